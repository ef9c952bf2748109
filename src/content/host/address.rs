//! Where a host's site will be found. Only what hands out its address needs to know, such as the page with the button and
//! the picture for other sites.

use crate::address::Base;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::web::{Scheme, Web};
use crate::content::source::written::Id;

/// The address of the site's root, if it is one and ends where the site lies on its host.
pub(in crate::content) fn check(own: &Id, base: &Base, source: Source<'_>, problems: &mut Problems) -> Option<String> {
    let text = own.as_ref();
    let wrong = match Web::read(text) {
        Err(why) => why.to_owned(),
        Ok(web) if web.scheme != Scheme::Encrypted => "does not begin with https://".to_owned(),
        Ok(_) if ends_with(text, base) => return Some(text.clone()),
        Ok(_) => format!("does not end with `{}`, where the site lies on its host", base.as_str()),
    };
    problems.add(Problem::new(
        Code::HostAddress,
        source.at(own.span()),
        format!("`{text}` {wrong}"),
        format!("write the name of your host and then `base`, such as `https://guide.example.org{}`", base.as_str()),
    ));
    None
}

/// Whether nothing but the base stands behind the name of the host.
fn ends_with(address: &str, base: &Base) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find('/').is_some_and(|at| &rest[at..] == base.as_str())
}

#[cfg(test)]
mod tests {
    use super::ends_with;
    use crate::address::Base;

    #[test]
    fn an_address_ends_where_the_site_lies() {
        let (root, guide) = (Base::default(), Base::parse("/x/y/").expect("a base"));
        assert!(ends_with("https://a.example/", &root) && ends_with("https://a.example/x/y/", &guide));
        for other in ["https://a.example", "https://a.example/x/", "https://a.example/x/y", "https://a.example/x/y/?q"]
        {
            assert!(!ends_with(other, &guide), "{other}");
        }
        assert!(!ends_with("https://a.example/x/y/", &root) && !ends_with("https://a.example", &root));
    }
}
