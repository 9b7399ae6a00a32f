//! What comes of a sample of incidents: the table of their hours, and their means by phase.
//!
//! One sample for each vendor and severity serves the expectation, the distribution of SLA credits
//! and the simulation, so that the three agree by construction.

use super::at_desk::AtDesk;
use super::calendar::Calendar;
use super::work::{Work, sample};
use super::{Incident, Phases};
use crate::order::sorted;
use crate::week::{DeskClock, SAME_HOUR};

/// Incidents in a sample, a power of two.
pub const OUTCOMES: usize = 8192;
#[allow(clippy::cast_precision_loss)]
pub(super) const OUTCOMES_F64: f64 = OUTCOMES as f64;

/// The middle of a stratum of 0..1.
#[allow(clippy::cast_precision_loss)]
pub(super) fn middle(stratum: usize) -> f64 {
    (stratum as f64 + 0.5) / OUTCOMES_F64
}

/// Equally likely incidents; at a desk that closes, those with the least work first.
#[derive(Clone, Debug)]
pub struct Sample {
    works: Vec<Work>,
}

/// One of equally likely incidents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// T, from its start to its end.
    pub hours: f64,
    /// What the business earns in them, in hours of its mean revenue.
    pub earned: f64,
}

/// Means by phase, over every start and all work.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// Hours.
    pub hours: Phases<f64>,
    /// What the business earns in them, in hours of its mean revenue.
    pub earned: Phases<f64>,
}

impl Means {
    /// The means where incidents are worked on at any hour and start evenly over the week: they
    /// earn the mean, however long they are.
    #[must_use]
    pub fn closed_form(incident: &Incident) -> Self {
        Self { hours: incident.hours_at_work(), earned: incident.hours_at_work() }
    }
}

impl Sample {
    /// A sample of incidents.
    #[must_use]
    pub fn new(incident: &Incident, calendar: &Calendar) -> Self {
        Self { works: sample(incident, &calendar.strata(incident.sigma)) }
    }

    /// The sample's hours from start to end, each from a start of its own: the table of equally
    /// likely outcomes.
    #[must_use]
    pub fn hours(&self, incident: &Incident, calendar: &Calendar) -> Vec<f64> {
        let Some(desk) = incident.desk else {
            return self.works.iter().map(|work| incident.detection + work.total).collect();
        };
        let hours = |(work, &start): (&Work, &f64)| {
            hours_at_desk(incident, desk, work.total, start, calendar)
        };
        self.works.iter().zip(calendar.starts()).map(hours).collect()
    }

    /// The same table, with what the business earns in those hours.
    #[must_use]
    pub fn outcomes(&self, incident: &Incident, calendar: &Calendar) -> Vec<Outcome> {
        let revenue = &calendar.revenue;
        // In order of their work, outcomes and starts fill the plane evenly.
        let mut totals: Vec<f64> = self.works.iter().map(|work| work.total).collect();
        if incident.desk.is_none() && !revenue.is_flat() {
            totals = sorted(&totals, |total| *total);
        }
        let outcome = |(&total, &start): (&f64, &f64)| {
            let hours = match incident.desk {
                Some(desk) => hours_at_desk(incident, desk, total, start, calendar),
                None => incident.detection + total,
            };
            let earned = if revenue.is_flat() {
                hours
            } else {
                revenue.earned_until(start + hours) - revenue.earned_until(start)
            };
            Outcome { hours, earned }
        };
        totals.iter().zip(calendar.starts()).map(outcome).collect()
    }

    /// The means of incidents.
    #[must_use]
    pub fn means(&self, incident: &Incident, calendar: &Calendar) -> Means {
        match incident.desk {
            Some(desk) => self.means_at_desk(incident, desk, calendar),
            None if calendar.is_even() => Means::closed_form(incident),
            None => self.means_at_any_hour(incident, calendar),
        }
    }

    fn means_at_any_hour(&self, incident: &Incident, calendar: &Calendar) -> Means {
        let by = |h: f64| calendar.earned_after_start(h);
        let detection = by(incident.detection);
        let mut sums = Phases::default();
        for work in &self.works {
            let mut before = detection;
            let mut until = incident.detection;
            let mut phase = |hours: f64| {
                if hours == 0.0 {
                    return 0.0;
                }
                until += hours;
                let now = by(until);
                let earned = now - before;
                before = now;
                earned
            };
            sums.response += phase(work.response);
            sums.messages += phase(incident.messages);
            sums.repair += phase(work.repair);
            sums.rework += phase(work.later);
        }
        let mut earned = Phases { detection, ..Phases::default() };
        earned.add_times(1.0 / OUTCOMES_F64, &sums);
        Means { hours: incident.hours_at_work(), earned }
    }

    fn means_at_desk(&self, incident: &Incident, desk: &DeskClock, calendar: &Calendar) -> Means {
        let average = AtDesk::average(incident, desk, &self.works, calendar);
        let hours = Phases { waiting: average.waiting, ..incident.hours_at_work() };
        if calendar.revenue.is_flat() {
            return Means { hours, earned: hours };
        }
        let earned = Phases {
            detection: calendar.earned_after_start(incident.detection),
            waiting: average.earned_waiting,
            ..average.earned_at_work
        };
        Means { hours, earned }
    }
}

/// T of an incident that starts at a time and takes so much work at a desk.
fn hours_at_desk(
    incident: &Incident,
    desk: &DeskClock,
    work: f64,
    start: f64,
    calendar: &Calendar,
) -> f64 {
    let reported = start + incident.detection;
    // Without any work an incident ends with its report, though the desk be closed.
    let end = if work > SAME_HOUR {
        desk.time_when(desk.at(reported, &calendar.revenue).worked + work)
    } else {
        reported
    };
    end - start
}
