/** The table for a spreadsheet: RFC 4180, every number in full, and nothing in it that a spreadsheet would run. */

import { partText } from '../parts.js';
import { verdictSentence } from '../verdict.js';
import { costTable, titleOf } from './table.js';

/** Without it some spreadsheets take the bytes for another encoding, and Chinese for noise. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet takes for the start of a formula, at the start of a cell. Where its lists are parted by semicolons, as in much of
 * Europe, a cell may also start after one of those, or after a tab or a line end within the text.
 */
const FORMULA =
  /^(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n])|(?<=[;\t\r\n])(?="*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * @param {import("./context.js").Taken} taken
 * @returns {string}
 */
export function csvOf({ report, draft, text, words, format, date, address }) {
  const { vendors, rows } = costTable(report, draft, text, words);
  const { facts } = words;
  const width = vendors.length + 2;
  /** @type {(string | number | null)[][]} */
  const lines = [
    [facts.title, titleOf(draft, words)],
    [facts.result, partText(verdictSentence(report, text, format))],
    [facts.currency, report.currency],
    [facts.months, report.horizon_months],
    [facts.date, isoDate(date)],
    ...(address === null ? [] : [[facts.link, address.href]]),
    [],
    ['', words.unit, ...vendors],
    ...rows.map(({ label, unit, values }) => [label, unit, ...values]),
  ];
  const content = lines.map((cells) =>
    Array.from({ length: width }, (_, column) => field(cells[column] ?? null)).join(','),
  );
  return `${BYTE_ORDER_MARK}${content.join('\r\n')}\r\n`;
}

/**
 * @param {string | number | null} value
 */
function field(value) {
  if (value === null) return '';
  // As short as it can be and still be the same number when it is read again.
  if (typeof value === 'number') return String(value);
  const safe = value.replace(FORMULA, "'");
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The reader's own day, in the form that every spreadsheet reads as a date.
 * @param {Date} date
 */
function isoDate(date) {
  const part = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
