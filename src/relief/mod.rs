//! What the law asks: reliefs, their elements, exceptions and rules, and what a set of answers makes of them.
//!
//! Pure: no I/O, no clock, no interface. The same code runs in the host tool and in the browser.

mod choice;
mod element;
mod finding;
mod rule;
mod truth;

pub use choice::{ChoiceSet, QuestionIx, UNSURE_CHOICES};
pub use element::{Confidence, Element, Exception, Kind, Relief, SettledBy, Subject, Tell, TellKind};
pub use finding::{ElementFinding, Finding, Level, State, SubjectFinding};
pub use rule::{Reading, Rule};
pub use truth::Truth;
