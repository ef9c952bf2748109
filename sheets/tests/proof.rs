//! Every file that is made, opened again by programs that had no part in making it: poppler reads boxes, fonts and texts and
//! draws pages, and quircs reads the codes in the drawings.

#[path = "../../tests/all/licences.rs"]
mod licences;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use amparo::content::{self, Format, Kind, Printed, Site};
use amparo::publish::{PAPERS, PaperList};
use amparo_sheets::data::{Document, documents};
use amparo_sheets::files::write;
use amparo_sheets::make::make;
use amparo_sheets::paper::Paper;
use tempfile::TempDir;

const ADDRESS: &str = "https://guide.example.org/";

struct Proof {
    site: Site,
    documents: Vec<Document>,
    list: PaperList,
    folder: TempDir,
}

static PROOF: LazyLock<Proof> = LazyLock::new(|| {
    let site = content::load(&root()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let documents = documents(&site, Some(ADDRESS)).expect("documents");
    let folder = tempfile::tempdir().expect("a folder");
    let list = write(&site, &documents, folder.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    Proof { site, documents, list, folder }
});

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

impl Proof {
    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    fn paper(&self, document: &Document) -> Paper {
        let notice = self.site.sheets.notices.iter().find(|notice| notice.id == document.id);
        let law = notice.and_then(|notice| match &notice.printed {
            Printed::Yes(words) => words.size,
            Printed::No(_) => None,
        });
        Paper::of(document.format, law)
    }

    fn kind(&self, document: &Document) -> Option<Kind> {
        self.site.sheets.sheets.iter().find(|sheet| sheet.id == document.id).map(|sheet| sheet.kind)
    }
}

/// What a program of poppler says.
fn told(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|why| panic!("{program} cannot be run ({why}); install poppler-utils"));
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The words in the order in which the file has them, which its tags follow: a mark over a line stays behind its word.
fn text(path: &Path) -> String {
    told("pdftotext", &["-q", "-raw", &path.to_string_lossy(), "-"])
}

/// The letters of a text without the spaces that lines bring.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn field<'t>(told: &'t str, name: &str) -> Option<&'t str> {
    told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

#[test]
fn every_file_has_its_pages_its_boxes_its_tags_and_tells_nothing() {
    let proof = &*PROOF;
    for document in &proof.documents {
        let info = told("pdfinfo", &["-box", &proof.path(&document.file).to_string_lossy()]);
        let name = &document.file;
        assert_eq!(field(&info, "Pages"), Some(document.pages.to_string().as_str()), "{name}");
        assert_eq!(field(&info, "Tagged"), Some("yes"), "{name}");
        for silent in ["Author", "Creator", "CreationDate", "ModDate", "Subject", "Keywords"] {
            assert_eq!(field(&info, silent), None, "{name} tells its {silent}");
        }
        let about = told("pdfinfo", &["-meta", &proof.path(&document.file).to_string_lossy()]);
        assert!(about.contains("<pdfuaid:part>1<"), "{name} does not say that it is tagged for readers: {about}");
        assert!(!about.contains("creator>") && !about.contains("Date>"), "{name}: {about}");
        let title = field(&info, "Title").unwrap_or_default().to_lowercase();
        assert!(name.starts_with(title.split(' ').next().unwrap_or("?")), "{name} is called `{title}`");
        let paper = proof.paper(document);
        let boxed = |of: &str| -> Vec<f64> {
            let numbers = field(&info, of).unwrap_or_else(|| panic!("{name} has no {of}"));
            numbers.split_whitespace().map(|number| number.parse().expect("a number")).collect()
        };
        let trim = boxed("TrimBox");
        let media = boxed("MediaBox");
        let near = |one: f64, other: f64| (one - other).abs() < 0.02;
        assert!(near(trim[2] - trim[0], paper.width) && near(trim[3] - trim[1], paper.height), "{name}: {trim:?}");
        assert!(near(media[2] - media[0], paper.width + 2.0 * paper.bleed), "{name}: {media:?}");
        assert!(near(media[3] - media[1], paper.height + 2.0 * paper.bleed), "{name}: {media:?}");
    }
}

#[test]
fn every_font_is_embedded_and_one_of_ours() {
    let proof = &*PROOF;
    for document in &proof.documents {
        let fonts = told("pdffonts", &[&proof.path(&document.file).to_string_lossy()]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{}: no fonts", document.file);
        for row in rows {
            let cells: Vec<&str> = row.split_whitespace().collect();
            assert!(cells[0].contains("AtkinsonHyperlegible"), "{}: {row}", document.file);
            // From the end: object, generation, to Unicode, subset, embedded.
            let [.., embedded, subset, unicode, _, _] = cells.as_slice() else { panic!("{row}") };
            assert_eq!([*embedded, *subset, *unicode], ["yes"; 3], "{}: {row}", document.file);
        }
    }
}

#[test]
fn texts_come_out_in_the_order_in_which_they_are_read() {
    let proof = &*PROOF;
    for document in &proof.documents {
        let Some(edition) = proof.site.edition(&document.language) else { panic!("{}", document.file) };
        let found = letters(&text(&proof.path(&document.file)));
        let Some(sheet) = proof.site.sheets.sheets.iter().find(|sheet| sheet.id == document.id) else {
            let notice = proof.site.sheets.notices.iter().find(|notice| notice.id == document.id).expect("a notice");
            let Printed::Yes(words) = &notice.printed else { panic!("{} is not to be printed", document.file) };
            assert_eq!(found, letters(&words.text), "{}: other words than the law's", document.file);
            continue;
        };
        let words = &edition.sheets.sheets[&sheet.id];
        let phone = proof.site.service(&sheet.line).and_then(|line| line.call()).expect("a number").shown();
        if sheet.kind != Kind::Speak {
            assert!(found.contains(phone), "{}: the number is missing", document.file);
        }
        if matches!(sheet.kind, Kind::Poster | Kind::Page) {
            let mut wanted = vec![letters(&words.heading)];
            // A poster shows its questions first.
            let first = sheet.points.iter().find(|point| !words.points[&point.id].contains('{')).expect("a point");
            wanted.push(letters(&words.points[&first.id]));
            wanted.push(phone.to_owned());
            let mut rest = found.as_str();
            for part in wanted {
                let at =
                    rest.find(&part).unwrap_or_else(|| panic!("{}: `{part}` is missing or too early", document.file));
                rest = &rest[at + part.len()..];
            }
        }
    }
}

#[test]
fn every_number_on_paper_is_one_of_the_directory() {
    let proof = &*PROOF;
    let known: String = proof.site.services.iter().filter_map(|own| own.call()).map(|phone| phone.shown()).collect();
    for document in proof.documents.iter().filter(|document| document.format != Format::OfLaw) {
        let found = text(&proof.path(&document.file));
        let words = found.split(|letter: char| letter.is_whitespace() || letter == '.');
        for number in words.filter(|word| word.starts_with("1-") && word.len() > 10) {
            assert!(known.contains(number), "{}: {number}", document.file);
        }
    }
}

/// The places of a word, in points from the upper left corner, page by page.
fn places(path: &Path, word: &str) -> Vec<Vec<(f64, f64, f64, f64)>> {
    let found = told("pdftotext", &["-q", "-bbox", &path.to_string_lossy(), "-"]);
    let mut pages = Vec::new();
    for line in found.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(Vec::new());
        }
        let Some((head, inside)) = line.strip_prefix("<word ").and_then(|rest| rest.split_once('>')) else { continue };
        if inside.trim_end_matches("</word>") == word {
            let side = |name: &str| -> f64 {
                let rest = head.split_once(&format!("{name}=\"")).expect("a side").1;
                rest.split_once('"').expect("an end").0.parse().expect("a number")
            };
            pages.last_mut().expect("a page").push((side("xMin"), side("yMin"), side("xMax"), side("yMax")));
        }
    }
    pages
}

#[test]
fn cards_lie_where_the_cuts_are() {
    let proof = &*PROOF;
    let mut tried = 0;
    for document in &proof.documents {
        let Some(cards) = proof.paper(document).cards else { continue };
        let words: &[&str] =
            if proof.kind(document) == Some(Kind::Speak) { &["interpreter"] } else { &["1-888-373-7888"] };
        for word in words {
            let first = &places(&proof.path(&document.file), word)[0];
            assert_eq!(first.len() % (cards.columns * cards.rows), 0, "{}: {first:?}", document.file);
            // The cards by row and column, in whatever order the words come.
            let mut seen: BTreeMap<(i64, i64), (f64, f64)> = BTreeMap::new();
            for &(left, top, right, bottom) in first {
                let column = ((left - cards.first.0) / cards.pitch.0).floor();
                let row = ((top - cards.first.1) / cards.pitch.1).floor();
                let (x, y) = (cards.first.0 + column * cards.pitch.0, cards.first.1 + row * cards.pitch.1);
                assert!(left >= x && right <= x + cards.width, "{}: {left} to {right} leaves its card", document.file);
                assert!(top >= y && bottom <= y + cards.height, "{}: {top} to {bottom} leaves its card", document.file);
                seen.entry((column as i64, row as i64)).or_insert((left - x, top - y));
            }
            assert_eq!(seen.len(), cards.columns * cards.rows, "{}", document.file);
            if proof.kind(document) != Some(Kind::Speak) {
                let (x, y) = seen[&(0, 0)];
                for (own_x, own_y) in seen.values() {
                    assert!((own_x - x).abs() < 0.02 && (own_y - y).abs() < 0.02, "{}: not on the grid", document.file);
                }
            }
            tried += 1;
        }
    }
    assert!(tried > 15, "only {tried} sheets of cards were looked at");
}

/// The picture of a page, as grey dots: the format PGM is three numbers and then the dots.
fn drawn(path: &Path, dots_per_inch: u32, folder: &Path) -> (usize, usize, Vec<u8>) {
    let out = folder.join("page");
    let dots = dots_per_inch.to_string();
    let (path, name) = (path.to_string_lossy().into_owned(), out.to_string_lossy().into_owned());
    told("pdftoppm", &["-r", &dots, "-gray", "-singlefile", &path, &name]);
    let file = std::fs::read(out.with_extension("pgm")).expect("a picture");
    let mut head = file.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(head.next(), Some(b"P5".as_slice()));
    let mut number = || -> usize {
        let text = String::from_utf8_lossy(head.next().expect("a number")).into_owned();
        text.parse().expect("a number")
    };
    let (width, height) = (number(), number());
    let dots = file[file.len() - width * height..].to_vec();
    (width, height, dots)
}

/// What codes a page shows, as another library than the one that made them reads them.
fn codes(path: &Path, dots_per_inch: u32, folder: &Path) -> Vec<String> {
    let (width, height, grey) = drawn(path, dots_per_inch, folder);
    let mut reader = quircs::Quirc::default();
    let found = reader.identify(width, height, &grey).filter_map(|code| code.ok()?.decode().ok());
    found.filter_map(|code| String::from_utf8(code.payload).ok()).collect()
}

/// With so few dots an inch that the code is drawn smaller than on a card of 20 mm from a printer of 300 dots, and the
/// hotel's on every paper with as many as where it hangs.
#[test]
fn the_code_of_every_poster_leads_to_the_front_door_and_no_card_has_one() {
    let proof = &*PROOF;
    let folder = tempfile::tempdir().expect("a folder");
    let wanted = [ADDRESS.to_uppercase()];
    for document in &proof.documents {
        let path = proof.path(&document.file);
        if proof.kind(document) != Some(Kind::Poster) {
            assert!(codes(&path, 100, folder.path()).is_empty(), "{} has a code", document.file);
        } else if document.id == "hotel" {
            assert_eq!(codes(&path, 220, folder.path()), wanted, "{} as a poster", document.file);
            assert_eq!(codes(&path, 100, folder.path()), wanted, "{} as a card", document.file);
        } else if [Format::Letter, Format::A4Strips].contains(&document.format) {
            assert_eq!(codes(&path, 100, folder.path()), wanted, "{}", document.file);
        }
    }
}

#[test]
fn the_same_words_are_the_same_bytes() {
    let proof = &*PROOF;
    let again = tempfile::tempdir().expect("a folder");
    let second = write(&proof.site, &proof.documents, again.path()).expect("made");
    assert_eq!(second.files.len(), proof.list.files.len());
    let names = proof.list.files.iter().flat_map(|entry| [Some(&entry.file), entry.picture.as_ref()]).flatten();
    let list = PAPERS.to_owned();
    for name in names.chain([&list]) {
        let read = |folder: &Path| std::fs::read(folder.join(name)).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert!(read(proof.folder.path()) == read(again.path()), "{name} differs");
    }
    let bytes: usize = proof.list.files.iter().map(|entry| entry.bytes).sum();
    println!("{} files, {bytes} bytes", proof.list.files.len());
}

/// The hotel's poster with other English words.
fn with(heading: &str) -> Result<(), Vec<String>> {
    let words = std::fs::read_to_string(root().join("content/sheets/hotel/en.toml")).expect("the words");
    let old = words.lines().find(|line| line.starts_with("heading = ")).expect("a heading");
    let words = words.replace(old, &format!("heading = \"{heading}\""));
    let site = content::load_with(&root(), Some(("content/sheets/hotel/en.toml", &words)));
    let site = site.unwrap_or_else(|problems| panic!("{problems:#?}"));
    let all = documents(&site, None).expect("documents");
    let own = all.iter().filter(|own| own.id == "hotel" && own.language == "en");
    let failed: Vec<String> = own.filter_map(|document| make(document).err()).flatten().collect();
    if failed.is_empty() { Ok(()) } else { Err(failed) }
}

#[test]
fn what_does_not_fit_and_letters_without_a_glyph_are_refused() {
    with("You clean. Are you free?").expect("it fits");
    let wide = with(&"W".repeat(60)).expect_err("too wide");
    assert!(wide.iter().any(|problem| problem.contains("p1-en-") && problem.contains("leaves its page")), "{wide:?}");
    let foreign = with("Вы свободны?").expect_err("no glyphs");
    assert!(foreign.iter().any(|problem| problem.contains("no font of ours has all letters of")), "{foreign:?}");
}

#[test]
fn every_package_may_be_passed_on() {
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("the list of what may come in");
    let policy: toml::Table = toml::from_str(&text).expect("TOML");
    let allowed = policy["licenses"]["allow"].as_array().expect("a list");
    let allowed: BTreeSet<&str> = allowed.iter().filter_map(toml::Value::as_str).collect();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let told = Command::new(cargo).current_dir(env!("CARGO_MANIFEST_DIR")).args(asked).output().expect("cargo");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let list: serde_json::Value = serde_json::from_slice(&told.stdout).expect("JSON");
    let packages = list["packages"].as_array().expect("packages");
    assert!(packages.len() > 200, "only {}", packages.len());
    let license = |package: &serde_json::Value| package["license"].as_str().unwrap_or("none named").to_owned();
    let wrong: Vec<String> = packages
        .iter()
        .filter(|package| !licences::allows(&allowed, &license(package)))
        // Drives the browser in the site's tests; `deny.toml` names it.
        .filter(|package| package["name"].as_str() != Some("webdriver"))
        .map(|package| format!("{}: {}", package["name"], license(package)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
