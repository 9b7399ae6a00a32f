//! `vendor-tco simulate`: its two formats and what it says of mistakes.

use serde_json::Value as Json;
use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::simulate::{Request, simulate};
use vendor_tco::table;

use crate::run::{named, run};

#[test]
fn the_formats_are_the_librarys() {
    let document = named(&["a, b", "c"]);
    let value: Value = serde_json::from_value(document.clone()).expect("JSON fits");
    let scenario = Scenario::read(&value).expect("a scenario");
    let request = Request { trials: 300, seed: 5, luck_only: true };
    let want = simulate(&scenario, &request).expect("an answer");
    let with = |format: &str| {
        let arguments =
            ["simulate", "-", "--trials", "300", "--seed", "5", "--luck-only", "--format", format];
        let output = run(&arguments, document.to_string().as_bytes());
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    assert_eq!(with("json"), serde_json::to_string_pretty(&want).expect("JSON") + "\n");
    assert_eq!(with("table"), table::distribution::plain(&want));
    let widths: Vec<usize> = with("table").lines().map(|row| row.chars().count()).collect();
    assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
}

#[test]
fn a_hundred_thousand_futures_as_json_unless_told() {
    let output = run(&["simulate", "-"], named(&["a", "b"]).to_string().as_bytes());
    let json: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((json["trials"].as_u64(), json["seed"].as_u64()), (Some(100_000), Some(1)));
    assert_eq!(json["luck_only"], Json::Bool(false));
}

#[test]
fn every_mistake_is_said_with_its_range() {
    let document = named(&["a"]).to_string();
    let arguments = ["simulate", "-", "--trials", "1e9", "--seed", "-1"];
    let output = run(&arguments, document.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "trials: 1000000000 is too large (at most 1000000)\nseed: -1 is too small (at least 0)\n"
    );
    let output = run(&["simulate", "-"], br#"{"vendors": []}"#);
    assert_eq!(output.status.code(), Some(2));
}
