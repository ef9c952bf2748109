//! Papers to take along: two pages in two languages for the lawyer, one page in the client's language for the client. Each
//! page has the client's reference and sign at its head, and what the paper is and is not at its foot.

use super::client::Client;
use super::html::{Html, Pair};
use super::law::Data;
use super::live::state_id;
use super::sheet::given;
use super::words::Words;
use crate::guide::{Person, Screening};
use crate::relief::Level;
use crate::report::{Report, ReliefReport};

/// A paper of the desk.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Paper {
    /// What was said and what it comes to, for the lawyer.
    Lawyer,
    /// What to do next, whom to call and what to bring, for the client.
    Client,
}

impl Paper {
    /// Every paper, with the id of its button.
    pub const ALL: [(Paper, &'static str); 2] = [(Paper::Lawyer, super::names::SUMMARY), (Paper::Client, super::names::LIST)];

    fn title(self) -> &'static str {
        match self {
            Paper::Lawyer => "desk-paper-lawyer",
            Paper::Client => "desk-paper-client",
        }
    }
}

/// What a paper is written from.
pub struct Print<'a> {
    pub data: &'a Data,
    pub pair: Pair<'a>,
    pub client: &'a Client,
    /// The name of the client's sign, in the page's language.
    pub sign: &'a str,
    /// The day of printing, as the device writes it.
    pub today: &'a str,
}

/// A paper, as markup. A table, because browsers repeat its head and foot on every page.
#[must_use]
pub fn paper(print: &Print<'_>, paper: Paper) -> String {
    let screening = Screening::new(&print.data.guide, &print.client.answers);
    let report = Report::of(&screening);
    // A list for the client is in their language alone.
    let pair = match paper {
        Paper::Lawyer => print.pair,
        Paper::Client => Pair { client: print.pair.client, second: None },
    };
    let page = Page { print, pair, screening: &screening, report: &report, person: screening.person() };
    let mut html = Html::new(print.data.first());
    html.raw("<table class=\"desk-paper\" role=\"presentation\"><thead><tr><td>");
    page.head(&mut html);
    html.raw("</td></tr></thead><tfoot><tr><td><p class=\"two\">");
    pair.write(&mut html, |words| words.say("desk-not").to_owned());
    html.raw("</p></td></tr></tfoot><tbody><tr><td><h3 class=\"two\">");
    pair.write(&mut html, |words| words.say(paper.title()).to_owned());
    html.raw("</h3>");
    match paper {
        Paper::Lawyer => page.lawyer(&mut html),
        Paper::Client => page.list(&mut html),
    }
    html.raw("</td></tr></tbody></table>");
    html.done()
}

struct Page<'a> {
    print: &'a Print<'a>,
    pair: Pair<'a>,
    screening: &'a Screening<'a>,
    report: &'a Report,
    person: Person,
}

impl<'a> Page<'a> {
    fn head(&self, html: &mut Html<'_>) {
        let client = self.print.client;
        html.raw("<div class=\"desk-head\">");
        client.sign.write(html, self.print.sign);
        html.raw("<b dir=\"auto\">").text(&client.reference).raw("</b><span class=\"two\">");
        let name = &self.print.pair.client.tongue.name;
        self.pair.write(html, |words| [words.say("desk-client-language"), ": ", name].concat());
        html.raw("</span><span>").text(self.print.today).raw("</span></div>");
    }

    fn heading(&self, html: &mut Html<'_>, id: &str) {
        html.raw("<h4 class=\"two\">");
        self.pair.write(html, |words| words.say(id).to_owned());
        html.raw("</h4>");
    }

