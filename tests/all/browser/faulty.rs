//! The stage's site from a server that breaks chosen files on purpose, for every kind of breaking there is.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use amparo::publish::{Allowed, headers_for};

use super::stage;

/// What happens to one file on its way.
pub enum Fault {
    /// It is not there.
    Missing,
    /// The connection drops after half of it.
    Cut,
    /// The connection stays open and nothing comes.
    Silent,
    /// Half of it comes, and the rest when the test lets it.
    Stalled(Gate),
    /// It comes when the test lets it.
    Late(Gate),
    /// Other bytes come.
    Changed(Change),
}

/// Holds a file back until it is opened.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    pub fn open(&self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        let open = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.0.1.wait_while(open, |open| !*open));
    }
}

/// The addresses of sites with a request that will never be answered.
static HELD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

fn held() -> MutexGuard<'static, BTreeSet<String>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a browser waits for a file of this site that never comes.
pub fn holds(site: &str) -> bool {
    held().contains(site)
}

/// From the bytes that should come to those that do.
pub type Change = Box<dyn Fn(&[u8]) -> Vec<u8> + Send + Sync>;

/// The site with these faults: each with the start and the end of the paths it breaks. Gives the site's address.
pub fn broken(faults: Vec<(&'static str, &'static str, Fault)>) -> String {
    serve(Site { faults, allowed: stage().dist.allowed.clone(), own: Vec::new(), address: String::new() })
}

/// One file and everything of the site, with a policy of its own.
pub fn with_policy(allowed: Allowed) -> String {
    serve(Site { faults: Vec::new(), allowed, own: Vec::new(), address: String::new() })
}

/// One page of somebody else, without any policy.
pub fn foreign(html: String) -> String {
    serve(Site { faults: Vec::new(), allowed: Allowed::default(), own: html.into_bytes(), address: String::new() })
}

struct Site {
    faults: Vec<(&'static str, &'static str, Fault)>,
    allowed: Allowed,
    /// Somebody else's page; empty for the site itself.
    own: Vec<u8>,
    /// Where it is served.
    address: String,
}

/// Goes on until the tests end.
fn serve(mut site: Site) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    site.address.clone_from(&address);
    let site = Arc::new(site);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A browser that hangs up early is no mistake here.
            std::thread::spawn(move || site.answer(stream));
        }
    });
    address
}

impl Site {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut head = Vec::new();
        let mut some = [0; 1024];
        while !head.windows(4).any(|end| end == b"\r\n\r\n") {
            match stream.read(&mut some)? {
                0 => return Ok(()),
                read => head.extend_from_slice(&some[..read]),
            }
        }
        let head = String::from_utf8_lossy(&head);
        let path = head.split(' ').nth(1).unwrap_or("/");
        let file = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let own = (!self.own.is_empty()).then_some(&self.own);
        let mut bytes = own.or_else(|| stage().dist.files.get(&file[1..])).cloned();
        let fault = self.faults.iter().find(|(start, end, _)| path.starts_with(start) && path.ends_with(end));
        let mut sent = None;
        let mut stalled = None;
        match fault.map(|(_, _, fault)| fault) {
            Some(Fault::Silent) => {
                held().insert(self.address.clone());
                std::thread::sleep(Duration::from_secs(600));
                return Ok(());
            }
            Some(Fault::Stalled(gate)) => stalled = Some(gate),
            Some(Fault::Late(gate)) => gate.pass(),
            Some(Fault::Missing) => bytes = None,
            Some(Fault::Cut) => sent = bytes.as_ref().map(|bytes| bytes.len() / 2),
            Some(Fault::Changed(change)) => bytes = bytes.map(|bytes| change(&bytes)),
            None => {}
        }
        let status = if bytes.is_some() { "200 OK" } else { "404 Not Found" };
        let bytes = bytes.unwrap_or_default();
        let mut reply = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n", bytes.len());
        reply.push_str(&format!("Content-Type: {}\r\n", kind(&file)));
        let headers = if own.is_some() { Vec::new() } else { headers_for(path, &self.allowed) };
        // Nothing is remembered, so that each fault is met anew.
        for (name, value) in headers.iter().filter(|(name, _)| *name != "Cache-Control") {
            reply.push_str(&format!("{name}: {value}\r\n"));
        }
        reply.push_str("Cache-Control: no-store\r\n\r\n");
        stream.write_all(reply.as_bytes())?;
        let (first, rest) =
            bytes[..sent.unwrap_or(bytes.len())].split_at(if stalled.is_some() { bytes.len() / 2 } else { 0 });
        stream.write_all(first)?;
        if let Some(gate) = stalled {
            stream.flush()?;
            gate.pass();
        }
        stream.write_all(rest)
    }
}

pub(super) fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
