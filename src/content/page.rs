//! Pages: a Markdown file per language, with a small head.

use std::collections::BTreeMap;

use super::draft::{CheckedBy, PageHeadDraft};
use super::law::is_date;
use super::markdown::{Article, Context, Demands, render};
use super::problem::Problems;
use super::tree::{Source, Tree};

/// A page's words in one language.
#[derive(Clone, Debug)]
pub struct Page {
    /// For the browser's tab and history: harmless.
    pub title: String,
    pub heading: String,
    pub summary: String,
    /// `YYYY-MM-DD`.
    pub checked_on: String,
    /// Message id of who checked it: an honest value.
    pub checked_by: &'static str,
    pub article: Article,
}

/// Pages the templates are made for; each must exist.
pub(super) const NEEDED: [&str; 6] = ["home", "help", "check", "options", "safety", "about"];

/// The folder names of `content/pages/`.
pub(super) fn slugs(tree: &Tree, problems: &mut Problems) -> Vec<String> {
    let slugs = tree.folders("content/pages/");
    for needed in NEEDED.iter().filter(|needed| !slugs.iter().any(|slug| slug == *needed)) {
        problems.add(super::problem::Problem {
            file: format!("content/pages/{needed}"),
            line: None,
            column: None,
            code: "file/missing",
            message: format!("the page `{needed}` is needed and is not there"),
            help: "create the folder with one Markdown file per language".to_owned(),
        });
    }
    slugs
}

/// Every page of `content/pages/` in one language.
pub(super) fn read(
    tree: &Tree,
    slugs: &[String],
    context: &Context<'_>,
    problems: &mut Problems,
) -> BTreeMap<String, Page> {
    slugs
        .iter()
        .filter_map(|slug| {
            let path = format!("content/pages/{slug}/{}.md", context.language);
            Some((slug.clone(), read_one(tree, &path, context, Demands::KnownFacts, problems)?))
        })
        .collect()
}

/// One relief's page; there every claim of law must be cited.
pub(super) fn read_relief(tree: &Tree, relief: &str, context: &Context<'_>, problems: &mut Problems) -> Option<Page> {
    let path = format!("content/reliefs/{relief}/{}.md", context.language);
    read_one(tree, &path, context, Demands::EveryClaimCited, problems)
}

fn read_one(tree: &Tree, path: &str, context: &Context<'_>, demands: Demands, problems: &mut Problems) -> Option<Page> {
    let Some(source) = tree.source(path) else {
        problems.add(super::problem::Problem {
            file: path.to_owned(),
            line: None,
            column: None,
            code: "page/missing-translation",
            message: format!("this page does not exist in `{}`", context.language),
            help: "translate it: a language is published whole or not at all".to_owned(),
        });
        return None;
    };
    let (head, body_start) = head(source, problems)?;
    if !is_date(&head.checked_on) {
        let at = source.text.find("checked-on").unwrap_or(0);
        problems.add(source.problem(
            Some(at..at),
            "page/date",
            format!("`{}` is no date", head.checked_on),
            "write checked-on as YYYY-MM-DD",
        ));
    }
    let article = render(source, body_start, context, demands, problems);
    for text in [&head.title, &head.heading, &head.summary].into_iter().filter(|text| text.as_ref().trim().is_empty()) {
        let start = text.span().start + FENCE.len();
        let name = source.text[..start].rsplit('\n').next().unwrap_or("").trim_end_matches(['=', ' ']);
        problems.add(source.problem(
            Some(start..start),
            "page/head",
            format!("`{name}` is empty"),
            "write it: every page has its own title, heading and summary",
        ));
    }
    Some(Page {
        title: head.title.into_inner(),
        heading: head.heading.into_inner(),
        summary: head.summary.into_inner(),
        checked_on: head.checked_on,
        checked_by: match head.checked_by {
            CheckedBy::Authors => "checked-by-authors",
        },
        article,
    })
}

/// The line before and after a page's head.
const FENCE: &str = "+++\n";

fn head(source: Source<'_>, problems: &mut Problems) -> Option<(PageHeadDraft, usize)> {
    let help = "start the file with +++, title, heading, summary, checked-on, checked-by, +++";
    let Some((written, body)) = source.text.strip_prefix(FENCE).and_then(|rest| rest.split_once("\n+++\n")) else {
        problems.add(source.problem(Some(0..0), "page/head", "the page has no head between two lines of +++", help));
        return None;
    };
    match toml::from_str(written) {
        Ok(head) => Some((head, source.text.len() - body.len())),
        Err(error) => {
            let span = error.span().map(|span| span.start + FENCE.len()..span.end + FENCE.len());
            let first = error.message().lines().next().unwrap_or("not readable").to_owned();
            problems.add(source.problem(span, "page/head", first, help));
            None
        }
    }
}
