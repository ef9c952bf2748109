//! What a page is: the template that makes it, and what follows from that.

use crate::content::source::named::named;

named! {
    /// A page's template, as its `page.toml` names it. All but [`Template::Text`] and [`Template::Embed`] exist once:
    /// templates lead to them.
    Template {
        /// Text, and under it the list of the pages below it if there are any. The default.
        Text = "text",
        /// The start: urgent numbers and doors.
        Home = "home",
        /// People to call by what happened.
        Help = "help",
        /// The finder.
        Find = "find",
        /// Lines for particular people, and those of police and other offices.
        OtherLines = "other-lines",
        /// The questionnaire.
        Check = "check",
        /// The list of reliefs.
        Options = "options",
        /// The reliefs side by side.
        Compare = "compare",
        /// The texts to read, which the start page leads to.
        Learn = "learn",
        /// The glossary.
        Words = "words",
        /// All questions, by the page that answers them.
        Questions = "questions",
        /// What stays on the phone.
        Safety = "safety",
        /// Keeping a language on the phone.
        Keep = "keep",
        /// Who makes the site.
        About = "about",
        /// The short course for officials.
        Course = "course",
        /// The advocate's desk.
        Desk = "desk",
        /// What other sites take to lead here: a button, a picture to scan, a frame.
        Embed = "embed",
        /// Sheets of paper to print.
        Sheets = "sheets",
        /// Notices that laws ask places to hang.
        Notices = "notices",
    }
}

impl Template {
    /// Whether one page has it, and exactly one.
    #[must_use]
    pub fn is_needed_once(self) -> bool {
        !matches!(self, Template::Text | Template::Embed)
    }

    /// Whether it gives numbers to call wherever its text ends.
    #[must_use]
    pub fn gives_numbers(self) -> bool {
        matches!(self, Template::Home | Template::Help | Template::Check)
    }

    /// Whether it leads on wherever its text ends.
    #[must_use]
    pub fn leads_on(self) -> bool {
        matches!(self, Template::Home | Template::Check)
    }

    /// Whether it lists the pages that its `page.toml` names as `more`.
    #[must_use]
    pub fn lists_more(self) -> bool {
        matches!(self, Template::Home | Template::Help | Template::Check)
    }

    /// Whether each page it lists stands behind that page's pictogram.
    #[must_use]
    pub fn draws_more(self) -> bool {
        self == Template::Home
    }
}
