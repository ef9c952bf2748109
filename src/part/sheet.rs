//! Style sheets: which of them a page needs.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use super::record::{Part, Sheet, Wanted};
use super::script;
use super::used::{Used, filter};
use crate::html::Node;

/// Conditions of rules that can wait.
const LATE: [&str; 4] =
    ["@media print{", "@page{", "@media (forced-colors:active){", "@media (prefers-contrast:more){"];
/// Selectors of rules that can wait: nothing answers before it is there.
const ANSWERS: [&str; 4] = [":hover", ":active", ":target", "[aria-pressed=true]"];

/// The style sheets of a site, in the order they apply.
#[derive(Debug, Default)]
pub struct Sheets {
    sheets: Vec<Sheet>,
    /// Each of them tightened: what is needed at first sight, and what can wait.
    apart: Vec<(String, String)>,
    /// What pages with the same sheets carry, by the places of these sheets.
    joined: Mutex<BTreeMap<Vec<usize>, String>>,
}

impl Default for &'static Sheets {
    /// No sheets: pages without any style.
    fn default() -> &'static Sheets {
        static NONE: LazyLock<Sheets> = LazyLock::new(Sheets::default);
        &NONE
    }
}

impl Sheets {
    /// Those of the parts, and after them those that surfaces bring.
    pub fn new(parts: &[&Part], brought: &[Sheet]) -> Sheets {
        let sheets: Vec<Sheet> = parts.iter().map(|part| part.sheet).chain(brought.iter().copied()).collect();
        let apart = sheets.iter().map(|sheet| late_apart(&tighten(sheet.css))).collect();
        Sheets { sheets, apart, joined: Mutex::default() }
    }

    /// What nobody needs at first sight: paper, forced colors (browsers draw text and rings in them by themselves),
    /// stronger lines for those who ask for them, and what answers a pointer or a press. A file of its own, the same for
    /// every page, which loads after them.
    #[must_use]
    pub fn late_css(&self) -> String {
        self.join(&(0..self.sheets.len()).collect::<Vec<_>>()).1
    }

    /// The style of a page with this body in this language without what is in [`Sheets::late_css`]: its components'
    /// sheets as one, and where the language needs it the sheet of its script, each to be inlined by itself. The headers
    /// name the hash of each, and there are few: pages are of few kinds, and a script is the same on all of them.
    #[must_use]
    pub fn styles(&self, body: &[Node], language: &str) -> Vec<String> {
        let mut joined = self.joined.lock().unwrap_or_else(PoisonError::into_inner);
        let joined = joined.entry(self.of(&Used::by(body))).or_insert_with_key(|sheets| {
            let (now, late) = self.join(sheets);
            without_unused_tokens(&now, &[now.as_str(), &late, &self.later(sheets)].concat()).replace(";}", "}")
        });
        [joined.clone()].into_iter().chain(script::style(language).map(tighten)).collect()
    }

    /// The same in two parts, rule by rule: what the first part of a body needs, and what the whole needs beyond it with
    /// what is late.
    #[must_use]
    pub fn styles_apart(&self, first: &[Node], whole: &[Node], language: &str) -> (String, String) {
        // Buttons that read aloud come when a voice does, which is later too.
        let (own, all) = (Used::by(first).without("listen"), Used::by(whole));
        let sheets = self.of(&all);
        let late = self.late_css();
        let css: Vec<String> = [self.join(&sheets).0].into_iter().chain(script::style(language).map(tighten)).collect();
        let needed: String = css.iter().map(|css| own.of(css)).collect();
        let beyond: String = css.iter().map(|css| own.beyond(&all, css)).chain([all.of(&late)]).collect();
        let used = [needed.as_str(), &beyond, &self.later(&sheets)].concat();
        (without_unused_tokens(&needed, &used).replace(";}", "}"), beyond)
    }

    /// The places of the sheets of a body, those that come later among them.
    fn of(&self, body: &Used<'_>) -> Vec<usize> {
        let has = |sheet: &Sheet| match sheet.wanted {
            Wanted::Always => true,
            Wanted::By(marks) | Wanted::Later(marks) => marks.iter().any(|mark| body.has(mark)),
        };
        (0..self.sheets.len()).filter(|ix| has(&self.sheets[*ix])).collect()
    }

    /// What a page carries of these sheets: what is needed at first sight, and what can wait.
    fn join(&self, sheets: &[usize]) -> (String, String) {
        let all = || sheets.iter().filter(|ix| !self.sheets[**ix].comes_later()).map(|ix| &self.apart[*ix]);
        (all().map(|(now, _)| now.as_str()).collect(), all().map(|(_, late)| late.as_str()).collect())
    }

    /// What comes into a page of these sheets after it is there.
    fn later(&self, sheets: &[usize]) -> String {
        sheets.iter().map(|ix| &self.sheets[*ix]).filter(|sheet| sheet.comes_later()).map(|sheet| sheet.css).collect()
    }
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
    use super::{Sheet, Sheets, Wanted, tighten};
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

    fn part(name: &'static str, css: &'static str, wanted: Wanted) -> Sheet {
        Sheet { name, css, wanted }
    }

    fn sheets() -> Sheets {
        let all = [
            part("base", "a { b: var(--c); } :root { --c: d; --e: f; }", Wanted::Always),
            part("card", ".card { g: h; }", Wanted::By(&[".card"])),
            part("button", "button { i: j; } button:hover { k: l; }", Wanted::By(&["button", ".button"])),
            part("message", ".m { m: n; }", Wanted::By(&["[href^=sms]"])),
            part("line", ".line { o: var(--e); }", Wanted::Later(&["#kept"])),
        ];
        Sheets::new(&[], &all)
    }

    #[test]
    fn a_page_gets_the_sheets_of_what_is_in_it_and_no_others() {
        let p = || Element::new("p");
        let style = |body: Element| sheets().styles(&[Node::from(body)], "en").concat();
        let base = "a{b:var(--c)}:root{--c:d}";
        assert_eq!(style(p().with("class", "cardinal").with("id", "button").holding([".card"])), base);
        assert_eq!(style(p().with("class", "small card").holding(["x"])), format!("{base}.card{{g:h}}"));
        assert_eq!(style(Element::new("button").with("type", "button").holding(["x"])), format!("{base}button{{i:j}}"));
        assert_eq!(style(Element::new("a").with("href", "sms:1").holding(["x"])), format!("{base}.m{{m:n}}"));
        assert_eq!(sheets().styles(&[p().into()], "ar").len(), 2, "a script of its own");
    }

    #[test]
    fn a_page_has_the_tokens_of_what_comes_later_and_no_more_of_it() {
        let kept: Node = Element::new("p").with("id", "kept").into();
        assert_eq!(sheets().styles(&[kept], "en").concat(), "a{b:var(--c)}:root{--c:d;--e:f}");
        assert_eq!(sheets().late_css(), "button:hover{k:l}");
    }
}
