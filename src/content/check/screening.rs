//! Checks over the rules.

use crate::address::sources;
use crate::content::check::checked::Checked;
use crate::content::screening::overlap::can_hold;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::guide::Formulas;

/// No answers make one element both met and contradicted: then more answers could turn a decided finding, and the
/// style sheet would say something else than the engine.
pub(super) fn no_element_is_met_and_contradicted(site: &Checked<'_>, problems: &mut Problems) {
    let formulas = Formulas::new(&site.content.guide);
    for relief in &site.content.guide.reliefs {
        for element in &relief.elements {
            let (met, against) = (formulas.yes(&element.met), formulas.contradicted(element));
            if can_hold(&site.content.guide, &[&met, &against]) {
                problems.add(Problem::new(
                    Code::ReliefBothWays,
                    Place::File(sources::relief(&relief.id)),
                    format!("the same answers make `{}` met and contradicted", element.id),
                    "make `contradicted` narrower, so that it excludes what `met` takes",
                ));
            }
        }
    }
}
