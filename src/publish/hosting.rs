//! The headers as settings of servers that do not read `_headers`. Written by each build from the same list, so that no
//! host has to copy a hash by hand.

use super::headers::{Header, cache, headers_for};
use crate::address;
use crate::site_files::Allowed;

/// Files of `dist/` that are settings of a host and no part of the site: the server must not serve them.
pub const SETTINGS: [&str; 3] = ["_headers", "_nginx.conf", "_caddy"];

/// A path and every header of what lies there; the more exact path comes first.
fn places(allowed: &Allowed) -> Vec<(String, Vec<Header>)> {
    let mut paths: Vec<String> = address::DATA_FILES.iter().map(|name| address::data(name)).collect();
    paths.extend(["/a/".to_owned(), "/".to_owned()]);
    paths.into_iter().map(|path| (path.clone(), headers_for(&path, allowed))).collect()
}

/// Where a server has to look for this folder.
fn root(allowed: &Allowed) -> String {
    match allowed.base.as_str().trim_matches('/') {
        "" => "is this folder".to_owned(),
        folder => format!("holds this folder as {folder}"),
    }
}

/// What goes into a `server` block of nginx. `docs/hosting.md` has the block around it.
#[must_use]
pub fn nginx(allowed: &Allowed) -> String {
    let base = allowed.base.as_str();
    let mut file = format!(
        "# Written by `amparo build`: include it in a server block whose root {}. Do not edit: build again.\n\
         index index.html;\n\
         charset utf-8;\n\
         etag on;\n\
         if_modified_since off;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         absolute_redirect off;\n\
         # A record can only be read when all of it has come: as long as a packet, and a page shows from its first one on.\n\
         ssl_buffer_size 1400;\n\
         error_page 404 {base}404.html;\n\
         # Settings, not pages.\n\
         location ^~ {base}_ {{ return 404; }}\n",
        root(allowed)
    );
    for (path, headers) in places(allowed) {
        let exact = if path.ends_with('/') { "" } else { "= " };
        file.push_str(&format!("location {exact}{} {{\n", allowed.base.under(&path)));
        for (name, value) in headers {
            if name == "Content-Type" {
                file.push_str(&format!("    types {{ }}\n    default_type {value};\n"));
            } else {
                file.push_str(&format!("    add_header {name} \"{value}\" always;\n"));
            }
        }
        file.push_str("}\n");
    }
    file
}

/// What goes into a site of Caddy.
#[must_use]
pub fn caddy(allowed: &Allowed) -> String {
    let base = allowed.base.as_str();
    let mut file = format!(
        "# Written by `amparo build`: import it in a site whose root {}. Do not edit: build again.\n\
         @settings path {base}_*\n\
         error @settings 404\n\
         # What is not there must not be kept, wherever it is asked for.\n\
         handle_errors {{\n\trewrite * {base}404.html\n\theader Cache-Control \"{}\"\n\tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n}}\n\
         file_server {{\n\tprecompressed br gzip\n}}\n\
         # In the order in which they stand: Caddy would otherwise put the least exact last, where it wins.\n\
         route {{\n",
        root(allowed),
        cache("/404.html")
    );
    // The last one that fits wins: the least exact comes first.
    for (path, headers) in places(allowed).into_iter().rev() {
        let path = allowed.base.under(&path);
        let matcher = if path.ends_with('/') { format!("{path}*") } else { path };
        file.push_str(&format!("\theader {matcher} {{\n"));
        for (name, value) in headers {
            file.push_str(&format!("\t\t{name} \"{value}\"\n"));
        }
        file.push_str("\t}\n");
    }
    file.push_str("}\n");
    file
}

#[cfg(test)]
mod tests {
    use super::{caddy, nginx};
    use crate::address::Base;
    use crate::publish::headers_for;
    use crate::site_files::Allowed;

    #[test]
    fn every_header_stands_in_every_hosts_settings() {
        let allowed = Allowed::default();
        let files = [nginx(&allowed), caddy(&allowed)];
        for (name, value) in ["/", "/a/", "/data/hsds.json"].into_iter().flat_map(|path| headers_for(path, &allowed)) {
            for file in &files {
                assert!(file.contains(&value), "{name}: {value} is missing in {file}");
            }
        }
    }

    #[test]
    fn in_a_folder_every_place_lies_there() {
        let allowed = Allowed { base: Base::parse("/x/y/").expect("a base"), ..Allowed::default() };
        let (nginx, caddy) = (nginx(&allowed), caddy(&allowed));
        for place in
            ["location = /x/y/data/hsds.json {", "location /x/y/a/ {", "location /x/y/ {", "404 /x/y/404.html;"]
        {
            assert!(nginx.contains(place), "{place}: {nginx}");
        }
        for place in ["header /x/y/* {", "header /x/y/a/* {", "path /x/y/_*", "* /x/y/404.html"] {
            assert!(caddy.contains(place), "{place}: {caddy}");
        }
        assert!(nginx.contains("root holds this folder as x/y.") && caddy.contains("root holds this folder as x/y."));
    }

    /// A quote or a `$` would end the value, or be taken for a variable.
    #[test]
    fn no_value_has_a_letter_that_a_host_reads_as_its_own() {
        let frames = vec!["https://a.example".to_owned()];
        for (name, value) in headers_for("/", &Allowed { frames, ..Allowed::default() }) {
            assert!(!value.contains(['"', '$', '{', '}', '\\', '\n']), "{name}: {value}");
        }
    }
}
