//! Document → scenario, field by field in the order of the document.

use super::bounds::{self, List, Number};
use super::document::Value;
use super::issue::{Issue, Problem};
use super::read::{Issues, Node, Object};
use super::rules;
use super::{
    Audience, Business, Credit, Degradation, Desk, Event, Extra, Maintenance, Per, PerSeverity,
    Price, Scenario, Sla, Support, Switching, Tier, TierMode, Uncertainty, Usage, Vendor, Window,
};

impl Scenario {
    /// Reads a scenario from a document.
    ///
    /// # Errors
    ///
    /// Every mistake in the document, each with its path, up to [`super::MAX_ISSUES`] of them.
    pub fn read(document: &Value) -> Result<Self, Vec<Issue>> {
        let mut issues = Issues::default();
        let root = Node::root(document);
        if !matches!(document, Value::Object(_)) {
            // What is no object lacks every field, which goes without saying.
            root.object(&mut issues);
            return Err(issues.into_vec());
        }
        let scenario = scenario(root, &mut issues);
        if issues.count() == 0 { Ok(scenario) } else { Err(issues.into_vec()) }
    }
}

// Whole numbers are checked to lie within small bounds before they are narrowed.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn narrow(whole: f64) -> u32 {
    whole as u32
}

fn scenario(root: Node, issues: &mut Issues) -> Scenario {
    let mut o = root.object(issues);
    o.number(&bounds::VERSION, issues);
    let title = o.text(&bounds::TITLE, issues);
    let currency = currency(&mut o, issues);
    let horizon_months = narrow(o.number(&bounds::HORIZON_MONTHS, issues));
    let discount_rate = o.number(&bounds::DISCOUNT_RATE, issues);
    let business = business(o.field("business"), issues);
    let usage = usage(o.field("usage"), issues);
    let vendors =
        o.items(&bounds::VENDORS, issues).into_iter().map(|node| vendor(node, issues)).collect();
    o.finish(issues);
    Scenario { title, currency, horizon_months, discount_rate, business, usage, vendors }
}

fn currency(o: &mut Object, issues: &mut Issues) -> String {
    let node = o.field(bounds::CURRENCY.path);
    let before = issues.count();
    let code = node.text(&bounds::CURRENCY, issues);
    if issues.count() == before && !code.bytes().all(|b| b.is_ascii_uppercase()) {
        issues.note(node.path(), Problem::BadCurrency { got: code.clone() });
    }
    code
}

fn business(node: Node, issues: &mut Issues) -> Business {
    let mut o = node.object(issues);
    let business = Business {
        revenue_per_hour: o.number(&bounds::REVENUE_PER_HOUR, issues),
        revenue_uncertainty: o.number(&bounds::REVENUE_UNCERTAINTY, issues),
        gross_margin: o.number(&bounds::GROSS_MARGIN, issues),
        recoverable: o.number(&bounds::RECOVERABLE, issues),
        annual_growth: o.number(&bounds::REVENUE_GROWTH, issues),
        daily_profile: daily_profile(&mut o, issues),
        weekend_factor: o.number(&bounds::WEEKEND_FACTOR, issues),
        utc_offset_hours: o.number(&bounds::BUSINESS_UTC_OFFSET, issues),
        peak_bias: o.number(&bounds::PEAK_BIAS, issues),
        engineer_hourly_cost: o.number(&bounds::ENGINEER_HOURLY_COST, issues),
        ramp_hours: o.number(&bounds::RAMP_HOURS, issues),
        impact: PerSeverity(o.numbers(&bounds::IMPACT, issues)),
        engineers: PerSeverity(o.numbers(&bounds::ENGINEERS, issues)),
        penalty: PerSeverity(o.numbers(&bounds::PENALTY, issues)),
        audience: audience(o.field("audience"), issues),
        events: o.items(&bounds::EVENTS, issues).into_iter().map(|n| event(n, issues)).collect(),
    };
    o.finish(issues);
    business
}

