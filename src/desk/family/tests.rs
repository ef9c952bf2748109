use proptest::prelude::*;

use super::*;
use crate::desk::dates::{DateId, Dated, Dates, Day, Typed};

const TODAY: &str = "2026-11-30";

fn day(text: &str) -> Day {
    Day::read(text).unwrap_or_else(|| panic!("{text} is no day"))
}

fn typed(text: &str) -> Typed {
    Typed::read(text).unwrap_or_else(|_| panic!("{text} cannot be read"))
}

fn client(birth: &str, filed: &[(DateId, &str)]) -> Dates {
    let filed = filed.iter().map(|(id, text)| Dated { id: *id, day: typed(text) });
    let days = std::iter::once(Dated { id: DateId::Birth, day: typed(birth) }).chain(filed).collect();
    Dates { days, ..Dates::default() }
}

fn of(dates: &Dates, vawa_as: VawaAs, member: &Member) -> [Inclusion; 3] {
    inclusions(&Principal { dates, vawa_as, today: day(TODAY) }, member)
}

fn told(dates: &Dates, vawa_as: VawaAs, member: &Member) -> [(May, Reason); 3] {
    of(dates, vawa_as, member).map(|own| (own.may, own.reason))
}

fn member(relation: Relation, birth: &str, married: Known) -> Member {
    Member { relation, birth: typed(birth), married, ..Member::default() }
}

#[test]
fn a_grown_client_may_include_husband_or_wife_and_young_children() {
    let dates = client("1990-01-01", &[]);
    let spouse = member(Relation::Spouse, "", Known::Yes);
    let expected = [
        (May::MayBeIncluded, Reason::TSpouse),
        (May::MayBeIncluded, Reason::USpouse),
        (May::NotFromThis, Reason::VawaOther),
    ];
    assert_eq!(told(&dates, VawaAs::Spouse, &spouse), expected);
    let child = member(Relation::Child, "2010-06-01", Known::No);
    let all = of(&dates, VawaAs::Spouse, &child);
    assert!(all.iter().all(|own| own.may == May::MayBeIncluded && own.until == Some(day("2031-05-31"))), "{all:?}");
    // Nobody knows whether the child is married, or as what the client asks.
    let child = member(Relation::Child, "2010-06-01", Known::NotKnown);
    assert!(of(&dates, VawaAs::Spouse, &child).iter().all(|own| own.may == May::Ask));
    let child = member(Relation::Child, "2010-06-01", Known::No);
    assert_eq!(told(&dates, VawaAs::NotKnown, &child)[2], (May::Ask, Reason::VawaChild));
    assert_eq!(told(&dates, VawaAs::Parent, &child)[2], (May::NotFromThis, Reason::VawaParentAlone));
}

#[test]
fn a_client_under_21_may_include_parents_and_young_siblings() {
    let dates = client("2007-03-01", &[]);
    let parent = of(&dates, VawaAs::Child, &member(Relation::Parent, "", Known::Yes));
    assert_eq!((parent[0].may, parent[0].until), (May::MayBeIncluded, Some(day("2028-02-29"))));
    assert_eq!((parent[1].may, parent[1].reason), (May::MayBeIncluded, Reason::UParent));
    let sibling = of(&dates, VawaAs::Child, &member(Relation::Sibling, "2009-12-15", Known::No));
    // The sibling is 18 before the client is 21.
    assert_eq!((sibling[1].may, sibling[1].until), (May::MayBeIncluded, Some(day("2027-12-14"))));
    let grown = client("1990-01-01", &[]);
    let parent = told(&grown, VawaAs::Spouse, &member(Relation::Parent, "", Known::Yes));
    assert_eq!(parent[1], (May::NotFromThis, Reason::UParent));
    assert_eq!(parent[0].0, May::Ask, "nobody knows whether there is danger");
}

