//! Break-evens, flips, the tornado, the price of time and offers, held against `evaluate` itself.

use serde_json::{Value as Json, json};
use vendor_tco::explore::{break_evens, curves, explore};
use vendor_tco::scenario::{Scenario, Severity};
use vendor_tco::{Memo, evaluate};

use crate::explore::{read, shared_cases, some_paths, totals};

/// What the issue asks of a break-even, relative to the larger total.
const EQUAL: f64 = 1e-9;
/// Differences of totals over an hour: rounding of the totals, 1e-16 of them, relative to a difference
/// that is a thousandth of them at least.
const SAME_SLOPE: f64 = 1e-9;

fn apart(totals: &[f64], a: usize, b: usize) -> f64 {
    (totals[a] - totals[b]).abs() / totals[a].abs().max(totals[b].abs())
}

/// Two always-open vendors, a dear one that repairs fast and a cheap one that does not.
fn two() -> Json {
    json!({
        "business": {"revenue_per_hour": 1000, "engineer_hourly_cost": 50, "engineers": {"p0": 2}},
        "vendors": [
            {
                "name": "Lowbid",
                "price": {"monthly": 1000},
                "incidents_per_year": {"p0": 4},
                "support": {"repair_hours": {"p0": 6}, "first_time_fix_rate": 0.8},
            },
            {
                "name": "Steady",
                "price": {"monthly": 1500},
                "incidents_per_year": {"p0": 4},
                "support": {"repair_hours": {"p0": 2}},
            },
        ],
    })
}

/// A volume price falls at the end of a tier. Two crossings lie on either side of it, however near.
#[test]
fn ends_of_volume_tiers_are_looked_at() {
    let document = |end: f64, other: Json| {
        json!({
            "horizon_months": 1,
            "business": {"revenue_per_hour": 0},
            "usage": {"units_per_month": 500},
            "vendors": [
                {"name": "A", "price": {"usage": {"mode": "volume", "tiers": [{"up_to": end, "unit_price": 1}, {"unit_price": 0.9}]}}},
                {"name": "B", "price": other},
            ],
        })
    };
    let path = "usage.units_per_month";
    for (end, other, met) in [
        (1000.0, json!({"monthly": 950}), vec![950.0, 1000.0, 950.0 / 0.9]),
        (
            1200.0,
            json!({"monthly": 11, "usage": {"tiers": [{"unit_price": 0.99}]}}),
            vec![1100.0, 1200.0],
        ),
    ] {
        let scenario = read(&document(end, other));
        let mut memo = Memo::for_exploring();
        let found = break_evens(&scenario, path, &mut memo).expect("an answer");
        let crossings = &found.pairs[0].crossings;
        let values: Vec<f64> = crossings.iter().map(|crossing| crossing.value).collect();
        assert_eq!(values.len(), met.len(), "{values:?}");
        for (crossing, want) in crossings.iter().zip(&met) {
            assert!((crossing.value / want - 1.0).abs() < EQUAL, "{values:?}");
            assert_eq!(crossing.jump, *want == end, "{crossing:?}");
        }
        let found = explore(&scenario, Some(&[path.to_owned()]), &mut memo).expect("an answer");
        let flip = found.flips.first().expect("a flip");
        assert!((flip.value / met[0] - 1.0).abs() < EQUAL, "{flip:?}");
    }
}

#[test]
fn totals_are_equal_at_break_evens_and_the_order_turns_there() {
    for (name, scenario) in shared_cases() {
        let mut memo = Memo::for_exploring();
        for path in [
            "business.revenue_per_hour",
            "vendors[0].price.monthly",
            "vendors[1].price.discount",
            "vendors[0].incidents_per_year.p0",
            "business.gross_margin",
            "discount_rate",
        ] {
            if path.starts_with("vendors[1]") && scenario.vendors.len() < 2 {
                continue;
            }
            let found = break_evens(&scenario, path, &mut memo).expect("an answer");
            for pair in &found.pairs {
                for crossing in &pair.crossings {
                    assert!(!crossing.jump, "{name}: {path}: {crossing:?}");
                    let there = totals(&scenario, path, crossing.value).expect("a scenario");
                    let apart = apart(&there, pair.a, pair.b);
                    assert!(apart <= EQUAL, "{name}: {path} at {}: {apart:e}", crossing.value);
                    // A millionth of the way to the next value that was looked at, or to the range's end.
                    for (side, cheaper) in
                        [(-1e-6, crossing.cheaper_below), (1e-6, crossing.cheaper_above)]
                    {
                        let value = crossing.value + side * crossing.value.abs();
                        let Some(there) = totals(&scenario, path, value) else { continue };
                        let other = if cheaper == pair.a { pair.b } else { pair.a };
                        assert!(there[cheaper] < there[other], "{name}: {path} at {value}");
                    }
                }
                assert!(pair.crossings.is_empty() || pair.cheaper_everywhere.is_none());
            }
        }
    }
}

