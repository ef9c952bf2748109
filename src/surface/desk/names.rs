//! Names of the parts of the desk's page: the template and the engine write them, both find parts by them.

use crate::guide::QuestionIx;

/// All of the desk: shown only while its engine runs.
pub const DESK: &str = "desk";
/// The form around the sheet, the days and all else that can be typed or chosen.
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
pub const EVIDENCE_LIST: &str = "desk-evidence-list";
pub const PACKET: &str = "desk-packet";
pub const BEFORE: &str = "desk-before";
pub const OUTLINE: &str = "desk-outline";
/// Where papers that help, and the family, are written.
pub const EVIDENCE: &str = "desk-evidence";
pub const FAMILY: &str = "desk-family";
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
/// That it is another one.
pub const UNLOCK_SAYS: &str = "desk-unlock-says";
/// That passphrase.
pub const UNLOCK_PHRASE: &str = "desk-unlock-phrase";

/// The form of that passphrase.
pub const UNLOCK_FORM: &str = "desk-unlock-form";
/// Where the days are written.
pub const DATES: &str = "desk-dates";
/// The buttons that save to a file and take one.
pub const SAVE: &str = "save";
pub const OPEN: &str = "open";
/// The form of the file's passphrase: what it asks, the new one, the field, and what leaves it.
pub const FILE_FORM: &str = "desk-file";
pub const FILE_ASKS: &str = "desk-file-asks";
pub const FILE_PHRASE: &str = "desk-phrase";
pub const PASSPHRASE: &str = "passphrase";
pub const FILE_CANCEL: &str = "desk-file-cancel";
/// Shown while a file is sealed or opened.
pub const BUSY: &str = "desk-busy";
/// The hand-over code: the form that takes one, its field, the button that gives one, and the code.
pub const CODE_FORM: &str = "desk-code-form";
pub const CODE_IN: &str = "desk-code-in";
pub const CODE_OUT: &str = "desk-code-out";
pub const CODE: &str = "desk-code";

/// The row of a question.
#[must_use]
pub fn row(ix: QuestionIx) -> String {
    ["desk-q", &ix.get().to_string()].concat()
}
