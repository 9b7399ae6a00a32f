// How a piece of a bar was computed, with the numbers in it.

import { vendorAt } from './report.js';
import { html } from './svg.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./view.js').Line} Line */
/** @typedef {import('./view.js').Format} Format */
/** @typedef {{ of: string, amount: number, factors: { name: string, value: number }[] }} Term */

/** More terms than this (twenty extras, twenty events) are summed up in one. */
const MOST_TERMS = 8;

/** Lines whose terms have names to show: a severity, a part of switching, or what the reader called it. The others
 * have one term, and the line's own name says it. @type {ReadonlySet<Line>} */
const NAMED = new Set(
  /** @type {Line[]} */ ([
    'lost_revenue',
    'staff',
    'churn',
    'penalties',
    'switching',
    'extras',
    'events',
  ]),
);
/** @type {ReadonlySet<Line>} */
const READERS_WORDS = new Set(/** @type {Line[]} */ (['extras', 'events']));

/** How a factor's value is written. What is not listed is a plain number. Amounts that the reader typed
 * are written in full, amounts that come out of others with three figures.
 * @type {Record<string, 'typed' | 'money' | 'share' | 'hours'>} */
const UNITS = {
  revenue_per_hour: 'typed',
  hourly_cost: 'typed',
  value: 'typed',
  penalty: 'typed',
  monthly_price: 'typed',
  unit_price: 'money',
  amount: 'typed',
  bill: 'money',
  cost_per_incident: 'money',
  impact: 'share',
  gross_margin: 'share',
  churn_per_hour: 'share',
  load: 'share',
  share: 'share',
  claim_probability: 'share',
  cash_value: 'share',
  hours: 'hours',
  hours_per_month: 'hours',
  claim_hours: 'hours',
};

/**
 * @param {Report} report
 * @param {number} vendorIndex
 * @param {Line} line
 * @param {View} view
 * @returns {HTMLElement}
 */
export function explainPiece(report, vendorIndex, line, view) {
  const { text, format } = view;
  const vendor = vendorAt(report, vendorIndex);
  const { shown, rest } = longest(
    (vendor.explain[line] ?? []).filter(({ amount }) => amount !== 0),
  );
  return html(
    'div',
    { class: 'explain', 'data-line': line },
    html(
      'p',
      { class: 'explain-head' },
      html('strong', {}, text.explain.heading(vendor.name, text.lines[line])),
      ' ',
      html('span', { class: 'explain-amount' }, format.money(vendor.lines[line])),
    ),
    html('p', { class: 'explain-meaning' }, text.meanings[line]),
    shown.length > 0 &&
      html(
        'ul',
        { class: 'explain-terms' },
        ...shown.map((term) => html('li', {}, ...termWords(term, line, view))),
        rest !== null && html('li', {}, text.explain.rest(format.money(rest))),
      ),
  );
}

/**
 * @param {Term} term
 * @param {Line} line
 * @param {View} view
 */
function termWords({ of, amount, factors }, line, view) {
  const name = termName(of, line, view);
  const product = factors.filter((factor) => factor.name !== 'sign');
  return [
    name !== '' && html('span', { class: 'explain-of' }, name),
    name !== '' && ' ',
    ...product.flatMap((factor, i) => [
      i > 0 && ' × ',
      html('span', { class: 'explain-factor' }, factorWords(factor, line, view)),
    ]),
    ' ',
    html('span', { class: 'explain-result' }, '= ', html('strong', {}, view.format.money(amount))),
  ];
}

/**
 * @param {string} of
 * @param {Line} line
 * @param {View} view
 */
function termName(of, line, { text }) {
  if (!NAMED.has(line)) return '';
  return READERS_WORDS.has(line) ? of : (text.explain.terms[of] ?? of);
}

/**
 * @param {{ name: string, value: number }} factor
 * @param {Line} line
 * @param {View} view
 */
function factorWords({ name, value }, line, { text, format }) {
  const { factors } = text.explain;
  const words = factors[`${line}.${name}`] ?? factors[name];
  const written = quantity(value, UNITS[name], format);
  return words ? words(written, value) : written;
}

/**
 * @param {number} value
 * @param {'typed' | 'money' | 'share' | 'hours' | undefined} unit
 * @param {Format} format
 */
function quantity(value, unit, format) {
  switch (unit) {
    case 'typed':
      // In full as long as that stays readable. A mean over hours, which nobody typed, is seldom whole.
      return Number.isInteger(value) && value < 1e7 ? format.moneyFull(value) : format.money(value);
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value);
    case 'hours':
      return format.hours(value);
    default:
      return format.number(value);
  }
}

/**
 * The largest terms in their own order, and the sum of the others.
 *
 * @param {Term[]} terms
 * @returns {{ shown: Term[], rest: number | null }}
 */
function longest(terms) {
  if (terms.length <= MOST_TERMS) return { shown: terms, rest: null };
  const kept = new Set(
    [...terms].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, MOST_TERMS - 1),
  );
  return {
    shown: terms.filter((term) => kept.has(term)),
    rest: terms.reduce((sum, term) => (kept.has(term) ? sum : sum + term.amount), 0),
  };
}
