//! The facts that the desk's file cites: each once, by its place.

use std::collections::BTreeMap;

use super::law::Fact;
use crate::Error;
use crate::content::{FactId, Site};
use crate::relief::Confidence;

/// The facts that are cited, each once.
pub struct Cited<'a> {
    site: &'a Site,
    places: BTreeMap<&'a str, u16>,
    /// In the order in which they were first cited.
    pub facts: Vec<Fact>,
}

impl<'a> Cited<'a> {
    /// None yet.
    pub fn new(site: &'a Site) -> Cited<'a> {
        Cited { site, places: BTreeMap::new(), facts: Vec::new() }
    }

    /// The places of these facts.
    pub fn all(&mut self, ids: &'a [FactId]) -> Result<Vec<u16>, Error> {
        ids.iter().map(|id| self.place(&id.0)).collect()
    }

    /// The place of a fact.
    pub fn place(&mut self, id: &'a str) -> Result<u16, Error> {
        if let Some(place) = self.places.get(id) {
            return Ok(*place);
        }
        let place = u16::try_from(self.facts.len())
            .map_err(|_| Error::Wrong("the rules cite more facts than the desk can hold; cite fewer".to_owned()))?;
        let fact = &self.site.law[&FactId(id.to_owned())];
        self.facts.push(Fact {
            id: id.to_owned(),
            says: fact.says.clone(),
            citation: fact.citation.clone(),
            url: fact.sources.first().map(|source| source.url.clone()).unwrap_or_default(),
            read_on: fact.read_on.clone(),
            secondary: fact.confidence == Confidence::Secondary,
        });
        self.places.insert(id, place);
        Ok(place)
    }
}
