//! Checks over the rules, notices and their words.

use crate::content::check::checked::{Checked, whole};
use crate::content::screening::overlap::can_hold;
use crate::content::source::problem::Problems;
use crate::guide::{Formulas, NoticeKind};

/// Warnings and doors state law, so they cite it, unless all they do is name people to ask.
pub(super) fn notices_cite_what_they_claim(site: &Checked<'_>, problems: &mut Problems) {
    for notice in &site.content.guide.notices {
        let law = &site.content.notices[&notice.id];
        let states_law = notice.kind != NoticeKind::Alert && law.services.is_empty();
        if states_law
            && law.cites.is_empty()
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
