//! From files to a validated [`Site`]: read, check everything, report all problems at once.
//!
//! Host only. Nothing downstream returns an error about content.

mod check;
mod directory;
mod draft;
mod law;
mod markdown;
mod overlap;
mod page;
mod persona;
mod phone;
mod problem;
mod rules;
mod screening;
mod settings;
mod site;
mod tree;
mod words;

pub use directory::{Channel, Seen, Service, ServiceWords};
pub use law::{FactId, LawFact, LawSource, is_date};
pub use markdown::Article;
pub use page::Page;
pub use persona::{Given, Persona, read_answers};
pub use phone::Phone;
pub use problem::{Problem, Problems};
pub use screening::{ElementWords, PartWords, QuestionWords, ReliefLaw, ReliefWords, TellKind};
pub use settings::{Direction, Language, Settings};
pub use site::{Edition, Site, load};
pub use words::Words;
