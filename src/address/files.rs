//! Addresses of pages, and the files that they are served from.

const INDEX: &str = "index.html";

/// The file of a path: `en/help/index.html` for `/en/help/`, and `404.html` for `/404.html`.
#[must_use]
pub fn file(path: &str) -> String {
    let file = path.strip_prefix('/').unwrap_or(path);
    if path.ends_with('/') { format!("{file}{INDEX}") } else { file.to_owned() }
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
        let (files, paths) = (["en/help/index.html", "index.html", "404.html"], ["/en/help/", "/", "/404.html"]);
        assert_eq!(files.map(path), paths);
        assert_eq!(paths.map(file), files);
    }
}
