import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledIn, groupOf, INPUTS, VENDOR_GROUPS } from '../../www/form/layout.js';
import { makeFormat } from '../../www/format.js';
import { counted, issueWords, labelOf, placeWords } from '../../www/issues.js';
import { createShape } from '../../www/state/shape.js';
import { widgets } from '../../www/text/details.en.js';
import { widgets as widgetsZh } from '../../www/text/details.zh-CN.js';
import { en } from '../../www/text/en.js';
import { chooseLanguage } from '../../www/text/index.js';
import { say, spaced, textOf, vendor } from '../../www/text/say.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { verdictNote, verdictSentence } from '../../www/verdict.js';
import { evaluate, example, schema } from './core.js';

const shape = createShape(schema());
const scenario = example('live-commerce');

/** @param {import('../../www/text/say.js').Part[]} parts */
const read = (parts) => parts.map(textOf).join('');

/**
 * @param {unknown} value
 * @param {string} [path]
 * @returns {string[]}
 */
function keys(value, path = '') {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, each]) => keys(each, `${path}/${key}`));
}

test('both languages say the same things', () => {
  assert.deepEqual(keys(zhCN).sort(), keys(en).sort());
  assert.deepEqual(keys(widgetsZh).sort(), keys(widgets).sort());
});

test('every field of the schema has a label in both languages', () => {
  // Not asked for: the version, and what is part of another input.
  const silent = /^version$|^business\.daily_profile\[\]$|holiday_runs\[\]$/;
  for (const { path } of schema()) {
    if (silent.test(path)) continue;
    const own = path.replace(/\.p[0-3]$/, '');
    assert.ok(en.fields[own]?.[0], path);
    assert.ok(zhCN.fields[own]?.[0], path);
  }
});

test('every field of the schema has a place in the form', () => {
  const always = [
    ...['business.revenue_per_hour', 'horizon_months', 'usage.units_per_month', 'usage.unit'],
    ...['business.engineer_hourly_cost', 'vendors[].name', 'vendors[].price.monthly'],
    ...['vendors[].incidents_per_year.p0', 'vendors[].support.response_hours.p0'],
    ...['vendors[].support.repair_hours.p0', 'vendors'],
  ];
  for (const { path } of schema()) {
    if (path === 'version') continue;
    assert.ok(always.includes(path) || groupOf(path) !== undefined, path);
  }
});

test('what the layout says of an input is about an input that exists', () => {
  const paths = schema().map(({ path }) => path);
  for (const path of Object.keys(INPUTS)) {
    assert.ok(
      paths.some((each) => each === path || each.startsWith(`${path}.`)),
      path,
    );
  }
});

test('groups count what is filled in', () => {
  const [price] = VENDOR_GROUPS;
  assert.equal(
    filledIn([{ price: { discount: 0.1, monthly: 3 } }, { price: { discount: 0 } }], price),
    1,
  );
  assert.equal(filledIn([{}], price), 0);
});

test('every issue of a thoroughly wrong scenario has words in both languages', () => {
  const wrong = {
    currency: 'usd',
    horizon_months: 1.5,
    business: {
      revenue_per_hour: '1.',
      daily_profile: Array(24).fill(0),
      impact: { p0: 2 },
      utc_offset_hours: 0.1,
      events: [{ name: 'x'.repeat(61), hours: Number.NaN }],
    },
    vendors: [
      {
        name: '',
        price: {
          monthly: -1,
          usage: {
            tiers: [{ up_to: 5, unit_price: 1 }, { up_to: 5, unit_price: 1 }, { unit_price: '' }],
            mode: 'x',
          },
        },
        support: { desk: { windows: [{ from_hour: 9, to_hour: 9 }], holiday_runs: [0, 99] } },
        sla: { credits: [{}], counted: ['p9'] },
      },
    ],
  };
  const { issues } = evaluate(wrong);
  assert.ok((issues?.length ?? 0) > 15);
  for (const issue of issues ?? []) {
    for (const text of [en, zhCN]) {
      const words = issueWords(issue, shape.field(issue.path), undefined, text);
      assert.ok(
        words.length > 2 && !words.includes('undefined') && !words.includes('NaN'),
        `${issue.path} ${issue.code}: ${words}`,
      );
      assert.notEqual(words, text.issues.other, `${issue.path} ${issue.code}`);
      assert.ok(!placeWords(issue.path, wrong, text).includes('undefined'));
    }
  }
});

test('what cannot be moved has words, too', () => {
  for (const issue of [
    { path: 'vendors[0].name', code: 'no_number' },
    { path: 'vendors[7].price.monthly', code: 'not_there' },
    { path: 'horizon_months', code: 'ends_before_start', from: 5, to: 3 },
  ])
    for (const text of [en, zhCN]) {
      const words = issueWords(issue, shape.field(issue.path), undefined, text);
      assert.ok(words.length > 2 && words !== text.issues.other, `${issue.code}: ${words}`);
    }
});

