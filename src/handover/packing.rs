//! How answers lie in a number: for each question whether it is answered, how many choices, and which.
//!
//! The shares below are part of what a code means and never change; [`super::Codebook`] grows, they don't.

use super::codebook::{Codebook, Entry, UNSURE};
use super::letters;
use super::number::{Number, Share};
use crate::guide::Answers;
use crate::relief::ChoiceSet;

/// Answered questions stand together, and so do those that never came: mostly the next is as the one before.
const WHOLE: u32 = 16;
const AS_BEFORE: u32 = 11;

/// One choice is the rule, several are rare.
const ONE: Share = Share { from: 0, share: 12, whole: WHOLE };
const TWO: Share = Share { from: 12, share: 2, whole: WHOLE };
const THREE: Share = Share { from: 14, share: 1, whole: WHOLE };
const MORE: Share = Share { from: 15, share: 1, whole: WHOLE };

/// The fewest choices that [`MORE`] stands for.
const MANY: u32 = 4;

/// The code of these answers, such as `1A7K-93QX-…`. Nothing is left out that the codebook knows.
///
/// Without an edition in the codebook there is no code, and the text is empty.
#[must_use]
pub fn write(codebook: &Codebook, answers: &Answers) -> String {
    if codebook.edition == 0 {
        return String::new();
    }
    let mut number = Number::default();
    let mut things = Vec::new();
    let mut before = true;
    for (entry, had) in codebook.at(codebook.edition) {
        let chosen = entry.question.map_or_else(Vec::new, |ix| chosen(entry, had, answers.get(ix)));
        things.push(presence(before, !chosen.is_empty()));
        before = !chosen.is_empty();
        if !chosen.is_empty() {
            put_choices(&chosen, UNSURE + had, &mut things);
        }
    }
    things.into_iter().rev().for_each(|thing| number.put(thing));
    let mut values = Vec::new();
    while !number.is_zero() {
        values.push(u8::try_from(number.divide(32)).unwrap_or_default());
    }
    values.extend([codebook.guide, codebook.edition]);
    values.reverse();
    values.extend(letters::check(&values));
    letters::spell(&values)
}

/// The places of the options that were chosen.
fn chosen(entry: &Entry, had: usize, given: ChoiceSet) -> Vec<usize> {
    (0..UNSURE + had).filter(|&place| entry.option(place).is_some_and(|option| given.meets(option))).collect()
}

fn presence(before: bool, answered: bool) -> Share {
    if before == answered {
        Share { from: 0, share: AS_BEFORE, whole: WHOLE }
    } else {
        Share { from: AS_BEFORE, share: WHOLE - AS_BEFORE, whole: WHOLE }
    }
}

/// Whether the next question is answered, taken out of the number.
pub fn take_presence(number: &mut Number, before: bool) -> bool {
    let answered = if number.next(WHOLE) < AS_BEFORE { before } else { !before };
    number.take(presence(before, answered));
    answered
}

fn put_choices(chosen: &[usize], options: usize, things: &mut Vec<Share>) {
    let (count, options) = (small(chosen.len()), small(options));
    match count {
        1 => things.push(ONE),
        2 => things.push(TWO),
        3 => things.push(THREE),
        _ => things.extend([MORE, Share::even(count - MANY, options - MANY + 1)]),
    }
    // The place of this set among all sets of as many: each member adds the sets that leave it out.
    let rank = chosen.iter().zip(1..).map(|(&place, size)| sets(small(place), size)).sum();
    things.push(Share::even(rank, sets(options, count)));
}

/// The places of the options chosen of a question with so many, taken out of the number. `None` for what no answers give.
pub fn take_choices(number: &mut Number, options: usize) -> Option<Vec<usize>> {
    let options = small(options);
    let part = number.next(WHOLE);
    let found = [ONE, TWO, THREE, MORE].into_iter().zip(1u32..).find(|(thing, _)| part < thing.from + thing.share);
    let (thing, size) = found?;
    number.take(thing);
    let count = if size < MANY {
        size
    } else {
        let kinds = (options + 1).checked_sub(MANY).filter(|kinds| *kinds > 0)?;
        let more = number.next(kinds);
        number.take(Share::even(more, kinds));
        MANY + more
    };
    let all = sets(options, count);
    if all == 0 {
        return None;
    }
    let mut rank = number.next(all);
    number.take(Share::even(rank, all));
    let mut places = Vec::new();
    let mut below = options;
    for size in (1..=count).rev() {
        let place = (0..below).rev().find(|&place| sets(place, size) <= rank)?;
        rank -= sets(place, size);
        below = place;
        places.push(usize::try_from(place).ok()?);
    }
    places.reverse();
    Some(places)
}

/// How many sets of `size` there are among `of` things; at most 32 things, so it fits.
fn sets(of: u32, size: u32) -> u32 {
    if size > of {
        return 0;
    }
    let count = (1..=u64::from(size)).fold(1u64, |count, ix| count * (u64::from(of - size) + ix) / ix);
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{put_choices, sets, take_choices};
    use crate::handover::number::Number;

    #[test]
    fn sets_are_counted() {
        assert_eq!([sets(5, 2), sets(3, 4), sets(4, 0), sets(32, 16)], [10, 0, 1, 601_080_390]);
    }

    #[test]
    fn every_set_of_a_question_comes_back() {
        for options in 3..=9usize {
            for bits in 1..1usize << options {
                let chosen: Vec<usize> = (0..options).filter(|place| bits >> place & 1 == 1).collect();
                let (mut number, mut things) = (Number::default(), Vec::new());
                put_choices(&chosen, options, &mut things);
                things.into_iter().rev().for_each(|thing| number.put(thing));
                assert_eq!(take_choices(&mut number, options), Some(chosen));
                assert!(number.is_zero());
            }
        }
    }
}
