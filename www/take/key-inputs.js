/** The inputs that the form always shows, as a buyer would write them down. */

import { table } from '../charts/table.js';
import { h } from '../dom.js';
import { labelOf } from '../issues.js';
import { SCALES, toTyped, writeNumber } from '../number-text.js';
import { valueAt } from '../state/path.js';

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../boundary").Field} Field
 * @typedef {import("../text/index.js").Text} Text
 */

/** Each with its unit. Those at the end are told only where they are not left at their defaults. */
const BUSINESS = [
  ['business.revenue_per_hour', 'money_per_hour'],
  ['usage.units_per_month', 'units_per_month'],
  ['business.engineer_hourly_cost', 'money_per_hour'],
  ['horizon_months', 'months'],
];
const IF_SET = [
  ['business.gross_margin', 'share'],
  ['business.recoverable', 'share'],
  ['discount_rate', 'share_per_year'],
];

/** What is asked of every vendor. */
const VENDOR = [
  ['price.monthly', 'money_per_month'],
  ['price.usage', 'money_per_unit'],
  ['incidents_per_year.p0', 'per_year'],
  ['support.response_hours.p0', 'hours'],
  ['support.repair_hours.p0', 'hours'],
  ['support.first_time_fix_rate', 'share'],
];

/**
 * @param {import("../boundary").Report} report
 * @param {Draft} draft
 * @param {Text} text
 * @param {(path: string) => Field | undefined} field
 */
export function keyInputs(report, draft, text, field) {
  const unit = String(valueAt(draft, 'usage.unit') ?? '');
  const suffix = (/** @type {string} */ key) =>
    text.suffix[key]({ currency: report.currency, unit });
  /**
   * @param {string} path
   */
  const written = (path) => {
    const value = valueAt(draft, path) ?? field(path)?.default;
    const scale = field(path)?.unit === 'share' ? SCALES.share : 1;
    return typeof value === 'number'
      ? writeNumber(toTyped(value, scale), text.tag, true)
      : String(value ?? '–');
  };

  const told = [...BUSINESS, ...IF_SET.filter(([path]) => valueAt(draft, path) !== undefined)].map(
    ([path, key]) =>
      h(
        'div',
        null,
        h('dt', null, labelOf(path, text)),
        h('dd', null, amount(written(path), suffix(key))),
      ),
  );

  const asked = VENDOR.filter(
    ([path]) =>
      path !== 'price.usage' || report.vendors.some((_, index) => tiersOf(draft, index).length > 0),
  );
  const rows = report.ranking.map((index) => [
    report.vendors[index].name,
    ...asked.map(([path]) => {
      const own = `vendors[${index}].${path}`;
      return path === 'price.usage' ? unitPrice(tiersOf(draft, index), text) : written(own);
    }),
    deskHours(report.vendors[index].desk, text),
  ]);
  const head = [
    text.charts.vendor,
    ...asked.map(([path, key]) => {
      const label = labelOf(`vendors[0].${path}`, text);
      return suffix(key) === '' ? label : `${label} (${suffix(key)})`;
    }),
    labelOf('vendors[0].support.desk', text),
  ];
  return h(
    'div',
    { class: 'key-inputs' },
    h('dl', null, told),
    table({ caption: text.vendors.heading, head, rows }),
  );
}

/**
 * Two numbers in a row ("4,000 1,000 min") would read as one.
 * @param {string} number
 * @param {string} unit
 */
function amount(number, unit) {
  if (unit.startsWith('%')) return `${number}${unit}`;
  return /^\d/.test(unit) ? `${number} × ${unit}` : `${number} ${unit}`;
}

/**
 * @param {Draft} draft
 * @param {number} index
 * @returns {number[]}
 */
function tiersOf(draft, index) {
  const tiers = valueAt(draft, `vendors[${index}].price.usage.tiers`);
  return Array.isArray(tiers) ? tiers.map(({ unit_price: price }) => Number(price)) : [];
}

/**
 * @param {number[]} prices
 * @param {Text} text
 */
function unitPrice(prices, text) {
  const show = (/** @type {number} */ price) => writeNumber(price, text.tag, true);
  if (prices.length <= 1) return prices.map(show)[0] ?? '–';
  return text.widgets.tierSummary(
    prices.length,
    show(Math.min(...prices)),
    show(Math.max(...prices)),
  );
}

/**
 * @param {import("../boundary").VendorReport["desk"]} desk
 * @param {Text} text
 */
function deskHours(desk, text) {
  if (desk.always_open) return text.widgets.desks.always;
  const hours = text.units.hours(writeNumber(desk.hours_per_week, text.tag, true), false);
  const clock = desk.around_the_clock.map((severity) => severity.toUpperCase());
  const { open, between, clock: atAnyHour } = text.charts.week;
  return clock.length === 0
    ? open(hours)
    : `${open(hours)}${between}${atAnyHour(text.charts.list(clock))}`;
}
