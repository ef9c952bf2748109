//! What the desk's engine knows in every language: the rules, the law behind each of them, and whom to call.

use serde::{Deserialize, Serialize};

use super::tongue::Tongue;
use crate::desk::dates::DateTable;
use crate::desk::family::Reason;
use crate::guide::Guide;
use crate::handover::Codebook;
use crate::relief::Relief;

/// Everything without a word of a translation, in one file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Data {
    pub guide: Guide,
    pub codebook: Codebook,
    /// What tells these rules from others.
    pub rules: String,
    /// The facts that anything below rests on.
    pub facts: Vec<Fact>,
    /// In the guide's order.
    pub reliefs: Vec<ReliefLaw>,
    /// In the guide's order.
    pub notices: Vec<NoticeLaw>,
    pub services: Vec<ServiceLine>,
    /// For each referral of the guide its place among the services.
    pub referrals: Vec<Option<u16>>,
    /// What the desk counts days by.
    pub dates: DateTable,
    /// Papers that help, and what goes with a request.
    pub papers: PapersLaw,
    /// The law behind each of [`crate::desk::family::Reason::ALL`].
    pub reasons: Vec<Vec<u16>>,
    /// Every language, the one the law is written down in first.
    pub languages: Vec<Language>,
}

/// A statement of law.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Fact {
    pub id: String,
    /// What it says, in the first language.
    pub says: String,
    pub citation: String,
    /// Where it was read.
    pub url: String,
    /// The day it was read, `YYYY-MM-DD`.
    pub read_on: String,
    /// Read only in somebody else's account of the law.
    pub secondary: bool,
}

/// What a relief rests on: places among the facts.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ReliefLaw {
    pub elements: Vec<ElementLaw>,
    pub tells: Vec<Vec<u16>>,
}

/// What an element and its exceptions rest on.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ElementLaw {
    pub cites: Vec<u16>,
    pub exceptions: Vec<Vec<u16>>,
}

/// What a notice rests on, and whom it names.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct NoticeLaw {
    pub cites: Vec<u16>,
    pub services: Vec<u16>,
}

/// Papers that help, by their places in each other's lists.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct PapersLaw {
    pub papers: Vec<PaperId>,
    pub lists: Vec<PaperList>,
    /// The law behind what holds for every list.
    pub general: Vec<Vec<u16>>,
    /// The law behind each thing that goes with a request for a certification.
    pub packet: Vec<Vec<u16>>,
    /// The law behind each thing to settle before anything is sent.
    pub before: Vec<Vec<u16>>,
    pub headings: Vec<HeadingLaw>,
}

/// A paper that can help.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct PaperId {
    pub id: String,
    /// A statement can take its place.
    pub instead: bool,
}

/// The papers that help with one thing.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PaperList {
    /// The place of the relief in the guide.
    pub relief: u8,
    pub about: About,
    pub cites: Vec<u16>,
    pub papers: Vec<u8>,
}

/// What a list is about.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub enum About {
    /// The place of an element in its relief.
    Element(u8),
    /// The place of a topic among the words.
    Topic(u8),
}

/// A heading of a statement.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct HeadingLaw {
    /// The place of the relief in the guide.
    pub relief: u8,
    /// How many questions stand under it.
    pub questions: u8,
    pub cites: Vec<u16>,
}

/// A service, in a line.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ServiceLine {
    pub name: String,
    /// A number to call: as it is dialed, and as it is read.
    pub call: Option<(String, String)>,
}

/// A language that the desk can show, and the file of its words.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Language {
    pub tongue: Tongue,
    pub file: String,
    pub integrity: String,
}

impl PapersLaw {
    /// The ids of all papers.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        self.papers.iter().map(|own| own.id.as_str()).collect()
    }
}

impl Data {
    /// Whether every place that is named is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let fact = |cites: &Vec<u16>| cites.iter().all(|&ix| usize::from(ix) < self.facts.len());
        let service = |ix: &u16| usize::from(*ix) < self.services.len();
        let reliefs = self.reliefs.iter().zip(&self.guide.reliefs);
        self.guide.is_whole()
            && self.codebook.fits(&self.guide)
            && !self.languages.is_empty()
            && self.reliefs.len() == self.guide.reliefs.len()
            && { reliefs }.all(|(law, relief)| {
                law.elements.len() == relief.elements.len()
                    && law.tells.len() == relief.tells.len()
                    && law.tells.iter().all(fact)
                    && law.elements.iter().zip(&relief.elements).all(|(law, element)| {
                        law.exceptions.len() == element.exceptions.len()
                            && fact(&law.cites)
                            && law.exceptions.iter().all(fact)
                    })
            })
            && self.notices.len() == self.guide.notices.len()
            && self.notices.iter().all(|own| fact(&own.cites) && own.services.iter().all(service))
            && self.referrals.len() == self.guide.referrals.len()
            && self.referrals.iter().flatten().all(service)
            && self.papers_are_whole()
            && self.reasons.len() == Reason::ALL.len()
            && self.reasons.iter().all(fact)
    }

    fn papers_are_whole(&self) -> bool {
        let fact = |cites: &Vec<u16>| cites.iter().all(|&ix| usize::from(ix) < self.facts.len());
        let relief = |ix: u8| self.guide.reliefs.get(usize::from(ix));
        let own = &self.papers;
        own.lists.iter().all(|list| {
            let about = |relief: &Relief| match list.about {
                About::Element(element) => usize::from(element) < relief.elements.len(),
                About::Topic(_) => true,
            };
            fact(&list.cites)
                && relief(list.relief).is_some_and(about)
                && list.papers.iter().all(|&paper| usize::from(paper) < own.papers.len())
        }) && own.general.iter().chain(&own.packet).chain(&own.before).all(fact)
            && own.headings.iter().all(|heading| relief(heading.relief).is_some() && fact(&heading.cites))
    }

    /// The language that the law is written down in, and that words missing in another one fall back to.
    #[must_use]
    pub fn first(&self) -> &Tongue {
        &self.languages[0].tongue
    }

    /// The facts at these places.
    pub fn facts<'a>(&'a self, cites: &'a [u16]) -> impl Iterator<Item = &'a Fact> + Clone {
        cites.iter().map(|&ix| &self.facts[usize::from(ix)])
    }

    /// The place of the fact with this id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<u16> {
        self.facts.iter().position(|fact| fact.id == id).and_then(|place| u16::try_from(place).ok())
    }

    /// The joined citations of facts, each named once, as `screen` and the pages show them.
    #[must_use]
    pub fn citation(&self, cites: &[u16]) -> String {
        let mut texts: Vec<&str> = Vec::new();
        for citation in self.facts(cites).flat_map(|fact| fact.citation.split("; ")) {
            if !texts.contains(&citation) {
                texts.push(citation);
            }
        }
        texts.join("; ")
    }
}