test('a value of the wrong kind is told what belongs there, and a number on its way is not', () => {
  const wrong = { code: 'wrong_type', path: 'business', expected: 'an object' };
  assert.equal(issueWords(wrong, undefined, 3, en), 'Must be an object with entries of its own.');
  for (const text of [en, zhCN]) {
    for (const value of [{}, [], true, null, 7, 'x']) {
      const scenarios = [value, { business: value }, { title: value }, { vendors: value }];
      const extras = { name: 'A', price: { extras: value, usage: value } };
      const sla = { name: 'A', sla: { counts_maintenance: value, credits: value } };
      for (const scenario of [...scenarios, { vendors: [extras] }, { vendors: [sla] }]) {
        for (const issue of evaluate(scenario).issues ?? []) {
          const words = issueWords(issue, shape.field(issue.path), undefined, text);
          assert.notEqual(words, text.issues.other, `${issue.path}: ${issue.expected}`);
        }
      }
    }
  }
  const path = 'vendors[0].support.desk.holiday_runs';
  const typing = { code: 'wrong_type', path, expected: 'a list' };
  assert.equal(issueWords(typing, shape.field(path), '7, x', en), en.issues.notANumberList);
});

test('a cut list of mistakes says so', () => {
  const cut = { code: 'too_many_issues', path: '', max: 100 };
  assert.deepEqual(counted([{ code: 'required', path: 'vendors' }, cut]).cut, cut);
  assert.equal(counted([{ code: 'required', path: 'vendors' }]).cut, undefined);
  assert.match(issueWords(cut, undefined, undefined, en), /^More than 100 mistakes/);
});

test('limits are told as the field shows them', () => {
  const below = {
    path: 'vendors[0].support.first_time_fix_rate',
    code: 'below_minimum',
    min: 0.05,
    got: 0,
  };
  assert.equal(issueWords(below, shape.field(below.path), 0, en), 'Between 5% and 100%.');
  const price = { path: 'vendors[0].price.monthly', code: 'below_minimum', min: 0, got: -5 };
  assert.equal(issueWords(price, shape.field(price.path), -5, zhCN), '不能小于 0。');
});

test('places are named as the form names them', () => {
  assert.equal(labelOf('vendors[0].support.repair_hours.p1', en), 'P1 repair time');
  assert.equal(
    placeWords('vendors[0].price.monthly', scenario, en),
    `Monthly price, ${scenario.vendors[0].name}`,
  );
  assert.equal(placeWords('vendors[7].name', scenario, zhCN), '第 8 家服务商：名称');
  assert.equal(labelOf('business.events[2].hours', en), 'Hours each 3');
});

test('the verdict says what the report says', () => {
  const { ok: report } = evaluate(scenario);
  assert.ok(report);
  const format = makeFormat(en, report.currency);
  const [best, other] = report.ranking.map((index) => report.vendors[index]);
  const sentence = read(verdictSentence(report, en, format));
  assert.ok(
    sentence.startsWith(
      `Over 36 months ${best.name} costs ${format.money(other.total - best.total)} less than ${other.name}: `,
    ),
  );
  assert.ok(sentence.includes(format.money(Math.abs(best.price - other.price))));
  assert.match(
    read(verdictNote(report, en, format)),
    /becomes cheaper than .* if your revenue is (below|above) \$/,
  );
  const chinese = read(verdictSentence(report, zhCN, makeFormat(zhCN, report.currency)));
  assert.match(chinese, /^36 个月算下来，/);
});

test('a tie, a single vendor and a third one have sentences of their own', () => {
  const [first, second] = scenario.vendors;
  /** @param {object[]} vendors */
  const spoken = (vendors) => {
    const { ok: report } = evaluate({ ...scenario, vendors });
    assert.ok(report);
    const format = makeFormat(en, 'USD');
    return [read(verdictSentence(report, en, format)), read(verdictNote(report, en, format))];
  };
  assert.match(spoken([first])[0], /Add a second vendor to compare/);
  assert.match(spoken([first, { ...first, name: 'Twin' }])[0], /cost the same/);
  const dear = { ...second, name: 'Dear', price: { monthly: 1e6 } };
  assert.match(spoken([first, second, dear])[1], /lowest price/);
  // Where the runner-up never passes it, another one may.
  const twin = { ...second, name: 'Twin', price: { ...second.price, monthly: 3000 } };
  const [, note] = spoken([first, second, twin]);
  assert.match(
    note,
    new RegExp(`${first.name} becomes cheaper than ${second.name} if your revenue`),
  );
});

test('Chinese keeps a space between its characters and Latin ones, whoever brings them', () => {
  assert.equal(
    read(spaced(say`${vendor('Steady')}比${vendor('低价云')}便宜`)),
    'Steady 比低价云便宜',
  );
  assert.equal(read(spaced(say`${vendor('云 2')}和${vendor('B')}`)), '云 2 和 B');
});

test('the browser’s languages choose the first one that is spoken', () => {
  assert.equal(chooseLanguage(['fr-FR', 'zh-TW', 'en']), 'zh-CN');
  assert.equal(chooseLanguage(['de', 'en-GB']), 'en');
  assert.equal(chooseLanguage(['ja']), 'en');
});
