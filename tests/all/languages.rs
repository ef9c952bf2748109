//! Languages that are built only when asked for: drafts, with fallback words for what is missing, and pseudo-locales.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use amparo::content::{
    self, BRACKETS, Channel, Edition, FALLBACK, FALLBACK_END, Include, Problem, Site, Sort, Stage, load_including,
};
use amparo::directory::Zone;
use amparo::publish;

use crate::project::{Copy, root, site};
use crate::snapshot::markup::{Tag, Token, tokens};

const DRAFTS: Include = Include { drafts: true, pseudo: 0 };

/// A draft of which only a page, a few messages and one table of questions are there.
fn started() -> Copy {
    let copy = Copy::new();
    let settings = copy.path().join("content/site.toml");
    let written = std::fs::read_to_string(&settings).expect("the settings");
    let listed = "\n[[language]]\ntag = \"xx\"\nexit = \"https://www.weather.gov/\"\n";
    std::fs::write(&settings, format!("{written}{listed}")).expect("the settings are written");
    let file = |path: &str, text: &str| std::fs::write(copy.path().join(path), text).expect("a file");
    file(
        "content/languages/xx.toml",
        r#"
            name = "Xx"
            direction = "rtl"
            stage = "draft"
            choose = "Xx!"
            script = "arabic"
            claims = "none"
            avoid = ["zzz"]
            hedges = "none"
            telling = "none"
            enforcement = "none"
            said = "none"
            joined = "none"
            reading = "none"
            search = "none"
            sort = "none"
            marks = { end = "none", introduce = "none", close = "none", quotes = "none", unbroken = "none" }
        "#,
    );
    file(
        "content/pages/safety/xx.md",
        &std::fs::read_to_string(root().join("content/pages/safety/en.md"))
            .expect("the English page")
            .replace("title = \"", "title = \"Xx "),
    );
    file("locales/xx.ftl", "call = Ring\nexit = Away\n");
    file("content/screening/xx.toml", "[questions.where-now]\ntext = \"Xx where?\"\n");
    copy
}

fn loaded(copy: &Copy, include: Include) -> Result<Site, Vec<Problem>> {
    load_including(copy.path(), include)
}

