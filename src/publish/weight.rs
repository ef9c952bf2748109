//! What pages weigh: bytes that a person on a slow line pays for. A page that is too heavy is a problem like any other in
//! the content, and says which of its parts take the most.

use super::Cache;
use super::compress::{brotli, quick};
use crate::address::{self, Route};
use crate::content::{Code, Place, Problem, Site, Stage};
use crate::html::{self, Node};
use crate::parallel;
use crate::site_files::SiteFiles;

/// The most brotli bytes of a page, its style sheets included: what comes before the network has to wait for an answer.
pub const MOST: usize = 14_000;

/// What a host's own words and colors may add to it: nobody should have to shorten the content to say who they are.
const OF_HOST: usize = 500;

/// The most for a page of this site.
fn most(site: &Site) -> usize {
    MOST + if site.settings.host.who.is_empty() { 0 } else { OF_HOST }
}

/// What pages weigh, in brotli bytes.
pub struct Weights {
    /// Every page that counts, the lightest first.
    bytes: Vec<usize>,
    /// Pages above the most.
    pub problems: Vec<Problem>,
}

impl Weights {
    /// The middle one.
    #[must_use]
    pub fn median(&self) -> usize {
        self.bytes.get(self.bytes.len() / 2).copied().unwrap_or(0)
    }

    /// The heaviest one.
    #[must_use]
    pub fn largest(&self) -> usize {
        self.bytes.last().copied().unwrap_or(0)
    }
}

/// A page's path in `dist/`, its bytes and its tree.
type Page<'a> = (&'a str, &'a [u8], &'a [Node]);

/// Weighs pages (texts that come into a page later are none) of languages that are published; drafts and pseudo-locales do not count.
///
/// A page is compressed as quickly as possible first, which gives at least as many bytes. Only when these are too many,
/// or the cache knows it, it is weighed exactly: so this takes moments, and a page is never said to be lighter than it is.
#[must_use]
pub fn weigh(site: &Site, built: &SiteFiles, cache: &Cache) -> Weights {
    let pages = built.pages.iter().filter(|(path, _)| counts(site, built, path));
    let counted: Vec<Page<'_>> = pages
        .filter_map(|(path, tree)| Some((path.as_str(), built.files.get(path)?.as_slice(), tree.as_slice())))
        .collect();
    let most = most(site);
    let weighed = parallel::map(&counted, |(_, bytes, _)| {
        cache.known(bytes).unwrap_or_else(|| match quick(bytes).len() {
            fine if fine <= most => fine,
            _ => brotli(bytes).map_or(usize::MAX, |packed| packed.len()),
        })
    });
    let heavy = counted.iter().zip(&weighed).filter(|(_, bytes)| **bytes > most);
    let problems = heavy.map(|(page, bytes)| too_heavy(site, *page, *bytes)).collect();
    let mut bytes = weighed;
    bytes.sort_unstable();
    Weights { bytes, problems }
}

fn counts(site: &Site, built: &SiteFiles, path: &str) -> bool {
    let tag = path.split('/').next().unwrap_or("");
    !built.not_weighed.contains(path)
        && !site.settings.languages.iter().any(|own| own.tag == tag && own.stage != Stage::Published)
}

fn too_heavy(site: &Site, (path, _, page): Page<'_>, bytes: usize) -> Problem {
    let mut parts = parts(page);
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let largest: Vec<String> = parts.iter().take(3).map(|(name, bytes)| format!("{name} {bytes}")).collect();
    Problem::new(
        Code::PageTooHeavy,
        Place::File(source(site, path)),
        format!("{} takes {bytes} bytes of brotli; {} is the most", address::path(path), most(site)),
        format!("its largest parts: {}; shorten one, or move it to a page of its own", largest.join(", ")),
    )
}

/// The file an author touches to change a page; a place's page is made from its services.
fn source(site: &Site, file: &str) -> String {
    let source = match site.route(&address::path(file)) {
        Some((_, Route::Region(code))) => {
            site.services.iter().find(|service| service.region == code).map(|service| service.file.clone())
        }
        Some((tag, route)) => site.source_of(tag, &route),
        None => None,
    };
    source.unwrap_or_else(|| file.to_owned())
}

/// The parts of a page, and the elements they are.
const PARTS: [(&str, &str); 9] = [
    ("article", "article.read"),
    ("directory entries", "article.card.content"),
    ("results", "details#results"),
    ("questions", "fieldset"),
    ("table", "table"),
    ("terms", "dl"),
    ("sources", "details.sources"),
    ("navigation", "header"),
    ("footer", "footer"),
];

/// Each part with the bytes that the page is lighter without it.
fn parts(page: &[Node]) -> Vec<(String, usize)> {
    let weigh = |page: &[Node]| quick(html::write(page).as_bytes()).len();
    let whole = weigh(page);
    let without = |rest: &[Node]| whole.saturating_sub(weigh(rest));
    let styles = html::all(page, "style").map(|style| {
        let css = match style.children.first() {
            Some(Node::Raw(css)) => css.as_str(),
            _ => "",
        };
        let start: String = css.chars().take_while(|letter| *letter != '{').take(24).collect();
        let mut rest = page.to_vec();
        html::each(&mut rest, &mut |element| {
            if element == style {
                element.children.clear();
            }
        });
        (format!("style sheet \"{start}…\""), without(&rest))
    });
    let markup = PARTS.iter().map(|&(name, selector)| (name.to_owned(), without(&html::without(page, selector))));
    styles.chain(markup).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Element;

    #[test]
    fn the_heaviest_part_of_a_page_is_named() {
        let letters: String = (0..4000_u32).filter_map(|ix| char::from_u32(0x4e00 + ix * 7 % 20_000)).collect();
        let style = Element::new("style").holding([Node::Raw("a{b:c}".to_owned())]);
        let page = [style, Element::new("p"), Element::new("dl").holding([letters])].map(Node::from);
        let mut parts = parts(&page);
        parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        assert!(parts[0].0 == "terms" && parts[0].1 > 1000, "{parts:?}");
        assert!(parts.iter().any(|(name, bytes)| name == "style sheet \"a…\"" && *bytes > 0), "{parts:?}");
        assert!(parts.iter().any(|(name, bytes)| name == "footer" && *bytes == 0), "{parts:?}");
    }
}
