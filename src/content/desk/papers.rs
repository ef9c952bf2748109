//! Papers that help, what goes with a request, what a statement speaks of, and the law behind whom a petition may include.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::sources;
use crate::content::desk::draft::{CitedDraft, FamilyDraft, HeadingDraft, ListDraft, PapersDraft};
use crate::content::desk::reader::Reader;
use crate::content::law::FactId;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::desk::family::Reason;

/// A paper that can help.
#[derive(Clone, Debug)]
pub struct Paper {
    pub id: String,
    /// A statement that says why it cannot be had can take its place.
    pub instead: bool,
}

/// What a list of papers is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum About {
    /// An element of the relief, by its id.
    Element(String),
    /// Something else that is shown, by the id of its words.
    Topic(String),
}

/// The papers that help with one thing.
#[derive(Clone, Debug)]
pub struct PaperList {
    /// The relief's id.
    pub relief: String,
    pub about: About,
    pub cites: Vec<FactId>,
    /// Ids of papers, the best first.
    pub papers: Vec<String>,
}

/// Something to say with what it rests on.
#[derive(Clone, Debug)]
pub struct Cited {
    pub id: String,
    pub cites: Vec<FactId>,
}

/// A heading of a statement. Its questions are no sentences to sign.
#[derive(Clone, Debug)]
pub struct Heading {
    pub id: String,
    /// The relief's id.
    pub relief: String,
    pub questions: Vec<String>,
    pub cites: Vec<FactId>,
}

/// All papers, without their words.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    pub papers: Vec<Paper>,
    pub lists: Vec<PaperList>,
    /// What holds for every list.
    pub general: Vec<Cited>,
    /// What goes with a request for a certification.
    pub packet: Vec<Cited>,
    /// What to settle before anything is sent: addresses, files of the past, fees, and who may do what.
    pub before: Vec<Cited>,
    pub headings: Vec<Heading>,
}

impl Papers {
    /// Topics of lists, each once, in order.
    #[must_use]
    pub fn topics(&self) -> Vec<&str> {
        let mut topics = Vec::new();
        for list in &self.lists {
            if let About::Topic(topic) = &list.about
                && !topics.contains(&topic.as_str())
            {
                topics.push(topic.as_str());
            }
        }
        topics
    }
}

