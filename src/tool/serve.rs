//! `amparo serve`: build, serve with the production headers, rebuild when content changes.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock, mpsc};
use std::time::{Duration, Instant};

use amparo::dist::{self, Engine, headers_for};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use notify::{RecursiveMode, Watcher as _};
use tower_http::services::{ServeDir, ServeFile};

type Styles = Arc<RwLock<BTreeSet<String>>>;

/// Builds into `dist/`, serves it and goes on until stopped.
pub fn serve(root: &Path, port: u16) -> Result<(), String> {
    let out = root.join("dist");
    let started = Instant::now();
    let site = super::load(root)?;
    let engine = super::build::engine(root)?;
    let styles = Styles::default();
    rebuild_with(root, &out, &site, &engine, &styles)?;
    eprintln!("… built in {:.1} s", started.elapsed().as_secs_f32());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| format!("error: cannot start the server: {error}"))?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = tokio::net::TcpListener::bind(address)
            .await
            .map_err(|error| format!("error: cannot serve at {address}: {error}; stop what uses the port, or give --port"))?;
        let address = listener.local_addr().map_err(|error| format!("error: {error}"))?;
        println!("Amparo is at http://{address}  (content and locales are watched; stop with Ctrl+C)");
        let watched = Watched { root: root.to_owned(), out: out.clone(), engine, styles: Arc::clone(&styles) };
        std::thread::spawn(move || watched.watch());
        axum::serve(listener, router(&out, styles)).with_graceful_shutdown(stopped()).await.map_err(|error| format!("error: the server stopped: {error}"))
    })
}

async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}

fn router(out: &Path, styles: Styles) -> Router {
    let lost = ServeFile::new(out.join("404.html"));
    let files = ServeDir::new(out).precompressed_br().precompressed_gzip().not_found_service(lost);
    Router::new().fallback_service(files).layer(middleware::from_fn(move |request: Request, next: Next| {
        let styles = Arc::clone(&styles);
        async move { with_headers(request, next, &styles).await }
    }))
}

async fn with_headers(request: Request, next: Next, styles: &Styles) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let headers = styles.read().map_or_else(|_| Vec::new(), |styles| headers_for(&path, &styles));
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn rebuild_with(root: &Path, out: &Path, site: &amparo::content::Site, engine: &Engine, styles: &Styles) -> Result<(), String> {
    let built = super::build::compressed(root, site, engine)?;
    dist::swap_in(&built, out)?;
    if let Ok(mut styles) = styles.write() {
        styles.clone_from(&built.styles);
    }
    Ok(())
}

/// What the watching thread needs.
struct Watched {
    root: PathBuf,
    out: PathBuf,
    engine: Engine,
    styles: Styles,
}

impl Watched {
    fn watch(&self) {
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
        for folder in ["content", "locales", "public"] {
            if let Err(error) = watcher.watch(&self.root.join(folder), RecursiveMode::Recursive) {
                eprintln!("… {folder} cannot be watched: {error}");
            }
        }
        while changes.recv().is_ok() {
            // An editor saves in several steps; wait until it is quiet.
            while changes.recv_timeout(Duration::from_millis(50)).is_ok() {}
            self.rebuild();
        }
    }

    /// A mistake is told and the last good site stays up.
    fn rebuild(&self) {
        let started = Instant::now();
        let built = super::load(&self.root).and_then(|site| rebuild_with(&self.root, &self.out, &site, &self.engine, &self.styles));
        match built {
            Ok(()) => eprintln!("… rebuilt in {:.2} s", started.elapsed().as_secs_f32()),
            Err(message) => eprintln!("{message}\n… the last good site is still served"),
        }
    }
}
