//! Where a template's text becomes a tree: right after it ran, and nowhere else.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use super::read::read;
use super::tree::Node;

/// Trees that belong into the page being made, each to the slot of its place.
#[derive(Clone, Default)]
struct Slots(Arc<Mutex<Vec<Vec<Node>>>>);

/// Runs a template outside any server.
pub fn run<T>(template: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(None);
    let made = owner.with(|| {
        provide_context(Slots::default());
        template()
    });
    owner.unset_with_forced_cleanup();
    made
}

/// A tree as part of a view: it comes into the page as it is, without being written and read again. The view must be
/// placed into what the template gives, once.
///
/// # Panics
/// Outside of [`run`].
pub fn slot(tree: Vec<Node>) -> impl IntoView + use<> {
    let Slots(slots) = expect_context::<Slots>();
    let mut slots = slots.lock().unwrap_or_else(PoisonError::into_inner);
    slots.push(tree);
    view! { <slot name=slots.len() - 1></slot> }
}

/// What a view writes, as a tree. Whatever the content says, its words are escaped; so this fails for a mistake in a
/// template alone.
///
/// # Panics
/// When a template leaves an element open or closes another one, or outside of [`run`].
pub fn tree(view: AnyView) -> Vec<Node> {
    let text = view.to_html();
    let Slots(slots) = expect_context::<Slots>();
    let slots = std::mem::take(&mut *slots.lock().unwrap_or_else(PoisonError::into_inner));
    read(&text, slots).unwrap_or_else(|error| panic!("a template whose markup is not sound: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::{Element, write};

    #[test]
    fn a_tree_comes_into_a_view_as_it_is_and_nothing_else_is_left() {
        let made = run(|| {
            let tree = |words: &str| slot(vec![Element::new("b").holding([words]).into(), "\n".into()]);
            let (first, second) = (tree("<1>"), tree("2"));
            let nothing = None::<String>;
            super::tree(view! { <p>{second}" & "{vec!["x", "y"]}</p><div class=nothing>{first}</div> }.into_any())
        });
        assert_eq!(write(&made), "<p><b>2</b>\n &amp; xy</p><div><b>&lt;1&gt;</b>\n</div>");
    }
}
