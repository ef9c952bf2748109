//! Interface words, through Fluent, resolved on the host. The browser never sees Fluent.

use fluent::concurrent::FluentBundle;
use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use crate::content::language::fallback::{Locale, Sort, marked};
use crate::content::language::given::{self, place};
use crate::content::language::messages::MESSAGES;
use crate::content::language::plurals;
use crate::content::language::pseudo::Pseudo;
use crate::content::source::code::Code;
use crate::content::source::date;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::hidden::is_seen;

/// One language's interface words.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Says what a draft does not.
    fallback: Option<Box<Words>>,
    /// For a pseudo-locale.
    pseudo: Option<Pseudo>,
}

impl Words {
    /// The words of a message without variables.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The words of a message with one variable.
    #[must_use]
    pub fn say_with(&self, id: &str, name: &str, value: impl Into<FluentValue<'static>>) -> String {
        debug_assert!(given::is_given(id, name), "message `{id}` is given `{name}`, and `given.rs` does not say so");
        let mut args = FluentArgs::new();
        args.set(name, value.into());
        self.format(id, Some(&args))
    }

    /// The words of a message with a number out of a count.
    #[must_use]
    pub fn say_of(&self, id: &str, number: impl Into<FluentValue<'static>>, count: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("number", number.into());
        args.set("count", count);
        self.format(id, Some(&args))
    }

    /// A day, which content has as `YYYY-MM-DD`, as people of this language write it. Every day that a page shows is written
    /// here.
    #[must_use]
    pub fn date(&self, day: &str) -> String {
        // What is no day was told where it was read.
        let Some((year, month, in_month)) = date::parts(day) else { return day.to_owned() };
        let mut args = FluentArgs::new();
        // As text: a year is no count, and no language parts its thousands.
        args.set("year", year.to_string());
        args.set("month", month);
        args.set("day", in_month.to_string());
        self.format("date", Some(&args))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        debug_assert!(MESSAGES.contains(&id), "message `{id}` is used and not listed in MESSAGES");
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            // Validation made sure that the message is there, or in the fallback; a gap would show as its id, never as a crash.
            return self.fallback.as_ref().map_or_else(|| id.to_owned(), |fallback| marked(&fallback.format(id, args)));
        };
        let said = self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned();
        self.pseudo.map_or_else(|| joined(&said), |pseudo| pseudo.enclosed(&said))
    }
}

/// A message without the marks that set a value apart, where all is written from the left: there they change nothing, and
/// every page would pay for them. What is put in on the phone is not known here and stays apart.
fn joined(said: &str) -> String {
    if !said.contains(APART) || !said.chars().all(is_from_the_left) {
        return said.to_owned();
    }
    let mut joined = String::with_capacity(said.len());
    let mut rest = said;
    while let Some((before, (value, after))) =
        rest.split_once(APART).and_then(|(before, rest)| Some((before, rest.split_once(TOGETHER)?)))
    {
        joined.push_str(before);
        if value.contains(['#', '{']) {
            joined += &format!("{APART}{value}{TOGETHER}");
        } else {
            joined.push_str(value);
        }
        rest = after;
    }
    joined + rest
}

/// What Fluent sets around a value, so that its direction does not reach beyond it.
const APART: char = '\u{2068}';
const TOGETHER: char = '\u{2069}';

/// Letters that come small and capital are written from the left (but for those of one rare script, which take four
/// bytes), and what is no letter has no direction of its own. Of all others nothing is known here.
fn is_from_the_left(letter: char) -> bool {
    !letter.is_alphabetic() || (letter.is_lowercase() || letter.is_uppercase()) && letter.len_utf8() < 4
}

impl Words {
    /// Reports a message that shows nothing, and one that leads to what is not there.
    fn report_unseen(&self, id: &str, source: Source<'_>, problems: &mut Problems) {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else { return };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given::any()), &mut errors);
        let at = place(source.text, id);
        if !is_seen(&said) {
            problems.add(Problem::new(
                Code::LocaleInvisible,
                source.at(at..at),
                format!("message `{id}` shows nothing"),
                "write words that can be seen: a button or a title without any is lost",
            ));
        }
        // What a message is given is looked at in its form.
        let others = errors.iter().filter(|error| {
            !matches!(error, FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { .. })))
        });
        for error in others {
            problems.add(Problem::new(
                Code::LocaleUnknownVariable,
                source.at(at..at),
                format!("message `{id}` asks for what is not there: {error}"),
                "write the words themselves",
            ));
        }
    }
}

/// The first language's words as a pseudo-locale says them: its text is changed, what is put into it is not.
pub(in crate::content) fn pseudo(tree: &Tree, first: &str, pseudo: Pseudo) -> Option<Words> {
    // Its mistakes were told where it was read for itself.
    let mut words = read(tree, &Locale::new(first, None), &mut Problems::default())?;
    words.bundle.set_transform(Some(pseudo.transform()));
    words.pseudo = Some(pseudo);
    Some(words)
}

