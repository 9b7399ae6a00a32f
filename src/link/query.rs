//! Inputs by their paths in the query of an address: `?business.revenue_per_hour=12000`.

use super::Host;
use super::walk::{cut, field, path_of};
use crate::scenario::bounds::{INPUTS, Input, VENDORS};
use crate::scenario::{Issue, Problem, Value};

type Number = fn(&str) -> Option<f64>;

/// Most settings that are read of a query.
const MAX_SETTINGS: usize = 2000;
/// Most characters of a key that are repeated to the reader.
const MAX_KEY: usize = 60;

/// A path, in which positions are steps like any other (`vendors.0.name`), and what to set there.
type Setting = (String, String);

/// The settings of a query that are meant for a scenario.
pub(super) fn read(query: &str, host: &Host, lost: &mut Vec<Issue>) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::new();
    for (key, value) in (host.pairs)(query) {
        let steps = key.chars().filter(|&sign| sign != ']');
        let path: String = steps.map(|sign| if sign == '[' { '.' } else { sign }).collect();
        if !INPUTS.iter().any(|input| first(path_of(input)) == first(&path)) {
            continue;
        }
        if settings.len() == MAX_SETTINGS {
            note(lost, "", Problem::TooMany { max: MAX_SETTINGS, got: MAX_SETTINGS + 1 });
            break;
        }
        if settings.iter().any(|(other, _)| *other == path) {
            note(lost, &path, Problem::DuplicateField);
        } else {
            settings.push((path, value));
        }
    }
    settings
}

/// Whether any of them is about a vendor.
pub(super) fn names_vendors(settings: &[Setting]) -> bool {
    settings.iter().any(|(path, _)| first(path) == VENDORS.path)
}

/// Sets them, and notes what could not be set.
pub(super) fn apply(
    mut settings: Vec<Setting>,
    document: &mut Value,
    number: Number,
    lost: &mut Vec<Issue>,
) {
    // In whatever order they stand, lists grow item by item.
    let mut waiting = usize::MAX;
    while settings.len() < waiting {
        waiting = settings.len();
        settings.retain(|setting| set(setting, document, number).is_err());
    }
    for setting in &settings {
        if let Err(problem) = set(setting, document, number) {
            note(lost, &setting.0, problem);
        }
    }
}

/// Notes what could not be read.
pub(super) fn note(lost: &mut Vec<Issue>, path: &str, problem: Problem) {
    lost.push(Issue { path: path.chars().take(MAX_KEY).collect(), problem });
}

fn set((path, text): &Setting, document: &mut Value, number: Number) -> Result<(), Problem> {
    let value = value(path, text, number).ok_or(Problem::UnknownField)?;
    let mut place = document;
    let mut rest = path.as_str();
    while !rest.is_empty() {
        let (step, after) = cut(rest, b'.');
        place = if step.bytes().all(|byte| byte.is_ascii_digit()) {
            let way = path.len() - rest.len() - ".".len();
            item(place, path.get(..way).unwrap_or_default(), step)?
        } else {
            field(place, step)
        };
        rest = after;
    }
    *place = value;
    Ok(())
}

/// The item of a list, which grows by one at most.
fn item<'a>(value: &'a mut Value, way: &str, step: &str) -> Result<&'a mut Value, Problem> {
    let index = step.bytes().fold(0_usize, |index, digit| {
        index.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
    });
    for input in INPUTS {
        if let Input::List(list) = input
            && is_at(list.path, way)
            && index >= list.max_items
        {
            return Err(Problem::TooMany { max: list.max_items, got: index.saturating_add(1) });
        }
    }
    if !matches!(value, Value::List(_)) {
        *value = Value::List(Vec::new());
    }
    let Value::List(items) = value else { unreachable!() };
    if index > items.len() {
        return Err(Problem::TooFew { min: index, got: items.len() });
    }
    if index == items.len() {
        items.push(Value::Null);
    }
    Ok(&mut items[index])
}

/// The value that a text means at its input, or the text itself where it means none: the form shows
/// it where it was meant for. `None` if there is no such input.
fn value(path: &str, text: &str, number: Number) -> Option<Value> {
    let is_here = |pattern| is_at(pattern, path);
    for input in INPUTS {
        let value = match input {
            Input::Number(input) if is_here(input.path) => decimal(text, number),
            // A list of numbers as a whole.
            Input::Number(input) if input.path.strip_suffix("[]").is_some_and(is_here) => {
                list(text, number)
            }
            Input::Numbers(numbers) if numbers.each.iter().any(|each| is_here(each.path)) => {
                decimal(text, number)
            }
            Input::Words(words) if words.set && is_here(words.path) => list(text, |_| None),
            Input::Flag(flag) if is_here(flag.path) => match text {
                "true" => Value::Flag(true),
                "false" => Value::Flag(false),
                _ => Value::Text(text.to_owned()),
            },
            Input::Text(_) | Input::Words(_) if is_here(path_of(input)) => {
                Value::Text(text.to_owned())
            }
            _ => continue,
        };
        return Some(value);
    }
    None
}

/// A number, or the text itself.
fn decimal(text: &str, number: Number) -> Value {
    // Within these signs all hosts read the same numbers.
    let plain = text.bytes().all(|byte| b"0123456789.-+eE".contains(&byte)) && !text.is_empty();
    let number = if plain { number(text) } else { None };
    match number {
        Some(number) if number.is_finite() => Value::Number(number),
        _ => Value::Text(text.to_owned()),
    }
}

/// What stands between commas.
fn list(mut text: &str, number: Number) -> Value {
    let mut items = Vec::new();
    while !text.is_empty() {
        let (item, rest) = cut(text, b',');
        text = rest;
        items.push(decimal(item, number));
    }
    Value::List(items)
}

/// Whether a path of the table of bounds stands for this one: `vendors[].name` for `vendors.0.name`.
fn is_at(pattern: &str, path: &str) -> bool {
    let mut rest = path.as_bytes();
    for &byte in pattern.as_bytes() {
        let wanted = if byte == b'[' { b'.' } else { byte };
        match rest {
            _ if byte == b']' => {
                let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
                if digits == 0 {
                    return false;
                }
                rest = rest.get(digits..).unwrap_or_default();
            }
            [first, after @ ..] if *first == wanted => rest = after,
            _ => return false,
        }
    }
    rest.is_empty()
}

fn first(path: &str) -> &str {
    cut(cut(path, b'.').0, b'[').0
}
