//! A page that is too heavy is a problem in the content, and says what made it heavy.

use crate::project::Copy;

use super::amparo_in;

/// Short words that nobody has read before, so that they are easy to read and hard to compress.
fn heavy_text() -> String {
    let mut state = 1u32;
    let mut letter = |letters: &str| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let ix = usize::try_from(state >> 16).expect("a small number") % letters.len();
        char::from(letters.as_bytes()[ix])
    };
    let mut text = String::new();
    for word in 0..9_000 {
        for _ in 0..2 {
            text.push(letter("bdfglmnprst"));
            text.push(letter("aeiou"));
        }
        text.push_str(if word % 7 == 6 { ".\n\n" } else { " " });
    }
    text
}

#[test]
fn a_page_that_is_too_heavy_is_refused_with_what_made_it_heavy() {
    let copy = Copy::new();
    let file = "content/pages/about/es.md";
    let page = std::fs::read_to_string(copy.path().join(file)).expect("the page");
    // Behind the first heading.
    let at = page.find("\n\n## ").expect("a heading");
    let text = format!("{}\n\n{}{}", &page[..at], heavy_text(), &page[at..]);
    std::fs::write(copy.path().join(file), text).expect("the page is written");
    let run = amparo_in(copy.path(), &["check"], "");
    run.failed(
        1,
        &["error[page/too-heavy]: /es/about/ takes ", "14000 is the most", file, "help: its largest parts: article "],
    );
    assert_eq!(run.err.matches("error[").count(), 1, "{}", run.err);
}
