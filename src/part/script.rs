//! Scripts: what system fonts a language is set in, and how tall its lines are. Only its own pages carry it.

/// The sheet of a language whose letters need more than the Latin ones do.
#[must_use]
pub fn style(language: &str) -> Option<&'static str> {
    Some(match language.split('-').next()? {
        // Words hang from the line and have marks above and below; letters are joined, never spaced.
        "ar" | "fa" | "ps" | "prs" => {
            ":root { --body: system-ui, \"SF Arabic\", \"Noto Sans Arabic\", \"Geeza Pro\", Tahoma, sans-serif; --head: \"SF Arabic\", \"Noto Naskh Arabic\", \"Geeza Pro\", Tahoma, serif; line-height: 1.75; } h1, h2 { letter-spacing: 0; line-height: 1.45; }"
        }
        "ur" => {
            ":root { --body: \"Noto Nastaliq Urdu\", \"Urdu Typesetting\", \"Geeza Pro\", serif; --head: var(--body); line-height: 2.2; } h1, h2 { letter-spacing: 0; line-height: 1.9; }"
        }
        // Full squares without spaces between words.
        "zh" => {
            ":root { --body: system-ui, \"PingFang SC\", \"Noto Sans CJK SC\", \"Noto Sans SC\", \"Microsoft YaHei\", sans-serif; --head: var(--body); line-height: 1.7; } h1, h2 { letter-spacing: 0; }"
        }
        "ja" => {
            ":root { --body: system-ui, \"Hiragino Sans\", \"Noto Sans CJK JP\", \"Noto Sans JP\", Meiryo, sans-serif; --head: var(--body); line-height: 1.7; } h1, h2 { letter-spacing: 0; }"
        }
        "ko" => {
            ":root { --body: system-ui, \"Apple SD Gothic Neo\", \"Noto Sans CJK KR\", \"Noto Sans KR\", \"Malgun Gothic\", sans-serif; --head: var(--body); line-height: 1.7; word-break: keep-all; } h1, h2 { letter-spacing: 0; }"
        }
        // Vowels above and below the line.
        "hi" | "ne" | "mr" | "bn" | "pa" | "gu" | "ta" | "te" => {
            ":root { --body: system-ui, \"Noto Sans Devanagari\", \"Noto Sans Bengali\", \"Noto Sans Gurmukhi\", \"Kohinoor Devanagari\", \"Nirmala UI\", sans-serif; --head: var(--body); line-height: 1.75; } h1, h2 { letter-spacing: 0; line-height: 1.45; }"
        }
        "th" | "km" | "my" | "lo" => {
            ":root { --body: system-ui, \"Noto Sans Thai\", \"Noto Sans Khmer\", \"Noto Sans Myanmar\", \"Noto Sans Lao\", \"Leelawadee UI\", \"Myanmar Text\", sans-serif; --head: var(--body); line-height: 1.85; } h1, h2 { letter-spacing: 0; line-height: 1.55; }"
        }
        "am" | "ti" => {
            ":root { --body: system-ui, \"Noto Sans Ethiopic\", Kefa, Nyala, \"Ebrima\", sans-serif; --head: var(--body); line-height: 1.7; }"
        }
        // Two marks on one vowel.
        "vi" => ":root { line-height: 1.65; } h1, h2 { line-height: 1.35; }",
        _ => return None,
    })
}
