//! One person's visit with real presses, and what can be seen of it on the way.

use amparo::answers::Persona;
use serde_json::{Value, json};

use super::super::driver::strings;
use super::super::engines::Visitor;
use super::super::stage;
use crate::project::{self, site};

/// Typed into the finder: a word that nothing else on the machine holds.
pub const TYPED: &str = "axolotlquilt";

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Leave {
    Control,
    Shifts,
}

/// What was noticed on the way, besides what the browser keeps.
#[derive(Debug, Default)]
pub struct Visit {
    pub traces: Vec<String>,
    /// How many requests there were before leaving.
    pub asked_before: usize,
}

/// Home, help, finder, directory page, a client at the desk, questionnaire with every answer of one persona, results, print
/// view, the code of the answers, the results in another language, and out.
pub async fn visit(visitor: &Visitor, language: &str, leave: Leave) -> Visit {
    let mut visit = first_pages(visitor, language).await;
    let path = |rest: &str| format!("/{language}/{rest}");
    follow(visitor, &path("help/find/")).await;
    visitor.engine_is("ready").await;
    visitor.click(".finder > summary").await;
    visitor.click("#words").await;
    visitor.write(TYPED).await;
    visitor.until(&format!("document.getElementById('words').value === {}", json!(TYPED))).await;
    // Enter is when browsers remember what a field held.
    visitor.keys(&["\u{e006}"]).await;
    visit.look(visitor).await;
    follow(visitor, &path("help/ca/")).await;
    visit.look(visitor).await;
    visit.desk(visitor, &path).await;
    follow(visitor, &path("check/")).await;
    visitor.engine_is("ready").await;
    answer(visitor).await;
    visitor.until("document.querySelector('#results').open").await;
    visitor.print().await;
    let code = code(visitor).await;
    change_language(visitor, language).await;
    // Browsers note the state of open tabs a moment late.
    super::disk::noted_now(visitor, &format!("{}{}", stage().site, path("check/"))).await;
    visit.look(visitor).await;
    visit.traces.extend(super::disk::answers(visitor.home()).into_iter().map(|trace| format!("open, {trace}")));
    visit.traces.extend(super::disk::holding(visitor.home(), &code));
    visit.out(visitor, leave).await;
    visit
}

/// Home, help, and out: what somebody does who only wants the numbers.
pub async fn short_visit(visitor: &Visitor, language: &str, leave: Leave) -> Visit {
    let mut visit = first_pages(visitor, language).await;
    visit.out(visitor, leave).await;
    visit
}

/// Home and help.
async fn first_pages(visitor: &Visitor, language: &str) -> Visit {
    let mut visit = Visit::default();
    let home = format!("/{language}/");
    // Moving inside the site takes one place in the history; a typed address would take another.
    if visitor.address().await.starts_with(&stage().site) {
        follow(visitor, &home).await;
    } else {
        visitor.open(&home).await;
    }
    visit.look(visitor).await;
    follow(visitor, &format!("{home}help/")).await;
    visit.look(visitor).await;
    visit
}

/// Asks for the code that the answers make, and gives it.
async fn code(visitor: &Visitor) -> String {
    visitor.click("#code-out").await;
    visitor.until("document.getElementById('code').textContent.includes('-')").await;
    visitor.script("return document.getElementById('code').textContent").await.as_str().unwrap_or_default().to_owned()
}

/// Changes to another language, with all that was answered: the page exchanges its words and stays at its address.
async fn change_language(visitor: &Visitor, from: &str) {
    let other = site().settings.languages.iter().find(|other| other.tag != from).expect("there are two languages");
    visitor.click("header .menu + .menu > summary").await;
    visitor.click(&format!("nav.languages a[lang={}]", other.tag)).await;
    visitor.until(&format!("document.documentElement.lang === {}", json!(other.tag))).await;
}

/// Presses the link to a path of the site, wherever it stands on the page.
async fn follow(visitor: &Visitor, path: &str) {
    let link = format!("a[href={}]", json!(path));
    let inside = format!("return !!document.querySelector({})", json!(format!("main {link}")));
    // Long lists stand in closed parts of the page, and so do the menus, which would lie over the page and each other.
    let place = if visitor.script(&inside).await == json!(true) { "main" } else { "header" };
    visitor
        .script(&format!(
            "document.querySelectorAll('{place} details').forEach(part => {{ \
             part.open = '{place}' === 'main' || !!part.querySelector({}) }})",
            json!(link)
        ))
        .await;
    visitor.click(&format!("{place} {link}")).await;
    visitor.arrives(path).await;
}

