//! `/data/rules.json`: what the law asks for each relief, as rules over the answers, with the facts behind all of it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::questions::by_language;
use super::rule::{LICENSE, cites, condition, id, rule};
use crate::address;
use crate::content::{FactId, Site};
use crate::guide::{Notice, Person};
use crate::relief::{Element, Exception, Level, Relief, Tell};

/// Raised when a field changes its meaning or goes away; new fields do not raise it.
const VERSION: u32 = 1;

/// All rules as one JSON object.
pub(super) fn json(site: &Site) -> String {
    let guide = &site.guide;
    let levels = Level::ALL.iter().map(|level| {
        let words = by_language(site, |edition| edition.words.say(&format!("level-{}", level.id())).into());
        json!({ "id": level.id(), "words": words })
    });
    let referrals = guide.referrals.iter().map(|referral| {
        json!({
            "service": referral.service,
            "when": condition(site, referral.when.as_ref()),
            "unless": condition(site, referral.unless.as_ref()),
        })
    });
    json!({
        "format": "amparo-rules",
        "version": VERSION,
        "schema": "rules.schema.json",
        "license": LICENSE,
        "rules_version": site.rules_version(),
        "levels": levels.collect::<Value>(),
        "reliefs": guide.reliefs.iter().map(|own| relief(site, own)).collect::<Value>(),
        "notices": guide.notices.iter().map(|own| notice(site, own)).collect::<Value>(),
        "referrals": referrals.collect::<Value>(),
        "facts": facts(site),
    })
    .to_string()
}

fn relief(site: &Site, own: &Relief) -> Value {
    let record = &site.reliefs[&own.id];
    let words = by_language(site, |edition| {
        let words = &edition.reliefs[&own.id].results;
        json!({ "name": words.name, "line": words.line, "page": address::relief(&edition.language.tag, &record.slug) })
    });
    json!({
        "id": own.id,
        "words": words,
        "subjects": own.subjects.iter().map(|subject| subject.id.as_str()).collect::<Value>(),
        "elements": own.elements.iter().map(|element| self::element(site, own, element)).collect::<Value>(),
        "tells": own.tells.iter().map(|tell| self::tell(site, own, tell)).collect::<Value>(),
    })
}

fn element(site: &Site, relief: &Relief, own: &Element) -> Value {
    let law = &site.reliefs[&relief.id].elements[&own.id];
    let words =
        by_language(site, |edition| edition.reliefs[&relief.id].results.elements[&own.id].asks.to(Person::Me).into());
    let exception = |exception: &Exception| {
        let words = by_language(site, |edition| {
            edition.reliefs[&relief.id].results.elements[&own.id].exceptions[&exception.id].to(Person::Me).into()
        });
        json!({
            "id": exception.id,
            "confidence": exception.confidence,
            "when": rule(site, &exception.when),
            "cites": cites(&law.exceptions[&exception.id]),
            "words": words,
        })
    };
    json!({
        "id": own.id,
        "kind": own.kind,
        "subject": own.subject.map(|subject| relief.subjects[usize::from(subject)].id.as_str()),
        "confidence": own.confidence,
        "met": rule(site, &own.met),
        "contradicted": rule(site, &own.contradicted),
        "exceptions": own.exceptions.iter().map(exception).collect::<Value>(),
        "cites": cites(&law.cites),
        "words": words,
    })
}

fn tell(site: &Site, relief: &Relief, own: &Tell) -> Value {
    let words = by_language(site, |edition| edition.reliefs[&relief.id].results.tells[&own.id].to(Person::Me).into());
    json!({
        "id": own.id,
        "kind": own.kind,
        "when": condition(site, own.when.as_ref()),
        "unless": condition(site, own.unless.as_ref()),
        "cites": cites(&site.reliefs[&relief.id].tells[&own.id].cites),
        "words": words,
    })
}

fn notice(site: &Site, own: &Notice) -> Value {
    let law = &site.notices[&own.id];
    json!({
        "id": own.id,
        "kind": own.kind,
        "after": own.after.map(|question| id(site, question)),
        "when": condition(site, own.when.as_ref()),
        "unless": condition(site, own.unless.as_ref()),
        "services": law.services,
        "cites": cites(&law.cites),
        "words": by_language(site, |edition| edition.screening.notices[&own.id].to(Person::Me).into()),
    })
}

/// Every fact that a rule rests on, by its id.
fn facts(site: &Site) -> Value {
    let reliefs = site.reliefs.values().flat_map(|record| {
        let elements = record.elements.values();
        let elements = elements.flat_map(|law| law.cites.iter().chain(law.exceptions.values().flatten()));
        elements.chain(record.tells.values().flat_map(|law| &law.cites))
    });
    let cited: BTreeSet<&FactId> = reliefs.chain(site.notices.values().flat_map(|law| &law.cites)).collect();
    let fact = |id: &FactId| {
        let fact = &site.law[id];
        let sources = fact.sources.iter().map(|source| json!({ "url": source.url, "note": source.note }));
        let own = json!({
            "says": fact.says,
            "citation": fact.citation,
            "confidence": fact.confidence,
            "read_on": fact.read_on,
            "next_check": fact.next_check,
            "sources": sources.collect::<Value>(),
        });
        (id.0.clone(), own)
    };
    Value::Object(cited.into_iter().map(fact).collect())
}
