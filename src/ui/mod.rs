//! Components, each with its style beside it, and the style sheet every page carries inline.

mod exit;
mod number;
mod picture;

pub use exit::{EXIT_JS, exit};
pub use number::number_link;
pub use picture::Picture;

/// The common style sheet, inlined in every page: one request, and nothing can flash or fail to come.
#[must_use]
pub fn common_css() -> String {
    tighten(concat!(
        include_str!("base.css"),
        include_str!("exit.css"),
        include_str!("frame.css"),
        include_str!("card.css"),
        include_str!("text.css"),
    ))
}

/// The style sheet of the questionnaire's page, without the rules, which are generated.
#[must_use]
pub fn check_css() -> String {
    tighten(include_str!("check.css"))
}

/// Takes out comments, indentation and line ends. Compression does the rest.
fn tighten(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("").replace(": ", ":").replace(" {", "{").replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::tighten;

    #[test]
    fn tightening_keeps_every_rule_and_drops_comments() {
        assert_eq!(tighten("/* why */\na {\n  color: red;\n}\n/* b */ b > c { x: y; }"), "a{color:red}b > c{x:y; }");
    }

    #[test]
    fn tightening_keeps_an_empty_custom_property_valid() {
        assert_eq!(tighten("a { --on: ; }"), "a{--on:; }");
    }
}
