//! The kinds of incidents at one vendor: four severities in ordinary weeks, and the same in each event.

use super::bulk::{Bulk, Sum};
use super::outages::Outages;
use crate::expect::Expectation;
use crate::incident::{OUTCOMES, Outcome};
use crate::scenario::Event;

/// What one of equally likely incidents costs in its hours.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cost {
    /// Lost revenue, at today's revenue.
    pub(super) revenue: f64,
    /// Staff and churn.
    pub(super) other: f64,
}

/// Incidents of one kind.
#[derive(Debug)]
pub(super) struct Kind {
    /// Mean number over the horizon.
    pub(super) mean: f64,
    /// Its logarithm.
    pub(super) ln_mean: f64,
    /// Revenue lost while it returns after an incident, at today's revenue.
    pub(super) ramp: f64,
    /// What an incident costs however long it takes.
    pub(super) fixed: f64,
    /// The outcomes' costs, equally likely.
    pub(super) costs: Box<[Cost; OUTCOMES]>,
    /// The outcomes' hours, where they count as downtime.
    pub(super) downtime: Option<Box<[f64; OUTCOMES]>>,
    /// Sums of very many, where they were asked for.
    pub(super) bulk: Option<Bulk>,
    /// Its outages by length, where they were asked for.
    outages: Option<Outages>,
}

impl Kind {
    /// Ordinary incidents of a severity. Means of the outcomes are scaled to those of the expectation.
    pub(super) fn ordinary(
        e: &Expectation,
        outcomes: &[Outcome],
        mean: f64,
        revenue_per_hour: f64,
        per_incident: f64,
        counts: bool,
    ) -> Self {
        let lost = revenue_per_hour * e.loss;
        let earned = outcomes.iter().map(|outcome| outcome.earned);
        let costs = scaled(earned, e.earned.total())
            .zip(other_costs(e, outcomes))
            .map(|(earned, other)| Cost { revenue: lost * earned, other });
        Self {
            mean,
            ln_mean: libm::log(mean),
            ramp: lost * e.ramp,
            fixed: e.penalty + per_incident,
            costs: table(costs),
            downtime: counts.then(|| table(outcomes.iter().map(|outcome| outcome.hours))),
            bulk: None,
            outages: None,
        }
    }

    /// Incidents of a severity that strike during an event and lose so much `revenue` each, on average, each with so much of the event left as one
    /// of evenly spread times of the event.
    pub(super) fn in_event(
        e: &Expectation,
        outcomes: &[Outcome],
        mean: f64,
        revenue_per_hour: f64,
        event: &Event,
        revenue: f64,
    ) -> Self {
        let left = Evenly::default().map(|part| part * event.hours);
        let lost = outcomes.iter().zip(left).map(|(outcome, left)| {
            outcome.hours + (event.revenue_factor - 1.0) * outcome.hours.min(left)
        });
        let ramp = revenue_per_hour * e.loss * e.ramp;
        let expected = revenue_per_hour * revenue - ramp;
        let costs = scaled(lost, expected)
            .zip(other_costs(e, outcomes))
            .map(|(revenue, other)| Cost { revenue, other });
        let ln_mean = libm::log(mean);
        Self {
            mean,
            ln_mean,
            ramp,
            fixed: e.penalty,
            costs: table(costs),
            downtime: None,
            bulk: None,
            outages: None,
        }
    }

    /// Whether it costs anything, or comes back as a credit.
    pub(super) fn matters(&self) -> bool {
        self.mean > 0.0
            && (self.ramp + self.fixed > 0.0
                || self.downtime.is_some()
                || self.costs.iter().any(|cost| cost.revenue + cost.other > 0.0))
    }

    /// Sums of very many of its incidents.
    pub(super) fn bulk(&mut self) -> &mut Bulk {
        self.bulk.get_or_insert_with(|| {
            let hours = |place: usize| self.downtime.as_ref().map_or(0.0, |hours| hours[place]);
            let sum =
                |(place, cost): (usize, &Cost)| -> Sum { [cost.revenue, cost.other, hours(place)] };
            Bulk::new(self.costs.iter().enumerate().map(sum).collect())
        })
    }

    /// Its outages, by length; none where they do not count as downtime.
    pub(super) fn outages(&mut self) -> Option<&Outages> {
        if self.outages.is_none() {
            self.outages = self.downtime.as_ref().map(|hours| Outages::new(&hours[..]));
        }
        self.outages.as_ref()
    }
}

/// What engineers and viewers cost in the outcomes.
fn other_costs<'a>(e: &'a Expectation, outcomes: &'a [Outcome]) -> impl Iterator<Item = f64> + 'a {
    let detection = e.hours.detection;
    let since_report = outcomes.iter().map(move |outcome| (outcome.hours - detection).max(0.0));
    scaled(since_report, e.hours_since_report())
        .map(move |hours| e.staff_per_hour * hours + e.churn_per_hour * (detection + hours))
}

/// A table of one entry for each outcome: of a length that the compiler knows, so that a draw from it
/// needs no check.
#[allow(clippy::unnecessary_box_returns, reason = "it is too large for the stack")]
fn table<T: Copy + Default>(entries: impl Iterator<Item = T>) -> Box<[T; OUTCOMES]> {
    let entries: Box<[T]> = entries.collect();
    entries.try_into().unwrap_or_else(|_| Box::new([T::default(); OUTCOMES]))
}

/// Amounts, all multiplied by what makes their mean the one wanted.
#[allow(clippy::cast_precision_loss)]
fn scaled(amounts: impl Iterator<Item = f64> + Clone, wanted: f64) -> impl Iterator<Item = f64> {
    let (count, sum) = amounts.clone().fold((0, 0.0), |(n, sum), x| (n + 1, sum + x));
    let scale = if sum > 0.0 { wanted / (sum / f64::from(count)) } else { 0.0 };
    amounts.map(move |amount| amount * scale)
}

/// Numbers that fill 0..1 evenly however many there are: multiples of the golden section.
#[derive(Clone, Default)]
struct Evenly(f64);

impl Iterator for Evenly {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        self.0 = (self.0 + 0.618_033_988_749_894_9).fract();
        Some(self.0)
    }
}
