//! `amparo verify`: does a host serve what was built?
//!
//! It asks through `curl`, which comes with nearly every system: the tool itself opens no connection, and encryption, proxies
//! and certificates are those of the machine.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use amparo::verify::{self, Answer, Built};
use amparo::{Act, Error};
use url::Url;

use super::console::say;

/// Fetches the site at an address, and tells what is not as it was built.
pub fn verify(address: &str, out: &Path) -> Result<(), Error> {
    let address = host(address)?;
    let built = Built::read(out)?;
    let base = built.base.as_str();
    if !["", "/", base].contains(&address.path()) {
        return Err(Error::Wrong(format!(
            "the folder {} was built for `{base}`, and the address leads to `{}`; give the address of the first page, or build \
             with another `base`",
            out.display(),
            address.path()
        )));
    }
    let paths = verify::paths(&built);
    eprintln!("… asking {} for {} files", address.host_str().unwrap_or_default(), paths.len());
    let answers = fetch(&address, &paths)?;
    let found = verify::compare(&built, &answers);
    if found.is_empty() {
        return say(&format!(
            "{address} serves what was built: {} files, every byte and every header",
            built.files.len()
        ));
    }
    let count = match found.len() {
        1 => "1 thing is not as it was built".to_owned(),
        many => format!("{many} things are not as they were built"),
    };
    Err(Error::Mistakes { told: found.iter().map(ToString::to_string).collect(), count })
}

/// An address that a site can have.
fn host(address: &str) -> Result<Url, Error> {
    let wrong = || Error::Wrong(format!("`{address}` is no address of a site; write it as https://guide.example.org/"));
    let url = Url::parse(address).map_err(|_| wrong())?;
    let plain = ["http", "https"].contains(&url.scheme()) && url.host().is_some() && url.username().is_empty();
    let whole = url.query().is_none() && url.fragment().is_none();
    if plain && whole { Ok(url) } else { Err(wrong()) }
}

/// Asks for each path, one after the other over one connection.
fn fetch(address: &Url, paths: &[String]) -> Result<BTreeMap<String, Answer>, Error> {
    let failed = |path: &Path, why| Error::File {
        act: Act::Write,
        path: path.to_owned(),
        why,
        help: "see whether the disk has room",
    };
    let folder = tempfile::tempdir().map_err(|why| failed(Path::new("a temporary folder"), why))?;
    let file = |ix: usize, what: &str| folder.path().join(format!("{ix}.{what}"));
    let mut orders = Vec::new();
    for (ix, path) in paths.iter().enumerate() {
        let url =
            address.join(path).map_err(|error| Error::Wrong(format!("`{path}` is no path: {error}; build again")))?;
        orders.push(format!(
            "url = \"{url}\"\noutput = \"{}\"\ndump-header = \"{}\"\ncompressed\ngloboff\nmax-time = 60\nproto = \"=http,https\"\n",
            quoted(&file(ix, "body")),
            quoted(&file(ix, "head"))
        ));
    }
    let orders = orders.join("next\n");
    let mut child = Command::new("curl")
        .args(["-q", "--silent", "--show-error", "--config", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|why| Error::Wrong(format!("cannot start `curl`: {why}; install it, for verify asks through it")))?;
    if let Some(mut input) = child.stdin.take() {
        // What curl does not take it cannot ask for; that is told by what is missing.
        let _ = input.write_all(orders.as_bytes());
    }
    // Its own status is that of the last file; each file tells for itself.
    let _ = child.wait();
    let mut answers = BTreeMap::new();
    for (ix, path) in paths.iter().enumerate() {
        let Ok(head) = std::fs::read(file(ix, "head")) else { continue };
        let body = std::fs::read(file(ix, "body")).unwrap_or_default();
        answers.insert(path.clone(), answer(&String::from_utf8_lossy(&head), body));
    }
    Ok(answers)
}

/// A path as it stands between quotes in curl's settings.
fn quoted(path: &Path) -> String {
    path.display().to_string().replace('\\', "\\\\").replace('"', "\\\"")
}

/// The last head that came, before which others can stand: those of proxies.
fn answer(head: &str, body: Vec<u8>) -> Answer {
    let last = head.trim_end().split("\r\n\r\n").last().unwrap_or_default();
    let mut lines = last.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok()).unwrap_or(0);
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned())).collect();
    Answer { status, headers, body }
}

#[cfg(test)]
mod tests {
    use super::{answer, host};

    #[test]
    fn only_the_address_of_a_site_is_taken() {
        for fine in ["https://a.example/", "https://a.example", "http://127.0.0.1:8080/x/", "http://[::1]:80/"] {
            assert!(host(fine).is_ok(), "{fine}");
        }
        for wrong in
            ["a.example", "ftp://a.example/", "file:///etc/passwd", "https://me@a.example/", "https://a.example/?x", ""]
        {
            assert!(host(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_last_head_counts() {
        let own = answer("HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 404\r\nX-A: b: c\r\n\r\n", b"x".to_vec());
        assert_eq!((own.status, own.headers["x-a"].as_str(), own.body.len()), (404, "b: c", 1));
    }
}
