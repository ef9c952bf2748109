//! The site as a host would serve it, and the page that leaving leads to, each on a port of its own.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, OnceLock, RwLock};

use amparo::content;
use amparo::publish::{self, Cache, Modules};
use amparo::server;
use amparo::surface::SURFACES;

use crate::project::{self, Copy, site};

/// Where things are served. Built and started once for all browser tests.
pub struct Stage {
    /// The site's address, without a slash at the end.
    pub site: String,
    /// The page that leaving leads to.
    pub outside: String,
    /// What is served, for a server that breaks some of it.
    pub dist: publish::SiteFiles,
    _folders: (Copy, tempfile::TempDir),
}

pub fn stage() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| {
        let outside_folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(
            outside_folder.path().join("index.html"),
            "<!DOCTYPE html><title>Weather</title><h1>Weather</h1>",
        )
        .expect("a page");
        let outside = format!("http://{}/", start(outside_folder.path(), server::Allowed::default()));
        let copy = Copy::new();
        let dist = build_leading(copy.path(), &outside);
        let out = copy.path().join("dist");
        publish::swap_in(&dist, &out).expect("the site can be written");
        let site = format!("http://{}", start(&out, Arc::new(RwLock::new(dist.allowed.clone()))));
        Stage { site, outside, dist, _folders: (copy, outside_folder) }
    })
}

/// The site with some of its files changed, at an address of its own, for as long as this is kept.
pub struct Changed {
    pub address: String,
    /// Brotli bytes of the finder's page.
    pub page_bytes: usize,
    _folder: tempfile::TempDir,
}

/// The project's own site, built and compressed.
pub fn built() -> publish::SiteFiles {
    build(project::root())
}

/// Serves the project's own site after a change of its built files.
pub fn served_with(change: impl FnOnce(&mut publish::SiteFiles)) -> Changed {
    let mut dist = built();
    change(&mut dist);
    serve_changed(dist)
}

fn serve_changed(dist: publish::SiteFiles) -> Changed {
    let page_bytes = dist.files["en/help/find/index.html.br"].len();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    publish::swap_in(&dist, &out).expect("the site can be written");
    let address = format!("http://{}", start(&out, Arc::new(RwLock::new(dist.allowed))));
    Changed { address, page_bytes, _folder: folder }
}

/// The project's own site as it is built for a folder of its host, at an address of its own.
pub fn in_folder(base: &str) -> Changed {
    let mut files = content::files(project::root()).expect("the content can be read");
    let settings = files.get_mut("content/site.toml").expect("the settings");
    *settings = settings.replacen("base = \"/\"", &format!("base = \"{base}\""), 1);
    let mut site = content::load_files(files).unwrap_or_else(|problems| panic!("{problems:?}"));
    for edition in &mut site.editions {
        edition.language.exit.clone_from(&stage().outside);
    }
    serve_changed(build_site(&site, project::root()))
}

/// Puts other bytes into a file, with their hash wherever the old one is named.
pub fn put(dist: &mut publish::SiteFiles, path: &str, bytes: Vec<u8>) {
    let integrity = amparo::site_files::integrity;
    let (old, new) = (integrity(&dist.files[path]), integrity(&bytes));
    for packed in ["br", "gz"] {
        dist.files.remove(&format!("{path}.{packed}"));
    }
    dist.files.insert(path.to_owned(), bytes);
    let names = |bytes: &[u8]| bytes.windows(old.len()).position(|part| part == old.as_bytes());
    let naming: Vec<String> = dist
        .files
        .iter()
        .filter(|(own, bytes)| *own != path && names(bytes).is_some())
        .map(|(own, _)| own.clone())
        .collect();
    for own in naming {
        let mut changed = dist.files[&own].clone();
        while let Some(at) = changed.windows(old.len()).position(|part| part == old.as_bytes()) {
            changed[at..at + new.len()].copy_from_slice(new.as_bytes());
        }
        put(dist, &own, changed);
    }
}

/// The site as a kiosk shows it, at an address of its own.
pub fn kiosk() -> &'static str {
    static KIOSK: OnceLock<(String, tempfile::TempDir)> = OnceLock::new();
    let (address, _) = KIOSK.get_or_init(|| {
        let dist = publish::formed(publish::Form::Kiosk, site(), stage().dist.clone()).expect("it has languages");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("dist");
        let packed = |path: &String| path.ends_with(".br") || path.ends_with(".gz");
        let files =
            dist.files.iter().filter(|(path, _)| !packed(path)).map(|(path, bytes)| (path.clone(), bytes.clone()));
        publish::swap_in(&publish::SiteFiles { files: files.collect(), ..dist.clone() }, &out)
            .expect("the site can be written");
        (format!("http://{}", start(&out, Arc::new(RwLock::new(dist.allowed)))), folder)
    });
    address
}

/// The site with its drafts, one pseudo-locale of each direction and the page of every component, at an address of
/// its own. Built once for all browser tests that need it.
pub fn beside() -> &'static str {
    static BESIDE: OnceLock<(String, tempfile::TempDir)> = OnceLock::new();
    let (address, _) = BESIDE.get_or_init(|| {
        let all = content::Include { drafts: true, pseudo: 2 };
        let site = content::load_including(project::root(), all).expect("the content is in order");
        let engines = Modules::build(SURFACES, project::root(), &|_| ()).unwrap_or_else(|error| panic!("{error}"));
        let dist = publish::assemble(&site, &engines, &project::root().join("public"));
        let dist = dist.expect("the site can be rendered").with_design(&site);
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("dist");
        publish::swap_in(&dist, &out).expect("the site can be written");
        (format!("http://{}", start(&out, Arc::new(RwLock::new(dist.allowed)))), folder)
    });
    address
}

/// The copy's content with the engine of the project itself, so that it is compiled once.
pub(super) fn build(copy: &Path) -> publish::SiteFiles {
    build_site(&content::load(copy).expect("the copy is in order"), copy)
}

/// The same with another page that leaving leads to. No content may name a page of this machine, so it is put in behind
/// the checks.
pub(super) fn build_leading(copy: &Path, exit: &str) -> publish::SiteFiles {
    let mut site = content::load(copy).expect("the copy is in order");
    for edition in &mut site.editions {
        exit.clone_into(&mut edition.language.exit);
    }
    build_site(&site, copy)
}

fn build_site(site: &content::Site, copy: &Path) -> publish::SiteFiles {
    let engines = Modules::build(SURFACES, project::root(), &|step| eprintln!("… {step}"))
        .unwrap_or_else(|error| panic!("{error}"));
    let mut dist = publish::assemble(site, &engines, &copy.join("public")).expect("the site can be rendered");
    Cache::new(&project::root().join("target/amparo/compressed"))
        .compress(&mut dist)
        .expect("the site can be compressed");
    dist
}

/// Serves a folder with the production headers on a free port until the tests end.
fn start(folder: &Path, allowed: server::Allowed) -> SocketAddr {
    let folder = folder.to_owned();
    let (sender, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
            sender.send(listener.local_addr().expect("an address")).expect("the test waits for it");
            server::serve(listener, &folder, allowed).await.expect("the server goes on");
        });
    });
    address.recv().expect("the server starts")
}
