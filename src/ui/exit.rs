//! The exit control: a real link before anything else; the small script makes it blank, forget and replace.

use leptos::prelude::*;

use super::Picture;
use crate::content::Edition;

/// The script of the exit control, on every page.
pub const EXIT_JS: &str = include_str!("exit.js");

/// The control, in the edition's words, leading where the host wants in that language; and, beside it, the way past
/// the menu for a keyboard.
pub fn exit(edition: &Edition) -> impl IntoView + use<> {
    let say = |id: &str| edition.words.say(id);
    view! {
        <section aria-label=say("exit")>
            <a id="exit" target="_top" rel="noreferrer nofollow" href=edition.language.exit.clone() data-title="…"
                data-leaving=say("exit-announce")>
                {Picture::Exit.view()}
                <span aria-hidden="true">{say("exit")}</span>
                <span class="unseen">{say("exit-label")}</span>
            </a>
            <a class="skip" href="#main">{say("skip-to-content")}</a>
        </section>
    }
}
