//! `amparo rules`: every rule as readable text with its citations, so that review needs no code.

use std::collections::BTreeSet;

use amparo::Error;
use amparo::content::{Edition, ElementLaw, ElementWords, FactId, ReliefRecord, ResultWords, Site, tell_message};
use amparo::guide::{NoticeKind, Outcome};
use amparo::relief::{Confidence, Element, Kind, Relief, Rule};

use super::console::say;
use super::load::edition;
use super::outline::Outline;

/// How the levels follow from the elements, said once at the top.
const HOW: &str = "\
- **Worth asking about now**: every element, gate or step, is met by the answers or lifted by an exception.
- **Does not look like a fit from these answers**: a gate is contradicted and no exception is open.
- **May fit**: everything else. A missing step never points away. Admissibility is never scored.
- “Not sure”, “I'd rather not say”, silence and questions that are not shown are *not known*; they never count against anyone.
- An element that rests on secondary sources alone never lifts a result above “may fit”.
- A relief with several kinds of applicants takes the best of their levels.";

/// Prints all rules in one language as Markdown.
pub fn print(site: &Site, locale: Option<&str>, only: Option<&str>) -> Result<(), Error> {
    let edition = edition(site, locale)?;
    match only {
        None => say(&markdown(site, edition)),
        Some(id) => say(&one(site, edition, id)?),
    }
}

/// One relief with the facts behind it, for whoever reviews it alone.
pub fn one(site: &Site, edition: &Edition, id: &str) -> Result<String, Error> {
    let Some(relief) = site.guide.reliefs.iter().find(|relief| relief.id == id) else {
        let known: Vec<&str> = site.guide.reliefs.iter().map(|relief| relief.id.as_str()).collect();
        return Err(Error::Wrong(format!("no relief `{id}`; --relief takes one of: {}", known.join(", "))));
    };
    let mut document = Document { outline: Outline { site, edition }, out: Vec::new(), cited: BTreeSet::new() };
    document.heading(1, "The rules of one relief");
    document.line(HOW);
    document.relief(relief);
    document.facts();
    Ok(document.out.join("\n\n"))
}

/// The whole document.
fn markdown(site: &Site, edition: &Edition) -> String {
    let mut document = Document { outline: Outline { site, edition }, out: Vec::new(), cited: BTreeSet::new() };
    document.heading(1, "The rules of the screening");
    document.line(
        "Made from the rule files. Question ids stand in `code`, fact ids in (brackets); the facts are at the end.",
    );
    document.line(HOW);
    document.contents();
    for relief in &site.guide.reliefs {
        document.relief(relief);
    }
    document.notices();
    document.referrals();
    document.report();
    document.questions();
    document.facts();
    document.out.join("\n\n")
}

const EVERYBODY: &str = "For everybody";
const WHOM_TO_CALL: &str = "Whom to call";
const QUESTIONS: &str = "The questions";
const FACTS: &str = "The facts behind them";

fn relief_heading(edition: &Edition, relief: &Relief) -> String {
    format!("{} (`{}`)", edition.reliefs[&relief.id].results.name, relief.id)
}

/// The address that readers of Markdown give a heading: its letters, small, with a hyphen for each space.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-'));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

struct Document<'a> {
    outline: Outline<'a>,
    /// Blocks, set apart by an empty line.
    out: Vec<String>,
    cited: BTreeSet<FactId>,
}

