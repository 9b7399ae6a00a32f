//! The page's door to the core: parse, call, return.
//!
//! Every export is stateless. A mistake in the input is an answer, `{issues: […]}`; an exception is
//! a defect of this program.

use js_sys::{JSON, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::scenario::{Issue, Problem, Scenario, Value};
use crate::{ENGINE, evaluate as evaluate_scenario};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

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
    answer(read(scenario).and_then(|document| evaluate_scenario(&Scenario::read(&document)?)))
}

/// A scenario from the text of a JSON file: the document as written, once it is known to be one.
#[wasm_bindgen(unchecked_return_type = "Answer<Scenario>")]
#[must_use]
pub fn parse(text: &str) -> JsValue {
    let parsed = match JSON::parse(text) {
        Ok(parsed) => read(&parsed),
        // Engines word where they stumbled in their own ways, so that is left unsaid.
        Err(_) => {
            let problem = Problem::MalformedJson { line: None, column: None };
            Err(vec![Issue { path: String::new(), problem }])
        }
    };
    answer(parsed.and_then(|document| Scenario::read(&document).map(|_| document)))
}

/// Every input's range, default and unit.
#[wasm_bindgen(unchecked_return_type = "Field[]")]
#[must_use]
pub fn schema() -> JsValue {
    to_js(&crate::schema::schema())
}

/// The version of this engine.
#[wasm_bindgen]
#[must_use]
pub fn engine_version() -> String {
    ENGINE.to_owned()
}

fn read(scenario: &JsValue) -> Result<Value, Vec<Issue>> {
    serde_wasm_bindgen::from_value(scenario.clone()).map_err(|error| {
        let problem = Problem::of_document(&error.to_string());
        vec![Issue { path: String::new(), problem }]
    })
}

fn answer<T: Serialize>(result: Result<T, Vec<Issue>>) -> JsValue {
    let (key, value) = match result {
        Ok(value) => ("ok", to_js(&value)),
        Err(issues) => ("issues", to_js(&issues)),
    };
    let answer = Object::new();
    Reflect::set(&answer, &key.into(), &value).expect_throw("a new object takes any field");
    answer.into()
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .expect_throw("the core's own types fit JavaScript")
}
