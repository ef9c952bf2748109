//! `content/site.toml`: the host's name, languages and where leaving leads.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::content::language::definition::{self, Language, Stage};
use crate::content::language::files;
use crate::content::language::script;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Tree;
use crate::content::source::written::Id;

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

/// `content/site.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SettingsDraft {
    name: String,
    always_call: Id,
    #[serde(default)]
    frame_ancestors: Vec<Id>,
    language: Vec<ListedDraft>,
}

/// A language that the site has. What it is stands in a file of its own; where leaving leads is the host's choice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListedDraft {
    tag: Id,
    exit: Id,
}

/// The settings, with or without the languages that are drafts, and where the always-call service was named.
pub(super) fn read(tree: &Tree, drafts: bool, problems: &mut Problems) -> Option<(Settings, Range<usize>)> {
    let (source, draft) = tree.toml::<SettingsDraft>("content/site.toml", problems)?;
    let scripts = script::read(tree, problems)?;
    let mut tags: Vec<&str> = Vec::new();
    let mut languages: Vec<Option<(Language, Range<usize>)>> = Vec::new();
    for listed in &draft.language {
        let tag = listed.tag.as_ref().as_str();
        let simple = !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !simple || tags.contains(&tag) {
            problems.add(Problem::new(
                Code::SiteLanguage,
                source.at(listed.tag.span()),
                format!("`{tag}` is not a language tag of its own"),
                "use a tag such as `en` or `pt-BR`, each once",
            ));
        }
        tags.push(tag);
        let exit = listed.exit.as_ref();
        if !is_safe_exit(exit) {
            problems.add(Problem::new(
                Code::SiteExit,
                source.at(listed.exit.span()),
                format!("leaving leads to `{exit}`, which is not a safe address"),
                "give a harmless page whose address starts with https://",
            ));
        }
        languages.push(definition::read(tree, tag, exit, &scripts, problems));
    }
    // One whose file cannot be read would leave a hole in everything that follows.
    let languages: Vec<(Language, Range<usize>)> = languages.into_iter().collect::<Option<_>>()?;
    let Some((first, stage)) = languages.first() else {
        problems.add(Problem::new(
            Code::SiteNoLanguage,
            source.whole(),
            "no language is listed",
            "add a `[[language]]`",
        ));
        return None;
    };
    if let Some(file) = tree.source(&files::path(&first.tag)).filter(|_| first.stage != Stage::Published) {
        problems.add(Problem::new(
            Code::SiteDraftFirst,
            file.at(stage.clone()),
            format!("the first language, `{}`, is a draft", first.tag),
            "put a language that is whole first: it is the fallback of the drafts",
        ));
    }
    let mut languages: Vec<Language> = languages.into_iter().map(|(language, _)| language).collect();
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
