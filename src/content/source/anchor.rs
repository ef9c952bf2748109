//! Ids of the content that pages carry as they are: of sections, services, terms and scenarios.

use crate::address::{is_own_anchor, is_plain_name};
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;

/// Reports an id that belongs to the pages' own parts, or is not written as ids are.
pub(in crate::content) fn report(id: &str, place: Place, problems: &mut Problems) {
    if is_own_anchor(id) {
        problems.add(Problem::new(
            Code::IdTaken,
            place,
            format!("the pages themselves have a part called `{id}`"),
            "give it another id: with this one it would take that part's place, and could lie over the way out",
        ));
    } else if !is_plain_name(id) {
        problems.add(Problem::new(
            Code::IdForm,
            place,
            format!("`{id}` is not written as an id"),
            "use small letters a to z, figures, and single hyphens between",
        ));
    }
}

/// The same for an id where it is written.
pub(in crate::content) fn report_written(id: &Id, source: Source<'_>, problems: &mut Problems) {
    report(id.as_ref(), source.at(id.span()), problems);
}
