//! The design system: contrast computed from the tokens, every drawing used, every drawn list as long as its drawings.

use std::collections::{BTreeMap, BTreeSet};

use amparo::html::{self, Node, Used};
use amparo::pages::{ROADS, SCENES, STEPS};
use amparo::part::{PARTS, Picture, Scene, Sheet, Wanted};
use amparo::surface::SURFACES;

use crate::project::{assets, root, site};
use crate::snapshot::pages;

/// Text, and what it stands on. WCAG 1.4.6 asks 7 of text.
const TEXT: [(&str, &str); 20] = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "warm"),
    ("ink", "cool"),
    ("ink", "alarm-paper"),
    ("soft", "paper"),
    ("soft", "card"),
    ("soft", "alarm-paper"),
    ("soft", "warm"),
    ("soft", "cool"),
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

/// Edges of what can be pressed, and the two tones of the focus. WCAG 1.4.11 asks 3.
const EDGES: [(&str, &str); 6] = [
    ("edge", "paper"),
    ("edge", "card"),
    ("brand", "card"),
    ("alarm", "alarm-paper"),
    ("ink", "paper"),
    ("ink", "card"),
];

/// Colors that carry no text.
const DECORATION: [&str; 1] = ["sun"];

#[test]
fn every_pair_of_colors_has_enough_contrast_in_light_and_dark() {
    let mut low = Vec::new();
    for (theme, tokens) in themes() {
        for (pairs, least) in [(&TEXT[..], 7.0), (&EDGES[..], 3.0)] {
            for (front, back) in pairs {
                let contrast = contrast(tokens[*front], tokens[*back]);
                println!("{theme}: {front} on {back} {contrast:.1}");
                if contrast < least {
                    low.push(format!("{theme}: --{front} on --{back} is {contrast:.2}, below {least}"));
                }
            }
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// A color that a sheet begins to use has to be measured too.
#[test]
fn every_color_that_sheets_use_for_text_is_measured() {
    let fronts: BTreeSet<&str> = TEXT.iter().map(|(front, _)| *front).collect();
    let backs: BTreeSet<&str> = TEXT.iter().map(|(_, back)| *back).chain(DECORATION).collect();
    let mut unknown = Vec::new();
    for Sheet { name, css, .. } in sheets().filter(|sheet| sheet.name != "print") {
        for (property, known) in [("color", &fronts), ("background", &backs)] {
            for value in values(css, property) {
                let Some(token) = value.strip_prefix("var(--").and_then(|rest| rest.split(')').next()) else {
                    continue;
                };
                if !known.contains(token) {
                    unknown.push(format!("{name}.css: {property}: --{token}"));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "no pair names\n{}", unknown.join("\n"));
}

/// What waits for a page that another part of the work brings.
const WAITING: [Picture; 3] = [Picture::Back, Picture::Listen, Picture::Print];

#[test]
fn every_drawing_is_used_on_a_page() {
    let all: String = pages().values().map(|page| page.html.as_str()).collect();
    let mut unused: Vec<String> = Picture::ALL
        .into_iter()
        .filter(|picture| all.contains(picture.strokes()) == WAITING.contains(picture))
        .map(|picture| format!("{picture:?}"))
        .collect();
    unused.extend(
        Scene::ALL
            .into_iter()
            .filter(|scene| !all.contains(&html::write(&[scene.drawn().into()])))
            .map(|scene| format!("{scene:?}")),
    );
    assert!(unused.is_empty(), "use them, or take them out: {unused:?}");
}

#[test]
fn no_two_pictograms_are_the_same() {
    let strokes: BTreeSet<&str> = Picture::ALL.into_iter().map(Picture::strokes).collect();
    assert_eq!(strokes.len(), Picture::ALL.len());
}

/// The drawings of a list follow its items; an author who adds an item must hear of it.
#[test]
fn every_drawn_list_has_a_drawing_for_each_item_in_every_language() {
    let mut wrong = Vec::new();
    for edition in &site().editions {
        let tag = &edition.language.tag;
        for (id, pictures) in ROADS {
            if amparo::part::road(&edition.reliefs[id].page.article.blocks, STEPS, pictures).is_none() {
                wrong.push(format!("{id}/{tag}.md: the list under #{STEPS} has not {} items", pictures.len()));
            }
        }
        for (page, section, scenes) in SCENES {
            if amparo::part::shown(&edition.pages[page].article.blocks, section, scenes).is_none() {
                wrong.push(format!("{page}/{tag}.md: the list under #{section} has not {} items", scenes.len()));
            }
        }
    }
    assert!(wrong.is_empty(), "see ROADS and SCENES in src/pages/article.rs:\n{}", wrong.join("\n"));
}

/// The component page shows each part in its states, once from left to right and once from right to left.
#[test]
fn every_part_has_an_example_on_the_component_page() {
    let page = amparo::pages::design(site(), &assets(site()));
    let mut missing = Vec::new();
    for part in PARTS {
        for (side, direction) in [("l", "ltr"), ("r", "rtl")] {
            let name = part.sheet.name;
            let id = format!("#{side}-part-{name}");
            let sections = html::all(&page.tree, "section").filter(|own| own.get("dir") == Some(direction));
            let example = sections.flat_map(|own| &own.children).filter_map(Node::element).find(|own| own.is(&id));
            // The heading is its name; the example stands behind it.
            let shown = example.map_or(&[][..], |own| own.children.get(1..).unwrap_or_default());
            let marked = match part.sheet.wanted {
                Wanted::Always | Wanted::Later(_) => !shown.is_empty(),
                Wanted::By(marks) => marks.iter().any(|mark| Used::by(shown).has(mark)),
            };
            if !marked {
                missing.push(format!("{side}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "no example shows what marks them: {missing:?}");
    assert!(!PARTS.is_empty());
}

/// Classes by which a sheet is found in what others write: texts, and the results.
const WRITTEN_BY_OTHERS: [&str; 3] = ["term", "notices", "elements"];

/// Markup that is typed a second time goes its own way when the part changes.
#[test]
fn pages_and_surfaces_write_no_class_of_a_part_themselves() {
    let brought: Vec<&str> =
        SURFACES.iter().flat_map(|surface| surface.sheets).flat_map(|sheet| marks(sheet.wanted)).copied().collect();
    let mut own: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for part in PARTS {
        let classes = marks(part.sheet.wanted).iter().filter(|mark| !brought.contains(mark));
        for class in classes.filter_map(|mark| mark.strip_prefix('.')) {
            own.entry(class).or_default().push(format!("src/part/{}/", part.sheet.name));
        }
    }
    own.retain(|class, _| !WRITTEN_BY_OTHERS.contains(class));
    let mut written = BTreeSet::new();
    let mut wrong = Vec::new();
    let sources = sources();
    for (path, text) in &sources {
        let attributes = ["class=\"", "\"class\", \""].into_iter().flat_map(|starts| text.split(starts).skip(1));
        for class in attributes.flat_map(classes) {
            let Some(folders) = own.get(class) else { continue };
            written.insert(class);
            if !path.starts_with("src/part/") {
                wrong.push(format!("{path} writes `{class}` itself; call the template of {}", folders.join(" or ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(written.contains("card") && written.contains("note") && written.len() > 12, "{written:?}");
}

/// All Rust code of the crate, each file with its path from the root.
fn sources() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).expect("a path inside").to_string_lossy().into_owned();
                sources.push((name, std::fs::read_to_string(&path).expect("a readable file")));
            }
        }
    }
    sources
}

/// What stands in an attribute up to its end, as classes.
fn classes(rest: &str) -> impl Iterator<Item = &str> {
    rest.split('"').next().unwrap_or_default().split_whitespace()
}

fn marks(wanted: Wanted) -> &'static [&'static str] {
    match wanted {
        Wanted::Always => &[],
        Wanted::By(marks) | Wanted::Later(marks) => marks,
    }
}

#[test]
fn every_components_sheet_is_used_on_a_page() {
    let all: String = pages().values().map(|page| page.html.as_str()).collect();
    let styles: BTreeSet<&String> = pages().values().flat_map(|page| &page.styles).collect();
    assert!(!all.is_empty());
    let unused: Vec<&str> = sheets()
        .filter(|sheet| matches!(sheet.wanted, Wanted::By(_)))
        // The shipped site has no logo and no sheets to print; `what_a_host_writes_stands_in_the_pages` and
        // `sheets_that_were_made_are_listed_and_old_or_changed_ones_are_not` show pages that have them.
        .filter(|sheet| !["logo", "prints"].contains(&sheet.name))
        .filter(|sheet| {
            let first = sheet.css.split("*/").nth(1).unwrap_or(sheet.css).trim();
            let selector = first.split(" {").next().unwrap_or(first).replace(", ", ",");
            !styles.iter().any(|css| css.contains(&selector))
        })
        .map(|sheet| sheet.name)
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Browsers before 2021 know no logical edges: what floats would lie at the top left, over the menu. "Listen" is only where
/// a browser can tell what is visible, which is newer.
#[test]
fn what_floats_has_edges_that_every_browser_knows() {
    const EDGES: [(&str, [&str; 2]); 4] = [
        ("inset-inline-start", ["left", "right"]),
        ("inset-inline-end", ["left", "right"]),
        ("inset-block-start", ["top", "bottom"]),
        ("inset-block-end", ["top", "bottom"]),
    ];
    for sheet in sheets().filter(|sheet| sheet.name != "listen") {
        for rule in amparo::part::tighten(sheet.css).split('}') {
            let names: Vec<&str> = rule.split(['{', ';']).filter_map(|own| Some(own.split_once(':')?.0)).collect();
            for shorthand in ["inset", "inset-inline", "inset-block"] {
                assert!(!names.contains(&shorthand), "{}: {rule}: write the four edges", sheet.name);
            }
            for (logical, plain) in EDGES {
                let at = |name: &str| names.iter().position(|own| *own == name);
                let fine =
                    at(logical).is_none_or(|own| plain.iter().any(|edge| at(edge).is_some_and(|edge| edge < own)));
                assert!(fine, "{}: {rule}: `{logical}` has no `{}` before it", sheet.name, plain.join("` or `"));
            }
        }
    }
}

/// A color that is not there leaves words without their ground.
#[test]
fn every_token_that_a_page_asks_for_is_in_it() {
    let tokens: BTreeSet<&str> =
        tokens().css.split("--").skip(1).filter_map(|token| token.split_once(':')).map(|token| token.0).collect();
    assert!(tokens.contains("deep") && tokens.len() > 10, "{tokens:?}");
    let results = amparo::surface::screening::later(site(), &crate::project::assets(site())).results_css;
    let mut wrong = BTreeSet::new();
    for page in pages().values() {
        let mut css = page.styles.concat();
        if page.path.ends_with("/check/index.html") {
            css.push_str(&results);
        }
        let missing = tokens
            .iter()
            .filter(|token| css.contains(&format!("var(--{token})")) && !css.contains(&format!("--{token}:")));
        wrong.extend(missing.map(|token| format!("{}: --{token}", page.path)));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The sheet that has the tokens.
fn tokens() -> Sheet {
    sheets().find(|sheet| sheet.name == "tokens").expect("the tokens")
}

/// Every sheet of the site: of the parts, and of the surfaces.
fn sheets() -> impl Iterator<Item = Sheet> {
    PARTS.iter().map(|part| part.sheet).chain(SURFACES.iter().flat_map(|surface| surface.sheets).copied())
}

/// The values a sheet gives a property.
fn values<'a>(css: &'a str, property: &str) -> Vec<&'a str> {
    let declarations = css.split(['{', '}', ';']);
    declarations
        .filter_map(|rule| {
            rule.split_once(':').filter(|(name, _)| name.trim() == property).map(|(_, value)| value.trim())
        })
        .collect()
}

/// Red, green and blue of each color token, in the light theme and in the dark one.
fn themes() -> [(&'static str, BTreeMap<String, [u8; 3]>); 2] {
    let css = tokens().css;
    let (light, rest) = css.split_once("@media (prefers-color-scheme: dark)").expect("a dark theme");
    let dark = rest.split("@media").next().expect("its rules");
    let colors = |css: &str| -> BTreeMap<String, [u8; 3]> {
        css.split([';', '{'])
            .filter_map(|rule| rule.trim().strip_prefix("--")?.split_once(": #"))
            .map(|(name, hex)| {
                let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits");
                (name.to_owned(), [part(0), part(2), part(4)])
            })
            .collect()
    };
    let light = colors(light);
    let mut all_dark = light.clone();
    all_dark.extend(colors(dark));
    [("light", light), ("dark", all_dark)]
}

/// The contrast of WCAG 2.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |color: [u8; 3]| {
        let [r, g, b] = color.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    assert!((contrast([119; 3], [255; 3]) - 4.48).abs() < 0.01);
}

/// What a host can color is held to the same pairs as the shipped colors.
#[test]
fn every_pair_that_a_host_can_color_is_measured_for_hosts_too() {
    let colored = ["brand", "brand-ink", "deep", "deep-ink", "paper", "alarm"];
    let missing: Vec<_> = TEXT
        .iter()
        .filter(|(front, back)| colored.contains(front) || colored.contains(back))
        .filter(|pair| !amparo::content::HOST_COLOR_PAIRS.contains(pair))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
