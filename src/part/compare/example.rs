//! A comparison of two things.

use leptos::prelude::*;

use super::template::{Answer, Compared, comparison};
use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// One question, and two answers to it.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let answer = |name: &str, cell: &'static str| Answer {
        href: NOWHERE.to_owned(),
        name: name.to_owned(),
        cell: cell.into_any(),
    };
    let answers = vec![
        answer("One", "Long words such as Aufenthaltsgenehmigungsverfahren break."),
        answer("Another", "Two months."),
    ];
    comparison(vec![Compared { picture: Picture::Clock, question: "How long?".to_owned(), answers }]).into_any()
}
