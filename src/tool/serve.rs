//! `amparo serve`: build, serve with the production headers, rebuild when content changes.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock, mpsc};
use std::time::{Duration, Instant};

use amparo::Error;
use amparo::content::{Include, Site};
use amparo::publish::{self, Form, Modules, Written};
use amparo::server::{self, Allowed};
use notify::{RecursiveMode, Watcher as _};

use super::console::report;
use super::project::Project;

/// Builds into `dist/`, serves it and goes on until stopped.
pub fn serve(project: Project, port: u16, include: Include, form: Form, sheets: Option<PathBuf>) -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| {
        Error::Wrong(format!("cannot start the server: {error}; close some programs and try again"))
    })?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        // The port first: nobody should wait for a build to learn that it is taken.
        let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| {
            Error::Wrong(format!("cannot serve at {address}: {error}; stop what uses the port, or give --port"))
        })?;
        let address = listener.local_addr().map_err(stopped)?;
        let mut watched = Watched::build(project, include, form, sheets)?;
        let (out, allowed) = (watched.out.clone(), Arc::clone(&watched.allowed));
        let base = watched.allowed.read().map_or_else(|_| String::new(), |allowed| allowed.base.as_str().to_owned());
        println!("Amparo is at http://{address}{base}  (content and locales are watched; stop with Ctrl+C)");
        std::thread::spawn(move || watched.watch());
        tokio::select! {
            served = server::serve(listener, &out, allowed) => served.map_err(stopped),
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}

/// Serves a folder that was built before, with nothing to build or watch: a kiosk needs no more than the program and it.
pub fn serve_built(folder: &Path, port: u16) -> Result<(), Error> {
    if !folder.join("index.html").is_file() {
        return Err(Error::Wrong(format!(
            "{} holds no site; build one there with `amparo build --kiosk --out FOLDER`",
            folder.display()
        )));
    }
    let allowed = allowed_of(folder);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(stopped)?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| {
            Error::Wrong(format!("cannot serve at {address}: {error}; stop what uses the port, or give --port"))
        })?;
        println!(
            "Amparo is at http://{}{}  (from {}; stop with Ctrl+C)",
            listener.local_addr().map_err(stopped)?,
            allowed.base.as_str(),
            folder.display()
        );
        tokio::select! {
            served = server::serve(listener, folder, Arc::new(RwLock::new(allowed))) => served.map_err(stopped),
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}

/// What a folder that was built says of itself.
fn allowed_of(folder: &Path) -> publish::Allowed {
    let headers = std::fs::read_to_string(folder.join(publish::SETTINGS[0])).unwrap_or_default();
    publish::Allowed { base: publish::base_of(&headers).unwrap_or_default(), ..publish::Allowed::default() }
}

fn stopped(why: std::io::Error) -> Error {
    Error::Wrong(format!("the server stopped: {why}; start it again"))
}

/// A built site that is built again when its content changes.
struct Watched {
    project: Project,
    include: Include,
    form: Form,
    /// The folder of the sheets of paper, where one was named.
    sheets: Option<PathBuf>,
    out: PathBuf,
    engines: Modules,
    /// What the engines and the tool are made of, which no edit of the content changes.
    sbom: String,
    allowed: Allowed,
    written: Option<Written>,
}

impl Watched {
    fn build(project: Project, include: Include, form: Form, sheets: Option<PathBuf>) -> Result<Watched, Error> {
        let started = Instant::now();
        let site = project.load_including(include)?;
        let (engines, sbom) = (project.engines()?, project.sbom()?);
        let mut watched = Watched {
            include,
            form,
            sheets,
            // A kiosk beside the site, so that neither takes the other for its own.
            out: project.beside(if form == Form::Kiosk { "dist-kiosk" } else { "dist" }),
            project,
            engines,
            sbom,
            allowed: Allowed::default(),
            written: None,
        };
        watched.publish(&site)?;
        eprintln!("… built in {:.1} s", started.elapsed().as_secs_f32());
        Ok(watched)
    }

    fn publish(&mut self, site: &Site) -> Result<(), Error> {
        let beside = self.project.beside_content(site, self.sheets.as_deref())?;
        let built = super::build::compressed(&self.project, site, &self.engines, &self.sbom, self.form, beside)?;
        let new = built.allowed.clone();
        self.written = Some(publish::update(built, &self.out, self.written.take().as_ref())?);
        if let Ok(mut allowed) = self.allowed.write() {
            *allowed = new;
        }
        Ok(())
    }

    fn watch(&mut self) {
        let (sender, changes) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| event.kind.is_modify() || event.kind.is_create() || event.kind.is_remove()) {
                let _ = sender.send(());
            }
        });
        let Ok(mut watcher) = watcher else {
            eprintln!("… content cannot be watched here; start again to see changes");
            return;
        };
        let own = ["content", "locales", "public", "host"].map(|folder| self.project.beside(folder));
        let own = own.into_iter().map(|folder| (folder, RecursiveMode::Recursive));
        // Nothing below a host's folder is read, and the site itself may be built there.
        let host = super::load::host().map(|folder| (folder.to_owned(), RecursiveMode::NonRecursive));
        // A folder of a host's own may not be there.
        for (folder, depth) in own.chain(host).filter(|(folder, _)| folder.is_dir()) {
            if let Err(error) = watcher.watch(&folder, depth) {
                eprintln!("… {} cannot be watched: {error}", folder.display());
            }
        }
        while changes.recv().is_ok() {
            // An editor saves in several steps; wait until it is quiet.
            while changes.recv_timeout(Duration::from_millis(50)).is_ok() {}
            self.rebuild();
        }
    }

    /// A mistake is told and the last good site stays up.
    fn rebuild(&mut self) {
        let started = Instant::now();
        match self.project.load_including(self.include).and_then(|site| self.publish(&site)) {
            Ok(()) => eprintln!("… rebuilt in {:.2} s", started.elapsed().as_secs_f32()),
            Err(error) => {
                report(&error);
                eprintln!("… the last good site is still served");
            }
        }
    }
}
