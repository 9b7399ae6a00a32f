import { LETTERS } from './letters.js';

/**
 * What is packed in the single file: compressed, and written as text in an element that no browser runs.
 * @param {string} id of the element
 */
export function unpack(id) {
  const packed = document.getElementById(id);
  const bytes = fromLetters(packed?.textContent ?? '', Number(packed?.dataset.bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/**
 * Thirteen bits of each two letters.
 * @param {string} text
 * @param {number} length in bytes
 */
function fromLetters(text, length) {
  const values = new Uint8Array(128);
  for (const [value, letter] of [...LETTERS].entries()) values[letter.charCodeAt(0)] = value;
  const bytes = new Uint8Array(length);
  let [held, bits, at] = [0, 0, 0];
  for (let i = 0; i + 1 < text.length; i += 2) {
    const value = values[text.charCodeAt(i)] + values[text.charCodeAt(i + 1)] * LETTERS.length;
    held |= value << bits;
    for (bits += 13; bits >= 8 && at < bytes.length; bits -= 8) {
      bytes[at] = held;
      at += 1;
      held >>>= 8;
    }
  }
  return bytes;
}
