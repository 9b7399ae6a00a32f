//! Documents that have nothing wrong with them, from the whole of what the table of bounds allows: the
//! ends of ranges and their neighbours, numbers without a short decimal, texts in many scripts.

use proptest::prelude::*;
use proptest::test_runner::TestRng;
use serde_json::{Map, Value as Json, json};
use vendor_tco::scenario::bounds::{INPUTS, Input, Number};

use crate::bad_input::path_of;

/// Draws a value for every input of the table, wherever it is allowed to be.
pub(crate) struct Draw<'a> {
    pub(crate) rng: &'a mut TestRng,
    /// Every list as long as it may be, every text and number as long as it can be.
    pub(crate) longest: bool,
}

impl Draw<'_> {
    fn below(&mut self, end: usize) -> usize {
        self.rng.random_range(0..end)
    }

    fn number(&mut self, input: &Number) -> f64 {
        let (min, max) = (input.min, input.max);
        let somewhere = min + (max - min) * self.rng.random_range(0.0..1.0);
        let number = match self.below(if self.longest { 1 } else { 12 }) {
            0 => somewhere,
            1 => min,
            2 => max,
            3 => min.next_up(),
            4 => max.next_down(),
            5 => 0.1 + 0.2,
            6 => 1.0 / 3.0,
            7 => f64::from_bits(1),
            8 => (somewhere * 100.0).round() / 100.0,
            9 => somewhere.round(),
            10 => f64::from_bits(self.rng.random_range(min.abs().to_bits()..=max.to_bits())),
            _ => -0.0,
        };
        let number = number.clamp(min, max);
        let grid = input.multiple_of.or(input.whole.then_some(1.0));
        let number = grid.map_or(number, |step| (number / step).round() * step);
        if input.exclusive_min && number <= min { max } else { number }
    }

    fn text(&mut self, least: usize, most: usize) -> String {
        const SCRIPTS: [(u32, u32); 12] = [
            (0x20, 0x7e),
            (0x00, 0x1f),
            (0x7f, 0x9f),
            (0xe0, 0xff),
            (0x400, 0x45f),
            (0x621, 0x64a),
            (0xe01, 0xe3a),
            (0x3041, 0x30ff),
            (0x4e00, 0x9fff),
            (0xac00, 0xd7a3),
            (0x1f300, 0x1f9ff),
            (0x10_fff0, 0x10_ffff),
        ];
        let length = if self.longest { most } else { self.rng.random_range(least..=most) };
        let script = if self.longest { SCRIPTS.len() - 1 } else { self.below(SCRIPTS.len()) };
        let (from, to) = SCRIPTS[script];
        let mut text = String::new();
        for _ in 0..length {
            text.push(char::from_u32(self.rng.random_range(from..=to)).expect("a character"));
        }
        text
    }

    fn is_there(&mut self) -> bool {
        self.longest || self.below(4) > 0
    }

    /// An object of these inputs, whose paths begin with so many bytes that lead to it.
    fn object(&mut self, inputs: &'static [Input], way: usize) -> Json {
        let mut object = Json::Object(Map::new());
        let mut next = 0;
        while let Some(input) = inputs.get(next) {
            next += 1;
            let mut put = |path: &str, value: Json| {
                let mut place = &mut object;
                for key in path[way..].split('.') {
                    place = &mut place[key];
                }
                *place = value;
            };
            match *input {
                Input::Number(number) => {
                    if number.default.is_none() || self.is_there() {
                        put(number.path, json!(self.number(number)));
                    }
                }
                Input::Numbers(numbers) => {
                    for number in &numbers.each {
                        if self.is_there() {
                            put(number.path, json!(self.number(number)));
                        }
                    }
                }
                Input::Text(text) if text.path == "currency" => put(text.path, json!("XXX")),
                Input::Text(text) => {
                    if text.default.is_none() || self.is_there() {
                        put(text.path, json!(self.text(text.min_chars, text.max_chars)));
                    }
                }
                Input::Flag(flag) => put(flag.path, json!(self.rng.random_bool(0.5))),
                Input::Words(words) if words.set => {
                    let mut set = words.options.to_vec();
                    set.retain(|_| self.rng.random_bool(0.5));
                    put(words.path, json!(set));
                }
                Input::Words(words) => {
                    put(words.path, json!(words.options[self.below(words.options.len())]));
                }
                Input::List(list) => {
                    let item = format!("{}[]", list.path);
                    let within = |input: &Input| path_of(input).starts_with(&item);
                    let first = next;
                    while inputs.get(next).is_some_and(within) {
                        next += 1;
                    }
                    let inner = &inputs[first..next];
                    let most =
                        if list.path == "vendors" && !self.longest { 3 } else { list.max_items };
                    let least = if self.longest { most } else { list.min_items };
                    let mut items = Vec::new();
                    for _ in 0..self.rng.random_range(least..=most) {
                        items.push(match inner {
                            [Input::Number(number)] => json!(self.number(number)),
                            _ => self.object(inner, item.len() + 1),
                        });
                    }
                    put(list.path, json!(items));
                }
            }
        }
        object
    }

    pub(crate) fn scenario(&mut self) -> Json {
        let mut document = self.object(INPUTS, 0);
        document["business"]["daily_profile"][0] = json!(1);
        for vendor in document["vendors"].as_array_mut().expect("vendors") {
            let price = &mut vendor["price"];
            rise(&mut price["usage"]["tiers"]);
            rise(&mut price["support_plan"]["tiers"]);
            let desk = &mut vendor["support"]["desk"];
            for window in desk["windows"].as_array_mut().expect("windows") {
                let from = window.get("from_hour").and_then(Json::as_f64).unwrap_or(0.0);
                let to = window.get("to_hour").and_then(Json::as_f64).unwrap_or(24.0);
                // An hour is the least that a desk may be open.
                let whole_day = (to - from).abs() < 1.0;
                window["from_hour"] = json!(if whole_day { 0.0 } else { from.min(to) });
                window["to_hour"] = json!(if whole_day { 24.0 } else { from.max(to) });
                window["days"] = json!(["mon", "sun"]);
            }
            for run in desk["holiday_runs"].as_array_mut().expect("runs") {
                *run = json!(run.as_f64().expect("a number").min(3.0));
            }
        }
        document
    }
}

/// Makes the ends of tiers rise, as tiers must.
fn rise(tiers: &mut Json) {
    let tiers = tiers.as_array_mut().expect("tiers");
    let ends = tiers.iter().map(|tier| tier["up_to"].as_f64().expect("an end"));
    let mut ends: Vec<f64> = ends.collect();
    ends.sort_by(f64::total_cmp);
    ends.dedup();
    tiers.truncate(ends.len());
    for (tier, end) in tiers.iter_mut().zip(ends) {
        tier["up_to"] = json!(end);
    }
    if let Some(last) = tiers.last_mut() {
        last.as_object_mut().expect("a tier").remove("up_to");
    }
}
