//! One vendor's expected cost.

use super::Shared;
use super::charges::{Charges, horizon_months};
use super::explain::{Term, ratio, term};
use super::horizon::Horizon;
use super::incidents::{Expectation, closing_desk, expectations, has_incidents};
use super::memo::Memo;
use super::report::{ByLine, ByPhase, DeskReport, IncidentReport, VendorReport};
use crate::credit::{self, MonthCredit};
use crate::incident::{Calendar, Incident, Phases, mean_per_promise};
use crate::scenario::{PerSeverity, Scenario, Severity, Vendor};
use crate::week::{HOURS_PER_WEEK, HOURS_PER_YEAR, hours_per_week, is_always_open, weekly_windows};

/// A vendor's report, and what comparing vendors needs besides.
pub(super) struct Expected {
    pub(super) report: VendorReport,
    /// By how much the total rises with each unit of revenue per hour.
    pub(super) per_revenue_per_hour: f64,
    /// ρ, the share of all revenue that ordinary incidents lose.
    pub(super) share_of_time_lost: f64,
    /// Customers lost over the horizon ÷ customers.
    pub(super) share_of_customers_lost: f64,
}

impl Expected {
    pub(super) fn new(
        scenario: &Scenario,
        vendor: &Vendor,
        shared: &Shared,
        memo: &mut Memo,
    ) -> Self {
        let explain = Some(ByLine::default());
        let (costs, charges) = Costs::of(scenario, vendor, shared, memo, explain);
        costs.finish(&charges, memo)
    }
}

/// A vendor's total, bit for bit the report's, without the report.
pub(super) struct Total {
    pub(super) total: f64,
    /// As in [`Expected`].
    pub(super) share_of_time_lost: f64,
}

impl Total {
    pub(super) fn new(
        scenario: &Scenario,
        vendor: &Vendor,
        shared: &Shared,
        memo: &mut Memo,
    ) -> Self {
        let (costs, _) = Costs::of(scenario, vendor, shared, memo, None);
        Self { total: costs.total(), share_of_time_lost: costs.lost_hours() / HOURS_PER_YEAR }
    }
}

/// A vendor's cost in the making.
struct Costs<'a> {
    scenario: &'a Scenario,
    vendor: &'a Vendor,
    shared: &'a Shared,
    horizon: &'a Horizon,
    severities: PerSeverity<Option<Expectation<'a>>>,
    lines: ByLine<f64>,
    /// How the lines came about; `None` where nobody asks.
    explain: Option<ByLine<Vec<Term>>>,
    by_severity: PerSeverity<f64>,
    by_phase: PerSeverity<ByPhase>,
    /// Revenue lost a year at today's revenue, per unit of revenue per hour.
    revenue_a_year: f64,
    /// All other hidden cost a year but credits and claims.
    other_a_year: f64,
    /// Credits and claims of each month, discounted.
    credits: Vec<f64>,
}

impl<'a> Costs<'a> {
    fn of(
        scenario: &'a Scenario,
        vendor: &'a Vendor,
        shared: &'a Shared,
        memo: &mut Memo,
        explain: Option<ByLine<Vec<Term>>>,
    ) -> (Self, Charges) {
        let horizon = &shared.horizon;
        let mut costs = Self {
            scenario,
            vendor,
            shared,
            horizon,
            severities: expectations(scenario, vendor, &shared.week, memo),
            lines: ByLine::default(),
            explain,
            by_severity: PerSeverity::default(),
            by_phase: PerSeverity::default(),
            revenue_a_year: 0.0,
            other_a_year: 0.0,
            credits: vec![0.0; horizon.months.len()],
        };
        let charges = Charges::new(
            vendor,
            scenario.business.engineer_hourly_cost,
            horizon,
            &mut costs.lines,
            costs.explain.as_mut(),
        );
        costs.ordinary_incidents();
        costs.load();
        costs.events(memo);
        costs.credits(&charges, memo);
        (costs, charges)
    }

    fn total(&self) -> f64 {
        self.lines.price() + self.lines.hidden()
    }

    fn open_hours(&self) -> PerSeverity<f64> {
        PerSeverity::from_fn(|s| {
            self.severities[s].as_ref().map_or(0.0, |e| e.per_year * e.open_hours())
        })
    }

    /// Hours a year that are lost whole.
    fn lost_hours(&self) -> f64 {
        let (open, impact) = (self.open_hours(), &self.scenario.business.impact);
        Severity::ALL.iter().map(|&s| open[s] * impact[s]).sum()
    }

