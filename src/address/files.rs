//! Addresses of pages, and the files that they are served from.

const INDEX: &str = "index.html";

/// The file of a page by its path: `en/help/index.html` for `/en/help/`.
#[must_use]
pub fn file(path: &str) -> String {
    format!("{}{INDEX}", path.strip_prefix('/').unwrap_or(path))
}

/// The path of a file: `/en/help/` for `en/help/index.html`, and `/404.html` for `404.html`.
#[must_use]
pub fn path(file: &str) -> String {
    format!("/{}", file.strip_suffix(INDEX).unwrap_or(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_file_and_a_file_its_path() {
        assert_eq!(file("/en/help/"), "en/help/index.html");
        assert_eq!(["en/help/index.html", "index.html", "404.html"].map(path), ["/en/help/", "/", "/404.html"]);
    }
}
