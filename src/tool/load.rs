//! The site that a command works on.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use amparo::Error;
use amparo::content::{self, Edition, Include, Site};

use super::console::listed;

/// The folder of a host's own, as the command line named it: one for the whole run, whatever is loaded.
static HOST: OnceLock<PathBuf> = OnceLock::new();

/// Says which folder of a host's own is laid over the content.
pub fn with_host(host: Option<PathBuf>) {
    if let Some(host) = host {
        // A second call would come from the same command line.
        let _ = HOST.set(host);
    }
}

/// The folder of a host's own, where one was named.
pub fn host() -> Option<&'static Path> {
    HOST.get().map(PathBuf::as_path)
}

/// The validated site with the published languages.
///
/// # Errors
/// Every problem of the content.
pub fn load(root: &Path) -> Result<Site, Error> {
    load_including(root, Include::default())
}

/// As [`load`], with other languages that are built only when asked for.
///
/// # Errors
/// Every problem of the content.
pub fn load_including(root: &Path, include: Include) -> Result<Site, Error> {
    content::load_hosted(root, host(), include).map_err(|problems| listed(&problems))
}

/// The edition of a language, or of the first when none is named.
///
/// # Errors
/// Which languages there are, when this is none of them.
pub fn edition<'a>(site: &'a Site, locale: Option<&str>) -> Result<&'a Edition, Error> {
    let Some(locale) = locale else { return Ok(&site.editions[0]) };
    site.edition(locale).ok_or_else(|| {
        let known: Vec<&str> = site.editions.iter().map(|edition| edition.language.tag.as_str()).collect();
        Error::Wrong(format!("no language `{locale}`; --locale takes one of: {}", known.join(", ")))
    })
}
