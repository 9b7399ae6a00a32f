//! Vendors side by side: ranking, verdict, break-even revenue, where running totals cross.

use super::report::{BreakEven, Crossing, VendorReport, Verdict};
use crate::order::ascending;
use crate::scenario::bounds::REVENUE_PER_HOUR;

/// Totals this close, relative to the larger, are equal where both are closed forms.
const SAME_EXACT: f64 = 1e-9;
/// What numeric lines are good for, relative to a total.
const SAME_NUMERIC: f64 = 1e-3;
/// Slopes this close, relative to the larger, are equal: a difference of rounding errors must not
/// make a break-even.
const SAME_SLOPE: f64 = 1e-12;

pub(super) fn ranking(vendors: &[VendorReport]) -> Vec<usize> {
    ascending(vendors, |vendor| vendor.total)
}

fn same(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs())
}

pub(super) fn verdict(vendors: &[VendorReport], ranking: &[usize]) -> Verdict {
    let best = ranking[0];
    let by_price = |a: &usize, b: &usize| vendors[*a].price.total_cmp(&vendors[*b].price);
    let lowest_price = ranking.iter().copied().min_by(by_price).unwrap_or(best);
    let Some(&runner_up) = ranking.get(1) else {
        return Verdict {
            kind: "single",
            best,
            runner_up: None,
            saves: 0.0,
            price_difference: 0.0,
            hidden_difference: 0.0,
            lowest_price,
        };
    };
    let (first, second) = (&vendors[best], &vendors[runner_up]);
    let tolerance = if first.exact && second.exact { SAME_EXACT } else { SAME_NUMERIC };
    Verdict {
        kind: if same(first.total, second.total, tolerance) { "tie" } else { "cheaper" },
        best,
        runner_up: Some(runner_up),
        saves: second.total - first.total,
        price_difference: first.price - second.price,
        hidden_difference: first.hidden - second.hidden,
        lowest_price,
    }
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)))
}

/// Exact, since totals are affine in revenue per hour: `slopes` is by how much each total rises with
/// it.
pub(super) fn break_evens(
    vendors: &[VendorReport],
    slopes: &[f64],
    revenue_per_hour: f64,
) -> Vec<BreakEven> {
    let range = REVENUE_PER_HOUR.min..=REVENUE_PER_HOUR.max;
    pairs(vendors.len())
        .map(|(a, b)| {
            let ahead = vendors[a].total - vendors[b].total;
            let steeper = slopes[a] - slopes[b];
            let meet = revenue_per_hour - ahead / steeper;
            let value = Some(meet)
                .filter(|meet| !same(slopes[a], slopes[b], SAME_SLOPE) && range.contains(meet))
                .map(|meet| meet + 0.0);
            let everywhere = if ahead > 0.0 { b } else { a };
            // The one that rises faster is the cheaper one where there is little revenue to lose.
            let (below, above) = if steeper > 0.0 { (a, b) } else { (b, a) };
            let of_value = |there| if value.is_some() { there } else { everywhere };
            BreakEven {
                a,
                b,
                value,
                cheaper_below: of_value(below),
                cheaper_above: of_value(above),
            }
        })
        .collect()
}

pub(super) fn crossings(vendors: &[VendorReport]) -> Vec<Crossing> {
    let mut crossings = Vec::new();
    for (a, b) in pairs(vendors.len()) {
        let ahead = |month: usize| vendors[a].cumulative[month] - vendors[b].cumulative[month];
        // The last month's end at which one was ahead of the other; they may be level in between.
        let mut last: Option<(usize, f64)> = None;
        for month in 0..vendors[a].cumulative.len() {
            let now = ahead(month);
            if same(vendors[a].cumulative[month], vendors[b].cumulative[month], SAME_EXACT) {
                continue;
            }
            if let Some((before, then)) = last.filter(|(_, then)| (*then > 0.0) != (now > 0.0)) {
                let (cheaper_before, cheaper_after) = if then > 0.0 { (b, a) } else { (a, b) };
                #[allow(clippy::cast_precision_loss)]
                let (start, months) = ((before + 1) as f64, (month - before) as f64);
                crossings.push(Crossing {
                    a,
                    b,
                    month: month + 1,
                    at: start + months * then / (then - now),
                    cheaper_before,
                    cheaper_after,
                });
            }
            last = Some((month, now));
        }
    }
    crossings
}
