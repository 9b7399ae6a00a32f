//! What an hour faster is worth.

use serde::Serialize;

use super::ground::Ground;
use crate::Memo;
use crate::scenario::{Issue, PerSeverity, Severity};

/// Half the hours between the two response or repair times that are compared. An hour is what a
/// person asks about; and at a desk that closes, the cost of time is a curve with a little noise of
/// sampling, of which a shorter stretch would show the noise.
const HALF: f64 = 0.5;

/// What an hour faster is worth with one vendor, by severity: money a year, averaged over the horizon
/// and discounted as the total is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PriceOfTime {
    /// The vendor.
    pub vendor: usize,
    /// Of each hour of mean response; none where it is 0 already, or the scenario would be none.
    pub response: PerSeverity<Option<f64>>,
    /// Of each hour of mean repair, likewise.
    pub repair: PerSeverity<Option<f64>>,
}

impl PriceOfTime {
    /// d total ÷ d hours ÷ years of the horizon, by the central difference over half an hour to either
    /// side, or down to 0 where less is left.
    pub(super) fn new(
        ground: &mut Ground,
        vendor: usize,
        memo: &mut Memo,
    ) -> Result<Self, Vec<Issue>> {
        let years = f64::from(ground.scenario().horizon_months) / 12.0;
        let mut of = |name: &str| -> Result<PerSeverity<Option<f64>>, Vec<Issue>> {
            let mut each = PerSeverity::default();
            for severity in Severity::ALL {
                let path = format!("vendors[{vendor}].support.{name}.{}", severity.key());
                let place = ground.place(&path).map_err(|issue| vec![issue])?;
                let hours = ground.present(&place);
                let half = HALF.min(hours);
                if half == 0.0 {
                    continue;
                }
                let [slower, faster] = [hours + half, hours - half]
                    .map(|hours| Some(ground.at(&place, hours, memo)?[vendor]));
                each[severity] = slower
                    .zip(faster)
                    .map(|(slower, faster)| (slower - faster) / (2.0 * half) / years + 0.0);
            }
            Ok(each)
        };
        Ok(Self { vendor, response: of("response_hours")?, repair: of("repair_hours")? })
    }
}
