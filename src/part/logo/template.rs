//! The logo.

use leptos::prelude::*;

/// A picture beside the name, which says all that there is to hear.
pub fn logo(address: String) -> impl IntoView + use<> {
    view! { <img class="logo" src=address alt=""/> }
}
