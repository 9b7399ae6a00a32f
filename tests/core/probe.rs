use crate::scenarios::report;
use crate::simulated::*;
use serde_json::json;

fn probe(name: &str, s: &Setting) {
    let n = 262_144;
    let est = estimate::<14>(s, n, 7, |l, _| {
        let mut a = [0.0; 14];
        a[..6].copy_from_slice(&l.hours);
        a[6..12].copy_from_slice(&l.earned);
        a[12] = l.total();
        a[13] = l.earned.iter().sum();
        a
    });
    let r = json!(report(&s.document()));
    let v = &r["vendors"][0];
    let hours: Vec<f64> = PHASES.iter().map(|p| v["phase_hours"][p].as_f64().unwrap()).collect();
    let earned: Vec<f64> = PHASES.iter().map(|p| v["by_phase"][p].as_f64().unwrap()).collect();
    let mut got = hours.clone();
    got.extend(&earned);
    got.push(hours.iter().sum());
    got.push(v["lines"]["lost_revenue"].as_f64().unwrap());
    println!("== {name}");
    for i in 0..14 {
        let total = if i < 6 || i == 12 { got[12] } else { got[13] };
        let off = (got[i] - est[i].mean) / total;
        let se = est[i].error / total;
        let flag = if off.abs() > 4.5 * se + 1e-3 {
            "  <<<<<< BAD"
        } else if off.abs() > 4.5 * se + 5e-4 {
            "  <-- over .05%"
        } else {
            ""
        };
        println!(
            "{i:3} got {:12.5} sim {:12.5} off {:+.3}% of total (se {:.3}%){flag}",
            got[i],
            est[i].mean,
            off * 100.0,
            se * 100.0
        );
    }
}

