import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cargoCounts, playwrightCounts, sum, tapCounts } from '../../tools/counts.mjs';

test('cargo: every test program is added up', () => {
  const output = [
    'running 3 tests',
    'test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s',
    'running 2 tests',
    'test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s',
  ].join('\n');
  assert.deepEqual(cargoCounts(output), { passed: 3, failed: 1, skipped: 1 });
});

test('cargo: a core that does not compile ran no test', () => {
  assert.deepEqual(cargoCounts('error: could not compile'), { passed: 0, failed: 0, skipped: 0 });
});

test('node: a cancelled test has failed', () => {
  const report =
    '1..3\n# tests 6\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
  assert.deepEqual(tapCounts(report), { passed: 2, failed: 2, skipped: 2 });
});

test('playwright: an error outside any test has failed', () => {
  const report = JSON.stringify({
    errors: [{ message: 'does not load' }],
    stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 },
  });
  assert.deepEqual(playwrightCounts(report), { passed: 4, failed: 2, skipped: 2 });
});

test('the sum of nothing is nothing', () => {
  assert.deepEqual(sum([]), { passed: 0, failed: 0, skipped: 0 });
});
