//! SLA credits against distributions that are known by other ways: Poisson counts, Panjer's
//! recursion, all sums one by one, compound exponentials.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use vendor_tco::credit::CompoundPoisson;

use crate::documents::cases;
use crate::scenarios::{first_vendor, vendor};

/// Where outcomes lie on a lattice, what is left is what wraps around it, damped by exp(−18), and
/// rounding, amplified by as much.
const ON_LATTICE: f64 = 3e-8;
/// Outcomes split between the points of a lattice err by the square of a cell, a tenth of their
/// root mean square at most; seen is a tenth of this.
const SPLIT: f64 = 5e-4;

/// P(N = n) for n = 0, 1, … of a Poisson count, by way of logarithms, so that no rate underflows.
fn poisson(rate: f64, until: u32) -> Vec<f64> {
    let mut log_factorial = 0.0;
    (0..=until)
        .map(|n| {
            let n = f64::from(n);
            log_factorial += n.max(1.0).ln();
            (n * rate.ln() - rate - log_factorial).exp()
        })
        .collect()
}

/// P(N > n).
fn more_than(rate: f64, n: u32) -> f64 {
    let until: f64 = poisson(rate, n).iter().sum();
    (1.0 - until).max(0.0)
}

#[track_caller]
fn near(got: f64, want: f64, tolerance: f64) {
    assert!((got - want).abs() <= tolerance, "{got} instead of {want}");
}

fn sum_of(rate: f64, hours: &[f64]) -> CompoundPoisson {
    CompoundPoisson::new(&[(rate, hours)], 0.0)
}

#[test]
fn constant_outcomes_are_counted() {
    for hours in [0.05, 0.073, 1.0 / 3.0, 1.0, 3.65, 7.3] {
        for rate in [1e-3, 0.2, 1.0, 5.0, 30.0] {
            let sum = sum_of(rate, &[hours; 7]);
            for n in 0..40_u32 {
                let at = f64::from(n) * hours;
                for d in [at, at + 1e-9, at + 0.5 * hours] {
                    near(sum.above(d), more_than(rate, n), ON_LATTICE);
                }
            }
        }
    }
}

#[test]
fn what_is_below_the_minimum_does_not_count() {
    let sum = CompoundPoisson::new(&[(4.0, &[0.25, 0.5, 0.5, 1.0])], 0.5 - 1e-9);
    near(sum.above(0.0), 1.0 - (-3.0_f64).exp(), ON_LATTICE);
    let kinds: [(f64, &[f64]); 2] = [(2.0, &[0.1]), (3.0, &[2.0])];
    let sum = CompoundPoisson::new(&kinds, 1.0);
    near(sum.above(2.0), more_than(3.0, 1), ON_LATTICE);
}

#[test]
fn nothing_happens_without_incidents() {
    let sum = CompoundPoisson::new(&[], 0.0);
    near(sum.above(0.0), 0.0, 0.0);
    near(sum.above(-1e-9), 1.0, 0.0);
    near(sum_of(5.0, &[0.0, 0.0]).above(0.0), 0.0, 0.0);
}

/// All sums of up to 12 outcomes, each with its probability; a 13th has one of 1e-12.
#[test]
fn every_sum_is_found_by_trying_them_all() {
    const OUTCOMES: [f64; 4] = [0.37, 1.91, 4.02, 0.37];
    const RATE: f64 = 0.4;
    let mut sums = vec![(0.0, 0_u32, 1.0)];
    let counts = poisson(RATE, 12);
    let mut all = Vec::new();
    for &of_count in &counts {
        all.extend(sums.iter().map(|&(hours, _, share)| (hours, of_count * share)));
        // Sums in hundredths of an hour, so that equal ones become one.
        let mut next = std::collections::BTreeMap::<u32, f64>::new();
        for &(_, hundredths, share) in &sums {
            for more in [37, 191, 402, 37] {
                *next.entry(hundredths + more).or_default() += share / 4.0;
            }
        }
        sums = next.into_iter().map(|(h, share)| (f64::from(h) / 100.0, h, share)).collect();
    }
    let sum = sum_of(RATE, &OUTCOMES);
    for hundredths in (0..1200).chain([37 + 191, 2 * 402]) {
        let d = f64::from(hundredths) / 100.0;
        let by_hand: f64 =
            all.iter().filter(|(hours, _)| *hours > d + 1e-9).map(|(_, share)| share).sum();
        near(sum.above(d), by_hand, ON_LATTICE);
    }
}

