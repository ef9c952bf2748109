//! Pages: a Markdown file per language, with a small head.

use std::collections::BTreeMap;

use crate::content::language::definition::Language;
use crate::content::language::fallback::{Locale, Sort, marked};
use crate::content::language::reading::{Reader, Reading, VERY_SHORT};
use crate::content::source::code::Code;
use crate::content::source::date::is_date;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::text::article::{Article, Passage};
use crate::content::text::draft::{CheckedBy, PageHeadDraft};
use crate::content::text::markdown::{Context, render};
use crate::content::text::plan::{Claims, PagePlan, Readers};
use crate::content::text::plans::PAGES;
use crate::parallel;

/// A page's words in one language.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file it was read from.
    pub file: String,
    /// For the browser's tab and history: harmless.
    pub title: String,
    pub heading: String,
    pub summary: String,
    /// `YYYY-MM-DD`.
    pub checked_on: String,
    /// Message id of who checked it: an honest value.
    pub checked_by: &'static str,
    pub article: Article,
    pub reading: Reading,
    /// A draft has no such page: this is the first language's.
    pub is_fallback: bool,
}

/// The language whose pages a draft falls back to.
pub(in crate::content) struct Fallback<'a> {
    pub language: &'a Language,
    /// With its own words, and links that lead to the draft's pages.
    pub context: Context<'a>,
    pub locale: &'a Locale<'a>,
}

impl Fallback<'_> {
    /// The first language's page, marked as what it is.
    fn page(&self, tree: &Tree, of: &Of<'_>) -> Option<Page> {
        self.locale.missing(Sort::Pages, 1);
        // Its mistakes were told where it was read for itself.
        let page = read_written(tree, of, &self.context, &Reader::unmeasured(), &mut Problems::default())?;
        Some(Page {
            title: marked(&page.title),
            heading: marked(&page.heading),
            summary: marked(&page.summary),
            article: page.article.inside(self.language),
            is_fallback: true,
            ..page
        })
    }
}

/// Every page of `content/pages/` in one language.
pub(in crate::content) fn read(
    tree: &Tree,
    plans: &[PagePlan],
    context: &Context<'_>,
    reader: &Reader,
    fallback: Option<&Fallback<'_>>,
    problems: &mut Problems,
) -> BTreeMap<String, Page> {
    let read = parallel::map(plans, |plan| {
        let mut problems = Problems::default();
        let folder = format!("{PAGES}{}", plan.id);
        let of = Of { folder: &folder, id: &plan.id, readers: plan.readers, claims: plan.claims };
        (read_one(tree, &of, context, reader, fallback, &mut problems), problems)
    });
    let mut pages = BTreeMap::new();
    for (plan, (page, own)) in plans.iter().zip(read) {
        problems.append(own);
        pages.extend(page.map(|page| (plan.id.clone(), page)));
    }
    pages
}

/// One relief's page: for everyone, and every claim of law cited.
pub(in crate::content) fn read_relief(
    tree: &Tree,
    relief: &str,
    context: &Context<'_>,
    reader: &Reader,
    fallback: Option<&Fallback<'_>>,
    problems: &mut Problems,
) -> Option<Page> {
    let folder = format!("{}{relief}", crate::address::sources::RELIEFS);
    let of = Of { folder: &folder, id: relief, readers: Readers::Everyone, claims: Claims::Cited };
    read_one(tree, &of, context, reader, fallback, problems)
}

/// Which page is read, and what is asked of it.
struct Of<'a> {
    folder: &'a str,
    /// Id of the page or relief: a glossary's term does not lead to the page it stands on.
    id: &'a str,
    readers: Readers,
    claims: Claims,
}

fn read_one(
    tree: &Tree,
    of: &Of<'_>,
    context: &Context<'_>,
    reader: &Reader,
    fallback: Option<&Fallback<'_>>,
    problems: &mut Problems,
) -> Option<Page> {
    let path = format!("{}/{}.md", of.folder, context.language);
    match (tree.source(&path), fallback) {
        (None, Some(fallback)) => fallback.page(tree, of),
        (None, None) => {
            problems.add(Problem::new(
                Code::PageMissingTranslation,
                Place::File(path),
                format!("this page does not exist in `{}`", context.language),
                "translate it, or make the language a draft: a language is published whole or not at all",
            ));
            None
        }
        (Some(_), _) => read_written(tree, of, context, reader, problems),
    }
}

