//! One vendor's trials.

use std::rc::Rc;

use rand_core::Rng;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::Variates;
use super::credits::Credits;
use super::factor::{Factor, exp};
use super::kinds::Kind;
use crate::credit;
use crate::expect::{Charges, Shared, expectations};
use crate::incident::OUTCOMES;
use crate::scenario::{Per, Scenario, Severity};
use crate::{Memo, Report};

/// Up to so many incidents a trial are drawn one by one.
const MANY: f64 = 4096.0;
/// Numbers drawn for a sum of very many, about.
const DRAWS_IN_BULK: f64 = 200.0;
/// Numbers drawn besides incidents, about.
const DRAWS_BESIDES: f64 = 20.0;

/// A vendor, ready to be tried.
#[derive(Debug)]
pub(super) struct Vendor {
    rng: Xoshiro256PlusPlus,
    variates: Rc<Variates>,
    /// The price but for what each incident is charged.
    price: f64,
    /// Maintenance and degradation, at the revenue expected.
    load: f64,
    rates: Factor,
    times: Factor,
    kinds: Vec<Kind>,
    /// What an amount of each month is worth today: one that grows with revenue, and one that does not.
    months: Vec<(f64, f64)>,
    /// Whether it matters in which month an incident falls.
    by_month: bool,
    credits: Option<Credits>,
    /// Hours down in each month of a trial, and the months that an incident struck: a month for each.
    downtime: Vec<f64>,
    struck: Vec<usize>,
}

/// What the incidents of a trial add up to, by what they are multiplied with.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    /// Lost revenue, which follows revenue and times.
    revenue: f64,
    /// Revenue lost while it returns, which follows revenue alone.
    ramp: f64,
    /// Staff and churn, which follow times.
    other: f64,
    /// What follows neither.
    fixed: f64,
}

impl Vendor {
    /// The vendors of a scenario. `known` gives each its stream of random numbers, and how well its
    /// rates and times are known.
    pub(super) fn all(
        scenario: &Scenario,
        report: &Report,
        memo: &mut Memo,
        variates: &Rc<Variates>,
        mut known: impl FnMut(&crate::scenario::Vendor) -> (Xoshiro256PlusPlus, f64, f64),
    ) -> Vec<Self> {
        let shared = Shared::new(scenario, memo);
        let vendors = scenario.vendors.iter().zip(&report.vendors);
        vendors
            .map(|(vendor, expected)| {
                let (rng, rates, times) = known(vendor);
                let basis = Basis { scenario, vendor, shared: &shared };
                let variates = variates.clone();
                basis.make(expected, memo, rng, variates, Factor::new(rates), Factor::new(times))
            })
            .collect()
    }

    /// Random numbers that a trial takes, about.
    pub(super) fn draws_per_trial(&self) -> f64 {
        let of_kind = |kind: &Kind| {
            if kind.mean <= MANY { kind.mean } else { as_f64(self.stretches()) * DRAWS_IN_BULK }
        };
        self.kinds.iter().map(|kind| of_kind(kind) + DRAWS_BESIDES).sum::<f64>() + DRAWS_BESIDES
    }

    /// The parts of the horizon that very many incidents are summed by.
    fn stretches(&self) -> usize {
        if self.by_month { self.months.len() } else { 1 }
    }

    /// One trial for each value of the factor that revenue has.
    pub(super) fn run(&mut self, revenue: &[f64], totals: &mut Vec<f64>) {
        // Its state stays in registers.
        let mut rng = self.rng.clone();
        totals.extend(revenue.iter().map(|&revenue| self.trial(revenue, &mut rng)));
        self.rng = rng;
    }

