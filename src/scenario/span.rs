//! Where a buyer would look for a number: narrower than what a document may hold.

use serde::Serialize;

/// From where to where a number is plausible, and how to move between.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Span {
    /// Its lower end, above 0 on a log scale.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// How the way along it becomes a number.
    pub scale: Scale,
}

/// How the way along a span, 0 at its start and 1 at its end, becomes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Equal steps add the same: from + (to − from)·w.
    Even,
    /// Equal steps multiply by the same: from·(to ÷ from)^w.
    Log,
    /// Steps grow with the way: from + (to − from)·w³.
    Cubic,
}

impl Span {
    /// The number at the share `way` of the span, 0..1. Its ends are met exactly.
    #[must_use]
    pub fn at(&self, way: f64) -> f64 {
        if way >= 1.0 {
            return self.to;
        }
        let number = match self.scale {
            Scale::Even => self.from + (self.to - self.from) * way,
            Scale::Log if way <= 0.0 => self.from,
            Scale::Log => self.from * libm::pow(self.to / self.from, way),
            Scale::Cubic => self.from + (self.to - self.from) * way * way * way,
        };
        number.max(self.from).min(self.to)
    }

    /// The way to a number, which is below 0 or above 1 outside the span.
    ///
    /// On a log scale there is no way to 0; what is under a thousandth of the span's start is as far
    /// as that.
    #[must_use]
    pub fn way_to(&self, number: f64) -> f64 {
        const LEAST: f64 = 1e-3;
        let even = (number - self.from) / (self.to - self.from);
        match self.scale {
            Scale::Even => even,
            Scale::Log => {
                libm::log((number / self.from).max(LEAST)) / libm::log(self.to / self.from)
            }
            Scale::Cubic => libm::cbrt(even),
        }
    }

    /// The span, widened so that a number lies within, and with as much above it where it would be
    /// the upper end. A log scale that would have to reach 0 turns cubic.
    #[must_use]
    pub fn around(&self, number: f64) -> Self {
        let to = if number < self.to { self.to } else { number.max(2.0 * number) };
        let from = self.from.min(number);
        let scale = if from <= 0.0 && self.scale == Scale::Log { Scale::Cubic } else { self.scale };
        Self { from, to, scale }
    }
}
