//! Pictures of the screens that decide whether somebody stays, compared with those in `tests/pictures`.
//!
//! `AMPARO_PICTURES=bless` draws them anew. Look at each that changed before you commit it.

mod compare;
mod file;
pub mod fonts;

use std::path::PathBuf;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::driver::{Browser, Setup, browse, browse_within};
use super::senses::media::{self, Media};
use super::stage::beside;
use super::{stage, tree};
use crate::project;
use compare::{Picture, compare};

/// What is on screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Screen {
    /// The top of a page, by its path without the language.
    Page(&'static str),
    /// The questionnaire at its first question, with one answer given.
    Question,
    /// The results of the story, at their heading.
    Results,
}

/// One picture: what, in which language and theme, how wide.
#[derive(Clone, Copy, Debug)]
struct Shot {
    name: &'static str,
    screen: Screen,
    tag: &'static str,
    theme: Media,
    size: (u32, u32),
}

const PHONE: (u32, u32) = (360, 640);

const fn shot(name: &'static str, screen: Screen, tag: &'static str, theme: Media, size: (u32, u32)) -> Shot {
    Shot { name, screen, tag, theme, size }
}

const SHOTS: [Shot; 14] = [
    shot("home", Screen::Page(""), "en", media::LIGHT, PHONE),
    shot("home-wide", Screen::Page(""), "en", media::LIGHT, (1280, 600)),
    shot("home-es-dark", Screen::Page(""), "es", media::DARK, PHONE),
    shot("help", Screen::Page("help/"), "en", media::LIGHT, PHONE),
    shot("question", Screen::Question, "en", media::LIGHT, PHONE),
    shot("question-es-dark", Screen::Question, "es", media::DARK, PHONE),
    shot("results", Screen::Results, "en", media::LIGHT, PHONE),
    shot("results-es-dark", Screen::Results, "es", media::DARK, PHONE),
    shot("home-ar", Screen::Page(""), "ar", media::LIGHT, PHONE),
    shot("question-ar", Screen::Question, "ar", media::LIGHT, PHONE),
    shot("results-ar", Screen::Results, "ar", media::LIGHT, PHONE),
    shot("relief", Screen::Page("options/t/"), "en", media::LIGHT, PHONE),
    shot("comparison", Screen::Page("options/compare/"), "en", media::LIGHT, PHONE),
    shot("state", Screen::Page("help/ca/"), "en", media::LIGHT, PHONE),
];

/// The most bytes of one picture, and of all of them.
const MOST: (usize, usize) = (45_000, 700_000);

fn path(name: &str) -> PathBuf {
    project::root().join("tests/pictures").join(format!("{name}.png"))
}

#[test]
fn the_deciding_screens_look_as_they_did() {
    let bless = std::env::var("AMPARO_PICTURES").is_ok_and(|value| value == "bless");
    beside();
    browse_within(Setup::Pictures, Duration::from_secs(400), |browser| async move {
        browser.open("/en/").await;
        fonts::check(&browser).await;
        let mut wrong = Vec::new();
        for shot in SHOTS {
            let drawn = take(&browser, shot).await;
            let stored = path(shot.name);
            if bless {
                std::fs::write(&stored, file::pack(&drawn)).unwrap_or_else(|error| panic!("{stored:?}: {error}"));
            }
            let Ok(bytes) = std::fs::read(&stored) else {
                wrong.push(format!("{}: there is no picture yet", shot.name));
                continue;
            };
            if let Some(difference) = compare(&file::read(&bytes), &drawn) {
                let beside = project::root().join("target/pictures");
                std::fs::create_dir_all(&beside).expect("a folder");
                std::fs::write(beside.join(format!("{}.png", shot.name)), file::pack(&drawn)).expect("a picture");
                wrong.push(format!("{}: {difference}; as drawn now: target/pictures/{}.png", shot.name, shot.name));
            }
        }
        assert!(
            wrong.is_empty(),
            "{}\nIf that is meant: AMPARO_PICTURES=bless cargo test --test all the_deciding_screens, and look at each picture",
            wrong.join("\n")
        );
    });
}