    fn trial(&mut self, revenue: f64, rng: &mut Xoshiro256PlusPlus) -> f64 {
        let ln_rates = self.rates.draw_ln(&self.variates.normal, rng);
        let ln_times = self.times.draw_ln(&self.variates.normal, rng);
        let (rates, times) = (exp(ln_rates), exp(ln_times));
        self.struck.clear();
        let mut sums = Sums::default();
        for place in 0..self.kinds.len() {
            let kind = &self.kinds[place];
            let mean = kind.mean * rates;
            if mean > MANY {
                self.very_many(place, ln_rates, times, &mut sums, rng);
                continue;
            }
            let count = self.variates.poisson.draw(mean, kind.ln_mean + ln_rates, rng);
            match (self.by_month, &kind.downtime) {
                (false, _) => all_alike(kind, count, &mut sums, rng),
                (true, None) => {
                    in_months(kind, count, &self.months, &mut sums, rng, |_, _| {});
                }
                (true, Some(hours)) => {
                    let shortest = self.credits.as_ref().map_or(0.0, |credits| credits.shortest);
                    let (downtime, struck) = (&mut self.downtime, &mut self.struck);
                    in_months(kind, count, &self.months, &mut sums, rng, |outcome, month| {
                        let hours = times * hours[outcome];
                        downtime[month] += if hours >= shortest { hours } else { 0.0 };
                        struck.push(month);
                    });
                }
            }
        }
        let (struck, downtime) = (&self.struck, &mut self.downtime);
        let credits = self.credits.as_ref().map_or(0.0, |credits| credits.cost(struck, downtime));
        self.price
            + revenue * (self.load + times * sums.revenue + sums.ramp)
            + times * sums.other
            + sums.fixed
            + credits
    }

    /// So many incidents of a kind that sums of them are drawn.
    fn very_many(
        &mut self,
        place: usize,
        ln_rates: f64,
        times: f64,
        sums: &mut Sums,
        rng: &mut Xoshiro256PlusPlus,
    ) {
        let stretches = self.stretches();
        let shortest = self.credits.as_ref().map_or(0.0, |credits| credits.shortest);
        let kind = &mut self.kinds[place];
        let counted = if shortest > 0.0 {
            kind.outages().map_or(0, |outages| outages.counted(times, shortest))
        } else {
            OUTCOMES
        };
        let (ramp, fixed) = (kind.ramp, kind.fixed);
        let ln_mean = kind.ln_mean + ln_rates - libm::log(as_f64(stretches));
        let mean = libm::exp(ln_mean);
        for stretch in 0..stretches {
            let count = self.variates.poisson.draw(mean, ln_mean, rng);
            let [revenue, other, hours] = kind.bulk().draw(count, rng);
            #[allow(clippy::cast_precision_loss)]
            let count = count as f64;
            let (growing, constant) = if self.by_month { self.months[stretch] } else { (1.0, 1.0) };
            sums.revenue += growing * revenue;
            sums.ramp += growing * ramp * count;
            sums.other += constant * other;
            sums.fixed += constant * fixed * count;
            if kind.downtime.is_some() {
                let hours = if counted < OUTCOMES
                    && let Some(outages) = kind.outages()
                {
                    let share = as_f64(counted) / as_f64(OUTCOMES);
                    let ln_mean = ln_mean + libm::log(share);
                    let count = self.variates.poisson.draw(mean * share, ln_mean, rng);
                    outages.draw(counted, count, &self.variates.normal, rng)
                } else {
                    hours
                };
                self.downtime[stretch] += times * hours;
                self.struck.push(stretch);
            }
        }
    }
}

/// Lowest bits of a random number: the outcome.
const OUTCOME_BITS: u32 = OUTCOMES.trailing_zeros();
/// The bits above them: the month.
const MONTH_BITS: u32 = 32;

/// Which of equally likely outcomes a random number stands for.
#[inline]
#[allow(clippy::cast_possible_truncation)]
fn outcome_of(random: u64) -> usize {
    (random & (OUTCOMES as u64 - 1)) as usize
}

/// Draws so many incidents, each from one random number, where it does not matter when they are.
fn all_alike(kind: &Kind, count: u64, sums: &mut Sums, rng: &mut Xoshiro256PlusPlus) {
    let costs: &[_; OUTCOMES] = &kind.costs;
    let (mut revenue, mut other) = (0.0, 0.0);
    for _ in 0..count {
        let cost = costs[outcome_of(rng.next_u64())];
        revenue += cost.revenue;
        other += cost.other;
    }
    #[allow(clippy::cast_precision_loss)]
    let count = count as f64;
    sums.revenue += revenue;
    sums.ramp += count * kind.ramp;
    sums.other += other;
    sums.fixed += count * kind.fixed;
}

