//! The headers a host must send. One list: the development server and the shipped files both come from it.

use crate::Error;
use crate::address::{self, Base};
use crate::site_files::{Allowed, Directive};

/// A header's name and value.
pub type Header = (&'static str, String);

const JSON: &str = "application/json";

/// Open data may be read by the scripts of any site. It is the same for everybody, and no cookie comes along.
const OPEN: &str = "Access-Control-Allow-Origin";

const PERMISSIONS: [&str; 34] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "clipboard-write",
    "compute-pressure",
    "cross-origin-isolated",
    "deferred-fetch",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// Headers for a path of the site, which begins at the site's own root.
#[must_use]
pub fn headers_for(path: &str, allowed: &Allowed) -> Vec<Header> {
    let mut headers = everywhere(allowed);
    headers.push(("Cache-Control", cache(path).to_owned()));
    if address::is_data(path) {
        headers.push(("Content-Type", JSON.to_owned()));
        headers.push((OPEN, "*".to_owned()));
    }
    headers
}

/// How long a browser keeps what lies at a path.
pub(super) fn cache(path: &str) -> &'static str {
    // A day, although the name of an asset carries its hash: a bad copy that a browser once got must not stay for longer.
    if path.starts_with("/a/") { "public, max-age=86400" } else { "no-cache" }
}

fn everywhere(allowed: &Allowed) -> Vec<Header> {
    let permissions: Vec<String> = PERMISSIONS.iter().map(|name| format!("{name}=()")).collect();
    let mut headers = vec![
        ("Content-Security-Policy", policy(allowed)),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", permissions.join(", ")),
    ];
    // For browsers that do not know frame-ancestors. It cannot name a site, so it goes when one is named.
    if allowed.frames.is_empty() {
        headers.push(("X-Frame-Options", "DENY".to_owned()));
    }
    headers
}

/// Nothing is allowed but what the site is made of.
///
/// It hangs on no page: pages and headers travel apart, and a page whose styles are refused is in nobody's interest. Which
/// style sheets may stand in a page, that page says itself, by their hashes; a browser holds it to both.
fn policy(allowed: &Allowed) -> String {
    let frames = if allowed.frames.is_empty() { "'none'".to_owned() } else { allowed.frames.join(" ") };
    // What nobody needs is not allowed. The kinds that are not named fall back to `default-src`, a worker to scripts.
    let mut directives = allowed.directives.iter().map(|needed| format!("{} 'self'; ", needed.0)).collect::<String>();
    if !allowed.directives.contains(&Directive::WORKER) {
        directives.push_str(&format!("{} 'none'; ", Directive::WORKER.0));
    }
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
         connect-src 'self'; {directives}base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types {POLICIES}; frame-ancestors {frames}"
    )
}

/// Who may make markup or the address of a script out of text, by the names of their policies: what starts an engine, what
/// brings the rest of every page's script, and what starts the worker of kept pages. Any other text is refused where it
/// would become either.
const POLICIES: &str = "default rest keep";

/// The policy as far as a page can say it itself: browsers ignore there who may frame it.
#[must_use]
pub fn policy_for_pages(allowed: &Allowed) -> String {
    let whole = policy(allowed);
    whole.split_once("; frame-ancestors").map_or(whole.clone(), |(before, _)| before.to_owned())
}

/// Where the site lies on its host, by its `_headers`.
#[must_use]
pub fn base_of(headers: &str) -> Option<Base> {
    Base::parse(headers.lines().next()?.strip_suffix('*')?)
}

/// The longest line that every host takes: Cloudflare Pages drops a longer one, and then there is no policy at all.
const LONGEST: usize = 2_000;

/// Refuses headers that a host would drop.
///
/// # Errors
/// Names the header, its length, and what makes it long.
pub fn refuse_too_long(allowed: &Allowed) -> Result<(), Error> {
    for (name, value) in everywhere(allowed) {
        let letters = name.len() + ": ".len() + value.len();
        if letters > LONGEST {
            return Err(Error::Wrong(format!(
                "the header {name} has {letters} letters, with {} sites in `frame-ancestors`; some hosts drop lines of more \
                 than {LONGEST}: list fewer sites",
                allowed.frames.len()
            )));
        }
    }
    Ok(())
}

