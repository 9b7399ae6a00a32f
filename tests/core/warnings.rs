//! What a reader should doubt (§6): incidents that lose a tenth of all revenue, or more customers
//! than there are.

use serde_json::{Value as Json, json};

use crate::scenarios::report;

/// Incidents of P0 that last 87.6 h each, so that ten a year are a tenth of it.
fn lasting(per_year: f64, impact: f64) -> Json {
    json!({
        "business": {"revenue_per_hour": 1, "impact": {"p0": impact}},
        "vendors": [{"name": "quiet"}, {
            "name": "loud",
            "incidents_per_year": {"p0": per_year},
            "support": {
                "detection_hours": {"p0": 87.6},
                "response_hours": {"p0": 0},
                "repair_hours": {"p0": 0},
            },
        }],
    })
}

/// Path, code, vendor and value of each warning.
fn warnings(document: &Json) -> Vec<(String, &'static str, usize, f64)> {
    let warnings = report(document).warnings.into_iter();
    warnings.map(|w| (w.path, w.code, w.vendor, w.value)).collect()
}

#[test]
fn down_a_tenth_of_the_time() {
    assert_eq!(warnings(&lasting(9.999, 1.0)), []);
    let found = warnings(&lasting(10.001, 1.0));
    assert_eq!(found.len(), 1);
    let (path, code, vendor, value) = &found[0];
    assert_eq!(
        (path.as_str(), *code, *vendor),
        ("vendors[1].incidents_per_year", "down_a_tenth", 1)
    );
    assert!((value - 0.100_01).abs() < 1e-12, "{value}");
    // It is the share of revenue lost that counts, not the time.
    assert_eq!(warnings(&lasting(19.99, 0.5)), []);
    assert_eq!(warnings(&lasting(20.01, 0.5)).len(), 1);
    assert_eq!(warnings(&lasting(100.0, 1.0)).len(), 1);
}

/// Incidents during events do not count for it.
#[test]
fn events_do_not_warn() {
    let mut document = lasting(9.0, 1.0);
    document["business"]["events"] = json!([{"per_year": 300, "hours": 24}]);
    assert_eq!(warnings(&document), []);
}

#[test]
fn more_customers_lost_than_there_are() {
    // Over a year of 438 h open, every customer is lost at 1 in 438 an hour.
    let document = |churn: f64, months: u32| {
        let mut document = lasting(5.0, 1.0);
        document["horizon_months"] = json!(months);
        document["business"]["audience"] =
            json!({"customers": 1000, "value": 1, "churn_per_hour": churn / 438.0});
        document
    };
    assert_eq!(warnings(&document(0.999, 12)), []);
    for (churn, months) in [(1.001, 12), (0.501, 24), (2.001, 6)] {
        let found = warnings(&document(churn, months));
        assert_eq!(found.len(), 1);
        let (path, code, vendor, value) = &found[0];
        let want = ("business.audience.churn_per_hour", "churn_above_customers", 1);
        assert_eq!((path.as_str(), *code, *vendor), want);
        assert!((value - churn * f64::from(months) / 12.0).abs() < 1e-12, "{value}");
    }
    assert_eq!(warnings(&document(0.499, 24)), []);
}