/// The report has the closed form of revenue. It holds two totals' rounding over the difference of
/// their slopes.
#[test]
fn break_evens_of_revenue_are_the_closed_form() {
    for (name, scenario) in shared_cases() {
        let report = evaluate(&scenario).expect("a report");
        let found = break_evens(&scenario, "business.revenue_per_hour", &mut Memo::default());
        let found = found.expect("an answer");
        assert_eq!(found.pairs.len(), report.break_even_revenue_per_hour.len());
        for (pair, want) in found.pairs.iter().zip(&report.break_even_revenue_per_hour) {
            assert_eq!((pair.a, pair.b), (want.a, want.b));
            match (want.value, pair.crossings.as_slice()) {
                (Some(value), [crossing]) => {
                    let off = (crossing.value - value).abs() / value;
                    assert!(off < 1e-9, "{name}: {} instead of {value}", crossing.value);
                    let order = (crossing.cheaper_below, crossing.cheaper_above);
                    assert_eq!(order, (want.cheaper_below, want.cheaper_above), "{name}");
                }
                (None, []) => assert_eq!(pair.cheaper_everywhere, Some(want.cheaper_below)),
                other => panic!("{name}: {other:?}"),
            }
        }
    }
}

/// With one vendor's price, incidents or a share of the loss, totals are affine too:
/// 36·(1500 − 1000) more in price against so much less in hidden cost.
#[test]
fn affine_inputs_come_out_exact() {
    let scenario = read(&two());
    let value = |path: &str| -> f64 {
        let found = break_evens(&scenario, path, &mut Memo::default()).expect("an answer");
        let [pair] = found.pairs.as_slice() else { panic!("one pair") };
        let [crossing] = pair.crossings.as_slice() else { panic!("{path}: {pair:?}") };
        assert!(!crossing.jump && crossing.apart == 0.0);
        crossing.value
    };
    // Hours of an incident: (0.25 + 6)/0.8 and 0.25 + 2; an hour costs 1,000 and two engineers 100.
    let (hidden_a, hidden_b) = (3.0 * 4.0 * 7.8125 * 1100.0, 3.0 * 4.0 * 2.25 * 1100.0);
    let (price_a, price_b) = (36.0 * 1000.0, 36.0 * 1500.0);
    let near = |got: f64, want: f64| assert!((got / want - 1.0).abs() < 1e-12, "{got}, not {want}");
    near(value("vendors[1].price.monthly"), (price_a + hidden_a - hidden_b) / 36.0);
    near(
        value("vendors[0].incidents_per_year.p0"),
        4.0 * (price_b + hidden_b - price_a) / hidden_a,
    );
    let hours = (price_b + hidden_b - price_a) / (3.0 * 4.0 * 1100.0);
    near(value("vendors[0].support.repair_hours.p0"), hours * 0.8 - 0.25);
}

