//! Lists with a drawing for each item: a road of steps, and things shown one by one. The list's words stay as they
//! are; the drawings say nothing more, and screen readers pass them by.

use super::{picture::Picture, scene::Scene};

/// The first list of a section as a road: steps in order, each with its number and a pictogram. The text comes back as
/// it was when there is no such list, or it has another number of items than there are drawings.
#[must_use]
pub fn road(html: &str, section: &str, pictures: &[Picture]) -> Option<String> {
    pictured(html, section, "road", &pictures.iter().map(|picture| picture.html()).collect::<Vec<_>>())
}

/// The first list of a section as cards, each under a scene.
#[must_use]
pub fn shown(html: &str, section: &str, scenes: &[Scene]) -> Option<String> {
    pictured(html, section, "shown", &scenes.iter().map(|scene| scene.html()).collect::<Vec<_>>())
}

/// Puts a class on the first list after the heading with this id, and a drawing first in each of its items.
///
/// The list says its role: some screen readers pass over lists without marks otherwise.
fn pictured(html: &str, section: &str, class: &str, drawings: &[String]) -> Option<String> {
    let heading = html.find(&format!("<h2 id=\"{section}\""))?;
    let own = html[heading + 1..].find("<h2").map_or(html.len(), |next| heading + 1 + next);
    let tag = ["<ol>", "<ul>"].into_iter().filter_map(|tag| Some((html[heading..own].find(tag)?, tag))).min()?;
    let (start, open) = (heading + tag.0, tag.1);
    let close = open.replace('<', "</");
    let end = start + html[start..own].find(&close)?;
    let items = &html[start + open.len()..end];
    if items.contains("<ul") || items.contains("<ol") || items.matches("<li>").count() != drawings.len() {
        return None;
    }
    let mut list = items.split("<li>");
    let mut out = format!("{}{} class=\"{class}\" role=\"list\">", &html[..start], open.trim_end_matches('>'));
    out.push_str(list.next()?);
    for (item, drawing) in list.zip(drawings) {
        out.push_str("<li>");
        out.push_str(drawing);
        out.push_str(item);
    }
    out.push_str(&html[end..]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::road;
    use crate::part::Picture;

    const PAGE: &str = "<h2 id=\"a\">A</h2>\n<p>x</p>\n<h2 id=\"b\">B</h2>\n<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n<h2>C</h2><ol><li>z</li></ol>";

    #[test]
    fn each_step_gets_its_drawing_and_the_words_stay() {
        let html = road(PAGE, "b", &[Picture::Phone, Picture::Pen]).expect("a road");
        assert!(html.contains("<ol class=\"road\" role=\"list\">"), "{html}");
        assert_eq!(html.matches("<svg").count(), 2);
        let mut bare = html.replace(" class=\"road\" role=\"list\"", "");
        for picture in [Picture::Phone, Picture::Pen] {
            bare = bare.replace(&picture.html(), "");
        }
        assert_eq!(bare, PAGE);
    }

    #[test]
    fn a_list_that_does_not_fit_its_drawings_stays_as_it_is() {
        assert_eq!(road(PAGE, "b", &[Picture::Phone]), None);
        assert_eq!(road(PAGE, "a", &[Picture::Phone]), None, "the list of the next section is not its own");
        assert_eq!(road(PAGE, "c", &[Picture::Phone]), None);
    }
}
