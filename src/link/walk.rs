//! The document as bits, input by input in the order of the table of bounds.

use super::coder::{CONTEXTS, Coder, EVEN};
use super::symbols::{NATURAL, NUMBER, TEXT};
use crate::scenario::Value;
use crate::scenario::bounds::{INPUTS, Input, VENDORS};

// Where the contexts of each kind of bit begin.
const PRESENT: usize = EVEN + 1;
const SAME: usize = PRESENT + 6;
const MEMBER: usize = SAME + 1;
const CHOICE: usize = MEMBER + 1;
const COUNT: usize = CHOICE + (1 << CHOICE_BITS);
const TEXTS: usize = COUNT + NATURAL;
const NUMBERS: usize = TEXTS + TEXT;
/// Bits that tell the words of a choice apart.
const CHOICE_BITS: u32 = 2;
const _: () = assert!(NUMBERS + NUMBER <= CONTEXTS);

/// What was read of a document.
pub(super) struct Walked {
    /// The document, sparse: as many vendors as could be read.
    pub(super) document: Value,
    /// So many vendors.
    pub(super) kept: usize,
    /// How many there were.
    pub(super) of: usize,
}

/// Writes a document, or reads one. The answer is the document in either case, in the one form that
/// all documents have that mean the same.
pub(super) fn walk(coder: &mut Coder, document: &Value) -> Walked {
    let mut walk = Walk { coder, before: 0, kept: 0, of: 0 };
    let document = walk.object(INPUTS, 0, document, None);
    Walked { document, kept: walk.kept, of: walk.of }
}

struct Walk<'a> {
    coder: &'a mut Coder,
    /// Whether the input before was there.
    before: usize,
    kept: usize,
    of: usize,
}

impl Walk<'_> {
    /// An object of these inputs. So many bytes of their paths lead to it.
    fn object(
        &mut self,
        inputs: &'static [Input],
        way: usize,
        source: &Value,
        previous: Option<&Value>,
    ) -> Value {
        let mut object = Value::Object(Vec::new());
        let mut next = 0;
        while let Some(input) = inputs.get(next) {
            let list = path_of(input);
            let first = next + 1;
            next = first;
            while inputs.get(next).is_some_and(|inner| is_within(list, path_of(inner))) {
                next += 1;
            }
            if let Input::Numbers(numbers) = input {
                for number in &numbers.each {
                    let number = Input::Number(number);
                    self.field(&number, &[], way, source, previous, &mut object);
                }
            } else {
                let inner = inputs.get(first..next).unwrap_or_default();
                self.field(input, inner, way, source, previous, &mut object);
            }
        }
        object
    }

    /// An input of an object.
    fn field(
        &mut self,
        input: &Input,
        inner: &'static [Input],
        way: usize,
        source: &Value,
        previous: Option<&Value>,
        object: &mut Value,
    ) {
        let path = path_of(input).get(way..).unwrap_or_default();
        let source = at(source, path);
        let given = code(input, source).filter(|&code| Some(code) != default(input));
        let there_before = previous.map(|previous| at(previous, path));
        let previous = there_before.unwrap_or(&Value::Null);
        let coded_before = code(input, previous);
        let context = match (there_before, coded_before) {
            (None, _) => 0,
            (_, None) => 2,
            (_, Some(_)) => 4,
        };
        let present = self.coder.bit(PRESENT + self.before + context, given.is_some());
        self.before = usize::from(present);
        if !present {
            return;
        }
        let given = given.unwrap_or(0);
        let value = match input {
            Input::List(list) => {
                let count = self.coder.natural(COUNT, given);
                let count = usize::try_from(count).ok().filter(|&count| count <= list.max_items);
                if count.is_none() {
                    self.coder.give_up();
                }
                self.list(list.path, count.unwrap_or(0), inner, source, previous)
            }
            Input::Text(text) => {
                let source = if let Value::Text(text) = source { text } else { "" };
                Value::Text(self.coder.text(TEXTS, text.max_chars, source))
            }
            _ => match coded_before {
                Some(before) if self.coder.bit(SAME, before == given) => value(input, before),
                _ => {
                    let code = self.code(input, given);
                    value(input, code)
                }
            },
        };
        *place(object, path) = value;
    }

    fn list(
        &mut self,
        path: &'static str,
        count: usize,
        inner: &'static [Input],
        source: &Value,
        previous: &Value,
    ) -> Value {
        let in_sections = path == VENDORS.path;
        if in_sections && self.coder.check() {
            self.of = count;
        }
        let mut read = Vec::new();
        for place in 0..count {
            let source = items(source).get(place).unwrap_or(&Value::Null);
            let item = if let [number @ Input::Number(_)] = inner {
                let code = self.code(number, code(number, source).unwrap_or(0));
                value(number, code)
            } else {
                let previous = items(previous).get(place).or(read.last());
                self.object(inner, path.len() + "[].".len(), source, previous)
            };
            if in_sections {
                if !self.coder.check() {
                    break;
                }
                self.kept += 1;
            }
            read.push(item);
        }
        Value::List(read)
    }

    /// What stands for the value of an input that is neither text nor list.
    fn code(&mut self, input: &Input, code: u64) -> u64 {
        match input {
            Input::Number(_) => {
                let read = self.coder.number(NUMBERS, f64::from_bits(code));
                if !read.is_finite() {
                    self.coder.give_up();
                }
                read.to_bits()
            }
            Input::Words(words) if words.set => (0..words.options.len()).fold(0, |set, place| {
                let member = code >> place & 1 == 1;
                set | u64::from(self.coder.bit(MEMBER, member)) << place
            }),
            Input::Words(words) => {
                let chosen = usize::try_from(code).unwrap_or_default();
                let chosen = self.coder.tree(CHOICE, CHOICE_BITS, chosen);
                if chosen >= words.options.len() {
                    self.coder.give_up();
                }
                chosen as u64
            }
            // A flag that is there is not its default.
            Input::Flag(flag) => u64::from(!flag.default),
            _ => 0,
        }
    }
}

