//! What has come of the trials: percentiles, the worst of them, shapes to draw.

use std::ops::Index;

use serde::{Serialize, Serializer};

use super::Request;
use crate::order::{rising, sort};
use crate::{ENGINE, Report};

/// What a simulation answers. Money is discounted, in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distribution {
    /// Schema version.
    pub version: u32,
    /// Version of the engine.
    pub engine: &'static str,
    /// The scenario's currency.
    pub currency: String,
    /// Horizon M.
    pub horizon_months: u32,
    /// Trials that were run.
    pub trials: usize,
    /// Trials that were asked for; more than were run where those took too long.
    pub requested: u32,
    /// Where the stream of random numbers began.
    pub seed: u64,
    /// Whether the inputs were taken for certain.
    pub luck_only: bool,
    /// The vendors, in the scenario's order.
    pub vendors: Vec<VendorDistribution>,
    /// How likely each vendor is to be the cheapest; those that tie share the trial.
    pub p_cheapest: Vec<f64>,
    /// How likely the vendor of the row is to cost less than that of the column.
    pub p_cheaper: Vec<Vec<f64>>,
    /// By how much the best two differ; none where there is one vendor.
    pub difference: Option<Difference>,
}

/// What one vendor may come to cost.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VendorDistribution {
    /// Name.
    pub name: String,
    /// Mean of the trials.
    pub mean: f64,
    /// Standard error of the mean.
    pub standard_error: f64,
    /// Standard deviation of one trial.
    pub sd: f64,
    /// Amounts that so many in a hundred trials do not exceed.
    pub percentiles: Percentiles,
    /// Their standard errors.
    pub percentile_errors: Percentiles,
    /// Mean of the worst 5 %.
    pub cvar95: f64,
    /// Its standard error.
    pub cvar95_error: f64,
    /// The shape, on the same scale for all vendors.
    pub histogram: Histogram,
    /// Amounts, and how likely more is; amounts rise.
    pub exceedance: Vec<(f64, f64)>,
}

/// How much more vendor `a` costs than vendor `b`, trial by trial.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The vendor with the second lowest expected total.
    pub a: usize,
    /// The vendor with the lowest.
    pub b: usize,
    /// Mean of the trials.
    pub mean: f64,
    /// Standard error of the mean.
    pub standard_error: f64,
    /// Standard deviation of one trial.
    pub sd: f64,
    /// Amounts that so many in a hundred trials do not exceed.
    pub percentiles: Percentiles,
    /// Their standard errors.
    pub percentile_errors: Percentiles,
    /// The shape.
    pub histogram: Histogram,
}

/// Amounts by percentile, indexed by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Percentiles([f64; PERCENTILES.len()]);

impl Percentiles {
    /// The amount of each percentile, by its share.
    fn of(amount: impl Fn(f64) -> f64) -> Self {
        Self(PERCENTILES.map(|(_, p)| amount(p)))
    }

    /// The amounts, rising.
    #[must_use]
    pub fn amounts(&self) -> &[f64] {
        &self.0
    }
}

/// # Panics
///
/// Where there is no such percentile.
impl Index<&str> for Percentiles {
    type Output = f64;

    fn index(&self, name: &str) -> &f64 {
        let place = PERCENTILES.iter().position(|(known, _)| *known == name);
        &self.0[place.unwrap_or(usize::MAX)]
    }
}

impl Serialize for Percentiles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(PERCENTILES.iter().map(|(name, _)| name).zip(&self.0))
    }
}

/// How many trials lie in each of equally wide bins.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Histogram {
    /// Where the first begins.
    pub from: f64,
    /// Where the last ends.
    pub to: f64,
    /// The trials in each; both ends belong to it.
    pub counts: Vec<usize>,
    /// Trials below the first.
    pub below: usize,
    /// Trials above the last.
    pub above: usize,
}

