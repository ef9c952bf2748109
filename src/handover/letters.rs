//! The letters and digits of a code, and the check at its end.

/// Thirty-two that look and sound apart: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code is read aloud and written down in groups of so many.
const GROUP: usize = 4;

/// How many letters of the check stand at the end.
pub const CHECK: usize = 3;

/// A letter or digit that no code has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Unknown(pub char);

/// Values below 32 as groups of letters, with a hyphen between.
pub fn spell(values: &[u8]) -> String {
    let mut text = String::with_capacity(values.len() + values.len() / GROUP);
    for (place, value) in values.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(*value) % ALPHABET.len()]));
    }
    text
}

/// The values of what somebody typed: small letters, other scripts' digits, letters that are easily taken for others and
/// anything between the groups are read as they are meant.
///
/// # Errors
/// The first sign that no code has.
pub fn values(text: &str) -> Result<Vec<u8>, Unknown> {
    let mut values = Vec::new();
    for sign in text.chars() {
        if sign.is_whitespace() || is_between(sign) {
            continue;
        }
        values.push(value(sign).ok_or(Unknown(sign))?);
    }
    Ok(values)
}

/// What people, phones and texts put between groups: dashes, dots, marks of direction and of no width.
fn is_between(sign: char) -> bool {
    matches!(
        sign,
        '-' | '.' | ',' | ':' | '_' | '/' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{2212}' | '\u{feff}'
    )
}

fn value(sign: char) -> Option<u8> {
    let code = u32::from(sign);
    // Full-width signs, and the digits of Arabic, Persian and Devanagari keyboards.
    let plain = match code {
        0xff10..=0xff5a => code - 0xff10 + u32::from(b'0'),
        0x660..=0x669 => code - 0x660 + u32::from(b'0'),
        0x6f0..=0x6f9 => code - 0x6f0 + u32::from(b'0'),
        0x966..=0x96f => code - 0x966 + u32::from(b'0'),
        _ => code,
    };
    let letter = match u8::try_from(plain).ok()?.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        letter => letter,
    };
    let place = ALPHABET.iter().position(|known| *known == letter)?;
    u8::try_from(place).ok()
}

/// Fifteen bits over all values: a wrong letter, two that changed places, and a cut are found; anything else passes one
/// time in thirty thousand.
pub fn check(values: &[u8]) -> [u8; CHECK] {
    // The polynomial of the check of controller networks, 15 bits; it begins with ones, so that a lost zero counts.
    const POLYNOMIAL: u16 = 0x4599;
    const ALL: u16 = 0x7fff;
    let mut sum = ALL;
    for value in values {
        sum ^= u16::from(*value) << 10;
        for _ in 0..5 {
            let out = sum & 0x4000 != 0;
            sum = sum << 1 & ALL;
            if out {
                sum ^= POLYNOMIAL;
            }
        }
    }
    // Without this turn a code with a zero more at its end would pass as well.
    sum ^= ALL;
    [sum >> 10, sum >> 5, sum].map(|part| u8::try_from(part & 31).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Unknown, check, spell, values};

    #[test]
    fn a_code_is_read_as_it_was_meant_however_it_is_typed() {
        let meant = values("0123-45AB").expect("a code");
        for typed in [
            "0123 45ab",
            "o1z3".replace('z', "2").as_str(),
            " 01‑23.45\u{200f}AB ",
            "O I23-45ab",
            "０１２３４５ＡＢ",
            "٠١٢٣٤٥ab",
        ] {
            let read = values(typed).expect("a code");
            assert_eq!(read, meant[..read.len()], "{typed}");
        }
        assert_eq!(values("12U4"), Err(Unknown('U')));
        assert_eq!(values("12é4"), Err(Unknown('é')));
        assert_eq!(spell(&meant), "0123-45AB");
    }

    #[test]
    fn one_wrong_letter_two_that_change_places_and_a_cut_never_pass() {
        let right: Vec<u8> = (0u8..24).map(|place| place * 7 % 32).collect();
        let sum = check(&right);
        for place in 0..right.len() {
            for wrong in (0..32).filter(|wrong| *wrong != right[place]) {
                let mut other = right.clone();
                other[place] = wrong;
                assert_ne!(check(&other), sum);
            }
            let mut other = right.clone();
            other.swap(place, (place + 1) % right.len());
            assert!(other == right || check(&other) != sum);
        }
        let whole = [right.as_slice(), &sum].concat();
        for end in 3..whole.len() {
            let (values, sum) = whole[..end].split_at(end - 3);
            assert_ne!(check(values), sum, "cut to {end}");
        }
        for more in 0..32 {
            let longer = [whole.as_slice(), &[more]].concat();
            let (values, sum) = longer.split_at(longer.len() - 3);
            assert_ne!(check(values), sum, "{more} at the end");
        }
    }
}
