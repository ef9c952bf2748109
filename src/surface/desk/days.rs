//! Days: what an advocate types, and what runs out when. The counting is [`crate::desk::dates`]; this writes it.

use super::fold::law_fold;
use super::html::Html;
use super::law::Data;
use super::words::Words;
use crate::desk::dates::{
    Answer, At, Computed, DateId, Dated, Dates, Day, OrderKind, Presence, Record, Request, Span, State, Told, Trip,
    Typed, compute,
};
use crate::desk::document::Document;

/// What a field of the days holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Field {
    Day(usize),
    Out(usize),
    Back(usize),
    Sent(usize),
    State(usize),
}

impl Field {
    /// The field with this name, as the markup has it.
    #[must_use]
    pub fn of(name: &str) -> Option<Field> {
        let (kind, place) = name.split_once('-')?;
        let place = place.parse().ok()?;
        Some(match kind {
            "day" => Field::Day(place),
            "out" => Field::Out(place),
            "back" => Field::Back(place),
            "sent" => Field::Sent(place),
            "state" => Field::State(place),
            _ => return None,
        })
    }

    /// Puts what was typed into the days. False when it is no day; nothing is then known of it.
    pub fn put(self, dates: &mut Dates, text: &str) -> bool {
        if let Field::State(place) = self {
            if let Some(request) = dates.requests.get_mut(place) {
                text.clone_into(&mut request.state);
            }
            return true;
        }
        let read = Typed::read(text);
        let typed = read.unwrap_or_default();
        let place = match self {
            Field::Day(place) => dates.days.get_mut(place).map(|own| &mut own.day),
            Field::Out(place) => dates.trips.get_mut(place).map(|own| &mut own.out),
            Field::Back(place) => dates.trips.get_mut(place).map(|own| &mut own.back),
            Field::Sent(place) => dates.requests.get_mut(place).map(|own| &mut own.sent),
            Field::State(_) => None,
        };
        if let Some(place) = place {
            *place = typed;
        }
        read.is_ok()
    }
}

/// Gives every day that can be typed its field: one of each, in order, and those that are there already.
pub fn spread(dates: &mut Dates) {
    for id in DateId::ALL {
        if !dates.days.iter().any(|own| own.id == id) {
            dates.days.push(Dated { id, day: Typed::Unknown });
        }
    }
    dates.days.sort_by_key(|own| own.id);
    if dates.trips.is_empty() {
        dates.trips.push(Trip::default());
    }
    if dates.requests.is_empty() {
        dates.requests.push(request());
    }
}

/// The days without the fields that hold nothing.
#[must_use]
pub fn gathered(dates: &Dates) -> Dates {
    let mut own = dates.clone();
    own.days.retain(|own| own.day != Typed::Unknown);
    own.trips.retain(|own| *own != Trip::default());
    own.requests.retain(|own| *own != request());
    own
}

fn request() -> Request {
    Request { sent: Typed::Unknown, state: String::new(), visa: crate::desk::dates::Visa::U, hurry: Vec::new() }
}

/// One more field of a kind that can be there several times. True when there is one more.
pub fn add(dates: &mut Dates, kind: &str) -> bool {
    match (kind, DateId::of(kind)) {
        ("trip", _) => dates.trips.push(Trip::default()),
        (_, Some(id)) if id.is_many() => {
            dates.days.push(Dated { id, day: Typed::Unknown });
            dates.days.sort_by_key(|own| own.id);
        }
        _ => return false,
    }
    true
}

/// All fields of days, each with the place of what follows from it.
#[must_use]
pub fn fields(data: &Data, words: &Words, document: &Document) -> String {
    let dates = &document.dates;
    let mut html = Html::new(data.first());
    for (ix, dated) in dates.days.iter().enumerate() {
        let place = DateId::ALL.iter().position(|id| *id == dated.id).unwrap_or_default();
        html.raw("<div class=\"desk-day\" data-date=\"").raw(dated.id.id()).raw("\">");
        field(&mut html, "day", ix, &words.desk.dates[place], &dated.day.to_string());
        if dated.id == DateId::OrderFinal {
            order(&mut html, words, dates.order);
        }
        out(&mut html, "day", ix);
        if dated.id.is_many() && dates.days.get(ix + 1).is_none_or(|next| next.id != dated.id) {
            html.raw("<button type=\"button\" class=\"plain\" data-add=\"").raw(dated.id.id()).raw("\">");
            html.text(words.say("desk-one-more")).raw("</button>");
        }
        html.raw("</div>");
    }
    for (ix, trip) in dates.trips.iter().enumerate() {
        html.raw("<div class=\"desk-day\" data-date=\"trip\">");
        field(&mut html, "out", ix, words.say("desk-trip-out"), &trip.out.to_string());
        field(&mut html, "back", ix, words.say("desk-trip-back"), &trip.back.to_string());
        out(&mut html, "trip", ix);
        html.raw("</div>");
    }
    html.raw("<p><button type=\"button\" class=\"plain\" data-add=\"trip\">")
        .text(words.say("desk-one-more"))
        .raw("</button></p>");
    for (ix, request) in dates.requests.iter().enumerate() {
        html.raw("<div class=\"desk-day\" data-date=\"request\">");
        field(&mut html, "sent", ix, words.say("desk-request-sent"), &request.sent.to_string());
        html.raw("<label>")
            .text(words.say("desk-request-state"))
            .raw(" <select autocomplete=\"off\" data-field=\"state-")
            .number(ix);
        html.raw("\"><option value=\"\"></option>");
        for clock in &data.dates.clocks {
            html.raw("<option value=\"").plain(&clock.state).raw("\"").raw(if clock.state == request.state {
                " selected"
            } else {
                ""
            });
            html.raw(">").plain(clock.state.strip_prefix("US-").unwrap_or(&clock.state)).raw("</option>");
        }
        html.raw("</select></label>");
        out(&mut html, "request", ix);
        html.raw("</div>");
    }
    html.done()
}

