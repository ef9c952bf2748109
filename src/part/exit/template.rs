//! The exit control: a real link before anything else; the small script makes it blank, forget and replace.

use leptos::prelude::*;

use crate::content::Edition;
use crate::part::picture::Picture;

/// The one script of every page: leaving, and reading aloud. Each part stands alone; leaving comes first.
///
/// Comments and indentation stay at home: every page pays for its bytes.
#[must_use]
pub fn page_js() -> String {
    bare(concat!(include_str!("script.js"), include_str!("../listen/script.js")))
}

/// Drops comment lines, indentation and empty lines. Our own scripts have their comments on lines of their own.
fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The control, in the edition's words, leading where the host wants in that language; and, beside it, the way past
/// the menu for a keyboard.
pub fn exit(edition: &Edition) -> impl IntoView + use<> {
    let say = |id: &str| edition.words.say(id);
    view! {
        <section aria-label=say("exit")>
            <a id="exit" target="_top" rel="noreferrer nofollow" href=edition.language.exit.clone() data-title="…"
                data-leaving=say("exit-announce")>
                {Picture::Exit.view()}
                <span aria-hidden="true">{say("exit")}</span>
                <span class="unseen">{say("exit-label")}</span>
            </a>
            <a class="skip" href="#main">{say("skip-to-content")}</a>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, page_js};

    #[test]
    fn comments_and_indentation_are_dropped_and_nothing_else() {
        assert_eq!(
            bare("// why\n(() => {\n  // because\n  go(\"//x\");\n\n})();\n"),
            "(() => {\ngo(\"//x\");\n})();\n"
        );
    }

    /// A block comment, or a comment at a line's end, would be shipped to every phone.
    #[test]
    fn no_comment_is_shipped() {
        let script = page_js();
        assert!(!script.contains("/*") && !script.contains("; //") && script.contains("leave"), "{script}");
    }
}
