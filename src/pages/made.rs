//! The sheets of paper that were made for this site, by what they are.

use crate::address;
use crate::content::Format;

/// Every file that was made. Empty when none were, or when they were made of other words or numbers.
#[derive(Clone, Debug, Default)]
pub struct Made {
    pub files: Vec<MadeFile>,
}

/// A file that was made.
#[derive(Clone, Debug)]
pub struct MadeFile {
    /// The sheet, or the notice.
    pub id: String,
    pub language: String,
    pub format: Format,
    /// Its name below [`address::made`].
    pub name: String,
    /// The name of its picture, where it has one.
    pub picture: Option<String>,
}

impl Made {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Where the file of a sheet or notice in a language and format is.
    #[must_use]
    pub fn file(&self, id: &str, language: &str, format: Format) -> Option<String> {
        let own = |file: &&MadeFile| file.id == id && file.language == language && file.format == format;
        self.files.iter().find(own).map(|file| address::made(&file.name))
    }

    /// Where the picture of a sheet in a language is.
    #[must_use]
    pub fn picture(&self, id: &str, language: &str) -> Option<String> {
        let of = |file: &MadeFile| (file.id == id && file.language == language).then(|| file.picture.clone()).flatten();
        self.files.iter().find_map(of).map(|name| address::made(&name))
    }
}
