//! A host's own folder: what it adds to the pages, what it cannot take away, and that every mistake in it is told at once.

use std::path::Path;
use std::sync::OnceLock;

use amparo::content::{self, Include, Site, Slip};
use amparo::html::{self, Node};
use amparo::pages::embed::SECTIONS;
use amparo::publish::{self, SiteFiles};
use amparo::qr::Qr;

use crate::project::{root, stand_ins};

const LOCAL: &str = "casa-uno-line";
/// As it is dialed.
const LOCAL_NUMBER: &str = "tel:+16195550142";
const NATIONAL_NUMBER: &str = "tel:+18883737888";

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" width=\"8\"><!-- mine -->\
                    <metadata>me</metadata><path d=\"M0 0h8v8z\" fill=\"#0a0a0a\"/></svg>";

/// With a mark at its beginning and lines as some systems end them.
const FILE: &str = "\u{feff}schema = 1\r\nname = \"Casa Uno & <b>\"\r\n";

const SETTINGS: &str = r##"schema = 1
name = "Casa Uno & Dos"
short-name = "Casa Uno"
base = "/uno/"
address = "https://casa.example.org/uno/"
logo = "logo.svg"
contact = "help@example.org"
always-call = "casa-uno-line"
on-top = ["casa-uno-line", "us-ca-cast-la"]
states-first = ["US-WY", "US-CA"]
csp-in-pages = true
frame-ancestors = ["https://www.example.org"]

[who]
en = "Casa Uno is a house for families in San Diego."
es = "Casa Uno es una casa para familias en San Diego."

[kiosk]
languages = ["es"]
idle-seconds = 90
print = true
slip = "58mm"

[colors]
accent = "#5b1a5e"
[colors.dark]
accent = "#e0b3e3"
"##;

const SERVICES: &str = r#"
[[service]]
id = "casa-uno-line"
group = "local"
name = "Casa Uno"
kinds = ["legal", "general"]
region = "US-CA"
run-by-law-enforcement = "no"
channels = [{ call = "+16195550142" }]
seen = "own-site"
sources = [{ url = "https://www.example.org/contact", read-on = "2026-11-30" }]
"#;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

fn load(folder: &Path) -> Result<Site, Vec<content::Problem>> {
    content::load_hosted(root(), Some(folder), Include::default())
}

fn built() -> &'static (Site, SiteFiles) {
    static BUILT: OnceLock<(Site, SiteFiles)> = OnceLock::new();
    BUILT.get_or_init(|| {
        let crlf = format!("\u{feff}{}", SETTINGS.replace('\n', "\r\n"));
        let own =
            folder(&[("host.toml", &crlf), ("services.toml", SERVICES), ("logo.svg", LOGO), ("notes.md", "mine")]);
        let site = load(own.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let dist = publish::assemble(&site, &stand_ins(), &root().join("public")).expect("the site can be rendered");
        (site, dist)
    })
}

fn page(path: &str) -> &'static [Node] {
    &built().1.pages[path]
}

/// Where the links of the first match lead.
fn links(nodes: &[Node], selector: &str) -> Vec<String> {
    let found = html::find(nodes, selector).unwrap_or_else(|| panic!("no {selector}"));
    html::all(&found.children, "a").filter_map(|link| link.get("href").map(str::to_owned)).collect()
}