    /// Growth and discount of a yearly amount that grows with revenue, and of one that does not,
    /// as factors of the plain sum over the horizon's years.
    fn growth_and_discount(&self) -> [(&'static str, f64); 2] {
        [self.horizon.revenue_years, self.horizon.discounted_years]
            .map(|years| ("growth_and_discount", years / self.horizon.years))
    }

    /// Lost revenue, staff, churn and penalties.
    fn ordinary_incidents(&mut self) {
        let r = self.scenario.business.revenue_per_hour;
        for severity in Severity::ALL {
            let Some(e) = self.severities[severity].as_ref().filter(|e| e.per_year > 0.0) else {
                continue;
            };
            let earned = e.earned.total() + e.ramp;
            let revenue_weight = e.per_year * self.horizon.revenue_years * r * e.loss;
            let weight = e.per_year * self.horizon.discounted_years;
            let lost = revenue_weight * earned;
            let (staff_cost, churn_cost) = (weight * e.staff(), weight * e.churn());
            let penalty = weight * e.penalty;
            self.lines.lost_revenue += lost;
            self.lines.staff += staff_cost;
            self.lines.churn += churn_cost;
            self.lines.penalties += penalty;
            self.by_severity[severity] = lost + staff_cost + churn_cost + penalty;
            let open = &mut self.by_phase[severity].open;
            open.add_times(revenue_weight, &e.earned);
            open.add_times(weight * e.churn_per_hour, &e.hours);
            open.add_times(weight * e.staff_per_hour, &Phases { detection: 0.0, ..e.hours });
            self.by_phase[severity].ramp = revenue_weight * e.ramp;

            self.revenue_a_year += e.per_year * e.revenue();
            self.other_a_year += e.per_year * (e.staff() + e.churn() + e.penalty);
            self.explain_incidents(severity);
        }
    }

    /// How the cost of a severity's incidents came about.
    fn explain_incidents(&mut self, severity: Severity) {
        let [growing, constant] = self.growth_and_discount();
        let (Some(explain), Some(e)) = (&mut self.explain, &self.severities[severity]) else {
            return;
        };
        let business = &self.scenario.business;
        let r = business.revenue_per_hour;
        let kappa = ("gross_margin", business.margin_lost());
        let years = ("years", self.horizon.years);
        let of = severity.key();
        let impact = ("impact", business.impact[severity]);
        let incidents = ("incidents_per_year", e.per_year);
        let hours = e.open_hours() + e.ramp;
        let earned = e.earned.total() + e.ramp;

        let lost_revenue = term(
            of,
            &[
                incidents,
                years,
                ("hours", hours),
                impact,
                ("revenue_per_hour", r * ratio(earned, hours)),
                kappa,
                growing,
            ],
        );
        let staff = term(
            of,
            &[
                incidents,
                years,
                ("hours", e.hours_since_report()),
                ("engineers", business.engineers[severity]),
                ("hourly_cost", business.engineer_hourly_cost),
                constant,
            ],
        );
        let churn = term(
            of,
            &[
                incidents,
                years,
                ("hours", e.open_hours()),
                impact,
                ("customers", business.audience.customers),
                ("churn_per_hour", business.audience.churn_per_hour),
                ("value", business.audience.value),
                constant,
            ],
        );
        let penalties = term(of, &[incidents, years, ("penalty", e.penalty), constant]);
        explain.lost_revenue.extend(lost_revenue);
        explain.staff.extend(staff);
        explain.churn.extend(churn);
        explain.penalties.extend(penalties);
    }

    /// Maintenance and degradation.
    fn load(&mut self) {
        let business = &self.scenario.business;
        let kappa = business.margin_lost();
        let Vendor { maintenance, degradation, .. } = self.vendor;
        for (line, hours, share) in [
            (&mut self.lines.maintenance, maintenance.hours_per_month, maintenance.load),
            (&mut self.lines.degradation, degradation.hours_per_month, degradation.impact),
        ] {
            let a_year = 12.0 * hours * share * kappa;
            *line = a_year * business.revenue_per_hour * self.horizon.revenue_years;
            self.revenue_a_year += a_year;
        }
        let [growing, _] = self.growth_and_discount();
        let Some(explain) = &mut self.explain else { return };
        for (line, hours, name, share) in [
            (&mut explain.maintenance, maintenance.hours_per_month, "load", maintenance.load),
            (&mut explain.degradation, degradation.hours_per_month, "impact", degradation.impact),
        ] {
            line.extend(term(
                "month",
                &[
                    ("months", horizon_months(self.horizon)),
                    ("hours_per_month", hours),
                    (name, share),
                    ("revenue_per_hour", business.revenue_per_hour),
                    ("gross_margin", kappa),
                    growing,
                ],
            ));
        }
    }

    fn events(&mut self, memo: &mut Memo) {
        let r = self.scenario.business.revenue_per_hour;
        for event in &self.scenario.business.events {
            let (mut per_year, mut revenue, mut other) = (0.0, 0.0, 0.0);
            for e in self.severities.0.iter().flatten() {
                let rate = e.per_year_in(event);
                per_year += rate;
                revenue += rate * e.revenue_in(event, &self.shared.week, memo);
                other += rate * (e.staff() + e.churn() + e.penalty);
            }
            let cost =
                r * revenue * self.horizon.revenue_years + other * self.horizon.discounted_years;
            self.lines.events += cost;
            self.revenue_a_year += revenue;
            self.other_a_year += other;
            let Some(explain) = &mut self.explain else { continue };
            let today = ratio(r * revenue + other, per_year);
            explain.events.extend(term(
                &event.name,
                &[
                    ("incidents_per_year", per_year),
                    ("years", self.horizon.years),
                    ("cost_per_incident", today),
                    ("growth_and_discount", ratio(cost, per_year * self.horizon.years * today)),
                ],
            ));
        }
    }

    fn credits(&mut self, charges: &Charges, memo: &mut Memo) {
        let sla = &self.vendor.sla;
        if sla.credits.is_empty() {
            return;
        }
        let counted = Severity::ALL.into_iter().filter(|&s| credit::depends_on(self.vendor, s));
        let counted: Vec<_> = counted
            .filter_map(|s| self.severities[s].as_ref())
            .map(|e| (e.per_year / 12.0, e.case))
            .collect();
        let maintenance = credit::counted_maintenance(self.vendor);
        let MonthCredit { mean_share, probability } =
            memo.month_credit(sla, maintenance, &counted, &self.shared.week);
        let paid = mean_share * sla.claim_probability * sla.cash_value;
        // A claim is made where something comes of it.
        let worth_claiming = if paid > 0.0 { probability * sla.claim_probability } else { 0.0 };
        let claim = sla.claim_hours * self.scenario.business.engineer_hourly_cost * worth_claiming;

        let (mut bills, mut claims) = (0.0, 0.0);
        for (m, (month, price)) in self.horizon.months.iter().zip(&charges.months).enumerate() {
            let bill = price.bill() * month.discount;
            let due = if bill > 0.0 { month.discount } else { 0.0 };
            bills += bill;
            claims += due;
            self.credits[m] = claim * due - paid * bill;
        }
        self.lines.sla_credits = 0.0 - paid * bills;
        self.lines.claims = claim * claims;
        let Some(explain) = &mut self.explain else { return };
        explain.sla_credits.extend(term(
            "credits",
            &[
                ("sign", -1.0),
                ("bill", bills),
                ("share", mean_share),
                ("claim_probability", sla.claim_probability),
                ("cash_value", sla.cash_value),
            ],
        ));
        let months = horizon_months(self.horizon);
        explain.claims.extend(term(
            "claims",
            &[
                ("months", months),
                ("share", probability),
                ("claim_probability", sla.claim_probability),
                ("claim_hours", sla.claim_hours),
                ("hourly_cost", self.scenario.business.engineer_hourly_cost),
                ("growth_and_discount", if paid > 0.0 { claims / months } else { 0.0 }),
            ],
        ));
    }

    fn finish(self, charges: &Charges, memo: &mut Memo) -> Expected {
        let business = &self.scenario.business;
        let r = business.revenue_per_hour;
        let mut monthly = Vec::with_capacity(self.horizon.months.len());
        for (m, month) in self.horizon.months.iter().enumerate() {
            let growing = r * self.revenue_a_year * month.revenue_growth;
            let hidden = (growing + self.other_a_year) / 12.0 * month.discount;
            monthly.push(charges.monthly[m] + hidden + self.credits[m]);
        }
        let cumulative = monthly
            .iter()
            .scan(0.0, |sum, amount| {
                *sum += amount;
                Some(*sum)
            })
            .collect();
        let (price, hidden, total) = (self.lines.price(), self.lines.hidden(), self.total());
        let units: f64 = self.horizon.months.iter().map(|m| m.units * m.discount).sum();
        let lost_hours = self.lost_hours();

        Expected {
            per_revenue_per_hour: self.revenue_a_year * self.horizon.revenue_years,
            share_of_time_lost: lost_hours / HOURS_PER_YEAR,
            share_of_customers_lost: business.audience.churn_per_hour
                * lost_hours
                * self.horizon.years,
            report: VendorReport {
                name: self.vendor.name.clone(),
                total,
                price,
                hidden,
                hidden_share: ratio(hidden, total),
                open_hours_per_year: self.open_hours(),
                availability: self.availability(memo),
                total_per_unit: (units > 0.0).then(|| total / units),
                by_severity: self.by_severity,
                by_phase: self.by_phase(),
                monthly,
                cumulative,
                exact: self.is_exact(),
                incidents: self.incident_reports(),
                phase_hours: self.phase_hours(),
                mean_per_promise: mean_per_promise(self.vendor.support.spread),
                desk: desk_report(self.vendor, self.scenario, &self.shared.week.calendar),
                lines: self.lines,
                explain: self.explain.unwrap_or_default(),
            },
        }
    }

    fn availability(&self, memo: &mut Memo) -> f64 {
        let sla = &self.vendor.sla;
        let counted = Severity::ALL.into_iter().filter(|&s| sla.counted[s]);
        let incidents: f64 = counted
            .filter_map(|s| self.severities[s].as_ref())
            .map(|e| {
                if sla.min_minutes > 0.0 && e.per_year > 0.0 {
                    let hours = memo.hours(&e.case, &self.shared.week);
                    let uncounted = credit::mean_uncounted_hours(sla, &hours);
                    e.per_year * (e.open_hours() - uncounted).max(0.0)
                } else {
                    e.per_year * e.open_hours()
                }
            })
            .sum();
        let down = incidents + 12.0 * credit::counted_maintenance(self.vendor);
        (1.0 - down / HOURS_PER_YEAR).max(0.0)
    }

    fn is_exact(&self) -> bool {
        let desk_closes = closing_desk(self.vendor).is_some();
        let closes = |s: Severity| {
            desk_closes
                && !self.vendor.support.around_the_clock[s]
                && self.vendor.incidents_per_year[s] > 0.0
        };
        let any_incidents = self.vendor.incidents_per_year.0.iter().any(|&rate| rate > 0.0);
        let events = any_incidents && self.scenario.business.events.iter().any(has_incidents);
        !Severity::ALL.into_iter().any(closes)
            && self.shared.week.calendar.is_even()
            && !events
            && self.vendor.sla.credits.is_empty()
    }

    fn incident_reports(&self) -> PerSeverity<IncidentReport> {
        PerSeverity::from_fn(|s| {
            let e = self.severities[s].as_ref();
            IncidentReport {
                per_year: self.vendor.incidents_per_year[s],
                hours: e.map(Expectation::open_hours),
                phases: e.map(|e| e.hours),
                by_phase: self.by_phase[s],
                resolution_hours: Incident::new(&self.vendor.support, s, None).resolution(),
                cost_each: e.map(|e| e.cost(self.scenario.business.revenue_per_hour)),
            }
        })
    }

    fn by_phase(&self) -> ByPhase {
        let mut sums = ByPhase::default();
        for each in &self.by_phase.0 {
            sums.open.add_times(1.0, &each.open);
            sums.ramp += each.ramp;
        }
        sums
    }

    fn phase_hours(&self) -> Phases<f64> {
        let mut sums = Phases::default();
        for e in self.severities.0.iter().flatten() {
            sums.add_times(e.per_year, &e.hours);
        }
        sums
    }
}

fn desk_report(vendor: &Vendor, scenario: &Scenario, calendar: &Calendar) -> DeskReport {
    let around = &vendor.support.around_the_clock;
    let around_the_clock =
        Severity::ALL.into_iter().filter(|&s| around[s]).map(Severity::key).collect();
    let Some(desk) = vendor.support.desk.as_ref().filter(|desk| !is_always_open(desk)) else {
        return DeskReport {
            always_open: true,
            windows: Vec::new(),
            hours_per_week: HOURS_PER_WEEK,
            around_the_clock,
            revenue_share_closed: 0.0,
        };
    };
    let offset = scenario.business.utc_offset_hours;
    let windows = weekly_windows(desk, offset);
    // One week later is the same week, and keeps times above 0 whatever the offset.
    let until = |local: f64| calendar.revenue.earned_until(local - offset + HOURS_PER_WEEK);
    let earned_open: f64 = windows.iter().map(|&(from, to)| until(to) - until(from)).sum();
    DeskReport {
        always_open: Severity::ALL.into_iter().all(|s| around[s]),
        hours_per_week: hours_per_week(desk),
        windows,
        around_the_clock,
        revenue_share_closed: (1.0 - earned_open / HOURS_PER_WEEK).max(0.0),
    }
}
