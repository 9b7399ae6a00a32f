//! Bytes as the letters, digits, `-` and `_` that every program leaves alone in an address.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Adds the digits of the bytes to a text.
pub(super) fn write(bytes: &[u8], text: &mut String) {
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, i| bits << 8 | usize::from(*group.get(i).unwrap_or(&0)));
        for digit in 0..=group.len() {
            text.push(char::from(DIGITS[bits >> (18 - 6 * digit) & 63]));
        }
    }
}

/// The bytes of digits, up to the first sign that is none: what programs or people put after an
/// address, such as `)` or `。`, ends it.
pub(super) fn read(digits: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0, 0);
    for digit in digits {
        let Some(value) = DIGITS.iter().position(|&other| other == digit) else { break };
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            #[allow(clippy::cast_possible_truncation, reason = "what is above was pushed before")]
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}
