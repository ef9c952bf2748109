//! The frame of every page: head, exit control, header, footer.

use leptos::prelude::*;

use super::frame::{Back, End, Exit, Frame};
use super::service::always_called;
use super::view::{AssetNames, PageId, View, path, route};
use crate::content::{self, Contact, Direction, Language, PagePlan, Template};
use crate::directory::link;
use crate::html::door;
use crate::html::{self, Element, Node};
use crate::part::band::band;
use crate::part::header::{Group, HeaderLink, LanguageLink, Languages, Menu};
use crate::part::notice::note;
use crate::part::{self, Scene};
use crate::site_files::{Asset, integrity};

/// A whole page and the style sheets inlined in it.
pub struct Rendered {
    pub tree: Vec<Node>,
    pub styles: Vec<String>,
}

/// What the head says.
pub struct Head<'a> {
    pub language: &'a Language,
    pub title: &'a str,
    /// Style sheets beyond those of the components in the page.
    pub extra_styles: Vec<String>,
    pub frame: &'a Frame,
}

/// What a page is called.
pub struct Names {
    pub title: String,
    pub heading: String,
    pub summary: String,
}

/// A page of an edition: heading and summary from the page's head, then `main`.
pub fn page(view: View<'_>, id: PageId<'_>, extra_styles: Vec<String>, main: AnyView) -> Rendered {
    let own = view.page(id);
    let names = Names { title: own.title.clone(), heading: own.heading.clone(), summary: own.summary.clone() };
    named(view, id, names, extra_styles, main)
}

/// A page of an edition under names of its own.
pub fn named(view: View<'_>, id: PageId<'_>, names: Names, extra_styles: Vec<String>, main: AnyView) -> Rendered {
    let language = &view.edition.language;
    let template = view.template(id);
    let head = Head { language, title: &names.title, extra_styles, frame: view.frame };
    let exit = (view.frame.exit == Exit::First).then(|| part::exit(view.edition));
    let body = view! {
        {exit}
        {header(view, id)}
        <main id="main" tabindex="-1" data-listen=view.say("listen")>
            {up(view, id)}
            {opening(template, names.heading.clone(), names.summary.clone())}
            {(template == Some(Template::About)).then(|| view! { {logo(view.assets)}{who(view).map(|who| view! { <p>{who}</p> })} })}
            {stale(view, id)}
            {not_translated(view, id)}
            {main}
            {again(view, id)}
        </main>
        {footer(view)}
        {(view.frame.end == End::Marked).then(|| view! { <div id="end"></div> })}
    }
    .into_any();
    document(view.assets, head, body)
}

/// The heading and the key sentence; on the start page beside a picture.
fn opening(template: Option<Template>, heading: String, summary: String) -> AnyView {
    let words = view! {
        <h1>{heading}</h1>
        <p class="summary">{summary}</p>
    };
    match template {
        Some(Template::Home) => band(Scene::Doorway, words.into_any()).into_any(),
        _ => words.into_any(),
    }
}

/// The host's logo, where there is one.
pub fn logo(assets: &AssetNames) -> Option<impl IntoView + use<>> {
    assets.logo.as_ref().map(|name| part::logo::logo(format!("/a/{name}")))
}

/// Back, to the page above: the browser's own Back leaves the site, because a visit takes one place in its history.
/// Every page has it but the start.
fn up(view: View<'_>, id: PageId<'_>) -> Option<impl IntoView + use<>> {
    let above = match id {
        PageId::Page(_) if view.template(id) == Some(Template::Home) => return None,
        PageId::Page(_) => match view.plan(id).and_then(PagePlan::parent) {
            Some(above) => PageId::Page(above),
            None => view.page_of(Template::Home),
        },
        PageId::Relief(_) => view.page_of(Template::Options),
        PageId::Region(_) => view.page_of(Template::Help),
        PageId::Points(_) | PageId::Beside(_) => view.page_of(Template::Check),
    };
    let name = match view.template(above) {
        Some(Template::Home) => start_name(view),
        _ => view.page(above).heading.clone(),
    };
    let words = view.edition.words.say_with("back-to", "page", name);
    Some(part::up::up(view.path(above), words))
}

