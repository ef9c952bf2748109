//! What people need: the topics under which services stand, on the page of people to call, on those of places, and in
//! the finder.

use leptos::prelude::*;

use super::view::View;
use crate::content::Service;
use crate::part::Picture;
use crate::part::heading::drawn;
use crate::part::need::{self as part, Need};

/// A topic. A service stands under that of its first kind of help.
pub struct Topic {
    /// Id of the message that names it.
    pub message: &'static str,
    /// The kinds of help under it. The last topic has none, and takes what no other names.
    kinds: &'static [&'static str],
    picture: Picture,
}

/// Every topic in the order of the pages. Services that police run come after them, by themselves.
pub static TOPICS: [Topic; 9] = [
    Topic { message: "what-happened-work", kinds: &["trafficking"], picture: Picture::Lock },
    Topic { message: "what-happened-partner", kinds: &["domestic-violence"], picture: Picture::Shelter },
    Topic { message: "what-happened-rape", kinds: &["sexual-assault"], picture: Picture::Hand },
    Topic { message: "what-happened-child", kinds: &["child"], picture: Picture::Child },
    Topic { message: "what-happened-die", kinds: &["crisis"], picture: Picture::Heart },
    Topic { message: "what-happened-lawyer", kinds: &["legal"], picture: Picture::Scales },
    Topic { message: "what-happened-work-rights", kinds: &["labor"], picture: Picture::Work },
    Topic { message: "what-happened-costs", kinds: &["compensation"], picture: Picture::Money },
    Topic { message: "what-happened-other", kinds: &[], picture: Picture::Buoy },
];

impl Topic {
    /// Whether it takes what no other topic names. It has a page of its own for the whole country.
    #[must_use]
    pub fn is_rest(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Whether a kind of help stands under it.
    #[must_use]
    pub fn takes(&self, kind: &str) -> bool {
        if self.is_rest() {
            !TOPICS.iter().any(|topic| topic.kinds.contains(&kind))
        } else {
            self.kinds.contains(&kind)
        }
    }

    /// Its heading with its pictogram. The id says nothing, for it may come to stand in the address.
    pub fn heading(&self, view: View<'_>) -> impl IntoView + use<> {
        drawn(self.picture, view.say(self.message), Some(self.id()))
    }

    fn id(&self) -> String {
        let place = TOPICS.iter().take_while(|topic| topic.message != self.message).count();
        format!("n{}", place + 1)
    }
}

/// Topics as a choice at the top of a page, each leading to its heading below. The page puts them in a `nav`.
pub fn choice(view: View<'_>, topics: &[&Topic]) -> impl IntoView + use<> {
    let link = |topic: &&Topic| Need {
        href: format!("#{}", topic.id()),
        picture: topic.picture,
        words: view.say(topic.message),
    };
    part::needs(topics.iter().map(link).collect())
}

/// The kind of help a service is listed under.
#[must_use]
pub fn first_kind(service: &Service) -> &str {
    service.kinds.first().map_or("", String::as_str)
}

/// Whether a service of the whole country stands on the page of other lines.
#[must_use]
pub fn stands_aside(service: &Service) -> bool {
    let kind = first_kind(service);
    let rest = TOPICS.iter().any(|topic| topic.is_rest() && topic.takes(kind));
    service.region == "US" && kind != "emergency" && (service.is_law_enforcement() || rest)
}
