//! What the table of parts knows of each.

use leptos::prelude::AnyView;

use super::sample::Sample;

/// A part: a component, or a sheet that every page carries.
pub struct Part {
    pub sheet: Sheet,
    /// Its states, for the component page.
    pub example: fn(&Sample<'_>) -> AnyView,
}

/// A style sheet, and which pages carry it.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// The folder of the part or surface it belongs to.
    pub name: &'static str,
    pub css: &'static str,
    pub wanted: Wanted,
}

/// Which pages carry a sheet.
///
/// Marks are elements, `.classes`, `#ids` and links by their kind (`[href^=sms]`): a page that has one of them is meant.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    Always,
    By(&'static [&'static str]),
    /// Pages with these marks get the sheet after they are there. They carry the tokens it asks for, and no more of it.
    Later(&'static [&'static str]),
}

impl Sheet {
    /// Whether pages get it only after they are there.
    #[must_use]
    pub fn comes_later(&self) -> bool {
        matches!(self.wanted, Wanted::Later(_))
    }
}
