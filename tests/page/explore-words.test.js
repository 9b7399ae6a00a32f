import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveSentence } from '../../www/curves/sentence.js';
import { flipSentences, offerSentences, timeSentences } from '../../www/explore/sentences.js';
import { explore as en } from '../../www/text/explore.en.js';
import { explore as zhCN } from '../../www/text/explore.zh-CN.js';
import { textOf } from '../../www/text/say.js';
import { curvesOf, exploredOf, LANGUAGES, sayingOf } from './explore.fixture.js';

/** @param {import('../../www/text/say.js').Part[][]} sentences */
const read = (sentences) => sentences.map((parts) => parts.map(textOf).join(''));

/** @param {unknown} value @param {string} [path] @returns {string[]} */
function keys(value, path = '') {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, each]) => keys(each, `${path}/${key}`));
}

const two = exploredOf(2);

test('both languages say the same things', () => {
  assert.deepEqual(keys(zhCN).sort(), keys(en).sort());
});

test('what would flip the verdict, in plain words', () => {
  const [said] = read(flipSentences(two, sayingOf('en')));
  assert.match(said, /^Steady stays cheaper unless /);
  assert.match(said, /your revenue is below \$404 an hour/);
  assert.match(said, /Lowbid has fewer than 0\.852 P0 incidents a year/);
  assert.match(said, /you use more than 8,130 \(× 1,000 min\) a month/);
  assert.match(said, /, or Lowbid charges less than .+ in tier 2\.$/);
  const [chinese] = read(flipSentences(two, sayingOf('zh-CN')));
  assert.match(chinese, /^只要不出现以下任何一种情况，Steady 始终更便宜：.+。$/);
  assert.match(chinese, /你的营收低于 \$404\/小时/);
  assert.match(chinese, /Lowbid 的 P0 故障每年不到 0\.852 次/);
});

test('a jump is worth its words only where it can be seen', () => {
  const flip = { path: 'horizon_months', vendor: null, present: 36, value: 12, above: false };
  const far = { ...flip, jump: true, cheapest: 0, distance: 0.4 };
  const said = (/** @type {number} */ apart) => {
    const exploration = { ...two.exploration, flips: [{ ...far, apart }] };
    return read(flipSentences({ ...two, exploration }, sayingOf('en')))[0];
  };
  assert.match(said(0.1), /unless you compare over 12 months or fewer\.$/);
  assert.match(said(1e-5), /unless you compare over fewer than 12 months\.$/);
});

test('nothing flips, a tie, a single vendor, many: each has an honest sentence', () => {
  const none = { ...two, exploration: { ...two.exploration, flips: [] } };
  const verdict = { ...two.report.verdict, kind: /** @type {const} */ ('tie') };
  const tie = { ...two, report: { ...two.report, verdict } };
  for (const locale of Object.keys(LANGUAGES)) {
    const saying = sayingOf(locale);
    const { flips } = saying.words;
    const names = { best: 'Steady', other: 'Lowbid' };
    assert.deepEqual(
      read(flipSentences(none, saying)),
      read([flips.never({ best: 'Steady', two: true })]),
    );
    assert.deepEqual(read(flipSentences(tie, saying)), read([flips.tie(names)]));
    assert.deepEqual(offerSentences(tie, saying), []);
    const one = exploredOf(1);
    assert.deepEqual(read(flipSentences(one, saying)), [flips.single]);
    assert.deepEqual(offerSentences(one, saying), []);
    for (const count of [3, 12]) {
      const many = read(flipSentences(exploredOf(count), saying));
      assert.ok(many.length >= 1 && many.length <= 3);
      for (const each of many) assert.doesNotMatch(each, /undefined|NaN|null| {2}/);
    }
  }
});

test('what a price could do, and what an hour is worth', () => {
  const saying = sayingOf('en');
  assert.deepEqual(read(offerSentences(two, saying)), [
    'Steady could ask up to $4,510 a month, instead of $2,000, and still be the cheapest.',
    'Lowbid would have to give a discount of 43.8% to draw level.',
  ]);
  const offer = { ...two.exploration.offer, most_monthly: null, discount_to_win: null };
  const never = { ...two, exploration: { ...two.exploration, offer } };
  assert.match(read(offerSentences(never, saying))[1], /^No discount/);
  const hours = read(timeSentences(two, saying));
  assert.equal(hours[0], 'An hour faster P0 repair at Lowbid is worth $4,110 a year.');
  assert.ok(hours.length <= 4);
});

test('an hour faster is told where there is an hour', () => {
  const { response_hours, repair_hours } = two.scenario.vendors[1].support;
  assert.ok(response_hours.p0 < 1 && repair_hours.p0 >= 1);
  const { response } = two.exploration.price_of_time[1];
  assert.ok((response.p0 ?? 0) > 0);
  const said = read(timeSentences(two, sayingOf('en'))).join(' ');
  assert.doesNotMatch(said, /P0 response at Steady/);
  // Where nothing is said of a time, it has its default.
  const scenario = structuredClone(two.scenario);
  delete scenario.vendors[1].support.response_hours;
  const later = read(timeSentences({ ...two, scenario }, sayingOf('en'))).join(' ');
  assert.match(later, /P0 re(sponse|pair) at Steady/);
});

test('what would have to go as far as numbers go, or to next to nothing, is not told', () => {
  const flip = { vendor: null, present: 0.3, above: false, jump: false, apart: 0, cheapest: 0 };
  const told = (/** @type {string} */ path, /** @type {number} */ value) => {
    const flips = [{ ...flip, path, value, distance: 1 }];
    const exploration = { ...two.exploration, flips };
    return read(flipSentences({ ...two, exploration }, sayingOf('en')))[0];
  };
  assert.match(told('business.gross_margin', 0.1), /Gross margin/);
  assert.match(told('business.gross_margin', 1.4e-7), /whichever single number/);
  assert.match(told('business.recoverable', 0.999999), /whichever single number/);
});

/** Totals are told as everywhere on the page. @param {string} locale */
function compact(locale) {
  const saying = sayingOf(locale);
  return { ...saying, money: saying.format.money, ranking: [1, 0] };
}

test('a curve in words: where it begins and ends, and where the cheapest changes', () => {
  const [curve] = curvesOf(2, ['vendors[0].incidents_per_year.p0']);
  assert.equal(
    curveSentence(curve, compact('en')),
    'P0 incidents of Lowbid, from 0 to 24 a year: total of Lowbid rises from $315k to $945k; cheapest changes at 0.852 a year.',
  );
  assert.equal(
    curveSentence(curve, compact('zh-CN')),
    'Lowbid 的 P0 故障次数从 0 到 24 次/年：Lowbid 的总成本从 $31.5\u00a0万升到 $94.5\u00a0万；越过 0.852 次/年，最便宜的就换成另一家。',
  );
  for (const locale of Object.keys(LANGUAGES))
    for (const count of [1, 2, 12])
      for (const each of curvesOf(count)) {
        const said = curveSentence(each, sayingOf(locale, count));
        assert.doesNotMatch(said, /undefined|NaN|null| {2}/);
        assert.ok(said.length < 500, said);
      }
});
