//! The guide as bytes, without ids: what a page's engine reads before it can do anything.
//!
//! Written out by hand: what a derived reader of these nested types compiles to was a tenth of the engine that every first
//! visit waits for. A number takes seven bits a byte, a list begins with its length, and what may be missing with 0 or 1.

mod lists;
mod read;
mod write;

use super::question::Part;
use super::structure::Guide;
use read::Reading;
use write::Writing;

impl Guide {
    /// The guide without its ids: all that an engine needs.
    #[must_use]
    pub fn packed(&self) -> Vec<u8> {
        let Guide {
            parts,
            questions,
            reliefs,
            notices,
            referrals,
            steps,
            clocks,
            papers,
            returns,
            for_whom,
            renamed: _,
        } = self;
        let mut bytes = Writing::default();
        bytes.many(parts, |bytes, part| bytes.byte(u8::from(part.sensitive)));
        bytes.many(questions, Writing::question);
        bytes.many(reliefs, Writing::relief);
        bytes.many(notices, Writing::notice);
        bytes.many(referrals, Writing::referral);
        bytes.many(steps, Writing::told);
        bytes.many(clocks, Writing::clock);
        bytes.many(papers, Writing::told);
        bytes.many(returns, Writing::told);
        bytes.maybe(for_whom.as_ref(), |bytes, ix| bytes.number(ix.get()));
        bytes.written()
    }

    /// Reads what [`Guide::packed`] wrote. `None` for any other bytes, and for a guide that is not whole
    /// ([`Guide::is_whole`]).
    #[must_use]
    pub fn unpacked(bytes: &[u8]) -> Option<Guide> {
        let mut bytes = Reading::of(bytes);
        let guide = Guide {
            parts: bytes.many(|bytes| Part { id: String::new(), sensitive: bytes.byte() == 1 }),
            questions: bytes.many(Reading::question),
            reliefs: bytes.many(Reading::relief),
            notices: bytes.many(Reading::notice),
            referrals: bytes.many(Reading::referral),
            steps: bytes.many(Reading::told),
            clocks: bytes.many(Reading::clock),
            papers: bytes.many(Reading::told),
            returns: bytes.many(Reading::told),
            for_whom: bytes.maybe(Reading::question_ix),
            renamed: Vec::new(),
        };
        (bytes.all_right() && guide.is_whole()).then_some(guide)
    }
}
