//! Names of the tables of HSDS, from 1.1 to 3.1, and what of their fields is read or known to be no contact.

/// A table: our name for it, and those of the versions. A file of a data package has `.csv` behind its name.
struct Table(&'static str, &'static [&'static str]);

const TABLES: [Table; 19] = [
    Table("organization", &["organization", "organizations"]),
    Table("service", &["service", "services"]),
    Table("attribute", &["attribute", "attributes"]),
    Table("service_at_location", &["service_at_location", "service_at_locations", "services_at_location"]),
    Table("location", &["location", "locations"]),
    Table("phone", &["phone", "phones"]),
    Table("contact", &["contact", "contacts"]),
    Table("address", &["address", "addresses", "physical_address", "physical_addresses"]),
    Table("postal_address", &["postal_address", "postal_addresses"]),
    Table("schedule", &["schedule", "schedules", "regular_schedule", "regular_schedules"]),
    Table("service_area", &["service_area", "service_areas"]),
    Table("cost_option", &["cost_option", "cost_options"]),
    Table("language", &["language", "languages"]),
    Table("taxonomy_term", &["taxonomy_term", "taxonomy_terms"]),
    Table("url", &["url", "urls"]),
    Table("program", &["program", "programs"]),
    Table("eligibility", &["eligibility", "eligibilities"]),
    Table("holiday_schedule", &["holiday_schedule", "holiday_schedules"]),
    // What says nothing that a page here could show.
    Table(
        "",
        &[
            "accessibility",
            "accessibility_for_disabilities",
            "funding",
            "metadata",
            "meta_table_description",
            "meta_table_descriptions",
            "other_attribute",
            "other_attributes",
            "payment_accepted",
            "payments_accepted",
            "required_document",
            "required_documents",
            "service_attribute",
            "service_attributes",
            "service_capacity",
            "service_capacities",
            "service_taxonomy",
            "services_taxonomy",
            "taxonomy",
            "taxonomies",
            "unit",
            "units",
            "organization_identifier",
            "organization_identifiers",
        ],
    ),
];

/// Our name for a table of a file; empty for one that says nothing we show.
pub(super) fn named(key: &str) -> Option<&'static str> {
    let plain = key.to_lowercase();
    let plain = plain.strip_suffix(".csv").unwrap_or(&plain);
    TABLES.iter().find(|Table(_, names)| names.contains(&plain)).map(|Table(name, _)| *name)
}

/// Whether a file with these keys is one of tables, and not a list with everything inside, or one service.
pub(super) fn are_tables<'a>(keys: impl Iterator<Item = &'a str>) -> bool {
    let keys: Vec<&str> = keys.collect();
    let is_file = |key: &&str| key.ends_with(".csv") && named(key).is_some();
    let beside =
        ["phones", "locations", "addresses", "physical_addresses", "service_at_locations", "services_at_location"];
    keys.contains(&"service")
        || keys.iter().any(is_file)
        || (keys.contains(&"services") && !keys.contains(&"name") && keys.iter().any(|key| beside.contains(key)))
}

/// Fields of a table in any version, read here or known to hold nothing that is shown; `None` for a table we do not read.
pub(super) fn fields(table: &str) -> Option<&'static [&'static str]> {
    Some(match table {
        "organization" => &[
            "name",
            "alternate_name",
            "description",
            "email",
            "website",
            "url",
            "tax_status",
            "tax_id",
            "year_incorporated",
            "legal_status",
            "logo",
            "uri",
            "services",
            "phones",
            "contacts",
            "locations",
            "programs",
            "program",
            "organization_identifiers",
            "funding",
            "additional_websites",
        ],
        "service" => &[
            "name",
            "alternate_name",
            "description",
            "url",
            "email",
            "status",
            "interpretation_services",
            "application_process",
            "fees_description",
            "fees",
            "wait_time",
            "accreditations",
            "licenses",
            "eligibility_description",
            "minimum_age",
            "maximum_age",
            "assured_date",
            "assurer_email",
            "alert",
            "last_modified",
            "phones",
            "schedules",
            "service_areas",
            "service_at_locations",
            "languages",
            "organization",
            "funding",
            "cost_options",
            "program",
            "required_documents",
            "contacts",
            "capacities",
            "additional_urls",
            "regular_schedules",
            "holiday_schedules",
            "eligibilities",
            "eligibility",
            "taxonomy_ids",
        ],
        "phone" => &["number", "extension", "type", "description", "languages", "language", "department"],
        "location" => &[
            "location_type",
            "url",
            "name",
            "alternate_name",
            "description",
            "transportation",
            "latitude",
            "longitude",
            "external_identifier",
            "external_identifier_type",
            "languages",
            "addresses",
            "contacts",
            "accessibility",
            "phones",
            "schedules",
            "physical_addresses",
            "postal_addresses",
            "regular_schedules",
            "regular_schedule",
            "organization",
        ],
        "address" => &[
            "attention",
            "address_1",
            "address_2",
            "address_3",
            "address_4",
            "city",
            "region",
            "state_province",
            "postal_code",
            "country",
            "address_type",
            "location",
        ],
        "schedule" => &[
            "valid_from",
            "valid_to",
            "dtstart",
            "timezone",
            "until",
            "count",
            "wkst",
            "freq",
            "interval",
            "byday",
            "byweekno",
            "bymonthday",
            "byyearday",
            "description",
            "opens_at",
            "closes_at",
            "schedule_link",
            "attending_type",
            "notes",
            "weekday",
        ],
        "service_area" => &["name", "description", "extent", "extent_type", "uri", "service_area"],
        "language" => &["name", "code", "note", "language"],
        "cost_option" => &["valid_from", "valid_to", "option", "currency", "amount", "amount_description"],
        "contact" => &["name", "title", "department", "email", "phones"],
        "service_at_location" => &[
            "name",
            "description",
            "location",
            "service",
            "contacts",
            "phones",
            "schedules",
            "regular_schedules",
            "regular_schedule",
            "service_areas",
            "holiday_schedules",
        ],
        "url" => &["label", "url"],
        "program" => &["name", "alternate_name", "description"],
        _ => return None,
    })
}

/// What a field of HSDS 3 was called in earlier versions, and in their nested forms.
pub(super) fn earlier_fields(field: &str) -> &'static [&'static str] {
    match field {
        "addresses" => &["physical_addresses"],
        "schedules" => &["regular_schedules", "regular_schedule"],
        _ => &[],
    }
}
