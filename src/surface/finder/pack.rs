//! The finder's data: its index, and the services of each place in a file of their own.

use serde::Serialize;

use super::catalog;
use crate::content::Site;
use crate::directory::{Entry, Index};

/// The finder's data, packed, before its files have names.
pub struct Data {
    pub index: Index,
    /// All services in one file. A directory that is large for one goes on with each place's and the whole country's,
    /// in the order of the index's places.
    pub files: Vec<Vec<u8>>,
}

/// Packs the whole directory.
///
/// # Errors
/// When there are more places or languages than the entries' sets can hold.
pub fn pack(site: &Site) -> Result<Data, String> {
    let places = catalog::places(site);
    for (what, count) in [("places", places.len()), ("languages", catalog::languages(site).len())] {
        if count > 64 {
            return Err(format!("the directory has {count} {what}; the finder holds 64"));
        }
    }
    let entries = catalog::entries(site);
    let files = files(&entries, if catalog::is_split(site) { places.len() } else { 1 })?;
    let index =
        Index { places: places.into_iter().map(str::to_owned).collect(), files: Vec::new(), zips: catalog::zips(site) };
    Ok(Data { index, files })
}

fn files(entries: &[Entry], count: usize) -> Result<Vec<Vec<u8>>, String> {
    (0..count)
        .map(|place| {
            let own = |entry: &&Entry| place == 0 || entry.place == 0 || usize::from(entry.place) == place;
            packed(&entries.iter().filter(own).collect::<Vec<_>>())
        })
        .collect()
}

/// A value as the finder unpacks it.
///
/// # Errors
/// Never for the finder's own types; the packer's signature asks for it.
pub fn packed<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(value).map_err(|error| format!("cannot pack the directory: {error}"))
}
