//! Response and repair times: lognormal with a given mean.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::outcomes::{OUTCOMES, OUTCOMES_F64, middle};

/// Φ⁻¹(0.9), the 90th percentile of the standard normal.
const Z_90: f64 = 1.281_551_565_544_600_4;

/// σ of a lognormal whose 90th percentile is `spread` times its median.
#[must_use]
pub fn sigma(spread: f64) -> f64 {
    libm::log(spread) / Z_90
}

/// The mean of a lognormal time ÷ its 90th percentile: exp(σ²/2)/spread. A promise that is kept
/// 90 % of the time, times this, is the mean it stands for.
#[must_use]
pub fn mean_per_promise(spread: f64) -> f64 {
    let sigma = sigma(spread);
    libm::exp(sigma * sigma / 2.0) / spread
}

/// The lognormal of mean 1 cut into [`OUTCOMES`] equally likely strata, each represented by its
/// own mean, smallest first.
///
/// With z₁ and z₂ a stratum's ends on the normal scale, that mean is
/// \[Φ(z₂ − σ) − Φ(z₁ − σ)\] × [`OUTCOMES`], the lognormal's partial expectation. So the strata's
/// mean is 1 whatever σ, however far out the last one lies.
#[derive(Debug)]
pub(super) struct Strata {
    sigma: f64,
    /// Φ(z − σ) at the ends, from 0 to 1.
    below: Vec<f64>,
}

impl Strata {
    /// The strata of a σ, where those of the standard normal end at `ends`.
    pub(super) fn new(sigma: f64, ends: &[f64]) -> Self {
        let inner = ends.iter().enumerate().map(|(i, end)| {
            // Without spread all strata are equal, and their ends need no rounding.
            if sigma == 0.0 { middle(i) + 0.5 / OUTCOMES_F64 } else { normal_below(end - sigma) }
        });
        Self { sigma, below: std::iter::once(0.0).chain(inner).chain([1.0]).collect() }
    }

    pub(super) fn sigma(&self) -> f64 {
        self.sigma
    }

    /// The mean of a stratum.
    pub(super) fn mean(&self, stratum: usize) -> f64 {
        (self.below[stratum + 1] - self.below[stratum]) * OUTCOMES_F64
    }

    /// The mean of a stratum, where there are `count` ≤ [`OUTCOMES`] of them.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn mean_of(&self, stratum: usize, count: usize) -> f64 {
        let width = OUTCOMES_F64 / count as f64;
        (self.below_at((stratum + 1) as f64 * width) - self.below_at(stratum as f64 * width))
            * count as f64
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    fn below_at(&self, place: f64) -> f64 {
        let stratum = (place as usize).min(OUTCOMES - 1);
        let part = place - stratum as f64;
        self.below[stratum] + part * (self.below[stratum + 1] - self.below[stratum])
    }
}

/// Most strata kept, 64 kB each.
const MOST_STRATA: usize = 32;

/// Strata made so far: vendors mostly share a spread, and weeks have nothing to do with it.
#[derive(Debug, Default)]
pub struct Lognormals {
    ends: OnceCell<Vec<f64>>,
    strata: RefCell<Vec<Rc<Strata>>>,
}

impl Lognormals {
    pub(super) fn strata(&self, sigma: f64) -> Rc<Strata> {
        let mut known = self.strata.borrow_mut();
        if let Some(strata) = known.iter().find(|strata| strata.sigma() == sigma) {
            return strata.clone();
        }
        if known.len() == MOST_STRATA {
            known.remove(0);
        }
        let strata = Rc::new(Strata::new(sigma, self.ends.get_or_init(strata_ends)));
        known.push(strata.clone());
        strata
    }
}

/// The inner ends of [`OUTCOMES`] equally likely strata of the standard normal.
fn strata_ends() -> Vec<f64> {
    let upper = OUTCOMES / 2;
    let mut ends = vec![0.0; OUTCOMES - 1];
    for above_median in 1..upper {
        let z = normal_quantile_above(above_median);
        ends[upper - 1 + above_median] = z;
        ends[upper - 1 - above_median] = -z;
    }
    ends
}

/// Φ.
fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// Φ⁻¹(1/2 + n/[`OUTCOMES`]) for 0 < n < [`OUTCOMES`]/2, by Newton's method with Halley's
/// correction on the tail 1 − Φ, which keeps full relative precision far out.
#[allow(clippy::cast_precision_loss)]
fn normal_quantile_above(n: usize) -> f64 {
    let tail = 0.5 - n as f64 / OUTCOMES_F64;
    // Abramowitz & Stegun 26.2.23, within 4.5e-4; each step below cubes the error.
    let t = (-2.0 * libm::log(tail)).sqrt();
    let mut z = t
        - (2.515_517 + t * (0.802_853 + t * 0.010_328))
            / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)));
    for _ in 0..2 {
        let density = libm::exp(-z * z / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
        let step = (normal_below(-z) - tail) / density;
        z += step / (1.0 + z * step / 2.0);
    }
    z
}
