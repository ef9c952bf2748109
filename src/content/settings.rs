//! `content/site.toml`: the host's name, languages and where leaving leads.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::address::Base;
use crate::content::exits::Exits;
use crate::content::host::{self, Host, HostDraft, address};
use crate::content::kiosk::{self, Kiosk, KioskDraft};
use crate::content::language::definition::{self, Language, Stage};
use crate::content::language::files;
use crate::content::language::script::{self, Script};
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
    /// The service of the whole country whose number stands on every page.
    pub always_call: String,
    /// Origins that may show the pages in a frame. Normally none.
    pub frame_ancestors: Vec<String>,
    /// Never empty; the first is the one content is written in.
    pub languages: Vec<Language>,
    /// The tags of all languages that are listed, drafts too, and those that a host leaves out.
    pub listed: Vec<String>,
    /// What the host adds; nothing without a host's file.
    pub host: Host,
    /// How a screen in a public place behaves.
    pub kiosk: Kiosk,
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
    kiosk: Option<KioskDraft>,
}

/// A language that the site has. What it is stands in a file of its own; where leaving leads is the host's choice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListedDraft {
    tag: Id,
    exit: Id,
}

/// Where what the settings name is written, for checks that need the services.
pub(super) struct Named<'a> {
    /// The service whose number stands on every page.
    pub always_call: Range<usize>,
    pub host: Option<HostDraft<'a>>,
}

/// The settings, with or without the languages that are drafts, and with what the host's own file says instead.
pub(super) fn read<'a>(tree: &'a Tree, drafts: bool, problems: &mut Problems) -> Option<(Settings, Named<'a>)> {
    let (source, draft) = tree.toml::<SettingsDraft>("content/site.toml", problems)?;
    let mut own = host::read(tree, problems);
    let scripts = script::read(tree, problems)?;
    let exits = Exits::read(tree, problems)?;
    let listed_here = draft.language.iter().map(|own| (own.tag.clone(), own.exit.clone())).collect();
    let (list, source_of_list) = match own.as_ref().and_then(|own| Some((own.languages.clone()?, own.source))) {
        Some(of_host) => of_host,
        None => (listed_here, source),
    };
    let languages = read_languages(tree, &list, source_of_list, &scripts, &exits, problems)?;
    let unreviewed = drafts || own.as_ref().is_some_and(|own| own.unreviewed);
    let languages: Vec<Language> =
        languages.into_iter().filter(|language| unreviewed || language.stage == Stage::Published).collect();
    if languages.is_empty() {
        return None;
    }
    let listed: Vec<String> = list.iter().map(|(tag, _)| tag.as_ref().clone()).collect();
    // A host may leave languages out; their files are there all the same.
    let left_out = draft.language.iter().map(|own| own.tag.as_ref().clone()).filter(|tag| !listed.contains(tag));
    let all_listed: Vec<String> = left_out.chain(listed.iter().cloned()).collect();
    let (ancestors, source_of_ancestors) =
        match own.as_ref().and_then(|own| Some((own.frame_ancestors.clone()?, own.source))) {
            Some(of_host) => of_host,
            None => (draft.frame_ancestors, source),
        };
    report_ancestors(&ancestors, source_of_ancestors, problems);
    let written = own.as_ref().and_then(|own| Some((own.base.clone()?, own.source)));
    let written = written.or_else(|| draft.base.map(|base| (base, source)));
    let base = written.and_then(|(base, source)| host::base(&base, source, problems)).unwrap_or_default();
    if let Some(own) = &own {
        // A draft that is only looked at needs none.
        let needed = languages.iter().filter(|language| own.unreviewed || language.stage == Stage::Published);
        own.report_who(&needed.map(|language| language.tag.as_str()).collect::<Vec<_>>(), &listed, problems);
    }
    let (block, source_of_block) = match own.as_mut().and_then(|own| Some((own.kiosk.take()?, own.source))) {
        Some((of_host, source)) => (Some(of_host), source),
        None => (draft.kiosk, source),
    };
    let kiosk = kiosk::read(block, &all_listed, source_of_block, problems);
    let address = own.as_ref().and_then(|own| address::check(own.address.as_ref()?, &base, own.source, problems));
    let always_call = draft.always_call.span();
    let settings = Settings {
        name: own.as_ref().and_then(|own| own.name.clone()).unwrap_or(draft.name),
        base,
        always_call: draft.always_call.into_inner(),
        frame_ancestors: ancestors.into_iter().map(Spanned::into_inner).collect(),
        languages,
        listed: all_listed,
        host: Host { address, ..own.as_ref().map(|own| own.host.clone()).unwrap_or_default() },
        kiosk,
    };
    Some((settings, Named { always_call, host: own }))
}

/// Every language of a list of tags and exits, drafts too.
fn read_languages(
    tree: &Tree,
    list: &[(Id, Id)],
    source: Source<'_>,
    scripts: &BTreeMap<String, Script>,
    exits: &Exits,
    problems: &mut Problems,
) -> Option<Vec<Language>> {
    let mut tags: Vec<&str> = Vec::new();
    let mut languages: Vec<Option<(Language, Range<usize>)>> = Vec::new();
    for (tag, exit) in list {
        let place = source.at(tag.span());
        let tag = tag.as_ref().as_str();
        if !is_tag(tag) || tags.contains(&tag) {
            problems.add(Problem::new(
                Code::SiteLanguage,
                place,
                format!("`{tag}` is not a language tag of its own"),
                "use a tag such as `en` or `pt-BR`, each once",
            ));
        }
        tags.push(tag);
        exits.report(exit, source, problems);
        languages.push(definition::read(tree, tag, exit.as_ref(), scripts, problems));
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
    Some(languages.into_iter().map(|(language, _)| language).collect())
}

fn report_ancestors(ancestors: &[Id], source: Source<'_>, problems: &mut Problems) {
    for origin in ancestors.iter().filter(|origin| !is_origin(origin.as_ref())) {
        problems.add(Problem::new(
            Code::SiteFrameAncestor,
            source.at(origin.span()),
            format!("`{}` is not the https origin of one site", origin.as_ref()),
            "give scheme and name only, such as `https://help.example.org`, in small letters",
        ));
    }
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
