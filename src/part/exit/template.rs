//! The exit control: a real link before anything else; the small script makes it blank, forget and replace.

use leptos::prelude::*;

use crate::address::Base;
use crate::content::Edition;
use crate::part::picture::Picture;

/// The script that every page names: leaving. It brings the rest by its name in `/a/` and its hash, which comes after all
/// that leaving needs.
///
/// Comments and indentation stay at home: every page pays for its bytes.
#[must_use]
pub fn page_js(base: &Base, rest: &str, rest_integrity: &str) -> String {
    let script = base.script(&bare(include_str!("script.js")));
    script.replace("@REST_INTEGRITY@", rest_integrity).replace("@REST@", rest)
}

/// What every page loads after that: foreign workers are dismissed, paper shows all, and a passage is read aloud. Each
/// part stands alone.
#[must_use]
pub fn rest_js(base: &Base) -> String {
    let parts =
        concat!(include_str!("workers.js"), include_str!("../print/script.js"), include_str!("../listen/script.js"));
    base.script(&bare(parts))
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
            <a id="exit" target="_top" rel="noreferrer" href=edition.language.exit.clone() data-title=say("exit-title")
                data-leaving=say("exit-announce")>{Picture::Exit.view()}{say("exit")}</a>
            <a class="skip unseen" href="#main">{say("skip-to-content")}</a>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, page_js, rest_js};
    use crate::address::Base;

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
        let base = Base::default();
        let script = page_js(&base, "a.js", "sha256-a") + &rest_js(&base);
        assert!(!script.contains("/*") && !script.contains("; //") && script.contains("leave"), "{script}");
        assert!(!script.contains('@') && script.contains("\"/a/a.js\""), "{script}");
    }

    /// A browser that cannot read one of them runs nothing of the file: there the way out is a plain link.
    #[test]
    fn no_word_is_newer_than_old_browsers_can_read() {
        let base = Base::default();
        let script = page_js(&base, "", "") + &rest_js(&base);
        for word in ["?.", "??", "catch {", "||=", "&&=", "replaceChildren", "async ", "#target", ".at(", ".flat"] {
            assert!(!script.contains(word), "`{word}` in the script of every page");
        }
    }
}
