//! A distribution as a table of texts: a row for each figure, a column for each vendor.

use super::{aligned, grouped, one_line};
use crate::simulate::{Distribution, VendorDistribution};

/// Figures of a vendor's row, by their names in the distribution.
type Row = (&'static str, fn(&VendorDistribution) -> f64);

const ROWS: &[Row] = &[
    ("mean", |vendor| vendor.mean),
    ("standard error", |vendor| vendor.standard_error),
    ("standard deviation", |vendor| vendor.sd),
    ("5 %", |vendor| vendor.percentiles["5"]),
    ("10 %", |vendor| vendor.percentiles["10"]),
    ("25 %", |vendor| vendor.percentiles["25"]),
    ("median", |vendor| vendor.percentiles["50"]),
    ("75 %", |vendor| vendor.percentiles["75"]),
    ("90 %", |vendor| vendor.percentiles["90"]),
    ("95 %", |vendor| vendor.percentiles["95"]),
    ("99 %", |vendor| vendor.percentiles["99"]),
    ("mean of the worst 5 %", |vendor| vendor.cvar95),
];

/// For a terminal, amounts rounded to whole units of money.
#[must_use]
pub fn plain(distribution: &Distribution) -> String {
    let Distribution { currency, horizon_months, trials, requested, seed, .. } = distribution;
    let asked = if (*trials as u64) < u64::from(*requested) {
        format!(" of {requested}")
    } else {
        String::new()
    };
    let head =
        format!("{currency} over {horizon_months} months, {trials}{asked} trials, seed {seed}");
    let names = distribution.vendors.iter().map(|vendor| one_line(&vendor.name));
    let mut table: Vec<Vec<String>> = vec![std::iter::once(head).chain(names).collect()];
    for (label, amount) in ROWS {
        let amounts = distribution.vendors.iter().map(|vendor| grouped(amount(vendor)));
        table.push(std::iter::once((*label).to_owned()).chain(amounts).collect());
    }
    let chances = distribution.p_cheapest.iter().map(|p| format!("{:.1} %", p * 100.0));
    table.push(std::iter::once("is the cheapest in".to_owned()).chain(chances).collect());
    aligned(&table, &[1, 4, 1 + ROWS.len()])
}