#[test]
fn what_a_host_writes_stands_in_the_pages() {
    let (site, dist) = built();
    let name = html::find(page("index.html"), "h1").map(|heading| html::words(&heading.children));
    assert_eq!(name.as_deref(), Some("Casa Uno & Dos"));
    let logo = html::find(page("index.html"), "img.logo").and_then(|own| own.get("src")).expect("a logo");
    let drawn = String::from_utf8(dist.files[&logo[1..]].clone()).expect("text");
    assert!(
        drawn.contains("<path d=\"M0 0h8v8z\"") && !drawn.contains("mine") && !drawn.contains("metadata"),
        "{drawn}"
    );
    let about = html::find(page("es/about/index.html"), "main").expect("its main part");
    let first = html::words(&about.children).split("¿Quién está detrás").next().map(str::to_owned).unwrap_or_default();
    assert!(html::find(&about.children, "img.logo").is_some() && first.contains("una casa para familias"), "{first}");
    let at = |words: &str| first.find(words).unwrap_or_else(|| panic!("{words}: {first}"));
    assert!(at("Casa Uno") < at("¿Quién hace esto"), "the way back is called as the header calls it");
    for (path, who) in [("en/index.html", "a house for families"), ("es/options/index.html", "una casa para familias")]
    {
        let footer = html::find(page(path), "footer").expect("a footer");
        assert!(html::words(&footer.children).contains(who), "{path}");
        assert!(links(page(path), "footer").contains(&"mailto:help@example.org".to_owned()), "{path}");
        let start =
            html::find(page(path), "header").and_then(|header| html::find(&header.children, "a")).expect("a link");
        assert_eq!(html::words(&start.children), "Casa Uno", "{path}");
    }
    let text = String::from_utf8_lossy(&dist.files["en/index.html"]).into_owned();
    assert!(
        text.contains("(prefers-color-scheme:light){:root{--brand:#5b1a5e;--brand-ink:#ffffff;"),
        "the light theme"
    );
    assert!(text.contains("(prefers-color-scheme:dark){:root{--brand:#e0b3e3;--brand-ink:#06211f;"), "the dark theme");
    let places = links(page("en/help/find/index.html"), "ul.places");
    assert_eq!(places[..2], ["/en/help/wy/", "/en/help/ca/"]);
    assert_eq!((site.settings.base.as_str(), site.settings.frame_ancestors.len()), ("/uno/", 1));
    let kiosk = &site.settings.kiosk;
    assert_eq!((kiosk.idle, kiosk.warning, kiosk.prints, kiosk.slip), (90, 30, true, Slip::Roll58));
    assert_eq!(kiosk.languages, ["es"], "the block stands in place of that of the settings");
    assert!(text.contains("href=\"/uno/en/help/\""));
    // The policy stands in front of everything that it has to stop.
    let policy = text.find("content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval';").expect("a policy");
    assert!(policy < text.find("<title").expect("a title") && !text.contains("frame-ancestors"));
}

/// However a host sets its lines, whoever opens a page in any state finds the line that answers in all of them.
#[test]
fn a_line_of_the_hosts_own_never_takes_the_national_one_away() {
    let (_, dist) = built();
    for tag in ["en", "es"] {
        let numbers = links(page(&format!("{tag}/index.html")), "ul.numbers");
        assert_eq!(numbers[..2], ["tel:911", LOCAL_NUMBER], "danger first, then the host's");
        assert!(numbers.len() == 4 && numbers[3] == NATIONAL_NUMBER, "{numbers:?}");
    }
    let mut lists = 0;
    for (path, page) in dist.pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let calls: Vec<&str> = html::elements(page).filter_map(|own| own.get("href")).collect();
        assert!(calls.contains(&NATIONAL_NUMBER), "{path} has no national number");
        assert!(html::find(page, "#exit").is_some(), "{path} has no way out");
        for list in html::all(page, "ul.numbers") {
            lists += 1;
            let own: Vec<&str> = html::all(&list.children, "a").filter_map(|link| link.get("href")).collect();
            assert!(own.contains(&"tel:911") && own.contains(&NATIONAL_NUMBER), "{path}: {own:?}");
        }
    }
    assert!(lists > 20, "{lists}");
    for path in ["404.html", "en/learn/index.html"] {
        let calls: Vec<&str> = html::elements(page(path)).filter_map(|own| own.get("href")).collect();
        assert!(calls.contains(&LOCAL_NUMBER), "{path} has no {LOCAL}");
    }
}

/// A file full of mistakes: each is told, once, in one run, in the order of the file.
#[test]
fn every_mistake_of_a_hosts_file_is_told_in_one_run_with_its_place() {
    let wrong = "schema = 1\nname = \"<script>\"\nshort = \"x\"\nlogo = \"logo.png\"\ncontact = \"javascript:x\"\n\
                 on-top = [\"nobody\"]\nstates-first = [\"XX\"]\nbase = \"x\"\nframe-ancestors = [\"*\"]\nunreviewed = 1\n\
                 address = \"https://a.example/b/\"\n[who]\nen = \"\"\n[colors]\naccent = \"#fbf5ec\"\n\
                 [kiosk]\nidle-seconds = 5\nwarning-seconds = -1\nslip = \"90mm\"\nprints = true\nqr-address = \"x\"\n";
    let own = folder(&[("host.toml", wrong), ("logo.png", "no picture")]);
    let problems = load(own.path()).err().unwrap_or_default();
    let told: Vec<(String, Option<usize>)> =
        problems.iter().map(|own| (own.code.name().to_owned(), own.line)).collect();
    let expected = [
        ("host/who", None),
        ("host/words", Some(2)),
        ("host/unknown-key", Some(3)),
        ("host/logo", Some(4)),
        ("host/contact", Some(5)),
        ("host/line", Some(6)),
        ("host/state", Some(7)),
        ("site/base", Some(8)),
        ("site/frame-ancestor", Some(9)),
        ("host/form", Some(10)),
        ("host/address", Some(11)),
        ("host/words", Some(13)),
        ("host/color", Some(15)),
        ("site/kiosk", Some(17)),
        ("host/form", Some(18)),
        ("host/form", Some(19)),
        ("host/unknown-key", Some(20)),
        ("site/kiosk", Some(21)),
    ];
    assert_eq!(told, expected.map(|(code, line)| (code.to_owned(), line)));
    let name = own.path().join("host.toml").display().to_string();
    assert!(problems.iter().all(|own| own.file == name && !own.help.is_empty()), "{problems:?}");
}

