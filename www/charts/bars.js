// The picture: what each vendor costs, price against the kinds of hidden cost, on one scale.

import { layoutBars } from './bars-layout.js';
import { linesInUse } from './cost-lines.js';
import { hit } from './hit.js';
import { moveWithArrows } from './keys.js';
import { insideX } from './labels.js';
import { vendorAt } from './report.js';
import { drawn } from './stack.js';
import { nameLabel, picture, svg } from './svg.js';
import { table } from './table.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./bars-layout.js').BarRow} BarRow */
/** @typedef {import('./bars-layout.js').BarsLayout} BarsLayout */

/**
 * @param {Report} report
 * @param {View} view
 * @returns {SVGSVGElement}
 */
export function costBars(report, view) {
  const layout = layoutBars(report, view);
  const root = picture(
    { width: layout.width, height: layout.height, id: view.id, kind: 'cost-bars', role: 'group' },
    words(report, view),
    creditPattern(view.id),
    axis(layout, view),
    ...layout.rows.map((row) => bar(row, layout, report, view)),
    bracket(layout),
  );
  moveWithArrows(root);
  return root;
}

/**
 * @param {Report} report
 * @param {View} view
 */
export function costBarsTable(report, view) {
  const { text, format } = view;
  const vendors = report.ranking.map((index) => vendorAt(report, index));
  const row = (
    /** @type {string} */ head,
    /** @type {(v: import('./view.js').VendorReport) => number} */ amount,
  ) => [head, ...vendors.map((vendor) => format.money(amount(vendor)))];
  return table({
    caption: text.bars.title(format.months(report.horizon_months)),
    head: ['', ...vendors.map(({ name }) => name)],
    rows: linesInUse(vendors).map((line) => row(text.lines[line], ({ lines }) => lines[line])),
    foot: [
      row(text.price, ({ price }) => price),
      row(text.hidden, ({ hidden }) => hidden),
      row(text.total, ({ total }) => total),
    ],
  });
}

/**
 * @param {Report} report
 * @param {View} view
 */
function words(report, { text, format }) {
  const { verdict, ranking } = report;
  const sentences = ranking.map((index) => {
    const { name, total, price, hidden } = vendorAt(report, index);
    return text.bars.vendor(name, format.money(total), format.money(price), format.money(hidden));
  });
  if (verdict.kind === 'cheaper' && verdict.runner_up !== null) {
    const best = vendorAt(report, verdict.best).name;
    sentences.unshift(
      text.bars.verdict(
        best,
        format.money(verdict.saves),
        vendorAt(report, verdict.runner_up).name,
      ),
    );
  }
  return {
    title: text.bars.title(format.months(report.horizon_months)),
    desc: [...sentences, text.bars.keys].join(' '),
  };
}

/**
 * @param {BarRow} row
 * @param {BarsLayout} layout
 * @param {Report} report
 * @param {View} view
 */
function bar(row, layout, report, view) {
  const { barTop, barBottom } = row;
  const { above, barHeight, left } = layout;
  const middle = (barTop + barBottom) / 2;
  const headY = above ? row.top + 15 : middle + 5;
  return svg(
    'g',
    { class: 'row', role: 'group', 'aria-label': `${row.fullName}, ${row.total}` },
    nameLabel(row.name, row.fullName, headY),
    svg('text', { class: 'total', x: row.totalX, y: headY }, row.total),
    row.note !== null && svg('text', { class: 'note', x: row.noteX, y: headY }, row.note),
    ...row.pieces.map(({ key, ...piece }) =>
      svg('rect', {
        class: 'piece',
        fill: `var(--line-${key})`,
        ...drawn(piece),
        y: barTop,
        height: barHeight,
      }),
    ),
    row.credit && credit(row.credit, row, view.id),
    svg('line', { class: 'zero', x1: left, x2: left, y1: barTop - 3, y2: barBottom + 6 }),
    ...row.pieces.map((piece) => piece.label && pieceLabel(piece.key, piece, piece.label, middle)),
    ...row.groups.map((group) => groupLabel(group, barBottom)),
    ...row.items.map((item) => itemLabel(item, view.id)),
    ...row.places.map((place, i) => hitOf(place, i === 0, row, layout, report, view)),
  );
}

/**
 * @param {BarRow['places'][number]} place
 * @param {boolean} isFirst
 * @param {BarRow} row
 * @param {BarsLayout} layout
 * @param {Report} report
 * @param {View} view
 */
