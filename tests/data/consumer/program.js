import { readFile } from 'node:fs/promises';
import { decodeLink, encodeLink, evaluate, explore, load, simulate, sweep } from 'vendor-tco';

const scenario = JSON.parse(await readFile('scenario.json', 'utf8'));
await load();
const { ok } = evaluate(scenario);
const link = encodeLink(scenario);
const opened = decodeLink(link.ok);
const { issues } = evaluate({ ...scenario, vendors: [] });
let told = false;
const simulated = await simulate(scenario, {
  trials: 3000,
  seed: 4,
  onProgress: (done) => {
    told ||= done > 0 && done < 1;
  },
});
const stopped = await simulate(scenario, { signal: AbortSignal.abort() }).catch((error) => error.name);
const swept = await sweep(scenario, { input: 'discount_rate', from: 0, to: 0.1, steps: 3 });
const explored = await explore(scenario, ['vendors[0].price.monthly', 'business.revenue_per_hour']);
const badSeed = await simulate(scenario, { seed: Number.NaN });
process.stdout.write(
  JSON.stringify({
    cheapest: ok.vendors[ok.ranking[0]].name,
    sameLink: encodeLink(opened.ok).ok === link.ok,
    mistakes: issues.map(({ path }) => path),
    trials: simulated.ok.trials,
    told,
    stopped,
    swept: swept.ok.values.length,
    flips: explored.ok.flips.length > 0,
    badSeed: badSeed.issues.map(({ path }) => path),
  }),
);