fn daily_profile(o: &mut Object, issues: &mut Issues) -> [f64; 24] {
    let node = o.field(bounds::DAILY_PROFILE.path);
    let mut profile = [1.0; 24];
    if !node.is_present() {
        return profile;
    }
    let before = issues.count();
    for (weight, item) in profile.iter_mut().zip(node.items(&bounds::DAILY_PROFILE, issues)) {
        *weight = item.number(&bounds::DAILY_WEIGHT, issues);
    }
    if issues.count() == before
        && let Some(problem) = rules::profile(&profile)
    {
        issues.note(node.path(), problem);
    }
    profile
}

fn audience(node: Node, issues: &mut Issues) -> Audience {
    let mut o = node.object(issues);
    let audience = Audience {
        customers: o.number(&bounds::CUSTOMERS, issues),
        value: o.number(&bounds::CUSTOMER_VALUE, issues),
        churn_per_hour: o.number(&bounds::CHURN_PER_HOUR, issues),
    };
    o.finish(issues);
    audience
}

fn event(node: Node, issues: &mut Issues) -> Event {
    let mut o = node.object(issues);
    let event = Event {
        name: o.text(&bounds::EVENT_NAME, issues),
        per_year: o.number(&bounds::EVENTS_PER_YEAR, issues),
        hours: o.number(&bounds::EVENT_HOURS, issues),
        revenue_factor: o.number(&bounds::EVENT_REVENUE_FACTOR, issues),
        incident_multiplier: o.number(&bounds::EVENT_INCIDENT_MULTIPLIER, issues),
    };
    o.finish(issues);
    event
}

fn usage(node: Node, issues: &mut Issues) -> Usage {
    let mut o = node.object(issues);
    let usage = Usage {
        units_per_month: o.number(&bounds::UNITS_PER_MONTH, issues),
        annual_growth: o.number(&bounds::USAGE_GROWTH, issues),
        unit: o.text(&bounds::USAGE_UNIT, issues),
    };
    o.finish(issues);
    usage
}

fn vendor(node: Node, issues: &mut Issues) -> Vendor {
    let mut o = node.object(issues);
    let vendor = Vendor {
        name: o.text(&bounds::VENDOR_NAME, issues),
        price: price(o.field("price"), issues),
        switching: switching(o.field("switching"), issues),
        incidents_per_year: PerSeverity(o.numbers(&bounds::INCIDENTS, issues)),
        support: support(o.field("support"), issues),
        sla: sla(o.field("sla"), issues),
        maintenance: maintenance(o.field("maintenance"), issues),
        degradation: degradation(o.field("degradation"), issues),
        uncertainty: uncertainty(o.field("uncertainty"), issues),
    };
    o.finish(issues);
    vendor
}

fn price(node: Node, issues: &mut Issues) -> Price {
    let mut o = node.object(issues);
    let monthly = o.number(&bounds::MONTHLY, issues);

    let mut usage = o.field("usage").object(issues);
    let usage_tiers = usage.field(bounds::USAGE_TIERS.path);
    let [up_to, price] = [&bounds::USAGE_UP_TO, &bounds::UNIT_PRICE];
    let usage_tiers = tiers(&usage_tiers, &bounds::USAGE_TIERS, up_to, price, issues);
    let included = usage.number(&bounds::INCLUDED, issues);
    let usage_mode =
        [TierMode::Graduated, TierMode::Volume][usage.choice(&bounds::USAGE_MODE, issues)];
    usage.finish(issues);

    let discount = o.number(&bounds::DISCOUNT, issues);
    let minimum_monthly = o.number(&bounds::MINIMUM_MONTHLY, issues);
    let annual_uplift = o.number(&bounds::ANNUAL_UPLIFT, issues);

    let mut plan = o.field("support_plan").object(issues);
    let support_minimum = plan.number(&bounds::SUPPORT_MINIMUM, issues);
    let support_tiers = plan.field(bounds::SUPPORT_TIERS.path);
    let [up_to, rate] = [&bounds::SUPPORT_UP_TO, &bounds::SUPPORT_RATE];
    let support_tiers = tiers(&support_tiers, &bounds::SUPPORT_TIERS, up_to, rate, issues);
    plan.finish(issues);

    let extras = o.items(&bounds::EXTRAS, issues).into_iter().map(|n| extra(n, issues)).collect();
    o.finish(issues);
    Price {
        monthly,
        usage_tiers,
        included,
        usage_mode,
        discount,
        minimum_monthly,
        annual_uplift,
        support_minimum,
        support_tiers,
        extras,
    }
}

