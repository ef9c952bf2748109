//! The reliefs: what the law asks, and what a result must tell.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::sources;
use crate::content::language::telling::telling;
use crate::content::screening::draft::{ElementDraft, ReliefDraft};
use crate::content::screening::law::{ElementLaw, ReliefRecord, TellLaw};
use crate::content::screening::reader::{Reader, unique};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::text::compare;
use crate::relief::{Element, Exception, Kind, Relief, Rule, Subject, Tell};

impl Reader<'_> {
    pub(super) fn read_reliefs(&mut self, problems: &mut Problems) {
        let mut ordered: Vec<(u32, Relief)> = Vec::new();
        for id in self.tree.folders(sources::RELIEFS) {
            let path = sources::relief(&id);
            let Some((source, draft)) = self.tree.toml::<ReliefDraft>(&path, problems) else { continue };
            if self.reliefs.values().any(|relief| relief.slug == *draft.slug.as_ref()) {
                problems.add(Problem::new(
                    Code::ReliefSlug,
                    source.at(draft.slug.span()),
                    format!("another relief has the path `{}` already", draft.slug.as_ref()),
                    "choose another short, neutral `slug`",
                ));
            }
            let slug = draft.slug.as_ref();
            let plain = !slug.is_empty()
                && slug.len() <= 12
                && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if !plain || !telling(slug, self.languages.iter().map(|language| &language.telling)).is_empty() {
                problems.add(Problem::new(
                    Code::ReliefSlug,
                    source.at(draft.slug.span()),
                    format!("`{slug}` is no path for a page that someone may see"),
                    "choose a short, neutral `slug` of small letters, such as `t`",
                ));
            }
            let order = draft.order;
            let (rules, record) = self.relief(id, draft, source, problems);
            self.reliefs.insert(rules.id.clone(), record);
            ordered.push((order, rules));
        }
        ordered.sort_by_key(|(order, _)| *order);
        self.guide.reliefs = ordered.into_iter().map(|(_, rules)| rules).collect();
    }

    fn relief(
        &self,
        id: String,
        draft: ReliefDraft,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> (Relief, ReliefRecord) {
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
        let mut element_law = BTreeMap::new();
        for own in draft.element {
            unique(&mut seen, &own.id, "element", source, problems);
            let (element, law) = self.element(own, &subjects, source, problems);
            element_law.insert(element.id.clone(), law);
            elements.push(element);
        }
        let mut seen = BTreeSet::new();
        let mut tells = Vec::new();
        let mut tell_law = BTreeMap::new();
        for own in draft.tell {
            unique(&mut seen, &own.id, "tell", source, problems);
            let cites = self.must_cite(&own.id, &own.cites, source, problems);
            let when = own.when.map(|when| self.rule(when, source, problems));
            let unless = own.unless.map(|unless| self.rule(unless, source, problems));
            let id = own.id.into_inner();
            tell_law.insert(id.clone(), TellLaw { cites });
            tells.push(Tell { id, kind: own.kind, when, unless });
        }
        let comparison = compare::read(self.tree, &id, self.law, problems);
        let slug = draft.slug.into_inner();
        let record = ReliefRecord { slug, say: draft.say, elements: element_law, tells: tell_law, comparison };
        (Relief { id, subjects, elements, tells }, record)
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
            problems.add(Problem::new(
                Code::ReliefStepContradicts,
                source.at(own.id.span()),
                format!("step `{}` has a `contradicted` rule", own.id.as_ref()),
                "a step still to do never points away; take the rule out or make it a gate",
            ));
        }
        let subject = own.subject.as_ref().and_then(|wanted| {
            let found = subjects.iter().position(|subject| subject.id == *wanted.as_ref());
            if found.is_none() {
                let known = subjects.iter().map(|subject| subject.id.as_str());
                problems.add(Problem::new(
                    Code::ReliefUnknownSubject,
                    source.at(wanted.span()),
                    format!("no subject is called `{}`", wanted.as_ref()),
                    nearest(wanted.as_ref(), known, "the `[[subject]]` entries of this file"),
                ));
            }
            found.and_then(|ix| u8::try_from(ix).ok())
        });
        let mut exceptions = Vec::new();
        let mut exception_law = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for exception in own.exception {
            unique(&mut seen, &exception.id, "exception", source, problems);
            let cites = self.must_cite(&exception.id, &exception.cites, source, problems);
            let (confidence, when) = (self.confidence(&cites), self.rule(exception.when, source, problems));
            let id = exception.id.into_inner();
            exception_law.insert(id.clone(), cites);
            exceptions.push(Exception { id, confidence, when });
        }
        let element = Element {
            kind: own.kind,
            subject,
            settled_by: own.settled_by,
            confidence: self.confidence(&cites),
            met: self.rule(own.met, source, problems),
            contradicted: own.contradicted.map_or(Rule::Never, |rule| self.rule(rule, source, problems)),
            exceptions,
            id: own.id.into_inner(),
        };
        (element, ElementLaw { cites, exceptions: exception_law })
    }
}
