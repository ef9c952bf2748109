//! One whole number that holds many small ones, each in no more room than it needs.
//!
//! What is frequent takes less than what is rare, in fractions of a letter. The scheme is the one known as an asymmetric
//! numeral system, on a number of any length, so nothing is rounded and reading is the exact way back.

/// A number of any length, the lowest part first, without zeros at its end.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Number(Vec<u32>);

/// One of several things that can stand somewhere: its share of `whole` begins at `from` and is `share` wide.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    pub from: u32,
    pub share: u32,
    pub whole: u32,
}

impl Share {
    /// One of `count` things that are equally frequent.
    pub fn even(place: u32, count: u32) -> Share {
        Share { from: place, share: 1, whole: count }
    }
}

impl Number {
    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts one thing in. What is put in last is taken out first.
    pub fn put(&mut self, thing: Share) {
        let rest = self.divide(thing.share);
        self.multiply_add(thing.whole, thing.from + rest);
    }

    /// Which part of `whole` comes out next. The caller finds the thing whose share it lies in and says so to
    /// [`Number::take`].
    pub fn next(&self, whole: u32) -> u32 {
        self.clone().divide(whole)
    }

    /// Takes out the thing whose share [`Number::next`] fell into.
    pub fn take(&mut self, thing: Share) {
        let found = self.divide(thing.whole);
        self.multiply_add(thing.share, found - thing.from);
    }

    /// Divides by a number above zero and gives the rest.
    pub fn divide(&mut self, by: u32) -> u32 {
        let mut rest = 0u64;
        for limb in self.0.iter_mut().rev() {
            let part = rest << 32 | u64::from(*limb);
            *limb = low(part / u64::from(by));
            rest = part % u64::from(by);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        low(rest)
    }

    /// Multiplies, then adds.
    pub fn multiply_add(&mut self, by: u32, add: u32) {
        let mut carry = u64::from(add);
        for limb in &mut self.0 {
            let part = u64::from(*limb) * u64::from(by) + carry;
            *limb = low(part);
            carry = part >> 32;
        }
        if carry > 0 {
            self.0.push(low(carry));
        }
        // Times zero, everything is gone.
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// The lower half.
fn low(part: u64) -> u32 {
    u32::try_from(part & u64::from(u32::MAX)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Number, Share};

    proptest! {
        #[test]
        fn what_was_put_in_comes_out_in_the_other_order(
            things in prop::collection::vec((1u32..2_000_000, 1u32..2_000_000, 0u32..2_000_000), 0..60)
        ) {
            let things: Vec<Share> = things
                .into_iter()
                .map(|(share, more, from)| Share { from, share, whole: from + share + more })
                .collect();
            let mut number = Number::default();
            things.iter().for_each(|thing| number.put(*thing));
            for thing in things.iter().rev() {
                let found = number.next(thing.whole);
                prop_assert!((thing.from..thing.from + thing.share).contains(&found));
                number.take(*thing);
            }
            prop_assert!(number.is_zero());
        }
    }

    #[test]
    fn the_frequent_takes_less_than_the_rare() {
        let limbs = |thing: Share| {
            let mut number = Number::default();
            (0..200).for_each(|_| number.put(thing));
            number.0.len()
        };
        let rare = Share { from: 15, share: 1, whole: 16 };
        let frequent = Share { from: 1, share: 14, whole: 16 };
        assert!(limbs(frequent) * 10 < limbs(rare));
    }
}