fn files(site: &Site) -> BTreeMap<String, String> {
    let dist =
        publish::assemble(site, &publish::Modules::none(), &root().join("public")).expect("the site is rendered");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    dist.files.into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_draft_is_in_no_build_unless_asked_for_and_then_it_is_whole() {
    let copy = started();
    let normal = content::load(copy.path()).unwrap_or_else(|problems| panic!("{}", told(&problems)));
    assert!(normal.edition("xx").is_none(), "a draft is not published");
    assert!(files(&normal).iter().all(|(path, text)| !path.starts_with("xx/") && !text.contains("/xx/")));

    let site = loaded(&copy, DRAFTS).unwrap_or_else(|problems| panic!("{}", told(&problems)));
    let files = files(&site);
    let pages = |tag: &str| files.keys().filter(|path| path.starts_with(tag)).count();
    assert_eq!(pages("xx/"), pages("en/"), "every page is there");
    assert!(files["index.html"].contains("href=\"/xx/\""), "the menu offers it");

    let page = &files["xx/safety/index.html"];
    assert!(
        page.contains("<html lang=\"xx\" dir=\"rtl\"") && page.contains(">Away<") && !page.contains("is not in"),
        "{page}"
    );
    let fallback = &files["xx/about/index.html"];
    assert!(fallback.contains("<div lang=\"en\" dir=\"ltr\"><"), "the text says its language: {fallback}");
    assert!(fallback.contains("<h1><span lang=\"en\" dir=\"ltr\">"), "{fallback}");
    assert!(fallback.contains("This page is not in"), "{fallback}");
    assert!(fallback.contains("href=\"/xx/") && !fallback.contains("href=\"/en/learn"), "links stay in the language");
    assert!(files["xx/check/index.html"].contains("<legend tabindex=\"-1\">Xx where?"));
    for (path, text) in &files {
        assert!(!text.contains([FALLBACK, FALLBACK_END]), "{path} holds a mark");
    }
    assert!(!files["data/services.json"].contains("\"xx\""), "the data files hold what is published");
}

#[test]
fn what_a_draft_is_missing_is_counted_and_what_is_there_is_checked() {
    let copy = started();
    let site = loaded(&copy, DRAFTS).unwrap_or_else(|problems| panic!("{}", told(&problems)));
    let draft = site.edition("xx").expect("the draft");
    let pages = draft.pages.len() + draft.reliefs.len();
    assert_eq!(draft.missing[&Sort::Pages], pages - 1);
    assert!(draft.missing[&Sort::Directory] > 100 && draft.missing[&Sort::Messages] > 100, "{:?}", draft.missing);
    assert!(site.stale.iter().any(|own| own.file == "content/pages/safety/xx.md"), "it has no fingerprint yet");
    assert!(
        site.editions.iter().filter(|own| own.language.stage == Stage::Published).all(|own| own.missing.is_empty())
    );

    let file = |path: &str, text: &str| std::fs::write(copy.path().join(path), text).expect("a file");
    file("content/screening/xx.toml", "[questions.where-nw]\ntext = \"?\"\nwhy = \"?\"\nhelp = \"?\"\nchoices = {}\n");
    file("locales/xx.ftl", "cal = Ring\n");
    copy.edit("content/pages/safety/xx.md", "(page:help)", "(page:hlp)");
    copy.edit("content/pages/safety/xx.md", "heading = \"", "heading = \"zzz ");
    let problems = loaded(&copy, DRAFTS).err().expect("mistakes in a draft are told");
    let codes: BTreeSet<(&str, &str)> =
        problems.iter().map(|problem| (problem.file.as_str(), problem.code.name())).collect();
    let expected = BTreeSet::from([
        ("content/pages/safety/xx.md", "page/broken-link"),
        ("content/pages/safety/xx.md", "page/loaded-word"),
        ("content/screening/xx.toml", "words/unknown"),
        ("locales/xx.ftl", "locale/unknown"),
    ]);
    assert!(expected.is_subset(&codes), "{}", told(&problems));
    assert!(content::load(copy.path()).is_ok(), "a draft in disorder stops no build");
}

/// English, and the two kinds of pseudo-locales.
fn pseudo() -> &'static (Site, BTreeMap<String, String>) {
    static MADE: OnceLock<(Site, BTreeMap<String, String>)> = OnceLock::new();
    MADE.get_or_init(|| {
        let site =
            load_including(root(), Include { drafts: false, pseudo: 2 }).unwrap_or_else(|own| panic!("{}", told(&own)));
        let files = files(&site);
        (site, files)
    })
}

/// The parts of a page that are the same in every language: elements, hooks, and where links lead.
fn shape(page: &[Token], tag: &str) -> Vec<String> {
    let languages = |tag: &Tag| tag.get("hreflang").is_some() || tag.get("lang").is_some();
    let home = format!("/{tag}/");
    let attribute = |tag: &Tag, name: &str| {
        let value = tag.get(name)?;
        Some(value.strip_prefix(&home).map_or_else(|| value.to_owned(), |rest| format!("/*/{rest}")))
    };
    let before = std::iter::once(None).chain(page.iter().map(Some));
    page.iter()
        .zip(before)
        .filter_map(|(token, before)| match token {
            Token::Open(tag) if languages(tag) => None,
            // A citation is kept apart only where the page is not written from left to right.
            Token::Open(tag) if tag.name == "bdi" && matches!(before, Some(Token::Open(li)) if is_citation(li)) => None,
            // The glossary is in alphabetical order, and its sources are numbered as they come.
            Token::Open(tag) if tag.get("href").is_some_and(|to| to.starts_with("#s")) => None,
            Token::Open(tag) => {
                let kept =
                    ["id", "href", "class", "name", "data-question", "data-choice", "data-relief", "data-service"];
                Some(format!("{} {:?}", tag.name, kept.map(|name| attribute(tag, name))))
            }
            Token::Close(_) | Token::Text(_) => None,
        })
        .collect()
}

