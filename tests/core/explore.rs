//! Sweeps, break-evens, flips and the price of time, held against `evaluate` itself.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use vendor_tco::explore::{self, break_evens, curves, explore, places, sweep};
use vendor_tco::scenario::{Place, Scenario, Value};
use vendor_tco::{Issue, Memo, Report, evaluate, evaluate_again};

use crate::bad_input::{code_of, numbers};
use crate::documents::{cases, scenario as documents};
use crate::full::full;

pub(crate) fn read(document: &Json) -> Scenario {
    let document: Value = serde_json::from_value(document.clone()).expect("JSON fits");
    Scenario::read(&document).expect("a scenario")
}

/// Every document of `examples/` and `tests/data/cases/`.
pub(crate) fn shared_cases() -> Vec<(String, Scenario)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["examples", "tests/data/cases"] {
        for entry in fs::read_dir(root.join(folder)).expect("a folder") {
            let path = entry.expect("readable").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.extension().is_some_and(|e| e == "json") && !name.contains("expected") {
                let text = fs::read_to_string(&path).expect("text");
                found.push((name, read(&serde_json::from_str(&text).expect("JSON"))));
            }
        }
    }
    assert!(found.len() > 5);
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// The inputs to look at: all of them where totals are closed forms, a few of each kind where every
/// value takes a sample of its own.
pub(crate) fn some_paths(scenario: &Scenario) -> Vec<String> {
    let samples = scenario.vendors.iter().any(|vendor| vendor.support.desk.is_some());
    let step = if samples || scenario.business.peak_bias > 0.0 { 17 } else { 1 };
    places(scenario).iter().step_by(step).map(|place| place.path().to_owned()).collect()
}

/// The scenario with another number at a path.
#[track_caller]
pub(crate) fn with(scenario: &Scenario, path: &str, value: f64) -> Result<Scenario, Issue> {
    let mut scenario = scenario.clone();
    let place = Place::find(&mut scenario, path).expect("a place");
    place.set(&mut scenario, value)?;
    Ok(scenario)
}

thread_local! {
    /// The page's kind of memo, lest every total where desks close take seconds.
    static PAGE: RefCell<Memo> = RefCell::default();
}

/// Totals by the report that the page gets; none where there are issues.
pub(crate) fn totals(scenario: &Scenario, path: &str, value: f64) -> Option<Vec<f64>> {
    let there = with(scenario, path, value).ok()?;
    totals_of(&PAGE.with_borrow_mut(|memo| evaluate_again(&there, memo)).ok()?)
}

/// The same without any memo.
fn cold_totals(scenario: &Scenario, path: &str, value: f64) -> Option<Vec<f64>> {
    totals_of(&evaluate(&with(scenario, path, value).ok()?).ok()?)
}

#[allow(clippy::unnecessary_wraps, reason = "it ends a chain of options")]
fn totals_of(report: &Report) -> Option<Vec<f64>> {
    Some(report.vendors.iter().map(|vendor| vendor.total).collect())
}

/// What a sweep or a curve says of each vendor, against `evaluate`, to the last bit.
fn same_bits(
    totals: fn(&Scenario, &str, f64) -> Option<Vec<f64>>,
    name: &str,
    scenario: &Scenario,
    path: &str,
    values: &[f64],
    vendors: &[explore::VendorSweep],
) {
    assert_eq!(vendors.len(), scenario.vendors.len());
    for (i, &value) in values.iter().enumerate() {
        let want = totals(scenario, path, value);
        for (vendor, swept) in vendors.iter().enumerate() {
            let want = want.as_ref().map(|totals| totals[vendor].to_bits());
            let got = swept.totals[i].map(f64::to_bits);
            assert_eq!(got, want, "{name}: {path} at {value}, vendor {vendor}");
        }
    }
}

#[test]
fn sweeps_are_what_evaluate_gives_at_each_point() {
    for (name, scenario) in shared_cases() {
        let mut memo = Memo::for_exploring();
        let places = places(&scenario);
        // All of a long list would take long where desks close; every seventh meets each kind.
        for place in places.iter().step_by(7) {
            let span = place.input().span.expect("only those that have one");
            let path = place.path();
            let swept = sweep(&scenario, path, span.from, span.to, 3, &mut memo).expect("a sweep");
            same_bits(totals, &name, &scenario, path, &swept.values, &swept.vendors);
        }
    }
}

