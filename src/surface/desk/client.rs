//! One client's document, as it is in memory: one at a time, and nothing of it anywhere else.

use super::sign::Sign;
use crate::guide::{Answers, Guide};

/// All that is known of one client.
#[derive(Clone, Debug)]
pub struct Client {
    pub answers: Answers,
    /// What the advocate calls them; never a name.
    pub reference: String,
    pub sign: Sign,
}

impl Client {
    /// Somebody of whom nothing is known.
    #[must_use]
    pub fn new(guide: &Guide, sign: usize) -> Client {
        Client { answers: Answers::none(guide), reference: String::new(), sign: Sign::nth(sign) }
    }
}
