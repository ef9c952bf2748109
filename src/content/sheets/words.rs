//! The words of sheets in one language.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::sources;
use crate::content::directory::service::Service;
use crate::content::language::fallback::{Locale, Sort, unmarked};
use crate::content::language::pseudo::Pseudo;
use crate::content::language::reading::Reader;
use crate::content::screening::words::{File, report_hard_words};
use crate::content::sheets::draft::{SharedWordsDraft, SheetWordsDraft};
use crate::content::sheets::kind::{Duty, Format, Kind, Label, Place, Says, Unprinted};
use crate::content::sheets::numbers;
use crate::content::sheets::sheet::{Sheet, Sheets};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Text;

/// Words by the id or name of what they are about.
type ById = BTreeMap<String, String>;

/// One language's words for sheets.
#[derive(Clone, Debug, Default)]
pub struct SheetsWords {
    /// By the sheet's id.
    pub sheets: BTreeMap<String, SheetWords>,
    labels: ById,
    kinds: ById,
    formats: ById,
    duties: ById,
    unprinted: ById,
    places: ById,
}

/// One language's words for one sheet.
#[derive(Clone, Debug)]
pub struct SheetWords {
    /// What a list calls it, such as the place it is for.
    pub name: String,
    pub heading: String,
    pub parts: ById,
    /// Numbers stand in them as ids of services in braces.
    pub points: ById,
}

impl SheetsWords {
    /// Words that many sheets share. What is given stands in braces.
    #[must_use]
    pub fn label(&self, label: Label) -> &str {
        &self.labels[label.name()]
    }

    /// What sheets of a kind are called together.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &str {
        &self.kinds[kind.name()]
    }

    /// What a paper is called. The sheet of a notice has the size of its law and no name.
    #[must_use]
    pub fn format(&self, format: Format) -> &str {
        self.formats.get(format.name()).map_or("", String::as_str)
    }

    /// What is known of a duty.
    #[must_use]
    pub fn duty(&self, duty: Duty) -> &str {
        &self.duties[duty.name()]
    }

    /// Why a notice is not printed.
    #[must_use]
    pub fn unprinted(&self, why: Unprinted) -> &str {
        &self.unprinted[why.name()]
    }

    /// What a kind of place is called.
    #[must_use]
    pub fn place(&self, place: Place) -> &str {
        &self.places[place.name()]
    }

    /// The words with every letter changed.
    #[must_use]
    pub(in crate::content) fn pseudo(&self, pseudo: Pseudo) -> SheetsWords {
        // What stands in braces is filled in by its name.
        let kept = |text: &String| {
            let changed = pseudo.text(text);
            let names: Vec<(String, &str)> =
                numbers::braced(&changed).map(str::to_owned).zip(numbers::braced(text)).collect();
            names
                .into_iter()
                .fold(changed, |text, (changed, name)| text.replace(&format!("{{{changed}}}"), &format!("{{{name}}}")))
        };
        let all = |own: &ById| own.iter().map(|(id, text)| (id.clone(), kept(text))).collect::<ById>();
        let sheet = |own: &SheetWords| SheetWords {
            name: pseudo.text(&own.name),
            heading: pseudo.text(&own.heading),
            parts: all(&own.parts),
            points: all(&own.points),
        };
        SheetsWords {
            sheets: self.sheets.iter().map(|(id, own)| (id.clone(), sheet(own))).collect(),
            labels: all(&self.labels),
            kinds: all(&self.kinds),
            formats: all(&self.formats),
            duties: all(&self.duties),
            unprinted: all(&self.unprinted),
            places: all(&self.places),
        }
    }
}

