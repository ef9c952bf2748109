//! Chromium through chromedriver, with the few verbs the tests need.

mod commands;
mod process;

use std::path::Path;
use std::time::Duration;

use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::clock::Clock;
use super::{pictures, stage};
use commands::{Devtools, Log};
use process::Driver;

/// How long a test waits for what has to come: a machine that runs everything at once is slow.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// How the browser is set up.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Setup {
    /// Scripts and WebAssembly, as most phones.
    #[default]
    Everything,
    /// As Tor's safest level, or with a script blocker.
    NoScripts,
    /// No WebAssembly, and nothing else is missing: what the pages show is then the style sheet's work.
    NoWebAssembly,
    /// As iOS Lockdown Mode or Tor's safer level: no WebAssembly, and scripts are read line by line, ten times as slowly.
    Lockdown,
    /// Less memory than the engine starts with.
    NoMemory,
    /// Letters of twice the size by the person's own setting, and no engine, so that everything shows.
    BigLetters,
    /// Cookies and every other storage refused by the person.
    NoStorage,
    /// Goes on at once instead of waiting until a page has loaded, as a person does.
    Hurried,
    /// Everything, with the one font that the pictures in `tests/pictures` are drawn with.
    Pictures,
}

/// One browser with a fresh, empty profile, the size of a small phone.
pub struct Browser {
    pub client: Client,
}

/// Runs a test in a browser of its own and closes it whatever happens.
pub fn browse<F>(setup: Setup, test: impl FnOnce(Browser) -> F)
where
    F: Future<Output = ()>,
{
    browse_within(setup, LONGEST, test);
}

/// The same for a test that looks at every page, and may take that long.
pub fn browse_within<F>(setup: Setup, longest: Duration, test: impl FnOnce(Browser) -> F)
where
    F: Future<Output = ()>,
{
    // Before the clock starts: the first test to come builds the site, and on a fresh machine the engine too.
    stage();
    let _clock = Clock::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let driver = Driver::start(setup);
        let client = connect(&driver, setup).await;
        let closing = client.clone();
        let browser = Browser { client };
        let phone = json!({ "width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", phone).await;
        if matches!(setup, Setup::NoWebAssembly | Setup::BigLetters) {
            // Chromium's own switch for it takes the compiler of scripts away too, and axe-core runs for minutes then.
            let without = json!({ "source": "delete globalThis.WebAssembly" });
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", without).await;
        }
        let limited = tokio::time::timeout(longest, test(browser));
        let outcome = catch(async { limited.await.expect("the test ends in time") }).await;
        let _ = tokio::time::timeout(Duration::from_secs(10), closing.close()).await;
        if let Err(panic) = outcome {
            std::panic::resume_unwind(panic);
        }
    });
}

/// No test needs longer; a browser that hangs must not hold up the others.
const LONGEST: Duration = Duration::from_secs(180);

/// Awaits a future and keeps its panic, so that the browser can be closed first.
async fn catch(test: impl Future<Output = ()>) -> std::thread::Result<()> {
    let mut test = Box::pin(test);
    std::future::poll_fn(move |context| {
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| test.as_mut().poll(context))) {
            Ok(std::task::Poll::Pending) => std::task::Poll::Pending,
            Ok(std::task::Poll::Ready(())) => std::task::Poll::Ready(Ok(())),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

/// Chromium without windows and menus, where it is installed.
const SHELL: &str = "/usr/bin/chromium-headless-shell";

async fn connect(driver: &Driver, setup: Setup) -> Client {
    let mut options = json!({});
    let mut arguments = vec![
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];
    let mut preferences = json!({});
    // The same engine in a program without windows and menus starts in half the time. It reads no preferences.
    if matches!(setup, Setup::Everything | Setup::Hurried | Setup::NoWebAssembly) && Path::new(SHELL).exists() {
        options["binary"] = json!(SHELL);
    }
    match setup {
        Setup::Everything | Setup::Hurried | Setup::NoWebAssembly => {}
        Setup::Pictures => arguments.extend(pictures::fonts::ARGUMENTS),
        Setup::NoScripts => preferences = json!({ "profile.managed_default_content_settings.javascript": 2 }),
        Setup::Lockdown => arguments.push("--js-flags=--jitless"),
        Setup::BigLetters => preferences = json!({ "webkit.webprefs.default_font_size": 32 }),
        Setup::NoMemory => arguments.push("--js-flags=--wasm-max-mem-pages=4"),
        Setup::NoStorage => preferences = json!({ "profile.default_content_setting_values.cookies": 2 }),
    }
    let mut capabilities = Map::new();
    options["args"] = json!(arguments);
    options["prefs"] = preferences;
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "performance": "ALL", "browser": "ALL" }));
    if setup == Setup::Hurried {
        capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
    }
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&driver.address)
        .await
        .expect("Chromium starts; run tests/run, which installs it")
}

