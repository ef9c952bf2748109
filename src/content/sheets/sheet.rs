//! Sheets without their words: what each is, whom to call, and what each line rests on.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::sources;
use crate::content::directory::service::Service;
use crate::content::law::{self, FactId, LawFact};
use crate::content::sheets::draft::{PointDraft, SheetDraft};
use crate::content::sheets::kind::{Drawing, Format, Kind, Says};
use crate::content::sheets::names::named;
use crate::content::sheets::notice::{self, StateNotice};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::web::Web;
use crate::content::source::written::Id;
use crate::relief::Confidence;

/// All sheets and notices, without their words.
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    /// By their codes.
    pub sheets: Vec<Sheet>,
    /// By region, then id.
    pub notices: Vec<StateNotice>,
}

/// One sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its folder in `content/sheets/`.
    pub id: String,
    /// What its files are called: nothing that tells what it is about.
    pub code: String,
    pub kind: Kind,
    /// The drawing of its place; every poster has one.
    pub drawing: Option<Drawing>,
    /// The service whose number it gives.
    pub line: String,
    /// Papers beside those of its kind.
    pub papers: Vec<Format>,
    /// Headings that its points stand under, by their ids.
    pub parts: Vec<String>,
    pub points: Vec<Point>,
    /// Languages that its cards are for, where it has such cards.
    pub languages: Vec<Spoken>,
}

impl Sheet {
    /// Every paper that it is made for; the first has the picture.
    pub fn formats(&self) -> impl Iterator<Item = Format> {
        self.kind.formats().iter().chain(&self.papers).copied()
    }
}

/// A line of a sheet.
#[derive(Clone, Debug)]
pub struct Point {
    pub id: String,
    /// The part it stands under.
    pub part: Option<String>,
    pub says: Says,
    pub cites: Vec<FactId>,
}

/// A language by a name that was read.
#[derive(Clone, Debug)]
pub struct Spoken {
    pub name: String,
    /// Never empty.
    pub sources: Vec<String>,
}

/// What sheets point to.
struct Reader<'a> {
    law: &'a BTreeMap<FactId, LawFact>,
    services: &'a [Service],
}

/// The folder of notices, beside those of sheets.
const NOTICES: &str = "notices";

/// Every sheet and notice, without words.
pub(in crate::content) fn read(
    tree: &Tree,
    law: &BTreeMap<FactId, LawFact>,
    services: &[Service],
    problems: &mut Problems,
) -> Sheets {
    let reader = Reader { law, services };
    let mut codes = BTreeSet::new();
    let mut sheets = Vec::new();
    for id in tree.folders(sources::SHEETS).into_iter().filter(|id| id != NOTICES) {
        let Some((source, draft)) = tree.toml::<SheetDraft>(&sources::sheet(&id), problems) else { continue };
        if !codes.insert(draft.code.as_ref().clone()) || !is_neutral(draft.code.as_ref()) {
            problems.add(Problem::new(
                Code::SheetDuplicate,
                source.at(draft.code.span()),
                format!("`{}` cannot be the code of this sheet", draft.code.as_ref()),
                "give it one letter and a number that no other sheet has, such as p9: its files are called so, and their \
                 names tell nothing",
            ));
        }
        sheets.extend(reader.sheet(id, draft, source, problems));
    }
    sheets.sort_by_key(|sheet: &Sheet| (sheet.code.len(), sheet.code.clone()));
    Sheets { sheets, notices: notice::read(tree, problems) }
}

/// A letter and a number.
fn is_neutral(code: &str) -> bool {
    let figures = code.get(1..).unwrap_or_default();
    code.starts_with(|letter: char| letter.is_ascii_lowercase())
        && (1..=2).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
}

