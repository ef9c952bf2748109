//! The words of one language as the desk's engine gets them: everything by its place in the guide, in one file for each
//! language. The build packs it, the engine reads two or three of them.

use serde::{Deserialize, Serialize};

use super::law::{About, Data};
use super::tongue::Tongue;
use crate::desk::dates::{Breaks, DateId, State as DayState, Why};
use crate::desk::family::{May, Reason};
use crate::guide::Person;
use crate::relief::{Level, State};

/// One language's words.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Words {
    pub tongue: Tongue,
    pub parts: Vec<PartWords>,
    /// In asking order.
    pub questions: Vec<QuestionWords>,
    /// "Not sure" and "I'd rather not say", as [`crate::guide::UNSURE_CHOICES`] has them.
    pub unsure: Vec<String>,
    pub reliefs: Vec<ReliefWords>,
    pub notices: Vec<NoticeWords>,
    pub steps: Vec<String>,
    pub clocks: Vec<String>,
    pub papers: Vec<String>,
    pub returns: Vec<String>,
    pub desk: DeskWords,
    pub papers_words: PapersWords,
    /// Interface words, in the order of [`UI`].
    pub ui: Vec<String>,
}

/// What is said of days, each list in the order of what it speaks of.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct DeskWords {
    /// By [`crate::desk::dates::DateId::ALL`].
    pub dates: Vec<String>,
    /// By the rules of the table, and after them those of presence.
    pub rules: Vec<String>,
    /// By [`crate::desk::dates::State::ALL`].
    pub states: Vec<String>,
    /// By [`crate::desk::dates::Why::ALL`].
    pub refusals: Vec<String>,
    /// By [`crate::desk::dates::Breaks::ALL`].
    pub trips: Vec<String>,
    /// By the clocks of the table.
    pub clocks: Vec<String>,
    /// By [`May::ALL`].
    pub may: Vec<String>,
    /// By [`Reason::ALL`].
    pub reasons: Vec<String>,
}

/// What is said of papers, each list in the order of what it speaks of.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct PapersWords {
    pub papers: Vec<String>,
    pub topics: Vec<String>,
    pub general: Vec<String>,
    pub packet: Vec<String>,
    pub before: Vec<String>,
    pub headings: Vec<HeadingWords>,
}

/// A heading of a statement, and the questions under it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct HeadingWords {
    pub heading: String,
    pub questions: Vec<String>,
}

/// A text that speaks to, or of, whoever the answers are about.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Spoken(pub Vec<Stretch>);

/// A stretch of such a text.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub enum Stretch {
    Same(String),
    /// For each person of [`Person::ALL`], in that order.
    By([String; 3]),
}

/// A part of the questions.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct PartWords {
    pub name: String,
    /// What to say before a hard part; empty where nothing is.
    pub note: String,
}

/// A question.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct QuestionWords {
    pub text: Spoken,
    pub why: Spoken,
    pub help: Spoken,
    /// Its own choices, in their order.
    pub choices: Vec<Spoken>,
}

/// What is said of a relief.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ReliefWords {
    pub name: String,
    /// Its kinds of applicant; empty names where there is one kind.
    pub subjects: Vec<String>,
    pub elements: Vec<ElementWords>,
    pub tells: Vec<TellWords>,
}

/// What is said of one thing that the law asks.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ElementWords {
    /// A few words.
    pub name: String,
    pub asks: Spoken,
    /// A sentence for each state of [`State::ALL`]; empty for one that it never comes to.
    pub states: [Spoken; 3],
    pub exceptions: Vec<Spoken>,
}

/// Something a result tells.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct TellWords {
    /// What it is about, such as a risk.
    pub about: String,
    pub text: Spoken,
}

/// A warning, an alert or another door.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct NoticeWords {
    /// A few words; empty for an alert.
    pub head: String,
    pub text: Spoken,
}

