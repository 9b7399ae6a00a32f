/**
 * How many tests a runner ran, read from what it wrote.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * `cargo test` closes every test program and the documentation's examples with a line of its own.
 * @param {string} output
 * @returns {Counts}
 */
export function cargoCounts(output) {
  const line = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm;
  return sum(
    [...output.matchAll(line)].map(([, passed, failed, skipped]) => ({
      passed: Number(passed),
      failed: Number(failed),
      skipped: Number(skipped),
    })),
  );
}

/**
 * Node's TAP report ends with its counts as comments; a cancelled test is one that did not pass.
 * @param {string} report
 * @returns {Counts}
 */
export function tapCounts(report) {
  /** @param {string} name */
  const read = (name) => Number(report.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: read('pass'),
    failed: read('fail') + read('cancelled'),
    skipped: read('skipped') + read('todo'),
  };
}

/**
 * Playwright's JSON report; errors outside any test (a file that does not load) fail as one each.
 * @param {string} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { stats, errors } = JSON.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
