//! What is one of a few, as it is numbered in the bytes.

use crate::guide::notice::NoticeKind;
use crate::guide::question::Pick;
use crate::relief::{Confidence, Kind, Level, SettledBy, TellKind};

pub const PICKS: &[Pick] = &[Pick::One, Pick::Many];
pub const NOTICES: &[NoticeKind] = &[NoticeKind::Alert, NoticeKind::Danger, NoticeKind::Warning, NoticeKind::Door];
pub const KINDS: &[Kind] = &[Kind::Gate, Kind::Step];
pub const SETTLED: &[SettledBy] = &[SettledBy::Paper, SettledBy::Person];
pub const CONFIDENCES: &[Confidence] = &[Confidence::Secondary, Confidence::Verified];
pub const TELLS: &[TellKind] = &[
    TellKind::Deadline,
    TellKind::Risk,
    TellKind::Family,
    TellKind::Step,
    TellKind::Cost,
    TellKind::Time,
    TellKind::GoodToKnow,
];
pub const LEVELS: &[Level] = &[Level::NotIndicated, Level::MayFit, Level::AskNow];
