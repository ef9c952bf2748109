//! Whether a service answers at a moment, in its own time.
//!
//! A phone's clock gives seconds of universal time; a service's hours are in the time of its place. The places of the
//! United States keep ten whole-hour offsets and one rule of daylight time, the same since 2007 (15 U.S.C. 260a): on
//! from the second Sunday of March, 2:00 standard time, until the first Sunday of November, 2:00 daylight time, which
//! is 1:00 standard time. Arizona, Hawaii and the territories do not take part. So one comparison replaces a time zone
//! database, and a zone outside this list is no [`Zone`]: its hours are then only told in words. If Congress changes
//! the rule, change [`Zone::daylight`].

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month, OffsetDateTime, UtcOffset};

use super::open::Open;

/// Seconds since 1970 in universal time.
pub type Moment = i64;

/// A time of the United States and its territories.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Zone {
    Eastern,
    Central,
    Mountain,
    Arizona,
    Pacific,
    Alaska,
    Hawaii,
    PuertoRico,
    VirginIslands,
    Guam,
    NorthernMarianas,
    Samoa,
}

impl Zone {
    /// Every zone, in the order of the words for them.
    pub const ALL: [Zone; 12] = [
        Zone::Eastern,
        Zone::Central,
        Zone::Mountain,
        Zone::Arizona,
        Zone::Pacific,
        Zone::Alaska,
        Zone::Hawaii,
        Zone::PuertoRico,
        Zone::VirginIslands,
        Zone::Guam,
        Zone::NorthernMarianas,
        Zone::Samoa,
    ];

    /// Its best known name in the time zone database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Zone::Eastern => "America/New_York",
            Zone::Central => "America/Chicago",
            Zone::Mountain => "America/Denver",
            Zone::Arizona => "America/Phoenix",
            Zone::Pacific => "America/Los_Angeles",
            Zone::Alaska => "America/Anchorage",
            Zone::Hawaii => "Pacific/Honolulu",
            Zone::PuertoRico => "America/Puerto_Rico",
            Zone::VirginIslands => "America/St_Thomas",
            Zone::Guam => "Pacific/Guam",
            Zone::NorthernMarianas => "Pacific/Saipan",
            Zone::Samoa => "Pacific/Pago_Pago",
        }
    }

    /// Its other names in the database: places that keep the same time today.
    #[must_use]
    pub fn other_names(self) -> &'static [&'static str] {
        match self {
            Zone::Eastern => &["America/Detroit", "America/Indiana/Indianapolis", "America/Kentucky/Louisville"],
            Zone::Central => &["America/Menominee", "America/Indiana/Knox", "America/North_Dakota/Center"],
            Zone::Mountain => &["America/Boise"],
            Zone::Alaska => &["America/Juneau", "America/Nome", "America/Sitka"],
            Zone::Arizona
            | Zone::Pacific
            | Zone::Hawaii
            | Zone::PuertoRico
            | Zone::VirginIslands
            | Zone::Guam
            | Zone::NorthernMarianas
            | Zone::Samoa => &[],
        }
    }

    /// The zone with this name of the time zone database; `None` for one outside this list.
    #[must_use]
    pub fn named(name: &str) -> Option<Zone> {
        Zone::ALL.into_iter().find(|zone| zone.name() == name || zone.other_names().contains(&name))
    }

    /// The message that says it to readers; `None` where its city does, see [`city`].
    #[must_use]
    pub fn message(self) -> Option<&'static str> {
        match self {
            Zone::Eastern => Some("zone-eastern"),
            Zone::Central => Some("zone-central"),
            Zone::Mountain => Some("zone-mountain"),
            Zone::Arizona => Some("zone-arizona"),
            Zone::Pacific => Some("zone-pacific"),
            Zone::Alaska => Some("zone-alaska"),
            Zone::Hawaii => Some("zone-hawaii"),
            Zone::PuertoRico | Zone::VirginIslands | Zone::Guam | Zone::NorthernMarianas | Zone::Samoa => None,
        }
    }

    /// Hours from universal time in winter, and whether daylight time adds one in summer.
    fn hours(self) -> (i8, bool) {
        match self {
            Zone::Eastern => (-5, true),
            Zone::Central => (-6, true),
            Zone::Mountain => (-7, true),
            Zone::Arizona => (-7, false),
            Zone::Pacific => (-8, true),
            Zone::Alaska => (-9, true),
            Zone::Hawaii => (-10, false),
            Zone::PuertoRico | Zone::VirginIslands => (-4, false),
            Zone::Guam | Zone::NorthernMarianas => (10, false),
            Zone::Samoa => (-11, false),
        }
    }

    /// Local time at a moment; `None` for a clock that is set beyond all calendars.
    fn local(self, moment: Moment) -> Option<OffsetDateTime> {
        let (hours, keeps_daylight) = self.hours();
        let standard = OffsetDateTime::from_unix_timestamp(moment)
            .ok()?
            .checked_to_offset(UtcOffset::from_hms(hours, 0, 0).ok()?)?;
        let ahead = keeps_daylight && Zone::daylight(standard)?;
        if ahead { standard.checked_add(Duration::HOUR) } else { Some(standard) }
    }

    /// Whether daylight time is on, by the standard time of a place that takes part.
    fn daylight(standard: OffsetDateTime) -> Option<bool> {
        let sunday_from = |month: Month, day: u8| {
            let first = Date::from_calendar_date(standard.year(), month, day).ok()?;
            let wait = (7 - first.weekday().number_days_from_sunday()) % 7;
            first.checked_add(Duration::days(i64::from(wait)))
        };
        let on = sunday_from(Month::March, 8)?.with_hms(2, 0, 0).ok()?.assume_offset(standard.offset());
        let off = sunday_from(Month::November, 1)?.with_hms(1, 0, 0).ok()?.assume_offset(standard.offset());
        Some(on <= standard && standard < off)
    }

    /// Whether hours in this zone's time hold at a moment.
    #[must_use]
    pub fn is_open(self, open: &[Open], now: &Now) -> bool {
        now.0[self as usize].is_some_and(|(day, minute)| open.iter().any(|hours| hours.holds(day, minute)))
    }
}

