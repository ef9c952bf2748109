//! `amparo new`: the folder of a host's own, with its file to fill in.

use std::path::Path;

use amparo::content::Site;
use amparo::{Act, Error};

use super::console::say;

/// The file with everything that a host may write, all of it out of work but the form and who runs the site.
const HOST: &str = include_str!("new/host.toml");
const SERVICES: &str = include_str!("new/services.toml");

/// Writes the folder. What is there already is never touched.
pub fn write(site: &Site, folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        return Err(Error::Wrong(format!(
            "{} is there already; give a new name, or edit what it holds",
            folder.display()
        )));
    }
    let failed = |path: &Path, why| Error::File {
        act: Act::Write,
        path: path.to_owned(),
        why,
        help: "see whether the folder above may be written to and the disk has room",
    };
    std::fs::create_dir_all(folder).map_err(|why| failed(folder, why))?;
    // A line for each language: all of them have to be filled in before a build.
    let who: String = site.settings.languages.iter().map(|language| format!("{} = \"\"\n", language.tag)).collect();
    for (name, text) in [("host.toml", HOST.replace("@WHO@\n", &who)), ("services.toml", SERVICES.to_owned())] {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(|why| failed(&path, why))?;
    }
    say(&format!(
        "{0} holds your own file: write who runs the site in {0}/host.toml, then run `amparo --host {0} check` and \
         `amparo --host {0} build`",
        folder.display()
    ))
}
