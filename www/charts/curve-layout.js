// Where everything of a curve stands: every vendor's total over the span of one input, the size of a word or of a page.

import { ticks } from 'd3-array';
import { wayOf } from '../form/slider-scale.js';
import { between, marked, range } from './futures.js';
import { TYPE } from './labels.js';
import { ellipsis, estimate } from './measure.js';
import { spread } from './spread.js';

/** @typedef {import('../boundary').Curve} Curve */
/** @typedef {import('./view.js').Measure} Measure */
/** @typedef {ReturnType<typeof layoutCurve>} CurveLayout */
/** @typedef {ReturnType<typeof layoutWord>} WordLayout */
/** @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} CurveWords what the large curve is told besides
 * @property {(value: number) => string} amount a value of the input, with its unit
 * @property {(value: number) => string} short the same for the axis
 * @property {(value: string) => string} now
 * @property {string} unit of the axis
 * @property {string} total
 *
 * @typedef {import('./view.js').View & { curve: CurveWords }} CurveView
 */

export const WORD = { width: 64, height: 20 };
const STRIP = 2;
const EDGE = 2;

/** From this ratio on, a straight scale would press all but the largest totals flat. */
const FAR_APART = 12;

/**
 * The totals' scale. It is the one of magnitudes where the smallest would otherwise lie on the ground.
 *
 * @param {Curve} curve
 * @param {number} bottom
 * @param {number} top
 */
function totalsScale({ vendors }, bottom, top) {
  const all = vendors.flatMap(({ totals }) => totals.filter((total) => total !== null));
  const least = Math.min(...all);
  const most = Math.max(...all);
  if (all.length === 0) return { y: () => bottom, log: false, domain: [0, 1] };
  if (least > 0 && most / least > FAR_APART) {
    const place = between([Math.log(least), Math.log(most)], bottom, top);
    return {
      y: (/** @type {number} */ total) => place(Math.log(total)),
      log: true,
      domain: [least, most],
    };
  }
  const domain = range(least, most);
  return { y: between(domain, bottom, top), log: false, domain };
}

/**
 * Every vendor's line; where the scenario would be a mistake there is none.
 *
 * @param {Curve} curve
 * @param {(way: number) => number} x
 * @param {(total: number) => number} y
 */
function linesOf({ values, vendors }, x, y) {
  return vendors.map(({ totals }, vendor) => ({
    vendor,
    points: totals.flatMap((total, i) =>
      total === null ? [] : [{ x: x(i / Math.max(1, values.length - 1)), y: y(total) }],
    ),
  }));
}

/**
 * Who is the cheapest from where to where. Nothing where it is the same vendor throughout.
 *
 * @param {Curve} curve
 * @param {(way: number) => number} x
 */
export function reigns(curve, x) {
  const { changes } = curve;
  const first = changes[0];
  if (first === undefined) return [];
  const ends = [...changes.map(({ value }) => x(wayOf(value, curve))), x(1)];
  return [first.cheapest_below, ...changes.map(({ cheapest_above: after }) => after)].map(
    (vendor, i) => ({ vendor, from: i === 0 ? x(0) : ends[i - 1], to: ends[i] }),
  );
}

/**
 * The height of a line at a place along it.
 *
 * @param {Point[]} points
 * @param {number} x
 */
export function heightAt(points, x) {
  const i = points.findIndex((point) => point.x >= x);
  const after = points[i] ?? points.at(-1);
  const before = points[Math.max(0, i - 1)];
  if (after === undefined || before === undefined) return null;
  if (i < 0 || after.x === before.x) return after.y;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}

/**
 * Where the lines of the two that change places meet.
 *
 * @param {Curve} curve
 * @param {{ vendor: number, points: Point[] }[]} lines
 * @param {(way: number) => number} x
 */
function crossings(curve, lines, x) {
  return curve.changes.flatMap((change) => {
    const at = x(wayOf(change.value, curve));
    const y = heightAt(lines[change.cheapest_above]?.points ?? [], at);
    return y === null ? [] : [{ x: at, y, change }];
  });
}

/**
 * A curve the size of a word: no words, no axes.
 *
 * @param {Curve} curve
 */
export function layoutWord(curve) {
  const { width, height } = WORD;
  const x = wordX;
  const strip = curve.changes.length > 0 ? STRIP + 1 : 0;
  const { y } = totalsScale(curve, height - EDGE - strip, EDGE + 1);
  const lines = linesOf(curve, x, y);
  return {
    width,
    height,
    lines,
    now: nowX(curve, curve.present),
    crossings: crossings(curve, lines, x),
    reigns: reigns(curve, x),
    strip: height - STRIP,
  };
}

/** @param {number} way */
const wordX = (way) => EDGE + way * (WORD.width - 2 * EDGE);

/**
 * Where a value stands in the curve that is a word.
 *
 * @param {import('../boundary').Span} span
 * @param {number} value
 */
export const nowX = (span, value) => wordX(wayOf(value, span));

const LINE = 18;
const TOP = 2 * LINE + 6;
const BOTTOM = 46;

