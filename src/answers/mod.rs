//! Answers from outside: those that a persona gives, and those that `screen` is asked about. Host only.
//!
//! Used by the tool, by tests and by the fuzzer's doors; no part of the site.

mod expected;
mod given;
mod persona;
mod request;

pub use expected::Expected;
pub use given::{Given, read_answers};
pub use persona::Persona;
pub use request::read_request;