#[test]
fn markup_in_a_name_is_refused_and_a_file_in_another_encoding_is_named() {
    let told = |text: &[u8]| {
        let own = folder(&[]);
        std::fs::write(own.path().join("host.toml"), text).expect("written");
        load(own.path()).err().unwrap_or_default()
    };
    assert!(told(FILE.as_bytes()).iter().any(|own| own.message.contains("holds markup") && own.line == Some(2)));
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(FILE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(told(&wide).iter().any(|own| own.message.contains("UTF-16")));
    let missing = load(Path::new("/nowhere/at/all")).err().unwrap_or_default();
    assert!(missing[0].message.contains("host's folder"), "{missing:?}");
}

/// A host that needs one language alone; the files of the others stay where they are.
#[test]
fn a_host_may_have_fewer_languages() {
    let one =
        "schema = 1\n[who]\nen = \"Casa Uno.\"\n[[language]]\ntag = \"en\"\nexit = \"https://www.weather.gov/\"\n";
    let site = load(folder(&[("host.toml", one)]).path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(site.editions.iter().map(|own| own.language.tag.as_str()).collect::<Vec<_>>(), ["en"]);
    assert_eq!(site.settings.name, "Amparo", "what a host leaves out is as it was");
}

/// What the page for other sites gives to copy behind one of its sections.
fn copied(page: &[Node], section: &str) -> String {
    let text = html::find(page, "article").expect("a text");
    let range = html::section(&text.children, section).unwrap_or_else(|| panic!("no section {section}"));
    html::all(&text.children[range], "pre").map(|own| html::words(&own.children)).collect()
}

/// A button first, a picture, a frame last: with the host's own address, and nothing in the button or the picture that a
/// browser would load.
#[test]
fn other_sites_get_a_button_a_picture_and_last_a_frame_with_the_hosts_address() {
    for tag in ["en", "es"] {
        let page = page(&format!("{tag}/about/embed/index.html"));
        let address = format!("https://casa.example.org/uno/{tag}/");
        let [button, scan, frame] = SECTIONS.map(|section| copied(page, section));
        let read = |markup: &str| html::read(markup, Vec::new()).unwrap_or_else(|error| panic!("{markup}: {error:?}"));
        let link = read(&button);
        let link = html::find(&link, "a").expect("a link");
        assert_eq!((link.get("href"), link.get("rel")), (Some(address.as_str()), Some("noreferrer")));
        assert!(!html::words(&link.children).is_empty() && link.get("lang") == Some(tag), "{button}");
        for markup in [&button, &scan] {
            let nodes = read(markup);
            let loads = html::elements(&nodes).any(|own| {
                own.get("src").is_some() || ["script", "link", "img", "iframe"].contains(&own.name.as_ref())
            });
            assert!(!loads && !markup.contains("url("), "{markup}");
        }
        let window = read(&frame);
        let window = html::find(&window, "iframe").expect("a frame");
        assert_eq!((window.get("src"), window.get("referrerpolicy")), (Some(address.as_str()), Some("no-referrer")));
        assert!(window.get("sandbox").is_some_and(|sandbox| sandbox.contains("allow-top-navigation")), "{frame}");
        // The picture in the page is the one to copy, and says the address.
        let drawn = html::all(page, "svg").find(|svg| svg.get("role").is_some()).expect("a picture");
        let copy = read(&scan);
        let path = |nodes: &[Node]| html::find(nodes, "path").and_then(|own| own.get("d")).map(str::to_owned);
        assert_eq!(path(&drawn.children), path(&copy));
        let expected = Qr::of(&address).expect("it is short").path(|text, number| text.push_str(&number.to_string()));
        assert_eq!(path(&copy).as_deref(), Some(expected.as_str()));
        let words = html::words(page);
        assert!(
            words.contains("https://www.example.org") && !words.contains("guide.example.org"),
            "{tag}: who may frame it"
        );
    }
    // Without an address the page says so, and gives no picture that would lead to somebody else.
    let plain = crate::project::pages(crate::project::site());
    for tag in ["en", "es"] {
        let page = plain.iter().find(|page| page.path == format!("{tag}/about/embed/index.html")).expect("the page");
        assert!(copied(&page.tree, "button").contains(&format!("https://guide.example.org/{tag}/")));
        assert_eq!(copied(&page.tree, "scan"), "", "{tag}");
        assert!(html::words(&page.tree).contains("guide.example.org."), "{tag}: it says what to write instead");
    }
}
