/** Many futures of the scenario on the screen: few of them while it moves, more when it rests. */

import { ask } from '../background/client.js';

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../boundary").Distribution} Distribution
 * @typedef {typeof import("../background/client.js").ask} Ask
 *
 * @typedef {object} Shown what there is to show
 * @property {Distribution | null} distribution
 * @property {boolean} stale it is of an earlier edit, and the next is long in coming
 * @property {number | null} progress of a run that takes long
 * @property {boolean} failed
 * @property {boolean} luckOnly
 * @property {boolean} settled nothing moves and nothing runs
 *
 * @typedef {object} Wanted
 * @property {Draft} scenario
 * @property {boolean} luckOnly
 */

/** As many as fit a frame. */
export const MOVING = 10_000;
export const RESTING = 200_000;
/** The same for everybody, so that a link shows the same numbers to all. */
const SEED = 1;
/** From so many milliseconds on a reader wonders whether anything goes on. */
const LONG = 500;
const STALE = 250;

/**
 * @param {() => void} onChange there is something else to show
 * @param {Ask} [request]
 */
export function createFutures(onChange, request = ask) {
  /** @type {Wanted | null} the latest that was asked for */
  let wanted = null;
  /** @type {Wanted | null} what the distribution is of */
  let answered = null;
  let running = false;
  let resting = false;
  /** The run at rest, which any edit ends. */
  let full = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {Shown} */
  let shown = {
    distribution: null,
    stale: false,
    progress: null,
    failed: false,
    luckOnly: false,
    settled: false,
  };

  return {
    get shown() {
      return shown;
    },
    /**
     * An edit is on the screen.
     * @param {Draft} scenario a complete one
     */
    edit(scenario) {
      if (wanted?.scenario === scenario && wanted.luckOnly === shown.luckOnly) return;
      wanted = { scenario, luckOnly: shown.luckOnly };
      resting = false;
      full.abort();
      show({ settled: false, progress: null });
      waiting ??= setTimeout(() => show({ stale: answered !== wanted }), STALE);
      run();
    },
    /** Edits have come to rest. */
    rest() {
      if (wanted === null || resting) return;
      resting = true;
      if (!running && answered === wanted) runFull(wanted);
    },
    /** @param {boolean} luckOnly */
    setLuckOnly(luckOnly) {
      if (wanted === null || luckOnly === shown.luckOnly) return;
      show({ luckOnly });
      this.edit(wanted.scenario);
      this.rest();
    },
    cancel() {
      full.abort();
      show({ progress: null, settled: true });
    },
    destroy() {
      clearTimeout(waiting);
      full.abort();
      wanted = null;
    },
  };

  /** One run at a time, each of the latest: what moves on meanwhile waits for the next, so that every answer is newer than the last. */
  async function run() {
    if (running) return;
    running = true;
    while (wanted !== null && answered !== wanted) {
      const now = wanted;
      const { scenario, luckOnly } = now;
      const answer = await request('simulate', [
        scenario,
        { trials: MOVING, seed: SEED, luckOnly },
      ]).catch(() => ({ issues: [] }));
      answered = now;
      if (wanted === null) break;
      take(answer, now === wanted);
    }
    running = false;
    if (resting && wanted !== null && !shown.failed) runFull(wanted);
  }

  /** @param {Wanted} now */
  async function runFull(now) {
    full = new AbortController();
    const { signal } = full;
    const started = performance.now();
    const { scenario, luckOnly } = now;
    try {
      const answer = await request(
        'simulate',
        [scenario, { trials: RESTING, seed: SEED, luckOnly }],
        {
          signal,
          onProgress(progress) {
            if (!signal.aborted && performance.now() - started > LONG) show({ progress });
          },
        },
      );
      if (!signal.aborted) take(answer, true, true);
    } catch {
      // An edit or the reader ended it, and the answer that is there stays.
    }
  }

  /**
   * @param {{ ok?: Distribution }} answer
   * @param {boolean} isLatest
   * @param {boolean} [settled]
   */
  function take({ ok }, isLatest, settled = false) {
    if (isLatest) {
      clearTimeout(waiting);
      waiting = undefined;
    }
    const failed = ok === undefined;
    show({
      ...(failed ? { failed } : { distribution: ok, failed }),
      stale: !isLatest && shown.stale,
      ...(settled || failed ? { settled: true, progress: null } : {}),
    });
  }

  /** @param {Partial<Shown>} change */
  function show(change) {
    const keys = /** @type {(keyof Shown)[]} */ (Object.keys(change));
    if (keys.every((key) => shown[key] === change[key])) return;
    shown = { ...shown, ...change };
    onChange();
  }
}
