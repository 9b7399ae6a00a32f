/** The reader's work between two visits. Storage may be blocked, full or damaged; the page then works without. */

const KEY = 'vendor-tco';
/** Where the reader's own scenarios are that links took the place of. */
export const EARLIER = 'vendor-tco-earlier';
const LONGEST = 1_000_000;

/**
 * @typedef {object} Kept
 * @property {unknown} [draft] absent while the example is untouched
 * @property {unknown} [complete] the last draft that had an answer, if it is another one
 * @property {string} [language]
 * @property {string} [theme]
 * @property {string[]} open groups and tables that are open
 * @property {string} [address] what the address asked for when it was kept, and before, with a space between them
 */

/**
 * @param {Kept} kept
 */
export function save(kept) {
  try {
    const text = JSON.stringify({ version: 1, ...kept });
    if (text.length <= LONGEST) localStorage.setItem(KEY, text);
  } catch {
    // Blocked or full: nothing is lost that the page could still save.
  }
}

/** @returns {Kept} */
export function restore() {
  /** @type {Kept} */
  const nothing = { open: [] };
  try {
    const text = localStorage.getItem(KEY);
    if (text === null || text.length > LONGEST) return nothing;
    const found = JSON.parse(text);
    if (found?.version !== 1) return nothing;
    return {
      draft: found.draft,
      complete: found.complete,
      language: textOrNothing(found.language),
      theme: textOrNothing(found.theme),
      address: textOrNothing(found.address),
      open: Array.isArray(found.open)
        ? found.open.filter((/** @type {unknown} */ each) => typeof each === 'string').slice(0, 100)
        : [],
    };
  } catch {
    return nothing;
  }
}

export function hasEarlier() {
  try {
    return localStorage.getItem(EARLIER) !== null;
  } catch {
    return false;
  }
}

/**
 * @param {unknown} value
 */
function textOrNothing(value) {
  return typeof value === 'string' ? value : undefined;
}
