//! The sheet: all questions by part, the client's language and another one side by side, line by line. One control for each
//! answer; its label holds both languages, and each cell says which it is.

use super::html::{Html, Pair};
use super::law::Data;
use super::names;
use super::words::Words;
use crate::guide::{Answers, ChoiceSet, Person, Pick, QuestionIx, Screening};
use crate::relief::Truth;

/// The sheet with these answers in it. `ui` says what is said beside the questions.
#[must_use]
pub fn sheet(data: &Data, pair: Pair<'_>, ui: &Words, answers: &Answers) -> String {
    let guide = &data.guide;
    let screening = Screening::new(guide, answers);
    let person = screening.person();
    let mut html = Html::new(data.first());
    for part in 0..guide.parts.len() {
        html.raw("<section class=\"desk-part\"><h3 class=\"two\">");
        pair.write(&mut html, |words| words.parts[part].name.clone());
        html.raw("</h3>");
        if !pair.client.parts[part].note.is_empty() {
            html.raw("<p class=\"two desk-note\">");
            pair.write(&mut html, |words| words.parts[part].note.clone());
            html.raw("</p>");
        }
        for ix in guide.question_ixs().filter(|&ix| usize::from(guide[ix].part) == part) {
            let row = Row { data, pair, ui, person, ix, given: answers.get(ix), relevance: screening.relevance(ix) };
            row.write(&mut html);
        }
        html.raw("</section>");
    }
    html.done()
}

/// How a question stands to this client, as an attribute of its row says it.
#[must_use]
pub fn standing(relevance: Truth) -> &'static str {
    match relevance {
        Truth::Yes => "asked",
        Truth::Unknown => "if",
        Truth::No => "aside",
    }
}

struct Row<'a> {
    data: &'a Data,
    pair: Pair<'a>,
    ui: &'a Words,
    person: Person,
    ix: QuestionIx,
    given: ChoiceSet,
    relevance: Truth,
}

impl Row<'_> {
    fn write(&self, html: &mut Html<'_>) {
        let question = &self.data.guide[self.ix];
        let place = self.ix.get();
        html.raw("<fieldset class=\"desk-row\" id=\"")
            .plain(&names::row(self.ix))
            .raw("\" data-sheet=\"")
            .plain(&question.id);
        html.raw("\" data-standing=\"").raw(standing(self.relevance)).raw("\"><legend><span class=\"desk-number\">");
        html.number(place + 1).raw("</span><span class=\"two\">");
        self.pair.write(html, |words| words.questions[place].text.to(self.person));
        html.raw("</span></legend>");
        for (name, class) in [("desk-if", "desk-if"), ("desk-aside", "desk-aside")] {
            html.raw("<p class=\"desk-why ").raw(class).raw("\"").tongue(&self.ui.tongue).raw(">");
            html.text(self.ui.say(name)).raw("</p>");
        }
        html.raw("<div class=\"desk-choices\">");
        for (nth, (id, set)) in question.all_choices().enumerate() {
            html.raw("<label><input type=\"").raw(match question.pick {
                Pick::One => "radio",
                Pick::Many => "checkbox",
            });
            html.raw("\" name=\"").plain(&names::row(self.ix)).raw("\" autocomplete=\"off\" data-choice=\"").plain(id);
            html.raw("\"").raw(if self.given.meets(set) { " checked" } else { "" }).raw("><span class=\"two\">");
            self.pair.write(html, |words| choice(words, self.ix, nth, self.person));
            html.raw("</span></label>");
        }
        html.raw("</div><details class=\"desk-means\"><summary").tongue(&self.ui.tongue).raw(">");
        html.text(self.ui.say("what-it-means")).raw("</summary>");
        for which in [0, 1] {
            html.raw("<p class=\"two\">");
            self.pair.write(html, |words| {
                let own = &words.questions[place];
                [&own.why, &own.help][which].to(self.person)
            });
            html.raw("</p>");
        }
        html.raw("</details></fieldset>");
    }
}

/// The words of a choice by its place among all that a question takes.
#[must_use]
pub fn choice(words: &Words, ix: QuestionIx, nth: usize, person: Person) -> String {
    let own = &words.questions[ix.get()].choices;
    match own.get(nth) {
        Some(choice) => choice.to(person),
        None => words.unsure.get(nth - own.len()).cloned().unwrap_or_default(),
    }
}

/// The words of all choices that were given.
#[must_use]
pub fn given(data: &Data, words: &Words, ix: QuestionIx, given: ChoiceSet, person: Person) -> String {
    let all = data.guide[ix].all_choices().enumerate();
    let said: Vec<String> =
        all.filter(|(_, (_, set))| given.meets(*set)).map(|(nth, _)| choice(words, ix, nth, person)).collect();
    said.join(", ")
}
