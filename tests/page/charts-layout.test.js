import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { monthMarks } from '../../www/charts/axis.js';
import { layoutBars } from '../../www/charts/bars-layout.js';
import { neighbour } from '../../www/charts/keys.js';
import { TYPE } from '../../www/charts/labels.js';
import { balanced, ellipsis, estimate, lines } from '../../www/charts/measure.js';
import { amountAt, layoutOverTime } from '../../www/charts/over-time-layout.js';
import { layoutPhases } from '../../www/charts/phases-layout.js';
import { meets, placeNote, touches } from '../../www/charts/place-note.js';
import { spread } from '../../www/charts/spread.js';
import { stack, targets } from '../../www/charts/stack.js';
import { makeFormat } from '../../www/format.js';
import { en } from '../../www/text/en.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { at, reports } from './charts.reports.js';
import './why-words.js';

/** Numbers spread evenly; `fc.double` favours the tiniest. @param {number} min @param {number} max */
const even = (min, max) => fc.integer({ min: min * 16, max: max * 16 }).map((n) => n / 16);
const size = even(0, 1e6);
const sizes = fc.array(size, { minLength: 1, maxLength: 14 });
const views = fc
  .record({
    width: fc.integer({ min: 240, max: 1400 }),
    locale: fc.constantFrom('en', 'zh-CN'),
  })
  .map(({ width, locale }) => ({
    width,
    locale,
    text: (locale === 'en' ? en : zhCN).charts,
    format: makeFormat(locale === 'en' ? en : zhCN, 'USD'),
    currency: 'USD',
    id: 'test',
  }));

/**
 * @param {{ from: number, to: number }[]} spans
 * @param {number} [slack]
 */
function endToEnd(spans, slack = 1e-6) {
  for (let i = 1; i < spans.length; i++) {
    assert.ok(Math.abs(at(spans, i).from - at(spans, i - 1).to) <= slack, 'a gap or an overlap');
  }
}

test('pieces lie end to end from zero and their widths sum to the scale', () => {
  fc.assert(
    fc.property(sizes, (values) => {
      const sum = values.reduce((a, b) => a + b, 0);
      const scale = (/** @type {number} */ n) => 40 + (sum > 0 ? (n / sum) * 600 : 0);
      const pieces = stack(
        values.map((value, i) => [String(i), value]),
        scale,
      );
      assert.deepEqual(
        pieces.map(({ key }) => key),
        values.flatMap((value, i) => (value > 0 ? [String(i)] : [])),
      );
      endToEnd(pieces);
      if (pieces.length > 0) {
        assert.ok(Math.abs(at(pieces, 0).from - 40) < 1e-6);
        assert.ok(Math.abs(at(pieces, pieces.length - 1).to - 640) < 1e-6);
      }
    }),
  );
});

test('a piece too thin to point at is given room by its neighbours, who keep their middles', () => {
  const widths = fc.oneof(even(0, 8), even(9, 30), even(9, 300));
  fc.assert(
    fc.property(fc.array(widths, { minLength: 1, maxLength: 14 }), (drawn) => {
      const pieces = drawn.map((width, i) => {
        const from = 10 + drawn.slice(0, i).reduce((a, b) => a + b, 0);
        return { from, to: from + width };
      });
      const places = targets(pieces, 9);
      endToEnd(places);
      assert.equal(at(places, 0).from, 10);
      pieces.forEach(({ from, to }, i) => {
        const place = at(places, i);
        if (to - from < 9) return;
        const middle = (from + to) / 2;
        assert.ok(place.from <= middle && middle <= place.to && place.to - place.from >= 9 - 1e-6);
      });
      if (drawn.every((width) => width >= 9)) assert.deepEqual(places, pieces);
      const end = drawn.findLastIndex((width) => width >= 9) + 1;
      for (const { from, to } of places.slice(end)) assert.ok(to - from >= 9 - 1e-6);
    }),
  );
});

test('labels are spread without touching, in their order, inside their room, and no further than needed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(even(-50, 450), even(1, 30)), {
        minLength: 1,
        maxLength: 12,
      }),
      (labels) => {
        const wanted = labels.map(([place]) => place);
        const heights = labels.map(([, height]) => height);
        const centres = spread(wanted, heights, 0, 400);
        const order = wanted
          .map((_, i) => i)
          .sort((a, b) => at(wanted, a) - at(wanted, b) || a - b);
        for (let k = 0; k < order.length; k++) {
          const i = at(order, k);
          assert.ok(
            at(centres, i) - at(heights, i) / 2 >= -1e-6 &&
              at(centres, i) + at(heights, i) / 2 <= 400 + 1e-6,
          );
          if (k === 0) continue;
          const before = at(order, k - 1);
          assert.ok(
            at(centres, i) - at(centres, before) >=
              (at(heights, i) + at(heights, before)) / 2 - 1e-6,
          );
        }
        const free = order.every((i, k) => {
          const place = at(wanted, i);
          const before =
            k === 0 ? -Infinity : at(wanted, at(order, k - 1)) + at(heights, at(order, k - 1)) / 2;
          return (
            place - at(heights, i) / 2 >= Math.max(0, before) && place + at(heights, i) / 2 <= 400
          );
        });
        if (free) assert.ok(centres.every((centre, i) => Math.abs(centre - at(wanted, i)) < 1e-6));
      },
    ),
  );
});

