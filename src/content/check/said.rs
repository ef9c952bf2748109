//! A text that speaks of an answer ("You said …") is shown only where that answer was given.

use crate::address::sources;
use crate::content::check::checked::Checked;
use crate::content::screening::speech::Speech;
use crate::content::site::Edition;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::guide::Person;
use crate::relief::{Level, Rule};

/// What can be said of an answer hangs on a rule that reads one question: then that answer brought the text about. What is
/// said whatever was answered, of what is not known yet, and of exceptions, which are conditions, speaks of no answer.
pub(super) fn nothing_is_said_to_have_been_said_that_was_not(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        let screening = Place::File(sources::screening_words(&edition.language.tag));
        let mut texts = Texts { edition, place: screening, problems: &mut *problems };
        for notice in &site.content.guide.notices {
            let id = format!("notices.{}", notice.id);
            texts.told(&id, notice.when.as_ref(), edition.screening.notices.get(&notice.id));
        }
        for (id, words) in &edition.screening.questions {
            [&words.text, &words.why, &words.help].into_iter().for_each(|text| texts.never(id, text));
        }
        for relief in &site.content.guide.reliefs {
            let Some(words) = edition.reliefs.get(&relief.id).map(|own| &own.results) else { continue };
            texts.place = Place::File(sources::relief_words(&relief.id, &edition.language.tag));
            for level in Level::ALL {
                texts.never(&format!("levels.{}", level.id()), words.levels.of(level));
            }
            for element in &relief.elements {
                let Some(own) = words.elements.get(&element.id) else { continue };
                let id = |part: &str| format!("elements.{}.{part}", element.id);
                texts.never(&id("asks"), &own.asks);
                texts.never(&id("unknown"), &own.unknown);
                own.exceptions.iter().for_each(|(name, text)| texts.never(&id(name), text));
                texts.told(&id("met"), Some(&element.met), Some(&own.met));
                texts.told(&id("contradicted"), Some(&element.contradicted), own.contradicted.as_ref());
            }
            for tell in &relief.tells {
                texts.told(&format!("tells.{}", tell.id), tell.when.as_ref(), words.tells.get(&tell.id));
            }
        }
    }
}

/// The texts of one file.
struct Texts<'a> {
    edition: &'a Edition,
    place: Place,
    problems: &'a mut Problems,
}

impl Texts<'_> {
    fn told(&mut self, id: &str, when: Option<&Rule>, text: Option<&Speech>) {
        let mut read = Vec::new();
        if let Some(when) = when {
            when.questions(&mut read);
        }
        if let Some(text) = text.filter(|_| read.len() != 1) {
            self.never(id, text);
        }
    }

    fn never(&mut self, id: &str, text: &Speech) {
        let heard = Person::ALL.map(|person| text.to(person).to_lowercase());
        let said = self.edition.language.said.iter().find(|said| heard.iter().any(|text| text.contains(*said)));
        if let Some(said) = said {
            self.problems.add(Problem::new(
                Code::WordsSaid,
                self.place.clone(),
                format!("`{id}` speaks of an answer (“{said}”), and may be shown to somebody who did not give it"),
                "say what is so without the answer, or as a condition (“If …”); only a text whose rule reads one question can speak of it",
            ));
        }
    }
}