/// The `_headers` file that Netlify and Cloudflare Pages read, and other hosts can be set up from.
#[must_use]
pub fn netlify(allowed: &Allowed) -> String {
    let mut file = format!("{}\n", allowed.base.under("/*"));
    for (name, value) in everywhere(allowed) {
        file.push_str(&format!("  {name}: {value}\n"));
    }
    // Pages are revalidated by default on both; a second rule for the same header would be joined to the first.
    file.push_str(&format!("{}\n  Cache-Control: {}\n", allowed.base.under("/a/*"), cache("/a/")));
    for name in address::DATA_FILES {
        file.push_str(&format!("{}\n  Content-Type: {JSON}\n  {OPEN}: *\n", allowed.base.under(&address::data(name))));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::{headers_for, netlify, policy, policy_for_pages, refuse_too_long};
    use crate::address;
    use crate::site_files::Allowed;

    #[test]
    fn the_policy_starts_from_nothing_and_allows_no_inline_script() {
        let policy = policy(&Allowed::default());
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src "));
        assert!(!policy.contains("'unsafe-eval'") && !policy.contains("http"));
        assert!(policy.contains("; require-trusted-types-for 'script'; trusted-types default rest keep; "), "{policy}");
        assert_eq!(policy.matches("unsafe-inline").count(), 1, "for styles alone, which each page narrows: {policy}");
    }

    #[test]
    fn a_page_says_all_of_the_policy_but_who_may_frame_it() {
        let (whole, own) = (policy(&Allowed::default()), policy_for_pages(&Allowed::default()));
        assert_eq!(format!("{own}; frame-ancestors 'none'"), whole);
    }

    #[test]
    fn headers_that_a_host_would_drop_are_refused() {
        let sites = |count: usize| (0..count).map(|ix| format!("https://help{ix}.example.org")).collect::<Vec<_>>();
        let allowed = |count| Allowed { frames: sites(count), ..Allowed::default() };
        assert!(refuse_too_long(&allowed(12)).is_ok());
        let told = refuse_too_long(&allowed(200)).expect_err("it is too long").to_string();
        assert!(told.contains("Content-Security-Policy") && told.contains("200 sites"), "{told}");
    }

    #[test]
    fn only_hashed_assets_are_kept_by_the_browser() {
        let value = |path: &str| {
            headers_for(path, &Allowed::default()).into_iter().find(|(name, _)| *name == "Cache-Control").unwrap().1
        };
        assert_eq!(value("/a/exit.0123456789.js"), "public, max-age=86400");
        assert_eq!(value("/en/help/"), "no-cache");
        assert_eq!(value("/data/hsds.json"), "no-cache");
    }

    #[test]
    fn data_files_say_that_they_are_json() {
        let kind = |path: &str| {
            let headers = headers_for(path, &Allowed::default());
            headers.into_iter().find(|(name, _)| *name == "Content-Type").map(|(_, value)| value)
        };
        assert_eq!(kind("/data/services.json").as_deref(), Some("application/json"));
        // An address that leads nowhere gets a page.
        assert_eq!(kind("/data/nothing.json"), None);
        assert!(netlify(&Allowed::default()).contains("/data/hsds.json\n  Content-Type: application/json\n"));
    }

    #[test]
    fn only_open_data_is_read_by_the_pages_of_others() {
        let open = |path: &str| {
            let headers = headers_for(path, &Allowed::default());
            headers.into_iter().any(|header| header == ("Access-Control-Allow-Origin", "*".to_owned()))
        };
        assert!(open("/data/services.json") && open("/data/hsds.json"));
        assert!(!open("/en/help/") && !open("/a/x.js") && !open("/data/nothing.json"));
        assert_eq!(
            netlify(&Allowed::default()).matches("Access-Control-Allow-Origin: *").count(),
            address::DATA_FILES.len()
        );
    }

    #[test]
    fn nobody_frames_the_pages_unless_the_host_names_them() {
        let none = netlify(&Allowed::default());
        assert!(none.contains("frame-ancestors 'none'\n") && none.contains("X-Frame-Options: DENY"), "{none}");
        let frames = vec!["https://a.example".to_owned(), "https://b.example".to_owned()];
        let named = netlify(&Allowed { frames, ..Allowed::default() });
        assert!(named.contains("frame-ancestors https://a.example https://b.example\n"), "{named}");
        assert!(!named.contains("X-Frame-Options"), "it would forbid what the policy allows: {named}");
    }
}
