//! `/data/hsds.json`: the directory as HSDS 3.0, a list of services with everything nested.

mod records;

use std::borrow::Cow;

use uuid::Uuid;

use super::attributes::{self as terms, AttributeTerm};
use crate::content::{Channel, Cost, Edition, Phone, Seen, Service, ServiceWords, Site};
use records::{
    Area, At, AttributeRecord, Contact, Location, Metadata, Organization, PhoneRecord, Price, Schedule, ServiceRecord,
    Spoken, TermRecord, WeeklyRecord,
};

/// All services as one JSON list, in the words of the first language.
pub(super) fn json(site: &Site) -> String {
    let edition = &site.editions[0];
    let records: Vec<ServiceRecord<'_>> = site.services.iter().map(|service| record(edition, service)).collect();
    serde_json::to_string(&records).expect("texts, numbers and lists are JSON")
}

/// The same id for the same thing in every build.
fn id(path: &str) -> Uuid {
    Uuid::new_v5(&Uuid::new_v5(&Uuid::NAMESPACE_URL, b"amparo:directory"), path.as_bytes())
}

/// One thing of HSDS that facts are attached to.
struct Thing {
    path: String,
    entity: &'static str,
}

impl Thing {
    fn id(&self) -> Uuid {
        id(&self.path)
    }

    fn part(&self, entity: &'static str, ix: usize) -> Thing {
        Thing { path: format!("{}/{entity}/{ix}", self.path), entity }
    }

    fn fact(&self, term: AttributeTerm, value: impl Into<String>) -> AttributeRecord {
        let (code, description) = term;
        let value = value.into();
        AttributeRecord {
            id: id(&format!("{}/{code}/{value}", self.path)),
            link_id: self.id(),
            link_entity: self.entity,
            value,
            taxonomy_term: TermRecord {
                id: id(&format!("term/{code}")),
                code,
                name: code,
                description,
                taxonomy: terms::TAXONOMY,
            },
            metadata: Vec::new(),
        }
    }
}

fn record<'a>(edition: &'a Edition, service: &'a Service) -> ServiceRecord<'a> {
    let words = &edition.services[&service.id];
    let thing = Thing { path: format!("service/{}", service.id), entity: "service" };
    let mut web = service.channels.iter().filter_map(|channel| match channel {
        Channel::Web(url) => Some(Cow::Borrowed(url.as_str())),
        // A page without encryption has only its name here; the form asks for a whole address.
        Channel::Site(name) => Some(Cow::Owned(format!("http://{name}"))),
        _ => None,
    });
    let mut mail = service.channels.iter().filter_map(|channel| match channel {
        Channel::Email(email) => Some(email.as_str()),
        _ => None,
    });
    let region = edition.regions.get(&service.region).map_or(service.region.as_str(), String::as_str);
    ServiceRecord {
        id: thing.id(),
        name: &service.name,
        organization: organization(service),
        alternate_name: words.name.as_deref(),
        description: &words.what,
        url: web.next(),
        email: mail.next(),
        status: "active",
        interpretation_services: service.interpreters.then_some("Interpreters"),
        application_process: &words.call,
        fees_description: service.cost.map(cost_words),
        assured_date: &service.read_on,
        phones: phones(&thing, service),
        schedules: schedules(&thing, service, words),
        service_areas: vec![Area {
            id: thing.part("service_area", 0).id(),
            name: region,
            uri: format!("{}{}", terms::PLACE, service.region),
        }],
        service_at_locations: locations(&thing, service, web.collect()),
        languages: languages(&thing, edition, service),
        cost_options: service.cost.map(|cost| price(&thing, cost)).into_iter().collect(),
        contacts: mail.enumerate().map(|(ix, email)| Contact { id: thing.part("contact", ix).id(), email }).collect(),
        attributes: facts(&thing, edition, service, words),
    }
}

/// Who runs it; where no source says, an organization with the service's name.
fn organization(service: &Service) -> Organization<'_> {
    let name = service.operator.as_deref().unwrap_or(&service.name);
    Organization { id: id(&format!("organization/{name}")), name, description: format!("Runs: {}", service.name) }
}

fn phones<'a>(parent: &Thing, service: &'a Service) -> Vec<PhoneRecord<'a>> {
    let mut numbers = Vec::new();
    for channel in &service.channels {
        let thing = parent.part("phone", numbers.len());
        let mut facts = Vec::new();
        let mut description = None;
        let (phone, kind): (&Phone, _) = match channel {
            Channel::Call(phone) => (phone, "voice"),
            Channel::Text { to, keyword } => {
                if !keyword.is_empty() {
                    facts.push(thing.fact(terms::KEYWORD, keyword));
                    description = Some(format!("Text {keyword} to this number"));
                }
                (to, "text")
            }
            Channel::Tty(phone) => (phone, "textphone"),
            Channel::Videophone(phone) => (phone, "video"),
            Channel::Whatsapp(phone) => {
                facts.push(thing.fact(terms::DIALING, "whatsapp"));
                description = Some("WhatsApp".to_owned());
                (phone, "text")
            }
            Channel::Chat(_) | Channel::Web(_) | Channel::Site(_) | Channel::Email(_) | Channel::Address(_) => continue,
        };
        if phone.is_local() {
            facts.push(thing.fact(terms::DIALING, "local"));
            description = Some(format!("Works only inside its own country, dialed as {}", phone.shown()));
        }
        numbers.push(PhoneRecord { id: thing.id(), number: phone.dialed(), kind, description, attributes: facts });
    }
    numbers
}

