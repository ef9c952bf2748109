//! Reading an HSDS file of local services. It comes from somewhere else, so nothing in it is believed: all of it is
//! checked first, and every fault is told with its place and what to do.

mod answering;
mod channels;
mod entry;
mod fault;
mod fields;
mod file;
mod form;
mod limits;
mod local;
mod name;
mod numbers;
mod options;
mod place;
mod service;
mod tables;
mod times;
mod unread;
mod write;

use std::collections::BTreeMap;

pub use fault::Fault;
use fault::Faults;
use file::{Hsds, Node};
pub use limits::MAX_BYTES;
pub use local::{Imported, Local, LocalChannel};
pub use options::{Confirmed, Known, KnownName, Options};
pub use service::slug;
pub use write::file_text;

/// Reads a file's bytes.
///
/// # Errors
/// Every fault found, in the order of the file. Never panics, whatever the bytes are.
pub fn read(bytes: &[u8], options: &Options, known: &Known) -> Result<Imported, Vec<Fault>> {
    let mut value = form::read(bytes).map_err(|fault| vec![fault])?;
    let mut skipped = if options.skip_faulty { Faults::without_limit() } else { Faults::default() };
    limits::clean(&mut value, &mut skipped);
    if !skipped.is_empty() && !options.skip_faulty {
        return Err(skipped.all());
    }
    let mut faults = Faults::default();
    let whole = Node { value: &value, pointer: String::new() };
    let file = Hsds::new(&whole, &mut faults);
    let mut imported = Imported {
        services: Vec::new(),
        left_out: BTreeMap::new(),
        skipped: skipped.all(),
        unread: unread::unread(&whole, &file),
    };
    service::read_all(&file, options, known, &mut imported, &mut faults);
    if faults.is_empty() {
        service::report_without_numbers(&imported, &mut faults);
    }
    if faults.is_empty() { Ok(imported) } else { Err(faults.all()) }
}
