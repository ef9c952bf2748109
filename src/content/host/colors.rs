//! A host's three colors: what each paints, and whether it can be read wherever it does.

use std::collections::BTreeMap;

use super::keys::Keys;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::written::Id;

/// The shipped colors, from the one place where they are written.
const TOKENS: &str = include_str!("../../part/tokens/style.css");

/// What a host may color: links and buttons, the ground of the page, and what warns. Each with the tokens that it paints.
const ROLES: [(&str, &[&str]); 3] = [("accent", &["brand", "deep"]), ("ground", &["paper"]), ("danger", &["alarm"])];

/// Text and what it stands on, wherever one of the two can be a host's.
pub const PAIRS: [(&str, &str); 12] = [
    ("ink", "paper"),
    ("soft", "paper"),
    ("brand", "paper"),
    ("brand", "card"),
    ("brand", "warm"),
    ("brand", "cool"),
    ("brand", "alarm-paper"),
    ("brand-ink", "brand"),
    ("deep-ink", "deep"),
    ("alarm-paper", "alarm"),
    ("paper", "ink"),
    ("alarm", "alarm-paper"),
];

/// What text needs at least, by WCAG 1.4.3.
const LEAST: f64 = 4.5;

/// Letters on an accent: whichever of the two is read better.
const INKS: [&str; 2] = ["#ffffff", "#06211f"];

/// The style of a host's colors, for both themes; empty when the shipped ones stay.
pub fn read(keys: &Keys<'_>, problems: &mut Problems) -> String {
    let dark = keys.table("dark", problems);
    keys.report_unknown(&["accent", "ground", "danger", "dark"], problems);
    if let Some(dark) = &dark {
        dark.report_unknown(&["accent", "ground", "danger"], problems);
    }
    let light = theme(keys, "light", problems);
    [light, dark.map(|dark| theme(&dark, "dark", problems)).unwrap_or_default()].concat()
}

/// The style of one theme.
fn theme(keys: &Keys<'_>, name: &str, problems: &mut Problems) -> String {
    let mut tokens = shipped(name == "dark");
    let mut given: Vec<(&str, Id)> = Vec::new();
    let mut painted: BTreeMap<&str, String> = BTreeMap::new();
    for (role, paints) in ROLES {
        let Some(color) = keys.text(role, problems) else { continue };
        if channels(color.as_ref()).is_none() {
            problems.add(Problem::new(
                Code::HostColor,
                keys.source.at(color.span()),
                format!("`{}` is no color", color.as_ref()),
                "write # and six digits, such as #0e4c4b",
            ));
            continue;
        }
        painted.extend(paints.iter().map(|token| (*token, color.as_ref().to_ascii_lowercase())));
        if role == "accent" {
            let [light, dark] = INKS.map(|ink| contrast(ink, color.as_ref()));
            let ink = INKS[usize::from(dark > light)];
            painted.extend([("brand-ink", ink.to_owned()), ("deep-ink", ink.to_owned())]);
        }
        given.push((role, color));
    }
    tokens.extend(painted.iter().map(|(token, color)| ((*token).to_owned(), color.clone())));
    for (role, color) in &given {
        report_contrast(role, color, name, keys, &tokens, &painted, problems);
    }
    if painted.is_empty() {
        return String::new();
    }
    let own: Vec<String> = painted.iter().map(|(token, color)| format!("--{token}:{color}")).collect();
    format!("@media (prefers-color-scheme:{name}){{:root{{{}}}}}", own.join(";"))
}

/// Reports the worst pair that a role is to blame for: its own color in front, or behind what a host left as it was.
fn report_contrast(
    role: &str,
    color: &Id,
    theme: &str,
    keys: &Keys<'_>,
    tokens: &BTreeMap<String, String>,
    painted: &BTreeMap<&str, String>,
    problems: &mut Problems,
) {
    let paints = ROLES.iter().find(|(own, _)| *own == role).map_or(&[][..], |(_, paints)| paints);
    let blamed = |(front, back): &(&str, &str)| {
        paints.contains(front) || (paints.contains(back) && (!painted.contains_key(front) || front.ends_with("-ink")))
    };
    let measured = PAIRS.iter().filter(|pair| blamed(pair)).map(|(front, back)| {
        let of = |token: &str| tokens.get(token).map_or("", String::as_str);
        (contrast(of(front), of(back)), *front, *back)
    });
    let Some((worst, front, back)) = measured.min_by(|one, other| one.0.total_cmp(&other.0)) else { return };
    if worst < LEAST {
        let of = |token: &str| tokens.get(token).map_or("", String::as_str);
        problems.add(Problem::new(
            Code::HostColor,
            keys.source.at(color.span()),
            format!(
                "with `{role}` as {}, text of {} stands on {} in the {theme} theme: a contrast of {worst:.1}, and {LEAST} is \
                 the least that can be read",
                color.as_ref(),
                of(front),
                of(back)
            ),
            if theme == "light" && role != "ground" || theme == "dark" && role == "ground" {
                "take a darker color, or leave it out for the shipped one"
            } else {
                "take a lighter color, or leave it out for the shipped one"
            },
        ));
    }
}

/// The shipped tokens of a theme.
fn shipped(dark: bool) -> BTreeMap<String, String> {
    let blocks = TOKENS.split(":root {").skip(1).take(if dark { 2 } else { 1 });
    let lines = blocks.flat_map(|block| block.split('}').next().unwrap_or_default().lines());
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        Some((name.to_owned(), value.trim().trim_end_matches(';').to_owned()))
    };
    lines.filter_map(token).collect()
}

fn channels(color: &str) -> Option<[f64; 3]> {
    let digits = color.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok().map(|value| f64::from(value) / 255.0);
    let linear = |value: f64| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
    Some([channel(0)?, channel(2)?, channel(4)?].map(linear))
}

/// The contrast of two colors as WCAG computes it, from 1 to 21; 1 where one of them is no color.
#[must_use]
pub fn contrast(one: &str, other: &str) -> f64 {
    let light = |color: &str| channels(color).map(|[red, green, blue]| 0.2126 * red + 0.7152 * green + 0.0722 * blue);
    match (light(one), light(other)) {
        (Some(one), Some(other)) => (one.max(other) + 0.05) / (one.min(other) + 0.05),
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, contrast, shipped};

    #[test]
    fn contrast_is_that_of_the_rules() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
        assert!((contrast("#123456", "#123456") - 1.0).abs() < 0.01);
    }

    #[test]
    fn the_shipped_colors_are_read_and_can_be_read_in_both_themes() {
        for dark in [false, true] {
            let tokens = shipped(dark);
            for (front, back) in PAIRS {
                assert!(contrast(&tokens[front], &tokens[back]) >= 4.5, "{front} on {back}");
            }
        }
        assert_ne!(shipped(false)["paper"], shipped(true)["paper"]);
    }
}
