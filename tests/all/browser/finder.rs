//! Finding people to call, in the browser: with the form, without it, and nothing left behind.

use std::io::Write as _;

use amparo::directory::{Bits, Catalog, Index, Query};
use amparo::surface::finder::catalog;

use serde_json::json;

use super::driver::{browse, strings};
use super::hosted::{self, Mood};
use super::{Browser, Setup, stage};
use crate::find::synthetic::{SCALE, services};
use crate::project::site;

const PATH: &str = "/en/help/find/";

/// Ids of the cards on screen.
async fn hits(browser: &Browser) -> Vec<String> {
    strings(&browser.script("return [...document.querySelectorAll('#found > li')].map(hit => hit.dataset.hit)").await)
}

async fn count(browser: &Browser) -> String {
    browser.text("#count").await
}

/// A host, a cache or somebody in between exchanges one number: it is not shown, not now and not later.
#[test]
fn numbers_that_somebody_changed_are_refused_and_do_not_stay() {
    browse(Setup::Everything, |browser| async move {
        let host = hosted::host(std::sync::Arc::new(stage().dist.clone()));
        let open = format!("{}{PATH}", host.address);
        host.now().mood = Mood::Spoils("/a/people.");
        browser.open_finder(&open).await;
        write(&browser, "words", "trafficking hotline").await;
        let broken = site().editions[0].words.say("find-broken");
        browser.until("it says that the list did not come", || async { count(&browser).await == broken }).await;
        assert!(hits(&browser).await.is_empty());
        assert!(browser.shows("#nothing a[href^=tel]").await, "numbers that are in the page");
        // The browser kept the bad copy, as it was told to; the host is well again.
        host.now().mood = Mood::Well;
        browser.open_finder(&open).await;
        write(&browser, "words", "trafficking hotline").await;
        browser.until("somebody is found", || async { !hits(&browser).await.is_empty() }).await;
    });
}

/// What the filter itself finds, in the real directory.
fn expected(query: &Query) -> Vec<String> {
    let entries = catalog::entries(site());
    Catalog::new(entries.clone(), &catalog::fold(site()))
        .find(query)
        .into_iter()
        .map(|ix| entries[ix].id.clone())
        .collect()
}

fn place(code: &str) -> usize {
    catalog::places(site()).iter().position(|own| *own == code).expect("a place")
}

/// Chooses from a list as a person does: by its words, with a real event.
async fn select(browser: &Browser, id: &str, value: impl ToString) {
    let script = format!(
        "const list = document.getElementById('{id}'); list.value = '{}'; list.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        value.to_string()
    );
    browser.script(&script).await;
}

async fn write(browser: &Browser, id: &str, text: &str) {
    browser.click(&format!("#{id}")).await;
    browser.keys(text).await;
}

async fn found(browser: &Browser, wanted: usize) {
    let says = format!("{wanted} found.");
    browser
        .until(&says, || async { count(browser).await.replace(['\u{2068}', '\u{2069}'], "").starts_with(&says) })
        .await;
}

#[test]
fn without_scripts_the_list_of_places_is_there_and_no_form() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open(PATH).await;
        assert!(!browser.shows(".finder").await);
        assert!(browser.shows("main a[href=\"/en/help/ca/\"]").await);
        browser.click("main a[href=\"/en/help/wy/\"]").await;
        assert!(browser.address().await.ends_with("/en/help/wy/"));
    });
}

#[test]
fn when_the_engine_is_blocked_the_list_stays() {
    browse(Setup::Everything, |browser| async move {
        browser.devtools("Network.enable", json!({})).await;
        browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*finder.*.wasm"] })).await;
        browser.open(PATH).await;
        browser.engine_off().await;
        browser.click(".finder > summary").await;
        assert!(!browser.shows("#find").await);
        assert!(browser.shows(".finder > p").await, "why there is no form is said");
        assert!(browser.shows("main a[href=\"/en/help/ca/\"]").await);
    });
}

