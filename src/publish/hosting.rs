//! The headers as settings of servers that do not read `_headers`. Written by each build from the same list, so that no
//! host has to copy a hash by hand.

use super::headers::{Header, headers_for};
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

/// What goes into a `server` block of nginx. `docs/hosting.md` has the block around it.
#[must_use]
pub fn nginx(allowed: &Allowed) -> String {
    let mut file = String::from(
        "# Written by `amparo build`: include it in a server block whose root is this folder. Do not edit: build again.\n\
         index index.html;\n\
         charset utf-8;\n\
         etag on;\n\
         if_modified_since off;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         absolute_redirect off;\n\
         # A record can only be read when all of it has come: as long as a packet, and a page shows from its first one on.\n\
         ssl_buffer_size 1400;\n\
         error_page 404 /404.html;\n\
         # Settings, not pages.\n\
         location ^~ /_ { return 404; }\n",
    );
    for (path, headers) in places(allowed) {
        let exact = if path.ends_with('/') { "" } else { "= " };
        file.push_str(&format!("location {exact}{path} {{\n"));
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
    let mut file = String::from(
        "# Written by `amparo build`: import it in a site whose root is this folder. Do not edit: build again.\n\
         @settings path /_*\n\
         error @settings 404\n\
         handle_errors {\n\trewrite * /404.html\n\tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n\
         file_server {\n\tprecompressed br gzip\n}\n",
    );
    // The last one that fits wins: the least exact comes first.
    for (path, headers) in places(allowed).into_iter().rev() {
        let matcher = if path.ends_with('/') { format!("{path}*") } else { path };
        file.push_str(&format!("header {matcher} {{\n"));
        for (name, value) in headers {
            file.push_str(&format!("\t{name} \"{value}\"\n"));
        }
        file.push_str("}\n");
    }
    file
}

#[cfg(test)]
mod tests {
    use super::{caddy, nginx};
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

    /// A quote or a `$` would end the value, or be taken for a variable.
    #[test]
    fn no_value_has_a_letter_that_a_host_reads_as_its_own() {
        let frames = vec!["https://a.example".to_owned()];
        for (name, value) in headers_for("/", &Allowed { frames, ..Allowed::default() }) {
            assert!(!value.contains(['"', '$', '{', '}', '\\', '\n']), "{name}: {value}");
        }
    }
}
