//! `cargo run` in this folder: every sheet of the project into `public/sheets/`, for the site to list.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use amparo::content;
use amparo_sheets::{data, files};
use clap::Parser;

/// Makes posters, cards and notices as PDF files from the words and numbers of the site.
#[derive(Parser)]
struct Options {
    /// The project's folder.
    #[arg(long, default_value = "..")]
    root: PathBuf,
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
    let site = content::load(&options.root).map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let out = options.out.clone().unwrap_or_else(|| options.root.join("public").join("sheets"));
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
