//! Hand-over codes: what is written comes back, and what is not a code says why.

use amparo::answers::{Persona, read_answers};
use amparo::guide::{Answers, Guide, QuestionIx};
use amparo::handover::{Codebook, Entry, Fault, Slot, read, write};
use amparo::qr::Qr;
use amparo::relief::ChoiceSet;
use proptest::prelude::*;

use crate::project::{root, site};

/// Any set of any question's choices, the unsure ones too: more than a page ever lets anybody give.
fn any_answers(guide: &'static Guide) -> impl Strategy<Value = Answers> {
    let questions: Vec<_> = guide
        .questions
        .iter()
        .map(|question| {
            let choices: Vec<ChoiceSet> = question.all_choices().map(|(_, choice)| choice).collect();
            prop_oneof![
                2 => Just(ChoiceSet::EMPTY).boxed(),
                3 => prop::sample::select(choices.clone()).boxed(),
                1 => prop::sample::subsequence(choices.clone(), 0..=choices.len())
                    .prop_map(|given| given.into_iter().fold(ChoiceSet::EMPTY, ChoiceSet::with))
                    .boxed(),
            ]
        })
        .collect();
    questions.prop_map(|given| {
        let mut answers = Answers::none(guide);
        guide.question_ixs().zip(given).for_each(|(ix, given)| answers.set(ix, given));
        answers
    })
}

/// Only one choice where only one can be given: what a radio button would never hold does not come back whole.
fn as_a_page_holds(guide: &Guide, answers: &Answers) -> Answers {
    let mut kept = Answers::none(guide);
    for ix in guide.question_ixs() {
        let given = answers.get(ix);
        let ids: Vec<&str> = guide[ix].ids(given).collect();
        let one = guide[ix].pick == amparo::guide::Pick::One && ids.len() > 1;
        let first = ids.first().and_then(|id| guide[ix].choice(id)).unwrap_or_default();
        kept.set(ix, if one { first } else { given });
    }
    kept
}

proptest! {
    #[test]
    fn what_was_written_comes_back(answers in any_answers(&site().guide)) {
        let (guide, book) = (&site().guide, &site().codebook);
        let answers = as_a_page_holds(guide, &answers);
        let code = write(book, &answers);
        let restored = read(guide, book, &code).expect("a code that we wrote");
        prop_assert_eq!(&restored.answers, &answers);
        prop_assert!(restored.changed.is_empty() && restored.gone == 0);
        // The same answers have one code, whoever types it.
        prop_assert_eq!(write(book, &restored.answers), code);
    }

    #[test]
    fn any_text_is_a_clear_fault_or_valid_answers(text in "\\PC{0,60}|[0-9A-HJKMNP-TV-Z -]{0,40}") {
        let (guide, book) = (&site().guide, &site().codebook);
        if let Ok(restored) = read(guide, book, &text) {
            prop_assert_eq!(read(guide, book, &write(book, &restored.answers)), Ok(restored));
        }
    }

    #[test]
    fn a_code_of_an_older_edition_gives_what_is_still_asked(answers in any_answers(&site().guide), seed in 0usize..1000) {
        let (guide, book) = (&site().guide, &site().codebook);
        let answers = as_a_page_holds(guide, &answers);
        let code = write(book, &answers);
        // The next edition: one question is no longer asked, one choice of another is gone, one question has a new choice.
        let mut newer = book.clone();
        newer.edition += 1;
        let count = newer.entries.len();
        let (gone, cut, grown) = (seed % count, (seed + 1) % count, (seed + 2) % count);
        let cut_choice = newer.entries[cut].slots[0].choice.take();
        let gone_question = newer.entries[gone].question.take().expect("every question is asked");
        newer.entries[grown].slots.push(Slot { since: newer.edition, choice: None });
        newer.entries.push(Entry { since: newer.edition, question: None, slots: Vec::new() });
        let cut_question = newer.entries[cut].question.expect("every question is asked");
        let cut_choice = ChoiceSet::nth(usize::from(cut_choice.expect("every choice is there")));
        let restored = read(guide, &newer, &code).expect("an older code");
        for ix in guide.question_ixs() {
            let given = answers.get(ix);
            let wanted = if ix == gone_question {
                ChoiceSet::EMPTY
            } else if ix == cut_question && given.meets(cut_choice) {
                given.without(cut_choice)
            } else {
                given
            };
            prop_assert_eq!(restored.answers.get(ix), wanted, "{}", guide[ix].id);
        }
        prop_assert_eq!(restored.gone, usize::from(answers.is_answered(gone_question)));
        let changed: Vec<QuestionIx> = answers.get(cut_question).meets(cut_choice).then_some(cut_question).into_iter().collect();
        prop_assert_eq!(restored.changed, changed);
        // And the other way round: what a newer edition wrote is not guessed at.
        prop_assert_eq!(read(guide, book, &write(&newer, &answers)), Err(Fault::Newer));
    }
}

