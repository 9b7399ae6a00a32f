//! Numbers that others have published, and what the model makes of the same inputs.
//!
//! Each test names where its number comes from. Where nothing but a few products and sums lie
//! between input and number, the tolerance is a few roundings of the result.

use serde_json::{Value as Json, json};
use vendor_tco::credit::CompoundPoisson;
use vendor_tco::incident::{mean_per_promise, sigma};

use crate::scenarios::{first_vendor, vendor};

/// A handful of roundings, relative.
const ROUNDING: f64 = 1e-14;

#[track_caller]
fn close(got: f64, want: f64, relative: f64) {
    assert!((got - want).abs() <= relative * want.abs(), "{got} instead of {want}");
}

/// A month of maintenance that counts as downtime, and one credit tier: no chance is involved.
fn maintained(hours: f64, credits: &Json) -> Json {
    vendor(&json!({
        "price": {"monthly": 1000},
        "maintenance": {"hours_per_month": hours},
        "sla": {"credits": credits, "counts_maintenance": true},
    }))
}

#[track_caller]
fn credit_share(document: &Json) -> f64 {
    let lines = first_vendor(document).lines;
    -lines.sla_credits / lines.subscription
}

/// 1 % of 730 h, which the uptime tables of hosting sites give as "7 h 18 min a month".
#[test]
fn two_nines_of_a_month_leave_7_hours_18() {
    let tier = json!([{"below": 0.99, "share": 0.25}]);
    close(credit_share(&maintained(7.3 - 1e-6, &tier)), 0.0, 0.0);
    close(credit_share(&maintained(7.3, &tier)), 0.0, 0.0);
    close(credit_share(&maintained(7.3 + 1e-6, &tier)), 0.25, ROUNDING);
}

/// 0.01 % of 730 h: "4 min 23 s a month" in the same tables.
#[test]
fn four_nines_of_a_month_leave_4_minutes_23() {
    let tier = json!([{"below": 0.9999, "share": 0.1}]);
    let minutes = 4.38;
    close(credit_share(&maintained(minutes / 60.0, &tier)), 0.0, 0.0);
    close(credit_share(&maintained((minutes + 1e-3) / 60.0, &tier)), 0.1, ROUNDING);
}

/// The worked example of cloud SLAs: 60 of a 30-day month's 43,200 minutes down are an
/// availability of 99.86 %, which a sheet of 10 % below 99.9 % and 25 % below 99 % pays 10 % for.
#[test]
fn an_hour_of_43_200_minutes_is_99_86_percent_and_earns_10_percent() {
    let sheet = json!([{"below": 0.999, "share": 0.1}, {"below": 0.99, "share": 0.25}]);
    let hours = 730.0 * 60.0 / 43_200.0;
    let document = maintained(hours, &sheet);
    close(credit_share(&document), 0.1, ROUNDING);
    let availability = first_vendor(&document).availability;
    close(availability, 1.0 - 60.0 / 43_200.0, ROUNDING);
    assert_eq!(format!("{:.2}", availability * 100.0), "99.86");
}

/// What a support plan costs a month on top of a bill.
#[track_caller]
fn support_plan(bill: f64, plan: &Json) -> f64 {
    let price = json!({"monthly": bill, "support_plan": plan});
    let mut document = vendor(&json!({"price": price}));
    document["horizon_months"] = json!(1);
    first_vendor(&document).lines.support_plan
}

/// AWS Support pricing, plan "Business", whose page works out 85,000 → 1,000 + 4,900 + 250. Every
/// band filled and 750,000 more: 1,000 + 4,900 + 8,500 + 22,500.
#[test]
fn business_support_on_a_bill_of_85_000_costs_6_150() {
    let plan = json!({"minimum": 100, "tiers": [
        {"up_to": 10_000, "rate": 0.1},
        {"up_to": 80_000, "rate": 0.07},
        {"up_to": 250_000, "rate": 0.05},
        {"rate": 0.03},
    ]});
    close(support_plan(85_000.0, &plan), 6150.0, ROUNDING);
    close(support_plan(999.0, &plan), 100.0, ROUNDING);
    close(support_plan(1_000_000.0, &plan), 36_900.0, ROUNDING);
}

/// AWS Support pricing, plan "Enterprise": 15,000 + 24,500 + 25,000 + 30,000. Its page works out
/// 1,200,000 → 70,500.
#[test]
fn enterprise_support_on_a_bill_of_2_000_000_costs_94_500() {
    let plan = json!({"minimum": 15_000, "tiers": [
        {"up_to": 150_000, "rate": 0.1},
        {"up_to": 500_000, "rate": 0.07},
        {"up_to": 1_000_000, "rate": 0.05},
        {"rate": 0.03},
    ]});
    close(support_plan(2_000_000.0, &plan), 94_500.0, ROUNDING);
    close(support_plan(1_200_000.0, &plan), 70_500.0, ROUNDING);
    close(support_plan(1.0, &plan), 15_000.0, ROUNDING);
}

