//! What pages weigh: bytes that a person on a slow line pays for. A page that is too heavy is a problem like any other in
//! the content, and says which of its parts take the most.

use super::Cache;
use super::compress::{brotli, quick};
use crate::content::{Problem, Site, Stage};
use crate::parallel;
use crate::site_files::SiteFiles;

/// The most brotli bytes of a page, its style sheets included: what comes before the network has to wait for an answer.
pub const MOST: usize = 14_000;

/// What pages weigh, in brotli bytes.
pub struct Weights {
    /// Every page that counts, the lightest first.
    bytes: Vec<usize>,
    /// Pages above [`MOST`].
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

/// A page's path in `dist/`, and its bytes.
type Page<'a> = (&'a str, &'a [u8]);

/// Weighs pages (texts that come into a page later are none) of languages that are published; drafts and pseudo-locales do not count.
///
/// A page is compressed as quickly as possible first, which gives at least as many bytes. Only when these are too many,
/// or the cache knows it, it is weighed exactly: so this takes moments, and a page is never said to be lighter than it is.
#[must_use]
pub fn weigh(site: &Site, built: &SiteFiles, cache: &Cache) -> Weights {
    let pages = built.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let counted: Vec<Page<'_>> =
        pages.filter(|(path, _)| path.ends_with(".html") && !path.starts_with("a/") && counts(site, path)).collect();
    let weighed = parallel::map(&counted, |(_, bytes)| {
        cache.known(bytes).unwrap_or_else(|| match quick(bytes).len() {
            fine if fine <= MOST => fine,
            _ => brotli(bytes).map_or(usize::MAX, |packed| packed.len()),
        })
    });
    let heavy = counted.iter().zip(&weighed).filter(|(_, bytes)| **bytes > MOST);
    let problems = heavy.map(|(page, bytes)| too_heavy(site, *page, *bytes)).collect();
    let mut bytes = weighed;
    bytes.sort_unstable();
    Weights { bytes, problems }
}

fn counts(site: &Site, path: &str) -> bool {
    let tag = path.split('/').next().unwrap_or("");
    !site.settings.languages.iter().any(|own| own.tag == tag && own.stage != Stage::Published)
}

fn too_heavy(site: &Site, (path, html): Page<'_>, bytes: usize) -> Problem {
    let mut parts = parts(&String::from_utf8_lossy(html));
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let largest: Vec<String> = parts.iter().take(3).map(|(name, bytes)| format!("{name} {bytes}")).collect();
    Problem {
        file: source(site, path),
        line: None,
        column: None,
        code: "page/too-heavy",
        message: format!("/{} takes {bytes} bytes of brotli; {MOST} is the most", path.trim_end_matches("index.html")),
        help: format!("its largest parts: {}; shorten one, or move it to a page of its own", largest.join(", ")),
    }
}

/// The file an author touches to change a page.
fn source(site: &Site, path: &str) -> String {
    let (tag, rest) = path.split_once('/').unwrap_or((path, ""));
    let slug = rest.trim_end_matches("index.html").trim_end_matches('/');
    let slug = if slug.is_empty() { "home" } else { slug };
    let relief =
        slug.strip_prefix("options/").and_then(|own| site.reliefs.iter().find(|(_, relief)| relief.slug == own));
    let region = slug.strip_prefix("help/").map(|code| format!("US-{}", code.to_uppercase()));
    if site.pages.iter().any(|plan| plan.id == slug) {
        format!("content/pages/{slug}/{tag}.md")
    } else if let Some((id, _)) = relief {
        format!("content/reliefs/{id}/{tag}.md")
    } else {
        let own = site.services.iter().find(|service| Some(&service.region) == region.as_ref());
        own.map_or_else(|| path.to_owned(), |service| service.file.clone())
    }
}

/// The parts of a page by how they begin and which element they are.
const PARTS: [(&str, &str, &str); 9] = [
    ("article", "<article class=\"text\"", "article"),
    ("directory entries", "<article class=\"card service\"", "article"),
    ("results", "<details id=\"results\"", "details"),
    ("questions", "<fieldset", "fieldset"),
    ("table", "<table", "table"),
    ("terms", "<dl", "dl"),
    ("sources", "<details class=\"sources\"", "details"),
    ("navigation", "<header", "header"),
    ("footer", "<footer", "footer"),
];

/// Each part with the bytes that the page is lighter without it.
fn parts(html: &str) -> Vec<(String, usize)> {
    let whole = quick(html.as_bytes()).len();
    let without = |rest: &str| whole.saturating_sub(quick(rest.as_bytes()).len());
    let sheets = html.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
    let styles = sheets.map(|css| {
        let start: String = css.chars().take_while(|letter| *letter != '{').take(24).collect();
        (format!("style sheet \"{start}…\""), without(&html.replacen(css, "", 1)))
    });
    let markup = PARTS.iter().map(|&(name, start, element)| (name.to_owned(), without(&cut(html, start, element))));
    styles.chain(markup).collect()
}

/// The page without any element that begins so.
fn cut(html: &str, start: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(start) {
        out.push_str(&rest[..at]);
        rest = &rest[at + open.len()..];
        let mut depth = 1;
        while depth > 0 {
            let Some(end) = rest.find(&close) else { return out + rest };
            depth += rest[..end].matches(&open).count();
            depth -= 1;
            rest = &rest[end + close.len()..];
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_part_is_cut_out_with_what_is_in_it() {
        let html = "a<details id=\"results\"><details>b</details>c</details>d<details>e</details>";
        assert_eq!(cut(html, "<details id=\"results\"", "details"), "ad<details>e</details>");
        assert_eq!(cut(html, "<table", "table"), html);
    }
}
