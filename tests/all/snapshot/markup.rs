//! Just enough of an HTML reader for our own pages: tags with their attributes, and the text between them.

/// A piece of a page, in order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Token {
    Open(Tag),
    Close(String),
    Text(String),
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Tag {
    pub name: String,
    /// Names and values as the browser reads them; a bare attribute has an empty value.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Elements that never have an end tag; the shapes of our drawings close themselves.
const VOID: [&str; 11] = ["area", "base", "br", "col", "circle", "hr", "img", "input", "link", "meta", "path"];

/// Elements whose text is not markup.
const RAW: [&str; 3] = ["style", "script", "title"];

pub fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// The page as tokens. Comments and the document type are left out.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!") {
            let end = if comment.starts_with("--") { "-->" } else { ">" };
            rest = comment.split_once(end).map_or("", |(_, after)| after);
        } else if let Some(close) = rest.strip_prefix("</") {
            let (name, after) = close.split_once('>').expect("an end tag ends");
            tokens.push(Token::Close(name.trim().to_ascii_lowercase()));
            rest = after;
        } else if rest.starts_with('<') {
            let (tag, after) = open_tag(&rest[1..]);
            rest = after;
            let raw = RAW.contains(&tag.name.as_str()).then(|| format!("</{}", tag.name));
            tokens.push(Token::Open(tag));
            if let Some(end) = raw {
                let at = rest.find(&end).expect("raw text ends");
                tokens.push(Token::Text(rest[..at].to_owned()));
                rest = &rest[at..];
            }
        } else {
            let at = rest.find('<').unwrap_or(rest.len());
            tokens.push(Token::Text(decoded(&rest[..at])));
            rest = &rest[at..];
        }
    }
    tokens
}

fn open_tag(text: &str) -> (Tag, &str) {
    let name_end =
        text.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').expect("a tag ends");
    let mut tag = Tag { name: text[..name_end].to_ascii_lowercase(), attributes: Vec::new() };
    let mut rest = &text[name_end..];
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end =
            rest.find(|letter: char| letter.is_whitespace() || "=>/".contains(letter)).expect("an attribute ends");
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let value = match rest.strip_prefix('=') {
            Some(after) => {
                let (value, after) = attribute_value(after.trim_start());
                rest = after;
                decoded(value)
            }
            None => String::new(),
        };
        tag.attributes.push((name, value));
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|first| *first == '"' || *first == '\'');
    match quote {
        Some(quote) => text[1..].split_once(quote).expect("a quoted value ends"),
        None => text.split_at(text.find(|letter: char| letter.is_whitespace() || letter == '>').expect("a value ends")),
    }
}

fn decoded(text: &str) -> String {
    let named = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'");
    named.replace("&amp;", "&")
}

/// The text inside the first element that `wanted` picks, spaces tidied.
pub fn text_of(tokens: &[Token], wanted: impl Fn(&Tag) -> bool) -> Option<String> {
    let start = tokens.iter().position(|token| matches!(token, Token::Open(tag) if wanted(tag)))?;
    Some(inner_text(&tokens[start..]))
}

/// The text of the element that `tokens` begins with.
pub fn inner_text(tokens: &[Token]) -> String {
    let mut depth = 0usize;
    let mut text = String::new();
    for token in tokens {
        match token {
            Token::Open(tag) if is_void(&tag.name) => {}
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth -= 1,
            Token::Text(words) => text.push_str(words),
        }
        if depth == 0 {
            break;
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
