//! Every input's range, plausible span, default and unit, as one named value each.
//!
//! The reader checks against these values, messages quote them, the form takes its limits and
//! sliders from them, exploration moves inputs over them and the property tests draw from them, so
//! a range is written down once. Paths are those of
//! the scenario document; `[]` stands for the position in a list.

use serde::Serialize;

pub use super::span::{Scale, Span};

/// What a number counts, for whoever shows or explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// An amount in the scenario's currency.
    Money,
    /// An amount in the scenario's currency for each hour.
    MoneyPerHour,
    /// Hours; desk hours for response, messages and repair.
    Hours,
    /// Minutes.
    Minutes,
    /// Months of 730 h.
    Months,
    /// A share of one, 0.38 = 38 %.
    Share,
    /// How often in a year of 8,760 h.
    PerYear,
    /// A plain count.
    Count,
    /// A factor.
    Factor,
    /// Units of usage, as `usage.unit` names them.
    Units,
    /// A relative weight.
    Weight,
    /// Hours east of UTC.
    UtcOffset,
    /// An hour of the day.
    HourOfDay,
    /// Days.
    Days,
}

/// A number: `min <= x <= max`, or `min < x` where `exclusive_min` is set.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// Where it stands in the document.
    pub path: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Whether `min` itself is out of range.
    pub exclusive_min: bool,
    /// Whether only whole numbers are meant.
    pub whole: bool,
    /// The grid that values lie on, where there is one.
    pub multiple_of: Option<f64>,
    /// What an absent value means; `None` where the document must say.
    pub default: Option<f64>,
    /// Where a buyer would look for it; `None` where moving it alone says nothing, or changes
    /// nothing that is expected.
    pub span: Option<Span>,
}

impl Number {
    pub(crate) const fn new(
        path: &'static str,
        unit: Unit,
        min: f64,
        max: f64,
        default: f64,
    ) -> Self {
        Self {
            path,
            unit,
            min,
            max,
            exclusive_min: false,
            whole: false,
            multiple_of: None,
            default: Some(default),
            span: None,
        }
    }

    /// Plausible from `from` to `to`, every value alike.
    const fn even(mut self, from: f64, to: f64) -> Self {
        self.span = Some(Span { from, to, scale: Scale::Even });
        self
    }

    /// Plausible from `from` > 0 to `to`, every ratio alike.
    const fn log(mut self, from: f64, to: f64) -> Self {
        self.span = Some(Span { from, to, scale: Scale::Log });
        self
    }

    /// Plausible from 0 to `to`, small values looked at more closely.
    const fn cubic(mut self, to: f64) -> Self {
        self.span = Some(Span { from: 0.0, to, scale: Scale::Cubic });
        self
    }

    const fn required(mut self) -> Self {
        self.default = None;
        self
    }

    pub(crate) const fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    const fn above_min(mut self) -> Self {
        self.exclusive_min = true;
        self
    }

    const fn multiple_of(mut self, step: f64) -> Self {
        self.multiple_of = Some(step);
        self
    }

    const fn money(path: &'static str) -> Self {
        Self::new(path, Unit::Money, 0.0, MOST_MONEY, 0.0)
    }

    const fn share(path: &'static str, default: f64) -> Self {
        Self::new(path, Unit::Share, 0.0, 1.0, default)
    }

    const fn work_hours(path: &'static str) -> Self {
        Self::new(path, Unit::Hours, 0.0, 1e6, 0.0)
    }

    const fn utc_offset(path: &'static str) -> Self {
        Self::new(path, Unit::UtcOffset, -12.0, 14.0, 0.0).multiple_of(0.25)
    }
}

/// One number for each severity, P0 to P3, all within the same range.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// Path of the object that holds `p0` to `p3`.
    pub path: &'static str,
    /// The number under each key, its path included.
    pub each: [Number; 4],
}

