//! The command line as a person or a script meets it.
#![cfg(feature = "cli")]

mod formats;
mod links;
mod run;
mod simulate;
mod statuses;
mod sweep;
