//! Components: a folder each with its template, its style and how it behaves. `/design/` shows them all.
//!
//! A page carries the common sheets and those of the components in it, found by their marks in its markup, so that
//! nothing has to be listed twice and nobody pays for what is not there.

pub mod band;
pub mod base;
pub mod button;
pub mod card;
pub mod choice;
pub mod compare;
pub mod contents;
pub mod course;
pub mod disabled;
pub mod door;
pub mod exit;
pub mod footer;
pub mod forced;
pub mod header;
pub mod heading;
pub mod lines;
pub mod list;
pub mod listen;
pub mod logo;
pub mod message;
pub mod need;
pub mod notice;
pub mod number;
pub mod numbers;
mod picture;
mod pictured;
pub mod places;
pub mod print;
pub mod prints;
mod qr;
pub mod questions;
mod record;
pub mod road;
pub mod sample;
pub mod scene;
mod script;
mod sheet;
pub mod shown;
pub mod table;
pub mod terms;
pub mod text;
pub mod tokens;
pub mod up;
pub mod urgent;
pub mod welcome;

pub use exit::{exit, page_js, rest_js};
pub use number::number_link;
pub use picture::Picture;
pub use pictured::{road, road_list, shown, shown_list};
pub use qr::qr;
pub use record::{Part, Sheet, Wanted};
pub use scene::Scene;
pub use sheet::{Sheets, tighten, without_right_to_left};

/// Every part, in the order their sheets apply: first those that every page carries.
pub const PARTS: [&Part; 38] = [
    &tokens::PART,
    &base::PART,
    &exit::PART,
    &header::PART,
    &footer::PART,
    &number::PART,
    &listen::PART,
    &print::PART,
    &forced::PART,
    &scene::PART,
    &message::PART,
    &button::PART,
    &disabled::PART,
    &door::PART,
    &band::PART,
    &logo::PART,
    &numbers::PART,
    &card::PART,
    &urgent::PART,
    &lines::PART,
    &notice::PART,
    &need::PART,
    &heading::PART,
    &up::PART,
    &list::PART,
    &places::PART,
    &text::PART,
    &contents::PART,
    &questions::PART,
    &welcome::PART,
    &table::PART,
    &road::PART,
    &shown::PART,
    &compare::PART,
    &terms::PART,
    &choice::PART,
    &course::PART,
    &prints::PART,
];
