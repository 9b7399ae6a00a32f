//! What holds of every scenario, tried on random ones.
//!
//! Amounts are compared within 1e-9 of the largest that took part: sums of a few hundred terms err
//! by far less.

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde_json::{Value as Json, json};
use vendor_tco::Report;
use vendor_tco::expect::VendorReport;

use crate::bad_input::numbers;
use crate::documents::{cases, scenario};
use crate::full::{full, pointer};
use crate::scenarios::answer;

const SAME: f64 = 1e-9;
/// What may be null in a report: there is no such number.
const NULLABLE: [&str; 6] =
    ["total_per_unit", "hours", "phases", "cost_each", "value", "runner_up"];

/// The report of a random document. A few lose more revenue than there is; those are let go, and
/// nothing else may be wrong with any.
pub(crate) fn report(document: &Json) -> Result<Report, TestCaseError> {
    answer(document).map_err(|issues| {
        if issues.iter().all(|issue| issue.path.ends_with(".incidents_per_year")) {
            TestCaseError::reject("more revenue lost than there is")
        } else {
            TestCaseError::fail(format!("{issues:#?}"))
        }
    })
}

fn close(what: &str, got: f64, want: f64, scale: f64) -> TestCaseResult {
    let off = (got - want).abs();
    prop_assert!(off <= SAME * scale.max(want.abs()), "{what}: {got} instead of {want}");
    Ok(())
}

/// The sum of the numbers of an object or list, and of their sizes.
fn sums(numbers: &Json) -> (f64, f64) {
    let all: Vec<f64> = match numbers {
        Json::Object(fields) => fields.values().filter_map(Json::as_f64).collect(),
        list => list.as_array().into_iter().flatten().filter_map(Json::as_f64).collect(),
    };
    (all.iter().sum(), all.iter().map(|x| x.abs()).sum())
}

fn lines_sum_to_totals(vendor: &VendorReport, json: &Json) -> TestCaseResult {
    let lines = &vendor.lines;
    let (total, scale) = sums(&json["lines"]);
    close("total", vendor.total, total, scale)?;
    close("price + hidden", vendor.total, vendor.price + vendor.hidden, scale)?;
    let price =
        lines.subscription + lines.usage + lines.support_plan + lines.extras + lines.switching;
    close("price", vendor.price, price, scale)?;
    let (months, months_scale) = sums(&json["monthly"]);
    close("monthly", months, vendor.total, scale.max(months_scale))?;
    let last = vendor.cumulative.last().copied().unwrap_or(f64::NAN);
    close("cumulative", last, vendor.total, scale.max(months_scale))?;
    close("hidden_share", vendor.hidden_share * vendor.total, vendor.hidden, scale)?;

    let incidents = lines.lost_revenue + lines.staff + lines.churn;
    close("by_phase", sums(&json["by_phase"]).0, incidents, 0.0)?;
    let with_penalties = incidents + lines.penalties;
    close("by_severity", sums(&json["by_severity"]).0, with_penalties, 0.0)?;
    let open = sums(&json["open_hours_per_year"]).0;
    close("phase_hours", sums(&json["phase_hours"]).0, open, 0.0)?;
    for costs in ["by_phase", "by_severity", "phase_hours", "open_hours_per_year"] {
        let (sum, sizes) = sums(&json[costs]);
        // Sizes are of the same sum only where no part of it is below 0.
        prop_assert!(sum.to_bits() == sizes.to_bits(), "{costs}: {}", json[costs]);
    }
    phases_sum_over_severities(json)?;
    let bill = lines.subscription + lines.usage;
    prop_assert!(lines.sla_credits <= 0.0);
    prop_assert!(-lines.sla_credits <= bill * (1.0 + SAME), "credits exceed the bill");
    prop_assert!((0.0..=1.0).contains(&vendor.availability));
    Ok(())
}

/// What is told of each severity is what is told of all of them, and of one incident what is told of its hours.
fn phases_sum_over_severities(vendor: &Json) -> TestCaseResult {
    let incidents: Vec<_> = vendor["incidents"].as_object().expect("severities").values().collect();
    let number = |json: &Json| json.as_f64().unwrap_or(0.0);
    for incident in &incidents {
        prop_assert_eq!(incident["phases"].is_null(), incident["hours"].is_null());
        let (sum, sizes) = sums(&incident["phases"]);
        close("phases", sum, number(&incident["hours"]), sizes)?;
    }
    for (phase, all) in vendor["by_phase"].as_object().expect("phases") {
        let costs = incidents.iter().map(|incident| number(&incident["by_phase"][phase]));
        close(phase, costs.sum(), number(all), 0.0)?;
    }
    for (phase, all) in vendor["phase_hours"].as_object().expect("phases") {
        let hours =
            |incident: &&Json| number(&incident["per_year"]) * number(&incident["phases"][phase]);
        close(phase, incidents.iter().map(hours).sum(), number(all), 0.0)?;
    }
    Ok(())
}

fn terms_explain_lines(json: &Json) -> TestCaseResult {
    for (line, terms) in json["explain"].as_object().expect("lines") {
        let mut sum = 0.0;
        for term in terms.as_array().expect("terms") {
            let amount = term["amount"].as_f64().expect("an amount");
            let factors = term["factors"].as_array().expect("factors");
            let product = factors.iter().map(|f| f["value"].as_f64().expect("a value")).product();
            close(line, product, amount, 0.0)?;
            sum += amount;
        }
        close(line, sum, json["lines"][line].as_f64().expect("a line"), 0.0)?;
    }
    Ok(())
}

