//! From the validated site to what each sheet shows: words, numbers and measures, as data and never as markup.

use amparo::content::{Channel, Drawing, Edition, Format, Kind, Label, NoticeText, Printed, Sheet, Site};
use amparo::qr::Qr;
use serde_json::{Value, json};

use crate::paper::Paper;

/// One file to be made.
pub struct Document {
    /// The folder of the sheet, or the name of the notice's file.
    pub id: String,
    pub language: String,
    pub format: Format,
    /// Its name: a code that tells nothing.
    pub file: String,
    /// How many pages it has to have. More means that something did not fit.
    pub pages: usize,
    /// Whether a picture of it is kept: of the first paper of each sheet and language, and of each notice.
    pub pictured: bool,
    pub(crate) template: &'static str,
    pub(crate) data: Value,
    pub(crate) drawing: &'static str,
    pub(crate) code: Option<String>,
}

/// Every file of the published languages. `address` is the start of the site, for the code that can be scanned.
///
/// # Errors
/// When no code can be made of the address.
pub fn documents(site: &Site, address: Option<&str>) -> Result<Vec<Document>, String> {
    let code = address.map(scanned).transpose()?;
    let mut all = Vec::new();
    for sheet in &site.sheets.sheets {
        for edition in site.published() {
            for (ix, format) in sheet.formats().enumerate() {
                let code = code.as_ref().map(|(shown, code)| (*shown, code.as_str()));
                all.push(Document { pictured: ix == 0, ..document(site, edition, sheet, format, code) });
            }
        }
    }
    let first = site.published().next().map(|edition| edition.language.tag.clone()).unwrap_or_default();
    for notice in &site.sheets.notices {
        if let Printed::Yes(words) = &notice.printed {
            all.push(of_law(&notice.id, &first, words));
        }
    }
    Ok(all)
}

/// The address as it is printed, and its code as a drawing. In capitals a code of the root is smaller.
fn scanned(address: &str) -> Result<(&str, String), String> {
    let host = address.strip_prefix("https://").unwrap_or_default();
    let plain = host.bytes().all(|byte| byte.is_ascii_graphic()) && !host.contains(['?', '#', '@']);
    if host.len() < 4 || !plain || address.len() > 60 {
        return Err(format!(
            "`{address}` cannot be scanned; give the start of the site, such as https://guide.example.org/"
        ));
    }
    let root = host.trim_end_matches('/');
    let written = if root.contains('/') { address.to_owned() } else { address.to_uppercase() };
    let code = Qr::of(&written).ok_or("the address is too long for a code")?;
    let number = |text: &mut String, number: usize| text.push_str(&number.to_string());
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\"><rect y=\"-.5\" width=\"{side}\" height=\"{side}\" fill=\"#ffffff\"/>\
         <path d=\"{}\" stroke=\"#000000\" stroke-width=\"1\" fill=\"none\"/></svg>",
        code.view_box(number),
        code.path(number),
        side = code.width(),
    );
    Ok((root, drawing))
}

fn document(site: &Site, edition: &Edition, sheet: &Sheet, format: Format, code: Option<(&str, &str)>) -> Document {
    let paper = Paper::of(format, None);
    let tag = &edition.language.tag;
    let first = site.published().next().unwrap_or(edition);
    let file = format!("{}-{tag}-{}.pdf", sheet.code, format.name());
    // Cards leave nothing behind, and on a strip there is no room.
    let code = code.filter(|_| sheet.kind == Kind::Poster);
    let same = first.language.tag == *tag;
    let data = json!({
        "title": format!("{} {tag} {}", sheet.code, format.name()),
        "code": sheet.code,
        "lang": tag,
        "kind": sheet.kind.name(),
        "paper": sides(&paper),
        "own": words(site, edition, sheet),
        "first": words(site, first, sheet),
        "same": same,
        "languages": languages(edition, first, sheet),
        "speaks": (!same).then(|| given(first, Label::Speak, &[("language", &first.language_names[tag])])),
        "near": near(site, edition),
        "scan": code.map(|(shown, _)| json!({ "address": shown, "says": edition.sheets.label(Label::Scan) })),
    });
    let template = match sheet.kind {
        Kind::Poster => "poster.typ",
        Kind::Card | Kind::Fold | Kind::Speak | Kind::Pocket => "cards.typ",
        Kind::Page => "page.typ",
    };
    Document {
        id: sheet.id.clone(),
        language: tag.clone(),
        format,
        file,
        pages: if sheet.kind == Kind::Card { 2 } else { 1 },
        pictured: false,
        template,
        data,
        drawing: sheet.drawing.map_or("", drawing),
        code: code.map(|(_, code)| code.to_owned()),
    }
}

fn sides(paper: &Paper) -> Value {
    let cards = paper.cards.map(|own| {
        json!({
            "columns": own.columns, "rows": own.rows, "x": own.first.0, "y": own.first.1,
            "across": own.pitch.0, "down": own.pitch.1, "width": own.width, "height": own.height,
        })
    });
    let strips = paper.strips.map(|own| json!({ "count": own.count, "width": own.width, "height": own.height }));
    json!({ "width": paper.width, "height": paper.height, "bleed": paper.bleed, "cards": cards, "strips": strips })
}

