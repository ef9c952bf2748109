//! The files of sheets and notices, as written.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::content::source::written::{Id, Text};

/// `content/sheets/<id>/sheet.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SheetDraft {
    pub code: Id,
    pub kind: Id,
    pub drawing: Option<Id>,
    pub line: Id,
    /// Papers beside those of its kind.
    #[serde(default)]
    pub papers: Vec<Id>,
    #[serde(default)]
    pub parts: Vec<Id>,
    #[serde(default)]
    pub point: Vec<PointDraft>,
    #[serde(default)]
    pub language: Vec<SpokenDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PointDraft {
    pub id: Id,
    pub part: Option<Id>,
    pub says: Id,
    #[serde(default)]
    pub cites: Vec<Id>,
}

/// A language of a card that says which one somebody speaks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpokenDraft {
    pub name: Id,
    #[serde(default)]
    pub sources: Vec<String>,
}

/// `content/sheets/<id>/<language>.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SheetWordsDraft {
    pub name: Text,
    pub heading: Text,
    #[serde(default)]
    pub parts: BTreeMap<Id, Text>,
    #[serde(default)]
    pub points: BTreeMap<Id, Text>,
}

/// `content/sheets/<language>.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SharedWordsDraft {
    pub labels: BTreeMap<Id, Text>,
    pub kinds: BTreeMap<Id, Text>,
    pub formats: BTreeMap<Id, Text>,
    pub duties: BTreeMap<Id, Text>,
    pub unprinted: BTreeMap<Id, Text>,
    pub places: BTreeMap<Id, Text>,
}

/// `content/sheets/notices/<id>.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct NoticeDraft {
    pub region: Id,
    pub law: String,
    pub duty: Id,
    /// Left out where the file may be printed.
    pub unprinted: Option<Id>,
    pub edition: Option<Text>,
    pub official: Option<Id>,
    pub read_on: Id,
    #[serde(default)]
    pub places: Vec<Id>,
    /// Width and height in inches.
    pub size: Option<Spanned<[f64; 2]>>,
    /// The smallest letters in points.
    pub letters: Option<Spanned<f64>>,
    #[serde(default)]
    pub bold: bool,
    /// The part of the sheet's width that English may take, where the law asks for another language beside it.
    pub share: Option<Spanned<f64>>,
    /// Tags of languages that the law asks for beside English.
    #[serde(default)]
    pub also_in: Vec<String>,
    /// Whether the host writes a line of its own under the words.
    #[serde(default)]
    pub write_in: bool,
    pub text: Option<Text>,
    #[serde(default)]
    pub sources: Vec<String>,
}
