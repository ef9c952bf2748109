//! The reliefs side by side: one table in two columns, so that it fits the narrowest phone.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::checked;
use super::layout::{Rendered, page};
use super::view::View;
use crate::address;
use crate::content::{Compared, Template};
use crate::guide::ReliefIx;
use crate::part::Picture;
use crate::part::compare::{self as part, Answer, comparison};
use crate::part::text::{piece, text};

/// The comparison: for each question a group of rows, one for each relief.
pub fn compare(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Compare);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let groups = Compared::ALL
        .into_iter()
        .map(|compared| part::Compared {
            picture: picture(compared),
            question: view.say(&format!("compare-{}", compared.id())),
            answers: view.site.guide.relief_ixs().map(|ix| answer(view, ix, compared, &mut numbers)).collect(),
        })
        .collect();
    let (before, step) = content.article.split_last();
    let main = view! {
        {comparison(groups)}
        {text(before)}
        {piece(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// What one relief answers to a question.
fn answer(view: View<'_>, ix: ReliefIx, compared: Compared, numbers: &mut Numbers) -> Answer {
    let (relief, words) = (view.site.relief(ix), view.relief(ix));
    let marks = numbers.marks(&relief.comparison[&compared]);
    Answer {
        href: address::relief(view.tag(), &relief.slug),
        name: words.results.name.clone(),
        cell: view! { {words.comparison[&compared].clone()}{marks} }.into_any(),
    }
}

/// The pictogram of what is compared.
fn picture(compared: Compared) -> Picture {
    match compared {
        Compared::Gives => Picture::Check,
        Compared::Police => Picture::Shield,
        Compared::Deadline => Picture::Calendar,
        Compared::Cost => Picture::Money,
        Compared::Wait => Picture::Clock,
        Compared::Family => Picture::People,
        Compared::Later => Picture::Papers,
        Compared::ForWhom => Picture::Person,
    }
}
