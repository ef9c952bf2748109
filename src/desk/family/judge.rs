//! What can be said of including one person.

use super::people::{Known, May, Member, Petition, Place, Reason, Relation, Standing, VawaAs};
use crate::desk::dates::{Amount, Clamp, DateId, Dates, Day, Span};

/// What can be said of one person and one petition.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Inclusion {
    pub petition: Petition,
    pub may: May,
    pub reason: Reason,
    /// The last day to file before somebody is too old for it; `None` when no age runs out, or it is frozen already.
    pub until: Option<Day>,
    /// Abroad: they come only by a visa, and other rules hold.
    pub abroad: bool,
}

/// The client, as far as it matters for the family.
#[derive(Clone, Copy, Debug)]
pub struct Principal<'d> {
    pub dates: &'d Dates,
    pub vawa_as: VawaAs,
    pub today: Day,
}

/// Whether something is so, and the last day on which it stays so.
#[derive(Clone, Copy)]
struct Holds {
    known: Known,
    until: Option<Day>,
}

impl Holds {
    const YES: Holds = Holds { known: Known::Yes, until: None };

    fn and(self, other: Holds) -> Holds {
        let known = match (self.known, other.known) {
            (Known::No, _) | (_, Known::No) => Known::No,
            (Known::Yes, Known::Yes) => Known::Yes,
            _ => Known::NotKnown,
        };
        let until = [self.until, other.until].into_iter().flatten().min();
        Holds { known, until }
    }
}

impl From<Known> for Holds {
    fn from(known: Known) -> Holds {
        Holds { known, until: None }
    }
}

impl Known {
    /// The opposite.
    fn not(self) -> Known {
        match self {
            Known::Yes => Known::No,
            Known::No => Known::Yes,
            Known::NotKnown => Known::NotKnown,
        }
    }
}

/// What can be said of one person, for each petition in turn.
#[must_use]
pub fn inclusions(principal: &Principal<'_>, member: &Member) -> [Inclusion; Petition::ALL.len()] {
    Petition::ALL.map(|petition| {
        let (may, reason, until) = principal.judge(petition, member);
        // A day says something only while the person may still be included.
        let until = until.filter(|_| may != May::NotFromThis);
        Inclusion { petition, may, reason, until, abroad: member.place == Place::Abroad }
    })
}

