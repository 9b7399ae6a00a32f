/** A curve on a page of its own: with axes, in words, and as a table. */

import { curvePicture, curveTable } from '../charts/curve.js';
import { fill, h, setText } from '../dom.js';
import { unitWords } from '../form/field.js';
import { curveLabel, curveSentence } from './sentence.js';

/**
 * @typedef {import("../boundary").Curve} Curve
 * @typedef {import("../charts/view.js").View} View
 * @typedef {import("./sentence.js").Saying} Saying
 */

/** The dialog's width, and what of it is not the picture's, in pixels, as charts/curve.css has them. */
const WIDEST = 768;
const MARGIN = 24;
const PADDING = 42;

/**
 * @param {Element} host where it stands in the page
 * @param {Curve} curve
 * @param {{ saying: Saying, view: View, context: import("../form/context.js").FormContext }} of
 * @param {() => void} onClose
 */
export function openCurve(host, curve, { saying, view, context }, onClose) {
  const { text, words } = saying;
  const { path } = curve;
  const title = curveLabel(curve, saying);
  const sentence = curveSentence(curve, saying);
  const leading = saying.ranking.slice(0, 2);
  /** @type {import("../charts/curve-layout.js").CurveView} */
  const large = {
    ...view,
    id: 'curve',
    width: Math.min(WIDEST, innerWidth - MARGIN) - PADDING,
    curve: {
      amount: (value) => saying.amount(path, value),
      short: (value) => saying.short(path, value),
      now: words.curve.now,
      unit: unitWords(context, path),
      total: text.charts.total,
    },
  };
  let asTable = false;
  const place = h('div', { class: 'chart', id: 'curve-place' });
  const toggle = h('button', {
    type: 'button',
    class: 'link',
    'aria-controls': 'curve-place',
    onclick() {
      asTable = !asTable;
      draw();
    },
  });
  const dialog = h(
    'dialog',
    { class: 'curve-dialog', 'aria-labelledby': 'curve-heading', closedby: 'any', onclose: end },
    h(
      'div',
      { class: 'curve-page' },
      h(
        'div',
        { class: 'curve-top' },
        h('h2', { id: 'curve-heading' }, title),
        h(
          'button',
          {
            type: 'button',
            class: 'icon',
            'aria-label': words.curve.close,
            onclick: () => dialog.close(),
          },
          '×',
        ),
      ),
      h('p', { class: 'lead' }, sentence),
      place,
      toggle,
    ),
  );
  // Keys mean the dialog, not the calculator behind it.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  draw();
  host.append(dialog);
  dialog.showModal();

  function draw() {
    setText(toggle, asTable ? text.why.asPicture : text.why.asTable);
    fill(
      place,
      asTable
        ? h(
            'div',
            { class: 'table-box', tabindex: 0, role: 'region', 'aria-labelledby': 'curve-heading' },
            curveTable(curve, large, { caption: words.curve.table, input: title }),
          )
        : curvePicture(curve, large, { title, desc: sentence }, leading),
    );
  }

  function end() {
    dialog.remove();
    onClose();
  }
}
