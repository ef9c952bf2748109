//! Components, each with its style beside it, and the style sheet every page carries inline.

use std::sync::LazyLock;

mod exit;
mod number;
mod picture;
mod used;

pub use exit::{EXIT_JS, exit};
pub use number::number_link;
pub use picture::Picture;
pub use used::Used;

/// The common style sheet, inlined in every page: one request, and nothing can flash or fail to come.
#[must_use]
pub fn common_css() -> String {
    static TIGHT: LazyLock<String> = LazyLock::new(|| {
        tighten(concat!(
            include_str!("base.css"),
            include_str!("exit.css"),
            include_str!("frame.css"),
            include_str!("card.css"),
            include_str!("text.css"),
        ))
    });
    TIGHT.clone()
}

/// The style sheet of the questionnaire's page, without the rules, which are generated.
#[must_use]
pub fn check_css() -> String {
    tighten(include_str!("check.css"))
}

/// The style sheet of the questionnaire's results, which is not needed before somebody looks at them.
#[must_use]
pub fn results_css() -> String {
    tighten(include_str!("results.css"))
}

/// The style sheet of the finder's page.
#[must_use]
pub fn find_css() -> String {
    tighten(include_str!("find.css"))
}

/// The style sheet of pages to read.
#[must_use]
pub fn library_css() -> String {
    static TIGHT: LazyLock<String> = LazyLock::new(|| tighten(include_str!("library.css")));
    TIGHT.clone()
}

/// The style sheet of the course for officials.
#[must_use]
pub fn course_css() -> String {
    tighten(include_str!("course.css"))
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
    use super::{check_css, common_css, course_css, find_css, library_css, results_css, tighten};

    #[test]
    fn tightening_keeps_every_rule_and_drops_comments() {
        let loose = "/* why */\na, b {\n  color: red;\n}\n/* b */ b > c :is(d) { x: y; }";
        assert_eq!(tighten(loose), "a,b{color:red}b>c :is(d){x:y}");
    }

    #[test]
    fn braces_stay_balanced_in_our_own_sheets() {
        for css in [common_css(), check_css(), results_css(), course_css(), find_css(), library_css()] {
            assert_eq!(css.matches('{').count(), css.matches('}').count());
            assert!(!css.contains("/*") && !css.contains("  "));
        }
    }
}
