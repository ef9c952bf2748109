use super::*;

const PLAIN: &[u8] = b"{\"amparo-desk-sheet\": 1}\n";
const PHRASE: &str = "acorn-breeze-cabin-dune-easel-fern";

/// Little work, so that thousands of tries are quick.
fn light() -> WorkFactor {
    WorkFactor::new(1).expect("a factor")
}

/// Bytes as random as a test needs them, other ones for each number.
fn random(number: u8) -> [u8; RANDOM_BYTES] {
    std::array::from_fn(|ix| number.wrapping_mul(37).wrapping_add(u8::try_from(ix).expect("few")).wrapping_mul(101))
}

fn sealed(plain: &[u8]) -> Vec<u8> {
    seal(plain, PHRASE, light(), &random(1)).expect("it can be sealed")
}

#[test]
fn what_is_sealed_opens_with_its_phrase_and_no_other() {
    let file = sealed(PLAIN);
    assert_eq!(open(&file, PHRASE, light()).as_deref(), Ok(PLAIN));
    for wrong in ["", "acorn", "acorn-breeze-cabin-dune-easel-fern ", "Acorn-breeze-cabin-dune-easel-fern"] {
        assert_eq!(open(&file, wrong, light()), Err(OpenError::WrongPassphrase), "{wrong:?}");
    }
    assert!(!file.windows(PLAIN.len()).any(|part| part == PLAIN));
}

#[test]
fn texts_of_every_length_around_a_chunk_come_back() {
    for length in [0, 1, 4096, stream::CHUNK - 1, stream::CHUNK, stream::CHUNK + 1, 2 * stream::CHUNK, 200_000] {
        let plain: Vec<u8> = (0..length).map(|ix| u8::try_from(ix % 251).expect("small")).collect();
        let file = sealed(&plain);
        assert!(open(&file, PHRASE, light()).as_ref() == Ok(&plain), "{length}");
    }
}

#[test]
fn a_phrase_counts_letter_by_letter_in_every_script() {
    // A word with one letter for its accent and with two, then one in a script from right to left, and one in pictures.
    let others = [0x20, 0x634, 0x62c, 0x631, 0x629, 0x20, 0x68ee, 0x6797];
    let letters =
        |first: &[u32]| -> String { first.iter().chain(&others).filter_map(|code| char::from_u32(*code)).collect() };
    let (composed, decomposed) = (&letters(&[0x63, 0xe9]), &letters(&[0x63, 0x65, 0x301]));
    assert_eq!((composed.chars().count(), decomposed.chars().count()), (10, 11));
    let file = seal(PLAIN, composed, light(), &random(2)).expect("it can be sealed");
    assert_eq!(open(&file, composed, light()).as_deref(), Ok(PLAIN));
    // The other tools do not normalize either: what looks alike is another phrase.
    assert_eq!(open(&file, decomposed, light()), Err(OpenError::WrongPassphrase));
}

#[test]
fn a_header_with_any_byte_changed_is_never_opened() {
    let file = sealed(PLAIN);
    let payload = file.len() - PLAIN.len() - 16 - 16;
    for at in 0..payload {
        for bit in [1, 2, 32, 128] {
            let mut changed = file.clone();
            changed[at] ^= bit;
            let opened = open(&changed, PHRASE, light());
            assert!(opened.is_err(), "byte {at}, bit {bit}");
            assert_ne!(opened, Err(OpenError::NoMemory), "byte {at}, bit {bit}");
        }
    }
    for at in payload..file.len() {
        let mut changed = file.clone();
        changed[at] ^= 4;
        let opened = open(&changed, PHRASE, light());
        assert!(matches!(opened, Err(OpenError::Damaged | OpenError::Cut)), "byte {at}: {opened:?}");
    }
}

#[test]
fn a_file_that_ends_too_soon_says_so() {
    let plain = vec![b' '; 2 * stream::CHUNK];
    let file = sealed(&plain);
    let header = file.len() - plain.len() - 16 - 2 * 16;
    assert_eq!(open(&[], PHRASE, light()), Err(OpenError::NotOurs));
    for length in 1..header + 16 + 16 {
        assert_eq!(open(&file[..length], PHRASE, light()), Err(OpenError::Cut), "{length}");
    }
    // Where a chunk ends, and beside it.
    let chunk = header + 16 + stream::CHUNK + 16;
    for length in [chunk - 1, chunk, chunk + 1, chunk + 15, chunk + 16, chunk + 17, file.len() - 1] {
        assert_eq!(open(&file[..length], PHRASE, light()), Err(OpenError::Cut), "{length}");
    }
    let longer = [file.as_slice(), b"\n"].concat();
    assert!(matches!(open(&longer, PHRASE, light()), Err(OpenError::Damaged | OpenError::Cut)));
}

#[test]
fn work_that_was_not_allowed_is_refused_before_it_is_done() {
    let most = WorkFactor::new(15).expect("a factor");
    let heavy = String::from_utf8_lossy(&sealed(PLAIN)[..80]).replace(" 1\n", " 22\n");
    let began = std::time::Instant::now();
    assert_eq!(open(heavy.as_bytes(), PHRASE, most), Err(OpenError::TooHeavy));
    assert!(began.elapsed().as_secs() < 2, "4 GiB and a minute would have been spent");
    let long = [sealed(PLAIN), vec![0; MOST_BYTES]].concat();
    assert_eq!(open(&long, PHRASE, most), Err(OpenError::TooHeavy));
}

#[test]
fn what_is_something_else_is_not_ours() {
    for other in ["{\"a\": 1}", "PK\u{3}\u{4}", "-----BEGIN AGE ENCRYPTED FILE-----\n", "AGE-encryption.org/v1\n", " "]
    {
        assert_eq!(open(other.as_bytes(), PHRASE, light()), Err(OpenError::NotOurs), "{other:?}");
    }
    assert_eq!(open(b"age-encryption.org/v2\n-> scrypt", PHRASE, light()), Err(OpenError::TooNew));
}

#[test]
fn nothing_is_sealed_without_a_phrase_or_too_long_to_be_opened() {
    assert_eq!(seal(PLAIN, "", light(), &random(3)), Err(SealError::NoPhrase));
    assert_eq!(seal(&vec![0; MOST_BYTES], PHRASE, light(), &random(3)), Err(SealError::TooLong));
    assert!(WorkFactor::new(0).is_none() && WorkFactor::new(23).is_none());
    assert_eq!(WorkFactor::new(16).map(WorkFactor::bytes), Some(64 * 1024 * 1024));
}

#[test]
fn six_words_are_drawn_evenly_from_a_list_without_doubles() {
    let list: Vec<&str> = words().collect();
    assert_eq!(list.len(), 1 << WORD_BITS);
    assert!(list.is_sorted_by(|one, next| one < next), "two are the same, or out of order");
    assert!(list.iter().all(|word| (4..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase())));
    // Each of the eleven bits of each word changes it, and nothing else.
    let first = passphrase(&[0; 9]);
    assert_eq!(first, ["abacus"; WORDS].join("-"));
    for bit in 0..WORDS * WORD_BITS {
        let mut bytes = [0_u8; 9];
        bytes[8 - bit / 8] |= 1 << (bit % 8);
        let phrase = passphrase(&bytes);
        let words: Vec<&str> = phrase.split('-').collect();
        for (ix, word) in words.iter().enumerate() {
            let expected = if ix == bit / WORD_BITS { list[1 << (bit % WORD_BITS)] } else { "abacus" };
            assert_eq!(*word, expected, "bit {bit}");
        }
    }
}
