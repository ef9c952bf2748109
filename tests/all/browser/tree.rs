//! The questionnaire through the accessibility tree alone, as somebody who cannot see it uses it: what is told, in what
//! order, under which names, and what is said when something changes. Pressing goes by the names that are spoken.

mod landmarks;
mod nodes;

use std::collections::BTreeMap;
use std::time::Duration;

use amparo::content::QuestionWords;

use super::driver::{Browser, Setup, browse, browse_within};
use crate::project;
pub use nodes::{Node, Tree};

/// Answers that speak for a T visa, and open conditional questions. Where they are silent, the answer is "not sure".
pub const STORY: &[(&str, &[&str])] = &[
    ("for-whom", &["me"]),
    ("safe-now", &["safe"]),
    ("age-now", &["18-20"]),
    ("where-now", &["in-us"]),
    ("status", &["none-of-these"]),
    ("court", &["none"]),
    ("what-happened", &["sex-acts"]),
    ("who-did-it", &["brought-me"]),
    ("where-happened", &["in-us"]),
    ("age-then", &["under-16"]),
    ("left-since", &["no"]),
    ("how-ended", &["got-away"]),
    ("effects", &["fear"]),
    ("fear-return", &["hurt-by-them"]),
];

/// What the story answers to a question.
pub fn answer(question: &str) -> &'static [&'static str] {
    STORY.iter().find(|(id, _)| *id == question).map_or(["not-sure"].as_slice(), |(_, choices)| choices)
}

/// The words of a question and its choices in a language, as they are in the content.
struct Words {
    tag: &'static str,
}

impl Words {
    fn say(&self, id: &str) -> String {
        project::site().edition(self.tag).expect("a published language").words.say(id)
    }

    /// Whether the keyboard is at the note before a hard part.
    fn is_note(&self, tree: &Tree) -> bool {
        let parts = &project::site().edition(self.tag).expect("a published language").screening.parts;
        let said = tree.focused().map(|node| tree.said(node)).unwrap_or_default();
        parts.values().filter_map(|part| part.note.as_ref()).any(|note| said.contains(note.as_str()))
    }

    /// The words of every question, by its id.
    fn questions(&self) -> &'static BTreeMap<String, QuestionWords> {
        &project::site().edition(self.tag).expect("a published language").screening.questions
    }

    /// The id of the question with these words.
    fn question(&self, text: &str) -> &'static str {
        let found = self.questions().iter().find(|(_, question)| question.text.text() == text);
        found.unwrap_or_else(|| panic!("no question says {text:?}")).0
    }

    fn text(&self, question: &str) -> String {
        self.questions().get(question).unwrap_or_else(|| panic!("no question {question}")).text.text()
    }

    /// The words of a choice.
    fn choice(&self, question: &str, choice: &str) -> String {
        if let "not-sure" | "rather-not-say" = choice {
            return self.say(&format!("answer-{choice}"));
        }
        let question = self.questions().get(question).unwrap_or_else(|| panic!("no question {question}"));
        question.choices.get(choice).expect("a choice of the question").text()
    }
}

/// How somebody answers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum By {
    /// "Click yes": the control whose name is what is seen.
    Voice,
    /// Tab to the group, arrows and Space inside it, Enter on buttons.
    Keyboard,
}

#[test]
fn a_whole_interview_by_voice_hears_every_question_and_the_results() {
    interview(By::Voice, "en");
}

#[test]
fn a_whole_interview_by_voice_in_spanish() {
    interview(By::Voice, "es");
}

#[test]
fn a_whole_interview_by_keyboard_hears_every_question_and_the_results() {
    interview(By::Keyboard, "en");
}

fn interview(by: By, tag: &'static str) {
    // The whole tree of a page is read twice for each answer.
    browse_within(Setup::Everything, Duration::from_secs(400), |browser| async move {
        let words = Words { tag };
        browser.open_ready(&format!("/{tag}/check/")).await;
        nothing_chosen_is_read_out(&browser, &words).await;
        let mut heard: Vec<&str> = Vec::new();
        let mut notes = 0;
        loop {
            let mut tree = Tree::read(&browser).await;
            if words.is_note(&tree) {
                // The note before a hard part asks nothing, and the same button goes on.
                assert_eq!(asked(&tree, &words), None);
                notes += 1;
                press(&browser, by, "button", &words.say("continue")).await;
                tree = Tree::read(&browser).await;
            }
            let Some(question) = asked(&tree, &words) else { break };
            assert!(!heard.contains(&question), "{question} is asked twice");
            if !heard.is_empty() {
                // The keyboard has moved to the new question, and that is what a screen reader reads.
                let focused =
                    tree.focused().unwrap_or_else(|| panic!("{question} comes, and nothing has the keyboard"));
                assert_eq!(tree.said(focused), words.text(question), "what is read when the question changes");
            }
            heard.push(question);
            for choice in answer(question) {
                give(&browser, by, &words, question, choice).await;
            }
            press(&browser, by, "button", &words.say("continue")).await;
        }
        assert!(heard.len() > 10, "a whole interview: {heard:?}");
        assert!(notes >= 2, "a note is read before each hard part: {notes}");
        results_are_told(&browser, &words).await;
    });
}

