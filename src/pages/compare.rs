//! The reliefs side by side: one table in two columns, so that it fits the narrowest phone.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::{checked, next_step};
use super::layout::{Rendered, page};
use super::view::View;
use crate::address;
use crate::content::{Compared, Template};
use crate::html::door::slot;
use crate::part::Picture;

/// The comparison: for each question a group of rows, one for each relief.
pub fn compare(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Compare);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let groups = Compared::ALL
        .into_iter()
        .map(|compared| {
            let rows = view
                .site
                .guide
                .relief_ixs()
                .map(|ix| {
                    let (relief, words) = (view.site.relief(ix), view.relief(ix));
                    view! {
                        <tr>
                            <th scope="row"><a href=address::relief(view.tag(), &relief.slug)>{words.results.name.clone()}</a></th>
                            <td>{words.comparison[&compared].clone()}{numbers.marks(&relief.comparison[&compared])}</td>
                        </tr>
                    }
                })
                .collect_view();
            view! {
                <tbody>
                    <tr><th colspan="2" scope="rowgroup">{picture(compared).view()}{view.say(&format!("compare-{}", compared.id()))}</th></tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    let (text, step) = content.article.split_last();
    let main = view! {
        <table class="compare"><colgroup><col/><col/></colgroup>{groups}</table>
        <article class="text">{slot(text)}</article>
        {next_step(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
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
