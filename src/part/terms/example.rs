//! Terms of a glossary.

use leptos::prelude::*;

use super::template::{Term, terms};
use crate::part::sample::{NOWHERE, Sample};

/// A term by itself, and one that leads on.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let term = |name: &str, means: &str, after| Term {
        id: sample.id(name),
        name: name.to_owned(),
        means: means.to_owned(),
        after,
    };
    let more = view! { " "<a href=NOWHERE>"More"</a> };
    let all = vec![
        term("petition", "A paper that asks for something.", ().into_any()),
        term("waiver", "Leave to go on although a rule stands against it.", more.into_any()),
    ];
    terms(all).into_any()
}