/// The question that is told now; never two with the engine.
fn asked(tree: &Tree, words: &Words) -> Option<&'static str> {
    let groups: Vec<&Node> = tree.0.iter().filter(|node| is_question(node, words)).collect();
    assert!(groups.len() <= 1, "one question is told at a time: {groups:#?}");
    groups.first().map(|group| words.question(&group.name))
}

fn is_question(node: &Node, words: &Words) -> bool {
    matches!(node.role.as_str(), "group" | "radiogroup")
        && words.questions().values().any(|question| question.text.text() == node.name)
}

/// Continues without an answer, and hears what to do.
async fn nothing_chosen_is_read_out(browser: &Browser, words: &Words) {
    let live = |tree: &Tree| -> Vec<String> {
        let regions = tree.0.iter().filter(|node| matches!(node.role.as_str(), "status" | "alert"));
        regions.map(|node| tree.said(node)).collect()
    };
    let advice = words.say("no-answer-yet");
    let before = Tree::read(browser).await;
    assert!(!live(&before).contains(&advice), "nothing is wrong yet");
    press(browser, By::Voice, "button", &words.say("continue")).await;
    let after = Tree::read(browser).await;
    assert!(live(&after).contains(&advice), "{advice:?} is read out: {:?}", live(&after));
    let region = after.0.iter().find(|node| after.said(node) == advice && node.role == "status").expect("the region");
    assert_eq!(region.property("live"), "polite", "it waits until the screen reader is done: {region:?}");
}

/// Gives an answer and looks whether it is told as given.
async fn give(browser: &Browser, by: By, words: &Words, question: &str, choice: &str) {
    let name = words.choice(question, choice);
    let tree = Tree::read(browser).await;
    let group = group(&tree, words, question);
    let inside = tree.inside(group);
    let control = control(&inside, &name);
    match by {
        By::Voice => control.press(browser).await,
        By::Keyboard => {
            let choices: Vec<String> = inside.all(&control.role).map(|node| node.name.clone()).collect();
            let role = control.role.clone();
            reach(browser, |here| here.role == role && choices.contains(&here.name)).await;
            // Inside a group of radio buttons the arrows move; from one check box to the next it is Tab.
            let step = if role == "radio" { "\u{e015}" } else { "\u{e004}" };
            for _ in 0..choices.len() {
                if Tree::here(browser).await.is_some_and(|here| here.name == name) {
                    break;
                }
                browser.keys(step).await;
            }
            let here = Tree::here(browser).await.expect("the keyboard is somewhere");
            assert_eq!(here.name, name, "the keyboard reaches the choice");
            // An arrow has chosen the radio button already, and Space keeps it.
            browser.keys(" ").await;
        }
    }
    let tree = Tree::read(browser).await;
    let inside = tree.inside(self::group(&tree, words, question));
    assert!(self::control(&inside, &name).is("checked"), "{question}: {name:?} is told as given");
}

fn group<'a>(tree: &'a Tree, words: &Words, question: &str) -> &'a Node {
    let text = words.text(question);
    let groups: Vec<&Node> = tree
        .0
        .iter()
        .filter(|node| matches!(node.role.as_str(), "group" | "radiogroup") && node.name == text)
        .collect();
    assert_eq!(groups.len(), 1, "one group is called {text:?}");
    groups[0]
}

/// The radio button or check box whose spoken name is what is seen.
fn control<'a>(inside: &'a Tree, name: &str) -> &'a Node {
    let mut found =
        inside.0.iter().filter(|node| matches!(node.role.as_str(), "radio" | "checkbox") && node.name == name);
    let control = found.next().unwrap_or_else(|| panic!("no choice is called {name:?}: {inside:#?}"));
    assert!(found.next().is_none(), "one choice is called {name:?}");
    control
}

