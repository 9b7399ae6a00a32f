import { median } from './median.mjs';

/**
 * The whole call as the page makes it, from a plain object to a plain object: once with times that no call before had, so that nothing
 * is known of them; once with the same ones again, as when a price or the revenue is dragged.
 * @param {{ evaluate: (scenario: any) => { issues?: unknown } }} core
 * @param {any} scenario
 * @returns {{ first: number, again: number }} milliseconds
 */
export function timeEvaluate({ evaluate }, scenario) {
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
  const first = median(() => {
    change();
    evaluate(scenario);
  });
  return { first, again: median(() => evaluate(scenario)) };
}
