import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  closedHours,
  dayNames,
  isFlat,
  steps,
  utcOffset,
  WEEK,
} from '../../www/charts/week-layout.js';
import './why-words.js';

const quarters = fc.integer({ min: 1, max: 96 });
/** Sorted windows that do not touch, to the quarter of an hour, as a report gives them. */
const windows = fc.array(fc.tuple(quarters, quarters), { maxLength: 10 }).map((pairs) => {
  /** @type {[number, number][]} */
  const made = [];
  let at = -0.25;
  for (const [gap, length] of pairs) {
    const from = at + gap / 4;
    at = Math.min(WEEK, from + length / 4);
    if (from < WEEK) made.push([from, at]);
  }
  return made;
});

test('open and closed hours fill the week without overlap', () => {
  fc.assert(
    fc.property(windows, (open) => {
      const spans = [...open.map(([from, to]) => ({ from, to })), ...closedHours(open)].sort(
        (a, b) => a.from - b.from,
      );
      let at = 0;
      for (const { from, to } of spans) {
        assert.equal(from, at);
        assert.ok(to > from);
        at = to;
      }
      assert.equal(at, WEEK);
    }),
  );
});

test('a desk that works across the end of the week is closed in its middle only', () => {
  assert.deepEqual(
    closedHours([
      [0, 9],
      [160, 168],
    ]),
    [{ from: 9, to: 160 }],
  );
  assert.deepEqual(closedHours([]), [{ from: 0, to: WEEK }]);
});

test('the outline of revenue has its area, also where a span starts or ends within an hour', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { minLength: WEEK, maxLength: WEEK }),
      fc.nat(WEEK * 4 - 1),
      fc.integer({ min: 1, max: WEEK * 4 }),
      (revenue, start, length) => {
        const from = start / 4;
        const to = Math.min(WEEK, from + length / 4);
        const corners = steps(revenue, { from, to });
        let area = 0;
        for (let i = 0; i < corners.length; i += 2) {
          const [left, right] = [corners[i], corners[i + 1]];
          assert.equal(left?.revenue, right?.revenue);
          area += (left?.revenue ?? 0) * ((right?.hour ?? 0) - (left?.hour ?? 0));
        }
        let expected = 0;
        for (let quarter = from * 4; quarter < to * 4; quarter++)
          expected += (revenue[Math.floor(quarter / 4)] ?? 0) / 4;
        assert.ok(Math.abs(area - expected) <= 1e-9 * (1 + expected));
        assert.equal(corners[0]?.hour, from);
        assert.equal(corners.at(-1)?.hour, to);
      },
    ),
  );
});

test('a week is flat up to the rounding of a mean', () => {
  assert.ok(isFlat([0, 0, 0]));
  assert.ok(isFlat([900, 900.0000000001, 900]));
  assert.ok(!isFlat([900, 901, 900]));
});

test('the week starts on Monday in both languages', () => {
  assert.deepEqual(dayNames('en', 'short'), ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  assert.deepEqual(dayNames('zh-CN', 'short'), [
    '周一',
    '周二',
    '周三',
    '周四',
    '周五',
    '周六',
    '周日',
  ]);
});

test('an offset is written as clocks write it', () => {
  assert.deepEqual([0, 7, 5.5, -3.75, 12.75].map(utcOffset), [
    'UTC',
    'UTC+7',
    'UTC+5:30',
    'UTC−3:45',
    'UTC+12:45',
  ]);
});
