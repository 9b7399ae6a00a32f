/** How a sum was made: its lines with their amounts, and each line's own terms. Everything in it is the report's. */

import { HIDDEN, PRICE } from '../charts/cost-lines.js';
import { explainPiece } from '../charts/explain.js';
import { h } from '../dom.js';
import { addStyles } from '../styles/sheets.js';
import styles from './dialog.css?inline';

/**
 * @typedef {import("../boundary").Line} Line
 * @typedef {"price" | "hidden" | "total"} Figure a sum that the page shows of every vendor
 *
 * @typedef {object} FigureContext
 * @property {HTMLElement} body of the element, inside its shadow root
 * @property {import("../text/index.js").Text} text
 * @property {import("../boundary").Report} report
 * @property {import("../format.js").Format} format
 */

/** What each sum is made of: lines under the name of their own sum. @type {Record<Figure, ("price" | "hidden")[]>} */
const PARTS = { price: ['price'], hidden: ['hidden'], total: ['price', 'hidden'] };
const LINES = { price: PRICE, hidden: HIDDEN };

/** The calculators that have the dialog’s styles. @type {WeakSet<Node>} */
const styled = new WeakSet();

/** How far the best two are apart, by the sum that it is of. @type {Record<Figure, "price_difference" | "hidden_difference" | "saves">} */
const APART = { price: 'price_difference', hidden: 'hidden_difference', total: 'saves' };

/**
 * @param {Figure} figure
 * @param {[vendor: number, other?: number | null]} of one vendor's sum, or what that of the best and that of the next one differ by
 * @param {FigureContext} context
 */
export function openFigure(figure, [index, other], { body, text, report, format }) {
  if (!styled.has(body)) addStyles(body, styles);
  styled.add(body);

  const { charts } = text;
  const view = {
    ...{ width: 0, locale: text.tag, text: charts, format, currency: report.currency },
    id: 'figure',
  };
  const vendors = other === undefined || other === null ? [index] : [index, other];
  const compared = vendors.length > 1;
  const amount = compared ? Math.abs(report.verdict[APART[figure]]) : report.vendors[index][figure];
  const dialog = h(
    'dialog',
    {
      class: 'figure',
      'aria-labelledby': 'figure-heading',
      closedby: 'any',
      onclose: () => dialog.remove(),
    },
    h(
      'div',
      { class: 'headline' },
      h(
        'h2',
        { id: 'figure-heading' },
        charts.explain.heading(
          vendors.map((each) => report.vendors[each].name).join(' / '),
          charts[figure],
        ),
        ' ',
        !compared && h('span', { class: 'figure-amount' }, format.money(amount)),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'icon',
          'aria-label': text.tools.dismiss,
          onclick: () => dialog.close(),
        },
        '×',
      ),
    ),
    h(
      'p',
      { class: 'hint' },
      text.vendors.over(format.months(report.horizon_months)),
      compared && ` · ${charts.explain.difference} ${format.money(amount)}`,
    ),
    vendors.flatMap((each) => [
      compared && h('h3', null, h('bdi', null, report.vendors[each].name)),
      ...made(each),
    ]),
    compared && sum(charts.explain.difference, amount, 'figure-sum apart'),
  );
  body.append(dialog);
  dialog.showModal();

  /**
   * A vendor's sum, line by line.
   * @param {number} of
   */
  function made(of) {
    const vendor = report.vendors[of];
    const parts = PARTS[figure];
    return [
      ...parts.flatMap((part) => [
        parts.length > 1 && sum(charts[part], vendor[part], `figure-part ${part}`),
        ...LINES[part].filter((line) => vendor.lines[line] !== 0).map((line) => opening(of, line)),
      ]),
      sum(charts[figure], vendor[figure], `figure-sum ${figure}`),
    ];
  }

  /**
   * @param {string} label
   * @param {number} of
   * @param {string} kind
   */
  function sum(label, of, kind) {
    const written = h('span', { class: 'figure-amount' }, format.money(of));
    return h('p', { class: kind }, h('span', null, label), ' ', written);
  }

  /**
   * @param {number} of
   * @param {Line} line
   */
  function opening(of, line) {
    const swatch = h('span', { class: 'swatch' });
    swatch.style.setProperty('background', `var(--line-${line})`);
    const written = format.money(report.vendors[of].lines[line]);
    return h(
      'details',
      { 'data-line': line },
      h(
        'summary',
        null,
        ...[swatch, h('span', null, charts.lines[line]), ' '],
        h('span', { class: 'figure-amount' }, written),
      ),
      explainPiece(report, of, line, view),
    );
  }
}