#[test]
fn each_fault_is_told_apart() {
    let (guide, book) = (&site().guide, &site().codebook);
    let code = write(book, &Answers::none(guide));
    let fault = |text: &str| read(guide, book, text).expect_err("no code");
    assert_eq!(fault(" - "), Fault::Empty);
    assert_eq!(fault("12U4-0000"), Fault::Letter('U'));
    assert_eq!(fault("1"), Fault::DoesNotAddUp);
    assert_eq!(fault(&code[..code.len() - 1]), Fault::DoesNotAddUp);
    assert_eq!(fault(&format!("{code}0")), Fault::DoesNotAddUp);
    assert_eq!(fault(&"0".repeat(100_000)), Fault::DoesNotAddUp);
    let other = Codebook { guide: book.guide + 1, ..book.clone() };
    assert_eq!(fault(&write(&other, &Answers::none(guide))), Fault::AnotherGuide);
    assert_eq!(write(&Codebook::default(), &Answers::none(guide)), "");
}

#[test]
fn a_code_is_short_enough_to_write_on_paper() {
    let (guide, book) = (&site().guide, &site().codebook);
    let mut lengths = Vec::new();
    for entry in std::fs::read_dir(root().join("tests/personas")).expect("the personas") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let persona = Persona::read(&path).expect("a persona");
        let answers = read_answers(guide, &persona.answers).expect("answers");
        let code = write(book, &answers);
        assert_eq!(read(guide, book, &code).map(|restored| restored.answers), Ok(answers), "{}", path.display());
        lengths.push(code.len());
    }
    lengths.sort_unstable();
    let (median, longest) = (lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
    println!("codes with their hyphens: median {median}, longest {longest} of {}", lengths.len());
    assert!(median <= 30 && longest <= 45, "median {median}, longest {longest}");
}

#[test]
fn the_codebook_belongs_to_the_guide() {
    let (guide, book) = (&site().guide, &site().codebook);
    assert!(book.fits(guide));
    let mut other = guide.clone();
    other.questions.pop();
    assert!(!book.fits(&other));
}

/// A reader of QR codes that is not ours reads what we drew, from the strokes of the picture.
#[test]
fn a_scanner_reads_the_code_from_the_picture() {
    let text = "11EB-3EQP-E7K2-93QX-AB4";
    let qr = Qr::of(text).expect("short enough");
    let number = |into: &mut String, number: usize| into.push_str(&number.to_string());
    let (width, path) = (qr.width(), qr.path(number));
    assert_eq!(qr.view_box(number), format!("0 -.5 {width} {width}"));
    let mut dark = vec![false; width * width];
    for stroke in path.split('M').skip(1) {
        let (start, runs) = stroke.split_once('h').expect("a stroke");
        let (column, row) = start.split_once(' ').expect("a place");
        let (column, row): (usize, usize) = (column.parse().expect("a number"), row.parse().expect("a number"));
        (0..runs.split('h').count()).for_each(|step| dark[row * width + column + step] = true);
    }
    let scale = 8;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width * scale, width * scale, |x, y| {
        if dark[y / scale * width + x / scale] { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    let [grid] = grids.as_slice() else { panic!("{} codes in the picture", grids.len()) };
    assert_eq!(grid.decode().expect("a code").1, text);
    assert_eq!(Qr::of(&"A".repeat(10_000)), None);
}
