/** Which inputs stand where. The words are in `text/`, the limits come from the core. */

import { pattern, valueAt } from '../state/path.js';

/**
 * @typedef {object} Input what the core's list of fields does not say
 * @property {string} [unit] a key of the texts' `suffix`
 * @property {true} [slider] it has one, over the span that the core says
 *
 * @typedef {object} Row
 * @property {string} path
 * @property {"usage" | "tiers" | "plan" | "extras" | "desk" | "windows" | "holidays" | "credits" | "around_the_clock"} [widget] absent: what the field's kind asks for
 *
 * @typedef {object} Group
 * @property {string} key
 * @property {Row[]} first shown at once
 * @property {Row[]} more shown when the group is open
 */

/** @type {Record<string, Input>} */
export const INPUTS = {
  discount_rate: { unit: 'share_per_year' },
  horizon_months: { slider: true },
  'business.revenue_per_hour': { slider: true },
  'business.annual_growth': { unit: 'share_per_year' },
  'business.revenue_uncertainty': { unit: 'either_way' },
  'business.engineers': { unit: 'people' },
  'business.audience.customers': { unit: 'people' },
  'business.audience.churn_per_hour': { unit: 'share_per_hour' },
  'usage.units_per_month': { unit: 'units_per_month' },
  'usage.annual_growth': { unit: 'share_per_year' },
  'vendors[].price.monthly': { unit: 'money_per_month' },
  'vendors[].price.usage': { unit: 'money_per_unit' },
  'vendors[].price.usage.tiers': { unit: 'money_per_unit' },
  'vendors[].price.usage.included': { unit: 'units_per_month' },
  'vendors[].price.minimum_monthly': { unit: 'money_per_month' },
  'vendors[].price.annual_uplift': { unit: 'share_per_year' },
  'vendors[].price.support_plan.minimum': { unit: 'money_per_month' },
  'vendors[].price.support_plan.tiers': { unit: 'share' },
  'vendors[].price.extras': { unit: 'money' },
  'vendors[].switching.parallel_monthly': { unit: 'money_per_month' },
  'vendors[].incidents_per_year': { slider: true },
  'vendors[].support.repair_hours': { slider: true },
  'vendors[].support.desk.holiday_runs': { unit: 'days' },
  'vendors[].maintenance.hours_per_month': { unit: 'hours_per_month' },
  'vendors[].degradation.hours_per_month': { unit: 'hours_per_month' },
  'vendors[].uncertainty.incidents': { unit: 'either_way' },
  'vendors[].uncertainty.times': { unit: 'either_way' },
};

/**
 * @param {string} path
 */
export function inputOf(path) {
  return INPUTS[pattern(path).replace(/\.p[0-3]$/, '')];
}

/**
 * @param {string} path
 * @param {string[]} severities
 * @returns {Row[]}
 */
const each = (path, ...severities) =>
  severities.map((severity) => ({ path: `${path}.${severity}` }));

