//! A sweep as a table of texts: a row for each value, a column for each vendor.

use std::fmt::Write;

use super::{aligned, grouped, one_line, quoted};
use crate::explore::Sweep;

/// Significant digits of a value in a terminal: those of a step, not of its rounding.
const DIGITS: usize = 6;

/// For a terminal, amounts rounded to whole units of money.
#[must_use]
pub fn plain(sweep: &Sweep) -> String {
    let names = sweep.vendors.iter().map(|vendor| one_line(&vendor.name));
    let mut table: Vec<Vec<String>> =
        vec![std::iter::once(sweep.path.clone()).chain(names).collect()];
    for (i, value) in sweep.values.iter().enumerate() {
        let totals = sweep.vendors.iter().map(|vendor| vendor.totals[i]);
        let totals = totals.map(|total| total.map_or_else(|| "–".to_owned(), grouped));
        table.push(std::iter::once(short(*value)).chain(totals).collect());
    }
    aligned(&table, &[1])
}

/// For a spreadsheet: full precision; nothing where the scenario with that value is a mistake.
#[must_use]
pub fn csv(sweep: &Sweep) -> String {
    let mut text = sweep.path.clone();
    for vendor in &sweep.vendors {
        let _ = write!(text, ",{}", quoted(&vendor.name));
    }
    text.push_str("\r\n");
    for (i, value) in sweep.values.iter().enumerate() {
        let _ = write!(text, "{value}");
        for vendor in &sweep.vendors {
            text.push(',');
            if let Some(total) = vendor.totals[i] {
                let _ = write!(text, "{total}");
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// A value without the digits that rounding has added.
fn short(value: f64) -> String {
    let text = format!("{value:.*e}", DIGITS - 1);
    text.parse::<f64>().map_or(text, |value| value.to_string())
}
