//! What the shared cases come to with one seed, to the last bit, on every platform.
//!
//! Where a change is meant to change numbers, what is kept is made again by
//! `cargo run --features cli -- simulate tests/data/cases/NAME.json --trials 2000 --seed 7 --format json`, and
//! CHANGELOG says why.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use vendor_tco::simulate::{Request, simulate};

use crate::simulation::{read, shared};

#[test]
fn a_seed_gives_what_it_always_gave() {
    for (name, document) in shared() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = path.join(format!("tests/data/simulations/{name}.json"));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let kept: Json = serde_json::from_str(&text).expect("JSON");
        let request = Request { trials: 2000, seed: 7, luck_only: false };
        let made = simulate(&read(&document), &request).expect("valid");
        assert_eq!(serde_json::to_value(made).expect("JSON"), kept, "{name}");
    }
}
