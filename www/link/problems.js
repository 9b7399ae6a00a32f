/** What of a link could not be read, as sentences. */

import { issueWords, placeWords } from '../issues.js';
import { writeNumber } from '../number-text.js';

/**
 * @typedef {import("../boundary").Issue} Issue
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("../text/index.js").Text} Text
 */

/** A link that is wrong all over is worth no more, and no more keys of it. */
const MOST_TOLD = 4;
const MOST_KEYS = 3;

/** Nothing of the fragment could be read. */
const FRAGMENT = ['link_damaged', 'link_foreign', 'link_newer'];

/**
 * @param {import("./links.js").Content} content
 * @param {Words} words
 * @param {Text} text
 * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
 * @returns {string[]}
 */
export function problemSentences({ problems, shown }, words, text, shape) {
  if (problems.length === 0) return [];
  const isUnknown = (/** @type {Issue} */ { code }) => code === 'unknown_field';
  const others = problems.filter((issue) => !isUnknown(issue));
  const told = others.slice(0, MOST_TOLD).map((issue) => sentence(issue, words, text, shape));
  if (others.length > MOST_TOLD) told.push(words.more(others.length - MOST_TOLD));
  const unknown = problems.filter(isUnknown).map(({ path }) => path);
  if (unknown.length > 0) {
    told.push(words.unknown(unknown.slice(0, MOST_KEYS), Math.max(unknown.length - MOST_KEYS, 0)));
  }
  if (shown !== 'link') told.push(words.shown[shown]);
  else if (problems.some(({ code }) => FRAGMENT.includes(code))) told.push(words.queryOnly);
  return told;
}

/**
 * @param {Issue} issue
 * @param {Words} words
 * @param {Text} text
 * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
 */
function sentence(issue, words, text, shape) {
  const { path, code } = issue;
  if (path !== '') {
    // A list of a query has no gaps: its positions are counted from 0.
    if (code === 'too_few') return words.gap(words.quoted(path));
    const field = shape.field(path);
    const place = field === undefined ? words.quoted(path) : placeWords(path, {}, text);
    return words.problem(place, issueWords(issue, field, undefined, text));
  }
  const max = writeNumber(Number(issue.max), text.tag, true);
  switch (code) {
    case 'link_cut':
      return words.problems.link_cut(Number(issue.kept), Number(issue.of));
    case 'link_too_long':
      return words.problems.link_too_long(max);
    case 'too_many':
      return words.tooManyKeys(max);
    case 'link_foreign':
    case 'link_newer':
    case 'link_damaged':
    case 'link_surplus':
    case 'malformed_json':
    case 'no_vendors':
      return words.problems[code];
    default:
      return words.problems.other;
  }
}
