//! How a line of cost came about: terms that sum to it, each a product of factors.

use serde::Serialize;

/// One term of a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Term {
    /// What it is the cost of: a severity, an extra's or event's name, or a part of switching.
    pub of: String,
    /// The product of the factors.
    pub amount: f64,
    /// The factors, in the order in which a person would multiply them.
    pub factors: Vec<Factor>,
}

/// One factor, named so that a page can word it and knows its unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Factor {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
}

/// Factors that go without saying when they are 1.
const SILENT_AT_ONE: &[&str] =
    &["gross_margin", "growth_and_discount", "claim_probability", "cash_value", "times"];

/// A factor's name and value.
pub(super) type NamedFactor = (&'static str, f64);

/// A term of a line; `None` where it comes to nothing, as most of a short scenario's do.
pub(super) fn term(of: &str, factors: &[NamedFactor]) -> Option<Term> {
    let amount: f64 = factors.iter().map(|(_, value)| value).product();
    let factors = factors
        .iter()
        .filter(|(name, value)| *value != 1.0 || !SILENT_AT_ONE.contains(name))
        .map(|&(name, value)| Factor { name, value })
        .collect();
    (amount != 0.0).then(|| Term { of: of.to_owned(), amount, factors })
}

/// a ÷ b where b is a sum of parts of a, so that 0 ÷ 0 is 0 parts of anything.
pub(super) fn ratio(a: f64, b: f64) -> f64 {
    if b == 0.0 { 0.0 } else { a / b }
}
