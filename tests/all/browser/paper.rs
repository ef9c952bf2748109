//! What is there where a browser reads no style sheet, half of one, or refuses it; and what is on paper.

use serde_json::json;

use super::TEXTS_IN;
use super::faulty::{self, Fault};
use super::raw::{Age, Raw, in_each};
use crate::project::site;

/// With every disclosure open: what claims something or does nothing, what is asked, the alerts with a number each, and
/// whether the way out is in reach.
const SHOWN: &str = "(() => { document.querySelectorAll('details').forEach(own => { own.open = true }); \
    const seen = own => own.getClientRects().length > 0; const all = selector => [...document.querySelectorAll(selector)]; \
    const exit = document.getElementById('exit').getBoundingClientRect(); const size = { wide: innerWidth, high: innerHeight }; return { \
    claims: all('.level, .state, .controls, .review').filter(seen).map(own => own.className), \
    asked: all('fieldset').every(seen) && all('fieldset').length > 25, \
    alerts: all('.alert').filter(own => [...own.querySelectorAll('a[href^=tel]')].some(seen)).length, \
    law: all('.asks').filter(seen).length > 20, numbers: all('main a[href^=tel]').filter(seen).length > 10, \
    exit: exit.top >= 0 && exit.bottom <= size.high && exit.left >= 0 && exit.right <= size.wide } })()";

pub async fn is_a_paper_guide(browser: &Raw, what: &str, law: bool) {
    is_on_paper(browser, what, law, true).await;
}

async fn is_on_paper(browser: &Raw, what: &str, law: bool, asked: bool) {
    let shown = browser.value(SHOWN).await;
    let alerts = site().guide.notices.iter().filter(|notice| notice.after.is_some()).count();
    let paper = json!({ "claims": [], "asked": asked, "alerts": alerts, "law": law, "numbers": true, "exit": true });
    assert_eq!(shown, paper, "{what}");
    // Also far down the page.
    browser.value("scrollTo(0, document.documentElement.scrollHeight)").await;
    assert_eq!(browser.value(SHOWN).await["exit"], json!(true), "{what}, at the end");
}

/// One byte in the style sheet of a page, as a proxy or a content network changes it; headers of another build did the same.
fn refused() -> Fault {
    Fault::Changed(Box::new(|bytes| String::from_utf8_lossy(bytes).replacen("<style>", "<style> ", 1).into_bytes()))
}

#[test]
fn where_the_style_sheet_is_refused_nothing_is_claimed_with_the_engine_or_without() {
    in_each(&[Age::Today], |browser, _| async move {
        let ways = [("ready", Vec::new()), ("off", vec![("/a/engine.", ".wasm", Fault::Missing)])];
        for (engine, faults) in ways {
            for late in [true, false] {
                let mut all = vec![("/en/check/", "/", refused())];
                all.extend(faults.iter().map(|(start, end, _)| (*start, *end, Fault::Missing)));
                if !late {
                    all.push(("/a/results.", ".css", Fault::Missing));
                }
                let site = faulty::broken(all);
                browser.open(&format!("{site}/en/check/")).await;
                browser.until(&format!("document.documentElement.dataset.engine === '{engine}'")).await;
                browser.until(TEXTS_IN).await;
                // With their own sheet the results wait for an answer, and so do the questions that hang on one.
                let asked = engine == "ready" || !late;
                is_on_paper(&browser, &format!("engine {engine}, results' sheet {late}"), !late, asked).await;
            }
        }
    });
}

/// The part that a screen reader listens to is there before it says something.
#[test]
fn alerts_speak_from_places_that_were_there_before() {
    in_each(&[Age::Today], |browser, _| async move {
        for engine in ["ready", "off"] {
            browser.open("/en/check/").await;
            browser.until("document.documentElement.dataset.engine === 'ready'").await;
            browser.value(&format!("document.documentElement.dataset.engine = '{engine}'")).await;
            browser.devtools("Accessibility.enable", json!({})).await;
            let before = status(&browser).await;
            assert!(before.len() >= 5, "{engine}: {before:?}");
            assert!(!before.iter().any(|words| words.contains("911")), "{engine}: {before:?}");
            if engine == "ready" {
                browser.click("label input[data-choice=me]").await;
                browser.click("#next").await;
            }
            browser.until("document.querySelector('label input[data-choice=danger]').checkVisibility()").await;
            browser.click("label input[data-choice=danger]").await;
            browser
                .until("document.querySelector('[data-notice=danger-now] a[href=\"tel:911\"]').getClientRects().length")
                .await;
            let after = status(&browser).await;
            assert_eq!(after.len(), before.len(), "{engine}: no place came or went");
            assert!(after.iter().any(|words| words.contains("911")), "{engine}: {after:?}");
        }
    });
}