/// Whether this begins a citation among the sources of a page.
fn is_citation(tag: &Tag) -> bool {
    tag.name == "li" && tag.get("id").is_some_and(|id| id.starts_with('s') && id[1..].parse::<u32>().is_ok())
}

/// Lists in the order of their names have another order in another language, so parts are counted.
fn counted(parts: Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for part in parts {
        *counts.entry(part).or_default() += 1;
    }
    counts
}

/// Text between tags, and in the attributes that are read out.
fn words(page: &[Token]) -> Vec<String> {
    let mut words = Vec::new();
    let (mut raw, mut isolated) = (false, false);
    for token in page {
        match token {
            Token::Open(tag) => {
                raw |= matches!(tag.name.as_str(), "style" | "script");
                // What stands in `pre` is typed or copied as it is, in every language.
                isolated |= matches!(tag.name.as_str(), "bdi" | "sup" | "pre") || is_citation(tag);
                words.extend(
                    ["aria-label", "placeholder", "data-leaving", "alt"]
                        .iter()
                        .filter_map(|name| tag.get(name))
                        .map(str::to_owned),
                );
            }
            Token::Close(name) => {
                raw &= !matches!(name.as_str(), "style" | "script");
                isolated &= !matches!(name.as_str(), "bdi" | "sup" | "pre" | "li");
            }
            Token::Text(text) if !raw && !isolated => words.push(text.clone()),
            Token::Text(_) => {}
        }
    }
    words
}

/// What stays as it is in every language: names, addresses, citations.
fn names(site: &Site) -> Vec<String> {
    // What opens the desk's file elsewhere is typed as it stands, in every language.
    let mut names = vec![site.settings.name.clone(), "age -d notes.age > notes.json".to_owned()];
    names.extend(site.settings.languages.iter().map(|language| language.name.clone()));
    for service in &site.services {
        names.push(service.name.clone());
        names.push(service.seen_on().to_owned());
        names.extend(service.city.iter().chain(&service.operator).cloned());
        names.extend(
            service.hours.iter().filter_map(|hours| hours.zone.rsplit('/').next()).map(|city| city.replace('_', " ")),
        );
        for channel in &service.channels {
            match channel {
                Channel::Text { keyword, .. } => names.push(keyword.clone()),
                Channel::Email(text) | Channel::Address(text) | Channel::Site(text) => names.push(text.clone()),
                _ => {}
            }
        }
    }
    // Zones that have no word of their own are called by their city.
    names.extend(Zone::ALL.iter().filter_map(|zone| zone.name().rsplit('/').next()).map(|city| city.replace('_', " ")));
    names.extend(
        site.editions.iter().flat_map(|edition| edition.services.values()).filter_map(|words| words.name.clone()),
    );
    for fact in site.law.values() {
        names.push(fact.citation.clone());
        for source in &fact.sources {
            let host = source.url.split('/').nth(2).unwrap_or("");
            names.push(source.note.clone().unwrap_or_else(|| host.to_owned()));
        }
    }
    // Megabytes are measured in the same letters everywhere.
    names.push("MB".to_owned());
    names.retain(|name| !name.is_empty());
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

fn of<'a>(files: &'a BTreeMap<String, String>, tag: &str) -> BTreeMap<String, &'a String> {
    let prefix = format!("{tag}/");
    files.iter().filter_map(|(path, text)| Some((path.strip_prefix(&prefix)?.to_owned(), text))).collect()
}

fn made(site: &Site) -> impl Iterator<Item = &Edition> {
    site.editions.iter().filter(|edition| edition.language.stage == Stage::Pseudo)
}

#[test]
fn a_pseudo_locale_has_the_same_pages_with_the_same_elements_ids_and_links() {
    let (site, files) = pseudo();
    let english = of(files, "en");
    assert_eq!(made(site).count(), 2);
    for edition in made(site) {
        let tag = &edition.language.tag;
        let translated = of(files, tag);
        assert!(translated.keys().eq(english.keys()), "{tag}");
        for (path, html) in translated {
            let (made, real) = (counted(shape(&tokens(html), tag)), counted(shape(&tokens(english[&path]), "en")));
            let differ: Vec<_> = made.iter().filter(|(part, count)| real.get(*part) != Some(count)).collect();
            let lost: Vec<_> = real.iter().filter(|(part, count)| made.get(*part) != Some(count)).collect();
            assert!(differ.is_empty() && lost.is_empty(), "{tag}/{path}: {differ:#?} instead of {lost:#?}");
        }
    }
}

