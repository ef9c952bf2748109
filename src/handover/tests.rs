//! Any text in: a clear fault, or answers that a page could hold. A drawn text almost never has the right check at its end, so
//! most are given one: then all that is behind the check is tried as well.

use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::letters::{check, spell};
use super::{Fault, Restored, read, write};
use crate::content::{self, Site};
use crate::guide::{Answers, Pick};
use crate::relief::ChoiceSet;

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| content::load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content is in order"))
}

/// What came back is what a page could hold, and written again it comes back the same.
fn is_valid(restored: &Restored) {
    let (guide, book) = (&site().guide, &site().codebook);
    for ix in guide.question_ixs() {
        let given = restored.answers.get(ix);
        let known = guide[ix].all_choices().fold(ChoiceSet::EMPTY, |all, (_, choice)| all.with(choice));
        assert!(given.without(known).is_empty(), "{} has a choice that there is not", guide[ix].id);
        assert!(guide[ix].pick == Pick::Many || guide[ix].ids(given).count() <= 1, "{} has two", guide[ix].id);
    }
    let again = read(guide, book, &write(book, &restored.answers)).expect("a code that we wrote");
    assert_eq!(again.answers, restored.answers);
    assert!(again.changed.is_empty() && again.gone == 0);
}

fn is_clear(text: &str) -> Result<Restored, Fault> {
    let found = read(&site().guide, &site().codebook, text);
    if let Ok(restored) = &found {
        is_valid(restored);
    }
    found
}

/// Letters with the check that belongs to them.
fn sealed(body: &[u8]) -> String {
    spell(&[body, &check(body)].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_letters_with_the_right_check_are_a_clear_fault_or_valid_answers(
        edition in prop_oneof![4 => Just(None), 1 => (0u8..32).prop_map(Some)],
        guide in prop_oneof![9 => Just(None), 1 => (0u8..32).prop_map(Some)],
        packed in prop::collection::vec(0u8..32, 0..60),
    ) {
        let book = &site().codebook;
        let body = [&[edition.unwrap_or(book.edition), guide.unwrap_or(book.guide)], packed.as_slice()].concat();
        let found = is_clear(&sealed(&body));
        prop_assert!(!matches!(found, Err(Fault::Empty | Fault::Letter(_))), "every letter is one of a code: {found:?}");
        if guide.is_some_and(|own| own != book.guide) {
            prop_assert_eq!(found, Err(Fault::AnotherGuide));
        } else if edition.is_some_and(|own| own > book.edition) {
            prop_assert_eq!(found, Err(Fault::Newer));
        }
    }
}

/// Numbers that look drawn, the same in every run.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a small number")
    }

    fn letters(&mut self, most: usize) -> Vec<u8> {
        let count = self.below(most);
        (0..count).map(|_| u8::try_from(self.below(32)).expect("below 32")).collect()
    }
}

/// What codes come to when they are drawn, sealed, and written down wrong: for so many seconds as `AMPARO_FUZZ` says.
#[test]
#[ignore = "runs as long as it is told to"]
fn codes_are_fuzzed_for_a_while() {
    let (guide, book) = (&site().guide, &site().codebook);
    let seconds = std::env::var("AMPARO_FUZZ").ok().and_then(|own| own.parse().ok()).unwrap_or(60);
    let (start, mut drawn) = (Instant::now(), Drawn(0x2545_f491_4f6c_dd1d));
    let (mut texts, mut sealed_codes, mut answers_found, mut mistyped, mut wrong) = (0u64, 0u64, 0u64, 0u64, 0u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        for _ in 0..1000 {
            let any: String = (0..drawn.below(60)).filter_map(|_| char::from_u32(drawn.below(0x3000) as u32)).collect();
            let _ = is_clear(&any);
            texts += 1;
            let body = [&[book.edition, book.guide], drawn.letters(40).as_slice()].concat();
            answers_found += u64::from(is_clear(&sealed(&body)).is_ok());
            sealed_codes += 1;
            let mut answers = Answers::none(guide);
            for ix in guide.question_ixs() {
                let choices: Vec<ChoiceSet> = guide[ix].all_choices().map(|(_, choice)| choice).collect();
                if drawn.below(3) > 0 {
                    answers.set(ix, choices[drawn.below(choices.len())]);
                }
            }
            let code = write(book, &answers);
            let mut typed: Vec<char> = code.chars().collect();
            for _ in 0..=drawn.below(3) {
                let (at, letter) = (drawn.below(typed.len()), char::from(b'0' + drawn.below(10) as u8));
                match drawn.below(4) {
                    0 => typed[at] = letter,
                    1 => typed.insert(at, letter),
                    2 => drop(typed.remove(at)),
                    _ => {
                        let other = drawn.below(typed.len());
                        typed.swap(at, other);
                    }
                }
            }
            let typed: String = typed.into_iter().collect();
            if typed.replace('-', "") != code.replace('-', "") {
                mistyped += 1;
                wrong += u64::from(is_clear(&typed).is_ok());
            }
        }
    }
    println!(
        "{texts} texts, {sealed_codes} sealed codes ({answers_found} gave answers), {mistyped} mistyped ({wrong} passed) in {seconds} s"
    );
    assert!(wrong * 5_000 <= mistyped + 5_000, "{wrong} of {mistyped} mistyped codes passed");
}
