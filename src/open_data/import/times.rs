//! Opening hours of a service of a file. What cannot be read is left out and told: no hours are better than wrong ones.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;
use super::fault::Faults;
use super::file::Node;
use super::local::Imported;
use crate::content::{Hours, is_date};
use crate::directory::{DAYS, Open, is_zone};
use crate::open_data::attributes as terms;

/// Minutes of the day that mean all of it.
const ALL_DAY: [(u16, u16); 2] = [(0, 24 * 60), (0, 24 * 60 - 1)];

/// Fields by which hours end, or hold only in some weeks.
const NOT_FOR_GOOD: [&str; 6] = ["until", "valid_to", "count", "byweekno", "bymonthday", "byyearday"];

/// Days by the minutes at which they open and close.
type Week = BTreeMap<(u16, u16), BTreeSet<u8>>;

/// Whether it is always open, or its hours with their time zone.
pub(super) fn read(entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) -> (bool, Option<Hours>) {
    let mut weeks = Vec::new();
    for schedules in places(entry, faults) {
        match week(entry, &schedules, faults) {
            Ok(week) => weeks.push(week),
            Err(why) => {
                imported.leave_out(why, entry.label());
                return (false, None);
            }
        }
    }
    let Some((week, named)) = weeks.pop() else { return (false, None) };
    if weeks.iter().any(|other| *other != (week.clone(), named.clone())) {
        imported.leave_out("hours that are not the same at each of its places", entry.label());
        return (false, None);
    }
    if let [(minutes, days)] = week.iter().collect::<Vec<_>>().as_slice()
        && ALL_DAY.contains(*minutes)
        && days.len() == DAYS.len()
    {
        return (true, None);
    }
    let Some(zone) = named.or_else(|| entry.options.zone.clone()).filter(|zone| is_zone(zone)) else {
        imported.leave_out("hours without a time zone (give --zone America/Chicago)", entry.label());
        return (false, None);
    };
    let rows = week.iter().flat_map(|((from, to), days)| {
        let days: Vec<u8> = days.iter().copied().collect();
        let rows: Vec<Open> = days
            .chunk_by(|one, next| one + 1 == *next)
            .map(|row| Open { first: row[0], last: row[row.len() - 1], from: *from, to: *to })
            .collect();
        rows
    });
    let mut open: Vec<Open> = rows.collect();
    open.sort_by_key(|open| (open.first, open.from));
    (false, Some(Hours { zone, open }))
}

/// Its own hours, place by place where they say so; where it has none, those of its places.
fn places<'a>(entry: &Entry<'a, '_>, faults: &mut Faults) -> Vec<Vec<Node<'a>>> {
    let own = entry.file.parts(&entry.node, "schedules", ("schedule", "service_id"), faults);
    if !own.is_empty() {
        let mut by_place: BTreeMap<String, Vec<Node<'a>>> = BTreeMap::new();
        for schedule in own {
            let at = ["service_at_location_id", "location_id"].iter().find_map(|key| schedule.get(key)?.as_str());
            by_place.entry(at.unwrap_or_default().to_owned()).or_default().push(schedule);
        }
        return by_place.into_values().collect();
    }
    let mut all = Vec::new();
    for (at, location) in entry.places(faults) {
        let mut here = entry.file.parts(&at, "schedules", ("schedule", "service_at_location_id"), faults);
        if let Some(location) = location.filter(|_| here.is_empty()) {
            here = entry.file.parts(&location, "schedules", ("schedule", "location_id"), faults);
        }
        all.push(here);
    }
    // Hours of one place are not those of a second that has none.
    if all.iter().all(Vec::is_empty) { Vec::new() } else { all }
}

/// The hours of one place, with the time zone that they name.
fn week(
    entry: &Entry<'_, '_>,
    schedules: &[Node<'_>],
    faults: &mut Faults,
) -> Result<(Week, Option<String>), &'static str> {
    let (mut week, mut zone) = (Week::new(), None);
    for schedule in schedules {
        let is_given = |key: &&str| schedule.get(key).is_some_and(|value| value.as_str() != Some(""));
        if NOT_FOR_GOOD.iter().any(is_given) {
            return Err("hours with an end, a count or certain weeks");
        }
        for key in ["valid_from", "dtstart"] {
            let Some(from) = schedule.text(key, faults) else { continue };
            let day = from.get(..10).unwrap_or(from);
            if !is_date(day) || day > entry.options.read_on.as_str() {
                return Err("hours that begin later than the file was read");
            }
        }
        let (days, minutes) = weekly(schedule, faults).ok_or("hours that are not told as weekly local times")?;
        week.entry(minutes).or_default().extend(days);
        let named = entry.facts(schedule, terms::ZONE, faults);
        zone = named.first().map(|(zone, _)| (*zone).to_owned()).or(zone);
    }
    Ok((week, zone))
}

/// The days of a schedule and its minutes; `None` when it does not repeat each week, or its times are no times of a day.
fn weekly(schedule: &Node<'_>, faults: &mut Faults) -> Option<(Vec<u8>, (u16, u16))> {
    if schedule.text("freq", faults).is_some_and(|freq| freq != "WEEKLY")
        || schedule.get("interval").is_some_and(|every| !matches!(every.to_string().trim_matches('"'), "1"))
    {
        return None;
    }
    let days = schedule.text("byday", faults).or_else(|| schedule.text("weekday", faults))?;
    let days: Option<Vec<u8>> = days.split(',').map(day).collect();
    let (from, to) = (schedule.text("opens_at", faults)?, schedule.text("closes_at", faults)?);
    let (from, to) = (minutes(from)?, minutes(to)?);
    // From a time to the same time is all day for some and closed for others.
    (from != to && from < 24 * 60).then_some((days?, (from, to)))
}

/// `MO`, `Mon` or `Monday`. Lists differ in which day is the first, so a number says nothing.
fn day(written: &str) -> Option<u8> {
    let small = written.trim().to_lowercase();
    let ix = DAYS
        .iter()
        .position(|name| small == name[..2] || small == *name || (small.starts_with(name) && small.ends_with("day")))?;
    u8::try_from(ix).ok()
}

/// `09:00`, `9:00:00` or `9:00 AM` as minutes after midnight. A time with another zone's offset is not local.
fn minutes(written: &str) -> Option<u16> {
    let small = written.to_lowercase().replace(['.', ' '], "");
    let (time, half) = match (small.strip_suffix("am"), small.strip_suffix("pm")) {
        (Some(time), _) => (time, Some(0)),
        (_, Some(time)) => (time, Some(12)),
        _ => (small.as_str(), None),
    };
    let mut parts = time.split(':').map(|part| part.parse::<u16>().ok().filter(|_| part.len() <= 2));
    let (hours, minutes) = (parts.next()??, parts.next().map_or(half.map(|_| 0), |part| part)?);
    if minutes > 59 || parts.any(|seconds| seconds != Some(0)) {
        return None;
    }
    let hours = match half {
        Some(half) => (1..=12).contains(&hours).then_some(hours % 12 + half)?,
        None => hours,
    };
    (hours * 60 + minutes <= 24 * 60).then_some(hours * 60 + minutes)
}
