//! Questions, reliefs, notices and referrals: from files to the [`Guide`], with its law and its words beside it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::directory::Service;
use super::draft::{
    ElementDraft, ElementWordsDraft, Id, NoticesDraft, QuestionsDraft, ReferralsDraft, ReliefDraft, ReliefWordsDraft,
    RuleDraft, ScreeningWordsDraft,
};
use super::law::{FactId, LawFact};
use super::problem::{Problems, nearest};
use super::rules::{QUESTIONS, RuleReader};
use super::tree::{Source, Tree};
use crate::guide::{ChoiceSet, Guide, Notice, NoticeKind, Part, Pick, Question, Referral};
use crate::relief::{Confidence, Element, Exception, Kind, Relief, Rule, Subject, Tell};

/// What a tell is about; pages group and mark them by it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TellKind {
    Deadline,
    Risk,
    Family,
    Step,
    Cost,
    Time,
    GoodToKnow,
}

/// The citations of one relief, in the order of its [`Relief`].
#[derive(Clone, Debug)]
pub struct ReliefLaw {
    /// Path of its page: `/en/options/<slug>/`.
    pub slug: String,
    pub order: u32,
    /// Per element, with its exceptions' citations after its own.
    pub elements: Vec<ElementLaw>,
    pub tells: Vec<(TellKind, Vec<FactId>)>,
}

/// What an element and its exceptions rest on.
#[derive(Clone, Debug)]
pub struct ElementLaw {
    pub cites: Vec<FactId>,
    pub exceptions: Vec<Vec<FactId>>,
}

