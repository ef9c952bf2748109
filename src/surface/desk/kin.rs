//! Family: who there is, and whom a petition may include, until when and why. Never a yes or a no about anybody.

use super::fold::law_fold;
use super::html::Html;
use super::law::Data;
use super::words::Words;
use crate::desk::dates::{Day, Typed};
use crate::desk::document::Document;
use crate::desk::family::{Known, Member, Petition, Place, Principal, Relation, Standing, VawaAs, inclusions};
use crate::relief::Relief;

/// Puts what a field holds into the family: `vawa-as`, or the place of somebody and the name of the field. False when it is no day.
pub fn put(document: &mut Document, name: &str, value: &str) -> bool {
    if name == "vawa-as" {
        document.vawa_as = VawaAs::of(value);
        return true;
    }
    let Some((place, field)) = name.split_once('-') else { return true };
    let member = place.parse().ok().and_then(|place: usize| document.family.get_mut(place));
    let Some(member) = member else { return true };
    match field {
        "label" => value.clone_into(&mut member.label),
        "relation" => member.relation = Relation::of(value).unwrap_or(Relation::Other),
        "birth" => {
            let read = Typed::read(value);
            member.birth = read.unwrap_or_default();
            return read.is_ok() || value.len() < 10;
        }
        "married" => member.married = Known::of(value).unwrap_or(Known::NotKnown),
        "place" => member.place = Place::of(value).unwrap_or(Place::NotKnown),
        "standing" => member.standing = Standing::of(value).unwrap_or(Standing::NotKnown),
        "danger" => member.danger = Known::of(value).unwrap_or(Known::NotKnown),
        "harm" => member.did_the_harm = Known::of(value).unwrap_or(Known::NotKnown),
        _ => {}
    }
    true
}

/// A choice of a list: its id, the message that names it, and whether it is chosen.
type Choice = (&'static str, &'static str, bool);

fn known(given: Known) -> Vec<Choice> {
    let message = |own| match own {
        Known::Yes => "desk-yes",
        Known::No => "desk-no",
        Known::NotKnown => "desk-not-known",
    };
    Known::ALL.map(|own| (own.id(), message(own), own == given)).into()
}

fn relations(given: Relation) -> Vec<Choice> {
    let message = |own| match own {
        Relation::Spouse => "desk-spouse",
        Relation::Child => "desk-child",
        Relation::Parent => "desk-parent",
        Relation::Sibling => "desk-sibling",
        Relation::ChildOfRelative => "desk-child-of-relative",
        Relation::Other => "desk-other",
    };
    Relation::ALL.map(|own| (own.id(), message(own), own == given)).into()
}

fn places(given: Place) -> Vec<Choice> {
    let message = |own| match own {
        Place::Here => "desk-here",
        Place::Abroad => "desk-abroad",
        Place::NotKnown => "desk-not-known",
    };
    Place::ALL.map(|own| (own.id(), message(own), own == given)).into()
}

fn standings(given: Standing) -> Vec<Choice> {
    let message = |own| match own {
        Standing::Citizen => "desk-citizen",
        Standing::Resident => "desk-resident",
        Standing::OtherStatus => "desk-other-status",
        Standing::NoStatus => "desk-no-status",
        Standing::NotKnown => "desk-not-known",
    };
    Standing::ALL.map(|own| (own.id(), message(own), own == given)).into()
}

fn kinds(given: VawaAs) -> Vec<Choice> {
    let message = |own| match own {
        VawaAs::Spouse => "desk-spouse",
        VawaAs::Child => "desk-child",
        VawaAs::Parent => "desk-parent",
        VawaAs::NotKnown => "desk-not-known",
    };
    VawaAs::ALL.map(|own| (own.id(), message(own), own == given)).into()
}

/// All fields of the family, each person with the place of what can be said of them.
#[must_use]
pub fn fields(data: &Data, words: &Words, document: &Document) -> String {
    let mut html = Html::new(data.first());
    select(&mut html, words, "desk-vawa-as", "vawa-as", &kinds(document.vawa_as.unwrap_or(VawaAs::NotKnown)));
    for (ix, member) in document.family.iter().enumerate() {
        person(&mut html, words, ix, member);
    }
    html.raw("<p><button type=\"button\" class=\"plain\" data-add=\"member\">").text(words.say("desk-add-member"));
    html.raw("</button></p>");
    html.done()
}

fn person(html: &mut Html<'_>, words: &Words, ix: usize, member: &Member) {
    let place = ix.to_string();
    let named = |field: &str| [&place, "-", field].concat();
    html.raw("<fieldset class=\"desk-day\" data-member=\"")
        .number(ix)
        .raw("\"><legend>")
        .text(words.say("desk-member"));
    html.raw(" ").number(ix + 1).raw("</legend>");
    text(html, words, "desk-label", &named("label"), &member.label, "24");
    select(html, words, "desk-relation", &named("relation"), &relations(member.relation));
    text(html, words, "desk-birth", &named("birth"), &member.birth.to_string(), "10");
    select(html, words, "desk-married", &named("married"), &known(member.married));
    select(html, words, "desk-where", &named("place"), &places(member.place));
    select(html, words, "desk-standing", &named("standing"), &standings(member.standing));
    select(html, words, "desk-danger", &named("danger"), &known(member.danger));
    select(html, words, "desk-harm", &named("harm"), &known(member.did_the_harm));
    html.raw("<div class=\"desk-out\" id=\"desk-kin-").number(ix).raw("\"></div>");
    html.raw("<button type=\"button\" class=\"plain\" data-remove=\"")
        .number(ix)
        .raw("\">")
        .text(words.say("desk-remove"));
    html.raw(" ").number(ix + 1).raw("</button></fieldset>");
}