#[test]
fn probes() {
    let base = Setting::nine_to_six();
    let spike = std::array::from_fn(|h| if h == 10 { 1.0 } else { 0.0 });
    let hols = vec![7, 7, 1, 1, 1, 3];
    let mut list: Vec<(&str, Setting)> = vec![];
    list.push(("plain", base.clone()));
    list.push((
        "evening bias .5 hol",
        Setting {
            profile: EVENING,
            bias: 0.5,
            holiday_runs: hols.clone(),
            weekend: 1.3,
            ..base.clone()
        },
    ));
    list.push((
        "evening bias 1, offsets, D",
        Setting {
            profile: EVENING,
            bias: 1.0,
            desk_offset: 8.0,
            business_offset: 5.5,
            detection: 1.2,
            fix_rate: 0.6,
            ..base.clone()
        },
    ));
    list.push(("spike bias 1", Setting { profile: spike, bias: 1.0, ..base.clone() }));
    list.push(("spike bias .5", Setting { profile: spike, bias: 0.5, ..base.clone() }));
    list.push((
        "24x7 with holidays, evening bias 1",
        Setting {
            windows: vec![(0..=6, 0.0, 24.0)],
            holiday_runs: vec![7],
            profile: EVENING,
            bias: 1.0,
            repair: 2.0,
            ..base.clone()
        },
    ));
    list.push((
        "24x7 with 2 holidays, weekend 3 bias 1",
        Setting {
            windows: vec![(0..=6, 0.0, 24.0)],
            holiday_runs: vec![7, 1],
            weekend: 3.0,
            profile: EVENING,
            bias: 1.0,
            repair: 20.0,
            ..base.clone()
        },
    ));
    list.push((
        "24x5 evening bias 1",
        Setting {
            windows: vec![(0..=4, 0.0, 24.0)],
            profile: EVENING,
            bias: 1.0,
            repair: 2.0,
            ..base.clone()
        },
    ));
    list.push((
        "24x5 evening bias 0",
        Setting {
            windows: vec![(0..=4, 0.0, 24.0)],
            profile: EVENING,
            bias: 0.0,
            repair: 2.0,
            ..base.clone()
        },
    ));
    list.push((
        "8-22 evening bias .5 short",
        Setting {
            windows: vec![(0..=6, 8.0, 22.0)],
            profile: EVENING,
            bias: 0.5,
            response: 0.25,
            repair: 0.75,
            ..base.clone()
        },
    ));
    list.push((
        "8-22 evening bias 1 spread1",
        Setting {
            windows: vec![(0..=6, 8.0, 22.0)],
            profile: EVENING,
            bias: 1.0,
            response: 0.25,
            repair: 2.75,
            spread: 1.0,
            ..base.clone()
        },
    ));
    list.push((
        "sat half day, evening .5 spread1 phi.6",
        Setting {
            windows: vec![(0..=4, 9.0, 18.0), (5..=5, 9.0, 12.5)],
            profile: EVENING,
            bias: 0.5,
            spread: 1.0,
            fix_rate: 0.6,
            holiday_runs: hols.clone(),
            ..base.clone()
        },
    ));
    list.push((
        "1 h a week",
        Setting {
            windows: vec![(0..=0, 9.0, 10.0)],
            profile: EVENING,
            bias: 0.5,
            response: 0.25,
            repair: 0.5,
            ..base.clone()
        },
    ));
    list.push(("spread 20", Setting { profile: EVENING, bias: 0.5, spread: 20.0, ..base.clone() }));
    list.push((
        "spread 20 phi .05",
        Setting { spread: 20.0, fix_rate: 0.05, repair: 1.0, ..base.clone() },
    ));
    list.push((
        "few minutes work",
        Setting { response: 0.02, repair: 0.05, profile: EVENING, bias: 0.7, ..base.clone() },
    ));
    list.push((
        "messages only",
        Setting {
            response: 0.0,
            repair: 0.0,
            message_rounds: 4.0,
            round_trip: 2.0,
            spread: 1.0,
            profile: EVENING,
            bias: 0.7,
            ..base.clone()
        },
    ));
    list.push((
        "lunch",
        Setting {
            windows: vec![(0..=4, 9.0, 12.0), (0..=4, 13.0, 18.0)],
            spread: 1.0,
            response: 0.5,
            repair: 2.5,
            ..base.clone()
        },
    ));
    list.push((
        "hours 98 windows",
        Setting {
            windows: (0..14)
                .map(|i| (0..=6, f64::from(i) * 1.5, f64::from(i) * 1.5 + 1.0))
                .collect(),
            spread: 3.0,
            response: 0.5,
            repair: 2.5,
            profile: EVENING,
            bias: 0.5,
            ..base.clone()
        },
    ));
    list.push((
        "hours 98 windows const",
        Setting {
            windows: (0..14)
                .map(|i| (0..=6, f64::from(i) * 1.5, f64::from(i) * 1.5 + 1.0))
                .collect(),
            spread: 1.0,
            response: 0.5,
            repair: 2.5,
            profile: EVENING,
            bias: 0.5,
            ..base.clone()
        },
    ));
    list.push(("weekend spike revenue b=1", Setting { weekend: 100.0, bias: 1.0, ..base.clone() }));
    list.push(("weekend spike revenue b=0", Setting { weekend: 100.0, bias: 0.0, ..base.clone() }));
    list.push((
        "weekend spike b=1 desk weekends only",
        Setting { windows: vec![(5..=6, 0.0, 24.0)], weekend: 100.0, bias: 1.0, ..base.clone() },
    ));
    list.push((
        "spike revenue 20h b=0",
        Setting {
            profile: std::array::from_fn(|h| if h == 20 { 1.0 } else { 0.0 }),
            windows: vec![(0..=6, 8.0, 22.0)],
            ..base.clone()
        },
    ));
    list.push((
        "quarter offsets",
        Setting {
            windows: vec![(0..=4, 8.75, 17.25)],
            desk_offset: 5.75,
            business_offset: -3.5,
            profile: EVENING,
            bias: 0.5,
            detection: 0.35,
            ..base.clone()
        },
    ));
    let only = std::env::var("PROBE").unwrap_or_default();
    for (n, s) in &list {
        if n.contains(&only) {
            probe(n, s);
        }
    }
}