/// What the start is called: by the host's short name, or by the word for it.
fn start_name(view: View<'_>) -> String {
    view.site.settings.host.short_name.clone().unwrap_or_else(|| view.say("home-link"))
}

/// The same at the end, where the frame has it.
fn again(view: View<'_>, id: PageId<'_>) -> Option<impl IntoView + use<>> {
    match view.frame.back {
        Back::BothEnds => up(view, id),
        Back::Above => None,
    }
}

/// An honest word on a translation whose English has changed since.
fn stale(view: View<'_>, id: PageId<'_>) -> Option<impl IntoView + use<>> {
    let file = view.site.source_of(view.tag(), &route(view.site, id));
    let is_stale = view.site.stale.iter().any(|problem| Some(&problem.file) == file.as_ref());
    is_stale.then(|| note(view.say("translation-behind")))
}

/// An honest word on a page that a draft does not have yet.
fn not_translated(view: View<'_>, id: PageId<'_>) -> Option<impl IntoView + use<>> {
    let own = matches!(id, PageId::Page(_) | PageId::Relief(_));
    (own && view.page(id).is_fallback).then(|| {
        let name = view.edition.language.name.clone();
        note(view.edition.words.say_with("not-translated", "name", name))
    })
}

/// Whether anything on a page is. The name of another language is, and nothing in it turns.
fn is_written_from_the_right(language: &Language, body: &[Node]) -> bool {
    let turned = |own: &Element| own.name != "a" && own.get("dir") == Some(Direction::Rtl.html());
    language.direction == Direction::Rtl || html::elements(body).any(turned)
}

/// The document around a body.
pub fn document(assets: &AssetNames, head: Head<'_>, body: AnyView) -> Rendered {
    let mut body = door::tree(body);
    let loads = head.frame.surface.and_then(|name| assets.surfaces.get(name));
    let (styles, late) = match head.frame.folded_from.and_then(|mark| html::until(&body, mark)) {
        Some(above) => {
            let first = assets.sheets.styles_apart(&above, &body, &head.language.script).0;
            (vec![first], loads.and_then(|loads| loads.late_css.as_ref()))
        }
        None if head.frame.surface.is_none() => {
            (assets.sheets.styles_of_text(&body, &head.language.script), Some(&assets.late_css))
        }
        None => (assets.sheets.styles(&body, &head.language.script), Some(&assets.late_css)),
    };
    // At the very end: nothing stands below, so nothing waits for it.
    if let Some(late) = late.filter(|late| !late.name.is_empty()) {
        let link = Element::new("link").with("rel", "stylesheet").with("href", address(late));
        body.push(link.with("integrity", late.integrity.as_str()).into());
    }
    // As one: the page's own policy names its hash.
    let own = styles.iter().chain(&head.extra_styles).chain([&assets.colors]);
    let mut style: String = own.map(String::as_str).collect();
    if !is_written_from_the_right(head.language, &body) {
        style = part::without_right_to_left(&style);
    }
    let styles = vec![style];
    let mut html = head.language.around(Element::new("html"));
    let start = loads.and_then(|loads| loads.scripts.get(&head.language.tag));
    if start.is_some() {
        html = html.with("data-engine", "off");
    }
    let html = html.holding([head_element(assets, &head, &styles, start), Element::new("body").holding(body)]);
    Rendered { tree: vec![Node::Raw("<!DOCTYPE html>".to_owned()), html.into()], styles }
}

