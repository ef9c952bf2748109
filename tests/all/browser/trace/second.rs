//! Leaving never leaves a second tab or window behind, however the control is pressed.

use super::super::engines::{Engine, Key, Press, Visitor, within_time};
use super::super::stage;

/// A hand that still holds Shift from the three presses, a habit of opening new tabs, the wheel of a mouse.
pub fn one_tab(engine: Engine) {
    within_time(async move {
        let visitor = Visitor::start(engine).await;
        for press in [Press::Plain, Press::With(Key::Shift), Press::With(Key::Control), Press::Middle] {
            visitor.open_anywhere("about:blank").await;
            visitor.open("/en/help/").await;
            visitor.press("#exit", press).await;
            visitor.has_left().await;
            assert_eq!(visitor.tabs().await, 1, "{engine:?}, {press:?}: a second tab");
            visitor.back().await;
            let address = visitor.address().await;
            assert!(!address.starts_with(&stage().site), "{engine:?}, {press:?}: Back came to {address}");
        }
        visitor.close().await;
    });
}
