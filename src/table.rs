//! The report as a table of texts: for a terminal, for a wiki, for a spreadsheet.

pub mod distribution;
pub mod sweep;

use std::fmt::Write;

use crate::expect::{Report, VendorReport};

/// One row: what it shows, and how to read it off a vendor's report.
type Row = (&'static str, fn(&VendorReport) -> Cell);

/// One cell of a vendor's column.
enum Cell {
    Money(f64),
    Share(f64),
    Optional(Option<f64>),
}

macro_rules! lines {
    ($($line:ident),*) => { &[$((stringify!($line), |vendor| Cell::Money(vendor.lines.$line))),*] };
}

const LINES: &[Row] = lines!(
    subscription,
    usage,
    support_plan,
    extras,
    switching,
    lost_revenue,
    staff,
    churn,
    penalties,
    maintenance,
    degradation,
    events,
    sla_credits,
    claims
);
const SUMS: &[Row] = &[
    ("price", |vendor| Cell::Money(vendor.price)),
    ("hidden", |vendor| Cell::Money(vendor.hidden)),
    ("total", |vendor| Cell::Money(vendor.total)),
    ("hidden_share", |vendor| Cell::Share(vendor.hidden_share)),
    ("availability", |vendor| Cell::Share(vendor.availability)),
    ("total_per_unit", |vendor| Cell::Optional(vendor.total_per_unit)),
];

fn rows() -> impl Iterator<Item = &'static Row> {
    LINES.iter().chain(SUMS)
}

/// Vendors in columns, cheapest first, amounts rounded to whole units of money.
fn cells(report: &Report) -> Vec<Vec<String>> {
    let vendors: Vec<&VendorReport> = report.ranking.iter().map(|&i| &report.vendors[i]).collect();
    let months = report.horizon_months;
    let head = format!("{} over {months} months", report.currency);
    let names = vendors.iter().map(|vendor| one_line(&vendor.name));
    let mut table = vec![std::iter::once(head).chain(names).collect()];
    for (label, cell) in rows() {
        let values = vendors.iter().map(|vendor| match cell(vendor) {
            Cell::Money(amount) => grouped(amount),
            Cell::Share(share) => format!("{:.3} %", share * 100.0),
            Cell::Optional(amount) => amount.map_or_else(|| "–".to_owned(), significant),
        });
        table.push(std::iter::once(label.replace('_', " ")).chain(values).collect());
    }
    table
}

/// For a terminal.
#[must_use]
pub fn plain(report: &Report) -> String {
    aligned(&cells(report), &[1, 1 + LINES.len()])
}

/// Columns side by side, the first to the left and the others to the right, with a rule before some
/// rows.
fn aligned(table: &[Vec<String>], ruled: &[usize]) -> String {
    let width =
        |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..table[0].len()).map(width).collect();
    let rule = "─".repeat(widths.iter().sum::<usize>() + 2 * (widths.len() - 1));
    let mut text = String::new();
    for (i, row) in table.iter().enumerate() {
        if ruled.contains(&i) {
            let _ = writeln!(text, "{rule}");
        }
        let _ = write!(text, "{:<1$}", row[0], widths[0]);
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            let _ = write!(text, "  {cell:>width$}");
        }
        text.push('\n');
    }
    text
}

/// For a wiki or a tender.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut text = String::new();
    for (i, row) in cells(report).iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
        if i == 0 {
            let _ = writeln!(text, "| --- |{}", " ---: |".repeat(row.len() - 1));
        }
    }
    text
}

/// For a spreadsheet: full precision, vendors in the scenario's order.
#[must_use]
pub fn csv(report: &Report) -> String {
    let mut text = format!("{} over {} months", report.currency, report.horizon_months);
    for vendor in &report.vendors {
        let _ = write!(text, ",{}", quoted(&vendor.name));
    }
    text.push_str("\r\n");
    for (label, cell) in rows() {
        text.push_str(label);
        for vendor in &report.vendors {
            let value = match cell(vendor) {
                Cell::Money(value) | Cell::Share(value) => Some(value),
                Cell::Optional(value) => value,
            };
            text.push(',');
            if let Some(value) = value {
                let _ = write!(text, "{value}");
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// A name that cannot break out of its row, nor steer a terminal.
fn one_line(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Whole units of money, thousands apart.
fn grouped(amount: f64) -> String {
    let digits = format!("{:.0}", amount.abs());
    let mut text = String::new();
    if amount < 0.0 && digits != "0" {
        text.push('-');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// About four digits, of an amount that may be far below 1.
fn significant(amount: f64) -> String {
    if amount >= 1000.0 { grouped(amount) } else { format!("{amount:.4}") }
}

/// Text in a Markdown table: nothing that ends the cell or becomes markup.
fn escaped(cell: &str) -> String {
    let mut text = String::new();
    for c in cell.chars() {
        match c {
            '<' => text.push_str("&lt;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '~' => {
                text.push('\\');
                text.push(c);
            }
            c => text.push(c),
        }
    }
    text
}

/// A text field of CSV. One that a spreadsheet would take for a formula gets an apostrophe, which
/// spreadsheets show as text.
fn quoted(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", field.replace('"', "\"\""))
}
