//! Chromium without a driver, by its own protocol: old ones, which no driver of today starts, and today's as a person has
//! it. A driver switches the browser's page cache off; here it is on.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use super::driver::PATIENCE;
use super::stage;

/// Which Chromium.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Age {
    /// What Android WebViews without updates have: no `:is()`, no `replaceChildren`, no logical places.
    Of83,
    /// The last one of Android 5: no `:has()`, and no engine.
    Of92,
    /// No `::details-content`.
    Of112,
    Today,
}

impl Age {
    pub const OLD: [Age; 3] = [Age::Of83, Age::Of92, Age::Of112];

    /// The folder that `tests/old/unpack.mjs` puts it into.
    fn folder(self) -> PathBuf {
        let name = match self {
            Age::Of83 => "83",
            Age::Of92 => "92",
            Age::Of112 => "112",
            Age::Today => return PathBuf::new(),
        };
        crate::project::root().join("tests/old").join(name)
    }

    fn command(self) -> Command {
        if self == Age::Today {
            return Command::new("chromium");
        }
        let folder = self.folder();
        let mut command = Command::new(folder.join("chromium"));
        command.env("LD_LIBRARY_PATH", folder.join("lib"));
        command
    }
}

/// A browser with one tab, the size of a small phone.
pub struct Raw {
    process: Child,
    line: Mutex<Line>,
    tab: String,
    _home: tempfile::TempDir,
}

struct Line {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    last: u64,
}

impl Line {
    async fn command(&mut self, tab: Option<&str>, method: &str, params: &Value) -> Result<Value, String> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": params });
        if let Some(tab) = tab {
            message["sessionId"] = json!(tab);
        }
        self.socket.send(Message::text(message.to_string())).await.map_err(|error| error.to_string())?;
        while let Some(message) = self.socket.next().await {
            let Message::Text(text) = message.map_err(|error| error.to_string())? else { continue };
            let mut answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
            if answer["id"] == self.last {
                return if answer["error"].is_null() {
                    Ok(answer["result"].take())
                } else {
                    Err(answer["error"].to_string())
                };
            }
        }
        Err("the browser hung up".to_owned())
    }
}

/// No test needs longer in one browser.
const LONGEST: Duration = Duration::from_secs(600);

/// Runs a test in each of these browsers, one after the other.
pub fn in_each<F: Future<Output = ()>>(ages: &[Age], test: impl Fn(Raw, Age) -> F) {
    stage();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        for &age in ages {
            let limited = tokio::time::timeout(LONGEST, test(Raw::start(age).await, age));
            limited.await.unwrap_or_else(|_| panic!("{age:?}: the test ends in time"));
        }
    });
}

impl Raw {
    pub async fn start(age: Age) -> Raw {
        Raw::with_letters(age, 16).await
    }

