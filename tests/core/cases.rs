//! Scenarios whose values an independent program computed; see `tests/data/cases/README.md`.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value as Json, json};

use crate::scenarios::report;

/// Closed forms differ by rounding only; the published values have 9 decimals.
const CLOSED: f64 = 1e-9;
/// 6 million sampled incidents are good to about 0.1 %; so is this program's table.
const SAMPLED: f64 = 3e-3;

pub(crate) const NAMES: [&str; 5] =
    ["quick", "two-vendors", "everything-open", "desk-hours", "everything-closed"];

pub(crate) fn read(name: &str) -> Json {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/data/cases", name].iter().collect();
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).expect("a case is JSON")
}

/// Compares the parts of a report that are expected, each by the tolerance of its place.
#[track_caller]
fn compare(path: &str, got: &Json, want: &Json, tolerance: &dyn Fn(&str) -> f64) {
    match want {
        Json::Object(fields) => {
            for (key, want) in fields {
                compare(&format!("{path}.{key}"), &got[key], want, tolerance);
            }
        }
        Json::Number(want) => {
            let (got, want) = (got.as_f64().expect("a number"), want.as_f64().expect("finite"));
            // Nine decimals are all that is published of the value.
            let off = (got - want).abs() - 1e-9;
            let relative = off / want.abs().max(1e-9);
            assert!(
                off <= tolerance(path) * want.abs(),
                "{path}: {got} instead of {want}, off by {relative:.1e}"
            );
        }
        _ => assert_eq!(got, want, "{path}"),
    }
}

/// `sampled` names the places that depend on sampled incidents, vendor by vendor.
#[track_caller]
fn check(name: &str, sampled: &[&[&str]]) {
    let report = json!(report(&read(&format!("{name}.json"))));
    let expected = read(&format!("{name}.expected.json"));
    let vendors = expected["vendors"].as_array().expect("a list");
    assert_eq!(vendors.len(), sampled.len());
    for (i, (want, sampled)) in vendors.iter().zip(sampled).enumerate() {
        let tolerance = |path: &str| {
            if sampled.iter().any(|part| path.contains(part)) { SAMPLED } else { CLOSED }
        };
        compare(want["name"].as_str().expect("a name"), &report["vendors"][i], want, &tolerance);
    }
}

#[test]
fn quick() {
    check("quick", &[&[], &[]]);
}

#[test]
fn two_vendors() {
    check("two-vendors", &[&[], &[".total", ".hidden", "credits", "claims"]]);
}

#[test]
fn everything_open() {
    check("everything-open", &[&[], &[]]);
}

#[test]
fn desk_hours() {
    check(
        "desk-hours",
        &[
            &[".total", ".hidden", "lost_revenue", "staff", "by_severity", "open_hours"],
            &[".total", ".hidden", "lost_revenue", "by_severity", "credits"],
        ],
    );
}

#[test]
fn everything_closed() {
    let sampled: &[&str] = &[
        ".total",
        ".hidden",
        "lost_revenue",
        "staff",
        "churn",
        "events",
        "credits",
        "claims",
        "by_severity",
        "open_hours",
    ];
    // Incidents that lean to the peak make the second vendor's lost revenue numeric, no more.
    let peak: &[&str] = &[".total", ".hidden", "lost_revenue", "events", "credits", "by_severity"];
    check("everything-closed", &[sampled, peak]);
}
