/** What the files say of each vendor: the report's numbers as they are, in the reader's words. */

import { LINES, PRICE } from '../charts/cost-lines.js';
import { SEVERITIES } from '../severities.js';
import { valueAt } from '../state/path.js';

/**
 * @typedef {import("../boundary").Report} Report
 * @typedef {import("../boundary").VendorReport} VendorReport
 * @typedef {import("../boundary").Line} Line
 * @typedef {import("../text/take.en.js").TakeText} TakeText
 *
 * @typedef {object} Row
 * @property {string} label
 * @property {string} unit
 * @property {"rank" | "money" | "share" | "hours" | "unit price"} kind
 * @property {boolean} isSum
 * @property {boolean} isDetail of no use where it is nothing for every vendor
 * @property {(number | null)[]} values vendor by vendor
 *
 * @typedef {object} Table
 * @property {string[]} vendors the cheapest first
 * @property {Row[]} rows
 */

/**
 * @param {Report} report
 * @param {import("../boundary").Draft} draft the scenario that it answers
 * @param {import("../text/index.js").Text} text
 * @param {TakeText} words
 * @returns {Table}
 */
export function costTable(report, draft, text, words) {
  const { charts, suffix } = text;
  const vendors = report.ranking.map((index) => report.vendors[index]);
  const unit = String(valueAt(draft, 'usage.unit') ?? '');
  const { currency } = report;
  const values = (/** @type {(vendor: VendorReport) => number | null} */ of) => vendors.map(of);

  /** @param {"price" | "hidden" | "total"} key @returns {Row} */
  const sum = (key) => ({
    label: charts[key],
    unit: currency,
    kind: 'money',
    isSum: true,
    isDetail: false,
    values: values((vendor) => vendor[key]),
  });
  /** @param {Line} line @returns {Row} */
  const detail = (line) => ({
    label: charts.lines[line],
    unit: currency,
    kind: 'money',
    isSum: false,
    isDetail: true,
    values: values(({ lines }) => lines[line]),
  });
  /** @param {"rank" | "share" | "hours" | "unit price"} kind @param {string} label @param {string} of @param {(number | null)[]} amounts @returns {Row} */
  const fact = (kind, label, of, amounts) => ({
    label,
    unit: of,
    kind,
    isSum: false,
    isDetail: kind === 'hours' || kind === 'unit price',
    values: amounts,
  });

  return {
    vendors: vendors.map(({ name }) => name),
    rows: [
      fact('rank', words.rank, '', ranks(report)),
      ...LINES.filter((line) => PRICE.includes(line)).map(detail),
      sum('price'),
      ...LINES.filter((line) => !PRICE.includes(line)).map(detail),
      sum('hidden'),
      sum('total'),
      fact(
        'share',
        words.hiddenShare,
        words.share,
        values((vendor) => vendor.hidden_share),
      ),
      fact(
        'unit price',
        words.perUnit(unit),
        suffix.money_per_unit({ currency, unit }),
        values((vendor) => vendor.total_per_unit),
      ),
      fact(
        'share',
        words.availability,
        words.share,
        values((vendor) => vendor.availability),
      ),
      ...SEVERITIES.map((severity) =>
        fact(
          'hours',
          words.openHours(severity.toUpperCase()),
          words.hoursAYear,
          values((vendor) => vendor.open_hours_per_year[severity]),
        ),
      ),
    ],
  };
}

/**
 * The best two share the first place if the verdict says that they cost the same.
 * @param {Report} report
 */
function ranks({ ranking, verdict }) {
  return ranking.map((index, place) =>
    verdict.kind === 'tie' && index === verdict.runner_up ? 1 : place + 1,
  );
}

/**
 * @param {import("../boundary").Draft} draft
 * @param {TakeText} words
 */
export function titleOf(draft, words) {
  const title = typeof draft.title === 'string' ? draft.title.trim() : '';
  return title === '' ? words.untitled : title;
}
