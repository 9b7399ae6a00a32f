//! The desk hours that incidents take: a sample of equally likely ones.

use super::Incident;
use super::lognormal::Strata;
use super::outcomes::{OUTCOMES, middle};
use crate::order::sorted;

/// Generating vector of the rank-1 lattice of a first round: in coordinate j, incident i has
/// stratum (i·zⱼ + shift) mod [`OUTCOMES`]. Each coordinate runs through every stratum once, and
/// they fill their space evenly together.
///
/// Found component by component, each zⱼ minimising the worst-case error of integration in the
/// weighted Korobov space of smoothness 2 (Sloan & Reztsov, Math. Comp. 71, 2002).
const LATTICE: [usize; 3] = [1, 2431, 563];
const REPAIR: usize = 0;
const RESPONSE: usize = 1;
const ROUNDS: usize = 2;
/// Rounds after this one are dealt out in the order of the one before: so many rounds of work
/// differ little in sum, and few come to them unless the first-time fix rate is very low.
const LAST_SORTED_ROUND: u16 = 6;
/// Shifts one coordinate against the next, so that they are not all 0 at once.
const SHIFT: usize = 2531;

/// The powers of the plastic number by which the strata of later rounds are mixed: the sequence of
/// steps whose multiples fill a plane most evenly (Roberts, after Rauzy).
const PLASTIC: [f64; 2] = [0.754_877_666_246_692_7, 0.569_840_290_998_053_2];

/// The desk hours of one incident.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    /// R of the first round.
    pub(super) response: f64,
    /// X of the first round.
    pub(super) repair: f64,
    /// All rounds after the first.
    pub(super) later: f64,
    /// All rounds.
    pub(super) total: f64,
}

/// [`OUTCOMES`] equally likely incidents; at a desk that closes, those with the least work first.
///
/// The strata of response and repair are met once each in the first round, and in every later one
/// by those incidents that come to it, so the sample's means are those of the incident but for the
/// number of rounds, whose mean is off by less than one incident's in each round.
pub(super) fn sample(incident: &Incident, strata: &Strata) -> Vec<Work> {
    let stratum = |i: usize, coordinate: usize| {
        i.wrapping_mul(LATTICE[coordinate]).wrapping_add(SHIFT * coordinate) % OUTCOMES
    };
    let mut works: Vec<Work> = (0..OUTCOMES)
        .map(|i| {
            let response = incident.response * strata.mean(stratum(i, RESPONSE));
            let repair = incident.repair * strata.mean(stratum(i, REPAIR));
            Work { response, repair, later: 0.0, total: response + incident.messages + repair }
        })
        .collect();
    let share = share_of_response(incident);
    let typical = |response: f64, repair: f64| share * response + (1.0 - share) * repair;
    let mut so_far: Vec<f64> = (0..OUTCOMES)
        .map(|i| typical(strata.mean(stratum(i, RESPONSE)), strata.mean(stratum(i, REPAIR))))
        .collect();
    let rounds = rounds_by_stratum(incident.first_time_fix_rate);
    let mut left: Vec<usize> = (0..OUTCOMES).collect();
    for round in 2.. {
        left.retain(|&i| rounds[stratum(i, ROUNDS)] >= round);
        if left.is_empty() {
            break;
        }
        // What a later round takes is dealt out in the order of the work so far, so that it is
        // spread evenly over it (array-RQMC: L'Ecuyer, Lécot & Tuffin, Oper. Res. 56, 2008).
        if round <= LAST_SORTED_ROUND {
            left = sorted(&left, |&i| so_far[i]);
        }
        let count = left.len();
        let [of_response, of_repair] =
            PLASTIC.map(|step| coprime(count, (f64::from(round) * step).fract()));
        for (k, &i) in left.iter().enumerate() {
            let response = strata.mean_of(k * of_response % count, count);
            let repair = strata.mean_of((k * of_repair + count / 2) % count, count);
            so_far[i] += typical(response, repair);
            let later = incident.messages + incident.response * response + incident.repair * repair;
            works[i].later += later;
            works[i].total += later;
        }
    }
    // Only a desk's clock asks for their order.
    if incident.desk.is_some() { sorted(&works, |work| work.total) } else { works }
}

/// The share that response has of a round's response and repair, in eighths: if the order of the work
/// followed every small change of the means, each would deal the later rounds anew, and longer
/// times might come out a little cheaper.
fn share_of_response(incident: &Incident) -> f64 {
    let both = incident.response + incident.repair;
    if both > 0.0 { (incident.response / both * 8.0).round() / 8.0 } else { 0.0 }
}

/// How many rounds an incident takes, by stratum of the geometric distribution of mean 1/φ.
fn rounds_by_stratum(first_time_fix_rate: f64) -> Vec<u16> {
    let mut rounds = 1;
    // The probability that this many rounds are not enough.
    let mut more = 1.0 - first_time_fix_rate;
    (0..OUTCOMES)
        .map(|stratum| {
            while more > 1.0 - middle(stratum) {
                rounds += 1;
                more *= 1.0 - first_time_fix_rate;
            }
            rounds
        })
        .collect()
}

/// A number about `share` of `count` that has no divisor in common with it, so that its multiples
/// visit everything once.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn coprime(count: usize, share: f64) -> usize {
    let mut step = ((count as f64 * share) as usize).max(1);
    while greatest_common_divisor(step, count) != 1 {
        step += 1;
    }
    step
}

fn greatest_common_divisor(mut a: usize, mut b: usize) -> usize {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}