impl Browser {
    /// Opens a path of the site, or a whole address.
    pub async fn open(&self, path: &str) {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", stage().site) };
        self.client.goto(&address).await.expect("the page opens");
    }

    /// Opens a page and waits until its engine has it.
    pub async fn open_ready(&self, path: &str) {
        self.open(path).await;
        self.engine_ready().await;
    }

    /// Opens a page of the finder and its form.
    pub async fn open_finder(&self, path: &str) {
        self.open_ready(path).await;
        self.click(".finder > summary").await;
    }

    /// Waits until the engine has the form.
    pub async fn engine_ready(&self) {
        self.until("the engine is ready", || async {
            self.attribute("html", "data-engine").await.as_deref() == Some("ready")
        })
        .await;
    }

    /// Waits until the engine is given up and the style sheet has the page.
    pub async fn engine_off(&self) {
        self.until("the engine is given up", || async {
            self.attribute("html", "data-engine").await.as_deref() == Some("off")
        })
        .await;
    }

    /// Presses, since nobody who only looks loads them, and waits until the rest of the questionnaire's texts is in the page.
    pub async fn texts_in(&self) {
        self.until("the texts have come", || async {
            self.script("document.body.click(); return document.documentElement.dataset.texts").await == "in"
        })
        .await;
    }

    /// Whether the first match stands whole on a small phone's first screen. Works with scripts off.
    pub async fn in_first_screen(&self, selector: &str) -> bool {
        let found =
            self.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        let (_, top, _, height) = found.rectangle().await.expect("it has a place");
        top + height <= 640.0
    }

    /// A real click on the first match. What the exit control covers is scrolled up first, as a thumb would.
    pub async fn click(&self, selector: &str) {
        let found =
            self.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        for _ in 0..4 {
            match found.click().await {
                Ok(()) => return,
                Err(error) if error.to_string().contains("click intercepted") => self.scroll(200).await,
                Err(error) => panic!("cannot click {selector}: {error}"),
            }
        }
        panic!("{selector} stays covered");
    }

    /// Presses a language in its menu.
    pub async fn change_language(&self, tag: &str) {
        self.click("header .menu + .menu > summary").await;
        self.click(&format!("nav.languages a[lang={tag}]")).await;
    }

    /// Waits until the page has loaded whole and two frames were drawn.
    pub async fn frames(&self) {
        let script = "const done = arguments[0], two = () => requestAnimationFrame(() => requestAnimationFrame(done)); \
            if (document.readyState === 'complete') two(); else addEventListener('load', two);";
        self.client.execute_async(script, Vec::new()).await.expect("frames are drawn");
    }

    /// Turns the wheel, and waits until the page is still again; works with scripts off.
    async fn scroll(&self, pixels: i64) {
        let before = self.scrolled().await;
        let wheel = json!({ "type": "mouseWheel", "x": 10, "y": 100, "deltaX": 0, "deltaY": pixels });
        self.devtools("Input.dispatchMouseEvent", wheel).await;
        let last = std::cell::Cell::new(before);
        self.until("the page has moved and stands, or is at its end", || async {
            let (now, end) = self.scrolled().await;
            let stands = last.replace((now, end)).0 == now;
            stands && (now != before.0 || now >= end)
        })
        .await;
    }

