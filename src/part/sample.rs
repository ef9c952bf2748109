//! What the examples of parts are made with.

use crate::content::{Edition, Service, Site};

/// One side of the component page: a site with words and services to show, and a prefix that keeps ids apart.
#[derive(Clone, Copy)]
pub struct Sample<'a> {
    pub site: &'a Site,
    pub edition: &'a Edition,
    /// `l` from left to right, `r` from right to left.
    pub side: &'static str,
}

/// Where links of examples lead.
pub const NOWHERE: &str = "#main";

impl<'a> Sample<'a> {
    /// An id that stands once in the page.
    #[must_use]
    pub fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.side)
    }

    /// The service whose number stands on every page. Validation made sure that it exists.
    #[must_use]
    pub fn service(&self) -> Option<&'a Service> {
        self.site.service(&self.site.settings.always_call)
    }
}
