//! Documents to test with.

use serde_json::{Value as Json, json};
use vendor_tco::expect::VendorReport;
use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::{Issue, Report, evaluate};

/// What the core answers to a document.
pub(crate) fn answer(document: &Json) -> Result<Report, Vec<Issue>> {
    let document: Value = serde_json::from_value(document.clone()).expect("JSON fits the tree");
    evaluate(&Scenario::read(&document)?)
}

/// The report of a document that has nothing wrong with it.
#[track_caller]
pub(crate) fn report(document: &Json) -> Report {
    match answer(document) {
        Ok(report) => report,
        Err(issues) => panic!("{issues:#?}"),
    }
}

/// The report of its first vendor.
#[track_caller]
pub(crate) fn first_vendor(document: &Json) -> VendorReport {
    report(document).vendors.swap_remove(0)
}

/// The least scenario around the fields of one vendor: a year, and a business that loses nothing.
pub(crate) fn vendor(fields: &Json) -> Json {
    let mut vendor = json!({"name": "only"});
    for (key, value) in fields.as_object().expect("fields") {
        vendor[key] = value.clone();
    }
    json!({"horizon_months": 12, "business": {"revenue_per_hour": 0}, "vendors": [vendor]})
}
