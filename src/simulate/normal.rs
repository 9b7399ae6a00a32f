//! Standard normals.

use rand_core::Rng;

use super::factor::uniform;

/// Layers of equal area under the density, a power of two: 99 of 100 draws end at the first comparison.
const LAYERS: usize = 256;
/// Where the tail begins, which is in the lowest layer: from the source named at [`Normal::draw`].
const TAIL: f64 = 3.654_152_885_361_009;

/// Draws standard normals.
#[derive(Debug)]
pub(super) struct Normal {
    /// Right ends of the layers, falling from below to 0; the lowest is as wide as its area asks for.
    ends: [f64; LAYERS + 1],
    /// The density at them, but for its constant.
    heights: [f64; LAYERS + 1],
}

impl Normal {
    pub(super) fn new() -> Self {
        let mut ends = [0.0; LAYERS + 1];
        let area = area();
        ends[0] = area / density(TAIL);
        ends[1] = TAIL;
        for layer in 2..LAYERS {
            let below: f64 = ends[layer - 1];
            ends[layer] = (-2.0 * libm::log(area / below + density(below))).sqrt();
        }
        Self { ends, heights: ends.map(density) }
    }

    /// By the ziggurat method: Marsaglia & Tsang, The ziggurat method for generating random variables,
    /// Journal of Statistical Software 5, 2000; layer and place from different bits of a random
    /// number, as Doornik, An improved ziggurat method to generate normal random samples, 2005, asks
    /// for.
    #[inline]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_possible_wrap
    )]
    pub(super) fn draw(&self, rng: &mut impl Rng) -> f64 {
        loop {
            let random = rng.next_u64();
            let layer = (random & (LAYERS as u64 - 1)) as usize;
            // 53 bits besides the layer's, of −1..1.
            let place = (random as i64 >> 11) as f64 * (1.0 / (1_u64 << 52) as f64);
            let x = place * self.ends[layer];
            if x.abs() < self.ends[layer + 1] {
                return x;
            }
            if layer == 0 {
                return in_tail(rng).copysign(x);
            }
            let (low, high) = (self.heights[layer], self.heights[layer + 1]);
            if low + uniform(rng) * (high - low) < density(x) {
                return x;
            }
        }
    }
}

/// The density of a standard normal, but for its constant.
fn density(x: f64) -> f64 {
    libm::exp(-x * x / 2.0)
}

/// The area of every layer: that of the lowest, which is as high as the density at [`TAIL`].
fn area() -> f64 {
    let tail =
        (std::f64::consts::PI / 2.0).sqrt() * libm::erfc(TAIL * std::f64::consts::FRAC_1_SQRT_2);
    TAIL * density(TAIL) + tail
}

/// A normal beyond [`TAIL`]: Marsaglia, Generating a variable from the tail of the normal
/// distribution, Technometrics 6, 1964.
#[cold]
fn in_tail(rng: &mut impl Rng) -> f64 {
    loop {
        // The logarithm of 0 would end nowhere: 1 − u is never 0.
        let beyond = -libm::log(1.0 - uniform(rng)) / TAIL;
        let height = -libm::log(1.0 - uniform(rng));
        if 2.0 * height > beyond * beyond {
            return TAIL + beyond;
        }
    }
}

#[cfg(test)]
mod tests {
    use rand_core::SeedableRng;
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;

    const DRAWS: u32 = 4_000_000;

    /// Where the top layer ends: all areas are equal only if it ends at the density's peak.
    #[test]
    fn layers_fill_the_density() {
        let Normal { ends, heights } = Normal::new();
        let top = ends[LAYERS - 1] * (1.0 - heights[LAYERS - 1]);
        assert!((top / area() - 1.0).abs() < 1e-9, "{top}");
    }

    /// Every share of draws below a point within 5 standard errors of Φ, and the moments: the
    /// variance of zⁿ is E z²ⁿ − (E zⁿ)². The seed is fixed, so it cannot fail by chance.
    #[test]
    fn draws_are_normal() {
        let normal = Normal::new();
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
        let mut draws: Vec<f64> = (0..DRAWS).map(|_| normal.draw(&mut rng)).collect();
        let count = f64::from(DRAWS);
        for (power, mean, variance) in
            [(1, 0.0, 1.0), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)]
        {
            let got = draws.iter().map(|z| z.powi(power)).sum::<f64>() / count;
            let error = f64::sqrt(variance / count);
            assert!((got - mean).abs() < 5.0 * error, "z^{power}: {got}");
        }
        draws.sort_by(f64::total_cmp);
        for step in -45..=45 {
            let z = f64::from(step) / 10.0;
            let below = 0.5 * libm::erfc(-z / 2.0_f64.sqrt());
            #[allow(clippy::cast_precision_loss)]
            let got = draws.partition_point(|&draw| draw < z) as f64 / count;
            let error = (below * (1.0 - below) / count).sqrt();
            assert!((got - below).abs() < 5.0 * error, "{z}: {got} instead of {below}");
        }
    }
}
