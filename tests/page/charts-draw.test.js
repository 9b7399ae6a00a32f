import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { costBars, costBarsTable } from '../../www/charts/bars.js';
import { LINES } from '../../www/charts/cost-lines.js';
import { explainPiece } from '../../www/charts/explain.js';
import { phaseWords, tellingPhase } from '../../www/charts/explain-phase.js';
import { costOverTime, costOverTimeTable } from '../../www/charts/over-time.js';
import { whereTimeGoes, whereTimeGoesTable } from '../../www/charts/phases.js';
import { weekPicture, weekPictureTable } from '../../www/charts/week.js';
import { makeFormat } from '../../www/format.js';
import { en } from '../../www/text/en.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { check, element } from './charts.check.js';
import { install } from './charts.document.js';
import { at, explained, reports } from './charts.reports.js';
import './why-words.js';

install();

/** @typedef {import('../../www/charts/view.js').View} View */
/** @typedef {import('../../www/charts/view.js').Report} Report */

const PICTURES = {
  bars: costBars,
  time: costOverTime,
  hours: (/** @type {Report} */ report, /** @type {View} */ view) =>
    whereTimeGoes(report, view, 'hours'),
  cost: (/** @type {Report} */ report, /** @type {View} */ view) =>
    whereTimeGoes(report, view, 'cost'),
  week: weekPicture,
};
const TABLES = {
  bars: costBarsTable,
  time: costOverTimeTable,
  hours: (/** @type {Report} */ report, /** @type {View} */ view) =>
    whereTimeGoesTable(report, view, 'hours'),
  week: weekPictureTable,
};

/** @param {'en' | 'zh-CN'} locale @param {number} width @returns {View} */
const viewOf = (locale, width) => ({
  width,
  locale,
  text: (locale === 'en' ? en : zhCN).charts,
  format: makeFormat(locale === 'en' ? en : zhCN, 'USD'),
  currency: 'USD',
  id: 'test',
});
const views = fc
  .tuple(fc.constantFrom('en', 'zh-CN'), fc.integer({ min: 280, max: 1300 }))
  .map(([locale, width]) => viewOf(/** @type {'en' | 'zh-CN'} */ (locale), width));

for (const [kind, draw] of Object.entries(PICTURES)) {
  test(`${kind}: any report is drawn, whole and described`, () => {
    fc.assert(
      fc.property(reports, views, (report, view) => {
        const root = element(draw(report, view));
        check(root);
        const byId = (/** @type {string} */ key) =>
          root.all().find(({ attributes }) => attributes.get('id') === root.attributes.get(key));
        assert.equal(root.attributes.get('width'), String(Math.min(view.width, 1200)));
        assert.ok((byId('aria-labelledby')?.text ?? '') !== '');
        const described = byId('aria-describedby')?.text ?? '';
        assert.ok(described !== '');
        if (kind !== 'week')
          for (const { name } of report.vendors) assert.ok(described.includes(name));
      }),
      { numRuns: 60 },
    );
  });
}

for (const [kind, make] of Object.entries(TABLES)) {
  test(`${kind}: the table has a heading for every row and column`, () => {
    fc.assert(
      fc.property(reports, views, (report, view) => {
        const root = element(make(report, view));
        check(root);
        const tables = root.all().filter(({ name }) => name === 'table');
        assert.ok(tables.length > 0);
        for (const table of tables) {
          assert.equal(element(table.children[0]).name, 'caption');
          const rows = table.all().filter(({ name }) => name === 'tr');
          assert.equal(new Set(rows.map(({ children }) => children.length)).size, 1);
          for (const row of rows.slice(1))
            assert.equal(element(row.children[0]).attributes.get('scope'), 'row');
        }
      }),
      { numRuns: 30 },
    );
  });
}

