//! The accessibility tree: what a screen reader, a switch or voice control gets to know of a page. It is read from the
//! browser, not worked out from the markup.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::Browser;

/// One thing that assistive technology is told about.
#[derive(Clone, Debug)]
pub struct Node {
    pub role: String,
    /// What is spoken for it.
    pub name: String,
    /// How deep it lies; what follows deeper belongs to it.
    pub depth: usize,
    /// The element behind it, for pressing it.
    dom: i64,
    properties: BTreeMap<String, Value>,
}

impl Node {
    /// A state that is on, such as `focused`.
    pub fn is(&self, property: &str) -> bool {
        match self.properties.get(property) {
            Some(Value::String(value)) => value == "true",
            Some(value) => value == true,
            None => false,
        }
    }

    /// A property as text, such as `live`.
    pub fn property(&self, name: &str) -> &str {
        self.properties.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// The heading's level.
    pub fn level(&self) -> u64 {
        self.properties.get("level").and_then(Value::as_u64).unwrap_or_default()
    }

    /// Brings it into view and presses its middle, as a finger, a switch or a voice command does.
    pub async fn press(&self, browser: &Browser) {
        browser.devtools("DOM.scrollIntoViewIfNeeded", json!({ "backendNodeId": self.dom })).await;
        let quads = browser.devtools("DOM.getContentQuads", json!({ "backendNodeId": self.dom })).await;
        let quad: Vec<f64> = quads["quads"][0].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        let [left, top, _, _, right, bottom, ..] = quad.as_slice() else { panic!("{self:?} takes no room: {quads}") };
        let (x, y) = (f64::midpoint(*left, *right), f64::midpoint(*top, *bottom));
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            browser.devtools("Input.dispatchMouseEvent", event).await;
        }
    }
}

/// Everything that is told, in reading order.
#[derive(Debug)]
pub struct Tree(pub Vec<Node>);

impl Tree {
    /// Reads what is told now.
    pub async fn read(browser: &Browser) -> Tree {
        let answer = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
        let raw: BTreeMap<&str, &Value> = answer["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let root = raw.values().find(|node| node["parentId"].is_null()).expect("a tree has a root");
        let mut nodes = Vec::new();
        visit(&raw, root, 0, &mut nodes);
        Tree(nodes)
    }

    /// What is told of the place where the keyboard is, without reading everything around it.
    pub async fn here(browser: &Browser) -> Option<Node> {
        let active = browser.devtools("Runtime.evaluate", json!({ "expression": "document.activeElement" })).await;
        let object = &active["result"]["objectId"];
        let asked = json!({ "objectId": object, "fetchRelatives": false });
        let answer = browser.devtools("Accessibility.getPartialAXTree", asked).await;
        let node = answer["nodes"].as_array()?.first().filter(|node| node["ignored"] != true)?;
        Some(told(node, 0))
    }

    /// The nodes of a role.
    pub fn all(&self, role: &str) -> impl Iterator<Item = &Node> {
        self.0.iter().filter(move |node| node.role == role)
    }

    /// The one node of a role and a name.
    ///
    /// # Panics
    /// When there is none or several; the panic names those that are there.
    pub fn one(&self, role: &str, name: &str) -> &Node {
        let found: Vec<&Node> = self.all(role).filter(|node| node.name == name).collect();
        let [node] = found.as_slice() else {
            let names: Vec<&str> = self.all(role).map(|node| node.name.as_str()).collect();
            panic!("{} of role {role} called {name:?}; there are {names:#?}", found.len());
        };
        node
    }

    /// What lies inside a node.
    pub fn inside(&self, node: &Node) -> Tree {
        let at = self.0.iter().position(|own| std::ptr::eq(own, node)).expect("a node of this tree");
        Tree(self.0[at + 1..].iter().take_while(|own| own.depth > node.depth).cloned().collect())
    }

    /// What is read out of a node: its own name, or all text inside it.
    pub fn said(&self, node: &Node) -> String {
        let words = self.inside(node).words();
        if words.is_empty() { node.name.clone() } else { words }
    }

    /// All text, in reading order.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for text in self.all("StaticText").map(|node| node.name.trim()) {
            // Words by person are elements of their own, so a sentence can go on with its full stop.
            if !words.is_empty() && !text.starts_with(['.', ',', ';', ':', '?', '!', ')', '\u{bb}', '\u{201d}']) {
                words.push(' ');
            }
            words.push_str(text);
        }
        words
    }

    /// Where the keyboard is. The page itself counts as having it only when nothing in it has.
    pub fn focused(&self) -> Option<&Node> {
        self.0.iter().rfind(|node| node.is("focused"))
    }
}

fn visit(raw: &BTreeMap<&str, &Value>, node: &Value, depth: usize, into: &mut Vec<Node>) {
    let is_told = node["ignored"] != true;
    if is_told {
        into.push(told(node, depth));
    }
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(|id| raw.get(id.as_str()?)) {
        visit(raw, child, depth + usize::from(is_told), into);
    }
}

/// What the browser's own answer says of one node.
fn told(node: &Value, depth: usize) -> Node {
    let text = |field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
    let properties = node["properties"].as_array().into_iter().flatten();
    Node {
        role: text("role"),
        name: text("name"),
        depth,
        dom: node["backendDOMNodeId"].as_i64().unwrap_or_default(),
        properties: properties
            .filter_map(|property| Some((property["name"].as_str()?.to_owned(), property["value"]["value"].clone())))
            .collect(),
    }
}
