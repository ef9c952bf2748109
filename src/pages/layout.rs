//! The frame of every page: head, exit control, header, footer.

use leptos::prelude::*;

use super::{Asset, AssetNames, PageId, View, page_path, path};
use crate::content::{Direction, Site};
use crate::ui;

/// A whole page and the style sheets inlined in it.
pub struct Rendered {
    pub body: AnyView,
    pub styles: Vec<String>,
}

/// What the head says.
pub struct Head<'a> {
    pub tag: &'a str,
    pub direction: Direction,
    pub title: &'a str,
    /// Style sheets beyond the common one.
    pub extra_styles: Vec<String>,
    /// The script that starts the page's engine, if it has one.
    pub engine: Option<Asset>,
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
    // The questionnaire's page is the heaviest; it carries no rule it has no use for.
    let mut styles = if id == PageId::Page("check") { Vec::new() } else { vec![ui::library_css()] };
    styles.extend(extra_styles);
    let engine = match id {
        PageId::Page("check") => view.assets.boot_js.get(view.tag()).cloned(),
        PageId::Page("help/find") => view.assets.find_js.clone(),
        _ => None,
    };
    let head =
        Head { tag: &language.tag, direction: language.direction, title: &names.title, extra_styles: styles, engine };
    let body = view! {
        {ui::exit(view.edition)}
        {header(view, id)}
        <main id="main" tabindex="-1">
            {up(view, id)}
            <h1>{names.heading}</h1>
            <p class="summary">{names.summary}</p>
            {behind(view, id)}
            {main}
        </main>
        {footer(view)}
        {(id == PageId::Page("check")).then(|| later(view.assets))}
    }
    .into_any();
    document(view.assets, head, body)
}

/// The end of the questionnaire's page: nothing stands below, so that nothing waits for the style sheet of the results.
fn later(assets: &AssetNames) -> impl IntoView + use<> {
    let css = &assets.results_css;
    view! { <div id="end"></div><link rel="stylesheet" href=address(css) integrity=css.integrity.clone()/> }
}

/// A way up from a page that lies under another.
fn up(view: View<'_>, id: PageId<'_>) -> Option<impl IntoView + use<>> {
    let above = match id {
        PageId::Page(slug) => slug.rsplit_once('/')?.0,
        PageId::Relief(_) => "options",
        PageId::Region(_) => "help",
        PageId::Points(_) | PageId::Beside(_) => "check",
    };
    let heading = view.page(PageId::Page(above)).heading.clone();
    Some(view! { <p class="up"><a href=page_path(view.tag(), above)>{heading}</a></p> })
}

/// An honest word on a translation whose English has changed since.
fn behind(view: View<'_>, id: PageId<'_>) -> Option<impl IntoView + use<>> {
    let tag = view.tag();
    let file = match id {
        PageId::Page(slug) => format!("content/pages/{slug}/{tag}.md"),
        PageId::Relief(ix) => format!("content/reliefs/{}/{tag}.md", view.site.guide.reliefs[ix].id),
        PageId::Region(_) => format!("content/directory/{tag}.toml"),
        PageId::Points(ix) => format!("content/reliefs/{}/{tag}.toml", view.site.guide.reliefs[ix].id),
        PageId::Beside(_) => format!("content/screening/{tag}.toml"),
    };
    let is_behind = view.site.behind.iter().any(|problem| problem.file == file);
    is_behind.then(|| view! { <p class="note">{view.say("translation-behind")}</p> })
}

/// The document around a body.
pub fn document(assets: &AssetNames, head: Head<'_>, body: AnyView) -> Rendered {
    let mut styles = vec![ui::common_css()];
    styles.extend(head.extra_styles);
    let style_views = styles.iter().map(|css| view! { <style inner_html=css.clone()></style> }).collect_view();
    let off = head.engine.is_some().then_some("off");
    let boot = head.engine.map(|boot| {
        view! {
            <script type="module" async src=address(&boot) integrity=boot.integrity></script>
        }
    });
    let body = view! {
        <!DOCTYPE html>
        <html lang=head.tag.to_owned() dir=head.direction.html() data-engine=off>
            <head>
                <meta charset="utf-8"/>
                <title>{head.title.to_owned()}</title>
                <meta name="viewport" content="width=device-width,initial-scale=1"/>
                <meta name="referrer" content="no-referrer"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href=format!("/a/{}", assets.icon)/>
                {style_views}
                <script async src=address(&assets.exit_js) integrity=assets.exit_js.integrity.clone()></script>
                {boot}
            </head>
            <body>{body}</body>
        </html>
    }
    .into_any();
    Rendered { body, styles }
}

fn address(asset: &Asset) -> String {
    format!("/a/{}", asset.name)
}

fn header(view: View<'_>, id: PageId<'_>) -> impl IntoView {
    let links = [
        ("home", "home-link"),
        ("help", "help-link"),
        ("check", "check-link"),
        ("learn", "learn-link"),
        ("options", "options-link"),
    ];
    let menu = links
        .into_iter()
        .map(|(slug, words)| {
            let here = id == PageId::Page(slug);
            view! { <li><a href=page_path(view.tag(), slug) aria-current=here.then_some("page")>{view.say(words)}</a></li> }
        })
        .collect_view();
    view! {
        <header>
            <nav class="menu" aria-label=view.say("menu")><ul>{menu}</ul></nav>
            {languages(view.site, Some(view), id, &view.say("language-menu"))}
        </header>
    }
}

/// The language menu: each language in its own name, leading to the same page.
pub fn languages(site: &Site, view: Option<View<'_>>, id: PageId<'_>, label: &str) -> impl IntoView + use<> {
    let items = site
        .settings
        .languages
        .iter()
        .map(|language| {
            let here = view.is_some_and(|view| view.tag() == language.tag);
            view! {
                <li><a href=path(&language.tag, site, id) lang=language.tag.clone() hreflang=language.tag.clone()
                    dir=language.direction.html() aria-current=here.then_some("true")>{language.name.clone()}</a></li>
            }
        })
        .collect_view();
    view! { <nav class="languages" aria-label=label.to_owned()><ul>{items}</ul></nav> }
}

fn footer(view: View<'_>) -> impl IntoView {
    let call = view.site.service(&view.site.settings.always_call).map(|(ix, service)| {
        view! {
            <p>{view.say("in-danger")}</p>
            <p>{ui::number_link(service, view.edition.services[ix].name.as_ref().unwrap_or(&service.name))}</p>
        }
    });
    view! {
        <footer>
            {call}
            <p>
                <a href=page_path(view.tag(), "safety")>{view.say("safety-link")}</a>" · "
                <a href=page_path(view.tag(), "about")>{view.say("about-link")}</a>
            </p>
            <p>{view.say("disclaimer")}</p>
        </footer>
    }
}
