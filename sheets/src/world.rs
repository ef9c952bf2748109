//! What typst may see: the templates, one sheet's data and drawings, and the fonts of this folder. No file of the machine,
//! no network, no clock.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const TEMPLATES: [(&str, &str); 5] = [
    ("common.typ", include_str!("../templates/common.typ")),
    ("poster.typ", include_str!("../templates/poster.typ")),
    ("cards.typ", include_str!("../templates/cards.typ")),
    ("page.typ", include_str!("../templates/page.typ")),
    ("notice.typ", include_str!("../templates/notice.typ")),
];

const FONTS: [&[u8]; 2] = [
    include_bytes!("../fonts/AtkinsonHyperlegible-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegible-Bold.ttf"),
];

/// What is the same for every sheet.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    Shared { library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// One sheet's world.
pub(crate) struct Desk {
    main: FileId,
    files: HashMap<FileId, Bytes>,
}

impl Desk {
    /// A template with the files that it reads, by their names.
    pub(crate) fn new(template: &str, files: impl IntoIterator<Item = (&'static str, String)>) -> Option<Desk> {
        let templates = TEMPLATES.into_iter().map(|(name, text)| (name, text.to_owned()));
        let files = templates.chain(files).filter_map(|(name, text)| Some((id(name)?, Bytes::from_string(text))));
        Some(Desk { main: id(template)?, files: files.collect() })
    }
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let text = self.file(id)?;
        let text = std::str::from_utf8(&text).map_err(|_| FileError::InvalidUtf8)?.to_owned();
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
