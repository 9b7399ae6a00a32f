//! The simulation, held against the report, against closed forms, and against itself.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};
use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::simulate::{Request, Simulation};
use vendor_tco::{Distribution, Issue, Memo, simulate};

use crate::cases::{NAMES, read as case};
use crate::documents;
use crate::scenarios::report;

/// A normal mean lies beyond so many standard errors once in 16,000 times. Seeds are fixed, so that
/// whoever meets that once meets it always, and can look.
const STANDARD_ERRORS: f64 = 4.0;
/// The report's own numeric lines are good to this, relative to the total.
const REPORT: f64 = 1e-3;

pub(crate) fn read(document: &Json) -> Scenario {
    let document: Value = serde_json::from_value(document.clone()).expect("JSON fits the tree");
    Scenario::read(&document).expect("a valid scenario")
}

#[track_caller]
pub(crate) fn distribution(document: &Json, trials: u32, luck_only: bool) -> Distribution {
    match simulate(&read(document), &Request { trials, seed: 1, luck_only }) {
        Ok(distribution) => distribution,
        Err(issues) => panic!("{issues:#?}"),
    }
}

/// The shared cases, by name.
pub(crate) fn shared() -> Vec<(&'static str, Json)> {
    NAMES.iter().map(|&name| (name, case(&format!("{name}.json")))).collect()
}

/// Whether every vendor's mean is the report's total, as far as so many trials can tell.
fn agrees(document: &Json, trials: u32, luck_only: bool) -> Result<(), String> {
    let report = report(document);
    let distribution = distribution(document, trials, luck_only);
    for (vendor, expected) in distribution.vendors.iter().zip(&report.vendors) {
        let off = (vendor.mean - expected.total).abs();
        let numeric = if expected.exact { 1e-9 } else { REPORT };
        let allowed =
            STANDARD_ERRORS * vendor.standard_error + numeric * expected.total.abs() + 1e-9;
        if off > allowed {
            return Err(format!(
                "{}: {} ± {} instead of {}",
                vendor.name, vendor.mean, vendor.standard_error, expected.total
            ));
        }
    }
    Ok(())
}

/// Without credits, whose mean ignorance moves.
fn without_credits(mut document: Json) -> Json {
    for vendor in document["vendors"].as_array_mut().expect("vendors") {
        vendor["sla"] = json!({});
    }
    document
}

