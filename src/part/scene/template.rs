//! Scenes: small pictures of abstract people, without faces and without drama. Clay is the person who reads, leaf is
//! somebody who helps, an outline is somebody who uses. A list beside them says the same in words.

pub use crate::content::Scene;
use crate::html::{self, Element};

/// A person: a head over an arch, standing on the ground at 64.
macro_rules! person {
    ($class:literal, $x:literal, $y:literal) => {
        concat!(
            "<g class=\"",
            $class,
            "\" transform=\"translate(",
            $x,
            " ",
            $y,
            ")\"><circle r=\"5.5\"/><path d=\"M-9 24v-7a9 9 0 0 1 18 0v7z\"/></g>"
        )
    };
}

const GROUND: &str = "<path d=\"M10 64h100\"/>";

impl Scene {
    /// The drawing, hidden from screen readers, mirrored in right-to-left pages. Its shapes are elements as all others: a page
    /// carries the rules of the classes that stand in it, and a shape in raw markup would be seen by nobody.
    ///
    /// # Panics
    /// When the markup of a drawing here is none.
    #[must_use]
    pub fn drawn(self) -> Element {
        let drawing =
            Element::new("svg").with("class", "pic m").with("viewBox", "0 0 120 72").with("aria-hidden", "true");
        let shapes = html::read(&[self.shapes(), GROUND].concat(), Vec::new());
        drawing.holding(shapes.expect("a drawing is markup"))
    }

    fn shapes(self) -> &'static str {
        match self {
            Scene::Doorway => concat!(
                r#"<path class="e" d="M30 64V40a30 30 0 0 1 60 0v24z"/><circle class="c" cx="60" cy="34" r="15"/>"#,
                person!("a", 49, 40),
                person!("b", 71, 40)
            ),
            Scene::PriceGrows => concat!(
                person!("a", 24, 40),
                r#"<path class="c" d="M43 58h14v6H43zM63 58h14v6H63zM63 50h14v6H63zM63 42h14v6H63zM83 58h14v6H83zM83 50h14v6H83zM83 42h14v6H83zM83 34h14v6H83zM83 26h14v6H83zM83 18h14v6H83z"/><path d="M46 46L72 20m-9 0h9v9"/>"#
            ),
            Scene::HandedOn => concat!(
                person!("d", 22, 40),
                person!("d", 98, 40),
                person!("a", 60, 40),
                r#"<path d="M24 27c18-16 54-16 72 0m-9-1l9 1 1-9"/>"#
            ),
            Scene::Promise => concat!(
                person!("a", 28, 40),
                person!("d", 92, 40),
                r#"<path class="d" d="M42 8h38v24h-4l4 6-12-6H42z"/><path class="c" d="M50 29V19l10-8 10 8v10z"/>"#
            ),
            Scene::Later => concat!(
                r#"<path class="e" d="M12 64V42a15 15 0 0 1 30 0v22z"/><path class="c" d="M21 64V50a6 6 0 0 1 12 0v14z"/>"#,
                person!("a", 56, 40),
                person!("d", 98, 40),
                r#"<path d="M84 50H70m6-6l-6 6 6 6"/><circle cx="77" cy="20" r="9"/><path d="M77 14v6l4 3"/>"#
            ),
            Scene::Dial => concat!(
                person!("a", 36, 40),
                r#"<path class="d" d="M67 12h18q5 0 5 5v42q0 5-5 5H67q-5 0-5-5V17q0-5 5-5z"/><path class="c" d="M67 18h18v14H67z"/><path d="M70 40h.1M76 40h.1M82 40h.1M70 47h.1M76 47h.1M82 47h.1M70 54h.1M76 54h.1M82 54h.1M97 26a16 16 0 0 1 0 16M102 21a24 24 0 0 1 0 26" stroke-width="2.5"/>"#
            ),
            Scene::SayLanguage => concat!(
                person!("a", 32, 40),
                r#"<path class="d" d="M50 10h48v32H66l-12 8 3-8h-7z"/><circle class="c" cx="74" cy="26" r="12"/><path d="M62 26h24M74 14c-7 7-7 17 0 24 7-7 7-17 0-24z"/>"#
            ),
            Scene::Answer => concat!(
                person!("a", 28, 40),
                person!("b", 92, 40),
                r#"<path d="M84 40a8 8 0 0 1 16 0v4M84 39v4M44 44c5-6 9 6 14 0s9 6 14 0" stroke-width="2"/>"#
            ),
            Scene::ChooseWords => concat!(
                person!("a", 32, 40),
                r#"<path class="d" d="M50 10h50v34H66l-12 8 3-8h-7z"/><path d="M58 20l3 3 5-6M73 20h18M58 35h7"/><path d="M73 35h18" stroke-dasharray="1 4"/>"#
            ),
            Scene::Stop => concat!(
                person!("a", 36, 40),
                r#"<path class="d" d="M67 12h18q5 0 5 5v42q0 5-5 5H67q-5 0-5-5V17q0-5 5-5z"/><circle class="c" cx="76" cy="34" r="9"/><path d="M72 34h8" stroke-width="2.5"/>"#
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Used;

    /// All drawings were grey outlines: their shapes were raw markup, so the rules of their classes were left out.
    #[test]
    fn a_page_knows_the_classes_of_every_drawing() {
        for scene in Scene::ALL {
            let drawn = [scene.drawn().into()];
            let used = Used::by(&drawn);
            let classes = ["a", "b", "c", "d", "e"].map(|class| format!(".{class}"));
            assert!(classes.iter().any(|class| used.has(class)), "{scene:?}");
            let written = html::write(&drawn);
            for class in classes {
                assert_eq!(written.contains(&format!("class=\"{}\"", &class[1..])), used.has(&class), "{scene:?}");
            }
        }
    }
}
