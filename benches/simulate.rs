//! How long 10,000 trials take natively, from a checked scenario to the distribution, with what is
//! known of its incidents at hand, as while a price or the revenue is dragged.
//!
//! Prints a line for each scenario, `name<TAB>nanoseconds<TAB>incidents`: the median over rounds, and how
//! many incidents are drawn.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use vendor_tco::Memo;
use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::simulate::{Request, Simulation};

const SCENARIOS: [&str; 2] = ["benches/three-vendors.json", "tests/data/cases/two-vendors.json"];
const REQUEST: Request = Request { trials: 10_000, seed: 1, luck_only: false };
const ROUNDS: usize = 51;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for file in SCENARIOS {
        let text = fs::read_to_string(root.join(file)).expect("readable");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let scenario = Scenario::read(&document).expect("valid");
        let a_year: f64 = scenario.vendors.iter().flat_map(|v| v.incidents_per_year.0).sum();
        let years = f64::from(scenario.horizon_months) / 12.0;
        let incidents = a_year * years * f64::from(REQUEST.trials);
        let mut memo = Memo::default();
        let mut call = || {
            let mut simulation =
                Simulation::new(black_box(&scenario), &REQUEST, &mut memo).expect("valid");
            simulation.run(REQUEST.trials);
            simulation.distribution()
        };
        let mut times: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                black_box(call());
                start.elapsed().as_secs_f64() * 1e9
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let name = Path::new(file).file_stem().expect("a name").to_string_lossy();
        println!("{name}\t{:.0}\t{incidents:.0}", times[ROUNDS / 2]);
    }
}
