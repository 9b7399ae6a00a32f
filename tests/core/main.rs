//! Tests of the core, by what they hold it against.

mod cases;
mod credits;
mod documents;
mod invariance;
mod monotone;
mod probe;
mod properties;
mod published;
mod scenarios;
mod simulated;
