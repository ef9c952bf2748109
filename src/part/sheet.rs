//! Style sheets: which component's sheet a page needs.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use crate::html::Node;
use crate::surface::keep::LINE_CSS;

use super::{PARTS, Part, Used, Wanted, script, used::filter};

/// Conditions of rules that can wait.
const LATE: [&str; 4] =
    ["@media print{", "@page{", "@media (forced-colors:active){", "@media (prefers-contrast:more){"];
/// Selectors of rules that can wait: nothing answers before it is there.
const ANSWERS: [&str; 4] = [":hover", ":active", ":target", "[aria-pressed=true]"];

/// The results of the questionnaire: a file of its own, not needed before somebody looks at them.
#[must_use]
pub fn results_css() -> String {
    tighten(include_str!("results.css"))
}

/// What nobody needs at first sight: paper, forced colors (browsers draw text and rings in them by themselves), stronger
/// lines for those who ask for them, and what answers a pointer or a press. A file of its own, the same for every page, which loads after them.
#[must_use]
pub fn late_css() -> String {
    PARTS.iter().map(|part| late_apart(&tighten(part.css)).1).collect()
}

/// The style of a page with this body in this language without what is in [`late_css`]: its components' sheets as one,
/// and where the language needs it the sheet of its script, each to be inlined by itself. The headers name the hash of
/// each, and there are few: pages are of few kinds, and a script is the same on all of them.
#[must_use]
pub fn styles(body: &[Node], language: &str) -> Vec<String> {
    static JOINED: Mutex<BTreeMap<Vec<usize>, String>> = Mutex::new(BTreeMap::new());
    let wanted = wanted(body);
    let mut joined = JOINED.lock().unwrap_or_else(PoisonError::into_inner);
    let joined = joined.entry(wanted).or_insert_with_key(|wanted| {
        let (now, late) = join(wanted);
        // A page that is kept on a phone gets a line more.
        without_unused_tokens(&now, &[now.as_str(), &late, LINE_CSS].concat()).replace(";}", "}")
    });
    [joined.clone()].into_iter().chain(script::style(language).map(tighten)).collect()
}

/// Which of [`PARTS`] a body needs, by their places in it.
fn wanted(body: &[Node]) -> Vec<usize> {
    let body = Used::by(body);
    let needs = |part: &Part| match part.wanted {
        Wanted::Always => true,
        Wanted::By(marks) => marks.iter().any(|mark| body.has(mark)),
    };
    (0..PARTS.len()).filter(|ix| needs(PARTS[*ix])).collect()
}

/// These sheets: what is needed at first sight, and what can wait.
fn join(wanted: &[usize]) -> (String, String) {
    static APART: LazyLock<Vec<(String, String)>> =
        LazyLock::new(|| PARTS.iter().map(|part| late_apart(&tighten(part.css))).collect());
    let all = || wanted.iter().map(|ix| &APART[*ix]);
    (all().map(|(now, _)| now.as_str()).collect(), all().map(|(_, late)| late.as_str()).collect())
}

/// The same in two parts, rule by rule: what the first part of a body needs, and what the whole needs beyond it with
/// what is late.
#[must_use]
pub fn styles_apart(first: &[Node], whole: &[Node], language: &str) -> (String, String) {
    // Buttons that read aloud come when a voice does, which is later too.
    let (own, all) = (Used::by(first).without("listen"), Used::by(whole));
    let sheets: Vec<String> =
        [join(&wanted(whole)).0].into_iter().chain(script::style(language).map(tighten)).collect();
    let needed: String = sheets.iter().map(|css| own.of(css)).collect();
    let beyond: String = sheets.iter().map(|css| own.beyond(&all, css)).chain([all.of(&late_css())]).collect();
    let used = [needed.as_str(), &beyond, &results_css(), LINE_CSS].concat();
    (without_unused_tokens(&needed, &used).replace(";}", "}"), beyond)
}

/// A sheet without the tokens that nothing in `used` asks for.
fn without_unused_tokens(css: &str, used: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    for (at, piece) in css.split_inclusive([';', '{', '}']).enumerate() {
        let name = piece.strip_prefix("--").and_then(|rest| rest.split(':').next());
        let wanted = at == 0 || name.is_none_or(|name| used.contains(&format!("var(--{name}")));
        match (wanted, piece.ends_with('}')) {
            (true, _) => kept.push_str(piece),
            (false, true) => kept.push('}'),
            (false, false) => {}
        }
    }
    kept
}

/// A tightened sheet without what can wait, and that.
fn late_apart(css: &str) -> (String, String) {
    let (kept, late) = apart(css, &LATE);
    let answers = |selectors: &str| ANSWERS.iter().any(|mark| selectors.contains(mark));
    (filter(&kept, &|selectors| !answers(selectors)), [filter(&kept, &answers), late].concat())
}

