//! Short numbers that may stand in the directory: anybody can rent one, and some cost a lot.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::address::sources;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Tree;
use crate::content::source::written::Id;

/// What is done with a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Way {
    Call,
    Text,
}

/// Short numbers by place.
#[derive(Clone, Debug, Default)]
pub struct ShortCodes(BTreeMap<String, Ways>);

/// Short numbers of a place that can be called, and those that can be written to.
#[derive(Clone, Debug, Default)]
struct Ways {
    call: Vec<String>,
    text: Vec<String>,
}

/// The whole country, whose short numbers work in every state and territory.
const COUNTRY: &str = "US";

impl ShortCodes {
    /// Whether a short number is known in a place for what is done with it.
    #[must_use]
    pub fn has(&self, region: &str, way: Way, code: &str) -> bool {
        let wide = region.starts_with("US-").then_some(COUNTRY);
        let places = [Some(region), wide].into_iter().flatten().filter_map(|place| self.0.get(place));
        let listed = |ways: &Ways| {
            let list = match way {
                Way::Call => &ways.call,
                Way::Text => &ways.text,
            };
            list.iter().any(|known| known == code)
        };
        places.into_iter().any(listed)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WaysDraft {
    #[serde(default)]
    call: Vec<Spanned<String>>,
    #[serde(default)]
    text: Vec<Spanned<String>>,
}

/// The list of the content.
pub(in crate::content) fn read(tree: &Tree, problems: &mut Problems) -> ShortCodes {
    let Some((source, draft)) = tree.toml::<BTreeMap<Id, WaysDraft>>(sources::SHORT_CODES, problems) else {
        return ShortCodes::default();
    };
    let mut codes = BTreeMap::new();
    for (place, ways) in draft {
        for code in ways.call.iter().chain(&ways.text) {
            let written = code.as_ref();
            if !(3..=6).contains(&written.len()) || !written.bytes().all(|byte| byte.is_ascii_digit()) {
                problems.add(Problem::new(
                    Code::DirectoryPhone,
                    source.at(code.span()),
                    format!("`{written}` is no short number"),
                    "write 3 to 6 figures, as they are dialed",
                ));
            }
        }
        let plain = |list: Vec<Spanned<String>>| list.into_iter().map(Spanned::into_inner).collect();
        codes.insert(place.into_inner(), Ways { call: plain(ways.call), text: plain(ways.text) });
    }
    ShortCodes(codes)
}