fn read_written(
    tree: &Tree,
    of: &Of<'_>,
    context: &Context<'_>,
    reader: &Reader,
    problems: &mut Problems,
) -> Option<Page> {
    let path = format!("{}/{}.md", of.folder, context.language);
    let source = tree.source(&path)?;
    let (head, body_start) = head(source, problems)?;
    if !is_date(head.checked_on.as_ref()) {
        let at = head.checked_on.span().start + FENCE.len();
        problems.add(Problem::new(
            Code::PageDate,
            source.at(at..at),
            format!("`{}` is no date", head.checked_on.as_ref()),
            "write checked-on as YYYY-MM-DD",
        ));
    }
    let article = render(source, body_start, of.id, context, of.claims, problems);
    for text in [&head.title, &head.heading, &head.summary].into_iter().filter(|text| text.as_ref().trim().is_empty()) {
        let start = text.span().start + FENCE.len();
        let name = source.text[..start].rsplit('\n').next().unwrap_or("").trim_end_matches(['=', ' ']);
        problems.add(Problem::new(
            Code::PageHead,
            source.at(start..start),
            format!("`{name}` is empty"),
            "write it: every page has its own title, heading and summary",
        ));
    }

    let reading = reader.measure(article.prose.iter().map(Passage::text).chain([head.summary.as_ref().as_str()]));
    report_hard_text(source, of.readers, reading, problems);
    let paragraphs = reader.measure(article.prose.iter().filter(|passage| passage.is_paragraph).map(Passage::text));
    report_choppy_text(source, paragraphs, problems);
    Some(Page {
        file: path,
        reading,
        title: head.title.into_inner(),
        heading: head.heading.into_inner(),
        summary: head.summary.into_inner(),
        checked_on: head.checked_on.into_inner(),
        checked_by: match head.checked_by {
            CheckedBy::Authors => "checked-by-authors",
        },
        article,
        is_fallback: false,
    })
}

/// Words in a sentence, on average, that no page goes beyond.
const LONGEST: f64 = 20.0;

/// Words in a sentence of its paragraphs, on average, that no page goes below: a formula that counts full stops rewards
/// cutting a thought where its "because" stood, and does not help a reader. On 30 November 2026 the lowest had 6.4.
const SHORTEST: f64 = 6.0;

/// Fewer sentences than these say nothing of a page.
const FEW: usize = 5;

/// So many very short sentences in a row that no paragraph has more. On 30 November 2026 the most were 3.
const SHORT_RUN: usize = 4;

fn report_hard_text(source: Source<'_>, readers: Readers, reading: Reading, problems: &mut Problems) {
    if let Some(grade) = reading.grade.filter(|grade| *grade > readers.grade()) {
        problems.add(Problem::new(
            Code::PageTooHard,
            source.whole(),
            format!("the text reads at grade {grade:.1}; for its readers {:.0} is the most", readers.grade()),
            "use shorter sentences and everyday words; the legal word can stand in a disclosure or the glossary",
        ));
    }
    if reading.words_per_sentence() > LONGEST {
        problems.add(Problem::new(
            Code::PageLongSentences,
            source.whole(),
            format!("a sentence has {:.1} words on average; {LONGEST:.0} is the most", reading.words_per_sentence()),
            "say one thing in a sentence",
        ));
    }
}

/// Items of lists are left out: they are short by nature.
fn report_choppy_text(source: Source<'_>, paragraphs: Reading, problems: &mut Problems) {
    let mut tell = |message: String| {
        let help = "join what belongs together: because, so, if not, but";
        problems.add(Problem::new(Code::PageShortSentences, source.whole(), message, help));
    };
    let mean = paragraphs.words_per_sentence();
    if paragraphs.sentences >= FEW && mean < SHORTEST {
        tell(format!("a sentence of its paragraphs has {mean:.1} words on average; {SHORTEST} is the least"));
    }
    if paragraphs.short_run > SHORT_RUN {
        let run = paragraphs.short_run;
        tell(format!("{run} sentences of at most {VERY_SHORT} words follow on each other; {SHORT_RUN} is the most"));
    }
}

/// The line before and after a page's head.
const FENCE: &str = "+++\n";

fn head(source: Source<'_>, problems: &mut Problems) -> Option<(PageHeadDraft, usize)> {
    let help = "start the file with +++, title, heading, summary, checked-on, checked-by, +++";
    let Some((written, body)) = source.text.strip_prefix(FENCE).and_then(|rest| rest.split_once("\n+++\n")) else {
        problems.add(Problem::new(
            Code::PageHead,
            source.at(0..0),
            "the page has no head between two lines of +++",
            help,
        ));
        return None;
    };
    match toml::from_str(written) {
        Ok(head) => Some((head, source.text.len() - body.len())),
        Err(error) => {
            let span = error.span().map(|span| span.start + FENCE.len()..span.end + FENCE.len());
            let place = span.map_or_else(|| source.whole(), |span| source.at(span));
            let first = error.message().lines().next().unwrap_or("not readable").to_owned();
            problems.add(Problem::new(Code::PageHead, place, first, help));
            None
        }
    }
}
