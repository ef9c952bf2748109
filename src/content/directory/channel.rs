//! Ways to reach a service, read from what is written: numbers that can be dialed, addresses that lead where they seem to.

use crate::content::directory::draft::ChannelDraft;
use crate::content::directory::phone::Phone;
use crate::content::directory::service::Channel;
use crate::content::directory::short_codes::{ShortCodes, Way};
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem};
use crate::content::source::web::{Scheme, Web, is_web_address};

/// The channel, or what is wrong with it; the place is looked up only then.
pub(super) fn read_channel(draft: ChannelDraft, of: In<'_>, place: impl FnOnce() -> Place) -> Result<Channel, Problem> {
    let help = "write numbers as +1 and ten digits, short codes as content/directory/short-codes.toml lists them, and addresses with https://; of a site \
                that has none, only its name: { site = \"www.example.org\" }";
    channel(draft, of).map_err(|wrong| match wrong {
        Wrong::Number(message) => Problem::new(Code::DirectoryPhone, place(), message, help),
        Wrong::Address(message) => Problem::new(Code::DirectoryAddress, place(), message, help),
    })
}

/// Where a service is, and which short numbers there are.
#[derive(Clone, Copy)]
pub(super) struct In<'a> {
    pub region: &'a str,
    pub codes: &'a ShortCodes,
}

/// What is wrong with a channel, in a sentence.
enum Wrong {
    Number(String),
    Address(String),
}

fn channel(draft: ChannelDraft, of: In<'_>) -> Result<Channel, Wrong> {
    let serves = |phone: Phone, way| match phone.serves(way, of.region, of.codes) {
        Ok(()) => Ok(phone),
        Err(message) => Err(Wrong::Number(message)),
    };
    let phone = |written: &str| serves(Phone::parse(written).map_err(Wrong::Number)?, Way::Call);
    Ok(match draft {
        ChannelDraft::Call(number) => Channel::Call(phone(&number)?),
        ChannelDraft::LocalCall(number) => {
            Channel::Call(serves(Phone::local(&number).map_err(Wrong::Number)?, Way::Call)?)
        }
        ChannelDraft::Text(text) => {
            let to = serves(Phone::parse(&text.to).map_err(Wrong::Number)?, Way::Text)?;
            Channel::Text { to, keyword: keyword(text.keyword)? }
        }
        ChannelDraft::Chat(address) => Channel::Chat(web(address)?),
        ChannelDraft::Web(address) => Channel::Web(web(address)?),
        ChannelDraft::Site(name) => Channel::Site(site(name)?),
        ChannelDraft::Email(address) => Channel::Email(email(address)?),
        ChannelDraft::Tty(number) => Channel::Tty(phone(&number)?),
        ChannelDraft::Videophone(number) => Channel::Videophone(phone(&number)?),
        ChannelDraft::Whatsapp(number) => Channel::Whatsapp(phone(&number)?),
        ChannelDraft::Address(place) => Channel::Address(place),
    })
}

/// One word or two, as a phone's keyboard has them: they go into a link, and people type them.
fn keyword(word: String) -> Result<String, Wrong> {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let fits = word.len() <= LONGEST_KEYWORD && word.split(' ').count() <= 2 && word.split(' ').all(plain);
    if word.is_empty() || fits {
        Ok(word)
    } else {
        Err(Wrong::Number(format!("the keyword `{word}` is not a short word or two of plain letters and figures")))
    }
}

const LONGEST_KEYWORD: usize = 20;

/// Only web addresses: a directory entry must not smuggle in another link scheme, nor lead over a line that anybody reads.
fn web(address: String) -> Result<String, Wrong> {
    match Web::read(&address) {
        Ok(web) if web.scheme == Scheme::Plain => Err(Wrong::Address(format!("`{address}` is not encrypted"))),
        Ok(_) => Ok(address),
        Err(why) => Err(Wrong::Address(format!("`{address}` is not a web address: it {why}"))),
    }
}

/// The name of a site, as people type it.
fn site(name: String) -> Result<String, Wrong> {
    if !name.contains("://") && is_web_address(&format!("https://{name}")) {
        Ok(name)
    } else {
        Err(Wrong::Address(format!("`{name}` is not the name of a web site")))
    }
}

fn email(address: String) -> Result<String, Wrong> {
    if is_email(&address) { Ok(address) } else { Err(Wrong::Address(format!("`{address}` is not an e-mail address"))) }
}

/// Whether it is an e-mail address.
#[must_use]
pub fn is_email(address: &str) -> bool {
    let sound = |part: &str| {
        let plain = |letter: char| letter.is_ascii_alphanumeric();
        part.starts_with(plain)
            && part.ends_with(plain)
            && part.chars().all(|letter| plain(letter) || "_+-".contains(letter))
    };
    address.split_once('@').is_some_and(|(name, host)| {
        !host.contains(['@', '_', '+']) && host.contains('.') && name.split('.').chain(host.split('.')).all(sound)
    })
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_e_mail_address_has_one_name_and_one_host() {
        for address in ["help@example.org", "a.b-c+d@mail.example.org", "a_b@example.co"] {
            assert!(is_email(address), "{address}");
        }
        for wrong in ["a@b@c.d", "-@-.-", "a@", "@b.c", "a@b", "a@.b.c", "a@b..c", "a..b@c.d", "a@b_c.d"] {
            assert!(!is_email(wrong), "{wrong} was taken");
        }
    }
}
