//! What each command does.

mod against;
mod build;
mod bundle;
mod changes;
mod check;
mod console;
mod explain;
mod import;
mod load;
mod new;
mod outline;
mod project;
mod questions;
mod report;
mod rules;
mod screen;
mod serve;
mod verify;

use std::path::PathBuf;

use amparo::Error;
use amparo::content::Include;
use amparo::publish::Form;
use clap::{Args, Parser, Subcommand};

pub use console::report;
use project::Project;

/// A free, static guide to the T visa, the U visa and VAWA: build it, check it, try it.
#[derive(Parser)]
#[command(name = "amparo", version, about)]
pub struct Arguments {
    /// The project's folder, where content/ and locales/ are; without it the current one, or what the program carries.
    #[arg(long, global = true)]
    root: Option<PathBuf>,
    /// The folder of your own, with its host.toml; without it, host/ in the project's folder if there is one. A program that
    /// carries its content finds it where you are, too.
    #[arg(long, global = true, value_name = "FOLDER")]
    host: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site and serve it at http://127.0.0.1:8080, rebuilding when content changes (the default).
    Serve {
        /// The port to serve on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// For a screen in a public place, as `[kiosk]` of content/site.toml says.
        #[arg(long)]
        kiosk: bool,
        /// A folder that was built before: it is served as it is, and nothing else is needed.
        #[arg(long, value_name = "FOLDER", conflicts_with_all = ["drafts", "pseudo", "sheets"])]
        built: Option<PathBuf>,
        /// The folder of sheets of paper that were made; without it, target/sheets in the project's folder if there is one.
        #[arg(long, value_name = "FOLDER")]
        sheets: Option<PathBuf>,
        #[command(flatten)]
        include: IncludeArguments,
    },
    /// Build the site into a folder of plain files.
    Build {
        /// The folder; it is replaced whole.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// Also as one file beside the folder, for hosts that take a zip.
        #[arg(long, conflicts_with = "design")]
        zip: bool,
        #[command(flatten)]
        include: IncludeArguments,
        /// For a screen in a public place, as `[kiosk]` of content/site.toml says.
        #[arg(long, conflicts_with = "reading")]
        kiosk: bool,
        /// For a stick: a folder that opens in any browser without a server.
        #[arg(long)]
        reading: bool,
        /// The folder of sheets of paper that were made; without it, target/sheets in the project's folder if there is one.
        #[arg(long, value_name = "FOLDER")]
        sheets: Option<PathBuf>,
        /// For designers, not for publishing: pages without their engines, and /design/ with every component.
        #[arg(long, hide = true, conflicts_with_all = ["kiosk", "reading"])]
        design: bool,
    },
    /// Compile one program with content and engines inside, for machines without Rust.
    Bundle {
        /// The folder for it; it must not be there yet.
        out: PathBuf,
    },
    /// Write the content that this program carries as files, to read it or to compare two versions.
    Unpack {
        /// The folder; it must not be there yet.
        out: PathBuf,
    },
    /// Write the folder of your own, with its file to fill in.
    New {
        /// The folder; it must not be there yet.
        folder: PathBuf,
    },
    /// Check all content and list every problem with its place and how to mend it.
    Check {
        /// List what has to be looked at again by this day (YYYY-MM-DD): facts, services and pages.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// List every page with its words, cited facts and reading level.
        #[arg(long)]
        pages: bool,
        /// Tell which personas get something else than in another copy of the project, given by its folder.
        #[arg(long, value_name = "FOLDER")]
        against: Option<PathBuf>,
    },
    /// Fetch the site at an address and compare every byte and header with what was built.
    Verify {
        /// The address of its first page, such as https://guide.example.org/.
        address: String,
        /// The folder that was built.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
    },
    /// List what a newer copy of the project says otherwise: numbers, facts, rules and pages, for a host to read.
    Changes {
        /// The folder of the copy that is published.
        old: PathBuf,
        /// The folder of the newer one.
        new: PathBuf,
    },
    /// Take over an HSDS file of local services: all of it, or nothing.
    Import(import::ImportArguments),
    /// Say that translated files now say what their English says.
    Translated {
        /// Paths such as content/pages/help/es.md.
        #[arg(required = true)]
        files: Vec<String>,
    },
    /// List every question in asking order.
    Questions {
        #[command(flatten)]
        locale: LocaleArgument,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Explain one persona's results: the working of every rule, element by element, with its citations.
    Explain {
        /// A file, or the name of one in tests/personas/, such as 02-minor-sex-no-force.
        persona: String,
        #[command(flatten)]
        locale: LocaleArgument,
    },
    /// Print every rule as readable text with its citations, for review without code.
    Rules {
        #[command(flatten)]
        locale: LocaleArgument,
        /// As Markdown, which is the form it has anyway.
        #[arg(long)]
        markdown: bool,
        /// Only this relief, such as `t-visa`, with the facts behind it.
        #[arg(long, value_name = "RELIEF")]
        relief: Option<String>,
    },
    /// Screen one set of answers, given as JSON in a file or on standard input (-), or as a hand-over code.
    Screen {
        #[arg(required_unless_present = "code", conflicts_with = "code")]
        file: Option<PathBuf>,
        /// The code that the questionnaire gave to go on with.
        #[arg(long)]
        code: Option<String>,
        #[command(flatten)]
        locale: LocaleArgument,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// The language that a command speaks.
#[derive(Args)]
struct LocaleArgument {
    /// The language of the texts; the first of the site when left out.
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
}

impl LocaleArgument {
    fn given(&self) -> Option<&str> {
        self.locale.as_deref()
    }
}

/// Languages that are built only when asked for.
#[derive(Args, Clone, Copy, Default)]
struct IncludeArguments {
    /// With the languages that are drafts; what is missing is shown in the first language.
    #[arg(long)]
    drafts: bool,
    /// With this many languages made up from the first one (pseudo-locales), to try the pages with.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pseudo: usize,
}

impl From<IncludeArguments> for Include {
    fn from(arguments: IncludeArguments) -> Include {
        Include { drafts: arguments.drafts, pseudo: arguments.pseudo }
    }
}

/// For what a command builds.
fn form(kiosk: bool, reading: bool) -> Form {
    match (kiosk, reading) {
        (true, _) => Form::Kiosk,
        (false, true) => Form::Reading,
        (false, false) => Form::Site,
    }
}

/// Runs the command.
///
/// # Errors
/// What is wrong and how to mend it.
pub fn run(arguments: Arguments) -> Result<(), Error> {
    let project = Project::of(arguments.root)?;
    load::with_host(arguments.host.or_else(|| project.host_here()));
    match arguments.command.unwrap_or(Command::Serve {
        port: 8080,
        kiosk: false,
        built: None,
        sheets: None,
        include: IncludeArguments::default(),
    }) {
        Command::Serve { port, built: Some(folder), .. } => serve::serve_built(&folder, port),
        Command::Serve { port, kiosk, built: None, sheets, include } => {
            serve::serve(project, port, include.into(), form(kiosk, false), sheets)
        }
        Command::Build { out, include, design: true, .. } => build::design_to(&project, &out, include.into()),
        Command::Build { out, zip, include, design: false, kiosk, reading, sheets } => {
            build::build_to(&project, &out, zip, include.into(), form(kiosk, reading), sheets.as_deref())
        }
        Command::Check { against: Some(other), .. } => against::compare(project.folder()?, &other),
        Command::Check { on, pages, against: None } => check::check(&project, on.as_deref(), pages),
        Command::Bundle { out } => bundle::write(&project, &out),
        Command::Unpack { out } => bundle::unpack(&project, &out),
        Command::New { folder } => new::write(&project.load()?, &folder),
        Command::Verify { address, out } => verify::verify(&address, &out),
        Command::Changes { old, new } => changes::print(&old, &new),
        Command::Import(arguments) => import::import(project.folder()?, &arguments),
        Command::Translated { files } => check::translated(project.folder()?, &files),
        Command::Questions { locale, json } => questions::print(&project.load()?, locale.given(), json),
        Command::Explain { persona, locale } => {
            explain::print(&project.beside(""), &project.load()?, &persona, locale.given())
        }
        Command::Rules { locale, markdown: _, relief } => {
            rules::print(&project.load()?, locale.given(), relief.as_deref())
        }
        Command::Screen { file, code, locale, json } => {
            screen::print(&project.load()?, &screen::Asked::new(file, code), locale.given(), json)
        }
    }
}