function hitOf({ key, ...place }, isFirst, row, { barHeight }, report, { text, format }) {
  const amount = format.money(vendorAt(report, row.vendor).lines[key]);
  return hit(
    place,
    { top: row.barTop, height: barHeight },
    {
      'data-vendor': row.vendor,
      'data-line': key,
      tabindex: isFirst ? 0 : -1,
      'aria-label': text.bars.piece(row.fullName, text.lines[key], amount),
    },
  );
}

/**
 * Credits are given back: the end of the bar is hatched away, and a mark stands at what is left to pay.
 *
 * @param {{ from: number, to: number }} span
 * @param {BarRow} row
 * @param {string} id
 */
function credit({ from, to }, { barTop, barBottom, net }, id) {
  return svg(
    'g',
    { class: 'credit' },
    svg('rect', {
      class: 'credit-hatch',
      x: from,
      y: barTop - 0.5,
      width: to - from + 0.5,
      height: barBottom - barTop + 1,
      fill: `url(#${id}-credit)`,
    }),
    svg('rect', {
      class: 'credit-edge',
      x: from,
      y: barTop + 0.5,
      width: Math.max(0, to - from - 0.5),
      height: barBottom - barTop - 1,
    }),
    svg('line', { class: 'net', x1: net, x2: net, y1: barTop - 4, y2: barBottom + 4 }),
  );
}

/** @param {string} id */
function creditPattern(id) {
  return svg(
    'defs',
    {},
    svg(
      'pattern',
      {
        id: `${id}-credit`,
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svg('rect', { class: 'paper', width: 3.4, height: 5 }),
    ),
  );
}

/**
 * @param {string} key
 * @param {{ from: number }} piece
 * @param {NonNullable<BarRow['pieces'][number]['label']>} label
 * @param {number} middle
 */
function pieceLabel(key, piece, { name, amount, lines }, middle) {
  const x = insideX(piece);
  return svg(
    'text',
    { class: 'piece-label', 'data-on': key, x, y: lines === 1 ? middle + 4.5 : middle - 3 },
    lines === 1 ? `${name} ` : name,
    svg('tspan', { class: 'figure', ...(lines === 1 ? {} : { x, dy: 15 }) }, amount),
  );
}

/**
 * @param {BarRow['groups'][number]} group
 * @param {number} barBottom
 */
function groupLabel({ kind, text, x, y, from, to }, barBottom) {
  return svg(
    'g',
    { class: `group ${kind}` },
    to - from > 2 &&
      svg('rect', {
        class: 'group-rule',
        x: from,
        y: barBottom + 3,
        width: to - from - 1,
        height: 2,
      }),
    svg('text', { class: 'group-label', x, y }, text),
  );
}

/**
 * @param {BarRow['items'][number]} item
 * @param {string} id
 */
function itemLabel({ of, text, x, y }, id) {
  const swatch = { x, y: y - 9.5, width: 10, height: 10 };
  return svg(
    'g',
    { class: 'item' },
    svg('rect', { class: 'piece', fill: `var(--line-${of})`, ...swatch }),
    of === 'sla_credits' &&
      svg('rect', { class: 'credit-hatch', fill: `url(#${id}-credit)`, ...swatch }),
    of === 'sla_credits' &&
      svg('rect', { class: 'credit-edge', x: x + 0.5, y: y - 9, width: 9, height: 9 }),
    svg('text', { class: 'note', x: x + 15, y }, text),
  );
}

/**
 * @param {BarsLayout} layout
 * @param {View} view
 */
function axis({ ticks, scale, axisY, right }, { format }) {
  return svg(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    ...ticks.map((tick) => {
      const x = scale(tick);
      return svg(
        'g',
        {},
        tick !== 0 && svg('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: axisY + 4 }),
        svg(
          'text',
          {
            x,
            y: axisY + 19,
            'text-anchor': tick === 0 ? 'start' : x > right - 24 ? 'end' : 'middle',
          },
          format.money(tick),
        ),
      );
    }),
  );
}

/** @param {BarsLayout} layout */
function bracket({ bracket: place }) {
  if (!place) return null;
  const { from, to, y, drop, text, x, textY } = place;
  return svg(
    'g',
    { class: 'bracket', 'aria-hidden': 'true' },
    svg('line', { class: 'drop', x1: to, x2: to, y1: y - 4, y2: drop }),
    svg('path', { class: 'span', d: `M${from},${y - 4}v8M${from},${y}H${to}` }),
    svg('text', { class: 'difference', x, y: textY }, text),
  );
}
