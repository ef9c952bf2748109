//! Links that begin a call or a message.

use crate::glue::glue;

/// Calls a number as it is dialed.
#[must_use]
pub fn tel(dialed: &str) -> String {
    glue(&["tel:", dialed])
}

/// Writes a text message to a number as it is dialed, with a word in it already where there is one.
///
/// The standard has `?body=` and Apple `&body=`; with both signs each of them finds its own. A phone that takes neither
/// opens an empty message, as before. Keywords are a word or two of plain letters and figures: only what stands between
/// them needs another writing.
#[must_use]
pub fn sms(dialed: &str, keyword: &str) -> String {
    let before = if keyword.is_empty() { "" } else { "?&body=" };
    let (first, second) = keyword.split_once(' ').unwrap_or((keyword, ""));
    let between = if second.is_empty() { "" } else { "%20" };
    glue(&["sms:", dialed, before, first, between, second])
}

/// Writes to a number with its country's code on WhatsApp.
#[must_use]
pub fn whatsapp(dialed: &str) -> String {
    glue(&["https://wa.me/", dialed.trim_start_matches('+')])
}

/// Writes to an e-mail address.
#[must_use]
pub fn mail(address: &str) -> String {
    glue(&["mailto:", address])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_hold_what_is_dialed() {
        assert_eq!([tel("988"), sms("233733", "")], ["tel:988", "sms:233733"]);
        assert_eq!(sms("233733", "HELP"), "sms:233733?&body=HELP");
        assert_eq!(sms("20121", "SAFE BERKS"), "sms:20121?&body=SAFE%20BERKS");
        assert_eq!(whatsapp("+525512345678"), "https://wa.me/525512345678");
        assert_eq!(mail("help@example.org"), "mailto:help@example.org");
    }
}
