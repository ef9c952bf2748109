//! Our own pictograms: simple line drawings, each beside words that say the same.

use leptos::prelude::*;

/// A pictogram.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Picture {
    /// People to call.
    Phone,
    /// Questions that lead somewhere.
    Path,
    /// Reading and understanding.
    Book,
}

impl Picture {
    /// The drawing. It takes the color of the text and is hidden from screen readers.
    pub fn view(self) -> impl IntoView {
        view! {
            <svg class="picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false" inner_html=self.paths()></svg>
        }
    }

    fn paths(self) -> &'static str {
        match self {
            Picture::Phone => {
                r#"<path d="M9 5h4l2 6-3 2a14 14 0 0 0 7 7l2-3 6 2v4c0 2-2 4-4 4C13 27 5 19 5 9c0-2 2-4 4-4z"/><path d="M20 5a7 7 0 0 1 7 7M20 9a3 3 0 0 1 3 3"/>"#
            }
            Picture::Path => {
                r#"<circle cx="7" cy="25" r="3"/><circle cx="25" cy="7" r="3"/><path d="M10 25h9a4 4 0 0 0 0-8h-6a4 4 0 0 1 0-8h9"/>"#
            }
            Picture::Book => {
                r#"<path d="M5 7c4-1 8-.5 11 2 3-2.500 7-3 11-2v17c-4-1-8-.5-11 2-3-2.500-7-3-11-2zM16 9v17"/>"#
            }
        }
    }
}
