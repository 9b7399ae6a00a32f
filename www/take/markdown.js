/** The table for a wiki or a tender: what a scenario's names hold stays text, whatever a wiki makes of text. */

import { numberFormat } from '../intl.js';
import { textOf } from '../text/say.js';
import { verdictSentence } from '../verdict.js';
import { longDate } from './long-date.js';
import { oneLine } from './one-line.js';
import { costTable, titleOf } from './table.js';

/** From here on a row of digits says less than a power of ten. */
const ASTRONOMIC = 1e15;

/**
 * @param {import("./context.js").Taken} taken
 * @returns {string}
 */
export function markdownOf({ report, draft, text, words, format, date, address }) {
  const { vendors, rows } = costTable(report, draft, text, words);
  const write = writer(report, format);
  const told = rows.filter(
    ({ isDetail, values }) => !isDetail || values.some((value) => value !== null && value !== 0),
  );
  const sentence = verdictSentence(report, text, format)
    .map((part) => (typeof part === 'string' ? part : escaped(textOf(part))))
    .join('');
  const head = words.amounts(report.currency, format.months(report.horizon_months));
  const foot = [
    words.made(longDate(date, text.tag)),
    ...(address === null ? [] : [`[${words.openHere}](${destination(address.href)})`]),
  ];
  return [
    `### ${escaped(titleOf(draft, words))}`,
    '',
    sentence,
    '',
    row([head, ...vendors.map(escaped)]),
    `| :--- |${' ---: |'.repeat(vendors.length)}`,
    ...told.map(({ label, kind, isSum, values }) => {
      const strong = (/** @type {string} */ cell) => (isSum ? `**${cell}**` : cell);
      return row(
        [escaped(label), ...values.map((value) => (value === null ? '–' : write[kind](value)))].map(
          strong,
        ),
      );
    }),
    '',
    foot.join(' · '),
    '',
  ].join('\n');
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/**
 * @param {import("../boundary").Report} report
 * @param {import("../format.js").Format} format
 * @returns {Record<import("./table.js").Row["kind"], (value: number) => string>}
 */
function writer(report, format) {
  const largest = Math.max(...report.vendors.map(({ total }) => total));
  /** Cents beside thousands are noise, and where there are no thousands they are not. */
  const inWhole = largest >= 1000 ? Math.round : Number;

  // Three nines and four are told apart by the third digit behind the point.
  const percent = numberFormat(format.locale, {
    style: 'percent',
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return {
    rank: String,
    money: (value) =>
      Math.abs(value) >= ASTRONOMIC ? format.money(value) : format.moneyFull(inWhole(value)),
    share: (value) => percent.format(value),
    hours: format.hours,
    'unit price': (value) => (value < 1 ? format.money(value) : format.moneyFull(value)),
  };
}

/** Of no width, and no letter of an address: some programs look for addresses once more when the escapes are already gone. */
const JOINER = '\u2060';

/**
 * Text in a cell or a line, with nothing left that is markup in any of the usual kinds of Markdown: emphasis, code, links, HTML,
 * formulas, mentions, addresses that become links by themselves, the end of the cell.
 *
 * @param {string} text
 */
export function escaped(text) {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\](){}|~^=#$@:!]/g, '\\$&')
    .replace(/@|:(?=\/)|www(?=\.)/gi, `$&${JOINER}`);
}

/**
 * An address between round brackets.
 * @param {string} href
 */
function destination(href) {
  return href.replace(
    /[()<>|\\`]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
