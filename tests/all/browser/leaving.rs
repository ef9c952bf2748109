//! Leaving where something is missing, slow or in the way, in Chromium as a person has it, with its page cache on.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use super::faulty::{self, Fault, Gate};
use super::raw::{Age, Raw, in_each};
use super::stage;

const FIRST_ANSWER: &str = "fieldset[data-question=\"for-whom\"] label";

/// Every word after a dot in the script of every page, taken away from every class of the browser and of the language: one
/// at a time. Going away hangs on none of them.
#[test]
fn whatever_word_of_the_browser_is_missing_it_leaves() {
    let script = stage().dist.files.iter().find(|(path, _)| path.starts_with("a/exit.") && path.ends_with(".js"));
    let script = String::from_utf8(script.expect("the script").1.clone()).expect("text");
    let after_dots =
        script.split('.').skip(1).map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next());
    let mut words: BTreeSet<&str> = after_dots.flatten().filter(|word| !word.is_empty()).collect();
    words.extend([
        "addEventListener",
        "setTimeout",
        "clearTimeout",
        "requestAnimationFrame",
        "stop",
        "replaceChildren",
    ]);
    assert!(words.len() > 40, "{words:?}");
    in_each(&[Age::Today], |browser, _| {
        let words = &words;
        async move {
            browser.open("/en/help/").await;
            let at = "(() => { const box = document.getElementById('exit').getBoundingClientRect(); return [box.left + 30, box.top + 20] })()";
            let place = browser.value(at).await;
            for word in words {
                eprintln!("without {word}");
                let taken = browser
                    .devtools(
                        "Page.addScriptToEvaluateOnNewDocument",
                        json!({ "source": format!("(() => {{ addEventListener('load', () => {{ window.loaded = true }}); for (const name of Object.getOwnPropertyNames(window)) {{ \
                            try {{ delete window[name].prototype[\"{word}\"] }} catch {{}} }} delete window[\"{word}\"]; delete document[\"{word}\"]; window.taken = true }})()") }),
                    )
                    .await;
                let page = format!("{}/en/help/", stage().site);
                browser.devtools("Page.navigate", json!({ "url": page })).await;
                browser.until("window.taken && window.loaded && location.pathname === '/en/help/'").await;
                browser.click_at(&place).await;
                browser.until(&format!("location.href === {}", json!(stage().outside))).await;
                browser.devtools("Page.removeScriptToEvaluateOnNewDocument", taken).await;
                browser.open("about:blank").await;
            }
        }
    });
}

/// What was answered is in no page that the browser keeps for Back and Forward.
#[test]
fn no_answer_comes_back_by_back_or_forward() {
    in_each(&[Age::Today], |browser, _| async move {
        browser.before_each_page("addEventListener('pageshow', event => { window.kept = event.persisted })").await;
        for engine in ["ready", "off"] {
            browser.open(&stage().outside).await;
            browser.open("/en/check/").await;
            browser.until("document.documentElement.dataset.engine === 'ready'").await;
            if engine == "off" {
                browser.value("document.documentElement.dataset.engine = 'off'").await;
            }
            browser.click(FIRST_ANSWER).await;
            browser.until("document.querySelectorAll('#check :checked').length === 1").await;
            browser.go(-1).await;
            browser.has_left().await;
            browser.go(1).await;
            browser.until("location.pathname === '/en/check/' && 'kept' in window").await;
            assert_eq!(browser.value("kept").await, json!(true), "the page cache is on, or this shows nothing");
            let left = "[document.querySelectorAll('#check :checked').length, document.querySelectorAll('#said li').length, \
                document.getElementById('results').open, [...document.querySelectorAll('.level, .state')].some(own => own.checkVisibility())]";
            assert_eq!(browser.value(left).await, json!([0, 0, false, false]), "{engine}");
            // It can be answered anew.
            browser.click(FIRST_ANSWER).await;
            browser.until("document.querySelectorAll('#check :checked').length === 1").await;
        }
        browser.open(&stage().outside).await;
        browser.open("/en/help/find/").await;
        browser.until("document.documentElement.dataset.engine === 'ready'").await;
        browser.click(".finder > summary").await;
        browser.value("(() => { const zip = document.getElementById('zip'); zip.value = '90001'; zip.dispatchEvent(new Event('input', { bubbles: true })) })()").await;
        browser.until("document.querySelectorAll('#found > li').length > 3").await;
        browser.go(-1).await;
        browser.has_left().await;
        browser.go(1).await;
        browser.until("location.pathname === '/en/help/find/' && 'kept' in window").await;
        let left = "[kept, document.getElementById('zip').value, document.getElementById('place').value, document.querySelectorAll('#found > li').length, document.getElementById('zip-says').textContent]";
        assert_eq!(browser.value(left).await, json!([true, "", "", 0, ""]));
    });
}

