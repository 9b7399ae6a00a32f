//! What one incident of each severity costs at one vendor, at today's revenue.

use crate::credit;
use std::rc::Rc;

use super::memo::Memo;
use crate::incident::{Calendar, Incident, Means, Phases};
use crate::scenario::{Business, Event, PerSeverity, Scenario, Severity, Vendor};
use crate::week::{DeskClock, HOURS_PER_YEAR, is_always_open};

/// Incidents of one severity. Where nothing but closed forms is asked for, there is no table.
#[derive(Debug)]
pub(crate) struct Expectation {
    /// λ.
    pub(crate) per_year: f64,
    /// Mean hours by phase.
    pub(crate) hours: Phases<f64>,
    /// What the business earns in them, by phase, in hours of its mean revenue.
    pub(crate) earned: Phases<f64>,
    /// Hours of mean revenue that are lost while it returns: half the ramp.
    pub(crate) ramp: f64,
    /// The table of equally likely hours, where something needs it.
    pub(crate) outcomes: Option<Rc<[f64]>>,
    /// κ·impact: money lost for each money not earned.
    pub(crate) loss: f64,
    /// Own engineers' cost per hour from the report on.
    pub(crate) staff_per_hour: f64,
    /// Customers' worth lost per hour.
    pub(crate) churn_per_hour: f64,
    /// Fixed cost.
    pub(crate) penalty: f64,
}

impl Expectation {
    /// E\[T\].
    pub(crate) fn open_hours(&self) -> f64 {
        self.hours.total()
    }

    /// Mean hours from the report to the end.
    pub(crate) fn hours_since_report(&self) -> f64 {
        self.open_hours() - self.hours.detection
    }

    /// Revenue lost in one incident, per unit of revenue per hour.
    pub(crate) fn revenue(&self) -> f64 {
        self.loss * (self.earned.total() + self.ramp)
    }

    pub(crate) fn staff(&self) -> f64 {
        self.staff_per_hour * self.hours_since_report()
    }

    pub(crate) fn churn(&self) -> f64 {
        self.churn_per_hour * self.open_hours()
    }

    /// What one incident costs at a revenue per hour.
    pub(crate) fn cost(&self, revenue_per_hour: f64) -> f64 {
        revenue_per_hour * self.revenue() + self.staff() + self.churn() + self.penalty
    }

    /// Revenue lost in one incident that strikes during an event, per unit of revenue per hour.
    ///
    /// With U uniform on the event's h hours, E\[min(T, U) | T\] is h/2 where T ≥ h, else
    /// T − T²/2h.
    pub(crate) fn revenue_in(&self, event: &Event) -> f64 {
        let Some(outcomes) = &self.outcomes else { return 0.0 };
        let in_event = |t: f64| {
            if t >= event.hours { event.hours / 2.0 } else { t - t * t / (2.0 * event.hours) }
        };
        #[allow(clippy::cast_precision_loss)]
        let in_event = outcomes.iter().map(|&t| in_event(t)).sum::<f64>() / outcomes.len() as f64;
        self.loss * (self.open_hours() + (event.revenue_factor - 1.0) * in_event + self.ramp)
    }

    /// Incidents a year that strike during an event.
    pub(crate) fn per_year_in(&self, event: &Event) -> f64 {
        self.per_year / HOURS_PER_YEAR * event.hours * event.per_year * event.incident_multiplier
    }
}

/// Whether any incidents can strike during an event.
pub(super) fn has_incidents(event: &Event) -> bool {
    event.hours * event.per_year * event.incident_multiplier > 0.0
}

/// The vendor's desk clock, where it ever closes.
pub(crate) fn desk_clock(vendor: &Vendor, calendar: &Calendar) -> Option<DeskClock> {
    let desk = vendor.support.desk.as_ref().filter(|desk| !is_always_open(desk))?;
    Some(DeskClock::new(desk, &calendar.revenue))
}

/// The expectation for each severity; none where it takes a table that nothing needs.
pub(crate) fn expectations(
    scenario: &Scenario,
    vendor: &Vendor,
    desk: Option<&DeskClock>,
    calendar: &Calendar,
    memo: &mut Memo,
) -> PerSeverity<Option<Expectation>> {
    PerSeverity::from_fn(|severity| {
        let incident = Incident::new(&vendor.support, severity, desk);
        let per_year = vendor.incidents_per_year[severity];
        if incident.desk.is_some() && per_year == 0.0 {
            return None;
        }
        let business = &scenario.business;
        let needs_table = needs_table(scenario, vendor, severity);
        let uneven = business.impact[severity] > 0.0 && !calendar.is_even();
        let needs_sample = per_year > 0.0 && (needs_table || uneven || incident.desk.is_some());
        let (Means { hours, earned }, outcomes) = if needs_sample {
            memo.sampled(&incident, vendor.support.desk.as_ref(), calendar, needs_table)
        } else {
            (Means::closed_form(&incident), None)
        };
        Some(Expectation {
            per_year,
            hours,
            earned,
            ramp: if incident.takes_time() { business.ramp_hours / 2.0 } else { 0.0 },
            outcomes,
            loss: business.margin_lost() * business.impact[severity],
            staff_per_hour: business.engineers[severity] * business.engineer_hourly_cost,
            churn_per_hour: churn_per_hour(business, severity),
            penalty: business.penalty[severity],
        })
    })
}

fn churn_per_hour(business: &Business, severity: Severity) -> f64 {
    let audience = &business.audience;
    audience.customers * audience.value * audience.churn_per_hour * business.impact[severity]
}

/// Whether anything asks for more than means.
fn needs_table(scenario: &Scenario, vendor: &Vendor, severity: Severity) -> bool {
    let business = &scenario.business;
    vendor.incidents_per_year[severity] > 0.0
        && (business.impact[severity] > 0.0 && business.events.iter().any(has_incidents)
            || credit::depends_on(vendor, severity)
            || vendor.sla.counted[severity] && vendor.sla.min_minutes > 0.0)
}
