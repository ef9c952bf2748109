//! The records of HSDS, as far as this directory fills them.

use std::borrow::Cow;

use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub(super) struct ServiceRecord<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub organization: Organization<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<&'a str>,
    pub description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<&'a str>,
    pub status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpretation_services: Option<&'static str>,
    pub application_process: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fees_description: Option<&'static str>,
    pub assured_date: &'a str,
    pub phones: Vec<PhoneRecord<'a>>,
    pub schedules: Vec<Schedule>,
    pub service_areas: Vec<Area<'a>>,
    pub service_at_locations: Vec<At<'a>>,
    pub languages: Vec<Spoken<'a>>,
    pub cost_options: Vec<Price>,
    pub contacts: Vec<Contact<'a>>,
    pub attributes: Vec<AttributeRecord>,
}

#[derive(Serialize)]
pub(super) struct Organization<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub description: String,
}

#[derive(Serialize)]
pub(super) struct PhoneRecord<'a> {
    pub id: Uuid,
    pub number: &'a str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeRecord>,
}

#[derive(Serialize)]
pub(super) struct Schedule {
    pub id: Uuid,
    #[serde(flatten)]
    pub weekly: Option<WeeklyRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeRecord>,
}

#[derive(Serialize)]
pub(super) struct WeeklyRecord {
    pub freq: &'static str,
    pub wkst: &'static str,
    pub byday: String,
    pub opens_at: String,
    pub closes_at: String,
}

impl Schedule {
    pub fn told(id: Uuid, text: &str) -> Schedule {
        Schedule { id, weekly: None, description: Some(text.to_owned()), notes: None, attributes: Vec::new() }
    }
}

#[derive(Serialize)]
pub(super) struct Area<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub uri: String,
}

#[derive(Serialize)]
pub(super) struct At<'a> {
    pub id: Uuid,
    pub location: Location<'a>,
}

#[derive(Serialize)]
pub(super) struct Location<'a> {
    pub id: Uuid,
    pub location_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeRecord>,
}

#[derive(Serialize)]
pub(super) struct Spoken<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub code: &'a str,
}

#[derive(Serialize)]
pub(super) struct Price {
    pub id: Uuid,
    pub option: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct Contact<'a> {
    pub id: Uuid,
    pub email: &'a str,
}

#[derive(Serialize)]
pub(super) struct AttributeRecord {
    pub id: Uuid,
    pub link_id: Uuid,
    pub link_entity: &'static str,
    pub value: String,
    pub taxonomy_term: TermRecord,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub metadata: Vec<Metadata>,
}

#[derive(Serialize)]
pub(super) struct TermRecord {
    pub id: Uuid,
    pub code: &'static str,
    pub name: &'static str,
    pub description: &'static str,
    pub taxonomy: &'static str,
}

/// Who read a value where and when; HSDS keeps provenance as changes.
#[derive(Serialize)]
pub(super) struct Metadata {
    pub id: Uuid,
    pub last_action_date: String,
    pub last_action_type: &'static str,
    pub field_name: &'static str,
    pub previous_value: &'static str,
    pub replacement_value: String,
    pub updated_by: &'static str,
}