fn field(html: &mut Html<'_>, kind: &'static str, ix: usize, label: &str, value: &str) {
    html.raw("<label>")
        .text(label)
        .raw(" <input type=\"text\" inputmode=\"numeric\" maxlength=\"10\" size=\"11\" dir=\"ltr\"");
    html.raw(" translate=\"no\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"YYYY-MM-DD\" data-field=\"")
        .raw(kind)
        .raw("-");
    html.number(ix).raw("\" value=\"").plain(value).raw("\"></label>");
}

fn order(html: &mut Html<'_>, words: &Words, order: Option<OrderKind>) {
    html.raw("<label>")
        .text(words.say("desk-order"))
        .raw(" <select autocomplete=\"off\" data-field=\"order\"><option value=\"\">");
    html.plain(words.say("desk-not-known")).raw("</option>");
    for kind in OrderKind::ALL {
        let message = match kind {
            OrderKind::Ordinary => "desk-order-ordinary",
            OrderKind::InAbsentia => "desk-order-in-absentia",
        };
        html.raw("<option value=\"").raw(kind.id()).raw("\"").raw(if order == Some(kind) { " selected" } else { "" });
        html.raw(">").plain(words.say(message)).raw("</option>");
    }
    html.raw("</select></label>");
}

fn out(html: &mut Html<'_>, kind: &'static str, ix: usize) {
    html.raw("<div class=\"desk-out\" id=\"desk-").raw(kind).raw("-").number(ix).raw("\"></div>");
}

/// What all days come to: for each field the id of its place and what stands there. `unreadable` are fields that hold no day.
#[must_use]
pub fn outs(
    data: &Data,
    words: &Words,
    document: &Document,
    today: Day,
    unreadable: &[Field],
    open: &[String],
) -> Vec<(String, String)> {
    let dates = &document.dates;
    let computed = compute(&data.dates, dates, today);
    let outs = Outs { data, words, computed: &computed, unreadable, open };
    let days = (0..dates.days.len()).map(|ix| (["desk-day-", &ix.to_string()].concat(), outs.day(ix)));
    let trips = (0..dates.trips.len()).map(|ix| (["desk-trip-", &ix.to_string()].concat(), outs.trip(ix)));
    let requests =
        (0..dates.requests.len()).map(|ix| (["desk-request-", &ix.to_string()].concat(), outs.request(ix, dates)));
    days.chain(trips).chain(requests).collect()
}

/// The typed day that something runs from, by its name.
#[must_use]
pub fn from(words: &Words, document: &Document, record: &Record<'_>) -> String {
    let from = document.dates.days[record.from];
    let place = DateId::ALL.iter().position(|id| *id == from.id).unwrap_or_default();
    [&words.desk.dates[place], " ", &from.day.to_string()].concat()
}

struct Outs<'a> {
    data: &'a Data,
    words: &'a Words,
    computed: &'a Computed<'a>,
    unreadable: &'a [Field],
    open: &'a [String],
}

