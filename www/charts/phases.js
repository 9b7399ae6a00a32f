// Where the time of an incident goes, from nobody knows to fixed for good.

import { phaseWords } from './explain-phase.js';
import { hit } from './hit.js';
import { moveWithArrows } from './keys.js';
import { insideX } from './labels.js';
import { amountsByPhase, layoutPhases, PHASES } from './phases-layout.js';
import { vendorAt } from './report.js';
import { drawn } from './stack.js';
import { nameLabel, picture, svg } from './svg.js';
import { table } from './table.js';
import { phaseFill, phaseTextures } from './textures.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./phases-layout.js').PhaseMeasure} PhaseMeasure */
/** @typedef {import('./phases-layout.js').PhasesLayout} PhasesLayout */
/** @typedef {import('./phases-layout.js').PhaseRow} PhaseRow */

/**
 * @param {Report} report
 * @param {View} view
 * @param {PhaseMeasure} [measured]
 * @param {boolean} [answers] whether its pieces can be pointed at and focused, each by the words of how it was made
 * @returns {SVGSVGElement}
 */
export function whereTimeGoes(report, view, measured = 'hours', answers = false) {
  const layout = layoutPhases(report, view, measured);
  const { title, desc } = words(report, view, measured);
  const root = picture(
    {
      width: layout.width,
      height: layout.height,
      id: view.id,
      kind: 'where-time-goes',
      role: answers ? 'group' : 'img',
    },
    { title, desc: answers ? `${desc} ${view.text.where.keys}` : desc },
    phaseTextures(view.id),
    axis(layout),
    ...layout.rows.map((row) => {
      const drawnRow = bar(row, layout, view);
      if (answers) drawnRow.append(...hits(row, layout, report, view, measured));
      return drawnRow;
    }),
  );
  if (answers) moveWithArrows(root);
  return root;
}

/**
 * @param {Report} report
 * @param {View} view
 * @param {PhaseMeasure} [measured]
 */
export function whereTimeGoesTable(report, view, measured = 'hours') {
  const { text } = view;
  const say = measured === 'hours' ? view.format.hours : view.format.money;
  const columns = report.ranking.map((index) => ({
    name: vendorAt(report, index).name,
    parts: new Map(amountsByPhase(report, index, measured)),
  }));
  const shown = PHASES.filter((phase) => measured === 'cost' || phase !== 'ramp');
  return table({
    caption: title(view, measured),
    head: [text.where.phase, ...columns.map(({ name }) => name)],
    rows: shown.map((phase) => [
      text.phases[phase],
      ...columns.map(({ parts }) => say(parts.get(phase) ?? 0)),
    ]),
    foot: [
      [
        text.where.sum,
        ...columns.map(({ parts }) =>
          say(shown.reduce((sum, phase) => sum + (parts.get(phase) ?? 0), 0)),
        ),
      ],
    ],
  });
}

/**
 * @param {View} view
 * @param {PhaseMeasure} measured
 */
function title({ text }, measured) {
  return measured === 'hours' ? text.where.titleHours : text.where.titleCost;
}

/**
 * @param {Report} report
 * @param {View} view
 * @param {PhaseMeasure} measured
 */
function words(report, view, measured) {
  const { text, format } = view;
  const say = measured === 'hours' ? format.hours : format.money;
  const sentences = report.ranking.map((index) => {
    const parts = amountsByPhase(report, index, measured).filter(([, amount]) => amount > 0);
    const total = say(parts.reduce((sum, [, amount]) => sum + amount, 0));
    const list = parts.map(([phase, amount]) => `${text.phases[phase]} ${say(amount)}`);
    return text.where.vendor(
      vendorAt(report, index).name,
      measured === 'hours' ? text.where.aYear(total) : total,
      list,
    );
  });
  return { title: title(view, measured), desc: sentences.join(' ') };
}

/**
 * @param {PhaseRow} row
 * @param {PhasesLayout} layout
 * @param {View} view
 */
function bar(row, { above, barHeight, left }, view) {
  const { barTop, barBottom } = row;
  const middle = (barTop + barBottom) / 2;
  const headY = above ? row.top + 15 : middle + 5;
  return svg(
    'g',
    { class: 'row' },
    nameLabel(row.name, row.fullName, headY),
    svg('text', { class: 'total', x: row.totalX, y: headY }, row.total),
    ...row.pieces.map((piece) => {
      const { x, width } = drawn(piece);
      return svg('rect', {
        class: 'phase',
        x: x + 0.5,
        y: barTop + 0.5,
        width: Math.max(0.4, width - 1),
        height: barHeight - 1,
        ...phaseFill(piece.key, view.id),
      });
    }),
    svg('line', { class: 'zero', x1: left, x2: left, y1: barTop - 3, y2: barBottom + 4 }),
    ...row.pieces.map((piece) => pieceLabel(piece, middle)),
    row.sentence !== null &&
      svg('text', { class: 'group-label', x: left, y: row.sentenceY }, row.sentence),
    ...row.items.map(({ of, text, x, y }) =>
      svg(
        'g',
        { class: 'item' },
        svg('rect', {
          class: 'phase',
          x: x + 0.5,
          y: y - 9,
          width: 10,
          height: 10,
          ...phaseFill(of, view.id),
        }),
        svg('text', { class: 'note', x: x + 16, y }, text),
      ),
    ),
  );
}

/**
 * @param {PhaseRow} row
 * @param {PhasesLayout} layout
 * @param {Report} report
 * @param {View} view
 * @param {PhaseMeasure} measured
 */
function hits({ places, vendor, barTop }, { barHeight }, report, view, measured) {
  return places.map(({ key, ...place }, i) =>
    hit(
      place,
      { top: barTop, height: barHeight },
      {
        'data-vendor': vendor,
        'data-phase': key,
        tabindex: i === 0 ? 0 : -1,
        'aria-label': phaseWords(report, { vendor, phase: key }, measured, view),
      },
    ),
  );
}

/**
 * @param {PhaseRow['pieces'][number]} piece
 * @param {number} middle
 */
function pieceLabel(piece, middle) {
  const { label, plate, key } = piece;
  if (!label || !plate) return null;
  const x = insideX(piece);
  const oneLine = label.lines === 1;
  return svg(
    'g',
    { class: 'phase-label', 'data-on': key },
    svg('rect', {
      class: 'plate',
      x: x - 3,
      y: oneLine ? middle - 9 : middle - 16,
      width: plate.width + 6,
      height: oneLine ? 18 : 32,
    }),
    svg(
      'text',
      { class: 'piece-label', x, y: oneLine ? middle + 4.5 : middle - 3 },
      oneLine ? `${label.name} ` : label.name,
      svg('tspan', { class: 'figure', ...(oneLine ? {} : { x, dy: 15 }) }, label.amount),
    ),
  );
}

/** @param {PhasesLayout} layout */
function axis({ ticks, axisY, right, left }) {
  return svg(
    'g',
    { class: 'axis' },
    ...ticks.map(({ amount, x, text }) =>
      svg(
        'g',
        {},
        amount !== 0 && svg('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: axisY + 4 }),
        svg(
          'text',
          {
            x,
            y: axisY + 19,
            'text-anchor': x === left ? 'start' : x > right - 24 ? 'end' : 'middle',
          },
          text,
        ),
      ),
    ),
  );
}
