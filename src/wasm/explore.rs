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
pub fn sweep(scenario: &JsValue, path: &str, from: f64, to: f64, steps: f64) -> JsValue {
    given(scenario, |scenario, memo| {
        core::sweep(scenario, path, from, to, whole(steps), memo).map(|sweep| to_js(&sweep))
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
    points: f64,
) -> JsValue {
    given(scenario, |scenario, memo| {
        core::curves(scenario, &texts(paths)?, whole(points), memo).map(|curves| to_js(&curves))
    })
}

/// Where every two vendors' totals meet as an input moves over its whole range.
#[wasm_bindgen(js_name = breakEvens, unchecked_return_type = "Answer<BreakEvens>")]
#[must_use]
pub fn break_evens(scenario: &JsValue, path: &str) -> JsValue {
    given(scenario, |scenario, memo| {
        core::break_evens(scenario, path, memo).map(|found| to_js(&found))
    })
}

fn given(
    scenario: &JsValue,
    find: impl FnOnce(&Scenario, &mut Memo) -> Result<JsValue, Vec<Issue>>,
) -> JsValue {
    let scenario = Scenario::read(&read(scenario));
    answer(scenario.and_then(|scenario| MEMO.with_borrow_mut(|memo| find(&scenario, memo))))
}

/// A count; what is none counts nothing, which the core has an issue with.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(count: f64) -> usize {
    count as usize
}

/// A list of texts.
fn texts(list: &JsValue) -> Result<Vec<String>, Vec<Issue>> {
    let wrong = |path: &str, expected| {
        vec![Issue { path: path.to_owned(), problem: Problem::WrongType { expected } }]
    };
    let Value::List(items) = read(list) else { return Err(wrong("paths", "a list")) };
    let text = |(i, item)| match item {
        Value::Text(text) => Ok(text),
        _ => Err(wrong(&format!("paths[{i}]"), "a text")),
    };
    items.into_iter().enumerate().map(text).collect()
}
