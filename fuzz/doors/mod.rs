//! The doors through which bytes from outside come in: one function each, which panics when a promise is broken.
//!
//! Used by the fuzz targets, and by the test that replays their seeds.
#![allow(dead_code, reason = "each fuzz target opens one door; the test that replays the seeds opens all")]

mod content;
mod html;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use amparo::answers::read_request;
use amparo::content::{self as loading, Seen, Site};
use amparo::directory::{Catalog, Entry, Fold, Index, LawEnforcement, Query, Words};
use amparo::guide::{Answers, Guide, Screening};
use amparo::handover;
use amparo::open_data::import::{self, Known, LocalChannel, Options};

pub use content::{FILES, content};
pub use html::harmless;
pub use sheet::sheet;

/// Where `content/` and `locales/` are.
fn root() -> &'static Path {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    if folder.join("content").is_dir() { folder } else { folder.parent().expect("the fuzz crate lies in the project") }
}

/// The real site, loaded once.
fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        loading::load(root()).unwrap_or_else(|problems| panic!("the content has {} problems", problems.len()))
    })
}

/// Answers as JSON, as the tool's `screen` takes them: an error of one line, or a screening that keeps its promises.
pub fn answers(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let guide = &site().guide;
    match read_request(guide, text, "standard input") {
        Ok(answers) => screened(guide, &answers, true),
        Err(error) => assert!(error.to_string().starts_with("error: "), "{error}"),
    }
}

/// A hand-over code as somebody types it: a fault, or answers that have a code of their own.
pub fn code(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (guide, book) = (&site().guide, &site().codebook);
    if let Ok(restored) = handover::read(guide, book, text) {
        let again = handover::read(guide, book, &handover::write(book, &restored.answers));
        assert_eq!(again.map(|again| again.answers), Ok(restored.answers.clone()));
        screened(guide, &restored.answers, true);
    }
}

/// One screening, all of it. `whole` guides promise more: what is open is not answered, and somebody can be called.
fn screened(guide: &Guide, answers: &Answers, whole: bool) {
    let screening = Screening::new(guide, answers);
    let findings = screening.findings();
    assert_eq!(findings.len(), guide.reliefs.len());
    for (relief, finding) in guide.reliefs.iter().zip(&findings) {
        assert!(relief.shown_subjects(finding).len() <= relief.subjects.len());
        assert_eq!(finding.elements.len(), relief.elements.len());
    }
    for question in screening.open_questions() {
        assert!(!answers.is_answered(question), "{question:?} is asked again");
    }
    let notices = screening.notices().count();
    assert!(notices <= guide.notices.len());
    let referrals = screening.referrals().count();
    assert!(!whole || referrals > 0, "nobody to call");
}

/// An HSDS file of local services: faults, or services whose file can be read again and leads nowhere unforeseen.
pub fn import(bytes: &[u8]) {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    let known = KNOWN.get_or_init(|| Known { numbers: BTreeMap::new(), ids: BTreeSet::new(), ..Known::of(site(), "") });
    let options = Options {
        region: Some("US-CA".to_owned()),
        source: "https://example.org/list.json".to_owned(),
        read_on: "2026-11-24".to_owned(),
        seen: Seen::ThirdParty,
        skip_faulty: false,
        police: LawEnforcement::NotKnown,
        kinds: vec!["general".to_owned()],
        zone: Some("America/Los_Angeles".to_owned()),
    };
    let imported = match import::read(bytes, &options, known) {
        Ok(imported) => imported,
        Err(faults) => return assert!(!faults.is_empty(), "refused, and nothing told"),
    };
    assert!(!imported.services.is_empty());
    let text = import::file_text(&imported.services, &options);
    let table: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let written = table.values().filter_map(toml::Value::as_array).map(Vec::len).max();
    assert_eq!(written, Some(imported.services.len()), "{text}");
    for channel in imported.services.iter().flat_map(|service| &service.channels) {
        let (key, value) = match channel {
            LocalChannel::Plain(key, value) => (*key, value),
            LocalChannel::Text(number, _) => ("text", number),
        };
        let fits = match key {
            "web" | "chat" => value.starts_with("https://") || value.starts_with("http://"),
            "email" => !value.contains([':', ' ', '<', '"']),
            "address" => true,
            _ => value.bytes().all(|byte| byte.is_ascii_digit() || b"+,;".contains(&byte)),
        };
        assert!(fits, "{key} = {value}");
    }
}

/// A page's Markdown: whatever is written, the HTML holds only what a page may hold, and every tag is closed.
pub fn markdown(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (article, problems) = loading::article(site(), "en", text).expect("English is there");
    let html = amparo::html::write(&article.text());
    if let Err(why) = harmless(&html) {
        panic!("{why}\nproblems: {problems:?}\n{html}");
    }
    let (head, last) = article.split_last();
    assert_eq!(amparo::html::write(&[head, last].concat()), html);
}

/// Packed rules and packed services, as the browser gets them. The first byte says which.
pub fn rules(bytes: &[u8]) {
    let Some((&which, packed)) = bytes.split_first() else { return };
    match which % 3 {
        0 => guide(packed),
        1 => {
            let _ = postcard::from_bytes::<Index>(packed)
                .map(|index| (index.places_of(902), Query::default().with_words("Añ 1", &index.fold)));
        }
        _ => entries(packed),
    }
}

fn guide(packed: &[u8]) {
    // As the engine does.
    let Some(guide) = Guide::unpacked(packed) else { return };
    let mut answers = Answers::none(&guide);
    screened(&guide, &answers, false);
    // Every question in turn, with a choice that follows from its place.
    for (ix, question) in guide.question_ixs().zip(&guide.questions) {
        let choices: Vec<_> = question.all_choices().collect();
        let (_, choice) = choices[ix.get() % choices.len()];
        answers.set(ix, question.choose(answers.get(ix), choice));
    }
    screened(&guide, &answers, false);
}

fn entries(packed: &[u8]) {
    let Ok(entries) = postcard::from_bytes::<Vec<Entry>>(packed) else { return };
    let catalog = Catalog::new(entries, &Fold::default());
    let found = catalog.find(&Query::default().with_words("a", &Fold::default()));
    let words = Words { tag: "en".to_owned(), ..Words::default() };
    let hits: String =
        amparo::directory::hits(found.iter().filter_map(|&ix| catalog.entry(ix)), &Index::default(), &words);
    if let Err(why) = harmless(&hits) {
        panic!("{why}\n{hits}");
    }
}
