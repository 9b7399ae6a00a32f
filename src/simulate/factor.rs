//! Ignorance: what the buyer is unsure of, as a factor of mean 1.

use rand_core::Rng;

/// Φ⁻¹(0.95): 90 % of a normal lie within so many standard deviations.
const Z_95: f64 = 1.644_853_626_951_472_2;

/// A uniform number in 0..1, 1 excluded.
#[allow(clippy::cast_precision_loss)]
pub(super) fn uniform(rng: &mut impl Rng) -> f64 {
    (rng.next_u64() >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
}

/// Two independent standard normals, by Marsaglia's polar method.
pub(super) fn normals(rng: &mut impl Rng) -> (f64, f64) {
    loop {
        let (x, y) = (2.0 * uniform(rng) - 1.0, 2.0 * uniform(rng) - 1.0);
        let square = x * x + y * y;
        if square < 1.0 && square > 0.0 {
            let scale = (-2.0 * libm::log(square) / square).sqrt();
            return (x * scale, y * scale);
        }
    }
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

    pub(super) fn is_certain(self) -> bool {
        self.sigma == 0.0
    }

    /// The logarithm of its value at a standard normal: σz − σ²/2.
    pub(super) fn ln_at(self, z: f64) -> f64 {
        self.sigma * (z - self.sigma / 2.0)
    }

    pub(super) fn draw(self, rng: &mut impl Rng) -> f64 {
        if self.is_certain() { 1.0 } else { exp(self.ln_at(normals(rng).0)) }
    }
}

/// e^x, where what is certain is 1 most of the time.
pub(super) fn exp(x: f64) -> f64 {
    if x == 0.0 { 1.0 } else { libm::exp(x) }
}
