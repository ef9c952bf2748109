//! The island's own words: written into the page by the host, read from there by the browser.

use leptos::prelude::*;

/// Words of the controls, in the page's language.
#[derive(Clone, Debug, Default)]
pub struct InterviewWords {
    pub back: String,
    pub next: String,
    pub skip: String,
    pub review: String,
    pub change: String,
    pub again: String,
    pub no_answer: String,
    pub summary: String,
    pub because: String,
    pub open: String,
    pub number: String,
}

const ID: &str = "interview-words";

impl InterviewWords {
    /// On the host the template provides them; in the browser they are in the page.
    pub fn here() -> InterviewWords {
        use_context().unwrap_or_else(InterviewWords::from_page)
    }

    /// The element that carries them.
    pub fn into_view(self) -> impl IntoView {
        view! {
            <div id=ID hidden data-back=self.back data-next=self.next data-skip=self.skip
                data-review=self.review data-change=self.change data-again=self.again data-no-answer=self.no_answer
                data-summary=self.summary data-because=self.because data-open=self.open data-number=self.number></div>
        }
    }

    fn from_page() -> InterviewWords {
        let holder = document().get_element_by_id(ID);
        let word = |name: &str| holder.as_ref().and_then(|holder| holder.get_attribute(name)).unwrap_or_default();
        InterviewWords {
            back: word("data-back"),
            next: word("data-next"),
            skip: word("data-skip"),
            review: word("data-review"),
            change: word("data-change"),
            again: word("data-again"),
            no_answer: word("data-no-answer"),
            summary: word("data-summary"),
            because: word("data-because"),
            open: word("data-open"),
            number: word("data-number"),
        }
    }
}
