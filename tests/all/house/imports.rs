//! Which file of `src/` names what of which other: every `use` and every path, followed to the file that defines it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::visit::Visit;
use syn::{Item, ItemMod, ItemUse, UseTree};

/// A module's path from the crate's root: `["content", "site"]`.
type Module = Vec<String>;

/// Arrows between files, `("content/site.rs", "relief/mod.rs")`, each with the names that are imported along it.
pub type Arrows = BTreeMap<(String, String), BTreeSet<String>>;

/// One file of the crate.
#[derive(Default)]
struct File {
    path: String,
    /// What it defines: functions, types, constants, macros.
    defines: BTreeSet<String>,
    children: BTreeSet<String>,
    /// What it imports by name: the name it has here, and the whole path.
    imports: BTreeMap<String, Vec<String>>,
    /// Modules and enums of which it imports everything.
    globs: Vec<Vec<String>>,
    /// Every path of two words and more outside its imports.
    paths: BTreeSet<Vec<String>>,
}

/// All arrows of the sources under `src`, without those of their unit tests.
///
/// The library and the tool's own crate are read as one: `amparo::` and `crate::` are the same root.
pub fn arrows(src: &Path) -> Arrows {
    let mut house = House::default();
    house.read(src, &Vec::new(), "lib.rs");
    house.read(src, &Vec::new(), "main.rs");
    let mut arrows = Arrows::new();
    for (module, file) in house.files.iter().flat_map(|(module, files)| files.iter().map(move |file| (module, file))) {
        let whole = file.imports.values().chain(&file.paths);
        for path in whole {
            if let Some((target, name)) = house.find(module, path, 0)
                && target != file.path
            {
                arrows.entry((file.path.clone(), target)).or_default().insert(name);
            }
        }
        for path in &file.globs {
            if let Some((target, name)) = house.find_glob(module, path)
                && target != file.path
            {
                arrows.entry((file.path.clone(), target)).or_default().insert(name);
            }
        }
    }
    arrows
}

#[derive(Default)]
struct House {
    /// The root has two files, every other module one.
    files: BTreeMap<Module, Vec<File>>,
}

impl House {
    fn read(&mut self, src: &Path, module: &Module, path: &str) {
        let text = std::fs::read_to_string(src.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut file = File { path: path.to_owned(), ..File::default() };
        let items: Vec<&Item> = syntax.items.iter().filter(|item| !is_for_tests(item)).collect();
        for item in &items {
            file.take(item);
            if !matches!(item, Item::Use(_)) {
                words(item.to_token_stream(), &mut file.paths);
            }
        }
        let children = file.children.clone();
        self.files.entry(module.clone()).or_default().push(file);
        let folder = path.trim_end_matches("mod.rs").trim_end_matches("lib.rs").trim_end_matches("main.rs");
        let folder = match folder.strip_suffix(".rs") {
            Some(stem) => format!("{stem}/"),
            None => folder.to_owned(),
        };
        for child in children {
            let flat = format!("{folder}{child}.rs");
            let path = if src.join(&flat).is_file() { flat } else { format!("{folder}{child}/mod.rs") };
            self.read(src, &[module.as_slice(), &[child]].concat(), &path);
        }
    }

    /// The file that defines what a path names, and the name. `None` for what is not of this crate, and for a module.
    fn find(&self, from: &Module, path: &[String], depth: usize) -> Option<(String, String)> {
        assert!(depth < 20, "{path:?} leads round in a circle");
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" | "amparo" => self.inside(&Vec::new(), rest, depth),
            "self" => self.inside(from, rest, depth),
            "super" => self.inside(&from[..from.len().checked_sub(1)?].to_vec(), rest, depth),
            _ => {
                let file = |known: &dyn Fn(&File) -> bool| self.files[from].iter().any(known);
                if file(&|file| file.children.contains(first)) {
                    return self.inside(from, path, depth);
                }
                let import = self.files[from].iter().find_map(|file| file.imports.get(first))?;
                // A crate whose macro has its own name: `use wasm_bindgen::prelude::wasm_bindgen`.
                if import.first() == Some(first) {
                    return None;
                }
                self.find(from, &[import.as_slice(), rest].concat(), depth + 1)
            }
        }
    }

