use proptest::prelude::*;

use super::*;
use crate::relief::Confidence;

fn day(text: &str) -> Day {
    Day::read(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// A rule without any extras.
fn rule(opens: Option<Opening>, ends: Option<End>, near: Option<Amount>) -> DateRule {
    DateRule {
        id: "rule".to_owned(),
        from: DateId::DivorceFinal,
        opens,
        ends,
        near,
        order: None,
        minor_at: None,
        moved: false,
        ask: false,
        confidence: Confidence::Verified,
        cites: vec!["X-01".to_owned()],
    }
}

fn table(rule: DateRule) -> DateTable {
    DateTable { rules: vec![rule], ..DateTable::default() }
}

fn typed(text: &str) -> Dates {
    let day = Typed::read(text).unwrap_or_else(|_| panic!("{text} cannot be read"));
    Dates { days: vec![Dated { id: DateId::DivorceFinal, day }], ..Dates::default() }
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..73_000_i32).prop_map(|days| day("1900-01-01").plus_days(days))
}

fn any_amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        (0..800_u16).prop_map(Amount::Days),
        (0..60_u16).prop_map(Amount::Months),
        (0..30_u8).prop_map(Amount::Years),
        (0..30_u8).prop_map(Amount::Age),
    ]
}

proptest! {
    #[test]
    fn months_keep_the_day_or_end_with_their_month(from in any_day(), months in 0..600_u16) {
        let (earlier, later) = (from.plus_months(months, Clamp::Earlier), from.plus_months(months, Clamp::Later));
        let month = i32::from(from.month()) - 1 + i32::from(months);
        prop_assert_eq!((earlier.year(), i32::from(earlier.month())), (from.year() + month / 12, month % 12 + 1));
        if earlier.day() == from.day() {
            prop_assert_eq!(later, earlier);
        } else {
            prop_assert!(earlier.day() < from.day() && earlier.plus_days(1).day() == 1);
            prop_assert_eq!(later, earlier.plus_days(1));
        }
    }

    #[test]
    fn a_later_day_never_ends_sooner(one in any_day(), later in 0..400_i32, amount in any_amount()) {
        let other = one.plus_days(later);
        for clamp in [Clamp::Earlier, Clamp::Later] {
            prop_assert!(amount.after(one, clamp) <= amount.after(other, clamp));
        }
    }

    #[test]
    fn it_has_to_be_received_before_the_last_day(from in any_day(), amount in any_amount(), before in any::<bool>()) {
        let end = if before { End::Before(amount) } else { End::Within(amount) };
        let table = table(rule(None, Some(end), None));
        let computed = compute(&table, &typed(&from.to_string()), day("2100-01-01"));
        let record = &computed.records[0];
        let last = record.last.expect("a last day");
        prop_assert!(last.is_one_day());
        prop_assert_eq!(record.received_by, Some(last.first.plus_days(-1)));
    }

    #[test]
    fn what_a_month_comes_to_holds_what_each_of_its_days_comes_to(
        from in any_day(), amount in any_amount(), today in any_day(),
    ) {
        let table = table(rule(Some(Opening::After(amount)), Some(End::Before(amount)), Some(amount)));
        let today = today.max(from);
        let of = |text: &str| compute(&table, &typed(text), today).records.first().cloned();
        let (known, month) = (of(&from.to_string()), of(&from.to_string()[..7]));
        let (known, month) = (known.expect("a day"), month.expect("a month"));
        for (one, all) in [(known.last, month.last), (known.opens, month.opens)] {
            let (one, all) = (one.expect("told"), all.expect("told"));
            prop_assert!(all.first <= one.first && one.last <= all.last);
        }
        prop_assert!(month.received_by <= known.received_by);
        // Who knows less is never told that there is more time.
        prop_assert!(known.state != State::MayHavePassed || month.state == State::MayHavePassed);
    }

    #[test]
    fn days_abroad_are_counted_once_whatever_the_order(
        trips in proptest::collection::vec((0..900_i32, 0..60_i32), 0..6), turned in any::<bool>(),
    ) {
        let admitted = day("2025-01-01");
        let trip = |(out, length): &(i32, i32)| Trip {
            out: Typed::Day(admitted.plus_days(*out)),
            back: Typed::Day(admitted.plus_days(out + length)),
        };
        let mut trips: Vec<Trip> = trips.iter().map(trip).collect();
        let presence = presence_rule();
        let span = Span { first: admitted, last: admitted };
        let today = day("2030-01-01");
        let counted = Presence::of(&presence, 0, span, &trips, today);
        // A naive count, day by day.
        let abroad = |day: Day, ends: bool| trips.iter().any(|trip| {
            let (Typed::Day(out), Typed::Day(back)) = (trip.out, trip.back) else { return false };
            if ends { out <= day && day <= back } else { out < day && day < back }
        });
        let count = |ends: bool| (0..1000).filter(|ix| abroad(admitted.plus_days(*ix), ends)).count();
        prop_assert_eq!((counted.total.0 as usize, counted.total.1 as usize), (count(false), count(true)));
        prop_assert!(counted.longest.0 <= counted.total.0 && counted.longest.1 <= counted.total.1);
        if turned {
            trips.reverse();
            prop_assert_eq!(Presence::of(&presence, 0, span, &trips, today).total, counted.total);
        }
    }

    #[test]
    fn nothing_that_is_typed_makes_it_panic(
        days in proptest::collection::vec((0..DateId::ALL.len(), "[0-9-]{0,10}"), 0..8),
        trips in proptest::collection::vec(("[0-9-]{0,10}", "[0-9-]{0,10}"), 0..4),
        today in any_day(),
    ) {
        let read = |text: &str| Typed::read(text).unwrap_or_default();
        let dates = Dates {
            days: days.iter().map(|(id, text)| Dated { id: DateId::ALL[*id], day: read(text) }).collect(),
            trips: trips.iter().map(|(out, back)| Trip { out: read(out), back: read(back) }).collect(),
            ..Dates::default()
        };
        let mut table = table(rule(None, Some(End::Within(Amount::Years(255))), None));
        table.presence.push(presence_rule());
        let _ = compute(&table, &dates, today);
    }
}

