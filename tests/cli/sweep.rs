//! `vendor-tco sweep`: its three formats and what it says of mistakes.

use serde_json::Value as Json;
use vendor_tco::explore::sweep;
use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::{Memo, table};

use crate::run::{named, run};

const INPUT: &str = "vendors[0].incidents_per_year.p0";

fn arguments<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["sweep", "-"], more].concat()
}

/// What it prints of two vendors; nothing may be wrong.
#[track_caller]
fn swept(more: &[&str]) -> String {
    let document = named(&["a, b", "=1+1"]).to_string();
    let output = run(&arguments(more), document.as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_formats_are_the_librarys() {
    let document: Value = serde_json::from_value(named(&["a, b", "=1+1"])).expect("JSON fits");
    let scenario = Scenario::read(&document).expect("a scenario");
    let want = sweep(&scenario, INPUT, 0.0, 3.0, 4, &mut Memo::default()).expect("a sweep");
    let with = |format: &'static str| {
        swept(&["--input", INPUT, "--from", "0", "--to", "3", "--steps", "4", "--format", format])
    };
    assert_eq!(with("json"), serde_json::to_string_pretty(&want).expect("JSON") + "\n");
    assert_eq!(with("csv"), table::sweep::csv(&want));
    assert_eq!(with("table"), table::sweep::plain(&want));
    let csv = with("csv");
    assert!(csv.starts_with("vendors[0].incidents_per_year.p0,\"a, b\",\"'=1+1\"\r\n0,"), "{csv}");
    let widths: Vec<usize> = with("table").lines().map(|row| row.chars().count()).collect();
    assert!(widths.len() == 6 && widths.iter().all(|width| *width == widths[0]));
}

#[test]
fn twenty_one_values_as_json_unless_told() {
    let text = swept(&["--input", "discount_rate", "--from", "-0.1", "--to", "0.3"]);
    let json: Json = serde_json::from_str(&text).expect("JSON");
    let values = json["values"].as_array().expect("values");
    assert_eq!((values.len(), values[0].as_f64()), (21, Some(-0.1)));
    assert_eq!(values[20].as_f64(), Some(0.3));
}

/// A gap is empty in a spreadsheet, a dash on a terminal, null in JSON.
#[test]
fn gaps_are_shown_as_such() {
    let to = |format: &'static str| {
        let ends = ["--from", "0", "--to", "10000", "--steps", "2", "--format", format];
        swept(&[&["--input", INPUT][..], &ends].concat())
    };
    assert!(to("csv").ends_with("\r\n10000,,\r\n"));
    assert!(to("table").lines().last().expect("a row").ends_with('–'));
    let json: Json = serde_json::from_str(&to("json")).expect("JSON");
    assert_eq!(json["vendors"][0]["totals"][1], Json::Null);
}

#[test]
fn mistakes_are_lines_with_path_and_range() {
    let document = named(&["a"]).to_string();
    let mistakes = |input: &str, from: &str, to: &str, steps: &str| {
        let more = ["--input", input, "--from", from, "--to", to, "--steps", steps];
        let output = run(&arguments(&more), document.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{input}");
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    for (input, from, to, steps, words) in [
        ("horizon_months", "0", "12", "3", "horizon_months: 0 is too small (at least 1)\n"),
        ("horizon_months", "1", "121", "3", "horizon_months: 121 is too large (at most 120)\n"),
        ("horizon_months", "1", "2.5", "3", "horizon_months: 2.5 is not a whole number\n"),
        (
            "discount_rate",
            "0.2",
            "0.1",
            "3",
            "discount_rate: the end, 0.1, is before the start (at least 0.2)\n",
        ),
        ("discount_rate", "NaN", "0.1", "3", "discount_rate: must be a finite number\n"),
        ("discount_rate", "0", "0.1", "0", "steps: 0 is too small (at least 1)\n"),
        ("discount_rate", "0", "0.1", "10001", "steps: 10001 is too large (at most 10000)\n"),
        ("discount_rate", "0", "0.1", "-1", "steps: -1 is too small (at least 1)\n"),
        ("discount_rate", "0", "0.1", "2.5", "steps: 2.5 is not a whole number\n"),
        (
            "vendors[3].price.monthly",
            "0",
            "1",
            "2",
            "vendors[3].price.monthly: is not there: the scenario has no such part\n",
        ),
        (
            "vendors[0].name",
            "0",
            "1",
            "2",
            "vendors[0].name: is no number, so there is nothing to move\n",
        ),
        ("no\u{1b}[31m", "0", "1", "2", "no\\u{1b}[31m: is no field of a scenario\n"),
        ("", "0", "1", "2", "scenario: is no field of a scenario\n"),
    ] {
        assert_eq!(mistakes(input, from, to, steps), words);
    }
    for more in [
        &["--input", "discount_rate", "--from", "0"][..],
        &["--from", "0", "--to", "1"],
        &["--input", "discount_rate", "--from", "x", "--to", "1"],
        &["--input", "discount_rate", "--from", "0", "--to", "1", "--format", "markdown"],
        &["--input", "discount_rate", "--from", "0", "--to", "1", "--steps", "x"],
    ] {
        let output = run(&arguments(more), document.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{more:?}");
    }
}
