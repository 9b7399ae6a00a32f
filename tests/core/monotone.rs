//! More of what hurts never costs less, credits aside; nothing of it costs nothing.

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde_json::{Value as Json, json};
use vendor_tco::expect::VendorReport;
use vendor_tco::scenario::bounds::{self, Number, Numbers};

use crate::documents::{cases, scenario};
use crate::properties::report;
use crate::scenarios::first_vendor;

/// Sums of products, and whatever is in proportion to what was raised: rounding.
const CLOSED: f64 = 1e-9;
/// What a report that is not exact may be off by, of the total.
const NUMERIC: f64 = 1e-3;

fn one(document: &Json) -> Result<VendorReport, TestCaseError> {
    Ok(report(document)?.vendors.swap_remove(0))
}

/// A vendor whose contract gives nothing back.
fn without_credits() -> impl Strategy<Value = Json> {
    scenario(1).prop_map(|mut document| {
        document["vendors"][0].as_object_mut().expect("a vendor").remove("sla");
        document
    })
}

fn by_severity(inputs: &'static Numbers) -> impl Strategy<Value = &'static Number> {
    (0..4_usize).prop_map(|severity| &inputs.each[severity])
}

/// A hair, a little, a lot.
fn factor() -> impl Strategy<Value = f64> {
    prop_oneof![1.0..1.01, 1.0..1.3, 1.0..3.0]
}

/// The number of an input in the document of one vendor; what absence means, where it is absent.
fn number_at<'a>(document: &'a mut Json, input: &Number) -> &'a mut Json {
    let mut place = document;
    for key in input.path.split('.') {
        let (key, is_list) = key.strip_suffix("[]").map_or((key, false), |key| (key, true));
        if place.is_null() {
            *place = json!({});
        }
        place = &mut place[key];
        if is_list {
            place = &mut place[0];
        }
    }
    if place.is_null() {
        *place = json!(input.default.expect("a default"));
    }
    place
}

/// The same with one input raised, within its range.
fn raised(document: &Json, input: &Number, factor: f64, more: f64) -> Json {
    let mut document = document.clone();
    let number = number_at(&mut document, input);
    let raised = number.as_f64().expect("a number") * factor + more;
    *number = json!(raised.min(input.max));
    document
}

fn costs_no_less(before: &VendorReport, after: &VendorReport, tolerance: f64) -> TestCaseResult {
    let (before, after) = (before.total, after.total);
    prop_assert!(after >= before - tolerance * before.abs(), "fell from {before} to {after}");
    Ok(())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn more_incidents_larger_impact_or_more_revenue(
        document in without_credits(),
        input in prop_oneof![
            by_severity(&bounds::INCIDENTS),
            by_severity(&bounds::IMPACT),
            Just(&bounds::REVENUE_PER_HOUR),
        ],
        factor in factor(),
        more in 0.0..0.1,
    ) {
        let worse = one(&raised(&document, input, factor, more))?;
        costs_no_less(&one(&document)?, &worse, CLOSED)?;
    }

    #[test]
    fn longer_response_or_repair(
        document in without_credits(),
        input in prop_oneof![
            by_severity(&bounds::RESPONSE_HOURS),
            by_severity(&bounds::REPAIR_HOURS),
        ],
        factor in factor(),
        more in 0.0..0.1,
    ) {
        let (before, after) = (one(&document)?, one(&raised(&document, input, factor, more))?);
        let tolerance = if before.exact && after.exact { CLOSED } else { NUMERIC };
        costs_no_less(&before, &after, tolerance)?;
    }

    /// Own engineers are paid from the report on, and starts that lean to the peak may, reported
    /// later, wait less for the desk: that alone may cost less, so that they are left out here.
    #[test]
    fn longer_detection(
        mut document in without_credits(),
        input in by_severity(&bounds::DETECTION_HOURS),
        factor in factor(),
        more in 0.0..1.0,
    ) {
        document["business"]["engineer_hourly_cost"] = json!(0);
        let (before, after) = (one(&document)?, one(&raised(&document, input, factor, more))?);
        let tolerance = if before.exact && after.exact { CLOSED } else { NUMERIC };
        costs_no_less(&before, &after, tolerance)?;
    }

    #[test]
    fn a_vendor_without_incidents_costs_its_price(mut document in scenario(1)) {
        let vendor = document["vendors"][0].as_object_mut().expect("a vendor");
        vendor.insert("incidents_per_year".to_owned(), json!({"p1": 0}));
        // Maintenance is no incident, and may count as downtime.
        if let Some(sla) = vendor.get_mut("sla") {
            sla["counts_maintenance"] = json!(false);
        }
        let vendor = one(&document)?;
        let load = vendor.lines.maintenance + vendor.lines.degradation;
        prop_assert!(vendor.hidden == load, "{} is hidden, {load} is load", vendor.hidden);
        prop_assert!(vendor.total == vendor.price + load);
        prop_assert!(vendor.availability == 1.0);
    }
}

/// A desk that closes, an evening business, events, and starts that lean to the peak: the steps are
/// large enough that each must show.
#[test]
fn every_hour_shows_at_a_desk_that_closes() {
    let document = |response: f64, repair: f64, detection: f64, bias: f64| {
        json!({
            "business": {
                "revenue_per_hour": 1000,
                "daily_profile": crate::simulated::EVENING,
                "peak_bias": bias,
                "events": [{"per_year": 4}],
            },
            "vendors": [{
                "name": "desk",
                "incidents_per_year": {"p0": 4},
                "support": {
                    "detection_hours": {"p0": detection},
                    "response_hours": {"p0": response},
                    "repair_hours": {"p0": repair},
                    "first_time_fix_rate": 0.7,
                    "desk": {"windows": [{
                        "days": ["mon", "tue", "wed", "thu", "fri"], "from_hour": 9, "to_hour": 18,
                    }]},
                },
            }],
        })
    };
    for bias in [0.0, 0.5, 1.0] {
        let mut last = first_vendor(&document(0.0, 0.0, 0.0, bias)).total;
        for step in 1..=8 {
            let hours = f64::from(step);
            for (response, repair, detection) in [
                (hours, hours - 1.0, hours - 1.0),
                (hours, hours, hours - 1.0),
                (hours, hours, hours),
            ] {
                let total = first_vendor(&document(response, repair, detection, bias)).total;
                assert!(total > last, "{total} after {last} at {hours} h, bias {bias}");
                last = total;
            }
        }
    }
}
