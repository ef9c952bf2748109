//! The screen in a public place, and the folder that opens without a server: what their pages may not hold.

use std::collections::BTreeSet;
use std::path::Path;

use amparo::html;
use amparo::publish::{self, Form, SiteFiles};
use serde_json::Value;

use crate::project::{root, site, stand_ins};

fn built(form: Form) -> SiteFiles {
    let dist = publish::assemble(site(), &stand_ins(), &root().join("public")).expect("the site can be rendered");
    publish::formed(form, site(), dist).expect("it has languages")
}

#[test]
fn no_page_of_a_kiosk_leads_out_calls_or_takes_letters() {
    let kiosk = built(Form::Kiosk);
    assert!(kiosk.pages.len() > 200, "{} pages", kiosk.pages.len());
    for (path, tree) in &kiosk.pages {
        for element in html::elements(tree) {
            let leads = element.get("href").unwrap_or("/");
            assert!(leads.starts_with(['/', '#']) && !leads.starts_with("/data/"), "{path} leads to {leads}");
            let takes = element.name == "textarea"
                || element.name == "input"
                    && !matches!(element.get("type"), Some("radio" | "checkbox"))
                    && element.get("readonly").is_none();
            assert!(!takes, "{path}: {element:?}");
        }
        let exit = html::find(tree, "a#exit").expect("a way out");
        assert_eq!(exit.get("href"), Some("/"), "{path}");
        assert!(html::find(tree, "#forget").is_some(), "{path}");
        let page = html::find(tree, "html").expect("a document");
        let is_start = path == "index.html";
        assert_eq!(page.get("data-kiosk"), Some(if is_start { "start" } else { "session" }), "{path}");
        assert_eq!(html::find(tree, "#stay").is_some(), !is_start, "{path}");
    }
    assert!(kiosk.allowed.directives.is_empty() && !kiosk.files.keys().any(|path| path.starts_with("kept")));
}

#[test]
fn what_is_written_of_a_kiosk_is_what_its_tree_says() {
    let kiosk = built(Form::Kiosk);
    let written = String::from_utf8_lossy(&kiosk.files["en/help/index.html"]).into_owned();
    assert_eq!(written, html::write(&kiosk.pages["en/help/index.html"]));
    assert!(!written.contains("href=\"tel:") && written.contains("/a/kiosk."), "{written}");
}

#[test]
fn a_language_that_the_kiosk_does_not_speak_is_nowhere_in_it() {
    let mut only = amparo::content::load(root()).expect("the content is in order");
    only.settings.kiosk.languages = vec!["es".to_owned()];
    let dist = publish::assemble(&only, &stand_ins(), &root().join("public")).expect("the site can be rendered");
    let kiosk = publish::formed(Form::Kiosk, &only, dist).expect("it speaks one");
    assert!(!kiosk.files.keys().any(|path| path.starts_with("en/")));
    for (path, tree) in &kiosk.pages {
        let to = html::elements(tree).filter(|element| element.get("hidden").is_none());
        let to: Vec<&str> = to.filter_map(|element| element.get("href")).filter(|to| to.starts_with("/en/")).collect();
        assert!(to.is_empty(), "{path} leads to {to:?}");
    }
    only.settings.kiosk.languages = vec!["xx".to_owned()];
    let dist = publish::assemble(&only, &stand_ins(), &root().join("public")).expect("the site can be rendered");
    let told = publish::formed(Form::Kiosk, &only, dist).expect_err("it speaks none").to_string();
    assert!(told.contains("[kiosk]"), "{told}");
}

#[test]
fn every_address_of_the_reading_edition_is_a_file_of_its_folder() {
    let reading = built(Form::Reading);
    for (path, tree) in &reading.pages {
        let folder = Path::new(path).parent().expect("a folder");
        for element in html::elements(tree) {
            assert_ne!(element.name, "script", "{path}");
            for address in [element.get("href"), element.get("src")].into_iter().flatten() {
                if address.starts_with('#') || address.contains(':') {
                    continue;
                }
                assert!(!address.starts_with('/'), "{path} names {address}");
                let mut parts: Vec<&str> = folder.iter().filter_map(|part| part.to_str()).collect();
                for part in address.split('#').next().expect("a path").split('/') {
                    if part == ".." {
                        parts.pop();
                    } else {
                        parts.push(part);
                    }
                }
                let file = parts.join("/");
                assert!(reading.files.contains_key(&file), "{path} names {address}, which is no file: {file}");
            }
        }
    }
    assert!(html::find(&reading.pages["en/check/index.html"], "fieldset").is_some());
}

/// What a technician copies fits the program and itself. That a machine starts with it, only a machine can tell.
#[test]
fn the_units_and_policies_of_a_kiosk_name_the_same_address() {
    let file = |name: &str| std::fs::read_to_string(root().join("docs/kiosk").join(name)).expect("it is there");
    let (pages, screen) = (file("amparo.service"), file("kiosk.service"));
    assert!(pages.contains("serve --built /opt/amparo --port 8080") && pages.contains("IPAddressDeny=any"));
    assert!(pages.contains("Restart=always") && screen.contains("Restart=always"));
    assert!(screen.contains("http://127.0.0.1:8080/") && screen.contains("--incognito"));
    let policy: Value = serde_json::from_str(&file("chromium.json")).expect("JSON");
    assert_eq!(policy["URLBlocklist"], serde_json::json!(["*"]));
    assert_eq!(policy["URLAllowlist"], serde_json::json!(["127.0.0.1:8080"]));
    let firefox: Value = serde_json::from_str(&file("firefox.json")).expect("JSON");
    assert_eq!(firefox["policies"]["WebsiteFilter"]["Exceptions"][0], "http://127.0.0.1:8080/*");
    let guide = std::fs::read_to_string(root().join("docs/kiosk.md")).expect("a guide");
    let told: BTreeSet<&str> = ["amparo.service", "kiosk.service", "chromium.json", "firefox.json"].into();
    assert!(told.iter().all(|name| guide.contains(&format!("kiosk/{name}"))));
}

/// What keeps something on a machine, and what is made for one person after the other by an advocate, is not for a screen
/// that a stranger uses next.
#[test]
fn neither_the_desk_nor_what_keeps_pages_is_on_a_kiosk() {
    let kiosk = built(Form::Kiosk);
    for path in ["en/desk/", "en/safety/keep/"] {
        assert!(!kiosk.files.keys().any(|own| own.starts_with(path)), "{path}");
        for (page, tree) in &kiosk.pages {
            let to = html::elements(tree).filter(|element| element.get("hidden").is_none());
            assert!(
                !to.filter_map(|element| element.get("href")).any(|to| to.starts_with(&format!("/{path}"))),
                "{page}"
            );
        }
    }
}
