//! Finding the way in a browser: one row at the top, menus that shut, a way out with its own room, contents beside the
//! text, and a front door that holds many languages.

use serde_json::json;

use super::driver::browse;
use super::exit::has_left;
use super::{Browser, Setup};
use crate::project::tags;

async fn size(browser: &Browser, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
    browser.devtools("Emulation.setDeviceMetricsOverride", size).await;
}

/// The tops of all that stands in the header, and whether it is wider than the screen.
const ROWS: &str = "const own = [...document.querySelectorAll('header > a, header > details')].map(one => one.getBoundingClientRect()); \
    const middle = own.map(box => box.top + box.height / 2); \
    return [own.length, Math.max(...middle) - Math.min(...middle) < 4, Math.max(...own.map(box => box.bottom)) <= 80, \
    document.documentElement.scrollWidth <= innerWidth]";

#[test]
fn the_header_is_one_row_on_a_small_phone_in_every_language() {
    browse(Setup::Everything, |browser| async move {
        size(&browser, 360, 640).await;
        let draft = format!("{}/ar", super::stage::beside());
        for home in tags().map(|tag| format!("/{tag}")).chain([draft]) {
            for page in ["/", "/learn/debt/", "/check/"] {
                browser.open(&format!("{home}{page}")).await;
                assert_eq!(browser.script(ROWS).await, json!([4, true, true, true]), "{home}{page}");
            }
        }
    });
}

#[test]
fn a_menu_shuts_when_one_presses_anywhere_else_and_nothing_else_happens() {
    browse(Setup::NoScripts, |browser| async move {
        size(&browser, 360, 640).await;
        for menu in [".menu > summary", ".menu + .menu > summary"] {
            browser.open("/en/learn/debt/").await;
            browser.click(menu).await;
            assert!(browser.shows(".menu[open] nav").await, "{menu}");
            // Where a link of the page lies, below the menu: it is not followed.
            let press = |kind: &str| json!({ "type": kind, "x": 352, "y": 580, "button": "left", "clickCount": 1 });
            browser.devtools("Input.dispatchMouseEvent", press("mousePressed")).await;
            browser.devtools("Input.dispatchMouseEvent", press("mouseReleased")).await;
            assert!(!browser.shows(".menu[open]").await, "{menu}");
            assert!(browser.address().await.ends_with("/en/learn/debt/"));
        }
        // The way out lies above all of it.
        browser.click(".menu > summary").await;
        browser.click("#exit").await;
        has_left(&browser).await;
    });
}

/// What a thumb works with, brought into sight as a browser does for the keyboard, ends above the way out; and the way out
/// is as wide as the screen and at its very edge, so that nothing shows beside or below it.
const CLEAR: &str = "const exit = document.getElementById('exit'), edge = () => exit.getBoundingClientRect(); \
    const bar = edge(); const covered = []; \
    for (const own of document.querySelectorAll('main a[href], main button, main label, main summary')) { \
        if (!own.checkVisibility() || !own.getClientRects().length || own.closest('header')) continue; \
        own.scrollIntoView({ block: 'nearest', behavior: 'instant' }); const box = own.getBoundingClientRect(); \
        if (box.bottom > edge().top + 1 && box.height < 400) covered.push(own.textContent.trim().slice(0, 40) + ' ' + box.bottom); } \
    return [bar.left, bar.right, Math.round(bar.bottom), bar.height <= 52, covered]";

#[test]
fn the_way_out_has_room_of_its_own_on_a_small_phone() {
    browse(Setup::Everything, |browser| async move {
        size(&browser, 360, 560).await;
        for page in ["/es/", "/es/check/", "/es/help/", "/es/learn/debt/", "/en/check/", "/"] {
            browser.open(page).await;
            if page.ends_with("/check/") {
                browser.engine_ready().await;
            }
            browser.script("scrollTo(0, 0)").await;
            assert_eq!(browser.script(CLEAR).await, json!([0, 360, 560, true, []]), "{page}");
        }
    });
}

