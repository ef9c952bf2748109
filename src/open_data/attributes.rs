//! What the directory knows and HSDS has no field for. It travels as HSDS attributes, each a term of our own taxonomy.

/// The name of the taxonomy, by which an import knows its own.
pub const TAXONOMY: &str = "Amparo directory";

/// A term: its code, and what it means.
pub type AttributeTerm = (&'static str, &'static str);

pub const ID: AttributeTerm = ("id", "The id of the service in services.json.");
pub const KIND: AttributeTerm = ("kind", "A kind of help; the first one is the main one.");
pub const POLICE: AttributeTerm = (
    "run-by-law-enforcement",
    "Whether police, prosecutors or immigration enforcement answer or own it: yes, no, or not-known.",
);
pub const SEEN: AttributeTerm = ("seen", "The best page that shows the contact: own-site, government or third-party.");
pub const SOURCE: AttributeTerm = ("source", "A page about the service; its metadata says when it was read.");
pub const SOURCE_DATE: AttributeTerm = ("source-date", "The newest date on a source.");
pub const NEXT_CHECK: AttributeTerm = ("next-check", "The day on which somebody looks again.");
pub const STATUS: AttributeTerm = ("immigration-status", "What is said about immigration status.");
pub const NOTE: AttributeTerm = ("note", "What else to know before a call.");
pub const ZONE: AttributeTerm = ("time-zone", "The time zone of the hours.");
pub const KEYWORD: AttributeTerm = ("keyword", "The word to send as a text.");
pub const DIALING: AttributeTerm =
    ("dialing", "`local`: works only inside its own country. `whatsapp`: reached on WhatsApp.");
pub const SITE: AttributeTerm = ("site", "The name of a web site without encryption; make no link of it.");
pub const CHAT: AttributeTerm = ("chat", "The address is that of a chat.");

/// Places as HSDS service areas name them: `urn:iso:std:iso:3166:US-CA`.
pub const PLACE: &str = "urn:iso:std:iso:3166:";
