import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curvePicture, curveTable, curveWord } from '../../www/charts/curve.js';
import {
  heightAt,
  layoutCurve,
  layoutWord,
  nowX,
  reigns,
  WORD,
} from '../../www/charts/curve-layout.js';
import { check, element } from './charts.check.js';
import { install } from './charts.document.js';
import { curvesOf, LANGUAGES, viewOf } from './explore.fixture.js';

install();

const COUNTS = [1, 2, 4, 12];

for (const count of COUNTS)
  test(`a word stays within its room, and says where the present is: ${count} vendors`, () => {
    for (const curve of curvesOf(count)) {
      const { lines, now, crossings } = layoutWord(curve);
      assert.equal(lines.length, count);
      const places = [...lines.flatMap(({ points }) => points), ...crossings, { x: now, y: 1 }];
      for (const { x, y } of places) {
        assert.ok(x >= 0 && x <= WORD.width, `${curve.path}: x ${x}`);
        assert.ok(y >= 0 && y <= WORD.height, `${curve.path}: y ${y}`);
      }
      assert.equal(crossings.length, curve.changes.length, curve.path);
      check(element(curveWord(curve, [0, 1])));
    }
  });

test('a crossing is drawn where the lines of the two meet', () => {
  for (const curve of curvesOf(2)) {
    const { lines, crossings } = layoutWord(curve);
    for (const { x, change } of crossings) {
      if (change.jump) continue;
      const [a, b] = [change.cheapest_below, change.cheapest_above].map((vendor) =>
        heightAt(lines[vendor].points, x),
      );
      // Between two of 21 values the picture is straight, and the totals are not quite.
      assert.ok(Math.abs(Number(a) - Number(b)) < 1, `${curve.path}: ${a} ${b}`);
    }
  }
});

test('who is cheapest where covers the whole span, in order', () => {
  for (const curve of curvesOf(4)) {
    const parts = reigns(curve, (way) => way);
    if (curve.changes.length === 0) assert.deepEqual(parts, []);
    else assert.deepEqual([parts[0]?.from, parts.at(-1)?.to], [0, 1]);
    for (const [i, { from, to }] of parts.entries()) {
      assert.ok(to >= from);
      if (i > 0) assert.equal(from, parts[i - 1]?.to);
    }
  }
});

test('a present value out of the span stands at its end', () => {
  const span = /** @type {const} */ ({ from: 10, to: 1e6, scale: 'log' });
  assert.equal(nowX(span, 0), nowX(span, 10));
  assert.equal(nowX(span, 1e9), nowX(span, 1e6));
  assert.ok(nowX(span, 900) > nowX(span, 400));
});

test('the page of a curve: all in the picture, ticks apart, names as text', () => {
  for (const count of COUNTS)
    for (const locale of Object.keys(LANGUAGES))
      for (const width of [280, 320, 726])
        for (const curve of curvesOf(count)) {
          const view = viewOf(locale, width, curve.path);
          const layout = layoutCurve(curve, view);
          const where = `${curve.path}, ${count}, ${locale}, ${width}`;
          for (const { x, y } of layout.lines.flatMap(({ points }) => points)) {
            assert.ok(x >= -0.5 && x <= layout.right + 0.5, where);
            assert.ok(y >= layout.top - 0.5 && y <= layout.bottom + 0.5, where);
          }
          assert.ok(layout.xTicks.length >= 2, where);
          const sorted = [...layout.xTicks].sort((a, b) => a.textX - b.textX);
          for (const [i, tick] of sorted.entries())
            if (i > 0) assert.ok(tick.textX > sorted[i - 1].textX + 8, where);
          const root = element(curvePicture(curve, view, { title: 't', desc: 'd' }, [0, 1]));
          check(root);
          const table = element(curveTable(curve, view, { caption: 'c', input: 'i' }));
          check(table);
          for (const { name } of curve.vendors) assert.ok(table.text.includes(name), where);
        }
});
