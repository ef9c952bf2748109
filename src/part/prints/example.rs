//! A sheet that was made, and one that was not.

use leptos::prelude::*;

use super::template::{Print, PrintFile, prints};
use crate::part::sample::{NOWHERE, Sample};

/// Two sheets.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let file = |href: Option<&str>, name: &str| PrintFile { href: href.map(str::to_owned), name: name.to_owned() };
    let sheet = |name: &str, href| Print {
        name: name.to_owned(),
        picture: None,
        languages: vec![("English".to_owned(), vec![file(href, "Letter"), file(href, "A4")])],
    };
    prints(vec![sheet("Hotel", Some(NOWHERE)), sheet("Bar", None)]).into_any()
}
