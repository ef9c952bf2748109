//! What a person takes along from a kiosk: numbers, what to say, and the address of the site as a picture to scan. It
//! stands in every page, hidden, and goes on the screen or on paper.

use crate::content::{Edition, Site, Slip};
use crate::html::{Element, Node};
use crate::pages::front;
use crate::part;

/// The size of the paper, as a style sheet says it. Rolls are cut where the slip ends.
pub fn page(site: &Site) -> &'static str {
    match site.settings.kiosk.slip {
        Slip::Roll58 => "size: 58mm 200mm; margin: 3mm",
        Slip::Roll80 => "size: 80mm 200mm; margin: 4mm",
        Slip::Sheet => "margin: 15mm",
    }
}

/// The slip in a language. Nothing on it says what it is about.
pub fn slip(site: &Site, edition: &Edition) -> Element {
    let say = |id: &str| edition.words.say(id);
    let numbers = lines(site).map(|(name, number)| {
        Element::new("li")
            .holding([Node::from(name), Node::from(" ")])
            .holding([Element::new("bdi").with("dir", "ltr").holding([number])])
    });
    let button =
        |act: &str, words: String| Element::new("button").with("type", "button").with("data-act", act).holding([words]);
    let mut slip = Element::new("dialog")
        .with("id", "kiosk-slip")
        .with("aria-labelledby", "kiosk-numbers")
        .holding([Element::new("h2").with("id", "kiosk-numbers").holding([say("kiosk-numbers")])])
        .holding([Element::new("ul").holding(numbers)])
        .holding([Element::new("p").holding([say("kiosk-say")])]);
    if let Some(picture) = picture(site, &say("kiosk-scan")) {
        slip = slip.holding(picture);
    }
    // Filled by the script, and only with a code that somebody asked for on the page of results.
    slip = slip.holding([Element::new("p").with("id", "kiosk-code").with("hidden", "").holding([
        Node::from(say("kiosk-code")),
        Node::from(" "),
        Element::new("b").with("dir", "ltr").with("translate", "no").into(),
    ])]);
    if site.settings.kiosk.prints {
        slip = slip.holding([button("print", say("kiosk-print"))]);
    }
    slip.holding([button("close", say("kiosk-close"))])
}

/// The lines of the front door: when to call them, in words that say nothing to whoever finds the slip, is left out.
fn lines(site: &Site) -> impl Iterator<Item = (String, String)> {
    front::lines(site).filter_map(|(_, service)| Some((service.name.clone(), service.call()?.shown().to_owned())))
}

/// The address as a picture to scan, and written out below it.
fn picture(site: &Site, label: &str) -> Option<[Element; 2]> {
    let address = site.settings.kiosk.address.as_ref()?;
    let svg = part::qr(address, label)?;
    let written = Element::new("p").with("dir", "ltr").with("translate", "no").holding([address.as_str()]);
    Some([svg, written])
}
