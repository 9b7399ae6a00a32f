import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { plainLoop } from '../../tools/bench/plain-loop.mjs';
import { loadCore, simulate } from '../../www/background/core.js';

// What the core is timed against must be the same model; and it is a check of the core by another program.

await loadCore(
  Promise.resolve(
    readFileSync(new URL('../../www/pkg/worker/vendor_tco_bg.wasm', import.meta.url)),
  ),
);

/** The loop's luck is new in every run: at 6 standard errors, one of 50 figures is off once in ten million runs. */
const STANDARD_ERRORS = 6;
const TRIALS = 20_000;
const PERCENTS = /** @type {const} */ (['5', '10', '25', '50', '75', '90', '95']);

for (const file of ['benches/three-vendors.json', 'tests/data/cases/two-vendors.json']) {
  test(`${file}: a plain loop comes to the same means, percentiles and winners`, async () => {
    const scenario = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
    const { ok } = await simulate(scenario, { trials: 200_000, seed: 3 });
    assert.ok(ok);
    const loop = plainLoop(scenario, TRIALS);
    // Errors of the core's own trials, fewer by so much in the loop, besides.
    const grown = Math.sqrt(1 + ok.trials / TRIALS);
    ok.vendors.forEach((vendor, i) => {
      const mean = loop.totals[i].reduce((sum, total) => sum + total, 0) / TRIALS;
      close(mean, vendor.mean, vendor.standard_error * grown, `${vendor.name}, mean`);
      for (const [place, percent] of PERCENTS.entries()) {
        const error = vendor.percentile_errors[percent] * grown;
        const name = `${vendor.name}, percentile ${percent}`;
        close(loop.percentiles[i][place], vendor.percentiles[percent], error, name);
      }
      const won = ok.p_cheapest[i];
      const error = Math.sqrt((won * (1 - won)) / TRIALS);
      close(loop.cheapest[i], won, error * 1.1 + 1 / TRIALS, `${vendor.name}, cheapest`);
    });
  });
}

/**
 * @param {number} got
 * @param {number} want
 * @param {number} error standard
 * @param {string} name
 */
function close(got, want, error, name) {
  assert.ok(
    Math.abs(got - want) <= STANDARD_ERRORS * error,
    `${name}: ${got} instead of ${want} ± ${error}`,
  );
}
