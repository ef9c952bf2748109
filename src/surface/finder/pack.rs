//! The finder's data: its index, and the services of each place in a file of their own.

use serde::Serialize;

use super::catalog;
use crate::Error;
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
pub fn pack(site: &Site) -> Result<Data, Error> {
    let places = catalog::places(site);
    for (what, count) in [("places", places.len()), ("languages", catalog::languages(site).len())] {
        if count > 64 {
            return Err(Error::Wrong(format!(
                "the directory has {count} {what}, and the finder holds 64; take some out of content/directory/"
            )));
        }
    }
    let entries = catalog::entries(site);
    let files = files(&entries, if catalog::is_split(site) { places.len() } else { 1 })?;
    let index = Index {
        places: places.into_iter().map(str::to_owned).collect(),
        files: Vec::new(),
        zips: catalog::zips(site),
        fold: catalog::fold(site),
    };
    Ok(Data { index, files })
}

fn files(entries: &[Entry], count: usize) -> Result<Vec<Vec<u8>>, Error> {
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
pub fn packed<T: Serialize>(value: &T) -> Result<Vec<u8>, Error> {
    postcard::to_allocvec(value).map_err(|error| Error::of_the_program("cannot pack the directory", &error))
}
