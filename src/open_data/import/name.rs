//! Names of services, organizations and cities.

use super::fault::Faults;
use super::file::Node;
use super::limits::MAX_NAME;

/// A name with single spaces and no longer than a name is.
pub(super) fn name(node: &Node<'_>, key: &str, faults: &mut Faults) -> Option<String> {
    let text = node.text(key, faults)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length > MAX_NAME {
        faults.add(&node.at(key), format!("the name has {length} letters"), &format!("shorten it to {MAX_NAME}"));
        return None;
    }
    Some(text)
}
