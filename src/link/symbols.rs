//! Numbers and texts as bits.

use super::coder::Coder;

/// Bits of a natural number's length, which are coded as one symbol.
const LENGTH_BITS: u32 = 6;
/// How many contexts a natural number takes.
pub(super) const NATURAL: usize = 1 << LENGTH_BITS;

/// A number is digits and a power of ten. Powers from −12 to 12 have the symbols from 0.
const POWER_BITS: u32 = 5;
/// The symbol of the power 0.
const UNITS: usize = 12;
const MOST_POWER: usize = 24;
/// Instead of a power: the 64 bits of the number follow as they are.
const AS_IS: usize = 31;
/// Below 2⁵³, so that digits and their quotient by a power of ten are rounded once at most.
const MOST_DIGITS: f64 = 9e15;
/// How many contexts a number takes: its sign, its power, its digits.
pub(super) const NUMBER: usize = 1 + (1 << POWER_BITS) + NATURAL;

/// How many contexts a text takes: its length, its characters.
pub(super) const TEXT: usize = 2 * NATURAL;
/// The commonest characters first, so that they have the smallest numbers; then all the others.
const COMMON: &[u8; 95] = b" eaoinrtslcdumpgyhbvkfwxjqz01253\
    46879ASLCPBTMDERNIOGFHUVKWYJXQZ-.,/()&+:'%_\"!?#@$*;=<>[]{}|\\^`~";

const COMMON_END: u64 = COMMON.len() as u64;

impl Coder {
    /// A whole number, the smaller the shorter.
    pub(super) fn natural(&mut self, context: usize, value: u64) -> u64 {
        let length = u64::BITS - value.leading_zeros();
        // Of 64 bits or more there is none: digits, characters and items are far fewer.
        #[allow(clippy::cast_possible_truncation)]
        let length = self.tree(context, LENGTH_BITS, length as usize) as u32;
        // The highest bit of what has a length is 1.
        if length == 0 { 0 } else { self.even(length - 1, value) | 1 << (length - 1) }
    }

    /// A finite number, to the last bit.
    pub(super) fn number(&mut self, context: usize, value: f64) -> f64 {
        let (digits, symbol) = decimal(value.abs()).unwrap_or((0, AS_IS));
        let symbol = self.tree(context + 1, POWER_BITS, symbol);
        if symbol == AS_IS {
            return f64::from_bits(self.even(64, value.to_bits()));
        }
        let digits = self.natural(context + 1 + (1 << POWER_BITS), digits);
        let size = scaled(digits, symbol);
        if digits > 0 && self.bit(context, value < 0.0) { -size } else { size }
    }

    /// A text of at most so many characters.
    pub(super) fn text(&mut self, context: usize, most: usize, value: &str) -> String {
        let length = self.natural(context, value.chars().count() as u64);
        if length > most as u64 {
            self.give_up();
            return String::new();
        }
        let mut chars = value.chars();
        let mut text = String::new();
        for _ in 0..length {
            let symbol = self.natural(context + NATURAL, chars.next().map_or(0, symbol));
            match character(symbol) {
                Some(character) => text.push(character),
                None => self.give_up(),
            }
        }
        text
    }
}

fn symbol(character: char) -> u64 {
    let common = COMMON.iter().position(|&common| char::from(common) == character);
    common.map_or(COMMON_END + u64::from(u32::from(character)), |place| place as u64)
}

fn character(symbol: u64) -> Option<char> {
    match symbol.checked_sub(COMMON_END) {
        None => COMMON.get(usize::try_from(symbol).ok()?).copied().map(char::from),
        Some(code) => char::from_u32(u32::try_from(code).ok()?),
    }
}

/// Digits without zeros at their end, and the symbol of a power of ten, that give a number to the last
/// bit; if it has such.
fn decimal(size: f64) -> Option<(u64, usize)> {
    for places in 0..=UNITS {
        let digits = (size * ten_to(places) + 0.5).floor();
        if digits < MOST_DIGITS && digits / ten_to(places) == size {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let (mut digits, mut symbol) = (digits as u64, UNITS - places);
            while digits > 0 && digits % 10 == 0 && symbol < MOST_POWER {
                digits /= 10;
                symbol += 1;
            }
            return (scaled(digits, symbol) == size).then_some((digits, symbol));
        }
    }
    None
}

#[allow(clippy::cast_precision_loss, reason = "digits that were written are fewer than that")]
fn scaled(digits: u64, symbol: usize) -> f64 {
    let digits = digits as f64;
    match symbol.checked_sub(UNITS) {
        Some(power) => digits * ten_to(power),
        None => digits / ten_to(UNITS - symbol),
    }
}

/// Exact, as all powers of ten up to 22 are.
fn ten_to(power: usize) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}
