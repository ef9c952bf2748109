//! Numbers of government forms in running text, such as I-918 and G-28.

use std::ops::Range;

/// Where the next form's number stands in a text from a place on: one to four capital letters, a hyphen, one to four
/// digits and capital letters behind them, and nothing else at either side.
pub(super) fn next(text: &str, start: usize) -> Option<Range<usize>> {
    text[start..].match_indices('-').find_map(|(hyphen, _)| {
        let hyphen = start + hyphen;
        let run = |of: fn(&u8) -> bool, bytes: &mut dyn Iterator<Item = &u8>| bytes.take_while(|byte| of(byte)).count();
        let before = text.as_bytes()[start..hyphen].iter();
        let letters = run(u8::is_ascii_uppercase, &mut before.rev());
        let after = &text.as_bytes()[hyphen + 1..];
        let digits = run(u8::is_ascii_digit, &mut after.iter());
        let more = run(u8::is_ascii_uppercase, &mut after[digits..].iter());
        let at = hyphen - letters..hyphen + 1 + digits + more;
        let joined = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
        let alone = !joined(text[..at.start].chars().next_back()) && !joined(text[at.end..].chars().next());
        ((1..=4).contains(&letters) && (1..=4).contains(&digits) && alone).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::next;

    fn found(text: &str) -> Vec<&str> {
        let mut start = 0;
        std::iter::from_fn(|| next(text, start).inspect(|at| start = at.end)).map(|at| &text[at]).collect()
    }

    #[test]
    fn forms_are_found_and_what_is_none_is_not() {
        assert_eq!(found("I-914, Form I-290B or (EOIR-42B); ¿el G-28?"), ["I-914", "I-290B", "EOIR-42B", "G-28"]);
        assert_eq!(found("1-888-373-7888, T-visa, a-12, COVID-19, I-12345, XI-9-2, año-1, B-1b"), [""; 0]);
    }
}
