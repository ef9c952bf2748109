//! Reading an HSDS file of local services. It comes from somewhere else, so nothing in it is believed: all of it is
//! checked first, and every fault is told with its place and what to do.

mod answering;
mod channels;
mod entry;
mod fault;
mod fields;
mod file;
mod limits;
mod local;
mod options;
mod service;
mod times;
mod write;

use std::collections::BTreeMap;

pub use fault::Fault;
use fault::Faults;
use file::Hsds;
pub use limits::MAX_BYTES;
pub use local::{Imported, Local, LocalChannel};
pub use options::{Confirmed, Known, Options};
pub use service::slug;
pub use write::file_text;

/// Reads a file's bytes.
///
/// # Errors
/// Every fault found, in the order of the file. Never panics, whatever the bytes are.
pub fn read(bytes: &[u8], options: &Options, known: &Known) -> Result<Imported, Vec<Fault>> {
    let value = limits::parse(bytes).map_err(|fault| vec![fault])?;
    let mut faults = Faults::default();
    limits::walk(&value, &mut faults);
    if !faults.is_empty() {
        return Err(faults.all());
    }
    let file = Hsds::new(&value, &mut faults);
    let mut imported = Imported { services: Vec::new(), left_out: BTreeMap::new() };
    service::read_all(&file, options, known, &mut imported, &mut faults);
    if faults.is_empty() { Ok(imported) } else { Err(faults.all()) }
}
