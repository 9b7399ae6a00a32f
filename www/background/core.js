/** What takes long: simulation and exploring, in slices, so that whoever runs them can tell how far they are and stop in between. */

import init, * as glue from '../pkg/worker/vendor_tco.js';

/**
 * @typedef {import("../boundary").Distribution} Distribution
 * @typedef {import("../boundary").Issue} Issue
 * @typedef {import("../boundary").Draft} Draft
 *
 * @typedef {object} Watch
 * @property {(done: number) => void | Promise<void>} [onProgress] told from time to time how much is done, of 1; exploring goes on
 *   when what it answers is settled
 * @property {AbortSignal} [signal]
 *
 * @typedef {object} SimulateOptions
 * @property {number} [trials]
 * @property {number} [seed]
 * @property {boolean} [luckOnly]
 */

/** A slice takes about so many milliseconds: short enough for a page that has to run it itself. */
const SLICE = 8;
/** Trials of a first slice; how long they take is not known yet. */
const FIRST_TRIALS = 16;
/** Inputs of one slice of exploring. */
const PATHS = 4;

/** @type {Promise<unknown> | undefined} */
let ready;

/** @param {Promise<BufferSource>} [core] its bytes, where they do not lie beside the glue on a server */
export async function loadCore(core) {
  ready ??= init(core && { module_or_path: core });
  await ready.catch((error) => {
    // The next one may have a connection again.
    ready = undefined;
    throw error;
  });
}

/** After a trap, a fresh instance of what is compiled already. */
export const restart = () => glue.__wbg_reset_state();

/**
 * @param {unknown} scenario
 * @param {SimulateOptions & Watch} [options]
 * @returns {Promise<{ ok: Distribution, issues?: undefined } | { ok?: undefined, issues: Issue[] }>}
 */
export async function simulate(scenario, options = {}) {
  const { trials, seed, luckOnly = false, onProgress, signal } = options;
  signal?.throwIfAborted();
  const { ok: run, issues } = glue.startSimulation(scenario, trials, seed, luckOnly);
  if (run === undefined) return { issues };
  const pauses = createPauses();
  try {
    let batch = FIRST_TRIALS;
    for (;;) {
      const started = performance.now();
      const done = run.advance(batch);
      if (done === run.trials) return { ok: run.distribution() };
      onProgress?.(done / run.trials);
      await pauses.next();
      signal?.throwIfAborted();
      const took = performance.now() - started;
      batch = Math.ceil(batch * Math.min(4, SLICE / Math.max(took, 0.1)));
    }
  } finally {
    run.free();
    pauses.end();
  }
}

/**
 * The curves of some inputs, in the order of their paths.
 * @param {unknown} scenario
 * @param {string[]} paths
 * @param {number} points
 * @param {Watch} [watch]
 */
export async function curves(scenario, paths, points, watch = {}) {
  return inSlices(paths, watch, (some) => glue.curves(scenario, some, points));
}

/**
 * What would change the answer, of some inputs or of all that have a plausible span.
 * @param {unknown} scenario
 * @param {string[]} [paths]
 * @param {Watch} [watch]
 * @returns {Promise<import("../boundary").Explored>}
 */
export async function explore(scenario, paths, watch = {}) {
  const { onProgress, signal } = watch;
  signal?.throwIfAborted();
  const { ok: exploration, issues } = glue.startExploring(scenario, paths);
  if (exploration === undefined) return { issues };
  const pauses = createPauses();
  const all = exploration.left;
  let open = true;
  try {
    let started = performance.now();
    while (exploration.left > 0) {
      exploration.step();
      if (performance.now() - started < SLICE) continue;
      await onProgress?.(1 - exploration.left / all);
      await pauses.next();
      signal?.throwIfAborted();
      started = performance.now();
    }
    open = false;
    return exploration.finish();
  } finally {
    pauses.end();
    if (open) exploration.free();
  }
}

/**
 * @param {unknown} scenario
 * @param {{ input: string, from: number, to: number, steps?: number }} options
 * @returns {Promise<ReturnType<typeof glue.sweep>>}
 */
export async function sweep(scenario, { input, from, to, steps }) {
  return glue.sweep(scenario, input, from, to, steps);
}

/**
 * @param {unknown} scenario
 * @param {string} path
 * @returns {Promise<ReturnType<typeof glue.breakEvens>>}
 */
export async function breakEvens(scenario, path) {
  return glue.breakEvens(scenario, path);
}

/**
 * @template T
 * @param {string[]} paths
 * @param {Watch} watch
 * @param {(some: string[]) => { ok: T[], issues?: undefined } | { ok?: undefined, issues: Issue[] }} find
 * @returns {Promise<{ ok: T[], issues?: undefined } | { ok?: undefined, issues: Issue[] }>}
 */
async function inSlices(paths, { onProgress, signal }, find) {
  signal?.throwIfAborted();
  const pauses = createPauses();
  /** @type {T[]} */
  const found = [];
  try {
    let started = performance.now();
    for (let at = 0; at < paths.length; at += PATHS) {
      const { ok, issues } = find(paths.slice(at, at + PATHS));
      if (ok === undefined) return { issues };
      found.push(...ok);
      if (performance.now() - started < SLICE) continue;
      onProgress?.(Math.min(1, (at + PATHS) / paths.length));
      await pauses.next();
      signal?.throwIfAborted();
      started = performance.now();
    }
    return { ok: found };
  } finally {
    pauses.end();
  }
}

/** Pauses that let waiting messages in, and in Node timers and requests too. A timer would take at least four milliseconds each time. */
function createPauses() {
  if (typeof setImmediate === 'function')
    return { next: () => new Promise((resolve) => setImmediate(resolve)), end() {} };
  const { port1, port2 } = new MessageChannel();
  return {
    next: () =>
      new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      }),
    end: () => port1.close(),
  };
}
