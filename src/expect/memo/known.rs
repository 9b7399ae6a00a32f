//! Two ways of keeping what was found, each with an end to what it keeps.

/// Values by keys that are costly to compare, the ones asked for last at hand. Each has a number of its
/// own, which no other ever gets.
#[derive(Debug)]
pub(super) struct Recent<K, V> {
    entries: Vec<(K, u64, V)>,
    most: usize,
    last_id: u64,
}

impl<K: Clone + PartialEq, V: Clone> Recent<K, V> {
    pub(super) fn new(most: usize) -> Self {
        Self { entries: Vec::new(), most, last_id: 0 }
    }

    /// The number and the value of a key.
    pub(super) fn or_find(&mut self, key: &K, find: impl FnOnce() -> V) -> (u64, V) {
        if let Some(place) = self.entries.iter().rposition(|(known, ..)| known == key) {
            // Asked for again and again, it works its way to the end, where the search begins.
            let next = (place + 1).min(self.entries.len() - 1);
            self.entries.swap(place, next);
            let (_, id, value) = &self.entries[next];
            return (*id, value.clone());
        }
        if self.entries.len() == self.most {
            self.entries.remove(0);
        }
        self.last_id += 1;
        let value = find();
        self.entries.push((key.clone(), self.last_id, value.clone()));
        (self.last_id, value)
    }
}

/// Places in which a key may be.
const WAYS: usize = 4;

/// Values by keys of plain words, thousands of them.
#[derive(Debug)]
pub(super) struct Known<V> {
    keys: Keys,
    values: Vec<Option<V>>,
}

impl<V: Clone> Known<V> {
    /// `most` is a multiple of [`WAYS`].
    pub(super) fn new(most: usize) -> Self {
        Self { keys: Keys { known: Vec::new(), most, turn: 0 }, values: Vec::new() }
    }

    pub(super) fn get(&self, key: &[u64]) -> Option<V> {
        self.keys.find(key).and_then(|place| self.values[place].clone())
    }

    pub(super) fn keep(&mut self, key: &[u64], value: V) {
        let place = self.keys.take(key);
        if self.values.is_empty() {
            self.values.resize(self.keys.most, None);
        }
        self.values[place] = Some(value);
    }
}

/// The keys, of which there is one kind, so that the page fetches their code once.
///
/// Each key has a few places that its words lead to. Where all are taken one is given up, in turn:
/// a value that is lost is found again.
#[derive(Debug)]
struct Keys {
    known: Vec<Box<[u64]>>,
    most: usize,
    turn: usize,
}

impl Keys {
    fn find(&self, key: &[u64]) -> Option<usize> {
        let places = self.places(key);
        let found = self.known.get(places.clone())?.iter().position(|known| **known == *key)?;
        Some(places.start + found)
    }

    /// The place of a new key. No key is empty: an empty one stands for none.
    fn take(&mut self, key: &[u64]) -> usize {
        self.known.resize(self.most, Box::default());
        let places = self.places(key);
        let free = self.known[places.clone()].iter().position(|known| known.is_empty());
        let way = free.unwrap_or_else(|| {
            self.turn = (self.turn + 1) % WAYS;
            self.turn
        });
        let place = places.start + way;
        self.known[place] = key.into();
        place
    }

    /// Where a key may be. Keys are mostly floats that differ in their leading bits, so products are
    /// folded down on the way, and the best stirred bits, the upper ones, taken at the end (Knuth's
    /// multiplicative hashing).
    fn places(&self, key: &[u64]) -> std::ops::Range<usize> {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        let stir = |hash: u64, word: &u64| {
            let product = (hash ^ word).wrapping_mul(GOLDEN);
            product ^ product >> 29
        };
        let hash = key.iter().fold(0, stir).wrapping_mul(GOLDEN) >> 32;
        let groups = self.most / WAYS;
        // 32 bits fit into a position of any host.
        let group = usize::try_from(hash).unwrap_or_default() % groups;
        group * WAYS..(group + 1) * WAYS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What differs in one float only finds places as evenly as chance would have it: of 1,024 keys on
    /// 1,024 groups of 4, 3.7 are expected to find theirs taken (Poisson), 16 at the very most.
    #[test]
    fn keys_that_are_alike_do_not_crowd() {
        for (at, step) in [(0, 1.0), (3, 0.25), (7, 1.0), (5, 0.021)] {
            let mut known = Known::new(4096);
            let key = |i: u32| {
                let mut key = [3.0_f64.to_bits(); 8];
                key[at] = (f64::from(i) * step).to_bits();
                key
            };
            (0..1024).for_each(|i| known.keep(&key(i), i));
            let lost = (0..1024).filter(|&i| known.get(&key(i)) != Some(i)).count();
            assert!(lost <= 16, "{lost} of {at}");
        }
    }
}
