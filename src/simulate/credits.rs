//! What comes back in one trial, month by month.

use crate::credit;
use crate::expect::{Charges, Horizon};
use crate::price::MonthPrice;
use crate::scenario::{Sla, Vendor};

/// A vendor's credits, as functions of each month's downtime.
#[derive(Debug)]
pub(super) struct Credits {
    /// Downtime besides maintenance above which more is due, rising.
    above: Vec<f64>,
    /// What is due above so many of them: the share of the bill, and the claim, once or not at all.
    due: Vec<(f64, f64)>,
    /// Shortest outage that counts, in hours.
    pub(super) shortest: f64,
    /// For each month, discounted: what the whole bill is worth as a credit, and what a claim costs.
    months: Vec<(f64, f64)>,
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
        let claim = sla.claim_hours * engineer_hourly_cost * sla.claim_probability;
        let steps = credit::steps(sla);
        let nothing = std::iter::once((0.0, 0.0));
        let month = |(price, discount): (&MonthPrice, f64)| {
            let bill = price.bill();
            (paid * bill * discount, if bill > 0.0 { claim * discount } else { 0.0 })
        };
        Some(Self {
            above: steps.iter().map(|(above, _)| above - maintenance).collect(),
            due: nothing.chain(steps.iter().map(|&(_, share)| (share, 1.0))).collect(),
            shortest: credit::shortest_counted(sla),
            months: charges.months.iter().zip(horizon.discounts()).map(month).collect(),
        })
    }

    /// Claims less credits, with so many hours down in each month besides maintenance.
    pub(super) fn cost(&self, downtime: &[f64]) -> f64 {
        let mut cost = 0.0;
        for (down, (bill, claim)) in downtime.iter().zip(&self.months) {
            // How many steps a month is over nobody foresees, the processor neither: counting them and
            // looking up what is due takes no jump.
            let over: usize = self.above.iter().map(|above| usize::from(*down > *above)).sum();
            let (share, claims) = self.due[over];
            cost += claims * claim - share * bill;
        }
        cost
    }
}
