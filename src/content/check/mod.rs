//! Checks over the whole content, one function each.

pub mod checked;
pub mod list;
mod pages;
mod screening;
