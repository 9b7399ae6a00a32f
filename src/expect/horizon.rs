//! The months of the horizon: how each is discounted, and how far revenue has grown by then.

use crate::price::{growth, units};
use crate::scenario::Scenario;

/// One month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Month {
    /// From 0.
    pub(crate) number: u32,
    /// What an amount of this month is worth today.
    pub(crate) discount: f64,
    /// Revenue ÷ today's revenue.
    pub(crate) revenue_growth: f64,
    /// Units used.
    pub(crate) units: f64,
}

/// All months.
#[derive(Clone, Debug)]
pub(crate) struct Horizon {
    pub(crate) months: Vec<Month>,
    /// M/12.
    pub(crate) years: f64,
    /// Years, each month discounted: what a yearly amount is multiplied by.
    pub(crate) discounted_years: f64,
    /// Years, each month grown and discounted: what a yearly loss of revenue is multiplied by.
    pub(crate) revenue_years: f64,
}

impl Horizon {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let month = |number: u32| {
            let years = f64::from(number) / 12.0;
            Month {
                number,
                discount: growth(scenario.discount_rate, -years),
                revenue_growth: growth(scenario.business.annual_growth, years),
                units: units(&scenario.usage, number),
            }
        };
        let months: Vec<Month> = (0..scenario.horizon_months).map(month).collect();
        let discounted = months.iter().map(|month| month.discount);
        let grown = months.iter().map(|month| month.discount * month.revenue_growth);
        Self {
            years: f64::from(scenario.horizon_months) / 12.0,
            discounted_years: discounted.sum::<f64>() / 12.0,
            revenue_years: grown.sum::<f64>() / 12.0,
            months,
        }
    }

    /// What an amount of each month is worth today.
    pub(crate) fn discounts(&self) -> impl Iterator<Item = f64> + '_ {
        self.months.iter().map(|month| month.discount)
    }

    /// The same for an amount that grows with revenue, and for one that does not.
    pub(crate) fn weights(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.months.iter().map(|month| (month.revenue_growth * month.discount, month.discount))
    }
}