fn tiers(
    node: &Node,
    list: &List,
    up_to: &Number,
    rate: &Number,
    issues: &mut Issues,
) -> Vec<Tier> {
    // The last one there is, even if it is one too many to be read.
    let final_tier = node.count().saturating_sub(1);
    let nodes = node.items(list, issues);
    let mut end = 0.0;
    let mut tiers = Vec::with_capacity(nodes.len());
    for (i, node) in nodes.into_iter().enumerate() {
        let mut o = node.object(issues);
        let before = issues.count();
        let this_end = o.optional_number(up_to, issues);
        let path = o.field(up_to.path);
        match this_end {
            Some(_) if i == final_tier => issues.note(path.path(), Problem::UpToOnLast),
            None if i != final_tier => issues.note(path.path(), Problem::UpToMissing),
            Some(got) if issues.count() == before => {
                if let Some(problem) = rules::tier_end(end, got) {
                    issues.note(path.path(), problem);
                }
                end = got;
            }
            _ => {}
        }
        let rate = o.number(rate, issues);
        o.finish(issues);
        tiers.push(Tier { up_to: this_end.unwrap_or(f64::INFINITY), rate });
    }
    tiers
}

fn extra(node: Node, issues: &mut Issues) -> Extra {
    let mut o = node.object(issues);
    let extra = Extra {
        name: o.text(&bounds::EXTRA_NAME, issues),
        amount: o.number(&bounds::EXTRA_AMOUNT, issues),
        per: [Per::Once, Per::Month, Per::Year, Per::Incident]
            [o.choice(&bounds::EXTRA_PER, issues)],
    };
    o.finish(issues);
    extra
}

fn switching(node: Node, issues: &mut Issues) -> Switching {
    let mut o = node.object(issues);
    let switching = Switching {
        in_fee: o.number(&bounds::IN_FEE, issues),
        in_hours: o.number(&bounds::IN_HOURS, issues),
        parallel_months: o.number(&bounds::PARALLEL_MONTHS, issues),
        parallel_monthly: o.number(&bounds::PARALLEL_MONTHLY, issues),
        out_fee: o.number(&bounds::OUT_FEE, issues),
        out_hours: o.number(&bounds::OUT_HOURS, issues),
    };
    o.finish(issues);
    switching
}

fn support(node: Node, issues: &mut Issues) -> Support {
    let mut o = node.object(issues);
    let detection_hours = PerSeverity(o.numbers(&bounds::DETECTION_HOURS, issues));
    let response_hours = PerSeverity(o.numbers(&bounds::RESPONSE_HOURS, issues));
    let repair_hours = PerSeverity(o.numbers(&bounds::REPAIR_HOURS, issues));
    let spread = o.number(&bounds::SPREAD, issues);
    let first_time_fix_rate = o.number(&bounds::FIRST_TIME_FIX_RATE, issues);
    let message_rounds = o.number(&bounds::MESSAGE_ROUNDS, issues);
    let round_trip_hours = o.number(&bounds::ROUND_TRIP_HOURS, issues);
    let desk_node = o.field("desk");
    let desk = desk_node.is_present().then(|| desk(desk_node, issues));
    let listed = o.set(&bounds::AROUND_THE_CLOCK, issues);
    let around_the_clock = PerSeverity(listed.unwrap_or([desk.is_none(); 4]));
    o.finish(issues);
    Support {
        detection_hours,
        response_hours,
        repair_hours,
        spread,
        first_time_fix_rate,
        message_rounds,
        round_trip_hours,
        desk,
        around_the_clock,
    }
}

