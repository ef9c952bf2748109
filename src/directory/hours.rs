//! Hours as people read them, on a page and on a card of the finder.

use super::open::Open;
use crate::glue::glue;

/// A language's words for hours.
#[derive(Clone, Debug, Default)]
pub struct HoursWords {
    /// Days of the week, short, from Monday.
    pub days: Vec<String>,
    /// Before noon.
    pub am: String,
    /// After noon.
    pub pm: String,
}

impl HoursWords {
    /// Opening hours with the words for their time zone: `Mon–Fri 9 AM–5 PM, Sat 10 AM–2 PM (Central time)`.
    #[must_use]
    pub fn weekly(&self, open: &[Open], zone: &str) -> String {
        let times: Vec<String> = open
            .iter()
            .map(|hours| {
                let (dash, last) = if hours.first == hours.last { ("", "") } else { ("–", self.day(hours.last)) };
                glue(&[self.day(hours.first), dash, last, " ", &self.time(hours.from), "–", &self.time(hours.to)])
            })
            .collect();
        glue(&[&times.join(", "), " (", zone, ")"])
    }

    fn day(&self, ix: u8) -> &str {
        self.days.get(usize::from(ix)).map_or("", String::as_str)
    }

    fn time(&self, minutes: u16) -> String {
        let (hour, minute) = (minutes / 60 % 24, minutes % 60);
        let half = if hour < 12 { &self.am } else { &self.pm };
        let hour = if hour % 12 == 0 { 12 } else { hour % 12 }.to_string();
        let tens = if minute < 10 { ":0" } else { ":" };
        if minute == 0 { glue(&[&hour, " ", half]) } else { glue(&[&hour, tens, &minute.to_string(), " ", half]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_by_days_and_by_half_days() {
        let words = HoursWords {
            days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned).to_vec(),
            am: "AM".to_owned(),
            pm: "PM".to_owned(),
        };
        let open: Vec<Open> = ["mon-fri 08:30-12:00", "sat 00:00-24:00", "sun 12:05-23:59"]
            .iter()
            .filter_map(|own| Open::parse(own))
            .collect();
        assert_eq!(
            words.weekly(&open, "Central time"),
            "Mon–Fri 8:30 AM–12 PM, Sat 12 AM–12 AM, Sun 12:05 PM–11:59 PM (Central time)"
        );
    }
}