    /// One whose person set letters of this size, in pixels; 16 is usual.
    pub async fn with_letters(age: Age, size: u32) -> Raw {
        let home = tempfile::tempdir().expect("a temporary folder");
        let own = home.path().join("Default");
        std::fs::create_dir(&own).expect("a folder");
        let preferences = json!({ "webkit": { "webprefs": { "default_font_size": size } } });
        std::fs::write(own.join("Preferences"), preferences.to_string()).expect("preferences");
        let mut process = age
            .command()
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en"])
            .args(["--remote-debugging-port=0", "--window-size=360,640", "about:blank"])
            .arg(format!("--user-data-dir={}", home.path().display()))
            .env("HOME", home.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{age:?}: {error}; run tests/run, which fetches it"));
        let mut lines = BufReader::new(process.stderr.take().expect("its output")).lines().map_while(Result::ok);
        let address = lines.by_ref().find_map(|line| Some(line[line.find("ws://")?..].trim().to_owned()));
        std::thread::spawn(move || lines.for_each(drop));
        let (socket, _) =
            tokio_tungstenite::connect_async(address.expect("it says where it listens")).await.expect("it answers");
        let mut line = Line { socket, last: 0 };
        let begun = Instant::now();
        let target = loop {
            let all = line.command(None, "Target.getTargets", &json!({})).await.expect("targets");
            let page = all["targetInfos"].as_array().into_iter().flatten().find(|target| target["type"] == "page");
            if let Some(id) = page.and_then(|page| page["targetId"].as_str()) {
                break id.to_owned();
            }
            assert!(begun.elapsed() < PATIENCE, "it has a tab");
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        let attach = json!({ "targetId": target, "flatten": true });
        let session = line.command(None, "Target.attachToTarget", &attach).await.expect("a session");
        let tab = session["sessionId"].as_str().expect("its name").to_owned();
        let raw = Raw { process, line: Mutex::new(line), tab, _home: home };
        // Without it no script comes before those of a page.
        raw.devtools("Page.enable", json!({})).await;
        let phone = json!({ "width": 360, "height": 640, "deviceScaleFactor": 1, "mobile": true });
        raw.devtools("Emulation.setDeviceMetricsOverride", phone).await;
        raw
    }

    pub async fn try_devtools(&self, method: &str, params: Value) -> Result<Value, String> {
        self.line.lock().await.command(Some(&self.tab), method, &params).await
    }

    pub async fn devtools(&self, method: &str, params: Value) -> Value {
        self.try_devtools(method, params).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Runs a script before those of every page that is opened from now on.
    pub async fn before_each_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Opens a path of the site, or a whole address, and waits until it is there.
    pub async fn open(&self, path: &str) {
        let address = if path.contains(':') { path.to_owned() } else { format!("{}{path}", stage().site) };
        self.devtools("Page.navigate", json!({ "url": address })).await;
        self.arrived(&address).await;
    }

    pub async fn arrived(&self, address: &str) {
        self.until(&format!("location.href === {} && document.readyState === 'complete'", json!(address))).await;
    }

    /// The value of an expression in the page.
    pub async fn try_value(&self, expression: &str) -> Result<Value, String> {
        let params = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.try_devtools("Runtime.evaluate", params).await?;
        match answer.get("exceptionDetails") {
            Some(error) => Err(error.to_string()),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    pub async fn value(&self, expression: &str) -> Value {
        self.try_value(expression).await.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Waits until an expression is true in the page.
    pub async fn until(&self, expression: &str) {
        let begun = Instant::now();
        while self.try_value(&format!("Boolean({expression})")).await != Ok(json!(true)) {
            if begun.elapsed() > PATIENCE {
                panic!("waited at {}, and not: {expression}", self.address().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn address(&self) -> String {
        let (at, entries) = self.history().await;
        entries[at].clone()
    }

    /// The place in the list behind Back, and the addresses in it.
    pub async fn history(&self) -> (usize, Vec<String>) {
        // While it goes from one page to another there is none to ask.
        let begun = Instant::now();
        let history = loop {
            match self.try_devtools("Page.getNavigationHistory", json!({})).await {
                Ok(history) => break history,
                Err(error) => assert!(begun.elapsed() < PATIENCE, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let at = history["currentIndex"].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
        let entries = history["entries"].as_array().expect("entries");
        (at, entries.iter().filter_map(|entry| entry["url"].as_str()).map(str::to_owned).collect())
    }

    /// Back or Forward, by the browser's own buttons.
    pub async fn go(&self, steps: isize) {
        let history = self.devtools("Page.getNavigationHistory", json!({})).await;
        let at = history["currentIndex"].as_i64().expect("a place") + steps as i64;
        let entry = usize::try_from(at).ok().and_then(|at| history["entries"].get(at)).expect("an entry there");
        self.devtools("Page.navigateToHistoryEntry", json!({ "entryId": entry["id"] })).await;
    }

    /// A real press of the mouse in the middle of the first match.
    pub async fn click(&self, selector: &str) {
        let quoted = json!(selector);
        let place = self
            .value(&format!(
                "(() => {{ const found = document.querySelector({quoted}); found.scrollIntoView({{ block: 'center' }}); \
                 const box = found.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2] }})()"
            ))
            .await;
        self.click_at(&place).await;
    }

    pub async fn click_at(&self, place: &Value) {
        for kind in ["mousePressed", "mouseReleased"] {
            let mouse = json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
            // The page may go while it is pressed.
            let _ = self.try_devtools("Input.dispatchMouseEvent", mouse).await;
        }
    }

    /// Presses a key and lets it go.
    pub async fn key(&self, key: &str, code: u32) {
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            let _ = self.try_devtools("Input.dispatchKeyEvent", event).await;
        }
    }

    pub async fn has_left(&self) {
        self.arrived(&stage().outside).await;
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}
