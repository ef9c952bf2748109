//! Names of the parts of the desk's page: the template and the engine write them, both find parts by them.

use crate::guide::QuestionIx;

/// All of the desk: shown only while its engine runs.
pub const DESK: &str = "desk";
/// The form around all that can be typed or chosen.
pub const FORM: &str = "desk-form";
/// The words of the page that the engine needs and that are not in its files.
pub const SAYS: &str = "desk-says";
/// A line that is said aloud when something was done.
pub const STATUS: &str = "desk-status";
/// The advocate's own reference for the client.
pub const REFERENCE: &str = "desk-reference";
/// The sign of the client.
pub const SIGN: &str = "desk-sign";
pub const NEW_CLIENT: &str = "new-client";
/// What asks whether to save or forget before a new client.
pub const LEAVING: &str = "desk-leaving";
pub const FORGET: &str = "desk-forget";
pub const STAY: &str = "desk-stay";
pub const CLIENT_LANGUAGE: &str = "client-language";
pub const SECOND_LANGUAGE: &str = "desk-second";
/// Which of the two columns is shown.
pub const COLUMNS: &str = "desk-columns";
/// Where the sheet is written.
pub const SHEET: &str = "desk-sheet";
/// Where the result is written.
pub const RESULT: &str = "desk-result";

/// The buttons that write papers: for the lawyer, and for the client.
pub const SUMMARY: &str = "summary";
pub const LIST: &str = "desk-list";
/// A paper as it is printed, with what is pressed around it.
pub const PAPER: &str = "desk-paper";
pub const PAPER_BODY: &str = "desk-paper-body";
pub const PRINT: &str = "desk-print";
pub const CLOSE: &str = "desk-close";
/// The cover over all of it, and what takes it away.
pub const LOCK: &str = "desk-lock";
pub const LOCKED: &str = "desk-locked";
pub const UNLOCK: &str = "desk-unlock";
pub const UNLOCK_FORGET: &str = "desk-unlock-forget";
/// What asks for the passphrase that takes a lock away; hidden where there is none yet.
pub const UNLOCK_ASKED: &str = "desk-unlock-asked";
/// That passphrase.
pub const UNLOCK_PHRASE: &str = "desk-unlock-phrase";

/// The row of a question.
#[must_use]
pub fn row(ix: QuestionIx) -> String {
    ["desk-q", &ix.get().to_string()].concat()
}
