//! `content/site.toml`: the host's name, languages and where leaving leads.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::address::Base;
use crate::content::exits::Exits;
use crate::content::language::definition::{self, Language, Stage};
use crate::content::language::files;
use crate::content::language::script;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Id;

/// What the host decides.
#[derive(Clone, Debug)]
pub struct Settings {
    pub name: String,
    /// Where the site lies on its host.
    pub base: Base,
    /// The service whose number stands on every page.
    pub always_call: String,
    /// Origins that may show the pages in a frame. Normally none.
    pub frame_ancestors: Vec<String>,
    /// Never empty; the first is the one content is written in.
    pub languages: Vec<Language>,
    /// The tags of all languages that are listed, drafts too.
    pub listed: Vec<String>,
}

/// `content/site.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SettingsDraft {
    name: String,
    base: Option<Id>,
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
    let exits = Exits::read(tree, problems)?;
    let mut tags: Vec<&str> = Vec::new();
    let mut languages: Vec<Option<(Language, Range<usize>)>> = Vec::new();
    for listed in &draft.language {
        let tag = listed.tag.as_ref().as_str();
        if !is_tag(tag) || tags.contains(&tag) {
            problems.add(Problem::new(
                Code::SiteLanguage,
                source.at(listed.tag.span()),
                format!("`{tag}` is not a language tag of its own"),
                "use a tag such as `en` or `pt-BR`, each once",
            ));
        }
        tags.push(tag);
        let exit = listed.exit.as_ref();
        exits.report(&listed.exit, source, problems);
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
    let base = draft.base.as_ref().and_then(|own| read_base(own, source, problems)).unwrap_or_default();
    let frame_ancestors = draft.frame_ancestors.into_iter().map(Spanned::into_inner).collect();
    let span = draft.always_call.span();
    let always_call = draft.always_call.into_inner();
    let listed = draft.language.iter().map(|listed| listed.tag.as_ref().clone()).collect();
    Some((Settings { name: draft.name, base, always_call, frame_ancestors, languages, listed }, span))
}

/// Where the site lies on its host, as it is written.
fn read_base(own: &Id, source: Source<'_>, problems: &mut Problems) -> Option<Base> {
    let base = Base::parse(own.as_ref());
    if base.is_none() {
        problems.add(Problem::new(
            Code::SiteBase,
            source.at(own.span()),
            format!("`{}` is no folder that the site could lie in", own.as_ref()),
            "write the path alone, from the root of the host, between two slashes: `/guide/`, or `/` for the root; letters, \
             figures, `-`, `_` and `.`, and no name that begins with `_`",
        ));
    }
    base
}

/// Two or three small letters, and parts behind them: `en`, `pt-BR`. The folder of a language is called so: it is none of
/// `a`, `data`, `kept`, where other files lie.
fn is_tag(tag: &str) -> bool {
    let (primary, rest) = tag.split_once('-').map_or((tag, None), |(primary, rest)| (primary, Some(rest)));
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && rest.is_none_or(|rest| rest.split('-').all(part))
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

#[cfg(test)]
mod tests {
    use super::{is_origin, is_tag};

    #[test]
    fn a_tag_is_that_of_a_language_and_no_folder_of_other_files() {
        for fine in ["en", "ht", "pt-BR", "zh-Hans", "qps-ploc-2"] {
            assert!(is_tag(fine), "{fine}");
        }
        for wrong in ["", "a", "data", "kept", "EN", "e n", "en-", "en/x", "..", "zh-Hansisches"] {
            assert!(!is_tag(wrong), "{wrong}");
        }
    }

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
