//! The advocate's desk: its days against a table that was counted by hand from the law, before there was code that counts.

use std::collections::BTreeMap;

use amparo::content;
use amparo::desk::dates::{
    Breaks, Computed, DateId, DateTable, Dated, Dates, Day, Falls, Hurry, OrderKind, Request, Span, State, Trip, Typed,
    Visa, Why, compute,
};
use serde::Deserialize;

use crate::project::root;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
    trips: Vec<Trips>,
    refused: Vec<Refused>,
}

/// A day, or the first and the last that it can be.
#[derive(Deserialize)]
#[serde(untagged)]
enum Days {
    One(Day),
    Between(Day, Day),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    law: String,
    rule: String,
    today: Day,
    #[serde(default)]
    typed: BTreeMap<DateId, Typed>,
    order: Option<OrderKind>,
    request: Option<Asked>,
    opens: Option<Days>,
    last: Option<Days>,
    received_by: Option<Day>,
    near_from: Option<Day>,
    agency: Option<Days>,
    #[serde(default)]
    not_earlier: bool,
    state: State,
    weekend: Option<Vec<Falls>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    sent: Typed,
    state: String,
    #[serde(default)]
    hurry: Vec<Hurry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Trips {
    law: String,
    from: DateId,
    admitted: Day,
    trips: Vec<(Typed, Typed)>,
    longest: (u32, u32),
    total: (u32, u32),
    breaks: Breaks,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    today: Day,
    #[serde(default)]
    typed: BTreeMap<DateId, Typed>,
    #[serde(default)]
    trips: Vec<(Typed, Typed)>,
    why: Why,
}

fn span(days: &Days) -> Span {
    let (first, last) = match days {
        Days::One(day) => (*day, *day),
        Days::Between(first, last) => (*first, *last),
    };
    Span { first, last }
}

fn dated(typed: &BTreeMap<DateId, Typed>) -> Vec<Dated> {
    typed.iter().map(|(id, day)| Dated { id: *id, day: *day }).collect()
}

fn trips(written: &[(Typed, Typed)]) -> Vec<Trip> {
    written.iter().map(|(out, back)| Trip { out: *out, back: *back }).collect()
}

impl Case {
    fn dates(&self) -> Dates {
        let asked = |asked: &Asked| Request {
            sent: asked.sent,
            state: asked.state.clone(),
            visa: Visa::U,
            hurry: asked.hurry.clone(),
        };
        Dates {
            days: dated(&self.typed),
            order: self.order,
            trips: Vec::new(),
            requests: self.request.iter().map(asked).collect(),
        }
    }

    fn check(&self, computed: &Computed<'_>) {
        let law = &self.law;
        assert!(computed.refused.is_empty(), "{law}: {:?}", computed.refused);
        if self.request.is_some() {
            let [answer] = computed.answers.as_slice() else { panic!("{law}: {:?}", computed.answers) };
            assert_eq!(answer.by, self.agency.as_ref().map(span), "{law}");
            assert_eq!((answer.not_earlier, answer.state), (self.not_earlier, self.state), "{law}");
            return;
        }
        let record = computed.records.iter().find(|record| record.rule.id == self.rule);
        let record = record.unwrap_or_else(|| panic!("{law}: nothing is told by {}", self.rule));
        assert_eq!(record.opens, self.opens.as_ref().map(span), "{law}: opens");
        assert_eq!(record.last, self.last.as_ref().map(span), "{law}: last");
        assert_eq!(record.received_by, self.received_by, "{law}: be received by");
        assert_eq!(record.state, self.state, "{law}");
        if self.near_from.is_some() {
            assert_eq!(record.near_from, self.near_from, "{law}: near");
        }
        if let Some(weekend) = &self.weekend {
            assert_eq!(&record.weekend, weekend, "{law}: weekends");
        }
        assert!(!record.rule.cites.is_empty(), "{law}");
    }
}

fn table() -> Table {
    let text = std::fs::read_to_string(root().join("tests/desk-dates.toml")).expect("the table is there");
    toml::from_str(&text).expect("the table can be read")
}

fn rules() -> DateTable {
    let site = content::load(root());
    site.unwrap_or_else(|problems| panic!("the content is whole: {}", problems.len())).desk.dates
}

#[test]
fn the_desk_counts_what_was_counted_by_hand_from_the_law() {
    let (rules, table) = (rules(), table());
    for case in &table.case {
        case.check(&compute(&rules, &case.dates(), case.today));
    }
    for own in &table.trips {
        let days = vec![Dated { id: own.from, day: Typed::Day(own.admitted) }];
        let dates = Dates { days, trips: trips(&own.trips), ..Dates::default() };
        let computed = compute(&rules, &dates, Day::read("2030-01-01").expect("a day"));
        let [presence] = computed.presences.as_slice() else { panic!("{}: {:?}", own.law, computed.presences) };
        let found = (presence.longest, presence.total, presence.breaks);
        assert_eq!(found, (own.longest, own.total, own.breaks), "{}", own.law);
    }
    for own in &table.refused {
        let dates = Dates { days: dated(&own.typed), trips: trips(&own.trips), ..Dates::default() };
        let why: Vec<Why> = compute(&rules, &dates, own.today).refused.iter().map(|refusal| refusal.why).collect();
        assert_eq!(why, [own.why], "{:?}", own.typed);
    }
    // Every rule is in the table, so that a new one is counted by hand too.
    let told: Vec<&str> = table.case.iter().map(|case| case.rule.as_str()).collect();
    let missing: Vec<&String> =
        rules.rules.iter().map(|rule| &rule.id).filter(|id| !told.contains(&id.as_str())).collect();
    assert!(missing.is_empty(), "no case in tests/desk-dates.toml: {missing:?}");
}
