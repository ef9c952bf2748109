//! Style sheets as rules, and which of them a page has a use for.

use std::collections::BTreeSet;

use super::query::elements;
use super::tree::Node;

/// The rules of a style sheet, in their order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Rules {
    rules: Vec<Rule>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum Rule {
    /// How elements look.
    Style { selectors: Selectors, declarations: Vec<String> },
    /// Rules under a condition, such as `@media print`.
    Group { condition: String, rules: Rules },
    /// Declarations for no element, such as those of `@page`.
    At { name: String, declarations: Vec<String> },
}

/// Selectors of one rule, as written and as what each of them asks for.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Selectors {
    written: String,
    each: Vec<Vec<Mark>>,
}

/// What a selector asks for. What stands in brackets is taken to be there.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Mark {
    Name(String),
    Class(String),
    Id(String),
}

impl Rules {
    /// The rules of a sheet without comments and needless white space, whose strings hold no braces and semicolons.
    #[must_use]
    pub fn read(css: &str) -> Rules {
        let mut rules = Vec::new();
        let mut rest = css;
        while let Some((start, after)) = rest.split_once('{') {
            let mut depth = 1;
            let end = after.find(|letter| {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                depth == 0
            });
            let (body, after) = after.split_at(end.unwrap_or(after.len()));
            let declarations = || body.split(';').filter(|own| !own.is_empty()).map(str::to_owned).collect();
            rules.push(match (start.starts_with('@'), body.contains('{')) {
                (false, _) => Rule::Style { selectors: Selectors::read(start), declarations: declarations() },
                (true, true) => Rule::Group { condition: start.to_owned(), rules: Rules::read(body) },
                (true, false) => Rule::At { name: start.to_owned(), declarations: declarations() },
            });
            rest = after.get(1..).unwrap_or_default();
        }
        Rules { rules }
    }

    /// These sheets as one.
    #[must_use]
    pub fn joined<'a>(sheets: impl IntoIterator<Item = &'a Rules>) -> Rules {
        Rules { rules: sheets.into_iter().flat_map(|sheet| sheet.rules.iter().cloned()).collect() }
    }

    /// The sheet as text.
    #[must_use]
    pub fn write(&self) -> String {
        let each = self.rules.iter().map(|rule| match rule {
            Rule::Style { selectors, declarations } => format!("{}{{{}}}", selectors.written, declarations.join(";")),
            Rule::Group { condition, rules } => format!("{condition}{{{}}}", rules.write()),
            Rule::At { name, declarations } => format!("{name}{{{}}}", declarations.join(";")),
        });
        each.collect()
    }

    /// The rules that a test does not take, and those it takes. It is asked for the selectors of each rule, for each
    /// condition, and for the name of what is for no element.
    #[must_use]
    pub fn split(&self, takes: &dyn Fn(&str) -> bool) -> (Rules, Rules) {
        let (mut left, mut taken) = (Rules::default(), Rules::default());
        for rule in &self.rules {
            let start = match rule {
                Rule::Style { selectors, .. } => &selectors.written,
                Rule::Group { condition, .. } => condition,
                Rule::At { name, .. } => name,
            };
            match rule {
                _ if takes(start) => taken.rules.push(rule.clone()),
                Rule::Group { condition, rules } => {
                    let (own, others) = rules.split(takes);
                    for (sheet, rules) in [(&mut left, own), (&mut taken, others)] {
                        if !rules.rules.is_empty() {
                            sheet.rules.push(Rule::Group { condition: condition.clone(), rules });
                        }
                    }
                }
                Rule::Style { .. } | Rule::At { .. } => left.rules.push(rule.clone()),
            }
        }
        (left, taken)
    }

    /// The rules whose selectors are wanted, inside conditions too.
    fn kept(&self, wanted: &dyn Fn(&Selectors) -> bool) -> Rules {
        let each = self.rules.iter().filter_map(|rule| match rule {
            Rule::Style { selectors, .. } => wanted(selectors).then(|| rule.clone()),
            Rule::Group { condition, rules } => {
                let rules = rules.kept(wanted);
                (!rules.rules.is_empty()).then(|| Rule::Group { condition: condition.clone(), rules })
            }
            Rule::At { .. } => None,
        });
        Rules { rules: each.collect() }
    }

    /// The names of the tokens that its declarations ask for, such as `ink` in `var(--ink)`.
    #[must_use]
    pub fn asked(&self) -> BTreeSet<&str> {
        let each = self.rules.iter().flat_map(|rule| match rule {
            Rule::Group { rules, .. } => rules.asked(),
            Rule::Style { declarations, .. } | Rule::At { declarations, .. } => {
                let uses = declarations.iter().flat_map(|own| own.split("var(--").skip(1));
                uses.filter_map(|rest| rest.split([')', ',']).next()).collect()
            }
        });
        each.collect()
    }

    /// The sheet without tokens that nobody asks for.
    #[must_use]
    pub fn without_tokens_but(&self, asked: &BTreeSet<&str>) -> Rules {
        let wanted = |declaration: &&String| {
            let token = declaration.strip_prefix("--").and_then(|rest| rest.split(':').next());
            token.is_none_or(|token| asked.contains(token))
        };
        let only = |declarations: &[String]| declarations.iter().filter(wanted).cloned().collect();
        let each = self.rules.iter().map(|rule| match rule {
            Rule::Style { selectors, declarations } => {
                Rule::Style { selectors: selectors.clone(), declarations: only(declarations) }
            }
            Rule::Group { condition, rules } => {
                Rule::Group { condition: condition.clone(), rules: rules.without_tokens_but(asked) }
            }
            Rule::At { name, declarations } => Rule::At { name: name.clone(), declarations: only(declarations) },
        });
        Rules { rules: each.collect() }
    }
}

