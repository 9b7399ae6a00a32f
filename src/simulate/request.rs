//! What is asked of a simulation.

use crate::scenario::bounds::{Number, Unit};
use crate::scenario::{self, Issue, Value};

/// How many trials. A million totals of twelve vendors are 96 MB.
const TRIALS: Number = Number::new("trials", Unit::Count, 1.0, 1_000_000.0, 100_000.0).whole();
/// Where the stream of random numbers begins. Every whole number that JavaScript tells apart.
const SEED: Number = Number::new("seed", Unit::Count, 0.0, 9_007_199_254_740_991.0, 1.0).whole();

/// What is asked of a simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// Trials.
    pub trials: u32,
    /// Where the stream of random numbers begins: the same request gets the same answer.
    pub seed: u64,
    /// Whether the inputs are taken for certain, so that luck is all there is.
    pub luck_only: bool,
}

impl Request {
    /// A request from values that may be anything; what is absent has its default.
    ///
    /// # Errors
    ///
    /// An issue for each value that is of the wrong type or out of range.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn read(
        trials: Option<&Value>,
        seed: Option<&Value>,
        luck_only: bool,
    ) -> Result<Self, Vec<Issue>> {
        let mut issues = Vec::new();
        let mut number = |value: Option<&Value>, input: &Number| {
            scenario::number(value, input).unwrap_or_else(|problem| {
                issues.push(Issue { path: input.path.to_owned(), problem });
                input.min
            })
        };
        let (trials, seed) = (number(trials, &TRIALS), number(seed, &SEED));
        if issues.is_empty() {
            Ok(Self { trials: trials as u32, seed: seed as u64, luck_only })
        } else {
            Err(issues)
        }
    }
}
