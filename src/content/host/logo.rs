//! A host's logo: a drawing or a picture that is taken apart and written anew, so that only what is known to be harmless
//! is published.

use flate2::Crc;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::hidden::first_hidden;

/// A logo as it is published.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Logo {
    pub bytes: Vec<u8>,
    /// What its name ends with: `svg` or `png`.
    pub kind: &'static str,
}

/// Why a logo is not taken: what is wrong, and what to do.
#[derive(Debug, Eq, PartialEq)]
pub struct Refused {
    pub wrong: String,
    pub help: &'static str,
}

/// The most bytes of a logo: it stands on the first page that somebody opens on a slow line.
const MOST: usize = 40_000;
/// The most pixels of a picture's side.
const WIDEST: u32 = 1_024;

const SAVE_PLAIN: &str =
    "save it again as a plain SVG: shapes and paths only, letters as paths, each color as an attribute";

/// Reads a logo by the end of its name.
///
/// # Errors
/// When it is too large, no such picture, or holds anything that could run, load or lead somewhere.
pub fn read(name: &str, bytes: &[u8]) -> Result<Logo, Refused> {
    if bytes.len() > MOST {
        return Err(Refused {
            wrong: format!("it has {} bytes, and {MOST} are the most", bytes.len()),
            help: "make it smaller: it stands on the first page, for people on slow lines",
        });
    }
    match name.rsplit('.').next() {
        Some("svg") => Ok(Logo { bytes: drawing(bytes)?.into_bytes(), kind: "svg" }),
        Some("png") => Ok(Logo { bytes: picture(bytes)?, kind: "png" }),
        _ => {
            Err(Refused { wrong: "its name ends with neither .svg nor .png".to_owned(), help: "give an SVG or a PNG" })
        }
    }
}

/// Elements that only draw.
const DRAW: [&str; 16] = [
    "svg",
    "g",
    "path",
    "circle",
    "ellipse",
    "line",
    "polygon",
    "polyline",
    "rect",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "title",
    "desc",
];
/// Elements that run, load or lead somewhere, or that hide one that does.
const REFUSED: [&str; 14] = [
    "script",
    "style",
    "foreignObject",
    "image",
    "use",
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "set",
    "feImage",
    "iframe",
    "text",
    "pattern",
];
/// Attributes that only draw.
const LOOKS: [&str; 40] = [
    "viewBox",
    "width",
    "height",
    "preserveAspectRatio",
    "d",
    "points",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fill",
    "fill-rule",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-opacity",
    "opacity",
    "transform",
    "clip-path",
    "clip-rule",
    "id",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "clipPathUnits",
];

