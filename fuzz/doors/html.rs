//! Whether HTML that we made holds only what a page may hold. Strict on purpose: what it cannot read is a fault.

/// Tags, and the attributes each may have.
const TAGS: [(&str, &[&str]); 35] = [
    ("a", &["href", "rel", "class", "translate"]),
    ("bdi", &["dir", "translate"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("details", &[]),
    ("div", &["class"]),
    ("em", &[]),
    ("h1", &["id"]),
    ("h2", &["id"]),
    ("h3", &["id", "tabindex", "translate"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("li", &["class", "data-hit"]),
    ("ol", &["start"]),
    ("p", &["class"]),
    ("pre", &[]),
    ("span", &["class", "translate"]),
    ("strong", &[]),
    ("summary", &[]),
    ("sup", &["class"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &[]),
    ("th", &[]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
    ("wbr", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("dd", &[]),
    ("del", &[]),
];

/// `Err` says what is wrong.
pub fn harmless(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let end = end_of(tag).ok_or("a tag without an end")?;
        let inside = &tag[..end];
        rest = &tag[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("</{name}> closes {last:?}"));
            }
            continue;
        }
        let (inside, alone) = inside.strip_suffix('/').map_or((inside, false), |tag| (tag.trim_end(), true));
        let (name, attributes) = inside.split_once([' ', '\n']).unwrap_or((inside, ""));
        let Some((name, allowed)) = TAGS.iter().find(|(known, _)| *known == name) else {
            return Err(format!("<{name}> is not a tag of ours"));
        };
        attributes_fit(name, attributes, allowed)?;
        if !alone && !matches!(*name, "br" | "hr" | "wbr") {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("never closed: {open:?}")) }
}

/// Where a tag ends: the first `>` that stands in no value.
fn end_of(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

fn attributes_fit(tag: &str, attributes: &str, allowed: &[&str]) -> Result<(), String> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let (name, value) = rest.split_once("=\"").ok_or_else(|| format!("<{tag} {attributes}> cannot be read"))?;
        let (value, after) = value.split_once('"').ok_or_else(|| format!("<{tag} {attributes}> does not end"))?;
        rest = after.trim_start();
        if !allowed.contains(&name) {
            return Err(format!("<{tag}> has the attribute `{name}`"));
        }
        let schemes = ["/", "#", "https://", "http://", "tel:", "sms:"];
        if name == "href" && !schemes.iter().any(|scheme| value.starts_with(scheme)) || value.starts_with("//") {
            return Err(format!("<{tag}> leads to `{value}`"));
        }
    }
    Ok(())
}
