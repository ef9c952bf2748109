//! Files as written: read whole, told apart by strict types, every mistake with its place.

pub mod anchor;
pub mod code;
pub mod date;
pub mod known;
pub mod named;
pub mod or_none;
pub mod problem;
pub mod seen;
pub mod stray;
pub mod tree;
pub mod web;
pub mod words;
pub mod written;
