// Where everything of "by how much" stands.

import { chance } from './chances.js';
import { WIDEST } from './frame.js';
import { between, futuresAt, marked, visible } from './futures.js';
import { SWATCH, TYPE } from './labels.js';
import { ellipsis, estimate } from './measure.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {import('../boundary').Distribution['difference']} Difference */
/** @typedef {ReturnType<typeof layoutGap>} GapLayout */

const AREA = { narrow: 120, wide: 210 };
const NARROW = 440;
const LINE = 19;

/**
 * How often each of the best two is the cheaper one.
 *
 * @param {Futures} futures
 * @param {NonNullable<Difference>} difference
 */
export function sidesOf({ distribution: { p_cheaper: cheaper, trials } }, { a, b }) {
  return [a, b].map((vendor, i) => ({
    vendor,
    chance: chance(cheaper[vendor]?.[i === 0 ? b : a] ?? 0, trials),
  }));
}

/**
 * @param {Futures} futures
 * @param {NonNullable<Difference>} difference
 * @param {SureView} view
 */
export function layoutGap(futures, difference, view) {
  const { words, format, measure = estimate } = view;
  const width = Math.min(WIDEST, Math.max(240, view.width));
  const { histogram, percentiles } = difference;
  const seen = visible(histogram);
  const least = Math.min(0, seen.from, percentiles[10]);
  const most = Math.max(0, seen.to, percentiles[90]);
  const domain = /** @type {[number, number]} */ (most > least ? [least, most] : [-1, 1]);
  const x = between(domain, 8, width - 8);
  const zero = x(0);
  const area = width < NARROW ? AREA.narrow : AREA.wide;

  const said = sidesOf(futures, difference).map(({ vendor, chance: how }) => {
    const count = words.shareShort(how, format.number);
    const countWidth = measure(count, TYPE.note, 600);
    const side = words.gap.side('');
    const room = width - SWATCH - measure(side, TYPE.note) - 8;
    const fullName = futuresAt(futures, vendor).name;
    const name = ellipsis(fullName, Math.min(room, 180), (t) => measure(t, TYPE.note));
    const text = words.gap.side(name);
    return {
      vendor,
      text,
      fullName: name === fullName ? null : fullName,
      count,
      size: Math.max(SWATCH + measure(text, TYPE.note), SWATCH + countWidth),
    };
  });
  const [left, right] = said;
  const together = (left?.size ?? 0) + (right?.size ?? 0) + 16 <= width;
  const labels = said.map((label, i) => ({
    ...label,
    x: together && i === 1 ? width - label.size : 0,
    y: 14 + (together ? 0 : i * 2 * LINE),
  }));
  const top = (together ? 2 : 4) * LINE + 14;
  const base = top + area;
  const axisY = base + 10;

  const step = (histogram.to - histogram.from) / Math.max(1, histogram.counts.length);
  const highest = Math.max(...histogram.counts, 1);
  const bins = histogram.counts
    .map((count, i) => ({
      from: histogram.from + i * step,
      to: histogram.from + (i + 1) * step,
      y: base - (count / highest) * area,
    }))
    .filter(({ from, to }) => step > 0 && to > domain[0] && from < domain[1]);
  return {
    width,
    height: axisY + 34,
    top,
    base,
    axisY,
    zero,
    labels,
    sides: [
      { vendor: difference.a, outline: steps(bins, -Infinity, 0, { x, base }) },
      { vendor: difference.b, outline: steps(bins, 0, Infinity, { x, base }) },
    ],
    low: x(percentiles[10]),
    half: x(percentiles[50]),
    high: x(percentiles[90]),
    ticks: marked(domain, {
      ...{ x, measure, apart: 100, from: 0, to: width },
      // Either side says whose saving it is.
      say: (amount) => format.money(Math.abs(amount)),
    }),
  };
}

/**
 * The bins on one side of an amount as one stepped outline.
 *
 * @param {{ from: number, to: number, y: number }[]} bins
 * @param {number} least
 * @param {number} most
 * @param {{ x: (amount: number) => number, base: number }} place
 */
function steps(bins, least, most, { x, base }) {
  const inside = bins
    .map(({ from, to, y }) => ({ from: Math.max(from, least), to: Math.min(to, most), y }))
    .filter(({ from, to }) => to > from);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    { x: x(first.from), y: base },
    ...inside.flatMap(({ from, to, y }) => [
      { x: x(from), y },
      { x: x(to), y },
    ]),
    { x: x(last.to), y: base },
  ];
}
