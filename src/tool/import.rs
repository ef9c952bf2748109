//! `amparo import`: a list of local services becomes a file of the directory, whole or not at all, unless it is asked to leave
//! out what is wrong.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use amparo::content::{self, KINDS, Seen, is_date, is_web_address};
use amparo::directory::{LawEnforcement, is_zone};
use amparo::open_data::import::{self, Fault, Imported, Known, MAX_BYTES, Options};
use amparo::{Act, Error};
use clap::{Args, ValueEnum};

use super::console::{counted, say};
use super::load::load;

const FOLDER: &str = "content/directory/services";

/// What the host says of a file.
#[derive(Args)]
pub struct ImportArguments {
    /// A list in HSDS: JSON, CSV, or a zip file of CSV tables.
    file: PathBuf,
    /// Where the file was found (https://…): it becomes the source of each service.
    #[arg(long)]
    source: String,
    /// The day it was read (YYYY-MM-DD).
    #[arg(long, value_name = "DATE")]
    read_on: String,
    /// The state of services that do not name theirs, such as US-CA.
    #[arg(long)]
    region: Option<String>,
    /// Whether the source is the services' own site.
    #[arg(long, value_enum, default_value = "third-party")]
    seen: SeenOn,
    /// `yes` when law enforcement runs all of them. Left out, or `no`: not known until a person has looked at each.
    #[arg(long, value_enum, default_value = "not-known")]
    police: PoliceAnswer,
    /// The kind of help of services that do not say; can be given more than once.
    #[arg(long = "kind", default_value = "general")]
    kinds: Vec<String>,
    /// The time zone of hours without one, such as America/Chicago.
    #[arg(long)]
    zone: Option<String>,
    /// The name of the new file, local-<NAME>.toml; left out, that of FILE.
    #[arg(long)]
    name: Option<String>,
    /// Leave out what is wrong, take over the rest, and list all that was left out in a file beside FILE.
    #[arg(long)]
    skip_faulty: bool,
    /// Replace the file of an earlier import.
    #[arg(long)]
    replace: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum SeenOn {
    OwnSite,
    Government,
    ThirdParty,
}

#[derive(Clone, Copy, ValueEnum)]
enum PoliceAnswer {
    Yes,
    No,
    NotKnown,
}

/// Reads, checks, tries the whole site with it, and only then writes.
pub fn import(root: &Path, arguments: &ImportArguments) -> Result<(), Error> {
    let stem = arguments.name.clone().or_else(|| Some(arguments.file.file_stem()?.to_string_lossy().into_owned()));
    let slug = import::slug(stem.as_deref().unwrap_or(""));
    let path = format!("{FOLDER}/local-{}.toml", slug.strip_prefix("local-").unwrap_or(&slug));
    let site = load(root)?;
    let known = Known::of(&site, &path);
    let options = options(arguments, &known)?;
    if root.join(&path).exists() && !arguments.replace {
        return Err(Error::Wrong(format!("{path} is there already; give --replace to replace it, or another --name")));
    }
    let bytes = bytes(&arguments.file)?;
    let imported = import::read(&bytes, &options, &known).map_err(|faults| listed(&arguments.file, &faults))?;
    let text = import::file_text(&imported.services, &options);
    content::load_with(root, Some((&path, &text))).map_err(|problems| {
        let (count, file) = (counted(&problems), arguments.file.display());
        Error::Mistakes {
            told: problems.iter().map(ToString::to_string).collect(),
            count: format!("{count}\nwith the services of {file}; nothing was imported"),
        }
    })?;
    let list = arguments.file.with_extension("left-out.txt");
    if arguments.skip_faulty {
        fs::write(&list, left_out(&imported)).map_err(|why| {
            let help = "nothing was imported; see whether the folder of the list may be written to";
            Error::File { act: Act::Write, path: list.clone(), why, help }
        })?;
    }
    write(&root.join(&path), &text)?;
    say(&summary(&imported, &path, &list))
}

fn options(arguments: &ImportArguments, known: &Known) -> Result<Options, Error> {
    let mut wrong = Vec::new();
    if !is_web_address(&arguments.source) || !arguments.source.starts_with("https://") {
        wrong.push(format!("--source is {:?}; give the whole address, https://…", arguments.source));
    }
    if !is_date(&arguments.read_on) {
        wrong.push(format!("--read-on is {:?}; write it as YYYY-MM-DD", arguments.read_on));
    }
    if let Some(region) =
        arguments.region.as_ref().filter(|region| !region.starts_with("US-") || !known.regions.contains(*region))
    {
        wrong.push(format!("--region is {region:?}; give a state or territory, such as US-CA"));
    }
    if let Some(kind) = arguments.kinds.iter().find(|kind| *kind == "emergency" || !KINDS.contains(&kind.as_str())) {
        wrong.push(format!("--kind is {kind:?}; CONTRIBUTING.md lists the kinds; `emergency` is only for 911"));
    }
    if let Some(zone) = arguments.zone.as_ref().filter(|zone| !is_zone(zone)) {
        wrong.push(format!("--zone is {zone:?}; write it as America/Chicago"));
    }
    if !wrong.is_empty() {
        return Err(Error::Several(wrong.into_iter().map(Error::Wrong).collect()));
    }
    Ok(Options {
        region: arguments.region.clone(),
        source: arguments.source.clone(),
        read_on: arguments.read_on.clone(),
        seen: match arguments.seen {
            SeenOn::OwnSite => Seen::OwnSite,
            SeenOn::Government => Seen::Government,
            SeenOn::ThirdParty => Seen::ThirdParty,
        },
        police: match arguments.police {
            PoliceAnswer::Yes => LawEnforcement::Yes,
            PoliceAnswer::No => LawEnforcement::No,
            PoliceAnswer::NotKnown => LawEnforcement::NotKnown,
        },
        kinds: arguments.kinds.clone(),
        zone: arguments.zone.clone(),
        skip_faulty: arguments.skip_faulty,
    })
}

/// The file, or one byte more than is read of any.
fn bytes(file: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |why| Error::read(file, why, "give a list in HSDS: JSON, CSV, or a zip file of CSV tables");
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) + 1;
    fs::File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}

