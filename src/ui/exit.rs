//! The exit control: a real link before anything else; the small script makes it blank, forget and replace.

use leptos::prelude::*;

/// The script of the exit control, on every page.
pub const EXIT_JS: &str = include_str!("exit.js");

/// The control. `target` is where it leads, `words` what it says, `label` what a screen reader says of it,
/// and `leaving` what is announced while the page goes.
pub fn exit(target: &str, words: &str, label: &str, leaving: &str) -> impl IntoView + use<> {
    view! {
        <a id="exit" rel="noreferrer nofollow" href=target.to_owned() data-title="…" data-leaving=leaving.to_owned()>
            <span aria-hidden="true">{words.to_owned()}</span>
            <span class="unseen">{label.to_owned()}</span>
        </a>
    }
}
