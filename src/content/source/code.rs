//! Every code of a problem. Each has a case in `tests/broken/`.

use std::fmt;

/// Makes the codes, their list and what they are called from one table.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $text:literal,)*) => {
        /// What kind of mistake it is. Stable: people look codes up and tests name them.
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, by name: problems of one place are told in this order.
            pub const ALL: &[Code] = &[$(Code::$name),*];

            /// Its name, such as `rule/unknown-question`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Code::$name => $text,)*
                }
            }
        }
    };
}

codes! {
    /// A cell of the comparison names no facts, not even an empty list.
    CompareUncited => "compare/uncited",
    /// A cell of a question that the comparison does not ask.
    CompareUnknown => "compare/unknown",
    /// The best choice of a scenario is none of its choices.
    CourseBest => "course/best",
    /// A scenario is written twice.
    CourseDuplicate => "course/duplicate",
    /// A scenario's explanation rests on no fact.
    CourseUncited => "course/uncited",
    /// Days of a state's agencies that rest on no fact which was read in the law.
    DeskClock => "desk/clock",
    /// Something of the desk is written twice.
    DeskDuplicate => "desk/duplicate",
    /// Something that the program can say and the desk's files do not have.
    DeskMissing => "desk/missing",
    /// A rule or list of the desk that says too much or too little.
    DeskRule => "desk/rule",
    /// Something of the desk cites no fact.
    DeskUncited => "desk/uncited",
    /// Something of the desk names what is not there.
    DeskUnknown => "desk/unknown",
    /// A paper that is on no list.
    DeskUnused => "desk/unused",
    /// A web or mail address that is none, or leads elsewhere than it seems.
    DirectoryAddress => "directory/address",
    /// A day of a service that does not exist.
    DirectoryDate => "directory/date",
    /// A service is listed twice.
    DirectoryDuplicate => "directory/duplicate",
    /// Opening hours or their time zone cannot be read.
    DirectoryHours => "directory/hours",
    /// A name that is empty, too long or on several lines.
    DirectoryName => "directory/name",
    /// A service that cannot be reached in any way.
    DirectoryNoChannel => "directory/no-channel",
    /// A service whose number was read nowhere.
    DirectoryNoSource => "directory/no-source",
    /// Two services of a place give the same number.
    DirectoryNumberTwice => "directory/number-twice",
    /// A number that cannot be dialed.
    DirectoryPhone => "directory/phone",
    /// A place that does not exist.
    DirectoryPlace => "directory/place",
    /// A kind of help that does not exist.
    DirectoryUnknownKind => "directory/unknown-kind",
    /// A service that is not in the directory.
    DirectoryUnknownService => "directory/unknown-service",
    /// A line of the list of ZIP codes that cannot be read.
    DirectoryZip => "directory/zip",
    /// A file that is needed and not there.
    FileMissing => "file/missing",
    /// The project's folder cannot be read.
    FileNotReadable => "file/not-readable",
    /// A file that nothing reads.
    FileStray => "file/stray",
    /// A term is listed twice.
    GlossaryDuplicate => "glossary/duplicate",
    /// Hand-over codes have no edition, too many, or a number of the guide that no code can say.
    HandoverBook => "handover/book",
    /// A question or choice that no hand-over code could hold.
    HandoverMissing => "handover/missing",
    /// A question's choice that has two places in hand-over codes.
    HandoverTwice => "handover/twice",
    /// An address of the host's site that is none, or does not fit where the site lies.
    HostAddress => "host/address",
    /// A host's color that is none, or cannot be read.
    HostColor => "host/color",
    /// A way to reach the host that leads nowhere.
    HostContact => "host/contact",
    /// A key of a host's file whose value is of another kind.
    HostForm => "host/form",
    /// A line of a host's own that is none, or must not stand there.
    HostLine => "host/line",
    /// A logo that is too large, no picture, or holds what could do harm.
    HostLogo => "host/logo",
    /// A host's file of another form.
    HostSchema => "host/schema",
    /// A state that does not exist.
    HostState => "host/state",
    /// A key that a host's file does not have.
    HostUnknownKey => "host/unknown-key",
    /// A language without a word on who runs the site.
    HostWho => "host/who",
    /// Words of a host that are empty, too long or no plain words.
    HostWords => "host/words",
    /// An id that is not written as ids are.
    IdForm => "id/form",
    /// An id that belongs to the pages' own parts.
    IdTaken => "id/taken",
    /// A list of a language that is empty and does not say so.
    LanguageEmpty => "language/empty",
    /// Words of law enforcement that no name could hold.
    LanguageEnforcement => "language/enforcement",
    /// Letters of a language that cannot stand for each other.
    LanguageLetters => "language/letters",
    /// Hyphenation patterns that do not exist.
    LanguageUnknownPatterns => "language/unknown-patterns",
    /// A script that does not exist.
    LanguageUnknownScript => "language/unknown-script",
    /// A day of a fact that does not exist.
    LawDate => "law/date",
    /// A fact is written twice.
    LawDuplicate => "law/duplicate",
    /// A fact that was read nowhere.
    LawNoSource => "law/no-source",
    /// A fact's source is no web address.
    LawSourceAddress => "law/source-address",
    /// A fact that is not there is cited.
    LawUnknownFact => "law/unknown-fact",
    /// An interface message is written twice.
    LocaleDuplicate => "locale/duplicate",
    /// A message whose form is chosen by what is not known when the page is made.
    LocaleForm => "locale/form",
    /// A message that shows nothing.
    LocaleInvisible => "locale/invisible",
    /// An interface message is missing.
    LocaleMissing => "locale/missing",
    /// A file of interface messages cannot be read.
    LocaleNotReadable => "locale/not-readable",
    /// A form of an interface message that is no plural form.
    LocalePluralForm => "locale/plural-form",
    /// A message with a sign that stands for what a script puts in.
    LocaleSign => "locale/sign",
    /// An interface message that no page uses.
    LocaleUnknown => "locale/unknown",
    /// A message asks for something that no page gives.
    LocaleUnknownVariable => "locale/unknown-variable",
    /// A message that leaves out what a page gives it.
    LocaleWithoutVariable => "locale/without-variable",
    /// A notice that is no alert names a question to stand under.
    NoticeAfter => "notice/after",
    /// An alert without its question, its rule or a number.
    NoticeAlert => "notice/alert",
    /// A notice and a tell have the same id.
    NoticeTaken => "notice/taken",
    /// A notice states law and cites no fact.
    NoticeUncited => "notice/uncited",
    /// A link that leads nowhere.
    PageBrokenLink => "page/broken-link",
    /// The day a page was checked does not exist.
    PageDate => "page/date",
    /// A page without a next step.
    PageDeadEnd => "page/dead-end",
    /// A folder of a page that makes no address of its own.
    PageFolder => "page/folder",
    /// A page's head is missing, empty or cannot be read.
    PageHead => "page/head",
    /// An image in a text.
    PageImage => "page/image",
    /// Words of a link that name another number, address or service than it leads to.
    PageLinkWords => "page/link-words",
    /// A word that pushes people away.
    PageLoadedWord => "page/loaded-word",
    /// Sentences that are too long.
    PageLongSentences => "page/long-sentences",
    /// A page that a published language does not have.
    PageMissingTranslation => "page/missing-translation",
    /// A page lists other pages that its template does not show, or lists none where it shows some.
    PageMore => "page/more",
    /// A page that does not end with a number to call.
    PageNoNumber => "page/no-number",
    /// Markup of the author's own.
    PageRawHtml => "page/raw-html",
    /// A section without an id of its own.
    PageSectionId => "page/section-id",
    /// A page has other sections than the first language's.
    PageSectionsDiffer => "page/sections-differ",
    /// Sentences that are too short, on average or so many in a row.
    PageShortSentences => "page/short-sentences",
    /// A path that tells what the page is about.
    PageTellingPath => "page/telling-path",
    /// A title that tells what the page is about.
    PageTellingTitle => "page/telling-title",
    /// No page has a template that other pages lead to.
    PageTemplateMissing => "page/template-missing",
    /// Two pages have a template that other pages lead to.
    PageTemplateTwice => "page/template-twice",
    /// Two pages of a language have the same title.
    PageTitleTwice => "page/title-twice",
    /// A text that is too hard for its readers.
    PageTooHard => "page/too-hard",
    /// A page of more bytes than a slow line carries.
    PageTooHeavy => "page/too-heavy",
    /// A claim of law or a figure without its fact.
    PageUncited => "page/uncited",
    /// A template that does not exist.
    PageUnknownTemplate => "page/unknown-template",
    /// A page without the pictogram that another shows it with.
    PictureMissing => "picture/missing",
    /// A pictogram that does not exist.
    PictureUnknown => "picture/unknown",
    /// An old choice that is still there.
    QuestionBefore => "question/before",
    /// A question without choices, with too many, or with one that every question has.
    QuestionChoices => "question/choices",
    /// A part, question or choice is written twice.
    QuestionDuplicate => "question/duplicate",
    /// A choice that cannot stand alone.
    QuestionExclusive => "question/exclusive",
    /// A question that cannot say whom the answers are about.
    QuestionPersons => "question/persons",
    /// More questions than a guide can hold.
    QuestionTooMany => "question/too-many",
    /// A part of the questionnaire that does not exist.
    QuestionUnknownPart => "question/unknown-part",
    /// A question that nothing reads.
    QuestionUnused => "question/unused",
    /// No service with a number is always named.
    ReferralNoneAlways => "referral/none-always",
    /// The same answers make an element met and contradicted.
    ReliefBothWays => "relief/both-ways",
    /// Something of the rules is written twice under one id.
    ReliefDuplicate => "relief/duplicate",
    /// A relief's page leaves a question out.
    ReliefSectionMissing => "relief/section-missing",
    /// A path of a relief's page that is taken or tells too much.
    ReliefSlug => "relief/slug",
    /// A step still to do that points away.
    ReliefStepContradicts => "relief/step-contradicts",
    /// A rule or tell that cites no fact.
    ReliefUncited => "relief/uncited",
    /// A kind of applicant that does not exist.
    ReliefUnknownSubject => "relief/unknown-subject",
    /// The list of next steps does not end with one for everybody.
    ReportLastStep => "report/last-step",
    /// A relief or a tell that a report names and that does not exist.
    ReportUnknown => "report/unknown",
    /// A rule that lists nothing.
    RuleEmpty => "rule/empty",
    /// A rule that reads a question asked later.
    RuleLooksAhead => "rule/looks-ahead",
    /// A rule that names a question and no choice.
    RuleNoChoice => "rule/no-choice",
    /// A rule that is too large to be checked.
    RuleTooLarge => "rule/too-large",
    /// A rule that names a choice the question does not have, or an unsure one.
    RuleUnknownChoice => "rule/unknown-choice",
    /// A rule that names a point which does not exist above it.
    RuleUnknownPoint => "rule/unknown-point",
    /// A rule that names a question which does not exist.
    RuleUnknownQuestion => "rule/unknown-question",
    /// A point that no rule reads.
    RuleUnusedPoint => "rule/unused-point",
    /// A name of a font that is none.
    ScriptFont => "script/font",
    /// A size of a script that nobody can read.
    ScriptSize => "script/size",
    /// A sheet of paper, a point of it or its code is there twice, or the code tells something.
    SheetDuplicate => "sheet/duplicate",
    /// A notice that would be printed without its words, its edition or the official page, or that keeps words which are not.
    SheetNotice => "sheet/notice",
    /// A number on paper that is not the directory's.
    SheetNumber => "sheet/number",
    /// A sheet without what its kind needs, or with more than fits.
    SheetShape => "sheet/shape",
    /// Words that do not fit their box on paper.
    SheetTooLong => "sheet/too-long",
    /// A line on paper that states something and cites nothing.
    SheetUncited => "sheet/uncited",
    /// Something of a sheet names what is not there.
    SheetUnknown => "sheet/unknown",
    /// A line of law on paper that rests on no fact which was read in the law.
    SheetUnverified => "sheet/unverified",
    /// The line that stands on every page is not one of the whole country.
    SiteAlwaysCall => "site/always-call",
    /// A folder that the site cannot lie in.
    SiteBase => "site/base",
    /// The first language is a draft.
    SiteDraftFirst => "site/draft-first",
    /// Leaving leads to an address that is not safe.
    SiteExit => "site/exit",
    /// What may frame the pages is no origin of one site.
    SiteFrameAncestor => "site/frame-ancestor",
    /// A screen in a public place that would speak, wait or lead to what it cannot.
    SiteKiosk => "site/kiosk",
    /// A language tag that is none, or is there twice.
    SiteLanguage => "site/language",
    /// No language is listed.
    SiteNoLanguage => "site/no-language",
    /// The directory or the glossary has another name for a thing.
    TermDiffers => "term/differs",
    /// A thing has no name in a language.
    TermMissing => "term/missing",
    /// A text has another name for a thing than the settled one.
    TermOtherName => "term/other-name",
    /// One name for two things, or a name that no text may have.
    TermTwice => "term/twice",
    /// A name for a thing that does not exist.
    TermUnknown => "term/unknown",
    /// A settled name that no text has.
    TermUnused => "term/unused",
    /// A letter that nobody sees.
    TextHidden => "text/hidden",
    /// A file that cannot be read.
    TomlNotReadable => "toml/not-readable",
    /// A translation whose English has changed since.
    TranslationStale => "translation/stale",
    /// A translation that does not say what it was made from.
    TranslationUnmarked => "translation/unmarked",
    /// Words that are empty.
    WordsEmpty => "words/empty",
    /// Words have other figures than the first language's.
    WordsFiguresDiffer => "words/figures-differ",
    /// Two doubts in one sentence.
    WordsHedges => "words/hedges",
    /// Words that are missing.
    WordsMissing => "words/missing",
    /// Braces that do not say whom they are for.
    WordsPersons => "words/persons",
    /// Quotation marks of another kind than the language's.
    WordsQuotes => "words/quotes",
    /// Words that speak of an answer which may not have been given.
    WordsSaid => "words/said",
    /// A name with a sign that the finder keeps for itself.
    WordsSign => "words/sign",
    /// Questions or results that are too hard to read.
    WordsTooHard => "words/too-hard",
    /// Words for something that does not exist.
    WordsUnknown => "words/unknown",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn codes_are_in_the_order_of_their_names() {
        assert!(Code::ALL.is_sorted_by(|one, next| one.name() < next.name()));
    }
}
