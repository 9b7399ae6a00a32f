//! Random documents that have nothing wrong with them: every field of the scenario, there or
//! absent, within the table of bounds. Rates, times and impact keep to what vendors are like, lest
//! most documents lose more revenue than there is.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};
use vendor_tco::scenario::bounds::{self, Flag, List, Number, Numbers, Text, Words};

/// Tries so many documents, the same ones every time: a test that fails now and then is worth little.
/// `PROPTEST_CASES` asks for more of them, and for others than last time.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let asked = if std::env::var_os("PROPTEST_CASES").is_some() {
        asked
    } else {
        ProptestConfig { cases, rng_seed: RngSeed::Fixed(1), ..asked }
    };
    ProptestConfig { max_global_rejects: 4 * asked.cases, ..asked }
}

type Field = (&'static str, BoxedStrategy<Json>);

/// The last key of an input's path.
fn key(path: &'static str) -> &'static str {
    let name = path.rsplit('.').next().unwrap_or(path);
    name.trim_end_matches("[]")
}

/// An object with each field there or absent.
fn sparse(fields: Vec<Field>) -> BoxedStrategy<Json> {
    object(Vec::new(), fields)
}

/// An object with all of the first fields, and each of the second there or absent.
fn object(always: Vec<Field>, perhaps: Vec<Field>) -> BoxedStrategy<Json> {
    let there = always.into_iter().map(|(key, value)| (key, value.prop_map(Some).boxed()));
    let either =
        perhaps.into_iter().map(|(key, value)| (key, prop::option::weighted(0.7, value).boxed()));
    let (keys, values): (Vec<_>, Vec<_>) = there.chain(either).unzip();
    values
        .prop_map(move |values| {
            let there = |(key, value): (&&str, Option<Json>)| Some(((*key).to_owned(), value?));
            Json::Object(keys.iter().zip(values).filter_map(there).collect())
        })
        .boxed()
}

/// A number from its whole range, its ends more often than chance would have it.
fn anywhere(input: &'static Number) -> Field {
    (key(input.path), some(input, input.min, input.max))
}

/// A number from a part of its range.
fn within(input: &'static Number, low: f64, high: f64) -> Field {
    (key(input.path), some(input, low, high))
}

fn some(input: &'static Number, low: f64, high: f64) -> BoxedStrategy<Json> {
    assert!(low >= input.min && high <= input.max, "{} is narrower", input.path);
    let lowest = if input.exclusive_min { low + (high - low) * 1e-3 } else { low };
    let step = if input.whole { Some(1.0) } else { input.multiple_of };
    let shape = move |x: f64| match step {
        Some(step) => json!((x / step).round() * step),
        None => json!(x),
    };
    prop_oneof![
        8 => (0.0..1.0).prop_map(move |u| lowest + u * (high - lowest)),
        1 => Just(lowest),
        1 => Just(high),
    ]
    .prop_map(shape)
    .boxed()
}

/// A number for each severity, the milder the larger.
fn each(input: &'static Numbers, highest: [f64; 4]) -> Field {
    let numbers = input.each.iter().zip(highest).zip(bounds::SEVERITY_KEYS);
    let fields = numbers.map(|((n, high), key)| (*key, some_static(n, high))).collect();
    (key(input.path), sparse(fields))
}

fn some_static(input: &'static Number, high: f64) -> BoxedStrategy<Json> {
    some(input, input.min, high)
}

fn text(input: &'static Text) -> Field {
    let chars = prop::sample::select(vec!['a', 'Z', ' ', ',', '"', '|', '=', '多', '🦀', 'é']);
    let most = input.max_chars.min(input.min_chars + 8);
    let text = prop::collection::vec(chars, input.min_chars..=most);
    (key(input.path), text.prop_map(|chars| json!(String::from_iter(chars))).boxed())
}

fn flag(input: &'static Flag) -> Field {
    (key(input.path), any::<bool>().prop_map(Json::from).boxed())
}

fn words(input: &'static Words) -> Field {
    let words = if input.set {
        prop::sample::subsequence(input.options, 0..=input.options.len())
            .prop_map(|words| json!(words))
            .boxed()
    } else {
        prop::sample::select(input.options).prop_map(|word| json!(word)).boxed()
    };
    (key(input.path), words)
}

fn list(input: &'static List, most: usize, item: BoxedStrategy<Json>) -> Field {
    let length = input.min_items..=most.clamp(input.min_items, input.max_items);
    (key(input.path), prop::collection::vec(item, length).prop_map(Json::from).boxed())
}

/// Tiers that rise, the last without an end.
fn tiers(input: &'static List, up_to: &'static Number, rate: Field, reach: f64) -> Field {
    let (rate_key, rate) = rate;
    let tiers = prop::collection::vec(((0.01..1.0), rate), 0..5).prop_map(move |tiers| {
        let last = tiers.len().saturating_sub(1);
        let mut end = 0.0;
        let tier = |(i, (width, rate)): (usize, (f64, Json))| {
            end += width * reach;
            if i == last {
                json!({rate_key: rate})
            } else {
                json!({key(up_to.path): end, rate_key: rate})
            }
        };
        Json::from(tiers.into_iter().enumerate().map(tier).collect::<Vec<_>>())
    });
    (key(input.path), tiers.boxed())
}

fn event() -> BoxedStrategy<Json> {
    sparse(vec![
        text(&bounds::EVENT_NAME),
        within(&bounds::EVENTS_PER_YEAR, 0.0, 60.0),
        anywhere(&bounds::EVENT_HOURS),
        within(&bounds::EVENT_REVENUE_FACTOR, 0.0, 20.0),
        within(&bounds::EVENT_INCIDENT_MULTIPLIER, 0.0, 10.0),
    ])
}

fn business() -> BoxedStrategy<Json> {
    let weight = some(&bounds::DAILY_WEIGHT, 0.0, 3.0);
    // One hour at least is worth something.
    let profile = prop::collection::vec(weight, 23).prop_map(|mut weights| {
        weights.push(json!(1));
        Json::from(weights)
    });
    let audience = sparse(vec![
        within(&bounds::CUSTOMERS, 0.0, 1e6),
        within(&bounds::CUSTOMER_VALUE, 0.0, 100.0),
        within(&bounds::CHURN_PER_HOUR, 0.0, 0.01),
    ]);
    object(
        vec![within(&bounds::REVENUE_PER_HOUR, 0.0, 1e5)],
        vec![
            anywhere(&bounds::REVENUE_UNCERTAINTY),
            anywhere(&bounds::GROSS_MARGIN),
            anywhere(&bounds::RECOVERABLE),
            within(&bounds::REVENUE_GROWTH, -0.9, 1.0),
            (key(bounds::DAILY_PROFILE.path), profile.boxed()),
            within(&bounds::WEEKEND_FACTOR, 0.0, 5.0),
            anywhere(&bounds::BUSINESS_UTC_OFFSET),
            anywhere(&bounds::PEAK_BIAS),
            within(&bounds::ENGINEER_HOURLY_COST, 0.0, 300.0),
            within(&bounds::RAMP_HOURS, 0.0, 6.0),
            each(&bounds::IMPACT, [1.0, 0.3, 0.05, 0.01]),
            each(&bounds::ENGINEERS, [6.0, 3.0, 1.0, 0.5]),
            each(&bounds::PENALTY, [5000.0, 500.0, 50.0, 5.0]),
            ("audience", audience),
            list(&bounds::EVENTS, 2, event()),
        ],
    )
}

fn price() -> BoxedStrategy<Json> {
    let usage = sparse(vec![
        tiers(
            &bounds::USAGE_TIERS,
            &bounds::USAGE_UP_TO,
            within(&bounds::UNIT_PRICE, 0.0, 9.0),
            1e4,
        ),
        within(&bounds::INCLUDED, 0.0, 1e4),
        words(&bounds::USAGE_MODE),
    ]);
    let rate = anywhere(&bounds::SUPPORT_RATE);
    let plan = sparse(vec![
        within(&bounds::SUPPORT_MINIMUM, 0.0, 1e4),
        tiers(&bounds::SUPPORT_TIERS, &bounds::SUPPORT_UP_TO, rate, 1e4),
    ]);
    let extra = object(
        vec![within(&bounds::EXTRA_AMOUNT, 0.0, 5000.0)],
        vec![text(&bounds::EXTRA_NAME), words(&bounds::EXTRA_PER)],
    );
    sparse(vec![
        within(&bounds::MONTHLY, 0.0, 1e5),
        ("usage", usage),
        anywhere(&bounds::DISCOUNT),
        within(&bounds::MINIMUM_MONTHLY, 0.0, 1e5),
        anywhere(&bounds::ANNUAL_UPLIFT),
        ("support_plan", plan),
        list(&bounds::EXTRAS, 4, extra),
    ])
}

fn switching() -> BoxedStrategy<Json> {
    sparse(vec![
        within(&bounds::IN_FEE, 0.0, 1e5),
        within(&bounds::IN_HOURS, 0.0, 500.0),
        within(&bounds::PARALLEL_MONTHS, 0.0, 6.0),
        within(&bounds::PARALLEL_MONTHLY, 0.0, 1e5),
        within(&bounds::OUT_FEE, 0.0, 1e5),
        within(&bounds::OUT_HOURS, 0.0, 500.0),
    ])
}

fn desk() -> BoxedStrategy<Json> {
    // Opens before noon on at least one day, so that no window is empty and no desk too short.
    let window = object(
        vec![within(&bounds::FROM_HOUR, 0.0, 11.0)],
        vec![
            within(&bounds::TO_HOUR, 13.0, 24.0),
            (
                key(bounds::WINDOW_DAYS.path),
                prop::sample::subsequence(bounds::DAY_KEYS, 1..=7)
                    .prop_map(|days| json!(days))
                    .boxed(),
            ),
        ],
    );
    object(
        vec![list(&bounds::DESK_WINDOWS, 4, window)],
        vec![
            anywhere(&bounds::DESK_UTC_OFFSET),
            list(&bounds::HOLIDAY_RUNS, 8, some(&bounds::HOLIDAY_DAYS, 1.0, 9.0)),
        ],
    )
}

fn support() -> BoxedStrategy<Json> {
    sparse(vec![
        each(&bounds::DETECTION_HOURS, [1.0, 2.0, 5.0, 10.0]),
        each(&bounds::RESPONSE_HOURS, [2.0, 5.0, 10.0, 30.0]),
        each(&bounds::REPAIR_HOURS, [5.0, 20.0, 40.0, 40.0]),
        anywhere(&bounds::SPREAD),
        within(&bounds::FIRST_TIME_FIX_RATE, 0.3, 1.0),
        within(&bounds::MESSAGE_ROUNDS, 0.0, 4.0),
        within(&bounds::ROUND_TRIP_HOURS, 0.0, 1.0),
        ("desk", desk()),
        words(&bounds::AROUND_THE_CLOCK),
    ])
}

fn sla() -> BoxedStrategy<Json> {
    let credit = object(
        vec![
            (
                key(bounds::CREDIT_BELOW.path),
                prop_oneof![
                    some(&bounds::CREDIT_BELOW, 0.0, 1.0),
                    some(&bounds::CREDIT_BELOW, 0.95, 1.0)
                ]
                .boxed(),
            ),
            anywhere(&bounds::CREDIT_SHARE),
        ],
        Vec::new(),
    );
    sparse(vec![
        list(&bounds::CREDITS, 4, credit),
        words(&bounds::COUNTED),
        anywhere(&bounds::MIN_MINUTES),
        flag(&bounds::COUNTS_MAINTENANCE),
        anywhere(&bounds::CREDIT_CAP),
        anywhere(&bounds::CASH_VALUE),
        anywhere(&bounds::CLAIM_PROBABILITY),
        within(&bounds::CLAIM_HOURS, 0.0, 20.0),
    ])
}

fn vendor() -> BoxedStrategy<Json> {
    object(
        vec![text(&bounds::VENDOR_NAME)],
        vec![
            ("price", price()),
            ("switching", switching()),
            each(&bounds::INCIDENTS, [4.0, 8.0, 20.0, 40.0]),
            ("support", support()),
            ("sla", sla()),
            (
                "maintenance",
                sparse(vec![
                    within(&bounds::MAINTENANCE_HOURS, 0.0, 10.0),
                    anywhere(&bounds::MAINTENANCE_LOAD),
                ]),
            ),
            (
                "degradation",
                sparse(vec![
                    anywhere(&bounds::DEGRADATION_HOURS),
                    anywhere(&bounds::DEGRADATION_IMPACT),
                ]),
            ),
            (
                "uncertainty",
                sparse(vec![
                    anywhere(&bounds::INCIDENTS_UNCERTAINTY),
                    anywhere(&bounds::TIMES_UNCERTAINTY),
                ]),
            ),
        ],
    )
}

/// Documents of so many vendors at most.
pub(crate) fn scenario(most_vendors: usize) -> BoxedStrategy<Json> {
    let usage = sparse(vec![
        within(&bounds::UNITS_PER_MONTH, 0.0, 1e5),
        within(&bounds::USAGE_GROWTH, -0.9, 1.0),
        text(&bounds::USAGE_UNIT),
    ]);
    object(
        vec![("business", business()), list(&bounds::VENDORS, most_vendors, vendor())],
        vec![
            anywhere(&bounds::VERSION),
            text(&bounds::TITLE),
            (key(bounds::CURRENCY.path), "[A-Z]{3}".prop_map(Json::from).boxed()),
            within(&bounds::HORIZON_MONTHS, 1.0, 48.0),
            within(&bounds::DISCOUNT_RATE, -0.5, 0.5),
            ("usage", usage),
        ],
    )
}