#[test]
fn place_and_need_filter_and_each_card_leads_to_its_entry() {
    browse(Setup::Everything, |browser| async move {
        browser.open_finder(PATH).await;
        assert_eq!(hits(&browser).await, Vec::<String>::new());
        let texas = place("US-TX");
        select(&browser, "place", texas).await;
        let all = expected(&Query { places: Bits::one(texas), ..Query::default() });
        found(&browser, all.len()).await;
        assert_eq!(hits(&browser).await, all[..all.len().min(50)]);
        select(&browser, "need", 5).await;
        let lawyers = expected(&Query { places: Bits::one(texas), need: Some(5), ..Query::default() });
        found(&browser, lawyers.len()).await;
        let shown = hits(&browser).await;
        assert_eq!(shown, lawyers[..lawyers.len().min(50)]);
        let link = browser.attribute("#found li:first-child a.full", "href").await.expect("a link to the entry");
        assert_eq!(link, format!("/en/help/tx/#{}", shown[0]));
        assert!(browser.shows("#found li:first-child a.tel bdi[dir=ltr]").await);
        browser.click("#found li:first-child a.full").await;
        browser.until("the entry", || async { browser.shows(&format!("#{}", shown[0])).await }).await;
    });
}

#[test]
fn a_zip_code_chooses_its_place_and_several_places_are_all_looked_in() {
    browse(Setup::Everything, |browser| async move {
        browser.open_finder(PATH).await;
        write(&browser, "zip", "90012").await;
        assert_eq!(browser.text("#zip-says").await, "California");
        assert_eq!(browser.script("return document.getElementById('place').value").await, place("US-CA").to_string());
        found(&browser, expected(&Query { places: Bits::one(place("US-CA")), ..Query::default() }).len()).await;
        browser.click("#clear").await;
        assert_eq!(hits(&browser).await, Vec::<String>::new());
        write(&browser, "zip", "834").await;
        assert_eq!(browser.text("#zip-says").await, "Idaho / Wyoming");
        let both = Bits::one(place("US-ID")).with(Bits::one(place("US-WY")));
        found(&browser, expected(&Query { places: both, ..Query::default() }).len()).await;
        browser.click("#clear").await;
        write(&browser, "zip", "000").await;
        assert!(browser.text("#zip-says").await.contains("do not know"));
    });
}

#[test]
fn words_police_and_more_work_together_and_nobody_found_still_names_a_line() {
    browse(Setup::Everything, |browser| async move {
        browser.open_finder(PATH).await;
        write(&browser, "words", "legal").await;
        let legal = expected(&Query::default().with_words("legal", &catalog::fold(site())));
        found(&browser, legal.len()).await;
        assert!(legal.len() > 50, "the test needs more than a page of them");
        assert_eq!(hits(&browser).await.len(), 50);
        browser.click("#more").await;
        assert_eq!(hits(&browser).await, legal[..legal.len().min(100)]);
        let at =
            "const focused = document.activeElement; return [focused.localName, focused.parentElement.dataset.hit]";
        assert_eq!(browser.script(at).await, json!(["h3", legal[50]]), "reading goes on at the first new one");
        browser.click("#clear").await;
        browser.click("label:has(#no-police)").await;
        let free = expected(&Query { no_police: true, ..Query::default() });
        found(&browser, free.len()).await;
        assert!(free.len() < catalog::entries(site()).len());
        assert!(!hits(&browser).await.contains(&"911".to_owned()));
        write(&browser, "words", "xyzzy").await;
        browser.until("no one", || async { count(&browser).await.starts_with("No one found") }).await;
        assert!(browser.shows("#nothing a[href=\"tel:+18883737888\"]").await);
        assert!(!browser.shows("#more").await);
    });
}

#[test]
fn answers_now_keeps_those_whose_hours_are_not_known_and_says_so() {
    browse(Setup::Everything, |browser| async move {
        browser.open_finder(PATH).await;
        browser.click("label:has(#now)").await;
        browser.until("an answer", || async { count(&browser).await.contains("Hours not known:") }).await;
        assert!(browser.text("#found li:first-child").await.contains("Day and night"), "known hours come first");
    });
}