/**
 * @param {Curve} curve
 * @param {CurveView} view
 */
export function layoutCurve(curve, view) {
  const { format, measure = estimate, curve: words } = view;
  const width = Math.min(760, Math.max(240, view.width));
  const count = curve.vendors.length;
  const height = Math.max(width < 480 ? 280 : 340, TOP + BOTTOM + count * LINE);
  const bottom = height - BOTTOM;
  const most = width * 0.28;
  const room = Math.min(
    most,
    Math.max(...curve.vendors.map(({ name }) => measure(name, TYPE.note, 600))),
  );
  const right = Math.floor(width - room - 22);
  const x = between([0, 1], 0, right);
  const { y, log, domain } = totalsScale(curve, bottom - 8, TOP + 14);
  const lines = linesOf(curve, x, y);

  const ends = lines.map(({ points }) => points.at(-1)?.y ?? bottom);
  const centres = spread(
    ends,
    ends.map(() => LINE),
    TOP - LINE,
    bottom + 6,
  );
  const labels = curve.vendors.map(({ name }, vendor) => ({
    vendor,
    name: ellipsis(name, room + 1, (text) => measure(text, TYPE.note, 600)),
    fullName: name,
    x: right + 20,
    y: /** @type {number} */ (centres[vendor]),
    endX: lines[vendor]?.points.at(-1)?.x ?? right,
    endY: /** @type {number} */ (ends[vendor]),
  }));

  const nowAt = x(wayOf(curve.present, curve));
  const nowText = words.now(words.amount(curve.present));
  const now = { x: nowAt, text: nowText, ...placed(nowText, nowAt, width, measure), textY: 13 };
  const meeting = crossings(curve, lines, x);
  let free = -Infinity;
  const notes = meeting.map(({ x: at, y: height, change }) => {
    const text = words.amount(change.value);
    const { textX, textWidth } = placed(text, at, width, measure);
    const fits = textX > free;
    if (fits) free = textX + textWidth + 10;
    return { x: at, y: height, text: fits ? text : '', textX, textY: 13 + LINE };
  });

  return {
    width,
    height,
    top: TOP,
    bottom,
    right,
    lines,
    labels,
    now,
    notes,
    reigns: reigns(curve, x),
    xTicks: valueTicks(curve, x, { to: right, short: words.short, measure }),
    yTicks: (log ? magnitudes(domain, bottom - TOP) : ticks(domain[0], domain[1], 5)).map(
      (amount) => ({ text: format.money(amount), y: y(amount) }),
    ),
    unit: words.unit,
    unitY: height - 4,
  };
}

/**
 * A word above a place, within the picture.
 *
 * @param {string} text
 * @param {number} x
 * @param {number} width
 * @param {Measure} measure
 */
function placed(text, x, width, measure) {
  const textWidth = measure(text, TYPE.note, 600);
  return { textX: Math.max(0, Math.min(x - textWidth / 2, width - textWidth)), textWidth };
}

/**
 * Powers of ten, and twice and five times them where there are few.
 *
 * @param {number[]} domain
 * @param {number} room
 */
function magnitudes([least = 1, most = 1], room) {
  const powers = (/** @type {number[]} */ steps) => {
    const found = [];
    for (let power = 10 ** Math.floor(Math.log10(least)); power <= most; power *= 10)
      found.push(...steps.map((step) => step * power));
    return found.filter((each) => each >= least && each <= most);
  };
  for (const steps of [[1, 2, 5], [1, 3], [1]]) {
    const found = powers(steps);
    if (found.length * 30 <= room) return found;
  }
  return powers([1]);
}

/**
 * Values to mark along the input's span: both ends, and round ones between as many as can be read.
 *
 * @param {Curve} curve
 * @param {(way: number) => number} x
 * @param {{ to: number, short: (value: number) => string, measure: Measure }} axis
 */
function valueTicks(curve, x, { to, short, measure }) {
  const { from, to: end, scale } = curve;
  const at = (/** @type {number} */ value) => x(wayOf(value, curve));
  if (scale === 'even')
    return marked([from, end], { x: at, from: 0, to, apart: 70, say: short, measure });
  /** @type {{ text: string, x: number, textX: number, width: number }[]} */
  const ticks = [];
  for (const value of [from, end, ...roundBetween(from, end)]) {
    const text = short(value);
    const width = measure(text, 12);
    const textX = Math.max(0, Math.min(at(value) - width / 2, to - width));
    const meets = ticks.some(
      (tick) => textX < tick.textX + tick.width + 10 && tick.textX < textX + width + 10,
    );
    if (!meets) ticks.push({ text, x: at(value), textX, width });
  }
  return ticks;
}

/**
 * Powers of ten, then five times and twice them.
 *
 * @param {number} from
 * @param {number} to
 */
function roundBetween(from, to) {
  const highest = Math.floor(Math.log10(to));
  const powers = Array.from({ length: 7 }, (_, i) => 10 ** (highest - i));
  return [1, 5, 2]
    .flatMap((step) => powers.map((power) => step * power))
    .filter((value) => value > from && value < to);
}
