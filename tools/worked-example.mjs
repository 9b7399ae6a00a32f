import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HIDDEN, PRICE } from '../www/charts/cost-lines.js';
import { explainPiece } from '../www/charts/explain.js';
import { estimate } from '../www/charts/measure.js';
import { whereTimeGoes, whereTimeGoesTable } from '../www/charts/phases.js';
import { weekPicture, weekPictureTable } from '../www/charts/week.js';
import { makeFormat } from '../www/format.js';
import { en } from '../www/text/en.js';
import { addWhyWords } from '../www/text/why-words.js';
import { zhCN } from '../www/text/zh-CN.js';
import { growthOf, hoursOf, kappaOf } from './formulas.mjs';
import { drawn, escaped } from './markup.mjs';
import { Failure, root } from './run.mjs';

// The example on the page about the method. Every number in it comes from the core or from the scenario that the core was given: nothing is
// typed, and nothing is computed here.

/** The example of each language, in its own names and currency. */
const LANGUAGES = /** @type {const} */ ({
  en: { text: en, example: 'live-commerce' },
  'zh-CN': { text: zhCN, example: 'live-commerce.zh-CN' },
});

await addWhyWords(en);
await addWhyWords(zhCN);

/** The vendor that is followed: its support never closes, so that its hours have a formula. And the other one. */
const [OTHER, VENDOR] = [0, 1];

/** A phone's and a desk's. */
const WIDTHS = /** @type {const} */ ({ narrow: 312, wide: 704 });

/**
 * Drawn here, read in whatever face the reader's system has: the widest in common use run a seventh wider than the estimate.
 * @type {import('../www/charts/view.js').Measure}
 */
const measure = (...of) => estimate(...of) * 1.15;

/** As many figures as leave a pocket calculator no doubt. */
const FIGURES = 7;

/** @typedef {keyof typeof LANGUAGES} Language */

/** The core from the very bytes that are shipped. */
async function loadCore() {
  // Named when it is needed: the core may not be built yet when the tools are read.
  const core = await import('../www/pkg/vendor_tco.js');
  const file = path.join(root, 'www', 'pkg', 'vendor_tco_bg.wasm');
  core.initSync({ module: await readFile(file) });
  return core;
}

/** @param {Language} language */
export async function exampleOf(language) {
  const file = path.join(root, 'examples', `${LANGUAGES[language].example}.json`);
  return JSON.parse(await readFile(file, 'utf8'));
}

/**
 * What stands in the places of the text, by their names.
 * @param {Language} language
 * @returns {Promise<Record<string, string>>}
 */
export async function workedExample(language) {
  const { text } = LANGUAGES[language];
  const { evaluate } = await loadCore();
  const scenario = await exampleOf(language);
  const report = answer(evaluate(scenario));
  const alwaysOpen = structuredClone(scenario);
  delete alwaysOpen.vendors[OTHER].support.desk;
  const { vendors: withoutNights } = answer(evaluate(alwaysOpen));

  const { business, vendors } = scenario;
  const { support } = vendors[VENDOR];
  const own = report.vendors[VENDOR];
  const [p0] = own.explain.lost_revenue;
  const factor = (/** @type {string} */ name) => {
    const found = p0.factors.find((each) => each.name === name);
    if (found === undefined) throw new Failure(`The core explains no ${name}.`);
    return found.value;
  };

  const format = makeFormat(text, report.currency);
  const exact = exactFormat(text, report.currency);
  const view = { locale: text.tag, text: text.charts, format, currency: report.currency, measure };
  const number = exact.number;
  const picture = (
    /** @type {string} */ name,
    /** @type {(view: import('../www/charts/view.js').View) => { toString(): string }} */ draw,
  ) =>
    Object.entries(WIDTHS)
      .map(([size, width]) => {
        const id = `${text.tag}-${name}-${size}`;
        return `<div class="${size}">${drawn(() => draw({ ...view, width, id }))}</div>`;
      })
      .join('');
  const table = (/** @type {(view: import('../www/charts/view.js').View) => object} */ make) =>
    `<details><summary>${escaped(text.why.asTable)}</summary><div class="table-box" tabindex="0">${drawn(() => make({ ...view, width: WIDTHS.wide, id: 'table' }))}</div></details>`;
  const explained = (/** @type {import('../www/charts/view.js').Line} */ line) =>
    drawn(() =>
      explainPiece(report, VENDOR, line, {
        ...view,
        format: exact,
        width: WIDTHS.wide,
        id: 'line',
      }),
    );
  const used = [...PRICE, ...HIDDEN].filter((line) => own.lines[line] !== 0);
  const words = /** @type {Record<string, string>} */ ({
    vendor: own.name,
    other: report.vendors[OTHER].name,
    best: report.vendors[report.verdict.best].name,
    saves: whole(exact, report.verdict.saves),
    months: format.months(report.horizon_months),
    promise: format.share(own.mean_per_promise),
    'other.hours': format.hours(report.vendors[OTHER].incidents.p0.hours ?? 0),
    'other.open': format.hours(withoutNights[OTHER].incidents.p0.hours ?? 0),
    'in.detection': exact.hours(support.detection_hours.p0),
    'in.response': exact.hours(support.response_hours.p0),
    'in.rounds': number(support.message_rounds),
    'in.trip': exact.hours(support.round_trip_hours),
    'in.repair': exact.hours(support.repair_hours.p0),
    'in.fix': exact.share(support.first_time_fix_rate),
    'in.revenue': exact.money(business.revenue_per_hour),
    'in.bias': exact.share(business.peak_bias),
    'in.margin': exact.share(business.gross_margin),
    'in.recoverable': exact.share(business.recoverable),
    'in.growth': exact.share(business.annual_growth),
    'in.discount': exact.share(scenario.discount_rate),
    'in.months': number(report.horizon_months),
    'out.revenue': exact.money(factor('revenue_per_hour')),
  });
  return {
    ...Object.fromEntries(Object.entries(words).map(([name, value]) => [name, escaped(value)])),
    'example.hours': hoursOf({
      detection: number(support.detection_hours.p0),
      response: number(support.response_hours.p0),
      rounds: number(support.message_rounds),
      trip: number(support.round_trip_hours),
      repair: number(support.repair_hours.p0),
      fix: number(support.first_time_fix_rate),
      hours: exact.hours(factor('hours')),
    }),
    'example.kappa': kappaOf({
      margin: words['in.margin'],
      recoverable: words['in.recoverable'],
      kappa: exact.share(factor('gross_margin')),
    }),
    'example.growth': growthOf({
      growth: number(business.annual_growth),
      discount: number(scenario.discount_rate),
      months: words['in.months'],
      factor: number(factor('growth_and_discount')),
    }),
    'example.line': explained('lost_revenue'),
    'example.lines': used
      .filter((line) => line !== 'lost_revenue')
      .map(
        (line) =>
          `<details><summary>${escaped(text.charts.lines[line])} <span class="amount">${escaped(whole(exact, own.lines[line]))}</span></summary>${explained(line)}</details>`,
      )
      .join(''),
    'example.table': sums(report, text, exact),
    'picture.week': picture('week', (at) => weekPicture(report, at)),
    'picture.phases': picture('phases', (at) => whereTimeGoes(report, at)),
    'table.week': table((at) => weekPictureTable(report, at)),
    'table.phases': table((at) => whereTimeGoesTable(report, at)),
  };
}

