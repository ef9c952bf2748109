//! Points: rules with a name, so that what several reliefs share is written once.

use std::cell::Cell;
use std::collections::BTreeSet;

use crate::content::screening::draft::PointsDraft;
use crate::content::screening::reader::{Reader, unique};
use crate::content::screening::rules::{POINTS, Point};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::relief::Rule;

impl Reader<'_> {
    /// In the order of the file; a point can be part of a later one.
    pub(super) fn read_points(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<PointsDraft>(POINTS, problems) else { return };
        let mut seen = BTreeSet::new();
        for point in draft.point {
            if unique(&mut seen, &point.id, "point", source, problems) {
                let mut rule = self.rule(point.when, source, problems);
                if size(&rule) > MOST {
                    problems.add(Problem::new(
                        Code::RuleTooLarge,
                        source.at(point.id.span()),
                        format!("the point `{}` comes to more than {MOST} conditions", point.id.as_ref()),
                        "name fewer points in it, or each of them once: every mention counts with all that is in it",
                    ));
                    rule = Rule::Never;
                }
                self.points.push(Point { id: point.id, rule, used: Cell::new(false) });
            }
        }
    }

    /// A point that nothing reads is a rule somebody believes in and nobody gets.
    pub(super) fn report_unused_points(&self, problems: &mut Problems) {
        let Some(source) = self.tree.source(POINTS) else { return };
        for point in self.points.iter().filter(|point| !point.used.get()) {
            problems.add(Problem::new(
                Code::RuleUnusedPoint,
                source.at(point.id.span()),
                format!("no rule reads the point `{}`", point.id.as_ref()),
                format!("write `{{ point = \"{}\" }}` where it belongs, or take it out", point.id.as_ref()),
            ));
        }
    }
}

/// The most conditions of a rule, with those of the points in it. Points that name points grow twice as large with each
/// step, and the checks would not end.
const MOST: usize = 500;

/// How many conditions there are in a rule.
fn size(rule: &Rule) -> usize {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => 1 + rules.iter().map(size).sum::<usize>(),
        Rule::Not(rule) => 1 + size(rule),
        Rule::Said(..) | Rule::Never | Rule::AskALawyer => 1,
    }
}
