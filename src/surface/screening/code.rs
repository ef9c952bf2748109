//! What a person takes along: the results on paper, and a code of the answers. Both come with the later texts; the start
//! of the page prints, the engine writes and reads codes.

use leptos::prelude::*;

use super::names;
use crate::content::Template;
use crate::pages::view::View;
use crate::part::button::{Weight, button, buttons};

/// Under the results: printing, and a code after a press.
pub fn give(view: View<'_>) -> AnyView {
    let first = &view.site.editions[0];
    // Whoever reads the first language has it already.
    let beside = (first.language.tag != view.tag()).then(|| {
        let path = view.beside(first, "").path_of(Template::Check);
        view! { <button type="button" id=names::PRINT_BESIDE class="plain" data-to=path>{view.say("print-beside")}</button> }
    });
    let printing = view! {
        {button(Weight::Filled, names::PRINT.to_owned(), view.say("print-short"))}" "
        {beside}" "
        {button(Weight::Plain, names::PRINT_ALL.to_owned(), view.say("print-all"))}
    };
    view! {
        <div class="take">
            <h3>{view.say("take-heading")}</h3>
            <p>{view.say("print-what")}</p>
            {buttons(printing.into_any())}
        </div>
        <div class="code" hidden>
            <h3>{view.say("code-heading")}</h3>
            <p>{view.say("code-what")}" "<strong>{view.say("code-warning")}</strong></p>
            {button(Weight::Plain, names::CODE_OUT.to_owned(), view.say("code-give"))}
            <div id=names::CODE_SHOWN data-off="">
                <p role="status"><bdi dir="ltr" translate="no" id=names::CODE></bdi></p>
                <svg class="qr" role="img" aria-label=view.say("code-picture")><path /></svg>
            </div>
        </div>
        <p class="foot">{view.say("paper-foot")}" "{view.edition.words.say_with("paper-rules", "version", view.site.rules_version())}" "
            <span id=names::PRINTED></span></p>
    }
    .into_any()
}

/// Where a code that somebody brings is typed in, or read by a scanner that types. The words for what can be wrong with
/// it wait beside it.
pub fn take(view: View<'_>) -> AnyView {
    view! {
        <form id=names::CODE_FORM method="dialog" action="/search" autocomplete="off">
            <label class="field" for=names::CODE_IN>{view.say("code-yours")}</label>
            <input id=names::CODE_IN type="text" dir="ltr" translate="no" autocomplete="off" autocapitalize="characters"
                spellcheck="false" enterkeyhint="go" maxlength="400" aria-describedby=names::CODE_SAID />
            <button>{view.say("code-go")}</button>
        </form>
        <p role="status" id=names::CODE_SAID data-empty=view.say("code-empty")
            data-letter=view.edition.words.say_with("code-letter", "letter", "#") data-sum=view.say("code-wrong")
            data-other=view.say("code-other") data-newer=view.say("code-newer") data-lost=view.say("code-lost")
            data-failed=view.say("code-failed")></p>
    }
    .into_any()
}
