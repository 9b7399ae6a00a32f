//! Every input of the table of bounds with every kind of wrong value, each reported at its place and
//! nothing else with it.

use serde_json::{Value as Json, json};
use vendor_tco::scenario::bounds::{self, INPUTS, Input, List, Number, Text, Words};
use vendor_tco::scenario::{Problem, Scenario, Value};
use vendor_tco::{Issue, evaluate};

use crate::full::{full, pointer, spelled};
use crate::scenarios::answer;

pub(crate) fn issues(document: &Json) -> Vec<Issue> {
    answer(document).expect_err("a document with a mistake")
}

/// One mistake, by path and code.
#[track_caller]
pub(crate) fn only(document: &Json, path: &str, code: &str) {
    let issues = issues(document);
    let found: Vec<_> = issues.iter().map(|issue| (issue.path.as_str(), code_of(issue))).collect();
    assert_eq!(found, [(path, code.to_owned())], "{issues:?}");
}

pub(crate) fn code_of(issue: &Issue) -> String {
    json!(issue)["code"].as_str().expect("a code").to_owned()
}

/// The full document with something else at an input's place.
pub(crate) fn with(input: &str, value: Json) -> Json {
    let mut document = full();
    *document.pointer_mut(&pointer(input)).expect("a full document") = value;
    document
}

pub(crate) fn path_of(input: &Input) -> &'static str {
    match input {
        Input::Number(number) => number.path,
        Input::Numbers(numbers) => numbers.path,
        Input::Text(text) => text.path,
        Input::List(list) => list.path,
        Input::Words(words) => words.path,
        Input::Flag(flag) => flag.path,
    }
}

/// Every number of the table, those by severity one by one.
pub(crate) fn numbers() -> impl Iterator<Item = &'static Number> {
    INPUTS.iter().flat_map(|input| match input {
        Input::Number(number) => std::slice::from_ref(*number),
        Input::Numbers(numbers) => numbers.each.as_slice(),
        _ => &[],
    })
}

/// A value of each JSON type but one.
fn other_types(but: &str) -> Vec<Json> {
    let values = [
        ("null", Json::Null),
        ("flag", json!(true)),
        ("number", json!(1)),
        ("text", json!("1")),
        ("list", json!([1])),
        ("object", json!({"p0": 1})),
    ];
    values.into_iter().filter(|(name, _)| *name != but).map(|(_, value)| value).collect()
}

#[test]
fn the_full_document_has_nothing_wrong_with_it_and_every_input() {
    assert_eq!(answer(&full()).map(|_| ()), Ok(()));
    let full = full();
    for path in INPUTS.iter().map(path_of).chain(numbers().map(|number| number.path)) {
        assert!(full.pointer(&pointer(path)).is_some(), "{path}");
    }
}

#[test]
fn numbers_out_of_range() {
    for input in numbers() {
        let Number { path, min, max, .. } = *input;
        let at = spelled(path);
        let step = input.multiple_of.unwrap_or(if input.whole { 1.0 } else { 1e-3 });
        let code = if input.exclusive_min { "not_above" } else { "below_minimum" };
        only(&with(path, json!(min - step)), &at, code);
        only(&with(path, json!(-1e300)), &at, code);
        if input.exclusive_min {
            only(&with(path, json!(min)), &at, code);
        }
        only(&with(path, json!(max + step)), &at, "above_maximum");
        only(&with(path, json!(1e300)), &at, "above_maximum");
        // The next number there is.
        only(&with(path, json!(max.next_up())), &at, "above_maximum");
        if input.whole && min < max {
            only(&with(path, json!(min + 0.5)), &at, "not_whole");
        }
        if let Some(step) = input.multiple_of {
            for off in [step / 2.0, step / 1024.0] {
                only(&with(path, json!(min + off)), &at, "not_multiple");
            }
        }
    }
}

/// The ends of every range are in it: nothing is said of that input, whatever else they may break.
#[test]
fn numbers_at_the_ends_of_their_range() {
    for input in numbers() {
        let least = if input.exclusive_min { input.min.next_up() } else { input.min };
        let at = spelled(input.path);
        for value in [least, input.max] {
            let document = with(input.path, json!(value));
            let of_range = |issue: &&Issue| {
                issue.path == at
                    && matches!(
                        issue.problem,
                        Problem::BelowMinimum { .. }
                            | Problem::NotAbove { .. }
                            | Problem::AboveMaximum { .. }
                            | Problem::NotWhole { .. }
                            | Problem::NotMultiple { .. }
                    )
            };
            let found = answer(&document).err().unwrap_or_default();
            assert_eq!(found.iter().find(of_range), None, "{value} at {at}");
        }
    }
}