#[derive(Clone, Debug)]
pub struct PartWords {
    pub name: String,
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct QuestionWords {
    pub text: String,
    pub why: String,
    pub help: String,
    /// In the order of the question's own choices.
    pub choices: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct ReliefWords {
    pub name: String,
    pub line: String,
    /// In the order of [`crate::relief::Level::ALL`].
    pub levels: [String; 3],
    pub subjects: Vec<String>,
    pub elements: Vec<ElementWords>,
    pub tells: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct ElementWords {
    pub asks: String,
    /// In the order of [`crate::relief::State::ALL`]; the last is empty for an element that never points away.
    pub states: [String; 3],
    pub exceptions: Vec<String>,
}

/// The guide and what belongs beside it, in the same order.
pub struct ScreeningContent {
    pub guide: Guide,
    pub reliefs: Vec<ReliefLaw>,
    /// Services an alert names, and the facts a notice rests on.
    pub notices: Vec<(Vec<String>, Vec<FactId>)>,
}

/// One language's words for all of it.
pub struct ScreeningWords {
    pub parts: Vec<PartWords>,
    pub questions: Vec<QuestionWords>,
    pub notices: Vec<String>,
    pub reliefs: Vec<ReliefWords>,
}

struct Reader<'a> {
    tree: &'a Tree,
    law: &'a BTreeMap<FactId, LawFact>,
    services: &'a [Service],
    guide: Guide,
    reliefs: Vec<ReliefLaw>,
    notices: Vec<(Vec<String>, Vec<FactId>)>,
}

pub(super) fn read(
    tree: &Tree,
    law: &BTreeMap<FactId, LawFact>,
    services: &[Service],
    problems: &mut Problems,
) -> ScreeningContent {
    let mut reader = Reader { tree, law, services, guide: Guide::default(), reliefs: Vec::new(), notices: Vec::new() };
    reader.questions(problems);
    reader.read_reliefs(problems);
    reader.read_notices(problems);
    reader.referrals(problems);
    reader.report_unused(problems);
    ScreeningContent { guide: reader.guide, reliefs: reader.reliefs, notices: reader.notices }
}

impl Reader<'_> {
    fn questions(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<QuestionsDraft>(QUESTIONS, problems) else { return };
        for part in draft.part {
            self.guide.parts.push(Part { id: part.id.into_inner(), sensitive: part.sensitive });
        }
        for own in draft.question {
            let id = own.id.as_ref().clone();
            if self.guide.question(&id).is_some() {
                problems.add(source.problem(Some(own.id.span()), "question/duplicate", format!("question `{id}` is written twice"), "keep one"));
                continue;
            }
            let part = self.guide.parts.iter().position(|part| part.id == *own.part.as_ref());
            if part.is_none() {
                let known = self.guide.parts.iter().map(|part| part.id.as_str());
                problems.add(source.problem(Some(own.part.span()), "question/unknown-part", format!("no part is called `{}`", own.part.as_ref()), nearest(own.part.as_ref(), known, "the `[[part]]` entries of this file")));
            }
            if own.choices.is_empty() || own.choices.len() > ChoiceSet::CAPACITY {
                problems.add(source.problem(Some(own.id.span()), "question/choices", format!("question `{id}` has {} choices", own.choices.len()), format!("give 1 to {} choices", ChoiceSet::CAPACITY)));
                continue;
            }
            // Only earlier questions are known yet, so a `when` that looks ahead is reported as unknown.
            let when = own.when.map(|when| RuleReader { source, guide: &self.guide }.read(when, problems));
            let mut question = Question {
                id,
                part: part.and_then(|part| u8::try_from(part).ok()).unwrap_or(0),
                pick: own.kind,
                choices: own.choices.iter().map(|choice| choice.as_ref().clone()).collect(),
                exclusive: ChoiceSet::EMPTY,
                when,
            };
            for choice in &own.exclusive {
                match question.choice(choice.as_ref()).filter(|_| own.kind == Pick::Many) {
                    Some(set) => question.exclusive = question.exclusive.with(set),
                    None => problems.add(source.problem(Some(choice.span()), "question/exclusive", format!("`{}` cannot stand alone in `{}`", choice.as_ref(), question.id), "name one of the question's own choices, and only where `kind = \"many\"`")),
                }
            }
            self.guide.questions.push(question);
        }
    }

    fn read_reliefs(&mut self, problems: &mut Problems) {
        let mut read: Vec<(Relief, ReliefLaw)> = Vec::new();
        for id in self.tree.folders("content/reliefs/") {
            let path = format!("content/reliefs/{id}/relief.toml");
            let Some((source, draft)) = self.tree.toml::<ReliefDraft>(&path, problems) else { continue };
            if read.iter().any(|(_, law)| law.slug == *draft.slug.as_ref()) {
                problems.add(source.problem(Some(draft.slug.span()), "relief/slug", format!("another relief has the path `{}` already", draft.slug.as_ref()), "choose another short, neutral `slug`"));
            }
            read.push(self.relief(id, draft, source, problems));
        }
        read.sort_by_key(|(_, law)| law.order);
        (self.guide.reliefs, self.reliefs) = read.into_iter().unzip();
    }

    fn relief(&self, id: String, draft: ReliefDraft, source: Source<'_>, problems: &mut Problems) -> (Relief, ReliefLaw) {
        self.cited(&draft.law, source, problems);
        let mut subjects: Vec<Subject> = draft.subject.iter().map(|own| Subject { id: own.id.as_ref().clone() }).collect();
        if subjects.is_empty() {
            subjects.push(Subject { id: "anyone".to_owned() });
        }
        let mut seen = BTreeSet::new();
        let mut elements = Vec::new();
        let mut law = Vec::new();
        for own in draft.element {
            unique(&mut seen, &own.id, "element", source, problems);
            let (element, element_law) = self.element(own, &subjects, source, problems);
            elements.push(element);
            law.push(element_law);
        }
        let mut seen = BTreeSet::new();
        let mut tells = Vec::new();
        let mut tell_law = Vec::new();
        for own in draft.tell {
            unique(&mut seen, &own.id, "tell", source, problems);
            tell_law.push((own.kind, self.must_cite(&own.id, &own.cites, source, problems)));
            let when = own.when.map(|when| self.rule(when, source, problems));
            tells.push(Tell { id: own.id.into_inner(), when });
        }
        let relief = Relief { id, subjects, elements, tells };
        (relief, ReliefLaw { slug: draft.slug.into_inner(), order: draft.order, elements: law, tells: tell_law })
    }

    fn element(&self, own: ElementDraft, subjects: &[Subject], source: Source<'_>, problems: &mut Problems) -> (Element, ElementLaw) {
        let cites = self.must_cite(&own.id, &own.cites, source, problems);
        if own.kind == Kind::Step && own.contradicted.is_some() {
            problems.add(source.problem(Some(own.id.span()), "relief/step-contradicts", format!("step `{}` has a `contradicted` rule", own.id.as_ref()), "a step still to do never points away; take the rule out or make it a gate"));
        }
        let subject = own.subject.as_ref().and_then(|wanted| {
            let found = subjects.iter().position(|subject| subject.id == *wanted.as_ref());
            if found.is_none() {
                let known = subjects.iter().map(|subject| subject.id.as_str());
                problems.add(source.problem(Some(wanted.span()), "relief/unknown-subject", format!("no subject is called `{}`", wanted.as_ref()), nearest(wanted.as_ref(), known, "the `[[subject]]` entries of this file")));
            }
            found.and_then(|ix| u8::try_from(ix).ok())
        });
        let mut exceptions = Vec::new();
        let mut exception_law = Vec::new();
        for exception in own.exception {
            let cites = self.must_cite(&exception.id, &exception.cites, source, problems);
            exceptions.push(Exception {
                confidence: self.confidence(&cites),
                when: self.rule(exception.when, source, problems),
                id: exception.id.into_inner(),
            });
            exception_law.push(cites);
        }
        let element = Element {
            kind: own.kind,
            subject,
            confidence: self.confidence(&cites),
            met: self.rule(own.met, source, problems),
            contradicted: own.contradicted.map_or(Rule::Never, |rule| self.rule(rule, source, problems)),
            exceptions,
            id: own.id.into_inner(),
        };
        (element, ElementLaw { cites, exceptions: exception_law })
    }

    fn read_notices(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<NoticesDraft>("content/screening/notices.toml", problems) else { return };
        let mut seen = BTreeSet::new();
        for own in draft.notice {
            unique(&mut seen, &own.id, "notice", source, problems);
            let cites = self.cited(&own.cites, source, problems);
            let services: Vec<String> = own.services.iter().filter_map(|id| self.service(id, source, problems)).collect();
            let reader = RuleReader { source, guide: &self.guide };
            let after = own.after.as_ref().and_then(|id| reader.question(id, problems));
            let alert = own.kind == NoticeKind::Alert;
            if alert && (after.is_none() || own.when.is_none() || services.is_empty()) {
                problems.add(source.problem(Some(own.id.span()), "notice/alert", format!("alert `{}` lacks its question, its rule or a service to call", own.id.as_ref()), "give `after`, `when` and `services`"));
            }
            let when = own.when.map(|when| reader.read(when, problems));
            self.guide.notices.push(Notice { id: own.id.into_inner(), kind: own.kind, after, when });
            self.notices.push((services, cites));
        }
    }

    fn referrals(&mut self, problems: &mut Problems) {
        let path = "content/screening/referrals.toml";
        let Some((source, draft)) = self.tree.toml::<ReferralsDraft>(path, problems) else { return };
        let mut always_reachable = false;
        for own in draft.referral {
            let Some(service) = self.service(&own.service, source, problems) else { continue };
            let has_phone = self.services.iter().any(|known| known.id == service && known.call().is_some());
            always_reachable |= own.when.is_none() && has_phone;
            let when = own.when.map(|when| self.rule(when, source, problems));
            self.guide.referrals.push(Referral { service, when });
        }
        if !always_reachable {
            problems.add(source.problem(None, "referral/none-always", "no service with a phone number is always named", "put a service with a number first, without `when`: no result may end without one"));
        }
    }

    fn report_unused(&self, problems: &mut Problems) {
        let mut used = Vec::new();
        for relief in &self.guide.reliefs {
            relief.elements.iter().flat_map(Element::rules).for_each(|rule| rule.questions(&mut used));
            relief.tells.iter().filter_map(|tell| tell.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        }
        self.guide.notices.iter().filter_map(|notice| notice.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        self.guide.referrals.iter().filter_map(|own| own.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        self.guide.questions.iter().filter_map(|own| own.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        let Some(source) = self.tree.source(QUESTIONS) else { return };
        for ix in self.guide.question_ixs().filter(|ix| !used.contains(ix)) {
            let id = &self.guide[ix].id;
            let start = source.text.find(&format!("\"{id}\"")).unwrap_or(0);
            problems.add(source.problem(Some(start..start), "question/unused", format!("no rule, tell, notice or referral reads `{id}`"), "use it in a rule or take it out: nobody is asked what cannot matter"));
        }
    }

    fn rule(&self, draft: RuleDraft, source: Source<'_>, problems: &mut Problems) -> Rule {
        RuleReader { source, guide: &self.guide }.read(draft, problems)
    }

    fn service(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<String> {
        let known = self.services.iter().map(|service| service.id.as_str());
        if self.services.iter().any(|service| service.id == *id.as_ref()) {
            return Some(id.as_ref().clone());
        }
        problems.add(source.problem(Some(id.span()), "directory/unknown-service", format!("no service is called `{}`", id.as_ref()), nearest(id.as_ref(), known, "content/directory/")));
        None
    }

    fn must_cite(&self, id: &Id, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        if cites.is_empty() {
            problems.add(source.problem(Some(id.span()), "relief/uncited", format!("`{}` cites no fact", id.as_ref()), "name in `cites` the facts of content/law/ it rests on"));
        }
        self.cited(cites, source, problems)
    }

    fn cited(&self, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        cites.iter().filter_map(|id| {
            let fact = FactId(id.as_ref().clone());
            if self.law.contains_key(&fact) {
                return Some(fact);
            }
            problems.add(source.problem(Some(id.span()), "law/unknown-fact", format!("no fact is called `{fact}`"), nearest(&fact.0, self.law.keys().map(|known| known.0.as_str()), "content/law/")));
            None
        }).collect()
    }

    fn confidence(&self, cites: &[FactId]) -> Confidence {
        cites.iter().filter_map(|id| self.law.get(id)).map(|fact| fact.confidence).max().unwrap_or(Confidence::Secondary)
    }
}

fn unique(seen: &mut BTreeSet<String>, id: &Id, what: &str, source: Source<'_>, problems: &mut Problems) {
    if !seen.insert(id.as_ref().clone()) {
        problems.add(source.problem(Some(id.span()), "relief/duplicate", format!("{what} `{}` is written twice", id.as_ref()), "keep one"));
    }
}

/// Takes words by id out of a map, reporting what is missing and what is left over.
struct Taker<'a> {
    source: Source<'a>,
    tag: &'a str,
}

impl Taker<'_> {
    fn take<T>(&self, map: &mut BTreeMap<Id, T>, table: &str, id: &str, problems: &mut Problems) -> Option<T> {
        let found = map.remove(id);
        if found.is_none() {
            problems.add(self.source.problem(None, "words/missing", format!("`{id}` has no words in `{}`", self.tag), format!("add `{id}` under `[{table}]`")));
        }
        found
    }

    fn left_over<T>(&self, map: &BTreeMap<Id, T>, table: &str, problems: &mut Problems) {
        for id in map.keys() {
            problems.add(self.source.problem(Some(id.span()), "words/unknown", format!("nothing is called `{}`", id.as_ref()), format!("take it out of `[{table}]`, or give it the id it has in the structure file")));
        }
    }
}

pub(super) fn read_words(tree: &Tree, tag: &str, guide: &Guide, problems: &mut Problems) -> ScreeningWords {
    let mut words = ScreeningWords { parts: Vec::new(), questions: Vec::new(), notices: Vec::new(), reliefs: Vec::new() };
    let path = format!("content/screening/{tag}.toml");
    if let Some((source, mut draft)) = tree.toml::<ScreeningWordsDraft>(&path, problems) {
        let taker = Taker { source, tag };
        for part in &guide.parts {
            if let Some(own) = taker.take(&mut draft.parts, "parts", &part.id, problems) {
                if part.sensitive && own.note.is_none() {
                    problems.add(source.problem(None, "words/missing", format!("sensitive part `{}` has no content note in `{tag}`", part.id), format!("add `note` under `[parts.{}]`", part.id)));
                }
                words.parts.push(PartWords { name: own.name, note: own.note });
            }
        }
        for question in &guide.questions {
            if let Some(mut own) = taker.take(&mut draft.questions, "questions", &question.id, problems) {
                let table = format!("questions.{}.choices", question.id);
                let choices = question.choices.iter().filter_map(|id| taker.take(&mut own.choices, &table, id, problems)).collect();
                taker.left_over(&own.choices, &table, problems);
                words.questions.push(QuestionWords { text: own.text, why: own.why, help: own.help, choices });
            }
        }
        words.notices = guide.notices.iter().filter_map(|notice| taker.take(&mut draft.notices, "notices", &notice.id, problems)).collect();
        taker.left_over(&draft.parts, "parts", problems);
        taker.left_over(&draft.questions, "questions", problems);
        taker.left_over(&draft.notices, "notices", problems);
    }
    for relief in &guide.reliefs {
        let path = format!("content/reliefs/{}/{tag}.toml", relief.id);
        if let Some((source, draft)) = tree.toml::<ReliefWordsDraft>(&path, problems) {
            words.reliefs.push(relief_words(relief, draft, &Taker { source, tag }, problems));
        }
    }
    words
}

fn relief_words(relief: &Relief, mut draft: ReliefWordsDraft, taker: &Taker<'_>, problems: &mut Problems) -> ReliefWords {
    let subjects = match relief.subjects.as_slice() {
        [_only] => Vec::new(),
        several => several.iter().filter_map(|own| taker.take(&mut draft.subjects, "subjects", &own.id, problems)).collect(),
    };
    let elements = relief.elements.iter().filter_map(|element| {
        let own = taker.take(&mut draft.elements, "elements", &element.id, problems)?;
        Some(element_words(element, own, taker, problems))
    }).collect();
    let tells = relief.tells.iter().filter_map(|tell| taker.take(&mut draft.tells, "tells", &tell.id, problems)).collect();
    taker.left_over(&draft.subjects, "subjects", problems);
    taker.left_over(&draft.elements, "elements", problems);
    taker.left_over(&draft.tells, "tells", problems);
    let levels = draft.levels;
    ReliefWords {
        name: draft.name,
        line: draft.line,
        levels: [levels.ask_now, levels.may_fit, levels.not_indicated],
        subjects,
        elements,
        tells,
    }
}

fn element_words(element: &Element, mut own: ElementWordsDraft, taker: &Taker<'_>, problems: &mut Problems) -> ElementWords {
    let table = format!("elements.{}", element.id);
    let exceptions_table = format!("{table}.exceptions");
    if element.contradicted != Rule::Never && own.contradicted.is_none() {
        problems.add(taker.source.problem(None, "words/missing", format!("`{}` can point away, and `{}` has no words for it", element.id, taker.tag), format!("add `contradicted` under `[{table}]`")));
    }
    let exceptions = element
        .exceptions
        .iter()
        .filter_map(|exception| taker.take(&mut own.exceptions, &exceptions_table, &exception.id, problems))
        .collect();
    taker.left_over(&own.exceptions, &exceptions_table, problems);
    ElementWords { asks: own.asks, states: [own.met, own.unknown, own.contradicted.unwrap_or_default()], exceptions }
}
