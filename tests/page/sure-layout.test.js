import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, range, visible } from '../../www/charts/futures.js';
import { layoutGap } from '../../www/charts/gap-layout.js';
import { TYPE } from '../../www/charts/labels.js';
import { estimate } from '../../www/charts/measure.js';
import { layoutSpans, MARKS } from '../../www/charts/spans-layout.js';
import { layoutWins } from '../../www/charts/wins-layout.js';
import { atLevel, exceeded, layoutWorst } from '../../www/charts/worst-layout.js';
import { CASES, everywhere, futuresOf, viewOf } from './sure.views.js';

/** @typedef {{ x: number, y: number, width: number }} Words a line of text: its left end, its baseline */

/**
 * @param {Words[]} all
 * @param {number} width
 * @param {string} where
 */
function apart(all, width, where) {
  for (const [i, a] of all.entries()) {
    assert.ok(
      a.x >= -0.5 && a.x + a.width <= width + 1,
      `${where}: words outside, ${JSON.stringify(a)}`,
    );
    for (const b of all.slice(0, i)) {
      const touch =
        Math.abs(a.y - b.y) < 12 && a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5;
      assert.ok(!touch, `${where}: ${JSON.stringify([a, b])}`);
    }
  }
}

/**
 * @param {number[]} numbers
 * @param {number} from
 * @param {number} to
 * @param {string} where
 */
function inside(numbers, from, to, where) {
  for (const n of numbers)
    assert.ok(n >= from - 0.5 && n <= to + 0.5, `${where}: ${n} in ${from}–${to}`);
}

test('how much: marks in order and inside, words clear of each other', () => {
  everywhere((futures, view, where) => {
    const layout = layoutSpans(futures, view);
    const { width, height, rows, key, beside } = layout;
    assert.deepEqual(
      rows.map(({ vendor }) => vendor),
      futures.order,
    );
    for (const [i, row] of rows.entries()) {
      const { low, half, high, bad } = row;
      inside(
        [low, half, high, bad, ...row.silhouette.map(({ x }) => x)],
        layout.left,
        layout.right,
        where,
      );
      inside([...row.silhouette.map(({ y }) => y)], row.top, row.base, where);
      assert.ok(low <= half && half <= high && high <= bad, where);
      assert.ok(row.bottom <= (rows[i + 1]?.top ?? height), where);
    }
    const numbers = rows.flatMap((row) =>
      row.numbers.map(({ part, text, x, y }) => {
        const wide = estimate(text, TYPE.note, 600);
        return beside ? { x: x - wide, y, width: wide } : { x, y, width: MARKS[part] + wide };
      }),
    );
    const heads = key.map(({ part, text, x, y }) => ({
      ...{ x, y },
      width: MARKS[part] + estimate(text, TYPE.note),
    }));
    const names = rows.map(({ name, nameY }) => ({
      ...{ x: 0, y: nameY },
      width: Math.max(...name.map((line) => estimate(line, TYPE.name, 600))),
    }));
    const amounts = layout.ticks.map(({ text, textX }) => ({
      ...{ x: textX, y: layout.axisTop + 16 },
      width: estimate(text, 12),
    }));
    apart([...numbers, ...heads, ...names, ...amounts], width, where);
  });
});

test('who wins: a hundred squares, each in its place, and a label for every vendor', () => {
  everywhere((futures, view, where) => {
    const { width, height, side, squares, labels } = layoutWins(futures, view);
    assert.equal(squares.length, 100, where);
    assert.equal(new Set(squares.map(({ x, y }) => `${x} ${y}`)).size, 100, where);
    inside(
      squares.map(({ x }) => x + side),
      side,
      width,
      where,
    );
    assert.ok(side >= 8, where);
    assert.equal(labels.length, futures.order.length);
    const under = labels.map(({ x, y, count, countX }) => ({
      ...{ x, y },
      width: countX + estimate(count, TYPE.name, 600) - x,
    }));
    apart(under, width, where);
    assert.ok(Math.max(...under.map(({ y }) => y)) < height, where);
  });
});

