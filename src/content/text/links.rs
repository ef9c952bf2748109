//! Links in texts: each leads to a page, a service, a file or openly away, and its words say so.

use std::ops::Range;

use crate::address;
use crate::address::sources;
use crate::content::directory::service::{Channel, Service};
use crate::content::source::code::Code;
use crate::content::source::problem::nearest;
use crate::content::source::web::Web;
use crate::content::text::link_words::{Leads, Linked};
use crate::content::text::markdown::Renderer;
use crate::content::text::plan::PagePlan;
use crate::directory::link;
use crate::html::{self, Element, Node};

impl Renderer<'_, '_> {
    pub(super) fn open_link(&mut self, target: &str, at: Range<usize>) {
        let tag = self.context.links;
        let mut leads = Leads::Inside;
        let (link, end): (Element, Vec<Node>) = match target.split_once(':') {
            Some(("page", id)) if self.context.pages.iter().any(|page| page.id == id) => {
                let slug = self.context.pages.iter().find(|page| page.id == id).map_or("", PagePlan::slug);
                (link_to(&address::page(tag, slug)), Vec::new())
            }
            Some(("service", id)) => match self.context.services.iter().find(|service| service.id == id) {
                Some(service) => {
                    leads = Leads::Service(service);
                    service_link(service)
                }
                None => {
                    return self.broken(
                        target,
                        at,
                        self.context.services.iter().map(|service| service.id.as_str()),
                        sources::SERVICES,
                    );
                }
            },
            Some(("page", _)) => {
                return self.broken(target, at, self.context.pages.iter().map(|page| page.id.as_str()), sources::PAGES);
            }
            Some(("relief", id)) => match self.context.reliefs.get(id) {
                Some(relief) => (link_to(&address::relief(tag, &relief.slug)), Vec::new()),
                None => {
                    let known = self.context.reliefs.keys().map(String::as_str);
                    return self.broken(target, at, known, sources::RELIEFS);
                }
            },
            Some(("data", name)) if address::DATA_FILES.contains(&name) => (link_to(&address::data(name)), Vec::new()),
            Some(("data", _)) => return self.broken(target, at, address::DATA_FILES.into_iter(), "docs/data.md"),
            Some(("https", _)) => match Web::read(target) {
                Ok(web) => {
                    leads = Leads::Site(web);
                    (Element::new("a").with("rel", "noreferrer").with("href", target), Vec::new())
                }
                Err(why) => return self.no_address(target, why, at),
            },
            Some(_) | None => {
                return self.broken(
                    target,
                    at,
                    std::iter::empty(),
                    "CONTRIBUTING.md: page:, relief:, service:, data: and https:// are known",
                );
            }
        };
        self.out.open(link);
        self.link_end.push(end);
        self.linked.push(Linked { at, words: String::new(), leads });
    }

    /// An address that no browser opens, or that leads elsewhere than it seems.
    fn no_address(&mut self, target: &str, why: &str, at: Range<usize>) {
        self.problem(
            at.clone(),
            Code::PageBrokenLink,
            format!("the link `{target}` leads nowhere: it {why}"),
            "write the whole address as the browser shows it, from https:// on".to_owned(),
        );
        self.open_nowhere(at);
    }

    /// A link that was told as broken, so that what follows is read.
    fn open_nowhere(&mut self, at: Range<usize>) {
        self.out.open(Element::new("a"));
        self.link_end.push(Vec::new());
        self.linked.push(Linked { at, words: String::new(), leads: Leads::Nowhere });
    }

    fn broken<'k>(&mut self, target: &str, at: Range<usize>, known: impl Iterator<Item = &'k str>, listed_in: &str) {
        let id = target.split_once(':').map_or(target, |(_, id)| id);
        self.problem(
            at.clone(),
            Code::PageBrokenLink,
            format!("the link `{target}` leads nowhere"),
            nearest(id, known, listed_in),
        );
        self.open_nowhere(at);
    }

    pub(super) fn close_link(&mut self) {
        let linked = self.linked.pop();
        let end = self.link_end.pop().unwrap_or_default();
        // A short number that is the link's own words is said once. A long one needs its direction.
        let number = html::words(&end);
        let short = number.trim().bytes().all(|byte| byte.is_ascii_digit());
        let said = short && linked.as_ref().is_some_and(|linked| linked.words.contains(number.trim()));
        if let Some(linked) = linked
            && let Some(wrong) = linked.broken_promise(self.context.services)
        {
            self.problem(
                linked.at,
                Code::PageLinkWords,
                format!("the words of the link \"{}\" {wrong}", linked.words),
                "let it lead where its words say, or call it by what it leads to".to_owned(),
            );
        }
        for node in end.into_iter().filter(|_| !said) {
            match node {
                Node::Element(element) => self.out.add(element),
                Node::Text(words) | Node::Raw(words) => self.out.text(&words),
            }
        }
        self.out.close();
    }
}

fn link_to(path: &str) -> Element {
    Element::new("a").with("href", path)
}

/// The service's name leads to its number, which stands behind it to be read or copied.
fn service_link(service: &Service) -> (Element, Vec<Node>) {
    if let Some(phone) = service.call() {
        let open = Element::new("a").with("class", "tel").with("href", link::tel(phone.dialed()));
        let number = Element::new("bdi").with("dir", "ltr").with("translate", "no").holding([phone.shown()]);
        return (open, vec![" ".into(), number.into()]);
    }
    let address = service.channels.iter().find_map(|channel| match channel {
        Channel::Web(address) | Channel::Chat(address) => Some(address.as_str()),
        _ => None,
    });
    (Element::new("a").with("rel", "noreferrer").with("href", address.unwrap_or_default()), Vec::new())
}
