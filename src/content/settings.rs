//! `content/site.toml`: the host's name, languages and where leaving leads.

use serde::Deserialize;
use toml::Spanned;

use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Tree;
use crate::content::source::written::Id;
use crate::html::Element;

/// Which way a language is read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    Ltr,
    Rtl,
}

/// How far a language is.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Whole: nothing of it is missing.
    #[default]
    Published,
    /// Being written. What is missing is shown in the first language, and no build has it unless asked for drafts.
    Draft,
    /// Made by the program to try the pages with; it cannot be written down.
    #[serde(skip)]
    Pseudo,
}

/// A language.
#[derive(Clone, Debug)]
pub struct Language {
    /// BCP 47 tag; also the folder of its pages.
    pub tag: String,
    /// Its own name in itself.
    pub name: String,
    pub direction: Direction,
    pub stage: Stage,
    /// Where the exit control leads, in this language.
    pub exit: String,
    /// "Choose your language", in itself, for the front door.
    pub choose: String,
    /// Words that mark a sentence as a claim of law; such a sentence on a relief page needs a citation.
    pub claims: Vec<String>,
    /// Loaded words, in lower case, that no text uses.
    pub avoid: Vec<String>,
}

/// What the host decides.
#[derive(Clone, Debug)]
pub struct Settings {
    pub name: String,
    /// The service whose number stands on every page.
    pub always_call: String,
    /// Origins that may show the pages in a frame. Normally none.
    pub frame_ancestors: Vec<String>,
    /// Never empty; the first is the one content is written in.
    pub languages: Vec<Language>,
}

impl Language {
    /// An element that says which language its words are in.
    #[must_use]
    pub fn around(&self, element: Element) -> Element {
        element.with("lang", self.tag.as_str()).with("dir", self.direction.html())
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub fn html(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// `content/site.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SettingsDraft {
    name: String,
    always_call: Id,
    #[serde(default)]
    frame_ancestors: Vec<Id>,
    language: Vec<LanguageDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageDraft {
    tag: Id,
    name: String,
    direction: Direction,
    /// Left out: published.
    stage: Option<Spanned<Stage>>,
    exit: Id,
    choose: String,
    claims: Vec<String>,
    /// Loaded words that no text uses.
    #[serde(default)]
    avoid: Vec<String>,
}

/// The settings, with or without the languages that are drafts, and where the always-call service was named.
pub(super) fn read(tree: &Tree, drafts: bool, problems: &mut Problems) -> Option<(Settings, std::ops::Range<usize>)> {
    let (source, draft) = tree.toml::<SettingsDraft>("content/site.toml", problems)?;
    let mut languages: Vec<Language> = Vec::new();
    let first_stage = draft.language.first().and_then(|own| own.stage.as_ref()).map(Spanned::span);
    for own in draft.language {
        let tag = own.tag.as_ref().clone();
        let simple = !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !simple || languages.iter().any(|known| known.tag == tag) {
            problems.add(Problem::new(
                Code::SiteLanguage,
                source.at(own.tag.span()),
                format!("`{tag}` is not a language tag of its own"),
                "use a tag such as `en` or `pt-BR`, each once",
            ));
        }
        let exit = own.exit.as_ref();
        if !is_safe_exit(exit) {
            problems.add(Problem::new(
                Code::SiteExit,
                source.at(own.exit.span()),
                format!("leaving leads to `{exit}`, which is not a safe address"),
                "give a harmless page whose address starts with https://",
            ));
        }
        languages.push(Language {
            tag,
            name: own.name,
            direction: own.direction,
            stage: own.stage.map_or_else(Stage::default, Spanned::into_inner),
            exit: exit.clone(),
            choose: own.choose,
            claims: own.claims,
            avoid: own.avoid,
        });
    }
    if languages.is_empty() {
        problems.add(Problem::new(
            Code::SiteNoLanguage,
            source.whole(),
            "no language is listed",
            "add a `[[language]]`",
        ));
        return None;
    }
    if let Some(at) = first_stage.filter(|_| languages[0].stage != Stage::Published) {
        problems.add(Problem::new(
            Code::SiteDraftFirst,
            source.at(at),
            format!("the first language, `{}`, is a draft", languages[0].tag),
            "put a language that is whole first: it is the fallback of the drafts",
        ));
    }
    languages.retain(|language| drafts || language.stage == Stage::Published);
    if languages.is_empty() {
        return None;
    }
    for origin in draft.frame_ancestors.iter().filter(|origin| !is_origin(origin.as_ref())) {
        problems.add(Problem::new(
            Code::SiteFrameAncestor,
            source.at(origin.span()),
            format!("`{}` is not the https origin of one site", origin.as_ref()),
            "give scheme and name only, such as `https://help.example.org`, in small letters",
        ));
    }
    let frame_ancestors = draft.frame_ancestors.into_iter().map(Spanned::into_inner).collect();
    let span = draft.always_call.span();
    let always_call = draft.always_call.into_inner();
    Some((Settings { name: draft.name, always_call, frame_ancestors, languages }, span))
}

/// `https://`, one full name, and a port if there is one. No path, no wildcard: it goes into a header as it stands.
fn is_origin(origin: &str) -> bool {
    let Some(rest) = origin.strip_prefix("https://") else { return false };
    let (name, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let label = |label: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty() && label.bytes().all(plain)
    };
    name.contains('.') && name.split('.').all(label) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

/// An https address, or a page on this machine for trying it out; nothing that only looks like one.
fn is_safe_exit(address: &str) -> bool {
    let local = address.strip_prefix("http://127.0.0.1:").is_some_and(|rest| {
        let port = rest.split('/').next().unwrap_or(rest);
        !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
    });
    let plain = !address.contains(|letter: char| letter.is_whitespace() || "\"'<>@".contains(letter));
    plain && (local || address.starts_with("https://"))
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn only_the_origin_of_one_site_may_frame() {
        for fine in ["https://example.org", "https://help.example.org:8443", "https://xn--bcher-kva.example"] {
            assert!(is_origin(fine), "{fine}");
        }
        for wrong in [
            "http://example.org",
            "https://example.org/",
            "https://*.example.org",
            "https://example.org; script-src *",
            "https://example.org https://other.example",
            "https://me@example.org",
            "https://example..org",
            "https://example.org:0",
            "https://example.org:99999",
            "https://Example.org",
            "https:",
            "'self'",
            "*",
            "",
        ] {
            assert!(!is_origin(wrong), "{wrong}");
        }
    }
}
