//! Plain text pages and the page of one relief: text, its sources, when it was checked and by whom.

use leptos::prelude::*;

use super::about_sources::sources;
use super::layout::{Rendered, page as framed};
use super::view::{PageId, View};
use crate::content::Page;
use crate::guide::ReliefIx;
use crate::html::Node;
use crate::part::{self, Picture, Scene};

/// A page of `content/pages/` without a template of its own.
pub fn page(view: View<'_>, slug: &str) -> Rendered {
    let id = PageId::Page(slug);
    framed(view, id, Vec::new(), whole(view, id))
}

/// The page of one relief.
pub fn relief(view: View<'_>, ix: ReliefIx) -> Rendered {
    let id = PageId::Relief(ix);
    framed(view, id, Vec::new(), whole(view, id))
}

/// Sections whose list is drawn as well: page or relief, section, and a drawing for each item. A test counts the items.
pub const ROADS: [(&str, &[Picture]); 2] = [
    (
        "t-visa",
        &[Picture::Shelter, Picture::Scales, Picture::Pen, Picture::Envelope, Picture::Fingerprint, Picture::Clock],
    ),
    (
        "u-visa",
        &[
            Picture::Shelter,
            Picture::Scales,
            Picture::Stamp,
            Picture::Pen,
            Picture::Envelope,
            Picture::Clock,
            Picture::Message,
            Picture::Warning,
        ],
    ),
];

/// Pages whose section shows a scene for each item.
pub const SCENES: [(&str, &str, &[Scene]); 2] = [
    ("learn/moved", "turn", &[Scene::PriceGrows, Scene::HandedOn, Scene::Promise, Scene::Later]),
    ("learn/calls", "steps", &[Scene::Dial, Scene::SayLanguage, Scene::Answer, Scene::ChooseWords, Scene::Stop]),
];

/// The section of a relief's page that lists the steps.
pub const STEPS: &str = "steps";

/// An article's text, drawn where it has drawings.
fn drawn(view: View<'_>, id: PageId<'_>) -> Vec<Node> {
    let article = &view.page(id).article;
    let drawn = match id {
        PageId::Relief(ix) => {
            let relief = view.site.guide[ix].id.as_str();
            let road = ROADS.iter().find(|(own, _)| *own == relief);
            road.and_then(|(_, pictures)| part::road(&article.blocks, STEPS, pictures))
        }
        PageId::Page(slug) => {
            let scenes = SCENES.iter().find(|(own, ..)| *own == slug);
            scenes.and_then(|(_, section, scenes)| part::shown(&article.blocks, section, scenes))
        }
        PageId::Region(_) | PageId::Points(_) | PageId::Beside(_) => None,
    };
    drawn.map_or_else(|| article.text(), |blocks| article.with_blocks(blocks).text())
}

fn whole(view: View<'_>, id: PageId<'_>) -> AnyView {
    let page = view.page(id);
    view! {
        {contents(view, page)}
        {part::text::text(drawn(view, id))}
        {sources(view, &page.article.cites)}
        {checked(view, page)}
    }
    .into_any()
}

/// The questions of a long text, each a link to where it is answered.
pub fn contents(view: View<'_>, page: &Page) -> Option<impl IntoView + use<>> {
    page.article.contents().map(|list| part::contents::contents(view.say("contents"), list))
}

/// An article's text with its sources and the honest line about its review.
pub fn text(view: View<'_>, page: &Page) -> AnyView {
    view! {
        {part::text::text(page.article.text())}
        {sources(view, &page.article.cites)}
        {checked(view, page)}
    }
    .into_any()
}

/// When the page was last checked, and by whom.
pub fn checked(view: View<'_>, page: &Page) -> impl IntoView + use<> {
    let line = view.edition.words.say_with("checked", "date", view.edition.words.date(&page.checked_on));
    view! { <p class="small">{line}" "{view.say(page.checked_by)}</p> }
}
