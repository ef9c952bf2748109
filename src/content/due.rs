//! What has to be looked at again by a day: facts, services and pages.

use crate::content::site::Site;
use crate::content::source::date::later;

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum DueKind {
    Fact,
    Service,
    Page,
}

/// Something whose next check is due.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Due {
    /// The day it was due, `YYYY-MM-DD`.
    pub on: String,
    pub kind: DueKind,
    /// The file to touch.
    pub file: String,
    /// Which entry of it; empty for a whole page.
    pub id: String,
    /// Where to look.
    pub sources: Vec<String>,
}

/// How long a page's text does.
const PAGE_DAYS: i64 = 180;

/// Everything due on or before a day, the most overdue first.
#[must_use]
pub fn due(site: &Site, day: &str) -> Vec<Due> {
    let facts = site.law.iter().map(|(id, fact)| Due {
        on: fact.next_check.clone(),
        kind: DueKind::Fact,
        file: fact.file.clone(),
        id: id.to_string(),
        sources: fact.sources.iter().map(|own| own.url.clone()).collect(),
    });
    let services = site.services.iter().map(|service| Due {
        on: service.next_check.clone(),
        kind: DueKind::Service,
        file: service.file.clone(),
        id: service.id.clone(),
        sources: service.sources.iter().map(|own| own.url.clone()).collect(),
    });
    let pages = site.editions.iter().flat_map(|edition| {
        let reliefs = edition.reliefs.values().map(|relief| &relief.page);
        edition.pages.values().chain(reliefs).map(|page| Due {
            on: later(&page.checked_on, PAGE_DAYS),
            kind: DueKind::Page,
            file: page.file.clone(),
            id: String::new(),
            sources: Vec::new(),
        })
    });
    let mut due: Vec<Due> = facts.chain(services).chain(pages).filter(|own| own.on.as_str() <= day).collect();
    due.sort();
    due
}
