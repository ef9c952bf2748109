//! What the table of parts knows of each.

/// A part: a component, or a sheet that every page carries.
pub struct Part {
    /// Its folder.
    pub name: &'static str,
    pub css: &'static str,
    pub wanted: Wanted,
}

/// Which pages carry a part's sheet.
#[derive(Clone, Copy)]
pub enum Wanted {
    Always,
    /// Elements, `.classes`, `#ids` and links by their kind (`[href^=sms]`): a page that has one of them gets the sheet.
    By(&'static [&'static str]),
}
