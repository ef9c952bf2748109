//! Checks of everything that stands in the browser's history beside the titles of texts: folders, and titles that
//! templates make.

use crate::address::{self, MEANS, OTHER, Route, is_plain_name, sources};
use crate::content::check::checked::Checked;
use crate::content::language::telling::{Telling, telling};
use crate::content::site::Edition;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};

/// A folder becomes an address: it is written plainly, takes no other page's place, and does not tell what happened.
pub(super) fn folders_are_plain_and_tell_nothing(site: &Checked<'_>, problems: &mut Problems) {
    for plan in site.pages {
        let mut add = |code, message: String, help: &str| {
            problems.add(Problem::new(code, Place::File(sources::page_plan(&plan.id)), message, help));
        };
        if !plan.id.split('/').all(is_plain_name) {
            add(
                Code::PageFolder,
                format!("the folder `{}` makes no plain address", plan.id),
                "use small letters a to z, figures, and single hyphens between",
            );
        } else if is_taken(site, &plan.id) {
            add(
                Code::PageFolder,
                format!("another page has the address `{}` already", plan.id),
                "give the folder another name: that page is made from reliefs, places or questions",
            );
        }
        for word in telling(&plan.id, telling_words(site)) {
            add(
                Code::PageTellingPath,
                format!("the folder `{}` says `{word}` in the address and in the browser's history", plan.id),
                "choose a short, neutral name for the folder",
            );
        }
    }
}

/// Whether a template makes a page of its own at this address.
fn is_taken(site: &Checked<'_>, id: &str) -> bool {
    let is_relief = |slug: &str| site.content.reliefs.values().any(|relief| relief.slug == slug);
    match Route::parse(&address::page("any", id), |_| false) {
        Some((_, Route::Region(_))) => true,
        Some((_, Route::Relief(slug))) => is_relief(slug),
        Some((_, Route::Beside(slug))) => is_relief(slug) || slug == MEANS || slug == OTHER,
        Some((_, Route::Page(_))) | None => false,
    }
}

/// Titles that are no text's own name what happened as little as those that are.
pub(super) fn other_titles_are_harmless(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        let mut told: Vec<&str> = Vec::new();
        for (id, title) in titles(edition) {
            for word in telling(&title, telling_words(site)) {
                if told.contains(&id) {
                    continue;
                }
                told.push(id);
                problems.add(Problem::new(
                    Code::PageTellingTitle,
                    Place::File(format!("locales/{}.ftl", edition.language.tag)),
                    format!("the title \"{title}\", made of `{id}`, says `{word}` in the browser's history"),
                    "keep what a title is made of neutral",
                ));
            }
        }
    }
}

/// Every title that a template makes, with the message it is made of.
fn titles(edition: &Edition) -> Vec<(&'static str, String)> {
    let words = &edition.words;
    let mut titles: Vec<(&'static str, String)> =
        ["title-front", "title-not-found"].into_iter().map(|id| (id, words.say(id))).collect();
    titles.push(("title-guide", words.say_with("title-guide", "name", "")));
    let regions = edition.regions.values().map(|name| words.say_with("title-region", "name", name.clone()));
    titles.extend(regions.map(|title| ("title-region", title)));
    let points = edition.reliefs.values().map(|own| words.say_with("title-points", "name", own.page.title.clone()));
    titles.extend(points.map(|title| ("title-points", title)));
    titles
}

fn telling_words<'a>(site: &Checked<'a>) -> impl Iterator<Item = &'a Telling> {
    site.editions.iter().map(|edition| &edition.language.telling)
}
