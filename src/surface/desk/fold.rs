//! The law behind something, folded away: its citation, and behind a press what it says, where it was read and when.

use super::html::Html;
use super::law::{Data, Fact};
use super::words::Words;

/// The law behind something: its citation at once; what it says, where and when it was read come when it is opened. The name
/// is one of its own; `open` are those of the folds that stand open.
pub fn law_fold(html: &mut Html<'_>, data: &Data, words: &Words, open: &[String], name: &str, cites: &[u16]) {
    if cites.is_empty() {
        return;
    }
    let id = [name, "-l"].concat();
    let is_open = open.contains(&id);
    html.raw("<details class=\"desk-law\" id=\"").plain(&id).raw("\" data-cites=\"");
    for &cite in cites {
        html.number(usize::from(cite)).raw(" ");
    }
    html.raw(if is_open { "\" open><summary>" } else { "\"><summary>" }).text(words.say("citation"));
    html.raw(": <bdi dir=\"ltr\">").text(&data.citation(cites)).raw("</bdi></summary>");
    if is_open {
        write_facts(html, data, words, cites);
    }
    html.raw("</details>");
}

/// What facts say, each with its citation, where it was read and when.
#[must_use]
pub fn facts(data: &Data, words: &Words, cites: &[u16]) -> String {
    let mut html = Html::new(data.first());
    write_facts(&mut html, data, words, cites);
    html.done()
}

fn write_facts(html: &mut Html<'_>, data: &Data, words: &Words, cites: &[u16]) {
    html.raw("<ul").tongue(data.first()).raw(">");
    data.facts(cites).for_each(|own| fact(html, words, own));
    html.raw("</ul>");
}

fn fact(html: &mut Html<'_>, words: &Words, fact: &Fact) {
    html.raw("<li data-fact=\"")
        .plain(&fact.id)
        .raw("\">")
        .text(&fact.says)
        .raw(" <bdi dir=\"ltr\">")
        .text(&fact.citation);
    html.raw("</bdi>. <a rel=\"noreferrer\" href=\"")
        .plain(&fact.url)
        .raw("\"><bdi dir=\"ltr\">")
        .text(host(&fact.url));
    html.raw("</bdi></a> <span class=\"small\"").tongue(&words.tongue).raw(">");
    html.text(&words.say("desk-read").replacen('#', &fact.read_on, 1));
    if fact.secondary {
        html.raw(" ").text(words.say("desk-secondary"));
    }
    html.raw("</span></li>");
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
