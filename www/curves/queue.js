/** Curves are asked for after every edit, those on the screen first, and what an earlier edit still waits for is let go. */

/**
 * @typedef {import("../boundary").Curve} Curve
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../boundary").Issue} Issue
 * @typedef {(action: "curves", args: [Draft, string[], number], watch: { signal: AbortSignal }) => Promise<{ ok?: Curve[], issues?: Issue[] }>} Ask
 *
 * @typedef {object} Wanted
 * @property {Draft} scenario
 * @property {string[]} near paths of the curves on the screen
 * @property {string[]} far those of the others
 */

/** Values along a curve: a word is 64 pixels wide, and three of them make a straight piece of it. */
const POINTS = 21;

/**
 * Under a hand on a slider an edit comes every frame. Were the curves on the screen given up each time, none would ever arrive; so they
 * are waited for, and the latest edit is asked for next. Those that nobody sees are given up at once.
 *
 * @param {Ask} ask
 * @param {(curves: Curve[], scenario: Draft) => void} tell
 */
export function createQueue(ask, tell) {
  /** @type {{ abort: AbortController, far: boolean } | null} */
  let running = null;
  /** @type {Wanted | null} */
  let next = null;

  return {
    /** @param {Wanted} wanted */
    want(wanted) {
      next = wanted;
      if (running === null) run();
      else if (running.far) running.abort.abort();
    },
    /** Nothing that is under way is told any more. */
    stop() {
      next = null;
      running?.abort.abort();
    },
  };

  async function run() {
    while (next !== null) {
      const { scenario, near, far } = next;
      next = null;
      if (await part(scenario, near, false)) await part(scenario, far, true);
    }
  }

  /**
   * @param {Draft} scenario
   * @param {string[]} paths
   * @param {boolean} isFar
   * @returns {Promise<boolean>} whether there is time for more of this scenario
   */
  async function part(scenario, paths, isFar) {
    const abort = new AbortController();
    running = { abort, far: isFar };
    try {
      let left = paths;
      while (left.length > 0) {
        const { ok, issues } = await ask('curves', [scenario, left, POINTS], {
          signal: abort.signal,
        });
        if (abort.signal.aborted) return false;
        if (ok !== undefined) {
          tell(ok, scenario);
          break;
        }
        // An input that the scenario does not have, such as the price of a tier that nobody typed yet, has no curve.
        const missing = new Set(issues?.map(({ path }) => path));
        const fewer = left.filter((path) => !missing.has(path));
        left = fewer.length < left.length ? fewer : [];
      }
      return next === null;
    } catch {
      return false;
    } finally {
      running = null;
    }
  }
}