#[test]
fn nothing_is_kept_and_nothing_is_sent_but_for_one_list() {
    browse(Setup::Everything, |browser| async move {
        browser.open_finder(PATH).await;
        browser.requests().await;
        // A place comes first: even then the list of all is asked for, so that nobody learns which place it was.
        select(&browser, "place", place("US-WY")).await;
        browser.until("an answer", || async { count(&browser).await.contains("found") }).await;
        select(&browser, "need", 1).await;
        write(&browser, "zip", "90012").await;
        write(&browser, "words", "casa").await;
        browser.click("label:has(#now)").await;
        browser.click("label:has(#no-police)").await;
        select(&browser, "place", place("US-NY")).await;
        let asked = browser.requests().await;
        assert_eq!(asked.len(), 1, "the list of all places, and then nothing more: {asked:?}");
        assert!(asked[0].starts_with(&format!("{}/a/people.", stage().site)), "{asked:?}");
        assert_eq!(browser.address().await, format!("{}{PATH}", stage().site));
        let kept = browser
            .script("return [document.cookie, localStorage.length, sessionStorage.length, history.length <= 2]")
            .await;
        assert_eq!(kept, json!(["", 0, 0, true]));
        let used = browser.devtools("Storage.getUsageAndQuota", json!({ "origin": stage().site })).await;
        assert_eq!(used["usage"], json!(0), "{used}");
        assert_eq!(browser.complaints().await, Vec::<String>::new());
        browser.client.refresh().await.expect("a reload");
        browser.engine_ready().await;
        let form = "return [...document.querySelectorAll('#find :is(select, input)')].every(field => !field.checked && !(field.type !== 'checkbox' && field.value))";
        assert_eq!(browser.script(form).await, true, "after a reload the form is empty");
    });
}

#[test]
fn fields_are_named_large_and_fit_a_narrow_screen() {
    browse(Setup::Everything, |browser| async move {
        for path in [PATH, "/es/help/find/"] {
            browser.open_finder(path).await;
            browser
                .devtools(
                    "Emulation.setDeviceMetricsOverride",
                    json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false }),
                )
                .await;
            select(&browser, "place", place("US-CA")).await;
            browser.until("cards", || async { !hits(&browser).await.is_empty() }).await;
            for direction in ["ltr", "rtl"] {
                browser.script(&format!("document.documentElement.dir = '{direction}'")).await;
                let wide = browser
                    .script("const page = document.documentElement; return page.scrollWidth <= page.clientWidth")
                    .await;
                assert_eq!(wide, true, "{path} {direction}");
            }
            let small = browser
                .script("return [...document.querySelectorAll('#find :is(select, input:not([type=checkbox]), button, label.tick), #found a, #more')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 48).map(e => e.outerHTML.slice(0, 80))")
                .await;
            assert_eq!(small, json!([]), "{path}");
            let unnamed = browser
                .script("return [...document.querySelectorAll('#find :is(select, input)')].filter(field => !field.labels.length || !field.labels[0].textContent.trim()).map(field => field.id)")
                .await;
            assert_eq!(unnamed, json!([]), "{path}");
        }
    });
}

#[test]
fn the_finder_works_by_the_keyboard_alone() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready(PATH).await;
        for _ in 0..40 {
            if browser.script("return document.activeElement.matches('.finder > summary')").await == true {
                break;
            }
            browser.tab().await;
        }
        browser.keys(" ").await;
        browser.tab().await;
        assert_eq!(browser.script("return document.activeElement.id").await, "place");
        browser.keys("Wyo").await;
        browser
            .until("Wyoming", || async {
                browser.script("return Number(document.getElementById('place').value)").await == place("US-WY")
            })
            .await;
        found(&browser, expected(&Query { places: Bits::one(place("US-WY")), ..Query::default() }).len()).await;
        browser.tab().await;
        assert_eq!(browser.script("return document.activeElement.id").await, "zip");
    });
}

/// Brotli bytes of the engine, its glue and the script that starts it.
const ENGINE: usize = 30_000;
/// Brotli bytes of the index.
const INDEX: usize = 3_000;

