//! Text becomes markup, or the address of a script, only where the pages' own scripts make it: everywhere else the browser
//! refuses it, whoever wrote it.

use serde_json::json;

use super::Setup;
use super::driver::browse;

/// Each way from text to something that runs or stands in a page, and whether it is refused.
const TRIES: &str = "const script = document.createElement('script'); \
    const refused = act => { try { act(); return false } catch (error) { return error.name } }; \
    return [ \
        () => { document.createElement('p').innerHTML = '<b>a</b>' }, \
        () => { document.createElement('p').insertAdjacentHTML('beforeend', '<b>a</b>') }, \
        () => { new DOMParser().parseFromString('<b>a</b>', 'text/html') }, \
        () => { script.src = '/data/services.json' }, \
        () => { script.src = 'https://example.org/a/x.js' }, \
        () => { script.text = '1' }, \
        () => { trustedTypes.createPolicy('other', {}) } \
    ].map(refused)";

#[test]
fn text_becomes_markup_or_a_script_only_where_our_own_scripts_make_it() {
    browse(Setup::Everything, |browser| async move {
        let no = "TypeError";
        for page in ["/en/help/", "/en/learn/debt/", "/en/questions/"] {
            browser.open(page).await;
            assert_eq!(browser.script(TRIES).await, json!([no, no, no, no, no, no, no]), "{page}");
        }
        // An engine makes markup. What it may not do is what nobody may.
        for page in ["/en/check/", "/en/help/find/", "/en/desk/"] {
            browser.open_ready(page).await;
            assert_eq!(browser.script(TRIES).await, json!([false, false, false, no, no, no, no]), "{page}");
        }
    });
}
