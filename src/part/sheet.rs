//! Style sheets: which of them a page needs.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::record::{Part, Sheet, Wanted};
use super::script::style;
use crate::content::Script;
use crate::html::{Node, Rules, Used};

/// Conditions of rules that can wait. Those of shapes of the screen only let the way out grow with large letters.
const LATE: [&str; 7] = [
    "@media (max-width:14rem)",
    "@media print",
    "@page",
    "@media (forced-colors:active)",
    "@media (prefers-contrast:more)",
    "@media (max-aspect-ratio:3/5)",
    "@media (min-aspect-ratio:16/9)",
];
/// Selectors of rules that can wait: nothing answers before it is there, the menu is still shut, nobody has come to the
/// link that skips it, and the buttons that read aloud come after it.
const ANSWERS: [&str; 9] = [
    ":hover",
    ":active",
    ":target",
    "[aria-pressed=true]",
    ".menu nav",
    ".menu[open]",
    "#exit:focus",
    ".listen",
    ".skip",
];
/// Put into a page by its script: the word when it is left.
const LEAVING: &str = "unseen";
/// The same: the buttons that read aloud.
const LISTEN: &str = "listen";

/// The style sheets of a site, in the order they apply.
#[derive(Debug, Default)]
pub struct Sheets {
    sheets: Vec<Sheet>,
    /// The rules of each: those that are needed at first sight, and those that can wait.
    apart: Vec<(Rules, Rules)>,
    /// What pages with the same sheets carry, by the places of these sheets.
    joined: Mutex<BTreeMap<Vec<usize>, String>>,
}

impl Sheets {
    /// Those of the parts, and after them those that surfaces bring.
    pub fn new(parts: &[&Part], brought: &[Sheet]) -> Sheets {
        let sheets: Vec<Sheet> = parts.iter().map(|part| part.sheet).chain(brought.iter().copied()).collect();
        let apart = sheets.iter().map(|sheet| late_apart(&read(sheet.css))).collect();
        Sheets { sheets, apart, joined: Mutex::default() }
    }

    /// What nobody needs at first sight: paper, forced colors (browsers draw text and rings in them by themselves),
    /// stronger lines for those who ask for them, and what answers a pointer or a press. A file of its own, the same for
    /// every page, which loads after them.
    #[must_use]
    pub fn late_css(&self) -> String {
        self.late().write()
    }

    /// The style of a page with this body in this script without what is in [`Sheets::late_css`]: its components'
    /// sheets as one, and where the script needs one its own, each to be inlined by itself. The headers
    /// name the hash of each, and there are few: pages are of few kinds, and a script is the same on all of them.
    #[must_use]
    pub fn styles(&self, body: &[Node], script: &Script) -> Vec<String> {
        let mut joined = self.joined.lock().unwrap_or_else(PoisonError::into_inner);
        let body = Used::by(body).with(&[LEAVING, LISTEN]);
        let joined = joined.entry(self.of(&body)).or_insert_with_key(|sheets| {
            let (now, late) = self.join(sheets);
            without_unused_tokens(&now, &[&now, &late, &self.later(sheets)])
        });
        [joined.clone()].into_iter().chain(style(script)).collect()
    }

    /// The same without the rules that nothing in the body can match: for pages into which no engine writes.
    #[must_use]
    pub fn styles_of_text(&self, body: &[Node], script: &Script) -> Vec<String> {
        let used = Used::by(body).with(&[LEAVING, LISTEN]);
        let sheets = self.of(&used);
        let (now, late) = self.join(&sheets);
        let needed = used.of(&now);
        let css = without_unused_tokens(&needed, &[&needed, &late, &self.later(&sheets)]);
        [css].into_iter().chain(style(script)).collect()
    }

    /// The same in two parts, rule by rule: what the first part of a body needs, and what the whole needs beyond it with
    /// what is late.
    #[must_use]
    pub fn styles_apart(&self, first: &[Node], whole: &[Node], script: &Script) -> (String, String) {
        // Buttons that read aloud come when a voice does, which is later too.
        let (own, all) = (Used::by(first).with(&[LEAVING]), Used::by(whole).with(&[LEAVING, LISTEN]));
        let sheets = self.of(&all);
        let rules =
            Rules::joined([&self.join(&sheets).0].into_iter().chain(style(script).map(|css| Rules::read(&css)).iter()));
        let needed = own.of(&rules);
        let beyond = Rules::joined([&own.beyond(&all, &rules), &all.of(&self.late())]);
        (without_unused_tokens(&needed, &[&needed, &beyond, &self.later(&sheets)]), beyond.write())
    }

