//! What a command works on: a folder of the project, or what the program carries.

use std::path::{Path, PathBuf};

use amparo::Error;
use amparo::content::{self, Include, Site};
use amparo::publish::{self, Beside, Cache, Carried, Modules, Papers};
use amparo::surface::SURFACES;

use super::console::listed;
use super::load;

/// Where content, engines and the list of packages come from.
pub enum Project {
    Folder(PathBuf),
    /// Behind the program's own bytes.
    Carried(Box<Carried>),
}

impl Project {
    /// The folder that was named; else the current one if content lies there; else what the program carries.
    ///
    /// # Errors
    /// When the program is damaged.
    pub fn of(named: Option<PathBuf>) -> Result<Project, Error> {
        let here = PathBuf::from(".");
        if let Some(root) = named.or_else(|| Path::new("content").is_dir().then(|| here.clone())) {
            return Ok(Project::Folder(root));
        }
        let program = std::env::current_exe()
            .map_err(|why| Error::Wrong(format!("the program does not find itself: {why}; give --root")))?;
        Ok(Carried::of(&program)?.map_or(Project::Folder(here), |carried| Project::Carried(Box::new(carried))))
    }

    /// The folder of a host's own that is meant when none is named: that of the project is found where it is read.
    pub fn host_here(&self) -> Option<PathBuf> {
        let is_one = |folder: &&str| Path::new(folder).join("host.toml").is_file();
        let found = || [".", "host"].into_iter().find(is_one).map(PathBuf::from);
        matches!(self, Project::Carried(_)).then(found).flatten()
    }

    /// Its folder, for a command that edits or reads more than a site needs.
    ///
    /// # Errors
    /// When there is none.
    pub fn folder(&self) -> Result<&Path, Error> {
        match self {
            Project::Folder(root) => Ok(root),
            Project::Carried(_) => Err(Error::Wrong(
                "this command needs the content as files: write it out with `amparo unpack FOLDER`, and give --root FOLDER"
                    .to_owned(),
            )),
        }
    }

    /// Where a site is built that no other folder is named for.
    pub fn beside(&self, name: &str) -> PathBuf {
        match self {
            Project::Folder(root) => root.join(name),
            Project::Carried(_) => PathBuf::from(name),
        }
    }

    /// The validated site with the published languages.
    ///
    /// # Errors
    /// Every problem of the content.
    pub fn load(&self) -> Result<Site, Error> {
        self.load_including(Include::default())
    }

    /// As [`Project::load`], with other languages that are built only when asked for.
    ///
    /// # Errors
    /// Every problem of the content.
    pub fn load_including(&self, include: Include) -> Result<Site, Error> {
        match self {
            Project::Folder(root) => load::load_including(root, include),
            Project::Carried(carried) => {
                content::load_carried(&carried.texts, load::host(), include).map_err(|problems| listed(&problems))
            }
        }
    }

    /// The picture that tabs show.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn icon(&self) -> Result<Vec<u8>, Error> {
        match self {
            Project::Folder(root) => publish::icon(&root.join("public")),
            Project::Carried(carried) => Ok(carried.icon.clone()),
        }
    }

    /// What a build takes in beside content and engines, with the sheets of paper that lie in the folder that was named, or
    /// where the command that makes them puts them.
    ///
    /// # Errors
    /// When the icon, the list of the sheets or a sheet cannot be read.
    pub fn beside_content(&self, site: &Site, sheets: Option<&Path>) -> Result<Beside, Error> {
        let made = || match self {
            Project::Folder(root) => Some(root.join(publish::SHEETS)),
            Project::Carried(_) => None,
        };
        let folder = sheets.map(Path::to_owned).or_else(made);
        let papers = folder.map(|folder| Papers::read(site, &folder)).transpose()?.unwrap_or_default();
        if papers.old {
            eprintln!("… the sheets of paper are older than their words or numbers, and are left out; make them again");
        }
        Ok(Beside { icon: self.icon()?, papers })
    }

    /// The same without sheets.
    ///
    /// # Errors
    /// When the icon cannot be read.
    pub fn without_sheets(&self) -> Result<Beside, Error> {
        Ok(Beside { icon: self.icon()?, papers: Papers::default() })
    }

    /// The engines, with each long step told.
    ///
    /// # Errors
    /// When one does not compile.
    pub fn engines(&self) -> Result<Modules, Error> {
        match self {
            Project::Folder(root) => Modules::build(SURFACES, root, &|step| eprintln!("… {step}")),
            Project::Carried(carried) => Ok(carried.engines.clone()),
        }
    }

    /// The list of packages.
    ///
    /// # Errors
    /// When cargo cannot be asked.
    pub fn sbom(&self) -> Result<String, Error> {
        match self {
            Project::Folder(root) => publish::sbom(SURFACES, root),
            Project::Carried(carried) => Ok(carried.sbom.clone()),
        }
    }

    /// What earlier builds compressed. A program without a folder keeps it where programs of this user keep such things,
    /// where nobody else can put something in its place.
    pub fn cache(&self) -> Cache {
        match self {
            Project::Folder(root) => Cache::new(&root.join("target").join("amparo").join("compressed")),
            Project::Carried(carried) => {
                let whole = |variable| std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
                let own = whole("XDG_CACHE_HOME").or_else(|| Some(whole("HOME")?.join(".cache")));
                own.map_or_else(Cache::none, |folder| Cache::new(&folder.join("amparo")))
                    .knowing(carried.packed.clone())
            }
        }
    }
}
