//! The lists are only worth something if they can fail: a page that leaves all it can, and every list must name it.

use super::super::engines::{Engine, Visitor, within_time};
use super::super::faulty::foreign;
use super::visit::TYPED;
use super::{disk, left};

/// One line, so that the worker reads the same bytes as one comment.
const LEAVES_ALL: &str = "<!----><!DOCTYPE html><title>planted</title><form action=/><input id=words name=words><label><input type=checkbox id=box name=safe-now>box</label><input type=hidden name=end value=.html><button id=send>send</button></form><p style=height:3000px>tall</p>\
    <script>document.cookie = 'planted=1; max-age=9999'; localStorage.planted = 1; sessionStorage.planted = 1; window.name = 'planted'; \
    window.done = (async () => { await new Promise(go => { indexedDB.open('planted').onsuccess = go; }); \
    await (await caches.open('planted')).put('/kept', new Response('kept')); await navigator.serviceWorker.register('/worker.js'); \
    if (navigator.storage?.getDirectory) await (await navigator.storage.getDirectory()).getFileHandle('planted', { create: true }); return true; })();</script>";

pub fn everything_is_listed(engine: Engine) {
    within_time(async move {
        let site = foreign(LEAVES_ALL.to_owned());
        let visitor = Visitor::start(engine).await;
        visitor.open_anywhere(&format!("{site}/")).await;
        visitor.script("return window.done").await;
        visitor.click("#box").await;
        visitor.click("#words").await;
        visitor.write(TYPED).await;
        disk::noted_now(&visitor, &site).await;
        let noted = disk::answers(visitor.home());
        visitor.click("#send").await;
        visitor.until(&format!("location.search.includes('{TYPED}')")).await;
        let listed = left::kept(&visitor, &site).await;
        for (part, offered) in [
            ("cookie \"planted\"", true),
            ("localStorage planted", true),
            ("sessionStorage planted", true),
            ("window.name planted", true),
            ("IndexedDB planted", true),
            ("Cache API planted", true),
            ("service worker /", true),
            // Debian's WebKitGTK does not offer it.
            ("file in OPFS planted", engine != Engine::WebKit),
        ] {
            assert_eq!(listed.iter().any(|trace| trace == part), offered, "{engine:?}, {part}: {listed:#?}");
        }
        let home = visitor.close().await;
        if engine != Engine::WebKit {
            let written = disk::all(home.path(), &site);
            println!("{noted:#?} {written:#?}");
            for part in ["names the site", "what was typed"] {
                assert!(written.iter().any(|trace| trace.ends_with(part)), "{engine:?}, {part}: {written:#?}");
            }
        }
    });
}