impl Reader<'_> {
    pub(super) fn papers(&self, problems: &mut Problems) -> Papers {
        let Some((source, draft)) = self.tree.toml::<PapersDraft>(sources::DESK_PAPERS, problems) else {
            return Papers::default();
        };
        let mut seen = BTreeSet::new();
        let drafts = draft.paper.into_iter();
        let drafts: Vec<_> = drafts.filter(|own| self.unique(&mut seen, &own.id, "paper", source, problems)).collect();
        let known: Vec<&str> = drafts.iter().map(|own| own.id.as_ref().as_str()).collect();
        let lists: Vec<PaperList> =
            draft.list.into_iter().filter_map(|own| self.list(own, &known, source, problems)).collect();
        for id in drafts.iter().map(|own| &own.id) {
            if !lists.iter().any(|list| list.papers.contains(id.as_ref())) {
                problems.add(Problem::new(
                    Code::DeskUnused,
                    source.at(id.span()),
                    format!("the paper `{}` is on no list", id.as_ref()),
                    "name it in `papers` of a list, or take it out",
                ));
            }
        }
        let papers = drafts.iter().map(|own| Paper { id: own.id.as_ref().clone(), instead: own.instead }).collect();
        Papers {
            papers,
            lists,
            general: self.all_cited(draft.general, "rule for lists", source, problems),
            packet: self.all_cited(draft.packet, "part of a request", source, problems),
            before: self.all_cited(draft.before, "thing to settle first", source, problems),
            headings: self.headings(draft.heading, source, problems),
        }
    }

    fn list(&self, own: ListDraft, known: &[&str], source: Source<'_>, problems: &mut Problems) -> Option<PaperList> {
        let about = match (&own.element, &own.topic) {
            (Some(element), None) => {
                self.element(&own.relief, element, source, problems)?;
                About::Element(element.as_ref().clone())
            }
            (None, Some(topic)) => {
                self.relief(&own.relief, source, problems)?;
                About::Topic(topic.as_ref().clone())
            }
            _ => {
                problems.add(Problem::new(
                    Code::DeskRule,
                    source.at(own.relief.span()),
                    format!("a list of `{}` has both `element` and `topic`, or none", own.relief.as_ref()),
                    "give it one of the two",
                ));
                return None;
            }
        };
        let mut papers = Vec::new();
        for id in &own.papers {
            if known.contains(&id.as_ref().as_str()) {
                papers.push(id.as_ref().clone());
            } else {
                problems.add(self.unknown("paper", id, known.iter().copied(), sources::DESK_PAPERS, source));
            }
        }
        let cites = self.must_cite(&own.relief, &own.cites, source, problems);
        Some(PaperList { relief: own.relief.into_inner(), about, cites, papers })
    }

    fn all_cited(
        &self,
        drafts: Vec<CitedDraft>,
        what: &str,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Vec<Cited> {
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for own in drafts {
            if !self.unique(&mut seen, &own.id, what, source, problems) {
                continue;
            }
            let cites = self.must_cite(&own.id, &own.cites, source, problems);
            all.push(Cited { id: own.id.into_inner(), cites });
        }
        all
    }

    fn headings(&self, drafts: Vec<HeadingDraft>, source: Source<'_>, problems: &mut Problems) -> Vec<Heading> {
        let mut seen = BTreeSet::new();
        let mut headings = Vec::new();
        for own in drafts {
            let new = self.unique(&mut seen, &own.id, "heading", source, problems);
            if !new || self.relief(&own.relief, source, problems).is_none() {
                continue;
            }
            let mut asked = BTreeSet::new();
            let questions = own.questions.into_iter();
            let questions: Vec<Id> =
                questions.filter(|id| self.unique(&mut asked, id, "question", source, problems)).collect();
            let cites = self.must_cite(&own.id, &own.cites, source, problems);
            headings.push(Heading {
                relief: own.relief.into_inner(),
                questions: questions.into_iter().map(Id::into_inner).collect(),
                cites,
                id: own.id.into_inner(),
            });
        }
        headings
    }

    /// The law behind each reason that the program can give for including somebody, by its id.
    pub(super) fn reasons(&self, problems: &mut Problems) -> BTreeMap<String, Vec<FactId>> {
        let Some((source, draft)) = self.tree.toml::<FamilyDraft>(sources::DESK_FAMILY, problems) else {
            return BTreeMap::new();
        };
        let (mut seen, mut reasons) = (BTreeSet::new(), BTreeMap::new());
        let known = || Reason::ALL.into_iter().map(Reason::id);
        for own in draft.reason {
            if !self.unique(&mut seen, &own.id, "reason", source, problems) {
                continue;
            }
            match Reason::of(own.id.as_ref()) {
                None => problems.add(self.unknown("reason", &own.id, known(), "src/desk/family.rs", source)),
                // That a citizen needs no visa rests on nothing.
                Some(Reason::Citizen) => drop(reasons.insert(own.id.into_inner(), Vec::new())),
                Some(_) => {
                    let cites = self.must_cite(&own.id, &own.cites, source, problems);
                    reasons.insert(own.id.into_inner(), cites);
                }
            }
        }
        for missing in known().filter(|id| !seen.contains(*id)) {
            problems.add(Problem::new(
                Code::DeskMissing,
                source.whole(),
                format!("the program can give the reason `{missing}`, and it is not here"),
                format!("add a `[[reason]]` with `id = \"{missing}\"` and the facts it rests on"),
            ));
        }
        reasons
    }

    /// The place of a relief among those of the guide; one that is not there is reported.
    fn relief(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<usize> {
        let place = self.guide.reliefs.iter().position(|relief| relief.id == *id.as_ref());
        if place.is_none() {
            let known = self.guide.reliefs.iter().map(|relief| relief.id.as_str());
            problems.add(self.unknown("relief", id, known, sources::RELIEFS, source));
        }
        place
    }

    /// Reports an element that its relief does not have.
    fn element(&self, relief: &Id, element: &Id, source: Source<'_>, problems: &mut Problems) -> Option<()> {
        let known = self.relief(relief, source, problems).map(|place| &self.guide.reliefs[place].elements)?;
        if !known.iter().any(|known| known.id == *element.as_ref()) {
            let ids = known.iter().map(|known| known.id.as_str());
            problems.add(self.unknown("element", element, ids, &sources::relief(relief.as_ref()), source));
            return None;
        }
        Some(())
    }

    fn unknown<'i>(
        &self,
        what: &str,
        id: &Id,
        known: impl Iterator<Item = &'i str>,
        listed_in: &str,
        source: Source<'_>,
    ) -> Problem {
        let message = format!("no {what} is called `{}`", id.as_ref());
        Problem::new(Code::DeskUnknown, source.at(id.span()), message, nearest(id.as_ref(), known, listed_in))
    }
}