fn presence_rule() -> PresenceRule {
    PresenceRule {
        id: "trips".to_owned(),
        from: DateId::AdmittedU,
        single: 90,
        total: 180,
        confidence: Confidence::Verified,
        cites: vec!["X-01".to_owned()],
    }
}

#[test]
fn a_day_is_written_in_one_way() {
    assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
    for wrong in
        ["2023-02-29", "2024-2-29", "24-02-29", "2024-02-29 ", "2024/02/29", "2024-02", "-024-02-29", "0000-01-01"]
    {
        assert_eq!(Day::read(wrong), None, "{wrong}");
    }
    assert_eq!(Typed::read(" 2024-02 "), Ok(Typed::Month { year: 2024, month: 2 }));
    assert_eq!(Typed::read(""), Ok(Typed::Unknown));
    for wrong in ["2024", "2024-13", "2024-00", "March 2024", "2024-02-30"] {
        assert_eq!(Typed::read(wrong), Err(Unreadable), "{wrong}");
    }
    let february = Typed::Month { year: 2024, month: 2 }.span().expect("known to the month");
    assert_eq!((february.first, february.last), (day("2024-02-01"), day("2024-02-29")));
}

#[test]
fn what_is_not_known_is_not_counted_from() {
    let table = table(rule(None, Some(End::Within(Amount::Years(2))), None));
    assert!(compute(&table, &typed(""), day("2026-11-30")).records.is_empty());
}

#[test]
fn an_order_of_the_other_kind_has_other_limits_and_an_unknown_one_has_all() {
    let mut absent = rule(None, Some(End::Within(Amount::Days(180))), None);
    (absent.from, absent.order) = (DateId::OrderFinal, Some(OrderKind::InAbsentia));
    let table = table(absent);
    let told = |order| {
        let days = vec![Dated { id: DateId::OrderFinal, day: Typed::Day(day("2026-11-01")) }];
        compute(&table, &Dates { days, order, ..Dates::default() }, day("2026-11-30")).records.len()
    };
    assert_eq!([None, Some(OrderKind::InAbsentia), Some(OrderKind::Ordinary)].map(told), [1, 1, 0]);
}

