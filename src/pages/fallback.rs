//! Words that the first language lends to a draft become elements that say which language they are in.

use crate::content::{LENT, LENT_END, Language, unmarked};

/// Elements that hold plain text alone; no element can stand in them.
const PLAIN: [&str; 5] = ["title", "option", "textarea", "script", "style"];

/// The page with an element around all words that are lent. In attributes, and where no element can stand, only the
/// marks are taken away.
pub fn spelled(html: String, lender: &Language) -> String {
    if !html.contains(LENT) {
        return html;
    }
    let open = format!("<span lang=\"{}\" dir=\"{}\">", lender.tag, lender.direction.html());
    let mut out = String::with_capacity(html.len() * 5 / 4);
    let mut rest = html.as_str();
    let mut plain = false;
    while let Some(start) = rest.find('<') {
        let (text, tag_on) = rest.split_at(start);
        let (tag, after) = tag_on.split_at(tag_end(tag_on));
        push(&mut out, text, plain, &open);
        out.push_str(&unmarked(tag));
        let name = tag.trim_start_matches(['<', '/']).split([' ', '>', '/']).next().unwrap_or("");
        plain = PLAIN.contains(&name) && !tag.starts_with("</");
        rest = after;
    }
    push(&mut out, rest, plain, &open);
    out
}

fn push(out: &mut String, text: &str, plain: bool, open: &str) {
    if plain {
        out.push_str(&unmarked(text));
    } else {
        out.push_str(&text.replace(LENT, open).replace(LENT_END, "</span>"));
    }
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Direction, Stage};

    fn spelled_out(html: &str) -> String {
        let english = Language {
            tag: "en".to_owned(),
            name: "English".to_owned(),
            direction: Direction::Ltr,
            stage: Stage::Published,
            exit: String::new(),
            choose: String::new(),
            claims: Vec::new(),
            avoid: Vec::new(),
        };
        spelled(html.replace('{', &LENT.to_string()).replace('}', &LENT_END.to_string()), &english)
    }

    #[test]
    fn lent_words_say_their_language_where_an_element_can_stand() {
        assert_eq!(spelled_out("<p>a {b} c</p>"), "<p>a <span lang=\"en\" dir=\"ltr\">b</span> c</p>");
        assert_eq!(
            spelled_out("<a aria-label=\"{b > c}\">{d}</a>"),
            "<a aria-label=\"b > c\"><span lang=\"en\" dir=\"ltr\">d</span></a>"
        );
        assert_eq!(
            spelled_out("<title>{b}</title><option value=\"1\">{c}</option>"),
            "<title>b</title><option value=\"1\">c</option>"
        );
        assert_eq!(spelled_out("<p>a</p>"), "<p>a</p>");
    }
}
