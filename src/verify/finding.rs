//! What is not as it was built, and what to do about it.

use std::fmt;

/// What is not as it was built, in the order in which it is told.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// Nothing came at all.
    Silent,
    /// A file is not there.
    Missing,
    /// Something was put into a page that runs.
    Script,
    /// A page or list of another build.
    Stale,
    /// The same page, written in another way.
    Rewritten,
    /// Other bytes, and nobody can say why.
    Changed,
    /// A file is announced as something else than it is.
    Type,
    /// A header does not come.
    HeaderMissing,
    /// A header says something else.
    HeaderChanged,
    /// A header that harms those who visit.
    HeaderAdded,
    /// A page for what is not there that is none of ours, or that is said to be there.
    Lost,
    /// Settings for hosts that anybody can read.
    Settings,
}

impl Kind {
    /// Its name, as problems have theirs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Silent => "verify/silent",
            Kind::Missing => "verify/missing",
            Kind::Script => "verify/script",
            Kind::Stale => "verify/stale",
            Kind::Rewritten => "verify/rewritten",
            Kind::Changed => "verify/changed",
            Kind::Type => "verify/type",
            Kind::HeaderMissing => "verify/header-missing",
            Kind::HeaderChanged => "verify/header-changed",
            Kind::HeaderAdded => "verify/header-added",
            Kind::Lost => "verify/lost",
            Kind::Settings => "verify/settings",
        }
    }

    /// What to do about it.
    fn help(self) -> &'static str {
        match self {
            Kind::Silent => "see whether the address is right and the server runs",
            Kind::Missing => {
                "upload the whole folder again; some hosts leave out files whose names begin with a dot or a line"
            }
            Kind::Script => {
                "switch off what puts it in: analytics, bot checks, e-mail protection, \"optimizers\", the host's own banner"
            }
            Kind::Stale => "upload the whole folder again, and empty the store of the CDN",
            Kind::Rewritten => "switch off minifying and \"optimizing\": a page whose hashes do not fit does not run",
            Kind::Changed => "compare it with the file in the built folder; upload it again",
            Kind::Type => "let the host send the type that belongs to the end of the name; docs/hosting.md says which",
            Kind::HeaderMissing => "let the host send it with every answer, 304 and 404 too; `_headers` has it",
            Kind::HeaderChanged => {
                "send the one of `_headers`, once; it may be that of another build, or the host's own"
            }
            Kind::HeaderAdded => "switch it off: it keeps or sends something of those who visit",
            Kind::Lost => "let the host send 404.html with status 404 for what is not there",
            Kind::Settings => "do not serve names that begin with `_`",
        }
    }
}

/// One thing that is not as it was built, with all the places where that is so.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    pub kind: Kind,
    /// What, in a sentence.
    pub what: String,
    /// Paths on the host, the first ones.
    pub at: Vec<String>,
}

/// So many places are named; of the others only how many.
const NAMED: usize = 5;

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error[{}]: {}", self.kind.name(), self.what)?;
        for place in self.at.iter().take(NAMED) {
            writeln!(f, "  {place}")?;
        }
        if self.at.len() > NAMED {
            writeln!(f, "  and {} more", self.at.len() - NAMED)?;
        }
        write!(f, "  help: {}", self.kind.help())
    }
}