/// Panjer (ASTIN Bulletin 12, 1981) for a Poisson count: g(0) = exp(−λ), g(s) = λ/s · Σ j·f(j)·g(s−j).
fn panjer(rate: f64, outcomes: &[u32], until: u32) -> Vec<f64> {
    let mut density = vec![(-rate).exp()];
    let each = rate / f64::from(u32::try_from(outcomes.len()).expect("few"));
    for s in 1..=until {
        let met = outcomes.iter().filter(|&&j| j <= s);
        let sum: f64 = met.map(|&j| f64::from(j) * density[(s - j) as usize]).sum();
        density.push(each / f64::from(s) * sum);
    }
    density
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn panjers_recursion_agrees(
        rate in 0.01..40.0,
        outcomes in prop::collection::vec(1_u32..12, 1..9),
        unit in prop::sample::select(vec![0.02, 0.1, 0.25, 1.0]),
    ) {
        let hours: Vec<f64> = outcomes.iter().map(|&j| f64::from(j) * unit).collect();
        let sum = sum_of(rate, &hours);
        let mut above = 1.0;
        for (s, density) in (0..=80).zip(panjer(rate, &outcomes, 80)) {
            above -= density;
            let got = sum.above(f64::from(s) * unit);
            prop_assert!((got - above).abs() < ON_LATTICE, "above {s}: {got} instead of {above}");
        }
    }

    #[test]
    fn more_downtime_is_never_likelier(
        rate in 0.01..40.0,
        hours in prop::collection::vec(0.01..20.0, 1..40),
    ) {
        let sum = sum_of(rate, &hours);
        let mut last = 1.0;
        for d in [0.0, 0.01, 0.5, 2.0, 7.3, 30.0, 100.0, 700.0] {
            let above = sum.above(d);
            // Each d has a lattice of its own.
            prop_assert!((0.0..=last + SPLIT).contains(&above), "{above} above {d}, {last} before");
            last = above;
        }
    }
}

/// Exponential outcomes of mean 1 as 4096 strata, each at its own mean.
fn exponential() -> Vec<f64> {
    let partial = |u: f64| if u >= 1.0 { 0.0 } else { (1.0 - u) * (1.0 - (1.0 - u).ln()) };
    let edge = |i: u32| f64::from(i) / 4096.0;
    (0..4096).map(|i| (partial(edge(i)) - partial(edge(i + 1))) * 4096.0).collect()
}

/// N exponentials are above d if fewer than N points of a Poisson process lie within d.
#[test]
fn compound_exponentials_follow_their_closed_form() {
    let hours = exponential();
    for rate in [0.01, 0.3, 1.0, 4.0, 25.0, 300.0, 40_000.0 / 12.0] {
        let sum = sum_of(rate, &hours);
        for d in [0.3, 1.0, 0.5 * rate, rate - rate.sqrt(), rate, rate + 2.0 * rate.sqrt()] {
            if d < 0.05 {
                continue;
            }
            let counts = poisson(rate, 6000);
            let points = poisson(d, 6000);
            let mut within = 0.0;
            let mut by_formula = 0.0;
            for (count, point) in counts.iter().zip(points) {
                by_formula += count * within;
                within += point;
            }
            near(sum.above(d), by_formula, SPLIT);
        }
    }
}

/// The highest rates that a document may hold: 10,000 a year of each of four severities. Their
/// exp(−λ) is 1e-1448.
#[test]
fn the_highest_rates_do_not_underflow() {
    const RATE: f64 = 40_000.0 / 12.0;
    for hours in [0.03, 0.1, 0.109_5] {
        let d = 3300.0 * hours;
        near(sum_of(RATE, &[hours]).above(d), more_than(RATE, 3300), ON_LATTICE);
    }
    let times = |hours: f64| json!({"p0": hours, "p1": hours, "p2": hours, "p3": hours});
    let mut document = vendor(&json!({
        "price": {"monthly": 100},
        "incidents_per_year": times(1e4),
        "support": {
            "detection_hours": times(0.109_5),
            "response_hours": times(0.0),
            "repair_hours": times(0.0),
        },
        // 365 h are 3333.3 such incidents, so about half of all months are worse.
        "sla": {"counted": ["p0", "p1", "p2", "p3"], "credits": [{"below": 0.5, "share": 1}]},
    }));
    document["business"]["impact"] = times(0.0);
    near(share(&document), more_than(RATE, 3333), ON_LATTICE);
}

