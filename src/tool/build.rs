//! Building the site into a folder.

use std::path::Path;
use std::time::Instant;

use amparo::Error;
use amparo::content::{Include, Problem, Site};
use amparo::publish::{self, Beside, Form, Modules, SiteFiles};
use amparo::surface::SURFACES;

use super::console::{listed, say};
use super::project::Project;

/// `amparo build`: everything, then the sizes.
pub fn build_to(
    project: &Project,
    out: &Path,
    zip: bool,
    include: Include,
    form: Form,
    sheets: Option<&Path>,
) -> Result<(), Error> {
    let started = Instant::now();
    let site = project.load_including(include)?;
    // The folder first: nobody should wait for a build to learn that it is refused.
    publish::refuse_foreign(out)?;
    let beside = project.beside_content(&site, sheets)?;
    let built = compressed(project, &site, &project.engines()?, &project.sbom()?, form, beside)?;
    let weights = publish::weigh(&site, &built, &project.cache());
    // With drafts and pseudo-locales, every page lists more languages than will be published.
    if include == Include::default() && form == Form::Site {
        publish::refuse_too_long(&built.allowed)?;
        if !weights.problems.is_empty() {
            return Err(listed(&weights.problems));
        }
    }
    publish::swap_in(&built, out)?;
    if zip {
        publish::write_zip(&built, &out.with_extension("zip"))?;
    }
    if site.settings.host.policy_in_pages {
        say(LOST)?;
    }
    let pages = built.files.keys().filter(|path| path.ends_with(".html")).count();
    say(&format!(
        "built {pages} pages into {} in {:.1} s; the middle one takes {} bytes, the heaviest {}",
        out.display(),
        started.elapsed().as_secs_f32(),
        weights.median(),
        weights.largest()
    ))
}

/// What a host that sends no headers cannot keep, told with every build for one.
const LOST: &str =
    "the pages carry the policy themselves (csp-in-pages); on a host that sends no headers this is lost all the same:
  - anybody can show the pages in a frame, watch when they are used, and keep the window when a person leaves
  - a browser asks before camera, place or clipboard is used, where it would refuse at once
  - a corrected number comes as late as the host's own cache lets it
  - what stands before the policy in a page, and files that are no pages, are held to nothing";

/// `amparo build --design`: the pages without their engines, and the page of every component. Seconds, not minutes.
pub fn design_to(project: &Project, out: &Path, include: Include) -> Result<(), Error> {
    let site = project.load_including(include)?;
    publish::refuse_foreign(out)?;
    let built = publish::assemble_of(SURFACES, &site, &Modules::none(), project.without_sheets()?)?.with_design(&site);
    publish::swap_in(&built, out)?;
    say(&format!("built the pages and /design/ into {}; not for publishing", out.display()))
}

/// The site as files, compressed, with the list of what it is made of.
pub fn compressed(
    project: &Project,
    site: &Site,
    engines: &Modules,
    sbom: &str,
    form: Form,
    beside: Beside,
) -> Result<SiteFiles, Error> {
    // A screen in a public place neither prints a poster nor has a way back from a file.
    let beside = if form == Form::Kiosk { project.without_sheets()? } else { beside };
    warn_of_stale_translations(&site.stale);
    let mut built = publish::formed(form, site, publish::assemble_of(SURFACES, site, engines, beside)?)?;
    built.add(publish::SBOM, sbom.as_bytes().to_vec())?;
    project.cache().compress(&mut built)?;
    Ok(built)
}

/// Warns of stale translations; the site is built all the same, and their pages say so.
fn warn_of_stale_translations(stale: &[Problem]) {
    if let Some(first) = stale.first() {
        eprintln!(
            "… {} translated files are behind their English, {} first; `check` lists them",
            stale.len(),
            first.file
        );
    }
}