impl Principal<'_> {
    fn judge(&self, petition: Petition, member: &Member) -> (May, Reason, Option<Day>) {
        if member.standing == Standing::Citizen {
            return (May::NotFromThis, Reason::Citizen, None);
        }
        if member.did_the_harm == Known::Yes {
            return (May::NotFromThis, Reason::DidTheHarm, None);
        }
        match petition {
            Petition::T => self.t_visa(member),
            Petition::U => self.u_visa(member),
            Petition::Vawa => self.vawa(member),
        }
    }

    /// 8 CFR 214.211; INA 101(a)(15)(T)(ii), 214(o)(4)-(5).
    fn t_visa(&self, member: &Member) -> (May, Reason, Option<Day>) {
        let filed = DateId::FiledT;
        let single = Holds::from(member.married.not());
        let danger = Holds::from(member.danger);
        let minor = self.younger(member, 18, filed).and(single);
        match member.relation {
            Relation::Spouse => told(Reason::TSpouse, Holds::YES),
            Relation::Child => {
                let child = self.younger(member, 21, filed).and(single);
                match child.known {
                    // As a child of the husband or wife who comes along.
                    Known::No => careful(Reason::TDangerChild, danger),
                    _ => told(Reason::TChild, child),
                }
            }
            Relation::Parent => either((Reason::TParent, self.own_21(filed)), (Reason::TDanger, danger)),
            Relation::Sibling if minor.known == Known::No => careful(Reason::TDangerChild, danger),
            Relation::Sibling => {
                either((Reason::TSibling, self.own_21(filed).and(minor)), (Reason::TDanger, danger.and(minor)))
            }
            Relation::ChildOfRelative => careful(Reason::TDangerChild, danger),
            Relation::Other => (May::NotFromThis, Reason::TOther, None),
        }
    }

    /// 8 CFR 214.14(a)(10), (f); INA 101(a)(15)(U)(ii), 214(p)(7).
    fn u_visa(&self, member: &Member) -> (May, Reason, Option<Day>) {
        let filed = DateId::FiledU;
        let single = Holds::from(member.married.not());
        match member.relation {
            Relation::Spouse => told(Reason::USpouse, Holds::YES),
            Relation::Child => told(Reason::UChild, self.younger(member, 21, filed).and(single)),
            Relation::Parent => told(Reason::UParent, self.own_21(filed)),
            Relation::Sibling => {
                told(Reason::USibling, self.own_21(filed).and(self.younger(member, 18, filed)).and(single))
            }
            Relation::ChildOfRelative | Relation::Other => (May::NotFromThis, Reason::UOther, None),
        }
    }

    /// INA 204(a)(1)(A)(iii)-(iv), (B)(ii)-(iii), (D).
    fn vawa(&self, member: &Member) -> (May, Reason, Option<Day>) {
        match (member.relation, self.vawa_as) {
            (_, VawaAs::Parent) => (May::NotFromThis, Reason::VawaParentAlone, None),
            (Relation::Child, kind) => {
                let single = Holds::from(member.married.not());
                let child = self.younger(member, 21, DateId::FiledVawa).and(single);
                let (may, reason, until) = told(Reason::VawaChild, child);
                let sure = may != May::MayBeIncluded || kind != VawaAs::NotKnown;
                (if sure { may } else { May::Ask }, reason, until)
            }
            _ => (May::NotFromThis, Reason::VawaOther, None),
        }
    }

    /// The client is under 21 on the day of filing.
    fn own_21(&self, filed: DateId) -> Holds {
        self.under(self.dates.one(DateId::Birth).span(), 21, filed)
    }

    fn younger(&self, member: &Member, years: u8, filed: DateId) -> Holds {
        self.under(member.birth.span().or_else(|| member.age.map(|age| born(age, self.today))), years, filed)
    }

    /// Under an age on the day of filing, or today where nothing is filed.
    fn under(&self, birth: Option<Span>, years: u8, filed: DateId) -> Holds {
        let Some(birth) = birth else { return Known::NotKnown.into() };
        let filed = self.dates.one(filed).span();
        let day = filed.unwrap_or(Span { first: self.today, last: self.today });
        let turns = |day: Day| Amount::Age(years).after(day, Clamp::Earlier);
        let (first, last) = (turns(birth.first), turns(birth.last));
        let known = if day.last < first {
            Known::Yes
        } else if day.first >= last {
            Known::No
        } else {
            Known::NotKnown
        };
        Holds { known, until: filed.is_none().then(|| first.plus_days(-1)) }
    }
}

/// The days on which somebody of this age today can be born.
fn born(age: u8, today: Day) -> Span {
    let years = |years: i32| {
        let day = |day: u8| Day::new(today.year() - years, today.month(), day);
        (28..=today.day()).rev().chain([today.day()]).find_map(day).unwrap_or(today)
    };
    Span { first: years(i32::from(age) + 1).plus_days(1), last: years(i32::from(age)) }
}

/// Included when it holds, and asked about while it is not known.
fn told(reason: Reason, holds: Holds) -> (May, Reason, Option<Day>) {
    let may = match holds.known {
        Known::Yes => May::MayBeIncluded,
        Known::NotKnown => May::Ask,
        Known::No => May::NotFromThis,
    };
    (may, reason, holds.until)
}

/// A way that hangs on more than is asked here: never more than a question for a lawyer.
fn careful(reason: Reason, holds: Holds) -> (May, Reason, Option<Day>) {
    let (may, reason, until) = told(reason, holds);
    (if may == May::MayBeIncluded { May::Ask } else { may }, reason, until)
}

/// The better of two ways; the first one of equals.
fn either(one: (Reason, Holds), other: (Reason, Holds)) -> (May, Reason, Option<Day>) {
    let (one, other) = (told(one.0, one.1), told(other.0, other.1));
    if other.0 < one.0 { other } else { one }
}
