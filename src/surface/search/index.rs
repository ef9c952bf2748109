//! What the search looks through, for one language: pages with their questions and the words of their texts, places,
//! terms and services.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::address::{self, Base};
use crate::content::{Edition, Page, PagePlan, Site, Template, unmarked};
use crate::html;

/// A page with its address, and what people say who need it.
struct Place<'a> {
    path: String,
    /// Whether its questions have places on it. The questionnaire's page shows its text in pieces.
    has_places: bool,
    page: &'a Page,
    say: &'a [String],
}

/// The index as JSON: pages, each with its address, heading, summary, what people say who need it, and its questions; what
/// else has a name, with its address; the words of the texts, and for each of them the pages that have it.
pub fn index(site: &Site, edition: &Edition) -> String {
    let pages = pages(site, edition);
    let base = &site.settings.base;
    let listed: Vec<Value> = pages.iter().map(|page| entry(base, page)).collect();
    let (words, on) = words(&pages);
    json!({ "pages": listed, "names": names(site, edition), "words": words, "on": on }).to_string()
}

fn pages<'a>(site: &'a Site, edition: &'a Edition) -> Vec<Place<'a>> {
    let tag = &edition.language.tag;
    // It would find itself.
    let plans = site.pages.iter().filter(|plan| plan.template != Template::Questions);
    let texts = plans.map(|plan| Place {
        path: address::page(tag, plan.slug()),
        has_places: plan.template != Template::Check,
        page: &edition.pages[&plan.id],
        say: plan.say.get(tag).map(Vec::as_slice).unwrap_or_default(),
    });
    let reliefs = site.guide.relief_ixs().map(|ix| Place {
        path: address::relief(tag, &site.relief(ix).slug),
        has_places: true,
        page: &edition.reliefs[&site.guide[ix].id].page,
        say: site.relief(ix).say.get(tag).map(Vec::as_slice).unwrap_or_default(),
    });
    texts.chain(reliefs).collect()
}

fn entry(base: &Base, Place { path, has_places, page, say }: &Place<'_>) -> Value {
    let questions: Vec<Value> = html::all(&page.article.blocks, "h2")
        .filter(|_| *has_places)
        .filter_map(|heading| Some(json!([heading.get("id")?, html::words(&heading.children)])))
        .collect();
    json!([base.under(path), unmarked(&page.heading), unmarked(&page.summary), say.join("\n"), questions])
}

/// States, terms and services by their names.
fn names(site: &Site, edition: &Edition) -> Vec<Value> {
    let (tag, base) = (&edition.language.tag, &site.settings.base);
    let slug = |template| site.page_of(template).map_or("", PagePlan::slug);
    let services_of: BTreeSet<&str> = site.services.iter().map(|service| service.region.as_str()).collect();
    let states =
        edition.regions.iter().filter(|(code, _)| code.starts_with("US-") && services_of.contains(code.as_str()));
    let states = states.map(|(code, name)| json!([base.under(&address::region(tag, code)), unmarked(name)]));
    let terms = base.under(&address::page(tag, slug(Template::Words)));
    let terms = site
        .terms
        .iter()
        .map(move |term| json!([format!("{terms}#{}", term.id), unmarked(&edition.terms[&term.id].term)]));
    // Abroad and on the page of other lines they stand elsewhere, with pages of their own.
    let services = site.services.iter().filter_map(|service| {
        let page = match service.region.as_str() {
            "US" if !crate::pages::topics::stands_aside(service) => address::page(tag, slug(Template::Help)),
            "US" => address::page(tag, slug(Template::OtherLines)),
            code if code.starts_with("US-") => address::region(tag, code),
            _ => return None,
        };
        Some(json!([base.under(&format!("{page}#{}", service.id)), unmarked(edition.service_name(service))]))
    });
    states.chain(terms).chain(services).collect()
}

/// The letter that stands for a page, by its place.
fn letter(place: usize) -> char {
    let first = u32::from('0');
    let code = first + u32::try_from(place).unwrap_or_default();
    // Beyond ASCII's letters there are none to be taken for a space.
    char::from_u32(if code < 0x7f { code } else { code + 0x81 }).unwrap_or('0')
}

/// The words of the texts, and in their order the letters of the pages that have each. What stands on most pages finds none.
///
/// Words are sorted, and each begins with how many of its letters are those of the word before: `0work 4er 6s`. Words and
/// letters stand apart, for a fifth less to bring than side by side.
fn words(pages: &[Place<'_>]) -> (String, String) {
    let mut places: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (place, own) in pages.iter().enumerate() {
        for word in own.page.article.prose.iter().flat_map(|passage| plain(&passage.text)) {
            if word.chars().count() > 2 {
                places.entry(word).or_default().insert(place);
            }
        }
    }
    places.retain(|_, on| on.len() * 2 < pages.len());
    let on: Vec<String> = places.values().map(|on| on.iter().copied().map(letter).collect()).collect();
    (ends(places.keys().map(String::as_str)), on.join(" "))
}

/// Sorted words, each without the letters that it shares with the one before, after their count.
fn ends<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut before = "";
    let ends = words.map(|word| {
        let shared =
            before.chars().zip(word.chars()).take(MOST_SHARED).take_while(|(one, own)| one == own && is_one_unit(*own));
        let count = shared.count();
        let end: String = word.chars().skip(count).collect();
        before = word;
        format!("{}{end}", char::from_digit(u32::try_from(count).unwrap_or_default(), 36).unwrap_or('0'))
    });
    ends.collect::<Vec<_>>().join(" ")
}

/// The highest digit to the base of 36.
const MOST_SHARED: usize = 35;

/// Whether a script counts the letter as one.
fn is_one_unit(letter: char) -> bool {
    letter.len_utf16() == 1
}

/// The words of a text in small letters without marks on them. The script does the same.
fn plain(text: &str) -> Vec<String> {
    let letters: String = text.to_lowercase().nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{ends, letter, plain};

    #[test]
    fn words_are_plain() {
        assert_eq!(
            plain("¿Órdenes de DEPORTACIÓN? I-94, niños."),
            ["ordenes", "de", "deportacion", "i", "94", "ninos"]
        );
    }

    #[test]
    fn a_word_says_only_how_it_ends() {
        assert_eq!(ends(["911", "work", "worker", "workers", "wrong"].into_iter()), "0911 0work 4er 6s 1rong");
        // A script counts such a letter twice, so it is never among those that are shared.
        assert_eq!(ends(["a\u{10400}b", "a\u{10400}c"].into_iter()), "0a\u{10400}b 1\u{10400}c");
        let long = "m".repeat(40);
        assert_eq!(ends([long.as_str(), long.as_str()].into_iter()), format!("0{long} zmmmmm"));
    }

    #[test]
    fn every_page_has_a_letter_of_its_own() {
        let letters: std::collections::BTreeSet<char> = (0..300).map(letter).collect();
        assert_eq!(letters.len(), 300);
        assert!(!letters.contains(&' ') && !letters.contains(&'/'));
    }
}
