//! A worker's door to the simulation: parse, call, return.
//!
//! A run is advanced in steps, so that a worker can tell how far it is and stop in between; its answer
//! does not depend on them.

use wasm_bindgen::prelude::*;

use super::to_js::to_js;
use super::{MEMO, answer, read};
use crate::scenario::{Scenario, Value};
use crate::simulate::{Request, Simulation};

/// A simulation in progress.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Run(Simulation);

#[wasm_bindgen]
impl Run {
    /// How many trials it will have run when it is done.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn trials(&self) -> u32 {
        self.0.trials()
    }

    /// Runs so many more trials, or what is left of them; how many it has run then.
    pub fn advance(&mut self, trials: u32) -> u32 {
        self.0.run(trials);
        self.0.done()
    }

    /// What has come of the trials so far, of which there must be some.
    #[wasm_bindgen(unchecked_return_type = "Distribution")]
    #[must_use]
    pub fn distribution(&self) -> JsValue {
        to_js(&self.0.distribution())
    }
}

/// A simulation of a scenario that has not run yet. What is `undefined` has its default.
#[wasm_bindgen(js_name = startSimulation, unchecked_return_type = "Answer<Run>")]
#[must_use]
pub fn start_simulation(
    scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | undefined")] trials: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | undefined")] seed: &JsValue,
    luck_only: bool,
) -> JsValue {
    let option =
        |value: &JsValue| -> Option<Value> { (!value.is_undefined()).then(|| read(value)) };
    let request = Request::read(option(trials).as_ref(), option(seed).as_ref(), luck_only);
    let scenario = Scenario::read(&read(scenario));
    let run = match (scenario, request) {
        (Ok(scenario), Ok(request)) => {
            MEMO.with_borrow_mut(|memo| Simulation::new(&scenario, &request, memo))
        }
        (scenario, request) => {
            Err([scenario.err(), request.err()].into_iter().flatten().flatten().collect())
        }
    };
    answer(run.map(|run| Run(run).into()))
}
