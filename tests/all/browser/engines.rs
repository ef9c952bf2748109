//! The same visit in every engine that people have in their phones, as Debian packages them: one set of verbs for all.

mod bidi;
mod launch;
pub mod proxy;

use std::path::Path;
use std::time::Duration;

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use super::clock::Clock;
use super::driver::{AT_A_NOTE, PATIENCE, QUESTIONS, strings};
use super::stage;
use bidi::Bidi;
use launch::Running;
use proxy::Proxy;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet, and most of what Android opens links in.
    Chromium,
    Firefox,
    /// Safari and every browser on an iPhone have this engine. Debian's is WebKitGTK.
    WebKit,
}

/// A fresh browser with an empty home folder of its own, which reaches the world only through a proxy of its own.
pub struct Visitor {
    pub engine: Engine,
    pub proxy: Proxy,
    home: tempfile::TempDir,
    drive: Drive,
    running: Running,
}

/// How an engine is told what to do.
enum Drive {
    Classic(Client),
    Bidi(Box<Bidi>),
}

/// What a mouse or a finger may hold down or press with.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Press {
    #[default]
    Plain,
    Middle,
    With(Key),
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Key {
    Shift,
    Control,
}

impl Key {
    /// As WebDriver writes it.
    const fn value(self) -> &'static str {
        match self {
            Key::Shift => "\u{e008}",
            Key::Control => "\u{e009}",
        }
    }
}

/// No test needs longer; a browser that hangs must not hold up the others.
const LONGEST: Duration = Duration::from_secs(900);

/// Runs a test on a runtime of its own, within a time. The site is built before the clock starts.
pub fn within_time(test: impl Future<Output = ()>) {
    stage();
    let _clock = Clock::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async { tokio::time::timeout(LONGEST, test).await.expect("the test ends in time") });
}

impl Visitor {
    pub async fn start(engine: Engine) -> Visitor {
        let home = tempfile::tempdir().expect("a temporary folder");
        Visitor::start_in(engine, home).await
    }

    async fn start_in(engine: Engine, home: tempfile::TempDir) -> Visitor {
        let proxy = Proxy::start();
        let (drive, running) = launch::launch(engine, home.path(), &proxy).await;
        let visitor = Visitor { engine, proxy, home, drive, running };
        visitor.open_anywhere("about:blank").await;
        visitor
    }

    /// Closes the browser as a person does, so that it writes down what it wants to keep. Gives its home folder.
    pub async fn close(self) -> tempfile::TempDir {
        match &self.drive {
            Drive::Classic(client) => {
                let _ = client.clone().close().await;
            }
            Drive::Bidi(bidi) => bidi.close().await,
        }
        self.running.ended();
        self.home
    }

    /// The same browser again: what it kept, it still has.
    pub async fn again(engine: Engine, home: tempfile::TempDir) -> Visitor {
        Visitor::start_in(engine, home).await
    }

    /// Its home folder, while it runs.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Opens a path of the site, as if the address was typed.
    pub async fn open(&self, path: &str) {
        self.open_anywhere(&format!("{}{path}", stage().site)).await;
    }

