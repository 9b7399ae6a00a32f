//! The page's door to the core: parse, call, return.
//!
//! No answer depends on the calls before it. A mistake in the input is an answer, `{issues: […]}`;
//! an exception is a defect of this program.

#[cfg(feature = "worker")]
pub mod explore;
#[cfg(feature = "worker")]
pub mod simulate;
mod to_js;

use std::cell::RefCell;

use js_sys::{Array, JSON, Object, Reflect};
use to_js::{set, to_js};
use wasm_bindgen::prelude::*;
use web_sys::UrlSearchParams;

use crate::scenario::{Issue, MAX_DEPTH, MAX_VALUES, Problem, Scenario, Value};
use crate::{Memo, evaluate_again, link};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// What JavaScript does as exactly as Rust would, and without weight.
const HOST: link::Host = link::Host {
    pairs: |query| {
        let pair = |pair: JsValue| {
            let pair: Array = pair.unchecked_into();
            (
                pair.get(0).as_string().unwrap_or_default(),
                pair.get(1).as_string().unwrap_or_default(),
            )
        };
        UrlSearchParams::new_with_str(query)
            .map(|pairs| Array::from(&pairs).iter().map(pair).collect())
            .unwrap_or_default()
    },
    number: |text| Some(JsValue::from_str(text).unchecked_into_f64()),
};

/// Weighs a third of the standard library's allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// Answers are the same without it; it only makes them come sooner.
    static MEMO: RefCell<Memo> = RefCell::default();
}

/// Says what went wrong before a trap, which by itself says nothing.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
}

/// What a scenario is expected to cost with each vendor.
#[wasm_bindgen(unchecked_return_type = "Answer<Report>")]
#[must_use]
pub fn evaluate(scenario: &JsValue) -> JsValue {
    let evaluate = |scenario| MEMO.with_borrow_mut(|memo| evaluate_again(&scenario, memo));
    let report = Scenario::read(&read(scenario)).and_then(evaluate);
    answer(report.map(|report| to_js(&report)))
}

/// A scenario from the text of a JSON file: the document as written, once it is known to be one.
#[wasm_bindgen(unchecked_return_type = "Answer<Scenario>")]
#[must_use]
pub fn parse(text: &str) -> JsValue {
    let Ok(document) = JSON::parse(text) else {
        // Engines word where they stumbled in their own ways, so that is left unsaid.
        let problem = Problem::MalformedJson { line: None, column: None };
        return answer(Err(vec![Issue { path: String::new(), problem }]));
    };
    answer(Scenario::read(&read(&document)).map(|_| document))
}

/// The fragment of the link to a scenario.
#[wasm_bindgen(js_name = encodeLink, unchecked_return_type = "Answer<string>")]
#[must_use]
pub fn encode_link(scenario: &JsValue) -> JsValue {
    answer(link::encode(&read(scenario)).map(JsValue::from))
}

/// The scenario in a link, and what of it could not be read. Without a fragment, what the query
/// sets is set in `base`.
#[wasm_bindgen(js_name = decodeLink, unchecked_return_type = "Opened")]
#[must_use]
pub fn decode_link(text: &str, base: &JsValue) -> JsValue {
    let base = (!base.is_undefined()).then(|| read(base));
    match link::decode(text, base, &HOST) {
        Err(issues) => answer(Err(issues)),
        Ok(opened) => {
            let answer = answer(Ok(to_js(&opened.document)));
            set(&answer, "lost", &to_js(&opened.lost));
            answer
        }
    }
}

/// Every input's range, default and unit.
#[wasm_bindgen(unchecked_return_type = "Field[]")]
#[must_use]
pub fn schema() -> JsValue {
    to_js(&crate::schema::schema())
}

/// The document that a value holds. Cycles and shared parts unfold no further than its limits.
fn read(value: &JsValue) -> Value {
    let mut left = MAX_VALUES;
    read_at(value, 0, &mut left)
}

fn read_at(value: &JsValue, depth: usize, left: &mut usize) -> Value {
    if *left == 0 {
        return Value::TooLarge;
    }
    *left -= 1;
    if value.is_null() || value.is_undefined() {
        Value::Null
    } else if let Some(flag) = value.as_bool() {
        Value::Flag(flag)
    } else if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if depth == MAX_DEPTH {
        Value::TooDeep
    } else if let Some(items) = value.dyn_ref::<Array>() {
        // One more than are left is enough to say that there are too many.
        let within = items.iter().take(*left + 1);
        Value::List(within.map(|item| read_at(&item, depth + 1, left)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>().filter(|_| !value.is_function()) {
        let keys = Object::keys(object);
        let mut fields = Vec::new();
        for key in keys.iter().filter_map(|key| key.as_string()).take(*left + 1) {
            // A getter that throws has no value.
            let field = Reflect::get(value, &JsValue::from_str(&key)).unwrap_or(JsValue::NULL);
            // JavaScript's way to say that a field is not there.
            if !field.is_undefined() {
                fields.push((key, read_at(&field, depth + 1, left)));
            }
        }
        Value::Object(fields)
    } else {
        Value::Foreign
    }
}

fn answer(result: Result<JsValue, Vec<Issue>>) -> JsValue {
    let (key, value) = match result {
        Ok(value) => ("ok", value),
        Err(issues) => ("issues", to_js(&issues)),
    };
    let answer = Object::new().into();
    set(&answer, key, &value);
    answer
}
