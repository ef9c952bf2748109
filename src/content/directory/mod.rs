//! Services people can reach, each number with the place it was read.

pub mod channel;
mod draft;
pub mod hours;
pub mod phone;
pub mod place;
pub mod read;
pub mod service;
pub mod short_codes;
pub mod words;
pub mod zip;
