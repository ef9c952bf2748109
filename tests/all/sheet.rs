//! The advocate's desk: its sheet holds every question in two languages, and its result says what the report says.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use amparo::content::{self, Include, Site};
use amparo::desk::dates::{DateId, Dates};
use amparo::desk::document::Document;
use amparo::guide::{Answers, Screening};
use amparo::html::{self, Element, Node};
use amparo::relief::{Level, State};
use amparo::report::Report;
use amparo::surface::desk::days::{self, Field};
use amparo::surface::desk::evidence;
use amparo::surface::desk::html::Pair;
use amparo::surface::desk::law::{About, Data};
use amparo::surface::desk::live::{live, state_id};
use amparo::surface::desk::pack;
use amparo::surface::desk::sheet::sheet;
use amparo::surface::desk::words::Words;

use crate::personas;
use crate::project::{root, site};
use crate::properties::drawn;

/// What the engine unpacks: the same bytes as a visit gets.
fn data_of(site: &Site) -> Data {
    let files = site.editions.iter().map(|_| (String::new(), String::new())).collect();
    let packed = pack::packed(&pack::data(site, files).expect("it can be packed")).expect("it can be packed");
    let data: Data = postcard::from_bytes(&packed).expect("it can be unpacked");
    assert!(data.is_whole());
    data
}

fn words_of(site: &Site, place: usize) -> Words {
    let packed = pack::packed(&pack::words(site, &site.editions[place])).expect("they can be packed");
    let words: Words = postcard::from_bytes(&packed).expect("they can be unpacked");
    assert!(words.fits(&data_of(site)), "{}", words.tongue.tag);
    words
}

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| data_of(site()))
}

/// The site with its drafts, of which one is written from the right.
fn with_drafts() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        content::load_including(root(), Include { drafts: true, pseudo: 0 }).expect("the content is in order")
    })
}

fn tree(markup: &str) -> Vec<Node> {
    html::read(markup, Vec::new()).unwrap_or_else(|error| panic!("{error}: {markup}"))
}

/// The values of an attribute with those of another one, as they follow each other.
fn pairs<'a>(markup: &'a str, one: &str, other: &str) -> Vec<(&'a str, &'a str)> {
    let value = |text: &'a str| text.split_once('"').map_or("", |(value, _)| value);
    let starts = [" ", one, "=\""].concat();
    let ends = [other, "=\""].concat();
    let found = markup.split(starts.as_str()).skip(1);
    found.filter_map(|rest| Some((value(rest), value(rest.split_once('>')?.0.split_once(ends.as_str())?.1)))).collect()
}

/// Through the bytes and the markup of the desk everybody gets the levels, the states, the citations and the warnings that
/// `screen` and the page take from the same report.
#[test]
fn ten_thousand_sheets_come_to_what_the_report_says() {
    let (own, words, guide) = (data(), words_of(site(), 0), &site().guide);
    let everybody = personas::all_answers().into_iter().chain(drawn(10_000));
    for (nth, answers) in everybody.enumerate() {
        let screening = Screening::new(guide, &answers);
        let report = Report::of(&screening);
        assert_eq!(Report::of(&Screening::new(&own.guide, &answers)), report, "{answers:?}");
        // Writing takes longer than judging.
        if nth % 100 == 0 {
            says_the_report(&words, &answers, &screening, &report);
        }
    }
}

fn says_the_report(words: &Words, answers: &Answers, screening: &Screening<'_>, report: &Report) {
    let guide = &site().guide;
    let document = Document { answers: answers.clone(), ..Document::default() };
    let markup = live(data(), words, &document, None, &[]);
    if !answers.says_something(guide) {
        assert!(pairs(&markup, "data-element", "data-state").is_empty(), "nothing is claimed before anything is said");
        return;
    }
    let levels: Vec<(&str, &str)> =
        report.reliefs.iter().map(|own| (guide.reliefs[own.relief].id.as_str(), own.finding.level.id())).collect();
    assert_eq!(pairs(&markup, "data-relief", "data-level"), levels, "{answers:?}");
    let mut states = Vec::new();
    for own in &report.reliefs {
        let relief = &guide.reliefs[own.relief];
        let shown = relief.shown_subjects(&own.finding);
        let concerns = |element: usize| shown.iter().any(|&subject| relief.concerns(element, subject));
        let found = own.finding.elements.iter().filter(|found| concerns(found.element));
        states.extend(found.map(|found| (relief.elements[found.element].id.as_str(), state_id(found))));
    }
    assert_eq!(pairs(&markup, "data-element", "data-state"), states, "{answers:?}");
    let told = |attribute: &str| -> BTreeSet<String> {
        let starts = [" ", attribute, "=\""].concat();
        markup.split(&starts).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
    };
    assert_eq!(told("data-notice"), screening.notices().map(|ix| guide.notices[ix].id.clone()).collect());
    assert_eq!(told("data-clock"), report.told_clocks(guide).map(|own| guide.clocks[own.clock].id.clone()).collect());
    assert_eq!(told("data-service"), screening.referrals().map(str::to_owned).collect());
    assert_eq!(told("data-step"), BTreeSet::from([guide.steps[report.step].id.clone()]));
}

