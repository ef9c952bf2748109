//! Ways to reach a service, read from what is written: numbers that can be dialed, addresses that lead where they seem to.

use crate::content::directory::draft::ChannelDraft;
use crate::content::directory::phone::Phone;
use crate::content::directory::service::Channel;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem};

/// The channel, or what is wrong with it; the place is looked up only then.
pub(super) fn read_channel(draft: ChannelDraft, place: impl FnOnce() -> Place) -> Result<Channel, Problem> {
    let help = "write numbers as +1 and ten digits, short codes as they are dialed, and addresses with https://";
    channel(draft).map_err(|wrong| match wrong {
        Wrong::Number(message) => Problem::new(Code::DirectoryPhone, place(), message, help),
        Wrong::Address(message) => Problem::new(Code::DirectoryAddress, place(), message, help),
    })
}

/// What is wrong with a channel, in a sentence.
enum Wrong {
    Number(String),
    Address(String),
}

fn channel(draft: ChannelDraft) -> Result<Channel, Wrong> {
    let phone = |written: &str| Phone::parse(written).map_err(Wrong::Number);
    Ok(match draft {
        ChannelDraft::Call(number) => Channel::Call(phone(&number)?),
        ChannelDraft::LocalCall(number) => Channel::Call(Phone::local(&number).map_err(Wrong::Number)?),
        ChannelDraft::Text(text) => Channel::Text { to: phone(&text.to)?, keyword: text.keyword },
        ChannelDraft::Chat(address) => Channel::Chat(web(address)?),
        ChannelDraft::Web(address) => Channel::Web(web(address)?),
        ChannelDraft::Email(address) => Channel::Email(email(address)?),
        ChannelDraft::Tty(number) => Channel::Tty(phone(&number)?),
        ChannelDraft::Videophone(number) => Channel::Videophone(phone(&number)?),
        ChannelDraft::Whatsapp(number) => Channel::Whatsapp(phone(&number)?),
        ChannelDraft::Address(place) => Channel::Address(place),
    })
}

/// Only web addresses: a directory entry must not smuggle in another link scheme.
fn web(address: String) -> Result<String, Wrong> {
    if is_web_address(&address) {
        Ok(address)
    } else {
        Err(Wrong::Address(format!("`{address}` is not a web address")))
    }
}

/// Whether it is a web address, and one that leads where it seems to.
#[must_use]
pub fn is_web_address(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or("");
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "\"'<>\\".contains(letter);
    // `https://known.org@other.org` leads to the other one.
    !host.is_empty() && !host.contains('@') && !address.contains(odd)
}

fn email(address: String) -> Result<String, Wrong> {
    if is_email(&address) { Ok(address) } else { Err(Wrong::Address(format!("`{address}` is not an e-mail address"))) }
}

/// Whether it is an e-mail address.
#[must_use]
pub fn is_email(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && address.chars().all(|letter| letter.is_ascii_alphanumeric() || "@._+-".contains(letter))
}
