//! What the code says itself: the string and character literals of `src/`, without tests and doc comments.

use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Item, Lit};

use super::imports::is_for_tests;

/// Every literal text with its file, whose path is from `src`.
pub fn texts(src: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![src.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(src).expect("a path inside").to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).expect("a readable file");
                found.extend(of(&text).into_iter().map(|literal| (name.clone(), literal)));
            }
        }
    }
    found
}

/// The literal texts of one file.
pub fn of(text: &str) -> Vec<String> {
    let file = syn::parse_file(text).expect("a file that compiles");
    let items: Vec<&Item> = file.items.iter().filter(|item| !is_for_tests(item)).collect();
    let mut found = Vec::new();
    items.into_iter().for_each(|item| collect(item.to_token_stream(), &mut found));
    found
}

fn collect(code: TokenStream, found: &mut Vec<String>) {
    let mut after_hash = false;
    for token in code {
        match token {
            TokenTree::Punct(mark) => {
                after_hash = mark.as_char() == '#';
                continue;
            }
            // `#[doc = "…"]`, which is what a doc comment is.
            TokenTree::Group(group)
                if after_hash
                    && group.delimiter() == Delimiter::Bracket
                    && group.stream().into_iter().next().is_some_and(|first| first.to_string() == "doc") => {}
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Literal(literal) => match Lit::new(literal) {
                Lit::Str(text) => found.push(text.value()),
                Lit::Char(letter) => found.push(letter.value().to_string()),
                _ => {}
            },
            TokenTree::Ident(_) => {}
        }
        after_hash = false;
    }
}
