//! How long `evaluate` takes natively, from a checked scenario to its report: at first, and again with
//! what was found for its incidents at hand.
//!
//! Prints a line for each scenario beside this file, `name<TAB>nanoseconds`: the median over batches
//! that are long enough for the clock.

mod scenarios;

use std::hint::black_box;
use std::time::{Duration, Instant};

use vendor_tco::{Memo, evaluate, evaluate_again};

const WARM_UP: Duration = Duration::from_millis(500);
const BATCH: Duration = Duration::from_millis(20);
const BATCHES: usize = 51;

fn main() {
    for (name, scenario) in scenarios::all() {
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
