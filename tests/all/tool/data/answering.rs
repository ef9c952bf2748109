//! Who answers at a service that was taken over: law enforcement is marked, and silence is never told as a no.

use amparo::directory::LawEnforcement;
use amparo::open_data::import;
use serde_json::json;

use super::{WHOLE, import_into, known, options};
use crate::project::Copy;

/// What a service of this name, and of this organization, is marked as.
fn marked(name: &str, organization: &str) -> LawEnforcement {
    let file =
        json!([{ "name": name, "phones": [{ "number": "213-555-0100" }], "organization": { "name": organization } }]);
    let imported = import::read(file.to_string().as_bytes(), &options(), &known());
    imported.unwrap_or_else(|faults| panic!("{name}: {faults:?}")).services[0].police
}

const POLICE: [&str; 44] = [
    "Victim Services Division of the DA's Office",
    "Example County State's Attorney's Office",
    "Commonwealth's Attorney Victim Witness Program",
    "Federal Bureau of Investigation",
    "Example Highway Patrol",
    "Example Department of Law Enforcement",
    "U.S. Citizenship and Immigration Services, field office",
    "Example County Department of Corrections",
    "United States Attorney's Office",
    "ICE Victim Line",
    "Policía de Ejemplo",
    "Example Sheriff\u{2019}s Office",
    "Sheriffs of Example",
    "F.B.I. Example",
    "U. S. Attorney, Middle District",
    "Customs & Border Protection",
    "C.B.P. line",
    "Homeland Security Investigations",
    "U.S. Immigration and Customs Enforcement",
    "Example Detention Center",
    "Department of Justice, Civil Rights",
    "Example Department of Public Safety",
    "Office of the Attorney General",
    "Prosecuting Attorney of Example",
    "Example Police Dept.",
    "Example PD Victim Advocate",
    "State Patrol",
    "State Troopers",
    "Example County Jail",
    "State Prison Victim Notification",
    "Fiscalía General de Ejemplo",
    "Ministerio Público",
    "Instituto Nacional de Migración",
    "Servicio de Inmigración y Control de Aduanas",
    "Oficina del Alguacil",
    "Cárcel del Condado",
    "Centro de Detención",
    "Patrulla Fronteriza",
    "Departamento de Corrección y Rehabilitación",
    // The same words by letters that look alike, that show nothing, or that are set wide.
    "\u{0420}olice help",
    "S\u{043d}eriff",
    "ＰＯＬＩＣＥ",
    "P\u{43e}l\u{456}ce",
    "PoIice help",
];

#[test]
fn what_looks_like_law_enforcement_is_marked_whatever_was_asked_for() {
    for name in POLICE {
        assert_eq!(marked(name, "Example"), LawEnforcement::Yes, "{name}");
        assert_eq!(marked("Victim help", name), LawEnforcement::Yes, "run by {name}");
    }
    for file in [
        json!([{ "name": "Help", "url": "https://www.fbi.gov/help", "phones": [{ "number": "213-555-0100" }] }]),
        json!([{ "name": "Help", "email": "help@uscis.gov", "phones": [{ "number": "213-555-0100" }] }]),
        json!([{ "name": "Help", "alternate_name": "Sheriff", "phones": [{ "number": "213-555-0100" }] }]),
        json!([{ "name": "Help", "phones": [{ "number": "213-555-0100" }],
            "service_at_locations": [{ "location": { "name": "County Jail" } }] }]),
    ] {
        let imported = import::read(file.to_string().as_bytes(), &options(), &known()).expect("a good file");
        assert_eq!(imported.services[0].police, LawEnforcement::Yes, "{file}");
    }
}

#[test]
fn all_others_are_not_known_until_a_person_has_looked() {
    for name in [
        "Casa Vecina",
        "Legal Aid of Example",
        "Policy Center",
        "Notice of Rights",
        "Justice for Workers",
        "Corner House",
    ] {
        assert_eq!(marked(name, "Example Org"), LawEnforcement::NotKnown, "{name}");
    }
    let about =
        json!([{ "name": "Help", "url": "https://example.org/police", "phones": [{ "number": "213-555-0100" }] }]);
    let imported = import::read(about.to_string().as_bytes(), &options(), &known()).expect("a good file");
    assert_eq!(imported.services[0].police, LawEnforcement::NotKnown, "a page about the police can be anybody's");
}

#[test]
fn the_pages_say_that_it_is_not_known_until_somebody_confirms_it_and_keep_what_was_confirmed() {
    let copy = Copy::new();
    let file = "content/directory/services/local-local.toml";
    let cards = || {
        let site = amparo::content::load(copy.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let pages = crate::project::pages(&site);
        ["en", "es"].map(|tag| {
            let page = pages.iter().find(|page| page.path == format!("{tag}/help/ca/index.html"));
            let html = page.expect("California").html();
            let card = html.split("id=\"local-casa-vecina\"").nth(1).expect("its card");
            card.split("id=\"").next().expect("the card").to_owned()
        })
    };
    import_into(&copy, "local.json", &WHOLE).succeeded();
    let [english, spanish] = cards();
    assert!(english.contains("Not known who answers") && !english.contains("Not run by police"));
    assert!(spanish.contains("No se sabe quién contesta") && !spanish.contains("No es de la policía"));

    let confirm = |copy: &Copy| {
        let text = std::fs::read_to_string(copy.path().join(file)).expect("the file");
        std::fs::write(copy.path().join(file), text.replacen("\"not-known\"", "\"no\"", 1)).expect("written");
    };
    confirm(&copy);
    import_into(&copy, "local.json", &[&WHOLE[..], &["--replace"]].concat()).succeeded();
    assert!(cards()[0].contains("Not run by police"), "what a person found out is not lost by a newer file");
}

#[test]
fn the_filter_without_police_leaves_out_what_is_not_known() {
    let copy = Copy::new();
    import_into(&copy, "local.json", &WHOLE).succeeded();
    let site = amparo::content::load(copy.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let entries = amparo::surface::finder::catalog::entries(&site);
    let catalog = amparo::directory::Catalog::new(entries, &amparo::surface::finder::catalog::fold(&site));
    let found = |no_police| {
        let query = amparo::directory::Query { no_police, ..Default::default() };
        catalog.find(&query).into_iter().filter_map(|ix| catalog.entry(ix)).any(|entry| entry.id == "local-casa-vecina")
    };
    assert!(found(false) && !found(true));
}
