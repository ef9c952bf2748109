//! `amparo bundle` and `amparo unpack`: one program with everything inside, for machines without Rust, and what such a
//! program carries as files.

use std::collections::BTreeMap;
use std::path::Path;

use amparo::content::Site;
use amparo::publish::{self, Carried, Modules};
use amparo::surface::SURFACES;
use amparo::{Act, Error};
use sha2::{Digest as _, Sha256};

use super::console::say;
use super::project::Project;

/// Files that go along beside the program.
const LICENSES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "content/LICENSE"];

/// Writes the program with its licenses, the list of its packages and the hash of each file into a new folder.
pub fn write(project: &Project, out: &Path) -> Result<(), Error> {
    let root = project.folder()?;
    refuse_what_is_there(out)?;
    // Nobody should wait for a compiler to learn that the content has a mistake, and none is carried.
    let site = project.load()?;
    let engines = project.engines()?;
    let carried = Carried {
        texts: texts(root)?,
        icon: project.icon()?,
        sbom: project.sbom()?,
        packed: packed(project, &site, &engines)?,
        engines,
    };
    let (kind, bytes) = publish::program(root, &|step| eprintln!("… {step}"))?;
    let name = format!("amparo-{}-{kind}{}", env!("CARGO_PKG_VERSION"), std::env::consts::EXE_SUFFIX);
    let whole = carried.behind(&bytes)?;
    let mut files = vec![(name.clone(), whole), ("sbom.json".to_owned(), carried.sbom.into_bytes())];
    for path in LICENSES {
        let from = root.join(path);
        let text = std::fs::read(&from).map_err(|why| Error::read(&from, why, "it belongs to the project"))?;
        files.push((path.replace("content/LICENSE", "LICENSE-CONTENT"), text));
    }
    files.sort();
    let sums: String = files.iter().map(|(name, bytes)| format!("{:x}  {name}\n", Sha256::digest(bytes))).collect();
    files.push(("SHA256SUMS".to_owned(), sums.into_bytes()));
    std::fs::create_dir_all(out).map_err(|why| failed(out, why))?;
    for (name, bytes) in &files {
        write_file(&out.join(name), bytes)?;
    }
    let program = out.join(&name);
    executable(&program)?;
    let size = files.iter().find(|(own, _)| *own == name).map_or(0, |(_, bytes)| bytes.len());
    say(&format!(
        "{} holds all that a host needs: {size} bytes; its hash is in SHA256SUMS beside it",
        program.display()
    ))
}

/// The content of a project without what a host laid over it: that is theirs.
fn texts(root: &Path) -> Result<BTreeMap<String, String>, Error> {
    let mut texts = amparo::content::files(root).map_err(Error::Wrong)?;
    texts.retain(|path, _| path.starts_with("content/") || path.starts_with("locales/"));
    Ok(texts)
}

/// What no host changes, compressed as well as it can be: half of the time that the first build would take.
fn packed(project: &Project, site: &Site, engines: &Modules) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut built = publish::assemble_of(SURFACES, site, engines, project.without_sheets()?)?;
    built.files.retain(|path, _| path.starts_with("a/") || path.starts_with("data/"));
    project.cache().packed(&built)
}

/// Writes what the program carries, or what the project holds, as files: to read it, or to compare two versions.
pub fn unpack(project: &Project, out: &Path) -> Result<(), Error> {
    refuse_what_is_there(out)?;
    let (texts, icon) = match project {
        Project::Folder(root) => (texts(root)?, project.icon()?),
        Project::Carried(carried) => (carried.texts.clone(), carried.icon.clone()),
    };
    let count = texts.len();
    for (path, bytes) in
        texts.into_iter().map(|(path, text)| (path, text.into_bytes())).chain([(ICON.to_owned(), icon)])
    {
        let path = out.join(path);
        let folder = path.parent().unwrap_or(out);
        std::fs::create_dir_all(folder).map_err(|why| failed(folder, why))?;
        write_file(&path, &bytes)?;
    }
    say(&format!("{} holds the content in {count} files", out.display()))
}

const ICON: &str = "public/icon.svg";

fn refuse_what_is_there(out: &Path) -> Result<(), Error> {
    if out.exists() {
        return Err(Error::Wrong(format!("{} is there already; give a new name, or take it away", out.display())));
    }
    Ok(())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(path, bytes).map_err(|why| failed(path, why))
}

fn failed(path: &Path, why: std::io::Error) -> Error {
    let help = "see whether the folder above may be written to and the disk has room";
    Error::File { act: Act::Write, path: path.to_owned(), why, help }
}

/// Lets the program be started.
fn executable(path: &Path) -> Result<(), Error> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).map_err(|why| failed(path, why))?;
    }
    Ok(())
}