/// The same, where each is in one of equally likely months. `met` is told of outcome and month.
fn in_months(
    kind: &Kind,
    count: u64,
    months: &[(f64, f64)],
    sums: &mut Sums,
    rng: &mut Xoshiro256PlusPlus,
    mut met: impl FnMut(usize, usize),
) {
    let costs: &[_; OUTCOMES] = &kind.costs;
    let (mut revenue, mut ramps, mut other, mut fixed) = (0.0, 0.0, 0.0, 0.0);
    for _ in 0..count {
        let random = rng.next_u64();
        let outcome = outcome_of(random);
        let place = (random >> OUTCOME_BITS) & ((1 << MONTH_BITS) - 1);
        #[allow(clippy::cast_possible_truncation)]
        let month = ((place * months.len() as u64) >> MONTH_BITS) as usize;
        let cost = costs[outcome];
        let (growing, constant) = months[month];
        revenue += growing * cost.revenue;
        ramps += growing;
        other += constant * cost.other;
        fixed += constant;
        met(outcome, month);
    }
    sums.revenue += revenue;
    sums.ramp += ramps * kind.ramp;
    sums.other += other;
    sums.fixed += fixed * kind.fixed;
}

#[allow(clippy::cast_precision_loss)]
fn as_f64(count: usize) -> f64 {
    count as f64
}

/// What a vendor is made ready from.
struct Basis<'a> {
    scenario: &'a Scenario,
    vendor: &'a crate::scenario::Vendor,
    shared: &'a Shared,
}

impl Basis<'_> {
    fn make(
        &self,
        expected: &crate::expect::VendorReport,
        memo: &mut Memo,
        rng: Xoshiro256PlusPlus,
        variates: Rc<Variates>,
        rates: Factor,
        times: Factor,
    ) -> Vendor {
        let business = &self.scenario.business;
        let extras = self.vendor.price.extras.iter().filter(|extra| extra.per == Per::Incident);
        let per_incident: f64 = extras.map(|extra| extra.amount).sum();
        let incidents: f64 = self.vendor.incidents_per_year.0.iter().sum();
        let charges = Charges::of(self.vendor, business.engineer_hourly_cost, &self.shared.horizon);
        let credits = Credits::new(
            self.vendor,
            business.engineer_hourly_cost,
            &self.shared.horizon,
            &charges,
        );
        let mut kinds = self.kinds(memo, per_incident);
        kinds.retain(Kind::matters);

        let months: Vec<(f64, f64)> = self.shared.horizon.weights().collect();
        let flat = months.iter().all(|&weights| weights == (1.0, 1.0));
        let by_incident = per_incident * incidents * self.shared.horizon.discounted_years;
        let price = expected.price - by_incident;
        Vendor {
            rng,
            variates,
            // Where nothing else is charged, rounding would leave a little.
            price: if price.abs() <= 1e-12 * by_incident { 0.0 } else { price },
            load: expected.lines.maintenance + expected.lines.degradation,
            rates,
            times,
            by_month: !flat || credits.is_some(),
            downtime: vec![0.0; months.len()],
            struck: Vec::new(),
            months,
            kinds,
            credits,
        }
    }

    fn kinds(&self, memo: &mut Memo, per_incident: f64) -> Vec<Kind> {
        let business = &self.scenario.business;
        let (vendor, years) = (self.vendor, self.shared.horizon.years);
        let week = &self.shared.week;
        let severities = expectations(self.scenario, vendor, week, memo);
        let mut kinds = Vec::new();
        for severity in Severity::ALL {
            let Some(e) = severities[severity].as_ref().filter(|e| e.per_year > 0.0) else {
                continue;
            };
            let outcomes = memo.outcomes(&e.case, week);
            kinds.push(Kind::ordinary(
                e,
                &outcomes,
                e.per_year * years,
                business.revenue_per_hour,
                per_incident,
                credit::depends_on(vendor, severity),
            ));
            for event in &business.events {
                let revenue = e.revenue_in(event, week, memo);
                kinds.push(Kind::in_event(
                    e,
                    &outcomes,
                    e.per_year_in(event) * years,
                    business.revenue_per_hour,
                    event,
                    revenue,
                ));
            }
        }
        kinds
    }
}