/// No NaN and no infinity (which JSON spells null) but where there is no number, and no −0.
fn numbers_are_numbers(key: &str, json: &Json) -> TestCaseResult {
    match json {
        Json::Null => prop_assert!(NULLABLE.contains(&key), "{key} is not a number"),
        Json::Number(number) => {
            let number = number.as_f64().expect("a number");
            prop_assert!(number != 0.0 || number.is_sign_positive(), "{key} is -0");
        }
        Json::Array(items) => items.iter().try_for_each(|item| numbers_are_numbers(key, item))?,
        Json::Object(fields) => {
            fields.iter().try_for_each(|(key, item)| numbers_are_numbers(key, item))?;
        }
        Json::Bool(_) | Json::String(_) => {}
    }
    Ok(())
}

fn comparison_fits_totals(report: &Report) -> TestCaseResult {
    let total = |i: usize| report.vendors[i].total;
    let mut listed = report.ranking.clone();
    prop_assert!(listed.windows(2).all(|pair| total(pair[0]) <= total(pair[1])));
    listed.sort_unstable();
    prop_assert_eq!(listed, (0..report.vendors.len()).collect::<Vec<_>>());
    let verdict = &report.verdict;
    prop_assert_eq!(verdict.best, report.ranking[0]);
    prop_assert_eq!(verdict.runner_up, report.ranking.get(1).copied());
    let cheapest =
        report.vendors.iter().all(|v| v.price >= report.vendors[verdict.lowest_price].price);
    prop_assert!(cheapest);
    if let Some(next) = verdict.runner_up {
        let scale = total(next).abs() + total(verdict.best).abs();
        close("saves", verdict.saves, total(next) - total(verdict.best), scale)?;
        let parts = verdict.price_difference + verdict.hidden_difference;
        close("differences", -parts, verdict.saves, scale)?;
    }
    let pairs = report.vendors.len() * (report.vendors.len() - 1) / 2;
    prop_assert_eq!(report.break_even_revenue_per_hour.len(), pairs);
    for crossing in &report.crossings {
        let ahead = |month: usize| {
            report.vendors[crossing.a].cumulative[month]
                - report.vendors[crossing.b].cumulative[month]
        };
        let after = ahead(crossing.month - 1);
        let ahead_after = if after > 0.0 { crossing.b } else { crossing.a };
        prop_assert_eq!(ahead_after, crossing.cheaper_after);
        #[allow(clippy::cast_precision_loss)]
        let month = crossing.month as f64;
        prop_assert!(crossing.at <= month && crossing.at >= 1.0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn reports_add_up(document in scenario(3)) {
        let report = report(&document)?;
        let text = serde_json::to_string(&report).expect("a report is JSON");
        let json: Json = serde_json::from_str(&text).expect("JSON");
        numbers_are_numbers("", &json)?;
        comparison_fits_totals(&report)?;
        for (vendor, json) in report.vendors.iter().zip(json["vendors"].as_array().expect("list")) {
            lines_sum_to_totals(vendor, json)?;
            terms_explain_lines(json)?;
        }
        let again = serde_json::to_string(&self::report(&document)?).expect("JSON");
        prop_assert!(again == text, "the same document gave another report");
    }

    /// Every number where it is, at its least, or at its most: those documents that make sense.
    #[test]
    fn the_ends_of_ranges_overflow_nothing(
        ends in prop::collection::vec(0..8_u8, numbers().count()),
        loses in any::<bool>(),
    ) {
        let mut document = full();
        for (number, end) in numbers().zip(ends) {
            let place = document.pointer_mut(&pointer(number.path)).expect("a full document");
            match end {
                0 => *place = json!(number.min),
                1 => *place = json!(number.max),
                _ => {}
            }
        }
        if !loses {
            document["business"]["impact"] = json!({"p0": 0, "p1": 0, "p2": 0, "p3": 0});
        }
        document["vendors"][0]["support"]["desk"]["windows"] = json!([{"from_hour": 8}]);
        let Ok(report) = answer(&document) else { return Ok(()) };
        numbers_are_numbers("", &json!(report))?;
    }

    #[test]
    fn break_even_revenue_is_where_totals_meet(document in scenario(2)) {
        let here = report(&document)?;
        let Some(even) = here.break_even_revenue_per_hour.first() else { return Ok(()) };
        let ahead = |revenue: f64| -> Result<(f64, f64), TestCaseError> {
            let mut there = document.clone();
            there["business"]["revenue_per_hour"] = json!(revenue);
            let there = report(&there)?;
            let [a, b] = [even.a, even.b].map(|vendor| there.vendors[vendor].total);
            // The value is as good as the totals that it was worked out from.
            let scale = here.vendors.iter().chain(&there.vendors).map(|v| v.total.abs()).sum();
            Ok((a - b, scale))
        };
        let cheaper = |revenue: f64, vendor: usize| -> TestCaseResult {
            let (ahead, scale) = ahead(revenue)?;
            let behind = if vendor == even.a { ahead } else { -ahead };
            prop_assert!(behind <= SAME * scale, "{vendor} is not cheaper at {revenue}: {ahead}");
            Ok(())
        };
        if let Some(value) = even.value {
            let (ahead, scale) = ahead(value)?;
            prop_assert!(ahead.abs() <= SAME * scale, "{ahead} apart at {value}");
            cheaper(value * 0.5, even.cheaper_below)?;
            cheaper((value * 1.5).min(1e9), even.cheaper_above)?;
        } else {
            prop_assert_eq!(even.cheaper_below, even.cheaper_above);
            cheaper(0.0, even.cheaper_below)?;
            cheaper(1e9, even.cheaper_above)?;
        }
    }
}
