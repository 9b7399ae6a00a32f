//! Sorting by a number, for everything that is sorted here.
//!
//! Every type and comparison that `slice::sort` is used with becomes code of its own, 10 kB of it
//! where the page has to fetch it; so there is one.

/// The places of values in ascending order of their keys; equal ones keep their order.
pub(crate) fn ascending<T>(values: &[T], key: impl Fn(&T) -> f64) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> = values.iter().map(key).zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    order.into_iter().map(|(_, place)| place).collect()
}

/// The values themselves in that order.
pub(crate) fn sorted<T: Copy>(values: &[T], key: impl Fn(&T) -> f64) -> Vec<T> {
    ascending(values, key).into_iter().map(|place| values[place]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let values = [(2.0, 'a'), (1.0, 'b'), (2.0, 'c'), (1.0, 'd')];
        let names: String = sorted(&values, |value| value.0).iter().map(|value| value.1).collect();
        assert_eq!(names, "bdac");
    }
}
