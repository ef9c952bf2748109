//! What keeps the texts true over time: what is due, which translations are stale, how hard the pages read.

use super::{amparo, amparo_in};
use crate::project::Copy;

const SPANISH: &str = "content/pages/learn/debt/es.md";

#[test]
fn a_translation_that_is_stale_is_refused_by_check_and_told_on_the_page() {
    let copy = Copy::new();
    copy.edit("content/pages/learn/debt/en.md", "## ", "We mended this text. It says more now.\n\n## ");
    amparo_in(copy.path(), &["check"], "")
        .failed(1, &["translation/stale", SPANISH, "translated content/pages/learn/debt/es.md"]);

    // The site is built all the same, and the page says so in its own language.
    let site = amparo::content::load(copy.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let pages = crate::project::pages(&site);
    let says_so = |path: &str| {
        let note = site.edition(&path[..2]).expect("a language").words.say("translation-behind");
        pages.iter().find(|page| page.path == path).expect("the page").html().contains(&note)
    };
    assert!(says_so("es/learn/debt/index.html"));
    assert!(!says_so("en/learn/debt/index.html") && !says_so("es/learn/work/index.html"));

    amparo_in(copy.path(), &["translated", SPANISH], "").succeeded();
    amparo_in(copy.path(), &["check"], "").succeeded();
}

/// A draft is being written: what it is behind in is counted, and stops nobody who mends the English.
#[test]
fn a_draft_that_is_behind_is_told_and_not_refused() {
    let copy = Copy::new();
    copy.edit("content/pages/safety/en.md", "## ", "We mended this text. It says more now.\n\n## ");
    amparo_in(copy.path(), &["translated", "content/pages/safety/es.md"], "").succeeded();
    let told = amparo_in(copy.path(), &["check"], "");
    let line = told.succeeded().out.lines().find(|line| line.contains(" is a draft and lacks ")).expect("a draft");
    assert!(line.contains("files are behind their English"), "{line}");
}

#[test]
fn a_translation_without_a_mark_is_refused_by_check() {
    let copy = Copy::new();
    copy.edit("content/glossary/es.toml", "# english: ", "# ");
    amparo_in(copy.path(), &["check"], "").failed(1, &["translation/unmarked", "content/glossary/es.toml"]);
}

/// Files as they come back from other systems: with their own line ends, and a mark that some editors begin them with.
#[test]
fn a_translation_from_another_system_is_marked_and_still_read() {
    for (file, begin) in [(SPANISH, ""), ("content/glossary/es.toml", "\u{feff}"), ("locales/es.ftl", "\u{feff}")] {
        let copy = Copy::new();
        let path = copy.path().join(file);
        let text = std::fs::read_to_string(&path).expect("a text");
        let unmarked: String =
            text.lines().filter(|line| !line.starts_with("# english: ")).map(|line| format!("{line}\r\n")).collect();
        std::fs::write(&path, format!("{begin}{unmarked}")).expect("a written file");
        amparo_in(copy.path(), &["check"], "").failed(1, &["translation/unmarked", file]);
        amparo_in(copy.path(), &["translated", file], "").succeeded();
        amparo_in(copy.path(), &["check"], "").succeeded();
        let marked = std::fs::read_to_string(&path).expect("a text");
        let plain = marked.strip_prefix(begin).expect("the file begins as it did").replace("\r\n", "");
        assert!(!plain.contains(['\n', '\u{feff}']), "{file} has other line ends now");
    }
}

/// Whoever translated half a page has not brought it up to date.
#[test]
fn a_translation_that_is_empty_or_much_shorter_is_not_marked() {
    let copy = Copy::new();
    let path = copy.path().join(SPANISH);
    let text = std::fs::read_to_string(&path).expect("a text");
    let head = text.match_indices("+++\n").nth(1).map(|(at, fence)| at + fence.len()).expect("a head");
    let short = format!("{}{}", &text[..head], text[head..].lines().take(12).collect::<Vec<_>>().join("\n"));
    std::fs::write(&path, &short).expect("a written file");
    let run = amparo_in(copy.path(), &["translated", SPANISH], "");
    assert_eq!(run.status, Some(1), "{}", run.out);
    assert_eq!(std::fs::read_to_string(&path).expect("a text"), short, "it is as it was");
}

/// The real cause, whatever the first thing is that goes wrong because of it.
#[test]
fn a_file_in_another_encoding_is_named_with_its_cause() {
    let file = "content/pages/learn/debt/es.md";
    for (bytes, cause) in [
        (b"+++\ntitle = \"Gu\xeda\"\n".to_vec(), "Windows-1252"),
        ("\u{feff}+++".encode_utf16().flat_map(u16::to_le_bytes).collect(), "UTF-16"),
    ] {
        let copy = Copy::new();
        std::fs::write(copy.path().join(file), bytes).expect("a written file");
        let run = amparo_in(copy.path(), &["check"], "");
        run.failed(
            1,
            &["file/not-readable", file, "not in UTF-8", cause, "save it as UTF-8", "1 problem in the content"],
        );
    }
}

#[test]
fn a_file_that_nothing_reads_is_named() {
    for name in ["es.md.txt2", "ES.MD", "es.markdown"] {
        let copy = Copy::new();
        std::fs::write(copy.path().join("content/pages/learn/debt").join(name), "+++\n+++\n").expect("a file");
        amparo_in(copy.path(), &["check"], "").failed(1, &["file/stray", name, "1 problem in the content"]);
    }
    // What systems leave behind, and notes for people, are nobody's mistake.
    let copy = Copy::new();
    for name in [".DS_Store", "Thumbs.db", "README.md", ".es.md.swp", "es.md~"] {
        std::fs::write(copy.path().join("content/pages").join(name), [0xff, 0x00]).expect("a file");
    }
    amparo_in(copy.path(), &["check"], "").succeeded();
}

/// A link that leads back up would be followed for ever.
#[cfg(unix)]
#[test]
fn a_link_that_leads_back_up_ends() {
    let copy = Copy::new();
    for name in ["round", "and-round"] {
        std::os::unix::fs::symlink(".", copy.path().join("content").join(name)).expect("a link");
    }
    amparo_in(copy.path(), &["check"], "").failed(1, &["file/not-readable", "a link there"]);
}

/// One slip is told as one: what follows from it elsewhere waits until it is mended.
#[test]
fn one_slip_in_one_file_is_one_problem() {
    for (file, old, new) in [
        ("content/directory/services/national.toml", "\nname = \"", "\nname = "),
        ("content/facts/t-visa.toml", "\nid = \"", "\nid = "),
        ("content/screening/questions.toml", "\nid = \"", "\nid = "),
        ("content/reliefs/t-visa/relief.toml", "slug = \"", "slug = "),
    ] {
        let copy = Copy::new();
        copy.edit(file, old, new);
        amparo_in(copy.path(), &["check"], "").failed(1, &["toml/not-readable", file, "1 problem in the content"]);
    }
}

#[test]
fn only_translated_files_can_be_marked() {
    amparo(&["translated", "content/pages/learn/debt/en.md"]).failed(1, &["is no translated file", "es"]);
}

#[test]
fn what_is_due_is_listed_with_its_file_and_where_to_look() {
    let copy = Copy::new();
    copy.edit("content/facts/u-visa.toml", "read-on = \"2", "next-check = \"2020-01-01\"\nread-on = \"2");
    let run = amparo_in(copy.path(), &["check", "--on", "2020-01-02"], "");
    let text = &run.succeeded().out;
    assert!(text.contains("2020-01-01 content/facts/u-visa.toml U-") && text.contains("https://"), "{text}");
    assert!(text.contains("1 entry is due by 2020-01-02: 1 fact, 0 services, 0 pages"), "{text}");
    assert!(amparo(&["check", "--on", "2020-01-02"]).succeeded().out.contains("0 entries are due"));
    amparo(&["check", "--on", "soon"]).failed(1, &["`soon` is no day", "YYYY-MM-DD"]);
}

/// A wrong number is mended by touching one file, and the list names it.
#[test]
fn services_that_are_due_are_listed_with_their_file_and_sources() {
    let copy = Copy::new();
    let file = "content/directory/services/us-ca.toml";
    copy.edit(
        file,
        "source-date = \"2023-11-01\"\nnext-check = \"2",
        "source-date = \"2023-11-01\"\nnext-check = \"2020-01-02\" # 2",
    );
    let run = amparo_in(copy.path(), &["check", "--on", "2020-01-02"], "");
    let text = &run.succeeded().out;
    let service = crate::project::site().service("us-ca-cast-la").expect("the service");
    let sources: Vec<&str> = service.sources.iter().map(|source| source.url.as_str()).collect();
    let listed = format!("2020-01-02 {file} us-ca-cast-la\n    {}\n", sources.join("\n    "));
    assert!(text.starts_with(&listed), "{text}");
    assert!(text.contains("1 entry is due by 2020-01-02: 0 facts, 1 service, 0 pages"), "{text}");

    // On a day far off everything is due, counted by kind.
    let all = amparo(&["check", "--on", "2099-01-01"]);
    let (site, pages) = (crate::project::site(), "pages\n");
    let counts = format!(": {} facts, {} services, ", site.law.len(), site.services.len());
    assert!(
        all.succeeded().out.contains(&counts) && all.out.contains(pages),
        "{}",
        all.out.lines().last().unwrap_or("")
    );
}

#[test]
fn every_page_is_listed_with_its_reading_level() {
    let run = amparo(&["check", "--pages"]);
    let text = &run.succeeded().out;
    for edition in &crate::project::site().editions {
        for id in edition.pages.keys() {
            let row = text.lines().find(|line| {
                let mut words = line.split_whitespace();
                words.next() == Some(edition.language.tag.as_str()) && words.next() == Some(id)
            });
            assert!(row.is_some(), "{} {id}", edition.language.tag);
        }
    }
}