    /// What a path names that begins inside a module.
    fn inside(&self, module: &Module, path: &[String], depth: usize) -> Option<(String, String)> {
        assert!(depth < 20, "{path:?} leads round in a circle");
        let (first, rest) = path.split_first()?;
        if first == "super" {
            return self.inside(&module[..module.len().checked_sub(1)?].to_vec(), rest, depth);
        }
        let below: Module = [module.as_slice(), std::slice::from_ref(first)].concat();
        if self.files.contains_key(&below) {
            return self.inside(&below, rest, depth);
        }
        let files = &self.files[module];
        if let Some(file) = files.iter().find(|file| file.defines.contains(first)) {
            return Some((file.path.clone(), first.clone()));
        }
        for file in files {
            if let Some(import) = file.imports.get(first) {
                return self.find(module, &[import.as_slice(), rest].concat(), depth + 1);
            }
            for glob in &file.globs {
                let found = self.find(module, &[glob.as_slice(), path].concat(), depth + 1);
                if found.is_some() {
                    return found;
                }
            }
        }
        // In a file that cannot be followed further a wrong arrow is better than none.
        files.first().map(|file| (file.path.clone(), first.clone()))
    }

    /// Where `use path::*` leads: to the file of the module, or of the enum.
    fn find_glob(&self, from: &Module, path: &[String]) -> Option<(String, String)> {
        self.find(from, &[path, &["*".to_owned()]].concat(), 0)
    }
}

impl File {
    /// Notes what an item defines, imports or has inside.
    fn take(&mut self, item: &Item) {
        let name = match item {
            Item::Mod(ItemMod { ident, content: None, .. }) => {
                self.children.insert(ident.to_string());
                None
            }
            Item::Mod(module) => panic!("{}: `{}` is a module inside a file; give it one", self.path, module.ident),
            Item::Const(item) => Some(&item.ident),
            Item::Enum(item) => Some(&item.ident),
            Item::Fn(item) => Some(&item.sig.ident),
            Item::Macro(item) => item.ident.as_ref(),
            Item::Static(item) => Some(&item.ident),
            Item::Struct(item) => Some(&item.ident),
            Item::Trait(item) => Some(&item.ident),
            Item::TraitAlias(item) => Some(&item.ident),
            Item::Type(item) => Some(&item.ident),
            Item::Union(item) => Some(&item.ident),
            _ => None,
        };
        self.defines.extend(name.map(ToString::to_string));
        Uses(self).visit_item(item);
    }

    fn import(&mut self, tree: &UseTree, before: &[String]) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &[before, &[path.ident.to_string()]].concat()),
            UseTree::Name(name) if name.ident == "self" => self.import_as(&before[before.len() - 1], before),
            UseTree::Name(name) => {
                self.import_as(&name.ident.to_string(), &[before, &[name.ident.to_string()]].concat());
            }
            UseTree::Rename(name) if name.ident == "self" => self.import_as(&name.rename.to_string(), before),
            UseTree::Rename(name) => {
                // `as _` has no name, and is an import all the same.
                let known = if name.rename == "_" { format!("_{}", name.ident) } else { name.rename.to_string() };
                self.import_as(&known, &[before, &[name.ident.to_string()]].concat());
            }
            UseTree::Glob(_) => self.globs.push(before.to_vec()),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.import(item, before)),
        }
    }

    fn import_as(&mut self, name: &str, path: &[String]) {
        self.imports.insert(name.to_owned(), path.to_vec());
    }
}

/// Finds every `use`, also those inside functions.
struct Uses<'a>(&'a mut File);

impl Visit<'_> for Uses<'_> {
    fn visit_item_use(&mut self, item: &ItemUse) {
        self.0.import(&item.tree, &[]);
    }
}

/// Whether an item is compiled for tests alone.
pub fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        _ => return false,
    };
    let written = |attribute: &syn::Attribute| attribute.to_token_stream().to_string().replace(' ', "");
    attributes.iter().map(written).any(|cfg| cfg == "#[cfg(test)]" || cfg.starts_with("#[cfg(all(test,"))
}

/// Every path of two words and more in some code, also inside macros.
fn words(code: TokenStream, paths: &mut BTreeSet<Vec<String>>) {
    let mut path: Vec<String> = Vec::new();
    let mut colons = 0;
    for token in code {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
            TokenTree::Ident(word) => {
                if colons != 2 {
                    path.clear();
                }
                colons = 0;
                path.push(word.to_string());
                // Each longer path takes the place of its beginning.
                if path.len() > 1 {
                    paths.remove(&path[..path.len() - 1]);
                    paths.insert(path.clone());
                }
            }
            TokenTree::Group(group) => {
                words(group.stream(), paths);
                path.clear();
            }
            _ => {
                path.clear();
                colons = 0;
            }
        }
    }
}