test('how bad: rising curves inside, names at their ends, chances side by side', () => {
  everywhere((futures, view, where) => {
    const layout = layoutWorst(futures, view);
    const { width, height, left, right, top, bottom, lines, labels, marks, bands, dots } = layout;
    for (const { points } of lines) {
      inside(
        points.map(({ x }) => x),
        left,
        right,
        where,
      );
      inside(
        points.map(({ y }) => y),
        top,
        bottom,
        where,
      );
      for (const [i, { x }] of points.entries())
        assert.ok(i === 0 || x >= (points[i - 1]?.x ?? 0), where);
    }
    const names = labels.map(({ name, x, y }) => ({ x, y, width: estimate(name, TYPE.note, 600) }));
    apart(names, width, where);
    const below = marks.map(({ text, textX }) => ({
      x: textX,
      y: bottom,
      width: estimate(text, 12),
    }));
    apart(below, width, where);
    assert.ok(marks.length >= 2, where);
    for (const [i, band] of bands.entries())
      assert.ok(Math.abs(band.from - (bands[i - 1]?.to ?? left)) < 1e-6, where);
    assert.equal(bands.at(-1)?.to, right);
    const amounts = dots.flatMap(({ text, x, textY }) => {
      const wide = estimate(text, TYPE.note, 600);
      return textY === null ? [] : [{ x: x - 7 - wide, y: textY + 4, width: wide }];
    });
    apart(amounts, width, where);
    assert.ok(Math.max(...names.map(({ y }) => y)) < height, where);
  });
});

test('by how much: two sides that meet at nothing, and words for both', () => {
  everywhere((futures, view, where) => {
    const { difference } = futures.distribution;
    if (difference === null) return;
    const layout = layoutGap(futures, difference, view);
    const { width, zero, base, top, sides, labels, low, half, high } = layout;
    const [dearer, cheaper] = sides;
    inside([low, half, high, zero], 0, width, where);
    for (const { outline } of sides)
      inside(
        outline.map(({ y }) => y),
        top,
        base,
        where,
      );
    inside(dearer?.outline.map(({ x }) => x) ?? [], 0, zero, where);
    inside(cheaper?.outline.map(({ x }) => x) ?? [], zero, width, where);
    apart(
      labels.flatMap(({ x, y, text, count }) => [
        { x, y, width: 15 + estimate(text, TYPE.note) },
        { x: x + 15, y: y + 18, width: estimate(count, TYPE.note) },
      ]),
      width,
      where,
    );
  });
});

test('what is exceeded lies between the points of the curve, straight in the logarithm', () => {
  const curve = /** @type {[number, number][]} */ ([
    [0, 1],
    [10, 0.1],
    [20, 0.01],
    [25, 0.001],
  ]);
  assert.equal(exceeded(curve, 0.1), 10);
  assert.ok(Math.abs(exceeded(curve, Math.sqrt(0.1 * 0.01)) - 15) < 1e-9);
  assert.equal(exceeded(curve, 1), 0);
  assert.equal(exceeded(curve, 1e-9), 25);
});

test('rarer amounts are larger, and their errors no smaller', () => {
  for (const [, made] of CASES) {
    for (const vendor of made.distribution.vendors) {
      const [common, rare] = [atLevel(vendor, 100), atLevel(vendor, 1000)];
      assert.ok(rare.amount >= common.amount && rare.error >= common.error);
    }
  }
});

test('an axis begins at nothing unless all lies far from it', () => {
  assert.deepEqual(range(1, 10), [0, 10]);
  const [least, most] = range(8, 10);
  assert.ok(least > 7 && least < 8 && most === 10);
  assert.deepEqual(range(-3, 10), [-3, 10]);
  for (const alone of [0, 5]) {
    const [from, to] = range(alone, alone);
    assert.ok(from <= alone && to > alone);
  }
});

test('tails thinner than a hair are not drawn', () => {
  const counts = [0, 0, 1000, 500, 10, 1, 0, 1];
  assert.deepEqual(visible({ from: 0, to: 8, counts, below: 0, above: 3 }), { from: 2, to: 5 });
  assert.deepEqual(visible({ from: 4, to: 4, counts: [0], below: 0, above: 0 }), {
    from: 4,
    to: 4,
  });
});

test('amounts on an axis never touch', () => {
  for (const width of [200, 300, 500, 1200]) {
    const x = (/** @type {number} */ n) => (n / 987) * width;
    const say = (/** @type {number} */ n) => `¥${n} 0000000 万`;
    const ticks = marked([0, 987], { x, say, measure: estimate, from: 0, to: width, apart: 90 });
    apart(
      ticks.map(({ text, textX }) => ({ x: textX, y: 0, width: estimate(text, 12) })),
      width,
      String(width),
    );
  }
});

test('where few futures were played out the picture says about how many', () => {
  const few = CASES.find(([name]) => name === 'too few to be fine')?.[1];
  assert.ok(few);
  const { labels } = layoutWins(futuresOf(few), viewOf('en', 360));
  assert.match(labels[0]?.count ?? '', /^about \d0$/);
});
