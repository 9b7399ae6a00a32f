import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { capture, Failure, main, root, say } from './run.mjs';
import { setup } from './setup.mjs';
import { buildCore } from './wasm.mjs';

const SCENARIOS = path.join(root, 'benches');

/** An origin that exists only inside the browser: every answer comes from this program. */
const ORIGIN = 'https://bench.invalid/';

/** @typedef {Map<string, number>} Times nanoseconds of one `evaluate`, by the scenario's name */

async function compare() {
  await setup();
  await buildCore();
  await ensureBrowser('chromium');
  const scenarios = await readScenarios();
  // One after the other: together they would slow each other down.
  const native = await timeNative();
  const wasm = await timeWasm(scenarios);
  say(row(['', 'native', 'wasm', 'ratio']));
  for (const name of wasm.keys()) {
    const [a, b] = [native.get(name), wasm.get(name)];
    say(row([name, microseconds(a), microseconds(b), a && b ? (b / a).toFixed(2) : '–']));
  }
}

/** Every file in `benches/` that holds a scenario is timed; its name is the file's. */
async function readScenarios() {
  const scenarios = new Map();
  const files = existsSync(SCENARIOS) ? await readdir(SCENARIOS) : [];
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const text = await readFile(path.join(SCENARIOS, file), 'utf8');
    scenarios.set(path.basename(file, '.json'), JSON.parse(text));
  }
  if (scenarios.size === 0) throw new Failure('benches/ holds no scenario to time.');
  return scenarios;
}

/**
 * The native bench prints a line for each scenario: its name, a tab, the nanoseconds of one call.
 * @returns {Promise<Times>}
 */
async function timeNative() {
  if (!existsSync(path.join(SCENARIOS, 'evaluate.rs'))) return new Map();
  say('Timing the native core …');
  const bench = ['bench', '--locked', '--quiet', '--bench', 'evaluate'];
  const { status, stdout, stderr } = await capture('cargo', bench);
  if (status !== 0) throw new Failure(stderr.trim());
  const lines = stdout.matchAll(/^([^\t\n]+)\t([\d.]+)$/gm);
  return new Map([...lines].map(([, name, time]) => [name, Number(time)]));
}

/**
 * @param {Map<string, unknown>} scenarios
 * @returns {Promise<Times>}
 */
async function timeWasm(scenarios) {
  say('Timing the core in the browser …');
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}**`, (route) => serve(route));
    await page.goto(ORIGIN);
    const times = new Map();
    for (const [name, scenario] of scenarios) {
      const { first, again } = await page.evaluate(timeCall, scenario);
      times.set(name, first * 1e6);
      times.set(`${name}, again`, again * 1e6);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** @param {import('@playwright/test').Route} route */
async function serve(route) {
  const name = new URL(route.request().url()).pathname.slice(1);
  await route.fulfill(
    name === ''
      ? { contentType: 'text/html', body: '<!doctype html>', headers: ISOLATED }
      : { path: path.join(root, 'www', 'pkg', name), headers: ISOLATED },
  );
}

/** An isolated page reads a clock twenty times finer. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Runs in the page: the whole call as the page makes it, from a plain object to a plain object.
 * Once with times that no call before had, so that nothing is known of them; once with the same ones again, as when a
 * price or the revenue is dragged.
 * @param {any} scenario
 * @returns {Promise<{ first: number, again: number }>} milliseconds, the median over many batches
 */
async function timeCall(scenario) {
  const glue = '/vendor_tco.js';
  const { default: init, evaluate } = await import(glue);
  await init();
  const { issues } = evaluate(scenario);
  if (issues) throw new Error(`not a valid scenario: ${JSON.stringify(issues)}`);
  let changes = 0;
  const change = () => {
    changes += 1;
    for (const { support } of scenario.vendors) {
      support.detection_hours = { ...support.detection_hours, p3: changes * 1e-6 };
      support.message_rounds = 1 + changes * 1e-6;
    }
  };
  /** @param {() => void} before @param {number} calls */
  const batch = (before, calls) => {
    const started = performance.now();
    for (let call = 0; call < calls; call += 1) {
      before();
      evaluate(scenario);
    }
    return performance.now() - started;
  };
  /** @param {() => void} before */
  const median = (before) => {
    // By then the browser has swapped its quick first compilation for the optimised one.
    for (let warm = 0; warm < 1000; ) warm += batch(before, 1);
    let calls = 1;
    while (batch(before, calls) < 20) calls *= 2;
    const times = Array.from({ length: 51 }, () => batch(before, calls) / calls);
    return times.sort((a, b) => a - b)[25];
  };
  return { first: median(change), again: median(() => {}) };
}

/** @param {number | undefined} nanoseconds */
function microseconds(nanoseconds) {
  return nanoseconds === undefined ? '–' : `${(nanoseconds / 1000).toFixed(1)} µs`;
}

/** @param {string[]} cells */
function row([name, ...figures]) {
  return name.padEnd(28) + figures.map((figure) => figure.padStart(14)).join('');
}

await main(import.meta, compare);
