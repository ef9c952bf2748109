//! What holds for every page that is built, in every language.

use std::collections::BTreeSet;

use amparo::content::Direction;
use amparo::publish::render;
use amparo::surface::SURFACES;

use super::markup::{Tag, Token, is_void, text_of, tokens};
use super::pages;
use crate::project::{assets_with_engines, root, site};

/// A built page and its parts, with everything wrong in it collected before a test fails.
struct Built {
    path: String,
    html: String,
    tokens: Vec<Token>,
}

impl Built {
    fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Open(tag) => Some(tag),
            Token::Close(_) | Token::Text(_) => None,
        })
    }

    fn links(&self) -> impl Iterator<Item = &Tag> {
        self.tags().filter(|tag| tag.name == "a")
    }
}

fn built() -> Vec<Built> {
    pages()
        .values()
        .map(|page| Built { path: page.path.clone(), html: page.html.clone(), tokens: tokens(&page.html) })
        .collect()
}

#[test]
fn every_page_comes_back_from_its_markup_as_it_was() {
    for page in pages().values() {
        let tree = amparo::html::read(&page.html, Vec::new()).unwrap_or_else(|error| panic!("{}: {error}", page.path));
        assert!(amparo::html::write(&tree) == page.html, "{} is written in another way than it was read", page.path);
    }
}

/// Runs a check over every page and fails with all it found.
fn on_every_page(check: impl Fn(&Built) -> Vec<String>) {
    holds_on(&built(), check);
}

fn holds_on(pages: &[Built], check: impl Fn(&Built) -> Vec<String>) {
    assert!(pages.len() > 20, "only {} pages are built", pages.len());
    let failures: Vec<String> =
        pages.iter().flat_map(|page| check(page).into_iter().map(|wrong| format!("{}: {wrong}", page.path))).collect();
    assert!(failures.is_empty(), "{} faults in the built pages\n  {}", failures.len(), failures.join("\n  "));
}

/// The edition a page belongs to; the bare pages are in the first language.
fn language(page: &Built) -> &'static amparo::content::Language {
    let tag = page.path.split_once('/').map(|(tag, _)| tag);
    let edition = site().editions.iter().find(|edition| Some(edition.language.tag.as_str()) == tag);
    &edition.unwrap_or(&site().editions[0]).language
}

fn unsafe_parts(page: &Built) -> Vec<String> {
    let mut wrong = Vec::new();
    for (ix, token) in page.tokens.iter().enumerate() {
        let Token::Open(tag) = token else { continue };
        if tag.name == "script" && !tag.get("src").is_some_and(|src| src.starts_with("/a/")) {
            wrong.push("a script that is not one of our files".to_owned());
        }
        let code = tag.name == "script" || tag.get("rel") == Some("modulepreload");
        if code && !tag.get("integrity").is_some_and(|hash| hash.starts_with("sha256-")) {
            wrong.push(format!("<{}> of a script without its hash", tag.name));
        }
        if tag.name == "script" && !matches!(&page.tokens[ix + 1], Token::Text(text) if text.is_empty()) {
            wrong.push("a script with text inside".to_owned());
        }
        if ["iframe", "object", "embed", "base", "img", "video", "audio", "source", "track"]
            .contains(&tag.name.as_str())
        {
            wrong.push(format!("a <{}>", tag.name));
        }
        for (name, value) in &tag.attributes {
            let handler = name.starts_with("on") && name.len() > 2;
            if name == "style" || handler || value.trim_start().to_lowercase().starts_with("javascript:") {
                wrong.push(format!("<{} {name}=\"{value}\">", tag.name));
            }
        }
    }
    wrong
}

