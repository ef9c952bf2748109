//! What pages give to interface messages, and whether each message takes it: no more, no less, in every form.

use std::collections::BTreeSet;

use fluent::{FluentArgs, FluentResource};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;

/// When a message gets what it is given.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum When {
    /// When the page is made: a number can choose a form of the sentence.
    Built,
    /// In the browser, by a script that puts it where a sign stands: every form has to fit every value.
    Shown,
}

/// The messages that are given something, with the name of it. All others are given nothing.
const GIVEN: &[(&str, &str, When)] = &[
    ("back-to", "page", When::Built),
    ("check-length", "count", When::Built),
    ("check-length-rarely", "count", When::Built),
    ("checked", "date", When::Built),
    ("code-letter", "letter", When::Shown),
    ("date", "day", When::Built),
    ("date", "month", When::Built),
    ("date", "year", When::Built),
    ("desk-read", "date", When::Shown),
    ("embed-frames", "sites", When::Built),
    ("find-count", "list", When::Shown),
    ("find-unsure", "list", When::Shown),
    ("keep-done", "date", When::Shown),
    ("keep-files", "count", When::Shown),
    ("keep-have", "name", When::Shown),
    ("keep-mb", "count", When::Shown),
    ("kept-on", "date", When::Shown),
    ("languages-spoken", "list", When::Shown),
    ("not-translated", "name", When::Built),
    ("notices-letters", "size", When::Built),
    ("notices-read", "date", When::Built),
    ("notices-size", "size", When::Built),
    ("operator", "name", When::Built),
    ("paper-rules", "version", When::Built),
    ("part-of", "number", When::Built),
    ("part-of", "count", When::Built),
    ("points-covered", "number", When::Shown),
    ("points-covered", "count", When::Built),
    ("region-heading", "name", When::Built),
    ("region-summary", "name", When::Built),
    ("seen-in-copy", "page", When::Built),
    ("seen-lists", "pages", When::Built),
    ("seen-on", "page", When::Built),
    ("source-read", "date", When::Built),
    ("sources", "count", When::Built),
    ("text-keyword", "word", When::Shown),
    ("title-guide", "name", When::Built),
    ("title-points", "name", When::Built),
    ("title-region", "name", When::Built),
    ("zone-other", "name", When::Built),
];

/// Messages that the finder gets in one text, with signs between them.
const JOINED: [&str; 2] = ["day-", "zone-"];

/// A sign that scripts keep for themselves: where something is put in, and what stands between names.
#[must_use]
pub(in crate::content) fn is_sign(letter: char) -> bool {
    matches!(letter, '#' | '|')
}

/// What a message is given, and when.
fn given(id: &str) -> impl Iterator<Item = (&'static str, When)> + Clone {
    GIVEN.iter().filter(move |(known, ..)| *known == id).map(|(_, name, when)| (*name, *when))
}

/// Whether a page gives this message something of this name.
#[must_use]
pub(super) fn is_given(id: &str, name: &str) -> bool {
    given(id).any(|(known, _)| known == name)
}

/// Something for every variable, to look at a message with.
#[must_use]
pub(super) fn any() -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    GIVEN.iter().for_each(|(_, name, _)| args.set(*name, 2));
    args
}

/// The variables of a message.
#[derive(Default)]
struct Asked<'a> {
    /// In every form, whatever is given.
    always: BTreeSet<&'a str>,
    /// In some form.
    ever: BTreeSet<&'a str>,
    /// That choose a form.
    choosing: BTreeSet<&'a str>,
    /// What is written between them.
    text: String,
}

