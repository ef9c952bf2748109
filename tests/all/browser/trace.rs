//! The trace test: a full visit in each engine and two languages, then everything it left is listed and judged.

mod allowed;
mod blank;
mod disk;
mod left;
mod planted;
mod second;
mod visit;

use super::engines::{Engine, Visitor, within_time};
use left::traces;
use visit::{Leave, visit};

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
        for (language, leave) in [("en", Leave::Control), ("es", Leave::Shifts)] {
            let visitor = Visitor::start(engine).await;
            let visit = visit(&visitor, language, leave).await;
            all.extend(traces(visitor, visit).await);
        }
        allowed::judge(engine, &all);
    });
}

// "Keep on this phone": the same visit, the copy kept and removed again before leaving, judged by the same list:
// visit(..), keep(..), remove(..), traces(..), allowed::judge(..).
