//! What the contract charges over the horizon.

use super::explain::{NamedFactor, Term, ratio, term};
use super::horizon::Horizon;
use super::report::ByLine;
use crate::price::{self, MonthPrice};
use crate::scenario::{Per, Vendor};

/// The price lines, month by month.
pub(crate) struct Charges {
    /// Each month's price, not discounted.
    pub(crate) months: Vec<MonthPrice>,
    /// All charges of each month, discounted.
    pub(super) monthly: Vec<f64>,
}

impl Charges {
    /// The charges alone.
    pub(crate) fn of(vendor: &Vendor, engineer_hourly_cost: f64, horizon: &Horizon) -> Self {
        Self::new(vendor, engineer_hourly_cost, horizon, &mut ByLine::default(), None)
    }

    /// Fills in the price lines and, where somebody asks, how they came about.
    pub(super) fn new(
        vendor: &Vendor,
        engineer_hourly_cost: f64,
        horizon: &Horizon,
        lines: &mut ByLine<f64>,
        mut explain: Option<&mut ByLine<Vec<Term>>>,
    ) -> Self {
        let months: Vec<MonthPrice> = horizon
            .months
            .iter()
            .map(|month| price::month(&vendor.price, month.units, month.number))
            .collect();
        let mut monthly = vec![0.0; months.len()];

        let subscription = Charge::new(horizon, &mut monthly, |m| months[m].subscription);
        lines.subscription = subscription.discounted;
        let usage = Charge::new(horizon, &mut monthly, |m| months[m].usage);
        lines.usage = usage.discounted;
        let support_plan = Charge::new(horizon, &mut monthly, |m| months[m].support_plan);
        lines.support_plan = support_plan.discounted;
        if let Some(explain) = explain.as_deref_mut() {
            let at_first = vendor.price.monthly * (1.0 - vendor.price.discount);
            explain.subscription.extend(term(
                "monthly",
                &[
                    ("months", horizon_months(horizon)),
                    ("monthly_price", at_first),
                    (
                        "growth_and_discount",
                        ratio(subscription.discounted, horizon_months(horizon) * at_first),
                    ),
                ],
            ));
            let units = horizon.months.iter().map(|month| month.units).sum();
            explain.usage.extend(usage.per("units", units, "unit_price", horizon));
            let bills = months.iter().map(MonthPrice::bill).sum();
            explain.support_plan.extend(support_plan.per("bill", bills, "share", horizon));
        }

        let incidents_a_month: f64 = vendor.incidents_per_year.0.iter().sum::<f64>() / 12.0;
        for extra in &vendor.price.extras {
            let times =
                |m: usize| price::times_due(extra.per, horizon.months[m].number, incidents_a_month);
            let charge = Charge::new(horizon, &mut monthly, |m| extra.amount * times(m));
            lines.extras += charge.discounted;
            let Some(explain) = explain.as_deref_mut() else { continue };
            let name = if extra.per == Per::Incident { "incidents" } else { "times" };
            let times: f64 = (0..months.len()).map(times).sum();
            explain
                .extras
                .extend(charge.each(&extra.name, &[(name, times), ("amount", extra.amount)]));
        }

        let switching = &vendor.switching;
        let (first, last) = (0, months.len() - 1);
        let hourly = ("hourly_cost", engineer_hourly_cost);
        let parallel =
            [("months", switching.parallel_months), ("monthly_price", switching.parallel_monthly)];
        let parts: [(&str, usize, &[NamedFactor]); 5] = [
            ("in_fee", first, &[("amount", switching.in_fee)]),
            ("in_hours", first, &[("hours", switching.in_hours), hourly]),
            ("parallel_months", first, &parallel),
            ("out_fee", last, &[("amount", switching.out_fee)]),
            ("out_hours", last, &[("hours", switching.out_hours), hourly]),
        ];
        for (part, when, factors) in parts {
            let amount: f64 = factors.iter().map(|(_, value)| value).product();
            let charge =
                Charge::new(horizon, &mut monthly, |m| if m == when { amount } else { 0.0 });
            lines.switching += charge.discounted;
            if let Some(explain) = explain.as_deref_mut() {
                explain.switching.extend(charge.each(part, factors));
            }
        }
        Self { months, monthly }
    }
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn horizon_months(horizon: &Horizon) -> f64 {
    horizon.months.len() as f64
}

/// A charge over the horizon.
struct Charge {
    discounted: f64,
    nominal: f64,
}

impl Charge {
    fn new(horizon: &Horizon, monthly: &mut [f64], amount: impl Fn(usize) -> f64) -> Self {
        let mut charge = Self { discounted: 0.0, nominal: 0.0 };
        for (m, month) in horizon.months.iter().enumerate() {
            let amount = amount(m);
            charge.nominal += amount;
            charge.discounted += amount * month.discount;
            monthly[m] += amount * month.discount;
        }
        charge
    }

    /// Given factors, and discounting.
    fn each(&self, of: &str, factors: &[NamedFactor]) -> Option<Term> {
        let discount = ("growth_and_discount", ratio(self.discounted, self.nominal));
        term(of, &[factors, &[discount]].concat())
    }

    /// So much of a quantity at its mean price; so much a month where there is no quantity, as with
    /// a commitment that nothing is used of.
    fn per(
        &self,
        quantity: &'static str,
        of: f64,
        price: &'static str,
        horizon: &Horizon,
    ) -> Option<Term> {
        let months = horizon_months(horizon);
        if of > 0.0 {
            self.each(quantity, &[(quantity, of), (price, self.nominal / of)])
        } else {
            self.each("months", &[("months", months), ("monthly_price", self.nominal / months)])
        }
    }
}