/// Twelve months at 100 with incidents that last 2 h, twice a month, and the given SLA.
fn two_hours_twice_a_month(sla: &Json) -> Json {
    vendor(&json!({
        "price": {"monthly": 100},
        "incidents_per_year": {"p0": 24},
        "support": {"spread": 1, "response_hours": {"p0": 0.5}, "repair_hours": {"p0": 1.5}},
        "sla": sla,
    }))
}

/// The share of the bill that comes back.
#[track_caller]
fn share(document: &Json) -> f64 {
    let lines = first_vendor(document).lines;
    -lines.sla_credits / (lines.subscription + lines.usage)
}

/// 730 h × (1 − availability) = hours.
fn availability(hours: f64) -> f64 {
    1.0 - hours / 730.0
}

#[test]
fn the_largest_share_among_tiers_that_apply_is_due_whatever_their_order() {
    let tiers = [(1.0, 0.1), (3.0, 0.3), (5.0, 0.2), (7.0, 0.5)];
    let want = 0.1 * more_than(2.0, 0) + 0.2 * more_than(2.0, 1) + 0.2 * more_than(2.0, 3);
    let tier = |i: usize| json!({"below": availability(tiers[i].0), "share": tiers[i].1});
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]] {
        let credits: Vec<Json> = order.into_iter().map(tier).collect();
        near(share(&two_hours_twice_a_month(&json!({"credits": credits}))), want, ON_LATTICE);
    }
}

#[test]
fn downtime_at_a_tier_is_not_below_it() {
    for (hours, most) in [(2.0, 1), (4.0, 2), (6.0, 3), (20.0, 10)] {
        let credits = json!([{"below": availability(hours), "share": 1}]);
        let want = more_than(2.0, most);
        near(share(&two_hours_twice_a_month(&json!({"credits": credits}))), want, ON_LATTICE);
    }
}

/// Two constant incidents of 3.65 h are 7.3 h, which 99 % of a month allow, whatever else happens
/// now and then.
#[test]
fn downtime_at_a_tier_is_not_below_it_among_times_that_vary() {
    let with = |p1: f64| {
        share(&vendor(&json!({
            "price": {"monthly": 100},
            "incidents_per_year": {"p0": 24, "p1": p1},
            "support": {
                "detection_hours": {"p0": 3.65},
                "response_hours": {"p0": 0, "p1": 1},
                "repair_hours": {"p0": 0, "p1": 15},
            },
            "sla": {"counted": ["p0", "p1"], "credits": [{"below": 0.99, "share": 1}]},
        })))
    };
    near(with(0.0), more_than(2.0, 2), ON_LATTICE);
    near(with(1e-6), more_than(2.0, 2), SPLIT);
}

#[test]
fn credits_are_capped_discounted_and_claimed() {
    let credits = json!([{"below": availability(1.0), "share": 0.4}]);
    let due = more_than(2.0, 0);
    let document = two_hours_twice_a_month(&json!({"credits": credits, "cap": 0.25}));
    near(share(&document), 0.25 * due, ON_LATTICE);
    let mut document = two_hours_twice_a_month(&json!({
        "credits": credits, "cash_value": 0.5, "claim_probability": 0.6, "claim_hours": 3,
    }));
    document["business"]["engineer_hourly_cost"] = json!(40);
    near(share(&document), 0.4 * 0.5 * 0.6 * due, ON_LATTICE);
    near(first_vendor(&document).lines.claims / (12.0 * 3.0 * 40.0 * 0.6), due, ON_LATTICE);
}