/** @type {Group[]} */
export const VENDOR_GROUPS = [
  {
    key: 'price',
    first: [{ path: 'price.monthly' }, { path: 'price.usage', widget: 'usage' }],
    more: [
      { path: 'price.usage.tiers', widget: 'tiers' },
      { path: 'price.usage.mode' },
      { path: 'price.usage.included' },
      { path: 'price.discount' },
      { path: 'price.minimum_monthly' },
      { path: 'price.annual_uplift' },
      { path: 'price.support_plan.tiers', widget: 'plan' },
      { path: 'price.support_plan.minimum' },
      { path: 'price.extras', widget: 'extras' },
    ],
  },
  {
    key: 'incidents',
    first: each('incidents_per_year', 'p0'),
    more: [
      ...each('incidents_per_year', 'p1', 'p2', 'p3'),
      ...each('support.detection_hours', 'p0', 'p1', 'p2', 'p3'),
    ],
  },
  {
    key: 'speed',
    first: [...each('support.response_hours', 'p0'), ...each('support.repair_hours', 'p0')],
    more: [
      ...each('support.response_hours', 'p1', 'p2', 'p3'),
      ...each('support.repair_hours', 'p1', 'p2', 'p3'),
      { path: 'support.first_time_fix_rate' },
      { path: 'support.message_rounds' },
      { path: 'support.round_trip_hours' },
      { path: 'support.spread' },
    ],
  },
  {
    key: 'desk',
    first: [{ path: 'support.desk', widget: 'desk' }],
    more: [
      { path: 'support.desk.windows', widget: 'windows' },
      { path: 'support.desk.utc_offset_hours' },
      { path: 'support.desk.holiday_runs', widget: 'holidays' },
      { path: 'support.around_the_clock', widget: 'around_the_clock' },
    ],
  },
  {
    key: 'sla',
    first: [],
    more: [
      { path: 'sla.credits', widget: 'credits' },
      { path: 'sla.counted' },
      { path: 'sla.min_minutes' },
      { path: 'sla.counts_maintenance' },
      { path: 'sla.cap' },
      { path: 'sla.cash_value' },
      { path: 'sla.claim_probability' },
      { path: 'sla.claim_hours' },
    ],
  },
  {
    key: 'switching',
    first: [],
    more: [
      { path: 'switching.in_fee' },
      { path: 'switching.in_hours' },
      { path: 'switching.parallel_months' },
      { path: 'switching.parallel_monthly' },
      { path: 'switching.out_fee' },
      { path: 'switching.out_hours' },
    ],
  },
  {
    key: 'quality',
    first: [],
    more: [
      { path: 'maintenance.hours_per_month' },
      { path: 'maintenance.load' },
      { path: 'degradation.hours_per_month' },
      { path: 'degradation.impact' },
    ],
  },
  {
    key: 'uncertainty',
    first: [],
    more: [{ path: 'uncertainty.incidents' }, { path: 'uncertainty.times' }],
  },
];

/** The columns of the table "per incident". */
export const IMPACT_COLUMNS = ['business.impact', 'business.engineers', 'business.penalty'];

/** The business's inputs; what has a form of its own (the matrix of severities, the profile, the events) is not in the lists of rows. @type {Group[]} */
export const BUSINESS_GROUPS = [
  {
    key: 'impact',
    first: [],
    more: [
      { path: 'business.ramp_hours' },
      { path: 'business.audience.customers' },
      { path: 'business.audience.value' },
      { path: 'business.audience.churn_per_hour' },
    ],
  },
  {
    key: 'revenue',
    first: [],
    more: [
      { path: 'business.weekend_factor' },
      { path: 'business.utc_offset_hours' },
      { path: 'business.peak_bias' },
      { path: 'business.gross_margin' },
      { path: 'business.recoverable' },
      { path: 'business.annual_growth' },
      { path: 'business.revenue_uncertainty' },
    ],
  },
  { key: 'events', first: [], more: [] },
  {
    key: 'terms',
    first: [],
    more: [
      { path: 'currency' },
      { path: 'discount_rate' },
      { path: 'usage.annual_growth' },
      { path: 'title' },
    ],
  },
];

/** What a group holds beside its rows. @type {Record<string, string[]>} */
const BESIDE = {
  impact: [...IMPACT_COLUMNS, 'business.audience'],
  revenue: ['business.daily_profile'],
  events: ['business.events'],
};

/**
 * The group that must be open for the input of a path to be on the page, or nothing if it always is.
 * @param {string} path with or without positions
 */
export function groupOf(path) {
  const plain = path.replace(/\[\d*\]/g, '[]');
  const inVendor = plain.startsWith('vendors[].') ? plain.slice('vendors[].'.length) : undefined;
  for (const { key, more } of inVendor === undefined ? BUSINESS_GROUPS : VENDOR_GROUPS) {
    const held = [
      ...more.map((row) => row.path),
      ...((inVendor === undefined && BESIDE[key]) || []),
    ];
    if (held.some((own) => isWithin(inVendor ?? plain, own))) return key;
  }
  return undefined;
}

/**
 * Whether what is open is a group of the form, and not a chart's table.
 * @param {string} key
 */
export function isGroup(key) {
  return /^(business|vendor):/.test(key);
}

/**
 * How many questions of a group have an answer, of the reader's or of the example.
 * @param {unknown[]} holders the document, or the vendors
 * @param {Group} group
 */
export function filledIn(holders, group) {
  const paths = [...group.more.map((row) => row.path), ...(BESIDE[group.key] ?? [])];
  return paths.filter((path) => holders.some((each) => valueAt(each, path) !== undefined)).length;
}

/**
 * @param {string} path
 * @param {string} holder
 */
function isWithin(path, holder) {
  return path === holder || (path.startsWith(holder) && '.['.includes(path[holder.length]));
}
