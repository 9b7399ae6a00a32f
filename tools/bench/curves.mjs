import { median } from './median.mjs';

export const POINTS = 21;

/** What the form shows before any group is opened, of the business and of each vendor. */
const FIRST_SCREEN = [
  'horizon_months',
  'business.revenue_per_hour',
  'price.monthly',
  'price.usage.tiers[0].unit_price',
  'incidents_per_year.p0',
  'support.response_hours.p0',
  'support.repair_hours.p0',
];

/** @param {string} path */
const inVendor = (path) => path.replace(/^vendors\[\d+\]\./, '');

/**
 * Every input of a scenario that has a curve, item by item of its lists. Where a scenario has no place for an
 * input (the opening time of a desk that never closes, the end of the last tier), the core tells.
 * @param {typeof import('../../www/pkg/worker/vendor_tco.js')} core
 * @param {unknown} scenario
 */
export function inputs({ schema, curves }, scenario) {
  const paths = schema()
    .filter(({ span }) => span)
    .flatMap(({ path }) => expand(path, scenario));
  const { issues } = curves(scenario, paths, 2);
  const without = new Set(issues?.map(({ path }) => path));
  return paths.filter((path) => !without.has(path));
}

/**
 * @param {string} path
 * @param {unknown} scenario
 * @returns {string[]}
 */
function expand(path, scenario) {
  const at = path.indexOf('[]');
  if (at === -1) return [path];
  const list = path
    .slice(0, at)
    .split(/[.[\]]+/)
    .reduce((/** @type {any} */ value, key) => value?.[key], scenario);
  return Array.from(list ?? [], (_, position) =>
    expand(path.replace('[]', `[${position}]`), scenario),
  ).flat();
}

/**
 * All curves anew after an edit of one number, to a value that it never had before, as a worker makes them.
 * @param {typeof import('../../www/pkg/worker/vendor_tco.js')} core
 * @param {any} scenario
 * @param {string[]} paths every input that has a curve
 * @returns {{ screen: string, edit: string, inputs: number, time: number }[]} milliseconds
 */
export function timeCurves({ curves }, scenario, paths) {
  const [vendor] = scenario.vendors;
  /** @type {Record<string, () => void>} */
  const edits = {
    'revenue per hour': () => {
      scenario.business.revenue_per_hour *= 1.0001;
    },
    'P0 incidents': () => {
      vendor.incidents_per_year.p0 *= 1.0001;
    },
    'P0 repair time': () => {
      vendor.support.repair_hours.p0 *= 1.0001;
    },
  };
  const screens = {
    'first screen': paths.filter((path) => FIRST_SCREEN.includes(inVendor(path))),
    'all open': paths,
  };
  return Object.entries(screens).flatMap(([screen, shown]) =>
    Object.entries(edits).map(([edit, change]) => {
      const time = median(
        () => {
          change();
          const { issues } = curves(scenario, shown, POINTS);
          if (issues) throw new Error(`no curves: ${JSON.stringify(issues)}`);
        },
        { rounds: 11 },
      );
      return { screen, edit, inputs: shown.length, time };
    }),
  );
}