/// The policy forbids them, so they would be dead weight at best.
#[test]
fn no_inline_script_style_or_handler() {
    on_every_page(unsafe_parts);
    let with_engines: Vec<Built> = render(SURFACES, site(), &assets_with_engines(site()))
        .into_iter()
        .map(|page| (page.html(), page.path))
        .map(|(html, path)| Built { tokens: tokens(&html), path, html })
        .collect();
    holds_on(&with_engines, unsafe_parts);
    for surface in SURFACES {
        let script = format!("/a/{}.js", surface.name);
        let slug = site().page_of(surface.page).expect("its page").slug();
        let starting: Vec<&str> =
            with_engines.iter().filter(|page| page.html.contains(&script)).map(|page| page.path.as_str()).collect();
        let expected: Vec<String> =
            site().editions.iter().map(|edition| format!("{}/{}/index.html", edition.language.tag, slug)).collect();
        assert_eq!(starting, expected, "only the page of {} starts it", surface.name);
    }
}

/// The headers allow inline styles, so that they fit every build; the page narrows that to its own, before the first.
#[test]
fn every_page_allows_its_own_styles_and_no_others() {
    on_every_page(|page| {
        let mut wrong = Vec::new();
        let before = page.html.split("<style").next().unwrap_or_default();
        let policy = page.tags().find(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"));
        let Some(policy) = policy.and_then(|tag| tag.get("content")) else {
            return vec!["no policy of its own".to_owned()];
        };
        let hashes: String = pages()[&page.path]
            .styles
            .iter()
            .map(|css| format!(" '{}'", amparo::site_files::integrity(css.as_bytes())))
            .collect();
        if hashes.is_empty() || policy.split(';').next() != Some(&format!("style-src 'self'{hashes}")) {
            wrong.push(format!("its policy is {policy}"));
        }
        if !before.contains("http-equiv=\"Content-Security-Policy\"") {
            wrong.push("a style before its policy".to_owned());
        }
        wrong
    });
}

/// Looking at a page asks nobody else for anything.
#[test]
fn nothing_is_loaded_from_elsewhere() {
    const LOADING: [&str; 9] =
        ["src", "srcset", "href", "xlink:href", "action", "formaction", "poster", "data", "ping"];
    on_every_page(|page| {
        let loaded = page
            .tags()
            .filter(|tag| tag.name != "a")
            .flat_map(|tag| tag.attributes.iter().map(move |attribute| (tag, attribute)));
        let mut wrong: Vec<String> = loaded
            .filter(|(_, (name, value))| {
                LOADING.contains(&name.as_str()) && (!value.starts_with('/') || value.starts_with("//"))
            })
            .map(|(tag, (name, value))| format!("<{} {name}=\"{value}\">", tag.name))
            .collect();
        wrong.extend(
            page.links().filter(|link| link.get("ping").is_some()).map(|_| "a link that tells somebody".to_owned()),
        );
        for css in pages()[&page.path]
            .styles
            .iter()
            .filter(|css| css.contains("@import") || css.contains("//") || css.contains("http"))
        {
            wrong.push(format!("a style sheet that loads: {}…", css.chars().take(60).collect::<String>()));
        }
        wrong
    });
}

#[test]
fn links_lead_to_our_pages_to_a_phone_or_openly_away() {
    on_every_page(|page| {
        let ids: BTreeSet<&str> = page.tags().filter_map(|tag| tag.get("id")).collect();
        let fine = |link: &&Tag| {
            let to = link.get("href").unwrap_or("");
            match to.split_once(':') {
                Some(("https" | "http", _)) => link.get("rel").is_some_and(|rel| rel.contains("noreferrer")),
                Some((way @ ("tel" | "sms"), number)) => {
                    let number = match number.split_once("?&body=") {
                        Some((number, word)) if way == "sms" && !word.is_empty() => number,
                        _ => number,
                    };
                    number.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit())
                }
                Some(("mailto", address)) => address.contains('@'),
                Some(_) => false,
                None if amparo::address::is_data(to) => true,
                None if to.starts_with('#') => ids.contains(&to[1..]),
                None => {
                    let (path, place) = to.split_once('#').unwrap_or((to, ""));
                    let page = path.strip_prefix('/').and_then(|path| pages().get(&format!("{path}index.html")));
                    page.is_some_and(|page| place.is_empty() || page.html.contains(&format!("id=\"{place}\"")))
                }
            }
        };
        page.links().filter(|link| !fine(link)).map(|link| format!("link to {:?}", link.get("href"))).collect()
    });
}

