//! Finding the way: the front door, the menu, contents, the list of all questions, and marks of sources.

use std::collections::BTreeSet;

use amparo::content::{Menu, PagePlan, Template};
use amparo::html::{self, Element, Node};
use amparo::pages::PageFile;

use crate::project::{self, site};

/// Every page with its tree.
fn built() -> &'static [PageFile] {
    static BUILT: std::sync::OnceLock<Vec<PageFile>> = std::sync::OnceLock::new();
    BUILT.get_or_init(|| project::pages(site()))
}

fn tree(path: &str) -> &'static [Node] {
    &built().iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path} is not built")).tree
}

fn links(nodes: &[Node]) -> Vec<(String, String)> {
    html::all(nodes, "a")
        .map(|link| (link.get("href").unwrap_or_default().to_owned(), html::words(&link.children)))
        .collect()
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_front_door_says_in_every_language_what_this_is_and_whom_to_call() {
    let page = tree("index.html");
    for edition in &site().editions {
        let tag = edition.language.tag.as_str();
        let own =
            html::all(page, "section").find(|own| own.get("lang") == Some(tag)).expect("a part for each language");
        let start = &edition.pages["home"];
        assert!(html::words(&own.children).contains(&start.summary), "{tag}: what this is");
        let links: Vec<String> = links(&own.children).into_iter().map(|(to, _)| to).collect();
        // 911, the line against trafficking, and that against violence at home.
        let wanted = [&format!("/{tag}/"), "tel:911", "tel:+18883737888", "tel:+18007997233"];
        assert_eq!(links, wanted, "{tag}");
    }
}

#[test]
fn places_in_the_menu_are_called_what_their_pages_are_in_two_groups() {
    let mut wrong = Vec::new();
    let groups = Menu::ALL.map(|group| {
        let listed = site().pages.iter().filter(|plan| plan.menu == Some(group));
        listed.map(|plan| plan.id.as_str()).collect::<Vec<_>>()
    });
    assert!(groups.iter().all(|group| group.len() > 2) && groups.concat().len() > 5, "{groups:?}");
    for page in built().iter().filter(|page| page.path.contains('/')) {
        let tag = page.path.split('/').next().unwrap_or_default();
        let edition = site().editions.iter().find(|own| own.language.tag == tag).expect("a language");
        let menu = html::find(&page.tree, "details.menu").expect("a menu");
        let wanted: Vec<(String, String)> = groups
            .concat()
            .into_iter()
            .map(|id| (format!("/{tag}/{id}/"), edition.pages[id].heading.clone()))
            .collect();
        if links(&menu.children) != wanted {
            wrong.push(format!("{}: {:?}", page.path, links(&menu.children)));
        }
    }
    none(&wrong);
}

/// Five questions or more: what the program calls long.
#[test]
fn every_long_text_begins_with_its_contents_and_no_short_one_does() {
    let mut wrong = Vec::new();
    let mut long = 0;
    for page in built() {
        let questions: Vec<(String, String)> = html::all(&page.tree, "article.read")
            .flat_map(|text| html::all(&text.children, "h2"))
            .filter_map(|heading| Some((format!("#{}", heading.get("id")?), html::words(&heading.children))))
            .collect();
        let contents = html::find(&page.tree, "nav.contents").map(|own| links(&own.children));
        long += usize::from(contents.is_some());
        if contents.is_some_and(|contents| contents.len() < 5 || contents != questions) {
            wrong.push(format!("{}: its contents are not its questions", page.path));
        }
    }
    none(&wrong);
    assert!(long > 50, "only {long} pages have contents");
    let t_visa = html::find(tree("en/options/t/index.html"), "nav.contents").expect("contents");
    assert!(links(&t_visa.children).iter().any(|(_, words)| words == "What does it cost?"));
}

#[test]
fn all_questions_are_in_one_list_and_lead_to_where_they_are_answered() {
    for edition in &site().editions {
        let tag = &edition.language.tag;
        let list = html::find(tree(&format!("{tag}/questions/index.html")), ".questions").expect("the list");
        let listed: BTreeSet<(String, String)> = links(&list.children).into_iter().collect();
        let mut missing = Vec::new();
        let pages = site()
            .pages
            .iter()
            .filter(|plan| plan.template != Template::Check)
            .map(|plan: &PagePlan| (format!("/{tag}/{}/", plan.slug()), &edition.pages[&plan.id]));
        let reliefs = site().guide.relief_ixs().map(|ix| {
            (amparo::address::relief(tag, &site().relief(ix).slug), &edition.reliefs[&site().guide[ix].id].page)
        });
        let mut count = 0;
        for (path, page) in pages.chain(reliefs) {
            for heading in html::all(&page.article.blocks, "h2") {
                let Some(id) = heading.get("id") else { continue };
                count += 1;
                if !listed.contains(&(format!("{path}#{id}"), html::words(&heading.children))) {
                    missing.push(format!("{path}#{id}"));
                }
            }
        }
        none(&missing);
        assert_eq!(listed.len(), count, "{tag}: each question once");
        assert!(count > 200, "{tag}: {count} questions");
    }
}

/// The marks of sources that stand in a paragraph or an item itself, and not in a list inside it.
fn marks(block: &Element) -> usize {
    block
        .children
        .iter()
        .filter_map(Node::element)
        .map(|own| match own.name.as_ref() {
            "sup" => 1,
            "ul" | "ol" | "p" | "li" => 0,
            _ => marks(own),
        })
        .sum()
}

#[test]
fn no_paragraph_has_more_than_one_mark_of_its_sources() {
    let mut wrong = Vec::new();
    for page in built() {
        for block in html::elements(&page.tree).filter(|own| ["p", "li", "td", "dd"].contains(&own.name.as_ref())) {
            if marks(block) > 1 {
                wrong.push(format!("{}: {}", page.path, html::words(&block.children)));
            }
        }
    }
    none(&wrong);
}

/// A mark leads to the first of its sources, and every number in it is in the list.
#[test]
fn every_number_of_a_mark_is_in_the_list_of_sources() {
    let mut wrong = Vec::new();
    for page in built() {
        let known: BTreeSet<String> =
            html::elements(&page.tree).filter_map(|own| own.get("id")).map(str::to_owned).collect();
        for mark in html::all(&page.tree, "sup").flat_map(|own| html::all(&own.children, "a")) {
            let words = html::words(&mark.children);
            let numbers: Vec<&str> = words.split([',', '–', ' ']).filter(|own| !own.is_empty()).collect();
            let leads = mark.get("href").unwrap_or_default().to_owned();
            if numbers.first().map(|first| format!("#s{first}")) != Some(leads)
                || !numbers.iter().all(|number| known.contains(&format!("s{number}")))
            {
                wrong.push(format!("{}: {words}", page.path));
            }
        }
    }
    none(&wrong);
}

#[test]
fn no_number_is_said_twice_in_the_links_of_a_text() {
    let mut wrong = Vec::new();
    for page in built() {
        let texts: Vec<Node> =
            html::all(&page.tree, "article.read").flat_map(|text| text.children.iter().cloned()).collect();
        for (to, words) in links(&texts).into_iter().filter(|(to, _)| to.starts_with("tel:")) {
            let mut said: Vec<&str> = words.split_whitespace().collect();
            said.retain(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
            let different: BTreeSet<&str> = said.iter().copied().collect();
            if different.len() != said.len() {
                wrong.push(format!("{}: {to} {words:?}", page.path));
            }
        }
    }
    none(&wrong);
}

/// Chromium asks its maker what the fields of a form are for, unless the form is a search by its address. None is ever sent.
#[test]
fn every_form_that_takes_words_is_a_search_to_the_browser() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    let mut look = |path: &str, html: &str| {
        for form in html.split("<form").skip(1) {
            let (tag, rest) = form.split_once('>').expect("a whole tag");
            let inside = rest.split("</form>").next().unwrap_or_default();
            if ["type=\"text\"", "type=\"search\""].iter().any(|words| inside.contains(words)) {
                seen += 1;
                if !tag.contains("action=\"/search\"") || !tag.contains("method=\"dialog\"") {
                    wrong.push(format!("{path}: <form{tag}>"));
                }
            }
        }
    };
    for page in built() {
        look(&page.path, &page.html());
    }
    let later = amparo::surface::screening::later(site(), &project::assets(site()));
    for (tag, html) in &later.texts {
        look(tag, html);
    }
    assert!(seen >= 6, "the finder, the questions and the code, in two languages: {seen}");
    none(&wrong);
}

/// The words of these nodes, each with whether a browser that translates the page leaves it as it is.
fn translated<'a>(nodes: &'a [Node], kept: bool, found: &mut Vec<(&'a str, bool)>) {
    for node in nodes {
        match node {
            Node::Element(own) => translated(&own.children, kept || own.get("translate") == Some("no"), found),
            Node::Text(words) => found.push((words, kept)),
            Node::Raw(_) => {}
        }
    }
}

/// Whether a word is the number of a form, such as I-918.
fn is_form(word: &str) -> bool {
    let Some((letters, rest)) = word.split_once('-') else { return false };
    let digits = rest.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    let short = |part: &str, of: fn(&u8) -> bool| (1..=4).contains(&part.len()) && part.bytes().all(|byte| of(&byte));
    short(letters, u8::is_ascii_uppercase) && short(digits, u8::is_ascii_digit)
}

/// A hotline's number with digits of another script, or a keyword in another language, is answered by nobody.
#[test]
fn no_translation_changes_a_number_a_name_a_keyword_or_a_form() {
    let mut wrong = Vec::new();
    let (mut numbers, mut keywords, mut forms) = (0, 0, 0);
    for page in built() {
        for link in html::all(&page.tree, "a").filter(|link| link.classes().any(|class| class == "tel")) {
            let href = link.get("href").unwrap_or_default();
            let mut words = Vec::new();
            translated(&link.children, link.get("translate") == Some("no"), &mut words);
            let open: String = words.iter().filter(|(_, kept)| !kept).map(|(words, _)| *words).collect();
            let kept: String = words.iter().filter(|(_, kept)| *kept).map(|(words, _)| *words).collect();
            numbers += usize::from(kept.bytes().any(|byte| byte.is_ascii_digit()));
            if let Some(keyword) = href.split_once("body=").map(|(_, body)| body.replace("%20", " ")) {
                keywords += 1;
                if !kept.contains(&keyword) {
                    wrong.push(format!("{}: the keyword {keyword} of {href}", page.path));
                }
            }
            // What stays open are words: a short number in them is that of a line which is called by it.
            if open.bytes().filter(u8::is_ascii_digit).count() > 4 {
                wrong.push(format!("{}: {open:?} of {href}", page.path));
            }
        }
        // Outside of texts, where an author's own words lead to a number, a name that stands alone is that of a line.
        let texts = ["article.read", "section.read", "details.sources"];
        let around = texts.iter().fold(page.tree.clone(), |tree, text| html::without(&tree, text));
        let mut words = Vec::new();
        translated(&around, false, &mut words);
        let open: BTreeSet<&str> = words.iter().filter(|(_, kept)| !kept).map(|(words, _)| words.trim()).collect();
        for name in site().services.iter().filter(|own| own.call().is_some()).map(|own| own.name.as_str()) {
            if open.contains(name) {
                wrong.push(format!("{}: the name {name}", page.path));
            }
        }
        let texts: Vec<&Element> = html::all(&page.tree, "article.read").collect();
        for text in texts {
            let mut words = Vec::new();
            translated(&text.children, false, &mut words);
            let split = |words: &'static str| words.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            for (words, kept) in words {
                for form in split(words).filter(|word| is_form(word)) {
                    forms += 1;
                    if !kept {
                        wrong.push(format!("{}: the form {form}", page.path));
                    }
                }
            }
        }
    }
    assert!(numbers > 1000 && keywords > 20 && forms > 100, "{numbers} numbers, {keywords} keywords, {forms} forms");
    none(&wrong);
}
