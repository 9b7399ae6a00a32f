// Curves and explorations by the core that is shipped to the worker, of few inputs, so that no test waits.

import { readFileSync } from 'node:fs';
import { amounts, money, share } from '../../www/explore/amount.js';
import { makeFormat } from '../../www/format.js';
import * as core from '../../www/pkg/worker/vendor_tco.js';
import { createShape } from '../../www/state/shape.js';
import { en } from '../../www/text/en.js';
import { explore as words } from '../../www/text/explore.en.js';
import { explore as chinese } from '../../www/text/explore.zh-CN.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { example } from './core.js';

const BYTES = new URL('../../www/pkg/worker/vendor_tco_bg.wasm', import.meta.url);
core.initSync({ module: readFileSync(BYTES) });

/** @typedef {import('../../www/boundary').Curve} Curve */

const shape = createShape(core.schema());

/** @type {Record<string, { text: import('../../www/text/index.js').Text, words: typeof words }>} */
export const LANGUAGES = { en: { text: en, words }, 'zh-CN': { text: zhCN, words: chinese } };

/** Names as long as they come, and one that would be markup. */
const NAMES = ['Lowbid', '<img src=x onerror=alert(1)>', 'N'.repeat(60), '云速视频加速'];

/** @param {number} count */
export function scenarioOf(count) {
  const scenario = example('live-commerce');
  const [first, second] = scenario.vendors;
  const vendors = Array.from({ length: count }, (_, i) => ({
    ...(i % 2 === 0 ? first : second),
    name: count === 2 ? (i === 0 ? first : second).name : (NAMES[i] ?? `Vendor ${i}`),
    incidents_per_year: { p0: 1 + i, p1: 5 },
  }));
  return count === 2 ? scenario : { ...scenario, vendors };
}

export const PATHS = [
  'business.revenue_per_hour',
  'horizon_months',
  'usage.units_per_month',
  'business.utc_offset_hours',
  'business.gross_margin',
  'vendors[0].price.monthly',
  'vendors[0].incidents_per_year.p0',
  'vendors[0].support.repair_hours.p0',
  'vendors[0].price.usage.tiers[1].unit_price',
  'vendors[0].sla.credits[0].below',
];

/** @param {number} count of vendors @param {string[]} [paths] */
export function curvesOf(count, paths = PATHS) {
  const { ok } = core.curves(scenarioOf(count), paths, 21);
  if (ok === undefined) throw new Error('no curves');
  return ok;
}

/** @param {number} count */
export function exploredOf(count) {
  const scenario = scenarioOf(count);
  const exploration = core.startExploring(scenario, PATHS).ok?.finish().ok;
  const report = core.evaluate(scenario).ok;
  if (exploration === undefined || report === undefined) throw new Error('nothing explored');
  return { exploration, report, scenario };
}

/** @param {string} locale @param {number} [count] of vendors */
export function sayingOf(locale, count = 2) {
  const { text, words: own } = LANGUAGES[locale];
  const format = makeFormat(text, 'USD');
  const context = {
    text,
    field: shape.field,
    words: () => ({ currency: 'USD', unit: '1,000 min' }),
  };
  return {
    ...{ text, words: own, ...amounts(context, own, format), format, field: shape.field },
    money: (/** @type {number} */ amount) => money(amount, format),
    share: (/** @type {number} */ part) => share(part, text.tag),
    ranking: Array.from({ length: count }, (_, i) => i),
  };
}

/** @param {string} locale @param {number} width @param {string} path */
export function viewOf(locale, width, path) {
  const { text, words: own, amount, short, format } = sayingOf(locale);
  return {
    ...{ width, locale, currency: 'USD', id: 'test', text: text.charts, format, words: own },
    curve: {
      amount: (/** @type {number} */ value) => amount(path, value),
      short: (/** @type {number} */ value) => short(path, value),
      now: own.curve.now,
      unit: 'USD',
      total: text.charts.total,
    },
  };
}
