//! A host's own file, beside the content and never inside it: a name, a logo, three colors, who runs the site, lines of
//! their own. It adds; nothing in it can take a national line, the way out or a check away.

pub mod address;
pub mod colors;
pub(in crate::content) mod keys;
pub mod logo;

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::address::Base;
use crate::content::directory::channel::is_email;
use crate::content::directory::place::is_place;
use crate::content::directory::service::Service;
use crate::content::kiosk::{self, KioskDraft};
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::web::{Scheme, Web};
use crate::content::source::written::Id;
use crate::directory::LawEnforcement;
use keys::Keys;
use logo::Logo;

/// The name of the file in a host's folder.
pub const FILE: &str = "host.toml";

/// The form of the file that this version reads.
const SCHEMA: u32 = 1;

const KEYS: [&str; 17] = [
    "schema",
    "name",
    "short-name",
    "base",
    "address",
    "logo",
    "contact",
    "always-call",
    "on-top",
    "states-first",
    "frame-ancestors",
    "csp-in-pages",
    "unreviewed",
    "who",
    "kiosk",
    "colors",
    "language",
];

/// The most letters of a name, of a short one, and of what says who runs the site.
const LONGEST_NAME: usize = 60;
const LONGEST_SHORT: usize = 10;
const LONGEST_WHO: usize = 300;
/// The most lines on top.
const MOST_ON_TOP: usize = 3;

/// What a host adds to the pages.
#[derive(Clone, Debug, Default)]
pub struct Host {
    /// Stands in the header in place of the word for the start.
    pub short_name: Option<String>,
    /// Who runs the site, by language. Empty without a host's file.
    pub who: BTreeMap<String, String>,
    pub contact: Option<Contact>,
    /// The address of the site's root, where it is known.
    pub address: Option<String>,
    pub logo: Option<Logo>,
    /// A style sheet with the host's colors, or nothing.
    pub colors: String,
    /// Services whose numbers stand above the national ones, in their order.
    pub on_top: Vec<String>,
    /// A service whose number stands on every page beside the national one.
    pub always_call: Option<String>,
    /// Codes of states and territories that lists begin with.
    pub states_first: Vec<String>,
    /// Whether pages carry the policy themselves, for hosts that send no headers.
    pub policy_in_pages: bool,
}

/// How the host can be reached.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Contact {
    Mail(String),
    Web(String),
}

/// A host's file as it was read, before it is known which languages and services there are.
pub(in crate::content) struct HostDraft<'a> {
    pub source: Source<'a>,
    pub host: Host,
    pub name: Option<String>,
    pub base: Option<Id>,
    /// The address of the site's root, which has to fit the base.
    pub address: Option<Id>,
    pub frame_ancestors: Option<Vec<Id>>,
    /// Languages with where leaving leads, in their order.
    pub languages: Option<Vec<(Id, Id)>>,
    /// Whether languages that nobody finished or reviewed are published.
    pub unreviewed: bool,
    /// How a screen in a public place behaves, in place of what the settings say.
    pub kiosk: Option<KioskDraft>,
    lines: Vec<Id>,
    who: Vec<(Id, Id)>,
}

/// The host's file; `None` when there is no host's folder, or nothing of it can be read.
pub(in crate::content) fn read<'a>(tree: &'a Tree, problems: &mut Problems) -> Option<HostDraft<'a>> {
    let path = tree.of_host(FILE)?;
    let Some(source) = tree.source(&path) else {
        problems.add(Problem::new(
            Code::FileMissing,
            Place::File(path),
            "a host's folder needs this file, and it is not there",
            "write it: `schema = 1` and what docs/hosting.md#your-own-file lists; or take the folder away",
        ));
        return None;
    };
    let (document, errors) = DeTable::parse_recoverable(source.text);
    let unreadable = !errors.is_empty();
    for error in errors {
        source.read::<()>(Err(error), problems);
    }
    if unreadable {
        return None;
    }
    let keys = Keys::new(source, document.get_ref());
    Some(draft(tree, source, &keys, problems))
}

