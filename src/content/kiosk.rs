//! The block `[kiosk]` of `content/site.toml`, or of a host's own file in its place: how a screen in a public place behaves.

use serde::Deserialize;
use toml::Spanned;

use crate::content::host::keys::Keys;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;

/// How a kiosk behaves. Without a block of its own it is [`Kiosk::default`].
#[derive(Clone, Debug)]
pub struct Kiosk {
    /// The tags of the languages it speaks, in the order of the site; all published ones when none is named.
    pub languages: Vec<String>,
    /// Seconds without a touch until it asks whether somebody is still there.
    pub idle: u16,
    /// Seconds from that question until it forgets all.
    pub warning: u16,
    /// Whether it has a printer.
    pub prints: bool,
    /// How wide the printer's paper is.
    pub slip: Slip,
    /// The address that the picture to scan leads to, if there is one.
    pub address: Option<String>,
}

/// Paper for a slip.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
pub enum Slip {
    /// A roll of thermal paper, 58 mm wide.
    #[serde(rename = "58mm")]
    Roll58,
    /// A roll of thermal paper, 80 mm wide.
    #[serde(rename = "80mm")]
    Roll80,
    /// Letter or A4, whichever the printer holds.
    #[serde(rename = "sheet")]
    Sheet,
}

impl Default for Kiosk {
    fn default() -> Kiosk {
        Kiosk { languages: Vec::new(), idle: 60, warning: 30, prints: false, slip: Slip::Roll80, address: None }
    }
}

/// The block, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct KioskDraft {
    #[serde(default)]
    languages: Vec<Spanned<String>>,
    idle_seconds: Option<Spanned<u16>>,
    warning_seconds: Option<Spanned<u16>>,
    #[serde(default)]
    print: bool,
    slip: Option<Slip>,
    qr_address: Option<Spanned<String>>,
}

/// The block of a host's own file, read so that every mistake in it is told in one run.
pub(super) fn of_host(keys: &Keys<'_>, problems: &mut Problems) -> KioskDraft {
    keys.report_unknown(&KEYS, problems);
    KioskDraft {
        languages: keys.texts("languages", problems),
        idle_seconds: keys.small("idle-seconds", problems),
        warning_seconds: keys.small("warning-seconds", problems),
        print: keys.flag("print", problems),
        slip: keys.one_of("slip", "\"58mm\", \"80mm\" or \"sheet\"", problems),
        qr_address: keys.text("qr-address", problems),
    }
}

const KEYS: [&str; 6] = ["languages", "idle-seconds", "warning-seconds", "print", "slip", "qr-address"];

/// Nobody who reads slowly may be thrown out, and nobody's answers may stand for long: WCAG 2.2.1 asks for 20 seconds.
const SECONDS: std::ops::RangeInclusive<u16> = 20..=600;

/// The longest address whose picture is still read from a slip of 58 mm.
const LONGEST: usize = 60;

/// Checks the block against the languages of the site.
pub(super) fn read(draft: Option<KioskDraft>, listed: &[String], source: Source<'_>, problems: &mut Problems) -> Kiosk {
    let Some(draft) = draft else { return Kiosk::default() };
    let mut wrong = |span, says: String, help: &str| {
        problems.add(Problem::new(Code::SiteKiosk, source.at(span), says, help));
    };
    for tag in draft.languages.iter().filter(|tag| !listed.contains(tag.as_ref())) {
        let known = format!("list it as a `[[language]]` first, or take one of: {}", listed.join(", "));
        wrong(
            tag.span(),
            format!("the kiosk would speak `{}`, which is no language of the site", tag.as_ref()),
            &known,
        );
    }
    let none = Kiosk::default();
    let mut seconds = |given: Option<Spanned<u16>>, without: u16, name: &str| {
        let Some(given) = given else { return without };
        if !SECONDS.contains(given.as_ref()) {
            let help = "give 20 to 600: whoever reads slowly needs time, and nobody's answers may stand there for long";
            wrong(given.span(), format!("`{name}` is {}", given.as_ref()), help);
        }
        given.into_inner()
    };
    let idle = seconds(draft.idle_seconds, none.idle, "idle-seconds");
    let warning = seconds(draft.warning_seconds, none.warning, "warning-seconds");
    if let Some(address) = &draft.qr_address {
        let own = address.as_ref();
        let plain = own.bytes().all(|byte| byte.is_ascii_graphic()) && !own.contains(['?', '#', '@']);
        if !own.starts_with("https://") || !plain || own.len() > LONGEST {
            let help = "give the start of the public site, such as `https://guide.example.org/`, in at most 60 letters";
            wrong(address.span(), format!("`{own}` cannot be the address to scan"), help);
        }
    }
    Kiosk {
        languages: draft.languages.into_iter().map(Spanned::into_inner).collect(),
        idle,
        warning,
        prints: draft.print,
        slip: draft.slip.unwrap_or(none.slip),
        address: draft.qr_address.map(Spanned::into_inner),
    }
}
