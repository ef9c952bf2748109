//! Papers to take along: two pages in two languages for the lawyer, one page in the client's language for the client. Each
//! page has the client's reference and sign at its head, and what the paper is and is not at its foot.

use super::days;
use super::evidence;
use super::html::{Html, Pair};
use super::kin;
use super::law::Data;
use super::live::state_id;
use super::sheet::given;
use super::sign::Sign;
use super::words::Words;
use crate::desk::dates::{Computed, Day, Record, compute};
use crate::desk::document::Document;
use crate::desk::family::{Petition, Principal, Standing, VawaAs};
use crate::guide::{Person, QuestionIx, Screening};
use crate::relief::{Level, Truth};
use crate::report::{ReliefReport, Report};

/// A paper of the desk.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Paper {
    /// What was said and what it comes to, for the lawyer.
    Lawyer,
    /// What to do next, whom to call and what to bring, for the client.
    Client,
    /// Papers that help, point by point.
    Evidence,
    /// What goes with a request for a certification. No form is filled in.
    Packet,
    /// What to settle before anything is sent.
    Before,
    /// What a statement speaks of: headings and questions, and no sentence to sign.
    Outline,
}

impl Paper {
    /// Every paper, with the id of its button and the message that names it.
    pub const ALL: [(Paper, &'static str, &'static str); 6] = [
        (Paper::Lawyer, super::names::SUMMARY, "desk-paper-lawyer"),
        (Paper::Client, super::names::LIST, "desk-paper-client"),
        (Paper::Evidence, super::names::EVIDENCE_LIST, "desk-paper-evidence"),
        (Paper::Before, super::names::BEFORE, "desk-paper-before"),
        (Paper::Packet, super::names::PACKET, "desk-paper-packet"),
        (Paper::Outline, super::names::OUTLINE, "desk-paper-outline"),
    ];

    fn title(self) -> &'static str {
        Paper::ALL.iter().find(|(own, ..)| *own == self).map_or("", |(_, _, message)| message)
    }
}

/// What a paper is written from.
pub struct Print<'a> {
    pub data: &'a Data,
    pub pair: Pair<'a>,
    pub document: &'a Document,
    /// The name of the client's sign, in the page's language.
    pub sign: &'a str,
    /// The day of printing.
    pub today: Day,
}