for (const [kind, draw] of Object.entries({
  bars: costBars,
  hours: (/** @type {Report} */ report, /** @type {View} */ view) =>
    whereTimeGoes(report, view, 'hours', true),
  cost: (/** @type {Report} */ report, /** @type {View} */ view) =>
    whereTimeGoes(report, view, 'cost', true),
})) {
  test(`${kind}: every piece can be reached and says what it is`, () => {
    fc.assert(
      fc.property(reports, views, (report, view) => {
        const root = element(draw(report, view));
        assert.deepEqual(root.listeners, ['keydown']);
        for (const row of root
          .all()
          .filter(({ attributes }) => attributes.get('class') === 'row')) {
          const hits = row.all().filter(({ attributes }) => attributes.get('class') === 'hit');
          assert.deepEqual(
            hits.map(({ attributes }) => attributes.get('tabindex')),
            hits.map((_, i) => (i === 0 ? '0' : '-1')),
          );
          for (const { attributes } of hits) {
            assert.equal(attributes.get('role'), 'button');
            const vendor = at(report.vendors, Number(attributes.get('data-vendor')));
            assert.ok(attributes.get('aria-label')?.startsWith(vendor.name));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
}

test('a picture that is not to be asked has nothing to press', () => {
  fc.assert(
    fc.property(reports, views, (report, view) => {
      const root = element(whereTimeGoes(report, view));
      assert.deepEqual(root.listeners, []);
      assert.ok(root.all().every(({ attributes }) => attributes.get('role') !== 'button'));
    }),
    { numRuns: 20 },
  );
});

/** @returns {Report} */
function reportOf(/** @type {Partial<import('../../www/charts/view.js').VendorReport>} */ changes) {
  const [report] = fc.sample(reports, { numRuns: 1, seed: 7 });
  const made = /** @type {Report} */ (report);
  return {
    ...made,
    ranking: [0],
    vendors: [{ ...at(made.vendors, 0), name: 'Lowbid', ...changes }],
  };
}

test('a piece is explained by its numbers', () => {
  const explain = {
    lost_revenue: [
      {
        of: 'p0',
        amount: 302400,
        factors: [
          { name: 'incidents_per_year', value: 6 },
          { name: 'years', value: 1 },
          { name: 'hours', value: 4.2 },
          { name: 'impact', value: 1 },
          { name: 'revenue_per_hour', value: 12000 },
        ],
      },
      { of: 'p3', amount: 0, factors: [] },
    ],
    sla_credits: [
      {
        of: 'credits',
        amount: -500,
        factors: [
          { name: 'sign', value: -1 },
          { name: 'bill', value: 10000 },
          { name: 'share', value: 0.05 },
        ],
      },
    ],
  };
  const report = reportOf({ explain: explained(explain) });
  assert.ok(
    element(explainPiece(report, 0, 'lost_revenue', viewOf('en', 400))).text.endsWith(
      'P0 6 incidents a year × 1 year × 4.2 h × 100% of revenue × $12,000/h = $302k',
    ),
  );
  assert.ok(
    element(explainPiece(report, 0, 'lost_revenue', viewOf('zh-CN', 400))).text.includes(
      '每年 6 次故障 × 1 年 × 4.2 小时',
    ),
  );
  assert.ok(
    element(explainPiece(report, 0, 'sla_credits', viewOf('en', 400))).text.endsWith(
      '$10k billed × 5% credited on average = −$500',
    ),
  );
});

test('a phase is explained by its numbers, severity by severity', () => {
  const none = {
    ...{ detection: 0, waiting: 0, response: 0, messages: 0, repair: 0, rework: 0 },
  };
  /** @type {(per_year: number, waiting: number, cost: number) => import('../../www/boundary').VendorReport['incidents']['p0']} */
  const incident = (per_year, waiting, cost) => ({
    ...{ per_year, hours: waiting, phases: { ...none, waiting } },
    ...{ by_phase: { ...none, waiting: cost, ramp: 0 }, resolution_hours: 1, cost_each: 1 },
  });
  const unknown = { ...incident(0, 0, 0), hours: null, phases: null };
  const report = reportOf({
    incidents: {
      ...{ p0: incident(4, 20.4, 30000), p1: incident(10, 31.4, 12000) },
      ...{ p2: incident(0, 59.5, 0), p3: unknown },
    },
    phase_hours: { ...none, waiting: 395.6 },
    by_phase: { ...none, waiting: 42000, ramp: 0 },
  });
  const piece = /** @type {const} */ ({ vendor: 0, phase: 'waiting' });
  assert.deepEqual(tellingPhase(report, 'hours'), piece);
  assert.equal(
    phaseWords(report, piece, 'hours', viewOf('en', 400)),
    'Lowbid, Waiting for support to open: 396 h a year = 4 × 20.4 h (P0) + 10 × 31.4 h (P1)',
  );
  assert.equal(
    phaseWords(report, piece, 'cost', viewOf('zh-CN', 400)),
    'Lowbid，等待客服上班：$4.2\u00a0万 = $3\u00a0万（P0）+ $1.2\u00a0万（P1）',
  );
});

test('what a reader named stands as they named it, and what is too much is summed up', () => {
  const extras = Array.from({ length: 20 }, (_, i) => ({
    of: i === 3 ? 'in_fee' : `<b>fee ${i}</b>`,
    amount: 100 + i,
    factors: [{ name: 'amount', value: 100 + i }],
  }));
  const root = element(
    explainPiece(reportOf({ explain: explained({ extras }) }), 0, 'extras', viewOf('en', 400)),
  );
  const items = root.all().filter(({ name }) => name === 'li');
  assert.equal(items.length, 8);
  assert.match(at(items, 0).text, /^<b>fee 13<\/b> \$113 = \$113$/);
  assert.match(at(items, 7).text, /together$/);
  const few = element(
    explainPiece(
      reportOf({ explain: explained({ extras: extras.slice(3, 4) }) }),
      0,
      'extras',
      viewOf('en', 400),
    ),
  );
  assert.match(few.text, /in_fee \$103/);
});

test('both languages have words for the same things', () => {
  /** @type {(value: unknown) => unknown} */
  const shape = (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, each]) => [key, shape(each)])
            .sort(),
        )
      : typeof value;
  assert.deepEqual(shape(zhCN.charts), shape(en.charts));
  assert.deepEqual(Object.keys(en.charts.lines).sort(), [...LINES].sort());
});

test('Chinese sets off a Latin name with spaces, a Chinese one not', () => {
  assert.equal(zhCN.charts.bars.less('$5', 'Lowbid'), '比 Lowbid 少 $5');
  assert.equal(zhCN.charts.bars.less('$5', '云速'), '比云速少 $5');
});
