//! Lists as tables: those of earlier versions, a table alone, many in a zip file.

use std::io::Write as _;

use amparo::directory::LawEnforcement;
use amparo::open_data::import::{self, Imported};
use serde_json::{Value, json};

use super::shapes::{calls, open, refused, taken, taken_bytes};
use super::{known, options};

fn earlier_tables() -> Value {
    json!({
        "services.csv": [{ "id": "s", "name": "Example House", "organization_id": "o" }],
        "phones.csv": [{ "service_id": "s", "number": "213-555-0100" }],
        "regular_schedules.csv": [
            { "service_id": "s", "weekday": "Monday", "opens_at": "9:00", "closes_at": "17:00" },
            { "service_id": "s", "weekday": "Tuesday", "opens_at": "9:00", "closes_at": "17:00" }],
        "languages.csv": [{ "service_id": "s", "language": "Spanish" }],
        "services_at_location.csv": [{ "id": "x", "service_id": "s", "location_id": "l" }],
        "locations.csv": [{ "id": "l" }],
        "physical_addresses.csv": [{ "location_id": "l", "city": "Fresno", "state_province": "CA" }],
        "organizations.csv": [{ "id": "o", "name": "Example Org" }],
        "pigeons.csv": [{ "service_id": "s", "number": "213-555-0101" }]
    })
}

fn is_example_house(imported: &Imported) {
    let [house] = imported.services.as_slice() else { panic!("one: {imported:#?}") };
    assert_eq!(
        (house.name.as_str(), house.city.as_deref(), house.operator.as_deref()),
        ("Example House", Some("Fresno"), Some("Example Org"))
    );
    assert_eq!((open(house), calls(house)), (vec!["mon-tue 09:00-17:00".to_owned()], vec!["+12135550100"]));
    assert_eq!((house.languages.as_slice(), house.police), (&["es".to_owned()][..], LawEnforcement::NotKnown));
    assert_eq!(imported.unread.get("table pigeons.csv"), Some(&1));
}

#[test]
fn tables_of_earlier_versions_are_read_and_others_named() {
    is_example_house(&taken(&earlier_tables()));
    let mut without = earlier_tables();
    without.as_object_mut().expect("tables").remove("services_at_location.csv");
    assert!(taken(&without).unread.keys().any(|name| name.contains("no table service_at_location")));
    let at_a_place = json!({ "id": "x", "service": { "name": "A" }, "location": { "name": "B" } });
    assert_eq!(refused(&at_a_place).matches("error: ").count(), 1, "one cause is told once");
    assert!(refused(&at_a_place).contains("one service at one place"));
    assert!(refused(&json!([{ "name": "A", "alert": "Closed" }])).contains("1: services with an `alert`"));
}

/// The tables as a zip file.
fn zipped(tables: &Value) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, rows) in tables.as_object().expect("tables") {
        zip.start_file(format!("feed/{name}"), zip::write::SimpleFileOptions::default()).expect("a file");
        zip.write_all(csv(rows).as_bytes()).expect("written");
    }
    zip.finish().expect("a zip file").into_inner()
}

fn csv(rows: &Value) -> String {
    let rows = rows.as_array().expect("rows");
    // Every table of HSDS has an id; an empty cell is none.
    let mut names = vec!["id"];
    names.extend(rows[0].as_object().expect("a row").keys().map(String::as_str).filter(|name| *name != "id"));
    let mut text = names.join(",") + "\n";
    for row in rows {
        let cells: Vec<String> =
            names.iter().map(|name| format!("\"{}\"", row[*name].as_str().unwrap_or(""))).collect();
        text += &(cells.join(",") + "\n");
    }
    text
}

#[test]
fn a_zip_file_of_tables_a_table_alone_and_json_lines_are_read() {
    is_example_house(&taken_bytes(&zipped(&earlier_tables())));
    let lines = "{\"name\":\"A\",\"phones\":[{\"number\":\"213-555-0101\"}]}\n{\"name\":\"B\",\"phones\":[{\"number\":\"213-555-0102\"}]}\n";
    assert_eq!(taken_bytes(lines.as_bytes()).services.len(), 2);
    let table = b"id,name,phone\n1,Example House,213-555-0100\n";
    let faults = import::read(table, &options(), &known()).expect_err("its numbers are not read");
    assert!(faults[0].to_string().contains("cannot be reached"), "{faults:?}");
}

#[test]
fn a_zip_file_that_is_broken_doubled_or_too_large_is_told() {
    let told = |bytes: &[u8]| import::read(bytes, &options(), &known()).expect_err("it was taken")[0].to_string();
    let whole = zipped(&earlier_tables());
    assert!(told(&whole[..whole.len() / 2]).contains("zip file is not readable"));
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for folder in ["a", "b"] {
        zip.start_file(format!("{folder}/services.csv"), zip::write::SimpleFileOptions::default()).expect("a file");
        zip.write_all(b"id,name\n1,A\n").expect("written");
    }
    assert!(told(&zip.finish().expect("a zip file").into_inner()).contains("`services.csv` twice"));
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    bomb.start_file("services.csv", zip::write::SimpleFileOptions::default()).expect("a file");
    let line = vec![b'a'; 1_000_000];
    (0..22).for_each(|_| bomb.write_all(&line).expect("written"));
    assert!(told(&bomb.finish().expect("a zip file").into_inner()).contains("more than 20000000 bytes"));
    assert!(told(b"id,name\n1,A\n2,B,C\n").contains("not readable CSV"));
}
