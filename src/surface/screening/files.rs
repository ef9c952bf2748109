//! The questionnaire's files: the rules, and what comes into its page after it is there.

use std::collections::BTreeMap;

use super::page::{FRAME, check};
use super::{results, rules_css};
use crate::Error;
use crate::content::Site;
use crate::guide::Length;
use crate::html::{self, Node, door};
use crate::pages::fallback;
use crate::pages::view::{AssetNames, Loads, View};
use crate::part::{self, Sheet, Wanted};
use crate::site_files::{Asset, SiteFiles};
use crate::surface::record::Module;
use crate::surface::start;

/// The style of the results: a file of its own, not needed before somebody looks at them.
pub(super) const RESULTS_SHEET: Sheet =
    Sheet { name: "results", css: include_str!("results.css"), wanted: Wanted::Later(&["#results"]) };

/// What paper changes in the results.
const PAPER_CSS: &str = include_str!("paper.css");

/// A page on which results are open and something was said, and not everything is to be printed. A browser that cannot
/// tell prints everything.
const SHORT: &str = ":root:not([data-print=all]) :is([data-at]:has(#results[open][data-said]), \
    main:not([data-at]):has(#results[open]):has(#check input:checked:not(.u)))";

const BOOT_JS: &str = include_str!("boot.js");

/// What the questionnaire's page loads after it is there.
pub struct Later {
    /// The style sheet of the results, the same in every language.
    pub results_css: String,
    /// The texts of the results, by the language's tag.
    pub texts: BTreeMap<String, String>,
}

/// Adds the style sheet of the results and, with its compiled module, the rules, the engine, and for each language its
/// texts and the script that starts it.
pub(super) fn add(
    site: &Site,
    assets: &AssetNames,
    module: Option<&Module>,
    files: &mut SiteFiles,
) -> Result<Loads, Error> {
    let later = later(site, assets);
    let late_css = Some(files.asset("results", "css", later.results_css.into_bytes()));
    let Some(module) = module else { return Ok(Loads { late_css, ..Loads::default() }) };
    let rules = files.asset("guide", "bin", site.guide.packed());
    let wasm = files.asset("engine", "wasm", module.wasm.clone());
    let asked = asked(site, module, files)?;
    // Each script knows the texts of every language: the page can change its own without losing an answer.
    let mut texts = Vec::new();
    for (tag, html) in later.texts {
        let name = format!("texts.{tag}");
        texts.push((tag, files.asset(&name, "html", html.into_bytes())));
    }
    let named = texts.iter().map(|(tag, texts)| format!("\"{tag}\":[\"{}\",\"{}\"]", texts.name, texts.integrity));
    let named = format!("{{{}}}", named.collect::<Vec<_>>().join(","));
    let rest =
        start::filled(&BOOT_JS.replace("@ALL_TEXTS@", &named), &[("CODES", &asked.data), ("HANDOVER", &asked.wasm)]);
    let rest = rest.replace("@HANDOVER_GLUE@", &asked.glue);
    let mut scripts = BTreeMap::new();
    for (tag, texts) in texts {
        let script =
            files.asset(&format!("boot.{tag}"), "js", start::script(&site.settings.base, module, &wasm, &rules, &rest));
        files.lead(&script, [&wasm.name, &rules.name, &texts.name, &asked.wasm.name, &asked.data.name]);
        scripts.insert(tag, script);
    }
    Ok(Loads { scripts, late_css })
}

/// What the page loads when somebody asks for a code or brings one.
struct Asked {
    wasm: Asset,
    data: Asset,
    glue: String,
}

fn asked(site: &Site, module: &Module, files: &mut SiteFiles) -> Result<Asked, Error> {
    let missing = || Error::Wrong("the engine of codes was not compiled".to_owned());
    let own = module.asked.as_ref().ok_or_else(missing)?;
    let data = postcard::to_allocvec(&(site.guide.packed(), &site.codebook))
        .map_err(|error| Error::of_the_program("cannot pack the codebook", &error))?;
    let wasm = files.asset("handover", "wasm", own.wasm.clone());
    Ok(Asked { wasm, data: files.asset("codes", "bin", data), glue: start::within(&own.js, &["give", "take"]) })
}

/// What the questionnaire's page loads after it is there.
#[must_use]
pub fn later(site: &Site, assets: &AssetNames) -> Later {
    let length = Length { median: 0, rarely_more: 0 };
    let view = |edition| View { site, edition, assets, length, frame: &FRAME, prefix: "" };
    let tree = |view: View<'_>| {
        let mut tree = door::run(|| door::tree(results::texts(view)));
        fallback::spell(&mut tree, &site.settings.languages[0]);
        tree
    };
    let texts: BTreeMap<String, Vec<Node>> =
        site.editions.iter().map(|edition| (edition.language.tag.clone(), tree(view(edition)))).collect();
    // The markup is the same in every language.
    let first = &site.editions[0];
    let page = door::run(|| check(view(first))).tree;
    let above = html::until(&page, results::HEADING).unwrap_or_default();
    let whole = [page, texts[&first.language.tag].clone()].concat();
    let (_, beyond) = assets.sheets.styles_apart(&above, &whole, &first.language.script);
    let rules = rules_css::results(&site.guide);
    let texts = texts.into_iter().map(|(tag, tree)| (tag, html::write_under(&tree, &site.settings.base))).collect();
    let paper = part::tighten(PAPER_CSS).replace("@short", SHORT);
    Later { results_css: [beyond, part::tighten(RESULTS_SHEET.css), rules, paper].concat(), texts }
}
