//! The built site in a real browser: Chromium, driven through chromedriver with real clicks and keys.
//!
//! `tests/run` installs both by apt when they are missing.

mod answers;
mod back;
mod driver;
mod engines;
mod exit;
mod faults;
mod faulty;
mod finder;
mod form;
mod framed;
mod listen;
mod hosted;
mod keep;
mod privacy;
mod stage;
mod tiers;
mod trace;

use driver::{Browser, Setup};
use stage::stage;
