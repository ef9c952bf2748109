//! Papers that help, for each point that is met or open: have it, can get it, or a statement in its place.

use super::fold::law_fold;
use super::html::{Html, Pair};
use super::law::{About, Data, PaperList};
use super::words::Words;
use crate::desk::document::{Document, Mark};
use crate::guide::Screening;
use crate::relief::{Level, State};
use crate::report::Report;

/// The lists that these answers call for: those of points that do not point away, in reliefs that may fit.
#[must_use]
pub fn lists<'a>(data: &'a Data, document: &Document) -> Vec<&'a PaperList> {
    let screening = Screening::new(&data.guide, &document.answers);
    if !document.answers.says_something(&data.guide) {
        return Vec::new();
    }
    let report = Report::of(&screening);
    let mut wanted = Vec::new();
    for own in report.reliefs.iter().filter(|own| own.finding.level != Level::NotIndicated) {
        let relief = &data.guide.reliefs[own.relief];
        let shown = relief.shown_subjects(&own.finding);
        for list in data.papers.lists.iter().filter(|list| usize::from(list.relief) == own.relief) {
            let counts = match list.about {
                About::Topic(_) => true,
                About::Element(element) => {
                    let element = usize::from(element);
                    own.finding.elements[element].state != State::Contradicted
                        && shown.iter().any(|&subject| relief.concerns(element, subject))
                }
            };
            if counts {
                wanted.push(list);
            }
        }
    }
    wanted
}

/// What a list is about, in the words of one language.
fn about(words: &Words, list: &PaperList) -> String {
    match list.about {
        About::Element(element) => words.reliefs[usize::from(list.relief)].elements[usize::from(element)].name.clone(),
        About::Topic(topic) => words.papers_words.topics[usize::from(topic)].clone(),
    }
}

/// The lists with a mark to set at each paper.
#[must_use]
pub fn evidence(data: &Data, words: &Words, document: &Document, open: &[String]) -> String {
    let mut html = Html::new(data.first());
    let wanted = lists(data, document);
    if wanted.is_empty() {
        html.raw("<p>").text(words.say("desk-nothing")).raw("</p>");
        return html.done();
    }
    html.raw("<ul>");
    for (ix, cites) in data.papers.general.iter().enumerate() {
        html.raw("<li>").text(&words.papers_words.general[ix]);
        law_fold(&mut html, data, words, open, &["desk-g", &ix.to_string()].concat(), cites);
        html.raw("</li>");
    }
    html.raw("</ul>");
    let mut relief = None;
    for (nth, list) in wanted.into_iter().enumerate() {
        if relief.replace(list.relief) != Some(list.relief) {
            html.raw("<h3>").text(&words.reliefs[usize::from(list.relief)].name).raw("</h3>");
        }
        html.raw("<h4>").text(&about(words, list)).raw("</h4>");
        law_fold(&mut html, data, words, open, &["desk-v", &nth.to_string()].concat(), &list.cites);
        html.raw("<ul class=\"desk-evidence\">");
        for &paper in &list.papers {
            marked(&mut html, data, words, document, usize::from(paper));
        }
        html.raw("</ul>");
    }
    html.done()
}

fn marked(html: &mut Html<'_>, data: &Data, words: &Words, document: &Document, paper: usize) {
    let own = &data.papers.papers[paper];
    let given = document.papers.get(&own.id).copied();
    html.raw("<li><label>").text(&words.papers_words.papers[paper]).raw(" <select autocomplete=\"off\" data-mark=\"");
    html.plain(&own.id).raw("\"><option value=\"\">–</option>");
    for mark in Mark::ALL.into_iter().filter(|mark| *mark != Mark::Statement || own.instead) {
        html.raw("<option value=\"").raw(mark.id()).raw("\"").raw(if given == Some(mark) { " selected" } else { "" });
        html.raw(">").plain(words.say(message(mark))).raw("</option>");
    }
    html.raw("</select></label></li>");
}

/// The message that names a mark.
#[must_use]
pub fn message(mark: Mark) -> &'static str {
    match mark {
        Mark::Have => "desk-have",
        Mark::CanGet => "desk-can-get",
        Mark::Statement => "desk-statement",
    }
}

/// The same on paper: a box for each, and what was marked.
pub fn on_paper(html: &mut Html<'_>, data: &Data, pair: Pair<'_>, document: &Document) {
    let mut relief = None;
    for list in lists(data, document) {
        if relief.replace(list.relief) != Some(list.relief) {
            html.raw("<h4 class=\"two\">");
            pair.write(html, |words| words.reliefs[usize::from(list.relief)].name.clone());
            html.raw("</h4>");
        }
        html.raw("<h5 class=\"two\">");
        pair.write(html, |words| about(words, list));
        html.raw("</h5><ul class=\"desk-lines\">");
        for &paper in &list.papers {
            let paper = usize::from(paper);
            let given = document.papers.get(&data.papers.papers[paper].id).copied();
            html.raw("<li><span class=\"desk-mark\">").text(if given == Some(Mark::Have) { "☑" } else { "☐" });
            html.raw("</span><span class=\"two\">");
            pair.write(html, |words| {
                let name = words.papers_words.papers[paper].clone();
                given.map_or(name.clone(), |mark| [&name, " (", words.say(message(mark)), ")"].concat())
            });
            html.raw("</span></li>");
        }
        html.raw("</ul>");
    }
}
