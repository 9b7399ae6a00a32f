import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chance, parts } from '../../www/charts/chances.js';
import { quiet, withoutNoise } from '../../www/charts/noise.js';
import { makeFormat } from '../../www/format.js';
import { certainty } from '../../www/sure/certainty.js';
import { footnote, gapLead, spansLead, worstLead } from '../../www/sure/sentences.js';
import { en } from '../../www/text/en.js';
import { textOf } from '../../www/text/say.js';
import { sure } from '../../www/text/sure.en.js';
import { sure as chinese } from '../../www/text/sure.zh-CN.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { simulated, TWO } from './sure.fixture.js';
import { CASES, everywhere, futuresOf, viewOf } from './sure.views.js';

/** @typedef {import('../../www/boundary').Distribution} Distribution */
/** @typedef {import('../../www/boundary').Report} Report */

/** @param {import('../../www/text/say.js').Part[]} said */
const read = (said) => said.map(textOf).join('');

test('both languages say the same things', () => {
  /** @type {(value: unknown) => unknown} */
  const shape = (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, each]) => [key, shape(each)])
            .sort(),
        )
      : typeof value;
  assert.deepEqual(shape(chinese), shape(sure));
});

/**
 * The sentence in both languages.
 * @param {number[]} wins
 * @param {number} best
 * @param {{ trials?: number, luck?: boolean, names?: string[], kind?: string, sd?: number }} [how]
 */
function spoken(
  wins,
  best,
  {
    trials = 200_000,
    luck = false,
    names = ['Steady', 'Lowbid', '云速'],
    kind = 'cheaper',
    sd = 1,
  } = {},
) {
  const vendors = wins.map((_, i) => ({ name: names[i] }));
  const distribution = /** @type {Distribution} */ (
    /** @type {unknown} */ ({
      vendors,
      trials,
      p_cheapest: wins,
      luck_only: luck,
      difference: { sd },
    })
  );
  const report = /** @type {Report} */ (
    /** @type {unknown} */ ({ vendors, verdict: { best, kind } })
  );
  return [
    read(certainty(distribution, report, sure, makeFormat(en, 'USD'), en.sentenceGap)),
    read(certainty(distribution, report, chinese, makeFormat(zhCN, 'USD'), zhCN.sentenceGap)),
  ];
}

test('the certainty of a clear case, a certain one and one that is nearly so', () => {
  assert.deepEqual(spoken([0.97, 0.03], 0), [
    'In 97 of 100 simulated futures Steady is the cheaper one.',
    '每 100 种可能里，有 97 种是 Steady 更便宜。',
  ]);
  assert.deepEqual(spoken([0.7, 0.2, 0.1], 0), [
    'In 70 of 100 simulated futures Steady is the cheapest.',
    '每 100 种可能里，有 70 种是 Steady 最便宜。',
  ]);
  assert.deepEqual(spoken([1, 0], 0), [
    'In every one of 200,000 simulated futures Steady is the cheaper one.',
    '模拟的 200,000 种可能里，每一种都是 Steady 更便宜。',
  ]);
  assert.deepEqual(spoken([0.996, 0.004], 0), [
    'In more than 99 of 100 simulated futures Steady is the cheaper one.',
    '每 100 种可能里，有 99 种以上是 Steady 更便宜。',
  ]);
});

test('a coin toss is called one, whoever leads by a hair', () => {
  for (const [wins, n] of /** @type {[number[], number][]} */ ([
    [[0.52, 0.48], 52],
    [[0.47, 0.53], 47],
  ])) {
    const [english, own] = spoken(wins, 0);
    assert.match(english, new RegExp(`close to a coin toss: Steady does in ${n} of 100`));
    assert.equal(own, `两家谁更便宜，几乎是五五开：每 100 种可能里，有 ${n} 种是 Steady 更便宜。`);
  }
});

test('who wins more often but costs more on average is told with both', () => {
  assert.deepEqual(spoken([0.39, 0.61], 0), [
    'Lowbid is the cheaper one, in 61 of 100 simulated futures, but its bad ones cost so much that Steady costs less on average.',
    '每 100 种可能里，有 61 种是 Lowbid 更便宜，可它一旦运气不好，代价就大得多，平均下来还是 Steady 更省。',
  ]);
  assert.match(spoken([0.3, 0.45, 0.25], 0)[0], /^Lowbid is more often the cheapest, in 45 of 100/);
});

test('among several without a majority the first two are named', () => {
  const [english, own] = spoken([0.41, 0.38, 0.21], 0);
  assert.equal(
    english,
    'No vendor is the cheapest for sure: Steady is in 41 of 100 simulated futures, Lowbid in 38 of 100.',
  );
  assert.match(own, /^没有哪家稳拿最低：每 100 种可能里，有 41 种是 Steady 最便宜/);
});

