//! From files to a validated [`Site`]: read, check everything, report all problems at once.
//!
//! Host only. Nothing downstream returns an error about content.

mod check;
mod compare;
mod course;
mod date;
mod directory;
mod draft;
mod due;
mod glossary;
mod hours;
mod law;
mod lent;
mod markdown;
mod overlap;
mod page;
mod persona;
mod phone;
mod problem;
mod pseudo;
mod reading;
mod request;
mod rules;
mod screening;
mod settings;
mod site;
mod translation;
mod tree;
mod words;
mod zip;

pub use compare::{COMPARED, Comparison};
pub use course::{Course, CourseWords, Scenario, ScenarioWords};
pub use date::is_date;
pub use directory::{
    Channel, Cost, GroupWords, KINDS, Seen, Service, ServiceSource, ServiceWords, is_email, is_web_address,
};
pub use due::{Due, DueKind, due};
pub use glossary::{GlossaryWords, Term};
pub use hours::{DAYS, Hours, Open, is_hours, is_zone};
pub use law::{FactId, LawFact, LawSource};
pub use lent::{LENT, LENT_END, Lacks, Sort, unmarked};
pub use markdown::Article;
pub use page::{Claims, Page, PagePlan, Readers};
pub use persona::{Given, Persona, read_answers};
pub use phone::Phone;
pub use problem::{Problem, Problems};
pub use pseudo::BRACKETS;
pub use reading::Reading;
pub use request::read_request;
pub use screening::{ElementWords, PartWords, QuestionWords, ReliefLaw, ReliefWords, TellKind};
pub use settings::{Direction, Language, Settings, Stage};
pub use site::{Beside, Edition, Site, article, files, load, load_beside, load_files, load_with};
pub use translation::mark as mark_translated;
pub use words::Words;
pub use zip::ZipPrefix;