/// What stands for a value: the bits of a number, the place of a word, the places of a set, how many
/// items a list has. Values of one meaning have one code. `None` where there is no such value.
fn code(input: &Input, value: &Value) -> Option<u64> {
    match (input, value) {
        // −0 is 0.
        (Input::Number(_), Value::Number(number)) => Some((number + 0.0).to_bits()),
        (Input::Flag(_), Value::Flag(flag)) => Some(u64::from(*flag)),
        (Input::Text(input), Value::Text(text)) => Some(u64::from(input.default != Some(text))),
        (Input::List(_), Value::List(items)) => Some(items.len() as u64),
        (Input::Words(input), Value::Text(text)) => {
            input.options.iter().position(|option| option == text).map(|place| place as u64)
        }
        (Input::Words(input), Value::List(items)) => {
            let mut set = 0;
            for (place, option) in input.options.iter().enumerate() {
                let is_it = |item: &Value| matches!(item, Value::Text(text) if text == option);
                set |= u64::from(items.iter().any(is_it)) << place;
            }
            Some(set)
        }
        _ => None,
    }
}

/// The code of an input that is not there.
fn default(input: &Input) -> Option<u64> {
    match input {
        Input::Number(input) => input.default.map(f64::to_bits),
        Input::Flag(input) => Some(u64::from(input.default)),
        Input::Text(_) | Input::List(_) => Some(0),
        Input::Words(input) if !input.set => Some(0),
        Input::Words(input) => {
            let words = input.default?;
            let is_default = |option: &&str| words.contains(option);
            let set = input.options.iter().rev();
            Some(set.fold(0, |set, option| set << 1 | u64::from(is_default(option))))
        }
        Input::Numbers(_) => None,
    }
}

/// The value that a code stands for.
fn value(input: &Input, code: u64) -> Value {
    let word = |option: &&str| Value::Text((*option).to_owned());
    match input {
        Input::Number(_) => Value::Number(f64::from_bits(code)),
        Input::Words(words) if words.set => {
            let mut set = Vec::new();
            for (place, option) in words.options.iter().enumerate() {
                if code >> place & 1 == 1 {
                    set.push(word(option));
                }
            }
            Value::List(set)
        }
        Input::Words(words) => {
            let option = usize::try_from(code).ok().and_then(|place| words.options.get(place));
            option.map_or(Value::Null, word)
        }
        _ => Value::Flag(code == 1),
    }
}

fn items(value: &Value) -> &[Value] {
    if let Value::List(items) = value { items } else { &[] }
}

fn is_within(list: &str, path: &str) -> bool {
    path.strip_prefix(list).is_some_and(|rest| rest.starts_with("[]"))
}

pub(super) fn path_of(input: &Input) -> &'static str {
    match input {
        Input::Number(input) => input.path,
        Input::Numbers(input) => input.path,
        Input::Text(input) => input.path,
        Input::List(input) => input.path,
        Input::Words(input) => input.path,
        Input::Flag(input) => input.path,
    }
}

/// The value at a path of keys; `Null` where there is none.
fn at<'a>(mut value: &'a Value, mut path: &str) -> &'a Value {
    while !path.is_empty() {
        let (key, rest) = cut(path, b'.');
        let Value::Object(fields) = value else { return &Value::Null };
        let Some((_, field)) = fields.iter().find(|(name, _)| name == key) else {
            return &Value::Null;
        };
        (value, path) = (field, rest);
    }
    value
}

/// The place of a value at a path of keys, made if it is not there.
fn place<'a>(mut value: &'a mut Value, mut path: &str) -> &'a mut Value {
    while !path.is_empty() {
        let (key, rest) = cut(path, b'.');
        (value, path) = (field(value, key), rest);
    }
    value
}

/// The field of an object, made if it is not there.
pub(super) fn field<'a>(value: &'a mut Value, key: &str) -> &'a mut Value {
    if !matches!(value, Value::Object(_)) {
        *value = Value::Object(Vec::new());
    }
    let Value::Object(fields) = value else { unreachable!() };
    let place = fields.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
        fields.push((key.to_owned(), Value::Null));
        fields.len() - 1
    });
    &mut fields[place].1
}

/// What stands before and after the first of a sign.
pub(super) fn cut(text: &str, sign: u8) -> (&str, &str) {
    let end = text.bytes().position(|byte| byte == sign).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}