/// All that a sheet says in one language.
fn words(site: &Site, edition: &Edition, sheet: &Sheet) -> Value {
    let words = &edition.sheets.sheets[&sheet.id];
    let label = |label| edition.sheets.label(label).to_owned();
    let mut sources: Vec<&str> = Vec::new();
    let mut points: Vec<(Option<&str>, Value)> = Vec::new();
    for point in &sheet.points {
        let mut marks: Vec<usize> = Vec::new();
        for citation in point.cites.iter().filter_map(|id| site.law.get(id)).map(|fact| fact.citation.as_str()) {
            let place = sources.iter().position(|known| *known == citation).unwrap_or_else(|| {
                sources.push(citation);
                sources.len() - 1
            });
            marks.push(place + 1);
        }
        let text = numbered(site, &words.points[&point.id]);
        points.push((point.part.as_deref(), json!({ "says": point.says.name(), "text": text, "marks": marks })));
    }
    let of = |part: Option<&str>| {
        points.iter().filter(|(own, _)| *own == part).map(|(_, point)| point.clone()).collect::<Vec<_>>()
    };
    let mut parts = vec![json!({ "heading": Value::Null, "points": of(None) })];
    parts.extend(sheet.parts.iter().map(|part| json!({ "heading": words.parts[part], "points": of(Some(part)) })));
    parts.retain(|part| part["points"].as_array().is_some_and(|points| !points.is_empty()));
    let line = site.service(&sheet.line);
    let text = line.and_then(|line| {
        line.channels.iter().find_map(|channel| match channel {
            Channel::Text { to, keyword } => {
                Some(given(edition, Label::Text, &[("word", keyword), ("number", to.shown())]))
            }
            _ => None,
        })
    });
    json!({
        "heading": words.heading,
        "parts": parts,
        "sources": sources,
        "call": label(Label::Call),
        "number": line.and_then(|line| line.call()).map(|phone| phone.shown()),
        "text": text,
        "always": line.filter(|line| line.always_open).map(|_| label(Label::Always)),
        "interpreters": line.filter(|line| line.interpreters).map(|_| label(Label::Interpreters)),
        "ask": label(Label::Ask),
        "town": label(Label::Town),
        "sources-heading": label(Label::Sources),
        "read": line.map(|line| given(edition, Label::Read, &[("date", &edition.words.date(&line.read_on))])),
    })
}

/// A text with the number of each service that it names in braces.
fn numbered(site: &Site, text: &str) -> String {
    site.services
        .iter()
        .filter_map(|service| Some((service, service.call()?)))
        .fold(text.to_owned(), |text, (own, phone)| text.replace(&format!("{{{}}}", own.id), phone.shown()))
}

/// A label with what it is given.
fn given(edition: &Edition, label: Label, values: &[(&str, &str)]) -> String {
    let text = edition.sheets.label(label).to_owned();
    values.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// Where a language that has no card is written by hand.
const BLANK: &str = "_______________";

/// What each card of a sheet says, and one to fill in.
fn languages(edition: &Edition, first: &Edition, sheet: &Sheet) -> Vec<Value> {
    let names = sheet.languages.iter().map(|own| own.name.as_str());
    let blank = (!sheet.languages.is_empty()).then_some(BLANK);
    names.chain(blank).map(|name| spoken(edition, first, name)).collect()
}

/// What a language card says, in the language of its sheet and in the first one.
fn spoken(edition: &Edition, first: &Edition, name: &str) -> Value {
    let says = |edition| given(edition, Label::Speak, &[("language", name)]);
    json!({ "own": says(edition), "first": says(first) })
}

/// The line of a host, for the place made for it.
fn near(site: &Site, edition: &Edition) -> Option<Value> {
    let service = site.near()?;
    Some(json!({
        "says": edition.sheets.label(Label::Near),
        "name": edition.service_name(service),
        "number": service.call()?.shown(),
    }))
}

/// Sheets of less width, in points, are held in a hand.
const SMALL: f64 = 400.0;

/// A notice: the words of its law and nothing else.
fn of_law(id: &str, first: &str, words: &NoticeText) -> Document {
    let paper = Paper::of(Format::OfLaw, words.size);
    // Where the law says nothing: letters for the length of an arm, and smaller ones on a small sheet.
    let letters = words.letters.unwrap_or(if paper.width < SMALL { 9.0 } else { 16.0 });
    let data = json!({
        "title": id,
        "lang": first,
        "paper": sides(&paper),
        "text": words.text,
        "letters": letters,
        "bold": words.bold,
        "share": words.share,
        "write-in": words.write_in,
    });
    Document {
        id: id.to_owned(),
        language: first.to_owned(),
        format: Format::OfLaw,
        file: format!("{id}.pdf"),
        pages: 1,
        pictured: true,
        template: "notice.typ",
        data,
        drawing: "",
        code: None,
    }
}

/// The shapes of a drawing, on a plane of 120 by 72.
fn drawing(drawing: Drawing) -> &'static str {
    match drawing {
        Drawing::Bed => include_str!("../drawings/bed.svg"),
        Drawing::Bricks => include_str!("../drawings/bricks.svg"),
        Drawing::Bus => include_str!("../drawings/bus.svg"),
        Drawing::Chair => include_str!("../drawings/chair.svg"),
        Drawing::Church => include_str!("../drawings/church.svg"),
        Drawing::Clinic => include_str!("../drawings/clinic.svg"),
        Drawing::Door => include_str!("../drawings/door.svg"),
        Drawing::Flag => include_str!("../drawings/flag.svg"),
        Drawing::Glass => include_str!("../drawings/glass.svg"),
        Drawing::Pot => include_str!("../drawings/pot.svg"),
        Drawing::Rows => include_str!("../drawings/rows.svg"),
        Drawing::School => include_str!("../drawings/school.svg"),
        Drawing::Washer => include_str!("../drawings/washer.svg"),
    }
}
