//! Everything that a visit may have left behind, as one list.

use serde_json::Value;

use super::super::driver::strings;
use super::super::engines::{Engine, Visitor};
use super::super::stage;
use super::disk;
use super::visit::Visit;

/// Lists every trace of a visit that has just left for the page outside: in that page, behind Back, in what was asked
/// for, in the closed browser's folder, and in every store when the browser is opened again. Uses the browser up.
pub async fn traces(visitor: Visitor, visit: Visit) -> Vec<String> {
    let engine = visitor.engine;
    let mut all = visit.traces;
    all.extend(outside(&visitor).await);
    // Browsers note the state of open tabs a moment late.
    disk::noted(&visitor, &stage().outside).await;
    all.extend(behind_back(&visitor).await);
    let last = visitor.proxy.asked();
    all.extend(asked(&last, visit.asked_before));
    let again = if engine == Engine::WebKit {
        // Under its driver it keeps everything in memory, and a second start would begin with nothing.
        visitor
    } else {
        let home = visitor.close().await;
        all.extend(disk::all(home.path(), &stage().site));
        Visitor::again(engine, home).await
    };
    all.extend(kept(&again, &stage().site).await);
    again.close().await;
    all.sort();
    all.dedup();
    all
}

/// In the page that leaving leads to.
async fn outside(visitor: &Visitor) -> Vec<String> {
    let mut found = Vec::new();
    let seen = visitor.script("return [document.referrer, window.name, history.state === null]").await;
    if seen != serde_json::json!(["", "", true]) {
        found.push(format!("outside page was told: {seen}"));
    }
    if visitor.tabs().await != 1 {
        found.push("second tab".to_owned());
    }
    found
}

/// Goes back through every entry of the history.
async fn behind_back(visitor: &Visitor) -> Vec<String> {
    let mut found = Vec::new();
    let entries = visitor.script("return history.length").await.as_u64().expect("a number");
    for _ in 1..entries {
        // Every entry is a page of its own, so what stands in this one's window is gone when another has come.
        visitor.script("window.was = true").await;
        visitor.back().await;
        visitor.until("window.was === undefined && document.readyState === 'complete'").await;
        let address = visitor.address().await;
        if address.starts_with(&stage().site) {
            found.push(format!("history entry {address}"));
        }
        if visitor.script("return document.body?.innerText.trim() ?? ''").await != "" && address != stage().outside {
            found.push(format!("Back shows {address}"));
        }
    }
    found
}

/// Requests that tell something or that were not to be made.
fn asked(all: &[super::super::engines::proxy::Asked], before: usize) -> Vec<String> {
    let mut found = Vec::new();
    for (place, asked) in all.iter().enumerate() {
        let line = format!("{} {}", asked.method, asked.address);
        let own = asked.address.starts_with(&format!("{}/", stage().site));
        let out = asked.address.starts_with(&stage().outside);
        if !own && !out {
            found.push(format!("request to another: {}", line.split('?').next().unwrap_or_default()));
            continue;
        }
        if out && place < before {
            found.push(format!("request ahead of leaving: {line}"));
        }
        if own && place >= before {
            found.push(format!("request after leaving: {line}"));
        }
        if asked.method != "GET" || asked.sent > 0 || asked.address.contains(['?', '#']) {
            found.push(format!("request that tells something: {line}"));
        }
        for name in ["referer", "cookie", "origin"] {
            // Fetches of the page itself may name the site to the site.
            if let Some(value) = asked.header(name)
                && !(name == "origin" && own)
            {
                found.push(format!("request with {name} {value}: {line}"));
            }
        }
    }
    found
}

/// Every store that a page of this site can see.
pub async fn kept(visitor: &Visitor, site: &str) -> Vec<String> {
    visitor.open_anywhere(&format!("{site}/en/safety/")).await;
    seen(visitor).await
}

/// The same from the page that is open.
pub async fn seen(visitor: &Visitor) -> Vec<String> {
    let mut found: Vec<String> =
        visitor.cookies().await.iter().map(|cookie| format!("cookie {}", cookie["name"])).collect();
    let seen: Value = visitor.script(KEPT).await;
    found.extend(strings(&seen));
    found
}

const KEPT: &str = r"
    const found = [];
    const soon = promise => Promise.race([promise, new Promise((_, late) => setTimeout(late, 1500))]).catch(() => undefined);
    for (const cookie of document.cookie.split('; ').filter(Boolean)) found.push('cookie ' + cookie);
    for (const name of ['localStorage', 'sessionStorage']) for (const key of Object.keys(window[name])) found.push(name + ' ' + key);
    for (const base of await soon(indexedDB.databases()) ?? []) found.push('IndexedDB ' + base.name);
    for (const name of await soon(caches.keys()) ?? []) found.push('Cache API ' + name);
    if (navigator.serviceWorker.controller) found.push('service worker in control');
    for (const worker of await soon(navigator.serviceWorker.getRegistrations()) ?? []) found.push('service worker ' + new URL(worker.scope).pathname);
    const files = navigator.storage?.getDirectory ? await soon(navigator.storage.getDirectory()) : undefined;
    if (files) for await (const name of files.keys()) found.push('file in OPFS ' + name);
    if (await soon(navigator.storage?.persisted?.())) found.push('storage that may not be cleared');
    if (window.Notification?.permission === 'granted') found.push('permission notifications');
    for (const name of ['accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture',
        'geolocation', 'gyroscope', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'nfc', 'notifications',
        'payment-handler', 'periodic-background-sync', 'persistent-storage', 'push', 'screen-wake-lock', 'storage-access', 'window-management']) {
        const answer = await soon(navigator.permissions?.query(name === 'push' ? { name, userVisibleOnly: true } : { name }));
        if (answer?.state === 'granted') found.push('permission ' + name);
    }
    if (window.name) found.push('window.name ' + window.name);
    if (await soon(navigator.clipboard?.readText?.()) !== undefined) found.push('clipboard can be read');
    return found;
";
