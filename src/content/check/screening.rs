//! Checks over the rules, notices and their words.

use crate::content::check::checked::{Checked, whole};
use crate::content::language::reading::Reader;
use crate::content::screening::overlap::can_hold;
use crate::content::screening::words::{ReliefWords, ScreeningWords};
use crate::content::source::problem::Problems;
use crate::guide::{Formulas, NoticeKind};

/// Warnings and doors state law, so they cite it, unless all they do is name people to ask.
pub(super) fn notices_cite_what_they_claim(site: &Checked<'_>, problems: &mut Problems) {
    for (notice, (services, cites)) in site.content.guide.notices.iter().zip(&site.content.notices) {
        let states_law = notice.kind != NoticeKind::Alert && services.is_empty();
        if states_law
            && cites.is_empty()
            && let Some(source) = site.tree.source("content/screening/notices.toml")
        {
            let at = source.text.find(&format!("\"{}\"", notice.id)).unwrap_or(0);
            problems.add(source.problem(
                Some(at..at),
                "notice/uncited",
                format!("`{}` cites no fact", notice.id),
                "name in `cites` the facts it rests on, or a service in `services` if it only says whom to ask",
            ));
        }
    }
}

/// `screen` gives tells and warnings in one list, so an id means one thing.
pub(super) fn tells_and_notices_have_their_own_ids(site: &Checked<'_>, problems: &mut Problems) {
    let Some(source) = site.tree.source("content/screening/notices.toml") else { return };
    for notice in &site.content.guide.notices {
        let taken =
            site.content.guide.reliefs.iter().find(|relief| relief.tells.iter().any(|tell| tell.id == notice.id));
        if let Some(relief) = taken {
            let at = source.text.find(&format!("\"{}\"", notice.id)).unwrap_or(0);
            problems.add(source.problem(
                Some(at..at),
                "notice/taken",
                format!("`{}` has a tell called `{}` too", relief.id, notice.id),
                "give one of the two another id, here and in the words",
            ));
        }
    }
}

/// No answers make one element both met and contradicted: then more answers could turn a decided finding, and the
/// style sheet would say something else than the engine.
pub(super) fn no_element_is_met_and_contradicted(site: &Checked<'_>, problems: &mut Problems) {
    let formulas = Formulas::new(&site.content.guide);
    for relief in &site.content.guide.reliefs {
        for element in &relief.elements {
            let (met, against) = (formulas.yes(&element.met), formulas.contradicted(element));
            if can_hold(&site.content.guide, &[&met, &against]) {
                problems.add(whole(
                    &format!("content/reliefs/{}/relief.toml", relief.id),
                    "relief/both-ways",
                    format!("the same answers make `{}` met and contradicted", element.id),
                    "make `contradicted` narrower, so that it excludes what `met` takes",
                ));
            }
        }
    }
}

/// The highest school grade of questions and results.
const HARDEST: f64 = 6.0;

/// Questions and results are read by frightened people on small screens.
pub(super) fn questions_and_results_read_easily(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        let tag = &edition.language.tag;
        let reader = Reader::new(tag);
        let screening = &edition.screening;
        let mut measure = |file: String, texts: Vec<&str>| {
            if let Some(grade) = reader.measure(texts).grade.filter(|grade| *grade > HARDEST) {
                problems.add(whole(
                    &file,
                    "words/too-hard",
                    format!("these words read at grade {grade:.1}; {HARDEST:.0} is the most for questions and results"),
                    "use shorter sentences and everyday words",
                ));
            }
        };
        measure(format!("content/screening/{tag}.toml"), question_texts(screening));
        for (relief, words) in site.content.guide.reliefs.iter().zip(&screening.reliefs) {
            measure(format!("content/reliefs/{}/{tag}.toml", relief.id), relief_texts(words));
        }
    }
}

fn question_texts(words: &ScreeningWords) -> Vec<&str> {
    let questions =
        words.questions.iter().flat_map(|own| [&own.text, &own.why, &own.help].into_iter().chain(&own.choices));
    questions.chain(&words.notices).map(String::as_str).collect()
}

fn relief_texts(words: &ReliefWords) -> Vec<&str> {
    let elements =
        words.elements.iter().flat_map(|own| [&own.asks].into_iter().chain(&own.states).chain(&own.exceptions));
    [&words.line].into_iter().chain(&words.levels).chain(elements).chain(&words.tells).map(String::as_str).collect()
}
