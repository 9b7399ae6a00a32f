//! The inputs as a table, for a form to take its limits, defaults and units from.

use serde::Serialize;

use crate::scenario::bounds::{INPUTS, Input, Number, Span, Unit};

/// One input. What does not apply to its kind is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Field {
    /// Its path in the document; `[]` stands for a position in a list.
    pub path: &'static str,
    /// `number`, `whole`, `text`, `flag`, `choice`, `set` or `list`.
    pub kind: &'static str,
    /// Whether the document must have it.
    pub required: bool,
    /// What a number counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Smallest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Whether the smallest number itself is out of range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive_min: Option<bool>,
    /// Largest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The grid that numbers lie on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
    /// Where a buyer would look for a number, and how a slider moves over it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Fewest characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_chars: Option<usize>,
    /// Most characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_chars: Option<usize>,
    /// Fewest items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<usize>,
    /// Most items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<usize>,
    /// The words to choose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<&'static [&'static str]>,
    /// What absence means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Fallback>,
}

/// What an absent input means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fallback {
    /// A number.
    Number(f64),
    /// A text or word.
    Text(&'static str),
    /// A set of words.
    Words(&'static [&'static str]),
    /// True or false.
    Flag(bool),
}

/// Every input there is, in the order of the document.
#[must_use]
pub fn schema() -> Vec<Field> {
    let mut fields = Vec::new();
    for input in INPUTS {
        match *input {
            Input::Number(number) => fields.push(of_number(number)),
            Input::Numbers(numbers) => fields.extend(numbers.each.iter().map(of_number)),
            Input::Text(text) => fields.push(Field {
                path: text.path,
                kind: "text",
                required: text.default.is_none(),
                min_chars: Some(text.min_chars),
                max_chars: Some(text.max_chars),
                default: text.default.map(Fallback::Text),
                ..Field::default()
            }),
            Input::List(list) => fields.push(Field {
                path: list.path,
                kind: "list",
                required: list.required,
                min_items: Some(list.min_items),
                max_items: Some(list.max_items),
                ..Field::default()
            }),
            Input::Words(words) => fields.push(Field {
                path: words.path,
                kind: if words.set { "set" } else { "choice" },
                options: Some(words.options),
                default: words.default.map(|default| match default {
                    [word] if !words.set => Fallback::Text(word),
                    words => Fallback::Words(words),
                }),
                ..Field::default()
            }),
            Input::Flag(flag) => fields.push(Field {
                path: flag.path,
                kind: "flag",
                default: Some(Fallback::Flag(flag.default)),
                ..Field::default()
            }),
        }
    }
    fields
}

fn of_number(number: &Number) -> Field {
    Field {
        path: number.path,
        kind: if number.whole { "whole" } else { "number" },
        required: number.default.is_none(),
        unit: Some(number.unit),
        min: Some(number.min),
        exclusive_min: number.exclusive_min.then_some(true),
        max: Some(number.max),
        step: number.multiple_of,
        span: number.span,
        default: number.default.map(Fallback::Number),
        ..Field::default()
    }
}
