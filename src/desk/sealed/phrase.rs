//! A passphrase of six words.
//!
//! The words are 2,048 of the Electronic Frontier Foundation's long list for dice (2016, CC BY 3.0 US,
//! <https://www.eff.org/dice>), without those that speak of violence, police, religion, drink or the body.

/// The words, one a line, in order.
const LIST: &str = include_str!("words.txt");

/// Bits that each word stands for: there are 2^11 words, so every eleven bits mean one, and none is likelier.
pub const WORD_BITS: usize = 11;

/// Words in a passphrase: 66 bits, which nobody tries out at the work factors of a sheet.
pub const WORDS: usize = 6;

/// Bytes that six words are drawn from.
const BYTES: usize = (WORDS * WORD_BITS).div_ceil(8);

/// Every word that a passphrase can hold, in order.
pub fn words() -> impl Iterator<Item = &'static str> {
    LIST.lines()
}

/// Six words with a dash between them. The bytes have to be random, new for each passphrase, and known to nobody.
#[must_use]
pub fn passphrase(random: &[u8; BYTES]) -> String {
    let bits = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let place = |ix: usize| usize::try_from(bits >> (ix * WORD_BITS) & ((1 << WORD_BITS) - 1)).unwrap_or(0);
    let chosen: Vec<&str> = (0..WORDS).filter_map(|ix| words().nth(place(ix))).collect();
    chosen.join("-")
}