fn listed(file: &Path, faults: &[Fault]) -> Error {
    let count = if faults.len() == 1 { "1 problem".to_owned() } else { format!("{} problems", faults.len()) };
    Error::Mistakes {
        told: faults.iter().map(ToString::to_string).collect(),
        count: format!("{count} in {}; nothing was imported", file.display()),
    }
}

/// Beside first, then moved to its place: whoever reads the folder sees the old file or the new one.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    let beside = path.with_extension(format!("amparo-{}-new", std::process::id()));
    let written = fs::File::create_new(&beside)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    written.map_err(|why| {
        let _ = fs::remove_file(&beside);
        let help = "nothing was imported; see whether the folder may be written to and the disk has room";
        Error::File { act: Act::Write, path: path.to_owned(), why, help }
    })
}

/// All that was left out, one after the other.
fn left_out(imported: &Imported) -> String {
    let mut lines: Vec<String> = imported.skipped.iter().map(|fault| format!("{fault}\n")).collect();
    for (what, names) in &imported.left_out {
        lines.push(format!("{what}:\n  {}\n", names.join("\n  ")));
    }
    for (name, count) in &imported.unread {
        lines.push(format!("not read: {name} ({count} times)"));
    }
    lines.join("\n") + "\n"
}

fn summary(imported: &Imported, path: &str, list: &Path) -> String {
    let count = imported.services.len();
    let services = if count == 1 { "service is" } else { "services are" };
    let mut lines = vec![format!("{count} {services} in {path}")];
    for (what, names) in &imported.left_out {
        lines.push(format!("… {what}: {}", shortened(names)));
    }
    if !imported.unread.is_empty() {
        let unread: Vec<String> = imported.unread.iter().map(|(name, count)| format!("{name} ({count})")).collect();
        lines.push(format!("… looks like data and was not read: {}", unread.join(", ")));
    }
    if imported.without_number() > 0 {
        lines.push(format!("… without a number: {} of {count}", imported.without_number()));
    }
    if !imported.skipped.is_empty() {
        let skipped = imported.skipped.len();
        lines.push(format!("… left out with something wrong: {skipped} faults, all of them in {}", list.display()));
    }
    let not_known = imported.services.iter().filter(|service| service.police == LawEnforcement::NotKnown).count();
    lines.push(format!(
        "… not known who answers: {not_known} of {count}; the pages say so until you write run-by-law-enforcement = \"no\" for each"
    ));
    lines.push("look at each of them, above all who answers, before you publish".to_owned());
    lines.join("\n")
}

fn shortened(names: &[String]) -> String {
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.dedup();
    match names.len().checked_sub(5) {
        None | Some(0) => names.join(", "),
        Some(more) => format!("{} and {more} more", names[..5].join(", ")),
    }
}