/// Presses a control by its role and name.
async fn press(browser: &Browser, by: By, role: &str, name: &str) {
    match by {
        By::Voice => Tree::read(browser).await.one(role, name).press(browser).await,
        By::Keyboard => {
            reach(browser, |here| here.role == role && here.name == name).await;
            browser.keys("\u{e007}").await;
        }
    }
}

/// Presses Tab until the keyboard is where it should be.
async fn reach(browser: &Browser, there: impl Fn(&Node) -> bool) {
    for _ in 0..80 {
        if Tree::here(browser).await.is_some_and(|here| there(&here)) {
            return;
        }
        browser.tab().await;
    }
    panic!("eighty presses of Tab, and not there");
}

/// The keyboard is at the heading of the results, and below it each level and each way is told.
async fn results_are_told(browser: &Browser, words: &Words) {
    let tree = Tree::read(browser).await;
    let focused = tree.focused().expect("the results come, and the keyboard is with them");
    assert_eq!(focused.role, "heading", "the heading of the results is read out: {focused:?}");
    assert_eq!(tree.said(focused), words.say("results-heading"));
    let at = tree.0.iter().position(|node| std::ptr::eq(node, focused)).expect("it is in the tree");
    let rest = Tree(tree.0[at..].to_vec());
    let told = rest.words();
    let site = project::site();
    for relief in site.edition(words.tag).expect("a published language").reliefs.values() {
        assert!(
            rest.all("heading").any(|node| node.name.contains(&relief.results.name)),
            "{} is a heading",
            relief.results.name
        );
    }
    assert!(told.contains(&words.say("level-ask-now")), "the level is told in words: {told}");
    assert!(rest.all("link").any(|node| node.name.contains("1-888-373-7888") || node.name.contains("888")), "a number");
}

/// Where no script runs at all, the tree is the same form: every group, choice and result by its name.
#[test]
fn without_scripts_the_questionnaire_is_told_and_answers() {
    browse(Setup::NoScripts, |browser| async move {
        let words = Words { tag: "en" };
        browser.open("/en/check/").await;
        let site = project::site();
        let tree = Tree::read(&browser).await;
        let hidden = words.text("means");
        assert!(!tree.0.iter().any(|node| node.name == hidden), "a question that makes no sense yet is not told");
        let told: Vec<&str> =
            tree.0.iter().filter(|node| is_question(node, &words)).map(|node| node.name.as_str()).collect();
        let order: Vec<usize> =
            told.iter().map(|text| site.guide.question(words.question(text)).expect("a question").get()).collect();
        assert!(order.len() > 5 && order.is_sorted(), "questions are told in asking order: {told:?}");
        for (question, choices) in STORY {
            for choice in *choices {
                give(&browser, By::Voice, &words, question, choice).await;
            }
        }
        let tree = Tree::read(&browser).await;
        group(&tree, &words, "means");
        let summary = words.say("results-open");
        let closed = tree.0.iter().find(|node| node.name == summary && node.role == "DisclosureTriangle");
        let closed = closed.unwrap_or_else(|| panic!("no control opens the results: {summary:?}"));
        assert!(!closed.is("expanded"), "it says that it is closed");
        closed.press(&browser).await;
        let tree = Tree::read(&browser).await;
        let open = tree.0.iter().find(|node| node.name == summary && node.role == "DisclosureTriangle");
        assert!(open.is_some_and(|node| node.is("expanded")), "it says that it is open");
        let told = tree.words();
        assert!(told.contains(&words.say("level-ask-now")), "the level is told in words");
    });
}

/// An answer that means danger brings its words into a part that is read out.
#[test]
fn an_alert_is_read_out_in_both_tiers() {
    for setup in [Setup::NoScripts, Setup::Everything] {
        browse(setup, |browser| async move {
            browser.open("/en/check/").await;
            if setup == Setup::Everything {
                browser.engine_ready().await;
            }
            let words = Words { tag: "en" };
            if setup == Setup::Everything {
                give(&browser, By::Voice, &words, "for-whom", "me").await;
                browser.click("#next").await;
            }
            give(&browser, By::Voice, &words, "safe-now", "danger").await;
            let tree = Tree::read(&browser).await;
            let told = tree.all("status").any(|region| tree.said(region).contains("911"));
            assert!(told, "{setup:?}: the number to call is in a part that is read out when it changes");
        });
    }
}
