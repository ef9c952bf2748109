//! The settings for hosts: what nginx sends with the shipped files is what the development server sends.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use amparo::content::{self, Site};
use amparo::publish::{self, Cache, SBOM, SETTINGS, SiteFiles, swap_in};
use amparo::server;
use amparo::surface::SURFACES;

use crate::project::{root, site, stand_ins};

/// The site with stand-ins for the engines, some of it compressed.
fn built() -> SiteFiles {
    built_of(site())
}

fn built_of(site: &Site) -> SiteFiles {
    let mut dist = publish::assemble(site, &stand_ins(), &root().join("public")).expect("the site can be rendered");
    let kept = |path: &str| {
        let page =
            ["index.html", "404.html", "en/index.html", "en/help/index.html", "en/check/index.html"].contains(&path);
        page || path.starts_with("a/") || path.starts_with("data/") || SETTINGS.contains(&path)
    };
    dist.files.retain(|path, _| kept(path));
    let cache = tempfile::tempdir().expect("a temporary folder");
    Cache::new(cache.path()).compress(&mut dist).expect("it can be compressed");
    dist
}

/// What came back: status, headers by their small names, and the bytes.
#[derive(Debug, PartialEq)]
pub struct Answer {
    pub status: String,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

/// Asks for one path, with further headers as they stand.
pub fn ask(address: SocketAddr, path: &str, extra: &str) -> Answer {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{extra}\r\n").expect("it is asked");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("it answers");
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("text");
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status").to_owned();
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    Answer { status, headers, body: bytes[end + 4..].to_vec() }
}

/// Headers that belong to one server and one answer, and not to the site.
const OWN: [&str; 10] = [
    "server",
    "date",
    "connection",
    "accept-ranges",
    "etag",
    "last-modified",
    "content-length",
    "transfer-encoding",
    "content-type",
    "vary",
];

fn compared(answer: &Answer) -> (String, BTreeMap<String, String>, Option<String>) {
    let mut headers = answer.headers.clone();
    OWN.iter().for_each(|name| drop(headers.remove(*name)));
    // The development server has no use for a small 404.
    if answer.status == "404" {
        headers.remove("content-encoding");
    }
    // Some servers name the letters, some leave it to the page.
    let kind = answer.headers.get("content-type").map(|kind| kind.split(';').next().unwrap_or("").to_owned());
    (answer.status.clone(), headers, kind.map(|kind| kind.replace("application/javascript", "text/javascript")))
}

/// A port that was free a moment ago.
fn free_port() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    listener.local_addr().expect("its address")
}

/// A server of somebody else, stopped with the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    /// Started, and listening.
    fn start(command: &mut Command, address: SocketAddr) -> Server {
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the server");
        let server = Server(child);
        let started = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(started.elapsed() < Duration::from_secs(10), "{command:?} does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }
}

/// The shipped server block, with a port of this machine in the place of TLS, and `served` as its root.
fn nginx(folder: &Path, served: &Path, address: SocketAddr) -> Server {
    let shipped = std::fs::read_to_string(root().join("docs/nginx.conf")).expect("the shipped settings");
    let (block, _) = shipped.split_once("\n# Only to lead to https").expect("the second block");
    let here = |line: &&str| !["listen", "ssl_", "http2"].iter().any(|start| line.trim_start().starts_with(start));
    let block: String = block.lines().filter(here).map(|line| format!("{line}\n")).collect();
    let block = block
        .replace("root /srv/amparo/dist;", &format!("root {};", served.display()))
        .replace("/srv/amparo/dist", &folder.join("dist").display().to_string())
        .replace("/var/log/nginx", &folder.display().to_string())
        .replacen("server {", &format!("server {{\n    listen {address};"), 1);
    let modules: String = std::fs::read_dir("/etc/nginx/modules-enabled")
        .map(|files| files.flatten().map(|file| format!("include {};\n", file.path().display())).collect())
        .unwrap_or_default();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|part| format!("{part}_temp_path {};\n", folder.join(part).display()))
        .collect();
    let settings = format!(
        "daemon off; master_process off; pid {0}/pid; error_log {0}/start.log;\n{modules}\nevents {{ }}\nhttp {{\n\
         include /etc/nginx/mime.types;\n{temporary}{block}}}\n",
        folder.display()
    );
    let file = folder.join("nginx.conf");
    std::fs::write(&file, settings).expect("written");
    let tried = Command::new("nginx").args(["-t", "-c"]).arg(&file).output().expect("nginx");
    assert!(tried.status.success(), "{}", String::from_utf8_lossy(&tried.stderr));
    Server::start(Command::new("nginx").arg("-c").arg(&file), address)
}

