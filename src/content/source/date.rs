//! Days as content writes them: `YYYY-MM-DD`, which sort as text.

use time::format_description::well_known::Iso8601;
use time::{Date, Duration};

/// Whether it is a day that exists, as `YYYY-MM-DD`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    parse(text).is_some()
}

/// The day `days` later. A text that is no day is given back: it was reported where it was read.
#[must_use]
pub(in crate::content) fn later(text: &str, days: i64) -> String {
    let day = parse(text).and_then(|date| date.checked_add(Duration::days(days)));
    day.map_or_else(|| text.to_owned(), written)
}

/// Year, month and day of the month.
#[must_use]
pub(in crate::content) fn parts(text: &str) -> Option<(i32, u8, u8)> {
    parse(text).map(|date| (date.year(), u8::from(date.month()), date.day()))
}

fn parse(text: &str) -> Option<Date> {
    // ISO 8601 has other forms too, such as weeks; content has one.
    let one_form = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(ix, byte)| if matches!(ix, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    one_form.then(|| Date::parse(text, &Iso8601::DATE).ok()).flatten()
}

fn written(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_days() {
        assert!(is_date("2026-11-24") && is_date("2028-02-29"));
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-1", "20261124", "2026-W48-2", "", "24.11.2026", "2026-11-24T"]
        {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_day_later_is_found_over_the_end_of_a_year() {
        assert_eq!(later("2026-12-31", 1), "2027-01-01");
        assert_eq!(later("2026-11-22", 180), "2027-05-21");
    }
}
