import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { breakEvens, explore, loadCore, simulate, sweep } from '../../www/background/core.js';
import { evaluate, example } from './core.js';

// The whole core, from the bytes that are shipped.
await loadCore(
  Promise.resolve(
    readFileSync(new URL('../../www/pkg/worker/vendor_tco_bg.wasm', import.meta.url)),
  ),
);

const KEPT = new URL('../data/simulations/', import.meta.url);
const CASES = new URL('../data/cases/', import.meta.url);

/** @param {URL} url */
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));

for (const file of readdirSync(KEPT)) {
  test(`the simulation of ${file} is the native one, to the last bit`, async () => {
    const scenario = read(new URL(file, CASES));
    const { ok } = await simulate(scenario, { trials: 2000, seed: 7 });
    // Through JSON, so that a −0 or an undefined would show.
    assert.deepEqual(JSON.parse(JSON.stringify(ok)), read(new URL(file, KEPT)));
  });
}

const scenario = example('live-commerce');

/** @param {{ issues?: { path: string, code: string }[] }} answer */
const issues = (answer) => (answer.issues ?? []).map(({ path, code }) => [path, code]);

test('what cannot be asked for is told, with what is wrong with the scenario', async () => {
  assert.deepEqual(issues(await simulate(scenario, { trials: 0 })), [['trials', 'below_minimum']]);
  assert.deepEqual(issues(await simulate(scenario, { trials: 1e9 })), [
    ['trials', 'above_maximum'],
  ]);
  assert.deepEqual(issues(await simulate(scenario, { seed: Number.NaN })), [
    ['seed', 'not_finite'],
  ]);
  const wrong = { ...scenario, title: 1 };
  assert.deepEqual(issues(await simulate(wrong, { trials: 1.5 })), [
    ['title', 'wrong_type'],
    ['trials', 'not_whole'],
  ]);
});

test('it tells how far it is, and rises', async () => {
  /** @type {number[]} */
  const told = [];
  const { ok } = await simulate(scenario, {
    trials: 60_000,
    onProgress(done) {
      told.push(done);
    },
  });
  assert.equal(ok?.trials, 60_000);
  assert.ok(
    told.length > 0 && told.every((done, i) => done < 1 && (i === 0 || done > told[i - 1])),
  );
});

test('it can be stopped before it starts, in the middle, and once more', async () => {
  const reason = new Error('enough');
  await assert.rejects(simulate(scenario, { signal: AbortSignal.abort(reason) }), reason);
  const control = new AbortController();
  const running = simulate(scenario, {
    trials: 1_000_000,
    signal: control.signal,
    onProgress() {
      control.abort(reason);
      control.abort(new Error('again'));
    },
  });
  await assert.rejects(running, reason);
  // The next one does not know of it.
  assert.equal((await simulate(scenario, { trials: 10 })).ok?.trials, 10);
});

test('with as many incidents as there may be, an answer still comes, and says of how many trials', async () => {
  const rates = { p0: 1e4, p1: 1e4, p2: 1e4, p3: 1e4 };
  const hours = { p0: 1e-3, p1: 1e-3, p2: 1e-3, p3: 1e-3 };
  const vendor = {
    incidents_per_year: rates,
    support: { response_hours: hours, repair_hours: hours },
    sla: { counted: ['p0', 'p1', 'p2', 'p3'], credits: [{ below: 0.9, share: 0.1 }] },
    price: { monthly: 100 },
  };
  const vendors = Array.from({ length: 3 }, (_, i) => ({ ...vendor, name: `Vendor ${i}` }));
  const document = { business: { revenue_per_hour: 100 }, vendors, discount_rate: 0.1 };
  const { ok } = await simulate(document, { trials: 1_000_000 });
  assert.equal(ok?.requested, 1_000_000);
  assert.ok(ok.trials >= 200 && ok.trials < 100_000, String(ok.trials));
  const total = evaluate(document).ok?.vendors[0].total ?? 0;
  const { mean, standard_error: error } = ok.vendors[0];
  // Beside the sampling error, credits may move with ignorance: at most by a tenth of 3,600.
  assert.ok(Math.abs(mean - total) < 5 * error + 400, `${mean} ± ${error} of ${total}`);
});

test('while it runs timers go on, and one of them can stop it', async () => {
  const stopped = simulate(scenario, { trials: 1_000_000, signal: AbortSignal.timeout(20) });
  await assert.rejects(stopped, { name: 'TimeoutError' });
});

test('what is no path and no number is said to be none', async () => {
  for (const path of [5, {}, true, null, undefined, ['a']]) {
    const { issues } = await breakEvens(scenario, /** @type {any} */ (path));
    assert.deepEqual(issues, [{ path: 'path', code: 'wrong_type', expected: 'a text' }]);
  }
  const { issues } = await sweep(
    scenario,
    /** @type {any} */ ({ input: 5, from: null, to: '1', steps: 1.5 }),
  );
  assert.deepEqual(issues, [
    { path: 'input', code: 'wrong_type', expected: 'a text' },
    { path: 'from', code: 'wrong_type', expected: 'a number' },
    { path: 'to', code: 'wrong_type', expected: 'a number' },
    { path: 'steps', code: 'not_whole', got: 1.5 },
  ]);
});

test('a sweep meets what evaluating there gives, to the last bit', async () => {
  const input = 'vendors[0].support.repair_hours.p0';
  const { ok } = await sweep(scenario, { input, from: 1, to: 5, steps: 3 });
  ok?.values.forEach((value, i) => {
    const changed = structuredClone(scenario);
    changed.vendors[0].support.repair_hours.p0 = value;
    const { ok: report } = evaluate(changed);
    report?.vendors.forEach(({ total }, v) => {
      assert.equal(ok.vendors[v].totals[i], total);
    });
  });
});

test('what is explored in slices is what is explored at once', async () => {
  const { ok: all } = await explore(scenario);
  assert.ok(all !== undefined && all.flips.length > 3 && all.tornado.length > 20);
  const { distance } = all.flips[0];
  assert.ok(all.flips.every((flip) => flip.distance >= distance));
  assert.ok(all.tornado.every((swing, i) => i === 0 || swing.swing <= all.tornado[i - 1].swing));
  const paths = new Set(all.tornado.map(({ path }) => path));
  assert.equal(paths.size, all.tornado.length);
});
