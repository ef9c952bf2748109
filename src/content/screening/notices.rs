//! Notices for everybody, and whom to call.

use std::collections::BTreeSet;

use crate::address::sources;
use crate::content::screening::draft::{NoticeDraft, NoticesDraft, ReferralsDraft};
use crate::content::screening::law::NoticeLaw;
use crate::content::screening::reader::{Reader, unique};
use crate::content::screening::rules::RuleReader;
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::guide::{Notice, NoticeKind, Referral};

impl Reader<'_> {
    pub(super) fn read_notices(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<NoticesDraft>(sources::NOTICES, problems) else {
            return;
        };
        let mut seen = BTreeSet::new();
        for own in draft.notice {
            unique(&mut seen, &own.id, "notice", source, problems);
            let cites = self.cited(&own.cites, source, problems);
            let services: Vec<String> =
                own.services.iter().filter_map(|id| self.service(id, source, problems)).collect();
            let reader = RuleReader { source, guide: &self.guide, later: &[], points: &self.points };
            let after = own.after.as_ref().and_then(|id| reader.question(id, problems));
            let alert = own.kind == NoticeKind::Alert;
            let reachable =
                services.iter().any(|id| self.services.iter().any(|known| known.id == *id && known.number().is_some()));
            if alert && (after.is_none() || own.when.is_none() || !reachable) {
                problems.add(Problem::new(
                    Code::NoticeAlert,
                    source.at(own.id.span()),
                    format!("alert `{}` lacks its question, its rule or a service with a number", own.id.as_ref()),
                    "give `after`, `when` and `services`",
                ));
            }
            if !alert && let Some(after) = &own.after {
                problems.add(Problem::new(
                    Code::NoticeAfter,
                    source.at(after.span()),
                    "only an alert is shown under a question",
                    "take `after` out, or make it an alert",
                ));
            }
            self.report_uncited(&own, source, problems);
            self.report_taken(&own.id, source, problems);
            let when = own.when.map(|when| reader.read(when, problems));
            let unless = own.unless.map(|unless| reader.read(unless, problems));
            if let Some(page) = &own.page {
                let known = Known { law: self.law, pages: self.pages, reliefs: &self.reliefs };
                known.link("page", page, source, problems);
            }
            let id = own.id.into_inner();
            let page = own.page.map(Id::into_inner);
            self.notices.insert(id.clone(), NoticeLaw { services, page, cites });
            self.guide.notices.push(Notice { id, kind: own.kind, after, when, unless });
        }
    }

    /// Warnings and doors state law, so they cite it, unless all they do is name people to ask.
    fn report_uncited(&self, notice: &NoticeDraft, source: Source<'_>, problems: &mut Problems) {
        if notice.kind != NoticeKind::Alert && notice.services.is_empty() && notice.cites.is_empty() {
            problems.add(Problem::new(
                Code::NoticeUncited,
                source.at(notice.id.span()),
                format!("`{}` cites no fact", notice.id.as_ref()),
                "name in `cites` the facts it rests on, or a service in `services` if it only says whom to ask",
            ));
        }
    }

    /// `screen` gives tells and warnings in one list, so an id means one thing.
    fn report_taken(&self, id: &Id, source: Source<'_>, problems: &mut Problems) {
        let taken = self.guide.reliefs.iter().find(|relief| relief.tells.iter().any(|tell| tell.id == *id.as_ref()));
        if let Some(relief) = taken {
            problems.add(Problem::new(
                Code::NoticeTaken,
                source.at(id.span()),
                format!("`{}` has a tell called `{}` too", relief.id, id.as_ref()),
                "give one of the two another id, here and in the words",
            ));
        }
    }

    pub(super) fn referrals(&mut self, problems: &mut Problems) {
        let path = sources::REFERRALS;
        let Some((source, draft)) = self.tree.toml::<ReferralsDraft>(path, problems) else { return };
        let mut always_reachable = false;
        for own in draft.referral {
            let Some(service) = self.service(&own.service, source, problems) else { continue };
            let has_phone = self.services.iter().any(|known| known.id == service && known.call().is_some());
            always_reachable |= own.when.is_none() && own.unless.is_none() && has_phone;
            let when = own.when.map(|when| self.rule(when, source, problems));
            let unless = own.unless.map(|unless| self.rule(unless, source, problems));
            let earlier = (0..).zip(&self.guide.referrals).filter(|(_, earlier)| earlier.service == service);
            let again = earlier.map(|(place, _)| place).collect();
            self.guide.referrals.push(Referral { service, when, unless, again });
        }
        if !always_reachable {
            problems.add(Problem::new(
                Code::ReferralNoneAlways,
                source.whole(),
                "no service with a phone number is always named",
                "put a service with a number first, without `when`: no result may end without one",
            ));
        }
    }
}