#[test]
fn a_pseudo_locale_keeps_every_number() {
    let (site, files) = pseudo();
    let english = of(files, "en");
    let numbers = |html: &str| {
        // A made-up language has a number in its name, which stands on the menu of languages.
        let is_name = |word: &String| site.settings.languages.iter().any(|language| language.name == *word);
        let text = words(&tokens(html)).into_iter().filter(|word| !is_name(word)).collect::<Vec<_>>().join(" ");
        let mut numbers: Vec<String> = text.split(|letter: char| !letter.is_ascii_digit()).map(str::to_owned).collect();
        numbers.sort();
        numbers.retain(|number| !number.is_empty());
        numbers
    };
    for edition in made(site) {
        for (path, html) in of(files, &edition.language.tag) {
            assert_eq!(numbers(html), numbers(english[&path]), "{}/{path}", edition.language.tag);
        }
    }
}

/// The proof that no word of the pages stands in the code: what is not with the words stays English here.
#[test]
fn no_word_of_english_is_left_in_a_pseudo_locale() {
    let (site, files) = pseudo();
    let names = names(site);
    let mut left: BTreeMap<String, String> = BTreeMap::new();
    for edition in made(site) {
        let tag = &edition.language.tag;
        for (path, html) in of(files, tag) {
            for text in words(&tokens(html)) {
                if !text.contains(|letter: char| letter.is_ascii_alphabetic()) {
                    continue;
                }
                let mut rest = text.clone();
                for name in names.iter().filter(|name| name.chars().any(|letter| letter.is_ascii_alphabetic())) {
                    if !rest.contains(|letter: char| letter.is_ascii_alphabetic()) {
                        break;
                    }
                    if rest.contains(name.as_str()) {
                        rest = rest.replace(name.as_str(), "");
                    }
                }
                let address =
                    |word: &str| word.contains('.') && word.len() > 4 || word.contains('@') || word.contains("://");
                // The number of a form is the same in every language.
                let form = |word: &str| word.starts_with("I-") && word.contains(|letter: char| letter.is_ascii_digit());
                let words: Vec<&str> = rest.split_whitespace().filter(|word| !address(word) && !form(word)).collect();
                if words.iter().any(|word| word.contains(|letter: char| letter.is_ascii_alphabetic())) {
                    left.insert(words.join(" "), format!("{tag}/{path}"));
                }
            }
        }
    }
    let told: Vec<String> = left.iter().map(|(words, at)| format!("{at}: {words}")).collect();
    assert!(told.is_empty(), "{} texts keep English words\n{}", told.len(), told.join("\n"));
}

#[test]
fn a_pseudo_text_is_longer_and_stands_between_brackets() {
    let (site, _) = pseudo();
    let english = &site.editions[0];
    for edition in made(site) {
        for (id, page) in &edition.pages {
            let (made, real) = (&page.heading, &english.pages[id].heading);
            assert!(made.starts_with(BRACKETS[0]) && made.ends_with(BRACKETS[1]), "{made}");
            assert!(made.chars().count() >= real.chars().count() * 5 / 4, "{made} is hardly longer than {real}");
        }
        assert_eq!(edition.language.direction.html(), if edition.language.tag.ends_with('m') { "rtl" } else { "ltr" });
    }
}

#[test]
fn pseudo_locales_have_tags_of_their_own_and_are_in_no_normal_build() {
    let many =
        load_including(root(), Include { drafts: true, pseudo: 5 }).unwrap_or_else(|own| panic!("{}", told(&own)));
    let tags: Vec<&str> = made(&many).map(|own| own.language.tag.as_str()).collect();
    assert_eq!(tags, ["qps-ploc", "qps-plocm", "qps-ploc-2", "qps-plocm-2", "qps-ploc-3"]);
    assert!(site().editions.iter().all(|edition| edition.language.stage == Stage::Published));
}
