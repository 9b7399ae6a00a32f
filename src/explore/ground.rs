//! The scenario that is explored, and what its vendors cost at other values of one of its numbers.

use crate::Memo;
use crate::expect::{Shared, total};
use crate::scenario::bounds::{self, Number, Scale, Span};
use crate::scenario::{Issue, MAX_ISSUES, Place, Scenario, Vendor};
use crate::week;

/// A scenario, and what is worth keeping of its evaluation.
///
/// A number of one vendor leaves the other vendors' totals as they are, and the months and the week
/// that all share; most others leave the months and the week.
pub(super) struct Ground {
    scenario: Scenario,
    shared: Shared,
    totals: Vec<Result<f64, Issue>>,
}

impl Ground {
    pub(super) fn new(scenario: &Scenario, memo: &mut Memo) -> Self {
        let shared = Shared::new(scenario, memo);
        let totals = (0..scenario.vendors.len())
            .map(|vendor| total(scenario, vendor, &shared, memo))
            .collect();
        Self { scenario: scenario.clone(), shared, totals }
    }

    pub(super) fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The place that a path names.
    pub(super) fn place(&mut self, path: &str) -> Result<Place, Issue> {
        Place::find(&mut self.scenario, path)
    }

    /// The places that paths name, or what is wrong with each path that names none.
    pub(super) fn places(&mut self, paths: &[String]) -> Result<Vec<Place>, Vec<Issue>> {
        let (mut places, mut issues) = (Vec::with_capacity(paths.len()), Vec::new());
        for path in paths {
            match self.place(path) {
                Ok(place) => places.push(place),
                Err(issue) if issues.len() < MAX_ISSUES => issues.push(issue),
                Err(_) => {}
            }
        }
        if issues.is_empty() { Ok(places) } else { Err(issues) }
    }

    /// The number at a place as it stands.
    pub(super) fn present(&mut self, place: &Place) -> f64 {
        place.get(&mut self.scenario)
    }

    /// The vendors' totals as they stand, or the issues that `evaluate` has with them.
    pub(super) fn totals(&self) -> Result<Vec<f64>, Vec<Issue>> {
        let issues: Vec<_> =
            self.totals.iter().filter_map(|total| total.as_ref().err()).cloned().collect();
        if issues.is_empty() { Ok(self.known_totals().collect()) } else { Err(issues) }
    }

    fn known_totals(&self) -> impl Iterator<Item = f64> + '_ {
        self.totals.iter().filter_map(|total| total.as_ref().ok()).copied()
    }

    /// The vendors' totals at another value; `None` where there is no such scenario or it loses more
    /// revenue than there is.
    pub(super) fn at(&mut self, place: &Place, value: f64, memo: &mut Memo) -> Option<Vec<f64>> {
        let present = self.present(place);
        place.set(&mut self.scenario, value).ok()?;
        let totals = self.totals_now(place, memo);
        // It was there before, so it is no mistake.
        let back = place.set(&mut self.scenario, present);
        debug_assert!(back.is_ok());
        totals
    }

    /// Values at which totals may jump, and the first ones after them: the ends of usage tiers, met by
    /// the first month's usage.
    pub(super) fn jumps(&self, place: &Place) -> Vec<f64> {
        if place.path() != bounds::UNITS_PER_MONTH.path {
            return Vec::new();
        }
        let ends = self.scenario.vendors.iter().flat_map(|vendor| {
            let included = vendor.price.included;
            vendor.price.usage_tiers.iter().map(move |tier| tier.up_to + included)
        });
        ends.filter(|end| end.is_finite()).flat_map(|end| [end, end.next_up()]).collect()
    }

    /// Whether every value at a place takes samples of its own, which bend totals in jumps too small
    /// to see, rather than a few closed forms or a distribution of credits.
    pub(super) fn takes_samples(&self, place: &Place) -> bool {
        let is_uneven = self.shared.is_uneven();
        let closes = |vendor: &Vendor| {
            vendor.support.desk.as_ref().is_some_and(|desk| !week::is_always_open(desk))
        };
        let Some(vendor) = place.vendor().and_then(|vendor| self.scenario.vendors.get(vendor))
        else {
            let all = &self.scenario.vendors;
            return moves_week_or_months(place) && (is_uneven || all.iter().any(closes));
        };
        let samples = is_uneven || closes(vendor) || !vendor.sla.credits.is_empty();
        samples && place.path().contains("].support.")
    }

    fn totals_now(&self, place: &Place, memo: &mut Memo) -> Option<Vec<f64>> {
        let total = |vendor, shared: &Shared, memo: &mut Memo| {
            total(&self.scenario, vendor, shared, memo).ok()
        };
        if let Some(vendor) = place.vendor() {
            let mut totals = Vec::with_capacity(self.totals.len());
            for (i, known) in self.totals.iter().enumerate() {
                totals.push(if i == vendor {
                    total(vendor, &self.shared, memo)?
                } else {
                    *known.as_ref().ok()?
                });
            }
            return Some(totals);
        }
        let anew;
        let shared = if moves_week_or_months(place) {
            anew = Shared::new(&self.scenario, memo);
            &anew
        } else {
            &self.shared
        };
        (0..self.totals.len()).map(|vendor| total(vendor, shared, memo)).collect()
    }
}

/// Whether a number that is no vendor's changes what all vendors share.
fn moves_week_or_months(place: &Place) -> bool {
    const WITHIN_BUSINESS: [&str; 5] = [
        bounds::DAILY_WEIGHT.path,
        bounds::WEEKEND_FACTOR.path,
        bounds::BUSINESS_UTC_OFFSET.path,
        bounds::PEAK_BIAS.path,
        bounds::REVENUE_GROWTH.path,
    ];
    let path = place.input().path;
    !path.starts_with("business.") || WITHIN_BUSINESS.contains(&path)
}

/// Where a number is plausible, its present value included; all of its range where the table of
/// bounds does not say.
pub(super) fn span(input: &Number, present: f64) -> Span {
    let whole = Span { from: input.min, to: input.max, scale: Scale::Even };
    let span = input.span.unwrap_or(whole).around(present);
    Span { to: span.to.min(input.max), ..span }
}

/// The nearest value that the input may have: whole, or a multiple of its step.
pub(super) fn snapped(input: &Number, value: f64) -> f64 {
    let least = if input.exclusive_min { input.min.next_up() } else { input.min };
    let on_grid = step(input).map_or(value, |step| (value / step).round() * step);
    on_grid.max(least).min(input.max) + 0.0
}

/// The grid that an input's values lie on.
pub(super) fn step(input: &Number) -> Option<f64> {
    if input.whole { Some(1.0) } else { input.multiple_of }
}

/// So many values over a span, each met once; fewer where they lie on a grid.
pub(super) fn values(input: &Number, span: &Span, count: usize) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss)]
    let last = count.saturating_sub(1).max(1) as f64;
    #[allow(clippy::cast_precision_loss)]
    let mut values: Vec<f64> =
        (0..count).map(|i| snapped(input, span.at(i as f64 / last))).collect();
    values.dedup();
    values
}
