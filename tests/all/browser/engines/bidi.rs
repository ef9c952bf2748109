//! The few commands of WebDriver BiDi that the tests need. Firefox speaks it itself, without a driver between.

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

pub struct Bidi {
    line: Mutex<Line>,
    /// The one tab.
    tab: String,
}

struct Line {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    last: u64,
}

impl Line {
    /// Sends a command and waits for its own answer; nothing else was asked to be told.
    async fn command(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        self.last += 1;
        let message = json!({ "id": self.last, "method": method, "params": params }).to_string();
        self.socket.send(Message::text(message)).await.map_err(|error| error.to_string())?;
        while let Some(message) = self.socket.next().await {
            let Message::Text(text) = message.map_err(|error| error.to_string())? else { continue };
            let mut answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
            if answer["id"] == self.last {
                return if answer["type"] == "success" {
                    Ok(answer["result"].take())
                } else {
                    Err(format!("{}: {}", answer["error"], answer["message"]))
                };
            }
        }
        Err("the browser hung up".to_owned())
    }
}

impl Bidi {
    /// Takes hold of the browser that listens there and of its first tab.
    pub async fn connect(address: &str) -> Bidi {
        let (socket, _) =
            tokio_tungstenite::connect_async(format!("{address}/session")).await.expect("the browser answers");
        let mut line = Line { socket, last: 0 };
        line.command("session.new", &json!({ "capabilities": {} })).await.expect("a session");
        let tree = line.command("browsingContext.getTree", &json!({})).await.expect("the tabs");
        let tab = tree["contexts"][0]["context"].as_str().expect("a tab").to_owned();
        Bidi { line: Mutex::new(line), tab }
    }

    pub async fn command(&self, method: &str, params: Value) -> Result<Value, String> {
        self.line.lock().await.command(method, &params).await
    }

    /// Sends a command about the tab.
    async fn of_tab(&self, method: &str, mut params: Value) -> Result<Value, String> {
        params["context"] = json!(self.tab);
        self.command(method, params).await
    }

    pub async fn open(&self, address: &str) -> Result<(), String> {
        self.of_tab("browsingContext.navigate", json!({ "url": address, "wait": "complete" })).await.map(drop)
    }

    /// Runs the body of an async function and gives what it returns.
    pub async fn run(&self, body: &str) -> Result<Value, String> {
        let expression = format!("(async () => {{ {body} }})().then(value => JSON.stringify(value ?? null))");
        let params = json!({ "expression": expression, "awaitPromise": true, "target": { "context": self.tab } });
        let answer = self.command("script.evaluate", params).await?;
        match answer["result"]["value"].as_str() {
            Some(text) => serde_json::from_str(text).map_err(|error| error.to_string()),
            None => Err(answer.to_string()),
        }
    }

    pub async fn act(&self, actions: Value) -> Result<(), String> {
        self.of_tab("input.performActions", json!({ "actions": actions })).await.map(drop)
    }

    pub async fn back(&self) -> Result<(), String> {
        self.of_tab("browsingContext.traverseHistory", json!({ "delta": -1 })).await.map(drop)
    }

    pub async fn print(&self) -> Result<(), String> {
        self.of_tab("browsingContext.print", json!({})).await.map(drop)
    }

    /// The address of every tab and window.
    pub async fn tabs(&self) -> Result<Vec<String>, String> {
        let tree = self.command("browsingContext.getTree", json!({ "maxDepth": 0 })).await?;
        let tabs = tree["contexts"].as_array().into_iter().flatten();
        Ok(tabs.filter_map(|tab| tab["url"].as_str()).map(str::to_owned).collect())
    }

    pub async fn cookies(&self) -> Result<Value, String> {
        Ok(self.command("storage.getCookies", json!({})).await?["cookies"].take())
    }

    pub async fn close(&self) {
        // The browser may be gone before it has answered.
        let _ = self.command("browser.close", json!({})).await;
    }
}
