//! The footer of every page.

use leptos::prelude::*;

/// Somebody to call, links by where they lead and their words, an honest word, and who runs the site.
pub fn footer(
    call: AnyView,
    links: Vec<(String, String)>,
    honest: String,
    who: Option<AnyView>,
) -> impl IntoView + use<> {
    let links = links
        .into_iter()
        .enumerate()
        .map(|(ix, (href, words))| view! { {(ix > 0).then_some(" · ")}<a href=href>{words}</a> })
        .collect_view();
    view! {
        <footer>
            {call}
            <p>{links}</p>
            <p>{honest}</p>
            {who.map(|who| view! { <p>{who}</p> })}
        </footer>
    }
}
