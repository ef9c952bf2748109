//! Where the site lies on its host: at the root, or in a folder below it.
//!
//! Inside the program every address begins at the site's own root. It becomes one of the host only where it is written.

use std::borrow::Cow;

/// The path of the site's root on its host: `/`, or a folder such as `/guide/`. It begins and ends with `/`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Base(String);

impl Default for Base {
    fn default() -> Base {
        Base("/".to_owned())
    }
}

impl Base {
    /// The base that is written so. `None` when it does not begin and end with `/`, or a name between is not made of
    /// letters, figures, `-`, `_` and `.` alone: it goes into scripts and settings of hosts as it stands.
    #[must_use]
    pub fn parse(text: &str) -> Option<Base> {
        let inside = text.strip_prefix('/')?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        let name = |name: &str| {
            !name.is_empty()
                && name.bytes().all(plain)
                && !name.bytes().all(|byte| byte == b'.')
                && !name.starts_with('_')
        };
        let fine = inside.is_empty() || inside.strip_suffix('/')?.split('/').all(name);
        fine.then(|| Base(text.to_owned()))
    }

    /// As it is written, such as `/guide/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the site lies at the root of its host.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0 == "/"
    }

    /// What stands before a path of the site on the host: nothing, or the folder without its last `/`.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.strip_suffix('/').unwrap_or(&self.0)
    }

    /// A path of the site as one of the host: `/guide/en/` for `/en/`.
    #[must_use]
    pub fn under(&self, path: &str) -> String {
        [self.prefix(), path].concat()
    }

    /// A path of the host as one of the site: `/en/` for `/guide/en/`. `None` for one that lies outside.
    #[must_use]
    pub fn inside<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.prefix()).filter(|rest| rest.starts_with('/'))
    }

    /// What an attribute of a page says, with its address where it lies on the host. Whatever begins with one `/` is an
    /// address of the site: so no attribute has to be listed, and none can be forgotten.
    #[must_use]
    pub fn attribute<'a>(&self, value: &'a str) -> Cow<'a, str> {
        let own = !self.is_root() && value.starts_with('/') && !value.starts_with("//");
        if own { Cow::Owned(self.under(value)) } else { Cow::Borrowed(value) }
    }

    /// A script with the base in its places `@BASE@`.
    #[must_use]
    pub fn script(&self, script: &str) -> String {
        script.replace("@BASE@", &self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn a_base_is_a_plain_path_between_two_slashes() {
        for fine in ["/", "/guide/", "/x/y/", "/a-b_c.d/"] {
            assert_eq!(Base::parse(fine).as_ref().map(Base::as_str), Some(fine), "{fine}");
        }
        let wrong = [
            "",
            "x",
            "/x",
            "x/",
            "//",
            "/x//y/",
            "/../",
            "/./",
            "/x y/",
            "/ñ/",
            "/%2e/",
            "/\"/",
            "/_x/",
            "https://a/",
            "./",
        ];
        for wrong in wrong {
            assert_eq!(Base::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn paths_go_under_it_and_back() {
        let (root, guide) = (Base::default(), Base::parse("/x/y/").expect("a base"));
        for path in ["/", "/en/", "/a/x.js"] {
            assert_eq!(root.under(path), path);
            assert_eq!(guide.inside(&guide.under(path)), Some(path));
            assert_eq!(root.inside(path), Some(path));
        }
        for outside in ["/", "/en/", "/x/", "/x/yz/", "/x/y"] {
            assert_eq!(guide.inside(outside), None, "{outside}");
        }
    }

    #[test]
    fn attributes_that_hold_an_address_of_the_site_are_moved_and_no_others() {
        let guide = Base::parse("/x/").expect("a base");
        assert_eq!(guide.attribute("/en/#a"), "/x/en/#a");
        for other in ["https://a.example/", "//a.example/", "#a", "tel:911", "M0/1", ""] {
            assert_eq!(guide.attribute(other), other);
        }
        assert_eq!(Base::default().attribute("/en/"), "/en/");
        assert_eq!(guide.script("\"@BASE@a/\""), "\"/x/a/\"");
    }
}
