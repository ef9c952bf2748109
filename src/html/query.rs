//! Questions to a tree.

use std::ops::Range;

use super::tree::{Element, Node};

/// Every element in the order of the page: each before those in it.
pub struct Elements<'a> {
    /// What is left of each level, the innermost last.
    levels: Vec<std::slice::Iter<'a, Node>>,
}

impl<'a> Iterator for Elements<'a> {
    type Item = &'a Element;

    fn next(&mut self) -> Option<&'a Element> {
        loop {
            match self.levels.last_mut()?.next() {
                Some(Node::Element(element)) => {
                    self.levels.push(element.children.iter());
                    return Some(element);
                }
                Some(_) => {}
                None => {
                    self.levels.pop();
                }
            }
        }
    }
}

/// Every element in the order of the page.
#[must_use]
pub fn elements(nodes: &[Node]) -> Elements<'_> {
    Elements { levels: vec![nodes.iter()] }
}

/// Every element that a selector means.
pub fn all<'a>(nodes: &'a [Node], selector: &'a str) -> impl Iterator<Item = &'a Element> {
    elements(nodes).filter(move |element| element.is(selector))
}

/// The first element that a selector means.
#[must_use]
pub fn find<'a>(nodes: &'a [Node], selector: &str) -> Option<&'a Element> {
    elements(nodes).find(|element| element.is(selector))
}

/// Where a section stands among these nodes: from its heading, an `h2` with this id, to before the next one.
#[must_use]
pub fn section(nodes: &[Node], id: &str) -> Option<Range<usize>> {
    let heading = |node: &Node| node.element().is_some_and(|element| element.name == "h2");
    let start =
        nodes.iter().position(|node| heading(node) && node.element().and_then(|own| own.get("id")) == Some(id))?;
    let next = nodes[start + 1..].iter().position(heading);
    Some(start..next.map_or(nodes.len(), |next| start + 1 + next))
}

/// The words of these nodes, without any markup.
#[must_use]
pub fn words(nodes: &[Node]) -> String {
    let each = nodes.iter().map(|node| match node {
        Node::Element(element) => words(&element.children),
        Node::Text(text) => text.clone(),
        Node::Raw(_) => String::new(),
    });
    each.collect()
}

impl Element {
    /// Whether a selector means this element: a name, `.class`, `#id`, and these joined, such as `article.card.content`.
    #[must_use]
    pub fn is(&self, selector: &str) -> bool {
        let mut rest = selector;
        while !rest.is_empty() {
            let end = rest[1..].find(['.', '#']).map_or(rest.len(), |at| at + 1);
            let (part, after) = rest.split_at(end);
            let fits = match (part.strip_prefix('.'), part.strip_prefix('#')) {
                (Some(class), _) => self.classes().any(|known| known == class),
                (_, Some(id)) => self.get("id") == Some(id),
                (None, None) => self.name == part,
            };
            if !fits {
                return false;
            }
            rest = after;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn tree(text: &str) -> Vec<Node> {
        read(text, Vec::new()).expect("a tree")
    }

    #[test]
    fn elements_come_in_the_order_of_the_page() {
        let tree = tree("<a><b>x</b><i><u></u></i></a>y<p></p>");
        let names: Vec<&str> = elements(&tree).map(|element| element.name.as_ref()).collect();
        assert_eq!(names, ["a", "b", "i", "u", "p"]);
        assert_eq!(words(&tree), "xy");
    }

    #[test]
    fn a_selector_means_what_a_style_sheet_means_by_it() {
        let tree = tree("<p class=\"small card\" id=\"x\"><p class=\"cardinal\"></p></p>");
        let ids = |selector: &'static str| all(&tree, selector).filter_map(|own| own.get("id")).collect::<Vec<_>>();
        for selector in ["p.card", ".card", ".small.card", "#x", "p#x.small"] {
            assert_eq!(ids(selector), ["x"], "{selector}");
        }
        assert!(find(&tree, ".car").is_none() && find(&tree, "a.card").is_none() && find(&tree, "#card").is_none());
    }

    #[test]
    fn a_section_ends_before_the_next_heading() {
        let tree = tree("<h2 id=\"a\">A</h2><p>1</p><h3>x</h3><h2 id=\"b\">B</h2><p>2</p>");
        assert_eq!(section(&tree, "a"), Some(0..3));
        assert_eq!(section(&tree, "b"), Some(3..5));
        assert_eq!(section(&tree, "c"), None);
    }
}
