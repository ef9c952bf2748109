//! The trace test: a full visit in each engine and two languages, then everything it left is listed and judged.

mod allowed;
mod blank;
pub mod disk;
mod left;
mod planted;
mod second;
mod visit;

use std::time::Duration;

use serde_json::json;

use super::engines::{Engine, Visitor, within_time};
use super::stage;
use crate::project::site;
use left::traces;
use visit::{Leave, short_visit, visit};

/// Keeping takes a slow machine this long.
const KEEPING: Duration = Duration::from_secs(120);

/// The same tests in every engine; a run can leave out an engine by its name.
macro_rules! in_engine {
    ($name:ident, $engine:expr) => {
        mod $name {
            use super::super::engines::Engine;

            #[test]
            fn a_full_visit_in_two_languages_leaves_nothing_unexpected() {
                super::full_visit($engine);
            }

            #[test]
            fn what_was_kept_and_removed_again_leaves_no_page_behind() {
                super::kept_and_removed($engine);
            }

            #[test]
            fn the_lists_name_everything_that_a_page_can_leave() {
                super::planted::everything_is_listed($engine);
            }

            #[test]
            fn the_first_frame_after_the_press_is_blank() {
                super::blank::press_to_blank($engine);
            }

            #[test]
            fn leaving_leaves_no_second_tab_however_it_is_pressed() {
                super::second::one_tab($engine);
            }
        }
    };
}

in_engine!(chromium, Engine::Chromium);
in_engine!(firefox, Engine::Firefox);
in_engine!(webkit, Engine::WebKit);

fn full_visit(engine: Engine) {
    within_time(async move {
        let mut all = Vec::new();
        // Two, however many there are: pages of all languages have the same elements, and load the same scripts.
        let [first, .., last] = &site().settings.languages[..] else { panic!("there are two languages") };
        let ways = [(&first.tag, Leave::Control), (&last.tag, Leave::Shifts)];
        // Browsers that are slow to drive make one of them; by the control they leave after keeping.
        let ways = if engine == Engine::Chromium { &ways[..] } else { &ways[1..] };
        for (language, leave) in ways.iter().copied() {
            let visitor = Visitor::start(engine).await;
            let visit = visit(&visitor, language, leave).await;
            all.extend(traces(visitor, visit).await);
        }
        allowed::judge(engine, &all);
    });
}

/// "Keep on this phone", removed again, and a visit to the first pages of what was kept.
fn kept_and_removed(engine: Engine) {
    within_time(async move {
        let visitor = Visitor::start(engine).await;
        visitor.open("/en/safety/keep/").await;
        press(&visitor, "#keep-start", "keep-done").await;
        assert!(left::seen(&visitor).await.iter().any(|trace| trace.starts_with("Cache API")), "it was kept");
        // The search through the browser's files would find it there. Others pack what they keep.
        if engine == Engine::Chromium {
            assert!(disk::all(visitor.home(), &stage().site).iter().any(|trace| trace.ends_with(": a page")));
        }
        press(&visitor, "#remove", "keep-removed").await;
        let visit = short_visit(&visitor, "en", Leave::Control).await;
        allowed::judge_after_keeping(engine, &traces(visitor, visit).await);
    });
}

/// Presses, and waits until the page says an interface message, as far as it has no date in it.
async fn press(visitor: &Visitor, control: &str, message: &str) {
    visitor.until(&format!("document.querySelector({}).getClientRects().length", json!(control))).await;
    visitor.click(control).await;
    let words = site().editions[0].words.say(message);
    let start = words.split('{').next().unwrap_or_default().trim_end_matches('\u{2068}');
    visitor
        .until_within(
            KEEPING,
            &format!("document.getElementById('keep-said').textContent.startsWith({})", json!(start)),
        )
        .await;
}
