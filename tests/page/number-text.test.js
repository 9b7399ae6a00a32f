import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readNumber, stepped, toDocument, toTyped, writeNumber } from '../../www/number-text.js';

test('what people type', () => {
  for (const [typed, value] of /** @type {const} */ ([
    ['12', 12],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['１２３．５', 123.5],
    ['－5', -5],
    ['−5', -5],
    ['$12', 12],
    ['-$12', -12],
    ['￥12', 12],
    ['15%', 15],
    ['.5', 0.5],
    ['1e3', 1000],
    ['2k', 2000],
    ['1.5M', 1_500_000],
    ['3万', 30_000],
    ['1.2亿', 120_000_000],
  ])) {
    assert.equal(readNumber(typed), value, typed);
  }
});

test('what is not, or not yet, a number', () => {
  for (const typed of [
    '',
    ' ',
    '-',
    '+',
    '.',
    '1.',
    '1,',
    '1,5',
    '12,34',
    '1,234,5',
    '1.2.3',
    '1e',
    '--1',
    'ten',
    '1 h',
    '1e999',
    'NaN',
    'Infinity',
    '0x10',
    'k',
  ]) {
    assert.equal(readNumber(typed), undefined, typed);
  }
});

test('any text is read or refused, and what is read is finite', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const value = readNumber(text);
      assert.ok(value === undefined || Number.isFinite(value));
    }),
  );
});

test('what is written is read back, grouped or not, in both languages', () => {
  const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(amount, fc.boolean(), fc.constantFrom('en', 'zh-CN'), (value, grouped, locale) => {
      const back = readNumber(writeNumber(value, locale, grouped)) ?? Number.NaN;
      // Twelve figures are shown, which is more than anybody types.
      assert.ok(Math.abs(back - value) <= Math.abs(value) * 1e-11, `${value} came back as ${back}`);
    }),
  );
});

test('a share is typed as percent without the noise of a division', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (ten_thousandths) => {
      const typed = ten_thousandths / 10_000;
      assert.equal(toTyped(toDocument(typed, 100), 100), typed);
    }),
  );
  assert.equal(toDocument(7, 100), 0.07);
  assert.equal(toTyped(0.07, 100), 7);
});

test('arrow keys step by amounts that suit the number', () => {
  assert.equal(stepped(900, 1, {}), 950);
  assert.equal(stepped(12_000, 1, {}), 13_000);
  assert.equal(stepped(0.25, 1, {}), 0.26);
  assert.equal(stepped(6, 1, { finest: 1 }), 7);
  assert.equal(stepped(0, 1, {}), 1);
  assert.equal(stepped(0, 1, { most: 1 }), 0.01);
  assert.equal(stepped(0, -1, { least: 0 }), 0);
  assert.equal(stepped(8, 1, { finest: 0.25, large: true }), 10);
});

test('a step moves, stays within the limits, and does not leave the grid of its size', () => {
  const value = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, fc.constantFrom(1, -1), (from, direction) => {
      const to = stepped(from, /** @type {1 | -1} */ (direction), { least: 0, most: 1e9 });
      assert.ok(to >= 0 && to <= 1e9);
      if (direction === 1 && from < 1e9) assert.ok(to > from);
      if (direction === -1 && from > 0) assert.ok(to < from);
    }),
  );
});
