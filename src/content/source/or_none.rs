//! A value that can be openly left empty.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

/// A value, or the word `"none"`. A field of this type must be there, so nothing is left out by mistake.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrNone<T> {
    /// The word `"none"` is written.
    None,
    /// A value is written.
    Some(T),
}

impl<T> OrNone<T> {
    /// The value, if one is written.
    pub fn into_option(self) -> Option<T> {
        match self {
            OrNone::None => None,
            OrNone::Some(value) => Some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrNone<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueOrNone(PhantomData))
    }
}

struct ValueOrNone<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ValueOrNone<T> {
    type Value = OrNone<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, or \"none\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if text == "none" {
            return Ok(OrNone::None);
        }
        let read = T::deserialize(text.into_deserializer());
        read.map(OrNone::Some).map_err(|error: E| E::custom(format!("{}, or \"none\"", error.to_string().trim_end())))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        T::deserialize(number.into_deserializer()).map(OrNone::Some)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        T::deserialize(number.into_deserializer()).map(OrNone::Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list)).map(OrNone::Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(table)).map(OrNone::Some)
    }
}