/// A sheet without its rules under these conditions, and these rules.
fn apart(css: &str, conditions: &[&str]) -> (String, String) {
    let (mut kept, mut taken) = (String::new(), String::new());
    let mut rest = css;
    while let Some((at, condition)) = conditions.iter().filter_map(|own| Some((rest.find(own)?, *own))).min() {
        let after = &rest[at + condition.len()..];
        let mut depth = 1;
        let end = after.find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        });
        let (own, after) = after.split_at(end.unwrap_or(after.len()));
        kept.push_str(&rest[..at]);
        taken.extend([condition, own, "}"]);
        rest = after.get(1..).unwrap_or_default();
    }
    kept.push_str(rest);
    (kept, taken)
}

/// Takes out comments and needless white space. Compression does the rest.
///
/// Our own sheets hold no strings with braces, commas or double spaces, which keeps this simple.
#[must_use]
pub fn tighten(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut tight = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["{", "}", ";", ","] {
        tight = tight.replace(&format!(" {mark}"), mark).replace(&format!("{mark} "), mark);
    }
    tight.replace(": ", ":").replace(";}", "}").replace(" > ", ">").replace(" !", "!")
}

#[cfg(test)]
mod tests {
    use super::{PARTS, Wanted, styles, tighten};
    use crate::html::{Element, Node};

    #[test]
    fn tightening_keeps_every_rule_and_drops_comments() {
        let loose = "/* why */\na, b {\n  color: red;\n}\n/* b */ b > c :is(d) { x: y; }";
        assert_eq!(tighten(loose), "a,b{color:red}b>c :is(d){x:y}");
    }

    #[test]
    fn tokens_that_nothing_asks_for_are_dropped() {
        let css = ":root{--a:#1;--b:#2;--c:#3}@media x{:root{--b:#4}}p{color:var(--a)}";
        assert_eq!(super::without_unused_tokens(css, css), ":root{--a:#1;}@media x{:root{}}p{color:var(--a)}");
    }

    #[test]
    fn what_is_for_paper_can_be_taken_out() {
        let (screen, paper) =
            super::apart("a{b:c}@media print{a{b:d}e{f:g}}@media x{k{l:m}}h{i:j}", &["@media x{", "@media print{"]);
        assert_eq!(screen, "a{b:c}h{i:j}");
        assert_eq!(paper, "@media print{a{b:d}e{f:g}}@media x{k{l:m}}");
    }

    #[test]
    fn braces_stay_balanced_in_our_own_sheets() {
        let marks = PARTS.iter().filter_map(|part| match part.wanted {
            Wanted::Always => None,
            Wanted::By(marks) => Some(marks),
        });
        let everything: Vec<Node> = marks.flatten().map(|mark| element(mark).into()).collect();
        let all = styles(&everything, "ar");
        assert_eq!(super::wanted(&everything).len(), PARTS.len());
        for css in all {
            assert_eq!(css.matches('{').count(), css.matches('}').count(), "{css}");
            assert!(!css.contains("/*") && !css.contains("  "), "{css}");
        }
    }

    fn element(mark: &'static str) -> Element {
        if let Some(kind) = mark.strip_prefix("[href^=") {
            return Element::new("a").with("href", format!("{}:1", kind.trim_end_matches(']')));
        }
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => Element::new("p").with("class", format!("x {class} y")),
            (_, Some(id)) => Element::new("p").with("id", id),
            (None, None) => Element::new(mark),
        }
    }

    #[test]
    fn a_page_gets_the_sheets_of_what_is_in_it_and_no_others() {
        let by_marks = |ix: &usize| matches!(PARTS[*ix].wanted, Wanted::By(_));
        let tree = |element: Element| vec![Node::from(element)];
        let names = |element| {
            let wanted = super::wanted(&tree(element)).into_iter();
            wanted.filter(by_marks).map(|ix| PARTS[ix].name).collect::<Vec<_>>()
        };
        let p = || Element::new("p");
        assert_eq!(names(p().with("class", "cardinal").with("id", "button").holding([".card"])), [""; 0]);
        assert_eq!(names(p().with("class", "small card").holding(["x"])), ["card"]);
        assert_eq!(names(Element::new("button").with("type", "button").holding(["x"])), ["button"]);
        let (card, bare) = (styles(&tree(p().with("class", "card")), "en"), styles(&tree(p()), "en"));
        assert!(card[0].starts_with(&bare[0][..40]) && card[0].contains(".card{"), "{card:?}");
        assert_eq!(styles(&tree(p()), "ar").len(), 2, "a script of its own");
    }
}
