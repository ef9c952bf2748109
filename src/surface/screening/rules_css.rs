//! The rules compiled to a style sheet: which questions show, each element's state, each relief's level.
//!
//! Space toggles: a custom property that is set to nothing means "yes", one that is not set means "no".
//! `var(--a)var(--b)` is AND, `var(--a,var(--b))` is OR. A fact that never comes leaves the cautious default:
//! "not known yet" and "may fit". Everything sits behind `@supports selector(:has(*))`.
//!
//! Facts of the results are looked at only while the results are open, and while `main` has no `data-at`, which the engine
//! sets: a press should not work out what nobody sees, or what the engine works out.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::names;
use super::rules_order::{Ordered, ordered};
use crate::guide::{ChoiceSet, Fact, Formula, Formulas, Guide, NoticeKind, Person};
use crate::relief::Confidence;

/// What shows alerts and the words of whoever the answers are about: inlined, because a person answers as soon as the page
/// is there.
#[must_use]
pub fn questions(guide: &Guide) -> String {
    let mut sheet = Sheet::new(guide);
    sheet.persons();
    sheet.alerts();
    sheet.finish()
}

/// What shows the questions that hang on others, far down the page, and the state of every result: not needed before
/// somebody comes to them. Where it never comes, every question is asked.
#[must_use]
pub fn results(guide: &Guide) -> String {
    let mut sheet = Sheet::new(guide);
    sheet.questions();
    sheet.reliefs();
    sheet.notices_and_referrals();
    sheet.told_beside();
    sheet.finish()
}

/// Where a fieldset's boxes begin among its children: after its legend and the line under it.
const BOXES_FROM: usize = 3;

struct Sheet<'a> {
    guide: &'a Guide,
    formulas: Formulas<'a>,
    /// Every fact and sub-formula named once, so that the sheet grows with the rules and not with their product.
    named: BTreeMap<Formula, usize>,
    facts: Vec<String>,
    toggles: Vec<String>,
    rules: String,
}

