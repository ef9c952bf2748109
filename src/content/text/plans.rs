//! The plans of all pages: which there are, what each is, and in what order.

use std::collections::BTreeMap;

use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Id;
use crate::content::text::draft::PageDraft;
use crate::content::text::picture::Picture;
use crate::content::text::plan::PagePlan;
use crate::content::text::template::Template;

pub(super) const PAGES: &str = crate::address::sources::PAGES;

/// A plan as it was read, with what can only be checked once all are there.
struct Planned<'a> {
    /// The orders of the pages above it and its own.
    key: Vec<u32>,
    plan: PagePlan,
    source: Source<'a>,
    template: Option<Id>,
    more: Vec<Id>,
}

impl Planned<'_> {
    /// Where its template is named, or else the whole file.
    fn template_place(&self) -> Place {
        self.template.as_ref().map_or_else(|| self.source.whole(), |name| self.source.at(name.span()))
    }
}

/// The plan of every page, a page before those under it, sisters in their order.
pub(in crate::content) fn read(tree: &Tree, problems: &mut Problems) -> Vec<PagePlan> {
    let mut ids: Vec<&str> = tree
        .under(PAGES)
        .filter_map(|source| source.path[PAGES.len()..].rsplit_once('/').map(|(folder, _)| folder))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let mut planned: Vec<Planned<'_>> = Vec::new();
    for id in ids {
        let Some((source, draft)) = tree.toml::<PageDraft>(&format!("{PAGES}{id}/page.toml"), problems) else {
            continue;
        };
        // Folders are read in order, so the page above is there already.
        let above = id.rsplit_once('/').map(|(above, _)| above);
        let mut key = match above.map(|above| planned.iter().find(|own| own.plan.id == above)) {
            None => Vec::new(),
            Some(Some(above)) => above.key.clone(),
            Some(None) => {
                problems.add(Problem::new(
                    Code::FileMissing,
                    Place::File(format!("{PAGES}{}", above.unwrap_or_default())),
                    format!("`{id}` lies under a page that is not there"),
                    "create the page above it, or move this one",
                ));
                continue;
            }
        };
        key.push(draft.order);
        let plan = PagePlan {
            id: id.to_owned(),
            template: template(draft.template.as_ref(), source, problems),
            readers: draft.readers,
            claims: draft.claims,
            picture: draft.picture.and_then(|name| picture(&name, source, problems)),
            menu: draft.menu,
            say: draft.say,
            more: draft.more.iter().map(|id| id.as_ref().clone()).collect(),
        };
        planned.push(Planned { key, plan, source, template: draft.template, more: draft.more });
    }
    each_template_stands_once(&planned, problems);
    what_is_listed_is_there(&planned, problems);
    planned.sort_by(|one, other| one.key.cmp(&other.key).then_with(|| one.plan.id.cmp(&other.plan.id)));
    planned.into_iter().map(|own| own.plan).collect()
}

fn template(name: Option<&Id>, source: Source<'_>, problems: &mut Problems) -> Template {
    let Some(name) = name else { return Template::Text };
    Template::named(name.as_ref()).unwrap_or_else(|| {
        problems.add(Problem::new(
            Code::PageUnknownTemplate,
            source.at(name.span()),
            format!("no template is called `{}`", name.as_ref()),
            nearest(name.as_ref(), Template::ALL.map(Template::name).into_iter(), "CONTRIBUTING.md"),
        ));
        Template::Text
    })
}

/// The pictogram with this name; one that is not there is reported.
pub(in crate::content) fn picture(name: &Id, source: Source<'_>, problems: &mut Problems) -> Option<Picture> {
    let known = Picture::named(name.as_ref());
    if known.is_none() {
        problems.add(Problem::new(
            Code::PictureUnknown,
            source.at(name.span()),
            format!("no pictogram is called `{}`", name.as_ref()),
            nearest(name.as_ref(), Picture::ALL.map(Picture::name).into_iter(), "src/content/text/picture.rs"),
        ));
    }
    known
}

/// Other pages lead to the page of a template: each has exactly one.
fn each_template_stands_once(planned: &[Planned<'_>], problems: &mut Problems) {
    let mut first: BTreeMap<Template, &str> = BTreeMap::new();
    for own in planned.iter().filter(|own| own.plan.template.is_needed_once()) {
        let name = own.plan.template.name();
        if let Some(first) = first.get(&own.plan.template) {
            problems.add(Problem::new(
                Code::PageTemplateTwice,
                own.template_place(),
                format!("`{first}` has the template `{name}` already"),
                "take the line out of one of the two: other pages lead to one only",
            ));
        } else {
            first.insert(own.plan.template, &own.plan.id);
        }
    }
    for missing in Template::ALL.into_iter().filter(|own| own.is_needed_once() && !first.contains_key(own)) {
        let name = missing.name();
        problems.add(Problem::new(
            Code::PageTemplateMissing,
            Place::File(PAGES.to_owned()),
            format!("no page has the template `{name}`, which other pages lead to"),
            format!("write `template = \"{name}\"` into the page.toml of the page that is made for it"),
        ));
    }
}

/// What a template lists is there, is given to templates that list something, and has the drawings they show.
fn what_is_listed_is_there(planned: &[Planned<'_>], problems: &mut Problems) {
    for own in planned {
        let template = own.plan.template;
        match own.more.first() {
            Some(first) if !template.lists_more() => problems.add(Problem::new(
                Code::PageMore,
                own.source.at(first.span()),
                format!("the template `{}` lists no other pages", template.name()),
                "take `more` out; pages under this one are listed by themselves",
            )),
            None if template.lists_more() => problems.add(Problem::new(
                Code::PageMore,
                own.template_place(),
                format!("the template `{}` lists other pages, and none is given", template.name()),
                "add `more = [\"…\"]` with the folders of pages in content/pages/",
            )),
            Some(_) | None => {}
        }
        for id in &own.more {
            match planned.iter().find(|other| other.plan.id == *id.as_ref()) {
                None => problems.add(Problem::new(
                    Code::PageBrokenLink,
                    own.source.at(id.span()),
                    format!("`{}` leads nowhere", id.as_ref()),
                    nearest(id.as_ref(), planned.iter().map(|other| other.plan.id.as_str()), PAGES),
                )),
                Some(other) if template.draws_more() && other.plan.picture.is_none() => {
                    problems.add(Problem::new(
                        Code::PictureMissing,
                        other.source.whole(),
                        format!("`{}` shows this page with a pictogram, and it has none", own.plan.id),
                        "add a line such as `picture = \"road\"`; `/design/` shows all of them",
                    ));
                }
                Some(_) => {}
            }
        }
    }
}
