//! What comes of a sample of incidents: the table of their hours, and their means by phase.
//!
//! One sample for each vendor and severity serves the expectation, the distribution of SLA credits
//! and the simulation, so that the three agree by construction.

use super::at_desk::AtDesk;
use super::calendar::Calendar;
use super::work::{Work, sample};
use super::{Incident, Phases};
use crate::week::{DeskClock, SAME_HOUR};

/// Incidents in a sample, a power of two.
pub const OUTCOMES: usize = 4096;
#[allow(clippy::cast_precision_loss)]
pub(super) const OUTCOMES_F64: f64 = OUTCOMES as f64;
/// One in so many incidents is followed from phase to phase, which tells how revenue splits among
/// them; the sum is known better.
const FOLLOWED: usize = 8;

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
        let hours = |(work, start): (&Work, &f64)| {
            let reported = start + incident.detection;
            // Without any work an incident ends with its report, though the desk be closed.
            let end = if work.total > SAME_HOUR {
                desk.time_when(desk.at(reported, &calendar.revenue).worked + work.total)
            } else {
                reported
            };
            end - start
        };
        self.works.iter().zip(calendar.starts()).map(hours).collect()
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
        let ends = self.works.iter().map(|work| by(incident.detection + work.total));
        let since_report = ends.sum::<f64>() / OUTCOMES_F64 - detection;
        let mut split = Phases::default();
        for work in self.works.iter().skip(FOLLOWED / 2).step_by(FOLLOWED) {
            let taken_up = incident.detection + work.response;
            let answered = taken_up + incident.messages;
            let fixed = answered + work.repair;
            let marks = [taken_up, answered, fixed, fixed + work.later].map(by);
            split.response += marks[0] - detection;
            split.messages += marks[1] - marks[0];
            split.repair += marks[2] - marks[1];
            split.rework += marks[3] - marks[2];
        }
        let mut earned = Phases { detection, ..Phases::default() };
        let all = split.total();
        if all > 0.0 {
            earned.add_times(since_report / all, &split);
        }
        Means { hours: incident.hours_at_work(), earned }
    }

    fn means_at_desk(&self, incident: &Incident, desk: &DeskClock, calendar: &Calendar) -> Means {
        let average = AtDesk::average(incident, desk, &self.works, calendar);
        let hours = Phases { waiting: average.waiting, ..incident.hours_at_work() };
        if calendar.revenue.is_flat() {
            return Means { hours, earned: hours };
        }
        let mut earned = Phases {
            detection: calendar.earned_after_start(incident.detection),
            waiting: average.earned_waiting,
            ..Phases::default()
        };
        let at_work = self.earned_at_work(incident, desk, calendar);
        let all = at_work.total();
        if all > 0.0 {
            earned.add_times(average.earned_at_work / all, &at_work);
        }
        Means { hours, earned }
    }

    /// What is earned while the desk works, by phase, in a part of the sample.
    fn earned_at_work(
        &self,
        incident: &Incident,
        desk: &DeskClock,
        calendar: &Calendar,
    ) -> Phases<f64> {
        let revenue = &calendar.revenue;
        let mut at_work = Phases::default();
        let followed = self.works.iter().zip(calendar.starts()).skip(FOLLOWED / 2);
        for (work, start) in followed.step_by(FOLLOWED) {
            let mut before = desk.at(start + incident.detection, revenue);
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
            at_work.rework += next(work.later);
        }
        at_work
    }
}
