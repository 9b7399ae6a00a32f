//! What comes back in one trial, month by month.

use crate::credit;
use crate::expect::{Charges, Horizon};
use crate::price::MonthPrice;
use crate::scenario::{Sla, Vendor};

/// A vendor's credits, as functions of each month's downtime.
#[derive(Debug)]
pub(super) struct Credits {
    /// Downtime besides maintenance above which more is due, rising, and by how much the share of the
    /// bill then rises.
    steps: Vec<(f64, f64)>,
    /// Shortest outage that counts, in hours.
    pub(super) shortest: f64,
    /// What the whole bill of each month is worth as a credit, discounted.
    bills: Vec<f64>,
    /// What a claim costs in each month, discounted.
    claims: Vec<f64>,
}

impl Credits {
    /// The credits of a vendor; none where nothing can come back.
    pub(super) fn new(
        vendor: &Vendor,
        engineer_hourly_cost: f64,
        horizon: &Horizon,
        charges: &Charges,
    ) -> Option<Self> {
        let sla: &Sla = &vendor.sla;
        let paid = sla.claim_probability * sla.cash_value;
        if sla.credits.is_empty() || paid == 0.0 {
            return None;
        }
        let maintenance = credit::counted_maintenance(vendor);
        let mut below = 0.0;
        let step = |(above, share): (f64, f64)| {
            let rise = share - below;
            below = share;
            (above - maintenance, rise)
        };
        let claim = sla.claim_hours * engineer_hourly_cost * sla.claim_probability;
        let bills: Vec<f64> = charges.months.iter().map(MonthPrice::bill).collect();
        let due = |(bill, discount): (&f64, f64)| if *bill > 0.0 { claim * discount } else { 0.0 };
        Some(Self {
            steps: credit::steps(sla).into_iter().map(step).collect(),
            shortest: credit::shortest_counted(sla),
            claims: bills.iter().zip(horizon.discounts()).map(due).collect(),
            bills: bills.iter().zip(horizon.discounts()).map(|(b, d)| paid * b * d).collect(),
        })
    }

    /// Claims less credits, with so many hours down in each month besides maintenance.
    pub(super) fn cost(&self, downtime: &[f64]) -> f64 {
        let credits: f64 =
            self.steps.iter().map(|&(above, rise)| rise * over(downtime, &self.bills, above)).sum();
        let claims =
            self.steps.first().map_or(0.0, |&(above, _)| over(downtime, &self.claims, above));
        claims - credits
    }
}

/// The sum of the amounts of those months that are down longer than `above`.
///
/// Whether a month is, nobody foresees, the processor neither: a choice of two amounts costs less than a
/// way around one. Four sums at a time do not wait for each other.
fn over(downtime: &[f64], amounts: &[f64], above: f64) -> f64 {
    let due = |down: &f64, amount: &f64| if *down > above { *amount } else { 0.0 };
    downtime.iter().zip(amounts).map(|(down, amount)| due(down, amount)).sum()
}