/// Where the control is on what is seen: its edges within those of the visible part, and how large it appears.
const SEEN: &str = "(() => { const view = visualViewport, box = document.getElementById('exit').getBoundingClientRect(); return { \
    inside: box.left >= view.offsetLeft && box.top >= view.offsetTop && box.right <= view.offsetLeft + view.width + 1 && box.bottom <= view.offsetTop + view.height + 1, \
    high: Math.round(box.height * view.scale) >= 48, low: box.top - view.offsetTop > view.height / 2 } })()";

#[test]
fn zoomed_in_with_two_fingers_it_stays_in_sight_and_can_be_pressed() {
    in_each(&[Age::Today], is_in_sight_when_zoomed);
}

pub async fn is_in_sight_when_zoomed(browser: Raw, age: Age) {
    for (page, scale) in [("/en/check/", 3), ("/es/help/", 2), ("/en/help/", 5)] {
        browser.open(page).await;
        browser.devtools("Emulation.setPageScaleFactor", json!({ "pageScaleFactor": scale })).await;
        browser.until(&format!("Math.round(visualViewport.scale) === {scale}")).await;
        browser.until(&format!("{SEEN}.inside")).await;
        let seen = browser.value(SEEN).await;
        assert_eq!((&seen["high"], &seen["low"]), (&json!(true), &json!(true)), "{age:?} {page} {scale}: {seen}");
        // A press there meets it.
        let at = "(() => { const box = document.getElementById('exit').getBoundingClientRect(); \
                return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2).closest('#exit') !== null })()";
        assert_eq!(browser.value(at).await, json!(true), "{age:?} {page} {scale}");
        browser.devtools("Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 })).await;
        browser.until("document.getElementById('exit').style.transform === ''").await;
    }
}

/// The keyboard takes half of the screen, and what is seen of the page is above it.
#[test]
fn above_the_keyboard_it_stays_in_sight() {
    in_each(&[Age::Today], |browser, _| async move {
        let keyboard = "Object.defineProperty(window, 'visualViewport', { value: Object.assign(new EventTarget(), \
            { scale: 1, width: 360, height: 640, offsetLeft: 0, offsetTop: 0 }) })";
        browser.before_each_page(keyboard).await;
        browser.open("/en/help/find/").await;
        let widget =
            "document.querySelector('meta[name=viewport]').content.includes('interactive-widget=resizes-content')";
        assert_eq!(browser.value(widget).await, json!(true));
        assert_eq!(browser.value("document.getElementById('exit').style.transform").await, json!(""));
        browser.value("(visualViewport.height = 330, visualViewport.dispatchEvent(new Event('resize')))").await;
        assert_eq!(browser.value(&format!("{SEEN}.inside")).await, json!(true));
        browser.value("(visualViewport.height = 640, visualViewport.dispatchEvent(new Event('resize')))").await;
        assert_eq!(browser.value("document.getElementById('exit').style.transform").await, json!(""));
    });
}

/// Marking text, scrolling sideways and capital letters are no call for help.
#[test]
fn shift_with_the_mouse_the_wheel_or_letters_does_not_leave() {
    in_each(&[Age::Today], |browser, _| async move {
        browser.open("/en/help/find/").await;
        browser.until("document.documentElement.dataset.engine === 'ready'").await;
        browser.click(".finder > summary").await;
        browser.until("document.getElementById('words').getClientRects().length").await;
        browser.value("document.getElementById('words').focus()").await;
        let shift = |kind: &'static str| json!({ "type": kind, "key": "Shift", "code": "ShiftLeft", "windowsVirtualKeyCode": 16 });
        for way in ["click", "wheel", "letter", "shortcut"] {
            for _ in 0..4 {
                if way == "shortcut" {
                    let control = json!({ "type": "rawKeyDown", "key": "Control", "code": "ControlLeft", "windowsVirtualKeyCode": 17 });
                    browser.devtools("Input.dispatchKeyEvent", control).await;
                }
                let mut down = shift("rawKeyDown");
                down["modifiers"] = json!(if way == "shortcut" { 2 } else { 0 });
                browser.devtools("Input.dispatchKeyEvent", down).await;
                match way {
                    "click" => browser.click_at(&json!([20, 200])).await,
                    "wheel" => {
                        let wheel = json!({ "type": "mouseWheel", "x": 20, "y": 200, "deltaX": 0, "deltaY": 1, "modifiers": 8 });
                        browser.devtools("Input.dispatchMouseEvent", wheel).await;
                    }
                    "letter" => {
                        browser.devtools("Input.insertText", json!({ "text": "A" })).await;
                    }
                    _ => {}
                }
                browser.devtools("Input.dispatchKeyEvent", shift("keyUp")).await;
            }
            assert!(browser.address().await.ends_with("/en/help/find/"), "{way}");
            assert!(browser.value("document.querySelectorAll('main').length").await == json!(1), "{way}");
        }
        for _ in 0..3 {
            browser.key("Shift", 16).await;
        }
        browser.has_left().await;
    });
}

#[test]
fn space_and_enter_press_it() {
    in_each(&[Age::Today], |browser, _| async move {
        for (key, code, text) in [(" ", 32, " "), ("Enter", 13, "\r")] {
            browser.open("/en/help/").await;
            browser.value("document.getElementById('exit').focus()").await;
            let down = json!({ "type": "keyDown", "key": key, "windowsVirtualKeyCode": code, "text": text });
            // Held.
            for _ in 0..3 {
                let _ = browser.try_devtools("Input.dispatchKeyEvent", down.clone()).await;
            }
            browser.has_left().await;
            assert!(!browser.history().await.1.iter().any(|address| address.contains("/en/help/")), "{key:?}");
        }
    });
}

/// As long as the page outside does not answer, presses go on, and do not begin it anew each time. Where nobody is there,
/// the browser says so at once.
#[test]
fn where_the_outside_page_is_slow_or_refused_the_page_is_blank_and_presses_do_not_hold_it_up() {
    in_each(&[Age::Today], |browser, _| async move {
        let slow = Slow::start(Duration::from_millis(1500));
        let refused = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr()).expect("a port");
        for outside in [slow.address.clone(), format!("http://{refused}/")] {
            browser.open("about:blank").await;
            browser.open("/en/check/").await;
            browser.value(&format!("document.getElementById('exit').href = {}", json!(outside))).await;
            let place = browser.value("(() => { const box = document.getElementById('exit').getBoundingClientRect(); return [box.left + 30, box.top + 20] })()").await;
            browser.click_at(&place).await;
            let pressed = Instant::now();
            // Where nobody is there, the browser's own page about that can be the first that a slow machine sees.
            browser.until("!document.querySelector('input')").await;
            if outside == slow.address {
                browser.until("document.body.innerText.trim().length < 20").await;
            }
            for _ in 0..6 {
                browser.click_at(&place).await;
                browser.key("Shift", 16).await;
            }
            while browser.address().await != outside && pressed.elapsed() < super::driver::PATIENCE {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let (_, entries) = browser.history().await;
            assert_eq!(entries.last(), Some(&outside));
            assert!(!entries.iter().any(|address| address.contains("/en/check/")), "{entries:?}");
            // It may be asked for again each second, for a network that lost the first request.
            let most = 1 + usize::try_from(pressed.elapsed().as_secs()).expect("seconds");
            let asked = slow.asked.load(Ordering::SeqCst);
            assert!(asked <= most, "asked {asked} times in {:?}", pressed.elapsed());
        }
    });
}

/// A host can have written anything: an empty page is better than this one.
#[test]
fn where_the_address_is_none_an_empty_page_comes() {
    in_each(&[Age::Today], leaves_where_the_address_is_none);
}

pub async fn leaves_where_the_address_is_none(browser: Raw, age: Age) {
    for address in ["https://", "https://weather.gov:99999/", "https://[/"] {
        browser.open("/en/help/").await;
        browser.value(&format!("document.getElementById('exit').setAttribute('href', {})", json!(address))).await;
        browser.click("#exit").await;
        browser.until("location.href === 'about:blank'").await;
        let (_, entries) = browser.history().await;
        assert!(!entries.iter().any(|address| address.contains("/en/help/")), "{age:?} {address}: {entries:?}");
    }
}

/// Half of the page has come when it is pressed: the other half does not come into the empty page.
#[test]
fn pressed_while_the_page_still_comes_it_leaves_and_nothing_comes_after() {
    in_each(&[Age::Today], |browser, _| async move {
        let rest = Gate::default();
        let site = faulty::broken(vec![("/en/help/", "/", Fault::Stalled(rest.clone()))]);
        let outside = Slow::start(Duration::from_secs(2));
        browser.open("about:blank").await;
        browser.devtools("Page.navigate", json!({ "url": format!("{site}/en/help/") })).await;
        // The script is there when the control follows what is seen.
        browser.until("document.getElementById('exit') && performance.getEntriesByType('resource').some(own => own.name.includes('/a/exit.') && own.responseEnd)").await;
        assert_eq!(browser.value("document.readyState").await, json!("loading"));
        browser.value(&format!("document.getElementById('exit').href = {}", json!(outside.address))).await;
        browser.click("#exit").await;
        let empty = "document.body.innerText.trim().length < 20 && document.body.childNodes.length";
        browser.until(&format!("{empty} === 1")).await;
        rest.open();
        // While a page goes to another one, some browsers answer no question: then the answer is of the page outside.
        let begun = Instant::now();
        while browser.address().await != outside.address {
            let is_empty = format!("location.href === {} || {empty} === 1", json!(outside.address));
            if let Ok(is_empty) = browser.try_value(&is_empty).await {
                assert_eq!(is_empty, json!(true));
            }
            assert!(begun.elapsed() < super::driver::PATIENCE);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    });
}

/// Somebody else's page, which takes its time.
struct Slow {
    address: String,
    /// How many times it was asked for.
    asked: Arc<AtomicUsize>,
}

impl Slow {
    fn start(wait: Duration) -> Slow {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = format!("http://{}/", listener.local_addr().expect("an address"));
        let slow = Slow { address, asked: Arc::default() };
        let asked = Arc::clone(&slow.asked);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let asked = Arc::clone(&asked);
                std::thread::spawn(move || {
                    let mut head = [0; 1024];
                    // A line that the browser opened beforehand and never used asks for nothing; its icon is no page.
                    if stream.read(&mut head).is_ok_and(|read| head[..read].starts_with(b"GET / ")) {
                        asked.fetch_add(1, Ordering::SeqCst);
                    }
                    std::thread::sleep(wait);
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 7\r\nConnection: close\r\n\r\nWeather");
                });
            }
        });
        slow
    }
}
