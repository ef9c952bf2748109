//! Changes to a tree.

use super::tree::{Element, Node};

/// Changes every element in the order of the page: each before those in it.
pub fn each(nodes: &mut [Node], change: &mut dyn FnMut(&mut Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            change(element);
            each(&mut element.children, change);
        }
    }
}

/// A copy without the elements that a selector means.
#[must_use]
pub fn without(nodes: &[Node], selector: &str) -> Vec<Node> {
    let kept = nodes.iter().filter(|node| !node.element().is_some_and(|element| element.is(selector)));
    let copied = kept.map(|node| match node {
        Node::Element(Element { name, attributes, children }) => Node::Element(Element {
            name: name.clone(),
            attributes: attributes.clone(),
            children: without(children, selector),
        }),
        other => other.clone(),
    });
    copied.collect()
}

/// What stands in lines of its own: ends of lines around it are seen by nobody.
const BLOCKS: [&str; 17] = [
    "p",
    "ul",
    "ol",
    "li",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "details",
    "summary",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
];

/// The same nodes without the ends of lines between blocks: every page pays for its bytes.
#[must_use]
pub fn tight(nodes: Vec<Node>) -> Vec<Node> {
    let block = |node: Option<&Node>| {
        node.is_none_or(|node| node.element().is_some_and(|own| BLOCKS.contains(&own.name.as_ref())))
    };
    let is_end = |ix: usize| {
        matches!(&nodes[ix], Node::Text(words) if words == "\n")
            && block(nodes.get(ix + 1))
            && block(ix.checked_sub(1).map(|before| &nodes[before]))
    };
    let ends: Vec<bool> = (0..nodes.len()).map(is_end).collect();
    let kept = nodes.into_iter().zip(ends).filter(|(_, end)| !end);
    kept.map(|(node, _)| match node {
        Node::Element(Element { name, attributes, children }) => {
            Node::Element(Element { name, attributes, children: tight(children) })
        }
        other => other,
    })
    .collect()
}

/// A copy of what comes before the first element that a selector means; `None` when there is no such element.
#[must_use]
pub fn until(nodes: &[Node], selector: &str) -> Option<Vec<Node>> {
    let (at, inside) = nodes.iter().enumerate().find_map(|(at, node)| {
        let element = node.element()?;
        if element.is(selector) {
            return Some((at, None));
        }
        let children = until(&element.children, selector)?;
        Some((at, Some(Element { children, name: element.name.clone(), attributes: element.attributes.clone() })))
    })?;
    Some(nodes[..at].iter().cloned().chain(inside.map(Node::from)).collect())
}

#[cfg(test)]
mod tests {
    use super::super::{read, write};
    use super::*;

    #[test]
    fn every_element_can_be_changed() {
        let mut tree = read("<a>x<b></b></a><i></i>", Vec::new()).expect("a tree");
        each(&mut tree, &mut |element| *element = element.clone().with("id", element.name.to_string()));
        assert_eq!(write(&tree), "<a id=\"a\">x<b id=\"b\"></b></a><i id=\"i\"></i>");
    }

    #[test]
    fn a_part_is_left_out_with_what_is_in_it() {
        let text = "a<details id=\"r\"><details>b</details>c</details>d<p><details>e</details></p>";
        let tree = read(text, Vec::new()).expect("a tree");
        assert_eq!(write(&without(&tree, "details#r")), "ad<p><details>e</details></p>");
        assert_eq!(write(&without(&tree, "table")), text);
    }

    #[test]
    fn ends_of_lines_go_where_nobody_sees_them_and_nowhere_else() {
        let text = "\n<p>a\nb <b>c</b>\n<i>d</i></p>\n<ul>\n<li>\n<p>e</p>\n</li>\n<li>f\n</li>\n</ul>\n";
        let tree = read(text, Vec::new()).expect("a tree");
        let tight = write(&tight(tree));
        assert_eq!(tight, "<p>a\nb <b>c</b>\n<i>d</i></p><ul><li><p>e</p></li><li>f\n</li></ul>");
    }

    #[test]
    fn what_comes_before_an_element_ends_inside_those_around_it() {
        let tree = read("a<p>b</p><div class=\"x\"><i>c</i><h2>d</h2>e</div>f", Vec::new()).expect("a tree");
        assert_eq!(write(&until(&tree, "h2").expect("a heading")), "a<p>b</p><div class=\"x\"><i>c</i></div>");
        assert_eq!(until(&tree, "h3"), None);
    }
}
