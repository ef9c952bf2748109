//! All questions.

use leptos::prelude::*;

use super::template::{Answers, Room, questions};
use crate::part::sample::{NOWHERE, Sample};

/// A room with a page that answers two.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let question = |id: &str, words: &str| (id.to_owned(), words.to_owned());
    let page = Answers {
        href: NOWHERE.trim_end_matches('#').to_owned(),
        name: "Debt and taken papers".to_owned(),
        questions: vec![question("a", "May they keep my papers?"), question("b", "Do I have to pay?")],
    };
    questions(vec![Room { name: "Understand".to_owned(), pages: vec![page] }]).into_any()
}