const PERCENTILES: [(&str, f64); 8] = [
    ("5", 0.05),
    ("10", 0.10),
    ("25", 0.25),
    ("50", 0.50),
    ("75", 0.75),
    ("90", 0.90),
    ("95", 0.95),
    ("99", 0.99),
];
/// The share of trials that `cvar95` is the mean of.
const WORST: f64 = 0.05;
const BINS: usize = 128;
/// Histograms end here: what lies beyond would squash the rest.
const LAST_BIN: f64 = 0.99;
/// Steps of the exceedance curve down to its last twentieth, and from there on to a thousandth.
const CURVE_STEPS: u32 = 38;
const TAIL: [f64; 11] = [0.05, 0.04, 0.03, 0.025, 0.02, 0.015, 0.01, 0.007, 0.005, 0.003, 0.001];
/// The curve ends where so few trials are left that another run would draw it elsewhere.
const FEWEST_BEYOND: f64 = 10.0;

impl Distribution {
    pub(super) fn new(request: &Request, report: &Report, totals: &[Vec<f64>]) -> Self {
        let sorted: Vec<Sorted> = totals.iter().map(|totals| Sorted::new(totals)).collect();
        let lowest = sorted.iter().map(|totals| totals.at(0.0));
        let highest = sorted.iter().map(|totals| totals.at(LAST_BIN));
        let (from, to) =
            (lowest.fold(f64::INFINITY, f64::min), highest.fold(f64::NEG_INFINITY, f64::max));
        let vendors = report.vendors.iter().zip(&sorted);
        let difference = report.verdict.runner_up.map(|a| {
            let b = report.verdict.best;
            let differences: Vec<f64> =
                totals[a].iter().zip(&totals[b]).map(|(a, b)| a - b).collect();
            Difference::new(a, b, &Sorted::new(&differences))
        });
        Self {
            version: 1,
            engine: ENGINE,
            currency: report.currency.clone(),
            horizon_months: report.horizon_months,
            trials: totals[0].len(),
            requested: request.trials,
            seed: request.seed,
            luck_only: request.luck_only,
            vendors: vendors
                .map(|(vendor, totals)| VendorDistribution::new(&vendor.name, totals, from, to))
                .collect(),
            p_cheapest: cheapest(totals),
            p_cheaper: cheaper(totals),
            difference,
        }
    }
}

impl VendorDistribution {
    fn new(name: &str, totals: &Sorted, from: f64, to: f64) -> Self {
        let (cvar95, cvar95_error) = totals.mean_of_worst();
        Self {
            name: name.to_owned(),
            mean: totals.mean,
            standard_error: totals.standard_error(),
            sd: totals.sd,
            percentiles: totals.percentiles(),
            percentile_errors: totals.percentile_errors(),
            cvar95,
            cvar95_error,
            histogram: totals.histogram(from, to),
            exceedance: totals.exceedance(),
        }
    }
}

impl Difference {
    fn new(a: usize, b: usize, differences: &Sorted) -> Self {
        let (from, to) = (differences.at(1.0 - LAST_BIN), differences.at(LAST_BIN));
        Self {
            a,
            b,
            mean: differences.mean,
            standard_error: differences.standard_error(),
            sd: differences.sd,
            percentiles: differences.percentiles(),
            percentile_errors: differences.percentile_errors(),
            histogram: differences.histogram(from, to),
        }
    }
}

/// Amounts of all trials, rising.
struct Sorted {
    amounts: Vec<f64>,
    count: f64,
    mean: f64,
    sd: f64,
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
impl Sorted {
    fn new(amounts: &[f64]) -> Self {
        let mut amounts = amounts.to_vec();
        sort(&mut amounts);
        let count = amounts.len() as f64;
        // About the middle one, for the mean of equal amounts to be that amount to the last bit.
        let middle = amounts[amounts.len() / 2];
        let mean = middle + amounts.iter().map(|amount| amount - middle).sum::<f64>() / count;
        let squares: f64 = amounts.iter().map(|amount| (amount - mean).powi(2)).sum();
        Self { amounts, count, mean, sd: (squares / (count - 1.0).max(1.0)).sqrt() }
    }

    fn standard_error(&self) -> f64 {
        self.sd / self.count.sqrt()
    }

