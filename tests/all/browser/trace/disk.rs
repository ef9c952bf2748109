//! What a browser wrote into its home folder, and whether it tells of the visit.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use memchr::memmem;

use super::super::driver::PATIENCE;
use super::super::engines::{Engine, Visitor};
use super::visit::TYPED;

/// Every file that names the site, holds what was typed or says how the form was filled: `disk <path>: <what>`.
pub fn all(home: &Path, site: &str) -> Vec<String> {
    let site = site.trim_start_matches("http://").to_owned();
    let mut found = Vec::new();
    each_file(home, home, &mut |path, bytes| {
        let mut told = |what: &str| found.push(format!("disk {path}: {what}"));
        // A folder of an origin has `+` or `_` where the address has `:`.
        if holds(bytes, &site) || path.contains(&site.replace(':', "+")) || path.contains(&site.replace(':', "_")) {
            told("names the site");
        } else if names_hosts_only(path) && holds(bytes, "127.0.0.1") {
            told("names the host");
        }
        // Firefox's notes of open and closed tabs: an entry that a restart would bring back.
        if path.contains("sessionstore") && holds(bytes, &format!("{{\"url\":\"http://{site}/")) {
            told("a tab at the site");
        }
        if holds(bytes, TYPED) {
            told("what was typed");
        }
        if !is_loaded(path) && holds(bytes, "</main>") {
            told("a page");
        }
        if path.starts_with("Downloads/") {
            told("a download");
        }
    });
    found.extend(answers(home));
    found
}

/// Notes of open tabs that hold how the form was filled.
pub fn answers(home: &Path) -> Vec<String> {
    let mut found = Vec::new();
    each_file(home, home, &mut |path, bytes| {
        // Names of questions are in every copy of the page; without the page around them they tell of its form.
        let form = ["safe-now", "what-happened"].iter().any(|name| holds(bytes, name)) && !holds(bytes, "<fieldset");
        if !is_loaded(path) && (form || holds(bytes, "\"formdata\"")) {
            found.push(format!("disk {path}: how the form was filled"));
        }
    });
    found
}

/// Files that hold a text that only this visit could have written: a code made of the answers.
pub fn holding(home: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_file(home, home, &mut |path, bytes| {
        if holds(bytes, text) {
            found.push(format!("disk {path}: the code of the answers"));
        }
    });
    found
}

/// Waits until the browser has written down that its tab is at an address. It does so a moment late, and WebKit under
/// its driver never does.
pub async fn noted(visitor: &Visitor, address: &str) {
    noted_since(visitor, address, SystemTime::UNIX_EPOCH).await;
}

/// Waits until the browser has written down how the tab is now: scrolls, since that is noted together with what fields
/// hold.
pub async fn noted_now(visitor: &Visitor, address: &str) {
    #[expect(clippy::disallowed_methods, reason = "files on the disk carry the time of the clock")]
    let begun = SystemTime::now();
    visitor.script("scrollTo({ top: scrollY > 100 ? 0 : 300, behavior: 'instant' })").await;
    noted_since(visitor, address, begun).await;
}

async fn noted_since(visitor: &Visitor, address: &str, since: SystemTime) {
    let begun = Instant::now();
    while visitor.engine != Engine::WebKit && !is_noted(visitor.home(), address, since) {
        assert!(begun.elapsed() < PATIENCE, "{:?} notes that its tab is at {address}", visitor.engine);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn is_noted(home: &Path, address: &str, since: SystemTime) -> bool {
    let mut is = false;
    // Only these are read: it is asked again and again until one of them is new.
    let is_note = |path: &str| ["/Sessions/", "sessionstore"].iter().any(|part| path.contains(part));
    each_file_of(home, home, &is_note, &mut |path, bytes| {
        let written = || std::fs::metadata(home.join(path)).and_then(|file| file.modified());
        is |= written().is_ok_and(|written| written >= since) && holds(bytes, address);
    });
    is
}

/// Copies of the files that the site sent, packed or not. They are the same whatever was answered.
fn is_loaded(path: &str) -> bool {
    ["/Cache/", "/Code Cache/", "cache2/", "/GPUCache/"].iter().any(|folder| path.contains(folder))
}

/// These write a host's name without the port.
fn names_hosts_only(path: &str) -> bool {
    let path = path.to_lowercase();
    ["cookie", "formhistory", "web data", "webappsstore", "permissions.sqlite", "content-prefs", "login"]
        .iter()
        .any(|name| path.contains(name))
}

/// As text of one or of two bytes for each letter, however the browser packs it.
fn holds(bytes: &[u8], text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    memmem::find(bytes, text.as_bytes()).is_some() || memmem::find(bytes, &wide).is_some()
}

fn each_file(home: &Path, folder: &Path, look: &mut dyn FnMut(&str, &[u8])) {
    each_file_of(home, folder, &|_| true, look);
}

/// The files whose path from `home` is wanted; no other is read.
fn each_file_of(home: &Path, folder: &Path, is_wanted: &dyn Fn(&str) -> bool, look: &mut dyn FnMut(&str, &[u8])) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder {
            each_file_of(home, &path, is_wanted, look);
            continue;
        }
        let name = path.strip_prefix(home).expect("inside").to_string_lossy().into_owned();
        if let Some(bytes) = is_wanted(&name).then(|| std::fs::read(&path).ok()).flatten() {
            look(&name, &unpacked(bytes));
        }
    }
}

/// Firefox packs its notes of open tabs in a format of its own: a mark, the length, and one block of LZ4.
fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    let Some(rest) = bytes.strip_prefix(b"mozLz40\0") else { return bytes };
    let Some((length, block)) = rest.split_first_chunk() else { return bytes };
    lz4_flex::block::decompress(block, u32::from_le_bytes(*length) as usize).unwrap_or(bytes)
}