/// Agora's list price of audio, 0.99 per thousand minutes, with its volume discounts of 5 % from
/// 100 and 7 % from 500 thousand on: 99 + 376.20 + 92.07.
#[test]
fn graduated_tiers_charge_567_27_for_600_thousand() {
    let tiers = json!([
        {"up_to": 100, "unit_price": 0.99},
        {"up_to": 500, "unit_price": 0.99 * 0.95},
        {"unit_price": 0.99 * 0.93},
    ]);
    let mut document = vendor(&json!({"price": {"usage": {"tiers": tiers}}}));
    document["horizon_months"] = json!(1);
    document["usage"] = json!({"units_per_month": 600});
    close(first_vendor(&document).lines.usage, 567.27, ROUNDING);
    // All of it at the tier reached, where the contract says so.
    document["vendors"][0]["price"]["usage"]["mode"] = json!("volume");
    close(first_vendor(&document).lines.usage, 600.0 * 0.99 * 0.93, ROUNDING);
}

/// A lognormal sure by 90 % to lie in 1..10 has μ = ln√10 and σ = ln√10 ÷ z₀.₉₅, hence the mean
/// exp(μ + σ²/2) = 4.0400, which estimators of the "1 to 10" kind print. In this crate's words: its
/// 90th percentile is spread × its median √10, with ln spread = σ·z₀.₉.
#[test]
fn a_lognormal_of_1_to_10_has_mean_4_04() {
    const Z_95: f64 = 1.644_853_626_951_472_2;
    const Z_90: f64 = 1.281_551_565_544_600_4;
    let median = 10.0_f64.sqrt();
    let s = median.ln() / Z_95;
    let spread = (s * Z_90).exp();
    close(sigma(spread), s, ROUNDING);
    let percentile_90 = median * spread;
    close(mean_per_promise(spread) * percentile_90, 4.040_012_826_945_718, 2.0 * ROUNDING);
    // Scale invariance: what is sure to lie in 10..100 has ten times the mean.
    close(mean_per_promise(spread) * 10.0 * percentile_90, 40.400_128_269_457_18, 2.0 * ROUNDING);
}

/// The form's advice: a promise kept 90 % of the time at spread 3 means 0.48 × on average.
#[test]
fn a_promise_kept_nine_times_in_ten_means_about_half_of_it() {
    assert_eq!(format!("{:.2}", mean_per_promise(3.0)), "0.48");
    close(mean_per_promise(1.0), 1.0, 0.0);
}

/// 3 incidents a month, of 1, 2 and 3 hours in the proportions 1.9 : 0.8 : 0.3, as outcomes that
/// are equally likely.
fn three_severities() -> Vec<f64> {
    let of = |hours: f64, count: usize| vec![hours; count];
    [of(1.0, 19), of(2.0, 8), of(3.0, 3)].concat()
}

/// The lattice carries exp(−18) of what wraps around it, and as much of amplified rounding.
const LATTICE: f64 = 3e-8;

/// By hand: e⁻³·(1.9²/2 + 0.8). The textbook example of Panjer's recursion, whose table gives
/// 0.129695.
#[test]
fn a_poisson_3_of_three_severities_is_2_with_probability_0_129695() {
    let hours = three_severities();
    let sum = CompoundPoisson::new(&[(3.0, &hours)], 0.0);
    let exactly_two = sum.above(1.5) - sum.above(2.5);
    assert!((exactly_two - 0.129_695).abs() < 5e-7, "{exactly_two}");
    let by_hand = (-3.0_f64).exp() * (1.9 * 1.9 / 2.0 + 0.8);
    assert!((exactly_two - by_hand).abs() < LATTICE, "{exactly_two} instead of {by_hand}");
}

/// Mean λ·E[X] and variance λ·E[X²], from the tail: E[S] = Σ P(S > k), E[S²] = Σ (2k + 1)·P(S > k).
/// The tail above 60 is below 1e-20, and 61 terms carry the lattice's error at most that often.
#[test]
fn moments_of_a_compound_poisson_sum_are_those_of_its_formulas() {
    let hours = three_severities();
    let sum = CompoundPoisson::new(&[(3.0, &hours)], 0.0);
    let tail: Vec<f64> = (0..=60).map(|k| sum.above(f64::from(k))).collect();
    let mean: f64 = tail.iter().sum();
    let squares: f64 = tail.iter().zip(0..).map(|(p, k)| f64::from(2 * k + 1) * p).sum();
    let (mean_by_formula, variance_by_formula) =
        (1.9 + 0.8 * 2.0 + 0.3 * 3.0, 1.9 + 0.8 * 4.0 + 0.3 * 9.0);
    assert!((mean - mean_by_formula).abs() < 61.0 * LATTICE, "{mean}");
    let variance = squares - mean * mean;
    assert!((variance - variance_by_formula).abs() < 61.0 * 61.0 * LATTICE, "{variance}");
}
