//! A host's file, key by key: whatever is wrong in it is told in one run, each with its place.

use serde::de::{DeserializeOwned, IntoDeserializer as _};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;

/// One table of the file.
#[derive(Clone, Copy)]
pub struct Keys<'a> {
    pub source: Source<'a>,
    table: &'a DeTable<'a>,
}

impl<'a> Keys<'a> {
    /// The whole file.
    pub fn new(source: Source<'a>, table: &'a DeTable<'a>) -> Keys<'a> {
        Keys { source, table }
    }

    /// Reports every key that is none of these.
    pub fn report_unknown(&self, known: &[&str], problems: &mut Problems) {
        for key in self.table.keys().filter(|key| !known.contains(&key.as_ref().as_ref())) {
            problems.add(Problem::new(
                Code::HostUnknownKey,
                self.source.at(key.span()),
                format!("a host's file has no key `{}` here", key.as_ref()),
                nearest(key.as_ref(), known.iter().copied(), "docs/hosting.md#your-own-file"),
            ));
        }
    }

    /// A text.
    pub fn text(&self, key: &str, problems: &mut Problems) -> Option<Id> {
        let value = self.value(key)?;
        self.as_text(key, value, problems)
    }

    /// A list of texts; none when it is left out.
    pub fn texts(&self, key: &str, problems: &mut Problems) -> Vec<Id> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let DeValue::Array(list) = value.as_ref() else {
            self.report_form(key, value, "a list of texts, such as [\"one\", \"two\"]", problems);
            return Vec::new();
        };
        list.iter().filter_map(|own| self.as_text(key, own, problems)).collect()
    }

    /// The same, told apart from a list that is left out.
    pub fn text_list(&self, key: &str, problems: &mut Problems) -> Option<Vec<Id>> {
        self.value(key).map(|_| self.texts(key, problems))
    }

    /// A yes or no; no when it is left out.
    pub fn flag(&self, key: &str, problems: &mut Problems) -> bool {
        let Some(value) = self.value(key) else { return false };
        let DeValue::Boolean(set) = value.as_ref() else {
            self.report_form(key, value, "true or false, without quotes", problems);
            return false;
        };
        *set
    }

    /// A whole number as it is written, whatever else it may be.
    pub fn number(&self, key: &str) -> Option<Id> {
        let value = self.value(key)?;
        let written = match value.as_ref() {
            DeValue::Integer(number) => number.to_string(),
            _ => self.source.text[value.span()].to_owned(),
        };
        Some(Spanned::new(value.span(), written))
    }

    /// A whole number that is small and not below zero.
    pub fn small(&self, key: &str, problems: &mut Problems) -> Option<Spanned<u16>> {
        let written = self.number(key)?;
        let number = written.as_ref().parse();
        if number.is_err() {
            self.report_form(key, self.value(key)?, "a whole number, without quotes", problems);
        }
        number.ok().map(|number| Spanned::new(written.span(), number))
    }

    /// A text that is one of a few; `form` says which.
    pub fn one_of<T: DeserializeOwned>(&self, key: &str, form: &str, problems: &mut Problems) -> Option<T> {
        let written = self.text(key, problems)?;
        let read = T::deserialize(written.as_ref().as_str().into_deserializer());
        let read: Result<T, serde::de::value::Error> = read;
        if read.is_err() {
            self.report_form(key, self.value(key)?, form, problems);
        }
        read.ok()
    }

    /// A table inside.
    pub fn table(&self, key: &str, problems: &mut Problems) -> Option<Keys<'a>> {
        let value = self.value(key)?;
        let DeValue::Table(table) = value.as_ref() else {
            self.report_form(key, value, &format!("a table: a line [{key}], and its keys below it"), problems);
            return None;
        };
        Some(Keys { source: self.source, table })
    }

    /// Tables of which there can be several; `None` when it is left out.
    pub fn tables(&self, key: &str, problems: &mut Problems) -> Option<Vec<Keys<'a>>> {
        let value = self.value(key)?;
        let form = format!("tables: a line [[{key}]] for each, and its keys below it");
        let DeValue::Array(list) = value.as_ref() else {
            self.report_form(key, value, &form, problems);
            return None;
        };
        let tables = list.iter().filter_map(|own| match own.as_ref() {
            DeValue::Table(table) => Some(Keys { source: self.source, table }),
            _ => {
                self.report_form(key, own, &form, problems);
                None
            }
        });
        Some(tables.collect())
    }

    /// Every key of the table with its text.
    pub fn all(&self, problems: &mut Problems) -> Vec<(Id, Id)> {
        let texts = self.table.iter().filter_map(|(key, value)| {
            let text = self.as_text(key.as_ref(), value, problems)?;
            Some((Spanned::new(key.span(), key.as_ref().to_string()), text))
        });
        texts.collect()
    }

    fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.iter().find(|(own, _)| own.as_ref() == key).map(|(_, value)| value)
    }

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'_>>, problems: &mut Problems) -> Option<Id> {
        let DeValue::String(text) = value.as_ref() else {
            self.report_form(key, value, "a text in quotes", problems);
            return None;
        };
        Some(Spanned::new(value.span(), text.to_string()))
    }

    fn report_form(&self, key: &str, value: &Spanned<DeValue<'_>>, form: &str, problems: &mut Problems) {
        problems.add(Problem::new(
            Code::HostForm,
            self.source.at(value.span()),
            format!("`{key}` is not what it has to be"),
            format!("write {form}"),
        ));
    }
}
