//! Which rules of a style sheet a page has a use for.

use std::collections::BTreeSet;

use crate::html::{self, Node};

/// The names, classes and ids of some elements.
pub struct Used<'a> {
    names: BTreeSet<&'a str>,
    classes: BTreeSet<&'a str>,
    ids: BTreeSet<&'a str>,
    /// What links lead to: `https`, `tel`, `sms`; and paths.
    kinds: BTreeSet<&'a str>,
}

/// Put into a page by its script: the word when it is left, and the buttons that read aloud.
const ALWAYS: [&str; 2] = ["unseen", "listen"];

impl<'a> Used<'a> {
    /// What stands in this part of a page.
    #[must_use]
    pub fn by(nodes: &'a [Node]) -> Used<'a> {
        let mut used = Used {
            names: BTreeSet::from(["html", "body"]),
            classes: BTreeSet::from(ALWAYS),
            ids: BTreeSet::new(),
            kinds: BTreeSet::new(),
        };
        for element in html::elements(nodes) {
            used.names.insert(&element.name);
            used.classes.extend(element.classes());
            used.ids.extend(element.get("id"));
            used.kinds.extend(element.get("href").and_then(|href| href.split(':').next()));
        }
        used
    }

    /// The same without one class.
    #[must_use]
    pub fn without(mut self, class: &str) -> Used<'a> {
        self.classes.remove(class);
        self
    }

    /// Whether there is such an element, `.class`, `#id` or kind of link (`[href^=sms]`).
    #[must_use]
    pub fn has(&self, mark: &str) -> bool {
        if let Some(kind) = mark.strip_prefix("[href^=") {
            return self.kinds.contains(kind.trim_end_matches(']'));
        }
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => self.classes.contains(class),
            (_, Some(id)) => self.ids.contains(id),
            (None, None) => self.names.contains(mark),
        }
    }

    /// The rules of a tightened sheet that can match here.
    #[must_use]
    pub fn of(&self, css: &str) -> String {
        filter(css, &|selector| self.matches(selector))
    }

    /// The rules that can match in `all` and not here.
    #[must_use]
    pub fn beyond(&self, all: &Used<'_>, css: &str) -> String {
        filter(css, &|selector| all.matches(selector) && !self.matches(selector))
    }

    /// Whether one of the selectors names nothing that is missing. What stands in brackets is taken to be there.
    fn matches(&self, selectors: &str) -> bool {
        bare(selectors).split(',').any(|selector| {
            let mut rest = selector;
            while let Some(at) = rest.find(|letter: char| letter.is_ascii_alphabetic()) {
                let (before, own) = rest.split_at(at);
                let known = match before.chars().next_back() {
                    Some('.') => self.classes.contains(name(own)),
                    Some('#') => self.ids.contains(name(own)),
                    Some(':') => true,
                    _ => self.names.contains(name(own)),
                };
                if !known {
                    return false;
                }
                rest = &own[name(own).len()..];
            }
            true
        })
    }
}

/// Keeps the rules whose selectors are wanted, inside conditions too.
pub(super) fn filter(css: &str, wanted: &dyn Fn(&str) -> bool) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((selectors, after)) = rest.split_once('{') {
        let mut depth = 1;
        let end = after.find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        });
        let (body, after) = after.split_at(end.unwrap_or(after.len()));
        let body = if selectors.starts_with('@') { filter(body, wanted) } else { body.to_owned() };
        if !body.is_empty() && (selectors.starts_with('@') || wanted(selectors)) {
            kept.extend([selectors, "{", &body, "}"]);
        }
        rest = after.get(1..).unwrap_or_default();
    }
    kept
}

/// Selectors without what stands in brackets of either kind.
fn bare(selectors: &str) -> String {
    let mut depth = 0;
    selectors
        .chars()
        .filter(|letter| {
            depth += i32::from(matches!(letter, '(' | '[')) - i32::from(matches!(letter, ')' | ']'));
            depth == 0 && !matches!(letter, ')' | ']')
        })
        .collect()
}

/// The name at the start of a text.
fn name(text: &str) -> &str {
    let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::Used;
    use crate::html::{Node, read};

    fn tree(html: &str) -> Vec<Node> {
        read(html, Vec::new()).expect("a tree")
    }

    const CSS: &str = ":root{a:b}h1,h2{c:d}.x>.y{e:f}#z:is(.q) b{g:h}@media print{.x{i:j}.n{k:l}}@media a{.n{m:n}}";

    #[test]
    fn only_rules_that_can_match_are_kept() {
        let page = tree("<h2 class=\"x w\">a</h2><p id=\"z\"><b>c</b></p>");
        let used = Used::by(&page);
        assert_eq!(used.of(CSS), ":root{a:b}h1,h2{c:d}#z:is(.q) b{g:h}@media print{.x{i:j}}");
    }

    #[test]
    fn what_is_beyond_a_part_and_the_part_are_the_whole() {
        let (part, all) = (tree("<h1>a</h1>"), tree("<h1>a</h1><i class=\"x\"><i class=\"y\">b</i></i>"));
        let (part, all) = (Used::by(&part), Used::by(&all));
        assert_eq!(part.of(CSS), ":root{a:b}h1,h2{c:d}");
        assert_eq!(part.beyond(&all, CSS), ".x>.y{e:f}@media print{.x{i:j}}");
    }
}
