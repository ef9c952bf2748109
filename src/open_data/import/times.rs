//! Opening hours of a service of a file. What cannot be read is left out and told: no hours are better than wrong ones.

use super::entry::Entry;
use super::fault::Faults;
use super::file::Node;
use super::local::Imported;
use crate::content::Hours;
use crate::directory::{DAYS, Open, is_zone};
use crate::open_data::attributes as terms;

/// Minutes of the day that mean all of it.
const ALL_DAY: [(u16, u16); 2] = [(0, 24 * 60), (0, 24 * 60 - 1)];

/// Whether it is always open, or its hours with their time zone.
pub(super) fn read(entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) -> (bool, Option<Hours>) {
    let schedules = entry.file.parts(&entry.node, "schedules", ("schedule", "service_id"), faults);
    let mut open = Vec::new();
    let mut zone = entry.options.zone.clone();
    for schedule in &schedules {
        match weekly(schedule, faults) {
            Some(Weekly { days, from, to }) if days.len() == DAYS.len() && ALL_DAY.contains(&(from, to)) => {
                return (true, None);
            }
            Some(weekly) => open.extend(weekly.open()),
            None => {
                imported.leave_out("hours that are not told as weekly local times", entry.label());
                return (false, None);
            }
        }
        let named = entry.facts(schedule, terms::ZONE, faults);
        zone = named.first().map(|(zone, _)| (*zone).to_owned()).or(zone);
    }
    match zone.filter(|zone| is_zone(zone)) {
        _ if open.is_empty() => (false, None),
        Some(zone) => (false, Some(Hours { zone, open })),
        None => {
            imported.leave_out("hours without a time zone (give --zone America/Chicago)", entry.label());
            (false, None)
        }
    }
}

/// A schedule that repeats each week.
struct Weekly {
    /// In order, each once.
    days: Vec<u8>,
    /// Minutes after midnight.
    from: u16,
    to: u16,
}

impl Weekly {
    /// Its days in rows.
    fn open(&self) -> impl Iterator<Item = Open> {
        let rows = self.days.chunk_by(|one, next| one + 1 == *next);
        rows.map(|row| Open { first: row[0], last: row[row.len() - 1], from: self.from, to: self.to })
    }
}

/// Reads a schedule; `None` when it does not repeat each week, or its times are no times of a day.
fn weekly(schedule: &Node<'_>, faults: &mut Faults) -> Option<Weekly> {
    let repeats = schedule.text("freq", faults);
    let days = schedule.text("byday", faults);
    let (from, to) = (schedule.text("opens_at", faults), schedule.text("closes_at", faults));
    if repeats.is_some_and(|freq| freq != "WEEKLY")
        || schedule.get("interval").is_some_and(|every| every.as_u64() != Some(1))
    {
        return None;
    }
    let mut found: Vec<u8> = Vec::new();
    for day in days?.split(',') {
        let day = day.trim().to_lowercase();
        let ix = DAYS.iter().position(|name| day.len() == 2 && name.starts_with(&day))?;
        found.push(u8::try_from(ix).ok()?);
    }
    found.sort_unstable();
    found.dedup();
    let Open { from, to, .. } = Open::parse(&format!("mon {}-{}", plain(from?), plain(to?)))?;
    Some(Weekly { days: found, from, to })
}

/// `09:00:00` without its seconds.
fn plain(time: &str) -> &str {
    time.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(time)
}
