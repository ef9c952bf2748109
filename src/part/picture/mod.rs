//! Our own pictograms: one grid of 24, one stroke, the color of the text. Each stands beside words that say the same,
//! so all are hidden from screen readers. `/design/` shows them all.

use leptos::prelude::*;

pub use crate::content::Picture;
use crate::html::{Element, Node};

impl Picture {
    /// The drawing, sized by the text around it; without a style sheet, small. Those with a direction are mirrored in right-to-left pages.
    pub fn view(self) -> impl IntoView + use<> {
        let class = if self.has_direction() { "i m" } else { "i" };
        view! { <svg class=class width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" inner_html=self.strokes()></svg> }
    }

    /// The same for a tree.
    #[must_use]
    pub fn drawn(self) -> Element {
        let class = if self.has_direction() { "i m" } else { "i" };
        let drawing = Element::new("svg")
            .with("class", class)
            .with("width", "24")
            .with("height", "24")
            .with("viewBox", "0 0 24 24")
            .with("aria-hidden", "true");
        drawing.holding([Node::Raw(self.strokes().to_owned())])
    }

    fn has_direction(self) -> bool {
        matches!(
            self,
            Picture::Back | Picture::Exit | Picture::List | Picture::Listen | Picture::Talk | Picture::Message
        )
    }

    /// The drawing's strokes. Two pictograms never share them.
    #[must_use]
    pub fn strokes(self) -> &'static str {
        match self {
            Picture::Back => r#"<path d="M20 12H4M10 6l-6 6 6 6"/>"#,
            Picture::Book => {
                r#"<path d="M12 6.5C9.5 4.7 6.5 4.3 3 5v13c3.5-.7 6.5-.3 9 1.5 2.5-1.8 5.5-2.2 9-1.5V5c-3.5-.7-6.5-.3-9 1.5zv13"/>"#
            }
            Picture::Buoy => r#"<circle cx="12" cy="12" r="9"/><path d="M12 8v8M8 12h8"/>"#,
            Picture::Calendar => r#"<path d="M4 5.5h16V20H4zM4 10h16M8 3v4M16 3v4"/>"#,
            Picture::Check => r#"<circle cx="12" cy="12" r="9"/><path d="M8 12.5l3 3 5-6"/>"#,
            Picture::Child => {
                r#"<circle cx="8.5" cy="6" r="2.7"/><circle cx="16" cy="12.5" r="2.2"/><path d="M3.5 20.5v-5c0-3 1.8-4.5 5-4.5 1.3 0 2.3.3 3.1.9M11.8 20.5c0-2.5 1.5-3.7 4.2-3.7s4.2 1.2 4.2 3.7"/>"#
            }
            Picture::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>"#,
            Picture::Envelope => r#"<path d="M3 6h18v13H3zM3 6.5l9 7 9-7"/>"#,
            Picture::Exit => r#"<path d="M13 4H5v16h8M10 12h11M17 8l4 4-4 4"/>"#,
            Picture::Fingerprint => {
                r#"<path d="M5 12a7 7 0 0 1 12-5M19 11v2c0 2-.3 4-1 6M8.5 12a3.5 3.5 0 0 1 7 0c0 3.5-.5 6-1.8 8.5M12 12c0 4-.7 6.5-2.5 8.5M5 15c0 1.5-.3 2.5-.8 3.5"/>"#
            }
            Picture::Hand => r#"<path d="M7 13V7m3 4V4m3 7V5m3 6V7v7q0 7-5 7-4 0-6-5l-2-4"/>"#,
            Picture::Heart => {
                r#"<path d="M12 20.5c-6-4-8.5-7.2-8.5-11 0-5 6.5-6.3 8.5-1.8 2-4.5 8.5-3.2 8.5 1.8 0 3.8-2.5 7-8.5 11z"/>"#
            }
            Picture::List => r#"<path d="M3.5 6L5 7.5 8 4.5M3.5 13L5 14.5l3-3M12 6h8.5M12 13h8.5M4 20h3M12 20h8.5"/>"#,
            Picture::Listen => {
                r#"<path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>"#
            }
            Picture::Lock => r#"<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2"/>"#,
            Picture::Message => r#"<path d="M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12.5h5"/>"#,
            Picture::Money => r#"<path d="M2.5 6.5h19v11h-19zM6 12h.01M18 12h.01"/><circle cx="12" cy="12" r="2.7"/>"#,
            Picture::Papers => r#"<path d="M6 3h8.5L19 7.5V21H6zM14 3v5h5M9 12h7M9 16h7"/>"#,
            Picture::Pen => r#"<path d="M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8.5 19zM14.5 6l3 3"/>"#,
            Picture::People => {
                r#"<circle cx="8.5" cy="8" r="3"/><circle cx="16.5" cy="9.5" r="2.5"/><path d="M2.5 20c0-4 2.3-6.5 6-6.5s6 2.5 6 6.5M15.5 14.6c3.7-.4 6 1.7 6 5.4"/>"#
            }
            Picture::Person => r#"<circle cx="12" cy="8" r="3.5"/><path d="M5 20.5c0-4.5 2.7-7 7-7s7 2.5 7 7"/>"#,
            Picture::Phone => r#"<path d="M7 4h3l1 4-2 2q2 4 5 5l2-2 4 1v3q0 3-3 3Q4 19 4 7q0-3 3-3z"/>"#,
            Picture::Place => {
                r#"<path d="M12 21c-4.5-5-7-8.3-7-11.5a7 7 0 0 1 14 0c0 3.2-2.5 6.5-7 11.5z"/><circle cx="12" cy="9.5" r="2.5"/>"#
            }
            Picture::Print => r#"<path d="M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z"/>"#,
            Picture::Road => r#"<path d="M8.5 4L4 20.5M15.5 4L20 20.5M12 5v2.5M12 11v2.5M12 17v2.5"/>"#,
            Picture::Scales => {
                r#"<path d="M12 4v16M8 20h8M5 7h14M5 7l-3 6.5a3 3 0 0 0 6 0zM19 7l-3 6.5a3 3 0 0 0 6 0z"/>"#
            }
            Picture::Search => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5 5"/>"#,
            Picture::Shelter => r#"<path d="M3 12l9-8 9 8M5 10v10h14V10M10 20v-5a2 2 0 0 1 4 0v5"/>"#,
            Picture::Shield => r#"<path d="M12 3l8 3v5c0 5-3 8-8 10-5-2-8-5-8-10V6zM12 8v4M12 15v.01"/>"#,
            Picture::Signpost => r#"<path d="M12 3v18M9 21h6M12 5h6l2.5 2L18 9h-6zM12 11H6l-2.5 2L6 15h6z"/>"#,
            Picture::Stamp => {
                r#"<path d="M6 20.5h12M5 17h14v-2.5L14.5 13c-.8-2 .9-3.5.9-5.5a3.4 3.4 0 0 0-6.8 0c0 2 1.7 3.5.9 5.5L5 14.5z"/>"#
            }
            Picture::Talk => r#"<path d="M3 4h12v8H8l-3 3v-3H3zM18 8h3v9h-2v3l-3-3h-6v-2"/>"#,
            Picture::Warning => r#"<path d="M12 4L2.5 20h19zM12 10v5M12 17.5v.01"/>"#,
            Picture::Work => r#"<path d="M13.5 8L4.5 17a1.8 1.8 0 0 0 2.6 2.6l9-9M10.5 4.5L14 3l7 7-2 2-2.5-1-5-5z"/>"#,
        }
    }
}
