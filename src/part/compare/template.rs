//! Things side by side, asked the same questions.

use leptos::prelude::*;

use crate::part::picture::Picture;

/// One question, and what each thing answers.
pub struct Compared {
    pub picture: Picture,
    pub question: String,
    pub answers: Vec<Answer>,
}

/// What one thing answers.
pub struct Answer {
    pub href: String,
    pub name: String,
    pub cell: AnyView,
}

/// The table: for each question a group of rows.
pub fn comparison(groups: Vec<Compared>) -> impl IntoView + use<> {
    let groups = groups.into_iter().map(group).collect_view();
    view! { <table class="compare"><colgroup><col/><col/></colgroup>{groups}</table> }
}

fn group(group: Compared) -> impl IntoView + use<> {
    let rows = group
        .answers
        .into_iter()
        .map(|answer| {
            view! {
                <tr>
                    <th scope="row"><a href=answer.href>{answer.name}</a></th>
                    <td>{answer.cell}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <tbody>
            <tr><th colspan="2" scope="rowgroup">{group.picture.view()}{group.question}</th></tr>
            {rows}
        </tbody>
    }
}
