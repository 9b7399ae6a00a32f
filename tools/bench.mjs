import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inBrowser } from './bench/browser.mjs';
import { inputs, POINTS } from './bench/curves.mjs';
import { drag, EDITS, memory, SCREENS, SETTLED } from './bench/drag.mjs';
import { timeNative } from './bench/native.mjs';
import { incidents, TRIALS, timeSimulate } from './bench/simulate.mjs';
import { ensureBrowser } from './browser.mjs';
import { buildSite } from './build.mjs';
import { Failure, main, root, say } from './run.mjs';
import { setup } from './setup.mjs';
import { buildCore } from './wasm.mjs';

/** The benches, by the word that asks for one alone: `npm run bench simulate`. */
const BENCHES = {
  evaluate: compareEvaluate,
  simulate: compareSimulate,
  curves: compareCurves,
  drag: tryDrag,
};

/** Scenarios that are simulated: no desk of theirs closes, for the plain loop knows no such desk. */
const SIMULATED = ['benches/three-vendors.json', 'tests/data/cases/two-vendors.json'];

async function compare() {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in BENCHES));
  if (unknown) throw new Failure(`There is no bench called "${unknown}".`);
  await setup();
  await buildCore();
  await ensureBrowser('chromium');
  // One after the other: together they would slow each other down.
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length === 0 || asked.includes(name)) await bench();
  }
}

/** One evaluation of every scenario in `benches/`, natively and in Chromium. */
async function compareEvaluate() {
  say('\nOne evaluation, from a document to a report');
  const scenarios = await scenariosOfBenches();
  const native = await timeNative('evaluate');
  say(row(['', 'native', 'Chromium', 'ratio']));
  for (const [name, scenario] of scenarios) {
    const { first, again } = await inBrowser((page) =>
      page.evaluate(async (scenario) => {
        const [core, bench] = ['/www/pkg/vendor_tco.js', '/tools/bench/evaluate.mjs'];
        const { default: init, ...glue } = await import(core);
        await init();
        const { timeEvaluate } = await import(bench);
        return timeEvaluate(glue, scenario);
      }, scenario),
    );
    for (const [label, wasm] of [
      [name, first],
      [`${name}, again`, again],
    ]) {
      const [nanoseconds] = native.get(String(label)) ?? [];
      const time = nanoseconds / 1e6;
      say(row([String(label), ms(time), ms(Number(wasm)), times(Number(wasm) / time)]));
    }
  }
}

/** What a frame simulates, by the core and by a plain loop, natively, in Node and in Chromium. */
async function compareSimulate() {
  say(`\n${TRIALS} trials, from a document to the distribution, incidents known`);
  const native = await timeNative('simulate');
  const core = await wholeCore();
  for (const file of SIMULATED) {
    const scenario = await read(file);
    const drawn = incidents(scenario);
    const [nanoseconds] = native.get(path.basename(file, '.json')) ?? [];
    const alone = nanoseconds / 1e6;
    const node = timeSimulate(core, structuredClone(scenario));
    const chromium = await inBrowser((page) =>
      page.evaluate(async (scenario) => {
        const [core, bench] = ['/www/pkg/worker/vendor_tco.js', '/tools/bench/simulate.mjs'];
        const { default: init, ...glue } = await import(core);
        await init();
        const { timeSimulate } = await import(bench);
        return timeSimulate(glue, scenario);
      }, scenario),
    );
    const name = path.basename(file, '.json');
    say(row([name, 'time', 'an incident', 'of native', 'of the loop']));
    const perIncident = (/** @type {number} */ time) => `${((time * 1e6) / drawn).toFixed(1)} ns`;
    say(row(['  native', ms(alone), perIncident(alone), '', '']));
    for (const [where, { core, plain }] of /** @type {const} */ ([
      ['Node', node],
      ['Chromium', chromium],
    ])) {
      say(row([`  ${where}`, ms(core), perIncident(core), times(core / alone), '']));
      say(row(['    plain loop', ms(plain), perIncident(plain), '', times(plain / core)]));
    }
  }
}

/** All curves of every scenario in `benches/` after an edit, in Chromium. */
async function compareCurves() {
  say(`\nAll curves after an edit, ${POINTS} points each, in Chromium`);
  const core = await wholeCore();
  say(row(['', 'inputs', 'time', 'evaluations/s']));
  for (const [name, scenario] of await scenariosOfBenches()) {
    const paths = inputs(core, scenario);
    const rows = await inBrowser((page) =>
      page.evaluate(
        async ({ scenario, paths }) => {
          const [core, bench] = ['/www/pkg/worker/vendor_tco.js', '/tools/bench/curves.mjs'];
          const { default: init, ...glue } = await import(core);
          await init();
          const { timeCurves } = await import(bench);
          return timeCurves(glue, scenario, paths);
        },
        { scenario, paths },
      ),
    );
    say(name);
    for (const { screen, edit, inputs, time } of rows) {
      const perSecond = Math.round((inputs * POINTS * 1000) / time).toString();
      say(row([`  ${screen}, ${edit}`, String(inputs), ms(time), perSecond]));
    }
  }
}

/** What a reader feels who drags a slider of the built page. */
async function tryDrag() {
  say('\nA slider of the page, dragged for five seconds in Chromium');
  await buildSite();
  say(row(['', 'frames in time', 'tasks > 50 ms', 'longest', 'pictures/s']));
  for (const path of ['business.revenue_per_hour', 'vendors[0].support.repair_hours.p0']) {
    for (const [name, height] of Object.entries(SCREENS)) {
      const { inTime, longTasks, longest, pictures } = await drag(path, height);
      const share = `${(100 * inTime).toFixed(1)} %`;
      say(row([`${path},`]));
      say(row([`  ${name}`, share, String(longTasks), ms(longest), pictures.toFixed(0)]));
    }
  }
  const { heap, nodes } = await memory('business.revenue_per_hour');
  const [before, after] = heap.map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`);
  say(`Heap of the page after ${SETTLED} edits ${before}, after ${EDITS} more ${after};`);
  say(`nodes ${nodes.join(' and ')}.`);
}

/** The core that has everything, in Node. */
async function wholeCore() {
  const pkg = path.join(root, 'www', 'pkg', 'worker');
  const { default: init, ...core } = await import(path.join(pkg, 'vendor_tco.js'));
  await init({ module_or_path: await readFile(path.join(pkg, 'vendor_tco_bg.wasm')) });
  return core;
}

/** Every file in `benches/` that holds a scenario is timed; its name is the file's. */
async function scenariosOfBenches() {
  const files = await readdir(path.join(root, 'benches'));
  const scenarios = new Map();
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    scenarios.set(path.basename(file, '.json'), await read(path.join('benches', file)));
  }
  return scenarios;
}

/** @param {string} file */
async function read(file) {
  return JSON.parse(await readFile(path.join(root, file), 'utf8'));
}

/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(milliseconds < 1 ? 3 : 1)} ms`;

/** @param {number} ratio */
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;

/** @param {string[]} cells */
function row([name, ...figures]) {
  return name.padEnd(36) + figures.map((figure) => figure.padStart(15)).join('');
}

await main(import.meta, compare);
