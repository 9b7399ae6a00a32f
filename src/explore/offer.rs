//! What a better plan is worth: how much more the cheapest could charge, how much less the next would
//! have to.

use serde::Serialize;

use super::ground::Ground;
use super::root::{EXACT, Gap, root};
use crate::Memo;
use crate::scenario::Issue;
use crate::scenario::bounds::{DISCOUNT, MONTHLY};

/// Prices at which the best two change places, all else being equal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Offer {
    /// The cheapest vendor.
    pub best: usize,
    /// The next one; none where there is none.
    pub runner_up: Option<usize>,
    /// The most per month that the cheapest could charge and still be no dearer than any other; none
    /// where nothing within the range makes it dearer.
    pub most_monthly: Option<f64>,
    /// The discount that the next one would have to offer, as a share, to be no dearer than the
    /// cheapest; none where even 100 % is not enough.
    pub discount_to_win: Option<f64>,
}

impl Offer {
    /// `ranking` is by total, cheapest first.
    pub(super) fn new(
        ground: &mut Ground,
        ranking: &[usize],
        memo: &mut Memo,
    ) -> Result<Self, Vec<Issue>> {
        let best = ranking[0];
        let Some(&runner_up) = ranking.get(1) else {
            return Ok(Self { best, runner_up: None, most_monthly: None, discount_to_win: None });
        };
        // With the monthly price of the best, the runner-up stays the lowest of the others.
        let monthly = format!("vendors[{best}].price.monthly");
        let discount = format!("vendors[{runner_up}].price.discount");
        let pair = [best, runner_up];
        Ok(Self {
            best,
            runner_up: Some(runner_up),
            most_monthly: meet(ground, &monthly, MONTHLY.max, pair, memo)?,
            discount_to_win: meet(ground, &discount, DISCOUNT.max, pair, memo)?,
        })
    }
}

/// The value, from the present one up to the most, at which two vendors cost the same, or the last one
/// before the first costs more. Bills rise with the price and fall with the discount, so there is but
/// one.
fn meet(
    ground: &mut Ground,
    path: &str,
    most: f64,
    [best, runner_up]: [usize; 2],
    memo: &mut Memo,
) -> Result<Option<f64>, Vec<Issue>> {
    let place = ground.place(path).map_err(|issue| vec![issue])?;
    let present = ground.present(&place);
    let mut gap = |value: f64| {
        let totals = ground.at(&place, value, memo)?;
        Some(Gap::between(totals[best], totals[runner_up]))
    };
    let Some([now, then]) = gap(present).zip(gap(most)).map(|(now, then)| [now, then]) else {
        return Ok(None);
    };
    if now.is_zero() {
        return Ok(Some(present));
    }
    if then.difference < 0.0 && !then.is_zero() {
        return Ok(None);
    }
    let found = root([(present, now), (most, then)], EXACT, |value| value, gap);
    let is_monthly = path.ends_with("monthly");
    Ok(found.map(|root| {
        let equal = root.after.1.apart() <= root.before.1.apart();
        if equal || !is_monthly { root.after.0 } else { root.before.0 }
    }))
}
