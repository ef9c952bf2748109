//! Words of links that look like a number, an address or a service's name: they lead where they say.

use std::ops::Range;

use crate::content::directory::phone::Phone;
use crate::content::directory::service::{Channel, Service};
use crate::content::source::web::Web;

/// A link that is being read.
pub(super) struct Linked<'a> {
    pub at: Range<usize>,
    /// Its words so far.
    pub words: String,
    pub leads: Leads<'a>,
}

/// Where a link leads.
pub(super) enum Leads<'a> {
    /// To a page or file of this site.
    Inside,
    /// To a service: its number, or its page.
    Service(&'a Service),
    /// To a page outside.
    Site(Web),
    /// To nothing, which is told elsewhere.
    Nowhere,
}

/// Digits in a row, with what stands between them, that are a number to dial wherever they stand.
const NUMBER: usize = 7;
/// As many when a link has no other words: 911.
const SHORT: usize = 3;

impl Linked<'_> {
    /// What the words promise and the link does not keep, as the end of a sentence.
    pub fn broken_promise(&self, services: &[Service]) -> Option<String> {
        if matches!(self.leads, Leads::Nowhere) {
            return None;
        }
        if let Some(number) = number_in(&self.words).filter(|number| !self.dials(number)) {
            return Some(format!("show the number {number}, which it does not dial"));
        }
        if let Some(site) = addresses_in(&self.words).find(|site| !self.leads_to(site)) {
            return Some(format!("show the address {}, where it does not lead", site.name));
        }
        let Leads::Site(site) = &self.leads else { return None };
        let named: Vec<&Service> =
            services.iter().filter(|service| service.name.to_lowercase() == self.words.trim().to_lowercase()).collect();
        let wrong = !named.is_empty() && !named.iter().any(|service| is_site_of(site, service));
        wrong.then(|| format!("are the name of a service, and {} is not its site", site.name))
    }

    fn dials(&self, number: &str) -> bool {
        let digits = |phone: &Phone| phone.dialed().chars().filter(char::is_ascii_digit).collect::<String>();
        let fits = |phone: &Phone| {
            let own = digits(phone);
            own == number || own.strip_prefix('1') == Some(number)
        };
        match &self.leads {
            Leads::Service(service) => service.call().is_some_and(fits),
            // A year or a count leads to the page that tells more.
            Leads::Inside => number.len() < NUMBER,
            Leads::Site(_) | Leads::Nowhere => false,
        }
    }

    fn leads_to(&self, shown: &Web) -> bool {
        match &self.leads {
            Leads::Site(site) => site.bare_name() == shown.bare_name() || site.is_of(shown.bare_name()),
            Leads::Service(service) => service.call().is_none() && is_site_of(shown, service),
            Leads::Inside | Leads::Nowhere => false,
        }
    }
}

/// Whether a service gives this site as its own, or was read there.
fn is_site_of(site: &Web, service: &Service) -> bool {
    let channels = service.channels.iter().filter_map(|channel| match channel {
        Channel::Web(address) | Channel::Chat(address) => Some(address.as_str()),
        _ => None,
    });
    let mut addresses = channels.chain(service.sources.iter().map(|own| own.url.as_str()));
    addresses.any(|address| Web::read(address).is_ok_and(|own| own.bare_name() == site.bare_name()))
}

/// The digits of the first number to dial in these words.
fn number_in(words: &str) -> Option<String> {
    let between = |letter: char| letter.is_ascii_digit() || " ()-.+\u{a0}\u{2011}\u{2013}".contains(letter);
    let is_all = words.chars().all(between);
    let runs = words.split(|letter: char| !between(letter));
    let mut digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.find(|digits| digits.len() >= if is_all { SHORT } else { NUMBER })
}

/// The addresses in these words, with or without https:// before them.
fn addresses_in(words: &str) -> impl Iterator<Item = Web> {
    let odd = |letter: char| "()[]{}<>,;:.!?\"'“”«»¿¡".contains(letter);
    words.split_whitespace().filter_map(move |word| {
        let word = word.trim_matches(odd).to_lowercase();
        let word = word.split_once("://").map_or(word.as_str(), |(_, rest)| rest);
        Web::read(&format!("https://{word}")).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_are_seen_in_words() {
        let number = |words: &str| number_in(words);
        assert_eq!(number("1-800-799-7233").as_deref(), Some("18007997233"));
        assert_eq!(number("call (800) 799-7233 now").as_deref(), Some("8007997233"));
        assert_eq!(number("911").as_deref(), Some("911"));
        for none in ["8 CFR 214.204(a)", "the 988 line", "Form I-914", "2 or 3 years", ""] {
            assert_eq!(number(none), None, "{none}");
        }
        let names = |words: &str| addresses_in(words).map(|web| web.name).collect::<Vec<_>>();
        assert_eq!(names("see https://www.thehotline.org."), ["www.thehotline.org"]);
        assert_eq!(names("uscis.gov/forms, now"), ["uscis.gov"]);
        assert!(names("The U.S. law, e.g. this and/or that. 22 U.S.C. 7105(b)").is_empty());
    }

    #[test]
    fn words_that_look_like_an_address_lead_there() {
        let linked = |words: &str, to: &str| {
            let leads = Leads::Site(Web::read(to).expect("an address"));
            Linked { at: 0..0, words: words.to_owned(), leads }.broken_promise(&[])
        };
        assert_eq!(linked("www.thehotline.org", "https://thehotline.org/help"), None);
        assert_eq!(linked("the law", "https://evil.example/"), None);
        assert!(linked("https://www.thehotline.org", "https://evil.example/").is_some());
        assert!(linked("thehotline.org", "https://thehotline.org.evil.example/").is_some());
        assert!(linked("1-800-799-7233", "https://evil.example/").is_some());
    }
}
