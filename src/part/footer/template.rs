//! The footer of every page.

use leptos::prelude::*;

/// Somebody to call, links by where they lead and their words, and an honest word.
pub fn footer(call: AnyView, links: Vec<(String, String)>, honest: String) -> impl IntoView + use<> {
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
        </footer>
    }
}