    /// The rules of all sheets that nobody needs at first sight.
    fn late(&self) -> Rules {
        self.join(&(0..self.sheets.len()).collect::<Vec<_>>()).1
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
    fn join(&self, sheets: &[usize]) -> (Rules, Rules) {
        let all = || sheets.iter().filter(|ix| !self.sheets[**ix].comes_later()).map(|ix| &self.apart[*ix]);
        (Rules::joined(all().map(|(now, _)| now)), Rules::joined(all().map(|(_, late)| late)))
    }

    /// What comes into a page of these sheets after it is there.
    fn later(&self, sheets: &[usize]) -> Rules {
        let later = sheets.iter().filter(|ix| self.sheets[**ix].comes_later()).map(|ix| &self.apart[*ix]);
        Rules::joined(later.flat_map(|(now, late)| [now, late]))
    }
}

/// A sheet without the rules for what turns with the direction of writing, for a page in which nothing is written from the
/// right.
#[must_use]
pub fn without_right_to_left(css: &str) -> String {
    Rules::read(css).split(&|selectors| selectors.starts_with("[dir=rtl]")).0.write()
}

/// Rules as text without the tokens that nothing in `used` asks for.
fn without_unused_tokens(rules: &Rules, used: &[&Rules]) -> String {
    rules.without_tokens_but(&used.iter().flat_map(|rules| rules.asked()).collect()).write()
}

/// Rules without those that can wait, and these.
fn late_apart(rules: &Rules) -> (Rules, Rules) {
    let (rest, conditions) = rules.split(&|start| LATE.contains(&start));
    let (now, answers) = rest.split(&|start| ANSWERS.iter().any(|mark| start.contains(mark)));
    (now, Rules::joined([&answers, &conditions]))
}

/// The rules of a sheet as an author writes it.
fn read(css: &str) -> Rules {
    Rules::read(&tighten(css))
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
    use crate::content::Script;
    use crate::html::{Element, Node};

    #[test]
    fn tightening_keeps_every_rule_and_drops_comments() {
        let loose = "/* why */\na, b {\n  color: red;\n}\n/* b */ b > c :is(d) { x: y; }";
        assert_eq!(tighten(loose), "a,b{color:red}b>c :is(d){x:y}");
    }

    #[test]
    fn what_can_wait_is_apart() {
        let css = "a{b:c}a:hover{b:d}@media print{a{b:d}e{f:g}}@media x{k{l:m}k:target{l:n}}@page{o:p}h{i:j}";
        let (now, late) = super::late_apart(&super::Rules::read(css));
        assert_eq!(now.write(), "a{b:c}@media x{k{l:m}}h{i:j}");
        assert_eq!(late.write(), "a:hover{b:d}@media x{k:target{l:n}}@media print{a{b:d}e{f:g}}@page{o:p}");
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
        let style = |body: Element| sheets().styles(&[Node::from(body)], &Script::default()).concat();
        let base = "a{b:var(--c)}:root{--c:d}";
        assert_eq!(style(p().with("class", "cardinal").with("id", "button").holding([".card"])), base);
        assert_eq!(style(p().with("class", "small card").holding(["x"])), format!("{base}.card{{g:h}}"));
        assert_eq!(style(Element::new("button").with("type", "button").holding(["x"])), format!("{base}button{{i:j}}"));
        assert_eq!(style(Element::new("a").with("href", "sms:1").holding(["x"])), format!("{base}.m{{m:n}}"));
        let tall = Script { line_height: Some(1.75), ..Script::default() };
        assert_eq!(sheets().styles(&[p().into()], &tall).len(), 2, "a script of its own");
    }

    #[test]
    fn a_page_of_text_has_no_rule_that_nothing_in_it_can_match() {
        let own = Element::new("p").with("class", "card").holding(["x"]);
        let css = sheets().styles_of_text(&[own.into()], &Script::default()).concat();
        assert_eq!(css, ":root{}.card{g:h}", "no link, so no rule of links and no token of theirs");
    }

    #[test]
    fn a_page_has_the_tokens_of_what_comes_later_and_no_more_of_it() {
        let kept: Node = Element::new("p").with("id", "kept").into();
        assert_eq!(sheets().styles(&[kept], &Script::default()).concat(), "a{b:var(--c)}:root{--c:d;--e:f}");
        assert_eq!(sheets().late_css(), "button:hover{k:l}");
    }
}
