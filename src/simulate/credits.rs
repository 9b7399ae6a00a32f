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
    /// What is due above so many of them, besides what is due without an incident: the share of the bill, and the claim,
    /// once or not at all.
    due: Vec<(f64, f64)>,
    /// Claims less credits of a horizon without an incident.
    unharmed: f64,
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
        let above: Vec<f64> = steps.iter().map(|(above, _)| above - maintenance).collect();
        let mut due = vec![(0.0, 0.0)];
        due.extend(steps.iter().map(|&(_, share)| (share, 1.0)));
        let (share, claims) = due[passed(&above, 0.0)];
        for (more, claimed) in &mut due {
            *more -= share;
            *claimed -= claims;
        }
        let month = |(price, discount): (&MonthPrice, f64)| {
            let bill = price.bill();
            (paid * bill * discount, if bill > 0.0 { claim * discount } else { 0.0 })
        };
        let months: Vec<_> = charges.months.iter().zip(horizon.discounts()).map(month).collect();
        let unharmed = months.iter().map(|(bill, claim)| claims * claim - share * bill).sum();
        Some(Self { above, due, unharmed, shortest: credit::shortest_counted(sla), months })
    }

    /// Claims less credits, where incidents `struck` in some months, named once or more often, with
    /// so many hours down in each of them besides maintenance; it leaves no hours behind.
    pub(super) fn cost(&self, struck: &[usize], downtime: &mut [f64]) -> f64 {
        let mut cost = self.unharmed;
        for &month in struck {
            // Where a month is named again, nothing is left that is due.
            let down = std::mem::take(&mut downtime[month]);
            let (bill, claim) = self.months[month];
            let (share, claims) = self.due[passed(&self.above, down)];
            cost += claims * claim - share * bill;
        }
        cost
    }
}

/// How many steps a month's downtime is above. Nobody foresees it, the processor neither: counting
/// them and looking up what is due takes no jump.
fn passed(above: &[f64], down: f64) -> usize {
    above.iter().map(|above| usize::from(down > *above)).sum()
}
