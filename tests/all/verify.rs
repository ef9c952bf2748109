//! `verify` against real servers: our own, which does everything right, and small broken ones.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, RwLock};

use amparo::publish::{self, Cache, SiteFiles, swap_in};
use amparo::server;

use crate::project::{root, site, stand_ins};

/// Some of the site, with packed copies, as a host has it.
fn dist() -> SiteFiles {
    let mut dist = publish::assemble(site(), &stand_ins(), &root().join("public")).expect("the site can be rendered");
    let few = ["index.html", "404.html", "en/index.html", "en/help/index.html", "robots.txt", "kept.js"];
    dist.files.retain(|path, _| {
        few.contains(&path.as_str()) || path.starts_with("a/") || path.starts_with("data/") || path.starts_with('_')
    });
    let cache = tempfile::tempdir().expect("a temporary folder");
    Cache::new(cache.path()).compress(&mut dist).expect("it can be compressed");
    dist
}

/// Serves a folder with these headers until the tests end.
fn serve(folder: &Path, allowed: publish::Allowed) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let address = listener.local_addr().expect("its address");
    listener.set_nonblocking(true).expect("as tokio wants it");
    let folder = folder.to_owned();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            server::serve(listener, &folder, Arc::new(RwLock::new(allowed))).await.expect("the server goes on");
        });
    });
    address
}

fn verify(address: SocketAddr, out: &Path) -> Output {
    let address = format!("http://{address}/");
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command.args(["verify", &address, "--out"]).arg(out).output().expect("the tool runs")
}

fn told(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned()).concat()
}

#[test]
fn our_own_server_is_found_right_and_each_broken_host_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (dist, out) = (dist(), folder.path().join("dist"));
    swap_in(&dist, &out).expect("written");
    let fine = verify(serve(&out, dist.allowed.clone()), &out);
    assert!(fine.status.success(), "{}", told(&fine));
    assert!(told(&fine).contains("every byte and every header"), "{}", told(&fine));

    // A host that does everything at once: another build's headers, an "optimizer", a script of its own, a file forgotten.
    let (mut broken, host) = (dist.clone(), folder.path().join("host"));
    let page = String::from_utf8(broken.files["en/index.html"].clone()).expect("text");
    let script = "<script src=\"https://stats.example/s.js\"></script></body>";
    for (path, bytes) in [
        ("en/index.html", page.replace("</body>", script)),
        (
            "en/help/index.html",
            String::from_utf8(broken.files["en/help/index.html"].clone()).expect("text").replace("<p>", "<p >"),
        ),
    ] {
        broken.files.insert(path.to_owned(), bytes.into_bytes());
        broken.files.remove(&format!("{path}.br"));
        broken.files.remove(&format!("{path}.gz"));
    }
    let forgotten = broken.files.keys().find(|path| path.starts_with("a/exit.")).cloned().expect("a script");
    broken.files.retain(|path, _| !path.starts_with(&forgotten));
    swap_in(&broken, &host).expect("written");
    let frames = vec!["https://other.example".to_owned()];
    let found = verify(serve(&host, publish::Allowed { frames, ..dist.allowed.clone() }), &out);
    let told = told(&found);
    assert_eq!(found.status.code(), Some(1), "{told}");
    for what in [
        "error[verify/script]: a script was put into pages: https://stats.example/s.js",
        "error[verify/rewritten]",
        "error[verify/missing]: the host answers 404",
        "error[verify/header-missing]: the header `x-frame-options`",
        "error[verify/header-changed]: the header `content-security-policy`",
        &forgotten,
    ] {
        assert!(told.contains(what), "{what} is not in {told}");
    }
    assert!(!told.contains("verify/stale") && told.contains("5 things are not"), "{told}");
}

#[test]
fn where_nobody_answers_that_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (mut dist, out) = (dist(), folder.path().join("dist"));
    dist.files.retain(|path, _| path == "index.html" || path.starts_with('_'));
    swap_in(&dist, &out).expect("written");
    let nobody = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|port| port.local_addr()).expect("a port");
    let found = verify(nobody, &out);
    assert!(
        found.status.code() == Some(1)
            && told(&found).contains("verify/silent")
            && told(&found).contains("1 thing is not"),
        "{}",
        told(&found)
    );
    let none = verify(nobody, folder.path());
    assert!(none.status.code() == Some(1) && told(&none).contains("--out"), "{}", told(&none));
}