impl Outs<'_> {
    fn refused(&self, html: &mut Html<'_>, at: At, fields: &[Field]) {
        if fields.iter().any(|own| self.unreadable.contains(own)) {
            html.raw("<p class=\"desk-refused\">").text(self.words.say("desk-no-day")).raw("</p>");
        }
        for refusal in self.computed.refused.iter().filter(|own| own.at == at) {
            html.raw("<p class=\"desk-refused\" data-refused=\"").raw(refusal.why.id()).raw("\">");
            html.text(&self.words.desk.refusals[refusal.why as usize]).raw("</p>");
        }
    }

    fn day(&self, ix: usize) -> String {
        let mut html = Html::new(self.data.first());
        self.refused(&mut html, At::Day(ix), &[Field::Day(ix)]);
        self.computed.records.iter().filter(|own| own.from == ix).for_each(|own| self.record(&mut html, own));
        self.computed.presences.iter().filter(|own| own.from == ix).for_each(|own| self.presence(&mut html, own));
        html.done()
    }

    fn record(&self, html: &mut Html<'_>, record: &Record<'_>) {
        let table = &self.data.dates;
        let place = table.rules.iter().position(|rule| rule.id == record.rule.id).unwrap_or_default();
        html.raw("<div class=\"desk-record\" data-rule=\"")
            .plain(&record.rule.id)
            .raw("\" data-state=\"")
            .raw(record.state.id());
        // What is to be kept is the earlier end.
        if let Some(last) = record.last {
            html.raw("\" data-last=\"").plain(&last.first.to_string());
        }
        if let Some(by) = record.received_by {
            html.raw("\" data-runs-out=\"").plain(&by.to_string());
        }
        html.raw("\"><p><strong>").text(self.state(record.state)).raw("</strong>");
        if let Some(by) = record.received_by {
            html.raw(" ").text(self.words.say("desk-received-by")).raw(" ");
            day(html, by);
        }
        if let Some(last) = record.last {
            html.raw(". ").text(self.words.say("desk-last-day")).raw(" ");
            span(html, last);
        }
        if let Some(opens) = record.opens {
            html.raw(". ").text(self.words.say("desk-first-day")).raw(" ");
            span(html, opens);
        }
        html.raw(".</p>");
        if !record.weekend.is_empty() {
            html.raw("<p class=\"small\">").text(self.words.say("desk-weekend")).raw("</p>");
        }
        html.raw("<p class=\"small\">").text(&self.words.desk.rules[place]).raw("</p>");
        self.law(html, "d", record.from, &record.rule.id, &record.rule.cites);
        html.raw("</div>");
    }

    fn law(&self, html: &mut Html<'_>, kind: &str, ix: usize, rule: &str, cites: &[String]) {
        let cites: Vec<u16> = cites.iter().filter_map(|id| self.data.place_of(id)).collect();
        law_fold(html, self.data, self.words, self.open, &["desk-", kind, &ix.to_string(), "-", rule].concat(), &cites);
    }

    fn presence(&self, html: &mut Html<'_>, own: &Presence<'_>) {
        let table = &self.data.dates;
        let place = table.presence.iter().position(|rule| rule.id == own.rule.id).unwrap_or_default();
        html.raw("<div class=\"desk-record\" data-rule=\"")
            .plain(&own.rule.id)
            .raw("\" data-state=\"")
            .raw(own.breaks.id());
        html.raw("\"><p><strong>").text(&self.words.desk.trips[own.breaks as usize]).raw("</strong> ");
        let number = |most: u32| usize::try_from(most).unwrap_or(usize::MAX);
        html.text(self.words.say("desk-longest-trip")).raw(" ").number(number(own.longest.1)).raw(". ");
        html.text(self.words.say("desk-all-trips"))
            .raw(" ")
            .number(number(own.total.1))
            .raw(".</p><p class=\"small\">");
        html.text(&self.words.desk.rules[table.rules.len() + place]).raw("</p>");
        self.law(html, "p", own.from, &own.rule.id, &own.rule.cites);
        html.raw("</div>");
    }

    fn trip(&self, ix: usize) -> String {
        let mut html = Html::new(self.data.first());
        self.refused(&mut html, At::Trip(ix), &[Field::Out(ix), Field::Back(ix)]);
        html.done()
    }

    fn request(&self, ix: usize, dates: &Dates) -> String {
        let mut html = Html::new(self.data.first());
        self.refused(&mut html, At::Request(ix), &[Field::Sent(ix)]);
        if dates.requests.get(ix).is_some_and(|own| !own.state.is_empty()) {
            self.computed.answers.iter().filter(|own| own.request == ix).for_each(|own| self.answer(&mut html, own));
        }
        html.done()
    }

    fn answer(&self, html: &mut Html<'_>, own: &Answer<'_>) {
        let (Told::Days(clock, _) | Told::Unknown(clock)) = own.told else {
            html.raw("<p>").text(self.words.say("desk-no-clock")).raw("</p>");
            return;
        };
        let place = self.data.dates.clocks.iter().position(|known| known.state == clock.state).unwrap_or_default();
        html.raw("<div class=\"desk-record\" data-state=\"").raw(own.state.id());
        if let Some(by) = own.by {
            html.raw("\" data-runs-out=\"").plain(&by.last.to_string());
        }
        html.raw("\">");
        if let Some(by) = own.by {
            html.raw("<p>")
                .text(self.words.say(if own.not_earlier { "desk-answer-later" } else { "desk-answer-by" }))
                .raw(" ");
            span(html, by);
            html.raw(".</p>");
        }
        html.raw("<p class=\"small\">").text(&self.words.desk.clocks[place]).raw("</p>");
        self.law(html, "s", own.request, &clock.state, &clock.cites);
        html.raw("</div>");
    }

    fn state(&self, state: State) -> &str {
        &self.words.desk.states[state as usize]
    }
}

fn day(html: &mut Html<'_>, own: Day) {
    html.raw("<b><bdi dir=\"ltr\">").plain(&own.to_string()).raw("</bdi></b>");
}

/// A day, or the first and the last that it can be.
fn span(html: &mut Html<'_>, own: Span) {
    day(html, own.first);
    if !own.is_one_day() {
        html.raw(" – ");
        day(html, own.last);
    }
}
