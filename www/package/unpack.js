import { fromLetters } from './letters.js';

/**
 * What is packed in the single file: compressed, and written as text in an element that no browser runs.
 * @param {string} id of the element
 */
export function unpack(id) {
  const packed = document.getElementById(id);
  const bytes = fromLetters(packed?.textContent ?? '', Number(packed?.dataset.bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}
