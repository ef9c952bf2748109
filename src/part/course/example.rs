//! A case of the course.

use leptos::prelude::*;

use super::template::{Case, CaseChoice, course};
use crate::part::sample::Sample;

/// A case with a best choice and another.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let choice = |words: &str, best, verdict: &str| CaseChoice {
        words: words.to_owned(),
        best,
        verdict: verdict.to_owned(),
        why: "What follows from it.".to_owned(),
    };
    let case = Case {
        id: sample.id("case"),
        name: "1. A case".to_owned(),
        story: "What happened.".into_any(),
        asks: "What do you do?".to_owned(),
        choices: vec![
            choice("One thing", true, "This is best."),
            choice(
                "Another, with words that are long enough to need a second line on a small phone",
                false,
                "Not yet.",
            ),
        ],
    };
    course("Show all answers".to_owned(), vec![case], view! { <p>"What to do next."</p> }.into_any()).into_any()
}