/// The drawing with what draws and nothing else. What editors leave in it is left out; what could do harm is refused, so
/// that nobody publishes half a drawing without knowing.
fn drawing(bytes: &[u8]) -> Result<String, Refused> {
    let text = std::str::from_utf8(bytes).map_err(|_| refused("it is not in UTF-8"))?;
    if first_hidden(text.trim_start_matches('\u{feff}')).is_some() {
        return Err(refused("it holds a letter that nobody sees"));
    }
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = true;
    let mut out = String::new();
    // Names of the elements that are open; what stands in one that is left out is left out too.
    let mut open: Vec<String> = Vec::new();
    let mut left_out = 0_usize;
    loop {
        match reader.read_event().map_err(|error| refused(&format!("it cannot be read: {error}")))? {
            Event::Eof => break,
            Event::DocType(_) => return Err(refused("it begins with a DOCTYPE, which can bring in other files")),
            Event::CData(_) => return Err(refused("it holds CDATA, which can hide anything")),
            Event::GeneralRef(_) => return Err(refused("it holds an entity, which can stand for anything")),
            Event::PI(own) if !own.starts_with(b"xml ") => return Err(refused("it names a style sheet or a program")),
            Event::Start(start) => {
                let name = name_of(&start);
                if left_out > 0 || !DRAW.contains(&name.as_str()) {
                    refuse_harm(&name)?;
                    left_out += 1;
                } else {
                    out.push_str(&tag(&name, &start, open.is_empty())?);
                    out.push('>');
                }
                open.push(name);
            }
            Event::Empty(start) => {
                let name = name_of(&start);
                if left_out > 0 || !DRAW.contains(&name.as_str()) {
                    refuse_harm(&name)?;
                } else {
                    out.push_str(&tag(&name, &start, open.is_empty())?);
                    out.push_str("/>");
                }
            }
            Event::End(_) => {
                let name = open.pop().unwrap_or_default();
                if left_out > 0 {
                    left_out -= 1;
                } else {
                    out.push_str(&format!("</{name}>"));
                }
            }
            // Names for screen readers: the page has the site's own.
            Event::Text(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if !out.starts_with("<svg") || !open.is_empty() {
        return Err(refused("it is no whole SVG"));
    }
    if !out.contains("viewBox=") {
        return Err(refused("it has no `viewBox`, so it cannot be shown smaller"));
    }
    Ok(out)
}

fn refused(wrong: &str) -> Refused {
    Refused { wrong: wrong.to_owned(), help: SAVE_PLAIN }
}

fn name_of(start: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(start.name().as_ref()).into_owned()
}

fn refuse_harm(name: &str) -> Result<(), Refused> {
    let bare = name.rsplit(':').next().unwrap_or(name);
    let harm = REFUSED.iter().find(|own| own.eq_ignore_ascii_case(bare));
    harm.map_or(Ok(()), |own| Err(refused(&format!("it holds <{own}>, which a logo must not"))))
}

/// The beginning of an element, without its `>`.
fn tag(name: &str, start: &BytesStart<'_>, is_first: bool) -> Result<String, Refused> {
    let mut tag = format!("<{name}");
    if is_first {
        tag.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| refused(&format!("it cannot be read: {error}")))?;
        let name = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        let value = String::from_utf8_lossy(&attribute.value).into_owned();
        let bare = name.rsplit(':').next().unwrap_or(&name).to_ascii_lowercase();
        if bare.starts_with("on") || ["href", "style", "src"].contains(&bare.as_str()) {
            return Err(refused(&format!("it holds the attribute `{name}`, which a logo must not")));
        }
        if !LOOKS.contains(&name.as_str()) {
            continue;
        }
        let plain = value.replace("url(#", "");
        if value.contains(['<', '&', '"', '\\']) || plain.contains("url") || plain.contains("://") {
            return Err(refused(&format!("its attribute `{name}` leads somewhere")));
        }
        tag.push_str(&format!(" {name}=\"{value}\""));
    }
    Ok(tag)
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The picture without anything that does not draw: no time, no place, no words.
fn picture(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    const AGAIN: &str = "save it again as a PNG";
    let broken = || Refused { wrong: "it is no whole PNG".to_owned(), help: AGAIN };
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or_else(broken)?;
    let mut out = SIGNATURE.to_vec();
    let mut first = true;
    loop {
        let (head, after) = rest.split_at_checked(8).ok_or_else(broken)?;
        let (length, kind) = head.split_at(4);
        let number = |four: &[u8]| four.try_into().map(u32::from_be_bytes).map_err(|_| broken());
        let length = usize::try_from(number(length)?).map_err(|_| broken())?;
        let (data, after) = after.split_at_checked(length).ok_or_else(broken)?;
        let (sum, after) = after.split_at_checked(4).ok_or_else(broken)?;
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(data);
        if crc.sum() != number(sum)? || first != (kind == b"IHDR") {
            return Err(broken());
        }
        if first {
            let sides = [number(data.get(..4).ok_or_else(broken)?)?, number(data.get(4..8).ok_or_else(broken)?)?];
            if sides.iter().any(|side| !(1..=WIDEST).contains(side)) {
                return Err(Refused {
                    wrong: format!("it is {} by {} pixels, and {WIDEST} is the most", sides[0], sides[1]),
                    help: "make it smaller; it is shown 48 pixels high",
                });
            }
        }
        if [&b"IHDR"[..], b"PLTE", b"tRNS", b"IDAT", b"IEND"].contains(&kind) {
            out.extend([head, data, sum].concat());
        }
        if kind == b"IEND" {
            return Ok(out);
        }
        (rest, first) = (after, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Result<Logo, Refused> {
        read(
            "logo.svg",
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>").as_bytes(),
        )
    }

    #[test]
    fn what_draws_stays_and_what_editors_leave_goes() {
        let logo = svg(
            "<!-- a --><metadata><x:y/></metadata><title>t</title><path d=\"M0 0h9\" inkscape:z=\"1\" fill=\"#fff\"/>",
        );
        let text = String::from_utf8(logo.expect("it is taken").bytes).expect("text");
        assert_eq!(
            text,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title></title><path d=\"M0 0h9\" fill=\"#fff\"/></svg>"
        );
    }

    #[test]
    fn what_could_do_harm_is_refused_by_name() {
        for (inside, told) in [
            ("<script>alert(1)</script>", "<script>"),
            ("<metadata><script/></metadata>", "<script>"),
            ("<SCRIPT/>", "<script>"),
            ("<svg:foreignObject/>", "<foreignObject>"),
            ("<style>@import 'x'</style>", "<style>"),
            ("<a href=\"javascript:x\"/>", "<a>"),
            ("<image href=\"https://a.example/\"/>", "<image>"),
            ("<use xlink:href=\"#a\"/>", "<use>"),
            ("<path onload=\"x\"/>", "`onload`"),
            ("<path style=\"fill:url(x)\"/>", "`style`"),
            ("<path fill=\"url(https://a.example/#x)\"/>", "`fill`"),
            ("<path fill=\"&#106;avascript\"/>", "`fill`"),
            ("<![CDATA[x]]>", "CDATA"),
            ("&x;", "entity"),
            ("<?xml-stylesheet href=\"x\"?>", "style sheet"),
            ("<g>", "cannot be read"),
        ] {
            let told_of = svg(inside).expect_err(inside);
            assert!(told_of.wrong.contains(told), "{inside}: {}", told_of.wrong);
        }
        let doctype =
            read("a.svg", b"<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg viewBox=\"0 0 1 1\"/>");
        assert!(doctype.expect_err("refused").wrong.contains("DOCTYPE"));
        for (name, bytes, told) in [
            ("a.svg", vec![b' '; 10_000_000], "10000000 bytes"),
            ("a.svg", b"\xff\xfe<".to_vec(), "UTF-8"),
            ("a.svg", b"<p/>".to_vec(), "no whole SVG"),
            ("a.svg", b"<svg/>".to_vec(), "viewBox"),
            ("a.gif", b"GIF89a".to_vec(), "neither .svg nor .png"),
            ("a.png", b"<svg/>".to_vec(), "no whole PNG"),
        ] {
            let told_of = read(name, &bytes).expect_err(name);
            assert!(told_of.wrong.contains(told), "{told}: {}", told_of.wrong);
        }
    }

    fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(data);
        let length = u32::try_from(data.len()).expect("short").to_be_bytes();
        [&length[..], kind, data, &crc.sum().to_be_bytes()].concat()
    }

    fn png(width: u32, words: bool) -> Vec<u8> {
        let head = [&width.to_be_bytes()[..], &[0, 0, 0, 9, 8, 2, 0, 0, 0]].concat();
        let words = if words { chunk(b"tEXt", b"Author\0me") } else { Vec::new() };
        [SIGNATURE.to_vec(), chunk(b"IHDR", &head), words, chunk(b"IDAT", b"x"), chunk(b"IEND", b"")].concat()
    }

    #[test]
    fn a_picture_loses_what_it_tells_of_its_maker() {
        let logo = read("logo.png", &png(9, true)).expect("it is taken");
        assert_eq!((logo.kind, logo.bytes), ("png", png(9, false)));
        assert!(read("a.png", &png(5_000, false)).expect_err("refused").wrong.contains("5000 by 9 pixels"));
        let mut spoiled = png(9, false);
        spoiled[30] ^= 1;
        assert!(read("a.png", &spoiled).is_err() && read("a.png", &png(9, false)[..40]).is_err());
    }
}