/// The words of every sheet, and those they share.
pub(in crate::content) fn read(
    tree: &Tree,
    locale: &Locale<'_>,
    sheets: &Sheets,
    services: &[Service],
    reader: &Reader,
    problems: &mut Problems,
) -> SheetsWords {
    let short = numbers::short(services);
    let of_sheet = |sheet: &Sheet, problems: &mut Problems| {
        let path = |tag: &str| sources::sheet_words(&sheet.id, tag);
        let (source, draft) = locale.toml::<SheetWordsDraft>(tree, Sort::Sheets, path, problems)?;
        let box_of = Boxes { sheet, services, short: &short, file: File { source, tag: locale.tag } };
        Some((sheet.id.clone(), box_of.words(draft, reader, problems)))
    };
    let sheets = sheets.sheets.iter().filter_map(|sheet| of_sheet(sheet, problems)).collect();
    let Some((source, draft)) = locale.toml::<SharedWordsDraft>(tree, Sort::Sheets, sources::sheets_words, problems)
    else {
        return SheetsWords { sheets, ..SheetsWords::default() };
    };
    for label in Label::ALL {
        if let Some((_, text)) = draft.labels.iter().find(|(id, _)| id.as_ref() == label.name()) {
            report_label(label, text, source, &short, problems);
        }
    }
    let file = File { source, tag: locale.tag };
    let mut take = |written, table: &str, ids: Vec<&'static str>| file.take_words(written, table, ids, problems);
    let papers = Format::ALL.into_iter().filter(|&format| format != Format::OfLaw).map(Format::name);
    SheetsWords {
        sheets,
        labels: take(draft.labels, "labels", Label::ALL.map(Label::name).to_vec()),
        kinds: take(draft.kinds, "kinds", Kind::ALL.map(Kind::name).to_vec()),
        formats: take(draft.formats, "formats", papers.collect()),
        duties: take(draft.duties, "duties", Duty::ALL.map(Duty::name).to_vec()),
        unprinted: take(draft.unprinted, "unprinted", Unprinted::ALL.map(Unprinted::name).to_vec()),
        places: take(draft.places, "places", Place::ALL.map(Place::name).to_vec()),
    }
}

/// A label has in braces what it is given, each once.
fn report_label(label: Label, text: &Text, source: Source<'_>, short: &BTreeSet<String>, problems: &mut Problems) {
    let mut given: Vec<&str> = numbers::braced(text.as_ref()).collect();
    let mut wanted = label.given().to_vec();
    given.sort_unstable();
    wanted.sort_unstable();
    if given != wanted {
        let names = label.given().iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ");
        problems.add(Problem::new(
            Code::SheetShape,
            source.at(text.span()),
            format!("`{}` has other words in braces than it is given", label.name()),
            if names.is_empty() { "take the braces out".to_owned() } else { format!("write {names} in it, each once") },
        ));
    }
    numbers::report(text.as_ref(), text.span(), source, short, problems);
}

/// What the words of one sheet are held to.
struct Boxes<'a> {
    sheet: &'a Sheet,
    services: &'a [Service],
    short: &'a BTreeSet<String>,
    file: File<'a>,
}

impl Boxes<'_> {
    fn words(&self, draft: SheetWordsDraft, reader: &Reader, problems: &mut Problems) -> SheetWords {
        let (file, sheet) = (self.file, self.sheet);
        let (heading_most, point_most) = sheet.kind.most_letters();
        self.held(&draft.heading, heading_most, problems);
        draft.parts.values().for_each(|part| self.held(part, heading_most, problems));
        for point in &sheet.points {
            let Some((_, text)) = draft.points.iter().find(|(id, _)| *id.as_ref() == point.id) else { continue };
            self.held(text, point_most, problems);
            if point.says == Says::Question && !unmarked(text.as_ref()).trim_end().ends_with(QUESTION_MARKS) {
                problems.add(Problem::new(
                    Code::SheetUncited,
                    file.source.at(text.span()),
                    format!("`{}` is to be a question and is none", point.id),
                    "ask it, or say in sheet.toml what it is: what states something cites a fact",
                ));
            }
        }
        let parts = sheet.parts.iter().map(String::as_str);
        let points = sheet.points.iter().map(|point| point.id.as_str());
        let words = SheetWords {
            name: file.source.words(draft.name, problems),
            heading: file.source.words(draft.heading, problems),
            parts: file.take_words(draft.parts, "parts", parts, problems),
            points: file.take_words(draft.points, "points", points, problems),
        };
        if sheet.kind.is_for_the_person() {
            let texts = words.points.values().chain([&words.heading]).cloned().collect();
            report_hard_words(file.source, reader, texts, problems);
        }
        words
    }

    /// A text fits its box, types no number, and names only lines that are there.
    fn held(&self, text: &Text, most: usize, problems: &mut Problems) {
        // What a draft borrows is marked.
        let (words, source) = (&unmarked(text.as_ref()), self.file.source);
        let letters = words.chars().count();
        if letters > most {
            problems.add(Problem::new(
                Code::SheetTooLong,
                source.at(text.span()),
                format!("this text has {letters} letters, and its box holds {most}"),
                "say it in fewer words: people read it in passing",
            ));
        }
        numbers::report(words, text.span(), source, self.short, problems);
        for id in numbers::braced(words) {
            if !self.services.iter().any(|service| service.id == id && service.call().is_some()) {
                problems.add(Problem::new(
                    Code::SheetUnknown,
                    source.at(text.span()),
                    format!("no service with a number to call is called `{id}`"),
                    format!("they are listed in {}", sources::SERVICES),
                ));
            }
        }
    }
}

/// Signs that end a question.
const QUESTION_MARKS: [char; 2] = ['?', '\u{61f}'];
