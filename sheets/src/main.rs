//! `cargo run --manifest-path sheets/Cargo.toml`: every sheet of the project into `target/sheets/`, for the site to list.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use amparo::content::{self, Include};
use amparo::publish::SHEETS;
use amparo_sheets::{data, files};
use clap::Parser;

/// Makes posters, cards and notices as PDF files from the words and numbers of the site.
#[derive(Parser)]
#[command(name = "sheets")]
struct Options {
    /// The project's folder.
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The folder of your own, with its host.toml; without it, host/ in the project's folder if there is one.
    #[arg(long, value_name = "FOLDER")]
    host: Option<PathBuf>,
    /// Where the files go; left out, where the site looks for them.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The start of your public site, for a code to scan on posters. Without one, `qr-address` of the kiosk, or no code.
    #[arg(long)]
    address: Option<String>,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("error: {problem}"));
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Vec<String>> {
    let started = Instant::now();
    let site = content::load_hosted(&options.root, options.host.as_deref(), Include::default());
    let site = site.map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let out = options.out.clone().unwrap_or_else(|| options.root.join(SHEETS));
    let address = options.address.as_deref().or(site.settings.kiosk.address.as_deref());
    let documents = data::documents(&site, address).map_err(|problem| vec![problem])?;
    let list = files::write(&site, &documents, &out)?;
    let bytes: usize = list.files.iter().map(|entry| entry.bytes).sum();
    println!(
        "made {} files ({} KB) in {} in {:.1} s; build the site again to list them",
        list.files.len(),
        bytes.div_ceil(1000),
        out.display(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}
