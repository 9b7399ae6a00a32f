// Where everything of "how bad can it get" stands: chance across, the rarer the further right, and the amount that is exceeded upwards.

import { ticks } from 'd3-array';
import { WIDEST } from './frame.js';
import { between, futuresAt, range } from './futures.js';
import { TYPE } from './labels.js';
import { ellipsis, estimate } from './measure.js';
import { quiet } from './noise.js';
import { spread } from './spread.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {import('./place-note.js').Point} Point */
/** @typedef {ReturnType<typeof layoutWorst>} WorstLayout */

/** One future in so many. */
const LEVELS = [2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** Those that the axis names between its ends, where there is room. */
const NAMED = [10, 100];
export const BAD = 20;
/** What happened less often than this in all trials is an anecdote. */
const FEWEST = 10;
const NARROW = 440;
const TOP = 42;
const BOTTOM = 44;
const LINE = 18;
/** Up to so many vendors the amounts of the bad one in twenty stand at their dots. */
const FEW = 3;

/**
 * The levels that so many trials can tell of.
 *
 * @param {Futures} futures
 */
export function levelsOf({ distribution: { trials } }) {
  return LEVELS.filter((level) => level <= BAD || trials / level >= FEWEST);
}

/**
 * The amount that is exceeded with some probability, between the points of the curve: straight in the logarithm of the probability, as the
 * picture has it.
 *
 * @param {readonly (readonly [number, number])[]} exceedance
 * @param {number} p
 */
export function exceeded(exceedance, p) {
  const after = exceedance.findIndex(([, probability]) => probability <= p);
  const b = exceedance[after < 0 ? exceedance.length - 1 : after];
  const a = exceedance[after - 1];
  if (b === undefined) return 0;
  if (a === undefined || after < 0 || a[1] <= b[1]) return b[0];
  const way = Math.log(a[1] / p) / Math.log(a[1] / b[1]);
  return a[0] + (b[0] - a[0]) * way;
}

/**
 * What is exceeded at a level, without noise: the error is that of the nearest percentile that is known, scaled as errors of rarer
 * quantiles grow.
 *
 * @param {import('./futures.js').VendorDistribution} vendor
 * @param {number} level
 */
export function atLevel({ exceedance, percentiles, percentile_errors: errors }, level) {
  /** @type {Record<number, keyof typeof percentiles>} */
  const known = { 2: '50', 10: '90', 20: '95', 100: '99' };
  const percent = known[level];
  if (percent !== undefined) return { amount: percentiles[percent], error: errors[percent] };
  const near =
    level < 20
      ? /** @type {const} */ ([10, '90'])
      : level < 100
        ? /** @type {const} */ ([20, '95'])
        : /** @type {const} */ ([100, '99']);
  return {
    amount: exceeded(exceedance, 1 / level),
    error: errors[near[1]] * Math.max(1, Math.sqrt(level / near[0])),
  };
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 */
export function layoutWorst(futures, view) {
  const { words, format, measure = estimate } = view;
  const width = Math.min(WIDEST, Math.max(240, view.width));
  const narrow = width < NARROW;
  const { order } = futures;
  const say = quiet(format);
  const vendors = order.map((index) => ({ index, vendor: futuresAt(futures, index) }));
  const height = Math.max(narrow ? 280 : 320, TOP + BOTTOM + vendors.length * LINE);
  const bottom = height - BOTTOM;

  const levels = levelsOf(futures);
  const rarest = levels.at(-1) ?? 2;
  const names = vendors.map(({ vendor }) => measure(vendor.name, TYPE.note, 600));
  const room = Math.min(width * (narrow ? 0.28 : 0.26), Math.max(...names));
  const right = Math.floor(width - room - 22);
  const curves = vendors.map(({ index, vendor }) => {
    const end = (/** @type {number} */ level) => ({
      level,
      amount: atLevel(vendor, level).amount,
    });
    const inside = vendor.exceedance
      .filter(([, p]) => p < 0.5 && p > 1 / rarest)
      .map(([amount, p]) => ({ level: 1 / p, amount }));
    return { index, points: [end(2), ...inside, end(rarest)] };
  });
  const all = curves.flatMap(({ points }) => points.map(({ amount }) => amount));
  const [least, most] = range(Math.min(...all), Math.max(...all));
  const y = between([least, most], bottom, TOP);

  const marks = ticks(least, most, Math.max(2, Math.floor((bottom - TOP) / 64))).map((amount) => ({
    text: format.money(amount),
    y: y(amount),
  }));
  // The curves begin where the amounts end.
  const left = Math.ceil(Math.max(0, ...marks.map(({ text }) => measure(text, 12)))) + 10;
  const x = (/** @type {number} */ level) =>
    left + (Math.log(level / 2) / Math.log(rarest / 2)) * (right - left);

  const lines = curves.map(({ index, points }) => ({
    vendor: index,
    points: points.map(({ level, amount }) => ({ x: x(level), y: y(amount) })),
  }));
  const ends = lines.map(({ points }) => /** @type {Point} */ (points.at(-1)).y);
  const centres = spread(
    ends,
    ends.map(() => LINE),
    TOP - LINE / 2,
    bottom + LINE / 2,
  );
  const labels = vendors.map(({ index, vendor }, i) => ({
    vendor: index,
    name: ellipsis(vendor.name, room + 1, (t) => measure(t, TYPE.note, 600)),
    fullName: vendor.name,
    x: right + 20,
    y: /** @type {number} */ (centres[i]),
    endY: /** @type {number} */ (ends[i]),
  }));

  const dots = vendors.map(({ index, vendor }) => {
    const { amount, error } = atLevel(vendor, BAD);
    return { vendor: index, text: say(amount, error), x: x(BAD), y: y(amount) };
  });
  const shown = vendors.length <= FEW ? dots : [];
  const amountsY = spread(
    shown.map((dot) => dot.y - 11),
    shown.map(() => 16),
    TOP - 12,
    bottom,
  );
  return {
    width,
    height,
    top: TOP,
    bottom,
    left,
    right,
    lines,
    labels,
    bad: { x: x(BAD), text: words.worst.level(format.number(BAD)) },
    dots: dots.map((dot, i) => ({ ...dot, textY: amountsY[i] ?? null })),
    ticks: marks,
    marks: layoutMarks(levels, view, { x, left, right }),
    bands: levels.map((level, i) => ({
      level,
      at: x(level),
      from: i === 0 ? left : (x(levels[i - 1] ?? 2) + x(level)) / 2,
      to: i === levels.length - 1 ? right : (x(level) + x(levels[i + 1] ?? rarest)) / 2,
      points: vendors.map(({ index, vendor }) => ({
        vendor: index,
        y: y(atLevel(vendor, level).amount),
      })),
      said: words.worst.readout(
        format.number(level),
        vendors
          .map(({ vendor }) => {
            const { amount, error } = atLevel(vendor, level);
            return words.worst.amount(vendor.name, say(amount, error));
          })
          .join(words.worst.between),
      ),
    })),
  };
}

/**
 * The chances that the axis names: the ends first, then what still has room.
 *
 * @param {number[]} levels
 * @param {SureView} view
 * @param {{ x: (level: number) => number, left: number, right: number }} place
 */
function layoutMarks(levels, { words, format, measure = estimate }, { x, left, right }) {
  const rarest = levels.at(-1) ?? BAD;
  /** @type {{ level: number, x: number, text: string, textX: number, end: number }[]} */
  const placed = [];
  for (const level of [2, rarest, ...NAMED]) {
    const text = words.worst.level(format.number(level));
    const width = measure(text, 12);
    const textX = Math.min(Math.max(x(level) - width / 2, left), right - width);
    const end = textX + width;
    const free = placed.every((other) => end + 8 <= other.textX || textX >= other.end + 8);
    if (free && level <= rarest) placed.push({ level, x: x(level), text, textX, end });
  }
  return placed;
}
