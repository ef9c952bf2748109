//! What the answers come to so far, from the same report as the survivor's page: what stops first, then each relief with every
//! point of the law, what was said to it, where it stands in the law, and what would settle it.

use super::days;
use super::fold::law_fold;
use super::html::Html;
use super::law::Data;
use super::sheet::given;
use super::words::{Spoken, Words};
use crate::desk::dates::{Day, Record, compute};
use crate::desk::document::Document;
use crate::guide::{Person, QuestionIx, Screening};
use crate::relief::{ElementFinding, Level, State, Truth};
use crate::report::{ReliefReport, Report, Settle};

/// What a result is written from.
pub struct Live<'a> {
    pub data: &'a Data,
    pub words: &'a Words,
    pub screening: &'a Screening<'a>,
    pub report: &'a Report,
    pub person: Person,
    /// Days that cannot wait, with the day by which each has to be received.
    pub pressing: &'a [(Day, &'a Record<'a>)],
    pub document: &'a Document,
    /// Ids of the folds that stand open.
    pub open: &'a [String],
}

/// The result of a sheet, in the words of one language. Where the computer has no day, no day presses.
#[must_use]
pub fn live(data: &Data, words: &Words, document: &Document, today: Option<Day>, open: &[String]) -> String {
    let computed = today.map(|today| compute(&data.dates, &document.dates, today));
    let pressing = computed.as_ref().map(|own| own.pressing()).unwrap_or_default();
    let screening = Screening::new(&data.guide, &document.answers);
    let report = Report::of(&screening);
    let person = screening.person();
    let live =
        Live { data, words, screening: &screening, report: &report, person, pressing: &pressing, document, open };
    let mut html = Html::new(data.first());
    live.stop_first(&mut html);
    live.next_step(&mut html);
    for own in &report.reliefs {
        live.relief(&mut html, own);
    }
    live.rest(&mut html);
    html.done()
}

/// What a state is called in an attribute: one that an exception lifts has a name of its own.
#[must_use]
pub fn state_id(found: &ElementFinding) -> &'static str {
    if found.excused_by.is_some() { "excused" } else { found.state.id() }
}

