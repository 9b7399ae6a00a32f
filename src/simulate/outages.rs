//! Sums of outages of which only the long ones count, without drawing each of very many.

use rand_core::Rng;

use super::normal::Normal;
use crate::order::sorted;

/// So many are drawn one by one; of more the sum is normal to within what can be told.
const FEW: u64 = 256;

/// An outcome's hours, and what it and all longer ones sum up to.
#[derive(Debug)]
struct Outage {
    hours: f64,
    sum: f64,
    squares: f64,
}

/// Equally likely outages, the longest first.
#[derive(Debug)]
pub(super) struct Outages(Vec<Outage>);

impl Outages {
    pub(super) fn new(hours: &[f64]) -> Self {
        let (mut sum, mut squares) = (0.0, 0.0);
        let outage = |hours| {
            sum += hours;
            squares += hours * hours;
            Outage { hours, sum, squares }
        };
        Self(sorted(hours, |hours| -hours).into_iter().map(outage).collect())
    }

    /// How many are long enough to count, if all take so many times as long.
    pub(super) fn counted(&self, times: f64, shortest: f64) -> usize {
        self.0.partition_point(|outage| outage.hours * times >= shortest)
    }

    /// The hours of so many incidents, each one of the longest outages. What else these cost is not
    /// known of sums, so it is independent of them: of the thousands that a trial has it varies little.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    pub(super) fn draw(
        &self,
        longest: usize,
        count: u64,
        normal: &Normal,
        rng: &mut impl Rng,
    ) -> f64 {
        let Some(last) = self.0[..longest].last() else { return 0.0 };
        if count <= FEW {
            let place = |random: u64| (((random >> 32) * longest as u64) >> 32) as usize;
            return (0..count).map(|_| self.0[place(rng.next_u64())].hours).sum();
        }
        let (n, of) = (count as f64, longest as f64);
        let mean = last.sum / of;
        let variance = (last.squares / of - mean * mean).max(0.0);
        (n * mean + (n * variance).sqrt() * normal.draw(rng)).max(0.0)
    }
}
