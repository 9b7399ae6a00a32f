//! A month's bill.

use crate::scenario::{Per, Price, Switching, Tier, TierMode, Usage};

/// What a vendor charges for one month, at that month's prices, not discounted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MonthPrice {
    /// The fixed part of the bill.
    pub subscription: f64,
    /// The rest of the bill: usage, and what a commitment adds.
    pub usage: f64,
    /// The support plan's share of the bill.
    pub support_plan: f64,
}

impl MonthPrice {
    /// The month's bill, which credits and support plans are a share of.
    #[must_use]
    pub fn bill(&self) -> f64 {
        self.subscription + self.usage
    }
}

/// Units used in month `month`, from 0.
#[must_use]
pub fn units(usage: &Usage, month: u32) -> f64 {
    usage.units_per_month * growth(usage.annual_growth, f64::from(month) / 12.0)
}

/// (1 + rate) to the power of `years`: growth, uplift, or discount at a negative number of years.
#[must_use]
pub fn growth(rate: f64, years: f64) -> f64 {
    libm::pow(1.0 + rate, years)
}

/// The price of month `month` from 0, in which `units` are used.
#[must_use]
pub fn month(price: &Price, units: f64, month: u32) -> MonthPrice {
    let uplift = growth(price.annual_uplift, f64::from(month / 12));
    let billable = (units - price.included).max(0.0);
    let usage = match price.usage_mode {
        TierMode::Graduated => graduated(&price.usage_tiers, billable),
        TierMode::Volume => volume(&price.usage_tiers, billable),
    };
    let agreed = (price.monthly + usage) * (1.0 - price.discount);
    let bill = agreed.max(price.minimum_monthly) * uplift;
    let subscription = price.monthly * (1.0 - price.discount) * uplift;
    MonthPrice {
        subscription,
        usage: (bill - subscription).max(0.0),
        support_plan: graduated(&price.support_tiers, bill).max(price.support_minimum),
    }
}

/// Each part of `amount` at its own tier's rate.
#[must_use]
pub fn graduated(tiers: &[Tier], amount: f64) -> f64 {
    let mut start = 0.0;
    let mut charge = 0.0;
    for tier in tiers {
        charge += tier.rate * (amount.min(tier.up_to) - start).max(0.0);
        start = tier.up_to;
    }
    charge
}

/// All of `amount` at the rate of the tier it reaches; a tier includes its end.
#[must_use]
pub fn volume(tiers: &[Tier], amount: f64) -> f64 {
    let reached = tiers.iter().find(|tier| amount <= tier.up_to);
    reached.map_or(0.0, |tier| tier.rate * amount)
}

/// How often an extra is due in month `month`, where `incidents` ordinary incidents are expected.
#[must_use]
pub fn times_due(per: Per, month: u32, incidents: f64) -> f64 {
    let due = match per {
        Per::Once => month == 0,
        Per::Month => true,
        Per::Year => month.is_multiple_of(12),
        Per::Incident => return incidents,
    };
    f64::from(u8::from(due))
}

/// What the way in costs, part by part: the fee, the engineers, the old bill that runs on.
#[must_use]
pub fn way_in(switching: &Switching, engineer_hourly_cost: f64) -> [f64; 3] {
    [
        switching.in_fee,
        switching.in_hours * engineer_hourly_cost,
        switching.parallel_months * switching.parallel_monthly,
    ]
}

/// What the way out costs, part by part: the fee and the engineers.
#[must_use]
pub fn way_out(switching: &Switching, engineer_hourly_cost: f64) -> [f64; 2] {
    [switching.out_fee, switching.out_hours * engineer_hourly_cost]
}