    /// The smallest amount that at least the share `p` of trials does not exceed. It is one that came
    /// about, also where only a few amounts can.
    fn at(&self, p: f64) -> f64 {
        // 0.95 × 100 must be 95 trials, whatever rounding makes of it.
        let rank = (p * self.count - 1e-9).ceil().max(1.0) as usize;
        self.amounts[rank.min(self.amounts.len()) - 1]
    }

    fn percentiles(&self) -> Percentiles {
        Percentiles::of(|p| self.at(p))
    }

    /// The trials below a percentile are binomial. Half the way between the ranks one standard
    /// deviation off is the percentile's (Serfling, Approximation Theorems, §2.6).
    fn percentile_errors(&self) -> Percentiles {
        let error = |p: f64| {
            let off = (p * (1.0 - p) / self.count).sqrt();
            (self.at((p + off).min(1.0)) - self.at((p - off).max(0.0))) / 2.0
        };
        Percentiles::of(error)
    }

    /// The conditional value at risk and its standard error: with q the 95th percentile,
    /// q + E\[(X − q)⁺\]/0.05 (Rockafellar & Uryasev, Journal of Risk 2, 2000), of which q's own
    /// error is a part of higher order.
    fn mean_of_worst(&self) -> (f64, f64) {
        let q = self.at(1.0 - WORST);
        let (mut sum, mut squares) = (0.0, 0.0);
        for amount in self.amounts.iter().rev().take_while(|amount| **amount > q) {
            sum += amount - q;
            squares += (amount - q).powi(2);
        }
        let mean = sum / self.count;
        let variance = (squares / self.count - mean * mean).max(0.0);
        (q + mean / WORST, (variance / self.count).sqrt() / WORST)
    }

    fn histogram(&self, from: f64, to: f64) -> Histogram {
        let mut counts = vec![0; BINS];
        let (mut below, mut above) = (0, 0);
        let width = (to - from) / BINS as f64;
        for &amount in &self.amounts {
            if amount < from {
                below += 1;
            } else if amount > to {
                above += 1;
            } else {
                let bin = if width > 0.0 { ((amount - from) / width) as usize } else { 0 };
                counts[bin.min(BINS - 1)] += 1;
            }
        }
        Histogram { from, to, counts, below, above }
    }

    fn exceedance(&self) -> Vec<(f64, f64)> {
        let steps = (0..CURVE_STEPS)
            .map(|step| 1.0 - f64::from(step) * (1.0 - WORST) / f64::from(CURVE_STEPS));
        let tail = TAIL.into_iter().filter(|p| p * self.count >= FEWEST_BEYOND);
        let mut curve: Vec<(f64, f64)> = Vec::new();
        for p in steps.chain(tail) {
            let amount = self.at(1.0 - p);
            // Where few amounts can come about, steps meet the same one.
            if curve.last().is_none_or(|last| last.0 < amount) {
                let beyond = self.amounts.len() - rising(&self.amounts, amount);
                curve.push((amount, beyond as f64 / self.count));
            }
        }
        curve
    }
}

/// Whether two totals are equal but for rounding: as 12 months at 99.9 and a year at 1,198.8 are.
fn is_tie(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

/// How often each vendor is the cheapest.
#[allow(clippy::cast_precision_loss)]
fn cheapest(totals: &[Vec<f64>]) -> Vec<f64> {
    let trials = totals[0].len();
    let mut wins = vec![0.0; totals.len()];
    for trial in 0..trials {
        let lowest = totals.iter().map(|totals| totals[trial]).fold(f64::INFINITY, f64::min);
        let tied = totals.iter().filter(|totals| is_tie(totals[trial], lowest)).count() as f64;
        for (wins, totals) in wins.iter_mut().zip(totals) {
            if is_tie(totals[trial], lowest) {
                *wins += 1.0 / tied;
            }
        }
    }
    wins.iter().map(|wins| wins / trials as f64).collect()
}

#[allow(clippy::cast_precision_loss)]
fn cheaper(totals: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let share = |a: &Vec<f64>, b: &Vec<f64>| {
        a.iter().zip(b).filter(|&(&a, &b)| a < b && !is_tie(a, b)).count() as f64 / a.len() as f64
    };
    totals.iter().map(|a| totals.iter().map(|b| share(a, b)).collect()).collect()
}
