//! A page's place in the site, and what is asked of it.

use serde::Deserialize;

use crate::content::text::picture::Picture;
use crate::content::text::template::Template;

/// Who a page is written for; it decides how hard its text may be.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Readers {
    Everyone,
    Professionals,
}

impl Readers {
    /// The highest school grade its text may have.
    #[must_use]
    pub fn grade(self) -> f64 {
        match self {
            Readers::Everyone => 6.0,
            Readers::Professionals => 9.0,
        }
    }
}

/// How strictly a page is held to citing.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Claims {
    /// Every claim of law and every figure names its fact.
    #[default]
    Cited,
    /// The page says how the site works; it states no law.
    Free,
}

/// A page's place in the site: `content/pages/<id>/page.toml`.
#[derive(Clone, Debug)]
pub struct PagePlan {
    /// Its folder, and so its address: `learn/debt`.
    pub id: String,
    pub template: Template,
    pub readers: Readers,
    pub claims: Claims,
    /// What stands beside links to it.
    pub picture: Option<Picture>,
    /// Ids of the pages that its template lists; empty for templates that list none.
    pub more: Vec<String>,
}

impl PagePlan {
    /// Its part of an address: its folder, but for the start nothing.
    #[must_use]
    pub fn slug(&self) -> &str {
        if self.template == Template::Home { "" } else { &self.id }
    }

    /// The page above it: `learn` for `learn/debt`.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.id.rsplit_once('/').map(|(parent, _)| parent)
    }
}