#[test]
fn somebody_who_was_grown_up_is_not_told_of_a_childs_time() {
    let mut suit = rule(None, Some(End::Within(Amount::Age(28))), None);
    (suit.from, suit.minor_at) = (DateId::Birth, Some(DateId::TraffickingEnded));
    let table = table(suit);
    let told = |ended: &str| {
        let dated = |id, text: &str| Dated { id, day: Typed::read(text).expect("a day") };
        let days = vec![dated(DateId::Birth, "2000-05-05"), dated(DateId::TraffickingEnded, ended)];
        compute(&table, &Dates { days, ..Dates::default() }, day("2026-11-30")).records.len()
    };
    assert_eq!(["2018-05-04", "2018-05-05", "2018-05", ""].map(told), [1, 0, 1, 0]);
}

#[test]
fn somebody_who_is_still_away_is_counted_until_today_and_an_unknown_start_is_told() {
    let presence = presence_rule();
    let admitted = Span { first: day("2025-01-01"), last: day("2025-01-01") };
    let away = Trip { out: Typed::Day(day("2026-11-01")), back: Typed::Unknown };
    let counted = Presence::of(&presence, 0, admitted, &[away, Trip::default()], day("2026-11-30"));
    assert_eq!((counted.total, counted.uncounted, counted.breaks), ((29, 30), 1, Breaks::Unclear));
}

#[test]
fn a_second_day_of_the_same_thing_is_refused_and_the_first_one_stands() {
    let table = table(rule(None, Some(End::Within(Amount::Years(2))), None));
    let mut dates = typed("2025-03-15");
    dates.days.push(dates.days[0]);
    let computed = compute(&table, &dates, day("2026-11-30"));
    assert_eq!(computed.refused, [Refusal { at: At::Day(1), why: Why::Twice }]);
    assert_eq!(computed.records.iter().map(|record| record.from).collect::<Vec<_>>(), [0]);
}

#[test]
fn what_is_far_ahead_or_long_ago_is_refused_and_counted_from_nowhere() {
    let mut permit = rule(None, Some(End::Within(Amount::Days(0))), None);
    permit.from = DateId::WorkPermitEnds;
    let table = table(permit);
    for (text, why) in [("2099-01-01", Why::TooFar), ("1899-12", Why::TooEarly)] {
        let days = vec![Dated { id: DateId::WorkPermitEnds, day: Typed::read(text).expect("a day") }];
        let computed = compute(&table, &Dates { days, ..Dates::default() }, day("2026-11-30"));
        assert_eq!(computed.refused, [Refusal { at: At::Day(0), why }], "{text}");
        assert!(computed.records.is_empty(), "{text}");
    }
}

/// What has time or is still to come does not press; what is near, moved by a court or past as it seems does, the nearest
/// first.
#[test]
fn what_cannot_wait_presses_the_nearest_first() {
    let within = |days| Some(End::Within(Amount::Days(days)));
    let named = |id: &str, rule: DateRule| DateRule { id: id.to_owned(), ..rule };
    let table = DateTable {
        rules: vec![
            named("near", rule(None, within(60), Some(Amount::Days(10)))),
            named("has-time", rule(None, within(60), Some(Amount::Days(50)))),
            named("past", rule(None, within(20), None)),
            named("moved", DateRule { moved: true, ..rule(None, within(40), Some(Amount::Days(39))) }),
            named("to-come", rule(Some(Opening::After(Amount::Days(50))), within(60), None)),
            named("endless", rule(Some(Opening::After(Amount::Days(1))), None, None)),
        ],
        ..DateTable::default()
    };
    let computed = compute(&table, &typed("2026-01-01"), day("2026-01-31"));
    let pressing: Vec<(String, &str)> =
        computed.pressing().into_iter().map(|(by, own)| (by.to_string(), own.rule.id.as_str())).collect();
    let expected = [("2026-01-20", "past"), ("2026-02-09", "moved"), ("2026-03-01", "near")];
    assert_eq!(pressing, expected.map(|(by, id)| (by.to_owned(), id)));
}
