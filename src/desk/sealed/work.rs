//! How much work it is to try one passphrase.

/// How much work it is to try one passphrase: `scrypt` with N = 2^factor, r = 8 and p = 1.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// The least that a file of ours is sealed with.
    pub const LEAST: WorkFactor = WorkFactor(14);
    /// The most that is ever opened; other tools stop there as well.
    pub const MOST: WorkFactor = WorkFactor(22);

    /// From 1 to 22.
    #[must_use]
    pub fn new(factor: u8) -> Option<WorkFactor> {
        (1..=WorkFactor::MOST.0).contains(&factor).then_some(WorkFactor(factor))
    }

    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// Bytes of memory that one try takes: 64 MiB at 16, and twice as much with each step.
    #[must_use]
    pub fn bytes(self) -> usize {
        (128 * 8) << self.0
    }
}
