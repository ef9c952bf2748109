//! Interface words, through Fluent, resolved on the host. The browser never sees Fluent.

use fluent::concurrent::FluentBundle;
use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use crate::content::language::fallback::{Locale, Sort, marked};
use crate::content::language::given::{self, place};
use crate::content::language::plurals;
use crate::content::language::pseudo::Pseudo;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::hidden::is_seen;

/// Every message the templates use. `check` makes sure each language has each of them and nothing else.
pub const MESSAGES: &[&str] = &[
    "alert-now",
    "answer-not-sure",
    "answer-rather-not-say",
    "answers-for-child",
    "answers-for-other",
    "back",
    "back-to",
    "because",
    "call",
    "call-stays",
    "change",
    "channel-chat",
    "channel-email",
    "channel-site",
    "channel-tty",
    "channel-videophone",
    "channel-web",
    "channel-whatsapp",
    "check-length",
    "check-length-rarely",
    "check-start",
    "checked",
    "checked-by-authors",
    "citation",
    "clocks-heading",
    "code-empty",
    "code-failed",
    "code-give",
    "code-go",
    "code-have",
    "code-heading",
    "code-letter",
    "code-lost",
    "code-newer",
    "code-other",
    "code-picture",
    "code-warning",
    "code-what",
    "code-wrong",
    "code-yours",
    "come-back-heading",
    "compare-cost",
    "compare-deadline",
    "compare-family",
    "compare-for-whom",
    "compare-gives",
    "compare-later",
    "compare-police",
    "compare-wait",
    "contents",
    "continue",
    "cost-free",
    "cost-low",
    "course-best",
    "course-not-best",
    "course-show-all",
    "danger-heading",
    "dangers-heading",
    "day-fri",
    "day-mon",
    "day-sat",
    "day-sun",
    "day-thu",
    "day-tue",
    "day-wed",
    "desk-abroad",
    "desk-add-member",
    "desk-all-trips",
    "desk-answer-by",
    "desk-answer-later",
    "desk-aside",
    "desk-birth",
    "desk-busy",
    "desk-can-get",
    "desk-cancel",
    "desk-careful",
    "desk-child",
    "desk-child-of-relative",
    "desk-citizen",
    "desk-client-language",
    "desk-close",
    "desk-code",
    "desk-code-taken",
    "desk-code-what",
    "desk-covered",
    "desk-danger",
    "desk-days",
    "desk-days-how",
    "desk-family",
    "desk-family-how",
    "desk-fault-cut",
    "desk-fault-damaged",
    "desk-fault-failed",
    "desk-fault-no-memory",
    "desk-fault-not-ours",
    "desk-fault-too-heavy",
    "desk-fault-too-new",
    "desk-fault-wrong-passphrase",
    "desk-file",
    "desk-file-not",
    "desk-file-what",
    "desk-first-day",
    "desk-forget",
    "desk-fresh",
    "desk-from-abroad",
    "desk-harm",
    "desk-have",
    "desk-here",
    "desk-if",
    "desk-label",
    "desk-last-day",
    "desk-law",
    "desk-lock",
    "desk-locked",
    "desk-longest-trip",
    "desk-marks",
    "desk-married",
    "desk-member",
    "desk-needs",
    "desk-new",
    "desk-no",
    "desk-no-clock",
    "desk-no-day",
    "desk-no-status",
    "desk-not",
    "desk-not-known",
    "desk-not-saved",
    "desk-nothing",
    "desk-one-more",
    "desk-open",
    "desk-opened",
    "desk-opened-less",
    "desk-opens",
    "desk-order",
    "desk-order-in-absentia",
    "desk-order-ordinary",
    "desk-other",
    "desk-other-status",
    "desk-paper-client",
    "desk-paper-evidence",
    "desk-paper-lawyer",
    "desk-paper-outline",
    "desk-paper-packet",
    "desk-parent",
    "desk-passphrase",
    "desk-print",
    "desk-printer",
    "desk-read",
    "desk-received-by",
    "desk-reference",
    "desk-relation",
    "desk-remove",
    "desk-repeat",
    "desk-repeat-wrong",
    "desk-request-sent",
    "desk-request-state",
    "desk-resident",
    "desk-result",
    "desk-said",
    "desk-save",
    "desk-saved",
    "desk-second-language",
    "desk-secondary",
    "desk-sheet",
    "desk-show",
    "desk-show-both",
    "desk-show-client",
    "desk-show-second",
    "desk-sibling",
    "desk-sign-circle",
    "desk-sign-cross",
    "desk-sign-diamond",
    "desk-sign-square",
    "desk-sign-triangle",
    "desk-sign-waves",
    "desk-spouse",
    "desk-standing",
    "desk-state-contradicted",
    "desk-state-excused",
    "desk-state-met",
    "desk-state-unknown",
    "desk-statement",
    "desk-stay",
    "desk-stop",
    "desk-stop-none",
    "desk-trip-back",
    "desk-trip-out",
    "desk-unlock",
    "desk-unlock-phrase",
    "desk-unlock-wrong",
    "desk-vawa-as",
    "desk-weekend",
    "desk-where",
    "desk-words-failed",
    "desk-yes",
    "disclaimer",
    "door-check",
    "door-check-line",
    "door-help",
    "door-help-line",
    "door-learn",
    "door-learn-line",
    "doors-heading",
    "elements-heading",
    "exit",
    "exit-announce",
    "exit-title",
    "find-always",
    "find-any",
    "find-asks-all",
    "find-asks-place",
    "find-broken",
    "find-count",
    "find-full",
    "find-hours",
    "find-language",
    "find-link",
    "find-list",
    "find-more",
    "find-need",
    "find-no-police",
    "find-none",
    "find-nothing",
    "find-now",
    "find-open",
    "find-place",
    "find-start",
    "find-unsure",
    "find-wait",
    "find-way",
    "find-words",
    "find-zip",
    "find-zip-unknown",
    "for-police",
    "home-link",
    "hours-always",
    "hours-unknown",
    "in-danger",
    "interpreters",
    "keep-as-before",
    "keep-busy",
    "keep-denied",
    "keep-done",
    "keep-failed",
    "keep-files",
    "keep-have",
    "keep-have-none",
    "keep-heading",
    "keep-language",
    "keep-mb",
    "keep-needs-scripts",
    "keep-newest",
    "keep-nothing",
    "keep-remove",
    "keep-remove-failed",
    "keep-removed",
    "keep-removed-soon",
    "keep-removing",
    "keep-room",
    "keep-start",
    "keep-started",
    "keep-stop",
    "keep-stopped",
    "kept-clock",
    "kept-fresh",
    "kept-link",
    "kept-old",
    "kept-on",
    "kind-word",
    "kiosk-bar",
    "kiosk-begin",
    "kiosk-close",
    "kiosk-code",
    "kiosk-contrast",
    "kiosk-forget",
    "kiosk-large",
    "kiosk-left",
    "kiosk-low",
    "kiosk-numbers",
    "kiosk-pause",
    "kiosk-print",
    "kiosk-say",
    "kiosk-scan",
    "kiosk-slip",
    "kiosk-soon",
    "kiosk-stay",
    "kiosk-there",
    "language-menu",
    "languages-spoken",
    "leaving-clears",
    "level-ask-now",
    "level-may-fit",
    "level-not-indicated",
    "listen",
    "mark-contradicted",
    "mark-excused",
    "mark-met",
    "mark-unknown",
    "menu",
    "menu-helpers",
    "menu-you",
    "missing-paper",
    "missing-person",
    "missing-question",
    "more-heading",
    "next-step-heading",
    "no-answer-yet",
    "not-found",
    "not-found-body",
    "not-translated",
    "on-another-page",
    "one-answer",
    "open-points",
    "operator",
    "other-doors",
    "paper-foot",
    "paper-guide",
    "paper-rules",
    "papers-heading",
    "papers-safe",
    "part-of",
    "places-heading",
    "places-link",
    "points-covered",
    "points-heading",
    "points-link",
    "police-answer",
    "police-not",
    "police-not-known",
    "print-all",
    "print-beside",
    "print-short",
    "print-what",
    "question-number",
    "read-page",
    "reading-back",
    "reading-copy",
    "reading-failed",
    "referrals-heading",
    "region-heading",
    "region-national",
    "region-summary",
    "results-heading",
    "results-live",
    "results-note",
    "results-open",
    "review",
    "say-first",
    "search-label",
    "search-none",
    "seen-in-copy",
    "seen-on",
    "several-answers",
    "skip-part",
    "skip-to-content",
    "source-confidence-secondary",
    "source-read",
    "sources",
    "start-over",
    "state-excused",
    "state-open",
    "summary-heading",
    "take-heading",
    "tell-cost",
    "tell-deadline",
    "tell-family",
    "tell-good-to-know",
    "tell-heading",
    "tell-risk",
    "tell-step",
    "tell-time",
    "text-keyword",
    "text-plain",
    "time-am",
    "time-pm",
    "title-front",
    "title-guide",
    "title-not-found",
    "title-points",
    "title-region",
    "translation-behind",
    "warnings-heading",
    "what-happened-child",
    "what-happened-costs",
    "what-happened-die",
    "what-happened-lawyer",
    "what-happened-other",
    "what-happened-partner",
    "what-happened-rape",
    "what-happened-road",
    "what-happened-work",
    "what-happened-work-rights",
    "what-it-means",
    "what-questions-mean",
    "when-you-call",
    "zone-alaska",
    "zone-arizona",
    "zone-central",
    "zone-eastern",
    "zone-hawaii",
    "zone-mountain",
    "zone-other",
    "zone-pacific",
];

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
            nearest(id, MESSAGES.iter().copied(), "src/content/language/words.rs"),
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
    use super::joined;

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
