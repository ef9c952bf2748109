//! Lists as they really are: their hours, places, numbers and pages, each in its smallest form.

use amparo::open_data::import::{self, Fault, Imported, Local, LocalChannel, Options};
use serde_json::{Value, json};

use super::{WHOLE, files, import_into, known, options};
use crate::project::{Copy, site};

pub(super) fn taken(file: &Value) -> Imported {
    taken_bytes(file.to_string().as_bytes())
}

pub(super) fn taken_bytes(bytes: &[u8]) -> Imported {
    import::read(bytes, &options(), &known()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

pub(super) fn refused(file: &Value) -> String {
    let faults = import::read(file.to_string().as_bytes(), &options(), &known()).expect_err("it was taken");
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
}

pub(super) fn open(service: &Local) -> Vec<String> {
    service.hours.iter().flat_map(|hours| hours.open.iter().map(ToString::to_string)).collect()
}

pub(super) fn calls(service: &Local) -> Vec<&str> {
    let number = |channel| match channel {
        &LocalChannel::Plain("call", ref number) => Some(number.as_str()),
        _ => None,
    };
    service.channels.iter().filter_map(number).collect()
}

fn left_out(imported: &Imported, what: &str) -> bool {
    imported.left_out.keys().any(|told| told.contains(what))
}

/// A service with these hours.
fn with_hours(schedule: Value) -> Imported {
    taken(&json!([{ "name": "Example House", "phones": [{ "number": "213-555-0100" }], "schedules": [schedule] }]))
}

#[test]
fn hours_that_end_or_hold_in_some_weeks_are_left_out_and_told() {
    let weekly =
        json!({ "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "23:59" });
    assert!(with_hours(weekly.clone()).services[0].always_open);
    for (key, value) in [
        ("until", json!("2020-03-01")),
        ("until", json!("2099-03-01")),
        ("valid_to", json!("2019-08-31")),
        ("count", json!(3)),
        ("count", json!("3")),
        ("byweekno", json!("1,15,20")),
        ("bymonthday", json!("1")),
        ("byyearday", json!("100")),
        ("valid_from", json!("2027-06-01")),
        ("dtstart", json!("2027-06-01")),
        ("valid_from", json!("some day")),
        ("interval", json!(2)),
        ("interval", json!("2")),
        ("opens_at", json!("23:59")),
        ("opens_at", json!("09:00+01:00")),
        ("freq", json!("MONTHLY")),
    ] {
        let mut schedule = weekly.clone();
        schedule[key] = value;
        let imported = with_hours(schedule.clone());
        assert!(!imported.services[0].always_open && imported.services[0].hours.is_none(), "{schedule}");
        assert!(left_out(&imported, "hours"), "{schedule}: {:?}", imported.left_out);
    }
    let mut since = weekly;
    since["valid_from"] = json!("2019-06-01");
    assert!(with_hours(since).services[0].always_open, "what has begun goes on");
}

#[test]
fn hours_and_languages_of_places_are_read_and_never_mixed() {
    let hours = |day: &str| json!([{ "freq": "WEEKLY", "byday": day, "opens_at": "9:00 AM", "closes_at": "5 PM" }]);
    let at = |own: Value, location: Value| json!({ "id": "x", "schedules": own, "location": { "schedules": location, "languages": [{ "name": "Spanish" }] } });
    let read = |places: Vec<Value>| {
        taken(
            &json!([{ "id": "s", "name": "Example House", "phones": [{ "number": "213-555-0100" }], "service_at_locations": places }]),
        )
    };
    let one = read(vec![at(hours("MO"), hours("TU"))]);
    assert_eq!(open(&one.services[0]), ["mon 09:00-17:00"], "those of the service at its place come first");
    assert_eq!(one.services[0].languages, ["es"]);
    assert_eq!(open(&read(vec![at(json!([]), hours("TU"))]).services[0]), ["tue 09:00-17:00"]);
    let two = read(vec![at(json!([]), hours("TU")), at(json!([]), hours("WE"))]);
    assert!(two.services[0].hours.is_none() && left_out(&two, "at each of its places"), "{:?}", two.left_out);
}

#[test]
fn a_place_is_read_in_full_and_another_country_is_refused() {
    let at = |address: Value| {
        json!([{ "name": "Example House", "phones": [{ "number": "702-555-0100" }],
            "service_at_locations": [{ "location": { "addresses": [address] } }] }])
    };
    for (state, country, region) in [
        ("Nevada", "US", "US-NV"),
        ("nevada", "United States", "US-NV"),
        ("N.Y.", "USA", "US-NY"),
        ("ia", "U.S.A.", "US-IA"),
        ("LA", "", "US-LA"),
        ("Nueva York", "", "US-NY"),
        ("", "PR", "US-PR"),
        ("", "", "US-CA"),
    ] {
        let read = taken(&at(json!({ "city": "Example", "state_province": state, "country": country })));
        assert_eq!(read.services[0].region, region, "{state}, {country}");
    }
    for (state, country) in [
        ("Greater London", "GB"),
        ("", "GB"),
        ("", "CA"),
        ("", "IN"),
        ("CA", "Canada"),
        ("Ontario", ""),
        ("Baja California", "MX"),
    ] {
        let told = refused(&at(json!({ "city": "Example", "state_province": state, "country": country })));
        assert!(told.contains("/0/service_at_locations/0/location/addresses/0/"), "{told}");
    }
}

#[test]
fn several_services_share_a_number_and_the_same_one_stands_once() {
    let file = json!([{ "name": "Example Org", "services": [
        { "id": "a", "name": "Shelter", "phones": [{ "number": "213-555-0100" }] },
        { "id": "b", "name": "Legal help", "phones": [{ "number": "213-555-0100" }] },
        { "id": "c", "name": "Legal help", "phones": [{ "number": "213-555-0100" }] }] }]);
    let imported = taken(&file);
    assert_eq!(imported.services.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Shelter", "Legal help"]);
    assert!(left_out(&imported, "the same service again"));

    let copy = Copy::new();
    let path = copy.path().join("shared.json");
    std::fs::write(&path, file.to_string()).expect("written");
    import_into(&copy, path.to_str().expect("a plain path"), &WHOLE).succeeded();
}

#[test]
fn numbers_addresses_and_kinds_are_read_in_the_shapes_of_real_lists() {
    let file = json!([
        { "id": "a", "name": "A", "phones": [{ "number": "1-800-799-SAFE (7233)" }] },
        { "id": "b", "name": "B", "phones": [{ "number": "213-555-0102 ext. 4" }] },
        { "id": "c", "name": "C", "phones": [{ "number": "213–555–0103" }] },
        { "id": "d", "name": "D", "phones": [{ "number": "213\u{a0}555 0104" }] },
        { "id": "e", "name": "E", "phones": [{ "number": "213-555-0105 / 213-555-0106" }] },
        { "id": "f", "name": "F", "phones": [{ "number": "213-555-0107" }], "url": "www.example.org" },
        { "id": "g", "name": "G", "phones": [{ "number": "213-555-0108", "type": "Main" }] },
        { "id": "h", "name": "H", "phones": [{ "number": 2_135_550_109_u64 }] },
        { "id": "j", "name": "J", "phones": [{ "number": "1 (800) 555-0111" }], "email": "mailto:a@example.org" },
        { "id": "l", "name": "L", "phones": [{ "number": "213-555-0112", "type": "Toll Free" }] }
    ]);
    let imported = taken(&file);
    let all: Vec<Vec<&str>> = imported.services.iter().map(calls).collect();
    assert_eq!(
        all.concat(),
        [
            "+18007997233",
            "+12135550102",
            "+12135550103",
            "+12135550104",
            "+12135550105",
            "+12135550106",
            "+12135550107",
            "+12135550108",
            "+12135550109",
            "+18005550111",
            "+12135550112",
        ]
    );
    assert!(imported.services[5].channels.contains(&LocalChannel::Plain("web", "https://www.example.org".to_owned())));
    assert!(imported.services[8].channels.contains(&LocalChannel::Plain("email", "a@example.org".to_owned())));
    assert!(left_out(&imported, "extensions"));
    for (written, channel) in [
        ("example.org/help", LocalChannel::Plain("web", "https://example.org/help".to_owned())),
        ("https://example.org", LocalChannel::Plain("web", "https://example.org".to_owned())),
        ("http://www.example.org/", LocalChannel::Plain("site", "www.example.org".to_owned())),
    ] {
        let read = taken(&json!([{ "name": "W", "phones": [{ "number": "213-555-0100" }], "url": written }]));
        assert!(read.services[0].channels.contains(&channel), "{written}: {read:?}");
    }
    for wrong in ["javascript:alert(1)", "data:text/html,x.y", "call us", "x@example.org", "1.5", "http://a@b.org"] {
        refused(&json!([{ "name": "W", "phones": [{ "number": "213-555-0100" }], "url": wrong }]));
    }
    let told = refused(&json!([{ "name": "I", "phones": [{ "number": "555-0110" }, { "number": "\"+44\"" }] }]));
    assert!(told.contains("`555-0110`") && !told.contains("\\\\\""), "a quotation mark is told as it is read: {told}");
}

#[test]
fn numbers_that_cost_or_ring_elsewhere_are_refused() {
    for number in [
        "+19005551234",
        "(212) 976-1234",
        "+18095551234",
        "+18765551234",
        "+14735551234",
        "+449098790123",
        "+881612345678",
        "900",
        "411",
        "1234",
        "666666",
        "+442079460018",
        "+15005550100",
    ] {
        let told = refused(&json!([{ "name": "Example House", "phones": [{ "number": number }] }]));
        assert!(told.contains("/0/phones/0/number"), "{number}: {told}");
    }
    let told = refused(&json!([{ "name": "Example House", "phones": [{ "number": "911", "type": "text" }] }]));
    assert!(told.contains("no short number"), "{told}");
    for address in ["a@b@c.d", "-@-.-"] {
        refused(&json!([{ "name": "X", "phones": [{ "number": "213-555-0100" }], "email": address }]));
    }
}

#[test]
fn a_known_name_with_another_number_is_refused() {
    let known = import::Known::of(site(), "");
    for name in [
        "National Human Trafficking Hotline",
        "National \u{41d}uman Trafficking Hotline",
        "national human trafficking HOTLINE (24/7)",
    ] {
        let file = json!([{ "name": name, "phones": [{ "number": "213-555-0100" }] }]);
        let faults = import::read(file.to_string().as_bytes(), &options(), &known).expect_err(name);
        assert!(faults[0].message.contains("the name of `national-human-trafficking-hotline`"), "{faults:?}");
    }
    // A name in which something is hidden is not looked at any further.
    let hidden =
        json!([{ "name": "National Hu\u{ad}man Trafficking Hotline", "phones": [{ "number": "213-555-0100" }] }]);
    let told = refused(&hidden);
    assert!(told.contains("hidden character U+00AD"), "{told}");
}

#[test]
fn what_is_lost_is_told_and_a_list_without_numbers_is_refused() {
    let flat = json!([{ "name": "Example House", "phone": "Crisis line: 213-555-0100, day and night", "hours": "24/7",
        "website": "https://www.example.org", "url": "https://www.example.org" }]);
    let told = refused(&flat);
    assert!(told.contains("1 of 1 services would have no number"), "{told}");
    assert!(told.contains("service.hours, service.phone, service.website"), "{told}");

    let page = json!({ "total_items": 120, "total_pages": 12, "page_number": 1, "last_page": false,
        "contents": [{ "id": "a", "name": "A", "phones": [{ "number": "213-555-0101" }] }] });
    assert!(refused(&page).contains("one page of an answer: 1 of 120 services"));
    let page = json!({ "totalPages": 3, "content": [{ "name": "A", "phones": [{ "number": "213-555-0101" }] }] });
    assert!(refused(&page).contains("one page"));

    let fax = json!([{ "id": "s", "name": "Example House", "url": "https://www.example.org",
        "phones": [{ "number": "213-555-0199", "type": "fax" }],
        "service_at_locations": [{ "location": { "phones": [{ "number": "213-555-0100", "type": "voice" }] } }] }]);
    assert_eq!(calls(&taken(&fax).services[0]), ["+12135550100"]);

    let closed = json!([
        { "id": "a", "name": "A", "alert": "This program closed on 1 May 2025.", "phones": [{ "number": "213-555-0101" }] },
        { "id": "b", "name": "B", "eligibility_description": "Men only", "maximum_age": 17,
          "phones": [{ "number": "213-555-0102", "languages": [{ "code": "es" }] }, { "number": "213-555-0103", "description": "Office" }] }]);
    let imported = taken(&closed);
    assert_eq!(imported.services.len(), 1, "a closed program is not taken over");
    assert_eq!(imported.services[0].languages, ["es"]);
    for told in ["`alert`", "for whom it is", "what each of several numbers is for"] {
        assert!(left_out(&imported, told), "{told}: {:?}", imported.left_out);
    }
    for text in ["No", "none", "N/A", "not available", "Unknown"] {
        let none = json!([{ "name": "A", "interpretation_services": text, "phones": [{ "number": "213-555-0101" }] }]);
        assert!(!taken(&none).services[0].interpreters, "{text}");
    }
}

#[test]
fn what_is_wrong_is_left_out_when_asked_and_all_of_it_is_listed() {
    let mut services: Vec<Value> =
        (0..150).map(|ix| json!({ "id": format!("{ix}"), "name": format!("Wrong {ix}") })).collect();
    services.extend([
        json!({ "id": "good", "name": "Example House", "phones": [{ "number": "213-555-0100" }], "colour": "red" }),
        json!({ "id": "mark", "name": "Turned", "description": "a\u{202e}b", "phones": [{ "number": "213-555-0101" }] }),
    ]);
    let file = Value::from(services);
    let skipping = Options { skip_faulty: true, ..options() };
    let imported = import::read(file.to_string().as_bytes(), &skipping, &known()).expect("the rest is taken over");
    assert_eq!(imported.services.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Example House", "Turned"]);
    assert!(imported.skipped.len() > 150, "{}", imported.skipped.len());

    let copy = Copy::new();
    let path = copy.path().join("feed.json");
    std::fs::write(&path, file.to_string()).expect("written");
    let path = path.to_str().expect("a plain path");
    let before = files(&copy);
    import_into(&copy, path, &WHOLE).failed(1, &["nothing was imported"]);
    assert_eq!(files(&copy), before, "without the option all or nothing");
    let run = import_into(&copy, path, &[&WHOLE[..], &["--skip-faulty"]].concat());
    assert!(run.succeeded().out.contains("feed.left-out.txt") && run.out.contains("service.colour (1)"), "{}", run.out);
    let list = std::fs::read_to_string(copy.path().join("feed.left-out.txt")).expect("the list");
    assert!(
        (0..150).all(|ix| list.contains(&format!("/{ix}\n")))
            && list.contains("U+202E")
            && list.contains("service.colour")
    );
    // All wrong is no import.
    let nothing = Value::from(vec![json!({ "name": "Wrong" })]);
    assert!(import::read(nothing.to_string().as_bytes(), &skipping, &known()).is_err());
}
