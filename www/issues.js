/** What is wrong with an entry, and where, in the reader's words. */

import { toTyped, writeNumber } from './number-text.js';
import { pattern, steps, valueAt } from './state/path.js';

/**
 * @typedef {import("./boundary").Issue} Issue
 * @typedef {import("./boundary").Field} Field
 * @typedef {import("./boundary").Draft} Draft
 * @typedef {import("./text/index.js").Text} Text
 */

/**
 * @param {Issue} issue
 * @param {Field | undefined} field
 * @param {unknown} typed what stands at the issue's path
 * @param {Text} text
 * @returns {string}
 */
export function issueWords(issue, field, typed, text) {
  const words = text.issues;
  /** @param {unknown} value */
  const limit = (value) => limitText(value, field, text);
  if (issue.path === 'currency') return words.currency;
  switch (issue.code) {
    case 'wrong_type':
      if (typed === '') return words.empty;
      // Text in the place of a number, or of a list of them, is a number on its way.
      if (typeof typed === 'string' && isNumber(field)) return words.notANumber;
      if (typeof typed === 'string' && field?.kind === 'list') return words.notANumberList;
      return words.types[issue.expected ?? ''] ?? words.other;
    case 'no_number':
      return words.types['a number'];
    case 'not_finite':
      return words.notANumber;
    case 'required':
      return words.required;
    case 'too_short':
      return words.noName;
    case 'below_minimum':
    case 'above_maximum':
      if (
        field?.min !== undefined &&
        field.max !== undefined &&
        field.max < 1e6 &&
        !field.exclusive_min
      ) {
        return words.between(limit(field.min), limit(field.max));
      }
      return issue.code === 'below_minimum'
        ? words.atLeast(limit(issue.min))
        : words.atMost(limit(issue.max));
    case 'ends_before_start':
      return words.above(limit(issue.from));
    case 'not_above':
      return words.above(limit(issue.min));
    case 'not_whole':
      return words.whole;
    case 'not_multiple':
      return words.multiple(limit(issue.step));
    case 'too_long':
      return words.tooLong(Number(issue.max));
    case 'too_few':
      return words.tooFew(Number(issue.min));
    case 'too_many':
      return words.tooMany(Number(issue.max));
    case 'wrong_length':
      return words.wrongLength(Number(issue.expected));
    case 'not_one_of':
      return words.oneOf((issue.options ?? []).join(', '));
    case 'bad_currency':
      return words.currency;
    case 'all_zero':
      return words.allZero;
    case 'not_rising':
      return words.notRising;
    case 'up_to_missing':
      return words.upToMissing;
    case 'up_to_on_last':
      return words.upToOnLast;
    case 'window_empty':
      return words.windowEmpty;
    case 'desk_too_short':
      return words.deskTooShort(text.units.hours(limit(issue.min), issue.min === 1));
    case 'desk_closed_by_holidays':
      return words.deskClosed(text.units.hours(limit(issue.min), false));
    case 'too_much_downtime':
      return words.tooMuchDowntime;
    case 'unknown_field':
    case 'not_there':
      return words.unknown;
    case 'duplicate_field':
      return words.duplicate;
    case 'too_large':
      return words.tooLarge(limit(issue.max));
    case 'too_many_issues':
      return words.tooManyMistakes(limit(issue.max));
    case 'engine_failed':
      return words.engine;
    default:
      return words.other;
  }
}

/**
 * The mistakes, and the mark at their end that says there are more than are listed.
 * @param {Issue[]} issues
 */
export function counted(issues) {
  const isCut = (/** @type {Issue} */ { code }) => code === 'too_many_issues';
  return { listed: issues.filter((issue) => !isCut(issue)), cut: issues.find(isCut) };
}

/**
 * The entry's name for a list of mistakes: "Repair time, P1, Lowbid".
 *
 * @param {string} path
 * @param {Draft} draft
 * @param {Text} text
 */
export function placeWords(path, draft, text) {
  const label = labelOf(path, text);
  const vendor = /^vendors\[(\d+)\]/.exec(path);
  if (vendor === null) return label;
  const index = Number(vendor[1]);
  const name = valueAt(draft, `vendors[${index}].name`);
  const known = typeof name === 'string' && name !== '' ? name : text.place.vendor(index + 1);
  return path === vendor[0] ? known : text.place.ofVendor(known, label);
}

/**
 * @param {string} path
 * @param {Text} text
 * @returns {string}
 */
export function labelOf(path, text) {
  const severity = /\.(p[0-3])$/.exec(path);
  if (severity !== null) {
    return text.ofSeverity(labelOf(path.slice(0, -3), text), severity[1].toUpperCase());
  }
  const entry = text.fields[pattern(path)];
  if (entry !== undefined) {
    const place = /\[(\d+)\](?!.*\[)/.exec(path.replace(/^vendors\[\d+\]/, ''));
    return place === null ? entry[0] : text.place.nth(entry[0], Number(place[1]) + 1);
  }
  const way = steps(path);
  if (way.length <= 1) return text.place.file;
  return labelOf(path.replace(/(\.[^.[\]]+|\[\d+\])$/, ''), text);
}

/**
 * @param {unknown} value
 * @param {Field | undefined} field
 * @param {Text} text
 */
function limitText(value, field, text) {
  if (typeof value !== 'number') return '';
  const share = field?.unit === 'share';
  return `${writeNumber(toTyped(value, share ? 100 : 1), text.tag, true)}${share ? '%' : ''}`;
}

/**
 * @param {Field | undefined} field
 */
function isNumber(field) {
  return field?.kind === 'number' || field?.kind === 'whole';
}
