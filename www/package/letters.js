// What is packed in the single file is written in letters that mean nothing to a page. Nine bytes are eleven of its 94 letters, for 94¹¹ is
// just above 2⁷²; base64 takes twelve.

/** All that ASCII prints, but what a tag begins with. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((letter) => letter !== '<')
  .join('');
const BASE = LETTERS.length;
const BYTES = 9;
const WORD = 11;

/** @param {Uint8Array} bytes */
export function toLetters(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += BYTES) {
    let value = 0n;
    // The last ones are filled up with nothing.
    for (let i = at; i < at + BYTES; i += 1) value = value * 256n + BigInt(bytes[i] ?? 0);
    let word = '';
    for (let i = 0; i < WORD; i += 1) {
      word = LETTERS[Number(value % BigInt(BASE))] + word;
      value /= BigInt(BASE);
    }
    text += word;
  }
  return text;
}

/**
 * @param {string} text as `toLetters` writes it
 * @param {number} length in bytes
 */
export function fromLetters(text, length) {
  const values = new Uint8Array(128);
  for (let i = 0; i < BASE; i += 1) values[LETTERS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.ceil(length / BYTES) * BYTES);
  for (let at = 0, i = 0; at < length; at += BYTES) {
    for (const end = i + WORD; i < end; i += 1) {
      let carried = values[text.charCodeAt(i)];
      for (let byte = at + BYTES - 1; byte >= at; byte -= 1) {
        carried += bytes[byte] * BASE;
        bytes[byte] = carried;
        carried >>= 8;
      }
    }
  }
  return bytes.subarray(0, length);
}