/**
 * @param {import('../www/pkg/vendor_tco.js').Report} report
 * @param {import('../www/text/index.js').Text} text
 * @param {import('../www/charts/view.js').Format} format
 */
function sums({ vendors, ranking }, { charts, vendors: { heading } }, format) {
  const { lines, price, hidden, total } = charts;
  const columns = [...ranking].sort((a, b) => a - b).map((index) => vendors[index]);
  const row = (
    /** @type {string} */ name,
    /** @type {(vendor: import('../www/pkg/vendor_tco.js').VendorReport) => number} */ amount,
    kind = '',
  ) =>
    `<tr${kind && ` class="${kind}"`}><th scope="row">${escaped(name)}</th>${columns.map((each) => `<td>${escaped(whole(format, amount(each)))}</td>`).join('')}</tr>`;
  const rows = (/** @type {readonly import('../www/charts/view.js').Line[]} */ names) =>
    names
      .filter((line) => columns.some((each) => each.lines[line] !== 0))
      .map((line) => row(lines[line], (each) => each.lines[line]))
      .join('');
  return `<table class="sums"><thead><tr><td></td>${columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead><tbody aria-label="${escaped(heading)}">${rows(PRICE)}${row(price, (each) => each.price, 'price')}${rows(HIDDEN)}${row(hidden, (each) => each.hidden, 'hidden-cost')}${row(total, (each) => each.total, 'total')}</tbody></table>`;
}

/**
 * @param {import('../www/charts/view.js').Format} format
 * @param {number} amount
 */
const whole = (format, amount) => format.moneyFull(Math.round(amount));

/**
 * The page's format, with more figures.
 * @param {import('../www/text/index.js').Text} text
 * @param {string} currency
 * @returns {import('../www/charts/view.js').Format}
 */
function exactFormat(text, currency) {
  const rounded = makeFormat(text, currency);
  const figures = new Intl.NumberFormat(text.tag, { maximumSignificantDigits: FIGURES });
  const percent = new Intl.NumberFormat(text.tag, {
    style: 'percent',
    maximumSignificantDigits: FIGURES,
  });
  const shape = (/** @type {Intl.NumberFormatOptions} */ options) => {
    const money = new Intl.NumberFormat(text.tag, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...options,
    });
    return (/** @type {number} */ amount) => money.format(amount).replace('-', '−');
  };
  const whole = shape({ maximumFractionDigits: 0 });
  const cents = shape({ minimumFractionDigits: 2 });
  const fine = shape({ minimumFractionDigits: 0, maximumSignificantDigits: FIGURES });
  return {
    ...rounded,
    number: (value) => figures.format(value),
    share: (value) => percent.format(value),
    hours: (value) => text.units.hours(figures.format(value), value === 1),
    moneyFull: whole,
    money: (amount) => {
      if (Number.isInteger(amount)) return whole(amount);
      return (Math.abs(amount) < 100 ? fine : cents)(amount);
    },
  };
}

/**
 * @param {import('../www/pkg/vendor_tco.js').Answer<import('../www/pkg/vendor_tco.js').Report>} found
 */
function answer({ ok, issues }) {
  if (ok === undefined) throw new Failure(`The example has no answer: ${JSON.stringify(issues)}`);
  return ok;
}
