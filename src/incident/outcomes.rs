//! The table of equally likely outcomes of an incident.
//!
//! One table for each vendor and severity serves the expectation, the distribution of SLA credits
//! and the simulation, so that the three agree by construction.

use super::at_desk::AtDesk;
use super::calendar::Calendar;
use super::work::{Work, sample};
use super::{Incident, Phases};
use crate::week::{DeskClock, RevenueWeek, SAME_HOUR};

/// Outcomes in a table, a power of two.
pub const OUTCOMES: usize = 4096;
#[allow(clippy::cast_precision_loss)]
pub(super) const OUTCOMES_F64: f64 = OUTCOMES as f64;

/// The middle of a stratum of 0..1.
#[allow(clippy::cast_precision_loss)]
pub(super) fn middle(stratum: usize) -> f64 {
    (stratum as f64 + 0.5) / OUTCOMES_F64
}

/// Equally likely outcomes of an incident, those with the least work first.
#[derive(Clone, Debug)]
pub struct Outcomes {
    /// T, hours from start to end.
    pub hours: Vec<f64>,
    /// What the business earns in those hours, in hours of its mean revenue, the ramp aside.
    pub earned: Vec<f64>,
    /// Mean hours by phase: closed forms, and the desk's waiting averaged over the start.
    pub mean_hours: Phases<f64>,
    /// Mean of what is earned, by phase, averaged over the start.
    pub mean_earned: Phases<f64>,
}

impl Outcomes {
    /// The outcomes of incidents.
    #[must_use]
    pub fn new(incident: &Incident, calendar: &Calendar) -> Self {
        let works = sample(incident, &calendar.strata(incident.sigma));
        match incident.desk {
            Some(desk) => Self::at_desk(incident, desk, &works, calendar),
            None => Self::at_any_hour(incident, &works, calendar),
        }
    }

    fn at_any_hour(incident: &Incident, works: &[Work], calendar: &Calendar) -> Self {
        let hours: Vec<f64> = works.iter().map(|work| incident.detection + work.total).collect();
        let mean_hours = incident.hours_at_work();
        if calendar.is_even() {
            // Incidents spread evenly over the week earn the mean, however long they are. For a
            // flat week that holds for each of them; otherwise each still has its own hours.
            let earned = if calendar.revenue.is_flat() {
                hours.clone()
            } else {
                earned_between(calendar, &hours)
            };
            return Self { hours, earned, mean_hours, mean_earned: mean_hours };
        }
        let earned = earned_between(calendar, &hours);
        let by = |h: f64| calendar.earned_after_start(h);
        let detection = by(incident.detection);
        let mut sums = Phases::default();
        for work in works {
            let taken_up = incident.detection + work.response;
            let answered = taken_up + incident.messages;
            let fixed = answered + work.repair;
            let marks = [by(taken_up), by(answered), by(fixed), by(fixed + work.later)];
            sums.response += marks[0] - detection;
            sums.messages += marks[1] - marks[0];
            sums.repair += marks[2] - marks[1];
            sums.rework += marks[3] - marks[2];
        }
        let mut mean_earned = Phases { detection, ..Phases::default() };
        mean_earned.add_times(1.0 / OUTCOMES_F64, &sums);
        Self { hours, earned, mean_hours, mean_earned }
    }

    fn at_desk(incident: &Incident, desk: &DeskClock, works: &[Work], calendar: &Calendar) -> Self {
        let average = AtDesk::average(incident, desk, works, calendar);
        let mean_hours = Phases { waiting: average.waiting, ..incident.hours_at_work() };
        let starts = calendar.starts();
        let revenue = &calendar.revenue;
        let mut table = Self {
            hours: Vec::with_capacity(OUTCOMES),
            earned: Vec::with_capacity(OUTCOMES),
            mean_hours,
            mean_earned: mean_hours,
        };
        let mut at_work = Phases::default();
        for (work, &start) in works.iter().zip(starts) {
            let reported = start + incident.detection;
            let report = desk.at(reported, revenue);
            // Without any work an incident ends with its report, though the desk be closed.
            let end = if work.total > SAME_HOUR {
                desk.when(report.worked + work.total, revenue)
            } else {
                report
            };
            table.hours.push(end.t - start);
            if revenue.is_flat() {
                table.earned.push(end.t - start);
                continue;
            }
            table.earned.push(revenue.earned_until(end.t) - revenue.earned_until(start));
            let mut before = report;
            let mut next = |hours: f64| {
                if hours == 0.0 {
                    return 0.0;
                }
                let now = desk.when(before.worked + hours, revenue);
                let earned = now.earned - before.earned;
                before = now;
                earned
            };
            at_work.response += next(work.response);
            at_work.messages += next(incident.messages);
            at_work.repair += next(work.repair);
            if work.later > 0.0 {
                at_work.rework += end.earned - before.earned;
            }
        }
        if !revenue.is_flat() {
            let all = at_work.total();
            table.mean_earned = Phases {
                detection: calendar.earned_after_start(incident.detection),
                waiting: average.earned_waiting,
                ..Phases::default()
            };
            // The average over all starts is surer of the sum than the table, which splits it.
            let share = if all > 0.0 { average.earned_at_work / all } else { 0.0 };
            table.mean_earned.add_times(share, &at_work);
        }
        table
    }
}

/// What is earned in outcomes of so many hours, each from a start of its own.
fn earned_between(calendar: &Calendar, hours: &[f64]) -> Vec<f64> {
    let starts = calendar.starts();
    let revenue: &RevenueWeek = &calendar.revenue;
    let earned = |(&start, hours): (&f64, &f64)| {
        revenue.earned_until(start + hours) - revenue.earned_until(start)
    };
    starts.iter().zip(hours).map(earned).collect()
}
