//! What other sites take to lead here: a link that looks like a button, a picture to scan, and a frame. All of it is text
//! to copy, and none of it loads anything from us before somebody presses it, but for the frame.

use leptos::prelude::*;

use super::about_sources::sources;
use super::article::{checked, contents};
use super::layout::{Rendered, page as framed};
use super::view::{PageId, View};
use crate::address;
use crate::html::{self, Element, Node};
use crate::part;

/// The sections of the page that get something to copy, in their order. A test looks for them in every language.
pub const SECTIONS: [&str; 3] = ["button", "scan", "frame"];

/// Where a site lies that does not know its address: a name that nobody can own.
const SOMEWHERE: &str = "https://guide.example.org";

/// What the window of a frame may do. Leaving takes the whole window along, so that has to be allowed.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation";

/// The page with its text, and behind each of the sections what belongs there.
pub fn embed(view: View<'_>, slug: &str) -> Rendered {
    let id = PageId::Page(slug);
    let page = view.page(id);
    let kit = [button(view), scan(view), frame(view)];
    let blocks = SECTIONS.iter().zip(kit).fold(page.article.blocks.clone(), |blocks, (section, pieces)| {
        let end = html::section(&blocks, section).map_or(blocks.len(), |section| section.end);
        let (before, after) = blocks.split_at(end);
        before.iter().cloned().chain(pieces).chain(after.iter().cloned()).collect()
    });
    let main = view! {
        {contents(view, page)}
        {part::text::text(page.article.with_blocks(blocks).text())}
        {sources(view, &page.article.cites)}
        {checked(view, page)}
    };
    framed(view, id, Vec::new(), main.into_any())
}

/// The start of the site in the language of the page, as others reach it.
fn address(view: View<'_>) -> String {
    let settings = &view.site.settings;
    let root = settings.host.address.clone().unwrap_or_else(|| [SOMEWHERE, settings.base.as_str()].concat());
    [root.trim_end_matches('/'), &address::home(view.tag())].concat()
}

/// Markup to copy.
fn to_copy(element: Element) -> Node {
    let markup = html::write(&[element.into()]);
    Element::new("pre").holding([Element::new("code").holding([markup])]).into()
}

/// A word where the address is made up.
fn made_up(view: View<'_>) -> Option<Node> {
    let unknown = view.site.settings.host.address.is_none();
    unknown.then(|| Element::new("p").holding([view.say("embed-somewhere")]).into())
}

/// A link: words and a color, nothing that is loaded.
fn button(view: View<'_>) -> Vec<Node> {
    const STYLE: &str = "display:inline-block;padding:.8em 1.2em;border-radius:.5em;background:#0e4c4b;color:#ffffff;\
                         font-weight:700;text-decoration:none";
    let link = Element::new("a").with("href", address(view)).with("rel", "noreferrer").with("style", STYLE);
    let link = link.with("lang", view.tag()).with("dir", view.edition.language.direction.html());
    made_up(view).into_iter().chain([to_copy(link.holding([view.say("embed-button")]))]).collect()
}

/// The picture, if the address is true: one of a made-up address would lead nobody here.
fn scan(view: View<'_>) -> Vec<Node> {
    let address = address(view);
    let picture = view.site.settings.host.address.as_ref().and_then(|_| part::qr(&address, &view.say("kiosk-scan")));
    let Some(picture) = picture else {
        return vec![Element::new("p").holding([view.say("embed-no-picture")]).into()];
    };
    let written = Element::new("p").holding([Element::new("bdi").with("dir", "ltr").holding([address.as_str()])]);
    let copy = picture.clone().with("xmlns", "http://www.w3.org/2000/svg");
    let copy = Element::new("details")
        .holding([Element::new("summary").holding([view.say("embed-picture")])])
        .holding([to_copy(copy)]);
    vec![Element::new("p").holding([picture]).into(), written.into(), copy.into()]
}

/// The frame, and which sites may show it.
fn frame(view: View<'_>) -> Vec<Node> {
    let frames = &view.site.settings.frame_ancestors;
    let who = if frames.is_empty() {
        view.say("embed-frames-none")
    } else {
        view.edition.words.say_with("embed-frames", "sites", frames.join(", "))
    };
    let window = Element::new("iframe")
        .with("src", address(view))
        .with("title", view.say("embed-button"))
        .with("width", "100%")
        .with("height", "700")
        .with("loading", "lazy")
        .with("referrerpolicy", "no-referrer")
        .with("sandbox", SANDBOX);
    let who = Element::new("p").holding([who]);
    vec![who.into(), to_copy(window)]
}