macro_rules! per_severity {
    // Plausible from 0 to the last, on the scale named.
    ($path:literal, $unit:expr, $max:expr, $defaults:expr, $scale:ident $most:expr) => {
        Numbers {
            path: $path,
            each: {
                let defaults: [f64; 4] = $defaults;
                let most: [f64; 4] = $most;
                [
                    per_severity!($path, ".p0", $unit, $max, defaults[0], $scale most[0]),
                    per_severity!($path, ".p1", $unit, $max, defaults[1], $scale most[1]),
                    per_severity!($path, ".p2", $unit, $max, defaults[2], $scale most[2]),
                    per_severity!($path, ".p3", $unit, $max, defaults[3], $scale most[3]),
                ]
            },
        }
    };
    ($path:literal, $key:literal, $unit:expr, $max:expr, $default:expr, even $most:expr) => {
        Number::new(concat!($path, $key), $unit, 0.0, $max, $default).even(0.0, $most)
    };
    ($path:literal, $key:literal, $unit:expr, $max:expr, $default:expr, cubic $most:expr) => {
        Number::new(concat!($path, $key), $unit, 0.0, $max, $default).cubic($most)
    };
}

/// A text, measured in Unicode scalar values.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Where it stands in the document.
    pub path: &'static str,
    /// Fewest characters.
    pub min_chars: usize,
    /// Most characters.
    pub max_chars: usize,
    /// What an absent value means; `None` where the document must say.
    pub default: Option<&'static str>,
}

/// A list, measured in items.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// Where it stands in the document.
    pub path: &'static str,
    /// Fewest items, if the list is there.
    pub min_items: usize,
    /// Most items.
    pub max_items: usize,
    /// Whether the list must be there.
    pub required: bool,
}

/// One of, or a set of, fixed words.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Where it stands in the document.
    pub path: &'static str,
    /// The words allowed.
    pub options: &'static [&'static str],
    /// Whether any number of them may stand together, in a list.
    pub set: bool,
    /// What an absent value means: one word, or all that the set then holds. `None` where that
    /// depends on the rest of the scenario.
    pub default: Option<&'static [&'static str]>,
}

/// True or false.
#[derive(Clone, Copy, Debug)]
pub struct Flag {
    /// Where it stands in the document.
    pub path: &'static str,
    /// What an absent value means.
    pub default: bool,
}

