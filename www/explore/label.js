/** What an input is called away from the form, where the rows around it no longer say what it belongs to. */

import { labelOf } from '../issues.js';
import { pattern } from '../state/path.js';

/**
 * @param {string} path
 * @param {import("../text/index.js").Text} text
 * @param {import("../text/explore.en.js").ExploreText} words
 */
export function labelIn(path, text, words) {
  const own = words.labels[pattern(path)];
  if (own === undefined) return labelOf(path, text);
  const place = /\[(\d+)\](?!.*\[)/.exec(path.replace(/^vendors\[\d+\]/, ''));
  if (place === null) return own;
  const n = Number(place[1]) + 1;
  return own.includes('{n}') ? own.replace('{n}', String(n)) : text.place.nth(own, n);
}
