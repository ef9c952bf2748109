//! The reliefs side by side: one table in two columns, so that it fits the narrowest phone.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::{checked, next_step};
use super::layout::{Rendered, page};
use super::view::{PageId, View};
use crate::address;
use crate::content::COMPARED;
use crate::part::Picture;

/// The comparison: for each question a group of rows, one for each relief.
pub fn compare(view: View<'_>) -> Rendered {
    let id = PageId::Page("options/compare");
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let groups = COMPARED
        .iter()
        .enumerate()
        .map(|(ix, compared)| {
            let rows = view
                .site
                .reliefs
                .iter()
                .zip(&view.edition.screening.reliefs)
                .zip(view.site.comparisons.iter().zip(&view.edition.comparisons))
                .map(|((law, relief), (comparison, words))| {
                    view! {
                        <tr>
                            <th scope="row"><a href=address::relief(view.tag(), &law.slug)>{relief.name.clone()}</a></th>
                            <td>{words[ix].clone()}{numbers.marks(&comparison.cites[ix])}</td>
                        </tr>
                    }
                })
                .collect_view();
            view! {
                <tbody>
                    <tr><th colspan="2" scope="rowgroup">{picture(compared).view()}{view.say(&format!("compare-{compared}"))}</th></tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    let (text, step) = content.article.split_last();
    let main = view! {
        <table class="compare"><colgroup><col/><col/></colgroup>{groups}</table>
        <article class="text" inner_html=text.to_owned()></article>
        {next_step(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// The pictogram of what is compared.
fn picture(compared: &str) -> Picture {
    match compared {
        "gives" => Picture::Check,
        "police" => Picture::Shield,
        "deadline" => Picture::Calendar,
        "cost" => Picture::Money,
        "wait" => Picture::Clock,
        "family" => Picture::People,
        "later" => Picture::Papers,
        _ => Picture::Person,
    }
}
