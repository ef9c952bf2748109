//! Ids inside pages, which an address can end with: those of texts, and those that the pages' own parts keep for
//! themselves.

/// Ids of the pages' own parts. Scripts, style sheets and engines find them by these, so that a text or a service with
/// one of them would take their place, and could lie over the way out. A test takes them from the pages and scripts.
const OWN: &[&str] = &[
    "always",
    "back",
    "check",
    "clear",
    "client-language",
    "code",
    "come-back",
    "count",
    "dangers",
    "desk",
    "doors",
    "end",
    "exit",
    "find",
    "forget",
    "found",
    "go-on",
    "keep",
    "kept",
    "language",
    "main",
    "more",
    "need",
    "new-client",
    "next",
    "next-step",
    "no-police",
    "nothing",
    "now",
    "number",
    "open",
    "passphrase",
    "place",
    "places",
    "print",
    "printed",
    "read-back",
    "reading",
    "reliefs",
    "remove",
    "results",
    "review",
    "said",
    "save",
    "skip",
    "summary",
    "start-over",
    "stay",
    "texts",
    "told",
    "warnings",
    "way",
    "words",
    "zip",
];

/// Beginnings of names of which the pages' own parts have several.
const OWN_BEGINNINGS: &[&str] =
    &["code-", "desk-", "keep-", "kept-", "kiosk-", "part-", "print-", "results-", "search-", "take-", "zip-"];

/// Whether an id belongs to the pages themselves: by its name, or a letter and numbers such as `q0` and `e0-12`.
#[must_use]
pub fn is_own_anchor(id: &str) -> bool {
    let numbered = |rest: &str| {
        !rest.is_empty()
            && rest.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let mut letters = id.chars();
    let first = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic());
    OWN.contains(&id)
        || OWN_BEGINNINGS.iter().any(|beginning| id.starts_with(beginning))
        || first && numbered(letters.as_str())
}

/// Whether it is written as ids and folders are: small letters and figures, with single hyphens between.
#[must_use]
pub fn is_plain_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.split('-').all(|part| !part.is_empty() && part.bytes().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbered_places_of_the_pages_are_their_own() {
        for own in ["exit", "remove", "q0", "s1", "e0-12", "x1-2-3", "keep-start", "results-heading"] {
            assert!(is_own_anchor(own), "{own}");
        }
        for free in ["exits", "t-visa", "i-94", "s", "s1-a", "s-1", "us-ca-1", "what", ""] {
            assert!(!is_own_anchor(free), "{free}");
        }
    }

    #[test]
    fn names_are_small_letters_figures_and_single_hyphens() {
        for plain in ["debt", "i-94", "24-7"] {
            assert!(is_plain_name(plain), "{plain}");
        }
        for other in ["", "-a", "a--b", "Visa", "a b", "a/b", "..", "a.b", "\u{202e}a", "ñ", "%2e"] {
            assert!(!is_plain_name(other), "{other:?}");
        }
    }
}
