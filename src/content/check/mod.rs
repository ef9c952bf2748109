//! Checks over the whole content, one function each.

pub mod avoided;
pub mod checked;
mod figures;
pub mod list;
mod pages;
mod paths;
mod said;
mod screening;
