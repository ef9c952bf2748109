//! The list of sources under a text, numbered as the text cites them.

use leptos::prelude::*;

use super::view::View;
use crate::content::{Direction, FactId, LawFact, mark};
use crate::html::door::slot;
use crate::part;
use crate::relief::Confidence;

/// The numbered sources, closed until asked for; nothing when the text cites none.
///
/// What was read in one place on one day stands together: many points of law rest on the same few texts.
pub fn sources(view: View<'_>, cites: &[FactId]) -> Option<impl IntoView + use<>> {
    if cites.is_empty() {
        return None;
    }
    let mut read: Vec<(&LawFact, Vec<(usize, &LawFact)>)> = Vec::new();
    for (number, id) in (1..).zip(cites) {
        let fact = &view.site.law[id];
        match read.iter_mut().find(|(first, _)| same_reading(first, fact)) {
            Some((_, facts)) => facts.push((number, fact)),
            None => read.push((fact, vec![(number, fact)])),
        }
    }
    let items = read
        .into_iter()
        .map(|(first, facts)| {
            // A list counts on by itself.
            let mut next = 1;
            let points = facts
                .into_iter()
                .map(|(number, fact)| {
                    let value = (number != next).then_some(number);
                    next = number + 1;
                    view! { <li id=format!("s{number}") value=value>{citation(view, fact)}</li> }
                })
                .collect_view();
            view! { <li>{reading(view, first)}<ol>{points}</ol></li> }
        })
        .collect_view();
    let heading = view.edition.words.say_with("sources", "count", cites.len());
    Some(part::text::sources(heading, view! { <ul>{items}</ul> }.into_any()))
}

/// A citation is written from left to right; where the page is not, it is kept apart from what stands around it.
fn citation(view: View<'_>, fact: &LawFact) -> AnyView {
    let words = fact.citation.clone();
    match view.edition.language.direction {
        Direction::Ltr => words.into_any(),
        Direction::Rtl => view! { <bdi>{words}</bdi> }.into_any(),
    }
}

fn same_reading(one: &LawFact, other: &LawFact) -> bool {
    let places = |fact: &LawFact| {
        fact.sources.iter().map(|source| (source.url.clone(), source.note.clone())).collect::<Vec<_>>()
    };
    one.confidence == other.confidence && one.read_on == other.read_on && places(one) == places(other)
}

/// Numbers of sources for what a template shows beside a text.
pub struct Numbers {
    cites: Vec<FactId>,
}

impl Numbers {
    /// Goes on after the sources of the text itself.
    pub fn after(cites: &[FactId]) -> Numbers {
        Numbers { cites: cites.to_vec() }
    }

    /// The raised numbers that lead to these facts' sources, as one mark.
    pub fn marks(&mut self, cites: &[FactId]) -> AnyView {
        let mut numbers: Vec<usize> = cites.iter().map(|id| self.number(id)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mark = (!numbers.is_empty()).then(|| slot(vec![mark(&numbers).into()]));
        mark.into_any()
    }

    fn number(&mut self, id: &FactId) -> usize {
        let known = self.cites.iter().position(|known| known == id);
        1 + known.unwrap_or_else(|| {
            self.cites.push(id.clone());
            self.cites.len() - 1
        })
    }

    /// Every fact numbered so far.
    pub fn cites(&self) -> &[FactId] {
        &self.cites
    }
}

/// Where it was read, when, and whether it is only told by others.
fn reading(view: View<'_>, fact: &LawFact) -> impl IntoView + use<> {
    let links = fact
        .sources
        .iter()
        .map(|source| {
            let name = source.note.clone().unwrap_or_else(|| host(&source.url).to_owned());
            view! { <a rel="noreferrer" href=source.url.clone()>{name}</a>" " }
        })
        .collect_view();
    let softer = (fact.confidence == Confidence::Secondary)
        .then(|| view! { " "<em>{view.say("source-confidence-secondary")}</em> });
    view! {
        {links}
        {view.edition.words.say_with("source-read", "date", view.edition.words.date(&fact.read_on))}
        {softer}
    }
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
