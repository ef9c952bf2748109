//! Links that begin a call or a message.

use crate::glue::glue;

/// Calls a number as it is dialed.
#[must_use]
pub fn tel(dialed: &str) -> String {
    glue(&["tel:", dialed])
}

/// Writes a text message to a number as it is dialed.
#[must_use]
pub fn sms(dialed: &str) -> String {
    glue(&["sms:", dialed])
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
        assert_eq!([tel("988"), sms("233733")], ["tel:988", "sms:233733"]);
        assert_eq!(whatsapp("+525512345678"), "https://wa.me/525512345678");
        assert_eq!(mail("help@example.org"), "mailto:help@example.org");
    }
}
