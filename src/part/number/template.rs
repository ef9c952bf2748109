//! A number to tap, and to read: it keeps its direction in every script.

use leptos::prelude::*;

use crate::content::Service;
use crate::directory::link;

/// The service's name and number as one big link; only the name when it has no number.
pub fn number_link(service: &Service, name: &str) -> AnyView {
    match service.call() {
        Some(phone) => {
            // Some services are called by their number: it is said once.
            let name = (name != phone.shown()).then(|| view! { <span>{name.to_owned()}</span>" " });
            view! {
                <a class="tel big" href=link::tel(phone.dialed())>
                    {name}<bdi dir="ltr">{phone.shown().to_owned()}</bdi>
                </a>
            }
            .into_any()
        }
        None => view! { <strong>{name.to_owned()}</strong> }.into_any(),
    }
}
