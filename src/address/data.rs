//! Addresses of the open data.

/// Names of the data files; they lie under `/data/`.
pub const DATA_FILES: [&str; 2] = ["services.json", "hsds.json"];

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