impl<'a> Sheet<'a> {
    fn new(guide: &'a Guide) -> Sheet<'a> {
        Sheet {
            guide,
            formulas: Formulas::new(guide),
            named: BTreeMap::new(),
            facts: Vec::new(),
            toggles: Vec::new(),
            rules: String::new(),
        }
    }

    /// Whom texts speak of: while the engine has the page it says so on `main`.
    fn persons(&mut self) {
        let [me, child, other] = Person::ALL.map(names::to);
        let _ = write!(self.rules, ".{child},.{other}{{display:none}}");
        let Some(asked) = self.guide.for_whom else { return };
        for (nth, to, not) in [(1, child, other), (2, other, child)] {
            let fact = Fact { question: asked, any: ChoiceSet::nth(nth), none: ChoiceSet::EMPTY };
            let there = format!("main:is([data-at][data-for={to}],:not([data-at]){})", self.fact(fact));
            let _ = write!(
                self.rules,
                "{there} :is(.{me},.{not}:not(.{to})){{display:none}}{there} .{to}{{display:revert}}"
            );
        }
    }

    /// Conditional questions: shown by one flat selector each.
    fn questions(&mut self) {
        for ix in self.guide.question_ixs().filter(|&ix| self.guide[ix].when.is_some()) {
            let shown = self.selector(&self.formulas.relevant(ix));
            let _ = write!(self.rules, "#check:where({shown}) #{}{{display:block}}", names::question(ix));
        }
    }

    /// Alerts sit in the form too, under their question.
    fn alerts(&mut self) {
        for (ix, notice) in self.guide.notices.iter().enumerate().filter(|(_, notice)| notice.after.is_some()) {
            let Some(when) = &notice.when else { continue };
            let shown = self.selector(&self.formulas.yes(when));
            let _ = write!(self.rules, "#check:where({shown}) #{}>div{{display:block}}", names::notice(ix));
        }
    }

    fn reliefs(&mut self) {
        let mut all_away = Vec::new();
        for (relief_ix, relief) in self.guide.reliefs.iter().enumerate() {
            let mut ask_now = Vec::new();
            let mut points_away = Vec::new();
            for subject in 0..relief.subjects.len() {
                let away = self.formulas.not_indicated(relief, subject);
                ask_now.push(self.formulas.ask_now(relief, subject));
                // What is missing takes one away from all that is asked: what is left is covered.
                let asked = (0..relief.elements.len()).filter(|&ix| relief.concerns(ix, subject)).count();
                let mut own = vec![("counter-reset", ["n ", &asked.to_string()].concat())];
                if relief.subjects.len() > 1 {
                    let away = self.toggle(&away);
                    self.set(&names::subject(relief_ix, subject), &[("--u", away.clone())]);
                    own.push(("--u", away));
                }
                self.set(&names::group(relief_ix, subject), &own);
                points_away.push(away);
            }
            let ask_now = self.toggle(&Formula::any(ask_now));
            all_away.extend(points_away.iter().cloned());
            let away = self.toggle(&Formula::all(points_away));
            self.set(&names::relief(relief_ix), &[("--a", ask_now), ("--n", away)]);
            for (ix, element) in relief.elements.iter().enumerate() {
                let met = self.toggle(&self.formulas.yes(&element.met));
                let lifted = self.toggle(&self.formulas.lifted(element, Confidence::Secondary));
                let contradicted = self.toggle(&self.formulas.contradicted(element));
                // The point itself, and its places among what is missing.
                let mut name = names::element(relief_ix, ix);
                for subject in (0..relief.subjects.len()).filter(|&subject| relief.concerns(ix, subject)) {
                    name.push_str(",#");
                    name.push_str(&names::missing(relief_ix, subject, ix));
                }
                self.set(&name, &[("--t", met), ("--x", lifted), ("--f", contradicted)]);
                for (exception_ix, exception) in element.exceptions.iter().enumerate() {
                    let lifts = self.toggle(&self.formulas.yes(&exception.when));
                    let closed = self.toggle(&self.formulas.no(&exception.when));
                    self.set(&names::exception(relief_ix, ix, exception_ix), &[("--w", lifts), ("--z", closed)]);
                }
            }
            for (ix, tell) in relief.tells.iter().enumerate() {
                self.told_unless(&names::tell(relief_ix, ix), tell.when.as_ref(), tell.unless.as_ref());
            }
        }
        // Where every relief points away there is nothing to file and nothing to be warned of.
        let nothing_to_file = self.toggle(&Formula::all(all_away));
        self.set("warnings", &[("--n", nothing_to_file)]);
        // Nor is there a heading over dangers that nobody is in.
        let dangers = self.guide.notices.iter().filter(|notice| notice.kind == NoticeKind::Danger);
        let any = Formula::any(dangers.filter_map(|notice| notice.when.as_ref()).map(|when| self.formulas.yes(when)));
        let any = self.toggle(&any);
        self.set("dangers", &[("--w", any)]);
    }

    fn notices_and_referrals(&mut self) {
        for (ix, notice) in self.guide.notices.iter().enumerate().filter(|(_, notice)| notice.after.is_none()) {
            self.told_unless(&names::notice(ix), notice.when.as_ref(), notice.unless.as_ref());
        }
        for (ix, named) in self.formulas.named().iter().enumerate() {
            self.told(&names::referral(ix), named);
        }
    }

    /// The next step, clocks, papers and reasons to come back.
    fn told_beside(&mut self) {
        for (ix, next) in self.formulas.next_steps().iter().enumerate() {
            self.told(&names::step(ix), next);
        }
        for (ix, clock) in self.guide.clocks.iter().enumerate() {
            let runs = self.formulas.runs(clock);
            let told = self.formulas.told_clock(clock);
            if told == runs {
                let name = [names::clock(ix).as_str(), ",#", &names::card_clock(ix)].concat();
                self.told(&name, &runs);
            } else {
                self.told(&names::clock(ix), &told);
                self.told(&names::card_clock(ix), &runs);
            }
        }
        for (ix, paper) in self.guide.papers.iter().enumerate() {
            let told = self.formulas.told(&paper.on);
            self.told(&names::paper(ix), &told);
        }
        for (ix, back) in self.guide.returns.iter().enumerate() {
            let told = self.formulas.told(&back.on);
            self.told(&names::come_back(ix), &told);
        }
    }

    fn told(&mut self, name: &str, formula: &Formula) {
        let told = self.toggle(formula);
        self.set(name, &[("--w", told)]);
    }

    /// Told when the one holds and the other does not take it back.
    fn told_unless(&mut self, name: &str, when: Option<&crate::relief::Rule>, unless: Option<&crate::relief::Rule>) {
        let when = when.map(|when| ("--w", self.toggle(&self.formulas.yes(when))));
        let unless = unless.map(|unless| ("--z", self.toggle(&self.formulas.yes(unless))));
        let both: Vec<(&str, String)> = when.into_iter().chain(unless).collect();
        if !both.is_empty() {
            self.set(name, &both);
        }
    }

    fn set(&mut self, name: &str, properties: &[(&str, String)]) {
        let properties: Vec<String> =
            properties.iter().map(|(property, value)| format!("{property}:{value}")).collect();
        let _ = write!(self.rules, "#{name}{{{}}}", properties.join(";"));
    }

    /// The value of a custom property that is "on" when the formula holds.
    fn toggle(&mut self, formula: &Formula) -> String {
        match formula {
            Formula::True => " ".to_owned(),
            Formula::False => "initial".to_owned(),
            Formula::Fact(_) | Formula::Absent(_) | Formula::All(_) | Formula::Any(_) => self.reference(formula),
        }
    }

    fn reference(&mut self, formula: &Formula) -> String {
        format!("var(--{})", self.name(formula))
    }

    /// Names a fact or sub-formula, writing it down the first time.
    fn name(&mut self, formula: &Formula) -> usize {
        if let Some(&known) = self.named.get(formula) {
            return known;
        }
        let value = match formula {
            Formula::Fact(_) | Formula::Absent(_) | Formula::True | Formula::False => String::new(),
            Formula::All(parts) => parts.iter().map(|part| self.reference(part)).collect(),
            Formula::Any(parts) => self.either(parts),
        };
        let name = self.named.len();
        self.named.insert(formula.clone(), name);
        match formula {
            Formula::Fact(_) | Formula::Absent(_) => {
                let seen = self.selector(formula);
                self.facts.push(format!("main:not([data-at]){seen} #results[open]{{--{name}: }}"));
            }
            Formula::All(_) | Formula::Any(_) | Formula::True | Formula::False => {
                self.toggles.push(format!("--{name}:{value}"));
            }
        }
        name
    }

    /// `var(--a,var(--b,var(--c)))`
    fn either(&mut self, parts: &[Formula]) -> String {
        let names: Vec<usize> = parts.iter().map(|part| self.name(part)).collect();
        let open: Vec<String> = names.iter().map(|name| format!("var(--{name}")).collect();
        format!("{}{}", open.join(","), ")".repeat(names.len()))
    }

    /// The selector suffix that matches the form when the formula holds.
    fn selector(&self, formula: &Formula) -> String {
        match formula {
            Formula::True => "*".to_owned(),
            Formula::False => ":not(*)".to_owned(),
            Formula::Fact(fact) => self.fact(*fact),
            Formula::Absent(fact) => format!(":not({})", self.fact(*fact)),
            Formula::All(parts) => parts.iter().map(|part| self.selector(part)).collect(),
            Formula::Any(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.selector(part)).collect();
                format!(":is({})", parts.join(","))
            }
        }
    }

    fn fact(&self, fact: Fact) -> String {
        let question = names::question(fact.question);
        let boxes = |set: ChoiceSet| {
            let own = names::places(&self.guide[fact.question]).filter(|(_, choice)| set.meets(*choice));
            let boxes: Vec<String> =
                own.map(|(place, _)| format!("#{question}>:nth-child({})>:checked", place + BOXES_FROM)).collect();
            boxes.join(",")
        };
        let any = format!(":has({})", boxes(fact.any));
        if fact.none.is_empty() { any } else { format!("{any}:not(:has({}))", boxes(fact.none)) }
    }

    fn finish(self) -> String {
        let Ordered { facts, toggles, rules } = ordered(self.facts, self.toggles, self.rules);
        let toggles =
            if toggles.is_empty() { String::new() } else { format!("main:not([data-at]) #results[open]{{{toggles}}}") };
        format!("@supports selector(:has(*)){{{facts}{toggles}{rules}}}")
    }
}
