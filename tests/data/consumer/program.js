import { readFile } from 'node:fs/promises';
import { decodeLink, encodeLink, evaluate, load } from 'vendor-tco';

const scenario = JSON.parse(await readFile('scenario.json', 'utf8'));
await load();
const { ok } = evaluate(scenario);
const link = encodeLink(scenario);
const opened = decodeLink(link.ok);
const { issues } = evaluate({ ...scenario, vendors: [] });
process.stdout.write(
  JSON.stringify({
    cheapest: ok.vendors[ok.ranking[0]].name,
    sameLink: encodeLink(opened.ok).ok === link.ok,
    mistakes: issues.map(({ path }) => path),
  }),
);