#[test]
fn ages_are_those_of_the_day_of_filing() {
    let filed = [(DateId::FiledT, "2020-05-05"), (DateId::FiledU, "2020-05-05"), (DateId::FiledVawa, "2020-05-05")];
    let dates = client("2000-01-01", &filed);
    // 26 today, 20 on the day of filing; the sibling was 17.
    let sibling = of(&dates, VawaAs::Child, &member(Relation::Sibling, "2003-01-01", Known::No));
    assert_eq!((sibling[1].may, sibling[1].until), (May::MayBeIncluded, None));
    let child = of(&dates, VawaAs::Child, &member(Relation::Child, "1999-05-06", Known::No));
    assert!(child.iter().all(|own| own.may == May::MayBeIncluded && own.until.is_none()), "20 on the day: {child:?}");
    let child = told(&dates, VawaAs::Child, &member(Relation::Child, "1999-05-05", Known::No));
    assert_eq!([child[1].0, child[2].0], [May::NotFromThis; 2], "21 on the day");
}

#[test]
fn danger_opens_the_t_visa_for_more_of_the_family() {
    let dates = client("1990-01-01", &[]);
    let mut parent = member(Relation::Parent, "", Known::Yes);
    parent.danger = Known::Yes;
    assert_eq!(told(&dates, VawaAs::Spouse, &parent)[0], (May::MayBeIncluded, Reason::TDanger));
    parent.danger = Known::No;
    assert_eq!(told(&dates, VawaAs::Spouse, &parent)[0].0, May::NotFromThis);
    for (relation, birth) in
        [(Relation::Sibling, "1995-01-01"), (Relation::Child, "1999-01-01"), (Relation::ChildOfRelative, "")]
    {
        let mut other = member(relation, birth, Known::No);
        other.danger = Known::Yes;
        // More hangs on it than is asked here.
        assert_eq!(told(&dates, VawaAs::Spouse, &other)[0], (May::Ask, Reason::TDangerChild), "{relation:?}");
        other.danger = Known::No;
        assert_eq!(told(&dates, VawaAs::Spouse, &other)[0].0, May::NotFromThis, "{relation:?}");
    }
}

#[test]
fn who_did_the_harm_and_who_is_a_citizen_have_no_place_in_it() {
    let dates = client("1990-01-01", &[]);
    let mut spouse = member(Relation::Spouse, "", Known::Yes);
    spouse.did_the_harm = Known::Yes;
    assert!(told(&dates, VawaAs::Spouse, &spouse).iter().all(|own| *own == (May::NotFromThis, Reason::DidTheHarm)));
    let mut child = member(Relation::Child, "2015-01-01", Known::No);
    child.standing = Standing::Citizen;
    assert!(told(&dates, VawaAs::Spouse, &child).iter().all(|own| *own == (May::NotFromThis, Reason::Citizen)));
}

#[test]
fn an_age_in_years_is_as_wide_as_a_year() {
    let dates = client("1990-01-01", &[]);
    let of_age = |age: u8| {
        let child = Member { relation: Relation::Child, age: Some(age), married: Known::No, ..Member::default() };
        of(&dates, VawaAs::Spouse, &child)[1]
    };
    assert_eq!((of_age(20).may, of_age(20).until), (May::MayBeIncluded, Some(day("2026-11-30"))));
    assert_eq!(of_age(10).until, Some(day("2036-11-30")));
    assert_eq!(of_age(21).may, May::NotFromThis);
}

proptest! {
    /// Learning that somebody is in danger, single or younger never closes a door.
    #[test]
    fn more_that_speaks_for_somebody_never_counts_against_them(
        relation in 0..Relation::ALL.len(), years in 0..40_i32, own in 10..50_i32, known in 0..3_usize,
    ) {
        let today = day(TODAY);
        let birth = |years: i32| Typed::Day(today.plus_days(-366 * years));
        let dates = client(&birth(own).to_string(), &[]);
        let judged = |married, danger, years| {
            let own = Member { relation: Relation::ALL[relation], birth: birth(years), married, danger, ..Member::default() };
            of(&dates, VawaAs::Spouse, &own).map(|own| own.may)
        };
        let base = judged(Known::ALL[known], Known::No, years);
        let better = [
            judged(Known::No, Known::No, years),
            judged(Known::ALL[known], Known::Yes, years),
            judged(Known::ALL[known], Known::No, years / 2),
        ];
        for other in better {
            prop_assert!(other.iter().zip(base).all(|(other, base)| *other <= base), "{other:?} {base:?}");
        }
    }
}
