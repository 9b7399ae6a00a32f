import { median } from './median.mjs';
import { plainLoop } from './plain-loop.mjs';

/** What a frame simulates while a slider is dragged. */
export const TRIALS = 10_000;

/**
 * From a scenario to its distribution, incidents known, as while a price or the revenue is dragged: by the core, and by a loop as one
 * would write it.
 * @param {typeof import('../../www/pkg/worker/vendor_tco.js')} core
 * @param {any} scenario
 * @returns {{ core: number, plain: number }} milliseconds
 */
export function timeSimulate({ startSimulation }, scenario) {
  const simulate = () => {
    const { ok: run } = startSimulation(scenario, TRIALS, 1, false);
    if (run === undefined) throw new Error('not a valid scenario');
    run.advance(TRIALS);
    const distribution = run.distribution();
    run.free();
    return distribution;
  };
  const core = median(simulate);
  return { core, plain: median(() => plainLoop(scenario, TRIALS), { rounds: 5 }) };
}

/**
 * Incidents drawn in one simulation, on average.
 * @param {any} scenario
 */
export function incidents({ horizon_months, vendors }) {
  const perYear = vendors.flatMap((/** @type {any} */ { incidents_per_year }) =>
    Object.values(incidents_per_year),
  );
  const sum = perYear.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0);
  return ((sum * horizon_months) / 12) * TRIALS;
}
