//! The size that the length of a kept sheet is rounded up to.

/// Bytes: the plain text of a file is a multiple of these, so that its length says nothing of what is in it.
pub const BLOCK: usize = 4096;
