// Where everything of the cost over time stands.

import { amounts, linear, monthMarks, zeroBased } from './axis.js';
import { WIDEST } from './frame.js';
import { TYPE } from './labels.js';
import { balanced, ellipsis, estimate } from './measure.js';
import { meets, placeNote } from './place-note.js';
import { vendorAt } from './report.js';
import { spread } from './spread.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./place-note.js').Point} Point */
/** @typedef {ReturnType<typeof layoutOverTime>} TimeLayout */

const NARROW = 560;
const LINE = 18;
const TOP = 22;
const BOTTOM = 26;

/**
 * @param {Report} report
 * @param {View} view
 */
export function layoutOverTime(report, view) {
  const { format, measure = estimate } = view;
  const width = Math.min(WIDEST, Math.max(240, view.width));
  const narrow = width < NARROW;
  const months = report.horizon_months;
  const count = report.vendors.length;
  const twoLines = narrow && count <= 4;
  const amountShown = !narrow || twoLines;
  const labelHeight = twoLines ? 2 * LINE : LINE;
  const height = Math.max(narrow ? 300 : 340, TOP + BOTTOM + count * labelHeight);

  const wanted = report.vendors.map(({ name, total }) => ({
    name,
    amount: amountShown ? format.money(total) : '',
    nameWidth: measure(name, TYPE.note, 600),
    amountWidth: amountShown ? measure(format.money(total), TYPE.note) : 0,
  }));
  const most = width * (narrow ? 0.3 : 0.26);
  const room = Math.min(
    most,
    Math.max(
      ...wanted.map((w) =>
        twoLines ? Math.max(w.nameWidth, w.amountWidth) : w.nameWidth + 6 + w.amountWidth,
      ),
    ),
  );
  const right = Math.floor(width - room - 22);
  const bottom = height - BOTTOM;

  const x = linear(months, 0, right);
  const highest = Math.max(...report.vendors.flatMap(({ cumulative }) => cumulative));
  const y = zeroBased(highest, bottom, TOP);

  const lines = report.vendors.map(({ cumulative }, vendor) => ({
    vendor,
    points: [
      { x: x(0), y: y(0) },
      ...cumulative.map((amount, i) => ({ x: x(i + 1), y: y(amount) })),
    ],
  }));

  const ends = lines.map(({ points }) => /** @type {Point} */ (points.at(-1)).y);
  const centres = spread(
    ends,
    ends.map(() => labelHeight),
    TOP - LINE,
    bottom + 6,
  );
  const labels = wanted.map(({ name, amount, amountWidth }, vendor) => ({
    vendor,
    name: ellipsis(name, twoLines ? room + 1 : room - amountWidth - 5, (text) =>
      measure(text, TYPE.note, 600),
    ),
    fullName: name,
    amount,
    twoLines,
    x: right + 20,
    y: /** @type {number} */ (centres[vendor]),
    endY: /** @type {number} */ (ends[vendor]),
  }));

  const widestMark =
    months >= 24 ? view.text.time.years(10, '10') : view.text.time.months(12, '12');
  const ticks = amounts(y, 70, highest === 0).filter((tick) => tick > 0);
  const tickLabels = ticks.map((amount) => ({ amount, text: format.money(amount), y: y(amount) }));
  return {
    width,
    height,
    right,
    bottom,
    lines,
    labels,
    ticks: tickLabels,
    marks: monthMarks(months, right / (12 + measure(widestMark, 12))).map((month) => ({
      month,
      x: x(month),
    })),
    notes: layoutNotes(report, view, {
      lines: lines.map(({ points }) => points),
      x,
      y,
      width: right,
      bottom,
      taken: tickLabels.map((tick) => ({
        x: 0,
        y: tick.y - 16,
        width: measure(tick.text, 12),
        height: 16,
      })),
      measure,
    }),
  };
}

/**
 * The crossings of the best two, in words; if they never cross, that.
 *
 * @param {Report} report
 * @param {View} view
 * @param {{ lines: Point[][], x: (n: number) => number, y: (n: number) => number, width: number, bottom: number, taken: import('./place-note.js').Box[], measure: import('./view.js').Measure }} frame
 */
function layoutNotes(report, { text, format }, { lines, x, y, width, bottom, taken, measure }) {
  const { best, runner_up: second, kind } = report.verdict;
  if (second === null || kind !== 'cheaper') return [];
  const name = (/** @type {number} */ index) =>
    ellipsis(vendorAt(report, index).name, 150, (t) => measure(t, TYPE.note));
  const of = report.crossings.filter(
    ({ a, b }) => (a === best && b === second) || (a === second && b === best),
  );
  const pointOn = (/** @type {number} */ vendor, /** @type {number} */ at) => ({
    x: x(at),
    y: y(amountAt(vendorAt(report, vendor).cumulative, at)),
  });
  const shown = of.slice(-2).map(({ at, month, cheaper_after: after }) => ({
    points: [pointOn(after, at)],
    words: text.time.crossing(format.number(month), name(after)),
    marked: true,
  }));
  if (shown.length === 0) {
    const points = [0.6, 0.7, 0.8, 0.9, 0.5, 0.4].map((part) =>
      pointOn(best, part * report.horizon_months),
    );
    shown.push({ points, words: text.time.always(name(best)), marked: false });
  }
  return shown.flatMap(({ points, words, marked }) => {
    const rows = balanced(words, Math.min(230, width * 0.85), (t) => measure(t, TYPE.note, 600));
    const size = {
      width: Math.max(...rows.map((row) => measure(row, TYPE.note, 600))),
      height: rows.length * LINE,
    };
    const { point, box, clear } = placeNote(points, size, {
      lines,
      taken,
      within: { x: 4, y: 2, width: width - 8, height: bottom - 6 },
    });
    // A crossing is named at its point, come what may. That there is none can stand above a crowded picture.
    if (clear || marked) {
      taken.push(box);
      return [{ point, rows, box, marked, leader: true }];
    }
    const above = { x: 0, y: 0, width: measure(words, TYPE.note, 600), height: LINE };
    const fits = above.width <= width && !taken.some((other) => meets(above, other));
    return fits ? [{ point, rows: [words], box: above, marked, leader: false }] : [];
  });
}

/**
 * The cumulative cost at a fraction of a month; it starts at nothing.
 *
 * @param {number[]} cumulative
 * @param {number} at
 */
export function amountAt(cumulative, at) {
  const i = Math.min(Math.max(Math.floor(at), 0), cumulative.length - 1);
  const before = i === 0 ? 0 : /** @type {number} */ (cumulative[i - 1]);
  const after = /** @type {number} */ (cumulative[i]);
  return before + (after - before) * Math.min(1, at - i);
}
