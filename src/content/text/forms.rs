//! Numbers of forms, such as I-914: a machine that translates the page leaves them as they are.

use crate::content::text::markdown::Renderer;
use crate::html::Element;

impl Renderer<'_, '_> {
    /// Writes a text, with each number of a form marked as what no translation may change.
    pub(super) fn write_words(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, number, after)) = first_form(rest) {
            if !before.is_empty() {
                self.out.text(before);
            }
            self.out.add(Element::new("span").with("translate", "no").holding([number]));
            rest = after;
        }
        if !rest.is_empty() {
            self.out.text(rest);
        }
    }
}

/// The first number of a form in a text, with what stands before and behind it: one to four capitals, a hyphen, two to four
/// figures, and perhaps a capital for a supplement.
fn first_form(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('-').find_map(|(hyphen, _)| {
        let count = |text: &str, fits: fn(&u8) -> bool| text.bytes().take_while(fits).count();
        let before = text[..hyphen].bytes().rev().take_while(u8::is_ascii_uppercase).count();
        let behind = &text[hyphen + 1..];
        let figures = count(behind, u8::is_ascii_digit);
        let end = hyphen + 1 + figures + count(&behind[figures..], u8::is_ascii_uppercase);
        let start = hyphen - before;
        let alone = !text[..start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-')
            && !text[end..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        let fits = (1..=4).contains(&before) && (2..=4).contains(&figures) && end - hyphen - 1 - figures <= 1 && alone;
        fits.then(|| (&text[..start], &text[start..end], &text[end..]))
    })
}

#[cfg(test)]
mod tests {
    use super::first_form;

    #[test]
    fn numbers_of_forms_are_found_and_nothing_else() {
        assert_eq!(first_form("File Form I-914, now"), Some(("File Form ", "I-914", ", now")));
        assert_eq!(first_form("I-918B"), Some(("", "I-918B", "")));
        assert_eq!(first_form("(EOIR-42B)"), Some(("(", "EOIR-42B", ")")));
        assert_eq!(first_form("T-1 and G-28"), Some(("T-1 and ", "G-28", "")));
        for none in ["", "T-1", "COVID-19", "2019-20", "mid-90", "I-9144x", "A-12345", "1-800-799", "i-914", "Ñ-914"] {
            assert_eq!(first_form(none), None, "{none}");
        }
    }
}
