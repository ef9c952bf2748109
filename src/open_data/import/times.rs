//! Opening hours of a service of a file. What cannot be read is left out and told: no hours are better than wrong ones.

use super::Imported;
use super::entry::Entry;
use super::file::{Faults, Node};
use crate::content::{DAYS, is_hours, is_zone};
use crate::open_data::attributes as terms;

const ALL_DAY: [(&str, &str); 2] = [("00:00", "24:00"), ("00:00", "23:59")];

/// Whether it is always open, or its hours with their time zone.
pub(super) fn read(
    entry: &Entry<'_, '_>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> (bool, Option<(String, Vec<String>)>) {
    let schedules = entry.file.parts(&entry.node, "schedules", ("schedule", "service_id"), faults);
    let mut lines = Vec::new();
    let mut zone = entry.options.zone.clone();
    for own in &schedules {
        match weekly(own, faults) {
            Some((days, from, to)) if days.len() == DAYS.len() && ALL_DAY.contains(&(from, to)) => return (true, None),
            Some((days, from, to)) => lines.extend(spans(&days).map(|days| format!("{days} {from}-{to}"))),
            None => {
                imported.leave_out("hours that are not told as weekly local times", entry.label());
                return (false, None);
            }
        }
        let named = entry.facts(own, terms::ZONE, faults);
        zone = named.first().map(|(zone, _)| (*zone).to_owned()).or(zone);
    }
    match zone.filter(|zone| is_zone(zone)) {
        _ if lines.is_empty() => (false, None),
        Some(zone) => (false, Some((zone, lines))),
        None => {
            imported.leave_out("hours without a time zone (give --zone America/Chicago)", entry.label());
            (false, None)
        }
    }
}

/// Days, opening and closing of a schedule that repeats each week.
fn weekly<'a>(own: &Node<'a>, faults: &mut Faults) -> Option<(Vec<usize>, &'a str, &'a str)> {
    let repeats = own.text("freq", faults);
    let days = own.text("byday", faults);
    let (from, to) = (own.text("opens_at", faults), own.text("closes_at", faults));
    if repeats.is_some_and(|freq| freq != "WEEKLY")
        || own.get("interval").is_some_and(|every| every.as_u64() != Some(1))
    {
        return None;
    }
    let mut found: Vec<usize> = Vec::new();
    for day in days?.split(',') {
        let day = day.trim().to_lowercase();
        found.push(DAYS.iter().position(|own| day.len() == 2 && own.starts_with(&day))?);
    }
    found.sort_unstable();
    found.dedup();
    let (from, to) = (plain(from?), plain(to?));
    is_hours(&format!("mon {from}-{to}")).then_some((found, from, to))
}

/// `09:00:00` without its seconds.
fn plain(time: &str) -> &str {
    time.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(time)
}

/// Days in a row as content writes them: `mon-fri`.
fn spans(days: &[usize]) -> impl Iterator<Item = String> {
    days.chunk_by(|one, next| one + 1 == *next).map(|row| match row {
        [one] => DAYS[*one].to_owned(),
        _ => format!("{}-{}", DAYS[row[0]], DAYS[row[row.len() - 1]]),
    })
}
