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
  return place === null ? own : text.place.nth(own, Number(place[1]) + 1);
}
