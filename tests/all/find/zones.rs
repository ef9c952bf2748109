//! A time zone is called the same on a service's page and on its card.

use amparo::content::{self, Hours};
use amparo::directory::{Open, Zone};
use amparo::surface::finder::catalog;

use crate::project::{pages, root};

/// Names of the zones that a service in the country can have: the best known ones, and others that keep the same time.
fn names() -> impl Iterator<Item = &'static str> {
    Zone::ALL.into_iter().flat_map(|zone| zone.other_names().iter().copied().chain([zone.name()]))
}

#[test]
fn a_service_is_in_the_same_time_on_its_page_and_in_the_finder() {
    let mut site = content::load(root()).unwrap_or_else(|_| panic!("the project's own content has problems"));
    let mut placed = Vec::new();
    let inside = site.services.iter_mut().filter(|service| service.region.starts_with("US-"));
    for (service, zone) in inside.zip(names()) {
        service.always_open = false;
        service.hours =
            Some(Hours { zone: zone.to_owned(), open: vec![Open { first: 0, last: 0, from: 540, to: 600 }] });
        placed.push((service.id.clone(), zone));
    }
    assert_eq!(placed.len(), names().count(), "too few services to try every zone");
    let pages = pages(&site);
    let html = |path: &str| pages.iter().find(|page| page.path == path).expect("the page").html();
    let finder = html("en/help/find/index.html");
    let words = finder.split("data-text=\"zones\">").nth(1).and_then(|rest| rest.split('<').next()).expect("the words");
    let words: Vec<&str> = words.split('|').collect();
    let entries = catalog::entries(&site);
    let mut differ = Vec::new();
    for (id, name) in placed {
        let entry = entries.iter().find(|entry| entry.id == id).expect("an entry");
        let amparo::directory::Hours::Weekly { zone, .. } = entry.hours else {
            panic!("{name} is no zone to the finder")
        };
        let card = words[Zone::ALL.iter().position(|known| *known == zone).expect("a zone")];
        let state = site.service(&id).expect("the service").region.trim_start_matches("US-").to_lowercase();
        let page = html(&format!("en/help/{state}/index.html"));
        let article = page.split(&format!("id=\"{id}\"")).nth(1).and_then(|rest| rest.split("</article>").next());
        if !article.expect("its entry").contains(&format!("9 AM–10 AM ({card})")) {
            differ.push(format!("{name}: the card says {card}"));
        }
    }
    assert!(differ.is_empty(), "the page says something else:\n{}", differ.join("\n"));
}