/// The shipped site of Caddy in the same way.
fn caddy(folder: &Path, served: &Path, address: SocketAddr) -> Server {
    let shipped = std::fs::read_to_string(root().join("docs/Caddyfile")).expect("the shipped settings");
    let site = shipped
        .replace("YOUR.NAME", &format!("http://{address}, http://localhost:{}", address.port()))
        .replace("root * /srv/amparo/dist", &format!("root * {}", served.display()))
        .replace("/srv/amparo/dist", &folder.join("dist").display().to_string());
    let own =
        format!("{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {}\n}}\n", folder.join("caddy").display());
    let file = folder.join("Caddyfile");
    std::fs::write(&file, own + &site).expect("written");
    let mut run = Command::new("caddy");
    run.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file).env("HOME", folder);
    Server::start(&mut run, address)
}

/// A server of somebody else: the folder for its settings, the one that it serves, and where it listens.
type Start = fn(&Path, &Path, SocketAddr) -> Server;

/// What was built is served as the docs say by a server of somebody else, and every byte and header is compared by the tool.
fn is_served_as_built(base: &str, start: Start) {
    let mut files = content::files(root()).expect("the content can be read");
    let settings = files.get_mut("content/site.toml").expect("the settings");
    *settings = settings.replacen("base = \"/\"", &format!("base = \"{base}\""), 1);
    let site = content::load_files(files).unwrap_or_else(|problems| panic!("{problems:?}"));
    let dist = built_of(&site);
    let folder = tempfile::tempdir().expect("a temporary folder");
    // nginx as root gives its work to another user, who must be able to read.
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).expect("it may be read");
    let out = folder.path().join("dist");
    swap_in(&dist, &out).expect("written");
    // The root of a site in a folder is the folder above, in which what was built lies under its name.
    let inside = base.trim_matches('/');
    let served = if inside.is_empty() { out.clone() } else { folder.path().join("srv") };
    if !inside.is_empty() {
        let link = served.join(inside);
        std::fs::create_dir_all(link.parent().expect("a folder")).expect("a folder");
        std::os::unix::fs::symlink(&out, link).expect("a link");
    }
    let address = free_port();
    let _server = start(folder.path(), &served, address);
    let verified = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .args(["verify", &format!("http://{address}{base}"), "--out"])
        .arg(&out)
        .output()
        .expect("the tool");
    let told = String::from_utf8_lossy(&verified.stdout).into_owned() + &String::from_utf8_lossy(&verified.stderr);
    assert!(verified.status.success(), "{base}: {told}");
    // Without its last slash the folder leads in; what lies beside it is not the site's.
    if !inside.is_empty() {
        let without = ask(address, base.trim_end_matches('/'), "");
        assert!(["301", "308"].contains(&without.status.as_str()), "{}", without.status);
        assert_eq!(without.headers["location"].trim_start_matches(&format!("http://{address}")), base);
        assert_eq!(ask(address, "/en/", "").status, "404");
    }
    // What is not there must not be kept: a newer build may bring it.
    for lost in ["_files", "a/nothing.js"] {
        let answer = ask(address, &format!("{base}{lost}"), "");
        let kept = answer.headers["cache-control"].as_str();
        assert_eq!((answer.status.as_str(), kept), ("404", "no-cache"), "{base}{lost}");
    }
}

/// Run by `tests/run` where nginx is installed.
#[test]
#[ignore = "needs nginx with the brotli module and curl; tests/run runs it where they are"]
fn nginx_sends_what_was_built_at_the_root_and_in_a_folder() {
    ["/", "/x/y/"].into_iter().for_each(|base| is_served_as_built(base, nginx));
}

/// Run by hand where Caddy is installed.
#[test]
#[ignore = "needs Caddy and curl"]
fn caddy_sends_what_was_built_at_the_root_and_in_a_folder() {
    ["/", "/x/y/"].into_iter().for_each(|base| is_served_as_built(base, caddy));
}

