/**
 * The page's side of what takes long. The workers serve all calculators of a page; where there can be none, the page works in slices.
 * Exploring has a worker of its own: where desks close, one step of it takes longer than a whole simulation.
 */

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
/** By what they do, when they were first asked; nothing where there can be none. @type {Map<string, Promise<Worker | null>>} */
const workers = new Map();

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
      workers.get(laneOf(request))?.then((live) => live?.postMessage({ id, cancel: true }));
      reject(signal.reason);
    });
    send(id, request);
  });
}

/**
 * @param {number} id
 * @param {Request} request
 */
async function send(id, request) {
  const lane = laneOf(request);
  const worker = workers.get(lane) ?? start(lane);
  workers.set(lane, worker);
  const live = await worker;
  if (!waiting.has(id)) return;
  if (live === null) answerHere(id, request);
  else live.postMessage({ id, action: request.action, args: request.args });
}

/** @param {Request} request */
function laneOf({ action }) {
  return action === 'explore' ? 'explore' : 'answer';
}

/**
 * @param {string} lane
 * @returns {Promise<Worker | null>}
 */
async function start(lane) {
  const started = await startWorker().catch(() => null);
  if (started === null) return null;
  started.onmessage = ({ data }) => take(data, lane);
  // It could not be loaded. What waits is answered here.
  started.onerror = (event) => {
    event.preventDefault();
    workers.set(lane, Promise.resolve(null));
    sendAll(lane);
  };
  return started;
}

/** @param {string} lane */
function sendAll(lane) {
  for (const [id, request] of waiting) if (laneOf(request) === lane) send(id, request);
}

/**
 * @param {{ id: number, progress?: number, answer?: any, trapped?: string, error?: string }} message
 * @param {string} lane
 */
function take({ id, progress, answer, trapped, error }, lane) {
  const request = waiting.get(id);
  if (progress !== undefined) return request?.watch.onProgress?.(progress);
  waiting.delete(id);
  request?.resolve(trapped === undefined && error === undefined ? answer : FAILED);
  // Be it over what nobody waits for any more.
  if (trapped !== undefined) replace(lane);
}

/**
 * After a trap nothing of a worker is to be relied on. What else was asked of it is asked of a fresh one.
 * @param {string} lane
 */
function replace(lane) {
  workers.get(lane)?.then((live) => live?.terminate());
  workers.delete(lane);
  sendAll(lane);
}

/** What the page is answering by itself, but for exploring. @type {Set<Promise<void>>} */
const here = new Set();

/**
 * @param {number} id
 * @param {Request} request
 */
async function answerHere(id, request) {
  if (laneOf(request) === 'explore') {
    const { watch } = request;
    // In one lane the slow one waits for the others.
    const onProgress = async (/** @type {number} */ done) => {
      watch.onProgress?.(done);
      while (here.size > 0) await Promise.all(here);
    };
    return answerNow(id, { ...request, watch: { ...watch, onProgress } });
  }
  const answered = answerNow(id, request);
  here.add(answered);
  await answered;
  here.delete(answered);
}

/**
 * @param {number} id
 * @param {Request} request
 */
async function answerNow(id, { action, args, watch, resolve, reject }) {
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
