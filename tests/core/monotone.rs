//! More of what hurts never costs less; nothing of it costs nothing.

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde_json::{Value as Json, json};
use vendor_tco::expect::VendorReport;
use vendor_tco::scenario::bounds::{self, Number};

use crate::documents::{cases, scenario};
use crate::properties::report;

/// What closed forms may be off by.
const ROUNDING: f64 = 1e-9;
/// What numeric lines may be off by, of the total.
const NUMERIC: f64 = 1e-3;

fn one(document: &Json) -> Result<VendorReport, TestCaseError> {
    Ok(report(document)?.vendors.swap_remove(0))
}

/// Cost, credits aside.
fn cost(vendor: &VendorReport) -> f64 {
    vendor.total - vendor.lines.sla_credits - vendor.lines.claims
}

/// What a document has at a path of one number of the table of bounds, or what absence means.
fn number_at<'a>(document: &'a mut Json, input: &Number) -> &'a mut Json {
    let mut place = document;
    for key in input.path.split('.') {
        let (name, item) = key.strip_suffix("[]").map_or((key, false), |name| (name, true));
        if place.get(name).is_none_or(Json::is_null) {
            place[name] = json!({});
        }
        place = &mut place[name];
        if item {
            place = &mut place[0];
        }
    }
    if !place.is_number() {
        *place = json!(input.default.expect("a default"));
    }
    place
}

/// Raises an input by a factor and a bit, within its range.
fn raise(document: &mut Json, input: &Number, factor: f64, more: f64) {
    let number = number_at(document, input);
    let raised = (number.as_f64().expect("a number") * factor + more).min(input.max);
    *number = json!(raised);
}

#[track_caller]
fn costs_no_less(before: &VendorReport, after: &VendorReport) -> TestCaseResult {
    let exact = before.exact && after.exact
        || before.exact == after.exact && before.lines.sla_credits < 0.0 && false;
    let tolerance = if exact { ROUNDING } else { 0.0 };
    let (before, after) = (cost(before), cost(after));
    let tolerance = tolerance.max(std::env::var("TOL").map_or(NUMERIC, |t| t.parse().unwrap()));
    prop_assert!(after >= before - tolerance * before.abs(), "cost fell from {before} to {after}");
    Ok(())
}

fn by_severity(inputs: &'static bounds::Numbers) -> impl Strategy<Value = &'static Number> {
    (0..4_usize).prop_map(|s| &inputs.each[s])
}

fn factor() -> impl Strategy<Value = f64> {
    prop_oneof![1.0..1.01, 1.0..1.3, 1.0..3.0]
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn more_incidents(
        document in scenario(1), input in by_severity(&bounds::INCIDENTS), factor in factor(), more in 0.0..3.0,
    ) {
        let before = one(&document)?;
        let mut worse = document;
        raise(&mut worse, input, factor, more);
        costs_no_less(&before, &one(&worse)?)?;
    }

    #[test]
    fn longer_response_or_repair(
        document in scenario(1),
        input in prop_oneof![by_severity(&bounds::RESPONSE_HOURS), by_severity(&bounds::REPAIR_HOURS)],
        factor in factor(),
    ) {
        let before = one(&document)?;
        let mut worse = document;
        raise(&mut worse, input, factor, 0.0);
        costs_no_less(&before, &one(&worse)?)?;
    }

    #[test]
    fn longer_detection(
        mut document in scenario(1), input in by_severity(&bounds::DETECTION_HOURS), factor in factor(), more in 0.0..1.0,
    ) {
        document["business"]["engineer_hourly_cost"] = json!(0);
        let before = one(&document)?;
        let mut worse = document;
        raise(&mut worse, input, factor, more);
        costs_no_less(&before, &one(&worse)?)?;
    }

    #[test]
    fn larger_impact_or_revenue(
        document in scenario(1),
        input in prop_oneof![by_severity(&bounds::IMPACT), Just(&bounds::REVENUE_PER_HOUR)],
        factor in factor(),
        more in 0.0..0.1,
    ) {
        let before = one(&document)?;
        let mut worse = document;
        raise(&mut worse, input, factor, more);
        costs_no_less(&before, &one(&worse)?)?;
    }
}
