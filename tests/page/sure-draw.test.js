import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapPicture, gapTable } from '../../www/charts/gap.js';
import { spansPicture, spansTable } from '../../www/charts/spans.js';
import { winsPicture, winsTable } from '../../www/charts/wins.js';
import { worstPicture, worstTable } from '../../www/charts/worst.js';
import { check, element } from './charts.check.js';
import { install } from './charts.document.js';
import { many, simulated } from './sure.fixture.js';
import { everywhere, futuresOf, viewOf } from './sure.views.js';

install();

/** @typedef {import('../../www/charts/futures.js').Futures} Futures */
/** @typedef {import('../../www/charts/futures.js').SureView} SureView */

/** @type {Record<string, (futures: Futures, view: SureView) => Element | null>} */
const PICTURES = {
  spans: spansPicture,
  wins: winsPicture,
  worst: worstPicture,
  gap: (futures, view) => {
    const { difference } = futures.distribution;
    return difference && gapPicture(futures, view, difference);
  },
};
/** @type {typeof PICTURES} */
const TABLES = {
  spans: spansTable,
  wins: winsTable,
  worst: worstTable,
  gap: (futures, view) => {
    const { difference } = futures.distribution;
    return difference && gapTable(futures, view, difference);
  },
};

for (const [kind, draw] of Object.entries(PICTURES)) {
  test(`${kind}: whole, described, and of the vendors’ names`, () => {
    everywhere((futures, view, where) => {
      const drawn = draw(futures, view);
      if (drawn === null) return;
      const root = element(drawn);
      check(root);
      const byId = (/** @type {string} */ key) =>
        root.all().find(({ attributes }) => attributes.get('id') === root.attributes.get(key));
      assert.ok((byId('aria-labelledby')?.text ?? '') !== '', where);
      const described = byId('aria-describedby')?.text ?? '';
      const { vendors } = futures.distribution;
      if (kind !== 'gap' || vendors.length === 2)
        for (const { name } of vendors) assert.ok(described.includes(name), where);
    });
  });
}

for (const [kind, make] of Object.entries(TABLES)) {
  test(`${kind}: the table has a heading for every row and column`, () => {
    everywhere((futures, view, where) => {
      const made = make(futures, view);
      if (made === null) return;
      const root = element(made);
      check(root);
      for (const table of root.all().filter(({ name }) => name === 'table')) {
        assert.equal(element(table.children[0]).name, 'caption');
        const rows = table.all().filter(({ name }) => name === 'tr');
        assert.equal(new Set(rows.map(({ children }) => children.length)).size, 1, where);
        for (const row of rows.slice(1))
          assert.equal(element(row.children[0]).attributes.get('scope'), 'row', where);
      }
    });
  });
}

test('every chance can be reached by keyboard and says what every vendor then costs', () => {
  const futures = futuresOf(simulated(many(4)));
  const root = element(worstPicture(futures, viewOf('en', 576)));
  assert.deepEqual(root.listeners, ['keydown']);
  const hits = root.all().filter(({ attributes }) => attributes.get('class') === 'hit');
  assert.equal(hits.filter(({ attributes }) => attributes.get('tabindex') === '0').length, 1);
  for (const { attributes } of hits) {
    assert.equal(attributes.get('role'), 'button');
    for (const { name } of futures.distribution.vendors)
      assert.ok(attributes.get('aria-label')?.includes(`${name} $`));
  }
});

test('who shares a colour with another looks different', () => {
  const root = element(winsPicture(futuresOf(simulated(many(12))), viewOf('en', 1200)));
  const marks = root
    .all()
    .filter(({ name, attributes }) => ['rect', 'circle'].includes(name) && attributes.size > 0)
    .map(({ name, attributes }) => `${name} ${attributes.get('class') ?? ''}`);
  assert.deepEqual([...new Set(marks)].sort(), ['circle ', 'rect ', 'rect hollow']);
});
