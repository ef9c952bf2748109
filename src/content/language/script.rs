//! Scripts: `content/languages/scripts.toml`, how the letters of languages are set.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::content::source::code::Code;
use crate::content::source::or_none::OrNone;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Id;

/// The file of all scripts.
pub(in crate::content) const SCRIPTS: &str = "content/languages/scripts.toml";

/// How a script is set. What is not said is as the common style sheet has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Script {
    /// Font families of the text, best first; empty when nothing is said.
    pub body: Vec<String>,
    /// Those of headings; `body` stands for the text's.
    pub head: Vec<String>,
    /// Multiples of the letters' size.
    pub line_height: Option<f64>,
    pub heading_line_height: Option<f64>,
    pub heading_letter_spacing: Option<f64>,
    pub word_break: Option<WordBreak>,
}

/// Where lines break.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WordBreak {
    /// Between words only.
    KeepAll,
}

type Size = Spanned<OrNone<f64>>;
type Fonts = Spanned<OrNone<Vec<Id>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ScriptDraft {
    body: Fonts,
    head: Fonts,
    line_height: Size,
    heading_line_height: Size,
    heading_letter_spacing: Size,
    word_break: OrNone<WordBreak>,
}

/// Every script by its name.
pub(in crate::content) fn read(tree: &Tree, problems: &mut Problems) -> Option<BTreeMap<String, Script>> {
    let (source, drafts) = tree.toml::<BTreeMap<Id, ScriptDraft>>(SCRIPTS, problems)?;
    let script = |draft: ScriptDraft, problems: &mut Problems| Script {
        body: fonts(draft.body, source, problems),
        head: fonts(draft.head, source, problems),
        line_height: size(draft.line_height, source, problems),
        heading_line_height: size(draft.heading_line_height, source, problems),
        heading_letter_spacing: size(draft.heading_letter_spacing, source, problems),
        word_break: draft.word_break.into_option(),
    };
    Some(drafts.into_iter().map(|(name, draft)| (name.into_inner(), script(draft, problems))).collect())
}

/// Names go into style sheets as they stand, so they hold nothing that ends one.
fn fonts(draft: Fonts, source: Source<'_>, problems: &mut Problems) -> Vec<String> {
    let at = draft.span();
    let Some(fonts) = draft.into_inner().into_option() else { return Vec::new() };
    let named = |name: &str| {
        let plain = |letter: char| letter.is_alphanumeric() || letter == ' ' || letter == '-';
        !name.trim().is_empty() && name.chars().all(plain)
    };
    if fonts.is_empty() {
        let help = "name one, or write \"none\"";
        problems.add(Problem::new(Code::ScriptFont, source.at(at), "no font is named", help));
    }
    for font in fonts.iter().filter(|font| !named(font.as_ref())) {
        problems.add(Problem::new(
            Code::ScriptFont,
            source.at(font.span()),
            format!("`{}` is no name of a font", font.as_ref()),
            "write the family's name as systems have it: letters, digits, spaces and hyphens",
        ));
    }
    fonts.into_iter().map(Spanned::into_inner).collect()
}

fn size(draft: Size, source: Source<'_>, problems: &mut Problems) -> Option<f64> {
    let at = draft.span();
    let size = draft.into_inner().into_option()?;
    if !(0.0..=4.0).contains(&size) {
        problems.add(Problem::new(
            Code::ScriptSize,
            source.at(at),
            format!("{size} is no multiple of the letters' size that can be read"),
            "give one from 0 to 4, or \"none\"",
        ));
    }
    Some(size)
}
