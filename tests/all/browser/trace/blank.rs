//! How long it takes from the press until the page is blank, whatever the questionnaire's engine is doing.

use std::time::{Duration, Instant};

use serde_json::json;

use super::super::driver::PATIENCE;
use super::super::engines::{Engine, Visitor, within_time};
use super::super::faulty::{Fault, broken};
use super::super::stage;

/// What the questionnaire's engine is doing when the person leaves.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Moment {
    Loading,
    Ready,
    Crashed,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum By {
    Control,
    Shifts,
}

/// How long the page outside takes to come where no blank frame is told: longer than a frame can take while other tests
/// run. Once one is told, it comes at once.
const SLOW: Duration = Duration::from_millis(2500);

/// How often each is measured: in the browser that most phones have, often enough for a median to print.
const fn times(engine: Engine) -> usize {
    match engine {
        Engine::Chromium => 3,
        Engine::Firefox | Engine::WebKit => 1,
    }
}

/// Asserts that the first frame after the press is blank, and prints how long that took.
pub fn press_to_blank(engine: Engine) {
    within_time(async move {
        let visitor = Visitor::start(engine).await;
        let stuck = broken(vec![("/a/", ".wasm", Fault::Silent)]);
        for (moment, by) in [
            (Moment::Loading, By::Control),
            (Moment::Ready, By::Control),
            (Moment::Ready, By::Shifts),
            (Moment::Crashed, By::Control),
        ] {
            let site = if moment == Moment::Loading { &stuck } else { &stage().site };
            let mut measured = Vec::new();
            for _ in 0..times(engine) {
                measured.push(once(&visitor, site, moment, by).await);
            }
            let median = |pick: fn(&Blank) -> f64| {
                let mut all: Vec<f64> = measured.iter().map(pick).collect();
                all.sort_by(f64::total_cmp);
                all[all.len() / 2]
            };
            println!(
                "{engine:?}, engine {moment:?}, by {by:?}: emptied {:.1} ms after the press, first blank frame {:.1} ms (medians of {})",
                median(|blank| blank.emptied),
                median(|blank| blank.frame),
                measured.len()
            );
        }
        visitor.close().await;
    });
}

/// Milliseconds after the press, by the time that the browser gave the press.
struct Blank {
    /// The page's own content was gone.
    emptied: f64,
    /// The next frame began.
    frame: f64,
}

async fn once(visitor: &Visitor, site: &str, moment: Moment, by: By) -> Blank {
    visitor.open_anywhere(&format!("{site}/en/check/")).await;
    match moment {
        Moment::Loading => visitor.engine_is("loading").await,
        Moment::Ready => visitor.engine_is("ready").await,
        Moment::Crashed => {
            visitor.engine_is("ready").await;
            visitor.script("setTimeout(() => { throw new Error('as a panic would') })").await;
            visitor.engine_is("off").await;
        }
    }
    visitor.script(WATCH).await;
    let told = || -> Vec<String> {
        let asked = visitor.proxy.asked();
        asked.iter().filter_map(|asked| Some(asked.address.split_once("/measured/")?.1.to_owned())).collect()
    };
    let before = told().len();
    // The page outside takes a moment to come, as it does on a phone; the blank page has to be there before.
    visitor.proxy.hold(&stage().outside, "/measured/", SLOW);
    match by {
        By::Control => visitor.click("#exit").await,
        By::Shifts => shifts(visitor).await,
    }
    visitor.has_left().await;
    // The page told it while it went; the network may bring it after the page outside.
    let start = Instant::now();
    while told().len() == before && start.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let told = told();
    assert_eq!(told.len(), before + 1, "one press was seen: {told:?}");
    let parts: Vec<&str> = told[before].split('/').collect();
    assert_eq!(parts[0], "blank", "the first frame after the press, {moment:?} {by:?}: {told:?}");
    visitor.back().await;
    let address = visitor.address().await;
    assert!(!address.starts_with(site), "{moment:?} {by:?}: Back came to {address}");
    let number = |at: usize| parts[at].parse().expect("a number");
    let blank = Blank { emptied: number(1), frame: number(2) };
    // WebKit draws no frame between the start of a navigation and its answer: the old page would stand there until then.
    assert!(
        blank.frame < SLOW.as_secs_f64() * 900.0,
        "{moment:?} {by:?}: the frame came only with the page outside, {} ms after the press",
        blank.frame
    );
    blank
}

/// Three presses of Shift. On a busy machine a driver can be slower between two of them than a hand, and slower than the
/// site allows: then once more, as a person would.
async fn shifts(visitor: &Visitor) {
    for pressed in [3, 6, 9] {
        visitor.three_shifts().await;
        let start = Instant::now();
        let seen = format!(
            "return document.getElementById('exit') === null ? 'gone' : seen < {pressed} ? 'on its way' : slowest >= 2000 ? 'slow' : 'seen'"
        );
        loop {
            // No answer: the page is going.
            let state = visitor.try_script(&seen).await.unwrap_or(json!("gone"));
            assert!(start.elapsed() < PATIENCE, "three presses of Shift: {state}");
            match state.as_str() {
                Some("gone") | None => return,
                Some("slow") => break,
                Some(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }
}

/// Sees the press before the site does, looks at the very next frame, and tells the proxy, since the page will be gone.
const WATCH: &str = r"
    let emptied = 0, shifts = 0, last = 0, told = false;
    window.slowest = 0;
    window.seen = 0;
    const see = event => {
        if (event.type === 'keydown') {
            const gap = event.timeStamp - last;
            if (shifts) window.slowest = Math.max(window.slowest, gap);
            shifts = gap < 2000 ? shifts + 1 : 1;
            last = event.timeStamp;
            window.seen += 1;
            if (event.key !== 'Shift' || shifts < 3) return;
        }
        // A slow driver presses more often than it takes: the first that leaves is the one.
        if (told) return;
        told = true;
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
            const frame = performance.now() - pressed;
            const left = [...document.body.children].filter(part => !part.matches('[role=alert]') || part.getBoundingClientRect().width > 1);
            const blank = left.length === 0 && document.querySelectorAll('input').length === 0;
            fetch('/measured/' + [blank ? 'blank' : 'shown', emptied.toFixed(2), frame.toFixed(2)].join('/'), { keepalive: true });
        });
        // The window's own listeners come last; this one was added after the site's.
        addEventListener(event.type, () => { emptied = performance.now() - pressed; }, { once: true });
    };
    addEventListener('click', see, true);
    addEventListener('keydown', see, true);
";
