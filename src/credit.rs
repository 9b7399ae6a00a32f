//! SLA credits: what comes back for a month whose downtime passes a tier.
//!
//! A month's downtime is a compound Poisson sum over the incidents that count, plus maintenance if
//! that counts. The credit is a step function of it, so its mean needs the sum's distribution at
//! each step, never the mean downtime.

mod compound;
mod fourier;

pub use compound::CompoundPoisson;

use crate::order::sorted;
use crate::scenario::{PerSeverity, Severity, Sla, Vendor};
use crate::week::{HOURS_PER_MONTH, SAME_HOUR};

/// What an SLA gives back in any one month, before its bill is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MonthCredit {
    /// Mean share of the month's bill, not yet times claim probability and cash value.
    pub mean_share: f64,
    /// Probability that some share is due.
    pub probability: f64,
}

/// Downtime that counts: incidents a month of each severity, and their hours.
#[derive(Clone, Debug)]
pub struct Downtime<'a> {
    /// Maintenance hours a month, where they count.
    pub maintenance_hours: f64,
    /// For each severity that counts: incidents a month, and their equally likely hours.
    pub incidents: Vec<(f64, &'a [f64])>,
}

/// Shortest outage that counts, in hours, but for the tolerance with which hours compare.
#[must_use]
pub fn shortest_counted(sla: &Sla) -> f64 {
    sla.min_minutes / 60.0 - SAME_HOUR
}

/// The hours of maintenance that count as downtime each month.
#[must_use]
pub fn counted_maintenance(vendor: &Vendor) -> f64 {
    if vendor.sla.counts_maintenance { vendor.maintenance.hours_per_month } else { 0.0 }
}

/// Whether the credits of a vendor depend on the incidents of a severity.
#[must_use]
pub fn depends_on(vendor: &Vendor, severity: Severity) -> bool {
    !vendor.sla.credits.is_empty()
        && vendor.sla.counted[severity]
        && vendor.incidents_per_year[severity] > 0.0
}

/// The steps of the credit: downtime above which it is due, in hours, and the share that it then
/// rises to, both rising.
#[must_use]
pub fn steps(sla: &Sla) -> Vec<(f64, f64)> {
    let mut tiers: Vec<(f64, f64)> = sla
        .credits
        .iter()
        .map(|tier| (HOURS_PER_MONTH * (1.0 - tier.below) + SAME_HOUR, tier.share.min(sla.cap)))
        .collect();
    tiers = sorted(&tiers, |tier| tier.0);
    let mut highest = 0.0;
    tiers.retain(|&(_, share)| {
        let rises = share > highest;
        highest = share.max(highest);
        rises
    });
    tiers
}

/// What a vendor's SLA gives back in a month of such downtime.
#[must_use]
pub fn month_credit(sla: &Sla, downtime: &Downtime) -> MonthCredit {
    let shortest = shortest_counted(sla);
    let sum = CompoundPoisson::new(&downtime.incidents, shortest);
    let mut credit = MonthCredit::default();
    let mut share_below = 0.0;
    for (above, share) in steps(sla) {
        let probability = sum.above(above - downtime.maintenance_hours);
        if share_below == 0.0 {
            credit.probability = probability;
        }
        credit.mean_share += (share - share_below) * probability;
        share_below = share;
    }
    credit
}

/// Mean hours of one incident that do not count, because it is shorter than the SLA's minimum:
/// E\[T; T < minimum\].
#[must_use]
pub fn mean_uncounted_hours(sla: &Sla, hours: &[f64]) -> f64 {
    let shortest = shortest_counted(sla);
    let uncounted: f64 = hours.iter().filter(|&&hours| hours < shortest).sum();
    #[allow(clippy::cast_precision_loss)]
    let outcomes = hours.len() as f64;
    uncounted / outcomes
}

/// The downtime of a vendor, from the hours of those severities that count.
#[must_use]
pub fn downtime<'a>(vendor: &Vendor, hours: &PerSeverity<Option<&'a [f64]>>) -> Downtime<'a> {
    let counted = Severity::ALL.into_iter().filter(|&s| depends_on(vendor, s));
    Downtime {
        maintenance_hours: counted_maintenance(vendor),
        incidents: counted
            .filter_map(|s| Some((vendor.incidents_per_year[s] / 12.0, hours[s]?)))
            .collect(),
    }
}