impl Reader<'_> {
    fn sheet(&self, id: String, draft: SheetDraft, source: Source<'_>, problems: &mut Problems) -> Option<Sheet> {
        let kinds = Kind::ALL.map(Kind::name).into_iter();
        let kind = named(&draft.kind, Kind::named(draft.kind.as_ref()), kinds, source, problems)?;
        let drawing = draft.drawing.as_ref().and_then(|name| {
            let drawings = Drawing::ALL.map(Drawing::name).into_iter();
            named(name, Drawing::named(name.as_ref()), drawings, source, problems)
        });
        self.report_line(&draft.line, source, problems);
        report_shape(&draft, kind, source, problems);
        let papers = draft.papers.iter().filter_map(|name| {
            let known = Format::ALL.map(Format::name).into_iter();
            named(name, Format::named(name.as_ref()), known, source, problems)
        });
        let papers = papers.filter(|paper| !kind.formats().contains(paper)).collect();
        let parts: Vec<String> = draft.parts.iter().map(|part| part.as_ref().clone()).collect();
        let mut seen = BTreeSet::new();
        let mut points = Vec::new();
        for point in draft.point {
            if !seen.insert(point.id.as_ref().clone()) {
                let help = "give each point an id of its own";
                let says = format!("the point `{}` is written twice", point.id.as_ref());
                problems.add(Problem::new(Code::SheetDuplicate, source.at(point.id.span()), says, help));
            }
            points.extend(self.point(point, &parts, source, problems));
        }
        let languages = draft.language.into_iter().map(|own| {
            let read = |address: &String| Web::read(address).is_ok();
            if own.sources.is_empty() || !own.sources.iter().all(read) {
                problems.add(Problem::new(
                    Code::SheetUncited,
                    source.at(own.name.span()),
                    format!("nothing says where the name `{}` was read", own.name.as_ref()),
                    "give the pages in `sources`; a name or a phrase that nobody read is not printed",
                ));
            }
            Spoken { name: own.name.into_inner(), sources: own.sources }
        });
        let languages = languages.collect();
        let (code, line) = (draft.code.into_inner(), draft.line.into_inner());
        Some(Sheet { id, code, kind, drawing, line, papers, parts, points, languages })
    }

    /// The line of a sheet has a number to call, for the whole country: nobody knows where the sheet will hang.
    fn report_line(&self, line: &Id, source: Source<'_>, problems: &mut Problems) {
        let lines = || self.services.iter().filter(|own| own.call().is_some() && own.region == "US");
        if !lines().any(|own| own.id == *line.as_ref()) {
            problems.add(Problem::new(
                Code::SheetNumber,
                source.at(line.span()),
                format!("no line of the whole country is called `{}`", line.as_ref()),
                nearest(line.as_ref(), lines().map(|own| own.id.as_str()), sources::SERVICES),
            ));
        }
    }

    fn point(&self, draft: PointDraft, parts: &[String], source: Source<'_>, problems: &mut Problems) -> Option<Point> {
        let ways = Says::ALL.map(Says::name).into_iter();
        let says = named(&draft.says, Says::named(draft.says.as_ref()), ways, source, problems)?;
        let cites = law::known(self.law, &draft.cites, source, problems);
        let verified = cites.iter().any(|id| self.law[id].confidence == Confidence::Verified);
        if cites.is_empty() && draft.cites.is_empty() && matches!(says, Says::Sign | Says::Law) {
            problems.add(Problem::new(
                Code::SheetUncited,
                source.at(draft.id.span()),
                format!("`{}` says something and cites no fact", draft.id.as_ref()),
                "name in `cites` the facts of content/facts/ it rests on",
            ));
        } else if says == Says::Law && !cites.is_empty() && !verified {
            problems.add(Problem::new(
                Code::SheetUnverified,
                source.at(draft.id.span()),
                format!("`{}` says what the law is, and no fact it cites is verified", draft.id.as_ref()),
                "cite a fact that was read in the law, or take the line out: there is no room for softer words",
            ));
        }
        if let Some(part) = draft.part.as_ref().filter(|part| !parts.contains(part.as_ref())) {
            problems.add(Problem::new(
                Code::SheetUnknown,
                source.at(part.span()),
                format!("the sheet has no part `{}`", part.as_ref()),
                nearest(part.as_ref(), parts.iter().map(String::as_str), "`parts` of the same file"),
            ));
        }
        Some(Point { id: draft.id.into_inner(), part: draft.part.map(Id::into_inner), says, cites })
    }
}

/// A sheet has what its kind needs and no more points than fit.
fn report_shape(draft: &SheetDraft, kind: Kind, source: Source<'_>, problems: &mut Problems) {
    let mut wrong = |says: String, help: &str| {
        problems.add(Problem::new(Code::SheetShape, source.at(draft.kind.span()), says, help));
    };
    if kind == Kind::Poster && draft.drawing.is_none() {
        wrong("a poster has no drawing".to_owned(), "name one in `drawing`");
    }
    if (kind == Kind::Speak) == draft.language.is_empty() {
        wrong("only cards of the kind `speak` are for languages, and they need some".to_owned(), "see `[[language]]`");
    }
    let most = kind.most_points();
    if draft.point.is_empty() || draft.point.len() > most {
        wrong(format!("it has {} points, and 1 to {most} fit", draft.point.len()), "keep those that matter most");
    }
}