/// Reads every key, whatever is wrong with the others.
fn draft<'a>(tree: &Tree, source: Source<'a>, keys: &Keys<'_>, problems: &mut Problems) -> HostDraft<'a> {
    keys.report_unknown(&KEYS, problems);
    report_schema(keys, problems);
    let words = |key, longest, problems: &mut Problems| {
        let own = keys.text(key, problems)?;
        is_plain(&own, key, longest, keys.source, problems).then(|| own.into_inner())
    };
    let who = keys.table("who", problems).map(|who| who.all(problems)).unwrap_or_default();
    for (_, text) in &who {
        is_plain(text, "who", LONGEST_WHO, keys.source, problems);
    }
    let on_top = keys.texts("on-top", problems);
    if let Some(beyond) = on_top.get(MOST_ON_TOP) {
        problems.add(Problem::new(
            Code::HostLine,
            keys.source.at(beyond.span()),
            format!("{} lines are to stand on top", on_top.len()),
            format!("name {MOST_ON_TOP} at most: who is in danger looks for one number"),
        ));
    }
    let always_call = keys.text("always-call", problems);
    let host = Host {
        short_name: words("short-name", LONGEST_SHORT, problems),
        who: who.iter().map(|(tag, text)| (tag.as_ref().clone(), text.as_ref().clone())).collect(),
        contact: contact(keys, problems),
        address: None,
        logo: logo(tree, keys, problems),
        colors: keys.table("colors", problems).map(|own| colors::read(&own, problems)).unwrap_or_default(),
        on_top: on_top.iter().map(|id| id.as_ref().clone()).collect(),
        always_call: always_call.as_ref().map(|id| id.as_ref().clone()),
        states_first: states(keys, problems),
        policy_in_pages: keys.flag("csp-in-pages", problems),
    };
    HostDraft {
        source,
        name: words("name", LONGEST_NAME, problems),
        base: keys.text("base", problems),
        address: keys.text("address", problems),
        frame_ancestors: keys.text_list("frame-ancestors", problems),
        languages: languages(keys, problems),
        unreviewed: keys.flag("unreviewed", problems),
        kiosk: keys.table("kiosk", problems).map(|own| kiosk::of_host(&own, problems)),
        lines: on_top.into_iter().chain(always_call).collect(),
        host,
        who,
    }
}

fn report_schema(keys: &Keys<'_>, problems: &mut Problems) {
    let number = keys.number("schema");
    let (place, wrong, help) = match &number {
        None => (
            keys.source.whole(),
            "the file does not say which form it has".to_owned(),
            format!("begin it with `schema = {SCHEMA}`"),
        ),
        Some(own) if own.as_ref().parse() == Ok(SCHEMA) => return,
        Some(own) if own.as_ref().parse::<u32>().is_ok_and(|number| number > SCHEMA) => (
            keys.source.at(own.span()),
            format!("the file has the form {}, and this amparo reads forms up to {SCHEMA}", own.as_ref()),
            "take a newer amparo".to_owned(),
        ),
        Some(own) => (
            keys.source.at(own.span()),
            format!("there is no form `{}`", own.as_ref()),
            format!("write `schema = {SCHEMA}`"),
        ),
    };
    problems.add(Problem::new(Code::HostSchema, place, wrong, help));
}

/// Words on one line, without markup: they are shown as they are written.
fn is_plain(own: &Id, key: &str, longest: usize, source: Source<'_>, problems: &mut Problems) -> bool {
    let text = own.as_ref();
    let letters = text.chars().count();
    let (wrong, help) = if text.trim().is_empty() {
        (format!("`{key}` is empty"), "write it, or take the line out".to_owned())
    } else if text.contains(['<', '>']) || text.contains("](") {
        (format!("`{key}` holds markup"), "write plain words: nothing in this file becomes markup".to_owned())
    } else if text.contains(['\n', '\r', '\t']) {
        (format!("`{key}` runs over several lines"), "write it on one line".to_owned())
    } else if letters > longest {
        (format!("`{key}` has {letters} letters"), format!("{longest} are the most: it has to fit a small phone"))
    } else {
        return true;
    };
    problems.add(Problem::new(Code::HostWords, source.at(own.span()), wrong, help));
    false
}

fn contact(keys: &Keys<'_>, problems: &mut Problems) -> Option<Contact> {
    let own = keys.text("contact", problems)?;
    let text = own.as_ref();
    let wrong = if is_email(text) {
        return Some(Contact::Mail(text.clone()));
    } else if !text.contains(':') && text.contains('@') {
        "is not an e-mail address"
    } else {
        match Web::read(text) {
            Ok(web) if web.scheme == Scheme::Encrypted => return Some(Contact::Web(text.clone())),
            Ok(_) => "does not begin with https://",
            Err(why) => why,
        }
    };
    problems.add(Problem::new(
        Code::HostContact,
        keys.source.at(own.span()),
        format!("`{text}` {wrong}"),
        "give an e-mail address such as `help@example.org`, or a page that begins with https://",
    ));
    None
}