#[test]
fn the_finder_stays_within_its_budget() {
    let dist = stage::built();
    let size = |start: &str, end: &str| -> usize {
        let own = dist.files.iter().filter(|(path, _)| path.starts_with(start) && path.ends_with(end));
        own.map(|(_, bytes)| bytes.len()).sum()
    };
    let engine = size("a/finder.", ".br") + size("a/find.", ".js.br");
    assert!(engine > 0 && engine <= ENGINE, "the finder's engine: {engine} bytes");
    let index = size("a/find.", ".bin.br");
    assert!(index > 0 && index <= INDEX, "the finder's index: {index} bytes");
}

/// Prints bytes and times for directories of different sizes, on a processor slowed six times.
#[test]
#[ignore = "measures; see tests/README.md"]
fn measure_the_finder_in_a_slow_browser() {
    for size in SCALE {
        let entries = services(size, 1);
        let place = entries.iter().filter(|entry| entry.place == 0 || entry.place == 1).cloned().collect::<Vec<_>>();
        let all = amparo::surface::finder::pack::packed(&entries).expect("packed");
        let own = amparo::surface::finder::pack::packed(&place).expect("packed");
        println!(
            "{size:>6} services: all {} bytes, brotli {}; one place ({} services) {} bytes, brotli {}",
            all.len(),
            brotli(&all),
            place.len(),
            own.len(),
            brotli(&own)
        );
        let small = stage::served_with(|dist| {
            let index = dist.files.iter().find(|(path, _)| path.starts_with("a/find.") && path.ends_with(".bin"));
            let index: Index = postcard::from_bytes(index.expect("an index").1).expect("an index");
            stage::put(dist, &format!("a/{}", index.files[0].name), all.clone());
        });
        let page = small.page_bytes;
        browse(Setup::Everything, |browser| async move {
            browser.client.goto(&format!("{}{PATH}", small.address)).await.expect("the page opens");
            browser.engine_ready().await;
            browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 6 })).await;
            let times = browser.client.execute_async(TIMES, Vec::new()).await.expect("times");
            println!("{size:>6} services at 6x, milliseconds: {times}; the page {page} bytes of brotli");
            // Not the slowest: it also measures whatever else the machine does.
            let median = times["cards"][0].as_f64().expect("a time");
            assert!(median < 50.0, "{median} ms for {size} services");
        });
    }
}

/// The median, the 27th of 30 and the slowest of each: the filter with a word that nothing has, the filter with the first fifty cards, and from
/// the first choice to its cards, with the file fetched and unpacked.
const TIMES: &str = "const done = arguments[0]; (async () => { \
    const field = document.getElementById('words'), need = document.getElementById('need'); \
    const fire = (element, value) => { element.value = value; element.dispatchEvent(new Event('input', { bubbles: true })); }; \
    const frame = () => new Promise(go => requestAnimationFrame(() => setTimeout(go))); \
    const begun = performance.now(); fire(need, '1'); \
    while (!document.querySelector('#found li')) await new Promise(go => setTimeout(go)); \
    const first = performance.now() - begun; \
    const now = document.getElementById('now'), police = document.getElementById('no-police'); now.checked = true; police.checked = true; \
    const time = async (values, drawn) => { const all = []; for (let i = 0; i < 30; i++) { await frame(); const start = performance.now(); \
        fire(field, values[i % values.length]); if (drawn) await frame(); all.push(performance.now() - start); } \
        all.sort((a, b) => a - b); return [all[15], all[26], all[29]].map(t => Math.round(t * 10) / 10); }; \
    fire(need, ''); const filter = await time(['xyzzy', 'xyzzyx']); const cards = await time(['cen', 'cent', 'family', 'a']); \
    const drawn = await time(['cen', 'cent', 'family', 'a'], true); \
    done({ first: Math.round(first), filter, cards, drawn }); })()";

fn brotli(bytes: &[u8]) -> usize {
    let mut packed = brotlic::CompressorWriter::new(Vec::new()); // at its best
    packed.write_all(bytes).expect("memory");
    packed.into_inner().expect("memory").len()
}
