//! The footer.

use leptos::prelude::*;

use super::template::footer;
use crate::part::number::number_link;
use crate::part::sample::{NOWHERE, Sample};

/// With a number, two links and the honest word.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let call = sample.service().map(|service| view! { <p>{number_link(service, &service.name)}</p> });
    let links = ["Safety", "About"].map(|words| (NOWHERE.to_owned(), words.to_owned()));
    footer(call.into_any(), links.into(), "Information, not legal advice.".to_owned(), None).into_any()
}
