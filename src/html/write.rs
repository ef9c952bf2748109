//! The one place that writes markup.

use super::tree::{Element, Node};
use crate::address::Base;

/// Elements that hold nothing and have no end tag.
pub(super) const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The shapes of a drawing, which close themselves.
const SHAPES: [&str; 7] = ["path", "circle", "ellipse", "line", "polygon", "polyline", "rect"];

/// Attributes that say something by being there.
const BARE: [&str; 9] = ["async", "checked", "defer", "disabled", "hidden", "multiple", "open", "required", "selected"];

/// The markup of these nodes, for a site at the root of its host.
#[must_use]
pub fn write(nodes: &[Node]) -> String {
    write_under(nodes, &Base::default())
}

/// The markup of these nodes, with every address of the site where it lies on the host.
#[must_use]
pub fn write_under(nodes: &[Node], base: &Base) -> String {
    let mut out = String::new();
    push(&mut out, nodes, base);
    out
}

fn push(out: &mut String, nodes: &[Node], base: &Base) {
    for node in nodes {
        match node {
            Node::Element(element) => push_element(out, element, base),
            Node::Text(words) => escape(out, words, |byte| matches!(byte, b'&' | b'<' | b'>')),
            Node::Raw(text) => out.push_str(text),
        }
    }
}

fn push_element(out: &mut String, element: &Element, base: &Base) {
    let name = element.name.as_ref();
    out.push('<');
    out.push_str(name);
    for attribute in &element.attributes {
        out.push(' ');
        out.push_str(&attribute.name);
        if attribute.value.is_empty() && BARE.contains(&attribute.name.as_ref()) {
            continue;
        }
        out.push_str("=\"");
        escape(out, &base.attribute(&attribute.value), |byte| matches!(byte, b'&' | b'<' | b'>' | b'"'));
        out.push('"');
    }
    if element.children.is_empty() && SHAPES.contains(&name) {
        out.push_str("/>");
        return;
    }
    out.push('>');
    if VOID.contains(&name) {
        return;
    }
    push(out, &element.children, base);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Writes words with the letters escaped that would be markup.
fn escape(out: &mut String, words: &str, special: fn(u8) -> bool) {
    let mut rest = words;
    while let Some(at) = rest.bytes().position(special) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_markup() {
        let link = Element::new("a").with("href", "/?a=\"1\"&b=<2>").holding(["<b> & \"c\""]);
        assert_eq!(write(&[link.into()]), "<a href=\"/?a=&quot;1&quot;&amp;b=&lt;2&gt;\">&lt;b&gt; &amp; \"c\"</a>");
    }

    #[test]
    fn each_kind_of_element_is_written_in_its_way() {
        let input = Element::new("input").with("value", "").with("checked", "");
        let drawing = Element::new("svg").holding([Element::new("path").with("d", "M0 0")]);
        let nodes = [input, drawing, Element::new("p")].map(Node::from);
        assert_eq!(write(&nodes), "<input value=\"\" checked><svg><path d=\"M0 0\"/></svg><p></p>");
        assert_eq!(write(&[Node::Raw("<!DOCTYPE html>".to_owned())]), "<!DOCTYPE html>");
    }

    #[test]
    fn addresses_of_the_site_are_written_where_it_lies() {
        let base = Base::parse("/x/").expect("a base");
        let link = Element::new("a").with("href", "/en/").with("data-to", "/es/").holding(["/en/"]);
        assert_eq!(write_under(&[link.into()], &base), "<a href=\"/x/en/\" data-to=\"/x/es/\">/en/</a>");
    }
}
