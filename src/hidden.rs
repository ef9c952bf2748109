//! Letters that nobody sees, and that hide or turn around what is written.

/// Whether a letter shows nothing and can hide or turn around what stands beside it: controls, marks of direction, letters
/// of no width, tags, letters of no script, and what is no letter at all.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    if matches!(letter, '\n' | '\r' | '\t') {
        return false;
    }
    // By their numbers: what these letters are is what matters, and none of them could be read here.
    letter.is_control()
        || u32::from(letter) & 0xfffe == 0xfffe
        || matches!(
            u32::from(letter),
            0xad | 0x34f
                | 0x61c
                | 0x115f..=0x1160
                | 0x17b4..=0x17b5
                | 0x180b..=0x180f
                | 0x200b..=0x200f
                | 0x2028..=0x202e
                | 0x2060..=0x206f
                | 0x2800
                | 0x3164
                | 0xe000..=0xf8ff
                | 0xfdd0..=0xfdef
                | 0xfe00..=0xfe0f
                | 0xfeff
                | 0xffa0
                | 0xfff0..=0xfffb
                | 0x1bca0..=0x1bca3
                | 0x1d173..=0x1d17a
                | 0xe0000..=0x10_ffff
        )
}

/// The first hidden letter of a text and where it stands, but for those that a language needs: words of another direction
/// set apart (`U+2066` to `U+2069` on one line), and joiners between letters of scripts that join.
#[must_use]
pub fn first_hidden(text: &str) -> Option<(usize, char)> {
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((at, letter)) = hidden_in(line) {
            return Some((line_start + at, letter));
        }
        line_start += line.len();
    }
    None
}

fn hidden_in(line: &str) -> Option<(usize, char)> {
    // Most lines of most files, told at once: each file is looked through whenever the tool runs.
    if line.is_ascii() {
        let control = |byte: &u8| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t');
        return line.as_bytes().iter().position(control).map(|at| (at, char::from(line.as_bytes()[at])));
    }
    let mut set_apart = None;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        match letter {
            '\u{2066}' if set_apart.is_none() => set_apart = Some(at),
            '\u{2069}' if set_apart.is_some() => set_apart = None,
            '\u{200c}' | '\u{200d}' if joins(before) && line[at..].chars().nth(1).is_some_and(joins) => {}
            other if is_hidden(other) => return Some((at, other)),
            _ => {}
        }
        before = letter;
    }
    set_apart.map(|at| (at, '\u{2066}'))
}

/// Whether a letter is of a script in which letters join: from Hebrew and Arabic to the scripts of India and beyond.
fn joins(letter: char) -> bool {
    let number = u32::from(letter);
    // Signs above and below letters are no letters by themselves.
    letter.is_alphanumeric() && (0x590..0x1100).contains(&number) || (0x900..0xe00).contains(&number)
}

/// The text with each hidden letter as its number, for showing what somebody wrote: `\u{202e}`.
#[must_use]
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_hidden(letter) { shown.extend(letter.escape_unicode()) } else { shown.push(letter) }
    }
    shown
}

/// The beginning of a text that somebody wrote, for telling which one is meant.
#[must_use]
pub fn brief(text: &str) -> String {
    let mut letters = text.chars();
    let beginning = letters.by_ref().take(80);
    let mut brief: String =
        beginning.map(|letter| if letter.is_control() { shown_control(letter) } else { letter.to_string() }).collect();
    if letters.next().is_some() {
        brief.push('…');
    }
    brief
}

/// A control that would break a line or do something to a terminal.
fn shown_control(letter: char) -> String {
    letter.escape_default().to_string()
}

/// Whether a text shows anything at all.
#[must_use]
pub fn is_seen(text: &str) -> bool {
    text.chars().any(|letter| !letter.is_whitespace() && !is_hidden(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_nobody_sees_are_found_where_they_stand() {
        for (text, at, letter) in [
            ("a\u{202e}oparm", 1, '\u{202e}'),
            ("Po\u{200b}lice", 2, '\u{200b}'),
            ("he\u{ad}lp", 2, '\u{ad}'),
            ("a\nb\u{2028}c", 3, '\u{2028}'),
            ("A\u{fdd0}B\u{fdd1}C", 1, '\u{fdd0}'),
            ("x\u{e0041}", 1, '\u{e0041}'),
            ("x\u{1}", 1, '\u{1}'),
            ("x\u{ffff}", 1, '\u{ffff}'),
            ("a\u{200d}b", 1, '\u{200d}'),
            ("\u{2066}911", 0, '\u{2066}'),
            ("911\u{2069}", 3, '\u{2069}'),
            ("\u{2067}911\u{2069}", 0, '\u{2067}'),
        ] {
            assert_eq!(first_hidden(text), Some((at, letter)), "{text:?}");
        }
    }

    #[test]
    fn what_languages_need_is_none() {
        for text in ["a\tb\r\nc", "اتصل \u{2066}911\u{2069}", "می\u{200c}خواهم", "क्\u{200d}ष", "ñandú – “x” ½ 你好"]
        {
            assert_eq!(first_hidden(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_shown_says_which_letter_it_was() {
        assert_eq!(shown("a\u{202e}b\nc"), "a\\u{202e}b\nc");
        assert_eq!(brief("short"), "short");
        assert_eq!(brief("a\nb\u{1b}[31m"), "a\\nb\\u{1b}[31m");
        assert_eq!(brief(&"é".repeat(81)), format!("{}…", "é".repeat(80)));
        assert!(is_seen("a") && !is_seen(" \u{200b}\n") && !is_seen(""));
    }
}
