//! One valid document that has every input, for tests that spoil one at a time.

use serde_json::{Value as Json, json};

/// The document; the first item of every list is the one that paths with `[]` mean.
pub(crate) fn full() -> Json {
    let each = |value: f64| json!({"p0": value, "p1": value, "p2": value, "p3": value});
    json!({
        "version": 1,
        "title": "Everything",
        "currency": "EUR",
        "horizon_months": 24,
        "discount_rate": 0.05,
        "business": {
            "revenue_per_hour": 1000,
            "revenue_uncertainty": 1.5,
            "gross_margin": 0.6,
            "recoverable": 0.1,
            "annual_growth": 0.2,
            "daily_profile": vec![1; 24],
            "weekend_factor": 1.5,
            "utc_offset_hours": 5.75,
            "peak_bias": 0,
            "engineer_hourly_cost": 50,
            "ramp_hours": 1,
            "impact": each(0.1),
            "engineers": each(1.0),
            "penalty": each(10.0),
            "audience": {"customers": 1000, "value": 5, "churn_per_hour": 0.001},
            "events": [{
                "name": "Final",
                "per_year": 2,
                "hours": 4,
                "revenue_factor": 6,
                "incident_multiplier": 2,
            }],
        },
        "usage": {"units_per_month": 100, "annual_growth": 0.1, "unit": "GB"},
        "vendors": [{
            "name": "First",
            "price": {
                "monthly": 500,
                "usage": {
                    "tiers": [{"up_to": 50, "unit_price": 2}, {"unit_price": 1}],
                    "included": 10,
                    "mode": "graduated",
                },
                "discount": 0.1,
                "minimum_monthly": 300,
                "annual_uplift": 0.02,
                "support_plan": {
                    "minimum": 20,
                    "tiers": [{"up_to": 400, "rate": 0.1}, {"rate": 0.05}],
                },
                "extras": [{"name": "Setup", "amount": 100, "per": "once"}],
            },
            "switching": {
                "in_fee": 100,
                "in_hours": 10,
                "parallel_months": 1,
                "parallel_monthly": 400,
                "out_fee": 50,
                "out_hours": 5,
            },
            "incidents_per_year": each(1.0),
            "support": {
                "detection_hours": each(0.2),
                "response_hours": each(1.0),
                "repair_hours": each(4.0),
                "spread": 2,
                "first_time_fix_rate": 0.9,
                "message_rounds": 1,
                "round_trip_hours": 0.5,
                "desk": {
                    "windows": [{
                        "days": ["mon", "tue", "wed", "thu", "fri"],
                        "from_hour": 8,
                        "to_hour": 18,
                    }],
                    "utc_offset_hours": 1,
                    "holiday_runs": [7],
                },
                "around_the_clock": ["p1", "p2", "p3"],
            },
            "sla": {
                "credits": [{"below": 0.999, "share": 0.1}],
                "counted": ["p1"],
                "min_minutes": 5,
                "counts_maintenance": true,
                "cap": 0.5,
                "cash_value": 0.9,
                "claim_probability": 0.8,
                "claim_hours": 2,
            },
            "maintenance": {"hours_per_month": 1, "load": 0.2},
            "degradation": {"hours_per_month": 2, "impact": 0.1},
            "uncertainty": {"incidents": 2, "times": 1.5},
        }],
    })
}

/// Where the input of a path in the table of bounds stands in the full document, as a JSON pointer.
pub(crate) fn pointer(path: &str) -> String {
    format!("/{}", path.replace("[]", ".0").replace('.', "/"))
}

/// The same as an issue spells it.
pub(crate) fn spelled(path: &str) -> String {
    path.replace("[]", "[0]")
}
