//! Two people in turn in every engine: nothing of the first is in the page, behind Back, in the browser's files, or in what
//! was asked of the server.

use serde_json::json;

use super::super::engines::{Engine, Visitor, within_time};
use super::super::stage;
use super::super::trace::disk;

#[test]
fn chromium_keeps_nothing_of_the_last_person() {
    two_in_turn(Engine::Chromium);
}

/// The names of the engines are parts of the tests' names, so that a run can leave one out.
mod firefox {
    #[test]
    fn keeps_nothing_of_the_last_person() {
        super::two_in_turn(super::Engine::Firefox);
    }
}

mod webkit {
    #[test]
    fn keeps_nothing_of_the_last_person() {
        super::two_in_turn(super::Engine::WebKit);
    }
}

async fn is(visitor: &Visitor, state: &str) {
    visitor.until(&format!("document.documentElement.dataset.kiosk === {}", json!(state))).await;
}

async fn answered(visitor: &Visitor) -> u64 {
    visitor.script("return document.querySelectorAll('#check :checked').length").await.as_u64().unwrap_or(u64::MAX)
}

fn two_in_turn(engine: Engine) {
    within_time(async move {
        let kiosk = stage::kiosk();
        let check = format!("{kiosk}/es/check/");
        let visitor = Visitor::start(engine).await;
        visitor.open_anywhere(&format!("{kiosk}/")).await;
        is(&visitor, "start").await;
        visitor.click("section[lang=es] .begin").await;
        is(&visitor, "session").await;
        visitor.click("[data-act=large]").await;
        visitor.script(&format!("location.replace({})", json!(check))).await;
        visitor.arrives("/es/check/").await;
        visitor.engine_is("ready").await;
        // A busy machine takes as long as nobody at all would: an hour of patience.
        visitor.script("dispatchEvent(new CustomEvent('kiosk-clock', { detail: -3600 }))").await;
        for (question, choice) in [("for-whom", "me"), ("safe-now", "danger")] {
            assert_eq!(visitor.questions().await, [question]);
            visitor.click(&format!("fieldset[data-question={question}] label:has(input[data-choice={choice}])")).await;
            visitor.click("#next").await;
        }
        assert_eq!(answered(&visitor).await, 2, "the first person has answered");
        assert_eq!(visitor.script("return window.name").await, json!("large"));

        visitor.click("#forget").await;
        is(&visitor, "start").await;
        visitor.until("window.name === ''").await;

        // The next person comes to the same page.
        visitor.open_anywhere(&check).await;
        visitor.engine_is("ready").await;
        assert_eq!(answered(&visitor).await, 0, "{engine:?}: answers of the last person");
        assert_eq!(visitor.questions().await, ["for-whom"]);
        assert_eq!(visitor.script("return document.documentElement.hasAttribute('data-large')").await, json!(false));
        visitor.back().await;
        is(&visitor, "start").await;

        let asked = visitor.proxy.asked();
        let told = asked
            .iter()
            .filter(|asked| asked.address.starts_with(kiosk))
            .filter(|asked| asked.method != "GET" || asked.sent > 0 || asked.address.contains(['?', '#']));
        assert_eq!(told.map(|asked| asked.address.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
        let home = visitor.close().await;
        assert_eq!(disk::answers(home.path()), Vec::<String>::new(), "{engine:?} wrote down how the form was filled");
    });
}