#[test]
fn jumps_are_marked_and_none_in_range_is_an_answer() {
    let mut document = two();
    document["usage"] = json!({"units_per_month": 900});
    document["vendors"][0]["incidents_per_year"] = json!({});
    document["vendors"][1]["incidents_per_year"] = json!({});
    // All units at 3 up to 1,000, at 1 beyond: 2,000 + 1,000 more than the other's 1,500 at most.
    document["vendors"][0]["price"]["usage"] = json!({
        "mode": "volume",
        "tiers": [{"up_to": 1000, "unit_price": 3}, {"unit_price": 0.1}],
    });
    let scenario = read(&document);
    let found = break_evens(&scenario, "usage.units_per_month", &mut Memo::default());
    let found = found.expect("an answer");
    let [first, second, third] = found.pairs[0].crossings.as_slice() else { panic!("{found:?}") };
    // 1000 + 3 u = 1500, the end of the tier, 1000 + 0.1 u = 1500.
    assert!((first.value / (500.0 / 3.0) - 1.0).abs() < 1e-12 && !first.jump);
    assert!(second.value > 1000.0 && second.value < 1_000.000_001 && second.jump, "{second:?}");
    assert!(second.apart > 0.5);
    assert!((third.value / 5000.0 - 1.0).abs() < 1e-12 && !third.jump);
    assert_eq!([first, second, third].map(|c| c.cheaper_above), [1, 0, 1]);

    // A fee at the start against a lower monthly price: the months are whole.
    let document = json!({
        "business": {"revenue_per_hour": 0},
        "vendors": [
            {"name": "a", "price": {"monthly": 100}},
            {"name": "b", "price": {"monthly": 60}, "switching": {"in_fee": 700}},
        ],
    });
    let found = break_evens(&read(&document), "horizon_months", &mut Memo::default());
    let found = found.expect("an answer");
    let [crossing] = found.pairs[0].crossings.as_slice() else { panic!("{found:?}") };
    // 700/40 = 17.5
    assert_eq!((crossing.value, crossing.jump), (18.0, true));
    assert_eq!((crossing.cheaper_below, crossing.cheaper_above), (0, 1));

    let found = break_evens(&read(&document), "business.gross_margin", &mut Memo::default());
    let found = found.expect("an answer");
    assert_eq!(found.pairs[0].crossings, []);
    assert_eq!(found.pairs[0].cheaper_everywhere, Some(1));
}

fn cheapest(totals: &[f64]) -> usize {
    let lowest = totals.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
    lowest.expect("vendors").0
}

