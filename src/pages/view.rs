//! What every template may look at: one language of a validated site, and the files pages point to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::frame::Frame;
use super::made::Made;
use crate::address::{Base, Route};
use crate::content::{Edition, Page, PagePlan, QuestionWords, ReliefWords, Site, Template};
use crate::guide::{Length, QuestionIx, ReliefIx};
use crate::html::{self, Node};
use crate::part::Sheets;
use crate::site_files::{Asset, Directive};

/// One file of the site, before compression.
pub struct PageFile {
    /// Path in `dist/`, such as `en/help/index.html`.
    pub path: String,
    pub tree: Vec<Node>,
    /// The style sheets inlined in it; its own content security policy allows exactly these.
    pub styles: Vec<String>,
}

impl PageFile {
    /// The page's markup, for a site at the root of its host.
    #[must_use]
    pub fn html(&self) -> String {
        html::write(&self.tree)
    }

    /// The page's markup, with every address of the site where it lies on the host.
    #[must_use]
    pub fn html_under(&self, base: &Base) -> String {
        html::write_under(&self.tree, base)
    }
}

/// The files pages point to.
#[derive(Clone, Debug, Default)]
pub struct AssetNames {
    /// The style sheets that are inlined in pages, or cut out of them.
    pub sheets: Arc<Sheets>,
    pub icon: String,
    /// The host's logo.
    pub logo: Option<String>,
    /// The style of the host's colors, or nothing.
    pub colors: String,
    /// The policy of the headers as far as a page can say it; nothing where the host sends headers.
    pub policy: Option<String>,
    pub exit_js: Asset,
    /// What no page needs of style at first sight.
    pub late_css: Asset,
    /// The sheets of paper that were made.
    pub made: Made,
    /// What the page of each surface loads, by the surface's name.
    pub surfaces: BTreeMap<&'static str, Loads>,
    /// What some page needs of the policy: every other page forbids it to itself.
    pub needs: BTreeSet<Directive>,
}

/// What the page of a surface loads.
#[derive(Clone, Debug, Default)]
pub struct Loads {
    /// The script that starts it, for each language by its tag. A page without one has no engine.
    pub scripts: BTreeMap<String, Asset>,
    /// What is seen only after a press needs of style. It comes in place of what every page loads late.
    pub late_css: Option<Asset>,
}

impl Loads {
    /// The same script in every language.
    #[must_use]
    pub fn of_every_language(site: &Site, script: &Asset) -> Loads {
        let tags = site.editions.iter().map(|edition| edition.language.tag.clone());
        Loads { scripts: tags.map(|tag| (tag, script.clone())).collect(), late_css: None }
    }
}

/// What every template may look at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub site: &'a Site,
    pub edition: &'a Edition,
    pub assets: &'a AssetNames,
    pub length: Length,
    /// What stands around the page.
    pub frame: &'a Frame,
    /// Stands before every id of the view's parts. Empty in the page's own language.
    pub prefix: &'a str,
}

/// Which page of an edition; every language has the same ones.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PageId<'a> {
    /// A page of `content/pages/`.
    Page(&'a str),
    /// The page of a relief.
    Relief(ReliefIx),
    /// The people to call in a state or territory, by its code such as `US-CA`.
    Region(&'a str),
    /// Every point of a relief, beside the questionnaire.
    Points(ReliefIx),
    /// Another page beside the questionnaire: [`crate::address::MEANS`] or [`crate::address::OTHER`].
    Beside(&'static str),
}

impl View<'_> {
    /// The words of an interface message.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.edition.words.say(id)
    }

    /// The language's tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.edition.language.tag
    }

    /// Path of a page in this language.
    #[must_use]
    pub fn path(&self, id: PageId<'_>) -> String {
        path(self.tag(), self.site, id)
    }
}

impl<'a> View<'a> {
    /// The same page in another language of the site, with ids of its own: a page that shows a part in two languages holds
    /// two views. The prefix is short, of ASCII letters, and that of no other view of the page.
    #[must_use]
    pub fn beside(self, edition: &'a Edition, prefix: &'a str) -> View<'a> {
        View { edition, prefix, ..self }
    }

    /// The id of a part in this view.
    #[must_use]
    pub fn id(&self, name: String) -> String {
        if self.prefix.is_empty() { name } else { format!("{}-{name}", self.prefix) }
    }

    /// The language of a part that is not in the page's own, for its `lang`.
    #[must_use]
    pub fn other_tag(&self) -> Option<String> {
        (!self.prefix.is_empty()).then(|| self.tag().to_owned())
    }

    /// The direction of a part that is not in the page's own language, for its `dir`.
    #[must_use]
    pub fn other_direction(&self) -> Option<&'static str> {
        (!self.prefix.is_empty()).then(|| self.edition.language.direction.html())
    }

    /// The words of a question.
    #[must_use]
    pub fn question(&self, ix: QuestionIx) -> &'a QuestionWords {
        &self.edition.screening.questions[&self.site.guide[ix].id]
    }

    /// What this language says of a relief.
    #[must_use]
    pub fn relief(&self, ix: ReliefIx) -> &'a ReliefWords {
        &self.edition.reliefs[&self.site.guide[ix].id]
    }

    /// The page of a template. Validation made sure that it exists, and once.
    #[must_use]
    pub fn page_of(&self, template: Template) -> PageId<'a> {
        PageId::Page(self.site.page_of(template).map_or("", |plan| plan.id.as_str()))
    }

    /// The plan of a page of `content/pages/`; `None` for pages that the program makes.
    #[must_use]
    pub fn plan(&self, id: PageId<'_>) -> Option<&'a PagePlan> {
        match id {
            PageId::Page(page) => self.site.plan(page),
            PageId::Relief(_) | PageId::Region(_) | PageId::Points(_) | PageId::Beside(_) => None,
        }
    }

    /// The template of a page of `content/pages/`.
    #[must_use]
    pub fn template(&self, id: PageId<'_>) -> Option<Template> {
        self.plan(id).map(|plan| plan.template)
    }

    /// Path of the page of a template in this language.
    #[must_use]
    pub fn path_of(&self, template: Template) -> String {
        self.path(self.page_of(template))
    }

    /// The words of a page of this edition; those of the page of people to call for a place's page, which has no text
    /// of its own. Validation made sure that each exists.
    #[must_use]
    pub fn page(&self, id: PageId<'_>) -> &'a Page {
        match id {
            PageId::Page(slug) => &self.edition.pages[slug],
            PageId::Relief(ix) | PageId::Points(ix) => &self.relief(ix).page,
            PageId::Region(_) => self.page(self.page_of(Template::Help)),
            PageId::Beside(_) => self.page(self.page_of(Template::Check)),
        }
    }
}

/// Path of a page of any kind in the language with this tag.
pub fn path(tag: &str, site: &Site, id: PageId<'_>) -> String {
    route(site, id).path(tag)
}

/// What a page's address leads to.
pub fn route<'a>(site: &'a Site, id: PageId<'a>) -> Route<'a> {
    match id {
        PageId::Page(page) => Route::Page(site.plan(page).map_or(page, PagePlan::slug)),
        PageId::Relief(ix) => Route::Relief(&site.relief(ix).slug),
        PageId::Region(code) => Route::Region(code.into()),
        PageId::Points(ix) => Route::Beside(&site.relief(ix).slug),
        PageId::Beside(slug) => Route::Beside(slug),
    }
}
