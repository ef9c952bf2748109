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

const ALLOWED: &[Allowed] = &[];

/// Fails for every trace that is not on the list, and for every entry of the list that nothing needed.
pub fn judge(engine: Engine, traces: &[String]) {
    let own = || ALLOWED.iter().filter(|allowed| allowed.engine == engine);
    let meant = |allowed: &Allowed, trace: &String| allowed.traces.iter().any(|start| trace.starts_with(start));
    let left: Vec<&String> =
        traces.iter().filter(|trace| !own().any(|allowed| meant(allowed, trace))).collect();
    assert!(left.is_empty(), "{engine:?} keeps what it should not:\n{left:#?}");
    for allowed in own() {
        let used = traces.iter().any(|trace| meant(allowed, trace));
        assert!(used, "{engine:?} no longer keeps {:?}; take it off the list ({})", allowed.traces, allowed.reason);
    }
}
