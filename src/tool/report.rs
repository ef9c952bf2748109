//! A report as data and as lines: what `screen` and `explain` print of it. The contract is in tests/README.md.

use amparo::content::{Edition, Phone, Service, Site};
use amparo::guide::{Limit, Person, QuestionIx, Screening};
use amparo::report::{Missing, Points, ReliefReport, Report, Settle};
use serde_json::{Value, json};

/// A report with the words of one language.
pub struct Told<'a> {
    pub site: &'a Site,
    pub edition: &'a Edition,
    pub screening: &'a Screening<'a>,
    pub report: &'a Report,
}

impl Told<'_> {
    /// The whole report as one object.
    pub fn value(&self) -> Value {
        let report = self.report;
        let notices = |list: &[usize]| list.iter().map(|&ix| self.notice(ix)).collect::<Vec<_>>();
        let words = &self.edition.report;
        let guide = &self.site.guide;
        let told = |id: &str, text: &str| {
            let law = &self.site.told[id];
            json!({ "id": id, "text": text, "citation": self.site.citation(&law.cites) })
        };
        let papers = report.papers.iter().map(|&ix| &guide.papers[ix].id).map(|id| told(id, &words.papers[id]));
        let returns = report.returns.iter().map(|&ix| &guide.returns[ix].id).map(|id| told(id, &words.returns[id]));
        json!({
            "alerts": notices(&report.alerts),
            "next_step": self.step(),
            "clocks": self.clocks(),
            "calls": report.calls.iter().map(|&ix| self.call(&guide.referrals[ix].service)).collect::<Vec<_>>(),
            "reliefs": report.reliefs.iter().map(|own| self.relief(own)).collect::<Vec<_>>(),
            "papers": papers.collect::<Vec<_>>(),
            "warnings": { "said": notices(&report.warnings), "rest": notices(&report.warnings_for_all) },
            "doors": notices(&report.doors),
            "come_back": returns.collect::<Vec<_>>(),
        })
    }

    /// The report in short, one line each.
    pub fn lines(&self) -> Vec<String> {
        let guide = &self.site.guide;
        let step = &guide.steps[self.report.step].id;
        let mut out = vec![format!("Next step: {} (`{step}`)", self.edition.report.steps[step])];
        for running in self.report.told_clocks(guide) {
            let clock = &guide.clocks[running.clock];
            out.push(format!("Clock: {} (`{}`)", self.edition.report.clocks[&clock.id], clock.id));
        }
        out.push(format!("Whom to call: {}", self.screening.referrals().collect::<Vec<_>>().join(", ")));
        for own in &self.report.reliefs {
            let relief = &guide.reliefs[own.relief];
            for points in &own.points {
                let of = if relief.subjects.len() > 1 {
                    format!(" [{}]", relief.subjects[points.subject].id)
                } else {
                    String::new()
                };
                let missing = points.missing.iter().map(|missing| self.missing_line(own, missing)).collect::<Vec<_>>();
                let missing =
                    if missing.is_empty() { String::new() } else { format!("; missing: {}", missing.join(", ")) };
                out.push(format!(
                    "{}{of}: {} of {} points covered{missing}",
                    relief.id,
                    points.covered.len(),
                    points.total()
                ));
            }
        }
        let papers = self.report.papers.iter().map(|&ix| guide.papers[ix].id.as_str()).collect::<Vec<_>>();
        out.push(format!("Papers that help: {}", papers.join(", ")));
        let returns = self.report.returns.iter().map(|&ix| guide.returns[ix].id.as_str()).collect::<Vec<_>>();
        out.push(format!("Come back if: {}", returns.join(", ")));
        out
    }

    fn missing_line(&self, own: &ReliefReport, missing: &Missing) -> String {
        let element = &self.site.guide.reliefs[own.relief].elements[missing.element].id;
        match missing.settle {
            Settle::Question(ix) => format!("{element} (ask `{}`)", self.question(ix)),
            Settle::Paper => format!("{element} (a paper)"),
            Settle::Person => format!("{element} (a person)"),
        }
    }

    /// Whom the answers are about.
    fn person(&self) -> Person {
        self.screening.person()
    }

    fn question(&self, ix: QuestionIx) -> &str {
        &self.site.guide[ix].id
    }

    fn notice(&self, ix: usize) -> Value {
        let id = &self.site.guide.notices[ix].id;
        let law = &self.site.notices[id];
        json!({
            "id": id,
            "head": self.edition.report.heads.get(id),
            "text": self.edition.screening.notices[id].to(self.person()),
            "services": law.services,
            "citation": self.site.citation(&law.cites),
        })
    }

    fn step(&self) -> Value {
        let id = &self.site.guide.steps[self.report.step].id;
        let law = &self.site.told[id];
        let with_number = |id: &&str| self.site.service(id).is_some_and(|service| service.call().is_some());
        let first = self.screening.referrals().find(with_number);
        let services: Vec<&str> = if law.services.is_empty() {
            first.into_iter().collect()
        } else {
            law.services.iter().map(String::as_str).collect()
        };
        json!({
            "id": id,
            "text": self.edition.report.steps[id],
            "services": services,
            "citation": self.site.citation(&law.cites),
        })
    }

    fn clocks(&self) -> Vec<Value> {
        let guide = &self.site.guide;
        let one = |running: &amparo::report::Running| {
            let clock = &guide.clocks[running.clock];
            let relief = &guide.reliefs[usize::from(clock.relief)];
            let tell = &relief.tells[usize::from(clock.tell)].id;
            json!({
                "id": clock.id,
                "text": self.edition.report.clocks[&clock.id],
                "relief": relief.id,
                "tell": tell,
                "since": running.since.iter().map(|&ix| self.question(ix)).collect::<Vec<_>>(),
                "limit": limit(clock.limit),
                "same_as": self.report.same_as(guide, running.clock).map(|same| guide.clocks[same].id.as_str()),
                "citation": self.site.citation(&self.site.reliefs[&relief.id].tells[tell].cites),
            })
        };
        self.report.clocks.iter().map(one).collect()
    }

    fn call(&self, id: &str) -> Value {
        let number = self.site.service(id).and_then(Service::call).map(Phone::dialed);
        json!({ "service": id, "number": number, "say": self.edition.report.say[id] })
    }

    fn relief(&self, own: &ReliefReport) -> Value {
        let relief = &self.site.guide.reliefs[own.relief];
        let words = &self.edition.reliefs[&relief.id].results;
        let tells = |list: &[usize]| {
            let one = |&tell: &usize| {
                let id = &relief.tells[tell].id;
                json!({ "id": id, "text": words.tells[id].to(self.person()) })
            };
            list.iter().map(one).collect::<Vec<_>>()
        };
        let clocks = self.report.clocks_of(self.screening, own.relief);
        json!({
            "relief": relief.id,
            "level": own.finding.level,
            "points": own.points.iter().map(|points| self.points(own, points)).collect::<Vec<_>>(),
            "clocks": clocks.map(|ix| self.site.guide.clocks[ix].id.as_str()).collect::<Vec<_>>(),
            "family": tells(&own.family),
            "tell": tells(&own.tells),
        })
    }

    fn points(&self, own: &ReliefReport, points: &Points) -> Value {
        let relief = &self.site.guide.reliefs[own.relief];
        let ids = |list: &[usize]| list.iter().map(|&ix| relief.elements[ix].id.as_str()).collect::<Vec<_>>();
        let missing = |missing: &Missing| {
            let (settle, question) = match missing.settle {
                Settle::Question(ix) => ("question", Some(self.question(ix))),
                Settle::Paper => ("paper", None),
                Settle::Person => ("person", None),
            };
            json!({ "element": relief.elements[missing.element].id, "settle": settle, "question": question })
        };
        json!({
            "subject": relief.subjects[points.subject].id,
            "total": points.total(),
            "covered": ids(&points.covered),
            "missing": points.missing.iter().map(missing).collect::<Vec<_>>(),
            "away": ids(&points.away),
        })
    }
}

fn limit(limit: Limit) -> Value {
    match limit {
        Limit::Years(years) => json!({ "years": years }),
        Limit::Months(months) => json!({ "months": months }),
        Limit::Days(days) => json!({ "days": days }),
        Limit::Birthday(birthday) => json!({ "birthday": birthday }),
    }
}
