//! The filter.

use super::clock::{Moment, Now};
use super::entry::{Bits, Entry, Hours};
use super::fold::Fold;
use super::law_enforcement::LawEnforcement;

/// What somebody looks for. The default asks for nothing and finds everything.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Query {
    /// One of these places, or the whole country; empty: anywhere.
    pub places: Bits,
    pub need: Option<u8>,
    pub language: Option<u8>,
    pub way: Option<u8>,
    /// Answers at this moment, as far as anybody knows: hours that are not known are kept, after those that are.
    pub open_at: Option<Moment>,
    pub day_and_night: bool,
    /// Only what is known not to be run by law enforcement: what nobody has looked at is left out too.
    pub no_police: bool,
    /// Every word is part of its name or its city, in any language; made plain by [`Query::with_words`].
    pub words: Vec<String>,
}

/// Services to look in.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    entries: Vec<Entry>,
    /// Names and cities made plain, once.
    folded: Vec<String>,
}

impl Query {
    /// Looks for these words, made plain as those of the [`Catalog`] are.
    #[must_use]
    pub fn with_words(self, typed: &str, fold: &Fold) -> Query {
        Query { words: fold.plain(typed).split_whitespace().map(str::to_owned).collect(), ..self }
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Query::default()
    }

    /// Whether a service fits everything asked but the words.
    fn fits(&self, entry: &Entry, now: Option<&Now>) -> bool {
        let one = |wanted: Option<u8>, own: Bits| wanted.is_none_or(|ix| own.meets(Bits::one(usize::from(ix))));
        (self.places.is_empty() || entry.place == 0 || self.places.meets(Bits::one(usize::from(entry.place))))
            && one(self.need, entry.needs)
            && (entry.interpreters || one(self.language, entry.languages))
            && one(self.way, entry.ways)
            && (!self.no_police || entry.police == LawEnforcement::No)
            && (!self.day_and_night || entry.hours == Hours::Always)
            && now.is_none_or(|now| entry.hours.answers(now) != Some(false))
    }

    /// Where a service stands in the results: its own place before the whole country, known hours before others.
    fn rank(&self, entry: &Entry) -> usize {
        let far = !self.places.is_empty() && entry.place == 0;
        let unsure = self.open_at.is_some() && !entry.hours.are_known();
        usize::from(unsure) * 2 + usize::from(far)
    }
}

impl Hours {
    /// Whether anybody could say from them if somebody answers.
    #[must_use]
    pub fn are_known(&self) -> bool {
        match self {
            Hours::Unknown | Hours::InWords => false,
            Hours::Always | Hours::Weekly { .. } => true,
        }
    }

    /// Whether somebody answers at a moment; `None` when the hours are not known.
    #[must_use]
    pub fn answers(&self, now: &Now) -> Option<bool> {
        match self {
            Hours::Unknown | Hours::InWords => None,
            Hours::Always => Some(true),
            Hours::Weekly { zone, open } => Some(zone.is_open(open, now)),
        }
    }
}

impl Catalog {
    /// Makes services ready to be looked in, their names and cities in plain letters.
    #[must_use]
    pub fn new(entries: Vec<Entry>, fold: &Fold) -> Catalog {
        let folded = entries
            .iter()
            .map(|entry| {
                let mut text = entry.name.clone();
                let others = entry.names.iter().map(|(_, name)| name).chain(&entry.city);
                others.for_each(|other| {
                    text.push('\n');
                    text.push_str(other);
                });
                fold.plain(&text)
            })
            .collect();
        Catalog { entries, folded }
    }

    /// The services that fit, as places in [`Catalog::entry`]: in their order, but see [`Query`].
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<usize> {
        let now = query.open_at.map(Now::at);
        let mut ranks: [Vec<usize>; 4] = Default::default();
        for (ix, (entry, folded)) in self.entries.iter().zip(&self.folded).enumerate() {
            if query.fits(entry, now.as_ref()) && query.words.iter().all(|word| folded.contains(word.as_str())) {
                ranks[query.rank(entry)].push(ix);
            }
        }
        ranks.concat()
    }

    /// The service at a place that [`Catalog::find`] gave.
    #[must_use]
    pub fn entry(&self, ix: usize) -> Option<&Entry> {
        self.entries.get(ix)
    }

    /// All of them.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}
