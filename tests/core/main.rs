//! Tests of the core, by what they hold it against.

mod cases;
mod probe;
mod scenarios;
mod simulated;
