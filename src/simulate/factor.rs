//! Ignorance: what the buyer is unsure of, as a factor of mean 1.

use rand_core::Rng;

use super::normal::Normal;

/// Φ⁻¹(0.95): 90 % of a normal lie within so many standard deviations.
const Z_95: f64 = 1.644_853_626_951_472_2;

/// A uniform number in 0..1, 1 excluded.
#[allow(clippy::cast_precision_loss)]
pub(super) fn uniform(rng: &mut impl Rng) -> f64 {
    (rng.next_u64() >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
}

/// A lognormal factor of mean 1, within × or ÷ f with 90 % around its median: σ = ln(f)/Φ⁻¹(0.95).
#[derive(Clone, Copy, Debug)]
pub(super) struct Factor {
    sigma: f64,
}

impl Factor {
    /// The factor of something known within × or ÷ f; with f = 1 it is certain.
    pub(super) fn new(within: f64) -> Self {
        Self { sigma: libm::log(within) / Z_95 }
    }

    fn is_certain(self) -> bool {
        self.sigma == 0.0
    }

    /// The logarithm of its value at a standard normal: σz − σ²/2.
    fn ln_at(self, z: f64) -> f64 {
        self.sigma * (z - self.sigma / 2.0)
    }

    /// The logarithm of a value, 0 for what is certain.
    pub(super) fn draw_ln(self, normal: &Normal, rng: &mut impl Rng) -> f64 {
        if self.is_certain() { 0.0 } else { self.ln_at(normal.draw(rng)) }
    }
}

/// e^x, where what is certain is 1 most of the time.
pub(super) fn exp(x: f64) -> f64 {
    if x == 0.0 { 1.0 } else { libm::exp(x) }
}