#[test]
fn quickies() {
    use crate::scenarios::answer;
    let tiers21: Vec<_> = (0..21)
        .map(|i| {
            if i == 20 { json!({"unit_price": 1}) } else { json!({"up_to": i+1, "unit_price": 1}) }
        })
        .collect();
    println!(
        "{:?}",
        answer(
            &json!({"business": {"revenue_per_hour": 1}, "vendors": [{"name": "a", "price": {"usage": {"tiers": tiers21}}}]})
        )
    );
    println!(
        "{:?}",
        answer(
            &json!({"": 1, "a\nb\u{1b}[31m": 2, "business": {"revenue_per_hour": 1}, "vendors": [{"name": "a"}]})
        )
    );
    println!(
        "{:?}",
        answer(
            &json!({"business": {"revenue_per_hour": 1}, "vendors": [{"name": "a", "price": {"usage": {"tiers": [{"up_to": null, "unit_price": 1}]}}}]})
        )
    );
    // events against E[T], factor 1
    for (phi, spread, bias) in
        [(1.0, 3.0, 0.0), (0.5, 3.0, 0.0), (0.05, 20.0, 0.0), (0.3, 1.0, 0.0), (0.8, 20.0, 0.0)]
    {
        let d = json!({"horizon_months": 12, "business": {"revenue_per_hour": 1, "peak_bias": bias, "events": [{"revenue_factor": 1, "hours": 10, "per_year": 8.76}]},
          "vendors": [{"name": "a", "incidents_per_year": {"p0": 100}, "support": {"spread": spread, "first_time_fix_rate": phi, "response_hours": {"p0": 0.01}, "repair_hours": {"p0": 0.02}}}]});
        let r = report(&d);
        let l = &r.vendors[0].lines;
        println!(
            "phi {phi} spread {spread}: events/expected - 1 = {:e}",
            l.events / (l.lost_revenue * 0.01) - 1.0
        );
    }
    // atoms mixed with continuous
    for (p1, resp) in [(0.0, 1.0), (1e-6, 1.0), (12.0, 1.0)] {
        let d = json!({"horizon_months": 12, "business": {"revenue_per_hour": 0}, "vendors": [{"name": "a", "price": {"monthly": 100}, "incidents_per_year": {"p0": 24, "p1": p1},
        "support": {"detection_hours": {"p0": 3.65}, "response_hours": {"p0": 0, "p1": resp}, "repair_hours": {"p0": 0, "p1": 1}},
        "sla": {"counted": ["p0", "p1"], "credits": [{"below": 0.99, "share": 1}]}}]});
        let r = report(&d);
        println!("p1 {p1}: credit share {}", -r.vendors[0].lines.sla_credits / 1200.0);
    }
    // tiny work when closed
    for rep in [1e-12, 1e-10, 1e-8] {
        let d = json!({"horizon_months": 12, "business": {"revenue_per_hour": 1}, "vendors": [{"name": "a", "incidents_per_year": {"p0": 12},
        "support": {"spread": 1, "response_hours": {"p0": 0}, "repair_hours": {"p0": rep}, "desk": {"windows": [{"days": ["mon"], "from_hour": 9, "to_hour": 18}]}},
        "sla": {"min_minutes": 1, "credits": [{"below": 1, "share": 1}]}}]});
        let r = report(&d);
        println!(
            "rep {rep}: hours {:?} avail {} credits {}",
            r.vendors[0].open_hours_per_year.0,
            r.vendors[0].availability,
            r.vendors[0].lines.sla_credits
        );
    }
    for doc in [
        "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000),
        "[".repeat(100_000) + &"]".repeat(100_000),
        "[".repeat(100_000),
        format!("[{}1]", "1,".repeat(60_000)),
    ] {
        let v: Result<vendor_tco::scenario::Value, _> = serde_json::from_str(&doc);
        match v {
            Ok(v) => println!(
                "{:?}",
                vendor_tco::Scenario::read(&v)
                    .map(|_| ())
                    .map_err(|i| i.into_iter().map(|x| x.to_string()).collect::<Vec<_>>())
            ),
            Err(e) => println!("Err {e} {:?}", e.classify()),
        }
    }
}
