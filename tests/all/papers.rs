//! Sheets of paper that were made, as the site lists them. That they are what they should be, the tests of their own crate
//! see: `sheets/tests/proof.rs`.

use std::path::Path;

use amparo::content::{Format, Kind};
use amparo::html;
use amparo::publish::{self, Beside, Form, PAPERS, Paper, PaperList, Papers, hash};
use amparo::surface::SURFACES;
use tempfile::TempDir;

use crate::project::{root, site, stand_ins};

const PDF: &[u8] = b"%PDF-1.7 in place of a sheet";

/// A folder with the hotel's poster in two languages and one notice.
fn made(version: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let paper = |id: &str, language: &str, format: Format, file: &str, picture: Option<&str>| {
        std::fs::write(folder.path().join(file), PDF).expect("written");
        if let Some(name) = picture {
            std::fs::write(folder.path().join(name), b"a picture").expect("written");
        }
        Paper {
            id: id.to_owned(),
            language: language.to_owned(),
            format: format.name().to_owned(),
            file: file.to_owned(),
            picture: picture.map(str::to_owned),
            bytes: PDF.len(),
            sha256: hash(PDF),
        }
    };
    let files = vec![
        paper("hotel", "en", Format::Letter, "p1-en-letter.pdf", Some("p1-en-letter.png")),
        paper("hotel", "en", Format::A4, "p1-en-a4.pdf", None),
        paper("hotel", "es", Format::Letter, "p1-es-letter.pdf", Some("p1-es-letter.png")),
        paper("us-fl-787-29", "en", Format::OfLaw, "us-fl-787-29.pdf", None),
    ];
    write(folder.path(), &PaperList { version: version.to_owned(), files });
    folder
}

fn write(folder: &Path, list: &PaperList) {
    std::fs::write(folder.join(PAPERS), serde_json::to_string(list).expect("JSON")).expect("written");
}

fn read(folder: &TempDir) -> Papers {
    Papers::read(site(), folder.path()).expect("it can be read")
}

fn beside(papers: Papers) -> Beside {
    Beside { icon: publish::icon(&root().join("public")).expect("an icon"), papers }
}

#[test]
fn sheets_that_were_made_are_listed_and_old_or_changed_ones_are_not() {
    let folder = made(&site().sheets_version());
    let built = publish::assemble_of(SURFACES, site(), &stand_ins(), beside(read(&folder))).expect("a site");
    assert_eq!(built.files["sheets/p1-en-letter.pdf"], PDF);
    let page = |path: &str| &built.pages[path];
    let has = |path: &str, query: &str| html::find(page(path), query).is_some();
    for (path, picture) in
        [("en/for/paper/index.html", "p1-en-letter.png"), ("es/for/paper/index.html", "p1-es-letter.png")]
    {
        for file in ["p1-en-letter.pdf", "p1-en-a4.pdf", "p1-es-letter.pdf"] {
            let mut links = html::elements(page(path)).filter_map(|element| element.get("href"));
            assert!(links.any(|href| href == format!("/sheets/{file}")), "{path} does not lead to {file}");
        }
        assert!(!has(path, "pre"), "{path} says how to make what was made");
        let written = String::from_utf8_lossy(&built.files[path]);
        assert!(
            written.contains("class=\"prints\"") && written.contains(".prints{"),
            "{path} has no style for its list"
        );
        let shown = html::find(page(path), "img").and_then(|own| own.get("src"));
        assert_eq!(shown, Some(format!("/sheets/{picture}").as_str()), "{path}");
    }
    let links = |path: &str| {
        html::elements(page(path)).filter_map(|own| own.get("href")).any(|to| to == "/sheets/us-fl-787-29.pdf")
    };
    assert!(links("en/for/paper/notices/index.html") && links("es/for/paper/notices/index.html"));
    let reading = publish::formed(Form::Reading, site(), built).expect("a reading edition");
    assert!(
        reading.files.contains_key("sheets/p1-es-letter.pdf") && reading.files.contains_key("sheets/p1-es-letter.png")
    );

    let old = read(&made("of last year"));
    assert!(old.old && old.made.is_empty() && old.files.is_empty());
    let none = read(&tempfile::tempdir().expect("a folder"));
    assert!(!none.old && none.made.is_empty());
    std::fs::write(folder.path().join("p1-en-a4.pdf"), b"another").expect("written");
    let told = Papers::read(site(), folder.path()).expect_err("it was changed").to_string();
    assert!(told.contains("p1-en-a4.pdf") && told.contains("make the sheets again"), "{told}");
}

#[test]
fn where_no_sheet_was_made_the_page_says_how() {
    let built = publish::assemble(site(), &stand_ins(), &root().join("public")).expect("a site");
    for edition in site().published() {
        let page = &built.pages[&format!("{}/for/paper/index.html", edition.language.tag)];
        let command = html::find(page, "pre").expect("a command");
        assert!(html::write(&command.children).contains("cargo run --manifest-path sheets/Cargo.toml"));
        assert!(html::find(page, "img").is_none());
    }
    assert!(!built.files.keys().any(|path| path.starts_with("sheets/")));
    assert!(root().join("sheets/Cargo.toml").is_file());
}

#[test]
fn a_name_that_leads_elsewhere_is_refused() {
    let folder = made(&site().sheets_version());
    let mut papers = read(&folder);
    papers.files[0].0 = "../p1.pdf".to_owned();
    let told =
        publish::assemble_of(SURFACES, site(), &stand_ins(), beside(papers)).expect_err("it leads out").to_string();
    assert!(told.contains("../p1.pdf"), "{told}");
}

#[test]
fn every_kind_of_sheet_has_papers_and_each_has_a_name() {
    for edition in site().published() {
        for format in Kind::ALL.iter().flat_map(|kind| kind.formats()) {
            assert!(!edition.sheets.format(*format).is_empty(), "{format:?} in {}", edition.language.tag);
        }
    }
}
