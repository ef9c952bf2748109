//! What the desk's files hold of days, family and papers.

use super::cited::Cited;
use super::law::{About, HeadingLaw, PaperId, PaperList, PapersLaw};
use super::words::{DeskWords, HeadingWords, PapersWords};
use crate::Error;
use crate::content::{self, Edition, Site};
use crate::desk::dates::{Breaks, DateId, State, Why};
use crate::desk::family::{May, Reason};

/// The words of days and of family.
pub fn days(site: &Site, edition: &Edition) -> DeskWords {
    let (table, own) = (&site.desk.dates, &edition.desk.dates);
    let rules = table.rules.iter().map(|rule| &rule.id).chain(table.presence.iter().map(|rule| &rule.id));
    DeskWords {
        dates: DateId::ALL.map(|id| own.dates[id.id()].clone()).into(),
        rules: rules.map(|id| own.rules[id].clone()).collect(),
        states: State::ALL.map(|id| own.states[id.id()].clone()).into(),
        refusals: Why::ALL.map(|id| own.refusals[id.id()].clone()).into(),
        trips: Breaks::ALL.map(|id| own.trips[id.id()].clone()).into(),
        clocks: table.clocks.iter().map(|clock| own.clocks[&clock.state].clone()).collect(),
        may: May::ALL.map(|id| own.may[id.id()].clone()).into(),
        reasons: Reason::ALL.map(|id| own.reasons[id.id()].clone()).into(),
    }
}

/// The words of papers.
pub fn papers_words(site: &Site, edition: &Edition) -> PapersWords {
    let (all, own) = (&site.desk.papers, &edition.desk.papers);
    let headings = all.headings.iter().map(|heading| {
        let words = &own.headings[&heading.id];
        let questions = heading.questions.iter().map(|id| words.questions[id].clone());
        HeadingWords { heading: words.heading.clone(), questions: questions.collect() }
    });
    PapersWords {
        papers: all.papers.iter().map(|paper| own.papers[&paper.id].clone()).collect(),
        topics: all.topics().into_iter().map(|id| own.topics[id].clone()).collect(),
        general: all.general.iter().map(|cited| own.general[&cited.id].clone()).collect(),
        packet: all.packet.iter().map(|cited| own.packet[&cited.id].clone()).collect(),
        before: all.before.iter().map(|cited| own.before[&cited.id].clone()).collect(),
        headings: headings.collect(),
    }
}

/// Papers by their places.
///
/// # Errors
/// When there are more of something than a byte can name, or more facts than the desk can hold.
pub fn papers<'a>(site: &'a Site, cited: &mut Cited<'a>) -> Result<PapersLaw, Error> {
    let own = &site.desk.papers;
    let topics = own.topics();
    let relief = |id: &str| byte(site.guide.reliefs.iter().position(|relief| relief.id == id));
    let mut lists = Vec::new();
    for list in &own.lists {
        let place = relief(&list.relief)?;
        let about = match &list.about {
            content::About::Element(id) => {
                let elements = &site.guide.reliefs[usize::from(place)].elements;
                About::Element(byte(elements.iter().position(|element| element.id == *id))?)
            }
            content::About::Topic(id) => About::Topic(byte(topics.iter().position(|topic| topic == id))?),
        };
        let papers = list.papers.iter().map(|id| byte(own.papers.iter().position(|paper| paper.id == *id)));
        let papers = papers.collect::<Result<_, _>>()?;
        lists.push(PaperList { relief: place, about, cites: cited.all(&list.cites)?, papers });
    }
    let mut headings = Vec::new();
    for heading in &own.headings {
        let questions = byte(Some(heading.questions.len()))?;
        headings.push(HeadingLaw { relief: relief(&heading.relief)?, questions, cites: cited.all(&heading.cites)? });
    }
    let ids = own.papers.iter().map(|paper| PaperId { id: paper.id.clone(), instead: paper.instead });
    Ok(PapersLaw {
        papers: ids.collect(),
        lists,
        general: own.general.iter().map(|own| cited.all(&own.cites)).collect::<Result<_, _>>()?,
        packet: own.packet.iter().map(|own| cited.all(&own.cites)).collect::<Result<_, _>>()?,
        before: own.before.iter().map(|own| cited.all(&own.cites)).collect::<Result<_, _>>()?,
        headings,
    })
}

fn byte(place: Option<usize>) -> Result<u8, Error> {
    place
        .and_then(|place| u8::try_from(place).ok())
        .ok_or_else(|| Error::Wrong("the desk can name 256 papers, topics and elements, and there are more".to_owned()))
}
