/** Answers requests by name: in the worker, or in the page where there is none. */

import * as core from './core.js';

/**
 * @typedef {import("./core.js").Watch} Watch
 * @typedef {keyof typeof ACTIONS} Action
 */

const ACTIONS = {
  /** @type {(watch: Watch, scenario: unknown, options: import("./core.js").SimulateOptions) => Promise<unknown>} */
  simulate: (watch, scenario, options) => core.simulate(scenario, { ...options, ...watch }),
  /** @type {(watch: Watch, scenario: unknown, paths: string[], points: number) => Promise<unknown>} */
  curves: (watch, scenario, paths, points) => core.curves(scenario, paths, points, watch),
  /** @type {(watch: Watch, scenario: unknown, paths?: string[]) => Promise<unknown>} */
  explore: (watch, scenario, paths) => core.explore(scenario, paths, watch),
};

/**
 * @param {Action} action
 * @param {unknown[]} args
 * @param {Watch} watch
 * @returns {Promise<any>}
 */
export function answer(action, args, watch) {
  return /** @type {(watch: Watch, ...args: any[]) => Promise<unknown>} */ (ACTIONS[action])(
    watch,
    ...args,
  );
}
