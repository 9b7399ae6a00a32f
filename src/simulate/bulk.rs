//! Sums of very many incidents of one kind, without drawing each of them.
//!
//! Every level holds as many equally likely sums as the table has outcomes, each of 64 entries of the
//! level below. Entries are dealt out by 64 random orders of that level (a Latin hypercube), so every
//! one of them stands in 64 sums and a level's mean is exactly 64 times that of the level below.

use rand_core::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

const TOGETHER: usize = 64;

/// What an incident adds up to: revenue lost, other cost, hours.
pub(super) type Sum = [f64; 3];

/// The levels made so far, the outcomes themselves first.
#[derive(Debug)]
pub(super) struct Bulk {
    levels: Vec<Vec<Sum>>,
    /// Sums do not depend on what has been drawn before them.
    rng: Xoshiro256PlusPlus,
}

impl Bulk {
    pub(super) fn new(outcomes: Vec<Sum>) -> Self {
        Self { levels: vec![outcomes], rng: Xoshiro256PlusPlus::seed_from_u64(0) }
    }

    /// The sum of so many incidents.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn draw(&mut self, count: u64, rng: &mut impl Rng) -> Sum {
        let mut sum = [0.0; 3];
        let mut left = count;
        let mut level = 0;
        while left > 0 {
            if level == self.levels.len() {
                self.add_level();
            }
            let entries = &self.levels[level];
            for _ in 0..left % TOGETHER as u64 {
                let place = rng.next_u64() % entries.len() as u64;
                add(&mut sum, &entries[place as usize]);
            }
            left /= TOGETHER as u64;
            level += 1;
        }
        sum
    }

    #[allow(clippy::cast_possible_truncation)]
    fn add_level(&mut self) {
        let below = &self.levels[self.levels.len() - 1];
        let mut order: Vec<usize> = (0..below.len()).collect();
        let mut sums = vec![[0.0; 3]; below.len()];
        for _ in 0..TOGETHER {
            for place in (1..order.len()).rev() {
                let other = self.rng.next_u64() % (place as u64 + 1);
                order.swap(place, other as usize);
            }
            for (sum, &entry) in sums.iter_mut().zip(&order) {
                add(sum, &below[entry]);
            }
        }
        self.levels.push(sums);
    }
}

fn add(sum: &mut Sum, more: &Sum) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sum of n outcomes has n times their mean and variance. With 4,000 sums the mean lies within 4
    /// standard errors, and the variance of nearly normal sums within 4·√(2/4000) = 9 % of itself; the
    /// fixed levels add as much again.
    #[test]
    fn sums_have_the_moments_of_their_parts() {
        let outcomes: Vec<Sum> = (0..8192).map(|i| [f64::from(i % 100), 1.0, 2.0]).collect();
        let mean = outcomes.iter().map(|sum| sum[0]).sum::<f64>() / 8192.0;
        let variance = outcomes.iter().map(|sum| (sum[0] - mean).powi(2)).sum::<f64>() / 8192.0;
        let mut bulk = Bulk::new(outcomes);
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(7);
        let count = 300_017_u64;
        let sums: Vec<Sum> = (0..4000).map(|_| bulk.draw(count, &mut rng)).collect();
        assert!(sums.iter().all(|sum| sum[1] == 300_017.0 && sum[2] == 600_034.0));
        let got = sums.iter().map(|sum| sum[0]).sum::<f64>() / 4000.0;
        let spread = sums.iter().map(|sum| (sum[0] - got).powi(2)).sum::<f64>() / 3999.0;
        let n = 300_017.0;
        let error = (n * variance / 4000.0_f64).sqrt();
        assert!((got - n * mean).abs() < 4.0 * error, "{got} ± {error}");
        assert!((spread / (n * variance) - 1.0).abs() < 0.18, "{}", spread / (n * variance));
    }
}