/// The city of a zone's name, which says the zone where no message does: `Pago Pago` for `Pacific/Pago_Pago`.
#[must_use]
pub fn city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// Whether it looks like a name of the time zone database.
#[must_use]
pub fn is_zone(name: &str) -> bool {
    name.split_once('/').is_some_and(|(area, place)| {
        let word = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
        word(area) && place.split('/').all(word)
    })
}

/// One moment in every zone: day of the week and minute of the day. Worked out once, not for each service.
#[derive(Clone, Copy, Debug)]
pub struct Now([Option<(u8, u16)>; Zone::ALL.len()]);

impl Now {
    /// The local times of a moment.
    #[must_use]
    pub fn at(moment: Moment) -> Now {
        Now(Zone::ALL.map(|zone| {
            let local = zone.local(moment)?;
            Some((local.weekday().number_days_from_monday(), u16::from(local.hour()) * 60 + u16::from(local.minute())))
        }))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn at(zone: Zone, utc: OffsetDateTime) -> (u8, u8, u8) {
        let local = zone.local(utc.unix_timestamp()).expect("a time");
        (local.weekday().number_days_from_monday(), local.hour(), local.minute())
    }

    #[test]
    fn daylight_time_begins_and_ends_as_the_law_says() {
        // 2026: March 8 and November 1. In New York 2:00 is 7:00 universal, and 2:00 daylight is 6:00.
        assert_eq!(at(Zone::Eastern, datetime!(2026-03-08 6:59 UTC)), (6, 1, 59));
        assert_eq!(at(Zone::Eastern, datetime!(2026-03-08 7:00 UTC)), (6, 3, 0));
        assert_eq!(at(Zone::Eastern, datetime!(2026-11-01 5:59 UTC)), (6, 1, 59));
        assert_eq!(at(Zone::Eastern, datetime!(2026-11-01 6:00 UTC)), (6, 1, 0));
        // 2027: March 14 and November 7.
        assert_eq!(at(Zone::Pacific, datetime!(2027-03-14 9:59 UTC)), (6, 1, 59));
        assert_eq!(at(Zone::Pacific, datetime!(2027-03-14 10:00 UTC)), (6, 3, 0));
        assert_eq!(at(Zone::Alaska, datetime!(2027-11-07 9:59 UTC)), (6, 1, 59));
        assert_eq!(at(Zone::Alaska, datetime!(2027-11-07 10:00 UTC)), (6, 1, 0));
    }

    #[test]
    fn some_places_never_change_their_clocks() {
        for month in [datetime!(2026-01-15 12:00 UTC), datetime!(2026-07-15 12:00 UTC)] {
            assert_eq!(at(Zone::Arizona, month).1, 5);
            assert_eq!(at(Zone::Hawaii, month).1, 2);
            assert_eq!(at(Zone::PuertoRico, month).1, 8);
            assert_eq!(at(Zone::Guam, month).1, 22);
            assert_eq!(at(Zone::Samoa, month).1, 1);
        }
        assert_eq!(at(Zone::Mountain, datetime!(2026-01-15 12:00 UTC)).1, 5);
        assert_eq!(at(Zone::Mountain, datetime!(2026-07-15 12:00 UTC)).1, 6);
    }

    #[test]
    fn hours_hold_in_the_services_own_time() {
        let weekdays = [Open { first: 0, last: 4, from: 540, to: 1020 }];
        // Monday 14:30 universal in winter: 9:30 in New York, 6:30 in Los Angeles.
        let moment = datetime!(2026-11-23 14:30 UTC).unix_timestamp();
        assert!(Zone::Eastern.is_open(&weekdays, &Now::at(moment)));
        assert!(!Zone::Pacific.is_open(&weekdays, &Now::at(moment)));
    }

    #[test]
    fn a_clock_beyond_all_calendars_opens_nothing() {
        assert!(!Zone::Eastern.is_open(&[Open { first: 0, last: 6, from: 0, to: 1440 }], &Now::at(i64::MAX)));
    }

    #[test]
    fn zones_are_known_by_their_names_and_no_other_is_guessed() {
        for zone in Zone::ALL {
            for name in zone.other_names().iter().chain([&zone.name()]) {
                assert_eq!(Zone::named(name), Some(zone));
                assert!(is_zone(name), "{name}");
            }
        }
        assert_eq!(Zone::named("America/Detroit"), Some(Zone::Eastern));
        assert_eq!(Zone::named("America/Mexico_City"), None);
    }

    #[test]
    fn zones_have_an_area_and_a_place_that_is_their_city() {
        assert!(is_zone("America/New_York") && is_zone("America/Argentina/Salta"));
        assert!(!is_zone("EST") && !is_zone("America/") && !is_zone("America/New York"));
        assert_eq!([city("Pacific/Pago_Pago"), city("America/Argentina/Salta")], ["Pago Pago", "Salta"]);
    }
}
