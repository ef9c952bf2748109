//! Room for text: 320 pixels, and the spacing of WCAG 1.4.12.

use super::{Setup, browse_within, faults, media, on_each, pages, settle, style};
use crate::project::tags;
use std::time::Duration;

/// The four values of WCAG 1.4.12, all at once.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
     p { margin-block-end: 2em !important }";
const ROOM: &str = include_str!("room.js");
const LONG: Duration = Duration::from_secs(400);

/// What somebody without scripts comes to from the questionnaire.
const PARTS: [&str; 3] = ["check/t/", "check/what-it-means/", "check/what-else-to-know/"];

/// At 400 % zoom a phone is 320 pixels wide: nothing scrolls to the side, is cut off, or lies on other text.
#[test]
fn at_320_pixels_nothing_is_cut_off_or_overlaps() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        media::size(&browser, 320, 256).await;
        let parts = tags().flat_map(|tag| PARTS.map(|part| format!("/{tag}/{part}")));
        on_each(&browser, &pages::kinds().into_iter().chain(parts).collect::<Vec<_>>(), ROOM).await;
    });
}

/// The same from right to left, in Arabic letters, and with texts 40 % longer than English.
#[test]
fn in_other_scripts_and_longer_words_nothing_is_cut_off_or_overlaps() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        media::size(&browser, 320, 256).await;
        on_each(&browser, &pages::kinds_beside(), ROOM).await;
    });
}

#[test]
fn with_wide_spacing_nothing_is_cut_off_or_overlaps() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        media::size(&browser, 360, 640).await;
        let mut wrong = Vec::new();
        for path in pages::kinds() {
            browser.open(&path).await;
            style(&browser, SPACING).await;
            wrong.extend(faults(&browser, &path, ROOM).await);
        }
        settle(&wrong);
    });
}

/// Text of twice the size, by the person's own setting, on a phone held upright and across.
#[test]
fn with_text_of_twice_the_size_nothing_is_cut_off_or_overlaps() {
    browse_within(Setup::BigLetters, LONG, |browser| async move {
        let mut wrong = Vec::new();
        for (wide, high) in [(360, 640), (640, 360)] {
            media::size(&browser, wide, high).await;
            for path in pages::kinds() {
                browser.open(&path).await;
                let big =
                    browser.script("return parseFloat(getComputedStyle(document.documentElement).fontSize)").await;
                assert_eq!(big, 34.0, "the setting works");
                wrong.extend(faults(&browser, &path, ROOM).await);
            }
        }
        settle(&wrong);
    });
}

#[test]
fn cut_off_and_overlapping_text_is_seen() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        media::size(&browser, 360, 640).await;
        for (mistake, sign) in [
            (".summary { block-size: 10px; overflow: hidden }", "cut off"),
            (".summary { margin-block-end: -60px }", "lies on"),
            ("h1 { inline-size: 500px }", "to the side"),
        ] {
            browser.open("/en/safety/").await;
            style(&browser, mistake).await;
            let wrong = faults(&browser, "broken", ROOM).await;
            assert!(wrong.iter().any(|fault| fault.contains(sign)), "{mistake}: {wrong:?}");
        }
    });
}
