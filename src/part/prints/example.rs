//! A sheet that was made, and one that was not.

use leptos::prelude::*;

use super::template::{Print, PrintFile, prints};
use crate::part::sample::{NOWHERE, Sample};

/// Two sheets.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let file = |name: &str| PrintFile { href: NOWHERE.to_owned(), name: name.to_owned() };
    let sheet = |name: &str, files: Vec<PrintFile>| Print {
        name: name.to_owned(),
        picture: None,
        languages: if files.is_empty() { Vec::new() } else { vec![("English".to_owned(), files)] },
    };
    prints(vec![sheet("Hotel", vec![file("Letter"), file("A4")]), sheet("Bar", Vec::new())]).into_any()
}
