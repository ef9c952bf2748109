//! Starting each engine: a fresh home folder, the proxy as the only way out, and the browser's own background talk off.

use std::io::{BufRead as _, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::bidi::Bidi;
use super::proxy::Proxy;
use super::{Drive, Engine};
use crate::browser::driver::PATIENCE;

/// The processes of one browser, each the head of a group that ends with it.
#[derive(Default)]
pub struct Running {
    /// A browser that was started without a driver, and ends by itself when it was told to close.
    browser: Option<Child>,
    helpers: Vec<Child>,
}

impl Running {
    /// Waits until a browser that was told to close has written everything. A driver waits for its browser itself.
    pub fn ended(mut self) {
        let begun = Instant::now();
        while let Some(browser) = &mut self.browser
            && matches!(browser.try_wait(), Ok(None))
        {
            assert!(begun.elapsed() < PATIENCE, "the browser closes in time");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for child in self.browser.iter_mut().chain(&mut self.helpers) {
            let group = format!("-{}", child.id());
            let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
            let _ = child.wait();
        }
    }
}

pub async fn launch(engine: Engine, home: &Path, proxy: &Proxy) -> (Drive, Running) {
    match engine {
        Engine::Chromium => chromium(home, proxy).await,
        Engine::Firefox => firefox(home, proxy).await,
        Engine::WebKit => webkit(home, proxy).await,
    }
}

async fn chromium(home: &Path, proxy: &Proxy) -> (Drive, Running) {
    // Two that start at the same moment can choose the same port, and one of them ends: so it is tried again.
    let started = (0..5).find_map(|_| {
        let mut driver = start(command("chromedriver", home).arg("--port=0").stdout(Stdio::piped()));
        let output = driver.stdout.take().expect("its output");
        let running = Running { browser: None, helpers: vec![driver] };
        let port = find_line(output, |line| {
            Some(line.split("successfully on port ").nth(1)?.trim_end_matches('.').trim().to_owned())
        })?;
        Some((running, port))
    });
    let (running, port) = started.expect("chromedriver tells its port");
    let arguments = [
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--lang=en".to_owned(),
        "--window-size=500,900".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-default-apps".to_owned(),
        "--disable-extensions".to_owned(),
        "--disable-component-extensions-with-background-pages".to_owned(),
        "--allow-browser-signin=false".to_owned(),
        "--disable-features=NetworkTimeServiceQuerying,PreconnectToSearch,OptimizationHints,MediaRouter".to_owned(),
        format!("--user-data-dir={}", home.join("profile").display()),
        format!("--proxy-server={}", proxy.address),
        // Addresses on this machine are asked through the proxy too.
        "--proxy-bypass-list=<-loopback>".to_owned(),
    ];
    let capabilities = json!({ "goog:chromeOptions": { "args": arguments } });
    (Drive::Classic(connect(&format!("http://127.0.0.1:{port}"), capabilities).await), running)
}

/// Without a driver: Firefox listens itself.
async fn firefox(home: &Path, proxy: &Proxy) -> (Drive, Running) {
    let profile = home.join("profile");
    std::fs::create_dir_all(&profile).expect("a folder");
    std::fs::write(profile.join("user.js"), preferences(proxy)).expect("preferences");
    let mut browser = start(
        command("firefox-esr", home)
            // Firefox listens to `services.settings.server` only with this.
            .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
            .args([
                "--headless",
                "--no-remote",
                "--remote-debugging-port=0",
                "--width=500",
                "--height=900",
                "--profile",
            ])
            .arg(&profile)
            .stderr(Stdio::piped()),
    );
    let output = browser.stderr.take().expect("its output");
    let running = Running { browser: Some(browser), helpers: Vec::new() };
    let address = find_line(output, |line| Some(line[line.find("ws://")?..].trim().to_owned()));
    let address = address.expect("Firefox tells where it listens");
    // Its bars grow for a while, and a press would miss what they push away.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    (Drive::Bidi(Box::new(Bidi::connect(&address).await)), running)
}

/// What sends Firefox through the proxy, what keeps it quiet, and nothing that changes what it remembers.
fn preferences(proxy: &Proxy) -> String {
    let port = proxy.address.port();
    let values = [
        ("network.proxy.type", json!(1)),
        ("network.proxy.http", json!("127.0.0.1")),
        ("network.proxy.http_port", json!(port)),
        ("network.proxy.ssl", json!("127.0.0.1")),
        ("network.proxy.ssl_port", json!(port)),
        ("network.proxy.no_proxies_on", json!("")),
        ("network.proxy.allow_hijacking_localhost", json!(true)),
        ("network.proxy.failover_direct", json!(false)),
        // Firefox would set many preferences for tests; a person's browser has none of them.
        ("remote.prefs.recommended", json!(false)),
        // Its notes of open tabs are written at once instead of every 15 seconds, so that they can be read.
        ("browser.sessionstore.interval", json!(500)),
        // Pages of its own, instead of the one that was asked for.
        ("browser.startup.page", json!(0)),
        ("browser.startup.homepage_override.mstone", json!("ignore")),
        ("browser.aboutwelcome.enabled", json!(false)),
        ("browser.newtabpage.enabled", json!(false)),
        ("browser.shell.checkDefaultBrowser", json!(false)),
        ("datareporting.policy.dataSubmissionEnabled", json!(false)),
        ("termsofuse.bypassNotification", json!(true)),
        // Its own talk with its maker.
        ("app.normandy.enabled", json!(false)),
        ("app.update.disabledForTesting", json!(true)),
        ("browser.contentblocking.report.lockwise.enabled", json!(false)),
        ("browser.discovery.enabled", json!(false)),
        ("browser.newtabpage.activity-stream.asrouter.providers.cfr", json!("{}")),
        ("browser.newtabpage.activity-stream.feeds.system.topstories", json!(false)),
        ("browser.newtabpage.activity-stream.feeds.topsites", json!(false)),
        ("browser.region.network.url", json!("")),
        ("browser.region.update.enabled", json!(false)),
        ("browser.safebrowsing.malware.enabled", json!(false)),
        ("browser.safebrowsing.phishing.enabled", json!(false)),
        ("browser.safebrowsing.downloads.enabled", json!(false)),
        ("browser.safebrowsing.blockedURIs.enabled", json!(false)),
        ("browser.safebrowsing.update.enabled", json!(false)),
        ("browser.safebrowsing.provider.google4.updateURL", json!("")),
        ("browser.safebrowsing.provider.google5.updateURL", json!("")),
        ("browser.safebrowsing.provider.mozilla.updateURL", json!("")),
        ("browser.search.update", json!(false)),
        ("browser.topsites.contile.enabled", json!(false)),
        ("datareporting.healthreport.uploadEnabled", json!(false)),
        ("datareporting.usage.uploadEnabled", json!(false)),
        ("telemetry.fog.test.localhost_port", json!(-1)),
        ("dom.push.connection.enabled", json!(false)),
        ("extensions.getAddons.cache.enabled", json!(false)),
        ("extensions.systemAddon.update.enabled", json!(false)),
        ("extensions.update.enabled", json!(false)),
        ("media.gmp-manager.updateEnabled", json!(false)),
        ("media.gmp-provider.enabled", json!(false)),
        ("messaging-system.rsexperimentloader.enabled", json!(false)),
        ("network.captive-portal-service.enabled", json!(false)),
        ("network.connectivity-service.enabled", json!(false)),
        ("network.trr.mode", json!(5)),
        ("services.settings.server", json!("data:,")),
        ("toolkit.telemetry.enabled", json!(false)),
        ("toolkit.telemetry.server", json!("data:,")),
        ("toolkit.telemetry.unified", json!(false)),
    ];
    values.iter().map(|(name, value)| format!("user_pref({}, {value});\n", json!(name))).collect()
}

/// Needs a display; `Xvfb` is one that nobody sees.
async fn webkit(home: &Path, proxy: &Proxy) -> (Drive, Running) {
    let mut running = Running::default();
    let mut display = start(
        command("Xvfb", home)
            .args(["-displayfd", "1", "-screen", "0", "800x1000x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped()),
    );
    let output = display.stdout.take().expect("its output");
    running.helpers.push(display);
    let number = find_line(output, |line| Some(line.trim().to_owned())).expect("the display tells its number");
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr()).expect("a port").port();
    let driver = start(
        command("WebKitWebDriver", home)
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{number}"))
            // Without these it would look for a desktop that is not there.
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1"),
    );
    // The display must outlive the browser, so the driver's group goes first.
    running.helpers.insert(0, driver);
    let through = proxy.address.to_string();
    let capabilities = json!({ "proxy": { "proxyType": "manual", "httpProxy": through, "sslProxy": through } });
    let address = format!("http://127.0.0.1:{port}");
    let begun = Instant::now();
    while std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(begun.elapsed() < PATIENCE, "WebKitWebDriver listens");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    (Drive::Classic(connect(&address, capabilities).await), running)
}

/// A program that knows no home but this one.
fn command(program: &str, home: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env("HOME", home)
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    command
}

fn start(command: &mut Command) -> Child {
    command.spawn().unwrap_or_else(|error| {
        panic!("{:?}: {error}; run tests/run, which installs it", command.get_program());
    })
}

/// The first line of which something is found; the rest is read on, or the program would block.
fn find_line(output: impl Read + Send + 'static, find: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let found = lines.by_ref().find_map(|line| find(&line));
    std::thread::spawn(move || lines.for_each(drop));
    found
}

async fn connect(driver: &str, capabilities: Value) -> Client {
    let capabilities: Map<String, Value> = capabilities.as_object().cloned().unwrap_or_default();
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(driver)
        .await
        .unwrap_or_else(|error| panic!("the browser starts: {error}"))
}