#[test]
fn with_luck_alone_the_mean_is_the_reports_total() {
    for (name, document) in shared() {
        agrees(&document, 200_000, true).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

#[test]
fn with_ignorance_too_but_for_credits() {
    for (name, document) in shared() {
        let document = without_credits(document);
        agrees(&document, 200_000, false).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

/// Rare incidents may not come about in any trial, and then the trials say nothing of their error. So each
/// severity that there is has at least one in ten trials.
fn often_enough(mut document: Json) -> Json {
    let years = document["horizon_months"].as_f64().unwrap_or(36.0) / 12.0;
    for vendor in document["vendors"].as_array_mut().expect("vendors") {
        let Some(rates) = vendor.get_mut("incidents_per_year").and_then(Json::as_object_mut) else {
            continue;
        };
        for rate in rates.values_mut() {
            let often = rate.as_f64().is_some_and(|rate| rate * years >= 0.1);
            if !often {
                *rate = json!(0);
            }
        }
        // Tails that a few thousand trials cannot tell.
        let support = vendor.get_mut("support").and_then(Json::as_object_mut);
        if let Some(spread) = support.and_then(|support| support.get_mut("spread")) {
            *spread = json!(spread.as_f64().unwrap_or(3.0).min(4.0));
        }
        vendor["uncertainty"] = json!({"incidents": 1.7, "times": 1.4});
    }
    if let Some(events) = document["business"].get_mut("events").and_then(Json::as_array_mut) {
        // An event that brings one incident in a thousand trials brings the same.
        events.retain(|event| event["revenue_factor"].as_f64().is_none_or(|factor| factor < 20.0));
        events.truncate(1);
        for event in events {
            event["per_year"] = json!(60);
            event["hours"] = json!(20);
            event["incident_multiplier"] = json!(8);
        }
    }
    document
}

fn hold_for_random_scenarios(luck_only: bool) {
    let outcome = TestRunner::new(documents::cases(48)).run(&documents::scenario(3), |document| {
        let document = often_enough(document);
        let document = if luck_only { document } else { without_credits(document) };
        crate::properties::report(&document)?;
        agrees(&document, 20_000, luck_only).map_err(TestCaseError::fail)
    });
    outcome.unwrap_or_else(|why| panic!("{why}"));
}

#[test]
fn random_scenarios_with_luck_alone() {
    hold_for_random_scenarios(true);
}

#[test]
fn random_scenarios_with_ignorance() {
    hold_for_random_scenarios(false);
}

/// One vendor whose only cost is a fixed one of each incident: its distribution is Poisson's.
fn constant_loss(per_year: f64, months: u32) -> Json {
    json!({
        "horizon_months": months,
        "business": {"revenue_per_hour": 0, "penalty": {"p0": 1000}},
        "vendors": [{"name": "A", "price": {"monthly": 10}, "incidents_per_year": {"p0": per_year}}],
    })
}

/// P(N ≤ n) and P(N > n) of a Poisson count.
fn poisson_up_to(mean: f64, n: u32) -> f64 {
    (0..=n)
        .map(|k| (f64::from(k) * mean.ln() - mean - libm::lgamma(f64::from(k) + 1.0)).exp())
        .sum()
}

#[test]
fn a_constant_loss_is_poisson() {
    let trials = 400_000_u32;
    for (per_year, months) in [(1.0, 12), (0.4, 24), (8.0, 36)] {
        let mean = per_year * f64::from(months) / 12.0;
        let got = distribution(&constant_loss(per_year, months), trials, true);
        let vendor = &got.vendors[0];
        let price = 10.0 * f64::from(months);
        for (percentile, p) in [("5", 0.05), ("10", 0.1), ("50", 0.5), ("90", 0.9), ("99", 0.99)] {
            let exact = (0..200).find(|&n| poisson_up_to(mean, n) >= p).expect("some count");
            // The trials tell the percentile apart where no step of the distribution is within 4 standard errors.
            let error = STANDARD_ERRORS * (p * (1.0 - p) / f64::from(trials)).sqrt();
            let below = if exact == 0 { 0.0 } else { poisson_up_to(mean, exact - 1) };
            assert!(
                below < p - error && p + error < poisson_up_to(mean, exact),
                "a better percentile"
            );
            assert_eq!(
                vendor.percentiles[percentile],
                price + 1000.0 * f64::from(exact),
                "{mean} {p}"
            );
        }
        for &(amount, probability) in &vendor.exceedance {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let n = ((amount - price) / 1000.0).round() as u32;
            let exact = 1.0 - poisson_up_to(mean, n);
            let error = (exact * (1.0 - exact) / f64::from(trials)).sqrt();
            assert!((probability - exact).abs() <= STANDARD_ERRORS * error + 1e-12, "{mean} {n}");
        }
        // CVaR: the mean of the worst 5 %, where the count at its edge takes part with what is left of them.
        let edge = (0..200).find(|&n| poisson_up_to(mean, n) >= 0.95).expect("some count");
        let probability =
            |n: u32| poisson_up_to(mean, n) - if n == 0 { 0.0 } else { poisson_up_to(mean, n - 1) };
        let beyond: f64 = (edge + 1..edge + 60).map(|n| f64::from(n - edge) * probability(n)).sum();
        let exact = price + 1000.0 * (f64::from(edge) + beyond / 0.05);
        assert!(
            (vendor.cvar95 - exact).abs() < STANDARD_ERRORS * vendor.cvar95_error,
            "{} {exact}",
            vendor.cvar95
        );
        // Mean λ·x and variance λ·x², to the error of a variance: √((κ₄ + 2σ⁴)/n), with κ₄ = λ·x⁴.
        let variance = mean * 1e6;
        let error = ((mean * 1e12 + 2.0 * variance * variance) / f64::from(trials)).sqrt();
        assert!(
            (vendor.sd * vendor.sd - variance).abs() < STANDARD_ERRORS * error,
            "{}",
            vendor.sd
        );
    }
}

#[test]
fn one_is_cheaper_as_often_as_its_poisson_count_is_smaller() {
    let mut document = constant_loss(1.0, 12);
    let second = json!({
        "name": "B", "price": {"monthly": 10}, "incidents_per_year": {"p0": 2},
    });
    document["vendors"].as_array_mut().expect("vendors").push(second);
    let trials = 400_000_u32;
    let got = distribution(&document, trials, true);
    let at = |mean: f64, n: u32| {
        (f64::from(n) * mean.ln() - mean - libm::lgamma(f64::from(n) + 1.0)).exp()
    };
    let below: f64 = (0..40).map(|n| at(1.0, n) * (1.0 - poisson_up_to(2.0, n))).sum();
    let same: f64 = (0..40).map(|n| at(1.0, n) * at(2.0, n)).sum();
    let error = STANDARD_ERRORS / (2.0 * f64::from(trials).sqrt());
    assert!((got.p_cheaper[0][1] - below).abs() < error);
    assert!((got.p_cheaper[1][0] - (1.0 - below - same)).abs() < error);
    assert!((got.p_cheapest[0] - (below + same / 2.0)).abs() < error, "those that tie share");
    assert_eq!(got.p_cheaper[0][0], 0.0);
    let difference = got.difference.expect("two vendors");
    assert_eq!((difference.a, difference.b), (1, 0), "what the dearer costs more than the cheaper");
    assert!((difference.mean - 1000.0).abs() < STANDARD_ERRORS * difference.standard_error);
}

#[test]
fn without_incidents_nothing_is_left_to_luck() {
    let document = json!({
        "business": {"revenue_per_hour": 100, "revenue_uncertainty": 1},
        "vendors": [{"name": "A", "price": {"monthly": 70}}, {"name": "B", "price": {"monthly": 71}}],
    });
    let got = distribution(&document, 1000, false);
    let total = report(&document).vendors[0].total;
    let vendor = &got.vendors[0];
    assert_eq!((vendor.mean, vendor.sd, vendor.cvar95), (total, 0.0, total));
    assert!(vendor.percentiles.amounts().iter().all(|&amount| amount == total));
    assert!(vendor.percentile_errors.amounts().iter().all(|&error| error == 0.0));
    assert_eq!(vendor.exceedance, [(total, 0.0)]);
    assert_eq!(got.p_cheapest, [1.0, 0.0]);
}

/// With nothing but chronic stutter, a total is a lognormal factor times a constant. Its percentiles are
/// known: exp(σz − σ²/2).
#[test]
fn revenue_is_as_uncertain_as_it_says() {
    let document = json!({
        "business": {"revenue_per_hour": 1000, "revenue_uncertainty": 2},
        "vendors": [{"name": "A", "degradation": {"hours_per_month": 10, "impact": 1}}],
    });
    let total = report(&document).vendors[0].total;
    let got = distribution(&document, 400_000, false);
    let sigma = 2_f64.ln() / 1.644_853_626_951_472_2;
    for (percentile, z) in [
        ("5", -1.644_853_626_951_472_2),
        ("50", 0.0),
        ("90", 1.281_551_565_544_600_4),
        ("99", 2.326_347_874_040_841),
    ] {
        let exact = total * (sigma * z - sigma * sigma / 2.0).exp();
        let vendor = &got.vendors[0];
        let off = (vendor.percentiles[percentile] - exact).abs();
        assert!(
            off < STANDARD_ERRORS * vendor.percentile_errors[percentile],
            "{percentile}: {off}"
        );
    }
    // The 90 % interval is × and ÷ 2 about the median.
    let vendor = &got.vendors[0];
    let ratio = vendor.percentiles["95"] / vendor.percentiles["5"];
    assert!((ratio - 4.0).abs() < 0.05, "{ratio}");
    let luck = distribution(&document, 1000, true);
    assert_eq!(luck.vendors[0].sd, 0.0, "with luck alone nothing of it is uncertain");
}

#[test]
fn an_answer_does_not_depend_on_its_steps() {
    for (name, document) in shared() {
        let scenario = read(&document);
        let request = Request { trials: 3000, seed: 9, luck_only: false };
        let at_once = simulate(&scenario, &request).expect("valid");
        let mut memo = Memo::default();
        let mut simulation = Simulation::new(&scenario, &request, &mut memo).expect("valid");
        for trials in [1, 7, 1000, 500, 5000] {
            simulation.run(trials);
        }
        assert_eq!(simulation.done(), 3000);
        assert_eq!(simulation.distribution(), at_once, "{name}");
        // With everything known from before, nothing else comes out.
        let mut again = Simulation::new(&scenario, &request, &mut memo).expect("valid");
        again.run(3000);
        assert_eq!(again.distribution(), at_once, "{name}");
        let other = Request { seed: 10, ..request };
        assert_ne!(
            simulate(&scenario, &other).expect("valid").vendors[0].mean,
            at_once.vendors[0].mean
        );
    }
}

#[test]
fn another_vendor_changes_nobody_elses_luck() {
    let (_, mut document) = shared().swap_remove(0);
    let before = distribution(&document, 2000, false);
    let vendors = document["vendors"].as_array_mut().expect("vendors");
    vendors.push(json!({"name": "new", "price": {"monthly": 1}, "incidents_per_year": {"p0": 3}}));
    let after = distribution(&document, 2000, false);
    for (a, b) in before.vendors.iter().zip(&after.vendors) {
        assert_eq!((a.mean, &a.percentiles), (b.mean, &b.percentiles));
    }
}

#[test]
fn every_number_is_finite_and_probabilities_are_some() {
    for (name, document) in shared() {
        let got = distribution(&document, 4000, false);
        let sum: f64 = got.p_cheapest.iter().sum();
        assert!((sum - 1.0).abs() < 1e-9, "{name}");
        for vendor in &got.vendors {
            let counts: usize = vendor.histogram.counts.iter().sum();
            assert_eq!(counts + vendor.histogram.above + vendor.histogram.below, 4000);
            let amounts = vendor.percentiles.amounts();
            assert!(amounts.is_sorted(), "{name}: {amounts:?}");
            assert!(vendor.cvar95 >= vendor.percentiles["95"]);
            assert!(vendor.exceedance.is_sorted_by(|a, b| a.0 < b.0 && a.1 >= b.1));
        }
        finite(&json!(got), "");
    }
}

fn finite(value: &Json, path: &str) {
    match value {
        Json::Object(fields) => {
            fields.iter().for_each(|(key, v)| finite(v, &format!("{path}.{key}")));
        }
        Json::Array(items) => items.iter().for_each(|v| finite(v, path)),
        Json::Null => assert_eq!(path, ".difference", "NaN and infinity become null"),
        Json::Number(number) => {
            assert!(
                number.as_f64().is_some_and(|x| x != 0.0 || x.is_sign_positive()),
                "{path}: −0"
            );
        }
        _ => {}
    }
}

/// What an extreme scenario is tried with: as many incidents as may be, all worth counting by the month.
#[test]
fn as_many_incidents_as_may_be() {
    let severities = json!({"p0": 1e4, "p1": 1e4, "p2": 1e4, "p3": 1e4});
    let hours = json!({"p0": 0.01, "p1": 0.02, "p2": 0.03, "p3": 0.04});
    let document = json!({
        "horizon_months": 36,
        "discount_rate": 0.1,
        "business": {
            "revenue_per_hour": 1000,
            "impact": {"p0": 0.5, "p1": 0.1, "p2": 0.02, "p3": 0},
            "penalty": {"p3": 1},
            "events": [{"per_year": 366, "hours": 168, "incident_multiplier": 1000, "revenue_factor": 2}],
        },
        "vendors": [{
            "name": "A",
            "price": {"monthly": 1000},
            "incidents_per_year": severities,
            "support": {"response_hours": hours, "repair_hours": hours},
            "sla": {"counted": ["p0", "p1", "p2", "p3"], "min_minutes": 1, "credits": [{"below": 0.6, "share": 0.3}, {"below": 0.2, "share": 1}]},
        }],
    });
    let total = report(&document).vendors[0].total;
    let luck = distribution(&document, 2000, true);
    let off = (luck.vendors[0].mean - total).abs();
    assert!(
        off < STANDARD_ERRORS * luck.vendors[0].standard_error + REPORT * total,
        "{off} of {total}"
    );
    // Poisson of this many varies by 1 in √n, and lognormal times of spread 3 add 1.08 of that again.
    assert!(luck.vendors[0].sd < 1e-3 * total, "{}", luck.vendors[0].sd);
    let both = distribution(&document, 2000, false);
    assert!(both.vendors[0].sd > 0.1 * total, "rates and times are as uncertain as ever");
}

/// With more incidents of a kind than are drawn one by one, an outage still counts only where it is
/// long enough itself: just below and above that number, and far above it.
#[test]
fn credits_of_very_many_incidents_are_those_of_the_long_ones() {
    for (per_year, minutes) in [(405, 1440), (415, 1440), (10_000, 1440), (415, 720)] {
        let document = json!({
            "horizon_months": 120,
            "business": {"revenue_per_hour": 0, "impact": {"p0": 0.001}},
            "vendors": [{
                "name": "A",
                "price": {"monthly": 1000},
                "incidents_per_year": {"p0": per_year},
                "support": {"response_hours": {"p0": 0.5}, "repair_hours": {"p0": 4}},
                "sla": {"min_minutes": minutes, "credits": [{"below": 0.99, "share": 0.3}, {"below": 0.95, "share": 0.6}]},
            }],
        });
        let total = report(&document).vendors[0].total;
        let luck = &distribution(&document, 4000, true).vendors[0];
        let allowed = STANDARD_ERRORS * luck.standard_error + REPORT * total;
        assert!((luck.mean - total).abs() < allowed, "{per_year}: {} of {total}", luck.mean);
    }
}

/// What two vendors cost alike they cost alike in every future, however it was reckoned.
#[test]
fn totals_that_differ_by_rounding_tie() {
    let monthly = json!({"business": {"revenue_per_hour": 1}, "vendors": [
        {"name": "A", "price": {"monthly": 99.9}},
        {"name": "B", "price": {"extras": [{"name": "year", "amount": 1198.8, "per": "year"}]}},
    ]});
    let got = distribution(&monthly, 100, true);
    assert_eq!((&got.p_cheapest[..], got.p_cheaper[0][1]), (&[0.5, 0.5][..], 0.0));
    let by_incident = json!({"business": {"revenue_per_hour": 0}, "vendors": [
        {"name": "A", "incidents_per_year": {"p0": 0.1}, "price": {"extras": [{"name": "each", "amount": 100, "per": "incident"}]}},
        {"name": "B"},
    ]});
    let got = distribution(&by_incident, 10_000, true);
    assert_eq!(got.p_cheaper[0][1], 0.0);
    assert_eq!(got.vendors[0].percentiles["5"], 0.0);
}

fn issues(trials: &Json, seed: &Json) -> Vec<Issue> {
    let value = |json: &Json| -> Value { serde_json::from_value(json.clone()).expect("a value") };
    Request::read(Some(&value(trials)), Some(&value(seed)), false).expect_err("a mistake")
}

#[test]
fn what_cannot_be_asked_for_is_said() {
    let said = |trials: Json, seed: Json| -> Vec<String> {
        issues(&trials, &seed).iter().map(ToString::to_string).collect()
    };
    assert_eq!(said(json!(0), json!(1)), ["trials: 0 is too small (at least 1)"]);
    assert_eq!(said(json!(1e9), json!(1)), ["trials: 1000000000 is too large (at most 1000000)"]);
    assert_eq!(
        said(json!(1.5), json!(-1)),
        ["trials: 1.5 is not a whole number", "seed: -1 is too small (at least 0)"]
    );
    assert_eq!(said(json!("many"), json!(1)), ["trials: must be a number"]);
    let nan = Value::Number(f64::NAN);
    let nan = Request::read(None, Some(&nan), false).expect_err("a mistake");
    assert_eq!(nan[0].to_string(), "seed: must be a finite number");
    let default = Request::read(None, None, true).expect("defaults");
    assert_eq!(default, Request { trials: 100_000, seed: 1, luck_only: true });
}

#[test]
fn one_trial_is_an_answer() {
    let (_, document) = shared().swap_remove(0);
    let got = distribution(&document, 1, false);
    assert_eq!((got.trials, got.vendors[0].sd), (1, 0.0));
    finite(&json!(got), "");
}
