//! The sign of a client: a shape in a color, the same on screen and on paper, so that a wrong sheet is seen.

use super::html::Html;

/// A shape in a color.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sign(u8);

/// Shapes that differ without any color: the path of each in a square of 24, and the message that names it.
const SHAPES: [(&str, &str); 6] = [
    ("M12 2a10 10 0 1 0 .01 0z", "desk-sign-circle"),
    ("M3 3h18v18H3z", "desk-sign-square"),
    ("M12 2l11 20H1z", "desk-sign-triangle"),
    ("M12 1l10 11-10 11L2 12z", "desk-sign-diamond"),
    ("M9 2h6v7h7v6h-7v7H9v-7H2V9h7z", "desk-sign-cross"),
    ("M2 6l10-4 10 4v4L12 6 2 10zM2 14l10-4 10 4v4l-10-4-10 4z", "desk-sign-waves"),
];
const COLORS: usize = 3;

impl Sign {
    /// How many signs there are.
    pub const COUNT: usize = SHAPES.len() * COLORS;

    /// One of all signs, whatever the number is.
    #[must_use]
    pub fn nth(number: usize) -> Sign {
        Sign(u8::try_from(number % Sign::COUNT).unwrap_or(0))
    }

    /// The one for the next client: another shape and another color.
    #[must_use]
    pub fn next(self) -> Sign {
        Sign::nth(usize::from(self.0) + 7)
    }

    /// Its number among all signs.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The message that names its shape.
    #[must_use]
    pub fn message(self) -> &'static str {
        self.shape().1
    }

    fn shape(self) -> (&'static str, &'static str) {
        SHAPES[usize::from(self.0) % SHAPES.len()]
    }

    /// Draws it under this name.
    pub fn write(self, html: &mut Html<'_>, name: &str) {
        html.raw("<svg class=\"desk-sign\" viewBox=\"0 0 24 24\" role=\"img\" data-color=\"");
        html.number(usize::from(self.0) / SHAPES.len()).raw("\" aria-label=\"").plain(name).raw("\"><path d=\"");
        html.raw(self.shape().0).raw("\"/></svg>");
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Sign;

    #[test]
    fn signs_come_round_only_when_all_were_there_and_neighbors_differ_in_shape() {
        let mut sign = Sign::default();
        let mut seen = BTreeSet::new();
        for _ in 0..Sign::COUNT {
            assert!(seen.insert(sign.number()));
            assert_ne!(sign.message(), sign.next().message());
            sign = sign.next();
        }
        assert_eq!(sign, Sign::default());
    }
}
