//! Lists with a drawing for each item: a road of steps, and things shown one by one. The list's words stay as they
//! are; the drawings say nothing more, and screen readers pass them by.

use crate::html::{self, Element, Node};

use super::picture::Picture;
use super::scene::Scene;

/// The first list of a section as a road: steps in order, each with its number and a pictogram. `None` when there is no
/// such list, or it has another number of items than there are drawings.
#[must_use]
pub fn road(blocks: &[Node], section: &str, pictures: &[Picture]) -> Option<Vec<Node>> {
    in_section(blocks, section, |list| road_list(list, pictures))
}

/// A list as a road.
#[must_use]
pub fn road_list(list: &Element, pictures: &[Picture]) -> Option<Element> {
    pictured(list, "road", pictures.iter().map(|picture| picture.drawn()))
}

/// The first list of a section as cards, each under a scene.
#[must_use]
pub fn shown(blocks: &[Node], section: &str, scenes: &[Scene]) -> Option<Vec<Node>> {
    in_section(blocks, section, |list| shown_list(list, scenes))
}

/// A list as cards, each under a scene.
#[must_use]
pub fn shown_list(list: &Element, scenes: &[Scene]) -> Option<Element> {
    pictured(list, "shown", scenes.iter().map(|scene| scene.drawn()))
}

/// The blocks with the first list of a section changed.
fn in_section(blocks: &[Node], section: &str, change: impl Fn(&Element) -> Option<Element>) -> Option<Vec<Node>> {
    let list = |block: &Node| block.element().is_some_and(|element| element.is("ol") || element.is("ul"));
    let section = html::section(blocks, section)?;
    let at = section.start + blocks[section].iter().position(list)?;
    let changed = change(blocks[at].element()?)?;
    Some(blocks[..at].iter().cloned().chain([changed.into()]).chain(blocks[at + 1..].iter().cloned()).collect())
}

/// A list with a class, and a drawing first in each of its items.
///
/// The list says its role: some screen readers pass over lists without marks otherwise.
fn pictured(list: &Element, class: &str, drawings: impl ExactSizeIterator<Item = Element>) -> Option<Element> {
    let nested = html::elements(&list.children).any(|element| element.is("ol") || element.is("ul"));
    let items = list.children.iter().filter_map(Node::element).filter(|element| element.is("li"));
    if nested || items.count() != drawings.len() {
        return None;
    }
    let mut list = list.clone().with("class", class).with("role", "list");
    let items = list.children.iter_mut().filter_map(|node| match node {
        Node::Element(element) if element.is("li") => Some(element),
        _ => None,
    });
    for (item, drawing) in items.zip(drawings) {
        item.children.insert(0, drawing.into());
    }
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::road;
    use crate::html::{Node, read, write};
    use crate::part::picture::Picture;

    const PAGE: &str = "<h2 id=\"a\">A</h2>\n<p>x</p>\n<h2 id=\"b\">B</h2>\n<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n<h2>C</h2><ol><li>z</li></ol>";

    fn page() -> Vec<Node> {
        read(PAGE, Vec::new()).expect("a tree")
    }

    #[test]
    fn each_step_gets_its_drawing_and_the_words_stay() {
        let html = write(&road(&page(), "b", &[Picture::Phone, Picture::Pen]).expect("a road"));
        assert!(html.contains("<ol class=\"road\" role=\"list\">"), "{html}");
        assert_eq!(html.matches("<svg").count(), 2);
        let mut bare = html.replace(" class=\"road\" role=\"list\"", "");
        for picture in [Picture::Phone, Picture::Pen] {
            bare = bare.replace(&format!("<li>{}", write(&[picture.drawn().into()])), "<li>");
        }
        assert_eq!(bare, PAGE);
    }

    #[test]
    fn a_list_that_does_not_fit_its_drawings_stays_as_it_is() {
        assert_eq!(road(&page(), "b", &[Picture::Phone]), None);
        assert_eq!(road(&page(), "a", &[Picture::Phone]), None, "the list of the next section is not its own");
        assert_eq!(road(&page(), "c", &[Picture::Phone]), None);
    }
}
