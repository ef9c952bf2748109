//! Bytes that a person on a slow line pays for. A page that grows beyond its budget fails here, by name.
//!
//! The questionnaire's page is above the 14,000 bytes wanted of every page: it carries the results of six reliefs in
//! every state. Its budget here is a ratchet, to be lowered and never raised without a reason.

use amparo::dist::{self, Cache};

use crate::project::{root, site};

/// Brotli bytes of any page but the questionnaire, styles included.
const PAGE: usize = 14_000;
/// Brotli bytes of the questionnaire's page.
const CHECK: usize = 33_000;
/// Brotli bytes of the exit control's script.
const EXIT: usize = 1_500;

#[test]
fn every_page_stays_within_its_budget() {
    let mut dist = dist::assemble(site(), None, &root().join("public")).expect("the site can be rendered");
    Cache::new(&root().join("target/amparo/compressed")).compress(&mut dist).expect("the site can be compressed");
    let size = |path: &str| dist.files[&format!("{path}.br")].len();
    let pages = dist.files.keys().filter(|path| path.ends_with(".html"));
    let heavy: Vec<String> = pages
        .map(|path| (path, size(path), if path.ends_with("/check/index.html") { CHECK } else { PAGE }))
        .filter(|(_, size, budget)| size > budget)
        .map(|(path, size, budget)| format!("{path}: {size} bytes, {} over its budget", size - budget))
        .collect();
    assert!(heavy.is_empty(), "{}", heavy.join("\n"));
    let exit =
        dist.files.keys().find(|path| path.starts_with("a/exit.") && path.ends_with(".js")).expect("the exit script");
    assert!(size(exit) <= EXIT, "{exit}: {} bytes", size(exit));
}
