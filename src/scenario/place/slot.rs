//! The field that holds a number: a walk along its path, in the order of the document.

use crate::scenario::{
    Business, Desk, Event, PerSeverity, Price, Scenario, Sla, Support, Switching, Tier, Vendor,
    bounds,
};

/// What holds a number.
pub(super) enum Slot<'a> {
    Real(&'a mut f64),
    Whole(&'a mut u32),
    /// The schema's version, of which there is but one value.
    Version,
}

/// The steps of a path, one after the other.
struct Way<'a>(&'a str);

impl<'a> Way<'a> {
    /// The next key.
    fn key(&mut self) -> Option<&'a str> {
        let rest = self.0.strip_prefix('.').unwrap_or(self.0);
        let (key, rest) = rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len()));
        self.0 = rest;
        (!key.is_empty()).then_some(key)
    }

    /// The next position, which must lie within a list.
    fn item<'b, T>(&mut self, list: &'b mut [T]) -> Option<&'b mut T> {
        let (index, rest) = self.0.strip_prefix('[')?.split_once(']')?;
        self.0 = rest;
        list.get_mut(index.parse::<usize>().ok()?)
    }
}

/// What is at a path as issues spell it; `None` where this scenario has no such part.
pub(super) fn slot<'a>(scenario: &'a mut Scenario, path: &str) -> Option<Slot<'a>> {
    let mut way = Way(path);
    let number = match way.key()? {
        "version" => return Some(Slot::Version),
        "horizon_months" => return Some(Slot::Whole(&mut scenario.horizon_months)),
        "discount_rate" => &mut scenario.discount_rate,
        "business" => business(&mut scenario.business, &mut way)?,
        "usage" => match way.key()? {
            "units_per_month" => &mut scenario.usage.units_per_month,
            "annual_growth" => &mut scenario.usage.annual_growth,
            _ => return None,
        },
        "vendors" => return vendor(way.item(&mut scenario.vendors)?, &mut way),
        _ => return None,
    };
    Some(Slot::Real(number))
}

fn of_severity<'a>(each: &'a mut PerSeverity<f64>, way: &mut Way) -> Option<&'a mut f64> {
    let key = way.key()?;
    let severity = bounds::SEVERITY_KEYS.iter().position(|known| *known == key)?;
    each.0.get_mut(severity)
}

fn business<'a>(business: &'a mut Business, way: &mut Way) -> Option<&'a mut f64> {
    Some(match way.key()? {
        "revenue_per_hour" => &mut business.revenue_per_hour,
        "revenue_uncertainty" => &mut business.revenue_uncertainty,
        "gross_margin" => &mut business.gross_margin,
        "recoverable" => &mut business.recoverable,
        "annual_growth" => &mut business.annual_growth,
        "daily_profile" => way.item(&mut business.daily_profile)?,
        "weekend_factor" => &mut business.weekend_factor,
        "utc_offset_hours" => &mut business.utc_offset_hours,
        "peak_bias" => &mut business.peak_bias,
        "engineer_hourly_cost" => &mut business.engineer_hourly_cost,
        "ramp_hours" => &mut business.ramp_hours,
        "impact" => of_severity(&mut business.impact, way)?,
        "engineers" => of_severity(&mut business.engineers, way)?,
        "penalty" => of_severity(&mut business.penalty, way)?,
        "audience" => match way.key()? {
            "customers" => &mut business.audience.customers,
            "value" => &mut business.audience.value,
            "churn_per_hour" => &mut business.audience.churn_per_hour,
            _ => return None,
        },
        "events" => event(way.item(&mut business.events)?, way)?,
        _ => return None,
    })
}

fn event<'a>(event: &'a mut Event, way: &mut Way) -> Option<&'a mut f64> {
    Some(match way.key()? {
        "per_year" => &mut event.per_year,
        "hours" => &mut event.hours,
        "revenue_factor" => &mut event.revenue_factor,
        "incident_multiplier" => &mut event.incident_multiplier,
        _ => return None,
    })
}

