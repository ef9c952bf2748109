//! The site in a folder of its host: everything a page, a script or a list leads to lies in that folder.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, OnceLock, RwLock};

use amparo::address::{self, Base};
use amparo::content::{self, Site};
use amparo::html::{self, Node};
use amparo::publish::{self, Form, SiteFiles, swap_in};
use amparo::server;
use serde_json::Value;

use crate::hosting::ask;
use crate::project::{root, stand_ins};

const FOLDER: &str = "/x/y/";

/// The site for a folder.
fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let mut files = content::files(root()).expect("the content can be read");
        let settings = files.get_mut("content/site.toml").expect("the settings");
        *settings = settings.replacen("base = \"/\"", &format!("base = \"{FOLDER}\""), 1);
        let site = content::load_files(files).unwrap_or_else(|problems| panic!("{problems:?}"));
        assert_eq!(site.settings.base.as_str(), FOLDER);
        site
    })
}

/// The same as it is built, with stand-ins for the engines.
fn dist() -> &'static SiteFiles {
    static DIST: OnceLock<SiteFiles> = OnceLock::new();
    DIST.get_or_init(|| {
        publish::assemble(site(), &stand_ins(), &root().join("public")).expect("the site can be rendered")
    })
}

fn base() -> Base {
    Base::parse(FOLDER).expect("a base")
}

/// What a host would find for an address, or why it would not.
fn found(address: &str) -> Result<(), String> {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let inside = base().inside(path).ok_or_else(|| format!("{address} lies outside"))?;
    let file = address::file(inside);
    if dist().files.contains_key(&file) { Ok(()) } else { Err(format!("{address}: no file {file}")) }
}

/// A screen in a public place that is served from a folder, such as one of an intranet.
#[test]
fn a_kiosk_in_a_folder_leads_nowhere_outside_and_says_where_it_lies() {
    let kiosk = publish::formed(Form::Kiosk, site(), dist().clone()).expect("it has languages");
    for path in kiosk.pages.keys() {
        let bytes = &kiosk.files[path];
        let page = html::read(&String::from_utf8_lossy(bytes), Vec::new()).expect("a page");
        for element in html::elements(&page) {
            for address in ["href", "src"].into_iter().filter_map(|name| element.get(name)) {
                assert!(address.starts_with(FOLDER) || address.starts_with('#'), "{path} leads to {address}");
            }
        }
    }
    let script = kiosk.files.iter().find(|(path, _)| path.starts_with("a/kiosk.") && path.ends_with(".js"));
    let script = String::from_utf8_lossy(script.expect("its script").1).into_owned();
    assert!(script.contains(&format!("location.replace(\"{FOLDER}\")")) && !script.contains("@BASE@"), "{script}");
    // The program serves a folder by what it says of itself.
    let headers = String::from_utf8_lossy(&kiosk.files["_headers"]).into_owned();
    assert_eq!(publish::base_of(&headers), Some(base()));
    assert_eq!((publish::base_of(""), publish::base_of("x*\n")), (None, None));
}

fn text(path: &str) -> String {
    String::from_utf8(dist().files[path].clone()).unwrap_or_else(|_| panic!("{path} is no text"))
}

/// Nothing is left out by a list of attributes: whatever begins with `/` anywhere in a page has to lie inside.
#[test]
fn every_address_of_every_page_lies_in_its_folder_and_is_there() {
    let mut seen = BTreeSet::new();
    let pages = dist().files.keys().filter(|path| path.ends_with(".html"));
    let mut count = 0;
    for path in pages {
        count += 1;
        let page = text(path);
        let page: Vec<Node> = html::read(&page, Vec::new()).unwrap_or_else(|error| panic!("{path}: {error:?}"));
        for attribute in html::elements(&page).flat_map(|element| &element.attributes) {
            let value = attribute.value.as_str();
            // The forms that take words are never sent.
            if !value.starts_with('/') || attribute.name == "action" || !seen.insert(value.to_owned()) {
                continue;
            }
            found(value).unwrap_or_else(|why| panic!("{path}, {}: {why}", attribute.name));
        }
    }
    assert!(count > 100 && seen.len() > 100, "{count} pages, {} addresses", seen.len());
    for kind in [".js", ".css", ".svg"] {
        assert!(seen.iter().any(|address| address.ends_with(kind)), "no page names a {kind}");
    }
}

