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

/**
 * @param {Figure} figure
 * @param {number} vendorIndex
 * @param {FigureContext} context
 */
export function openFigure(figure, vendorIndex, { body, text, report, format }) {
  if (!styled.has(body)) addStyles(body, styles);
  styled.add(body);

  const vendor = report.vendors[vendorIndex];
  const view = {
    ...{ width: 0, locale: text.tag, text: text.charts, format, currency: report.currency },
    id: 'figure',
  };
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
        text.charts.explain.heading(vendor.name, text.charts[figure]),
        ' ',
        h('span', { class: 'figure-amount' }, format.money(vendor[figure])),
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
    h('p', { class: 'hint' }, text.vendors.over(format.months(report.horizon_months))),
    PARTS[figure].flatMap((part) => [
      PARTS[figure].length > 1 && sum(part, `figure-part ${part}`),
      ...LINES[part].filter((name) => vendor.lines[name] !== 0).map(line),
    ]),
    sum(figure, `figure-sum ${figure}`),
  );
  body.append(dialog);
  dialog.showModal();

  /**
   * @param {Figure} of
   * @param {string} kind
   */
  function sum(of, kind) {
    const amount = h('span', { class: 'figure-amount' }, format.money(vendor[of]));
    return h('p', { class: kind }, h('span', null, text.charts[of]), ' ', amount);
  }

  /** @param {Line} name */
  function line(name) {
    const swatch = h('span', { class: 'swatch' });
    swatch.style.setProperty('background', `var(--line-${name})`);
    const amount = h('span', { class: 'figure-amount' }, format.money(vendor.lines[name]));
    return h(
      'details',
      { 'data-line': name },
      h('summary', null, swatch, h('span', null, text.charts.lines[name]), ' ', amount),
      explainPiece(report, vendorIndex, name, view),
    );
  }
}
