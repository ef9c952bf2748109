//! How the licence of a package is read: an expression of names with `OR`, `AND` and `WITH`.

use std::collections::BTreeSet;

/// Whether one of the licences that an expression offers is allowed. `/` is an old way to write `OR`.
pub fn allows(allowed: &BTreeSet<&str>, expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (answer, rest) = any(allowed, &words);
    answer && rest.is_empty()
}

fn any<'a>(allowed: &BTreeSet<&str>, words: &'a [&'a str]) -> (bool, &'a [&'a str]) {
    let (mut answer, mut rest) = all(allowed, words);
    while let Some(("OR", after)) = rest.split_first().map(|(word, after)| (*word, after)) {
        let (other, after) = all(allowed, after);
        (answer, rest) = (answer || other, after);
    }
    (answer, rest)
}

fn all<'a>(allowed: &BTreeSet<&str>, words: &'a [&'a str]) -> (bool, &'a [&'a str]) {
    let (mut answer, mut rest) = one(allowed, words);
    while let Some(("AND", after)) = rest.split_first().map(|(word, after)| (*word, after)) {
        let (other, after) = one(allowed, after);
        (answer, rest) = (answer && other, after);
    }
    (answer, rest)
}

fn one<'a>(allowed: &BTreeSet<&str>, words: &'a [&'a str]) -> (bool, &'a [&'a str]) {
    match words {
        ["(", inside @ ..] => {
            let (answer, rest) = any(allowed, inside);
            (answer && rest.first() == Some(&")"), rest.get(1..).unwrap_or_default())
        }
        [license, "WITH", exception, rest @ ..] => {
            (allowed.contains(format!("{license} WITH {exception}").as_str()), rest)
        }
        [license, rest @ ..] => (allowed.contains(license), rest),
        [] => (false, words),
    }
}

#[test]
fn a_licence_is_read_as_it_is_meant() {
    let allowed = BTreeSet::from(["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Unicode-3.0"]);
    for good in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT/Apache-2.0",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
    ] {
        assert!(allows(&allowed, good), "{good}");
    }
    for bad in
        ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR GPL-3.0) AND GPL-3.0", "MIT WITH something", "", "(MIT", "none named"]
    {
        assert!(!allows(&allowed, bad), "{bad}");
    }
}