#[track_caller]
fn of_another_type(path: &str, own: &str, expected: &'static str) {
    for value in other_types(own) {
        let issues = issues(&with(path, value));
        let issue = Issue { path: spelled(path), problem: Problem::WrongType { expected } };
        assert!(issues.contains(&issue), "{issues:?}");
    }
}

#[test]
fn values_of_another_type() {
    for input in INPUTS {
        let (own, expected) = match input {
            Input::Number(_) => ("number", "a number"),
            // Each of the four has a turn below.
            Input::Numbers(_) => ("object", "an object"),
            Input::Words(words) if !words.set => ("text", "a text"),
            Input::Text(_) => ("text", "a text"),
            Input::List(_) | Input::Words(_) => ("list", "a list"),
            Input::Flag(_) => ("flag", "true or false"),
        };
        of_another_type(path_of(input), own, expected);
    }
    numbers().for_each(|number| of_another_type(number.path, "number", "a number"));
}

/// Every object of the document: of another type, with a field that it does not know.
#[test]
fn objects_of_another_type_and_with_unknown_fields() {
    fn objects(at: &str, json: &Json, found: &mut Vec<String>) {
        match json {
            Json::Object(fields) => {
                found.push(at.to_owned());
                fields.iter().for_each(|(key, json)| objects(&format!("{at}/{key}"), json, found));
            }
            Json::Array(items) => {
                let items = items.iter().zip(0..);
                items.for_each(|(json, i): (_, usize)| objects(&format!("{at}/{i}"), json, found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    objects("", &full(), &mut found);
    assert_eq!(found.len(), 30, "{found:?}");
    for at in found {
        // "/vendors/0/price" is spelled "vendors[0].price".
        let path = at.split('/').skip(1).fold(String::new(), |path, key| match key.parse::<u8>() {
            Ok(i) => format!("{path}[{i}]"),
            Err(_) if path.is_empty() => key.to_owned(),
            Err(_) => format!("{path}.{key}"),
        });
        for value in other_types("object") {
            let mut document = full();
            *document.pointer_mut(&at).expect("an object") = value;
            let issue =
                Issue { path: path.clone(), problem: Problem::WrongType { expected: "an object" } };
            let issues = issues(&document);
            assert!(issues.contains(&issue), "{path}: {issues:?}");
        }
        for unknown in ["unknown", "Name", "名", "a.b", "vendors[0]", "__proto__"] {
            let mut document = full();
            document.pointer_mut(&at).expect("an object")[unknown] = json!(1);
            let path =
                if path.is_empty() { unknown.to_owned() } else { format!("{path}.{unknown}") };
            only(&document, &path, "unknown_field");
        }
    }
}

#[test]
fn numbers_that_json_cannot_spell() {
    fn set(value: &mut Value, keys: &[String], number: f64) {
        let Some((key, rest)) = keys.split_first() else {
            *value = Value::Number(number);
            return;
        };
        match value {
            Value::Object(fields) => {
                let field = fields.iter_mut().find(|(name, _)| name == key).expect("a field");
                set(&mut field.1, rest, number);
            }
            Value::List(items) => {
                set(&mut items[key.parse::<usize>().expect("a place")], rest, number);
            }
            _ => panic!("{key} is not there"),
        }
    }
    let full: Value = serde_json::from_value(full()).expect("JSON fits");
    for input in numbers() {
        let keys: Vec<String> = pointer(input.path).split('/').skip(1).map(str::to_owned).collect();
        for number in [f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let mut document = full.clone();
            set(&mut document, &keys, number);
            let issues = Scenario::read(&document).expect_err("not a number");
            let issue = Issue { path: spelled(input.path), problem: Problem::NotFinite };
            assert_eq!(issues, [issue]);
        }
        // −0 is in range wherever 0 is, and is 0.
        if input.min <= 0.0 && !input.exclusive_min {
            let (mut minus, mut plus) = (full.clone(), full.clone());
            set(&mut minus, &keys, -0.0);
            set(&mut plus, &keys, 0.0);
            let [minus, plus] = [minus, plus]
                .map(|document| Scenario::read(&document).and_then(|scenario| evaluate(&scenario)));
            assert_eq!(json!(minus.map_err(|e| json!(e))), json!(plus.map_err(|e| json!(e))));
        }
    }
}

#[test]
fn what_is_required() {
    let required = INPUTS.iter().filter_map(|input| match *input {
        Input::Number(n) if n.default.is_none() => Some(n.path),
        Input::Text(t) if t.default.is_none() => Some(t.path),
        Input::List(l) if l.required => Some(l.path),
        _ => None,
    });
    let mut seen = Vec::new();
    for path in required {
        // A tier's end has its own rule: all but the last have one.
        if path.ends_with(".up_to") {
            continue;
        }
        let mut document = full();
        let pointer = pointer(path);
        let (parent, key) = pointer.rsplit_once('/').expect("a field");
        let parent = document.pointer_mut(parent).and_then(Json::as_object_mut).expect("an object");
        parent.remove(key);
        only(&document, &spelled(path), "required");
        seen.push(path);
    }
    assert_eq!(
        seen,
        [
            "business.revenue_per_hour",
            "vendors",
            "vendors[].name",
            "vendors[].price.usage.tiers[].unit_price",
            "vendors[].price.support_plan.tiers[].rate",
            "vendors[].price.extras[].amount",
            "vendors[].support.desk.windows",
            "vendors[].sla.credits[].below",
            "vendors[].sla.credits[].share",
        ]
    );
    let nothing: Vec<_> = issues(&json!({})).into_iter().map(|issue| issue.path).collect();
    assert_eq!(nothing, ["business.revenue_per_hour", "vendors"]);
}

fn texts() -> impl Iterator<Item = &'static Text> {
    INPUTS.iter().filter_map(|input| if let Input::Text(text) = *input { Some(text) } else { None })
}

/// Characters are Unicode scalar values, whatever they take in bytes or UTF-16.
#[test]
fn texts_too_short_or_too_long() {
    for Text { path, min_chars, max_chars, .. } in texts() {
        let at = spelled(path);
        let is_code = *path == bounds::CURRENCY.path;
        for letter in ["a", "多", "🦀", "\u{301}"] {
            let letter = if is_code { "X" } else { letter };
            only(&with(path, json!(letter.repeat(max_chars + 1))), &at, "too_long");
            let fits = answer(&with(path, json!(letter.repeat(*max_chars))));
            assert_eq!(fits.map(|_| ()), Ok(()), "{at}");
        }
        if *min_chars > 0 {
            only(&with(path, json!("X".repeat(min_chars - 1))), &at, "too_short");
            only(&with(path, json!("")), &at, "too_short");
        }
    }
    for code in ["usd", "US1", "U D", "ＵＳＤ", "ÄÖÜ", "€€€", "US\n"] {
        only(&with("currency", json!(code)), "currency", "bad_currency");
    }
}

#[test]
fn lists_too_short_or_too_long() {
    let lists =
        INPUTS.iter().filter_map(|input| if let Input::List(l) = *input { Some(l) } else { None });
    for List { path, min_items, max_items, .. } in lists {
        let at = spelled(path);
        let full = full();
        let items = full.pointer(&pointer(path)).and_then(Json::as_array).expect("a list");
        // The last item is one that may stand anywhere: a tier without an end must be last.
        let of = |count: usize| -> Json {
            let is_tier = path.ends_with("tiers");
            let item = |i: usize| {
                let mut item = items[items.len() - 1].clone();
                if is_tier && i + 1 < count {
                    item["up_to"] = json!(i + 1);
                }
                item
            };
            (0..count).map(item).collect()
        };
        let fixed = min_items == max_items;
        let code = if fixed { "wrong_length" } else { "too_many" };
        only(&with(path, of(max_items + 1)), &at, code);
        assert_eq!(answer(&with(path, of(*max_items))).map(|_| ()), Ok(()), "{at}");
        if *min_items > 0 {
            only(&with(path, of(min_items - 1)), &at, if fixed { code } else { "too_few" });
            only(&with(path, json!([])), &at, if fixed { code } else { "too_few" });
        } else {
            assert_eq!(answer(&with(path, json!([]))).map(|_| ()), Ok(()), "{at}");
        }
    }
}

#[test]
fn words_that_are_none_of_those_allowed() {
    let words =
        INPUTS.iter().filter_map(|input| if let Input::Words(w) = *input { Some(w) } else { None });
    for Words { path, options, set, .. } in words {
        let at = spelled(path);
        for wrong in ["", "P0", "Mon", "monday", "p4", "天"] {
            if *set {
                let listed = json!([options[0], wrong, options[0]]);
                only(&with(path, listed), &format!("{at}[1]"), "not_one_of");
            } else {
                only(&with(path, json!(wrong)), &at, "not_one_of");
            }
        }
        if *set {
            only(&with(path, json!([options[0], 1])), &format!("{at}[1]"), "wrong_type");
        }
    }
}
