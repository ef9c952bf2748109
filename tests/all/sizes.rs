//! Bytes that a person on a slow line pays for. A page that grows beyond its budget fails here, by name.

use amparo::publish::{self, Cache, SiteFiles};

use crate::project::{root, site};

/// Brotli bytes of any page, styles included: what comes in the first flight of a connection.
const PAGE: usize = 14_000;
/// Brotli bytes of the exit control's script.
const EXIT: usize = 1_500;

fn size(dist: &SiteFiles, path: &str) -> usize {
    dist.files[&format!("{path}.br")].len()
}

#[test]
fn every_page_stays_within_its_budget() {
    let mut dist =
        publish::assemble(site(), &publish::Modules::none(), &root().join("public")).expect("the site can be rendered");
    Cache::new(&root().join("target/amparo/compressed")).compress(&mut dist).expect("the site can be compressed");
    let pages = dist.files.keys().filter(|path| path.ends_with(".html"));
    let heavy: Vec<String> = pages
        .map(|path| (path, size(&dist, path)))
        .filter(|(_, size)| *size > PAGE)
        .map(|(path, size)| format!("{path}: {size} bytes, {} over its budget", size - PAGE))
        .collect();
    assert!(heavy.is_empty(), "{}", heavy.join("\n"));
    let exit =
        dist.files.keys().find(|path| path.starts_with("a/exit.") && path.ends_with(".js")).expect("the exit script");
    assert!(size(&dist, exit) <= EXIT, "{exit}: {} bytes", size(&dist, exit));
}
