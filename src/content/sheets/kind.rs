//! What a sheet is, what a line on it is, and what is known of a notice: by the names that authors write.

use crate::content::source::named::named;

named! {
    /// What is made of a sheet.
    Kind {
        /// One question for a person in one place, on a wall.
        Poster = "poster",
        /// A card for a pocket, the other side in the first language.
        Card = "card",
        /// A card that is folded once, to lie in a shoe.
        Fold = "fold",
        /// Cards that say which language somebody speaks.
        Speak = "speak",
        /// A page of text for people who help.
        Page = "page",
        /// A card of a quarter page for people who help.
        Pocket = "pocket",
    }
}

impl Kind {
    /// Whether the person it is about reads it. Such sheets are easy, short, and say nothing that endangers who looks.
    #[must_use]
    pub fn is_for_the_person(self) -> bool {
        matches!(self, Kind::Poster | Kind::Card | Kind::Fold | Kind::Speak)
    }

    /// The most letters of its heading that fit their box, and of one of its points.
    #[must_use]
    pub fn most_letters(self) -> (usize, usize) {
        match self {
            Kind::Poster => (62, 84),
            Kind::Card => (40, 64),
            Kind::Fold => (28, 44),
            Kind::Speak => (60, 90),
            Kind::Page => (80, 230),
            Kind::Pocket => (48, 110),
        }
    }

    /// The most points that fit it.
    #[must_use]
    pub fn most_points(self) -> usize {
        match self {
            Kind::Poster => 4,
            Kind::Card => 5,
            Kind::Fold => 3,
            Kind::Speak => 2,
            Kind::Page => 18,
            Kind::Pocket => 10,
        }
    }
}

named! {
    /// The paper that a sheet is made for. `sheets/src/paper.rs` has the measures of each.
    Format {
        Letter = "letter",
        A4 = "a4",
        /// With strips to tear off.
        LetterStrips = "letter-strips",
        A4Strips = "a4-strips",
        /// 11 by 17 inches.
        Tabloid = "11x17",
        /// The same for a print shop: with what is cut off, and marks to cut by.
        TabloidCut = "11x17-cut",
        /// 11 by 14 inches, which one state asks for.
        Tall = "11x14",
        /// Ten cards on Letter, edge to edge.
        LetterTen = "letter-10",
        /// Eight cards on Letter with gaps.
        LetterEight = "letter-8",
        A4Ten = "a4-10",
        A4Eight = "a4-8",
        /// Ten wider cards on A4.
        A4Wide = "a4-10-wide",
        /// Four quarters of a page.
        LetterFour = "letter-4",
        A4Four = "a4-4",
        /// The size that a law asks for.
        OfLaw = "law",
    }
}

impl Kind {
    /// The papers that every sheet of a kind is made for; the first has the picture.
    #[must_use]
    pub fn formats(self) -> &'static [Format] {
        match self {
            Kind::Poster => &[
                Format::Letter,
                Format::A4,
                Format::LetterStrips,
                Format::A4Strips,
                Format::Tabloid,
                Format::TabloidCut,
            ],
            Kind::Card => &[Format::LetterTen, Format::LetterEight, Format::A4Ten, Format::A4Eight, Format::A4Wide],
            Kind::Fold => &[Format::LetterTen, Format::LetterEight, Format::A4Ten, Format::A4Eight, Format::A4Wide],
            Kind::Speak => &[Format::LetterEight, Format::A4Eight],
            Kind::Page => &[Format::Letter, Format::A4],
            Kind::Pocket => &[Format::LetterFour, Format::A4Four],
        }
    }
}

named! {
    /// What a line on a sheet does, and so what it has to rest on.
    Says {
        /// Asks the reader. It claims nothing.
        Question = "question",
        /// Says what one can do or say.
        Advice = "advice",
        /// Names something that lists name as a sign. It cites one.
        Sign = "sign",
        /// Says what the law is. It cites a fact that was read in the law.
        Law = "law",
    }
}

named! {
    /// A drawing of a place, by its name. `sheets/drawings/` holds them.
    Drawing {
        Bed = "bed",
        Bricks = "bricks",
        Bus = "bus",
        Chair = "chair",
        Church = "church",
        Clinic = "clinic",
        Door = "door",
        Flag = "flag",
        Glass = "glass",
        Pot = "pot",
        Rows = "rows",
        School = "school",
        Washer = "washer",
    }
}

named! {
    /// What is known of who has to hang a notice.
    Duty {
        Required = "required",
        /// A sign that an agency makes has to be used.
        AgencySign = "agency-sign",
        /// The law fixes no words, only whom to call.
        ContactOnly = "contact-only",
        /// Only after an order or a citation.
        OnOrder = "on-order",
        Encouraged = "encouraged",
        Voluntary = "voluntary",
        NotInForce = "not-in-force",
        /// A bill or a mention was read, and not the law.
        Unclear = "unclear",
    }
}

named! {
    /// Why a notice is not printed.
    Unprinted {
        /// An agency decides the words, so its own file has to be used.
        Agency = "agency",
        /// The words were not read.
        NotRead = "not-read",
        /// A part of the words was not read.
        PartMissing = "part-missing",
        /// The words were read and are no longer the law.
        Superseded = "superseded",
        NotInForce = "not-in-force",
        /// The law fixes no words: a poster of ours can serve.
        NoWords = "no-words",
    }
}

named! {
    /// A kind of place that a notice is about.
    Place {
        Adult = "adult",
        Airport = "airport",
        Alcohol = "alcohol",
        Bus = "bus",
        Clinic = "clinic",
        Contractor = "contractor",
        Employer = "employer",
        Farm = "farm",
        Federal = "federal",
        Government = "government",
        Hospital = "hospital",
        Hotel = "hotel",
        Job = "job",
        Massage = "massage",
        Money = "money",
        Nails = "nails",
        Nuisance = "nuisance",
        Rest = "rest",
        Restaurant = "restaurant",
        Restroom = "restroom",
        School = "school",
        Train = "train",
        Transport = "transport",
        Truck = "truck",
        Visa = "visa",
    }
}

named! {
    /// Words that many sheets share.
    Label {
        /// Before the number.
        Call = "call",
        /// The way to write to the same line.
        Text = "text",
        Always = "always",
        Interpreters = "interpreters",
        /// What to ask before one gives a name.
        Ask = "ask",
        /// What scanning leaves behind.
        Scan = "scan",
        /// Before the line of a host.
        Near = "near",
        /// Which language somebody speaks.
        Speak = "speak",
        /// A place to write where one is from.
        Town = "town",
        /// The day the number was read.
        Read = "read",
        /// Before the sources of a sheet.
        Sources = "sources",
    }
}

impl Label {
    /// What stands in braces in it, each exactly as often as here.
    #[must_use]
    pub fn given(self) -> &'static [&'static str] {
        match self {
            Label::Text => &["word", "number"],
            Label::Speak => &["language"],
            Label::Read => &["date"],
            Label::Call
            | Label::Always
            | Label::Interpreters
            | Label::Ask
            | Label::Scan
            | Label::Near
            | Label::Town
            | Label::Sources => &[],
        }
    }
}