/// Just before it the best is still the cheapest, and just after it is not.
fn flips_flip(name: &str, scenario: &Scenario) {
    let paths = some_paths(scenario);
    let found = explore(scenario, Some(&paths), &mut Memo::for_exploring()).expect("an answer");
    let samples = scenario.business.peak_bias > 0.0
        || scenario
            .vendors
            .iter()
            .any(|vendor| vendor.support.desk.is_some() || !vendor.sla.credits.is_empty());
    for flip in &found.flips {
        let step = match flip.path.as_str() {
            "horizon_months" => 1.0,
            path if path.ends_with("holiday_runs[0]") => 1.0,
            path if path.ends_with("utc_offset_hours") => 0.25,
            _ => 0.0,
        };
        let outward = if flip.above { 1.0 } else { -1.0 };
        assert!((flip.value - flip.present) * outward > 0.0, "{flip:?}");
        // Where each value takes a sample of its own, totals within 1e-5 count as equal, and they move
        // by more than that over a hundredth of the way that made another vendor the cheapest.
        let is_sampled = samples && flip.vendor.is_some();
        let share = if is_sampled { 1e-2 } else { 1e-6 };
        let tiny = share * (flip.value - flip.present).abs() * outward;
        let [before, after] = if step > 0.0 {
            [flip.value - outward * step, flip.value]
        } else {
            [flip.value - tiny, flip.value + tiny]
        };
        let before = totals(scenario, &flip.path, before).expect("a scenario");
        assert_eq!(cheapest(&before), found.best, "{name}: before {flip:?}");
        // Beyond the end of the range there is nothing.
        if let Some(after) = totals(scenario, &flip.path, after) {
            assert_eq!(cheapest(&after), flip.cheapest, "{name}: after {flip:?}");
        }
        if !flip.jump {
            let there = totals(scenario, &flip.path, flip.value).expect("a scenario");
            assert!(
                apart(&there, found.best, flip.cheapest) <= if is_sampled { 1e-5 } else { EQUAL },
                "{name}: {flip:?}"
            );
        }
    }
    assert!(found.flips.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
}

#[test]
fn flips_really_flip() {
    flips_flip("two", &read(&two()));
    for (name, scenario) in shared_cases() {
        flips_flip(&name, &scenario);
    }
}

#[test]
fn the_tornado_is_what_evaluate_gives_at_the_ends() {
    let scenario = read(&two());
    let found = explore(&scenario, None, &mut Memo::for_exploring()).expect("an answer");
    assert_eq!((found.best, found.runner_up), (1, Some(0)));
    assert!(found.tornado.windows(2).all(|pair| pair[0].swing >= pair[1].swing));
    let mut flipping = 0;
    for swing in &found.tornado {
        for end in [swing.from, swing.to] {
            let there = totals(&scenario, &swing.path, end.value).expect("a scenario");
            assert_eq!(end.difference.to_bits(), (there[0] - there[1]).to_bits());
            assert!(end.difference >= 0.0 || swing.flips, "{swing:?}");
        }
        assert!(swing.swing >= (swing.to.difference - swing.from.difference).abs());
        flipping += usize::from(swing.flips);
    }
    assert!(flipping > 3, "{flipping}");
    // What moves nothing is no bar: there are no events, and no desk closes.
    assert!(found.tornado.iter().all(|swing| !swing.path.contains("peak_bias")));
}

#[test]
fn the_price_of_time_is_its_closed_form_where_desks_never_close() {
    let mut document = two();
    document["business"]["impact"] = json!({"p0": 0.9, "p1": 0.2});
    document["business"]["gross_margin"] = json!(0.6);
    document["business"]["audience"] =
        json!({"customers": 1000, "value": 20, "churn_per_hour": 1e-3});
    document["vendors"][0]["incidents_per_year"]["p1"] = json!(7);
    let found = explore(&read(&document), None, &mut Memo::default()).expect("an answer");
    let close = |got: Option<f64>, want: f64| {
        let got = got.expect("a number");
        assert!((got - want).abs() <= SAME_SLOPE * want, "{got} instead of {want}");
    };
    // λ·(κ·impact·revenue + engineers·cost + customers·value·churn·impact)/φ
    let p0 = 4.0 * (0.6 * 0.9 * 1000.0 + 2.0 * 50.0 + 1000.0 * 20.0 * 1e-3 * 0.9);
    close(found.price_of_time[0].repair.0[0], p0 / 0.8);
    close(found.price_of_time[0].response.0[0], p0 / 0.8);
    close(found.price_of_time[1].repair.0[0], p0);
    let p1 = 7.0 * (0.6 * 0.2 * 1000.0 + 1000.0 * 20.0 * 1e-3 * 0.2);
    close(found.price_of_time[0].response.0[1], p1 / 0.8);
    // No incidents, nothing to win.
    assert_eq!(found.price_of_time[1].response.0[1], Some(0.0));
}

/// Half an hour to either side, or down to 0, as `evaluate` has it.
#[test]
fn the_price_of_time_is_a_finite_difference_of_evaluate() {
    for (name, scenario) in shared_cases() {
        let found = explore(&scenario, Some(&[]), &mut Memo::for_exploring()).expect("an answer");
        let years = f64::from(scenario.horizon_months) / 12.0;
        for price in &found.price_of_time {
            let support = &scenario.vendors[price.vendor].support;
            for (what, each, hours) in [
                ("response_hours", &price.response, &support.response_hours),
                ("repair_hours", &price.repair, &support.repair_hours),
            ] {
                for severity in Severity::ALL {
                    let key = severity.key();
                    let path = format!("vendors[{}].support.{what}.{key}", price.vendor);
                    let (hours, got) = (hours[severity], each[severity]);
                    if hours == 0.0 {
                        assert_eq!(got, None);
                        continue;
                    }
                    let step = hours.min(0.5);
                    let [less, more] = [hours - step, hours + step].map(|hours| {
                        totals(&scenario, &path, hours).expect("a scenario")[price.vendor]
                    });
                    let want = (more - less) / (2.0 * step) / years;
                    let got = got.expect("a number");
                    assert!(
                        (got - want).abs() <= 1e-6 * want.abs(),
                        "{name}: {path}: {got}, {want}"
                    );
                }
            }
        }
    }
}

#[test]
fn offers_win_and_lose_by_a_hair() {
    for (name, scenario) in shared_cases() {
        let found = explore(&scenario, Some(&[]), &mut Memo::for_exploring()).expect("an answer");
        let offer = found.offer;
        let Some(runner_up) = offer.runner_up else { continue };
        let cases = [
            (offer.most_monthly, format!("vendors[{}].price.monthly", offer.best)),
            (offer.discount_to_win, format!("vendors[{runner_up}].price.discount")),
        ];
        for (value, path) in cases {
            let Some(value) = value else { continue };
            let there = totals(&scenario, &path, value).expect("a scenario");
            let apart = apart(&there, offer.best, runner_up);
            assert!(apart <= EQUAL, "{name}: {path} = {value}: {apart:e}");
        }
        if offer.discount_to_win.is_none() {
            let path = format!("vendors[{runner_up}].price.discount");
            let there = totals(&scenario, &path, 1.0).expect("a scenario");
            assert!(there[offer.best] < there[runner_up], "{name}");
        }
    }
    let found = explore(&read(&two()), None, &mut Memo::default()).expect("an answer");
    // Even free of charge, Lowbid costs 3·4·7.8125·1,100 against 54,000 + 3·4·2.25·1,100.
    assert_eq!(found.offer.discount_to_win, None);
    let most = found.offer.most_monthly.expect("a price");
    assert!((most / ((36000.0 + 103_125.0 - 29700.0) / 36.0) - 1.0).abs() < 1e-12, "{most}");
}

#[test]
fn one_vendor_has_nothing_to_compare() {
    let mut document = two();
    document["vendors"].as_array_mut().expect("vendors").pop();
    let scenario = read(&document);
    let found = explore(&scenario, None, &mut Memo::default()).expect("an answer");
    assert_eq!((found.best, found.runner_up, found.saves), (0, None, 0.0));
    assert!(found.flips.is_empty() && found.tornado.is_empty());
    assert_eq!(found.price_of_time.len(), 1);
    let found = break_evens(&scenario, "discount_rate", &mut Memo::default()).expect("an answer");
    assert_eq!(found.pairs, []);
}

#[test]
fn a_scenario_that_loses_too_much_has_issues_but_curves() {
    let mut document = two();
    document["vendors"][0]["incidents_per_year"]["p0"] = json!(9000);
    let scenario = read(&document);
    let issues = explore(&scenario, None, &mut Memo::default()).expect_err("too much downtime");
    assert_eq!(issues[0].path, "vendors[0].incidents_per_year");
    let paths = ["vendors[0].incidents_per_year.p0".to_owned()];
    let curves = curves(&scenario, &paths, 21, &mut Memo::default()).expect("a curve");
    assert!(curves[0].vendors[0].totals[0].is_some(), "at 0 it is a scenario");
    assert!(curves[0].vendors[0].totals[20].is_none(), "at present it is none");
}

/// No NaN and no infinity, which JSON spells null, and no −0.
#[test]
fn numbers_are_numbers() {
    fn check(key: &str, json: &Json) {
        match json {
            Json::Null => assert!(
                ["vendor", "totals", "p0", "p1", "p2", "p3", "cheaper_everywhere", "runner_up"]
                    .iter()
                    .chain(&["most_monthly", "discount_to_win"])
                    .any(|nullable| *nullable == key),
                "{key}"
            ),
            Json::Number(number) => {
                let number = number.as_f64().expect("a number");
                assert!(number != 0.0 || number.is_sign_positive(), "{key} is -0");
            }
            Json::Array(items) => items.iter().for_each(|item| check(key, item)),
            Json::Object(fields) => fields.iter().for_each(|(key, item)| check(key, item)),
            _ => {}
        }
    }
    for (_, scenario) in shared_cases() {
        let mut memo = Memo::for_exploring();
        check(
            "",
            &json!(explore(&scenario, Some(&some_paths(&scenario)), &mut memo).expect("an answer")),
        );
        let paths = ["business.revenue_per_hour".to_owned(), "discount_rate".to_owned()];
        check("", &json!(curves(&scenario, &paths, 21, &mut memo).expect("curves")));
        check("", &json!(break_evens(&scenario, &paths[0], &mut memo).expect("an answer")));
    }
}

/// A vendor that stands there twice changes nothing of where another becomes the cheapest.
#[test]
fn twins_do_not_hide_who_passes_them() {
    let mut document = two();
    let mut memo = Memo::default();
    let path = ["business.revenue_per_hour".to_owned()];
    let alone = curves(&read(&document), &path, 21, &mut memo).expect("curves").remove(0).changes;
    assert!(!alone.is_empty());
    let vendors = document["vendors"].as_array_mut().expect("vendors");
    let last = vendors[1].clone();
    let twin = vendors[0].clone();
    vendors.splice(1..2, [twin.clone(), twin, last]);
    let with = curves(&read(&document), &path, 21, &mut memo).expect("curves").remove(0).changes;
    assert_eq!(with.len(), alone.len());
    for (with, alone) in with.iter().zip(&alone) {
        // Between 0 and its twins there is nothing to choose; the other is the last of four.
        let same = |with: usize, alone: usize| (with == 3) == (alone == 1);
        assert!((with.value - alone.value).abs() <= 1e-9 * alone.value.abs());
        assert!(same(with.cheapest_below, alone.cheapest_below));
        assert!(same(with.cheapest_above, alone.cheapest_above));
    }
}
