//! Imported services as a file of the directory.

use std::fmt::Write as _;

use super::local::{Local, LocalChannel};
use super::options::Options;
use crate::content::Seen;

/// The text of `content/directory/services/local-….toml`.
#[must_use]
pub fn file_text(services: &[Local], options: &Options) -> String {
    let mut text = String::from(
        "# Local services, imported from an HSDS file. Look at each: who answers, and whether the number is right.\n# Where you have found out that it is not the police, write run-by-law-enforcement = \"no\". Until then the page says that it is not known.\n",
    );
    for service in services {
        // Writing to a text cannot fail.
        let _ = write_service(&mut text, service, options);
    }
    text
}

fn write_service(out: &mut String, service: &Local, options: &Options) -> std::fmt::Result {
    writeln!(out, "\n[[service]]\nid = {}\nname = {}", quote(&service.id), quote(&service.name))?;
    writeln!(out, "group = \"local\"\nkinds = {}\nregion = {}", list(&service.kinds), quote(&service.region))?;
    if let Some(city) = &service.city {
        writeln!(out, "city = {}", quote(city))?;
    }
    if let Some(operator) = &service.operator {
        writeln!(out, "operator = {}", quote(operator))?;
    }
    writeln!(out, "run-by-law-enforcement = \"{}\"", service.police.code())?;
    if service.always_open {
        writeln!(out, "always-open = true")?;
    }
    if let Some(hours) = &service.hours {
        let open: Vec<String> = hours.open.iter().map(ToString::to_string).collect();
        writeln!(out, "hours = {{ zone = {}, open = {} }}", quote(&hours.zone), list(&open))?;
    }
    if service.free {
        writeln!(out, "cost = \"free\"")?;
    }
    if !service.languages.is_empty() {
        writeln!(out, "languages = {}", list(&service.languages))?;
    }
    if service.interpreters {
        writeln!(out, "interpreters = true")?;
    }
    writeln!(out, "channels = [")?;
    for channel in &service.channels {
        match channel {
            LocalChannel::Plain(key, value) => writeln!(out, "  {{ {key} = {} }},", quote(value))?,
            LocalChannel::Text(to, word) if word.is_empty() => {
                writeln!(out, "  {{ text = {{ to = {} }} }},", quote(to))?;
            }
            LocalChannel::Text(to, word) => {
                writeln!(out, "  {{ text = {{ to = {}, keyword = {} }} }},", quote(to), quote(word))?;
            }
        }
    }
    let seen = match options.seen {
        Seen::OwnSite => "own-site",
        Seen::Government => "government",
        Seen::ThirdParty => "third-party",
    };
    let (source, day) = (quote(&options.source), quote(&options.read_on));
    writeln!(out, "]\nseen = \"{seen}\"\nsources = [ {{ url = {source}, read-on = {day} }} ]")
}

/// A TOML text on one line, whatever is in it.
fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|text| quote(text)).collect::<Vec<_>>().join(", "))
}
