/** The page's side of what takes long. One worker serves all calculators of a page; where there can be none, the page works in slices. */

import { startWorker } from './start-worker.js';

/**
 * @typedef {import("./answer.js").Action} Action
 *
 * @typedef {object} Request
 * @property {Action} action
 * @property {unknown[]} args
 * @property {import("./core.js").Watch} watch
 * @property {(answer: any) => void} resolve
 * @property {(error: unknown) => void} reject
 */

/** What trapped or failed is answered as an issue with the whole. */
const FAILED = { issues: [{ path: '', code: 'engine_failed' }] };

/** @type {Map<number, Request>} */
const waiting = new Map();
let lastId = 0;
/** @type {Worker | null | undefined} nothing where there can be none */
let worker;

/**
 * @param {Action} action
 * @param {unknown[]} args
 * @param {import("./core.js").Watch} [watch]
 * @returns {Promise<any>} `{ok}` or `{issues}`; rejects with the signal's reason when it is aborted
 */
export function ask(action, args, watch = {}) {
  return new Promise((resolve, reject) => {
    const { signal } = watch;
    if (signal?.aborted) return reject(signal.reason);
    lastId += 1;
    const id = lastId;
    /** @type {Request} */
    const request = { action, args, watch, resolve, reject };
    waiting.set(id, request);
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(id)) return;
      worker?.postMessage({ id, cancel: true });
      reject(signal.reason);
    });
    if (worker === undefined) worker = start();
    if (worker === null) answerHere(id, request);
    else worker.postMessage({ id, action, args });
  });
}

/** @returns {Worker | null} */
function start() {
  const started = attempt(startWorker);
  if (started === null) return null;
  started.onmessage = ({ data }) => take(data);
  // It could not be loaded. What waits is answered here.
  started.onerror = (event) => {
    event.preventDefault();
    if (started !== worker) return;
    worker = null;
    for (const [id, request] of waiting) answerHere(id, request);
  };
  return started;
}

/** @param {() => Worker | null} make */
function attempt(make) {
  try {
    return make();
  } catch {
    return null;
  }
}

/** @param {{ id: number, progress?: number, answer?: any, trapped?: string, error?: string }} message */
function take({ id, progress, answer, trapped, error }) {
  const request = waiting.get(id);
  if (request === undefined) return;
  if (progress !== undefined) return request.watch.onProgress?.(progress);
  waiting.delete(id);
  if (trapped === undefined && error === undefined) return request.resolve(answer);
  request.resolve(FAILED);
  if (trapped !== undefined) replace();
}

/** After a trap nothing of a worker is to be relied on. What else was asked of it is asked of a fresh one. */
function replace() {
  worker?.terminate();
  worker = start();
  for (const [id, request] of waiting) {
    if (worker === null) answerHere(id, request);
    else worker.postMessage({ id, action: request.action, args: request.args });
  }
}

/**
 * @param {number} id
 * @param {Request} request
 */
async function answerHere(id, { action, args, watch, resolve, reject }) {
  try {
    const [{ answer }, { loadCore }] = await Promise.all([
      import('./answer.js'),
      import('./core.js'),
    ]);
    await loadCore();
    resolve(await answer(action, args, watch));
  } catch (error) {
    if (watch.signal?.aborted) return reject(watch.signal.reason);
    if (error instanceof WebAssembly.RuntimeError) (await import('./core.js')).restart();
    resolve(FAILED);
  } finally {
    waiting.delete(id);
  }
}
