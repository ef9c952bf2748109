//! Numbers as real lists write them: with letters for figures, an extension, a second number, or marks around them.

use super::fault::quoted;
use crate::content::Phone;

/// A number of a file, and whether an extension was left out.
pub(super) struct Written {
    pub phone: Phone,
    pub extension: bool,
}

/// Every number that a text holds.
pub(super) fn read(text: &str) -> Result<Vec<Written>, String> {
    let plain: String = text.trim().chars().map(plain).collect();
    let parts: Vec<&str> = plain.split([';', '/', ',', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
    // "213/555-0100" is one number; two are two only when each is whole.
    if parts.len() > 1 {
        let each: Result<Vec<Written>, String> = parts.iter().map(|part| one(part)).collect();
        if let Ok(each) = each {
            return Ok(each);
        }
    }
    one(&plain).map(|one| vec![one]).map_err(|_| format!("`{}` is not written as a phone number", quoted(text)))
}

/// Dashes and spaces of every kind as those of ASCII.
fn plain(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2022}' | '\u{b7}' | '\u{2219}' => '.',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

fn one(text: &str) -> Result<Written, String> {
    let text = text.trim_matches(['"', '\'', '`', ' ']).trim_start_matches("tel:");
    let (main, extension) = without_extension(text);
    let digits = without_letters(main.trim()).ok_or_else(|| text.to_owned())?;
    Ok(Written { phone: Phone::written(&digits)?, extension })
}

/// How many letters and figures a whole number of the country has at least.
const WHOLE: usize = 10;

fn figures(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_alphanumeric).count()
}

/// A whole number before `x101`, `ext. 4` or `#4`.
fn without_extension(text: &str) -> (&str, bool) {
    let lower = text.to_ascii_lowercase();
    for mark in ["extension", "ext", "x", "#"] {
        let Some((at, _)) = lower.rmatch_indices(mark).next() else { continue };
        let rest = lower[at + mark.len()..].trim_matches(['.', ':', '#', ' ', ')']);
        let main = text[..at].trim_end_matches(['(', ',', ' ', '-', '.']);
        if (1..=6).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit()) && figures(main) >= WHOLE {
            return (main, true);
        }
    }
    (text, false)
}

/// `1-800-799-SAFE (7233)` in figures; `None` when the letters are no figures, or say another number than those beside them.
fn without_letters(text: &str) -> Option<String> {
    let (main, again) = match text.rsplit_once('(') {
        Some((main, again)) if figures(main) >= WHOLE => (main.trim(), Some(again.trim_end_matches([')', ' ']))),
        _ => (text, None),
    };
    let digits = spelled(main)?;
    if let Some(again) = again {
        let again: String = again.chars().map(key).filter(char::is_ascii_digit).collect();
        let all: String = digits.chars().filter(char::is_ascii_digit).collect();
        return (!again.is_empty() && all.ends_with(&again)).then_some(digits);
    }
    Some(digits)
}

/// Letters as the figures of their keys. Fewer than three together are a slip, such as O for 0, and not dialed.
fn spelled(text: &str) -> Option<String> {
    let mut runs = text.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|run| !run.is_empty());
    if runs.any(|run| run.len() < 3) {
        return None;
    }
    let is_spelled = text.contains(|letter: char| letter.is_ascii_alphabetic());
    let digits: String = text.chars().map(key).collect();
    // Words before the number, or after all of it, spell nothing.
    let begins = !text.trim_start_matches(['+', '(', ' ']).starts_with(|letter: char| letter.is_ascii_alphabetic());
    (!is_spelled || (begins && (WHOLE..=WHOLE + 1).contains(&figures(text)))).then_some(digits)
}

fn key(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn dialed(text: &str) -> Option<Vec<String>> {
        read(text).ok().map(|read| read.iter().map(|own| own.phone.dialed().to_owned()).collect())
    }

    #[test]
    fn numbers_are_read_in_the_shapes_of_real_lists() {
        for (text, number) in [
            ("1-800-799-SAFE (7233)", "+18007997233"),
            ("1-800-799-7233 (SAFE)", "+18007997233"),
            ("1-800-799-SAFE", "+18007997233"),
            ("213-555-0102 ext. 4", "+12135550102"),
            ("213-555-0102 x101", "+12135550102"),
            ("(213) 555-0102, Ext 12", "+12135550102"),
            ("213–555–0103", "+12135550103"),
            ("213\u{a0}555 0104", "+12135550104"),
            ("213/555-0104", "+12135550104"),
            ("1 (800) 555-0111", "+18005550111"),
            ("\"+12135550105\"", "+12135550105"),
        ] {
            assert_eq!(dialed(text), Some(vec![number.to_owned()]), "{text}");
        }
        let two = Some(vec!["+12135550105".to_owned(), "+12135550106".to_owned()]);
        assert_eq!(dialed("213-555-0105 / 213-555-0106"), two);
        assert!(read("213-555-0102 x101").unwrap()[0].extension);
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        for text in [
            "555-0110",
            "Text HOME to 741741",
            "213-555-O1O0",
            "1-800-799-SAFE (1111)",
            "213-555-0100 ask for Ana",
            "Call us",
            "",
            "1-800-FLOWERS-NOW",
        ] {
            assert_eq!(dialed(text), None, "{text}");
        }
    }
}
