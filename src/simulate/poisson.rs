//! How many incidents there are: Poisson counts.

use rand_core::Rng;

use super::factor::uniform;

/// From this mean on, rejection is sooner done than counting up.
const MANY: f64 = 10.0;
/// The probability of a larger count at a mean of [`MANY`] is below 1e-60: rounding must not lead beyond.
const LARGEST_FEW: f64 = 100.0;
/// Counts whose factorial is looked up. One in two or three draws asks for it.
const KNOWN: u32 = 1024;

/// Draws Poisson counts.
#[derive(Debug)]
pub(super) struct Poisson {
    ln_factorials: Vec<f64>,
}

impl Poisson {
    pub(super) fn new() -> Self {
        Self { ln_factorials: (0..KNOWN).map(|n| libm::lgamma(f64::from(n) + 1.0)).collect() }
    }

    /// A count of a mean, whose logarithm whoever asks has anyway.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(super) fn draw(&self, mean: f64, ln_mean: f64, rng: &mut impl Rng) -> u64 {
        let count = if mean < MANY { few(mean, rng) } else { self.many(mean, ln_mean, rng) };
        count as u64
    }

    /// By transformed rejection with squeeze: algorithm PTRS of Hörmann, The transformed rejection
    /// method for generating Poisson random variables, Insurance: Mathematics and Economics 12, 1993.
    fn many(&self, mean: f64, ln_mean: f64, rng: &mut impl Rng) -> f64 {
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.02483 * b;
        loop {
            let u = uniform(rng) - 0.5;
            let v = uniform(rng);
            let inside = 0.5 - u.abs();
            let count = ((2.0 * a / inside + b) * u + mean + 0.43).floor();
            if inside >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2.0) {
                return count;
            }
            if count < 0.0 || inside < 0.013 && v > inside {
                continue;
            }
            let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
            let hat = libm::log(v * inverse_alpha / (a / (inside * inside) + b));
            if hat <= count * ln_mean - mean - self.ln_factorial(count) {
                return count;
            }
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn ln_factorial(&self, count: f64) -> f64 {
        let known = self.ln_factorials.get(count as usize);
        known.copied().unwrap_or_else(|| libm::lgamma(count + 1.0))
    }
}

/// By inversion, counting up from 0.
fn few(mean: f64, rng: &mut impl Rng) -> f64 {
    let mut left = uniform(rng);
    let mut count = 0.0;
    let mut probability = libm::exp(-mean);
    while left > probability && count < LARGEST_FEW {
        left -= probability;
        count += 1.0;
        probability *= mean / count;
    }
    count
}

#[cfg(test)]
mod tests {
    use rand_core::SeedableRng;
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;

    /// Pearson's χ² against the probabilities themselves. With about 4√mean classes its 1 − 1e-6
    /// quantile is below classes + 5·√(2·classes) + 15; the seed is fixed, so it cannot fail by chance.
    #[test]
    fn counts_have_their_probabilities() {
        let poisson = Poisson::new();
        for mean in [0.01, 0.7, 3.0, 9.99, 10.0, 11.5, 40.0, 350.0, 4096.0] {
            let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
            let draws = 400_000;
            let mut seen = std::collections::HashMap::new();
            for _ in 0..draws {
                *seen.entry(poisson.draw(mean, mean.ln(), &mut rng)).or_insert(0.0) += 1.0;
            }
            let (mut chi, mut classes, mut beyond) = (0.0, 0.0, 0.0);
            let (mut expected_beyond, mut sum) = (f64::from(draws), 0.0);
            for count in 0..20_000_u32 {
                let n = f64::from(count);
                let probability = (n * mean.ln() - mean - libm::lgamma(n + 1.0)).exp();
                let expected = probability * f64::from(draws);
                let got: f64 = seen.get(&u64::from(count)).copied().unwrap_or(0.0);
                sum += got * n;
                if expected >= 10.0 {
                    chi += (got - expected).powi(2) / expected;
                    classes += 1.0;
                    expected_beyond -= expected;
                } else {
                    beyond += got;
                }
            }
            chi += (beyond - expected_beyond).powi(2) / expected_beyond.max(1.0);
            assert!(
                chi < classes + 5.0 * (2.0_f64 * classes).sqrt() + 15.0,
                "{mean}: {chi} of {classes}"
            );
            // Within 4 standard errors.
            let got = sum / f64::from(draws);
            assert!((got - mean).abs() < 4.0 * (mean / f64::from(draws)).sqrt(), "{mean}: {got}");
        }
    }
}