/// What each live region that assistive technology knows says.
async fn status(browser: &Raw) -> Vec<String> {
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let under = |id: &serde_json::Value| nodes.iter().find(|node| node["nodeId"] == *id);
    let live = nodes.iter().filter(|node| node["ignored"] == json!(false) && node["role"]["value"] == "status");
    live.map(|region| {
        let mut words = String::new();
        let mut open = vec![region];
        while let Some(node) = open.pop() {
            if node["role"]["value"] == "StaticText" {
                words.push_str(node["name"]["value"].as_str().unwrap_or_default());
            }
            open.extend(node["childIds"].as_array().into_iter().flatten().filter_map(under));
        }
        words
    })
    .collect()
}

/// Half of a page stood on paper where `::details-content` is not known, and nobody could know.
#[test]
fn all_of_a_page_is_on_paper_and_folded_again_afterwards() {
    in_each(&[Age::Today], is_whole_on_paper);
}

pub async fn is_whole_on_paper(browser: Raw, age: Age) {
    for page in ["/en/help/", "/en/options/t/", "/es/learn/debt/", "/en/check/"] {
        browser.open(page).await;
        browser.until(&format!("!document.getElementById('check') || {TEXTS_IN}")).await;
        let folded = "document.querySelectorAll('main details:not([open])').length";
        let before = browser.value(folded).await;
        // The script that unfolds comes after all that is seen.
        browser.until(&format!("(() => {{ dispatchEvent(new Event('beforeprint')); const open = {folded} < {before}; dispatchEvent(new Event('afterprint')); return open }})()")).await;
        assert!(before.as_u64() > Some(0), "{page} folds something away");
        browser.value("addEventListener('beforeprint', () => { window.onPaper = [...document.querySelectorAll('main details:not([open])')].map(own => own.id) })").await;
        browser.devtools("Page.printToPDF", json!({})).await;
        let closed =
            if page == "/en/check/" && age != Age::Of83 { json!(["results", "take-papers"]) } else { json!([]) };
        let on_paper = browser.value("onPaper.filter(id => id || !document.querySelector('#results'))").await;
        assert_eq!(on_paper, closed, "{age:?} {page}");
        browser.until(&format!("{folded} === {before}")).await;
    }
}

/// The way out is on the screen, large enough for a thumb, and covers no more than an eighth of it.
#[test]
fn the_way_out_takes_no_more_than_an_eighth_of_any_screen() {
    const SIZES: [(u32, u32); 9] = [
        (320, 256),
        (320, 568),
        (360, 640),
        (568, 320),
        (640, 300),
        (768, 1024),
        (1024, 768),
        (1280, 800),
        (1920, 1080),
    ];
    let beside = super::stage::beside();
    let pages = ["/es/check/".to_owned(), format!("{beside}/qps-ploc/check/"), format!("{beside}/qps-plocm/check/")];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut wrong = Vec::new();
        for letters in [16, 32, 48, 64] {
            let browser = Raw::with_letters(Age::Today, letters).await;
            for page in &pages {
                let size = |width: u32, height: u32| json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
                browser.devtools("Emulation.setDeviceMetricsOverride", size(360, 640)).await;
                browser.open(page).await;
                browser.until("document.documentElement.dataset.engine === 'ready'").await;
                browser.value("document.querySelector('[data-question=what-happened] input').click()").await;
                browser.value("document.querySelector('#results > summary').click()").await;
                browser.until("[...document.querySelectorAll('.level')].some(own => own.checkVisibility())").await;
                for (width, height) in SIZES {
                    browser.devtools("Emulation.setDeviceMetricsOverride", size(width, height)).await;
                    browser.devtools("Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 })).await;
                    browser.until(&format!("Math.abs(visualViewport.width - {width}) < 20 && Math.abs(visualViewport.height - {height}) < 20")).await;
                    let measured = browser.value(SIZE).await;
                    let part = measured[0].as_f64().unwrap_or(1.0);
                    if part > 0.125 || measured[1].as_f64().unwrap_or(0.0) < 47.5 || measured[2] != json!(true) {
                        wrong.push(format!("{page} {width}x{height}, letters of {letters}: {measured}"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

/// What part of the screen it takes, how high it is, and whether all of it is seen.
const SIZE: &str = "(async () => { await new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go))); \
    const view = visualViewport, box = document.getElementById('exit').getBoundingClientRect(); \
    return [box.width * box.height / (view.width * view.height), box.height * view.scale, \
    box.left >= view.offsetLeft && box.right <= view.offsetLeft + view.width + 1 && box.top >= view.offsetTop && box.bottom <= view.offsetTop + view.height + 1, \
    [box.left, box.right, box.bottom, innerWidth, view.width], \
    [...document.querySelectorAll('main *')].filter(own => own.getBoundingClientRect().right > view.width + 1 && !own.children.length) \
        .slice(0, 3).map(own => own.outerHTML.slice(0, 120))] })()";
