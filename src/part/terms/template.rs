//! The glossary's terms.

use leptos::prelude::*;

/// A term.
pub struct Term {
    /// So that links lead to it.
    pub id: String,
    pub name: String,
    pub means: String,
    /// What follows its meaning: sources, and where more is said.
    pub after: AnyView,
}

/// The list.
pub fn terms(terms: Vec<Term>) -> impl IntoView + use<> {
    let items = terms
        .into_iter()
        .map(|term| view! { <dt id=term.id>{term.name}</dt><dd>{term.means}{term.after}</dd> })
        .collect_view();
    view! { <dl class="terms">{items}</dl> }
}
