//! Whether the same answers can make two formulas hold: exact, not drawn.

use crate::guide::{ChoiceSet, Fact, Formula, Guide, Pick};

/// Whether some answers a form can hold make every goal true.
pub(in crate::content) fn can_hold(guide: &Guide, goals: &[&Formula]) -> bool {
    search(guide, &mut goals.to_vec(), &mut Vec::new())
}

/// Backtracking over the alternatives; facts are checked as they come, so that dead ends are left early.
fn search<'f>(guide: &Guide, goals: &mut Vec<&'f Formula>, facts: &mut Vec<Fact>) -> bool {
    let Some(goal) = goals.pop() else { return true };
    match goal {
        // No rule holds an absent fact, only what follows from levels does. Taken as possible: told rather than missed.
        Formula::True | Formula::Absent(_) => search(guide, goals, facts),
        Formula::False => false,
        Formula::Fact(fact) => {
            facts.push(*fact);
            let holds = fits(guide, facts, *fact) && search(guide, goals, facts);
            facts.pop();
            holds
        }
        Formula::All(parts) => {
            goals.extend(parts);
            search(guide, goals, facts)
        }
        Formula::Any(parts) => parts.iter().any(|part| {
            let mut goals: Vec<&'f Formula> = goals.clone();
            goals.push(part);
            search(guide, &mut goals, facts)
        }),
    }
}

/// Whether one question can be answered so that all its facts hold.
fn fits(guide: &Guide, facts: &[Fact], newest: Fact) -> bool {
    let about = facts.iter().filter(|fact| fact.question == newest.question);
    let none = about.clone().fold(ChoiceSet::EMPTY, |none, fact| none.with(fact.none));
    match guide[newest.question].pick {
        Pick::One => {
            let every = guide[newest.question].own_choices();
            !about.fold(every, |left, fact| left.and(fact.any)).without(none).is_empty()
        }
        Pick::Many => about.clone().all(|fact| !fact.any.without(none).is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::can_hold;
    use crate::guide::{ChoiceSet, Fact, Formula, Guide, Pick, Question, QuestionIx};

    fn guide(pick: Pick) -> Guide {
        let question = Question {
            id: "q".to_owned(),
            part: 0,
            pick,
            choices: ["a", "b"].map(str::to_owned).to_vec(),
            exclusive: ChoiceSet::EMPTY,
            when: None,
            about: None,
        };
        Guide { questions: vec![question], ..Guide::default() }
    }

    fn said(choice: usize, none: ChoiceSet) -> Formula {
        Formula::Fact(Fact { question: QuestionIx::new(0), any: ChoiceSet::nth(choice), none })
    }

    #[test]
    fn two_choices_of_a_radio_button_never_hold_at_once_and_two_boxes_do() {
        let both = [&said(0, ChoiceSet::EMPTY), &said(1, ChoiceSet::EMPTY)];
        assert!(!can_hold(&guide(Pick::One), &both));
        assert!(can_hold(&guide(Pick::Many), &both));
    }

    #[test]
    fn a_box_that_must_be_empty_closes_the_way() {
        let both = [&said(0, ChoiceSet::EMPTY), &said(1, ChoiceSet::nth(0))];
        assert!(!can_hold(&guide(Pick::Many), &both));
        let either = Formula::Any(vec![said(0, ChoiceSet::EMPTY), said(1, ChoiceSet::EMPTY)]);
        assert!(can_hold(&guide(Pick::Many), &[&either, &said(1, ChoiceSet::nth(0))]));
    }
}
