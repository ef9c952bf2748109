//! What is said to a person, as markup: every way is in the page, and the style sheet or the engine shows one.

use leptos::prelude::*;

use super::names;
use crate::content::{Piece, Speech};
use crate::guide::Person;

/// A text with all its ways, each marked with whom it is for.
pub fn speak(speech: &Speech) -> AnyView {
    speech.pieces().iter().map(piece).collect_view().into_any()
}

fn piece(piece: &Piece) -> AnyView {
    match piece {
        Piece::Same(words) => words.clone().into_any(),
        Piece::By([me, child, other]) => {
            let way = |words: &String, class: String| {
                let words = words.clone();
                (!words.is_empty()).then(|| view! { <span class=class>{words}</span> })
            };
            let [to_me, to_child, to_other] = Person::ALL.map(names::to);
            if child == other {
                let both = format!("{to_child} {to_other}");
                view! { {way(me, to_me.to_owned())}{way(child, both)} }.into_any()
            } else {
                view! {
                    {way(me, to_me.to_owned())}{way(child, to_child.to_owned())}{way(other, to_other.to_owned())}
                }
                .into_any()
            }
        }
    }
}
