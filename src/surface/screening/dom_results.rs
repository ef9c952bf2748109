//! What the results say, as the engine writes it into the page.

use web_sys::Element;

use super::boxes::all;
use super::dom::{Page, set};
use super::names;
use crate::guide::{Guide, NoticeKind, Screening};
use crate::relief::{ElementFinding, Finding, Level, Relief, State, Truth};
use crate::report::{Missing, ReliefReport, Report, Settle};

impl Page {
    /// Writes what every relief comes to.
    pub fn show_results(&self, screening: &Screening<'_>) {
        let guide = screening.guide;
        let _ = self.results.toggle_attribute_with_force("data-said", screening.answers.says_something(guide));
        let report = Report::of(screening);
        self.show_told(guide, &report);
        let order: Vec<usize> = report.reliefs.iter().map(|own| own.relief).collect();
        let moved = *self.order.borrow() != order;
        let mut here = self.part("reliefs").filter(|_| moved).and_then(|list| list.first_element_child());
        self.order.replace(order);
        for own in &report.reliefs {
            let relief = &guide.reliefs[own.relief];
            self.show_finding(screening, own.relief, relief, &own.finding);
            self.show_points(relief, own);
            // The best level first. What is moved is laid out anew, so what stands in its place stays.
            if let (Some(place), Some(section)) = (&here, self.part(&names::relief(own.relief))) {
                if *place == section {
                    here = section.next_element_sibling();
                } else {
                    let _ = place.insert_adjacent_element("beforebegin", &section);
                }
            }
        }
        self.visible("warnings", screening.warns());
        self.visible("dangers", screening.notices().any(|ix| guide.notices[ix].kind == NoticeKind::Danger));
    }

    /// What is told beside the reliefs: the next step, clocks, whom to call, papers, when to come back.
    fn show_told(&self, guide: &Guide, report: &Report) {
        for step in 0..guide.steps.len() {
            self.tell(&names::step(step), step == report.step);
        }
        for clock in 0..guide.clocks.len() {
            let runs = report.runs(clock);
            self.tell(&names::clock(clock), runs && report.same_as(guide, clock).is_none());
            self.tell(&names::card_clock(clock), runs);
        }
        for referral in 0..guide.referrals.len() {
            self.visible(&names::referral(referral), report.calls.contains(&referral));
        }
        for paper in 0..guide.papers.len() {
            self.visible(&names::paper(paper), report.papers.contains(&paper));
        }
        for back in 0..guide.returns.len() {
            self.visible(&names::come_back(back), report.returns.contains(&back));
        }
    }

    /// For each kind of applicant how many points are covered, and which are missing, each with what would settle it.
    fn show_points(&self, relief: &Relief, own: &ReliefReport) {
        for subject in 0..relief.subjects.len() {
            let name = names::group(own.relief, subject);
            let points = own.points.iter().find(|points| points.subject == subject);
            let points = points.filter(|_| own.finding.level != Level::NotIndicated);
            self.tell(&name, points.is_some());
            let (Some(points), Some(group)) = (points, self.part(&name)) else { continue };
            if let Some(covered) = group.query_selector(".covered").ok().flatten() {
                let mut number = String::new();
                names::push_number(&mut number, points.covered.len());
                set(&covered, "data-n", &number);
            }
            for element in (0..relief.elements.len()).filter(|&element| relief.concerns(element, subject)) {
                let missing = points.missing.iter().find(|missing| missing.element == element);
                self.show_missing(&names::missing(own.relief, subject, element), missing);
            }
        }
    }

    fn show_missing(&self, name: &str, missing: Option<&Missing>) {
        self.tell(name, missing.is_some());
        let (Some(missing), Some(item)) = (missing, self.part(name)) else { return };
        let (words, question) = match missing.settle {
            Settle::Question(ix) => ("data-ask", Some(ix)),
            Settle::Paper => ("data-paper", None),
            Settle::Person => ("data-person", None),
        };
        if let Some(button) = item.query_selector("button").ok().flatten() {
            let _ = button.toggle_attribute_with_force("disabled", question.is_none());
            set(&button, "data-change", &question.map(names::question).unwrap_or_default());
        }
        set(&item, "data-by", &self.words(words));
    }

    /// The relief in whose section a button stands.
    pub fn relief_of(&self, guide: &Guide, button: &Element) -> Option<usize> {
        let section = button.closest(".relief").ok()??;
        (0..guide.reliefs.len()).find(|&ix| section.id() == names::relief(ix))
    }

    fn show_finding(&self, screening: &Screening<'_>, ix: usize, relief: &Relief, finding: &Finding) {
        // Before anything was said nothing is claimed, not even that a relief may fit.
        let said = screening.answers.says_something(screening.guide);
        if let Some(section) = self.part(&names::relief(ix)) {
            set(&section, "data-is", finding.level.id());
            show_only(&section, ".level", finding.level.id(), said);
        }
        for tell in 0..relief.tells.len() {
            self.visible(&names::tell(ix, tell), finding.tells.contains(&tell));
        }
        let shown = relief.shown_subjects(finding);
        if relief.subjects.len() > 1 {
            for subject in 0..relief.subjects.len() {
                self.visible(&names::subject(ix, subject), shown.contains(&subject));
            }
        }
        for found in &finding.elements {
            let Some(item) = self.part(&names::element(ix, found.element)) else { continue };
            let is = if found.excused_by.is_some() { "excused" } else { found.state.id() };
            set(&item, "data-is", is);
            show_only(&item, ".state", is, said);
            for (exception_ix, exception) in relief.elements[found.element].exceptions.iter().enumerate() {
                let name = names::exception(ix, found.element, exception_ix);
                self.visible(&name, found.shows(exception, screening));
            }
            if let Some(line) = item.query_selector(".because").ok().flatten() {
                line.set_text_content(Some(&self.reasons(screening, found)));
            }
        }
    }

    /// Which answers made it so, or which questions are still open.
    fn reasons(&self, screening: &Screening<'_>, found: &ElementFinding) -> String {
        let open = found.state == State::Unknown;
        let mut text = String::new();
        for &ix in &found.because {
            if open && screening.relevance(ix) != Truth::Yes {
                continue;
            }
            if text.is_empty() {
                text.push_str(&self.words(if open { "data-open" } else { "data-because" }));
            }
            text.push(' ');
            text.push_str(&self.boxes.asked(ix));
            if !open {
                text.push(' ');
                text.push_str(&self.given(screening.guide, ix, screening.answers.get(ix)));
                // Some answers end with a period of their own: "in the U.S."
                if !text.ends_with('.') {
                    text.push('.');
                }
            }
        }
        text
    }

    /// Words that the page keeps for the engine; read when they are needed, because they come late and the page can change
    /// its language.
    fn words(&self, name: &str) -> String {
        self.part(names::WORDS).and_then(|own| own.get_attribute(name)).unwrap_or_default()
    }
}

/// Shows of the sentences in a part the one that is so, and of the others none: in the markup all of them are hidden, and
/// the style sheet that shows the right one may be missing.
fn show_only(part: &Element, which: &str, is: &str, said: bool) {
    for sentence in all(part, which) {
        let so = said && sentence.matches(&[".", is].concat()).unwrap_or(false);
        let _ = sentence.toggle_attribute_with_force("hidden", !so);
    }
}