    /// How far the page is scrolled, and how far it can be, in whole pixels.
    async fn scrolled(&self) -> (i64, i64) {
        let metrics = self.devtools("Page.getLayoutMetrics", json!({})).await;
        let number = |of: &str, what: &str| metrics[of][what].as_f64().expect("a number of pixels");
        let (top, height) = (number("cssVisualViewport", "pageY"), number("cssVisualViewport", "clientHeight"));
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
        let whole = |pixels: f64| pixels.round() as i64;
        (whole(top), whole(number("cssContentSize", "height") - height) - 1)
    }

    /// A real click on the label of a choice.
    pub async fn choose(&self, question: &str, choice: &str) {
        self.click(&format!("fieldset[data-question=\"{question}\"] label:has(input[data-choice=\"{choice}\"])")).await;
    }

    /// Presses keys where the keyboard is.
    pub async fn keys(&self, keys: &str) {
        let active = self.client.active_element().await.expect("an active element");
        active.send_keys(keys).await.expect("keys can be pressed");
    }

    pub async fn tab(&self) {
        self.keys(&String::from(char::from(Key::Tab))).await;
    }

    /// Runs a script and gives its value.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub async fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.client.find(Locator::Css(selector)).await.ok()?.attr(name).await.ok()?
    }

    pub async fn text(&self, selector: &str) -> String {
        let found =
            self.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        found.text().await.expect("it has text")
    }

    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("an address").to_string()
    }

    /// Whether the first match takes room on the screen.
    pub async fn shows(&self, selector: &str) -> bool {
        match self.client.find(Locator::Css(selector)).await {
            Ok(found) => found.is_displayed().await.unwrap_or(false),
            Err(_) => false,
        }
    }

    /// The questions on screen. Whoever asks for them goes past the note before a hard part, which asks nothing.
    pub async fn questions(&self) -> Vec<String> {
        if self.at_a_note().await {
            self.click("#next").await;
        }
        strings(&self.script(QUESTIONS).await)
    }

    /// Whether the step on screen is the note before a hard part.
    pub async fn at_a_note(&self) -> bool {
        self.script(AT_A_NOTE).await == true
    }

    /// The level on screen of each relief, as `t-visa=ask-now`, in the page's order.
    pub async fn levels(&self) -> Vec<String> {
        strings(&self.script("return [...document.querySelectorAll('[data-relief][data-level]')].filter(f => f.getClientRects().length).map(f => f.dataset.relief + '=' + f.dataset.level)").await)
    }

    /// Waits until it holds.
    pub async fn until<F: Future<Output = bool>>(&self, what: &str, mut holds: impl FnMut() -> F) {
        let start = std::time::Instant::now();
        while start.elapsed() < PATIENCE {
            if holds().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("waited {} s, and not: {what}", PATIENCE.as_secs());
    }

    /// Sends a command of Chromium's own protocol.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        self.client
            .issue_cmd(Devtools { command, parameters })
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Every address the browser asked for since the last call.
    pub async fn requests(&self) -> Vec<String> {
        let log = self.client.issue_cmd(Log("performance")).await.expect("a log");
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok())
            .filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|entry| entry["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    /// What the browser complained about since the last call.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.client.issue_cmd(Log("browser")).await.expect("a log");
        log.as_array().into_iter().flatten().filter_map(|entry| entry["message"].as_str().map(str::to_owned)).collect()
    }
}

/// The questions on screen.
pub const QUESTIONS: &str = "return [...document.querySelectorAll('fieldset[data-question]')] \
    .filter(own => own.getClientRects().length).map(own => own.dataset.question)";

/// Whether a note is on screen and no question is: without the engine both are.
pub const AT_A_NOTE: &str = "const seen = selector => [...document.querySelectorAll(selector)] \
    .some(own => own.getClientRects().length); return seen('[data-note]') && !seen('fieldset[data-question]')";

/// The strings of a JSON array.
pub fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
