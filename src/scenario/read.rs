//! Reading fields out of a document: every mistake is noted with its path, and reading goes on.
//!
//! A field that is wrong reads as its default, which nobody ever sees: a document with issues gives
//! no scenario.

use super::bounds::{Flag, List, Number, Numbers, Text, Words};
use super::document::{MAX_DEPTH, MAX_VALUES, Value};
use super::issue::{Issue, Problem};

/// Most mistakes that are listed; a person reads them all at once.
pub const MAX_ISSUES: usize = 100;

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Issues(Vec<Issue>);

impl Issues {
    pub(super) fn note(&mut self, path: &str, problem: Problem) {
        match self.0.len() {
            n if n < MAX_ISSUES => self.0.push(Issue { path: path.to_owned(), problem }),
            MAX_ISSUES => self.0.push(Issue {
                path: String::new(),
                problem: Problem::TooManyIssues { max: MAX_ISSUES },
            }),
            _ => {}
        }
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    pub(super) fn into_vec(self) -> Vec<Issue> {
        self.0
    }
}

/// A place in the document, with the value there, if any.
pub(super) struct Node<'a> {
    path: String,
    value: Option<&'a Value>,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value) -> Self {
        Self { path: String::new(), value: Some(value) }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn is_present(&self) -> bool {
        self.value.is_some()
    }

    fn wrong_type(&self, expected: &'static str, issues: &mut Issues) {
        issues.note(&self.path, wrong_type(self.value, expected));
    }

    /// The object here; an absent one has no fields, and neither has a wrong one.
    pub(super) fn object(self, issues: &mut Issues) -> Object<'a> {
        let fields: &[_] = match self.value {
            Some(Value::Object(fields)) => fields,
            None => &[],
            Some(_) => {
                self.wrong_type("an object", issues);
                &[]
            }
        };
        Object { path: self.path, fields, known: Vec::new() }
    }

    pub(super) fn number(&self, input: &Number, issues: &mut Issues) -> f64 {
        number(self.value, input).unwrap_or_else(|problem| {
            issues.note(&self.path, problem);
            input.default.unwrap_or(input.min)
        })
    }

    pub(super) fn text(&self, input: &Text, issues: &mut Issues) -> String {
        let text = match (self.value, input.default) {
            (Some(Value::Text(text)), _) => text,
            (None, Some(default)) => return default.to_owned(),
            (None, None) => {
                issues.note(&self.path, Problem::Required);
                return String::new();
            }
            (Some(_), _) => {
                self.wrong_type("a text", issues);
                return String::new();
            }
        };
        let chars = text.chars().count();
        if chars > input.max_chars {
            issues.note(&self.path, Problem::TooLong { max: input.max_chars, got: chars });
        } else if chars < input.min_chars {
            issues.note(&self.path, Problem::TooShort { min: input.min_chars });
        }
        text.clone()
    }

    /// One of the words, by its place among the options.
    fn word(&self, input: &Words, issues: &mut Issues) -> Option<usize> {
        let Some(Value::Text(text)) = self.value else {
            self.wrong_type("a text", issues);
            return None;
        };
        let found = input.options.iter().position(|option| option == text);
        if found.is_none() {
            let got = text.chars().take(40).collect();
            issues.note(&self.path, Problem::NotOneOf { options: input.options, got });
        }
        found
    }

    /// How many items the list here has.
    pub(super) fn count(&self) -> usize {
        if let Some(Value::List(items)) = self.value { items.len() } else { 0 }
    }

    pub(super) fn items(&self, input: &List, issues: &mut Issues) -> Vec<Node<'a>> {
        let items = match self.value {
            Some(Value::List(items)) => items,
            None => {
                if input.required {
                    issues.note(&self.path, Problem::Required);
                }
                return Vec::new();
            }
            Some(_) => {
                self.wrong_type("a list", issues);
                return Vec::new();
            }
        };
        let got = items.len();
        let problem = if input.min_items == input.max_items && got != input.min_items {
            Problem::WrongLength { expected: input.min_items, got }
        } else if got > input.max_items {
            Problem::TooMany { max: input.max_items, got }
        } else if got < input.min_items {
            Problem::TooFew { min: input.min_items, got }
        } else {
            return self.each(items);
        };
        issues.note(&self.path, problem);
        // What fits is read all the same, so that its mistakes show in the same breath.
        self.each(&items[..got.min(input.max_items)])
    }

    fn each(&self, items: &'a [Value]) -> Vec<Node<'a>> {
        let item = |(i, value)| Node { path: format!("{}[{i}]", self.path), value: Some(value) };
        items.iter().enumerate().map(item).collect()
    }
}

/// What is wrong with a value of another type than is expected.
fn wrong_type(value: Option<&Value>, expected: &'static str) -> Problem {
    match value {
        Some(Value::TooDeep) => Problem::TooDeep { max: MAX_DEPTH },
        Some(Value::TooLarge) => Problem::TooLarge { max: MAX_VALUES },
        _ => Problem::WrongType { expected },
    }
}

