//! Text as a QR code: squares of a picture, drawn by whoever shows or prints it.

use qrcodegen::{QrCode, QrCodeEcc};

/// The squares of one QR code, without the quiet margin around it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Qr {
    /// How many squares a side has.
    pub side: usize,
    /// Each dark square by row and column, in reading order.
    pub dark: Vec<(usize, usize)>,
}

impl Qr {
    /// How many light squares a reader needs on every side.
    pub const MARGIN: usize = 4;

    /// The code of a text, with so much repetition that a fold or a stain does not hurt it.
    ///
    /// `None` when the text is too long for any code.
    #[must_use]
    pub fn of(text: &str) -> Option<Qr> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let side = usize::try_from(code.size()).ok()?;
        let places = (0..code.size()).flat_map(|row| (0..code.size()).map(move |column| (row, column)));
        let dark = places
            .filter(|&(row, column)| code.get_module(column, row))
            .filter_map(|(row, column)| Some((usize::try_from(row).ok()?, usize::try_from(column).ok()?)));
        Some(Qr { side, dark: dark.collect() })
    }

    /// Its dark squares as strokes of an SVG path, in a picture that shows [`Qr::view_box`]. `number` writes a number.
    #[must_use]
    pub fn path(&self, number: impl Fn(&mut String, usize)) -> String {
        let mut path = String::new();
        let mut row_end = None;
        for &(row, column) in &self.dark {
            // Squares that touch in a row are one stroke.
            if row_end == Some((row, column)) {
                path.push_str("h1");
            } else {
                path.push('M');
                number(&mut path, column + Self::MARGIN);
                path.push(' ');
                number(&mut path, row + Self::MARGIN);
                path.push_str("h1");
            }
            row_end = Some((row, column + 1));
        }
        path
    }

    /// The part of the plane that the picture shows. Strokes lie on the middle of their row.
    #[must_use]
    pub fn view_box(&self, number: impl Fn(&mut String, usize)) -> String {
        let mut shown = String::from("0 -.5 ");
        number(&mut shown, self.width());
        shown.push(' ');
        number(&mut shown, self.width());
        shown
    }

    /// The side of the picture, with its margin.
    #[must_use]
    pub fn width(&self) -> usize {
        self.side + 2 * Self::MARGIN
    }
}
