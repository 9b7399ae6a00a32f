import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sum } from './counts.mjs';
import { capture, Failure, main, root, say } from './run.mjs';
import { REPORTS, stages } from './stages.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ status: 'passed' | 'failed' | 'left out', counts: Counts, seconds: number }} Result
 */

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** Runs the stages in order, each unless something it needs has failed, and sums up. */
async function test() {
  const chosen = select(process.argv.slice(2));
  const width = Math.max(...chosen.map(({ name }) => name.length)) + 3;
  await mkdir(path.join(root, REPORTS), { recursive: true });
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const stage of chosen) {
    // The name comes first, so that a stage that hangs is known.
    process.stdout.write(`${stage.name} `.padEnd(width, '.'));
    const blocked = stage.needs.find((name) => results.get(name)?.status !== 'passed');
    if (blocked) {
      results.set(stage.name, { status: 'left out', counts: NOTHING, seconds: 0 });
      say(` left out, for it needs: ${blocked}`);
      continue;
    }
    const { result, output } = await perform(stage);
    results.set(stage.name, result);
    say(` ${inWords(result)}`);
    if (result.status === 'failed') say(`\n${output.trim()}\n`);
  }
  summarise(results);
}

/**
 * The stages of the groups named, or all, with everything they need.
 * @param {string[]} groups
 */
function select(groups) {
  if (groups.length === 0) return stages;
  const unknown = groups.find((name) => !stages.some(({ group }) => group === name));
  if (unknown) throw new Failure(`There is no group of tests called "${unknown}".`);
  const names = new Set();
  /** @param {Stage} stage */
  const add = (stage) => {
    names.add(stage.name);
    for (const need of stages) if (stage.needs.includes(need.name)) add(need);
  };
  for (const stage of stages) if (groups.includes(stage.group)) add(stage);
  return stages.filter(({ name }) => names.has(name));
}

/**
 * @param {Stage} stage
 * @returns {Promise<{ result: Result, output: string }>}
 */
async function perform({ command, env, tests }) {
  const started = performance.now();
  const report = tests?.report && path.join(root, tests.report);
  // What an earlier run left must not be taken for this one's.
  if (report) await rm(report, { force: true });
  const [program, ...args] = typeof command === 'function' ? await command() : command;
  const outcome = await capture(program, args, { env });
  const counts = tests ? count(tests.read, await readReport(report, outcome.stdout)) : NOTHING;
  const ranNone = tests !== undefined && counts.passed + counts.failed === 0;
  const passed = outcome.status === 0 && counts.failed === 0 && !ranNone;
  // A stage that fails without a failed test counts as one, so that the last line never hides it.
  const failed = passed ? 0 : Math.max(counts.failed, 1);
  return {
    result: {
      status: passed ? 'passed' : 'failed',
      counts: { ...counts, failed },
      seconds: (performance.now() - started) / 1000,
    },
    output: ranNone ? `${outcome.output}\nno test ran` : outcome.output,
  };
}

/**
 * @param {string | undefined} report
 * @param {string} stdout
 */
async function readReport(report, stdout) {
  return report ? await readFile(report, 'utf8').catch(() => '') : stdout;
}

/**
 * A runner that died may have left half a report, which says nothing.
 * @param {(text: string) => Counts} read
 * @param {string} text
 */
function count(read, text) {
  try {
    return read(text);
  } catch {
    return NOTHING;
  }
}

/** @param {Result} result */
function inWords({ status, counts, seconds }) {
  const tests = Object.entries(counts).filter(([, number]) => number > 0);
  return [
    status === 'passed' ? 'ok' : 'FAILED',
    `${seconds.toFixed(1)} s`,
    ...tests.map(([kind, number]) => `${number} ${kind}`),
  ].join(', ');
}

/** @param {Map<string, Result>} results */
function summarise(results) {
  const bad = [...results].filter(([, { status }]) => status !== 'passed').map(([name]) => name);
  const { passed, failed } = sum([...results.values()].map(({ counts }) => counts));
  if (bad.length > 0) {
    say(`\nNot passed: ${bad.join('; ')}`);
    process.exitCode = 1;
  } else {
    say('\nEverything passed.');
  }
  if (passed + failed > 0) say(`${passed} passed, ${failed} failed`);
}

await main(import.meta, test);
