//! Incidents at a desk that closes, against the simulation of them.
//!
//! The tolerance is 4.5 standard errors of the simulation, and 0.1 % of the vendor's total, which
//! is what the report promises of its numeric lines.

use crate::scenarios::first_vendor;
use crate::simulated::{EVENING, Estimate, PHASES, Setting, estimate};
use serde_json::json;

/// Incidents in each of the simulation's runs.
const INCIDENTS: usize = 4096;
const NUMERIC: f64 = 1e-3;
const HOURS: usize = 6;
const EARNED: usize = 7;

#[track_caller]
fn near(what: &str, got: f64, want: Estimate, total: f64) {
    let tolerance = 4.5 * want.error + NUMERIC * total;
    let off = (got - want.mean).abs();
    assert!(
        off <= tolerance,
        "{what}: {got} instead of {:.5} ± {:.5}, {:.2} % of {total}",
        want.mean,
        want.error,
        100.0 * off / total
    );
}

/// Hours and revenue lost, in all and phase by phase.
#[track_caller]
fn check(setting: &Setting) {
    let estimates = estimate::<14>(setting, INCIDENTS, 42, |incident, _| {
        let mut all = [0.0; 14];
        all[..HOURS].copy_from_slice(&incident.hours);
        all[HOURS] = incident.total();
        all[EARNED..13].copy_from_slice(&incident.earned);
        all[13] = incident.earned.iter().sum();
        all
    });
    let report = first_vendor(&setting.document());
    let (open, lost) = (report.open_hours_per_year.0[0], report.lines.lost_revenue);
    near("open hours", open, estimates[HOURS], open);
    near("lost_revenue", lost, estimates[13], lost);
    let (hours, earned) = (json!(report.phase_hours), json!(report.by_phase));
    for (i, phase) in PHASES.into_iter().enumerate() {
        let of = |phases: &serde_json::Value| phases[phase].as_f64().expect("a number");
        near(&format!("hours of {phase}"), of(&hours), estimates[i], open);
        near(&format!("revenue lost in {phase}"), of(&earned), estimates[EARNED + i], lost);
    }
}

#[test]
fn nine_to_six_with_the_default_times() {
    check(&Setting::nine_to_six());
}

#[test]
fn holidays_an_evening_business_and_starts_that_lean_to_it() {
    check(&Setting {
        holiday_runs: vec![7, 7, 1, 1, 1, 3],
        profile: EVENING,
        weekend: 1.3,
        bias: 0.5,
        ..Setting::nine_to_six()
    });
}

/// Constant times: the clock is all that varies.
#[test]
fn saturday_mornings_and_fixes_that_do_not_hold() {
    check(&Setting {
        windows: vec![(0..=4, 9.0, 18.0), (5..=5, 9.0, 12.5)],
        holiday_runs: vec![7, 1, 1],
        profile: EVENING,
        bias: 0.5,
        spread: 1.0,
        fix_rate: 0.6,
        ..Setting::nine_to_six()
    });
}

#[test]
fn a_desk_far_away_and_messages_back_and_forth() {
    check(&Setting {
        desk_offset: 8.0,
        business_offset: -3.5,
        profile: EVENING,
        bias: 0.8,
        detection: 0.75,
        message_rounds: 3.0,
        round_trip: 0.5,
        repair: 6.0,
        fix_rate: 0.8,
        ..Setting::nine_to_six()
    });
}

/// An hour or so of work at a desk that is open most of the day: what counts is when it strikes.
#[test]
fn short_work_at_a_long_desk() {
    check(&Setting {
        windows: vec![(0..=6, 8.0, 22.0)],
        profile: EVENING,
        bias: 1.0,
        response: 0.25,
        repair: 0.75,
        ..Setting::nine_to_six()
    });
}

/// One hour of the day earns everything, and draws all incidents.
#[test]
fn one_hour_of_the_day_earns_everything() {
    let mut profile = [0.0; 24];
    profile[10] = 1.0;
    for bias in [0.0, 1.0] {
        check(&Setting { profile, bias, ..Setting::nine_to_six() });
    }
}