fn head_element(assets: &AssetNames, head: &Head<'_>, styles: &[String], start: Option<&Asset>) -> Element {
    let meta =
        |name: &'static str, content: &'static str| Element::new("meta").with("name", name).with("content", content);
    // The policy in the headers is one for all paths, because hosts join the headers of several rules for one path; and one
    // for all builds, because pages and headers travel apart. So the page names its own styles, and no others apply.
    let hashes: String = styles.iter().map(|css| format!(" '{}'", integrity(css.as_bytes()))).collect();
    let forbidden = assets.needs.iter().filter(|directive| !head.frame.needs.contains(directive));
    let forbidden: String = forbidden.map(|directive| format!(";{} 'none'", directive.0)).collect();
    let says =
        |policy: String| Element::new("meta").with("http-equiv", "Content-Security-Policy").with("content", policy);
    // A browser holds a page to all of them.
    let policy = [Some(format!("style-src 'self'{hashes}{forbidden}")), assets.policy.clone()].into_iter().flatten();
    let policy: Vec<Element> = policy.map(says).collect();
    let script = |script: Element, asset: &Asset| {
        script.with("async", "").with("src", address(asset)).with("integrity", asset.integrity.as_str())
    };
    let exit = (head.frame.exit == Exit::First).then(|| script(Element::new("script"), &assets.exit_js));
    let boot = start.map(|start| script(Element::new("script").with("type", "module"), start));
    Element::new("head")
        .holding([Element::new("meta").with("charset", "utf-8")])
        .holding(policy)
        .holding([
            Element::new("title").holding([head.title]),
            // The keyboard on the screen must not lie over the way out.
            meta("viewport", "width=device-width,initial-scale=1,interactive-widget=resizes-content"),
            meta("referrer", "no-referrer"),
            Element::new("link").with("rel", "icon").with("href", format!("/a/{}", assets.icon)),
        ])
        .holding(styles.iter().map(|css| Element::new("style").holding([Node::Raw(css.clone())])))
        .holding(exit)
        .holding(boot)
}

fn address(asset: &Asset) -> String {
    format!("/a/{}", asset.name)
}

/// The start, people to call, and every other place behind one press. Places are called what their pages are.
fn header(view: View<'_>, id: PageId<'_>) -> impl IntoView {
    let link = |plan: &PagePlan, words: String| HeaderLink {
        href: view.path(PageId::Page(&plan.id)),
        words,
        current: id == PageId::Page(&plan.id),
    };
    let headed = |plan: &PagePlan| link(plan, view.page(PageId::Page(&plan.id)).heading.clone());
    let of = |template| view.site.page_of(template);
    let groups = content::Menu::ALL.map(|group| Group {
        name: view.say(group.message()),
        links: view.site.pages.iter().filter(|plan| plan.menu == Some(group)).map(headed).collect(),
    });
    let menu = Menu { words: view.say("menu"), groups: groups.into() };
    let start = of(Template::Home).map(|plan| link(plan, start_name(view)));
    let first = start.into_iter().chain(of(Template::Help).map(headed)).collect();
    part::header::header(first, menu, languages(view, id))
}

/// The languages, each leading to the same page.
fn languages(view: View<'_>, id: PageId<'_>) -> Languages {
    let links = view.site.settings.languages.iter().map(|language| LanguageLink {
        href: path(&language.tag, view.site, id),
        tag: language.tag.clone(),
        name: language.name.clone(),
        current: view.tag() == language.tag,
    });
    Languages { label: view.say("language-menu"), links: links.collect() }
}

/// Who runs the site, and how to reach them: nothing without a host's file.
fn who(view: View<'_>) -> Option<AnyView> {
    let host = &view.site.settings.host;
    // A draft that is only looked at may have no words of its own.
    let who = host.who.get(view.tag()).or_else(|| host.who.get(&view.site.editions[0].language.tag))?.clone();
    let contact = host.contact.as_ref().map(|contact| match contact {
        Contact::Mail(address) => view! { " "<a href=link::mail(address)>{address.clone()}</a> }.into_any(),
        Contact::Web(address) => view! { " "<a rel="noreferrer" href=address.clone()>{address.clone()}</a> }.into_any(),
    });
    Some(view! { {who}{contact} }.into_any())
}

fn footer(view: View<'_>) -> impl IntoView {
    let numbers: Vec<AnyView> = always_called(view.site)
        .map(|service| view! { <p>{part::number_link(service, view.edition.service_name(service))}</p> }.into_any())
        .collect();
    let call = (!numbers.is_empty()).then(|| view! { <p>{view.say("in-danger")}</p>{numbers} });
    let links = [Template::Safety, Template::About]
        .map(|template| (view.path_of(template), view.page(view.page_of(template)).heading.clone()));
    part::footer::footer(call.into_any(), links.into(), view.say("disclaimer"), who(view))
}
