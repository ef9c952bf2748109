//! A page's place in the site, and what is asked of it.

use std::collections::BTreeMap;

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

/// The group of the menu that a page stands in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Menu {
    /// Places for whoever looks for help.
    You,
    /// Places for people who help.
    Helpers,
}

impl Menu {
    /// Both groups, in their order.
    pub const ALL: [Menu; 2] = [Menu::You, Menu::Helpers];

    /// The message that names the group.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Menu::You => "menu-you",
            Menu::Helpers => "menu-helpers",
        }
    }
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
    /// Where it stands in the menu of every page, if it does.
    pub menu: Option<Menu>,
    /// What people say who need it, in their own words, by the tag of the language: the search finds it by them.
    pub say: BTreeMap<String, Vec<String>>,
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
