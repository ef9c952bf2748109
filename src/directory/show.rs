//! A service as a short card. The card's words come from the page, in its language.

use super::entry::{Entry, Hours, Number, Reach};
use super::hours::HoursWords;
use super::index::{COUNTRY, Index};
use super::law_enforcement::LawEnforcement;
use super::link;
use crate::address;
use crate::glue::glue;

/// The page's words for cards.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The language's tag.
    pub tag: String,
    /// What stands before a path of the site on its host, mostly nothing.
    pub base: String,
    /// In the order of [`Index::places`].
    pub places: Vec<String>,
    /// In the order of an entry's languages.
    pub languages: Vec<String>,
    pub hours: HoursWords,
    /// In the order of [`super::Zone::ALL`].
    pub zones: Vec<String>,
    pub always: String,
    pub hours_unknown: String,
    pub hours_in_words: String,
    /// With `#` for the list.
    pub speaks: String,
    pub interpreters: String,
    pub police: String,
    pub no_police: String,
    pub police_not_known: String,
    pub call: String,
    pub text: String,
    /// With `#` for the keyword.
    pub text_keyword: String,
    pub video: String,
    pub web: String,
    pub full: String,
}

/// The cards of some services.
pub fn hits<'a>(entries: impl Iterator<Item = &'a Entry>, index: &Index, words: &Words) -> String {
    entries.map(|entry| hit(entry, index, words)).collect()
}

/// The card of one service, as HTML.
#[must_use]
pub fn hit(entry: &Entry, index: &Index, words: &Words) -> String {
    let name = escaped(entry.name_in(&words.tag));
    let place = words.places.get(usize::from(entry.place)).map_or("", String::as_str);
    let (city, dot) = entry.city.as_ref().map_or(("", ""), |city| (city.as_str(), " · "));
    let code = index.places.get(usize::from(entry.place)).map_or(COUNTRY, String::as_str);
    let page = glue(&[&words.base, &page(&words.tag, code, entry.aside)]);
    glue(&[
        "<li class=\"card\" data-hit=\"",
        &escaped(&entry.id),
        "\"><h3 tabindex=\"-1\" translate=\"no\">",
        &name,
        "</h3><p class=\"small\">",
        &escaped(city),
        dot,
        &escaped(place),
        "</p>",
        &reach(&entry.reach, words),
        "<p class=\"small\">",
        &escaped(&facts(entry, words)),
        "</p><p><a class=\"full\" href=\"",
        &page,
        "#",
        &escaped(&entry.id),
        "\">",
        &escaped(&words.full),
        "<span class=\"unseen\">: ",
        &name,
        "</span></a></p></li>",
    ])
}

/// The page with the entries of a place, or of lines that stand aside from it.
fn page(tag: &str, code: &str, aside: bool) -> String {
    match code.strip_prefix("US-") {
        None => address::page(tag, if aside { "help/other" } else { "help" }),
        Some(_) => address::region(tag, code),
    }
}

fn reach(reach: &Reach, words: &Words) -> String {
    match reach {
        Reach::Call(number) => dial(&link::tel(&number.dialed), &escaped(&words.call), number),
        Reach::Video(number) => dial(&link::tel(&number.dialed), &escaped(&words.video), number),
        Reach::Text(number, keyword) => dial(&link::sms(&number.dialed, keyword), &text_words(keyword, words), number),
        // The build lets no other address in. Bytes that somebody changed on the way get no link; their entry is still named.
        Reach::Web(address) if !address.starts_with("https://") => String::new(),
        Reach::Web(address) => {
            let (address, web) = (escaped(address), escaped(&words.web));
            glue(&["<p><a class=\"tel\" rel=\"noreferrer\" href=\"", &address, "\">", &web, "</a></p>"])
        }
        Reach::Entry => String::new(),
    }
}

/// What to write, as HTML: no translation of the page may change the word that is answered.
fn text_words(keyword: &str, words: &Words) -> String {
    let Some((before, after)) = words.text_keyword.split_once('#').filter(|_| !keyword.is_empty()) else {
        return escaped(&words.text);
    };
    glue(&[&escaped(before), "<span translate=\"no\">", &escaped(keyword), "</span>", &escaped(after)])
}

fn dial(link: &str, words: &str, number: &Number) -> String {
    let shown = number.shown();
    glue(&[
        "<p><a class=\"tel\" href=\"",
        &escaped(link),
        "\">",
        words,
        " <bdi dir=\"ltr\" translate=\"no\">",
        &escaped(&shown),
        "</bdi></a></p>",
    ])
}

