import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createHistory } from '../../www/state/history.js';
import { pattern, steps, valueAt, withValue } from '../../www/state/path.js';
import { createShape } from '../../www/state/shape.js';
import { structure } from '../../www/state/structure.js';
import {
  addVendor,
  duplicateVendor,
  freeName,
  moveVendor,
  removeVendor,
  vendorsOf,
} from '../../www/state/vendors.js';
import { evaluate, example, schema } from './core.js';

const shape = createShape(schema());
const scenario = example('live-commerce');

test('paths are read as the core writes them', () => {
  assert.deepEqual(steps('vendors[1].price.usage.tiers[0].up_to'), [
    ...['vendors', 1, 'price', 'usage', 'tiers', 0, 'up_to'],
  ]);
  assert.deepEqual(steps(''), []);
  assert.equal(pattern('vendors[1].price.tiers[20].rate'), 'vendors[].price.tiers[].rate');
});

test('a value that is set is found, and the rest is shared', () => {
  const before = { a: { b: [{ c: 1 }, { c: 2 }] }, d: { e: 1 } };
  const after = withValue(before, 'a.b[1].c', 7);
  assert.equal(valueAt(after, 'a.b[1].c'), 7);
  assert.equal(valueAt(before, 'a.b[1].c'), 2);
  assert.equal(after.d, before.d);
  assert.equal(valueAt(after, 'a.b[5].c'), undefined);
  assert.equal(valueAt(after, 'a.constructor'), undefined);
});

test('taking a value away takes the empty objects around it along', () => {
  const { business } = withValue(
    { business: { audience: { value: 1 }, x: 1 } },
    'business.audience.value',
    undefined,
  );
  assert.deepEqual(business, { x: 1 });
  assert.deepEqual(withValue({ list: [1, 2, 3] }, 'list[1]', undefined), { list: [1, 3] });
});

test('setting any field of the schema and taking it away again changes nothing', () => {
  const paths = schema()
    .map(({ path }) => path.replaceAll('[]', '[0]'))
    .filter(
      (path) =>
        valueAt(scenario, path) === undefined &&
        !/tiers|windows|events|credits|runs|profile/.test(path),
    );
  assert.ok(paths.length > 20);
  for (const path of paths) {
    assert.deepEqual(withValue(withValue(scenario, path, 1), path, undefined), scenario, path);
  }
});

test('typing on is one step, a pause begins another', () => {
  const history = createHistory('a');
  history.push('b', 'field');
  history.push('c', 'field');
  history.pause();
  history.push('d', 'field');
  history.undo();
  assert.equal(history.present, 'c');
  history.undo();
  assert.equal(history.present, 'a');
  assert.equal(history.canUndo, false);
  history.undo();
  assert.equal(history.present, 'a');
  history.redo();
  history.redo();
  assert.equal(history.present, 'd');
  history.redo();
  assert.equal(history.present, 'd');
});

test('undoing everything and doing it again ends where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.constantFrom('a', 'b', null))), (edits) => {
      const history = createHistory(Number.NaN);
      for (const [value, run] of edits) history.push(value, run);
      const end = history.present;
      while (history.canUndo) history.undo();
      assert.ok(Number.isNaN(history.present));
      while (history.canRedo) history.redo();
      assert.ok(Object.is(history.present, end));
    }),
  );
});

test('vendors move, double and go without touching one another', () => {
  const [first, second] = scenario.vendors;
  assert.deepEqual(vendorsOf(moveVendor(scenario, 0, 1)).slice(0, 2), [second, first]);
  assert.equal(moveVendor(scenario, 0, -1), scenario);
  const doubled = vendorsOf(duplicateVendor(scenario, 0, 'Twin'));
  assert.deepEqual(doubled[1], { ...first, name: 'Twin' });
  assert.deepEqual(vendorsOf(removeVendor(scenario, 0)), scenario.vendors.slice(1));
});

test('a name is free and fits, whatever the original is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(30), (name, copies) => {
      let draft = { vendors: [{ name }] };
      for (let count = 0; count < copies; count += 1) {
        const free = freeName(draft, (n) => (n === 0 ? `${name} copy` : `${name} copy ${n + 1}`));
        assert.ok(!draft.vendors.some((vendor) => vendor.name === free));
        assert.ok([...free].length <= 60);
        draft = { vendors: [...draft.vendors, { name: free }] };
      }
    }),
    { numRuns: 30 },
  );
});

test('a new vendor asks for its price and for nothing else', () => {
  const { issues } = evaluate(addVendor(scenario, 'New'));
  const index = scenario.vendors.length;
  const asked = [
    `vendors[${index}].price.monthly`,
    `vendors[${index}].price.usage.tiers[0].unit_price`,
  ];
  assert.deepEqual(
    issues?.map(({ path }) => path),
    asked,
  );
});

test('rows are rebuilt when lists change, not when values do', () => {
  const rows = structure(scenario);
  assert.equal(structure(withValue(scenario, 'business.revenue_per_hour', '1.')), rows);
  assert.equal(structure(withValue(scenario, 'vendors[0].maintenance.load', 1)), rows);
  assert.equal(structure(withValue(scenario, 'business.daily_profile', Array(24).fill(1))), rows);
  const credits = [{ below: 1 }, { below: 0.9 }, { below: 0.8 }];
  assert.notEqual(structure(withValue(scenario, 'vendors[0].sla.credits', credits)), rows);
  const two = { vendors: [{ sla: { credits } }, {}] };
  assert.notEqual(structure(moveVendor(two, 0, 1)), structure(two));
  const bare = { vendors: [{ name: 'A' }] };
  const priced = withValue(bare, 'vendors[0].price.usage.tiers[0].unit_price', 2);
  assert.equal(structure(priced), structure(bare));
});

test('storage gives back every valid scenario, half-typed numbers included', () => {
  assert.deepEqual(shape.adopt(scenario), scenario);
  const half = withValue(scenario, 'vendors[0].support.desk', {
    windows: [{ days: ['mon'], to_hour: '1.' }],
    holiday_runs: '7, ',
  });
  assert.deepEqual(shape.adopt(half), half);
});

test('storage gives nothing that the form could not show', () => {
  const json = fc.jsonValue({ maxDepth: 6 });
  fc.assert(
    fc.property(json, json, json, (a, b, c) => {
      const found = {
        business: a,
        vendors: [b, { name: 'A', price: c, support: b }],
        usage: c,
        x: a,
      };
      const kept = shape.adopt(found);
      const answer = kept === null ? { issues: [] } : evaluate(kept);
      // Whatever is wrong with it has a field to be put right in.
      for (const { path, code } of answer.issues ?? []) {
        assert.notEqual(code, 'unknown_field', path);
      }
    }),
  );
  assert.equal(shape.adopt(null), null);
  assert.equal(shape.adopt({ vendors: [] }), null);
  assert.equal(shape.adopt('[]'), null);
});