fn logo(tree: &Tree, keys: &Keys<'_>, problems: &mut Problems) -> Option<Logo> {
    let own = keys.text("logo", problems)?;
    let name = own.as_ref();
    let place = keys.source.at(own.span());
    let plain = !name.contains(['/', '\\']);
    let Some(bytes) = tree.of_host(name).filter(|_| plain).and_then(|path| tree.bytes(&path)) else {
        let wrong = format!("there is no file `{name}` beside this one");
        problems.add(Problem::new(
            Code::HostLogo,
            place,
            wrong,
            "put the logo beside this file, and write its name alone",
        ));
        return None;
    };
    match logo::read(name, bytes) {
        Ok(logo) => Some(logo),
        Err(refused) => {
            let wrong = format!("`{name}` is not taken as the logo: {}", refused.wrong);
            problems.add(Problem::new(Code::HostLogo, place, wrong, refused.help));
            None
        }
    }
}

fn states(keys: &Keys<'_>, problems: &mut Problems) -> Vec<String> {
    let states = keys.texts("states-first", problems);
    for own in states.iter().filter(|own| !own.as_ref().starts_with("US-") || !is_place(own.as_ref())) {
        problems.add(Problem::new(
            Code::HostState,
            keys.source.at(own.span()),
            format!("no state or territory has the code `{}`", own.as_ref()),
            "write codes such as \"US-CA\"",
        ));
    }
    states.into_iter().map(Id::into_inner).collect()
}

fn languages(keys: &Keys<'_>, problems: &mut Problems) -> Option<Vec<(Id, Id)>> {
    let tables = keys.tables("language", problems)?;
    let read = tables.into_iter().filter_map(|own| {
        own.report_unknown(&["tag", "exit"], problems);
        let (tag, exit) = (own.text("tag", problems), own.text("exit", problems));
        if tag.is_none() || exit.is_none() {
            problems.add(Problem::new(
                Code::HostForm,
                keys.source.whole(),
                "a `[[language]]` lacks its `tag` or its `exit`",
                "write both: the tag, and the harmless page that leaving leads to",
            ));
        }
        tag.zip(exit)
    });
    Some(read.collect())
}

impl HostDraft<'_> {
    /// Reports languages that nobody says in who runs the site, and words for languages that the site does not have.
    pub fn report_who(&self, tags: &[&str], listed: &[String], problems: &mut Problems) {
        for tag in tags.iter().filter(|tag| !self.host.who.contains_key(**tag)) {
            problems.add(Problem::new(
                Code::HostWho,
                self.source.whole(),
                format!("nothing says in the language `{tag}` who runs the site"),
                format!(
                    "write `{tag} = \"…\"` under [who]: the name of your group and what it is, in a sentence or two"
                ),
            ));
        }
        for (tag, _) in self.who.iter().filter(|(tag, _)| !listed.contains(tag.as_ref())) {
            problems.add(Problem::new(
                Code::HostUnknownKey,
                self.source.at(tag.span()),
                format!("the site has no language `{}`", tag.as_ref()),
                nearest(
                    tag.as_ref(),
                    listed.iter().map(String::as_str),
                    "content/site.toml, or under [[language]] here",
                ),
            ));
        }
    }

    /// Reports lines that are no service with a number, or are run by law enforcement.
    pub fn report_lines(&self, services: &[Service], problems: &mut Problems) {
        let with_number = || services.iter().filter(|service| service.call().is_some());
        for id in &self.lines {
            let place = self.source.at(id.span());
            match with_number().find(|service| service.id == *id.as_ref()) {
                None => problems.add(Problem::new(
                    Code::HostLine,
                    place,
                    format!("no service with a phone number is called `{}`", id.as_ref()),
                    nearest(
                        id.as_ref(),
                        with_number().map(|service| service.id.as_str()),
                        "content/directory/services/ and in services.toml beside this file",
                    ),
                )),
                Some(service) if service.run_by_law_enforcement == LawEnforcement::Yes => problems.add(Problem::new(
                    Code::HostLine,
                    place,
                    format!("`{}` is run by law enforcement", id.as_ref()),
                    "people who fear the police come here: name a line that is not; 911 stands on top anyway",
                )),
                Some(_) => {}
            }
        }
    }
}

/// The base as a host's file or the settings have it.
pub(in crate::content) fn base(own: &Id, source: Source<'_>, problems: &mut Problems) -> Option<Base> {
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