/// Somebody who knows nothing starts at Home. What they would say leads them to its answer in three taps, in every
/// language.
#[test]
fn what_people_say_is_answered_within_three_taps_of_home() {
    let answers = [
        ("my boss has my passport", "learn/debt/"),
        ("my husband hits me and says he will have me deported", "learn/partner/"),
        ("I was brought here at 15 and sold", "learn/young/"),
        ("I owe the coyote and they call my mother", "learn/debt/"),
        ("I am an officer and someone put an I-918B on my desk", "for/signing/"),
        ("my niece wants to leave next week", "travel/"),
    ];
    let built = built();
    let page = |path: &str| built.iter().find(|page| page.path == path);
    for language in &site().settings.languages {
        let home = format!("{}/index.html", language.tag);
        let mut reached = BTreeSet::from([home.clone()]);
        let mut last = vec![home];
        for _tap in 0..3 {
            let links = last.iter().filter_map(|path| page(path)).flat_map(|page| {
                // Only what the page itself offers: the menu would bring every page near.
                let main = page.html.split_once("<main").map_or("", |(_, rest)| rest);
                let main = main.split_once("</main>").map_or(main, |(main, _)| main);
                main.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#']).next())
            });
            last = links
                .map(|path| format!("{path}index.html"))
                .filter(|path| page(path).is_some() && reached.insert(path.clone()))
                .collect();
        }
        for (said, answer) in answers {
            assert!(reached.contains(&format!("{}/{answer}index.html", language.tag)), "{}: \"{said}\"", language.tag);
        }
    }
}

