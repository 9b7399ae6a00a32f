//! Monte Carlo: scenario → distribution of what each vendor may come to cost.
//!
//! Two kinds of not knowing are drawn. *Luck*: how many incidents there are, in which months, and how
//! each of them goes. *Ignorance*: revenue, each vendor's incident rates and its times are factors
//! too, of mean 1. Luck is every vendor's own; revenue is common to all.
//!
//! Incidents are drawn from the table of equally likely outcomes that the expectation is the mean of,
//! so with luck alone the trials' mean converges to the report's total.

mod bulk;
mod credits;
mod distribution;
mod factor;
mod kinds;
mod normal;
mod outages;
mod poisson;
mod request;
mod vendor;

use std::rc::Rc;

use rand_core::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

pub use distribution::{Difference, Distribution, Histogram, Percentiles, VendorDistribution};
pub use request::Request;

use crate::expect::evaluate_again;
use crate::scenario::{Issue, Scenario};
use crate::{Memo, Report};
use factor::{Factor, exp};
use normal::Normal;
use poisson::Poisson;
use vendor::Vendor;

/// Incidents drawn in all trials together, at most, so that an answer comes within seconds. Where
/// there would be more, there are fewer trials, and the answer says how many.
const MOST_DRAWS: f64 = 1e9;
/// Trials that are run whatever they take: fewer say nothing.
const FEWEST_TRIALS: u32 = 200;

/// What each vendor may come to cost over the horizon.
///
/// # Errors
///
/// As [`evaluate`](crate::evaluate).
pub fn simulate(scenario: &Scenario, request: &Request) -> Result<Distribution, Vec<Issue>> {
    let mut simulation = Simulation::new(scenario, request, &mut Memo::default())?;
    while simulation.done() < simulation.trials() {
        simulation.run(simulation.trials());
    }
    Ok(simulation.distribution())
}

/// A simulation in progress. Its answer does not depend on the steps it is run in.
#[derive(Debug)]
pub struct Simulation {
    request: Request,
    report: Report,
    trials: u32,
    /// Revenue's own stream of random numbers.
    rng: Xoshiro256PlusPlus,
    revenue: Factor,
    variates: Rc<Variates>,
    vendors: Vec<Vendor>,
    /// For each vendor, what it cost in each trial so far.
    totals: Vec<Vec<f64>>,
}

/// What random variates are made with, whoever draws them.
#[derive(Debug)]
struct Variates {
    poisson: Poisson,
    normal: Normal,
}

impl Simulation {
    /// A simulation that has not run yet.
    ///
    /// # Errors
    ///
    /// As [`evaluate`](crate::evaluate).
    pub fn new(
        scenario: &Scenario,
        request: &Request,
        memo: &mut Memo,
    ) -> Result<Self, Vec<Issue>> {
        let report = evaluate_again(scenario, memo)?;
        let certain = |spread: f64| if request.luck_only { 1.0 } else { spread };
        let rng = Xoshiro256PlusPlus::seed_from_u64(request.seed);
        let mut stream = rng.clone();
        let variates = Rc::new(Variates { poisson: Poisson::new(), normal: Normal::new() });
        let vendors = Vendor::all(scenario, &report, memo, &variates, |vendor| {
            // So far apart, streams never meet.
            stream.jump();
            let known = vendor.uncertainty;
            (stream.clone(), certain(known.incidents), certain(known.times))
        });
        let draws: f64 = vendors.iter().map(Vendor::draws_per_trial).sum();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let affordable = ((MOST_DRAWS / draws) as u32).max(FEWEST_TRIALS);
        Ok(Self {
            request: *request,
            report,
            trials: request.trials.min(affordable),
            rng,
            variates,
            revenue: Factor::new(certain(scenario.business.revenue_uncertainty)),
            totals: vec![Vec::new(); vendors.len()],
            vendors,
        })
    }

    /// How many trials it will have run when it is done.
    #[must_use]
    pub fn trials(&self) -> u32 {
        self.trials
    }

    /// How many trials it has run.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn done(&self) -> u32 {
        self.totals[0].len() as u32
    }

    /// Runs so many more trials, or what is left of them.
    pub fn run(&mut self, trials: u32) {
        let trials = trials.min(self.trials - self.done());
        let revenue: Vec<f64> = (0..trials)
            .map(|_| exp(self.revenue.draw_ln(&self.variates.normal, &mut self.rng)))
            .collect();
        // One vendor after the other, so that only one's tables are in use.
        for (vendor, totals) in self.vendors.iter_mut().zip(&mut self.totals) {
            vendor.run(&revenue, totals);
        }
    }

    /// What has come of the trials so far.
    #[must_use]
    pub fn distribution(&self) -> Distribution {
        Distribution::new(&self.request, &self.report, &self.totals)
    }
}
