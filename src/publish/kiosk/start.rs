//! The first screen of a kiosk: it speaks to whoever passes, in one language after the other.

use crate::content::Edition;
use crate::html::{self, Element, Node};

/// Makes the front door the first screen: every language a place to touch, and a way to stop the turning.
pub fn turn(tree: &mut [Node], editions: &[&Edition]) {
    html::each(tree, &mut |element| {
        if element.name == "section" && element.get("lang").is_some() {
            let tag = element.get("lang").unwrap_or_default().to_owned();
            match editions.iter().find(|edition| edition.language.tag == tag) {
                Some(edition) => language(element, edition),
                None => element.children.clear(),
            }
        }
        if element.name == "main" {
            let say = |id: &str| editions.iter().map(|edition| edition.words.say(id)).collect::<Vec<_>>().join(" · ");
            let pause = Element::new("button").with("type", "button").with("data-act", "pause");
            element.children.push(pause.with("aria-pressed", "false").holding([say("kiosk-pause")]).into());
        }
    });
}

/// The language's name leads in; below it, what to do in its own words.
fn language(section: &mut Element, edition: &Edition) {
    let begin = Element::new("a")
        .with("class", "begin")
        .with("href", format!("/{}/", edition.language.tag))
        .holding([edition.words.say("kiosk-begin")]);
    section.children.push(begin.into());
}
