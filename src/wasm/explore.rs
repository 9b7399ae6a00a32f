//! A worker's door to exploring: parse, call, return.
//!
//! Long answers are asked for in slices, some paths at a time, so that a worker can yield or stop in
//! between; what one slice found is at hand for the next.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::to_js::to_js;
use super::{answer, read};
use crate::scenario::{Issue, Problem, Scenario, Value};
use crate::{Memo, explore as core};

thread_local! {
    /// Answers are the same without it; it only makes them come sooner.
    static MEMO: RefCell<Memo> = RefCell::new(Memo::for_exploring());
}

/// Every vendor's total at `steps` values of an input from `from` to `to`.
#[wasm_bindgen(unchecked_return_type = "Answer<Sweep>")]
#[must_use]
pub fn sweep(
    scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] path: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] from: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] to: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | undefined")] steps: &JsValue,
) -> JsValue {
    given(scenario, |scenario, memo| {
        let mut issues = Vec::new();
        let mut tell = |issue| issues.push(issue);
        let path = text("input", path).map_err(&mut tell);
        let from = number("from", from).map_err(&mut tell);
        let to = number("to", to).map_err(&mut tell);
        let steps = (!steps.is_undefined()).then(|| read(steps));
        let steps = core::steps(steps.as_ref()).map_err(&mut tell);
        let (Ok(path), Ok(from), Ok(to), Ok(steps)) = (path, from, to, steps) else {
            return Err(issues);
        };
        core::sweep(scenario, &path, from, to, steps, memo).map(|sweep| to_js(&sweep))
    })
}

/// An exploration in progress.
#[wasm_bindgen]
pub struct Exploration(core::Exploring);

#[wasm_bindgen]
impl Exploration {
    /// How many inputs are left to look at.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn left(&self) -> usize {
        self.0.left()
    }

    /// Looks at the next input.
    pub fn step(&mut self) {
        MEMO.with_borrow_mut(|memo| self.0.step(memo));
    }

    /// What was found, with what is still left to look at.
    #[wasm_bindgen(unchecked_return_type = "Answer<Explored>")]
    #[must_use]
    pub fn finish(self) -> JsValue {
        answer(MEMO.with_borrow_mut(|memo| self.0.finish(memo)).map(|found| to_js(&found)))
    }
}

/// What flips the verdict and what it hangs on, the price of time and what a better plan is worth: looked
/// for among the inputs at `paths`, or all that have a plausible span.
#[wasm_bindgen(js_name = startExploring, unchecked_return_type = "Answer<Exploration>")]
#[must_use]
pub fn start_exploring(
    scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string[] | undefined")] paths: &JsValue,
) -> JsValue {
    given(scenario, |scenario, memo| {
        let paths = if paths.is_undefined() { None } else { Some(texts(paths)?) };
        let exploring = core::Exploring::new(scenario, paths.as_deref(), memo)?;
        Ok(Exploration(exploring).into())
    })
}

/// The curves of the inputs at `paths`, so many points each.
#[wasm_bindgen(unchecked_return_type = "Answer<Curve[]>")]
#[must_use]
pub fn curves(
    scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string[]")] paths: &JsValue,
    points: usize,
) -> JsValue {
    given(scenario, |scenario, memo| {
        core::curves(scenario, &texts(paths)?, points, memo).map(|curves| to_js(&curves))
    })
}

/// Where every two vendors' totals meet as an input moves over its whole range.
#[wasm_bindgen(js_name = breakEvens, unchecked_return_type = "Answer<BreakEvens>")]
#[must_use]
pub fn break_evens(
    scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] path: &JsValue,
) -> JsValue {
    given(scenario, |scenario, memo| {
        let path = text("path", path).map_err(|issue| vec![issue])?;
        core::break_evens(scenario, &path, memo).map(|found| to_js(&found))
    })
}

fn given(
    scenario: &JsValue,
    find: impl FnOnce(&Scenario, &mut Memo) -> Result<JsValue, Vec<Issue>>,
) -> JsValue {
    let scenario = Scenario::read(&read(scenario));
    answer(scenario.and_then(|scenario| MEMO.with_borrow_mut(|memo| find(&scenario, memo))))
}

fn number(argument: &str, value: &JsValue) -> Result<f64, Issue> {
    value.as_f64().ok_or_else(|| wrong(argument, "a number"))
}

fn text(argument: &str, value: &JsValue) -> Result<String, Issue> {
    value.as_string().ok_or_else(|| wrong(argument, "a text"))
}

/// A list of texts.
fn texts(list: &JsValue) -> Result<Vec<String>, Vec<Issue>> {
    let Value::List(items) = read(list) else { return Err(vec![wrong("paths", "a list")]) };
    let each = |(i, item)| match item {
        Value::Text(text) => Ok(text),
        _ => Err(vec![wrong(&format!("paths[{i}]"), "a text")]),
    };
    items.into_iter().enumerate().map(each).collect()
}

/// An argument of another type than is expected.
fn wrong(argument: &str, expected: &'static str) -> Issue {
    Issue { path: argument.to_owned(), problem: Problem::WrongType { expected } }
}