test('luck alone is said to be so; one vendor, twins and other vendors have nothing to be sure of', () => {
  const [english, own] = spoken([0.97, 0.03], 0, { luck: true });
  assert.match(english, /cheaper one\. That is luck alone/);
  assert.match(own, /更便宜。这里只算运气/);
  assert.deepEqual(spoken([1], 0), ['', '']);
  assert.deepEqual(spoken([1, 0], 0, { kind: 'tie', sd: 0 }), ['', '']);
  const { distribution } = simulated(TWO);
  const { report } = simulated([...TWO].reverse());
  assert.deepEqual(certainty(distribution, report, sure, makeFormat(en, 'USD')), []);
});

test('with few trials only tenths are said', () => {
  assert.match(spoken([0.83, 0.17], 0, { trials: 400 })[0], /^In about 8 of 10 simulated futures/);
  assert.match(spoken([0.83, 0.17], 0, { trials: 400 })[1], /^每 10 种可能里，大约有 8 种是/);
});

test('a share is counted as finely as its standard error allows, and never rounded to a certainty', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1_000_000 }), (mille, trials) => {
      const wins = Math.round((mille / 1000) * trials);
      const p = wins / trials;
      const { kind, n, of } = chance(p, trials);
      assert.equal(kind === 'all', wins === trials);
      assert.equal(kind === 'none', wins === 0);
      if (kind === 'all' || kind === 'none') return;
      assert.ok(n >= 1 && n < of);
      // Half of what is counted, and so much for cutting off at the ends.
      assert.ok(Math.abs(n / of - p) <= 1 / of + 1e-9);
      if (of === 100) assert.ok(2 * Math.sqrt((p * (1 - p)) / trials) <= 0.01 + 1e-9);
    }),
  );
});

test('a hundred is parted without loss, each within one of its share', () => {
  const shares = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      shares.filter((all) => all.some((each) => each > 0)),
      (all) => {
        const sum = all.reduce((a, b) => a + b, 0);
        const counts = parts(all, 100);
        assert.equal(
          counts.reduce((a, b) => a + b, 0),
          100,
        );
        counts.forEach((count, i) => {
          assert.ok(Math.abs(count - ((all[i] ?? 0) / sum) * 100) < 1);
        });
      },
    ),
  );
});

test('a digit is printed if it is right to within one, and not otherwise', () => {
  const money = quiet(makeFormat(en, 'USD'));
  for (const [amount, error, said] of /** @type {[number, number, string][]} */ ([
    [1_234_567, 0, '$1.23M'],
    [1_234_567, 5_000, '$1.23M'],
    [1_234_567, 5_001, '$1.2M'],
    [1_234_567, 60_000, '$1M'],
    [1_234_567, 600_000, '$0'],
    [-86_400, 300, '−$86k'],
    [12.345, 0.05, '$12.30'],
    [0, 3, '$0'],
  ])) {
    assert.equal(money(amount, error), said, `${amount} ± ${error}`);
  }
  assert.equal(withoutNoise(12.345, 0.001), 12.35);
});

test('rounding moves an amount by no more than half a unit, and the unit is as fine as the error allows', () => {
  const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const error = fc.double({ min: 1e-3, max: 1e8, noNaN: true });
  fc.assert(
    fc.property(amount, error, (exact, e) => {
      const rounded = withoutNoise(exact, e);
      // The smallest power of ten not below 2e is below 20e.
      assert.ok(Math.abs(rounded - exact) <= 10 * e + 1e-6);
      assert.ok(!Object.is(rounded, -0));
    }),
  );
});

test('sentences are whole in every case', () => {
  everywhere((futures, view, where) => {
    const { difference } = futures.distribution;
    const said = [
      read(spansLead(futures, view)),
      read(worstLead(futures, view)),
      difference === null ? '' : read(gapLead(futures, view, difference)),
      footnote(futures, view),
    ];
    for (const sentence of said) {
      assert.doesNotMatch(sentence, /undefined|NaN|Infinity|\[object/, where);
      assert.doesNotMatch(sentence, /[\u4e00-\u9fff] [\u4e00-\u9fff]/u, where);
    }
  });
});

test('what is left to nothing but the price is said to be so', () => {
  const exact = CASES.find(([name]) => name === 'nothing left to chance')?.[1];
  assert.ok(exact?.distribution.difference);
  const [futures, view] = [futuresOf(exact), viewOf('en', 600)];
  assert.equal(read(spansLead(futures, view)), 'A costs $400k in every future.');
  assert.equal(
    read(gapLead(futures, view, exact.distribution.difference)),
    'Against B, A costs $100k less in every future.',
  );
});

test('the footnote says what was stopped', () => {
  const { distribution, report } = simulated(TWO, { said: 40_000 });
  const stopped = { distribution: { ...distribution, requested: 200_000 }, order: report.ranking };
  assert.match(
    footnote(stopped, viewOf('en', 600)),
    /^Stopped after 40,000 of 200,000 futures\. 40,000/,
  );
  assert.match(
    footnote(stopped, viewOf('zh-CN', 600)),
    /^计划模拟 200,000 种可能，到 40,000 种时停止。/,
  );
});