/// The law behind each point is that of the pages, and every fact has where and when it was read.
#[test]
fn the_law_behind_each_point_is_that_of_the_pages() {
    let own = data();
    for (relief, law) in own.guide.reliefs.iter().zip(&own.reliefs) {
        let record = &site().reliefs[&relief.id];
        for (element, behind) in relief.elements.iter().zip(&law.elements) {
            let known = &record.elements[&element.id];
            assert_eq!(own.citation(&behind.cites), site().citation(&known.cites), "{}/{}", relief.id, element.id);
            for (exception, cites) in element.exceptions.iter().zip(&behind.exceptions) {
                assert_eq!(own.citation(cites), site().citation(&known.exceptions[&exception.id]));
            }
        }
    }
    assert!(own.facts.len() > 200, "{}", own.facts.len());
    let bare = own
        .facts
        .iter()
        .filter(|fact| fact.says.is_empty() || !fact.url.starts_with("http") || !content::is_date(&fact.read_on));
    assert_eq!(bare.map(|fact| fact.id.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

/// Papers are listed for what is met or open, never for what points away, and nothing is asked for before anything was said.
#[test]
fn papers_are_listed_for_points_that_are_met_or_open() {
    let (own, guide) = (data(), &site().guide);
    let mut seen = BTreeSet::new();
    for answers in personas::all_answers().into_iter().chain([Answers::none(guide)]) {
        let document = Document { answers: answers.clone(), ..Document::default() };
        let lists = evidence::lists(own, &document);
        if !answers.says_something(guide) {
            assert!(lists.is_empty());
            continue;
        }
        let report = Report::of(&Screening::new(guide, &answers));
        for list in lists {
            let place = usize::from(list.relief);
            let relief = report.reliefs.iter().find(|own| own.relief == place).expect("every relief is there");
            assert_ne!(relief.finding.level, Level::NotIndicated, "{}", guide.reliefs[place].id);
            if let About::Element(element) = list.about {
                assert_ne!(relief.finding.elements[usize::from(element)].state, State::Contradicted);
                seen.insert((list.relief, element));
            }
        }
    }
    let elements = own.papers.lists.iter().filter_map(|list| match list.about {
        About::Element(element) => Some((list.relief, element)),
        About::Topic(_) => None,
    });
    let never: Vec<(u8, u8)> = elements.filter(|own| !seen.contains(own)).collect();
    assert!(never.is_empty(), "no persona is shown the lists of {never:?}");
}

/// What stands in a field comes back into the same field, and an empty one is not kept.
#[test]
fn days_go_through_their_fields_and_empty_ones_are_not_kept() {
    let mut dates = Dates::default();
    days::spread(&mut dates);
    let fields = dates.days.len();
    assert!(days::add(&mut dates, "child-birth") && !days::add(&mut dates, "divorce-final"), "only what can be twice");
    assert_eq!(dates.days.len(), fields + 1);
    let place = dates.days.iter().position(|own| own.id == DateId::SupplementBSigned).expect("a field");
    let field = Field::of(&format!("day-{place}")).expect("a field");
    assert!(!field.put(&mut dates, "2026-02-30"), "there is no such day");
    assert!(field.put(&mut dates, "2026-02"), "a month is known");
    let kept = days::gathered(&dates);
    assert_eq!((kept.days.len(), kept.trips.len(), kept.requests.len()), (1, 0, 0));
    assert_eq!(kept.days[0].day.to_string(), "2026-02");
}

fn cells<'a>(element: &'a Element, class: &str) -> Vec<&'a Element> {
    html::all(&element.children, "span").filter(|own| own.get("class") == Some(class)).collect()
}

/// In any two languages, also where one is written from the right, or both are the same.
#[test]
fn the_sheet_has_every_question_in_two_languages_line_by_line_with_one_control_for_each_answer() {
    let site = with_drafts();
    let all = data_of(site);
    let words: Vec<Words> = (0..site.editions.len()).map(|place| words_of(site, place)).collect();
    assert!(words.iter().any(|own| own.tongue.direction == "rtl"), "one is written from the right");
    let answers = Answers::none(&site.guide);
    for client in &words {
        for second in [Some(&words[0]), words.last(), None] {
            let second = second.filter(|own| own.tongue != client.tongue);
            let tree = tree(&sheet(&all, Pair { client, second }, &words[0], &answers));
            let rows: Vec<&Element> = html::all(&tree, "fieldset").collect();
            let ids: Vec<&str> = rows.iter().filter_map(|row| row.get("data-sheet")).collect();
            assert_eq!(ids, site.guide.questions.iter().map(|own| own.id.as_str()).collect::<Vec<_>>());
            let mut names = BTreeSet::new();
            for (row, question) in rows.iter().zip(&site.guide.questions) {
                let labels: Vec<&Element> = html::all(&row.children, "label").collect();
                assert_eq!(labels.len(), question.all_choices().count(), "{}", question.id);
                for label in labels {
                    assert_eq!(html::all(&label.children, "input").count(), 1, "{}", question.id);
                    both(label, client, second);
                }
                let legend = html::find(&row.children, "legend").expect("a legend");
                both(legend, client, second);
                let inputs = html::all(&row.children, "input");
                assert!(names.insert(inputs.filter_map(|input| input.get("name")).collect::<BTreeSet<_>>()));
                assert!(html::all(&row.children, "input").all(|input| input.get("autocomplete") == Some("off")));
            }
        }
    }
}

/// A cell for each language, which says its language and direction, and none that is empty.
fn both(own: &Element, client: &Words, second: Option<&Words>) {
    for (class, words) in [("c", Some(client)), ("s", second)] {
        let found = cells(own, class);
        assert_eq!(found.len(), usize::from(words.is_some()), "{own:?}");
        if let (Some(cell), Some(words)) = (found.first(), words) {
            assert_eq!(cell.get("lang"), Some(words.tongue.tag.as_str()));
            assert_eq!(cell.get("dir"), Some(words.tongue.direction.as_str()));
            assert!(!html::words(&cell.children).trim().is_empty(), "{own:?}");
        }
    }
}
