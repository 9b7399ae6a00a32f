/** The reader's own scenarios that links took the place of, kept until the reader has them back. */

import { MOST_EARLIER } from './opening.js';
import { EARLIER } from './storage.js';

/** All of them together; each is bounded as the work itself is. */
const LONGEST = 5_000_000;

/**
 * @typedef {object} Earlier
 * @property {string[]} drafts as JSON, the oldest first
 * @property {boolean} quiet the reader has read that they are kept
 */

/** @returns {Earlier} */
export function restoreEarlier() {
  try {
    const text = localStorage.getItem(EARLIER) ?? '';
    const found = text.length > LONGEST ? null : JSON.parse(text);
    if (found?.version === 1 && Array.isArray(found.drafts)) {
      const drafts = found.drafts.filter((/** @type {unknown} */ each) => typeof each === 'string');
      return { drafts: drafts.slice(-MOST_EARLIER), quiet: found.quiet === true };
    }
  } catch {
    // Blocked or damaged: there is nothing to bring back.
  }
  return { drafts: [], quiet: false };
}

/**
 * Keeps these, and those that other windows have set aside.
 * @param {Earlier} earlier
 * @param {ReadonlySet<string>} known all that this window knows of, also what the reader had back
 */
export function saveEarlier({ drafts, quiet }, known) {
  const others = restoreEarlier().drafts.filter((each) => !known.has(each));
  let list = [...others, ...drafts].slice(-MOST_EARLIER);
  try {
    if (list.length === 0) return localStorage.removeItem(EARLIER);
    // Where there is no room for all, the oldest go.
    while (list.length > 0 && !saved(list, quiet)) list = list.slice(1);
  } catch {
    // Blocked: undoing still brings them back, until the page is left.
  }
}

/**
 * @param {string[]} drafts
 * @param {boolean} quiet
 */
function saved(drafts, quiet) {
  try {
    localStorage.setItem(EARLIER, JSON.stringify({ version: 1, drafts, quiet }));
    return true;
  } catch {
    return false;
  }
}
