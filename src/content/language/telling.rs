//! Words that would tell a glance at the screen or at the history what a page is about.

/// Beginnings of words that would tell a glance what the page is about.
const TELLING: [&str; 24] = [
    "visa",
    "traffick",
    "abuse",
    "abuso",
    "violen",
    "victim",
    "víctima",
    "trata",
    "immigra",
    "inmigra",
    "deport",
    "police",
    "policía",
    "crime",
    "تأشير",
    "اتجار",
    "عنف",
    "ضحية",
    "ضحايا",
    "هجرة",
    "ترحيل",
    "شرطة",
    "جريمة",
    "اغتصاب",
];

/// The telling words in a title or path.
pub(in crate::content) fn telling(text: &str) -> impl Iterator<Item = &'static str> + use<> {
    let lower = text.to_lowercase();
    let words: Vec<String> = lower.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect();
    TELLING.into_iter().filter(move |telling| words.iter().any(|word| begins(word, telling)))
}

/// Whether a word begins so. Arabic writes "the", "and", "in" and "for" together with the word behind them.
fn begins(word: &str, start: &str) -> bool {
    let bare = ["وال", "بال", "فال", "لل", "ال", "و", "ب", "ل"].iter().filter_map(|joined| word.strip_prefix(joined));
    bare.chain([word]).any(|word| word.starts_with(start))
}
