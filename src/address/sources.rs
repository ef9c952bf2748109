//! Files of the content, by what they say.

/// The folder of pages.
pub const PAGES: &str = "content/pages/";
/// The folder of reliefs.
pub const RELIEFS: &str = "content/reliefs/";
/// The folder of services.
pub const SERVICES: &str = "content/directory/services/";
/// What an import adds to the folder of services begins so.
pub const LOCAL_SERVICES: &str = "content/directory/services/local-";
/// The services of a host's own, in the host's folder.
pub const HOST_SERVICES: &str = "services.toml";
/// Short numbers that may stand in the directory.
pub const SHORT_CODES: &str = "content/directory/short-codes.toml";
/// Which states ZIP codes lie in.
pub const ZIP: &str = "content/directory/zip.txt";
/// The questions.
pub const QUESTIONS: &str = "content/screening/questions.toml";
/// Rules that others name.
pub const POINTS: &str = "content/screening/points.toml";
/// Warnings and other doors.
pub const NOTICES: &str = "content/screening/notices.toml";
/// Services that results name.
pub const REFERRALS: &str = "content/screening/referrals.toml";
/// Which number stands for which question and choice in a hand-over code.
pub const CODES: &str = "content/screening/codes.toml";
/// What a report tells: next steps, clocks, papers, reasons to come back.
pub const REPORT: &str = "content/screening/report.toml";
/// The terms of the glossary.
pub const TERMS: &str = "content/glossary/terms.toml";
/// The scenarios of the course.
pub const COURSE: &str = "content/course/course.toml";
/// What a day that an advocate types leads to.
pub const DESK_DATES: &str = "content/desk/dates.toml";
/// How long agencies of a state have to answer.
pub const DESK_CLOCKS: &str = "content/desk/clocks.toml";
/// Papers that help, what goes with a request, what a statement speaks of.
pub const DESK_PAPERS: &str = "content/desk/papers.toml";
/// The law behind whom a petition may include.
pub const DESK_FAMILY: &str = "content/desk/family.toml";

/// The folder of sheets of paper.
pub const SHEETS: &str = "content/sheets/";
/// The folder of notices that laws ask for.
pub const STATE_NOTICES: &str = "content/sheets/notices/";

/// What a sheet of paper is.
#[must_use]
pub fn sheet(id: &str) -> String {
    format!("{SHEETS}{id}/sheet.toml")
}

/// The words of a sheet in a language.
#[must_use]
pub fn sheet_words(id: &str, tag: &str) -> String {
    format!("{SHEETS}{id}/{tag}.toml")
}

/// Words that sheets share in a language.
#[must_use]
pub fn sheets_words(tag: &str) -> String {
    format!("{SHEETS}{tag}.toml")
}

/// A page's place in the site.
#[must_use]
pub fn page_plan(id: &str) -> String {
    format!("{PAGES}{id}/page.toml")
}

/// A page's text in a language.
#[must_use]
pub fn page(id: &str, tag: &str) -> String {
    format!("{PAGES}{id}/{tag}.md")
}

/// A relief's rules.
#[must_use]
pub fn relief(id: &str) -> String {
    format!("{RELIEFS}{id}/relief.toml")
}

/// The text of a relief's page in a language.
#[must_use]
pub fn relief_page(id: &str, tag: &str) -> String {
    format!("{RELIEFS}{id}/{tag}.md")
}

/// What the questionnaire says of a relief in a language.
#[must_use]
pub fn relief_words(id: &str, tag: &str) -> String {
    format!("{RELIEFS}{id}/{tag}.toml")
}

/// The facts behind a relief's row of the comparison.
#[must_use]
pub fn comparison(id: &str) -> String {
    format!("{RELIEFS}{id}/compare.toml")
}

/// The cells of that row in a language.
#[must_use]
pub fn comparison_words(id: &str, tag: &str) -> String {
    format!("{RELIEFS}{id}/compare.{tag}.toml")
}

/// Questions and notices in a language.
#[must_use]
pub fn screening_words(tag: &str) -> String {
    format!("content/screening/{tag}.toml")
}

/// The words of a report in a language.
#[must_use]
pub fn report_words(tag: &str) -> String {
    format!("content/screening/report.{tag}.toml")
}

/// Words about services, names of places and of languages.
#[must_use]
pub fn directory_words(tag: &str) -> String {
    format!("content/directory/{tag}.toml")
}

/// The glossary in a language.
#[must_use]
pub fn glossary_words(tag: &str) -> String {
    format!("content/glossary/{tag}.toml")
}

/// The course in a language.
#[must_use]
pub fn course_words(tag: &str) -> String {
    format!("content/course/{tag}.toml")
}

/// The words of the advocate's desk in a language.
#[must_use]
pub fn desk_words(tag: &str) -> String {
    format!("content/desk/{tag}.toml")
}

/// The words of the desk's papers in a language.
#[must_use]
pub fn desk_papers_words(tag: &str) -> String {
    format!("content/desk/papers.{tag}.toml")
}