/// Every request of the founding documents that the table answers with a page has that page.
#[test]
fn the_table_of_requests_names_pages_that_exist() {
    let table = std::fs::read_to_string(root().join("docs/requests.md")).expect("docs/requests.md");
    for number in 1..=43 {
        assert!(table.contains(&format!("REQ-{number:02}")), "REQ-{number:02} is not in the table");
    }
    let named = table.match_indices("content/").map(|(at, _)| {
        table[at..].split(|letter: char| letter.is_whitespace() || "`|),;".contains(letter)).next().unwrap_or("")
    });
    let missing: Vec<&str> = named.filter(|path| !root().join(path.trim_end_matches(['.', '/'])).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A summary opens its box; a link in it could not be told from that.
#[test]
fn no_summary_holds_a_link() {
    on_every_page(|page| {
        let summaries = page.html.split("<summary").skip(1).filter_map(|rest| rest.split("</summary>").next());
        summaries.filter(|summary| summary.contains("<a ")).map(|summary| format!("a link in {summary:?}")).collect()
    });
}

/// Days are written out in the page's language. What a source is called stays as it is, and the desk shows how a day is typed.
#[test]
fn no_page_shows_a_day_as_files_have_it() {
    let is_day = |own: &[u8]| {
        own.iter().enumerate().all(|(ix, byte)| if matches!(ix, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() })
    };
    on_every_page(|page| {
        if page.path.contains("/desk/") {
            return Vec::new();
        }
        let shown = page.tokens.windows(2).filter_map(|pair| match pair {
            [Token::Open(link), Token::Text(_)] if link.get("rel").is_some() => None,
            [_, Token::Text(text)] => Some(text.as_str()),
            _ => None,
        });
        shown.filter(|text| text.as_bytes().windows(10).any(is_day)).map(|text| format!("a day in {text:?}")).collect()
    });
}

/// Leaving comes before anything else, and a number is never out of reach.
#[test]
fn every_page_can_be_left_first_and_names_a_number() {
    on_every_page(|page| {
        let mut wrong = Vec::new();
        let first = page.links().next();
        let exit = first.filter(|link| link.get("id") == Some("exit"));
        if exit.and_then(|link| link.get("href")) != Some(&language(page).exit) {
            wrong.push(format!("the first link is not the way out: {first:?}"));
        }
        if !page.links().any(|link| link.get("href").is_some_and(|to| to.starts_with("tel:"))) {
            wrong.push("no number to call".to_owned());
        }
        wrong
    });
}

/// A title stays in the tab and the history after the page is gone.
#[test]
fn titles_say_nothing_about_what_happened_and_tell_pages_apart() {
    const TELLING: [&str; 22] = [
        "visa", "traffick", "trata", "abus", "violen", "victim", "víctima", "immigra", "inmigra", "migra", "deport",
        "police", "policía", "crime", "crimen", "delito", "rape", "violaci", "sex", "hurt", "lawyer", "abogad",
    ];
    let title = |page: &Built| text_of(&page.tokens, |tag| tag.name == "title").unwrap_or_default();
    on_every_page(|page| {
        let title = title(page).to_lowercase();
        let mut wrong: Vec<String> = TELLING
            .iter()
            .filter(|word| title.contains(**word))
            .map(|word| format!("title {title:?} says `{word}`"))
            .collect();
        wrong.extend(title.trim().is_empty().then(|| "no title".to_owned()));
        wrong
    });
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = built()
        .iter()
        .map(|page| format!("{} {}", language(page).tag, title(page)))
        .filter(|name| !seen.insert(name.clone()))
        .collect();
    assert!(twice.is_empty(), "pages of one language share a title: {twice:?}");
}

#[test]
fn every_page_says_its_language_and_direction() {
    on_every_page(|page| {
        let language = language(page);
        let direction = match language.direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        let html = page.tags().find(|tag| tag.name == "html").expect("an <html>");
        let fits = html.get("lang") == Some(&language.tag) && html.get("dir") == Some(direction);
        (!fits).then(|| format!("{html:?}")).into_iter().collect()
    });
}

/// One first heading, every id once, and every start tag with its end.
#[test]
fn the_markup_is_sound() {
    on_every_page(|page| {
        let mut wrong = Vec::new();
        let headings = page.tags().filter(|tag| tag.name == "h1").count();
        if headings != 1 {
            wrong.push(format!("{headings} first headings"));
        }
        let mut seen = BTreeSet::new();
        wrong.extend(
            page.tags()
                .filter_map(|tag| tag.get("id"))
                .filter(|id| !seen.insert(*id))
                .map(|id| format!("id `{id}` twice")),
        );
        let mut open: Vec<&str> = Vec::new();
        for token in &page.tokens {
            match token {
                Token::Open(tag) if is_void(&tag.name) => {}
                Token::Open(tag) => open.push(&tag.name),
                Token::Close(name) => {
                    let last = open.pop();
                    if last != Some(name) {
                        wrong.push(format!("<{}> is closed by </{name}>", last.unwrap_or("nothing")));
                        return wrong;
                    }
                }
                Token::Text(_) => {}
            }
        }
        wrong.extend(open.iter().map(|name| format!("<{name}> is not closed")));
        wrong
    });
}

/// The checks above see what they look for.
#[test]
fn unsafe_parts_are_seen() {
    for html in [
        "<script>alert(1)</script>",
        "<script src=\"https://example.org/a.js\"></script>",
        "<p style=\"color:red\">x</p>",
        "<p ONCLICK='go()'>x</p>",
        "<a href=\" javascript:go()\">x</a>",
        "<iframe src=\"/en/\"></iframe>",
    ] {
        let page = Built { path: String::new(), html: html.to_owned(), tokens: tokens(html) };
        assert!(!unsafe_parts(&page).is_empty(), "{html}");
    }
}
