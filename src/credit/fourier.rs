//! The discrete Fourier transform of a power of two of points, there and back.
//!
//! Going forth decimates in frequency and leaves the order bit-reversed; coming back decimates in
//! time from that order. What happens in between is point by point, so the order never matters and
//! the reversal is left out both ways (Gentleman & Sande 1966; Cooley & Tukey 1965).

use std::f64::consts::TAU;

type Complex = (f64, f64);

/// The transform of real points, in bit-reversed order.
pub(super) fn forward(points: impl ExactSizeIterator<Item = f64>) -> Vec<Complex> {
    let roots = roots_of_unity(points.len());
    let mut values: Vec<Complex> = points.map(|point| (point, 0.0)).collect();
    let mut half = values.len() / 2;
    while half > 0 {
        let stride = roots.len() / half;
        for block in values.chunks_exact_mut(2 * half) {
            let (low, high) = block.split_at_mut(half);
            for ((a, b), &(cos, sin)) in low.iter_mut().zip(high).zip(roots.iter().step_by(stride))
            {
                let (re, im) = (a.0 - b.0, a.1 - b.1);
                *a = (a.0 + b.0, a.1 + b.1);
                *b = (re * cos - im * sin, re * sin + im * cos);
            }
        }
        half /= 2;
    }
    values
}

/// The real points that a transform in bit-reversed order belongs to.
pub(super) fn inverse(mut values: Vec<Complex>) -> Vec<f64> {
    let roots = roots_of_unity(values.len());
    let mut half = 1;
    while half < values.len() {
        let stride = roots.len() / half;
        for block in values.chunks_exact_mut(2 * half) {
            let (low, high) = block.split_at_mut(half);
            for ((a, b), &(cos, sin)) in low.iter_mut().zip(high).zip(roots.iter().step_by(stride))
            {
                let (re, im) = (b.0 * cos + b.1 * sin, b.1 * cos - b.0 * sin);
                *b = (a.0 - re, a.1 - im);
                *a = (a.0 + re, a.1 + im);
            }
        }
        half *= 2;
    }
    #[allow(clippy::cast_precision_loss)]
    let size = values.len() as f64;
    values.into_iter().map(|(re, _)| re / size).collect()
}

/// exp(−2πi·k/n) for k in 0..n/2.
#[allow(clippy::cast_precision_loss)]
fn roots_of_unity(n: usize) -> Vec<Complex> {
    let angle = -TAU / n as f64;
    (0..n / 2).map(|k| rotation(angle * k as f64)).collect()
}

/// 2π but for its last 21 bits, so that a million turns of it are exact; and what is missing, with
/// what the 53 bits of [`TAU`] leave out.
const TURN: f64 = f64::from_bits(TAU.to_bits() & !0x1f_ffff);
const TURN_REST: f64 = TAU - TURN + 2.449_293_598_294_706_4e-16;

/// e^(iθ) for |θ| up to a million turns, within 2e-15.
///
/// By the series of an eighth of θ, |θ/8| ≤ π/8, whose first term left out is 2e-17 of it, doubled
/// three times, which makes eight times the rounding. A general sine and cosine would be 5 kB of
/// code to fetch, most of it for angles that do not occur here.
pub(super) fn rotation(angle: f64) -> Complex {
    let turns = (angle / TAU).round();
    let eighth = (angle - turns * TURN - turns * TURN_REST) / 8.0;
    let square = -eighth * eighth;
    let (mut cos, mut sin) = (1.0, 1.0);
    for n in [12.0, 10.0, 8.0, 6.0, 4.0, 2.0] {
        cos = 1.0 + cos * square / (n * (n - 1.0));
        sin = 1.0 + sin * square / (n * (n + 1.0));
    }
    sin *= eighth;
    for _ in 0..3 {
        (cos, sin) = (cos * cos - sin * sin, 2.0 * cos * sin);
    }
    (cos, sin)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rounding grows with log₂ n steps of error ε each; 64 points err by far less than 1e-14.
    #[test]
    fn comes_back_to_where_it_started() {
        let points: Vec<f64> = (0..64).map(|i| f64::from(i * i % 37)).collect();
        let back = inverse(forward(points.iter().copied()));
        for (point, back) in points.iter().zip(back) {
            assert!((point - back).abs() < 1e-12, "{point} came back as {back}");
        }
    }

    #[test]
    fn rotations_are_cosine_and_sine() {
        for i in -4000..4000 {
            let angle = f64::from(i) * 1.618_033_988_749_895;
            let (cos, sin) = rotation(angle);
            assert!((cos - libm::cos(angle)).abs() < 2e-15, "{angle}");
            assert!((sin - libm::sin(angle)).abs() < 2e-15, "{angle}");
        }
    }

    #[test]
    fn multiplying_transforms_convolves_points() {
        let mut transform = forward([0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0].into_iter());
        for value in &mut transform {
            let (re, im) = *value;
            *value = (re * re - im * im, 2.0 * re * im);
        }
        let squared = inverse(transform);
        for (got, want) in squared.iter().zip([0.0, 0.0, 1.0, 4.0, 4.0, 0.0, 0.0, 0.0]) {
            assert!((got - want).abs() < 1e-14, "{squared:?}");
        }
    }
}
