//! All questions: what each page answers, by the room of the site it stands in. Without a script that is the way to look
//! for something; with one there is a field above it.

use leptos::prelude::*;

use super::names;
use crate::content::{PagePlan, Template};
use crate::html;
use crate::pages::article::checked;
use crate::pages::layout::{Rendered, page};
use crate::pages::view::{PageId, View};
use crate::part::list::pages_to_come;
use crate::part::questions::{self as part, Answers, Room};
use crate::part::text::{piece, text};

/// The page of all questions.
pub fn search(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Questions);
    let content = view.page(id);
    let rooms = view.site.pages.iter().filter(|plan| plan.parent().is_none()).filter_map(|plan| room(view, plan));
    let (before, step) = content.article.split_last();
    let main = view! {
        {text(before)}
        {field(view)}
        {part::questions(rooms.collect())}
        {piece(step)}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// The field, with what it found. It is hidden until its script runs, and its room is kept free.
fn field(view: View<'_>) -> impl IntoView + use<> {
    let (found, none) = (view.edition.words.say_with("find-count", "list", "#"), view.say("search-none"));
    view! {
        <div class="search">
            <form id=names::FORM method="dialog" action="/search" autocomplete="off" role="search" hidden>
                <label for=names::WORDS>{view.say("search-label")}</label>
                <input id=names::WORDS type="search" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"/>
            </form>
        </div>
        <p id=names::SAYS role="status" data-found=found data-none=none></p>
        {pages_to_come(names::HITS)}
    }
}

/// A page, those under it, and for the one that lists them the pages of reliefs.
fn room(view: View<'_>, above: &PagePlan) -> Option<Room> {
    let inside = view.site.pages.iter().filter(|plan| plan.id == above.id || is_under(plan, &above.id));
    let reliefs = view.site.guide.relief_ixs().filter(|_| above.template == Template::Options).map(PageId::Relief);
    let ids = inside.map(|plan| PageId::Page(&plan.id)).chain(reliefs);
    let pages: Vec<Answers> = ids.filter_map(|id| answers(view, id)).collect();
    let name = view.page(PageId::Page(&above.id)).heading.clone();
    (!pages.is_empty()).then_some(Room { name, pages })
}

fn is_under(plan: &PagePlan, above: &str) -> bool {
    plan.id.strip_prefix(above).is_some_and(|rest| rest.starts_with('/'))
}

fn answers(view: View<'_>, id: PageId<'_>) -> Option<Answers> {
    // The questionnaire's page shows its text in pieces, without these places.
    if view.template(id) == Some(Template::Check) {
        return None;
    }
    let page = view.page(id);
    let questions: Vec<(String, String)> = html::all(&page.article.blocks, "h2")
        .filter_map(|heading| Some((heading.get("id")?.to_owned(), html::words(&heading.children))))
        .collect();
    (!questions.is_empty()).then(|| Answers { href: view.path(id), name: page.heading.clone(), questions })
}