/// Nobody claims nothing: no bill, a worthless voucher, a share of 0, a cap of 0.
#[test]
fn claims_cost_nothing_where_no_credit_is_due() {
    let sla = json!({"credits": [{"below": 1, "share": 0.4}], "claim_hours": 3});
    for (pointer, value) in [
        ("/vendors/0/price/monthly", 0),
        ("/vendors/0/sla/cash_value", 0),
        ("/vendors/0/sla/claim_probability", 0),
        ("/vendors/0/sla/cap", 0),
        ("/vendors/0/sla/credits/0/share", 0),
        ("/vendors/0/incidents_per_year/p0", 0),
    ] {
        let mut document = two_hours_twice_a_month(&sla);
        document["vendors"][0]["sla"]["cash_value"] = json!(1);
        document["vendors"][0]["sla"]["claim_probability"] = json!(1);
        document["vendors"][0]["sla"]["cap"] = json!(1);
        document["business"]["engineer_hourly_cost"] = json!(40);
        assert!(first_vendor(&document).lines.claims > 0.0);
        *document.pointer_mut(pointer).expect("a field") = json!(value);
        let lines = first_vendor(&document).lines;
        assert_eq!((lines.claims, lines.sla_credits), (0.0, 0.0), "{pointer}");
    }
}

#[test]
fn outages_of_the_minimum_count_whole_and_shorter_ones_not_at_all() {
    let credits = json!([{"below": 1, "share": 1}]);
    for (minutes, counts) in [(0.0, true), (119.9, true), (120.0, true), (120.1, false)] {
        let sla = json!({"credits": credits, "min_minutes": minutes});
        let document = two_hours_twice_a_month(&sla);
        near(share(&document), if counts { more_than(2.0, 0) } else { 0.0 }, ON_LATTICE);
        let down = if counts { 48.0 / 8760.0 } else { 0.0 };
        near(first_vendor(&document).availability, 1.0 - down, 1e-12);
    }
}

#[test]
fn only_counted_severities_and_maintenance_are_downtime() {
    let sla = json!({"credits": [{"below": availability(5.0), "share": 1}]});
    let with = |sla: &Json, maintenance: f64| {
        let mut document = two_hours_twice_a_month(sla);
        document["vendors"][0]["maintenance"] = json!({"hours_per_month": maintenance});
        document
    };
    let mut counting = sla.clone();
    counting["counts_maintenance"] = json!(true);
    near(share(&with(&sla, 3.0)), more_than(2.0, 2), ON_LATTICE);
    near(share(&with(&counting, 3.0)), more_than(2.0, 1), ON_LATTICE);
    near(share(&with(&counting, 5.0)), more_than(2.0, 0), ON_LATTICE);
    near(share(&with(&counting, 5.000_1)), 1.0, 0.0);
    // Maintenance counts whole, however short an outage must not be.
    counting["min_minutes"] = json!(600);
    near(share(&with(&counting, 5.000_1)), 1.0, 0.0);
    near(first_vendor(&with(&counting, 5.0)).availability, 1.0 - 60.0 / 8760.0, 1e-12);
    counting["counted"] = json!([]);
    counting["min_minutes"] = json!(0);
    near(share(&with(&counting, 5.0)), 0.0, 0.0);
    counting["counted"] = json!(["p1"]);
    near(share(&with(&counting, 3.0)), 0.0, 0.0);
}

/// A bill that grows, discounted: each month gives back the same share of its own bill.
#[test]
fn credits_follow_the_bill_of_their_month() {
    let sla = json!({"credits": [{"below": availability(3.0), "share": 1}]});
    let mut document = two_hours_twice_a_month(&sla);
    document["horizon_months"] = json!(30);
    document["discount_rate"] = json!(0.08);
    document["usage"] = json!({"units_per_month": 10, "annual_growth": 0.5});
    document["vendors"][0]["price"]["usage"] = json!({"tiers": [{"unit_price": 2}]});
    document["vendors"][0]["price"]["annual_uplift"] = json!(0.1);
    near(share(&document), more_than(2.0, 1), ON_LATTICE);
}

/// With all incidents worse than any tier, the whole bill comes back and no more.
#[test]
fn credits_never_exceed_the_bill() {
    let credits: Vec<Json> =
        (0..10).map(|i| json!({"below": 1.0 - f64::from(i) / 20.0, "share": 1})).collect();
    let mut document = two_hours_twice_a_month(&json!({"credits": credits}));
    document["vendors"][0]["incidents_per_year"]["p0"] = json!(10_000);
    document["business"]["impact"] = json!({"p0": 0});
    near(share(&document), 1.0, ON_LATTICE);
    assert!(share(&document) <= 1.0);
}
