//! Scripts: what system fonts a language is set in, and how tall its lines are. Only its own pages carry it.

use crate::content::{Script, WordBreak};

/// The sheet of a script whose letters need more than the common sheet gives; `None` when they need nothing.
#[must_use]
pub fn style(script: &Script) -> Option<String> {
    let height = |height: f64| format!("line-height:{height}");
    let root = [
        families("--body", &script.body),
        families("--head", &script.head),
        script.line_height.map(height),
        script.word_break.map(|WordBreak::KeepAll| "word-break:keep-all".to_owned()),
    ];
    let headings = [
        script.heading_letter_spacing.map(|spacing| format!("letter-spacing:{spacing}")),
        script.heading_line_height.map(height),
    ];
    let style = [rule(":root", root), rule("h1,h2", headings)].concat();
    (!style.is_empty()).then_some(style)
}

fn rule(selectors: &str, declarations: impl IntoIterator<Item = Option<String>>) -> String {
    let declarations: Vec<String> = declarations.into_iter().flatten().collect();
    if declarations.is_empty() { String::new() } else { format!("{selectors}{{{}}}", declarations.join(";")) }
}

/// A list of font families. Names of several words stand in quotes; `body` stands for the text's own list.
fn families(property: &str, fonts: &[String]) -> Option<String> {
    let family = |font: &String| match font.as_str() {
        "body" => "var(--body)".to_owned(),
        name if name.contains(' ') => format!("\"{name}\""),
        name => name.to_owned(),
    };
    let families: Vec<String> = fonts.iter().map(family).collect();
    (!families.is_empty()).then(|| format!("{property}:{}", families.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_says_what_the_common_sheet_does_not() {
        assert_eq!(style(&Script::default()), None);
        let script = Script {
            body: vec!["system-ui".to_owned(), "Noto Sans".to_owned()],
            head: vec!["body".to_owned()],
            line_height: Some(1.7),
            heading_letter_spacing: Some(0.0),
            word_break: Some(WordBreak::KeepAll),
            ..Script::default()
        };
        let css = ":root{--body:system-ui,\"Noto Sans\";--head:var(--body);line-height:1.7;word-break:keep-all}\
                   h1,h2{letter-spacing:0}";
        assert_eq!(style(&script).as_deref(), Some(css));
    }
}
