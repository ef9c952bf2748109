//! The only way out that a visiting browser has: it counts what is asked for, and lets nothing off this machine.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// What a browser asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Asked {
    pub method: String,
    /// The whole address; `host:port` when a tunnel was asked for.
    pub address: String,
    /// The names are in lower case.
    pub headers: Vec<(String, String)>,
    /// Bytes sent along.
    pub sent: usize,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// A proxy on a free port of this machine, until the tests end.
#[derive(Clone)]
pub struct Proxy {
    pub address: SocketAddr,
    state: Arc<(Mutex<State>, Condvar)>,
}

/// Answers that wait until something was asked for.
struct Held {
    /// How the address begins of what waits, and of what lets it go.
    address: String,
    until: String,
    /// How often that was asked for when the waiting began.
    before: usize,
    longest: Duration,
}

#[derive(Default)]
struct State {
    asked: Vec<Asked>,
    /// The answers that wait.
    held: Option<Held>,
}

impl State {
    fn asked_for(&self, part: &str) -> usize {
        self.asked.iter().filter(|asked| asked.address.contains(part)).count()
    }
}

impl Proxy {
    pub fn start() -> Proxy {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let proxy = Proxy { address: listener.local_addr().expect("an address"), state: Arc::default() };
        let own = proxy.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let own = own.clone();
                // A browser that hangs up early is no mistake here.
                std::thread::spawn(move || own.answer(stream));
            }
        });
        proxy
    }

    /// Everything asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.with(|state| state.asked.clone())
    }

    /// Holds back every answer from addresses that start so until an address with this in it is asked for again, but not
    /// longer than a time.
    pub fn hold(&self, address: &str, until: &str, longest: Duration) {
        let (address, until) = (address.to_owned(), until.to_owned());
        self.with(|state| state.held = Some(Held { before: state.asked_for(&until), address, until, longest }));
    }

    /// Waits until an answer from this address may go.
    fn let_go(&self, address: &str) {
        let state = self.state.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(longest) =
            state.held.as_ref().filter(|held| address.starts_with(&held.address)).map(|held| held.longest)
        else {
            return;
        };
        let waits =
            |state: &mut State| state.held.as_ref().is_some_and(|held| state.asked_for(&held.until) <= held.before);
        drop(self.state.1.wait_timeout_while(state, longest, waits));
    }

    fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn answer(&self, mut browser: TcpStream) -> std::io::Result<()> {
        let mut read = Vec::new();
        let mut some = [0; 4096];
        let end = loop {
            if let Some(at) = read.windows(4).position(|end| end == b"\r\n\r\n") {
                break at + 4;
            }
            match browser.read(&mut some)? {
                // Browsers open connections ahead of need; without a request they name nobody.
                0 => return Ok(()),
                more => read.extend_from_slice(&some[..more]),
            }
        };
        let head = String::from_utf8_lossy(&read[..end]).into_owned();
        let mut lines = head.lines();
        let mut first = lines.next().unwrap_or_default().split(' ');
        let mut asked = Asked {
            method: first.next().unwrap_or_default().to_owned(),
            address: first.next().unwrap_or_default().to_owned(),
            headers: lines
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect(),
            sent: 0,
        };
        let length = asked.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = read.split_off(end);
        while body.len() < length {
            match browser.read(&mut some)? {
                0 => break,
                more => body.extend_from_slice(&some[..more]),
            }
        }
        asked.sent = body.len();
        self.with(|state| state.asked.push(asked.clone()));
        self.state.1.notify_all();
        self.let_go(&asked.address);
        match on_this_machine(&asked.address) {
            Some((site, path)) => pass(&asked, site, &path, &body, &mut browser),
            None => browser.write_all(b"HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
        }
    }
}

/// The server and the path of a plain address on this machine. Anything else is not passed on.
fn on_this_machine(address: &str) -> Option<(SocketAddr, String)> {
    let rest = address.strip_prefix("http://")?;
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let site: SocketAddr = host.parse().ok()?;
    site.ip().is_loopback().then(|| (site, if path.is_empty() { "/".to_owned() } else { path.to_owned() }))
}

/// One request, one connection: simple, and every request is counted.
fn pass(asked: &Asked, site: SocketAddr, path: &str, body: &[u8], browser: &mut TcpStream) -> std::io::Result<()> {
    let mut server = TcpStream::connect(site)?;
    let mut request = format!("{} {path} HTTP/1.1\r\nConnection: close\r\n", asked.method);
    let kept = |name: &str| !matches!(name, "connection" | "proxy-connection" | "keep-alive");
    for (name, value) in asked.headers.iter().filter(|(name, _)| kept(name)) {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    server.write_all(request.as_bytes())?;
    server.write_all(b"\r\n")?;
    server.write_all(body)?;
    std::io::copy(&mut server, browser)?;
    Ok(())
}