    pub async fn open_anywhere(&self, address: &str) {
        match &self.drive {
            Drive::Classic(client) => client.goto(address).await.map_err(|error| error.to_string()),
            Drive::Bidi(bidi) => bidi.open(address).await,
        }
        .unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// Runs the body of an async function in the page. Fails while the browser goes from one page to another.
    pub async fn try_script(&self, body: &str) -> Result<Value, String> {
        match &self.drive {
            Drive::Classic(_) => {
                let script = format!(
                    "const done = arguments[0]; (async () => {{ {body} }})().then(value => done({{ value: value ?? null }}), error => done({{ error: String(error) }}))"
                );
                let answer = self.wire("POST", "execute/async", json!({ "script": script, "args": [] })).await?;
                match answer.get("error") {
                    Some(error) => Err(error.to_string()),
                    None => Ok(answer["value"].clone()),
                }
            }
            Drive::Bidi(bidi) => bidi.run(body).await,
        }
    }

    pub async fn script(&self, body: &str) -> Value {
        self.try_script(body).await.unwrap_or_else(|error| panic!("{body}: {error}"))
    }

    /// A command of WebDriver about the session.
    async fn wire(&self, method: &'static str, path: &'static str, body: Value) -> Result<Value, String> {
        let Drive::Classic(client) = &self.drive else { unreachable!("only engines with a driver are asked") };
        client.issue_cmd(Wire { method, path, body }).await.map_err(|error| error.to_string())
    }

    /// A real click in the middle of the first match that is displayed.
    pub async fn click(&self, selector: &str) {
        self.press(selector, Press::Plain).await;
    }

    /// A browser that is busy with its first frames drops presses that a machine makes, gives them to the document and to
    /// nothing in it, or grows its bars between the look and the press; a hand looks and presses again. Only what never reached the page is made anew: a press that the page
    /// got and did not answer stays one.
    pub async fn press(&self, selector: &str, press: Press) {
        for attempt in 0..5 {
            // From the second time on it can be gone: the press before was on its way after all.
            let place = match self.try_script(&place_of(selector)).await {
                Ok(place) if place.is_null() && attempt > 0 => return,
                Ok(place) => place,
                Err(_) if attempt > 0 => return,
                Err(error) => panic!("{selector}: {error}"),
            };
            // What lies over it may be on its way: the eye waits for it too.
            if place[2] != true && attempt < 4 {
                tokio::time::sleep(Duration::from_millis(200)).await;
                continue;
            }
            assert_eq!(place[2], true, "{selector} can be pressed: {place}");
            match self.try_act(pressing(&place, press)).await {
                Err(error) if error.contains("out of bounds") => continue,
                pressed => pressed.unwrap_or_else(|error| panic!("{selector}: {error}")),
            }
            for _ in 0..40 {
                if self.try_script("return window.reached !== false").await != Ok(json!(false)) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        panic!("{:?}: no press reached {selector}", self.engine);
    }

    /// Presses and lets go of each key, where the keyboard is.
    pub async fn keys(&self, keys: &[&str]) {
        let each = |key: &&str| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        let all: Vec<Value> = keys.iter().flat_map(each).collect();
        self.act(json!([{ "type": "key", "id": "keyboard", "actions": all }])).await;
    }

    pub async fn write(&self, text: &str) {
        let letters: Vec<String> = text.chars().map(String::from).collect();
        self.keys(&letters.iter().map(String::as_str).collect::<Vec<_>>()).await;
    }

    pub async fn three_shifts(&self) {
        self.keys(&[Key::Shift.value(); 3]).await;
    }

    async fn act(&self, actions: Value) {
        self.try_act(actions.clone()).await.unwrap_or_else(|error| panic!("{actions}: {error}"));
    }

    async fn try_act(&self, actions: Value) -> Result<(), String> {
        match &self.drive {
            Drive::Classic(_) => self.wire("POST", "actions", json!({ "actions": actions })).await.map(drop),
            Drive::Bidi(bidi) => bidi.act(actions).await,
        }
    }

    pub async fn back(&self) {
        match &self.drive {
            Drive::Classic(client) => client.back().await.map_err(|error| error.to_string()),
            Drive::Bidi(bidi) => bidi.back().await,
        }
        .unwrap_or_else(|error| panic!("Back: {error}"));
    }

    pub async fn address(&self) -> String {
        match &self.drive {
            Drive::Classic(client) => client.current_url().await.expect("an address").to_string(),
            Drive::Bidi(bidi) => bidi.tabs().await.expect("tabs").remove(0),
        }
    }

    /// How many tabs and windows there are.
    pub async fn tabs(&self) -> usize {
        match &self.drive {
            Drive::Classic(client) => client.windows().await.expect("windows").len(),
            Drive::Bidi(bidi) => bidi.tabs().await.expect("tabs").len(),
        }
    }

    /// Makes the print view, as for paper. WebKitGTK's driver cannot.
    pub async fn print(&self) {
        match (&self.drive, self.engine) {
            (_, Engine::WebKit) => {}
            (Drive::Classic(_), _) => {
                self.wire("POST", "print", json!({})).await.expect("it prints");
            }
            (Drive::Bidi(bidi), _) => bidi.print().await.expect("it prints"),
        }
    }

    /// Every cookie of the browser; in WebKit those of the page only.
    pub async fn cookies(&self) -> Vec<Value> {
        let all = match (&self.drive, self.engine) {
            (Drive::Bidi(bidi), _) => bidi.cookies().await.expect("cookies"),
            (_, Engine::Chromium) => {
                let body = json!({ "cmd": "Storage.getCookies", "params": {} });
                self.wire("POST", "goog/cdp/execute", body).await.expect("cookies")["cookies"].take()
            }
            _ => self.wire("GET", "cookie", Value::Null).await.expect("cookies"),
        };
        all.as_array().cloned().unwrap_or_default()
    }

    /// The questions on screen, past the note before a hard part.
    pub async fn questions(&self) -> Vec<String> {
        if self.script(AT_A_NOTE).await == json!(true) {
            self.click("#next").await;
        }
        strings(&self.script(QUESTIONS).await)
    }

    /// Waits until an expression is true in the page.
    pub async fn until(&self, expression: &str) {
        self.until_within(PATIENCE, expression).await;
    }

    pub async fn until_within(&self, time: Duration, expression: &str) {
        let start = std::time::Instant::now();
        while start.elapsed() < time {
            if self.try_script(&format!("return Boolean({expression})")).await == Ok(json!(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{:?} waited at {}, and not: {expression}", self.engine, self.address().await);
    }

    /// Waits until the page of this path of the site is there to its end.
    pub async fn arrives(&self, path: &str) {
        self.until(&format!("location.pathname === {} && document.readyState === 'complete'", json!(path))).await;
    }

    pub async fn has_left(&self) {
        self.until(&format!("location.href === {} && document.readyState === 'complete'", json!(stage().outside)))
            .await;
    }

    pub async fn engine_is(&self, state: &str) {
        self.until(&format!("document.documentElement.dataset.engine === {}", json!(state))).await;
    }
}

/// The body of a script that looks for the middle of the first match that is displayed, once the window has its size, and
/// from then on notes whether a press reaches the page: the place, and whether the match lies on top there.
fn place_of(selector: &str) -> String {
    let quoted = json!(selector);
    format!(
        "const found = [...document.querySelectorAll({quoted})].find(one => one.getClientRects().length); if (!found) return null; \
         found.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
         const settled = () => new Promise(go => setTimeout(() => requestAnimationFrame(go), 120)); \
         for (let tall = -1, tries = 0; tall !== innerHeight && tries < 20; tries += 1) {{ tall = innerHeight; await settled(); }} \
         window.reached = false; addEventListener('mousedown', event => {{ window.reached ||= event.target.nodeType === 1 }}, true); \
         const box = found.getBoundingClientRect(); const x = Math.floor(box.left + box.width / 2), y = Math.floor(box.top + box.height / 2); \
         const top = document.elementFromPoint(x, y); return [x, y, top === found || found.contains(top), top && top.outerHTML.slice(0, 120)]"
    )
}

/// The actions of a press at this place.
fn pressing(place: &Value, press: Press) -> Value {
    let button = if press == Press::Middle { 1 } else { 0 };
    let pointer = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [
        { "type": "pointerMove", "x": place[0], "y": place[1], "duration": 0 },
        { "type": "pointerDown", "button": button }, { "type": "pointerUp", "button": button }] });
    let Press::With(key) = press else { return json!([pointer]) };
    json!([
        { "type": "key", "id": "keyboard", "actions": [
            { "type": "keyDown", "value": key.value() }, { "type": "pause" }, { "type": "pause" }, { "type": "keyUp", "value": key.value() }] },
        pointer,
    ])
}

/// A command as it goes over the wire, for what the client has no word for.
#[derive(Debug)]
struct Wire {
    method: &'static str,
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Wire {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (axum::http::Method, Option<String>) {
        match self.method {
            "GET" => (axum::http::Method::GET, None),
            _ => (axum::http::Method::POST, Some(self.body.to_string())),
        }
    }
}
