//! Addresses of the site: each is made here and nowhere else.

/// Path of the start page: `/en/`.
#[must_use]
pub fn home(tag: &str) -> String {
    page(tag, "")
}

/// Path of a page of `content/pages/` by its slug, such as `/en/learn/debt/`; the start's is empty.
#[must_use]
pub fn page(tag: &str, slug: &str) -> String {
    if slug.is_empty() { format!("/{tag}/") } else { format!("/{tag}/{slug}/") }
}

/// Path of a state's or territory's page: `/en/help/ca/`.
#[must_use]
pub fn region(tag: &str, code: &str) -> String {
    format!("/{tag}/help/{}/", code.trim_start_matches("US-").to_lowercase())
}

/// Path of a relief's page.
#[must_use]
pub fn relief(tag: &str, slug: &str) -> String {
    format!("/{tag}/options/{slug}/")
}

/// Path of a page beside the questionnaire: a relief's points by its slug, or another by its own.
#[must_use]
pub fn beside(tag: &str, slug: &str) -> String {
    format!("/{tag}/check/{slug}/")
}

/// Names of the data files; they lie under `/data/`.
pub const DATA_FILES: [&str; 2] = ["services.json", "hsds.json"];

/// Path of a data file on the site, such as `/data/hsds.json`.
#[must_use]
pub fn data(name: &str) -> String {
    format!("/data/{name}")
}

/// Whether a path of the site is that of a data file.
#[must_use]
pub fn is_data(at: &str) -> bool {
    at.strip_prefix("/data/").is_some_and(|name| DATA_FILES.contains(&name))
}
