/** Controls, line ends, and marks that turn the direction of all that follows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A text that cannot break out of its line, nor turn it around.
 * @param {string} text
 */
export function oneLine(text) {
  return text.replace(UNSEEN, ' ').trim();
}
