//! The languages of the front door.

use leptos::prelude::*;

use super::template::{Call, Welcome, welcome};
use crate::part::sample::{NOWHERE, Sample};

/// A few languages, and many of which most are folded.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let one = || Welcome {
        href: NOWHERE.to_owned(),
        language: sample.edition.language.clone(),
        says: "What this is, in a sentence.".to_owned(),
        calls: sample
            .service()
            .map(|service| Call { when: "Somebody hurts me".to_owned(), service: service.clone() })
            .into_iter()
            .collect(),
    };
    let many = |count| (0..count).map(|_| one()).collect::<Vec<_>>();
    view! { {welcome(many(2))}{welcome(many(6))} }.into_any()
}