/// Run by `tests/run` where nginx is installed.
#[test]
#[ignore = "needs nginx with the brotli module; tests/run runs it where they are"]
fn nginx_sends_what_the_development_server_sends() {
    let dist = built();
    let folder = tempfile::tempdir().expect("a temporary folder");
    // nginx as root gives its work to another user, who must be able to read.
    let out = folder.path().join("dist");
    swap_in(&dist, &out).expect("written");
    let (ours, theirs) = (free_port(), free_port());
    let allowed = Arc::new(RwLock::new(dist.allowed.clone()));
    let served = out.clone();
    let listener = TcpListener::bind(ours).expect("a port");
    listener.set_nonblocking(true).expect("as tokio wants it");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            server::serve(listener, &served, allowed).await.expect("the server goes on");
        });
    });
    let _nginx = nginx(folder.path(), &out, theirs);

    let asset = |end: &str| {
        let name = dist.files.keys().find(|path| path.starts_with("a/") && path.ends_with(end)).expect("an asset");
        format!("/{name}")
    };
    let assets = [asset(".js"), asset(".wasm"), asset(".bin"), asset(".svg")];
    let pages = [
        "/",
        "/en/",
        "/en/help/",
        "/en/check/",
        "/data/services.json",
        "/data/hsds.json",
        "/nothing",
        "/en/nothing/",
        "/a/nothing.js",
    ];
    for path in pages.into_iter().chain(assets.iter().map(String::as_str)) {
        for takes in ["", "Accept-Encoding: gzip\r\n", "Accept-Encoding: gzip, br\r\n"] {
            let (answer, other) = (ask(ours, path, takes), ask(theirs, path, takes));
            assert_eq!(compared(&answer), compared(&other), "{path} {takes}");
            // Either may send its 404 as it is: it comes so seldom.
            assert!(answer.status == "404" || answer.body == other.body, "{path} {takes}: not the same bytes");
            if !takes.is_empty() && answer.status == "200" {
                assert_eq!(
                    other.headers.get("vary").map(|header| header.to_lowercase()).as_deref(),
                    Some("accept-encoding"),
                    "{path}"
                );
            }
        }
        let first = ask(theirs, path, "Accept-Encoding: br\r\n");
        let Some(etag) = first.headers.get("etag").filter(|_| first.status == "200") else {
            assert_ne!(first.status, "200", "{path} has no ETag");
            continue;
        };
        let again = ask(theirs, path, &format!("Accept-Encoding: br\r\nIf-None-Match: {etag}\r\n"));
        assert_eq!(again.status, "304", "{path}");
        for (name, value) in
            publish::headers_for(path, &dist.allowed).iter().filter(|(name, _)| *name != "Content-Type")
        {
            assert_eq!(again.headers.get(&name.to_lowercase()), Some(value), "{path} 304");
        }
    }
    let cache = |path: &str| ask(theirs, path, "").headers.get("cache-control").cloned().unwrap_or_default();
    assert!(assets.iter().all(|path| cache(path) == "public, max-age=86400"));
    assert_eq!(cache("/en/"), "no-cache");
    let folder_without_slash = ask(theirs, "/en", "");
    assert_eq!(
        (folder_without_slash.status.as_str(), folder_without_slash.headers["location"].as_str()),
        ("301", "/en/")
    );
    for settings in SETTINGS {
        assert_eq!(ask(theirs, &format!("/{settings}"), "").status, "404", "{settings}");
    }
}

/// Cloudflare Pages cuts lines of `_headers` at 2,000 letters, and takes 100 rules.
#[test]
fn the_headers_fit_the_hosts_that_read_them() {
    let dist = built();
    let file = String::from_utf8(dist.files["_headers"].clone()).expect("text");
    let longest = file.lines().map(str::len).max().unwrap_or(0);
    assert!(longest < 2_000, "{longest}");
    assert!(file.lines().filter(|line| line.starts_with('/')).count() < 100);
    for settings in SETTINGS {
        assert!(dist.files.contains_key(settings), "{settings}");
        assert!(!dist.files.contains_key(&format!("{settings}.br")), "{settings} is no page");
    }
}

/// The list of packages is that of the lock file, in this folder and in another.
#[test]
fn the_list_of_packages_is_whole_and_the_same_everywhere() {
    let text = publish::sbom(SURFACES, root()).expect("cargo can be asked");
    let other = tempfile::tempdir().expect("a temporary folder");
    for file in ["Cargo.toml", "Cargo.lock", "src/lib.rs", "src/main.rs", "tests/all/main.rs"] {
        let to = other.path().join(file);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        std::fs::copy(root().join(file), to).expect("copied");
    }
    assert_eq!(publish::sbom(SURFACES, other.path()).expect("cargo can be asked"), text);
    let list: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let compiler = &list["metadata"]["tools"]["components"][0];
    let version = compiler["version"].as_str().expect("a version");
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let plain = version.split('-').next().is_some_and(|release| release.split('.').all(number));
    assert!(compiler["name"] == "rustc" && plain, "the compiler that built it: {compiler}");
    let components = list["components"].as_array().expect("components");
    let libraries: Vec<_> = components.iter().filter(|library| library["type"] == "library").collect();
    let shipped = |name: &str| {
        libraries.iter().find(|library| library["name"] == name).map(|library| library["scope"] == "required")
    };
    assert_eq!((shipped("wasm-bindgen"), shipped("axum"), shipped("proptest")), (Some(true), Some(false), None));
    for library in &libraries {
        let whole = library["hashes"][0]["content"].as_str().is_some_and(|hash| hash.len() == 64);
        assert!(whole && library["licenses"][0]["expression"].is_string(), "{library}");
    }
    let known = root().display().to_string();
    assert!(!text.contains(&known), "it names a folder of this machine");
    assert_eq!(SBOM, "sbom.json");
}
