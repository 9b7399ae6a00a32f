//! The document as it came in: a small tree that holds whatever a host handed over.
//!
//! Deserialising into this tree first, and reading the scenario from it afterwards, is what lets
//! every mistake be reported at once with its path, whatever the format and however wild the
//! content. Depth and size are bounded while it is built.

use std::cell::Cell;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Deepest nesting that is kept; a scenario needs 8.
pub const MAX_DEPTH: usize = 12;
/// Most values that are kept; a full scenario of 12 vendors has about 8,000.
pub const MAX_VALUES: usize = 50_000;

/// A value of any type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null` or `undefined`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// Any number, NaN and infinity included.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object, its fields in the order in which they came, repeated keys included.
    Object(Vec<(String, Value)>),
    /// Something nested deeper than [`MAX_DEPTH`], left out.
    TooDeep,
    /// Something beyond the first [`MAX_VALUES`], left out.
    TooLarge,
    /// Something that no JSON can hold, such as a function of a JavaScript host.
    Foreign,
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let left = Cell::new(MAX_VALUES);
        Seed { depth: 0, left: &left }.deserialize(deserializer)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::TooDeep | Self::TooLarge | Self::Foreign => {
                serializer.serialize_unit()
            }
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Carries the depth down, and what is left of the size.
#[derive(Clone, Copy)]
struct Seed<'a> {
    depth: usize,
    left: &'a Cell<usize>,
}

impl Seed<'_> {
    fn inner(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    /// Why the next value is left out, if it is.
    fn left_out(self) -> Option<Value> {
        match self.left.get().checked_sub(1) {
            None => return Some(Value::TooLarge),
            Some(left) => self.left.set(left),
        }
        (self.depth > MAX_DEPTH).then_some(Value::TooDeep)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self.left_out() {
            Some(mark) => {
                deserializer.deserialize_ignored_any(IgnoredAny)?;
                Ok(mark)
            }
            None => deserializer.deserialize_any(self),
        }
    }
}

// Hosts differ in how they spell numbers; all of them become `f64`, the one type that every host
// of this core shares.
#[allow(clippy::cast_precision_loss)]
impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a scenario document")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.inner())? {
            // One mark stands for all that is left out.
            if !matches!(list.last(), Some(Value::TooLarge)) {
                list.push(item);
            }
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Vec::new();
        while let Some(key) = fields.next_key()? {
            object.push((key, fields.next_value_seed(self.inner())?));
        }
        Ok(Value::Object(object))
    }
}
