//! Pages, comparison, glossary and course as written: one type per file, strict, with places kept for telling what is
//! wrong.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::source::written::{Id, Text};
use crate::content::text::plan::{Claims, Menu, Readers};

/// `content/pages/<page>/page.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageDraft {
    /// Left out: a text, with the pages under it.
    pub template: Option<Id>,
    pub order: u32,
    pub readers: Readers,
    /// Left out: every claim on the page is cited.
    #[serde(default)]
    pub claims: Claims,
    /// The pictogram beside links to the page.
    pub picture: Option<Id>,
    /// The group of the menu that it stands in.
    pub menu: Option<Menu>,
    /// The pages that its template lists.
    #[serde(default)]
    pub more: Vec<Id>,
    /// What people say who need it, in their own words, by language.
    #[serde(default)]
    pub say: BTreeMap<String, Vec<String>>,
}

/// `content/reliefs/<id>/compare.toml`: the facts behind each cell of the comparison.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompareDraft {
    pub cites: BTreeMap<Id, Vec<Id>>,
}

/// `content/glossary/terms.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryDraft {
    pub term: Vec<TermDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermDraft {
    pub id: Id,
    #[serde(default)]
    pub cites: Vec<Id>,
    /// Where more is said: a page or a relief's page.
    pub page: Option<Id>,
    pub relief: Option<Id>,
}

/// `content/glossary/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryWordsDraft {
    pub terms: BTreeMap<Id, TermWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWordsDraft {
    pub term: Text,
    /// Other forms of the word that lead to it too.
    #[serde(default)]
    pub forms: Vec<String>,
    pub means: Text,
}

/// `content/course/course.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseDraft {
    pub scenario: Vec<ScenarioDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    pub id: Id,
    pub choices: Vec<Id>,
    pub best: Id,
    pub cites: Vec<Id>,
}

/// `content/course/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseWordsDraft {
    pub scenarios: BTreeMap<Id, ScenarioWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioWordsDraft {
    pub name: Text,
    pub story: Text,
    pub asks: Text,
    pub choices: BTreeMap<Id, ChoiceWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceWordsDraft {
    pub text: Text,
    pub answer: Text,
}

/// The `+++` head of a Markdown page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageHeadDraft {
    pub title: Text,
    pub heading: Text,
    pub summary: Text,
    pub checked_on: Text,
    pub checked_by: CheckedBy,
}

/// Who looked the page over last. A review that nobody made has no variant: the first one comes with its review.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum CheckedBy {
    Authors,
}