/// Answers question by question, until none is left.
async fn answer(visitor: &Visitor) {
    let path = project::root().join("tests/personas/01-labor-debt-and-papers.toml");
    let persona = Persona::read(&path).unwrap_or_else(|error| panic!("{error}"));
    let mut given = 0;
    loop {
        let shown = visitor.questions().await;
        let Some(question) = shown.first() else { break };
        assert_eq!(shown.len(), 1, "one at a time: {shown:?}");
        match persona.answers.get(question) {
            Some(choices) => {
                for choice in choices.ids() {
                    visitor
                        .click(&format!(
                            "fieldset[data-question=\"{question}\"] label:has(input[data-choice=\"{choice}\"])"
                        ))
                        .await;
                }
                given += 1;
            }
            None => {
                visitor
                    .click(&format!(
                        "fieldset[data-question=\"{question}\"] label:has(input[data-choice=\"not-sure\"])"
                    ))
                    .await
            }
        }
        visitor.click("#next").await;
        let gone = format!(
            "![...document.querySelectorAll('fieldset[data-question]')].some(one => one.getClientRects().length && one.dataset.question === {})",
            json!(question)
        );
        visitor.until(&gone).await;
    }
    assert!(given >= 12, "the questionnaire is answered: {given} answers");
}

impl Visit {
    /// Leaves, and waits until the page outside is there.
    async fn out(&mut self, visitor: &Visitor, leave: Leave) {
        self.asked_before = visitor.proxy.asked().len();
        match leave {
            Leave::Control => visitor.click("#exit").await,
            Leave::Shifts => visitor.three_shifts().await,
        }
        visitor.has_left().await;
    }

    /// One client at the desk, with a reference and an answer, and forgotten again.
    async fn desk(&mut self, visitor: &Visitor, path: &impl Fn(&str) -> String) {
        // A link inside a text leads there, as every link of the site does; where it breaks into two lines, nothing
        // stands in its middle to be pressed.
        visitor.script(&format!("location.replace({})", json!(path("desk/")))).await;
        visitor.arrives(&path("desk/")).await;
        visitor.engine_is("ready").await;
        visitor.until("document.querySelector('[data-sheet]')").await;
        visitor.click("#desk-reference").await;
        visitor.write(TYPED).await;
        visitor.until(&format!("document.getElementById('desk-reference').value === {}", json!(TYPED))).await;
        visitor.click("[data-sheet=court] label:has([data-choice=detained])").await;
        self.look(visitor).await;
        visitor.click("#new-client").await;
        visitor.click("#desk-forget").await;
        visitor.until("!document.querySelector('[data-sheet] :checked')").await;
        follow(visitor, &path("for/")).await;
        follow(visitor, &path("")).await;
    }

    /// What a page shows of its visitor to anybody who looks: the address, the title, fields that are remembered.
    async fn look(&mut self, visitor: &Visitor) {
        let seen = visitor.script(LOOK).await;
        let address = seen["address"].as_str().unwrap_or_default();
        assert!(address.starts_with(&stage().site), "still on the site: {address}");
        if address.contains(['?', '#']) {
            self.traces.push(format!("address {address}"));
        }
        let told = |name: &str, values: &Value| {
            strings(values).into_iter().map(move |value| format!("{name} {value}")).collect::<Vec<_>>()
        };
        self.traces.extend(told("field that is remembered:", &seen["fields"]));
        self.traces.extend(told("asks another site early:", &seen["hints"]));
        if seen["cookie"] != "" {
            self.traces.push(format!("cookie {}", seen["cookie"]));
        }
    }
}

const LOOK: &str = "return { address: location.href, cookie: document.cookie, \
    fields: [...document.querySelectorAll('input, select, textarea')] \
        .filter(field => (field.getAttribute('autocomplete') ?? field.form?.getAttribute('autocomplete')) !== 'off') \
        .map(field => location.pathname + ' ' + (field.id || field.name)), \
    hints: [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=preload], a[ping]')] \
        .filter(link => link.ping || new URL(link.href).origin !== location.origin).map(link => link.href) }";