#[test]
fn curves_are_what_evaluate_gives_at_each_point() {
    for (name, scenario) in shared_cases() {
        let mut memo = Memo::for_exploring();
        let places = places(&scenario);
        let paths: Vec<String> =
            places.iter().skip(3).step_by(11).map(|place| place.path().to_owned()).collect();
        for curve in curves(&scenario, &paths, 4, &mut memo).expect("curves") {
            assert!(curve.values.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", curve.values);
            assert!(curve.from <= curve.present && curve.present <= curve.to, "{curve:?}");
            same_bits(totals, &name, &scenario, &curve.path, &curve.values, &curve.vendors);
        }
    }
}

/// Every span lies within its input's range, on its grid, and its ends are met by the way along it.
#[test]
fn spans_lie_within_ranges() {
    for input in numbers() {
        let Some(span) = input.span else { continue };
        let path = input.path;
        assert!(input.min <= span.from && span.from < span.to && span.to <= input.max, "{path}");
        assert_eq!((span.at(0.0), span.at(1.0)), (span.from, span.to), "{path}");
        if let Some(step) = input.multiple_of.or(input.whole.then_some(1.0)) {
            assert!([span.from, span.to].iter().all(|end| (end / step).fract() == 0.0), "{path}");
        }
        // The way to a number and back errs by a few roundings, which the steepest scale magnifies.
        for way in [0.1, 0.5, 0.9] {
            assert!((span.way_to(span.at(way)) - way).abs() < 1e-12, "{path}");
        }
        for outside in [input.min, input.max] {
            let wider = span.around(outside);
            assert!(wider.from <= outside && outside <= wider.to, "{path}");
            assert!(wider.at(0.5).is_finite() && wider.way_to(outside).is_finite(), "{path}");
        }
    }
}

#[test]
fn every_number_of_the_schema_can_be_set_and_set_back() {
    let original = read(&full());
    let mut seen = 0;
    for input in numbers() {
        let path = input.path.replace("[]", "[0]");
        let mut scenario = original.clone();
        let place = Place::find(&mut scenario, &path).unwrap_or_else(|issue| panic!("{issue}"));
        assert_eq!((place.path(), place.input().path), (path.as_str(), input.path));
        let present = place.get(&mut scenario);
        let step = input.multiple_of.unwrap_or(if input.whole { 1.0 } else { 1e-3 });
        let other = if present + step <= input.max { present + step } else { present - step };
        if other >= input.min {
            place.set(&mut scenario, other).unwrap_or_else(|issue| panic!("{issue}"));
            assert_eq!(place.get(&mut scenario), other, "{path}");
            assert_ne!(scenario, original, "{path}");
        }
        place.set(&mut scenario, present).expect("it was there");
        assert_eq!(scenario, original, "{path}");
        let issue = place.set(&mut scenario, f64::NAN).expect_err("not a number");
        assert_eq!((issue.path.as_str(), code_of(&issue).as_str()), (path.as_str(), "not_finite"));
        assert_eq!(scenario, original, "{path}");
        seen += 1;
    }
    assert_eq!(seen, numbers().count());
}

/// Setting a number is reading the document with that number.
#[test]
fn what_is_set_is_what_a_document_would_give() {
    for input in numbers() {
        let path = input.path.replace("[]", "[0]");
        let pointer = crate::full::pointer(input.path);
        for value in [input.min, input.max, f64::midpoint(input.min, input.max), -0.0, 7.0, 8.5] {
            let mut document = full();
            *document.pointer_mut(&pointer).expect("a place") = json!(value);
            let document: Value = serde_json::from_value(document).expect("JSON fits");
            let set = with(&read(&full()), &path, value);
            match Scenario::read(&document) {
                Ok(want) => assert_eq!(set, Ok(want), "{path} = {value}"),
                Err(issues) => assert_eq!(Some(&set.expect_err(&path)), issues.first()),
            }
        }
    }
}

fn code(scenario: &Scenario, path: &str) -> String {
    let issues = sweep(scenario, path, 0.0, 1.0, 2, &mut Memo::default());
    let issues = issues.expect_err(path);
    assert_eq!(issues.len(), 1, "{issues:?}");
    // What is said again of it stays short, whatever it is.
    assert!(issues[0].path.chars().count() <= 80);
    code_of(&issues[0])
}

#[test]
fn paths_that_are_none_are_issues() {
    let full = read(&full());
    let huge = "9".repeat(100);
    for path in [
        "",
        ".",
        "..",
        "[",
        "]",
        "[]",
        "[0]",
        "0",
        "__proto__",
        "constructor",
        "vendors[0].__proto__",
        "vendors[-1].price.monthly",
        "vendors[+0].price.monthly",
        "vendors[0x0].price.monthly",
        "vendors[ 0].price.monthly",
        "vendors[].price.monthly",
        "vendors[0]price.monthly",
        "vendors[0.price.monthly",
        "vendors.price.monthly",
        "vendors[0][0].price.monthly",
        "vendors[0].price.monthly.",
        ".vendors[0].price.monthly",
        "vendors[0].price.monthly[0]",
        "vendors[０].price.monthly",
        "名",
        "🦀.🦀",
        "vendors[0].Price.monthly",
        "business.impact.p4",
        "business.revenue_per_hour ",
        "a\0b",
        "\u{202e}",
        "discount_rate\n",
        &"a".repeat(100_000),
        &"[0]".repeat(40_000),
        &"é".repeat(100_000),
        &".".repeat(100_000),
        &format!("vendors[{}].price.monthly", "0".repeat(100_000)),
        &format!("vendors[{huge}].price.monthly"),
    ] {
        assert_eq!(
            code(&full, path),
            "unknown_field",
            "{}",
            path.chars().take(60).collect::<String>()
        );
    }
    for path in [
        "vendors[1].price.monthly",
        "vendors[12].price.monthly",
        "vendors[99999999999999999999999999].price.monthly",
        "vendors.18446744073709551616.price.monthly",
        "business.daily_profile[24]",
        "business.events[1].hours",
        "vendors[0].price.usage.tiers[2].unit_price",
        "vendors[0].price.extras[1].amount",
        "vendors[0].support.desk.windows[1].from_hour",
        "vendors[0].support.desk.holiday_runs[1]",
        "vendors[0].sla.credits[1].below",
    ] {
        assert_eq!(code(&full, path), "not_there", "{path}");
    }
    for path in [
        "title",
        "currency",
        "business",
        "business.impact",
        "business.daily_profile",
        "vendors",
        "vendors[0]",
        "vendors[0].name",
        "vendors[0].price",
        "vendors[0].price.usage.mode",
        "vendors[0].support.desk",
        "vendors[0].support.desk.windows[0].days",
        "vendors[0].sla.counts_maintenance",
        "vendors[0].support.around_the_clock",
        "usage.unit",
    ] {
        assert_eq!(code(&full, path), "no_number", "{path}");
    }
    assert_eq!(code(&full, "vendors[0].price.usage.tiers[1].up_to"), "up_to_on_last");
    let least = read(&json!({"business": {"revenue_per_hour": 1}, "vendors": [{"name": "a"}]}));
    for path in
        ["vendors[0].support.desk.utc_offset_hours", "vendors[0].price.usage.tiers[0].unit_price"]
    {
        assert_eq!(code(&least, path), "not_there", "{path}");
    }
    // Both ways of writing positions are read, and one is answered.
    let swept =
        sweep(&full, "vendors.0.price.usage.tiers.0.unit_price", 0.0, 1.0, 2, &mut Memo::default());
    assert_eq!(swept.expect("a sweep").path, "vendors[0].price.usage.tiers[0].unit_price");
}

#[test]
fn ends_and_steps_that_are_none_are_issues() {
    let full = read(&full());
    let codes = |path: &str, from: f64, to: f64, steps: usize| -> Vec<(String, String)> {
        let issues = sweep(&full, path, from, to, steps, &mut Memo::default()).expect_err(path);
        issues.iter().map(|issue| (issue.path.clone(), code_of(issue))).collect()
    };
    let pair = |path: &str, code: &str| (path.to_owned(), code.to_owned());
    let rate = "discount_rate";
    assert_eq!(codes(rate, 0.2, 0.1, 3), [pair(rate, "ends_before_start")]);
    assert_eq!(codes(rate, f64::NAN, 0.1, 3), [pair(rate, "not_finite")]);
    assert_eq!(
        codes(rate, -1.0, f64::INFINITY, 3),
        [pair(rate, "below_minimum"), pair(rate, "not_finite")]
    );
    assert_eq!(
        codes(rate, 0.0, 2.0, 0),
        [pair("steps", "below_minimum"), pair(rate, "above_maximum")]
    );
    assert_eq!(codes(rate, 0.0, 1.0, 10_001), [pair("steps", "above_maximum")]);
    assert_eq!(codes(rate, 0.0, 1.0, usize::MAX), [pair("steps", "above_maximum")]);
    assert_eq!(codes("horizon_months", 1.5, 3.0, 3), [pair("horizon_months", "not_whole")]);
    let offset = "vendors[0].support.desk.utc_offset_hours";
    assert_eq!(codes(offset, 0.1, 3.0, 3), [pair(offset, "not_multiple")]);
}

#[test]
fn whole_numbers_and_grids_are_kept_to() {
    let full = read(&full());
    let values = |path: &str, from: f64, to: f64, steps: usize| {
        sweep(&full, path, from, to, steps, &mut Memo::default()).expect("a sweep").values
    };
    assert_eq!(values("horizon_months", 1.0, 5.0, 21), [1.0, 2.0, 3.0, 4.0, 5.0]);
    assert_eq!(values("horizon_months", 12.0, 60.0, 5), [12.0, 24.0, 36.0, 48.0, 60.0]);
    assert_eq!(values("business.utc_offset_hours", -1.0, 0.0, 9), [-1.0, -0.75, -0.5, -0.25, 0.0]);
    assert_eq!(values("discount_rate", 0.0, 0.3, 1), [0.0]);
    assert_eq!(values("discount_rate", 0.1, 0.1, 7), [0.1]);
    assert_eq!(values("version", 1.0, 1.0, 3), [1.0]);
}

/// A point that is no scenario is a gap, and the others have their totals.
#[test]
fn points_that_are_no_scenario_are_gaps() {
    let full = read(&full());
    let mut memo = Memo::default();
    let gaps = |path: &str, from, to, memo: &mut Memo| -> Vec<bool> {
        let swept = sweep(&full, path, from, to, 4, memo).expect("a sweep");
        swept.vendors[0].totals.iter().map(Option::is_none).collect()
    };
    let opens = "vendors[0].support.desk.windows[0].from_hour";
    assert_eq!(gaps(opens, 0.0, 24.0, &mut memo), [false, false, false, true]);
    let incidents = "vendors[0].incidents_per_year.p0";
    assert_eq!(gaps(incidents, 0.0, 1e4, &mut memo), [false, true, true, true]);
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn sweeps_of_any_scenario_are_what_evaluate_gives(
        document in documents(3),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 3),
    ) {
        let scenario = read(&document);
        let places = places(&scenario);
        let mut memo = Memo::for_exploring();
        for pick in picks {
            let place = pick.get(&places);
            let span = place.input().span.expect("only those that have one");
            let swept = sweep(&scenario, place.path(), span.from, span.to, 4, &mut memo);
            let swept = swept.expect("a sweep");
            same_bits(cold_totals, "random", &scenario, place.path(), &swept.values, &swept.vendors);
        }
    }
}

#[test]
fn any_text_for_a_path_has_an_answer() {
    let full = read(&full());
    let runner = &mut proptest::test_runner::TestRunner::new(cases(500));
    let text = "[a-z_.\\[\\]0-9\\PC]{0,60}";
    let result = runner.run(&text.prop_map(String::from), |path| {
        let _ = sweep(&full, &path, 0.0, 1.0, 2, &mut Memo::default());
        let _ = break_evens(&full, &path, &mut Memo::default()).map(|_| ());
        Ok(())
    });
    result.expect("no panic");
    assert!(explore(&full, None, &mut Memo::default()).is_ok());
}