/// Interface messages that the engine writes itself, by their ids.
pub const UI: &[&str] = &[
    "because",
    "citation",
    "clocks-heading",
    "come-back-heading",
    "desk-abroad",
    "desk-add-member",
    "desk-all-trips",
    "desk-answer-by",
    "desk-answer-later",
    "desk-aside",
    "desk-birth",
    "desk-can-get",
    "desk-careful",
    "desk-child",
    "desk-child-of-relative",
    "desk-citizen",
    "desk-client-language",
    "desk-covered",
    "desk-danger",
    "desk-days",
    "desk-family",
    "desk-first-day",
    "desk-from-abroad",
    "desk-harm",
    "desk-have",
    "desk-here",
    "desk-if",
    "desk-label",
    "desk-last-day",
    "desk-law",
    "desk-longest-trip",
    "desk-marks",
    "desk-married",
    "desk-member",
    "desk-no",
    "desk-no-clock",
    "desk-no-day",
    "desk-no-status",
    "desk-not",
    "desk-not-known",
    "desk-nothing",
    "desk-one-more",
    "desk-order",
    "desk-order-in-absentia",
    "desk-order-ordinary",
    "desk-other",
    "desk-other-status",
    "desk-paper-before",
    "desk-paper-client",
    "desk-paper-evidence",
    "desk-paper-lawyer",
    "desk-paper-outline",
    "desk-paper-packet",
    "desk-parent",
    "desk-read",
    "desk-received-by",
    "desk-relation",
    "desk-remove",
    "desk-request-sent",
    "desk-request-state",
    "desk-resident",
    "desk-said",
    "desk-secondary",
    "desk-sibling",
    "desk-spouse",
    "desk-standing",
    "desk-state-contradicted",
    "desk-state-excused",
    "desk-state-met",
    "desk-state-unknown",
    "desk-statement",
    "desk-stop",
    "desk-stop-none",
    "desk-trip-back",
    "desk-trip-out",
    "desk-vawa-as",
    "desk-weekend",
    "desk-where",
    "desk-yes",
    "level-ask-now",
    "level-may-fit",
    "level-not-indicated",
    "missing-paper",
    "missing-person",
    "missing-question",
    "next-step-heading",
    "open-points",
    "other-doors",
    "papers-heading",
    "referrals-heading",
    "state-open",
    "tell-heading",
    "warnings-heading",
    "what-it-means",
];

impl Words {
    /// An interface message of [`UI`].
    #[must_use]
    pub fn say(&self, id: &str) -> &str {
        let place = UI.iter().position(|own| *own == id);
        place.and_then(|place| self.ui.get(place)).map_or("", String::as_str)
    }

    /// The words of a level.
    #[must_use]
    pub fn level(&self, level: Level) -> &str {
        self.say(match level {
            Level::AskNow => "level-ask-now",
            Level::MayFit => "level-may-fit",
            Level::NotIndicated => "level-not-indicated",
        })
    }

    /// Whether it has words for all of what is packed with it. Bytes from elsewhere may not.
    #[must_use]
    pub fn fits(&self, data: &Data) -> bool {
        let (guide, table) = (&data.guide, &data.dates);
        let questions = self.questions.iter().zip(&guide.questions);
        let reliefs = self.reliefs.iter().zip(&guide.reliefs);
        self.parts.len() == guide.parts.len()
            && self.questions.len() == guide.questions.len()
            && { questions }.all(|(words, own)| words.choices.len() == own.choices.len())
            && self.unsure.len() == 2
            && self.reliefs.len() == guide.reliefs.len()
            && { reliefs }.all(|(words, own)| {
                let elements = words.elements.iter().zip(&own.elements);
                words.subjects.len() == own.subjects.len()
                    && words.elements.len() == own.elements.len()
                    && { elements }.all(|(words, own)| words.exceptions.len() == own.exceptions.len())
                    && words.tells.len() == own.tells.len()
            })
            && self.notices.len() == guide.notices.len()
            && self.steps.len() == guide.steps.len()
            && self.clocks.len() == guide.clocks.len()
            && self.papers.len() == guide.papers.len()
            && self.returns.len() == guide.returns.len()
            && self.desk.dates.len() == DateId::ALL.len()
            && self.desk.rules.len() == table.rules.len() + table.presence.len()
            && self.desk.states.len() == DayState::ALL.len()
            && self.desk.refusals.len() == Why::ALL.len()
            && self.desk.trips.len() == Breaks::ALL.len()
            && self.desk.clocks.len() == table.clocks.len()
            && self.desk.may.len() == May::ALL.len()
            && self.desk.reasons.len() == Reason::ALL.len()
            && self.papers_fit(data)
            && self.ui.len() == UI.len()
    }
}

impl Words {
    fn papers_fit(&self, data: &Data) -> bool {
        let (words, own) = (&self.papers_words, &data.papers);
        let mut headings = words.headings.iter().zip(&own.headings);
        words.papers.len() == own.papers.len()
            && words.general.len() == own.general.len()
            && words.packet.len() == own.packet.len()
            && words.before.len() == own.before.len()
            && words.headings.len() == own.headings.len()
            && headings.all(|(words, own)| words.questions.len() == usize::from(own.questions))
            && own.lists.iter().all(|list| match list.about {
                About::Topic(topic) => usize::from(topic) < words.topics.len(),
                About::Element(_) => true,
            })
    }
}

impl ElementWords {
    /// The sentence for a state; empty for one that it never comes to.
    #[must_use]
    pub fn of(&self, state: State) -> &Spoken {
        &self.states[match state {
            State::Met => 0,
            State::Unknown => 1,
            State::Contradicted => 2,
        }]
    }
}

impl Spoken {
    /// What is said when the answers are about this person.
    #[must_use]
    pub fn to(&self, person: Person) -> String {
        let mut words = String::new();
        for stretch in &self.0 {
            words.push_str(match stretch {
                Stretch::Same(same) => same,
                Stretch::By(ways) => &ways[person as usize],
            });
        }
        words
    }
}