impl Document<'_> {
    fn line(&mut self, text: impl Into<String>) {
        self.out.push(text.into());
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.line(format!("{} {text}", "#".repeat(level)));
    }

    /// What stands below, each with a link: a lawyer reads one relief at a time.
    fn contents(&mut self) {
        let Outline { site, edition } = self.outline;
        let reliefs = site.guide.reliefs.iter().map(|relief| relief_heading(edition, relief));
        let others = [EVERYBODY, WHOM_TO_CALL, QUESTIONS, FACTS].map(str::to_owned);
        let lines: Vec<String> =
            reliefs.chain(others).map(|heading| format!("- [{heading}](#{})", anchor(&heading))).collect();
        self.line(lines.join("\n"));
    }

    /// A rule under a few words that say what it decides; nothing for a rule that no answer makes true.
    fn rule(&mut self, what: &str, rule: Option<&Rule>) {
        match rule {
            None | Some(Rule::Never) => {}
            Some(rule) => {
                let mut lines = vec![format!("{what}:"), String::new()];
                self.outline.rule(rule, 0, &|_| String::new(), &mut lines);
                self.line(lines.join("\n"));
            }
        }
    }

    fn cite(&mut self, cites: &[FactId]) {
        self.cited.extend(cites.iter().cloned());
        if !cites.is_empty() {
            let text = self.outline.citations(cites);
            self.line(format!("Law: {text}."));
        }
    }

    fn relief(&mut self, relief: &Relief) {
        let Outline { site, edition } = self.outline;
        let (record, words) = (&site.reliefs[&relief.id], &edition.reliefs[&relief.id].results);
        self.heading(2, &relief_heading(edition, relief));
        self.line(words.line.clone());
        if relief.subjects.len() > 1 {
            let kinds: Vec<String> = relief
                .subjects
                .iter()
                .map(|subject| format!("- {} (`{}`)", words.subjects[&subject.id], subject.id))
                .collect();
            self.line(format!("Kinds of applicants:\n\n{}", kinds.join("\n")));
        }
        for element in &relief.elements {
            self.element(relief, element, &record.elements[&element.id], &words.elements[&element.id]);
        }
        self.tells(relief, record, words);
    }

    fn element(&mut self, relief: &Relief, element: &Element, law: &ElementLaw, words: &ElementWords) {
        let kind = match element.kind {
            Kind::Gate => "gate",
            Kind::Step => "step: missing, it never points away",
        };
        let only = element
            .subject
            .map_or_else(String::new, |subject| format!(", only for {}", relief.subjects[usize::from(subject)].id));
        self.heading(3, &format!("{} ({kind}{only})", element.id));
        self.line(words.asks.text());
        self.cite(&law.cites);
        if element.confidence == Confidence::Secondary {
            self.line("Rests on secondary sources alone: it cannot lift a result above “may fit”.");
        }
        self.rule("Met when", Some(&element.met));
        self.rule("Points the other way when", Some(&element.contradicted));
        for exception in &element.exceptions {
            self.heading(4, &format!("Exception: {}", exception.id));
            self.line(words.exceptions[&exception.id].text());
            self.cite(&law.exceptions[&exception.id]);
            self.rule("Lifts the element when", Some(&exception.when));
        }
    }

    fn tells(&mut self, relief: &Relief, record: &ReliefRecord, words: &ResultWords) {
        self.heading(3, "What this result tells");
        for tell in &relief.tells {
            let (law, text) = (&record.tells[&tell.id], words.tells[&tell.id].text());
            self.line(format!(
                "**{}** (`{}`) {text}",
                self.outline.edition.words.say(tell_message(tell.kind)),
                tell.id
            ));
            self.cite(&law.cites);
            self.rule("Told when", tell.when.as_ref());
            self.rule("Not told when", tell.unless.as_ref());
        }
    }

    fn notices(&mut self) {
        let site = self.outline.site;
        self.heading(2, EVERYBODY);
        for notice in &site.guide.notices {
            let law = &site.notices[&notice.id];
            let kind = match notice.kind {
                NoticeKind::Alert => "at once",
                NoticeKind::Danger => "when immigration comes or holds somebody",
                NoticeKind::Warning => "before filing anything",
                NoticeKind::Door => "another door, never scored",
            };
            self.heading(3, &format!("{} ({kind})", notice.id));
            self.line(self.outline.edition.screening.notices[&notice.id].text());
            self.cite(&law.cites);
            if !law.services.is_empty() {
                self.line(format!("Names: {}.", law.services.join(", ")));
            }
            self.rule("Told when", notice.when.as_ref());
            self.rule("Not told when", notice.unless.as_ref());
        }
    }

    fn referrals(&mut self) {
        self.heading(2, WHOM_TO_CALL);
        for referral in &self.outline.site.guide.referrals {
            match (&referral.when, &referral.unless) {
                (None, None) => self.line(format!("{}: always.", referral.service)),
                (when, unless) => {
                    self.rule(&format!("{} when", referral.service), when.as_ref());
                    self.rule(&format!("{}, but not when", referral.service), unless.as_ref());
                }
            }
        }
    }

    /// What the report tells beside reliefs and notices.
    fn report(&mut self) {
        let (site, edition) = (self.outline.site, self.outline.edition);
        let (guide, words) = (&site.guide, &edition.report);
        let lists = [
            ("The next step: the first of these that holds", &guide.steps, &words.steps),
            ("Papers that help", &guide.papers, &words.papers),
            ("Come back if", &guide.returns, &words.returns),
        ];
        for (heading, list, texts) in lists {
            self.heading(2, heading);
            for told in list {
                self.line(format!("**{}** {}", told.id, texts[&told.id]));
                self.cite(&site.told[&told.id].cites);
                if told.on.outcome != Outcome::Any {
                    self.line(format!("Only when {}.", self.outcome(told.on.outcome)));
                }
                self.rule("Told when", told.on.when.as_ref());
            }
        }
        self.heading(2, "Clocks");
        for clock in &guide.clocks {
            let relief = &guide.reliefs[usize::from(clock.relief)];
            let tell = &relief.tells[usize::from(clock.tell)].id;
            self.line(format!("**{}** {}", clock.id, words.clocks[&clock.id]));
            self.line(format!("Only when `{}` tells `{tell}`.", relief.id));
            self.cite(&site.reliefs[&relief.id].tells[tell].cites);
            self.rule("Runs when", clock.when.as_ref());
            if let Some(same) = clock.same_as {
                self.line(format!("Told once where `{}` runs as well.", guide.clocks[usize::from(same)].id));
            }
        }
    }

    fn outcome(&self, outcome: Outcome) -> String {
        let reliefs = &self.outline.site.guide.reliefs;
        match outcome {
            Outcome::Any => "anything is so".to_owned(),
            Outcome::Nothing => "every relief is `not-indicated`".to_owned(),
            Outcome::Best(level) => format!("some relief is at least `{}`", level.id()),
            Outcome::Relief(ix, level) => format!("`{}` is at least `{}`", reliefs[usize::from(ix)].id, level.id()),
            Outcome::Clock => "a clock runs".to_owned(),
        }
    }

    fn questions(&mut self) {
        let site = self.outline.site;
        self.heading(2, QUESTIONS);
        for ix in site.guide.question_ixs() {
            let question = &site.guide[ix];
            let words = &self.outline.edition.screening.questions[&question.id];
            self.heading(3, &format!("{} (`{}`)", words.text.text(), question.id));
            self.line(format!("{} {}", words.why.text(), words.help.text()));
            let choices: Vec<String> =
                question.choices.iter().map(|id| format!("- {} (`{id}`)", words.choices[id].text())).collect();
            self.line(choices.join("\n"));
            self.rule("Asked only when", question.when.as_ref());
        }
    }

    fn facts(&mut self) {
        let site = self.outline.site;
        self.heading(2, FACTS);
        for id in std::mem::take(&mut self.cited) {
            let fact = &site.law[&id];
            let softer = if fact.confidence == Confidence::Secondary { " (secondary)" } else { "" };
            let sources: Vec<&str> = fact.sources.iter().map(|source| source.url.as_str()).collect();
            self.line(format!(
                "**{id}**{softer} {} — {}. Read {}: {}",
                fact.says,
                fact.citation,
                fact.read_on,
                sources.join(" ; ")
            ));
        }
    }
}
