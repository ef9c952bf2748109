//! From files to a validated [`Site`]: read, check everything, report all problems at once.
//!
//! Host only. Nothing downstream returns an error about content.

mod check;
mod directory;
mod due;
mod language;
mod law;
mod persona;
mod request;
mod screening;
mod settings;
mod site;
mod source;
mod text;

pub use directory::hours::{DAYS, Hours, Open, is_hours, is_zone};
pub use directory::phone::Phone;
pub use directory::zip::ZipPrefix;
pub use directory::{
    Channel, Cost, GroupWords, KINDS, Seen, Service, ServiceSource, ServiceWords, is_email, is_web_address,
};
pub use due::{Due, DueKind, due};
pub use language::fallback::{LENT, LENT_END, Lacks, Sort, unmarked};
pub use language::pseudo::BRACKETS;
pub use language::reading::Reading;
pub use language::translation::mark as mark_translated;
pub use language::words::Words;
pub use law::{FactId, LawFact, LawSource};
pub use persona::{Given, Persona, read_answers};
pub use request::read_request;
pub use screening::{ElementWords, PartWords, QuestionWords, ReliefLaw, ReliefWords, TellKind};
pub use settings::{Direction, Language, Settings, Stage};
pub use site::{Beside, Edition, Site, article, files, load, load_beside, load_files, load_with};
pub use source::date::is_date;
pub use source::problem::{Problem, Problems};
pub use text::compare::{COMPARED, Comparison};
pub use text::course::{Course, CourseWords, Scenario, ScenarioWords};
pub use text::glossary::{GlossaryWords, Term};
pub use text::markdown::Article;
pub use text::page::{Claims, Page, PagePlan, Readers};
