//! The built site in a real browser: Chromium, driven through chromedriver with real clicks and keys.
//!
//! `tests/run` installs both by apt when they are missing.

mod answers;
mod axe;
mod back;
mod base;
mod clock;
mod desk;
mod driver;
mod engines;
mod exit;
mod faults;
mod faulty;
mod finder;
mod form;
mod framed;
mod hosted;
mod keep;
mod keyboard;
mod kiosk;
mod leaving;
mod listen;
mod machine;
mod old;
mod paper;
mod pictures;
mod privacy;
mod program;
mod raw;
mod reader;
mod report;
mod search;
mod senses;
mod stage;
mod take;
mod tiers;
mod trace;
mod tree;
mod trusted;
mod way;

use driver::{Browser, Setup};
use stage::stage;

/// The rest of the questionnaire's texts is in the page. Nobody who only looks loads it, so this presses.
const TEXTS_IN: &str = "(document.body.click(), document.documentElement.dataset.texts === 'in')";