#[test]
fn contents_stand_beside_the_text_where_there_is_room_and_above_it_elsewhere() {
    const PLACE: &str = "const list = document.querySelector('.contents ul'), nav = document.querySelector('.contents').getBoundingClientRect(); \
        const text = document.querySelector('article.read').getBoundingClientRect(); \
        return [list.checkVisibility({ contentVisibilityAuto: true }), nav.right <= text.left, nav.bottom <= text.top + 1, nav.left >= 0]";
    browse(Setup::NoScripts, |browser| async move {
        size(&browser, 1280, 800).await;
        browser.open("/en/options/t/").await;
        assert_eq!(browser.script(PLACE).await, json!([true, true, false, true]));
        size(&browser, 360, 640).await;
        browser.open("/en/options/t/").await;
        assert_eq!(browser.script(PLACE).await, json!([false, false, true, true]));
        browser.click(".contents summary").await;
        browser.click(".contents a[href='#cost']").await;
        let top = browser.script("return document.getElementById('cost').getBoundingClientRect().top").await;
        assert!(top.as_f64().is_some_and(|top| (0.0..200.0).contains(&top)), "{top}");
    });
}

/// Each question is one row: all answers to it begin at one height, and the names stand once, above.
#[test]
fn the_comparison_is_a_matrix_where_there_is_room() {
    const SHAPE: &str = "const rows = [...document.querySelectorAll('.compare tbody')]; \
        const tops = own => new Set([...own.querySelectorAll('td')].map(cell => Math.round(cell.getBoundingClientRect().top))).size; \
        const names = rows.map(own => [...own.querySelectorAll('th[scope=row]')].filter(name => name.offsetWidth > 10).length); \
        const [name, cell] = ['th[scope=row]', 'td'].map(own => [...rows[0].querySelectorAll(own)].map(one => Math.round(one.getBoundingClientRect().left))); \
        return [rows.length > 5, rows.every(own => tops(own) === 1), names.slice(0, 2), JSON.stringify(name) === JSON.stringify(cell), document.documentElement.scrollWidth <= innerWidth]";
    browse(Setup::NoScripts, |browser| async move {
        for width in [960, 1280, 1920] {
            size(&browser, width, 800).await;
            browser.open("/en/options/compare/").await;
            assert_eq!(browser.script(SHAPE).await, json!([true, true, [6, 0], true, true]), "{width}");
        }
    });
}

/// Two screens of an everyday phone, and hardly more than one of a desktop.
#[test]
fn the_front_door_holds_thirty_languages() {
    browse(Setup::Everything, |browser| async move {
        for (width, height, screens) in [(360, 800, 2.0), (1280, 800, 1.2)] {
            size(&browser, width, height).await;
            browser.open(&format!("{}/", super::stage::beside())).await;
            let made = browser
                .script(
                    "const all = document.querySelectorAll('.folded details'), list = all[0].parentElement; \
                     while (document.querySelectorAll('.welcome > *').length < 30) list.appendChild(all[all.length - 1].cloneNode(true)); \
                     return document.querySelectorAll('.welcome > *').length",
                )
                .await;
            assert_eq!(made, json!(30));
            let high = browser.script("return document.querySelector('main').getBoundingClientRect().bottom").await;
            let high = high.as_f64().expect("a height") / f64::from(height);
            assert!(high <= screens, "{width}: {high} screens");
        }
    });
}

/// A script that put the browser's language first would move numbers to call while somebody reaches for them, or hold the
/// first picture back: this page has the script of every page and no other, and the order is that of the settings.
#[test]
fn the_front_door_is_the_same_in_a_browser_of_another_language() {
    browse(Setup::Everything, |browser| async move {
        let wish = json!({ "userAgent": "Mozilla/5.0", "acceptLanguage": "es-MX,es" });
        browser.devtools("Emulation.setUserAgentOverride", wish).await;
        browser.open("/").await;
        browser.frames().await;
        let told = "return [navigator.language, [...document.querySelectorAll('main [lang]')].map(own => own.lang), \
             [...document.scripts].map(own => new URL(own.src).pathname.split('.')[0]).filter(own => !['/a/exit', '/a/rest'].includes(own))]";
        let told = browser.script(told).await;
        assert_eq!(told, json!(["es-MX", tags().collect::<Vec<_>>(), []]));
    });
}
