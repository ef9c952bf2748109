//! A host of our own for a built site: it can go down, fall silent, spoil one file, tell another day, or get a new build,
//! while the browser stays.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use amparo::publish::{SiteFiles, headers_for};

use super::faulty::kind;

/// How the host answers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mood {
    /// As it should.
    Well,
    /// Every connection is dropped.
    Down,
    /// Connections stay open and nothing comes.
    Silent,
    /// Half of this one file comes.
    Cuts(&'static str),
    /// Other bytes come for this one file.
    Spoils(&'static str),
    /// This one file is not there.
    Lacks(&'static str),
    /// Nothing comes for this one file.
    Holds(&'static str),
    /// The project has ended: this status for everything, with somebody else's words.
    Gone(u16),
    /// The name was sold: somebody else's page for everything.
    Parked,
    /// Everything leads to an address elsewhere.
    Moved,
}

/// What is served, and how.
pub struct State {
    pub dist: Arc<SiteFiles>,
    pub mood: Mood,
    /// What the header `Date` says.
    pub date: Option<&'static str>,
}

/// A host at an address of its own, until the tests end.
pub struct Host {
    /// Without a slash at the end.
    pub address: String,
    state: Arc<Mutex<State>>,
}

/// Serves a built site.
pub fn host(dist: Arc<SiteFiles>) -> Host {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let state = Arc::new(Mutex::new(State { dist, mood: Mood::Well, date: None }));
    let own = Arc::clone(&state);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let own = Arc::clone(&own);
            // A browser that hangs up early is no mistake here.
            std::thread::spawn(move || answer(stream, &own));
        }
    });
    Host { address, state }
}

impl Host {
    /// What may be changed while it runs.
    pub fn now(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nobody panicked with it")
    }
}

fn answer(mut stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
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
    let (dist, mood, date) = {
        let state = state.lock().expect("nobody panicked with it");
        (Arc::clone(&state.dist), state.mood, state.date)
    };
    let file = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let foreign = match mood {
        Mood::Gone(status) => Some((status, String::new())),
        Mood::Parked => Some((200, String::new())),
        Mood::Moved => Some((302, "Location: http://127.0.0.1:9/\r\n".to_owned())),
        _ => None,
    };
    if let Some((status, more)) = foreign {
        let body = "<!DOCTYPE html><title>Parked</title><p>This name is for sale.";
        let head = format!(
            "HTTP/1.1 {status} No\r\nConnection: close\r\nContent-Type: text/html\r\nCache-Control: no-store\r\n"
        );
        return stream.write_all(format!("{head}{more}Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }
    let mut bytes = dist.files.get(&file[1..]).cloned();
    // Assets carry a hash that a test does not know: the start of the name is enough.
    let is = |name: &str| path == name || (name.starts_with("/a/") && path.starts_with(name));
    let mut sent = None;
    match mood {
        Mood::Down => return Ok(()),
        Mood::Silent => return silence(),
        Mood::Holds(name) if is(name) => return silence(),
        Mood::Lacks(name) if is(name) => bytes = None,
        Mood::Spoils(name) if is(name) => bytes.iter_mut().for_each(|bytes| bytes.extend(b"\n")),
        Mood::Cuts(name) if is(name) => sent = bytes.as_ref().map(|bytes| bytes.len() / 2),
        _ => {}
    }
    let status = if bytes.is_some() { "200 OK" } else { "404 Not Found" };
    let bytes = bytes.unwrap_or_default();
    let mut reply = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n", bytes.len());
    reply.push_str(&format!("Content-Type: {}\r\n", kind(&file)));
    if let Some(date) = date {
        reply.push_str(&format!("Date: {date}\r\n"));
    }
    for (name, value) in headers_for(path, &dist.allowed).iter().filter(|(name, _)| *name != "Content-Type") {
        reply.push_str(&format!("{name}: {value}\r\n"));
    }
    reply.push_str("\r\n");
    stream.write_all(reply.as_bytes())?;
    stream.write_all(&bytes[..sent.unwrap_or(bytes.len())])
}

fn silence() -> std::io::Result<()> {
    std::thread::sleep(Duration::from_secs(600));
    Ok(())
}
