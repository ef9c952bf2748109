//! A number to tap, and to read: it keeps its direction in every script.

use leptos::prelude::*;

use crate::content::{Phone, Service};
use crate::directory::link;

/// The service's name and number as one big link; only the name when it has no number. A browser that translates the page
/// leaves both as they are.
pub fn number_link(service: &Service, name: &str) -> AnyView {
    let Some(phone) = service.call() else {
        return view! { <strong translate="no">{name.to_owned()}</strong> }.into_any();
    };
    // Some services are called by their number: it is said once.
    let name = (name != phone.shown()).then(|| view! { <span>{name.to_owned()}</span>" " });
    view! {
        <a class="tel big" translate="no" href=link::tel(phone.dialed())>
            {name}<bdi dir="ltr">{phone.shown().to_owned()}</bdi>
        </a>
    }
    .into_any()
}

/// The same behind other words than the service's name, which may be translated: when to call it.
pub fn number_link_when(service: &Service, when: &str) -> AnyView {
    let Some(phone) = service.call() else {
        return view! { <strong>{when.to_owned()}</strong> }.into_any();
    };
    view! {
        <a class="tel big" href=link::tel(phone.dialed())>
            <span>{when.to_owned()}</span>" "<bdi dir="ltr" translate="no">{phone.shown().to_owned()}</bdi>
        </a>
    }
    .into_any()
}

/// A number to call behind some words, in the size of the text around it.
pub fn call_link(words: String, phone: &Phone) -> impl IntoView + use<> {
    view! { <a class="tel" href=link::tel(phone.dialed())>{words}" "<bdi dir="ltr" translate="no">{phone.shown().to_owned()}</bdi></a> }
}

/// The same behind the name of the service: no translation of the page may change it.
pub fn named_link(name: String, phone: &Phone) -> impl IntoView + use<> {
    // Some services are called by their number: it is said once.
    let name = (name != phone.shown()).then(|| name + " ");
    view! { <a class="tel" translate="no" href=link::tel(phone.dialed())>{name}<bdi dir="ltr">{phone.shown().to_owned()}</bdi></a> }
}

/// A number to write to, with the word that has to be written: it stands in the message already where the phone takes it,
/// and no translation of the page may change it.
pub fn message_link(words: String, keyword: &str, phone: &Phone) -> impl IntoView + use<> {
    let words = match words.split_once(keyword).filter(|_| !keyword.is_empty()) {
        Some((before, after)) => {
            let (before, after, keyword) = (before.to_owned(), after.to_owned(), keyword.to_owned());
            view! { {before}<span translate="no">{keyword}</span>{after} }.into_any()
        }
        None => words.into_any(),
    };
    view! {
        <a class="tel" href=link::sms(phone.dialed(), keyword)>
            {words}" "<bdi dir="ltr" translate="no">{phone.shown().to_owned()}</bdi>
        </a>
    }
}
