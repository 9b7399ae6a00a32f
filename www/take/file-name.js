/** Names that every file system takes. */

/** In characters; at three to four bytes each this stays below the 255 bytes that most systems allow. */
const LONGEST = 60;

/** What some system reads as something else: separators, wildcards, controls, and marks that turn the direction of writing. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|]+/gu;

/** Names of devices on Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * @param {string} title the scenario's, which may hold anything
 * @param {string} instead where nothing of it is left
 * @param {string} part which of its files, nothing for the scenario itself
 * @param {string} ending
 */
export function fileName(title, instead, part, ending) {
  const tail = part === '' ? '' : ` – ${clean(part)}`;
  const room = LONGEST - Array.from(tail).length;
  const head = clean(Array.from(clean(title)).slice(0, room).join(''));
  const name = head === '' ? instead : head;
  return `${DEVICE.test(name) ? `${name}_` : name}${tail}.${ending}`;
}

/**
 * A dot in front hides a file, a dot or a space at the end is lost on Windows.
 * @param {string} text
 */
function clean(text) {
  return text
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}