    /// A line in both languages, behind a mark where it has one.
    fn line(&self, html: &mut Html<'_>, mark: &str, words: impl Fn(&'a Words) -> String) {
        html.raw("<li><span class=\"desk-mark\">").text(mark).raw("</span><span class=\"two\">");
        self.pair.write(html, words);
        html.raw("</span></li>");
    }

    fn lawyer(&self, html: &mut Html<'_>) {
        let (report, person) = (self.report, self.person);
        if !report.alerts.is_empty() || !report.warnings.is_empty() || !report.clocks.is_empty() {
            self.heading(html, "desk-stop");
            html.raw("<ul class=\"desk-lines\">");
            for &ix in report.alerts.iter().chain(&report.warnings) {
                self.line(html, "!", |words| {
                    let own = &words.notices[ix];
                    if own.head.is_empty() { own.text.to(person) } else { own.head.clone() }
                });
            }
            for running in &report.clocks {
                self.line(html, "!", |words| words.clocks[running.clock].clone());
            }
            html.raw("</ul>");
        }
        if !self.screening.answers.says_something(&self.print.data.guide) {
            return self.heading(html, "desk-nothing");
        }
        report.reliefs.iter().for_each(|own| self.relief(html, own));
        html.raw("<p class=\"two small\">");
        self.pair.write(html, |words| words.say("desk-marks").to_owned());
        html.raw("</p>");
        self.said(html);
    }

    fn relief(&self, html: &mut Html<'_>, own: &ReliefReport) {
        let relief = &self.print.data.guide.reliefs[own.relief];
        let level = own.finding.level;
        html.raw("<h4 class=\"two\">");
        self.pair.write(html, |words| [&words.reliefs[own.relief].name, ": ", words.level(level)].concat());
        html.raw("</h4>");
        if level == Level::NotIndicated {
            return;
        }
        let shown = relief.shown_subjects(&own.finding);
        html.raw("<ul class=\"desk-lines\">");
        for found in &own.finding.elements {
            if !shown.iter().any(|&subject| relief.concerns(found.element, subject)) {
                continue;
            }
            let mark = match state_id(found) {
                "met" => "✓",
                "excused" => "§",
                "contradicted" => "–",
                _ => "?",
            };
            let law = &self.print.data.reliefs[own.relief].elements[found.element].cites;
            let law = self.print.data.citation(&law[..law.len().min(1)]);
            html.raw("<li><span class=\"desk-mark\">").text(mark).raw("</span><span class=\"two\">");
            self.pair.write(html, |words| words.reliefs[own.relief].elements[found.element].name.clone());
            html.raw("</span><bdi class=\"desk-cite\" dir=\"ltr\">").text(&law).raw("</bdi></li>");
        }
        html.raw("</ul>");
    }

    /// Every answer that counts, by the number of its question on the sheet.
    fn said(&self, html: &mut Html<'_>) {
        let (data, answers, person) = (self.print.data, &self.print.client.answers, self.person);
        self.heading(html, "desk-said");
        html.raw("<ol class=\"desk-lines desk-answers\">");
        let counts = |ix: &crate::guide::QuestionIx| {
            self.screening.relevance(*ix) == crate::relief::Truth::Yes && answers.is_answered(*ix)
        };
        for ix in data.guide.question_ixs().filter(counts) {
            let number = (ix.get() + 1).to_string();
            self.line(html, &number, |words| {
                let asked = words.questions[ix.get()].text.to(person);
                [asked.as_str(), " → ", &given(data, words, ix, answers.get(ix), person)].concat()
            });
        }
        html.raw("</ol>");
    }

    fn list(&self, html: &mut Html<'_>) {
        let (report, words, data) = (self.report, self.pair.client, self.print.data);
        self.heading(html, "next-step-heading");
        html.raw("<ul class=\"desk-lines\">");
        if report.step < words.steps.len() {
            self.line(html, "", |words| words.steps[report.step].clone());
        }
        report.clocks.iter().for_each(|own| self.line(html, "!", |words| words.clocks[own.clock].clone()));
        html.raw("</ul>");
        self.heading(html, "referrals-heading");
        html.raw("<ul class=\"desk-lines\">");
        for service in report.calls.iter().filter_map(|&ix| data.referrals[ix]) {
            let service = &data.services[usize::from(service)];
            if let Some((_, shown)) = &service.call {
                html.raw("<li><b><bdi dir=\"ltr\">").text(shown).raw("</bdi></b><bdi>").text(&service.name).raw("</bdi></li>");
            }
        }
        html.raw("</ul>");
        self.heading(html, "papers-heading");
        html.raw("<ul class=\"desk-lines\">");
        report.papers.iter().for_each(|&ix| self.line(html, "☐", |words| words.papers[ix].clone()));
        html.raw("</ul>");
        self.heading(html, "come-back-heading");
        html.raw("<ul class=\"desk-lines\">");
        report.returns.iter().for_each(|&ix| self.line(html, "", |words| words.returns[ix].clone()));
        html.raw("</ul>");
    }
}
