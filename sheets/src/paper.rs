//! Paper: sides, and where cards lie on sheets that are sold with cuts.

use amparo::content::Format;

/// Points of an inch, and of a millimetre.
const INCH: f64 = 72.0;
const MM: f64 = INCH / 25.4;

/// A paper and what lies on it; all measures in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    pub width: f64,
    pub height: f64,
    /// What a shop cuts off, on each side.
    pub bleed: f64,
    pub cards: Option<Cards>,
    /// Strips along the lower edge.
    pub strips: Option<Strips>,
}

/// Where cards lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cards {
    pub columns: usize,
    pub rows: usize,
    /// The upper left corner of the first card.
    pub first: (f64, f64),
    /// From one card to the next.
    pub pitch: (f64, f64),
    pub width: f64,
    pub height: f64,
}

/// Strips to tear off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strips {
    pub count: usize,
    pub width: f64,
    pub height: f64,
}

/// From a length in the unit of a table to points.
fn cards(unit: f64, columns: usize, rows: usize, [x, y, across, down, width, height]: [f64; 6]) -> Option<Cards> {
    Some(Cards {
        columns,
        rows,
        first: (x * unit, y * unit),
        pitch: (across * unit, down * unit),
        width: width * unit,
        height: height * unit,
    })
}

impl Paper {
    /// The paper of a format. `law` has the sides in inches where a law names them.
    ///
    /// The places of cards are those that the makers of such sheets give, as read in the templates of glabels-qt
    /// (`avery-us-templates.xml`, `avery-iso-templates.xml` at 2da9b2d).
    #[must_use]
    pub fn of(format: Format, law: Option<[f64; 2]>) -> Paper {
        let letter = Paper { width: 8.5 * INCH, height: 11.0 * INCH, bleed: 0.0, cards: None, strips: None };
        let a4 = Paper { width: 210.0 * MM, height: 297.0 * MM, ..letter };
        let strips = |width: f64, height: f64| Some(Strips { count: 10, width, height });
        match format {
            Format::Letter => letter,
            Format::A4 => a4,
            Format::Tabloid => Paper { width: 11.0 * INCH, height: 17.0 * INCH, ..letter },
            Format::TabloidCut => Paper { bleed: INCH / 8.0, ..Paper::of(Format::Tabloid, None) },
            Format::Tall => Paper { width: 11.0 * INCH, height: 14.0 * INCH, ..letter },
            Format::LetterStrips => Paper { strips: strips(0.78 * INCH, 2.25 * INCH), ..letter },
            Format::A4Strips => Paper { strips: strips(19.5 * MM, 57.0 * MM), ..a4 },
            Format::LetterTen => Paper { cards: cards(INCH, 2, 5, [0.75, 0.5, 3.5, 2.0, 3.5, 2.0]), ..letter },
            Format::LetterEight => Paper { cards: cards(INCH, 2, 4, [0.5, 0.75, 4.0, 2.5, 3.5, 2.0]), ..letter },
            Format::A4Ten => Paper { cards: cards(MM, 2, 5, [15.0, 13.5, 95.0, 54.0, 85.0, 54.0]), ..a4 },
            Format::A4Eight => Paper { cards: cards(MM, 2, 4, [17.0, 31.5, 91.0, 60.0, 85.0, 54.0]), ..a4 },
            Format::A4Wide => Paper { cards: cards(MM, 2, 5, [15.0, 18.5, 90.0, 52.0, 90.0, 52.0]), ..a4 },
            Format::LetterFour => Paper { cards: cards(INCH, 2, 2, [0.25, 0.25, 4.0, 5.25, 4.0, 5.25]), ..letter },
            Format::A4Four => Paper { cards: cards(MM, 2, 2, [7.0, 7.0, 98.0, 141.5, 98.0, 141.5]), ..a4 },
            Format::OfLaw => {
                let [width, height] = law.unwrap_or([8.5, 11.0]);
                Paper { width: width * INCH, height: height * INCH, ..letter }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cards that lie over the edge or over each other cannot be the ones that are sold.
    #[test]
    fn every_card_and_strip_lies_on_its_paper_and_in_its_middle() {
        for format in Format::ALL {
            let paper = Paper::of(format, None);
            if let Some(cards) = paper.cards {
                let across = (cards.columns - 1) as f64 * cards.pitch.0 + cards.width;
                let down = (cards.rows - 1) as f64 * cards.pitch.1 + cards.height;
                assert!((cards.first.0 * 2.0 + across - paper.width).abs() < 0.02, "{format:?} is not in the middle");
                assert!((cards.first.1 * 2.0 + down - paper.height).abs() < 0.02, "{format:?} is not in the middle");
                assert!(
                    cards.pitch.0 + 0.01 > cards.width && cards.pitch.1 + 0.01 > cards.height,
                    "{format:?} overlaps"
                );
            }
            if let Some(strips) = paper.strips {
                assert!(strips.count as f64 * strips.width < paper.width, "{format:?}");
            }
        }
    }
}