test('labels that need more room than there is keep their order', () => {
  assert.deepEqual(spread([5, 5, 5, 5], [10, 10, 10, 10], 0, 20), [2.5, 7.5, 12.5, 17.5]);
});

test('in the bars nothing overlaps, overflows or is not a number', () => {
  fc.assert(
    fc.property(reports, views, (report, view) => {
      const layout = layoutBars(report, view);
      assert.ok(Number.isFinite(layout.height));
      let bottom = 0;
      for (const row of layout.rows) {
        assert.ok(row.top >= bottom - 1e-6);
        bottom = Math.max(
          row.barBottom,
          ...row.groups.map(({ y }) => y),
          ...row.items.map(({ y }) => y),
        );
        endToEnd(row.pieces);
        endToEnd(row.places);
        for (const { from, to, label } of row.pieces) {
          assert.ok(
            Number.isFinite(from) && from >= layout.left - 1e-6 && to <= layout.right + 1e-6,
          );
          if (label) assert.ok(estimate(label.name, TYPE.piece) <= to - from);
        }
        assert.ok(row.net <= row.end + 1e-6);
        if (row.credit)
          assert.ok(
            row.credit.from >= layout.left - 1e-6 && row.credit.from <= row.credit.to + 1e-6,
          );
        assert.ok(row.totalX + estimate(row.total, TYPE.name, 600) <= layout.width + 1);
        if (row.note) assert.ok(row.noteX + estimate(row.note, TYPE.note) <= layout.width + 1);
        const words = [
          ...row.groups.map(({ x, y, text }) => ({
            x,
            y,
            end: x + estimate(text, TYPE.note, 600),
          })),
          ...row.items.map(({ x, y, text }) => ({ x, y, end: x + 15 + estimate(text, TYPE.note) })),
        ];
        for (const a of words) {
          assert.ok(a.end <= layout.width + 1, 'words leave the picture');
          for (const b of words)
            if (a !== b && a.y === b.y) assert.ok(a.end <= b.x || b.end <= a.x);
        }
      }
      assert.ok(bottom <= layout.height);
    }),
    { numRuns: 150 },
  );
});

test('a credit is cut out of the places of what it lies upon', () => {
  fc.assert(
    fc.property(reports, views, fc.integer({ min: 1, max: 99 }), (report, view, percent) => {
      const vendor = at(report.vendors, 0);
      const none = Object.fromEntries(Object.keys(vendor.lines).map((line) => [line, 0]));
      const lines = {
        ...vendor.lines,
        ...none,
        subscription: 60,
        lost_revenue: 40,
        sla_credits: -percent,
      };
      const changed = { ...vendor, lines, total: 100 - percent, price: 60, hidden: 40 - percent };
      const layout = layoutBars({ ...report, vendors: [changed], ranking: [0] }, view);
      const row = at(layout.rows, 0);
      assert.deepEqual(
        row.places.map(({ key }) => key),
        ['subscription', 'lost_revenue', 'sla_credits'],
      );
      endToEnd(row.places);
      const edge = layout.left + ((100 - percent) / 100) * (layout.right - layout.left);
      assert.ok(Math.abs(row.net - edge) < 1e-6);
      if (percent < 40) assert.ok(Math.abs(at(row.places, 2).from - edge) < 10);
    }),
    { numRuns: 40 },
  );
});

test('every line that is not zero has a place to point at', () => {
  fc.assert(
    fc.property(reports, views, (report, view) => {
      for (const { vendor, places } of layoutBars(report, view).rows) {
        const { lines: costs } = at(report.vendors, vendor);
        const expected = Object.entries(costs).filter(([, amount]) => amount !== 0);
        assert.deepEqual(
          new Set(places.map(({ key }) => key)),
          new Set(expected.map(([line]) => line)),
        );
      }
    }),
  );
});

