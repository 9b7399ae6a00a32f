//! The months of the horizon: how each is discounted, and how far revenue has grown by then.

use crate::price::{growth, units};
use crate::scenario::Scenario;

/// One month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    /// From 0.
    pub(super) number: u32,
    /// What an amount of this month is worth today.
    pub(super) discount: f64,
    /// Revenue ÷ today's revenue.
    pub(super) revenue_growth: f64,
    /// Units used.
    pub(super) units: f64,
}

/// All months.
#[derive(Clone, Debug)]
pub(super) struct Horizon {
    pub(super) months: Vec<Month>,
    /// M/12.
    pub(super) years: f64,
    /// Years, each month discounted: what a yearly amount is multiplied by.
    pub(super) discounted_years: f64,
    /// Years, each month grown and discounted: what a yearly loss of revenue is multiplied by.
    pub(super) revenue_years: f64,
}

impl Horizon {
    pub(super) fn new(scenario: &Scenario) -> Self {
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
}