fn facts(entry: &Entry, words: &Words) -> String {
    let mut facts = vec![match &entry.hours {
        Hours::Unknown => words.hours_unknown.clone(),
        Hours::InWords => words.hours_in_words.clone(),
        Hours::Always => words.always.clone(),
        Hours::Weekly { zone, open } => {
            words.hours.weekly(open, words.zones.get(*zone as usize).map_or("", String::as_str))
        }
    }];
    let spoken: Vec<&str> = entry.languages.each().filter_map(|ix| Some(words.languages.get(ix)?.as_str())).collect();
    if !spoken.is_empty() {
        facts.push(words.speaks.replace('#', &spoken.join(", ")));
    }
    if entry.interpreters {
        facts.push(words.interpreters.clone());
    }
    facts.push(match entry.police {
        LawEnforcement::Yes => words.police.clone(),
        LawEnforcement::No => words.no_police.clone(),
        LawEnforcement::NotKnown => words.police_not_known.clone(),
    });
    facts.join(" · ")
}

/// Text as it may stand in HTML, in attributes too.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Bits, Open, Zone};

    fn entry() -> Entry {
        Entry {
            id: "us-ca-one".to_owned(),
            name: "A <b>& \"B\"".to_owned(),
            names: vec![("es".to_owned(), "Uno".to_owned())],
            place: 1,
            city: Some("Los Ángeles".to_owned()),
            needs: Bits::EMPTY,
            languages: Bits::one(0),
            interpreters: false,
            ways: Bits::EMPTY,
            hours: Hours::Weekly { zone: Zone::Pacific, open: vec![Open { first: 0, last: 4, from: 510, to: 1020 }] },
            police: LawEnforcement::No,
            aside: false,
            reach: Reach::Call(Number::new("+12135550100", "1-213-555-0100")),
        }
    }

    fn words() -> Words {
        let own = |text: &str| text.to_owned();
        Words {
            tag: own("en"),
            places: vec![own("the whole country"), own("California")],
            languages: vec![own("Spanish")],
            hours: HoursWords {
                days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(own).to_vec(),
                am: own("AM"),
                pm: own("PM"),
            },
            zones: Zone::ALL.map(|zone| own(zone.name())).to_vec(),
            speaks: own("Speaks: #"),
            call: own("Call"),
            ..Words::default()
        }
    }

    fn index() -> Index {
        Index { places: vec!["US".to_owned(), "US-CA".to_owned()], ..Index::default() }
    }

    #[test]
    fn a_card_has_name_place_number_facts_and_its_entry() {
        let html = hit(&entry(), &index(), &words());
        assert!(html.contains("<h3 tabindex=\"-1\" translate=\"no\">A &lt;b&gt;&amp; &quot;B&quot;</h3>"), "{html}");
        assert!(html.contains("Los Ángeles · California"), "{html}");
        assert!(
            html.contains("href=\"tel:+12135550100\">Call <bdi dir=\"ltr\" translate=\"no\">1-213-555-0100</bdi>"),
            "{html}"
        );
        assert!(html.contains("Mon–Fri 8:30 AM–5 PM (America/Los_Angeles) · Speaks: Spanish"), "{html}");
        assert!(html.contains("href=\"/en/help/ca/#us-ca-one\""), "{html}");
    }

    #[test]
    fn a_card_says_who_answers_and_never_takes_silence_for_a_no() {
        let own = |text: &str| text.to_owned();
        let words =
            Words { police: own("Police"), no_police: own("No police"), police_not_known: own("Not known"), ..words() };
        let said = |police| hit(&Entry { police, ..entry() }, &index(), &words);
        assert!(said(LawEnforcement::Yes).contains(" · Police</p>"));
        assert!(said(LawEnforcement::No).contains(" · No police</p>"));
        assert!(said(LawEnforcement::NotKnown).contains(" · Not known</p>"));
    }

    #[test]
    fn the_word_to_text_is_in_the_message_and_is_never_translated() {
        let entry = Entry { reach: Reach::Text(Number::new("233733", "233733"), "HELP".to_owned()), ..entry() };
        let html = hit(&entry, &index(), &Words { text_keyword: "Text # to".to_owned(), ..words() });
        assert!(
            html.contains("href=\"sms:233733?&amp;body=HELP\">Text <span translate=\"no\">HELP</span> to <bdi"),
            "{html}"
        );
    }

    #[test]
    fn a_card_is_in_the_readers_words() {
        let html = hit(&entry(), &index(), &Words { tag: "es".to_owned(), ..words() });
        assert!(html.contains(">Uno</h3>") && html.contains("/es/help/ca/#"), "{html}");
    }

    #[test]
    fn nothing_in_an_entry_can_become_markup() {
        let hostile = "\"><script>x</script>".to_owned();
        let entry = Entry {
            id: hostile.clone(),
            name: hostile.clone(),
            city: Some(hostile.clone()),
            reach: Reach::Web(hostile),
            ..entry()
        };
        assert!(!hit(&entry, &index(), &words()).contains("<script"));
    }
}