test('over time the labels at the ends keep apart and the notes stay in the picture', () => {
  fc.assert(
    fc.property(reports, views, (report, view) => {
      const layout = layoutOverTime(report, view);
      const labels = [...layout.labels].sort((a, b) => a.y - b.y);
      for (let i = 1; i < labels.length; i++) {
        assert.ok(
          at(labels, i).y - at(labels, i - 1).y >= (at(labels, i).twoLines ? 36 : 18) - 1e-6,
        );
      }
      for (const { points } of layout.lines) {
        assert.equal(points.length, report.horizon_months + 1);
        for (const { x, y } of points)
          assert.ok(Number.isFinite(x) && y >= 0 && y <= layout.bottom + 1e-6);
      }
      for (const { box } of layout.notes) {
        assert.ok(box.x >= 0 && box.x + box.width <= layout.width);
        assert.ok(box.y >= 0 && box.y + box.height <= layout.bottom);
      }
    }),
  );
});

test('phases lie end to end and are worded only where they fit', () => {
  fc.assert(
    fc.property(reports, views, fc.constantFrom('hours', 'cost'), (report, view, measured) => {
      const layout = layoutPhases(report, view, /** @type {'hours' | 'cost'} */ (measured));
      for (const row of layout.rows) {
        endToEnd(row.pieces);
        for (const { plate, from, to } of row.pieces)
          if (plate) assert.ok(plate.width <= to - from);
        for (const { x, text } of row.items)
          assert.ok(x + 15 + estimate(text, TYPE.note) <= layout.width + 1);
      }
    }),
  );
});

test('a note takes a place that nothing crosses when there is one', () => {
  const line = [
    { x: 0, y: 200 },
    { x: 300, y: 0 },
  ];
  const within = { x: 0, y: 0, width: 300, height: 200 };
  const { box, clear } = placeNote(
    [{ x: 150, y: 100 }],
    { width: 80, height: 18 },
    { lines: [line], taken: [], within },
  );
  assert.ok(clear);
  assert.ok(!touches(box, at(line, 0), at(line, 1)));
  const second = placeNote(
    [{ x: 150, y: 100 }],
    { width: 80, height: 18 },
    { lines: [line], taken: [box], within },
  );
  assert.ok(second.clear && !meets(second.box, box));
});

test('a segment meets a box it passes through, not one it passes by', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  assert.ok(touches(box, { x: 0, y: 15 }, { x: 30, y: 15 }));
  assert.ok(touches(box, { x: 12, y: 12 }, { x: 13, y: 13 }));
  assert.ok(!touches(box, { x: 0, y: 0 }, { x: 30, y: 5 }));
  assert.ok(!touches(box, { x: 0, y: 25 }, { x: 5, y: 10 }));
});

test('cumulative cost starts at nothing and is straight within a month', () => {
  assert.equal(amountAt([10, 30], 0), 0);
  assert.equal(amountAt([10, 30], 0.5), 5);
  assert.equal(amountAt([10, 30], 1.5), 20);
  assert.equal(amountAt([10, 30], 2), 30);
});

test('time is marked in years from two years on, and never more often than there is room', () => {
  assert.deepEqual(monthMarks(36, 8), [12, 24, 36]);
  assert.deepEqual(monthMarks(120, 5), [24, 48, 72, 96, 120]);
  assert.deepEqual(monthMarks(12, 6), [2, 4, 6, 8, 10, 12]);
  assert.deepEqual(monthMarks(1, 6), [1]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 12 }),
      (months, room) => {
        const marks = monthMarks(months, room);
        assert.ok(marks.length >= 1 && marks.length <= room);
        assert.ok(marks.every((mark) => mark >= 1 && mark <= months));
      },
    ),
  );
});

test('text is cut with an ellipsis, never inside a character, and broken without losing any', () => {
  const widthOf = (/** @type {string} */ text) => estimate(text, 13);
  assert.equal(ellipsis('Lowbid', 100, widthOf), 'Lowbid');
  assert.equal(ellipsis('🎥🎥🎥🎥', 40, widthOf), '🎥…');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 30, max: 300 }),
      (text, width) => {
        assert.ok(widthOf(ellipsis(text, width, widthOf)) <= Math.max(width, widthOf('…')));
        for (const cut of [lines(text, width, widthOf), balanced(text, width, widthOf)]) {
          assert.equal(cut.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
        }
      },
    ),
  );
});

test('the arrow keys walk along a bar and from bar to bar', () => {
  const rows = [['a', 'b', 'c'], ['d']];
  assert.equal(neighbour(rows, 'a', 'ArrowRight'), 'b');
  assert.equal(neighbour(rows, 'a', 'ArrowLeft'), undefined);
  assert.equal(neighbour(rows, 'b', 'End'), 'c');
  assert.equal(neighbour(rows, 'c', 'Home'), 'a');
  assert.equal(neighbour(rows, 'c', 'ArrowDown'), 'd');
  assert.equal(neighbour(rows, 'd', 'ArrowUp'), 'a');
  assert.equal(neighbour(rows, 'd', 'ArrowDown'), undefined);
  assert.equal(neighbour(rows, 'd', 'x'), undefined);
});
