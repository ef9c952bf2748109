//! Words of the first language that stand in a draft become elements that say which language they are in.

use crate::content::{FALLBACK, FALLBACK_END, Language, unmarked};
use crate::html::{Element, Node, push_text};

/// Elements that hold plain text alone; no element can stand in them.
const PLAIN: [&str; 5] = ["title", "option", "textarea", "script", "style"];

/// Puts an element around all fallback words. In attributes, and where no element can stand, only the marks are
/// taken away.
pub fn spell(page: &mut Vec<Node>, fallback: &Language) {
    spell_in(page, &fallback.around(Element::new("span")), false);
}

fn spell_in(nodes: &mut Vec<Node>, span: &Element, plain: bool) {
    let marked = |node: &Node| matches!(node, Node::Text(words) if words.contains([FALLBACK, FALLBACK_END]));
    if nodes.iter().any(marked) {
        let spelled = std::mem::take(nodes).into_iter().flat_map(|node| match node {
            Node::Text(words) if plain => vec![Node::Text(unmarked(&words))],
            Node::Text(words) => spans(&words, span),
            other => vec![other],
        });
        *nodes = spelled.collect();
    }
    for node in nodes {
        if let Node::Element(element) = node {
            for attribute in
                element.attributes.iter_mut().filter(|attribute| attribute.value.contains([FALLBACK, FALLBACK_END]))
            {
                attribute.value = unmarked(&attribute.value);
            }
            spell_in(&mut element.children, span, PLAIN.contains(&element.name.as_ref()));
        }
    }
}

/// A text with each part that is marked in an element. A fallback message can be filled with fallback words.
fn spans(words: &str, span: &Element) -> Vec<Node> {
    let mut nodes = Vec::new();
    // What stands before each mark whose end has not come yet.
    let mut open: Vec<Vec<Node>> = Vec::new();
    for piece in words.split_inclusive([FALLBACK, FALLBACK_END]) {
        if let Some(text) = piece.strip_suffix(FALLBACK) {
            push_text(&mut nodes, text);
            open.push(std::mem::take(&mut nodes));
        } else {
            push_text(&mut nodes, piece.strip_suffix(FALLBACK_END).unwrap_or(piece));
            if let Some(before) = open.pop_if(|_| piece.ends_with(FALLBACK_END)) {
                let inside = std::mem::replace(&mut nodes, before);
                nodes.push(span.clone().holding(inside).into());
            }
        }
    }
    while let Some(before) = open.pop() {
        let inside = std::mem::replace(&mut nodes, before);
        nodes.push(span.clone().holding(inside).into());
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Direction;
    use crate::html::{read, write};

    fn spelled_out(html: &str) -> String {
        let english = Language::plain("en", Direction::Ltr);
        let marked = html.replace('{', &FALLBACK.to_string()).replace('}', &FALLBACK_END.to_string());
        let mut page = read(&marked, Vec::new()).expect("a tree");
        spell(&mut page, &english);
        write(&page)
    }

    #[test]
    fn fallback_words_say_their_language_where_an_element_can_stand() {
        assert_eq!(spelled_out("<p>a {b} c</p>"), "<p>a <span lang=\"en\" dir=\"ltr\">b</span> c</p>");
        assert_eq!(
            spelled_out("<a aria-label=\"{b &gt; c}\">{d}</a>"),
            "<a aria-label=\"b &gt; c\"><span lang=\"en\" dir=\"ltr\">d</span></a>"
        );
        assert_eq!(
            spelled_out("<title>{b}</title><option value=\"1\">{c}</option>"),
            "<title>b</title><option value=\"1\">c</option>"
        );
        assert_eq!(spelled_out("<p>a</p>"), "<p>a</p>");
    }

    #[test]
    fn fallback_words_in_fallback_words_keep_their_places() {
        let span = |words: &str| format!("<span lang=\"en\" dir=\"ltr\">{words}</span>");
        assert_eq!(spelled_out("a{b{c}d}{e}f"), format!("a{}{}f", span(&format!("b{}d", span("c"))), span("e")));
    }

    #[test]
    fn no_mark_is_left_even_of_words_that_were_cut() {
        assert_eq!(spelled_out("<p>{a</p><p>b}</p>"), "<p><span lang=\"en\" dir=\"ltr\">a</span></p><p>b</p>");
    }
}
