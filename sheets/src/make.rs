//! One sheet: laid out, checked, written as PDF and as a small picture.

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::data::Document;
use crate::world::Desk;

/// A file that was made.
pub struct Made {
    pub pdf: Vec<u8>,
    /// The first page as PNG, [`PICTURE`] wide, where one is kept.
    pub picture: Option<Vec<u8>>,
}

/// How many dots a picture is wide.
pub const PICTURE: f64 = 240.0;

/// People in the colors of the site: who reads, who helps; light, paper, warmth.
const STYLE: &str = ".a{fill:#c2623f;stroke:none}.b{fill:#4d8f7f;stroke:none}.c{fill:#e8a33d;stroke:none}.d{fill:#fffdf9}\
                     .e{fill:#f3d6ad}";

/// What every shape has that says nothing else.
const PEN: &str =
    "fill=\"none\" stroke=\"#21282d\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// A head over an arch, as in the scenes of the site.
const PERSON: &str = "<g id=\"p\"><circle r=\"5.5\"/><path d=\"M-9 24v-7a9 9 0 0 1 18 0v7z\"/></g>";

fn svg(shapes: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"8 6 104 60\"><style>{STYLE}</style><defs>{PERSON}</defs>\
         <g {PEN}>{shapes}<path d=\"M10 64h100\"/></g></svg>"
    )
}

/// Makes one sheet.
///
/// # Errors
/// What does not fit, a letter that no font has, and whatever typst warns of. Each names the file.
pub fn make(document: &Document) -> Result<Made, Vec<String>> {
    let wrong = |text: String| format!("{}: {text}", document.file);
    let mut files = vec![("data.json", document.data.to_string())];
    if !document.drawing.is_empty() {
        files.push(("drawing.svg", svg(document.drawing)));
    }
    if let Some(code) = &document.code {
        files.push(("code.svg", code.clone()));
    }
    let world = Desk::new(document.template, files).ok_or_else(|| vec![wrong("a template has no name".to_owned())])?;
    let told = |all: &[SourceDiagnostic]| all.iter().map(|own| wrong(own.message.to_string())).collect::<Vec<_>>();
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let laid = output.map_err(|errors| told(&errors))?;
    let mut problems = told(&warnings);
    if laid.pages().len() != document.pages {
        let says =
            format!("it has {} pages and should have {}: something does not fit", laid.pages().len(), document.pages);
        problems.push(wrong(says));
    }
    let mut missing = Vec::new();
    let mut beyond = Vec::new();
    for page in laid.pages() {
        letters_without_glyph(&page.frame, &mut missing);
        letters_beyond(&page.frame, 0.0, page.frame.width().to_pt(), &mut beyond);
    }
    problems.extend(beyond.into_iter().map(|text| wrong(format!("`{text}` leaves its page"))));
    problems.extend(missing.into_iter().map(|text| wrong(format!("no font of ours has all letters of `{text}`"))));
    if !problems.is_empty() {
        return Err(problems);
    }
    let options = PdfOptions {
        ident: Smart::Custom(document.file.clone()),
        creator: Smart::Custom(None),
        timestamp: None,
        // Tags for readers that speak: what lacks a title, an order or a word for a picture is refused.
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|why| vec![wrong(why.message().to_string())])?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&laid, &options).map_err(|errors| told(&errors))?;
    let page = laid.pages().first().filter(|_| document.pictured);
    let picture = page.map(|page| {
        let scale = PICTURE / page.frame.width().to_pt();
        let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
        typst_render::render(page, &options).encode_png()
    });
    let picture = picture.transpose().map_err(|error| vec![wrong(error.to_string())])?;
    typst::comemo::evict(10);
    Ok(Made { pdf, picture })
}

/// Texts of which some letter has no glyph.
fn letters_without_glyph(frame: &Frame, missing: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => letters_without_glyph(&group.frame, missing),
            FrameItem::Text(text) if text.glyphs.iter().any(|glyph| glyph.id == 0) => {
                missing.push(text.text.to_string())
            }
            FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

/// Texts that end beyond a width, from where their frame begins: a long word that nothing breaks. What is turned, as on
/// strips, is made as large as fits.
fn letters_beyond(frame: &Frame, left: f64, width: f64, beyond: &mut Vec<String>) {
    for (at, item) in frame.items() {
        let start = left + at.x.to_pt();
        match item {
            FrameItem::Group(group) if group.transform.kx.is_zero() && group.transform.ky.is_zero() => {
                letters_beyond(&group.frame, start + group.transform.tx.to_pt(), width, beyond);
            }
            FrameItem::Text(text) if start + text.width().to_pt() > width + 0.5 => beyond.push(text.text.to_string()),
            FrameItem::Group(_)
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
