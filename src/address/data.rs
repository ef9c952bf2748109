//! Addresses of the open data, and of sheets of paper.

/// Names of the data files; they lie under `/data/`.
pub const DATA_FILES: [&str; 6] =
    ["services.json", "hsds.json", "questions.json", "questions.schema.json", "rules.json", "rules.schema.json"];

/// Path of a data file on the site, such as `/data/hsds.json`.
#[must_use]
pub fn data(name: &str) -> String {
    format!("/data/{name}")
}

/// Whether a path of the site is that of a data file.
#[must_use]
pub fn is_data(path: &str) -> bool {
    path.strip_prefix("/data/").is_some_and(|name| DATA_FILES.contains(&name))
}

/// Where sheets of paper lie, and their pictures.
const SHEETS: &str = "/sheets/";

/// The address of a sheet of paper that was made, by the name of its file.
#[must_use]
pub fn made(name: &str) -> String {
    format!("{SHEETS}{name}")
}

/// Whether a path of the site is that of a sheet of paper.
#[must_use]
pub fn is_made(path: &str) -> bool {
    path.starts_with(SHEETS)
}
