//! What the program knows of a language: `content/languages/<tag>.toml`, every field given or openly "none".

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::content::language::enforcement;
use crate::content::language::files::path;
use crate::content::language::formula::Formula;
use crate::content::language::letters::Letters;
use crate::content::language::marks::Marks;
use crate::content::language::reading::Reader;
use crate::content::language::script::{SCRIPTS, Script};
use crate::content::language::telling::Telling;
use crate::content::source::code::Code;
use crate::content::source::or_none::OrNone;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::{Id, Text};
use crate::html::Element;

/// Which way a language is read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    Ltr,
    Rtl,
}

/// How far a language is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Whole: nothing of it is missing.
    Published,
    /// Being written. What is missing is shown in the first language, and no build has it unless asked for drafts.
    Draft,
    /// Made by the program to try the pages with; it cannot be written down.
    #[serde(skip)]
    Pseudo,
}

/// A language.
#[derive(Clone, Debug)]
pub struct Language {
    /// BCP 47 tag; also the folder of its pages.
    pub tag: String,
    /// Its own name in itself.
    pub name: String,
    pub direction: Direction,
    pub stage: Stage,
    /// Where the exit control leads, in this language: the host's choice.
    pub exit: String,
    /// "Choose your language", in itself, for the front door.
    pub choose: String,
    /// How its letters are set.
    pub script: Script,
    /// Words that mark a sentence as a claim of law; such a sentence on a relief page needs a citation.
    pub claims: Vec<String>,
    /// Loaded words, in lower case, that no text uses.
    pub avoid: Vec<String>,
    /// Words that say something may not be so, in lower case: one in a sentence is enough.
    pub hedges: Vec<String>,
    /// How a text speaks of what somebody answered, in lower case.
    pub said: Vec<String>,
    /// Words that no title and no path holds.
    pub telling: Telling,
    pub marks: Marks,
    pub reading: Formula,
    /// For letters in names: the one that people type instead.
    pub search: Letters,
    /// Where letters stand in an alphabetical list.
    pub sort: Letters,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub fn html(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

impl Language {
    /// An element that says which language its words are in.
    #[must_use]
    pub fn around(&self, element: Element) -> Element {
        element.with("lang", self.tag.as_str()).with("dir", self.direction.html())
    }

    /// By what an alphabetical list of this language sorts a text.
    #[must_use]
    pub fn sort_key(&self, text: &str) -> String {
        self.sort.applied(text)
    }

    /// What measures its texts.
    pub(in crate::content) fn reader(&self) -> Reader {
        Reader::new(&self.reading, &self.marks)
    }
}

type List<T> = Spanned<OrNone<Vec<T>>>;
type Table = Spanned<OrNone<BTreeMap<Id, Id>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageDraft {
    name: Text,
    direction: Direction,
    stage: Spanned<Stage>,
    choose: Text,
    script: Id,
    claims: List<String>,
    avoid: List<String>,
    hedges: List<String>,
    said: List<String>,
    telling: List<String>,
    joined: List<String>,
    enforcement: List<Spanned<String>>,
    marks: MarksDraft,
    reading: Spanned<Formula>,
    search: Table,
    sort: Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarksDraft {
    end: List<char>,
    introduce: List<char>,
    close: List<char>,
    quotes: List<char>,
    unbroken: List<String>,
}

/// A language of the site as its file has it, and where the file says its stage.
pub(in crate::content) fn read(
    tree: &Tree,
    tag: &str,
    exit: &str,
    scripts: &BTreeMap<String, Script>,
    problems: &mut Problems,
) -> Option<(Language, Range<usize>)> {
    let (source, draft) = tree.toml::<LanguageDraft>(&path(tag), problems)?;
    let stage = draft.stage.span();
    report_unknown_patterns(&draft.reading, source, problems);
    enforcement::report(&list(draft.enforcement, "enforcement", source, problems), source, problems);
    let language = Language {
        tag: tag.to_owned(),
        name: source.words(draft.name, problems),
        direction: draft.direction,
        stage: draft.stage.into_inner(),
        exit: exit.to_owned(),
        choose: source.words(draft.choose, problems),
        script: script(&draft.script, scripts, source, problems),
        claims: list(draft.claims, "claims", source, problems),
        avoid: list(draft.avoid, "avoid", source, problems),
        hedges: list(draft.hedges, "hedges", source, problems),
        said: list(draft.said, "said", source, problems),
        telling: Telling {
            beginnings: list(draft.telling, "telling", source, problems),
            joined: list(draft.joined, "joined", source, problems),
        },
        marks: Marks {
            end: list(draft.marks.end, "end", source, problems),
            introduce: list(draft.marks.introduce, "introduce", source, problems),
            close: list(draft.marks.close, "close", source, problems),
            quotes: list(draft.marks.quotes, "quotes", source, problems),
            unbroken: list(draft.marks.unbroken, "unbroken", source, problems),
        },
        reading: draft.reading.into_inner(),
        search: letters(draft.search, "search", Some(1), source, problems),
        sort: letters(draft.sort, "sort", None, source, problems),
    };
    Some((language, stage))
}

fn script(id: &Id, scripts: &BTreeMap<String, Script>, source: Source<'_>, problems: &mut Problems) -> Script {
    let name = id.as_ref();
    scripts.get(name).cloned().unwrap_or_else(|| {
        problems.add(Problem::new(
            Code::LanguageUnknownScript,
            source.at(id.span()),
            format!("no script is called `{name}`"),
            nearest(name, scripts.keys().map(String::as_str), SCRIPTS),
        ));
        Script::default()
    })
}

fn report_unknown_patterns(reading: &Spanned<Formula>, source: Source<'_>, problems: &mut Problems) {
    let Formula::FleschKincaid(own) = reading.as_ref() else { return };
    if !Reader::has_patterns(&own.patterns) {
        problems.add(Problem::new(
            Code::LanguageUnknownPatterns,
            source.at(reading.span()),
            format!("no hyphenation patterns are called `{}`", own.patterns),
            "name those that the crate `readsight` lists, such as `en-us`, or write `reading = \"none\"`",
        ));
    }
}

/// What is listed. A list that is empty says nothing; `"none"` says that there is nothing.
fn list<T>(draft: List<T>, name: &str, source: Source<'_>, problems: &mut Problems) -> Vec<T> {
    let at = draft.span();
    let Some(list) = draft.into_inner().into_option() else { return Vec::new() };
    if list.is_empty() {
        report_empty(at, name, source, problems);
    }
    list
}

fn report_empty(at: Range<usize>, name: &str, source: Source<'_>, problems: &mut Problems) {
    problems.add(Problem::new(
        Code::LanguageEmpty,
        source.at(at),
        format!("`{name}` is empty"),
        format!("fill it, or write `{name} = \"none\"` to say that the language has nothing of the kind"),
    ));
}

/// Letters by what counts in their place, which has so many letters of ASCII, or any number.
fn letters(draft: Table, name: &str, long: Option<usize>, source: Source<'_>, problems: &mut Problems) -> Letters {
    let at = draft.span();
    let mut letters = Letters::default();
    let Some(table) = draft.into_inner().into_option() else { return letters };
    if table.is_empty() {
        report_empty(at, name, source, problems);
    }
    for (plain, others) in &table {
        let (short, other) = (plain.as_ref(), others.as_ref());
        let fits = long.is_none_or(|long| short.len() == long);
        if short.is_empty() || !short.is_ascii() || short.to_lowercase() != *short || !fits {
            problems.add(Problem::new(
                Code::LanguageLetters,
                source.at(plain.span()),
                format!("`{short}` cannot stand for letters in `{name}`"),
                "give what everybody can type: in `search` one small letter or mark of ASCII, in `sort` one or more",
            ));
        }
        for letter in other.chars() {
            let small = !letter.is_ascii() && !letter.is_uppercase() && !letter.is_whitespace();
            if !letters.add(letter, short) || !small {
                problems.add(Problem::new(
                    Code::LanguageLetters,
                    source.at(others.span()),
                    format!("`{letter}` is no small letter of its own in `{name}`"),
                    "list each letter once, small, and only letters beyond ASCII",
                ));
            }
        }
        if other.is_empty() {
            report_empty(others.span(), short, source, problems);
        }
    }
    letters
}

#[cfg(test)]
impl Language {
    /// A published language of which nothing is known but this, for tests.
    pub fn plain(tag: &str, direction: Direction) -> Language {
        Language {
            tag: tag.to_owned(),
            name: tag.to_owned(),
            direction,
            stage: Stage::Published,
            exit: String::new(),
            choose: String::new(),
            script: Script::default(),
            claims: Vec::new(),
            avoid: Vec::new(),
            hedges: Vec::new(),
            said: Vec::new(),
            telling: Telling::default(),
            marks: Marks::default(),
            reading: Formula::None,
            search: Letters::default(),
            sort: Letters::default(),
        }
    }
}