/// Every text in quotes that begins with `/` and a name.
fn quoted(script: &str) -> impl Iterator<Item = &str> {
    let starts = script.match_indices(['"', '\'', '`']).map(|(at, _)| &script[at + 1..]);
    starts.filter(|rest| rest.starts_with('/') && rest[1..].starts_with(|letter: char| letter.is_ascii_alphanumeric()))
}

#[test]
fn every_address_in_scripts_and_lists_lies_in_its_folder() {
    let mut count = 0;
    for (path, bytes) in dist().files.iter().filter(|(path, _)| path.ends_with(".js")) {
        let script = String::from_utf8_lossy(bytes);
        assert!(!script.contains("@BASE@"), "{path} has a place that was not filled");
        for address in quoted(&script) {
            count += 1;
            assert!(address.starts_with(FOLDER), "{path}: {}", address.lines().next().unwrap_or_default());
        }
    }
    assert!(count > 5, "{count}");
    fn each(value: &Value, act: &mut dyn FnMut(&str)) {
        match value {
            Value::String(text) => act(text),
            Value::Array(all) => all.iter().for_each(|own| each(own, act)),
            Value::Object(all) => all.values().for_each(|own| each(own, act)),
            _ => {}
        }
    }
    let lists = dist().files.keys().filter(|path| path.starts_with("a/index.") || path.starts_with("kept/"));
    for path in lists {
        let list: Value = serde_json::from_str(&text(path)).expect("JSON");
        let mut count = 0;
        each(&list, &mut |told| {
            if told.starts_with('/') {
                count += 1;
                found(told).unwrap_or_else(|why| panic!("{path}: {why}"));
            }
        });
        assert!(count > 50, "{path}: {count}");
    }
}

#[test]
fn the_hosts_rules_are_for_the_folder() {
    let rules = text("_headers");
    let paths: Vec<&str> = rules.lines().filter(|line| line.starts_with('/')).collect();
    assert!(paths.len() > 3 && paths.iter().all(|path| path.starts_with(FOLDER)), "{paths:?}");
}

/// A server that refuses everything outside, as the tool's own does.
#[test]
fn a_server_gives_what_is_inside_and_nothing_else() {
    let mut few = dist().clone();
    few.files.retain(|path, _| ["index.html", "404.html", "en/index.html", "data/hsds.json"].contains(&path.as_str()));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    swap_in(&few, &out).expect("written");
    let allowed = Arc::new(RwLock::new(few.allowed.clone()));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let here = listener.local_addr().expect("its address");
    listener.set_nonblocking(true).expect("as tokio wants it");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            server::serve(listener, &out, allowed).await.expect("the server goes on");
        });
    });
    for (path, file) in
        [("/x/y/", "index.html"), ("/x/y/en/", "en/index.html"), ("/x/y/data/hsds.json", "data/hsds.json")]
    {
        let answer = ask(here, path, "");
        assert_eq!((answer.status.as_str(), &answer.body), ("200", &few.files[file]), "{path}");
        assert!(answer.headers["content-security-policy"].starts_with("default-src 'none'"), "{path}");
    }
    assert_eq!(ask(here, "/x/y/data/hsds.json", "").headers["content-type"], "application/json");
    for outside in ["/", "/en/", "/x/", "/x/yy/", "/404.html", "/x/y/../en/"] {
        let answer = ask(here, outside, "");
        assert!(answer.status == "404" && answer.body != few.files["index.html"], "{outside}: {}", answer.status);
    }
    let lost = ask(here, "/x/y/en/nothing/", "");
    assert_eq!((lost.status.as_str(), &lost.body), ("404", &few.files["404.html"]));
    for (path, place) in [("/x/y", "/x/y/"), ("/x/y/en", "/x/y/en/")] {
        assert_eq!(ask(here, path, "").headers["location"], place, "{path}");
    }
}
