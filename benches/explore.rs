//! How long all curves of a scenario take natively, 21 points each: at first, and again after an edit
//! of one input with what was found before at hand.
//!
//! Prints a line for each scenario beside this file, set of inputs and edit:
//! `name<TAB>milliseconds<TAB>evaluations a second`. An evaluation is a scenario at one value, with
//! the totals of all its vendors. Times are medians; every edit is to a value never seen before.

mod scenarios;

use std::hint::black_box;
use std::time::{Duration, Instant};

use vendor_tco::explore::{curves, explore, places};
use vendor_tco::scenario::{Place, Scenario};
use vendor_tco::{Memo, evaluate_again};

const POINTS: usize = 21;
const LEAST: Duration = Duration::from_secs(2);
const RUNS: usize = 5;

/// What the form shows before any group is opened, vendor by vendor.
const FIRST_SCREEN: [&str; 5] = [
    "price.monthly",
    "price.usage.tiers[0].unit_price",
    "incidents_per_year.p0",
    "support.response_hours.p0",
    "support.repair_hours.p0",
];
const EDITS: [&str; 4] = [
    "business.revenue_per_hour",
    "vendors[0].price.monthly",
    "vendors[0].incidents_per_year.p0",
    "vendors[0].support.repair_hours.p0",
];

fn main() {
    for (name, scenario) in scenarios::all() {
        let all: Vec<String> =
            places(&scenario).iter().map(|place| place.path().to_owned()).collect();
        let first_screen: Vec<String> = all
            .iter()
            .filter(|path| {
                let of_vendor = path.split_once("].").map_or("", |(_, rest)| rest);
                FIRST_SCREEN.contains(&of_vendor)
                    || ["horizon_months", "business.revenue_per_hour"].contains(&path.as_str())
            })
            .cloned()
            .collect();
        for (set, paths) in [("first screen", &first_screen), ("all open", &all)] {
            let mut memo = Memo::for_exploring();
            let start = Instant::now();
            let evaluations = run(&scenario, paths, &mut memo);
            say(
                &format!("{name}, {set} ({} inputs), first", paths.len()),
                start.elapsed(),
                evaluations,
            );
            for edit in EDITS {
                let (time, evaluations) = after_edits(&scenario, paths, edit, &mut memo);
                say(&format!("{name}, {set}, after an edit of {edit}"), time, evaluations);
            }
        }
        let mut memo = Memo::for_exploring();
        for time in ["first", "again"] {
            let start = Instant::now();
            black_box(explore(&scenario, None, &mut memo)).expect("an answer");
            println!("{name}, explore, {time}\t{:.2}", start.elapsed().as_secs_f64() * 1e3);
        }
    }
}

fn run(scenario: &Scenario, paths: &[String], memo: &mut Memo) -> usize {
    let curves = curves(black_box(scenario), paths, POINTS, memo).expect("curves");
    curves.iter().map(|curve| curve.values.len()).sum()
}

/// The median time of all curves after an edit.
fn after_edits(
    scenario: &Scenario,
    paths: &[String],
    edit: &str,
    memo: &mut Memo,
) -> (Duration, usize) {
    let mut scenario = scenario.clone();
    let place = Place::find(&mut scenario, edit).expect("a place");
    let mut times = Vec::new();
    let (mut evaluations, start) = (0, Instant::now());
    while times.len() < RUNS || start.elapsed() < LEAST && times.len() < 20 * RUNS {
        let value = place.get(&mut scenario);
        place.set(&mut scenario, value * 1.001).expect("in range");
        // What the page's own thread does.
        black_box(evaluate_again(&scenario, memo)).expect("a report");
        let start = Instant::now();
        evaluations = run(&scenario, paths, memo);
        times.push(start.elapsed());
    }
    times.sort();
    (times[times.len() / 2], evaluations)
}

#[allow(clippy::cast_precision_loss)]
fn say(name: &str, time: Duration, evaluations: usize) {
    let seconds = time.as_secs_f64();
    println!("{name}\t{:.2}\t{:.0}", seconds * 1e3, evaluations as f64 / seconds);
}