/// A paper, as markup. A table, because browsers repeat its head and foot on every page.
#[must_use]
pub fn paper(print: &Print<'_>, paper: Paper) -> String {
    let screening = Screening::new(&print.data.guide, &print.document.answers);
    let report = Report::of(&screening);
    // A list for the client is in their language alone.
    let pair = match paper {
        Paper::Lawyer | Paper::Evidence | Paper::Packet | Paper::Before | Paper::Outline => print.pair,
        Paper::Client => Pair { client: print.pair.client, second: None },
    };
    let page = Page { print, pair, screening: &screening, report: &report, person: screening.person() };
    let mut html = Html::new(print.data.first());
    html.raw("<table class=\"desk-paper\" role=\"presentation\"");
    // A paper in one language is written as that language is; with two, the client's stands on the left.
    if pair.second.is_none() {
        html.tongue(&pair.client.tongue);
    }
    html.raw("><thead><tr><td>");
    page.head(&mut html);
    html.raw("</td></tr></thead><tfoot><tr><td><p class=\"two\">");
    pair.write(&mut html, |words| words.say("desk-not").to_owned());
    html.raw("</p></td></tr></tfoot><tbody><tr><td><h3 class=\"two\">");
    pair.write(&mut html, |words| words.say(paper.title()).to_owned());
    html.raw("</h3>");
    match paper {
        Paper::Lawyer => page.lawyer(&mut html),
        Paper::Client => page.list(&mut html),
        Paper::Evidence => evidence::on_paper(&mut html, print.data, pair, print.document),
        Paper::Packet => page.packet(&mut html),
        Paper::Before => page.before(&mut html),
        Paper::Outline => page.outline(&mut html),
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
        let document = self.print.document;
        html.raw("<div class=\"desk-head\">");
        Sign::nth(usize::from(document.band)).write(html, self.print.sign);
        html.raw("<b dir=\"auto\">").text(&document.reference).raw("</b><span class=\"two\">");
        let name = &self.print.pair.client.tongue.name;
        self.pair.write(html, |words| [words.say("desk-client-language"), ": ", name].concat());
        html.raw("</span><span>").plain(&self.print.today.to_string()).raw("</span></div>");
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

    /// The citation that carries something; paper has no room for all.
    fn first(&self, cites: &[u16]) -> String {
        let whole = self.print.data.citation(&cites[..cites.len().min(1)]);
        whole.split("; ").next().unwrap_or_default().to_owned()
    }

    fn lawyer(&self, html: &mut Html<'_>) {
        let (report, person) = (self.report, self.person);
        let (data, document) = (self.print.data, self.print.document);
        let computed = compute(&data.dates, &document.dates, self.print.today);
        let pressing = computed.pressing();
        let none = report.alerts.is_empty() && report.warnings.is_empty() && report.clocks.is_empty();
        if !none || !pressing.is_empty() {
            self.heading(html, "desk-stop");
            self.ending(html, &pressing);
            html.raw("<ul class=\"desk-lines\">");
            for &ix in report.alerts.iter().chain(&report.warnings) {
                self.line(html, "!", |words| {
                    let own = &words.notices[ix];
                    if own.head.is_empty() { own.text.to(person) } else { own.head.clone() }
                });
            }
            for running in report.told_clocks(&self.print.data.guide) {
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
        self.days(html, &computed);
        self.family(html);
        self.said(html);
    }

    /// Who else there is, by the advocate's own sign for them, and whom the petitions that may fit could include.
    fn family(&self, html: &mut Html<'_>) {
        let (data, document) = (self.print.data, self.print.document);
        if document.family.is_empty() {
            return;
        }
        self.heading(html, "desk-family");
        let vawa_as = document.vawa_as.unwrap_or(VawaAs::NotKnown);
        let principal = Principal { dates: &document.dates, vawa_as, today: self.print.today };
        let counts = |petition: Petition| {
            let is = |own: &&ReliefReport| data.guide.reliefs[own.relief].id == petition.id();
            self.report.reliefs.iter().find(is).is_some_and(|own| own.finding.level != Level::NotIndicated)
        };
        html.raw("<ul class=\"desk-lines\">");
        for (ix, member) in document.family.iter().enumerate() {
            let sign = [&(ix + 1).to_string(), " ", &member.label].concat();
            html.raw("<li><bdi class=\"desk-mark\">").text(sign.trim_end()).raw("</bdi><span class=\"two\">");
            self.pair.write(html, |words| kin::line(data, words, &principal, member, &counts));
            html.raw("</span></li>");
            if member.standing == Standing::NoStatus {
                self.line(html, "!", |words| words.say("desk-careful").to_owned());
            }
        }
        html.raw("</ul>");
    }

    /// What runs out and can wait, the nearest first.
    fn days(&self, html: &mut Html<'_>, computed: &Computed<'_>) {
        let pressing = computed.pressing();
        let waits = |own: &&Record<'_>| !pressing.iter().any(|(_, other)| std::ptr::eq(*other, *own));
        let ending = computed.records.iter().filter(waits);
        let mut ending: Vec<_> = ending.filter_map(|own| Some((own.received_by?, own))).collect();
        if ending.is_empty() {
            return;
        }
        ending.sort_by_key(|(by, _)| *by);
        self.heading(html, "desk-days");
        self.ending(html, &ending);
    }

    /// Days by which something has to be received, each with what it runs from, how it stands, and its law.
    fn ending(&self, html: &mut Html<'_>, ending: &[(Day, &Record<'_>)]) {
        if ending.is_empty() {
            return;
        }
        let (data, document) = (self.print.data, self.print.document);
        html.raw("<ul class=\"desk-lines\">");
        for &(by, own) in ending {
            html.raw("<li><span class=\"desk-mark\"><bdi dir=\"ltr\">")
                .plain(&by.to_string())
                .raw("</bdi></span><span class=\"two\">");
            self.pair.write(html, |words| {
                [&days::from(words, document, own), ": ", &words.desk.states[own.state as usize]].concat()
            });
            let law: Vec<u16> = own.rule.cites.iter().filter_map(|id| data.place_of(id)).take(1).collect();
            html.raw("</span><bdi class=\"desk-cite\" dir=\"ltr\">").text(&self.first(&law)).raw("</bdi></li>");
        }
        html.raw("</ul>");
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
            let law = self.first(&self.print.data.reliefs[own.relief].elements[found.element].cites);
            html.raw("<li><span class=\"desk-mark\">").text(mark).raw("</span><span class=\"two\">");
            self.pair.write(html, |words| words.reliefs[own.relief].elements[found.element].name.clone());
            html.raw("</span><bdi class=\"desk-cite\" dir=\"ltr\">").text(&law).raw("</bdi></li>");
        }
        html.raw("</ul>");
    }

    /// Every answer that counts, by the number of its question on the sheet.
    fn said(&self, html: &mut Html<'_>) {
        let (data, answers, person) = (self.print.data, &self.print.document.answers, self.person);
        self.heading(html, "desk-said");
        html.raw("<ol class=\"desk-lines desk-answers\">");
        let counts = |ix: &QuestionIx| self.screening.relevance(*ix) == Truth::Yes && answers.is_answered(*ix);
        for ix in data.guide.question_ixs().filter(counts) {
            let number = (ix.get() + 1).to_string();
            self.line(html, &number, |words| {
                let asked = words.questions[ix.get()].text.to(person);
                [asked.as_str(), " → ", &given(data, words, ix, answers.get(ix), person)].concat()
            });
        }
        html.raw("</ol>");
    }

    /// Things to tick off, each with the citation that carries it.
    fn boxes(&self, html: &mut Html<'_>, law: &[Vec<u16>], words_of: impl Fn(&'a Words) -> &'a [String]) {
        html.raw("<ul class=\"desk-lines\">");
        for (ix, cites) in law.iter().enumerate() {
            html.raw("<li><span class=\"desk-mark\">☐</span><span class=\"two\">");
            self.pair.write(html, |words| words_of(words)[ix].clone());
            html.raw("</span><bdi class=\"desk-cite\" dir=\"ltr\">").text(&self.first(cites));
            html.raw("</bdi></li>");
        }
        html.raw("</ul>");
    }

    /// Addresses, files of the past, fees, and who may do what.
    fn before(&self, html: &mut Html<'_>) {
        self.boxes(html, &self.print.data.papers.before, |words| &words.papers_words.before);
    }

    fn packet(&self, html: &mut Html<'_>) {
        let data = self.print.data;
        self.boxes(html, &data.papers.packet, |words| &words.papers_words.packet);
        // When the agencies of the states that were asked should answer.
        let computed = compute(&data.dates, &self.print.document.dates, self.print.today);
        for own in computed.answers.iter().filter_map(|own| own.by) {
            html.raw("<p class=\"two\">");
            self.pair.write(html, |words| [words.say("desk-answer-by"), " ", &own.last.to_string()].concat());
            html.raw("</p>");
        }
    }

    fn outline(&self, html: &mut Html<'_>) {
        let data = self.print.data;
        let open = |relief: u8| {
            let is = |own: &&ReliefReport| own.relief == usize::from(relief);
            self.report.reliefs.iter().find(is).is_some_and(|own| own.finding.level != Level::NotIndicated)
        };
        for (ix, heading) in data.papers.headings.iter().enumerate().filter(|(_, own)| open(own.relief)) {
            html.raw("<h4 class=\"two\">");
            self.pair.write(html, |words| words.papers_words.headings[ix].heading.clone());
            html.raw("</h4><ul class=\"desk-lines\">");
            for question in 0..usize::from(heading.questions) {
                self.line(html, "?", |words| words.papers_words.headings[ix].questions[question].clone());
            }
            html.raw("</ul>");
        }
    }

    fn list(&self, html: &mut Html<'_>) {
        let (report, words, data) = (self.report, self.pair.client, self.print.data);
        self.heading(html, "next-step-heading");
        html.raw("<ul class=\"desk-lines\">");
        if report.step < words.steps.len() {
            self.line(html, "", |words| words.steps[report.step].clone());
        }
        report.told_clocks(&data.guide).for_each(|own| self.line(html, "!", |words| words.clocks[own.clock].clone()));
        html.raw("</ul>");
        self.heading(html, "referrals-heading");
        html.raw("<ul class=\"desk-lines\">");
        for service in report.calls.iter().filter_map(|&ix| data.referrals[ix]) {
            let service = &data.services[usize::from(service)];
            if let Some((_, shown)) = &service.call {
                html.raw("<li><b><bdi dir=\"ltr\">")
                    .text(shown)
                    .raw("</bdi></b><bdi>")
                    .text(&service.name)
                    .raw("</bdi></li>");
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
