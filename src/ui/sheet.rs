//! Style sheets: which component's sheet a page needs.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::script;

/// The parts of the sheet that every page carries.
pub const COMMON: [(&str, &str); 8] = [
    ("tokens", include_str!("tokens.css")),
    ("base", include_str!("base.css")),
    ("exit", include_str!("exit.css")),
    ("header", include_str!("header.css")),
    ("footer", include_str!("footer.css")),
    ("number", include_str!("number.css")),
    ("print", include_str!("print.css")),
    ("forced", include_str!("forced.css")),
];

/// A component's sheet.
pub struct Sheet {
    pub name: &'static str,
    pub css: &'static str,
    /// Elements, `.classes` and `#ids`: a page that has one of them gets the sheet.
    pub marks: &'static [&'static str],
}

macro_rules! sheet {
    ($name:literal, $($mark:literal),+) => {
        Sheet { name: $name, css: include_str!(concat!($name, ".css")), marks: &[$($mark),+] }
    };
}

/// The sheets of the components, in the order they apply.
pub const SHEETS: [Sheet; 22] = [
    sheet!("scene", ".pic"),
    sheet!("button", "button", ".button"),
    sheet!("door", ".doors"),
    sheet!("band", ".band"),
    sheet!("numbers", ".numbers"),
    sheet!("card", ".card"),
    sheet!("lines", ".lines", ".big"),
    sheet!("notice", ".note"),
    sheet!("need", ".needs"),
    sheet!("heading", ".drawn"),
    sheet!("up", ".up"),
    sheet!("list", ".pages", ".places", ".term"),
    sheet!("text", ".text", ".sources"),
    sheet!("road", ".road"),
    sheet!("shown", ".shown"),
    sheet!("compare", ".compare"),
    sheet!("terms", ".terms"),
    sheet!("choice", ".course", ".tick"),
    sheet!("course", ".course"),
    sheet!("find", ".finder"),
    sheet!("check", "#check"),
    sheet!("results", "#results"),
];

/// The sheets of a page with this body in this language, each to be inlined by itself: the headers name the hash of
/// every one, and there are few.
#[must_use]
pub fn styles(body: &str, language: &str) -> Vec<String> {
    static COMMON_TIGHT: LazyLock<String> =
        LazyLock::new(|| tighten(&COMMON.iter().map(|(_, css)| *css).collect::<String>()));
    static TIGHT: LazyLock<Vec<String>> = LazyLock::new(|| SHEETS.iter().map(|sheet| tighten(sheet.css)).collect());
    let parts = parts(body);
    let used = |sheet: &Sheet| sheet.marks.iter().any(|mark| parts.contains(mark));
    let mut styles = vec![COMMON_TIGHT.clone()];
    styles.extend(script::style(language).map(tighten));
    styles.extend(SHEETS.iter().zip(&*TIGHT).filter(|(sheet, _)| used(sheet)).map(|(_, tight)| tight.clone()));
    styles
}

/// The names of elements, `.classes` and `#ids` in a page, as marks of sheets are written.
fn parts(html: &str) -> Parts<'_> {
    let mut parts = Parts::default();
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        parts.elements.insert(tag.split_whitespace().next().unwrap_or_default());
        parts.classes.extend(attribute(tag, " class=\"").split_whitespace());
        parts.ids.insert(attribute(tag, " id=\""));
    }
    parts
}

#[derive(Default)]
struct Parts<'a> {
    elements: BTreeSet<&'a str>,
    classes: BTreeSet<&'a str>,
    ids: BTreeSet<&'a str>,
}

impl Parts<'_> {
    fn contains(&self, mark: &str) -> bool {
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => self.classes.contains(class),
            (_, Some(id)) => self.ids.contains(id),
            (None, None) => self.elements.contains(mark),
        }
    }
}

fn attribute<'a>(tag: &'a str, opens: &str) -> &'a str {
    tag.split_once(opens).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default()
}

/// Takes out comments and needless white space. Compression does the rest.
///
/// Our own sheets hold no strings with braces, commas or double spaces, which keeps this simple.
fn tighten(css: &str) -> String {
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
    use super::{SHEETS, styles, tighten};

    #[test]
    fn tightening_keeps_every_rule_and_drops_comments() {
        let loose = "/* why */\na, b {\n  color: red;\n}\n/* b */ b > c :is(d) { x: y; }";
        assert_eq!(tighten(loose), "a,b{color:red}b>c :is(d){x:y}");
    }

    #[test]
    fn braces_stay_balanced_in_our_own_sheets() {
        let everything: String = SHEETS.iter().flat_map(|sheet| sheet.marks).map(|mark| element(mark)).collect();
        let all = styles(&everything, "ar");
        assert_eq!(all.len(), SHEETS.len() + 2);
        for css in all {
            assert_eq!(css.matches('{').count(), css.matches('}').count(), "{css}");
            assert!(!css.contains("/*") && !css.contains("  "), "{css}");
        }
    }

    fn element(mark: &str) -> String {
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => format!("<p class=\"x {class} y\">"),
            (_, Some(id)) => format!("<p id=\"{id}\">"),
            (None, None) => format!("<{mark}>"),
        }
    }

    #[test]
    fn a_page_gets_the_sheets_of_what_is_in_it_and_no_others() {
        assert_eq!(styles("<p class=\"cardinal\" id=\"button\">.card</p>", "en").len(), 1);
        assert_eq!(styles("<p class=\"small card\">x</p>", "en").len(), 2);
        assert_eq!(styles("<button type=\"button\">x</button>", "en").len(), 2);
        assert!(styles("<p>x</p>", "ar").len() == 2, "a script of its own");
    }
}