impl<'a> Asked<'a> {
    fn by(pattern: &'a Pattern<&'a str>) -> Asked<'a> {
        let mut asked = Asked::default();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => asked.text.push_str(value),
                PatternElement::Placeable { expression } => asked.expression(expression),
            }
        }
        asked
    }

    fn expression(&mut self, expression: &'a Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let mut chosen = Asked::default();
                chosen.inline(selector);
                // A number that chooses the form is told by it: "one question".
                self.always.extend(chosen.always);
                self.ever.extend(&chosen.ever);
                self.choosing.extend(chosen.ever);
                let mut everywhere: Option<BTreeSet<&str>> = None;
                for variant in variants {
                    let own = Asked::by(&variant.value);
                    self.text.push_str(&own.text);
                    self.ever.extend(own.ever);
                    self.choosing.extend(own.choosing);
                    everywhere = Some(match everywhere {
                        None => own.always,
                        Some(other) => other.intersection(&own.always).copied().collect(),
                    });
                }
                self.always.extend(everywhere.unwrap_or_default());
            }
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.always.insert(id.name);
                self.ever.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.text.push_str(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { arguments: None, .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &'a CallArguments<&'a str>) {
        arguments.positional.iter().for_each(|inline| self.inline(inline));
        arguments.named.iter().for_each(|named| self.inline(&named.value));
    }
}

/// Reports every message that asks for what it is not given, leaves out what it is, or chooses a form where it cannot.
pub(super) fn report(resource: &FluentResource, source: Source<'_>, problems: &mut Problems) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = &message.value else { continue };
        let id = message.id.name;
        report_message(id, pattern, source, problems);
        if JOINED.iter().any(|beginning| id.starts_with(beginning)) {
            let asked = Asked::by(pattern);
            ['#', '|'].into_iter().for_each(|sign| report_sign(id, &asked, sign, source, problems));
        }
    }
}

fn report_message<'a>(id: &str, pattern: &'a Pattern<&'a str>, source: Source<'_>, problems: &mut Problems) {
    let asked = Asked::by(pattern);
    let given = given(id);
    let names: Vec<String> = given.clone().map(|(name, _)| format!("`${name}`")).collect();
    let start = place(source.text, id);
    let at = |word: &str| source.text[start..].find(word).map_or(start, |at| start + at);
    let mut add = |code, at: usize, message: String, help: String| {
        problems.add(Problem::new(code, source.at(at..at), message, help));
    };
    for wrong in asked.ever.iter().filter(|own| !is_given(id, own)) {
        let help = match names.as_slice() {
            [] => format!("take it out: `{id}` is given nothing"),
            [name] => format!("the variable of `{id}` is {name}"),
            names => format!("the variables of `{id}` are {}", names.join(", ")),
        };
        let message = format!("message `{id}` asks for `${wrong}`, which nobody gives");
        add(Code::LocaleUnknownVariable, at(&format!("${wrong}")), message, help);
    }
    for (name, when) in given.clone() {
        if !asked.always.contains(name) {
            add(
                Code::LocaleWithoutVariable,
                start,
                format!("message `{id}` leaves out `${name}`, in some form or in all"),
                format!("put {{ ${name} }} into every form of it: without it people do not see what it is about"),
            );
        }
        // Words cannot choose a form, and a number that comes later was not there to choose one.
        if asked.choosing.contains(name) && (when == When::Shown || !matches!(name, "count" | "month")) {
            add(
                Code::LocaleForm,
                start,
                format!("message `{id}` chooses its form by `${name}`, which is not known when the page is made"),
                format!("write one form that fits every value, such as a word, a colon and {{ ${name} }}"),
            );
        }
    }
    if given.clone().any(|(_, when)| when == When::Shown) {
        report_sign(id, &asked, '#', source, problems);
    }
}

/// Reports a sign that a script keeps for itself.
fn report_sign(id: &str, asked: &Asked<'_>, sign: char, source: Source<'_>, problems: &mut Problems) {
    if asked.text.contains(sign) {
        let at = place(source.text, id);
        problems.add(Problem::new(
            Code::LocaleSign,
            source.at(at..at),
            format!("message `{id}` has the sign `{sign}`"),
            "leave the sign out: a script keeps it for itself, and would show other words here",
        ));
    }
}

/// Where a message begins.
pub(super) fn place(text: &str, id: &str) -> usize {
    if text.starts_with(&format!("{id} =")) { 0 } else { text.find(&format!("\n{id} =")).map_or(0, |at| at + 1) }
}
