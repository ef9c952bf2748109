//! Names as somebody who looks at them reads them: letters that look alike are the same, and what is not seen is not there.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;

/// The words of a text, small, without marks, hidden letters, and the tricks of letters that look like others. Letters that
/// stand alone in a row are one word, as in "U.S." and "F. B. I.".
#[must_use]
pub fn plain_words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_unseen(*letter)) {
        push_plain(letter, &mut folded);
    }
    let mut words: Vec<String> = Vec::new();
    let mut after_one = false;
    let pieces = folded.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    for word in pieces.map(|word| alike(&word.replace('\'', ""))).filter(|word| !word.is_empty()) {
        let one = word.chars().count() == 1;
        match words.last_mut().filter(|_| one && after_one) {
            Some(last) => last.push_str(&word),
            None => words.push(word),
        }
        after_one = one;
    }
    words
}

/// A letter as a small one of ASCII where it looks like one, also as a capital.
fn push_plain(letter: char, out: &mut String) {
    if letter.is_ascii() {
        out.push(letter.to_ascii_lowercase());
        return;
    }
    let looks = |text: &str| skeleton(text).collect::<String>();
    let (own, capital) = (looks(&letter.to_string()), looks(&letter.to_uppercase().to_string()));
    match [own, capital].into_iter().find(|text| text.is_ascii()) {
        Some(plain) => out.push_str(&plain.to_ascii_lowercase()),
        None => out.extend(letter.to_lowercase()),
    }
}

/// Letters of ASCII that people take for each other.
fn alike(word: &str) -> String {
    word.replace("rn", "m").replace("vv", "w").replace(['1', 'i', '|'], "l").replace('0', "o")
}

/// Letters of Unicode that show nothing, by their numbers: those that may be ignored where they cannot be shown.
fn is_unseen(letter: char) -> bool {
    matches!(u32::from(letter),
        0xad | 0x34f | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f | 0x202a..=0x202e
        | 0x2060..=0x206f | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfff8 | 0xe0000..=0xe0fff)
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn what_looks_alike_is_the_same() {
        for (one, other) in [
            ("Po\u{200b}lice he\u{ad}lp", "police help"),
            ("National \u{41d}uman Line", "national human line"),
            ("S\u{43d}eriff", "sheriff"),
            ("\u{ff30}\u{ff4f}\u{ff4c}\u{ff49}\u{ff43}\u{ff45}", "Police"),
            ("POLIC\u{cd}A", "policia"),
            ("PoIice", "p0l1ce"),
            ("State\u{2019}s Attorney", "states attorney"),
            ("U.S. Attorney, F. B. I.", "us attorney fbi"),
        ] {
            assert_eq!(plain_words(one), plain_words(other), "{one}");
        }
        assert_ne!(plain_words("Policy"), plain_words("Police"));
    }
}
