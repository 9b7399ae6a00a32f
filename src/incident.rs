//! One incident: from its start over report, response, messages and repair to the fix that holds.
//!
//! An incident starts at t₀ and is reported at t₁ = t₀ + D. A round of work takes R + K + X desk
//! hours: response and repair independent lognormals, messages constant. With probability φ the fix
//! holds, otherwise another round follows. Since each round starts where the one before ended, the
//! incident ends when the sum of all rounds has passed on the desk's clock.

mod at_desk;
mod calendar;
mod lognormal;
mod outcomes;
mod work;

use serde::Serialize;

pub use calendar::Calendar;
pub use lognormal::{Lognormals, mean_per_promise, sigma};
pub use outcomes::{Means, OUTCOMES, Outcome, Sample};

use crate::scenario::{Severity, Support};
use crate::week::DeskClock;

/// A value for each phase of an incident, in the order in which they pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Phases<T> {
    /// Nobody has noticed yet.
    pub detection: T,
    /// The desk is closed, in any round of work.
    pub waiting: T,
    /// Reported; nobody at the vendor has taken it up.
    pub response: T,
    /// Questions back and forth.
    pub messages: T,
    /// Work on the first fix.
    pub repair: T,
    /// Everything after a first fix that did not hold, but for waiting.
    pub rework: T,
}

impl<T: Copy> Phases<T> {
    /// The values in order.
    #[must_use]
    pub fn to_array(&self) -> [T; 6] {
        [self.detection, self.waiting, self.response, self.messages, self.repair, self.rework]
    }
}

impl Phases<f64> {
    /// The whole incident.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.to_array().iter().sum()
    }

    /// Adds `times` these phases.
    // Each copy of it would weigh more in a browser than it saves in time.
    #[inline(never)]
    pub fn add_times(&mut self, times: f64, phases: &Self) {
        self.detection += times * phases.detection;
        self.waiting += times * phases.waiting;
        self.response += times * phases.response;
        self.messages += times * phases.messages;
        self.repair += times * phases.repair;
        self.rework += times * phases.rework;
    }
}

/// How incidents of one severity go at one vendor. Means in hours; desk hours but for detection.
#[derive(Clone, Copy, Debug)]
pub struct Incident<'a> {
    /// D, always the same.
    pub detection: f64,
    /// R̄, the mean response.
    pub response: f64,
    /// K, always the same.
    pub messages: f64,
    /// X̄, the mean repair.
    pub repair: f64,
    /// σ of response and repair.
    pub sigma: f64,
    /// φ, the share of fixes that hold.
    pub first_time_fix_rate: f64,
    /// The desk's clock; `None` where it never closes.
    pub desk: Option<&'a DeskClock>,
}

impl<'a> Incident<'a> {
    /// Incidents of a severity under a vendor's support, whose desk keeps the given clock.
    #[must_use]
    pub fn new(support: &Support, severity: Severity, desk: Option<&'a DeskClock>) -> Self {
        Self {
            detection: support.detection_hours[severity],
            response: support.response_hours[severity],
            messages: support.message_hours(),
            repair: support.repair_hours[severity],
            sigma: sigma(support.spread),
            first_time_fix_rate: support.first_time_fix_rate,
            desk: desk.filter(|_| !support.around_the_clock[severity]),
        }
    }

    /// Mean desk hours of one round, what contracts call the resolution time: R̄ + K + X̄.
    #[must_use]
    pub fn resolution(&self) -> f64 {
        self.response + self.messages + self.repair
    }

    /// Whether an incident takes any time at all.
    #[must_use]
    pub fn takes_time(&self) -> bool {
        self.detection + self.resolution() > 0.0
    }

    /// Mean hours by phase as if the desk never closed, which is exact for every phase but waiting
    /// whatever the desk: E\[T\] = D + (R̄ + K + X̄)/φ.
    #[must_use]
    pub fn hours_at_work(&self) -> Phases<f64> {
        Phases {
            detection: self.detection,
            waiting: 0.0,
            response: self.response,
            messages: self.messages,
            repair: self.repair,
            rework: self.resolution() * (1.0 / self.first_time_fix_rate - 1.0),
        }
    }

    /// Mean desk hours of all rounds: (R̄ + K + X̄)/φ.
    #[must_use]
    pub fn work(&self) -> f64 {
        self.resolution() / self.first_time_fix_rate
    }
}
