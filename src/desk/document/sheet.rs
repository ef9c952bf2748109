//! One client's sheet.

use std::collections::BTreeMap;

use crate::desk::dates::{Dates, Day};
use crate::desk::family::{Member, VawaAs};
use crate::desk::ids::ids;
use crate::guide::Answers;

/// The form of the file that is written. Older ones are read; newer ones are not.
pub const FORM: u64 = 1;
/// What tells a sheet from other JSON: the first key, with the form as its value.
pub const KEY: &str = "amparo-desk-sheet";

ids! {
    /// What an advocate says of a paper on the list.
    Mark {
        Have = "have",
        CanGet = "can-get",
        /// A statement takes its place.
        Statement = "statement-instead",
    }
}

/// One client's sheet.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Document {
    /// What the advocate calls it; best no name.
    pub reference: String,
    /// Which color and sign stand on its screens and pages.
    pub band: u8,
    /// Tag of the client's language.
    pub client_language: String,
    /// Tag of the language beside it.
    pub beside_language: String,
    /// The rules it was last changed with.
    pub rules: String,
    /// The day it was saved on, as the caller says.
    pub saved: Option<Day>,
    pub answers: Answers,
    pub dates: Dates,
    pub vawa_as: Option<VawaAs>,
    pub family: Vec<Member>,
    /// By the id of the paper.
    pub papers: BTreeMap<String, Mark>,
}
