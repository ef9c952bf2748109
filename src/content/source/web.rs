//! Web addresses, read by the one parser that browsers' rules are written for. Every address of the content goes through
//! here: those of services, of sources, of links in texts, and where leaving leads.

use url::{Host, Url};

use crate::hidden::first_hidden;

/// The longest address: beyond it somebody hides something, or a copy went wrong.
const LONGEST: usize = 1_000;

/// How an address is fetched.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scheme {
    /// By https.
    Encrypted,
    /// By http: whoever owns the network can read and change what comes.
    Plain,
}

/// A web address that leads where it seems to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Web {
    pub scheme: Scheme,
    /// The name of the site, in small letters.
    pub name: String,
}

impl Web {
    /// Reads an address.
    ///
    /// # Errors
    /// Says what is wrong with it, as the end of a sentence that begins with the address.
    pub fn read(address: &str) -> Result<Web, &'static str> {
        if address.len() > LONGEST {
            return Err("is longer than any page's address");
        }
        let odd = |letter: char| letter.is_whitespace() || "\"'<>\\`{}|^".contains(letter);
        if address.contains(odd) || first_hidden(address).is_some() {
            return Err("has letters that no address has");
        }
        let (scheme, rest) = match (address.strip_prefix("https://"), address.strip_prefix("http://")) {
            (Some(rest), _) => (Scheme::Encrypted, rest),
            (None, Some(rest)) => (Scheme::Plain, rest),
            (None, None) => return Err("does not begin with https://"),
        };
        let url = Url::parse(address).map_err(|_| "is not a web address")?;
        let written = rest.split(['/', '?', '#']).next().unwrap_or("");
        if written.contains('@') {
            return Err("names somebody before the site: what stands before the @ is not where it leads");
        }
        if written.contains(':') {
            return Err("names a port, and pages for everybody have none");
        }
        let Some(Host::Domain(name)) = url.host() else { return Err("leads to a number instead of a site's name") };
        // What the parser changed leads elsewhere than it looks: other scripts, percent signs, full-width letters.
        if !written.eq_ignore_ascii_case(name) {
            return Err("is written in letters that look like others; write the site's name as browsers ask for it");
        }
        if !is_full_name(name) {
            return Err("does not lead to the full name of a site");
        }
        Ok(Web { scheme, name: name.to_owned() })
    }

    /// The site's name without the `www.` that makes no difference.
    #[must_use]
    pub fn bare_name(&self) -> &str {
        self.name.strip_prefix("www.").unwrap_or(&self.name)
    }

    /// Whether it leads to this site or a part of it.
    #[must_use]
    pub fn is_of(&self, site: &str) -> bool {
        self.name == site || self.name.strip_suffix(site).is_some_and(|rest| rest.ends_with('.'))
    }
}

/// Whether a name is that of a site somebody can have: with a dot, and a last part of letters.
fn is_full_name(name: &str) -> bool {
    let label = |label: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty()
            && label.len() < 64
            && label.bytes().all(plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or("");
    name.contains('.')
        && name.split('.').all(label)
        && last.len() > 1
        && (last.starts_with("xn--") || last.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Whether it is a web address, and one that leads where it seems to.
#[must_use]
pub fn is_web_address(address: &str) -> bool {
    Web::read(address).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_sites_are_read() {
        for fine in [
            "https://www.weather.gov/",
            "https://example.org",
            "http://www.acadv.org/help?a=1&b=2#c",
            "https://xn--bcher-kva.example/",
            "https://Example.org/~x/(y)",
            "https://law.justia.com/cases/ca9/1-2,3.pdf",
        ] {
            assert!(is_web_address(fine), "{fine}: {:?}", Web::read(fine));
        }
        assert!(Web::read("https://a.b.example.org/").unwrap().is_of("example.org"));
        assert!(!Web::read("https://notexample.org/").unwrap().is_of("example.org"));
    }

    #[test]
    fn what_is_none_or_leads_elsewhere_is_refused() {
        for wrong in [
            "",
            "https:",
            "https://",
            "https:///",
            "https://[/",
            "https://[::1]/",
            "https://%zz/",
            "https://%65vil.example/",
            "https://weather.gov:99999/",
            "https://weather.gov:8443/",
            "https://weather.gov:443/",
            "https://x",
            "https://localhost/",
            "https://10.0.0.1/",
            "https://0x7f.1/",
            "https://2130706433/",
            "https://a b/",
            "https://alsc-law.org@evil.example/",
            "https://user:word@evil.example/",
            "https://аррӏе.com/",
            "https://ｅxample.org/",
            "https://exam\u{200b}ple.org/",
            "https://example.org/\u{202e}",
            "https://example..org/",
            "https://example.org./",
            "https://example.1/",
            "https://-a.org/",
            "http:javascript//x",
            "httpx://example.org/",
            "HTTPS://example.org/",
            "javascript:alert(1)",
            "https:\\\\example.org",
            "//example.org/",
        ] {
            assert!(!is_web_address(wrong), "{wrong:?} was taken: {:?}", Web::read(wrong));
        }
        assert!(!is_web_address(&format!("https://example.org/{}", "a".repeat(50_000))));
    }
}
