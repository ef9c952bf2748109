//! A relief and the elements the law asks for.

use serde::{Deserialize, Serialize};

use super::{Reading, Rule, Truth};

/// How well the source behind a rule was read. What was not read at all has no variant: it cannot be built.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read only in a practice guide, the press or another party's page.
    Secondary,
    /// Read in a primary source or a stored copy of one.
    Verified,
}

/// Whether an element can point away, or is only something still to do.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A clear answer can point the other way.
    Gate,
    /// A step, such as a report or a certification. Missing, it never counts against anyone.
    Step,
}

/// A way to stay in the United States that the law offers.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Relief {
    /// Stable id, the folder's name in `content/reliefs/`.
    pub id: String,
    /// The kinds of people who can ask; never empty.
    pub subjects: Vec<Subject>,
    pub elements: Vec<Element>,
    pub tells: Vec<Tell>,
}

/// One kind of applicant. A relief without kinds has one subject, called `anyone`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Subject {
    pub id: String,
}

/// What settles an element that no answer settles.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettledBy {
    /// A paper that shows it.
    Paper,
    /// A lawyer or an accredited representative who looks at it.
    #[default]
    Person,
}

/// One thing the law asks for.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Element {
    pub id: String,
    pub kind: Kind,
    /// Index into [`Relief::subjects`]; `None` when every subject needs it.
    pub subject: Option<u8>,
    /// What settles it when no question does.
    pub settled_by: SettledBy,
    /// The best confidence among the facts it cites.
    pub confidence: Confidence,
    pub met: Rule,
    pub contradicted: Rule,
    pub exceptions: Vec<Exception>,
}

/// Something in the law that lifts an element for a person.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Exception {
    pub id: String,
    pub confidence: Confidence,
    pub when: Rule,
}

/// What a tell is about; reports and pages group and mark them by it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TellKind {
    Deadline,
    Risk,
    Family,
    Step,
    Cost,
    Time,
    GoodToKnow,
}

/// Something a result must tell: a deadline, a risk, who else is covered.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Tell {
    pub id: String,
    pub kind: TellKind,
    /// `None`: told whenever the relief does not point away.
    pub when: Option<Rule>,
    /// What takes it back: it is told until this is definitely so.
    pub unless: Option<Rule>,
}

impl Tell {
    /// Whether it is told.
    pub fn applies(&self, reading: &impl Reading) -> bool {
        let is = |rule: &Rule| rule.eval(reading) == Truth::Yes;
        self.when.as_ref().is_none_or(is) && !self.unless.as_ref().is_some_and(is)
    }
}

impl Element {
    /// Every rule of the element, for walks over questions.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        [&self.met, &self.contradicted].into_iter().chain(self.exceptions.iter().map(|exception| &exception.when))
    }
}
