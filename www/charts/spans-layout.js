// Where everything of "how much could it cost" stands.

import { frame } from './frame.js';
import { between, futuresAt, marked, range, visible } from './futures.js';
import { nameLines, TYPE } from './labels.js';
import { estimate } from './measure.js';
import { quiet } from './noise.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {ReturnType<typeof layoutSpans>} SpansLayout */
/** @typedef {SpansLayout['rows'][number]} SpanRow */
/** @typedef {'half' | 'range' | 'bad'} SpanPart */

/** @type {readonly SpanPart[]} */
export const SPAN_PARTS = ['half', 'range', 'bad'];
/** Below this width numbers stand under the silhouettes instead of beside them. */
const BESIDE = 900;
const LINE = 19;
/** Room of the mark before its words. */
export const MARKS = { half: 14, range: 24, bad: 12 };
const COLUMNS_APART = 24;

/**
 * What is printed of a vendor.
 *
 * @param {Futures} futures
 * @param {number} index
 * @param {SureView} view
 */
export function spanWords(futures, index, { format, words }) {
  const { percentiles: at, percentile_errors: error } = futuresAt(futures, index);
  const say = quiet(format);
  const low = say(at[10], error[10]);
  const high = say(at[90], error[90]);
  return {
    low,
    high,
    half: say(at[50], error[50]),
    bad: say(at[95], error[95]),
    range: words.spans.between(low, high),
  };
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 */
export function layoutSpans(futures, view) {
  const { words, format, measure = estimate } = view;
  const { order } = futures;
  const vendors = order.map((index) => ({
    index,
    vendor: futuresAt(futures, index),
    said: spanWords(futures, index, view),
  }));
  const shape = frame(
    view.width,
    vendors.map(({ vendor }) => vendor.name),
    measure,
  );
  const { width, few } = shape;
  const beside = width >= BESIDE;
  const ridge = few ? 38 : 24;

  const heads = SPAN_PARTS.map((part) => ({
    part,
    text: words.spans[part],
    width: MARKS[part] + measure(words.spans[part], TYPE.note),
  }));
  const columns = heads.map(({ part, width: head }) =>
    Math.max(head, ...vendors.map(({ said }) => measure(said[part], TYPE.name, 600))),
  );
  // Right edges, from the last column to the first.
  const edges = columns.map((_, i) =>
    columns.slice(i + 1).reduce((x, column) => x - column - COLUMNS_APART, width),
  );

  const left = beside ? shape.left : 0;
  const right = beside ? (edges[0] ?? width) - (columns[0] ?? 0) - 2 * COLUMNS_APART : width;
  const seen = vendors.map(({ vendor }) => visible(vendor.histogram));
  const [least, most] = range(
    Math.min(
      ...seen.map(({ from }) => from),
      ...vendors.map(({ vendor }) => vendor.percentiles[10]),
    ),
    Math.max(...seen.map(({ to }) => to), ...vendors.map(({ vendor }) => vendor.percentiles[95])),
  );
  const x = between([least, most], left + 6, right - 6);

  const key = beside
    ? heads.map(({ part, text, width: head }, i) => ({
        part,
        text,
        x: (edges[i] ?? 0) - head,
        y: 14,
      }))
    : flowMarks(heads, width);
  const top = Math.max(...key.map(({ y }) => y)) + (beside ? 6 : 14);

  let cursor = top;
  const rows = vendors.map(({ index, vendor, said }, n) => {
    const head = beside ? 0 : 22;
    const base = cursor + head + ridge;
    const axisY = base + 8;
    const numbers = SPAN_PARTS.map((part) => ({
      part,
      text: said[part],
      width: MARKS[part] + measure(said[part], TYPE.note, 600),
    }));
    const placed = beside
      ? numbers.map(({ part, text }, i) => ({ part, text, x: edges[i] ?? 0, y: axisY + 5 }))
      : flowMarks(numbers, width).map((each) => ({ ...each, y: each.y + axisY + 8 }));
    const bottom = beside ? axisY + 8 : Math.max(...placed.map(({ y }) => y)) + 6;
    const row = {
      vendor: index,
      name: beside ? shape.name(vendor.name) : nameLines(vendor.name, width, 1, measure),
      fullName: vendor.name,
      nameY: beside ? axisY + 5 : cursor + 15,
      top: cursor,
      bottom,
      base,
      axisY,
      silhouette: silhouette(vendor.histogram, seen[n] ?? vendor.histogram, { x, base, ridge }),
      low: x(vendor.percentiles[10]),
      half: x(vendor.percentiles[50]),
      high: x(vendor.percentiles[90]),
      bad: x(vendor.percentiles[95]),
      numbers: placed,
    };
    cursor = bottom + (few ? 16 : 8);
    return row;
  });

  const axisTop = cursor - (few ? 16 : 8) + 8;
  return {
    width,
    height: axisTop + 22,
    beside,
    left,
    right,
    top,
    key,
    rows,
    axisTop,
    ticks: marked([least, most], {
      ...{ x, measure, apart: beside ? 110 : 90 },
      ...{ from: left, to: right, say: format.money },
    }),
  };
}

/**
 * The outline of a histogram, as high as there is room for: how its futures are spread, not how many there are.
 *
 * @param {import('./futures.js').Histogram} histogram
 * @param {{ from: number, to: number }} seen
 * @param {{ x: (amount: number) => number, base: number, ridge: number }} place
 */
function silhouette({ from, to, counts }, seen, { x, base, ridge }) {
  const step = (to - from) / Math.max(1, counts.length);
  const highest = Math.max(...counts);
  if (!(step > 0) || highest === 0) return [];
  const points = counts
    .map((count, i) => ({ at: from + (i + 0.5) * step, count }))
    .filter(({ at }) => at > seen.from && at < seen.to)
    .map(({ at, count }) => ({ x: x(at), y: base - (count / highest) * ridge }));
  return [{ x: x(seen.from), y: base }, ...points, { x: x(seen.to), y: base }];
}

/**
 * Words with a mark before each, one after another, broken into lines.
 *
 * @template {{ part: SpanPart, text: string, width: number }} T
 * @param {T[]} items
 * @param {number} to
 */
function flowMarks(items, to) {
  let x = 0;
  let y = 14;
  return items.map(({ part, text, width }) => {
    if (x > 0 && x + width > to) {
      x = 0;
      y += LINE;
    }
    const place = { part, text, x, y };
    x += width + 16;
    return place;
  });
}
