//! What the directory knows and HSDS has no field for. It travels as HSDS attributes, each a term of our own taxonomy.

/// The name of the taxonomy, by which an import knows its own.
pub const TAXONOMY: &str = "Amparo directory";

/// A term: its code, and what it means.
pub type Term = (&'static str, &'static str);

pub const ID: Term = ("id", "The id of the service in services.json.");
pub const KIND: Term = ("kind", "A kind of help; the first one is the main one.");
pub const POLICE: Term =
    ("run-by-law-enforcement", "Whether police, prosecutors or immigration enforcement answer or own it.");
pub const SEEN: Term = ("seen", "The best page that shows the contact: own-site, government or third-party.");
pub const SOURCE: Term = ("source", "A page about the service; its metadata says when it was read.");
pub const SOURCE_DATE: Term = ("source-date", "The newest date on a source.");
pub const NEXT_CHECK: Term = ("next-check", "The day on which somebody looks again.");
pub const STATUS: Term = ("immigration-status", "What is said about immigration status.");
pub const NOTE: Term = ("note", "What else to know before a call.");
pub const ZONE: Term = ("time-zone", "The time zone of the hours.");
pub const KEYWORD: Term = ("keyword", "The word to send as a text.");
pub const DIALING: Term = ("dialing", "`local`: works only inside its own country. `whatsapp`: reached on WhatsApp.");
pub const CHAT: Term = ("chat", "The address is that of a chat.");

/// Places as HSDS service areas name them: `urn:iso:std:iso:3166:US-CA`.
pub const PLACE: &str = "urn:iso:std:iso:3166:";
