//! Checks over the whole content, one function each.

pub mod checked;
mod figures;
pub mod list;
mod pages;
mod paths;
mod said;
mod screening;
mod terms;
pub mod wording;
