import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeFormat } from '../../www/format.js';
import { en as english } from '../../www/text/en.js';
import { zhCN as chinese } from '../../www/text/zh-CN.js';

const en = makeFormat(english, 'USD');
const zh = makeFormat(chinese, 'CNY');

test('money has three figures and a short form', () => {
  for (const [amount, words] of /** @type {const} */ ([
    [0, '$0'],
    [-0, '$0'],
    [1e-12, '$0'],
    [2e-7, '$2E-7'],
    [0.000_02, '$0.00002'],
    [0.012, '$0.012'],
    [1.2, '$1.20'],
    [12, '$12'],
    [310.4, '$310'],
    [1234, '$1,230'],
    [9999.9, '$10k'],
    [181_449, '$181k'],
    [999_999, '$1M'],
    [-2_125_000, '−$2.13M'],
    [3e12, '$3T'],
    [1.234e31, '$1.23E31'],
  ])) {
    assert.equal(en.money(amount), words);
  }
});

test('Chinese counts in ten thousands, with a space before the unit as before every other', () => {
  assert.equal(zh.money(181_449), '¥18.1\u00a0万');
  assert.equal(zh.money(250_000_000), '¥2.5\u00a0亿');
  assert.equal(zh.hours(4.2), '4.2 小时');
  assert.equal(zh.months(36), '36 个月');
});

test('counted units know the singular', () => {
  assert.equal(en.months(1), '1 month');
  assert.equal(en.months(36), '36 months');
  assert.equal(en.hours(0.25), '0.25 h');
  assert.equal(en.share(0.384), '38.4%');
});

test('a currency that is unknown or half typed is no mistake', () => {
  assert.match(makeFormat(english, 'XQZ').money(5), /XQZ.5/);
  assert.equal(makeFormat(english, 'U').money(5), '5');
  assert.equal(makeFormat(english, '').money(5), '5');
});

test('no amount grows long', () => {
  const amount = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(amount, (value) => {
      for (const format of [en, zh]) {
        assert.ok(format.money(value).length <= 12, format.money(value));
        assert.ok(!format.money(value).includes('NaN'));
      }
    }),
    { examples: [[1e308], [-1e308], [5e-324], [999_999_999_999]] },
  );
});
