//! Inside somebody else's page: only where the host said so, and leaving takes the whole window along.

use amparo::pages::embed::SANDBOX;
use amparo::publish::Allowed;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::driver::browse;
use super::{Browser, Setup, faulty, stage};

/// Somebody else's page with ours inside, and the keyboard and pointer in ours.
async fn around(browser: &Browser, frames: &[&str]) {
    let frames = frames.iter().map(|&origin| origin.to_owned()).collect();
    let site = faulty::with_policy(Allowed { frames, ..stage().dist.allowed.clone() });
    // As the page for other sites gives it: what it forbids must not keep anybody from leaving.
    let html = format!(
        "<!DOCTYPE html><title>Around</title><iframe width=340 height=560 src=\"{site}/en/help/\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\">"
    );
    browser.client.goto(&faulty::foreign(html)).await.expect("the page around opens");
    browser.client.enter_frame(0).await.expect("a frame");
}

#[test]
fn nobody_shows_the_pages_in_a_frame() {
    browse(Setup::Everything, |browser| async move {
        around(&browser, &[]).await;
        assert!(!browser.shows("#exit").await, "the frame holds our page");
        around(&browser, &["https://help.example.org"]).await;
        assert!(!browser.shows("#exit").await, "a name lets in only itself");
    });
}

/// The tests' pages have no names, so the policy names their machine.
#[test]
fn in_a_frame_that_the_host_named_leaving_takes_the_whole_window_along() {
    browse(Setup::Everything, |browser| async move {
        let left = || async { browser.address().await == stage().outside };
        around(&browser, &["http://127.0.0.1:*"]).await;
        browser.click("#exit").await;
        browser.until("the window has left by a click", left).await;

        around(&browser, &["http://127.0.0.1:*"]).await;
        browser.click("h1").await;
        let value = char::from(Key::Shift);
        let thrice = (0..3).fold(KeyActions::new("keyboard".to_owned()), |keys, _| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        browser.client.perform_actions(thrice).await.expect("keys");
        browser.until("the window has left by Shift", left).await;
    });
}
