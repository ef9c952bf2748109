//! Help now: danger first, then people to call by what happened.

use leptos::prelude::*;

use super::article::text;
use super::layout::{Rendered, page};
use super::section::entry;
use super::service::card;
use super::{PageId, View, page_path, region};

/// Headings, and which first kind of help puts a service under them. Services run by police come last, by themselves.
pub const NEEDS: [(&str, &[&str]); 9] = [
    ("what-happened-work", &["trafficking"]),
    ("what-happened-partner", &["domestic-violence"]),
    ("what-happened-rape", &["sexual-assault"]),
    ("what-happened-child", &["child"]),
    ("what-happened-die", &["crisis"]),
    ("what-happened-lawyer", &["legal"]),
    ("what-happened-work-rights", &["labor"]),
    ("what-happened-costs", &["compensation"]),
    ("what-happened-other", &[]),
];

/// The page of people to call.
pub fn help(view: View<'_>) -> Rendered {
    let id = PageId::Page("help");
    let emergency = of_kind(view, |kind| kind == "emergency").map(|ix| card(view, ix)).collect_view();
    let groups = NEEDS.iter().map(|&(heading, kinds)| group(view, heading, kinds)).collect_view();
    let police: Vec<usize> = (0..view.site.services.len())
        .filter(|&ix| {
            let service = &view.site.services[ix];
            service.region == "US" && service.run_by_law_enforcement && first_kind(view, ix) != "emergency"
        })
        .collect();
    let main = view! {
        <section class="urgent"><h2>{view.say("danger-heading")}</h2>{emergency}</section>
        <p class="note">{view.say("call-stays")}</p>
        <p>
            <a class="button" href="#places">{view.say("places-link")}</a>" "
            <a class="button" href=page_path(view.tag(), "help/find")>{view.say("find-link")}</a>
        </p>
        {groups}
        <section class="group">
            <h2>{view.say("what-happened-road")}</h2>
            <ul class="pages">{entry(view, "travel/lines")}</ul>
        </section>
        {list(view, "for-police", &police)}
        <section><h2 id="places">{view.say("places-heading")}</h2>{region::list(view)}</section>
        {text(view, view.page(id))}
    };
    page(view, id, Vec::new(), main.into_any())
}

fn group(view: View<'_>, heading: &'static str, kinds: &[&str]) -> Option<AnyView> {
    let named = |kind: &str| NEEDS.iter().any(|(_, kinds)| kinds.contains(&kind));
    let own: Vec<usize> =
        of_kind(
            view,
            |kind| if kinds.is_empty() { !named(kind) && kind != "emergency" } else { kinds.contains(&kind) },
        )
        .filter(|&ix| !view.site.services[ix].run_by_law_enforcement)
        .collect();
    list(view, heading, &own)
}

fn list(view: View<'_>, heading: &'static str, services: &[usize]) -> Option<AnyView> {
    if services.is_empty() {
        return None;
    }
    let cards = services.iter().map(|&ix| card(view, ix)).collect_view();
    Some(view! { <section class="group"><h2>{view.say(heading)}</h2>{cards}</section> }.into_any())
}

fn of_kind<'a>(view: View<'a>, wanted: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = usize> + 'a {
    (0..view.site.services.len())
        .filter(move |&ix| view.site.services[ix].region == "US" && wanted(first_kind(view, ix)))
}

/// The kind of help a service is listed under.
pub fn first_kind(view: View<'_>, ix: usize) -> &str {
    view.site.services[ix].kinds.first().map_or("", String::as_str)
}
