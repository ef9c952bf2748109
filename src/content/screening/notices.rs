//! Notices for everybody, and whom to call.

use std::collections::BTreeSet;

use crate::content::screening::draft::{NoticesDraft, ReferralsDraft};
use crate::content::screening::law::NoticeLaw;
use crate::content::screening::reader::{Reader, unique};
use crate::content::screening::rules::RuleReader;
use crate::content::source::problem::Problems;
use crate::guide::{Notice, NoticeKind, Referral};

impl Reader<'_> {
    pub(super) fn read_notices(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<NoticesDraft>("content/screening/notices.toml", problems) else {
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
                problems.add(source.problem(
                    Some(own.id.span()),
                    "notice/alert",
                    format!("alert `{}` lacks its question, its rule or a service with a number", own.id.as_ref()),
                    "give `after`, `when` and `services`",
                ));
            }
            if !alert && let Some(after) = &own.after {
                problems.add(source.problem(
                    Some(after.span()),
                    "notice/after",
                    "only an alert is shown under a question",
                    "take `after` out, or make it an alert",
                ));
            }
            let when = own.when.map(|when| reader.read(when, problems));
            let id = own.id.into_inner();
            self.notices.insert(id.clone(), NoticeLaw { services, cites });
            self.guide.notices.push(Notice { id, kind: own.kind, after, when });
        }
    }

    pub(super) fn referrals(&mut self, problems: &mut Problems) {
        let path = "content/screening/referrals.toml";
        let Some((source, draft)) = self.tree.toml::<ReferralsDraft>(path, problems) else { return };
        let mut always_reachable = false;
        for own in draft.referral {
            let Some(service) = self.service(&own.service, source, problems) else { continue };
            let has_phone = self.services.iter().any(|known| known.id == service && known.call().is_some());
            always_reachable |= own.when.is_none() && has_phone;
            let when = own.when.map(|when| self.rule(when, source, problems));
            self.guide.referrals.push(Referral { service, when });
        }
        if !always_reachable {
            problems.add(source.problem(
                None,
                "referral/none-always",
                "no service with a phone number is always named",
                "put a service with a number first, without `when`: no result may end without one",
            ));
        }
    }
}
