//! Which vendor is really cheapest, once slow service and downtime are counted.
//!
//! A [`Scenario`] holds one business and the vendors it may choose; [`evaluate`] gives the
//! [`Report`] of what each is expected to cost: the price, and the hidden cost of incidents that
//! wait for an answer, repairs that do not hold, desks that close at night and viewers who leave,
//! less the SLA credits that really come back.
//!
//! The crate has no host: no clock, no random source, no I/O. Every transcendental function is
//! `libm`'s, so that all platforms agree to the last bit.

pub mod credit;
pub mod expect;
pub mod explore;
pub mod incident;
pub mod link;
mod order;
pub mod price;
pub mod scenario;
pub mod schema;
pub mod simulate;
pub mod table;
pub mod week;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use expect::{Memo, Report, evaluate, evaluate_again};
pub use scenario::{Issue, Scenario};
pub use simulate::{Distribution, simulate};

/// The version of this engine, which reports carry.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");