/// One language's messages. Those that a draft is missing are counted and taken from its fallback.
pub(in crate::content) fn read(tree: &Tree, locale: &Locale<'_>, problems: &mut Problems) -> Option<Words> {
    let tag = locale.tag;
    let path = format!("locales/{tag}.ftl");
    let fallback = locale.fallback.and_then(|first| read(tree, &Locale::new(first, None), &mut Problems::default()));
    let Some(source) = tree.source(&path) else {
        if let Some(fallback) = fallback {
            locale.missing(Sort::Messages, MESSAGES.len());
            return Some(Words { bundle: bundle(tag), fallback: Some(Box::new(fallback)), pseudo: None });
        }
        problems.add(Problem::new(
            Code::FileMissing,
            Place::File(path),
            format!("language `{tag}` has no interface words"),
            "copy locales/en.ftl and translate it",
        ));
        return None;
    };
    let resource = resource(source, problems);
    let present = ids(&resource);
    report_duplicates(&present, source, problems);
    report_unknown(&present, source, problems);
    plurals::report(&resource, source, problems);
    let missing: Vec<&str> = MESSAGES.iter().copied().filter(|id| !present.iter().any(|own| own == id)).collect();
    if fallback.is_some() {
        locale.missing(Sort::Messages, missing.len());
    } else {
        report_missing(&missing, source, tag, problems);
    }
    given::report(&resource, source, problems);
    let mut bundle = bundle(tag);
    // Duplicates are reported above; the first of them is enough to go on.
    let _ = bundle.add_resource(resource);
    let words = Words { bundle, fallback: fallback.map(Box::new), pseudo: None };
    for id in present.iter().filter(|id| MESSAGES.contains(&id.as_str())) {
        words.report_unseen(id, source, problems);
    }
    Some(words)
}

/// The messages of a file; what cannot be read of it is reported.
fn resource(source: Source<'_>, problems: &mut Problems) -> FluentResource {
    FluentResource::try_new(source.text.to_owned()).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            problems.add(Problem::new(
                Code::LocaleNotReadable,
                source.at(error.pos.clone()),
                error.kind.to_string(),
                "mend the message; each starts with `id = ` at the line's beginning",
            ));
        }
        resource
    })
}

/// The ids of all messages that say something, in the order of the file.
fn ids(resource: &FluentResource) -> Vec<String> {
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) if message.value.is_some() => Some(message.id.name.to_owned()),
        _ => None,
    });
    messages.collect()
}

fn report_duplicates(present: &[String], source: Source<'_>, problems: &mut Problems) {
    for (_, id) in present.iter().enumerate().filter(|(ix, id)| present[..*ix].contains(id)) {
        let at = source.text.rfind(&format!("\n{id} =")).map_or(0, |at| at + 1);
        problems.add(Problem::new(
            Code::LocaleDuplicate,
            source.at(at..at),
            format!("message `{id}` is written twice"),
            "keep one",
        ));
    }
}

fn report_unknown(present: &[String], source: Source<'_>, problems: &mut Problems) {
    for id in present.iter().filter(|id| !MESSAGES.contains(&id.as_str())) {
        let at = place(source.text, id);
        problems.add(Problem::new(
            Code::LocaleUnknown,
            source.at(at..at),
            format!("no page uses message `{id}`"),
            nearest(id, MESSAGES.iter().copied(), "src/content/language/messages.rs"),
        ));
    }
}

fn report_missing(missing: &[&str], source: Source<'_>, tag: &str, problems: &mut Problems) {
    for id in missing {
        problems.add(Problem::new(
            Code::LocaleMissing,
            source.whole(),
            format!("message `{id}` is missing in `{tag}`"),
            format!("add `{id} = …` to {}", source.path),
        ));
    }
}

/// An empty bundle, with the language's rules for plurals.
fn bundle(tag: &str) -> FluentBundle<FluentResource> {
    FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{joined, read};
    use crate::content::language::fallback::Locale;
    use crate::content::source::problem::Problems;
    use crate::content::source::tree::Tree;

    #[test]
    fn a_day_is_written_as_its_language_writes_it() {
        let forms = [
            ("en", "date = { $month ->\n [1] January\n *[2] February\n } { $day }, { $year }", "January 5, 2026"),
            ("es", "date = { $day } de { $month ->\n [1] enero\n *[2] febrero\n } de { $year }", "5 de enero de 2026"),
        ];
        for (tag, message, shown) in forms {
            let tree = Tree::of(BTreeMap::from([(format!("locales/{tag}.ftl"), message.to_owned())]));
            let words = read(&tree, &Locale::new(tag, None), &mut Problems::default()).expect("a language");
            assert_eq!(words.date("2026-01-05"), shown);
            assert_eq!(words.date("never"), "never");
        }
    }

    #[test]
    fn values_are_set_apart_only_where_it_changes_something() {
        for (said, shown) in [
            ("Read \u{2068}2026-11-22\u{2069}.", "Read 2026-11-22."),
            ("\u{2068}a\u{2069} of \u{2068}b\u{2069}", "a of b"),
            ("Speaks: \u{2068}العربية\u{2069}", "Speaks: \u{2068}العربية\u{2069}"),
            ("\u{2068}#\u{2069} found, \u{2068}3\u{2069} new", "\u{2068}#\u{2069} found, 3 new"),
            ("\u{2068}open", "\u{2068}open"),
        ] {
            assert_eq!(joined(said), shown);
        }
    }
}