fn desk(node: Node, issues: &mut Issues) -> Desk {
    let before = issues.count();
    let path = node.path().to_owned();
    let mut o = node.object(issues);
    let windows =
        o.items(&bounds::DESK_WINDOWS, issues).into_iter().map(|n| window(n, issues)).collect();
    let utc_offset_hours = o.number(&bounds::DESK_UTC_OFFSET, issues);
    let holidays = o.items(&bounds::HOLIDAY_RUNS, issues).into_iter();
    let holiday_runs = holidays.map(|n| narrow(n.number(&bounds::HOLIDAY_DAYS, issues))).collect();
    o.finish(issues);
    let desk = Desk { windows, utc_offset_hours, holiday_runs };
    if issues.count() == before
        && let Some((list, problem)) = rules::desk(&desk)
    {
        issues.note(&format!("{path}.{list}"), problem);
    }
    desk
}

fn window(node: Node, issues: &mut Issues) -> Window {
    let before = issues.count();
    let mut o = node.object(issues);
    let days = o.set(&bounds::WINDOW_DAYS, issues).unwrap_or([true; 7]);
    let from_hour = o.number(&bounds::FROM_HOUR, issues);
    let to_hour = o.number(&bounds::TO_HOUR, issues);
    let window = Window { days, from_hour, to_hour };
    if issues.count() == before
        && let Some(problem) = rules::window(&window)
    {
        issues.note(o.field(bounds::TO_HOUR.path).path(), problem);
    }
    o.finish(issues);
    window
}

fn sla(node: Node, issues: &mut Issues) -> Sla {
    let mut o = node.object(issues);
    let sla = Sla {
        credits: o.items(&bounds::CREDITS, issues).into_iter().map(|n| credit(n, issues)).collect(),
        counted: PerSeverity(
            o.set(&bounds::COUNTED, issues).unwrap_or([true, false, false, false]),
        ),
        min_minutes: o.number(&bounds::MIN_MINUTES, issues),
        counts_maintenance: o.flag(&bounds::COUNTS_MAINTENANCE, issues),
        cap: o.number(&bounds::CREDIT_CAP, issues),
        cash_value: o.number(&bounds::CASH_VALUE, issues),
        claim_probability: o.number(&bounds::CLAIM_PROBABILITY, issues),
        claim_hours: o.number(&bounds::CLAIM_HOURS, issues),
    };
    o.finish(issues);
    sla
}

fn credit(node: Node, issues: &mut Issues) -> Credit {
    let mut o = node.object(issues);
    let credit = Credit {
        below: o.number(&bounds::CREDIT_BELOW, issues),
        share: o.number(&bounds::CREDIT_SHARE, issues),
    };
    o.finish(issues);
    credit
}

fn maintenance(node: Node, issues: &mut Issues) -> Maintenance {
    let mut o = node.object(issues);
    let maintenance = Maintenance {
        hours_per_month: o.number(&bounds::MAINTENANCE_HOURS, issues),
        load: o.number(&bounds::MAINTENANCE_LOAD, issues),
    };
    o.finish(issues);
    maintenance
}

fn degradation(node: Node, issues: &mut Issues) -> Degradation {
    let mut o = node.object(issues);
    let degradation = Degradation {
        hours_per_month: o.number(&bounds::DEGRADATION_HOURS, issues),
        impact: o.number(&bounds::DEGRADATION_IMPACT, issues),
    };
    o.finish(issues);
    degradation
}

fn uncertainty(node: Node, issues: &mut Issues) -> Uncertainty {
    let mut o = node.object(issues);
    let uncertainty = Uncertainty {
        incidents: o.number(&bounds::INCIDENTS_UNCERTAINTY, issues),
        times: o.number(&bounds::TIMES_UNCERTAINTY, issues),
    };
    o.finish(issues);
    uncertainty
}
