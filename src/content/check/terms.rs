//! The names that a language has settled are those of the directory and of the glossary.

use crate::content::check::checked::Checked;
use crate::content::language::files::TERMS;
use crate::content::language::terms::Kind;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};

/// A line is called in the directory what the list calls it, and a term of the glossary begins with its name.
pub(super) fn names_are_the_same_everywhere(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        for term in site.terms.get(&edition.language.tag).into_iter().flatten() {
            let mut differs = |what: &str, theirs: &str| {
                problems.add(Problem::new(
                    Code::TermDiffers,
                    term.place.clone(),
                    format!("`{}` is called `{}` here and `{theirs}` in {what}", term.id, term.name),
                    "give both the same name",
                ));
            };
            if let Some(glossed) = edition.terms.get(&term.id)
                && !glossed.term.to_lowercase().starts_with(&term.name.to_lowercase())
            {
                differs("the glossary", &glossed.term);
            }
            if term.kind != Kind::Line {
                continue;
            }
            let Some(service) = site.services.iter().find(|service| service.id == term.id) else {
                problems.add(Problem::new(
                    Code::TermUnknown,
                    Place::File(TERMS.to_owned()),
                    format!("no service is called `{}`", term.id),
                    "give a line the id of its service, or write another `kind`",
                ));
                continue;
            };
            let named = edition.services.get(&term.id).and_then(|words| words.name.as_ref()).unwrap_or(&service.name);
            if *named != term.name {
                differs("the directory", named);
            }
        }
    }
}