#[test]
fn a_desk_that_closes_on_holidays_only() {
    check(&Setting {
        windows: vec![(0..=6, 0.0, 24.0)],
        holiday_runs: vec![7, 2],
        profile: EVENING,
        weekend: 2.0,
        bias: 1.0,
        repair: 3.0,
        ..Setting::nine_to_six()
    });
}

#[test]
fn a_desk_of_many_short_windows() {
    let window = |i: u32| (0..=6, f64::from(i) * 1.5, f64::from(i) * 1.5 + 1.0);
    check(&Setting {
        windows: (0..14).map(window).collect(),
        profile: EVENING,
        bias: 0.5,
        response: 0.5,
        repair: 2.5,
        ..Setting::nine_to_six()
    });
}

#[test]
fn an_hour_a_week() {
    check(&Setting {
        windows: vec![(0..=0, 9.0, 10.0)],
        profile: EVENING,
        bias: 0.5,
        response: 0.25,
        repair: 0.5,
        ..Setting::nine_to_six()
    });
}

/// Hours within 1e-9 of one another are equal, and so is work of 1e-10 h to none: it ends with the
/// report, though the desk be closed.
#[test]
fn work_too_short_to_tell_takes_no_time() {
    let mut document =
        Setting { response: 0.0, repair: 1e-10, spread: 1.0, ..Setting::nine_to_six() }.document();
    document["vendors"][0]["sla"] = json!({"min_minutes": 1});
    let report = first_vendor(&document);
    assert!(report.open_hours_per_year.0[0] < 1e-9, "{:?}", report.open_hours_per_year);
    assert!(report.availability > 1.0 - 1e-12);
}

/// Events: an incident strikes with U of the event left, and what it outlasts that counts at the
/// mean.
#[test]
fn incidents_during_events() {
    let setting = Setting { repair: 3.0, fix_rate: 0.7, ..Setting::nine_to_six() };
    let (hours, factor) = (5.0, 8.0);
    let [lost] = estimate::<1>(&setting, INCIDENTS, 7, |incident, random| {
        let in_event = incident.total().min(random.uniform() * hours);
        [factor * in_event + incident.total() - in_event]
    });
    let mut document = setting.document();
    document["business"]["events"] = json!([{"per_year": 12, "hours": hours, "revenue_factor": factor, "incident_multiplier": 3}]);
    let lines = first_vendor(&document).lines;
    let per_year = hours * 12.0 * 3.0 / 8760.0;
    let expected = Estimate { mean: per_year * lost.mean, error: per_year * lost.error };
    near("events", lines.events, expected, lines.events);
}

/// Outages that count for an SLA, here those of more than 12 h.
#[test]
fn availability_counts_long_outages_whole() {
    let setting = Setting { repair: 5.0, fix_rate: 0.8, ..Setting::nine_to_six() };
    let [down] = estimate::<1>(&setting, INCIDENTS, 8, |incident, _| {
        let hours = incident.total();
        [if hours >= 12.0 { hours } else { 0.0 }]
    });
    let mut document = setting.document();
    document["vendors"][0]["incidents_per_year"]["p0"] = json!(20);
    document["vendors"][0]["sla"] = json!({"min_minutes": 720});
    let got = (1.0 - first_vendor(&document).availability) * 8760.0 / 20.0;
    near("hours that count", got, down, down.mean);
}

/// Constant work at windows that open and close within hours, in a business whose hours differ
/// wildly: whether work passes closing time flips at a quarter of an hour.
#[test]
fn constant_work_at_windows_off_the_hour() {
    let profile = [
        0.73, 0.02, 0.02, 0.20, 0.77, 0.06, 0.23, 0.09, 0.25, 0.11, 0.28, 0.50, 0.0, 0.0, 0.40,
        0.0, 0.39, 0.16, 0.0, 0.25, 0.0, 0.0, 0.55, 0.17,
    ];
    check(&Setting {
        windows: vec![(1..=2, 7.0, 12.75), (4..=4, 1.0, 14.0), (1..=6, 12.5, 23.5)],
        desk_offset: 8.5,
        business_offset: -11.0,
        holiday_runs: vec![9],
        profile,
        weekend: 0.5,
        bias: 0.3,
        response: 4.0,
        repair: 1.5,
        spread: 1.0,
        ..Setting::nine_to_six()
    });
}
