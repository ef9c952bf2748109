//! Questions, reliefs, notices and referrals: from files to the [`Guide`], with its law and its words beside it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::check::telling;
use super::directory::Service;
use super::draft::{
    ElementDraft, ElementWordsDraft, Id, NoticesDraft, PartWordsDraft, QuestionDraft, QuestionWordsDraft,
    QuestionsDraft, ReferralsDraft, ReliefDraft, ReliefWordsDraft, RuleDraft, ScreeningWordsDraft, Text,
};
use super::law::{FactId, LawFact};
use super::problem::{Problems, nearest};
use super::rules::{QUESTIONS, RuleReader};
use super::tree::{Source, Tree};
use crate::guide::{ChoiceSet, Guide, Notice, NoticeKind, Part, Pick, Question, QuestionIx, Referral, UNSURE_CHOICES};
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

impl TellKind {
    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            TellKind::Deadline => "tell-deadline",
            TellKind::Risk => "tell-risk",
            TellKind::Family => "tell-family",
            TellKind::Step => "tell-step",
            TellKind::Cost => "tell-cost",
            TellKind::Time => "tell-time",
            TellKind::GoodToKnow => "tell-good-to-know",
        }
    }
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
        let mut seen = BTreeSet::new();
        for part in draft.part {
            unique(&mut seen, &part.id, "part", source, problems);
            self.guide.parts.push(Part { id: part.id.into_inner(), sensitive: part.sensitive });
        }
        let ids: Vec<String> = draft.question.iter().map(|own| own.id.as_ref().clone()).collect();
        let mut seen = BTreeSet::new();
        for (ix, own) in draft.question.into_iter().enumerate() {
            if !unique(&mut seen, &own.id, "question", source, problems) {
                continue;
            }
            if ix >= QuestionIx::MOST {
                problems.add(source.problem(
                    Some(own.id.span()),
                    "question/too-many",
                    format!("this is question {}", ix + 1),
                    format!("at most {} fit; nobody should be asked so much", QuestionIx::MOST),
                ));
                return;
            }
            let later = &ids[ix..];
            let question = self.question(own, later, source, problems);
            self.guide.questions.push(question);
        }
    }

    fn question(&self, own: QuestionDraft, later: &[String], source: Source<'_>, problems: &mut Problems) -> Question {
        let id = own.id.as_ref().clone();
        let part = self.guide.parts.iter().position(|part| part.id == *own.part.as_ref());
        if part.is_none() {
            let known = self.guide.parts.iter().map(|part| part.id.as_str());
            problems.add(source.problem(
                Some(own.part.span()),
                "question/unknown-part",
                format!("no part is called `{}`", own.part.as_ref()),
                nearest(own.part.as_ref(), known, "the `[[part]]` entries of this file"),
            ));
        }
        let mut choices = own.choices;
        if choices.is_empty() || choices.len() > ChoiceSet::CAPACITY {
            problems.add(source.problem(
                Some(own.id.span()),
                "question/choices",
                format!("question `{id}` has {} choices", choices.len()),
                format!("give 1 to {} choices", ChoiceSet::CAPACITY),
            ));
            choices.truncate(ChoiceSet::CAPACITY);
        }
        let mut seen = BTreeSet::new();
        for choice in &choices {
            unique(&mut seen, choice, "choice", source, problems);
            if UNSURE_CHOICES.iter().any(|(unsure, _)| unsure == choice.as_ref()) {
                problems.add(source.problem(
                    Some(choice.span()),
                    "question/choices",
                    format!("`{}` comes with every question", choice.as_ref()),
                    "take it out of `choices`",
                ));
            }
        }
        // Only earlier questions can decide whether this one is asked.
        let reader = RuleReader { source, guide: &self.guide, later };
        let mut question = Question {
            id,
            part: part.and_then(|part| u8::try_from(part).ok()).unwrap_or(0),
            pick: own.kind,
            choices: choices.into_iter().map(toml::Spanned::into_inner).collect(),
            exclusive: ChoiceSet::EMPTY,
            when: own.when.map(|when| reader.read(when, problems)),
        };
        for choice in &own.exclusive {
            match question.choice(choice.as_ref()).filter(|_| own.kind == Pick::Many) {
                Some(set) => question.exclusive = question.exclusive.with(set),
                None => problems.add(source.problem(
                    Some(choice.span()),
                    "question/exclusive",
                    format!("`{}` cannot stand alone in `{}`", choice.as_ref(), question.id),
                    "name one of the question's own choices, and only where `kind = \"many\"`",
                )),
            }
        }
        question
    }

    fn read_reliefs(&mut self, problems: &mut Problems) {
        let mut read: Vec<(Relief, ReliefLaw)> = Vec::new();
        for id in self.tree.folders("content/reliefs/") {
            let path = format!("content/reliefs/{id}/relief.toml");
            let Some((source, draft)) = self.tree.toml::<ReliefDraft>(&path, problems) else { continue };
            if read.iter().any(|(_, law)| law.slug == *draft.slug.as_ref()) {
                problems.add(source.problem(
                    Some(draft.slug.span()),
                    "relief/slug",
                    format!("another relief has the path `{}` already", draft.slug.as_ref()),
                    "choose another short, neutral `slug`",
                ));
            }
            let slug = draft.slug.as_ref();
            let plain = !slug.is_empty()
                && slug.len() <= 12
                && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if !plain || telling(slug).next().is_some() {
                problems.add(source.problem(
                    Some(draft.slug.span()),
                    "relief/slug",
                    format!("`{slug}` is no path for a page that someone may see"),
                    "choose a short, neutral `slug` of small letters, such as `t`",
                ));
            }
            read.push(self.relief(id, draft, source, problems));
        }
        read.sort_by_key(|(_, law)| law.order);
        (self.guide.reliefs, self.reliefs) = read.into_iter().unzip();
    }

    fn relief(
        &self,
        id: String,
        draft: ReliefDraft,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> (Relief, ReliefLaw) {
        self.cited(&draft.law, source, problems);
        let mut seen = BTreeSet::new();
        draft.subject.iter().for_each(|own| {
            unique(&mut seen, &own.id, "subject", source, problems);
        });
        let mut subjects: Vec<Subject> =
            draft.subject.iter().map(|own| Subject { id: own.id.as_ref().clone() }).collect();
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

    fn element(
        &self,
        own: ElementDraft,
        subjects: &[Subject],
        source: Source<'_>,
        problems: &mut Problems,
    ) -> (Element, ElementLaw) {
        let cites = self.must_cite(&own.id, &own.cites, source, problems);
        if own.kind == Kind::Step && own.contradicted.is_some() {
            problems.add(source.problem(
                Some(own.id.span()),
                "relief/step-contradicts",
                format!("step `{}` has a `contradicted` rule", own.id.as_ref()),
                "a step still to do never points away; take the rule out or make it a gate",
            ));
        }
        let subject = own.subject.as_ref().and_then(|wanted| {
            let found = subjects.iter().position(|subject| subject.id == *wanted.as_ref());
            if found.is_none() {
                let known = subjects.iter().map(|subject| subject.id.as_str());
                problems.add(source.problem(
                    Some(wanted.span()),
                    "relief/unknown-subject",
                    format!("no subject is called `{}`", wanted.as_ref()),
                    nearest(wanted.as_ref(), known, "the `[[subject]]` entries of this file"),
                ));
            }
            found.and_then(|ix| u8::try_from(ix).ok())
        });
        let mut exceptions = Vec::new();
        let mut exception_law = Vec::new();
        let mut seen = BTreeSet::new();
        for exception in own.exception {
            unique(&mut seen, &exception.id, "exception", source, problems);
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
        let Some((source, draft)) = self.tree.toml::<NoticesDraft>("content/screening/notices.toml", problems) else {
            return;
        };
        let mut seen = BTreeSet::new();
        for own in draft.notice {
            unique(&mut seen, &own.id, "notice", source, problems);
            let cites = self.cited(&own.cites, source, problems);
            let services: Vec<String> =
                own.services.iter().filter_map(|id| self.service(id, source, problems)).collect();
            let reader = RuleReader { source, guide: &self.guide, later: &[] };
            let after = own.after.as_ref().and_then(|id| reader.question(id, problems));
            let alert = own.kind == NoticeKind::Alert;
            let reachable =
                services.iter().any(|id| self.services.iter().any(|known| known.id == *id && known.number().is_some()));
            if alert && (after.is_none() || own.when.is_none() || !reachable) {
                problems.add(source.problem(
                    Some(own.id.span()),
                    "notice/alert",
                    format!("alert `{}` lacks its question, its rule or a service with a number", own.id.as_ref()),
                    "give `after`, `when` and `services`",
                ));
            }
            if !alert && let Some(after) = &own.after {
                problems.add(source.problem(
                    Some(after.span()),
                    "notice/after",
                    "only an alert is shown under a question",
                    "take `after` out, or make it an alert",
                ));
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
            problems.add(source.problem(
                None,
                "referral/none-always",
                "no service with a phone number is always named",
                "put a service with a number first, without `when`: no result may end without one",
            ));
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
            problems.add(source.problem(
                Some(start..start),
                "question/unused",
                format!("no rule, tell, notice or referral reads `{id}`"),
                "use it in a rule or take it out: nobody is asked what cannot matter",
            ));
        }
    }

    fn rule(&self, draft: RuleDraft, source: Source<'_>, problems: &mut Problems) -> Rule {
        RuleReader { source, guide: &self.guide, later: &[] }.read(draft, problems)
    }

    fn service(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<String> {
        let known = self.services.iter().map(|service| service.id.as_str());
        if self.services.iter().any(|service| service.id == *id.as_ref()) {
            return Some(id.as_ref().clone());
        }
        problems.add(source.problem(
            Some(id.span()),
            "directory/unknown-service",
            format!("no service is called `{}`", id.as_ref()),
            nearest(id.as_ref(), known, "content/directory/services/"),
        ));
        None
    }

    fn must_cite(&self, id: &Id, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        if cites.is_empty() {
            problems.add(source.problem(
                Some(id.span()),
                "relief/uncited",
                format!("`{}` cites no fact", id.as_ref()),
                "name in `cites` the facts of content/law/ it rests on",
            ));
        }
        self.cited(cites, source, problems)
    }

    fn cited(&self, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        cites
            .iter()
            .filter_map(|id| {
                let fact = FactId(id.as_ref().clone());
                if self.law.contains_key(&fact) {
                    return Some(fact);
                }
                problems.add(source.problem(
                    Some(id.span()),
                    "law/unknown-fact",
                    format!("no fact is called `{fact}`"),
                    nearest(&fact.0, self.law.keys().map(|known| known.0.as_str()), "content/law/"),
                ));
                None
            })
            .collect()
    }

    fn confidence(&self, cites: &[FactId]) -> Confidence {
        cites
            .iter()
            .filter_map(|id| self.law.get(id))
            .map(|fact| fact.confidence)
            .max()
            .unwrap_or(Confidence::Secondary)
    }
}

/// Whether the id is new; a second one is reported.
fn unique(seen: &mut BTreeSet<String>, id: &Id, what: &str, source: Source<'_>, problems: &mut Problems) -> bool {
    let new = seen.insert(id.as_ref().clone());
    if !new {
        let code =
            if matches!(what, "part" | "question" | "choice") { "question/duplicate" } else { "relief/duplicate" };
        problems.add(source.problem(
            Some(id.span()),
            code,
            format!("{what} `{}` is written twice", id.as_ref()),
            "keep one",
        ));
    }
    new
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
            problems.add(self.source.problem(
                None,
                "words/missing",
                format!("`{id}` has no words in `{}`", self.tag),
                format!("add `{id}` under `[{table}]`"),
            ));
        }
        found
    }

    /// The words of each id, in order; what is missing, empty or left over is reported.
    fn take_words<'i>(
        &self,
        map: &mut BTreeMap<Id, Text>,
        table: &str,
        ids: impl Iterator<Item = &'i str>,
        problems: &mut Problems,
    ) -> Vec<String> {
        let words = ids
            .filter_map(|id| self.take(map, table, id, problems).map(|text| self.source.words(text, problems)))
            .collect();
        self.left_over(map, table, problems);
        words
    }

    fn left_over<T>(&self, map: &BTreeMap<Id, T>, table: &str, problems: &mut Problems) {
        for id in map.keys() {
            problems.add(self.source.problem(
                Some(id.span()),
                "words/unknown",
                format!("nothing is called `{}`", id.as_ref()),
                format!("take it out of `[{table}]`, or give it the id it has in the structure file"),
            ));
        }
    }
}

pub(super) fn read_words(tree: &Tree, tag: &str, guide: &Guide, problems: &mut Problems) -> ScreeningWords {
    let mut words =
        ScreeningWords { parts: Vec::new(), questions: Vec::new(), notices: Vec::new(), reliefs: Vec::new() };
    let path = format!("content/screening/{tag}.toml");
    if let Some((source, mut draft)) = tree.toml::<ScreeningWordsDraft>(&path, problems) {
        let taker = Taker { source, tag };
        for part in &guide.parts {
            if let Some(own) = taker.take(&mut draft.parts, "parts", &part.id, problems) {
                words.parts.push(part_words(part, own, &taker, problems));
            }
        }
        for question in &guide.questions {
            if let Some(own) = taker.take(&mut draft.questions, "questions", &question.id, problems) {
                words.questions.push(question_words(question, own, &taker, problems));
            }
        }
        let ids = guide.notices.iter().map(|notice| notice.id.as_str());
        words.notices = taker.take_words(&mut draft.notices, "notices", ids, problems);
        taker.left_over(&draft.parts, "parts", problems);
        taker.left_over(&draft.questions, "questions", problems);
    }
    for relief in &guide.reliefs {
        let path = format!("content/reliefs/{}/{tag}.toml", relief.id);
        if let Some((source, draft)) = tree.toml::<ReliefWordsDraft>(&path, problems) {
            words.reliefs.push(relief_words(relief, draft, &Taker { source, tag }, problems));
        }
    }
    words
}

fn part_words(part: &Part, own: PartWordsDraft, taker: &Taker<'_>, problems: &mut Problems) -> PartWords {
    if part.sensitive && own.note.is_none() {
        problems.add(taker.source.problem(
            None,
            "words/missing",
            format!("sensitive part `{}` has no content note in `{}`", part.id, taker.tag),
            format!("add `note` under `[parts.{}]`", part.id),
        ));
    }
    PartWords {
        name: taker.source.words(own.name, problems),
        note: own.note.map(|note| taker.source.words(note, problems)),
    }
}

fn question_words(
    question: &Question,
    mut own: QuestionWordsDraft,
    taker: &Taker<'_>,
    problems: &mut Problems,
) -> QuestionWords {
    let table = format!("questions.{}.choices", question.id);
    QuestionWords {
        choices: taker.take_words(&mut own.choices, &table, question.choices.iter().map(String::as_str), problems),
        text: taker.source.words(own.text, problems),
        why: taker.source.words(own.why, problems),
        help: taker.source.words(own.help, problems),
    }
}

fn relief_words(
    relief: &Relief,
    mut draft: ReliefWordsDraft,
    taker: &Taker<'_>,
    problems: &mut Problems,
) -> ReliefWords {
    let subjects = match relief.subjects.as_slice() {
        [_only] => Vec::new(),
        several => {
            taker.take_words(&mut draft.subjects, "subjects", several.iter().map(|own| own.id.as_str()), problems)
        }
    };
    let mut elements = Vec::new();
    for element in &relief.elements {
        if let Some(own) = taker.take(&mut draft.elements, "elements", &element.id, problems) {
            elements.push(element_words(element, own, taker, problems));
        }
    }
    taker.left_over(&draft.elements, "elements", problems);
    let tells = taker.take_words(&mut draft.tells, "tells", relief.tells.iter().map(|tell| tell.id.as_str()), problems);
    let levels = draft.levels;
    ReliefWords {
        name: taker.source.words(draft.name, problems),
        line: taker.source.words(draft.line, problems),
        levels: [levels.ask_now, levels.may_fit, levels.not_indicated].map(|own| taker.source.words(own, problems)),
        subjects,
        elements,
        tells,
    }
}

fn element_words(
    element: &Element,
    mut own: ElementWordsDraft,
    taker: &Taker<'_>,
    problems: &mut Problems,
) -> ElementWords {
    let table = format!("elements.{}", element.id);
    if element.contradicted != Rule::Never && own.contradicted.is_none() {
        problems.add(taker.source.problem(
            None,
            "words/missing",
            format!("`{}` can point away, and `{}` has no words for it", element.id, taker.tag),
            format!("add `contradicted` under `[{table}]`"),
        ));
    }
    let ids = element.exceptions.iter().map(|exception| exception.id.as_str());
    let exceptions = taker.take_words(&mut own.exceptions, &format!("{table}.exceptions"), ids, problems);
    let contradicted = own.contradicted.map(|text| taker.source.words(text, problems)).unwrap_or_default();
    ElementWords {
        asks: taker.source.words(own.asks, problems),
        states: [taker.source.words(own.met, problems), taker.source.words(own.unknown, problems), contradicted],
        exceptions,
    }
}