impl Selectors {
    fn read(written: &str) -> Selectors {
        let bare = bare(written);
        Selectors { written: written.to_owned(), each: bare.split(',').map(marks).collect() }
    }
}

/// What a selector without brackets asks for.
fn marks(selector: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut rest = selector;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_alphabetic()) {
        let (before, own) = rest.split_at(at);
        let end = own.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).unwrap_or(own.len());
        let name = own[..end].to_owned();
        match before.chars().next_back() {
            Some('.') => marks.push(Mark::Class(name)),
            Some('#') => marks.push(Mark::Id(name)),
            Some(':') => {}
            _ => marks.push(Mark::Name(name)),
        }
        rest = &own[end..];
    }
    marks
}

/// Selectors without what stands in brackets of either kind.
fn bare(selectors: &str) -> String {
    let mut depth = 0;
    selectors
        .chars()
        .filter(|letter| {
            depth += i32::from(matches!(letter, '(' | '[')) - i32::from(matches!(letter, ')' | ']'));
            depth == 0 && !matches!(letter, ')' | ']')
        })
        .collect()
}

/// The names, classes and ids of some elements, and what their links lead to.
pub struct Used<'a> {
    names: BTreeSet<&'a str>,
    classes: BTreeSet<&'a str>,
    ids: BTreeSet<&'a str>,
    /// What links lead to: `https`, `tel`, `sms`; and paths.
    kinds: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    /// What stands in this part of a page, in its `html` and `body`.
    #[must_use]
    pub fn by(nodes: &'a [Node]) -> Used<'a> {
        let mut used = Used {
            names: BTreeSet::from(["html", "body"]),
            classes: BTreeSet::new(),
            ids: BTreeSet::new(),
            kinds: BTreeSet::new(),
        };
        for element in elements(nodes) {
            used.names.insert(&element.name);
            used.classes.extend(element.classes());
            used.ids.extend(element.get("id"));
            used.kinds.extend(element.get("href").and_then(|href| href.split(':').next()));
        }
        used
    }

    /// The same with classes that come into the page later.
    #[must_use]
    pub fn with(mut self, classes: &[&'a str]) -> Used<'a> {
        self.classes.extend(classes);
        self
    }

    /// Whether there is such an element, `.class`, `#id` or kind of link (`[href^=sms]`).
    #[must_use]
    pub fn has(&self, mark: &str) -> bool {
        if let Some(kind) = mark.strip_prefix("[href^=") {
            return self.kinds.contains(kind.trim_end_matches(']'));
        }
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => self.classes.contains(class),
            (_, Some(id)) => self.ids.contains(id),
            (None, None) => self.names.contains(mark),
        }
    }

    /// The rules that can match here. What is for no element is for a sheet of its own and left out.
    #[must_use]
    pub fn of(&self, sheet: &Rules) -> Rules {
        sheet.kept(&|selectors| self.matches(selectors))
    }

    /// The rules that can match in `all` and not here.
    #[must_use]
    pub fn beyond(&self, all: &Used<'_>, sheet: &Rules) -> Rules {
        sheet.kept(&|selectors| all.matches(selectors) && !self.matches(selectors))
    }

    /// Whether one of the selectors asks for nothing that is missing.
    fn matches(&self, selectors: &Selectors) -> bool {
        selectors.each.iter().any(|marks| {
            marks.iter().all(|mark| match mark {
                Mark::Name(name) => self.names.contains(name.as_str()),
                Mark::Class(class) => self.classes.contains(class.as_str()),
                Mark::Id(id) => self.ids.contains(id.as_str()),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    const CSS: &str =
        ":root{a:b}h1,h2{c:d;x:y}.x>.y{e:f}#z:is(.q) b{g:h}@media print{.x{i:j}.n{k:l}}@page{o:p}@media a{.n{m:n}}";

    fn tree(html: &str) -> Vec<Node> {
        read(html, Vec::new()).expect("a tree")
    }

    #[test]
    fn a_sheet_comes_back_as_it_was() {
        assert_eq!(Rules::read(CSS).write(), CSS);
    }

    #[test]
    fn only_rules_that_can_match_are_kept() {
        let page = tree("<h2 class=\"x w\">a</h2><p id=\"z\"><b>c</b></p>");
        assert_eq!(
            Used::by(&page).of(&Rules::read(CSS)).write(),
            ":root{a:b}h1,h2{c:d;x:y}#z:is(.q) b{g:h}@media print{.x{i:j}}"
        );
    }

    #[test]
    fn what_is_beyond_a_part_and_the_part_are_the_whole() {
        let (part, all) = (tree("<h1>a</h1>"), tree("<h1>a</h1><i class=\"x\"><i class=\"y\">b</i></i>"));
        let (part, all) = (Used::by(&part), Used::by(&all));
        assert_eq!(part.of(&Rules::read(CSS)).write(), ":root{a:b}h1,h2{c:d;x:y}");
        assert_eq!(part.beyond(&all, &Rules::read(CSS)).write(), ".x>.y{e:f}@media print{.x{i:j}}");
    }

    #[test]
    fn what_comes_later_has_its_rules() {
        assert!(!Used::by(&[]).has(".n"));
        assert_eq!(
            Used::by(&[]).with(&["n"]).of(&Rules::read(CSS)).write(),
            ":root{a:b}@media print{.n{k:l}}@media a{.n{m:n}}"
        );
    }

    #[test]
    fn rules_can_be_taken_out_wherever_they_stand() {
        let (left, taken) = Rules::read(CSS).split(&|start| [".n", "@page", "#z:is(.q) b"].contains(&start));
        assert_eq!(left.write(), ":root{a:b}h1,h2{c:d;x:y}.x>.y{e:f}@media print{.x{i:j}}");
        assert_eq!(taken.write(), "#z:is(.q) b{g:h}@media print{.n{k:l}}@page{o:p}@media a{.n{m:n}}");
    }

    #[test]
    fn tokens_that_nobody_asks_for_are_dropped() {
        let sheet = Rules::read(":root{--a:#1;--ab:#2;--c:var(--d,1)}@media x{:root{--ab:#4}}p{color:var(--a)}");
        assert_eq!(sheet.asked(), BTreeSet::from(["a", "d"]));
        let kept = sheet.without_tokens_but(&sheet.asked());
        assert_eq!(kept.write(), ":root{--a:#1}@media x{:root{}}p{color:var(--a)}");
    }
}
