//! Words that no text of a language uses: loaded ones, those that say nothing, and those that can be read as something
//! else. Every file of the language is looked at as it is written, so that no kind of text is left out.

use aho_corasick::AhoCorasick;

use crate::content::language::definition::Language;
use crate::content::language::{files, translation};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::text::markdown::find_word;

/// Tells each avoided word with its line.
pub(in crate::content) fn report(tree: &Tree, languages: &[Language], problems: &mut Problems) {
    for language in languages.iter().filter(|language| !language.avoid.is_empty()) {
        let Ok(any) = AhoCorasick::new(&language.avoid) else { continue };
        let texts = tree.under("content/").chain(tree.under("locales/"));
        for source in texts.filter(|own| translation::is_file_of(own.path, &language.tag) && !files::is_file(own.path))
        {
            // Line by line only where there is something to find: that takes a hundred times as long.
            if any.is_match(&source.text.to_lowercase()) {
                report_in(source, language, problems);
            }
        }
    }
}

fn report_in(source: Source<'_>, language: &Language, problems: &mut Problems) {
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        // What a comment says is for authors, and it may name what is avoided.
        if !line.trim_start().starts_with("# ") {
            let lower = line.to_lowercase();
            for word in language.avoid.iter().filter(|word| find_word(&lower, word, 0).is_some()) {
                problems.add(Problem::new(
                    Code::PageLoadedWord,
                    source.at(start..start),
                    format!("`{word}` stands in \"{}…\"", line.trim().chars().take(40).collect::<String>()),
                    format!("say it in other words; `avoid` in {} lists them", files::path(&language.tag)),
                ));
            }
        }
        start += line.len();
    }
}
