//! Sorting by a number, for everything that is sorted here.
//!
//! Every type and comparison that `slice::sort` is used with becomes code of its own, 10 kB of it
//! where the page has to fetch it; so there is one.

/// The places of values in ascending order of their keys; equal ones keep their order.
pub(crate) fn ascending<T>(values: &[T], key: impl Fn(&T) -> f64) -> Vec<usize> {
    let mut order: Vec<u128> = (0..)
        .zip(values)
        .map(|(place, value): (u64, &T)| {
            u128::from(ordered_bits(key(value))) << 64 | u128::from(place)
        })
        .collect();
    // Integers sort several times faster than floats with a comparison, and every incident is.
    order.sort_unstable();
    #[allow(clippy::cast_possible_truncation)]
    order.into_iter().map(|packed| packed as u64 as usize).collect()
}

/// The values themselves in that order.
pub(crate) fn sorted<T: Copy>(values: &[T], key: impl Fn(&T) -> f64) -> Vec<T> {
    ascending(values, key).into_iter().map(|place| values[place]).collect()
}

/// Sorts numbers where they stand, several times faster than by a key.
pub(crate) fn sort(numbers: &mut [f64]) {
    numbers.sort_unstable_by_key(|number| ordered_bits(*number));
}

/// How many of rising numbers are no larger than a bound.
pub(crate) fn rising(numbers: &[f64], bound: f64) -> usize {
    numbers.partition_point(|number| *number <= bound)
}

/// Bits that are in order as integers where the numbers are: those of a negative number turned
/// over, those of others above them.
fn ordered_bits(number: f64) -> u64 {
    let bits = number.to_bits();
    if number.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let values = [(2.0, 'a'), (-1.0, 'b'), (2.0, 'c'), (-1.0, 'd'), (-3.0, 'e'), (0.0, 'f')];
        let names: String = sorted(&values, |value| value.0).iter().map(|value| value.1).collect();
        assert_eq!(names, "ebdfac");
    }
}
