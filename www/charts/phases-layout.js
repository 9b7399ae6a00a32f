// Where everything of "where the time goes" stands.

import { amounts, zeroBased } from './axis.js';
import { frame, lastPixel } from './frame.js';
import { flow, inside, TYPE } from './labels.js';
import { estimate } from './measure.js';
import { vendorAt } from './report.js';
import { stack, THINNEST, targets } from './stack.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./view.js').Phase} Phase */
/** @typedef {'hours' | 'cost'} PhaseMeasure */
/**
 * @template {string} K
 * @typedef {import('./stack.js').Piece<K>} Piece
 */
/** @typedef {ReturnType<typeof layoutPhases>} PhasesLayout */
/** @typedef {PhasesLayout['rows'][number]} PhaseRow */

/** In the order in which they happen. @type {readonly Phase[]} */
export const PHASES = ['detection', 'waiting', 'response', 'messages', 'repair', 'rework', 'ramp'];
const LINE = 19;
/** Below this share of its bar a phase is left to the tooltip and the table. */
const WORTH_WORDS = 0.01;
/** A phase is worth a sentence when it takes so much of the whole. */
const TELLING = 0.3;

/**
 * What is measured, phase by phase.
 *
 * @param {Report} report
 * @param {number} index
 * @param {PhaseMeasure} measured
 * @returns {[Phase, number][]}
 */
export function amountsByPhase(report, index, measured) {
  const vendor = vendorAt(report, index);
  /** @type {Partial<Record<Phase, number>>} */
  const source = measured === 'hours' ? vendor.phase_hours : vendor.by_phase;
  return PHASES.map((phase) => [phase, source[phase] ?? 0]);
}

/**
 * @param {Report} report
 * @param {View} view
 * @param {PhaseMeasure} measured
 */
export function layoutPhases(report, view, measured) {
  const { text, format, measure = estimate } = view;
  const say = measured === 'hours' ? format.hours : format.money;
  const shape = frame(
    view.width,
    report.ranking.map((index) => vendorAt(report, index).name),
    measure,
  );
  const { width, above, barHeight, left } = shape;

  const vendors = report.ranking.map((index) => {
    const parts = amountsByPhase(report, index, measured);
    const value = parts.reduce((sum, [, amount]) => sum + amount, 0);
    const nothing = measured === 'hours' ? text.where.nothing : text.where.nothingCost;
    const total =
      value === 0 ? nothing : measured === 'hours' ? text.where.aYear(say(value)) : say(value);
    return { index, parts, value, total, words: 8 + measure(total, TYPE.name, 600) };
  });
  const right = lastPixel(shape, vendors);
  const largest = Math.max(...vendors.map(({ value }) => value));
  const scale = zeroBased(largest, left, right);

  let y = 0;
  const rows = vendors.map(({ index, parts, value, total }) => {
    const { name } = vendorAt(report, index);
    const barTop = y + shape.head;
    const barBottom = barTop + barHeight;
    const pieces = stack(parts, scale).map((piece) => {
      const words = { name: text.phases[piece.key], amount: say(piece.value) };
      const label = inside(piece, words, barHeight, measure);
      const plate = label && {
        width:
          label.lines === 1
            ? measure(`${label.name} `, TYPE.piece) + measure(label.amount, TYPE.piece, 600)
            : Math.max(measure(label.name, TYPE.piece), measure(label.amount, TYPE.piece, 600)),
      };
      return { ...piece, words, label, plate };
    });
    const sentence = tellingSentence(view, parts, value);
    const itemsTop = barBottom + 6 + (sentence === null ? 0 : LINE);
    const small = pieces
      .filter((piece) => piece.label === null && piece.value >= value * WORTH_WORDS)
      .map(({ key, words }) => ({ of: key, text: `${words.name} ${words.amount}` }));
    const items = flow(small, left, width, measure).map((item) => ({
      ...item,
      y: itemsTop + item.line * LINE + 14,
    }));
    const shownName = shape.name(name);
    const row = {
      vendor: index,
      name: shownName,
      fullName: name,
      top: y,
      barTop,
      barBottom,
      pieces,
      places: targets(pieces, THINNEST).map((place, i) => {
        const { key, from, to } = /** @type {Piece<Phase>} */ (pieces[i]);
        return { ...place, key, ring: { from, to } };
      }),
      total,
      totalX: above ? measure(shownName.join(''), TYPE.name, 600) + 10 : scale(value) + 8,
      sentence,
      sentenceY: barBottom + 20,
      items,
    };
    y = itemsTop + Math.max(0, ...items.map(({ line }) => line + 1)) * LINE + shape.apart;
    return row;
  });

  const axisY = y - shape.apart + 12;
  return {
    width,
    height: axisY + 24,
    above,
    left,
    right,
    barHeight,
    scale,
    rows,
    axisY,
    ticks: amounts(scale, above ? 110 : 130, largest === 0).map((amount) => ({
      amount,
      x: scale(amount),
      text: say(amount),
    })),
  };
}

/**
 * @param {View} view
 * @param {[Phase, number][]} parts
 * @param {number} whole
 */
function tellingSentence({ text, format }, parts, whole) {
  const [phase, amount] = parts.reduce((most, part) => (part[1] > most[1] ? part : most));
  return whole > 0 && amount / whole >= TELLING && amount < whole
    ? text.where.most(format.share(Number((amount / whole).toFixed(2))), text.phasesInside[phase])
    : null;
}