impl Live<'_> {
    fn say(&self, id: &str) -> &str {
        self.words.say(id)
    }

    fn said(&self, words: &Spoken) -> String {
        words.to(self.person)
    }

    /// A fold that keeps whether it is open.
    fn fold(&self, html: &mut Html<'_>, id: &str, summary: &str) {
        html.raw("<details id=\"").plain(id).raw("\"");
        html.raw(if self.open.iter().any(|own| own == id) { " open" } else { "" });
        html.raw("><summary>").text(summary).raw("</summary>");
    }

    /// Danger, what was said that makes filing dangerous, and time limits that run.
    fn stop_first(&self, html: &mut Html<'_>) {
        let report = self.report;
        html.raw("<section class=\"desk-stop\"><h3>").text(self.say("desk-stop")).raw("</h3>");
        let none = report.alerts.is_empty() && report.warnings.is_empty() && report.clocks.is_empty();
        if none && self.pressing.is_empty() {
            html.raw("<p>").text(self.say("desk-stop-none")).raw("</p>");
        }
        html.raw("<ul>");
        report.alerts.iter().for_each(|&ix| self.notice(html, ix));
        for &(by, own) in self.pressing {
            let state = &self.words.desk.states[own.state as usize];
            html.raw("<li data-pressing=\"").plain(&own.rule.id).raw("\"><strong>").text(state).raw("</strong> ");
            html.text(&days::from(self.words, self.document, own)).raw(". ").text(self.say("desk-received-by"));
            html.raw(" <bdi dir=\"ltr\">").plain(&by.to_string()).raw("</bdi></li>");
        }
        for running in report.told_clocks(&self.data.guide) {
            let clock = &self.data.guide.clocks[running.clock];
            let law = &self.data.reliefs[usize::from(clock.relief)].tells[usize::from(clock.tell)];
            html.raw("<li data-clock=\"").plain(&clock.id).raw("\"><strong>").text(self.say("clocks-heading"));
            html.raw(":</strong> ").text(&self.words.clocks[running.clock]);
            self.law(html, &["desk-k", &running.clock.to_string()].concat(), law);
            html.raw("</li>");
        }
        report.warnings.iter().for_each(|&ix| self.notice(html, ix));
        html.raw("</ul></section>");
    }

    fn next_step(&self, html: &mut Html<'_>) {
        let (guide, report) = (&self.data.guide, self.report);
        html.raw("<section><h3>").text(self.say("next-step-heading")).raw("</h3>");
        if let (Some(step), Some(words)) = (guide.steps.get(report.step), self.words.steps.get(report.step)) {
            html.raw("<p data-step=\"").plain(&step.id).raw("\">").text(words).raw("</p>");
        }
        self.fold(html, "desk-calls", self.say("referrals-heading"));
        html.raw("<ul>");
        for &referral in &report.calls {
            if let Some(service) = self.data.referrals[referral] {
                html.raw("<li data-service=\"").plain(&guide.referrals[referral].service).raw("\">");
                self.service(html, service);
                html.raw("</li>");
            }
        }
        html.raw("</ul></details></section>");
    }

    fn service(&self, html: &mut Html<'_>, ix: u16) {
        let service = &self.data.services[usize::from(ix)];
        html.raw("<bdi translate=\"no\">").text(&service.name).raw("</bdi>");
        if let Some((dialed, shown)) = &service.call {
            html.raw(" <a href=\"tel:")
                .plain(dialed)
                .raw("\"><bdi dir=\"ltr\" translate=\"no\">")
                .text(shown)
                .raw("</bdi></a>");
        }
    }

    fn notice(&self, html: &mut Html<'_>, ix: usize) {
        let (words, law) = (&self.words.notices[ix], &self.data.notices[ix]);
        html.raw("<li data-notice=\"").plain(&self.data.guide.notices[ix].id).raw("\">");
        if !words.head.is_empty() {
            html.raw("<strong>").text(&words.head).raw("</strong> ");
        }
        html.text(&self.said(&words.text));
        for &service in &law.services {
            html.raw(" · ");
            self.service(html, service);
        }
        self.law(html, &["desk-n", &ix.to_string()].concat(), &law.cites);
        html.raw("</li>");
    }

    fn relief(&self, html: &mut Html<'_>, own: &ReliefReport) {
        let relief = &self.data.guide.reliefs[own.relief];
        let words = &self.words.reliefs[own.relief];
        let level = own.finding.level;
        html.raw("<section class=\"desk-relief\" data-relief=\"")
            .plain(&relief.id)
            .raw("\" data-level=\"")
            .raw(level.id());
        html.raw("\"><h3>").text(&words.name).raw("</h3>");
        // Before anything was said nothing is claimed, not even that a relief may fit.
        if !self.screening.answers.says_something(&self.data.guide) {
            html.raw("<p>").text(self.say("desk-nothing")).raw("</p></section>");
            return;
        }
        html.raw("<p class=\"desk-level\"><strong>").text(self.words.level(level)).raw("</strong></p>");
        for points in &own.points {
            let subject = &words.subjects[points.subject];
            html.raw("<p class=\"small\">");
            if !subject.is_empty() {
                html.text(subject).raw(": ");
            }
            html.raw("<bdi dir=\"ltr\">").number(points.covered.len()).raw(" / ").number(points.total()).raw("</bdi> ");
            html.text(self.say("desk-covered")).raw("</p>");
        }
        let id = ["desk-r", &own.relief.to_string()].concat();
        self.fold(html, &id, self.say("desk-law"));
        let shown = relief.shown_subjects(&own.finding);
        for found in &own.finding.elements {
            let subject = relief.elements[found.element].subject.map(usize::from);
            if subject.is_none_or(|subject| shown.contains(&subject)) {
                self.element(html, own, found, subject);
            }
        }
        html.raw("</details>");
        let tells: Vec<usize> = own.family.iter().chain(&own.tells).copied().collect();
        if !tells.is_empty() {
            self.fold(html, &[&id, "-t"].concat(), self.say("tell-heading"));
            html.raw("<ul>");
            for tell in tells {
                html.raw("<li data-tell=\"")
                    .plain(&relief.tells[tell].id)
                    .raw("\"><strong>")
                    .text(&words.tells[tell].about);
                html.raw("</strong> ").text(&self.said(&words.tells[tell].text));
                self.law(html, &[&id, "-t", &tell.to_string()].concat(), &self.data.reliefs[own.relief].tells[tell]);
                html.raw("</li>");
            }
            html.raw("</ul></details>");
        }
        html.raw("</section>");
    }

    fn element(&self, html: &mut Html<'_>, own: &ReliefReport, found: &ElementFinding, subject: Option<usize>) {
        let element = &self.data.guide.reliefs[own.relief].elements[found.element];
        let words = &self.words.reliefs[own.relief].elements[found.element];
        let law = &self.data.reliefs[own.relief].elements[found.element];
        let state = state_id(found);
        html.raw("<div class=\"desk-element\" data-element=\"").plain(&element.id).raw("\" data-state=\"").raw(state);
        html.raw("\"><h4>").text(&words.name).raw("</h4>");
        let kind = subject.map(|subject| &self.words.reliefs[own.relief].subjects[subject]);
        if let Some(kind) = kind.filter(|kind| !kind.is_empty()) {
            html.raw("<p class=\"small\">").text(kind).raw("</p>");
        }
        html.raw("<p>").text(&self.said(&words.asks)).raw("</p><p class=\"desk-state\"><strong>");
        html.text(self.say(match state {
            "met" => "desk-state-met",
            "excused" => "desk-state-excused",
            "contradicted" => "desk-state-contradicted",
            _ => "desk-state-unknown",
        }));
        html.raw("</strong> ");
        if found.excused_by.is_none() {
            html.text(&self.said(words.of(found.state)));
        }
        html.raw("</p>");
        let shown = element.exceptions.iter().enumerate().filter(|(_, own)| found.shows(own, self.screening));
        let mut shown = shown.peekable();
        if found.excused_by.is_none() && shown.peek().is_some() {
            html.raw("<p>").text(self.say("state-open")).raw("</p>");
        }
        for (ix, _) in shown {
            html.raw("<p class=\"desk-exception\">").text(&self.said(&words.exceptions[ix])).raw("</p>");
        }
        self.because(html, found);
        self.settle(html, own, found);
        let excusing = law.exceptions.iter().flatten();
        let cites: Vec<u16> = law.cites.iter().chain(excusing).copied().collect();
        let (relief, place) = (own.relief.to_string(), found.element.to_string());
        self.law(html, &["desk-e", &relief, "-", &place].concat(), &cites);
        html.raw("</div>");
    }

    /// Which answers made it so, or which questions are still open.
    fn because(&self, html: &mut Html<'_>, found: &ElementFinding) {
        let open = found.state == State::Unknown;
        let asked = |ix: &QuestionIx| !open || self.screening.relevance(*ix) == Truth::Yes;
        let because: Vec<QuestionIx> = found.because.iter().copied().filter(asked).collect();
        if because.is_empty() {
            return;
        }
        html.raw("<p class=\"desk-because\">").text(self.say(if open { "open-points" } else { "because" }));
        for ix in because {
            html.raw(" <span>").text(&self.said(&self.words.questions[ix.get()].text));
            if !open {
                html.raw(" <b>")
                    .text(&given(self.data, self.words, ix, self.screening.answers.get(ix), self.person))
                    .raw("</b>");
            }
            html.raw("</span>");
        }
        html.raw("</p>");
    }

    /// What would settle a point that is not known; a question leads to its row.
    fn settle(&self, html: &mut Html<'_>, own: &ReliefReport, found: &ElementFinding) {
        let missing = own.points.iter().flat_map(|points| &points.missing).find(|own| own.element == found.element);
        let Some(missing) = missing.filter(|_| own.finding.level != Level::NotIndicated) else { return };
        html.raw("<p class=\"desk-settle\">");
        match missing.settle {
            Settle::Question(ix) => {
                html.raw("<a href=\"#")
                    .plain(&super::names::row(ix))
                    .raw("\">")
                    .text(self.say("missing-question"))
                    .raw(": ");
                html.text(&self.said(&self.words.questions[ix.get()].text)).raw("</a>");
            }
            Settle::Paper => {
                html.text(self.say("missing-paper"));
            }
            Settle::Person => {
                html.text(self.say("missing-person"));
            }
        }
        html.raw("</p>");
    }

    /// What is told to everybody who may file, other doors, papers.
    fn rest(&self, html: &mut Html<'_>) {
        let report = self.report;
        for (id, heading, notices) in
            [("desk-all", "warnings-heading", &report.warnings_for_all), ("desk-doors", "other-doors", &report.doors)]
        {
            if !notices.is_empty() {
                self.fold(html, id, self.say(heading));
                html.raw("<ul>");
                notices.iter().for_each(|&ix| self.notice(html, ix));
                html.raw("</ul></details>");
            }
        }
        self.fold(html, "desk-papers", self.say("papers-heading"));
        html.raw("<ul>");
        for &paper in &report.papers {
            html.raw("<li data-paper=\"").plain(&self.data.guide.papers[paper].id).raw("\">");
            html.text(&self.words.papers[paper]).raw("</li>");
        }
        html.raw("</ul></details>");
    }

    fn law(&self, html: &mut Html<'_>, id: &str, cites: &[u16]) {
        law_fold(html, self.data, self.words, self.open, id, cites);
    }
}
