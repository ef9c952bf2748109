//! A file's bytes as one value, whatever their form: JSON, one JSON object a line, a table as CSV, or a zip file of those.

use std::io::{Cursor, Read as _};

use serde_json::{Map, Value};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::fault::{Fault, quoted};
use super::limits::MAX_BYTES;

/// The most files of a zip that are looked at.
const MAX_FILES: usize = 200;

/// The file as tables or nested lists.
pub(super) fn read(bytes: &[u8]) -> Result<Value, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(too_long());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return unzipped(bytes);
    }
    let text = text(bytes)?;
    if has_columns(text) { table(text) } else { json(text) }
}

fn told(message: String, help: &str) -> Fault {
    Fault { pointer: String::new(), message, help: help.to_owned() }
}

fn too_long() -> Fault {
    told(format!("the file has more than {MAX_BYTES} bytes"), "split it, and import the parts one by one")
}

fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let message = format!("the file is not UTF-8 from byte {} on", error.valid_up_to());
        told(message, "save it as text in UTF-8: JSON, CSV, or a zip file of CSV tables")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn json(text: &str) -> Result<Value, Fault> {
    // The parser itself stops at a depth of 128.
    serde_json::from_str(text).or_else(|error| {
        lines(text).ok_or_else(|| {
            let help =
                "mend it there, or get the file again whole: JSON, CSV with a row of names, or a zip file of those";
            told(format!("the file is not readable JSON: {error}"), help)
        })
    })
}

/// One object a line.
fn lines(text: &str) -> Option<Value> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let objects: Result<Vec<Map<String, Value>>, _> = lines.iter().map(|line| serde_json::from_str(line)).collect();
    let objects = objects.ok().filter(|objects| objects.len() > 1)?;
    Some(objects.into_iter().map(Value::Object).collect())
}

/// What parts the columns of a table, by its first line.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or("");
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| first.bytes().filter(|byte| byte == mark).count()).unwrap_or(b',')
}

/// Whether it is a table: its first line has names of columns, one of which every table of HSDS has.
fn has_columns(text: &str) -> bool {
    let first = text.lines().next().unwrap_or("");
    let mut names = first.split(char::from(separator(text))).map(|name| name.trim().trim_matches('"'));
    !first.trim_start().starts_with(['{', '[']) && names.any(|name| name == "id" || name == "name")
}

/// A table's rows as objects; a cell that is empty is not there.
fn table(text: &str) -> Result<Value, Fault> {
    let mut rows = csv::ReaderBuilder::new().delimiter(separator(text)).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| {
        told(
            format!("the table is not readable CSV: {}", quoted(&error.to_string())),
            "mend the row, or save the table again as CSV",
        )
    };
    let names: Vec<String> = rows.headers().map_err(unreadable)?.iter().map(|name| name.trim().to_owned()).collect();
    let mut objects = Vec::new();
    for row in rows.records() {
        let row = row.map_err(unreadable)?;
        let cells = names.iter().zip(row.iter()).filter(|(_, cell)| !cell.trim().is_empty());
        objects.push(Value::Object(cells.map(|(name, cell)| (name.clone(), Value::from(cell))).collect()));
    }
    Ok(Value::Array(objects))
}

/// The tables of a zip file by their names, or its one JSON file.
fn unzipped(bytes: &[u8]) -> Result<Value, Fault> {
    let broken = |error: &dyn std::fmt::Display| {
        told(
            format!("the zip file is not readable: {}", quoted(&error.to_string())),
            "get it again whole, or unpack it",
        )
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MAX_FILES {
        let message = format!("the zip file has {} files", archive.len());
        return Err(told(message, "pack only the tables: services.csv, phones.csv …"));
    }
    let (mut tables, mut json, mut left) = (Map::new(), None, MAX_BYTES);
    for ix in 0..archive.len() {
        let file = archive.by_index(ix).map_err(|error| broken(&error))?;
        let name = file.name().rsplit(['/', '\\']).next().unwrap_or("").to_lowercase();
        // What a data package says of itself, and what a Mac adds to each file, is no table.
        let is_table = name.ends_with(".csv") && !name.starts_with('.');
        let is_json = name.ends_with(".json") && !name.starts_with('.') && !name.starts_with("datapackage");
        if file.is_dir() || !(is_table || is_json) {
            continue;
        }
        let bytes = within(file, &mut left).map_err(|error| broken(&error))?.ok_or_else(too_long)?;
        let in_file = |fault: Fault| Fault { message: format!("{}: {}", quoted(&name), fault.message), ..fault };
        let text = text(&bytes).map_err(in_file)?;
        if is_json {
            json = Some(self::json(text).map_err(in_file)?);
        } else if tables.insert(name.clone(), table(text).map_err(in_file)?).is_some() {
            let message = format!("the zip file has `{}` twice", quoted(&name));
            return Err(told(message, "pack one folder of tables"));
        }
    }
    match json {
        Some(json) if tables.is_empty() => Ok(json),
        _ if tables.is_empty() => {
            Err(told("the zip file has no tables".to_owned(), "pack services.csv, phones.csv … or one JSON file"))
        }
        _ => Ok(Value::Object(tables)),
    }
}

/// A file of a zip unpacked, as long as all of them together stay within the limit.
fn within(file: ZipFile<'_, Cursor<&[u8]>>, left: &mut usize) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    file.take(u64::try_from(*left).unwrap_or(u64::MAX) + 1).read_to_end(&mut bytes)?;
    let rest = left.checked_sub(bytes.len());
    *left = rest.unwrap_or(0);
    Ok(rest.map(|_| bytes))
}
