//! The desk's files: the rules with the law behind them, and the words of each language.

use serde::Serialize;

use super::cited::Cited;
use super::law::{Data, ElementLaw, Language, NoticeLaw, ReliefLaw, ServiceLine};
use super::pack_desk;
use super::tongue::Tongue;
use super::words::{
    ElementWords, NoticeWords, PartWords, QuestionWords, ReliefWords, Spoken, Stretch, TellWords, UI, Words,
};
use crate::Error;
use crate::content::{Edition, Phone, Piece, Service, Site, Speech, tell_message};
use crate::desk::family::Reason;
use crate::relief::State;

/// The rules and the law behind them, with the files of the words of each language.
///
/// # Errors
/// When there are more facts or services than the desk's numbers can name.
pub fn data(site: &Site, files: Vec<(String, String)>) -> Result<Data, Error> {
    let mut cited = Cited::new(site);
    let guide = &site.guide;
    let mut reliefs = Vec::new();
    for relief in &guide.reliefs {
        let law = &site.reliefs[&relief.id];
        let mut own = ReliefLaw::default();
        for element in &relief.elements {
            let behind = &law.elements[&element.id];
            let exceptions = element.exceptions.iter().map(|exception| cited.all(&behind.exceptions[&exception.id]));
            let exceptions = exceptions.collect::<Result<_, _>>()?;
            own.elements.push(ElementLaw { cites: cited.all(&behind.cites)?, exceptions });
        }
        own.tells = relief.tells.iter().map(|tell| cited.all(&law.tells[&tell.id].cites)).collect::<Result<_, _>>()?;
        reliefs.push(own);
    }
    let table = &site.desk.dates;
    let counted = table.rules.iter().map(|own| &own.cites);
    let counted =
        counted.chain(table.presence.iter().map(|own| &own.cites)).chain(table.clocks.iter().map(|own| &own.cites));
    for id in counted.flatten() {
        cited.place(id)?;
    }
    let papers = pack_desk::papers(site, &mut cited)?;
    let reasons = Reason::ALL.iter().map(|reason| cited.all(&site.desk.reasons[reason.id()]));
    let reasons = reasons.collect::<Result<_, _>>()?;
    let mut services: Vec<&Service> = Vec::new();
    let mut place = |id: &str| {
        let service = site.service(id)?;
        let known = services.iter().position(|own| own.id == service.id);
        u16::try_from(known.unwrap_or_else(|| {
            services.push(service);
            services.len() - 1
        }))
        .ok()
    };
    let mut notices = Vec::new();
    for notice in &guide.notices {
        let law = &site.notices[&notice.id];
        let services = law.services.iter().filter_map(|id| place(id)).collect();
        notices.push(NoticeLaw { cites: cited.all(&law.cites)?, services });
    }
    let referrals = guide.referrals.iter().map(|referral| place(&referral.service)).collect();
    let languages = site.editions.iter().zip(files);
    let languages =
        languages.map(|(edition, (file, integrity))| Language { tongue: tongue(edition), file, integrity }).collect();
    Ok(Data {
        guide: guide.clone(),
        codebook: site.codebook.clone(),
        rules: site.rules_version(),
        facts: cited.facts,
        reliefs,
        notices,
        services: services.into_iter().map(line).collect(),
        referrals,
        dates: table.clone(),
        papers,
        reasons,
        languages,
    })
}

fn line(service: &Service) -> ServiceLine {
    let call = service.call().map(|phone: &Phone| (phone.dialed().to_owned(), phone.shown().to_owned()));
    ServiceLine { name: service.name.clone(), call }
}

/// A language, as an element says it.
#[must_use]
pub fn tongue(edition: &Edition) -> Tongue {
    let language = &edition.language;
    Tongue { tag: language.tag.clone(), name: language.name.clone(), direction: language.direction.html().to_owned() }
}

/// The words of one language.
#[must_use]
pub fn words(site: &Site, edition: &Edition) -> Words {
    let (guide, screening, report) = (&site.guide, &edition.screening, &edition.report);
    let say = |id: &str| edition.words.say(id);
    let parts = guide.parts.iter().map(|part| &screening.parts[&part.id]);
    let questions = guide.questions.iter().map(|question| {
        let own = &screening.questions[&question.id];
        let choices = question.choices.iter().map(|id| spoken(&own.choices[id])).collect();
        QuestionWords { text: spoken(&own.text), why: spoken(&own.why), help: spoken(&own.help), choices }
    });
    let reliefs = guide.reliefs.iter().map(|relief| {
        let own = &edition.reliefs[&relief.id].results;
        let elements = relief.elements.iter().map(|element| {
            let words = &own.elements[&element.id];
            ElementWords {
                name: report.points[&relief.id][&element.id].clone(),
                asks: spoken(&words.asks),
                states: State::ALL.map(|state| words.of(state).map(spoken).unwrap_or_default()),
                exceptions: element.exceptions.iter().map(|own| spoken(&words.exceptions[&own.id])).collect(),
            }
        });
        let tells = relief
            .tells
            .iter()
            .map(|tell| TellWords { about: say(tell_message(tell.kind)), text: spoken(&own.tells[&tell.id]) });
        ReliefWords {
            name: own.name.clone(),
            subjects: relief
                .subjects
                .iter()
                .map(|own_| own.subjects.get(&own_.id).cloned().unwrap_or_default())
                .collect(),
            elements: elements.collect(),
            tells: tells.collect(),
        }
    });
    let notices = guide.notices.iter().map(|notice| NoticeWords {
        head: report.heads.get(&notice.id).cloned().unwrap_or_default(),
        text: spoken(&screening.notices[&notice.id]),
    });
    Words {
        tongue: tongue(edition),
        parts: parts
            .map(|part| PartWords { name: part.name.clone(), note: part.note.clone().unwrap_or_default() })
            .collect(),
        questions: questions.collect(),
        unsure: crate::guide::UNSURE_CHOICES.iter().map(|(id, _)| say(&format!("answer-{id}"))).collect(),
        reliefs: reliefs.collect(),
        notices: notices.collect(),
        steps: guide.steps.iter().map(|own| report.steps[&own.id].clone()).collect(),
        clocks: guide.clocks.iter().map(|own| report.clocks[&own.id].clone()).collect(),
        papers: guide.papers.iter().map(|own| report.papers[&own.id].clone()).collect(),
        returns: guide.returns.iter().map(|own| report.returns[&own.id].clone()).collect(),
        desk: pack_desk::days(site, edition),
        papers_words: pack_desk::papers_words(site, edition),
        ui: UI.iter().map(|id| ui(edition, id)).collect(),
    }
}

/// An interface message; `#` is where the engine puts what it is given.
fn ui(edition: &Edition, id: &str) -> String {
    match id {
        "desk-read" => edition.words.say_with(id, "date", "#"),
        _ => edition.words.say(id),
    }
}

fn spoken(speech: &Speech) -> Spoken {
    let stretch = |piece: &Piece| match piece {
        Piece::Same(words) => Stretch::Same(words.clone()),
        Piece::By(ways) => Stretch::By(ways.clone()),
    };
    Spoken(speech.pieces().iter().map(stretch).collect())
}

/// A value as the engine unpacks it.
///
/// # Errors
/// Never for the desk's own types; the packer's signature asks for it.
pub fn packed<T: Serialize>(value: &T) -> Result<Vec<u8>, Error> {
    postcard::to_allocvec(value).map_err(|error| Error::of_the_program("cannot pack the desk's words", &error))
}
