//! How we ask: questions, answers, the interview and what one screening comes to.
//!
//! Pure, like [`crate::relief`]: the host tool and the browser run the same lines.

mod answers;
mod formula;
mod interview;
mod notice;
mod packed;
mod person;
mod question;
mod renamed;
mod screening;
mod structure;
mod told;
mod told_formula;
mod walk;

pub use answers::Answers;
pub use formula::{Fact, Formula, Formulas};
pub use notice::{Notice, NoticeKind, Referral};
pub use person::Person;
pub use question::{Part, Pick, Question};
pub use renamed::Renamed;
pub use screening::Screening;
pub use structure::{Guide, ReliefIx};
pub use told::{Clock, Condition, Limit, Outcome, Told};
pub use walk::{Length, typical_length};

// What rules name belongs to the reliefs; whoever asks finds it here as well.
pub use crate::relief::{ChoiceSet, QuestionIx, UNSURE_CHOICES};
