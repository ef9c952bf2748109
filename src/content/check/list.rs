//! The list of checks. A new check is a function and a line in [`CHECKS`].

use crate::content::check::checked::Checked;
use crate::content::check::{figures, pages, paths, said, screening, terms};
use crate::content::source::problem::Problems;

type Check = fn(&Checked<'_>, &mut Problems);

const CHECKS: &[Check] = &[
    pages::titles_are_told_apart,
    pages::titles_are_harmless,
    paths::folders_are_plain_and_tell_nothing,
    paths::other_titles_are_harmless,
    pages::every_page_leads_on,
    pages::every_page_ends_with_a_number,
    pages::sections_have_the_same_ids,
    figures::figures_are_the_same,
    pages::relief_pages_answer_everything,
    screening::no_element_is_met_and_contradicted,
    said::nothing_is_said_to_have_been_said_that_was_not,
    terms::names_are_the_same_everywhere,
];

/// Runs them all. They look across files, so they wait until each file by itself is in order: a file that cannot be
/// read would only make them report what is not wrong.
pub(in crate::content) fn run(site: &Checked<'_>, problems: &mut Problems) {
    if problems.has_unreadable_file() {
        return;
    }
    for check in CHECKS {
        check(site, problems);
    }
}
