import { type Distribution, evaluate, load, type Report, type Scenario } from 'vendor-tco';
import { VendorTco } from 'vendor-tco/element';

const scenario: Scenario = { vendors: [] };
const engine = await load();
const { ok, issues } = engine.evaluate(scenario);
const report: Report | undefined = ok;
export const first: string | undefined = issues?.[0].path ?? report?.vendors[0].name;
export const link: string | undefined = engine.encodeLink(scenario).ok;
const futures = await engine.simulate(scenario, { trials: 10, signal: AbortSignal.timeout(9) });
export const distribution: Distribution | undefined = futures.ok;
// @ts-expect-error how often is a number
engine.simulate(scenario, { trials: 'many' });
// @ts-expect-error a scenario is a document, not its text
evaluate('{}');

VendorTco.home = 'https://tco.example/';
const element: VendorTco = document.createElement('vendor-tco');
element.scenario = link;
element.addEventListener('change', ({ detail }) => {
  const last: Report | null = detail.report;
  element.title = last?.currency ?? '';
});
// @ts-expect-error what was answered is not for the page to set
element.report = null;
