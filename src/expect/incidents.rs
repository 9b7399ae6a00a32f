//! What one incident of each severity costs at one vendor, at today's revenue.

use super::memo::{Case, KnownWeek, Memo};
use crate::incident::{Incident, Means, Phases};
use crate::scenario::{Business, Desk, Event, PerSeverity, Scenario, Severity, Vendor};
use crate::week::{HOURS_PER_YEAR, is_always_open};

/// Incidents of one severity.
#[derive(Debug)]
pub(crate) struct Expectation<'a> {
    /// What they are, for whoever needs more than means.
    pub(crate) case: Case<'a>,
    /// λ.
    pub(crate) per_year: f64,
    /// Mean hours by phase.
    pub(crate) hours: Phases<f64>,
    /// What the business earns in them, by phase, in hours of its mean revenue.
    pub(crate) earned: Phases<f64>,
    /// Hours of mean revenue that are lost while it returns: half the ramp.
    pub(crate) ramp: f64,
    /// κ·impact: money lost for each money not earned.
    pub(crate) loss: f64,
    /// Own engineers' cost per hour from the report on.
    pub(crate) staff_per_hour: f64,
    /// Customers' worth lost per hour.
    pub(crate) churn_per_hour: f64,
    /// Fixed cost.
    pub(crate) penalty: f64,
}

impl Expectation<'_> {
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
    pub(crate) fn revenue_in(&self, event: &Event, week: &KnownWeek, memo: &mut Memo) -> f64 {
        if self.loss == 0.0 || self.per_year_in(event) == 0.0 {
            return 0.0;
        }
        let in_event = memo.in_event(&self.case, event.hours, week);
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

/// The vendor's desk, where it ever closes.
pub(super) fn closing_desk(vendor: &Vendor) -> Option<&Desk> {
    vendor.support.desk.as_ref().filter(|desk| !is_always_open(desk))
}

/// The expectation for each severity; none where it takes a sample that nothing needs.
pub(crate) fn expectations<'a>(
    scenario: &Scenario,
    vendor: &'a Vendor,
    week: &KnownWeek,
    memo: &mut Memo,
) -> PerSeverity<Option<Expectation<'a>>> {
    let closing = closing_desk(vendor);
    PerSeverity::from_fn(|severity| {
        let incident = Incident::new(&vendor.support, severity, None);
        let desk = closing.filter(|_| !vendor.support.around_the_clock[severity]);
        let per_year = vendor.incidents_per_year[severity];
        if desk.is_some() && per_year == 0.0 {
            return None;
        }
        let business = &scenario.business;
        let uneven = business.impact[severity] > 0.0 && !week.calendar.is_even();
        let case = memo.case(incident, desk, week);
        let Means { hours, earned } = if per_year > 0.0 && (uneven || desk.is_some()) {
            memo.means(&case, week)
        } else {
            Means::closed_form(&incident)
        };
        Some(Expectation {
            case,
            per_year,
            hours,
            earned,
            ramp: if incident.takes_time() { business.ramp_hours / 2.0 } else { 0.0 },
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