fn schedules(parent: &Thing, service: &Service, words: &ServiceWords) -> Vec<Schedule> {
    let weekly = |thing: &Thing, byday: String, (opens_at, closes_at), zone: Option<&str>| Schedule {
        id: thing.id(),
        weekly: Some(WeeklyRecord { freq: "WEEKLY", wkst: "MO", byday, opens_at, closes_at }),
        description: None,
        notes: zone.map(|zone| format!("Times are those of {zone}, summer time included")),
        attributes: zone.map(|zone| thing.fact(terms::ZONE, zone)).into_iter().collect(),
    };
    if service.always_open {
        let all = ("00:00".to_owned(), "24:00".to_owned());
        return vec![weekly(&parent.part("schedule", 0), "MO,TU,WE,TH,FR,SA,SU".to_owned(), all, None)];
    }
    let Some(hours) = &service.hours else {
        // Hours that only words tell.
        return words.hours.iter().map(|text| Schedule::told(parent.part("schedule", 0).id(), text)).collect();
    };
    let days = hours.open.iter().enumerate().map(|(ix, open)| {
        let days: Vec<String> = open.days().map(|day| day[..2].to_uppercase()).collect();
        weekly(&parent.part("schedule", ix), days.join(","), (open.opens_at(), open.closes_at()), Some(&hours.zone))
    });
    days.collect()
}

/// The city, further web pages and chats; HSDS gives a service one `url`.
fn locations<'a>(parent: &Thing, service: &'a Service, more_web: Vec<Cow<'a, str>>) -> Vec<At<'a>> {
    let mut places: Vec<At<'a>> = Vec::new();
    let mut add = |location_type, name, description, url, chat: bool| {
        let thing = parent.part("location", places.len());
        let attributes = chat.then(|| thing.fact(terms::CHAT, "yes")).into_iter().collect();
        places.push(At {
            id: parent.part("service_at_location", places.len()).id(),
            location: Location { id: thing.id(), location_type, name, description, url, attributes },
        });
    };
    if let Some(city) = &service.city {
        add("physical", Some(city.as_str()), None, None, false);
    }
    for channel in &service.channels {
        match channel {
            Channel::Chat(url) => add("virtual", Some("Chat"), None, Some(Cow::Borrowed(url.as_str())), true),
            Channel::Address(text) => add("physical", None, Some(text.as_str()), None, false),
            _ => {}
        }
    }
    for url in more_web {
        add("virtual", None, None, Some(url), false);
    }
    places
}

fn languages<'a>(parent: &Thing, edition: &'a Edition, service: &'a Service) -> Vec<Spoken<'a>> {
    let spoken = service.languages.iter().enumerate().map(|(ix, code)| Spoken {
        id: parent.part("language", ix).id(),
        name: edition.language_names.get(code).map_or(code, |name| name),
        code,
    });
    spoken.collect()
}

fn cost_words(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "Free",
        Cost::LowCost => "Low cost",
    }
}

fn price(parent: &Thing, cost: Cost) -> Price {
    let free = cost == Cost::Free;
    Price {
        id: parent.part("cost_option", 0).id(),
        option: cost_words(cost),
        amount: free.then_some(0),
        currency: free.then_some("USD"),
    }
}

fn facts(parent: &Thing, edition: &Edition, service: &Service, words: &ServiceWords) -> Vec<AttributeRecord> {
    let seen = match service.seen {
        Seen::OwnSite => "own-site",
        Seen::Government => "government",
        Seen::ThirdParty => "third-party",
    };
    let mut facts = vec![parent.fact(terms::ID, &service.id)];
    facts.extend(service.kinds.iter().map(|kind| parent.fact(terms::KIND, kind)));
    facts.push(parent.fact(terms::POLICE, service.run_by_law_enforcement.code()));
    facts.push(parent.fact(terms::SEEN, seen));
    facts.push(parent.fact(terms::NEXT_CHECK, &service.next_check));
    facts.extend(service.source_date.iter().map(|date| parent.fact(terms::SOURCE_DATE, date)));
    facts.extend(words.status.iter().map(|status| parent.fact(terms::STATUS, status)));
    facts.extend(words.note.iter().map(|note| parent.fact(terms::NOTE, note)));
    facts.extend(service.notes.get(&edition.language.tag).map(|note| parent.fact(terms::NOTE, note)));
    facts.extend(service.channels.iter().filter_map(Channel::site).map(|name| parent.fact(terms::SITE, name)));
    for source in &service.sources {
        let mut fact = parent.fact(terms::SOURCE, &source.url);
        fact.metadata.extend(source.read_on.iter().map(|day| Metadata {
            id: id(&format!("{}/read/{}", parent.path, source.url)),
            last_action_date: day.clone(),
            last_action_type: "read",
            field_name: "value",
            previous_value: "",
            replacement_value: source.url.clone(),
            updated_by: "Amparo contributors",
        }));
        facts.push(fact);
    }
    facts
}