/// The number that a value, or its absence, means for an input.
///
/// # Errors
///
/// What is wrong with it.
pub(crate) fn number(value: Option<&Value>, input: &Number) -> Result<f64, Problem> {
    match value {
        None => input.default.ok_or(Problem::Required),
        Some(Value::Number(number)) => match check(*number, input) {
            Some(problem) => Err(problem),
            // −0 is 0, and must not come back out of a report as −0.
            None => Ok(number + 0.0),
        },
        Some(_) => Err(wrong_type(value, "a number")),
    }
}

/// What is wrong with a number. Written so that NaN fails.
pub(super) fn check(number: f64, input: &Number) -> Option<Problem> {
    let Number { min, max, .. } = *input;
    let got = number;
    if !number.is_finite() {
        Some(Problem::NotFinite)
    } else if input.exclusive_min && number <= min {
        Some(Problem::NotAbove { min, got })
    } else if number < min {
        Some(Problem::BelowMinimum { min, got })
    } else if number > max {
        Some(Problem::AboveMaximum { max, got })
    } else if input.whole && number.floor() != number {
        Some(Problem::NotWhole { got })
    } else {
        let step = input.multiple_of?;
        let steps = number / step;
        (steps.floor() != steps).then_some(Problem::NotMultiple { step, got })
    }
}

/// An object, which remembers the fields asked for: whatever else it holds is unknown.
pub(super) struct Object<'a> {
    path: String,
    fields: &'a [(String, Value)],
    known: Vec<&'static str>,
}

impl<'a> Object<'a> {
    /// The field that an input's path ends with.
    pub(super) fn field(&mut self, input_path: &'static str) -> Node<'a> {
        let key = input_path.rsplit('.').next().unwrap_or(input_path);
        self.known.push(key);
        let path =
            if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        let value = self.fields.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        Node { path, value }
    }

    pub(super) fn number(&mut self, input: &Number, issues: &mut Issues) -> f64 {
        self.field(input.path).number(input, issues)
    }

    /// A number that has no value of its own when absent.
    pub(super) fn optional_number(&mut self, input: &Number, issues: &mut Issues) -> Option<f64> {
        let node = self.field(input.path);
        node.is_present().then(|| node.number(input, issues))
    }

    pub(super) fn numbers(&mut self, input: &Numbers, issues: &mut Issues) -> [f64; 4] {
        let mut object = self.field(input.path).object(issues);
        let numbers = std::array::from_fn(|s| object.number(&input.each[s], issues));
        object.finish(issues);
        numbers
    }

    pub(super) fn text(&mut self, input: &Text, issues: &mut Issues) -> String {
        self.field(input.path).text(input, issues)
    }

    pub(super) fn flag(&mut self, input: &Flag, issues: &mut Issues) -> bool {
        let node = self.field(input.path);
        match node.value {
            None => input.default,
            Some(Value::Flag(flag)) => *flag,
            Some(_) => {
                node.wrong_type("true or false", issues);
                input.default
            }
        }
    }

    /// One of the words, by its place among the options.
    pub(super) fn choice(&mut self, input: &Words, issues: &mut Issues) -> usize {
        let node = self.field(input.path);
        if node.is_present() { node.word(input, issues).unwrap_or(0) } else { 0 }
    }

    /// Which of the words are there; `None` where the set itself is absent.
    pub(super) fn set<const N: usize>(
        &mut self,
        input: &Words,
        issues: &mut Issues,
    ) -> Option<[bool; N]> {
        let node = self.field(input.path);
        let Value::List(items) = node.value? else {
            node.wrong_type("a list", issues);
            return None;
        };
        let mut set = [false; N];
        for word in node.each(items) {
            if let Some(place) = word.word(input, issues) {
                set[place] = true;
            }
        }
        Some(set)
    }

    pub(super) fn items(&mut self, input: &List, issues: &mut Issues) -> Vec<Node<'a>> {
        self.field(input.path).items(input, issues)
    }

    /// Notes every field that was not asked for.
    pub(super) fn finish(self, issues: &mut Issues) {
        for (i, (name, _)) in self.fields.iter().enumerate() {
            let problem = if !self.known.contains(&name.as_str()) {
                Problem::UnknownField
            } else if self.fields[..i].iter().any(|(before, _)| before == name) {
                Problem::DuplicateField
            } else {
                continue;
            };
            let short: String =
                if name.is_empty() { "\"\"".to_owned() } else { name.chars().take(60).collect() };
            let path = if self.path.is_empty() { short } else { format!("{}.{short}", self.path) };
            issues.note(&path, problem);
            // A hostile object may hold very many fields; what is beyond the limit is not listed.
            if issues.count() > MAX_ISSUES {
                return;
            }
        }
    }
}
