//! `amparo explain`: the working behind one person's results, element by element, for a lawyer.

use std::path::{Path, PathBuf};

use amparo::Error;
use amparo::answers::{Expected, Persona, read_answers};
use amparo::content::{Edition, Site};
use amparo::guide::{Answers, Screening, UNSURE_CHOICES};
use amparo::relief::{ElementFinding, Finding, Level, Relief, Rule, Truth};
use amparo::report::Report;

use super::console::say;
use super::load::edition;
use super::outline::Outline;
use super::report::Told;

/// Reads a persona, by its file or its name in `tests/personas/`, and prints the working. The levels that the law gives
/// it are looked for in the folder `expect` beside its file.
pub fn print(root: &Path, site: &Site, persona: &str, locale: Option<&str>) -> Result<(), Error> {
    let edition = edition(site, locale)?;
    let path = find(root, persona);
    let persona = Persona::read(&path)?;
    let answers = read_answers(&site.guide, &persona.answers)?;
    let expected = Expected::beside(path.parent().unwrap_or(Path::new(".")))?;
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let outline = Outline { site, edition };
    say(&Working { outline, name, persona: &persona, answers: &answers, expected: &expected }.text())
}

fn find(root: &Path, persona: &str) -> PathBuf {
    let given = PathBuf::from(persona);
    if given.exists() || persona.ends_with(".toml") {
        return given;
    }
    root.join("tests/personas").join(format!("{persona}.toml"))
}

struct Working<'a> {
    outline: Outline<'a>,
    /// The name of the persona's file.
    name: String,
    persona: &'a Persona,
    answers: &'a Answers,
    expected: &'a Expected,
}

impl Working<'_> {
    fn site(&self) -> &Site {
        self.outline.site
    }

    fn edition(&self) -> &Edition {
        self.outline.edition
    }

    fn text(&self) -> String {
        let guide = &self.site().guide;
        let screening = Screening::new(guide, self.answers);
        let mut out = vec![self.persona.situation.clone(), String::new(), "Answers".to_owned()];
        for ix in guide.question_ixs().filter(|&ix| self.answers.is_answered(ix)) {
            let hidden = if screening.relevance(ix) == Truth::Yes {
                ""
            } else {
                " (not shown to this person: counts for nothing)"
            };
            let given = self.outline.choices(ix, self.answers.get(ix)).join(" / ");
            out.push(format!("- {} {given} (`{}`){hidden}", self.outline.question(ix), guide[ix].id));
        }
        for relief in &guide.reliefs {
            self.relief(&screening, relief, &relief.find(&screening), &mut out);
        }
        self.notices(&screening, &mut out);
        let report = Report::of(&screening);
        out.push("\n## The report".to_owned());
        let told = Told { site: self.site(), edition: self.edition(), screening: &screening, report: &report };
        out.extend(told.lines().into_iter().map(|line| format!("- {line}")));
        let asked = self.asked();
        out.push(format!("\nAsked in the interview: {} questions: {}", asked.len(), asked.join(", ")));
        out.join("\n")
    }

    fn relief(&self, screening: &Screening<'_>, relief: &Relief, finding: &Finding, out: &mut Vec<String>) {
        let words = &self.edition().reliefs[&relief.id].results;
        let expected = match self.expected.level(&relief.id, &self.name) {
            Some(level) if level == finding.level => "as expected",
            Some(_) => "NOT as expected",
            None => "nothing expected",
        };
        out.push(format!("\n## {} (`{}`): {} — {expected}", words.name, relief.id, self.level(finding.level)));
        if relief.subjects.len() > 1 {
            for (ix, subject) in relief.subjects.iter().enumerate() {
                out.push(format!("- {}: {}", words.subjects[&subject.id], self.level(finding.subjects[ix].level)));
            }
        }
        for found in &finding.elements {
            self.element(screening, relief, found, out);
        }
        let tells = finding.tells.iter().map(|&tell| relief.tells[tell].id.as_str()).collect::<Vec<_>>();
        if !tells.is_empty() {
            out.push(format!("\nTold: {}", tells.join(", ")));
        }
    }

    fn element(&self, screening: &Screening<'_>, relief: &Relief, found: &ElementFinding, out: &mut Vec<String>) {
        let element = &relief.elements[found.element];
        let words = &self.edition().reliefs[&relief.id].results.elements[&element.id];
        let law = &self.site().reliefs[&relief.id].elements[&element.id];
        let only = element
            .subject
            .map_or_else(String::new, |subject| format!(" [{}]", relief.subjects[usize::from(subject)].id));
        let by = found
            .excused_by
            .map_or_else(String::new, |exception| format!(" by the exception `{}`", element.exceptions[exception].id));
        out.push(format!("\n### {}{only}: {}{by}", element.id, found.state.id()));
        out.push(words.asks.text());
        out.push(format!("Law: {}", self.outline.citations(&law.cites)));
        let mark = |rule: &Rule| truth(rule.eval(screening));
        let mut part = |name: String, rule: &Rule| {
            out.push(name);
            self.outline.rule(rule, 0, &mark, out);
        };
        part("Met when".to_owned(), &element.met);
        if element.contradicted != Rule::Never {
            part("Points the other way when".to_owned(), &element.contradicted);
        }
        for exception in &element.exceptions {
            let cites = self.outline.citations(&law.exceptions[&exception.id]);
            let text = words.exceptions[&exception.id].text();
            part(format!("Exception `{}`: {text} Law: {cites}", exception.id), &exception.when);
        }
    }

    fn notices(&self, screening: &Screening<'_>, out: &mut Vec<String>) {
        out.push("\n## For everybody".to_owned());
        for ix in screening.notices() {
            let notice = &self.site().guide.notices[ix];
            let cites = &self.site().notices[&notice.id].cites;
            let law = if cites.is_empty() { String::new() } else { format!(" Law: {}", self.outline.citations(cites)) };
            out.push(format!("- `{}` {}{law}", notice.id, self.edition().screening.notices[&notice.id].text()));
        }
    }

    fn level(&self, level: Level) -> String {
        self.edition().words.say(&format!("level-{}", level.id()))
    }

    /// The interview this person gets; what they have no answer to they answer "not sure".
    fn asked(&self) -> Vec<&str> {
        let guide = &self.site().guide;
        let mut given = Answers::none(guide);
        let mut asked = Vec::new();
        while let Some(ix) = Screening::new(guide, &given).next_question() {
            asked.push(guide[ix].id.as_str());
            given.set(ix, if self.answers.is_answered(ix) { self.answers.get(ix) } else { UNSURE_CHOICES[0].1 });
        }
        asked
    }
}

fn truth(truth: Truth) -> String {
    match truth {
        Truth::Yes => "[yes] ",
        Truth::No => "[no] ",
        Truth::Unknown => "[not known] ",
    }
    .to_owned()
}
