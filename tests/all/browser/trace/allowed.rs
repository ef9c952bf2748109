//! What a visit leaves that no page can prevent: a short list, each with its reason. Everything else fails the test.

use super::super::engines::Engine;

/// One thing that a browser keeps or does by itself.
struct Allowed {
    engine: Engine,
    /// Starts of the traces meant.
    traces: &'static [&'static str],
    /// Why it is not the site's doing, and where the person is told.
    reason: &'static str,
}

const ALLOWED: &[Allowed] = &[
    // Which pages were visited. No page can keep itself out; the safety page says so, and that an empty history may
    // raise suspicion itself.
    Allowed {
        engine: Engine::Chromium,
        traces: &["disk profile/Default/History", "disk profile/Default/Favicons", "disk profile/Default/Top Sites"],
        reason: "the browser's history",
    },
    Allowed {
        engine: Engine::Firefox,
        traces: &["disk profile/places.sqlite", "disk profile/favicons.sqlite"],
        reason: "the browser's history",
    },
    // Copies of pages and scripts, the same whatever was answered. Without them each page would be fetched anew on a
    // slow network, and the history names the same pages.
    Allowed {
        engine: Engine::Chromium,
        traces: &["disk profile/Default/Cache/", "disk profile/Default/Code Cache/"],
        reason: "loaded files",
    },
    Allowed { engine: Engine::Firefox, traces: &["disk profile/cache2/"], reason: "loaded files" },
    // What a restart would open again. The tab itself is at the page outside; beside it stands where it came from.
    Allowed {
        engine: Engine::Chromium,
        traces: &["disk profile/Default/Sessions/"],
        reason: "notes of the tab: its addresses, nothing of the form",
    },
    Allowed {
        engine: Engine::Firefox,
        traces: &["disk profile/sessionstore.jsonlz4", "disk profile/sessionstore-backups/"],
        reason: "notes of the tab: which site sent it outside, nothing of the form",
    },
    // How often sites are used, for suggestions and faster loading of the browser's own.
    Allowed {
        engine: Engine::Chromium,
        traces: &[
            "disk profile/Default/Preferences",
            "disk profile/segmentation_platform/",
            "disk profile/Default/Network Action Predictor",
        ],
        reason: "scores of use by site",
    },
    // That a person pressed something on the site (for blocking of trackers), and that it sends the header
    // Cross-Origin-Opener-Policy (for a process of its own). No permission that the site could use.
    Allowed { engine: Engine::Firefox, traces: &["disk profile/permissions.sqlite"], reason: "marks of the browser" },
    // Given to every page without a question. The site's header takes them away, which the answer does not take in.
    Allowed {
        engine: Engine::Chromium,
        traces: &[
            "permission accelerometer",
            "permission background-fetch",
            "permission background-sync",
            "permission gyroscope",
            "permission magnetometer",
            "permission payment-handler",
        ],
        reason: "granted to every page",
    },
    Allowed { engine: Engine::Firefox, traces: &["permission screen-wake-lock"], reason: "granted to every page" },
    // Asked at the start, before any page: sign-in, the search engine, updates. No switch stops all of it.
    Allowed {
        engine: Engine::Chromium,
        traces: &[
            "request to another: CONNECT accounts.google.com:443",
            "request to another: CONNECT start.duckduckgo.com:443",
            "request to another: CONNECT update.googleapis.com:443",
            "request to another: POST http://update.googleapis.com/service/update2/json",
        ],
        reason: "the browser's own talk with its maker",
    },
];

/// What a browser's own files still name after something was kept and removed. None of it is a page or an answer.
/// The page that keeps says that only the browser can clear these.
const AFTER_KEEPING: &[Allowed] = &[
    Allowed {
        engine: Engine::Chromium,
        traces: &["disk profile/Default/Service Worker/", "disk profile/Default/WebStorage/QuotaManager"],
        reason: "that the site once had a store and a worker",
    },
    Allowed {
        engine: Engine::Firefox,
        traces: &["disk profile/storage.sqlite", "disk profile/storage/default/"],
        reason: "that the site once had a store and a worker",
    },
];

/// Fails for every trace that is not on the list, and for every entry of the list that nothing needed.
pub fn judge(engine: Engine, traces: &[String]) {
    judge_by(&[ALLOWED], engine, traces);
}

/// The same after something was kept and removed.
pub fn judge_after_keeping(engine: Engine, traces: &[String]) {
    judge_by(&[ALLOWED, AFTER_KEEPING], engine, traces);
}

fn judge_by(lists: &[&'static [Allowed]], engine: Engine, traces: &[String]) {
    let own = || lists.iter().flat_map(|list| list.iter()).filter(|allowed| allowed.engine == engine);
    // A file may name the site; that it holds what was typed or answered is never meant.
    let harmless = |trace: &str| !trace.starts_with("disk ") || trace.ends_with(": names the site");
    let meant = |allowed: &Allowed, trace: &String| {
        harmless(trace) && allowed.traces.iter().any(|start| trace.starts_with(start))
    };
    let left: Vec<&String> = traces.iter().filter(|trace| !own().any(|allowed| meant(allowed, trace))).collect();
    assert!(left.is_empty(), "{engine:?} keeps what it should not:\n{left:#?}");
    for allowed in own() {
        let used = traces.iter().any(|trace| meant(allowed, trace));
        assert!(used, "{engine:?} no longer keeps {:?}; take it off the list ({})", allowed.traces, allowed.reason);
    }
}