fn vendor<'a>(vendor: &'a mut Vendor, way: &mut Way) -> Option<Slot<'a>> {
    let number = match way.key()? {
        "price" => price(&mut vendor.price, way)?,
        "switching" => switching(&mut vendor.switching, way)?,
        "incidents_per_year" => of_severity(&mut vendor.incidents_per_year, way)?,
        "support" => return support(&mut vendor.support, way),
        "sla" => sla(&mut vendor.sla, way)?,
        "maintenance" => match way.key()? {
            "hours_per_month" => &mut vendor.maintenance.hours_per_month,
            "load" => &mut vendor.maintenance.load,
            _ => return None,
        },
        "degradation" => match way.key()? {
            "hours_per_month" => &mut vendor.degradation.hours_per_month,
            "impact" => &mut vendor.degradation.impact,
            _ => return None,
        },
        "uncertainty" => match way.key()? {
            "incidents" => &mut vendor.uncertainty.incidents,
            "times" => &mut vendor.uncertainty.times,
            _ => return None,
        },
        _ => return None,
    };
    Some(Slot::Real(number))
}

fn price<'a>(price: &'a mut Price, way: &mut Way) -> Option<&'a mut f64> {
    Some(match way.key()? {
        "monthly" => &mut price.monthly,
        "usage" => match way.key()? {
            "tiers" => tier(&mut price.usage_tiers, "unit_price", way)?,
            "included" => &mut price.included,
            _ => return None,
        },
        "discount" => &mut price.discount,
        "minimum_monthly" => &mut price.minimum_monthly,
        "annual_uplift" => &mut price.annual_uplift,
        "support_plan" => match way.key()? {
            "minimum" => &mut price.support_minimum,
            "tiers" => tier(&mut price.support_tiers, "rate", way)?,
            _ => return None,
        },
        "extras" => {
            let extra = way.item(&mut price.extras)?;
            if way.key()? == "amount" { &mut extra.amount } else { return None }
        }
        _ => return None,
    })
}

fn tier<'a>(tiers: &'a mut [Tier], rate: &str, way: &mut Way) -> Option<&'a mut f64> {
    let tier = way.item(tiers)?;
    match way.key()? {
        "up_to" => Some(&mut tier.up_to),
        key if key == rate => Some(&mut tier.rate),
        _ => None,
    }
}

fn switching<'a>(switching: &'a mut Switching, way: &mut Way) -> Option<&'a mut f64> {
    Some(match way.key()? {
        "in_fee" => &mut switching.in_fee,
        "in_hours" => &mut switching.in_hours,
        "parallel_months" => &mut switching.parallel_months,
        "parallel_monthly" => &mut switching.parallel_monthly,
        "out_fee" => &mut switching.out_fee,
        "out_hours" => &mut switching.out_hours,
        _ => return None,
    })
}

fn support<'a>(support: &'a mut Support, way: &mut Way) -> Option<Slot<'a>> {
    let number = match way.key()? {
        "detection_hours" => of_severity(&mut support.detection_hours, way)?,
        "response_hours" => of_severity(&mut support.response_hours, way)?,
        "repair_hours" => of_severity(&mut support.repair_hours, way)?,
        "spread" => &mut support.spread,
        "first_time_fix_rate" => &mut support.first_time_fix_rate,
        "message_rounds" => &mut support.message_rounds,
        "round_trip_hours" => &mut support.round_trip_hours,
        "desk" => return desk(support.desk.as_mut()?, way),
        _ => return None,
    };
    Some(Slot::Real(number))
}

fn desk<'a>(desk: &'a mut Desk, way: &mut Way) -> Option<Slot<'a>> {
    let number = match way.key()? {
        "utc_offset_hours" => &mut desk.utc_offset_hours,
        "holiday_runs" => return Some(Slot::Whole(way.item(&mut desk.holiday_runs)?)),
        "windows" => {
            let window = way.item(&mut desk.windows)?;
            match way.key()? {
                "from_hour" => &mut window.from_hour,
                "to_hour" => &mut window.to_hour,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(Slot::Real(number))
}

fn sla<'a>(sla: &'a mut Sla, way: &mut Way) -> Option<&'a mut f64> {
    Some(match way.key()? {
        "credits" => {
            let credit = way.item(&mut sla.credits)?;
            match way.key()? {
                "below" => &mut credit.below,
                "share" => &mut credit.share,
                _ => return None,
            }
        }
        "min_minutes" => &mut sla.min_minutes,
        "cap" => &mut sla.cap,
        "cash_value" => &mut sla.cash_value,
        "claim_probability" => &mut sla.claim_probability,
        "claim_hours" => &mut sla.claim_hours,
        _ => return None,
    })
}
