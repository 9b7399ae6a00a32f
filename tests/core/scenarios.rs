//! Documents to test with.

use serde_json::Value as Json;
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
