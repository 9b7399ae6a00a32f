//! An adaptive binary range coder: a stream of bits, each at the price of how unlikely it was.
//!
//! One type writes and reads. Whoever describes a document bit by bit therefore describes it once,
//! and what is read can never disagree with what is written: [`Coder::bit`] is handed the bit when
//! writing, and answers the bit in either case.

/// How many contexts there are: kinds of bits, each with a memory of its own.
pub(super) const CONTEXTS: usize = 512;

/// The context of bits that are as likely 0 as 1.
pub(super) const EVEN: usize = 0;

/// As long as the interval is above this, it can be divided exactly enough.
const NARROW: u32 = 1 << 24;

/// Most bytes that are cut from the end of what was written, where they are 0, and so the most that a
/// reader of a whole link asks for past its end.
const BEYOND: usize = 8;

/// Writes bits, or reads them.
pub(super) struct Coder {
    writing: bool,
    bytes: Vec<u8>,
    /// The next byte to read.
    at: usize,
    /// Writing: where the interval starts. Reading: how far above its start the stream lies.
    low: u32,
    /// How wide the interval is.
    range: u32,
    /// How often each context saw a 0 and a 1.
    seen: [[u8; 2]; CONTEXTS],
    /// A hash of all bits so far.
    hash: u32,
    /// What was read is no link, or no longer.
    broken: bool,
}

impl Coder {
    pub(super) fn writer() -> Self {
        Self {
            writing: true,
            bytes: Vec::new(),
            at: 0,
            low: 0,
            range: u32::MAX,
            seen: [[1, 1]; CONTEXTS],
            hash: 0,
            broken: false,
        }
    }

    pub(super) fn reader(bytes: Vec<u8>) -> Self {
        let mut reader = Self { writing: false, bytes, ..Self::writer() };
        for _ in 0..4 {
            reader.next_byte();
        }
        reader
    }

    /// From here on every bit reads as 0, so that whatever is being read ends soon.
    pub(super) fn give_up(&mut self) {
        self.broken = true;
    }

    /// Whether there are bytes that nothing was read from.
    pub(super) fn has_surplus(&self) -> bool {
        self.at < self.bytes.len()
    }

    pub(super) fn bit(&mut self, context: usize, bit: bool) -> bool {
        if self.broken {
            return false;
        }
        let seen = &mut self.seen[context % CONTEXTS];
        let [zeros, ones] = seen.map(u32::from);
        let bound = self.range / (zeros + ones) * zeros;
        let bit = if self.writing { bit } else { self.low >= bound };
        if context != EVEN {
            seen[usize::from(bit)] += 2;
            if zeros + ones > 250 {
                *seen = seen.map(|count| count.div_ceil(2));
            }
        }
        if bit {
            self.range -= bound;
            if self.writing {
                let (low, carry) = self.low.overflowing_add(bound);
                self.low = low;
                if carry {
                    self.carry();
                }
            } else {
                self.low -= bound;
            }
        } else {
            self.range = bound;
        }
        self.hash = (self.hash.rotate_left(5) ^ u32::from(bit)).wrapping_mul(0x9e37_79b9);
        while self.range < NARROW {
            self.range <<= 8;
            self.next_byte();
        }
        bit
    }

    fn next_byte(&mut self) {
        if self.writing {
            self.bytes.push((self.low >> 24) as u8);
            self.low <<= 8;
        } else {
            // What was cut at the end was 0.
            let byte = self.bytes.get(self.at).copied().unwrap_or(0);
            self.low = self.low << 8 | u32::from(byte);
            self.at += 1;
            self.broken |= self.at > self.bytes.len() + BEYOND;
        }
    }

    fn carry(&mut self) {
        for byte in self.bytes.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                return;
            }
        }
    }

    /// So many bits, the highest first, each in the context of those before it.
    pub(super) fn tree(&mut self, context: usize, bits: u32, value: usize) -> usize {
        let mut node = 1;
        for place in (0..bits).rev() {
            node = node << 1 | usize::from(self.bit(context + node, value >> place & 1 == 1));
        }
        node - (1 << bits)
    }

    /// So many bits that are as likely 0 as 1.
    pub(super) fn even(&mut self, bits: u32, value: u64) -> u64 {
        (0..bits)
            .rev()
            .fold(0, |read, place| read << 1 | u64::from(self.bit(EVEN, value >> place & 1 == 1)))
    }

    /// Writes a hash of all bits so far. Reading, whether it is the one that was written: a damaged
    /// stream passes once in 65,536 times.
    pub(super) fn check(&mut self) -> bool {
        let hash = u64::from(self.hash >> 16);
        let same = self.even(16, hash) == hash;
        // A fuzzer would hardly ever get past.
        (same || cfg!(fuzzing)) && !self.broken
    }

    /// What was written, as short as it still reads the same.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let mut below = u32::MAX;
        // The roundest number within the interval.
        while below > 0 {
            let round = (u64::from(self.low) + u64::from(below)) & !u64::from(below);
            if round - u64::from(self.low) < u64::from(self.range) {
                if round >> 32 == 1 {
                    self.carry();
                }
                #[allow(clippy::cast_possible_truncation, reason = "the carry is seen to")]
                let low = round as u32;
                self.low = low;
                break;
            }
            below >>= 8;
        }
        for _ in 0..4 {
            self.next_byte();
        }
        for _ in 0..BEYOND {
            if self.bytes.last() == Some(&0) {
                self.bytes.pop();
            }
        }
        self.bytes
    }
}