fn select(html: &mut Html<'_>, words: &Words, label: &str, name: &str, choices: &[Choice]) {
    html.raw("<label>").text(words.say(label)).raw(" <select autocomplete=\"off\" data-kin=\"").plain(name).raw("\">");
    for (id, message, chosen) in choices {
        html.raw("<option value=\"").raw(id).raw("\"").raw(if *chosen { " selected" } else { "" }).raw(">");
        html.plain(words.say(message)).raw("</option>");
    }
    html.raw("</select></label>");
}

fn text(html: &mut Html<'_>, words: &Words, label: &str, name: &str, value: &str, most: &'static str) {
    html.raw("<label>")
        .text(words.say(label))
        .raw(" <input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"");
    html.raw(most).raw("\" data-kin=\"").plain(name).raw("\" value=\"").plain(value).raw("\"></label>");
}

/// What can be said of each person: the id of its place and what stands there.
#[must_use]
pub fn outs(data: &Data, words: &Words, document: &Document, today: Day, open: &[String]) -> Vec<(String, String)> {
    let vawa_as = document.vawa_as.unwrap_or(VawaAs::NotKnown);
    let principal = Principal { dates: &document.dates, vawa_as, today };
    let all = document.family.iter().enumerate();
    all.map(|(ix, member)| {
        let mut html = Html::new(data.first());
        if member.standing == Standing::NoStatus {
            html.raw("<p class=\"desk-refused\">").text(words.say("desk-careful")).raw("</p>");
        }
        for own in inclusions(&principal, member) {
            let (may, reason) = (own.may as usize, own.reason as usize);
            html.raw("<div class=\"desk-record\" data-petition=\"")
                .raw(own.petition.id())
                .raw("\" data-may=\"")
                .raw(own.may.id());
            html.raw("\"><p><b>")
                .text(&relief_name(data, words, own.petition))
                .raw(":</b> ")
                .text(&words.desk.may[may]);
            if let Some(until) = own.until {
                html.raw(". ")
                    .text(words.say("desk-last-day"))
                    .raw(" <b><bdi dir=\"ltr\">")
                    .plain(&until.to_string())
                    .raw("</bdi></b>");
            }
            html.raw("</p><p class=\"small\">").text(&words.desk.reasons[reason]);
            if own.abroad {
                html.raw(" ").text(words.say("desk-from-abroad"));
            }
            html.raw("</p>");
            let name = ["desk-f", &ix.to_string(), "-", own.petition.id()].concat();
            law_fold(&mut html, data, words, open, &name, &data.reasons[reason]);
            html.raw("</div>");
        }
        (["desk-kin-", &ix.to_string()].concat(), html.done())
    })
    .collect()
}

/// A member in one line of one language for paper: what was given of them, and for each petition that counts whether it
/// may include them and until when.
#[must_use]
pub fn line(
    data: &Data,
    words: &Words,
    principal: &Principal<'_>,
    member: &Member,
    counts: &dyn Fn(Petition) -> bool,
) -> String {
    // What is not known takes no room.
    let said = |choices: Vec<Choice>, unknown: &str| {
        let chosen = choices.into_iter().find(|(id, _, chosen)| *chosen && *id != unknown);
        chosen.map(|(_, message, _)| words.say(message).to_owned())
    };
    let titled = |title: &str, value: Option<String>| value.map(|value| [words.say(title), ": ", &value].concat());
    let unknown = Known::NotKnown.id();
    let born = Some(member.birth.to_string()).filter(|birth| !birth.is_empty());
    let of_them = [
        said(relations(member.relation), ""),
        titled("desk-birth", born),
        titled("desk-married", said(known(member.married), unknown)),
        titled("desk-where", said(places(member.place), unknown)),
        titled("desk-standing", said(standings(member.standing), unknown)),
        titled("desk-danger", said(known(member.danger), unknown)),
    ];
    let mut line = of_them.into_iter().flatten().collect::<Vec<_>>().join("; ");
    for own in inclusions(principal, member).into_iter().filter(|own| counts(own.petition)) {
        line.push_str(". ");
        line.push_str(&[&relief_name(data, words, own.petition), ": ", &words.desk.may[own.may as usize]].concat());
        if let Some(until) = own.until {
            line.push_str(&[", ", words.say("desk-last-day"), " ", &until.to_string()].concat());
        }
    }
    line
}

fn relief_name(data: &Data, words: &Words, petition: Petition) -> String {
    let is = |relief: &Relief| relief.id == petition.id();
    let place = data.guide.reliefs.iter().position(is);
    place.map(|place| words.reliefs[place].name.clone()).unwrap_or_default()
}
