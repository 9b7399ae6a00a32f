//! How long `evaluate` takes natively, from a checked scenario to its report: at first, and again with
//! what was found for its incidents at hand.
//!
//! Prints a line for each scenario beside this file, `name<TAB>nanoseconds`: the median over batches
//! that are long enough for the clock.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::{Memo, evaluate, evaluate_again};

const WARM_UP: Duration = Duration::from_millis(500);
const BATCH: Duration = Duration::from_millis(20);
const BATCHES: usize = 51;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches");
    let entries = fs::read_dir(&folder).expect("the folder of this file");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).expect("readable");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let scenario = Scenario::read(&document).expect("valid");
        let name = file.file_stem().expect("a name").to_string_lossy();
        let first = || evaluate(black_box(&scenario));
        println!("{name}\t{:.0}", median_nanoseconds(first));
        let mut memo = Memo::default();
        let again = || evaluate_again(black_box(&scenario), &mut memo);
        println!("{name}, again\t{:.0}", median_nanoseconds(again));
    }
}

fn median_nanoseconds<T>(mut call: impl FnMut() -> T) -> f64 {
    let mut run = |calls: u32| {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        start.elapsed()
    };
    let mut calls = 1;
    let start = Instant::now();
    while start.elapsed() < WARM_UP {
        if run(calls) < BATCH {
            calls *= 2;
        }
    }
    let mut each: Vec<f64> =
        (0..BATCHES).map(|_| run(calls).as_secs_f64() * 1e9 / f64::from(calls)).collect();
    each.sort_by(f64::total_cmp);
    each[BATCHES / 2]
}