/// Any input of the document.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// A number.
    Number(&'static Number),
    /// A number for each severity.
    Numbers(&'static Numbers),
    /// A text.
    Text(&'static Text),
    /// A list.
    List(&'static List),
    /// A choice or set of words.
    Words(&'static Words),
    /// True or false.
    Flag(&'static Flag),
}

/// Largest amount of money a document may hold.
pub const MOST_MONEY: f64 = 1e9;
/// Longest name of a vendor, an extra or an event, in characters.
pub const NAME_CHARS: usize = 60;
/// Fewest hours a week in which a desk works.
pub const LEAST_DESK_HOURS_PER_WEEK: f64 = 1.0;
/// Fewest hours of the clock year in which a desk works, holidays taken out.
pub const LEAST_DESK_HOURS_PER_YEAR: f64 = 52.0;
/// The keys of severities.
pub const SEVERITY_KEYS: &[&str] = &["p0", "p1", "p2", "p3"];
/// The days of the week.
pub const DAY_KEYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident: $kind:ident = $value:expr;)*) => {
        $($(#[$doc])* pub const $name: $kind = $value;)*
        /// Every input there is, in the order of the document.
        pub const INPUTS: &[Input] = &[$(Input::$kind(&$name)),*];
    };
}

inputs! {
    /// Schema version.
    VERSION: Number = Number::new("version", Unit::Count, 1.0, 1.0, 1.0).whole();
    /// Title of the scenario.
    TITLE: Text = Text { path: "title", min_chars: 0, max_chars: 120, default: Some("") };
    /// ISO 4217 code, for display only.
    CURRENCY: Text = Text { path: "currency", min_chars: 3, max_chars: 3, default: Some("USD") };
    /// Horizon M.
    HORIZON_MONTHS: Number = Number::new("horizon_months", Unit::Months, 1.0, 120.0, 36.0).whole()
            .even(1.0, 60.0);
    /// Effective discount rate per year.
    DISCOUNT_RATE: Number = Number::new("discount_rate", Unit::Share, -0.5, 1.0, 0.0)
            .even(0.0, 0.2);

    /// Mean revenue per hour over a week.
    REVENUE_PER_HOUR: Number =
        Number::new("business.revenue_per_hour", Unit::MoneyPerHour, 0.0, MOST_MONEY, 0.0).required()
            .log(10.0, 1e6);
    /// 90 % sure that the revenue lies within × or ÷ this.
    REVENUE_UNCERTAINTY: Number =
        Number::new("business.revenue_uncertainty", Unit::Factor, 1.0, 10.0, 1.2);
    /// Share of revenue that is really lost money.
    GROSS_MARGIN: Number = Number::share("business.gross_margin", 1.0)
            .even(0.1, 1.0);
    /// Share of interrupted revenue that comes back later.
    RECOVERABLE: Number = Number::share("business.recoverable", 0.0)
            .even(0.0, 0.8);
    /// Growth of revenue per year.
    REVENUE_GROWTH: Number = Number::new("business.annual_growth", Unit::Share, -0.9, 10.0, 0.0)
            .even(-0.2, 1.0);
    /// Relative revenue by local hour of day.
    DAILY_PROFILE: List =
        List { path: "business.daily_profile", min_items: 24, max_items: 24, required: false };
    /// One hour's weight in the daily profile.
    DAILY_WEIGHT: Number = Number::new("business.daily_profile[]", Unit::Weight, 0.0, 1e6, 1.0);
    /// Multiplies Saturday and Sunday.
    WEEKEND_FACTOR: Number = Number::new("business.weekend_factor", Unit::Factor, 0.0, 100.0, 1.0)
            .even(0.0, 3.0);
    /// Local time of the daily profile.
    BUSINESS_UTC_OFFSET: Number = Number::utc_offset("business.utc_offset_hours")
            .even(-12.0, 14.0);
    /// 0: incidents strike at any hour alike; 1: in proportion to load.
    PEAK_BIAS: Number = Number::share("business.peak_bias", 0.0)
            .even(0.0, 1.0);
    /// Cost of one hour of an own engineer.
    ENGINEER_HOURLY_COST: Number =
        Number::new("business.engineer_hourly_cost", Unit::MoneyPerHour, 0.0, 1e6, 0.0)
            .even(0.0, 200.0);
    /// Time over which revenue returns after an incident.
    RAMP_HOURS: Number = Number::new("business.ramp_hours", Unit::Hours, 0.0, 720.0, 0.0)
            .cubic(24.0);
    /// Share of revenue lost while an incident is open.
    IMPACT: Numbers =
        per_severity!("business.impact", Unit::Share, 1.0, [1.0, 0.15, 0.02, 0.0],
            even [1.0, 0.5, 0.1, 0.02]);
    /// Own engineers tied up from the report to the end.
    ENGINEERS: Numbers = per_severity!("business.engineers", Unit::Count, 1000.0, [0.0; 4],
            even [10.0, 5.0, 2.0, 1.0]);
    /// Fixed cost of one incident.
    PENALTY: Numbers = per_severity!("business.penalty", Unit::Money, MOST_MONEY, [0.0; 4],
            cubic [1e5, 1e4, 1000.0, 100.0]);
    /// Customers in the audience.
    CUSTOMERS: Number = Number::new("business.audience.customers", Unit::Count, 0.0, 1e10, 0.0)
            .cubic(1e6);
    /// Worth of one customer.
    CUSTOMER_VALUE: Number = Number::new("business.audience.value", Unit::Money, 0.0, 1e6, 0.0)
            .cubic(1000.0);
    /// Share of customers lost per hour of full outage.
    CHURN_PER_HOUR: Number = Number::share("business.audience.churn_per_hour", 0.0)
            .cubic(0.02);
    /// Events with far more at stake than an ordinary week.
    EVENTS: List = List { path: "business.events", min_items: 0, max_items: 20, required: false };
    /// Name of an event.
    EVENT_NAME: Text = Text {
        path: "business.events[].name", min_chars: 0, max_chars: NAME_CHARS, default: Some(""),
    };
    /// How often the event takes place.
    EVENTS_PER_YEAR: Number =
        Number::new("business.events[].per_year", Unit::PerYear, 0.0, 366.0, 1.0)
            .cubic(52.0);
    /// Length of one event.
    EVENT_HOURS: Number = Number::new("business.events[].hours", Unit::Hours, 0.0, 168.0, 3.0)
            .even(0.0, 24.0);
    /// Revenue during the event ÷ mean revenue.
    EVENT_REVENUE_FACTOR: Number =
        Number::new("business.events[].revenue_factor", Unit::Factor, 0.0, 1000.0, 5.0)
            .even(1.0, 20.0);
    /// Incident rate during the event ÷ ordinary rate.
    EVENT_INCIDENT_MULTIPLIER: Number =
        Number::new("business.events[].incident_multiplier", Unit::Factor, 0.0, 1000.0, 1.0)
            .even(0.0, 10.0);

    /// Units used in the first month.
    UNITS_PER_MONTH: Number = Number::new("usage.units_per_month", Unit::Units, 0.0, 1e12, 0.0)
            .cubic(1e6);
    /// Growth of usage per year.
    USAGE_GROWTH: Number = Number::new("usage.annual_growth", Unit::Share, -0.9, 10.0, 0.0)
            .even(-0.2, 1.0);
    /// What a unit is called.
    USAGE_UNIT: Text =
        Text { path: "usage.unit", min_chars: 0, max_chars: 24, default: Some("") };

    /// The vendors compared.
    VENDORS: List = List { path: "vendors", min_items: 1, max_items: 12, required: true };
    /// Name of a vendor.
    VENDOR_NAME: Text =
        Text { path: "vendors[].name", min_chars: 1, max_chars: NAME_CHARS, default: None };
    /// Fixed price per month.
    MONTHLY: Number = Number::money("vendors[].price.monthly")
            .cubic(1e5);
    /// Price tiers of usage.
    USAGE_TIERS: List =
        List { path: "vendors[].price.usage.tiers", min_items: 0, max_items: 20, required: false };
    /// Last unit of a usage tier.
    USAGE_UP_TO: Number =
        Number::new("vendors[].price.usage.tiers[].up_to", Unit::Units, 0.0, 1e12, 0.0)
            .above_min().required()
            .log(10.0, 1e6);
    /// Price of a unit within a tier.
    UNIT_PRICE: Number = Number::money("vendors[].price.usage.tiers[].unit_price").required()
            .cubic(10.0);
    /// Units a month that cost nothing.
    INCLUDED: Number =
        Number::new("vendors[].price.usage.included", Unit::Units, 0.0, 1e12, 0.0)
            .cubic(1e5);
    /// Each unit at its own tier's price, or all at the tier reached.
    USAGE_MODE: Words = Words {
        path: "vendors[].price.usage.mode",
        options: &["graduated", "volume"], set: false, default: Some(&["graduated"]),
    };
    /// Discount on subscription and usage.
    DISCOUNT: Number = Number::share("vendors[].price.discount", 0.0)
            .even(0.0, 0.5);
    /// Commitment per month.
    MINIMUM_MONTHLY: Number = Number::money("vendors[].price.minimum_monthly")
            .cubic(1e5);
    /// Price rise at each anniversary.
    ANNUAL_UPLIFT: Number =
        Number::new("vendors[].price.annual_uplift", Unit::Share, -0.5, 1.0, 0.0)
            .even(0.0, 0.15);
    /// Least a support plan costs a month.
    SUPPORT_MINIMUM: Number = Number::money("vendors[].price.support_plan.minimum")
            .cubic(2e4);
    /// Tiers of the support plan.
    SUPPORT_TIERS: List = List {
        path: "vendors[].price.support_plan.tiers", min_items: 0, max_items: 20, required: false,
    };
    /// Last unit of money of a support tier.
    SUPPORT_UP_TO: Number =
        Number::new("vendors[].price.support_plan.tiers[].up_to", Unit::Money, 0.0, 1e12, 0.0)
            .above_min().required()
            .log(1000.0, 1e6);
    /// Share of the bill within a support tier.
    SUPPORT_RATE: Number =
        Number::share("vendors[].price.support_plan.tiers[].rate", 0.0).required()
            .even(0.0, 0.2);
    /// Other charges.
    EXTRAS: List =
        List { path: "vendors[].price.extras", min_items: 0, max_items: 20, required: false };
    /// Name of an extra.
    EXTRA_NAME: Text = Text {
        path: "vendors[].price.extras[].name", min_chars: 0, max_chars: NAME_CHARS, default: Some(""),
    };
    /// Amount of an extra.
    EXTRA_AMOUNT: Number = Number::money("vendors[].price.extras[].amount").required()
            .cubic(1e5);
    /// When an extra is charged.
    EXTRA_PER: Words = Words {
        path: "vendors[].price.extras[].per",
        options: &["once", "month", "year", "incident"], set: false, default: Some(&["once"]),
    };

    /// Fee to start.
    IN_FEE: Number = Number::money("vendors[].switching.in_fee")
            .cubic(1e5);
    /// Own engineers' hours to start.
    IN_HOURS: Number = Number::work_hours("vendors[].switching.in_hours")
            .cubic(1000.0);
    /// Months in which the old bill runs on.
    PARALLEL_MONTHS: Number =
        Number::new("vendors[].switching.parallel_months", Unit::Months, 0.0, 120.0, 0.0)
            .even(0.0, 12.0);
    /// The old bill per month.
    PARALLEL_MONTHLY: Number = Number::money("vendors[].switching.parallel_monthly")
            .cubic(1e5);
    /// Fee to leave.
    OUT_FEE: Number = Number::money("vendors[].switching.out_fee")
            .cubic(1e5);
    /// Own engineers' hours to leave.
    OUT_HOURS: Number = Number::work_hours("vendors[].switching.out_hours")
            .cubic(1000.0);

    /// Rate λ of incidents.
    INCIDENTS: Numbers =
        per_severity!("vendors[].incidents_per_year", Unit::PerYear, 1e4, [0.0; 4],
            even [24.0, 24.0, 48.0, 96.0]);
    /// From the start of an incident to its report; always the same.
    DETECTION_HOURS: Numbers =
        per_severity!("vendors[].support.detection_hours", Unit::Hours, 1e4, [0.0; 4],
            cubic [4.0, 8.0, 24.0, 24.0]);
    /// From the report to a person at work, mean desk hours.
    RESPONSE_HOURS: Numbers =
        per_severity!("vendors[].support.response_hours", Unit::Hours, 1e4, [0.25, 1.0, 4.0, 24.0],
            cubic [8.0, 24.0, 72.0, 120.0]);
    /// From then to a fix in place, mean desk hours.
    REPAIR_HOURS: Numbers =
        per_severity!("vendors[].support.repair_hours", Unit::Hours, 1e4, [2.75, 15.0, 32.0, 24.0],
            cubic [72.0; 4]);
    /// 90th percentile ÷ median of response and of repair.
    SPREAD: Number = Number::new("vendors[].support.spread", Unit::Factor, 1.0, 20.0, 3.0)
            .even(1.0, 6.0);
    /// Share φ of fixes that hold.
    FIRST_TIME_FIX_RATE: Number =
        Number::new("vendors[].support.first_time_fix_rate", Unit::Share, 0.05, 1.0, 1.0)
            .even(0.5, 1.0);
    /// Questions back and forth per round of work.
    MESSAGE_ROUNDS: Number =
        Number::new("vendors[].support.message_rounds", Unit::Count, 0.0, 50.0, 0.0)
            .even(0.0, 10.0);
    /// Desk hours that each of them takes.
    ROUND_TRIP_HOURS: Number =
        Number::new("vendors[].support.round_trip_hours", Unit::Hours, 0.0, 240.0, 0.0)
            .cubic(24.0);
    /// Weekly windows in which the desk works.
    DESK_WINDOWS: List =
        List { path: "vendors[].support.desk.windows", min_items: 1, max_items: 14, required: true };
    /// Days of a window.
    WINDOW_DAYS: Words = Words {
        path: "vendors[].support.desk.windows[].days",
        options: DAY_KEYS, set: true, default: Some(DAY_KEYS),
    };
    /// Opening hour of a window.
    FROM_HOUR: Number = Number::new(
        "vendors[].support.desk.windows[].from_hour", Unit::HourOfDay, 0.0, 24.0, 0.0)
            .even(0.0, 24.0);
    /// Closing hour of a window.
    TO_HOUR: Number = Number::new(
        "vendors[].support.desk.windows[].to_hour", Unit::HourOfDay, 0.0, 24.0, 24.0)
            .even(0.0, 24.0);
    /// Local time of the desk.
    DESK_UTC_OFFSET: Number = Number::utc_offset("vendors[].support.desk.utc_offset_hours")
            .even(-12.0, 14.0);
    /// Runs of days on which the desk is closed.
    HOLIDAY_RUNS: List = List {
        path: "vendors[].support.desk.holiday_runs", min_items: 0, max_items: 30, required: false,
    };
    /// Length of one run.
    HOLIDAY_DAYS: Number =
        Number::new("vendors[].support.desk.holiday_runs[]", Unit::Days, 1.0, 31.0, 1.0).whole()
            .even(1.0, 14.0);
    /// Severities worked on at any hour.
    AROUND_THE_CLOCK: Words = Words {
        path: "vendors[].support.around_the_clock",
        options: SEVERITY_KEYS, set: true, default: None,
    };

    /// Credit tiers.
    CREDITS: List =
        List { path: "vendors[].sla.credits", min_items: 0, max_items: 10, required: false };
    /// Availability under which a credit is due.
    CREDIT_BELOW: Number = Number::share("vendors[].sla.credits[].below", 0.0).required()
            .even(0.95, 1.0);
    /// Share of the month's bill that comes back.
    CREDIT_SHARE: Number = Number::share("vendors[].sla.credits[].share", 0.0).required()
            .even(0.0, 1.0);
    /// Severities that count as downtime.
    COUNTED: Words = Words {
        path: "vendors[].sla.counted", options: SEVERITY_KEYS, set: true, default: Some(&["p0"]),
    };
    /// Outages shorter than this do not count.
    MIN_MINUTES: Number = Number::new("vendors[].sla.min_minutes", Unit::Minutes, 0.0, 1440.0, 0.0)
            .even(0.0, 60.0);
    /// Whether maintenance counts as downtime.
    COUNTS_MAINTENANCE: Flag =
        Flag { path: "vendors[].sla.counts_maintenance", default: false };
    /// Most that comes back, as a share of the bill.
    CREDIT_CAP: Number = Number::share("vendors[].sla.cap", 1.0)
            .even(0.0, 1.0);
    /// Worth of a credit ÷ cash.
    CASH_VALUE: Number = Number::share("vendors[].sla.cash_value", 1.0)
            .even(0.0, 1.0);
    /// Share of due credits that are claimed and paid.
    CLAIM_PROBABILITY: Number = Number::share("vendors[].sla.claim_probability", 1.0)
            .even(0.0, 1.0);
    /// Own engineers' hours for one claim.
    CLAIM_HOURS: Number = Number::new("vendors[].sla.claim_hours", Unit::Hours, 0.0, 1000.0, 0.0)
            .even(0.0, 16.0);

    /// Planned maintenance per month.
    MAINTENANCE_HOURS: Number =
        Number::new("vendors[].maintenance.hours_per_month", Unit::Hours, 0.0, 730.0, 0.0)
            .even(0.0, 12.0);
    /// Revenue at that time ÷ mean revenue.
    MAINTENANCE_LOAD: Number =
        Number::new("vendors[].maintenance.load", Unit::Factor, 0.0, 10.0, 0.3)
            .even(0.0, 1.5);
    /// Chronic stutter per month.
    DEGRADATION_HOURS: Number =
        Number::new("vendors[].degradation.hours_per_month", Unit::Hours, 0.0, 730.0, 0.0)
            .even(0.0, 60.0);
    /// Share of revenue lost to it.
    DEGRADATION_IMPACT: Number = Number::share("vendors[].degradation.impact", 0.05)
            .even(0.0, 0.3);
    /// 90 % sure that incident rates lie within × or ÷ this.
    INCIDENTS_UNCERTAINTY: Number =
        Number::new("vendors[].uncertainty.incidents", Unit::Factor, 1.0, 20.0, 2.0);
    /// 90 % sure that times lie within × or ÷ this.
    TIMES_UNCERTAINTY: Number =
        Number::new("vendors[].uncertainty.times", Unit::Factor, 1.0, 20.0, 1.5);
}