#[test]
fn the_pictures_are_small_and_each_is_compared() {
    let mut total = 0;
    for entry in std::fs::read_dir(project::root().join("tests/pictures")).expect("the folder of pictures") {
        let entry = entry.expect("a file");
        let name = entry.file_name().into_string().expect("a plain name");
        let bytes = entry.metadata().expect("a size").len() as usize;
        assert!(bytes <= MOST.0, "{name}: {bytes} bytes");
        assert!(SHOTS.iter().any(|shot| name == format!("{}.png", shot.name)), "{name} is compared with nothing");
        total += bytes;
    }
    assert!(total <= MOST.1, "{total} bytes");
}

/// Three faults made on the real start page: each must be seen, and nothing where there is none.
#[test]
fn a_moved_button_another_colour_and_a_missing_icon_are_seen_on_the_real_page() {
    browse(Setup::Pictures, |browser| async move {
        let home = SHOTS[0];
        let before = take(&browser, home).await;
        assert_eq!(compare(&before, &take(&browser, home).await), None, "the same page looks the same");
        for fault in [
            "#exit { translate: -8px 0 }",
            "#exit { translate: 0 -8px }",
            "#exit { filter: hue-rotate(60deg) brightness(1.3) }",
            "h1 { color: #666 !important }",
        ] {
            show(&browser, home).await;
            browser
                .script(&format!(
                    "const own = new CSSStyleSheet(); own.replaceSync({}); document.adoptedStyleSheets = [own]",
                    json!(fault)
                ))
                .await;
            assert!(compare(&before, &draw(&browser).await).is_some(), "{fault} is not seen");
        }
        show(&browser, home).await;
        let hidden = browser
            .script(
                "const icon = [...document.querySelectorAll('main svg')].find(one => one.getBoundingClientRect().bottom < innerHeight); \
                 if (icon) icon.style.visibility = 'hidden'; return Boolean(icon)",
            )
            .await;
        assert_eq!(hidden, true, "there is an icon on the first screen");
        assert!(compare(&before, &draw(&browser).await).is_some(), "a missing icon is not seen");
    });
}

/// Brings a screen up and takes its picture.
async fn take(browser: &Browser, shot: Shot) -> Picture {
    show(browser, shot).await;
    draw(browser).await
}

async fn show(browser: &Browser, shot: Shot) {
    media::size(browser, shot.size.0, shot.size.1).await;
    media::set(browser, shot.theme).await;
    // Arabic is a draft: it is built beside the published languages.
    let site = if shot.tag == "ar" { beside() } else { stage().site.as_str() };
    let site = format!("{site}/{}", shot.tag);
    match shot.screen {
        Screen::Page(page) => browser.open(&format!("{site}/{page}")).await,
        Screen::Question | Screen::Results => {
            browser.open_ready(&format!("{site}/check/")).await;
            while let Some(question) = browser.questions().await.first().cloned() {
                for choice in tree::answer(&question) {
                    browser.choose(&question, choice).await;
                }
                if shot.screen == Screen::Question {
                    break;
                }
                browser.click("#next").await;
            }
            // The pointer rests on nothing, and the ring of the keyboard is not in the picture.
            let away = json!({ "type": "mouseMoved", "x": 1, "y": 1 });
            browser.devtools("Input.dispatchMouseEvent", away).await;
            browser.script("document.activeElement.blur()").await;
            let top = if shot.screen == Screen::Question { "#q0" } else { "#results" };
            browser
                .script(&format!(
                    "document.querySelector('{top}').scrollIntoView({{ block: 'start', behavior: 'instant' }})"
                ))
                .await;
        }
    }
}

/// The picture of what is on screen.
async fn draw(browser: &Browser) -> Picture {
    // Two frames, so that what was just changed is drawn.
    browser
        .script("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
        .await;
    let shot = browser.devtools("Page.captureScreenshot", json!({ "format": "png" })).await;
    file::read(&BASE64_STANDARD.decode(shot["data"].as_str().expect("a picture")).expect("base64"))
}
