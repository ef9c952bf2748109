//! From files to a validated [`Site`]: read, check everything, report all problems at once.
//!
//! Host only. Nothing downstream returns an error about content.

mod addressed;
mod check;
mod directory;
mod due;
mod exits;
mod language;
mod law;
mod load;
mod plain;
mod screening;
mod settings;
mod site;
mod source;
mod text;

pub use directory::channel::is_email;
pub use directory::hours::Hours;
pub use directory::phone::Phone;
pub use directory::service::{Channel, Cost, KINDS, Seen, Service, ServiceSource};
pub use directory::short_codes::{ShortCodes, Way};
pub use directory::words::{GroupWords, ServiceWords};
pub use directory::zip::ZipPrefix;
pub use due::{Due, DueKind, due};
pub use language::definition::{Direction, Language, Stage};
pub use language::enforcement::Enforcement;
pub use language::fallback::{FALLBACK, FALLBACK_END, Missing, Sort, unmarked};
pub use language::letters::Letters;
pub use language::pseudo::BRACKETS;
pub use language::reading::Reading;
pub use language::script::{Script, WordBreak};
pub use language::translation::{is_file_of, mark as mark_translated};
pub use language::words::Words;
pub use law::{FactId, LawFact, LawSource};
pub use load::{Include, article, files, load, load_files, load_including, load_with};
pub use plain::plain_words;
pub use screening::law::{ElementLaw, NoticeLaw, ReliefRecord, TellLaw, ToldLaw, tell_message};
pub use screening::report_words::ReportWords;
pub use screening::speech::{Piece, Speech};
pub use screening::words::{ElementWords, LevelWords, PartWords, QuestionWords, ResultWords, ScreeningWords};
pub use settings::Settings;
pub use site::{Edition, ReliefWords, Site};
pub use source::code::Code;
pub use source::date::is_date;
pub use source::problem::{Place, Problem, Problems};
pub use source::web::is_web_address;
pub use text::article::Article;
pub use text::compare::{Compared, Comparison, ComparisonWords};
pub use text::course::{ChoiceWords, Course, CourseWords, Scenario, ScenarioWords};
pub use text::glossary::{GlossaryWords, Term};
pub use text::markdown::mark;
pub use text::page::Page;
pub use text::picture::Picture;
pub use text::plan::{Claims, Menu, PagePlan, Readers};
pub use text::scene::Scene;
pub use text::template::Template;
