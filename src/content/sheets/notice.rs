//! Notices that a law or an agency asks places to hang. The words are the law's and nobody else's: they are printed only
//! where all of them were read, and never translated.

use crate::address::sources;
use crate::content::sheets::draft::NoticeDraft;
use crate::content::sheets::kind::{Duty, Place, Unprinted};
use crate::content::sheets::names::named;
use crate::content::source::code::Code;
use crate::content::source::date::is_date;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::web::Web;
use crate::content::source::written::{Id, Text};

/// What is known of one notice.
#[derive(Clone, Debug)]
pub struct StateNotice {
    /// The name of its file.
    pub id: String,
    /// `US`, or a state such as `US-TX`.
    pub region: String,
    pub law: String,
    pub duty: Duty,
    pub printed: Printed,
    /// Where the words in force stand.
    pub official: Option<String>,
    /// The day the sources were read.
    pub read_on: String,
    pub places: Vec<Place>,
    /// Whether the law asks for other languages beside English, of which no words were read.
    pub other_languages: bool,
    pub sources: Vec<String>,
}

/// Whether a notice is printed.
#[derive(Clone, Debug)]
pub enum Printed {
    /// All its words were read. Whoever hangs it compares it with the official page first.
    Yes(Words),
    No(Unprinted),
}

/// The words of a notice and what the law says of the sheet they stand on.
#[derive(Clone, Debug)]
pub struct Words {
    pub text: String,
    /// Which text of the law was read.
    pub edition: String,
    /// Where the words in force stand.
    pub official: String,
    /// The smallest width and height, in inches, where the law says them.
    pub size: Option<[f64; 2]>,
    /// The smallest letters, in points, where the law says them.
    pub letters: Option<f64>,
    /// Whether the law asks for bold letters.
    pub bold: bool,
    /// The part of the width that English takes; the rest is for the other language.
    pub share: f64,
    pub write_in: bool,
}

/// Every notice, by region and id.
pub(super) fn read(tree: &Tree, problems: &mut Problems) -> Vec<StateNotice> {
    let paths: Vec<String> = tree.under(sources::STATE_NOTICES).map(|source| source.path.to_owned()).collect();
    let mut notices = Vec::new();
    for path in paths {
        let Some((source, draft)) = tree.toml::<NoticeDraft>(&path, problems) else { continue };
        let id = path[sources::STATE_NOTICES.len()..].trim_end_matches(".toml").to_owned();
        notices.extend(notice(id, draft, source, problems));
    }
    notices.sort_by(|one: &StateNotice, other| (&one.region, &one.id).cmp(&(&other.region, &other.id)));
    notices
}

fn notice(id: String, draft: NoticeDraft, source: Source<'_>, problems: &mut Problems) -> Option<StateNotice> {
    let duty =
        named(&draft.duty, Duty::named(draft.duty.as_ref()), Duty::ALL.map(Duty::name).into_iter(), source, problems);
    let unprinted = draft.unprinted.as_ref().map(|why| {
        let known = Unprinted::ALL.map(Unprinted::name).into_iter();
        named(why, Unprinted::named(why.as_ref()), known, source, problems)
    });
    let kinds = Place::ALL.map(Place::name);
    let place = |own: &Id| named(own, Place::named(own.as_ref()), kinds.into_iter(), source, problems);
    let places = draft.places.iter().filter_map(place).collect();
    if !is_date(draft.read_on.as_ref()) {
        let says = format!("`{}` is no date", draft.read_on.as_ref());
        let help = "write the day the sources were read as YYYY-MM-DD";
        problems.add(Problem::new(Code::SheetNotice, source.at(draft.read_on.span()), says, help));
    }
    let official = address(draft.official.as_ref(), source, problems);
    let printed = match unprinted {
        Some(why) => {
            report_words_kept(draft.text.as_ref(), source, problems);
            Printed::No(why?)
        }
        None => Printed::Yes(words(&draft, official.clone(), source, problems)?),
    };
    Some(StateNotice {
        id,
        region: draft.region.into_inner(),
        law: draft.law,
        duty: duty?,
        printed,
        official,
        read_on: draft.read_on.into_inner(),
        places,
        other_languages: !draft.also_in.is_empty(),
        sources: draft.sources,
    })
}

/// Words that may not be printed are not kept: nobody should copy them from here.
fn report_words_kept(text: Option<&Text>, source: Source<'_>, problems: &mut Problems) {
    if let Some(text) = text {
        problems.add(Problem::new(
            Code::SheetNotice,
            source.at(text.span()),
            "the notice has words, and `unprinted` says why they are not printed",
            "take the words out, or `unprinted`, when all of the words in force were read",
        ));
    }
}

fn words(draft: &NoticeDraft, official: Option<String>, source: Source<'_>, problems: &mut Problems) -> Option<Words> {
    let mut wrong = |says: &str, help: &str| {
        problems.add(Problem::new(Code::SheetNotice, source.at(draft.region.span()), says, help));
    };
    let full = |text: &&Text| !text.as_ref().trim().is_empty();
    let edition = draft.edition.as_ref().filter(full);
    if edition.is_none() {
        wrong("the notice names no edition", "say in `edition` which text of the law was read, and of when");
    }
    if official.is_none() {
        wrong("the notice names no official page", "give in `official` where the words in force can be compared");
    }
    let text = draft.text.as_ref().filter(full);
    if text.is_none() {
        wrong(
            "the notice has no words and would be printed",
            "give all of its words in `text`, or say in `unprinted` why it is not printed",
        );
    }
    let size = draft.size.as_ref().map(|size| *size.as_ref());
    let letters = draft.letters.as_ref().map(|letters| *letters.as_ref());
    let odd_size = size.is_some_and(|sides| !sides.iter().all(|side| (3.0..=17.0).contains(side)));
    if odd_size || letters.is_some_and(|letters| !(10.0..=40.0).contains(&letters)) {
        wrong("no sheet has such sides or letters", "give inches from 3 to 17, and points from 10 to 40");
    }
    let share = draft.share.as_ref().map_or(1.0, |share| *share.as_ref());
    if !(0.3..=1.0).contains(&share) {
        wrong("no words fit such a share of a sheet", "give the part of its width, from 0.3 to 1");
    }
    Some(Words {
        text: text?.as_ref().clone(),
        edition: edition?.as_ref().clone(),
        official: official?,
        size,
        letters,
        bold: draft.bold,
        share,
        write_in: draft.write_in,
    })
}

fn address(official: Option<&Id>, source: Source<'_>, problems: &mut Problems) -> Option<String> {
    let official = official?;
    if let Err(why) = Web::read(official.as_ref()) {
        problems.add(Problem::new(
            Code::SheetNotice,
            source.at(official.span()),
            format!("`{}` is not a web address: it {why}", official.as_ref()),
            "give the page of the legislature or the agency, starting with https://",
        ));
        return None;
    }
    Some(official.as_ref().clone())
}
