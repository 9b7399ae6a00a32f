import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeLink, encodeLink } from '../../www/pkg/vendor_tco.js';
import { evaluate } from './core.js';

const KEPT = new URL('../data/links/v1/', import.meta.url);

/** @param {string} name */
const read = (name) => readFileSync(new URL(name, KEPT), 'utf8').trim();

for (const file of readdirSync(KEPT).filter((name) => name.endsWith('.link'))) {
  const name = file.replace('.link', '');
  test(`the page writes and opens the link of ${name} as the command line does`, () => {
    const scenario = JSON.parse(read(`${name}.json`));
    const link = read(file);
    assert.equal(encodeLink(scenario).ok, link);
    const { ok, lost } = decodeLink(`https://example.org/${link}`, undefined);
    assert.deepEqual(lost, []);
    assert.deepEqual(evaluate(ok), evaluate(scenario));
  });
}

test('values of a query are read as the command line reads them', () => {
  const query = new URLSearchParams({
    'business.revenue_per_hour': '1.5e3',
    'vendors.0.name': '云速 & <b>',
    'vendors[0].price.monthly': 'a lot',
    'vendors.0.support.desk.holiday_runs': '7,3',
    'vendors.0.sla.counts_maintenance': 'true',
    utm_source: 'mail',
  });
  const { ok, lost } = decodeLink(`?${query}`, undefined);
  assert.deepEqual(lost, []);
  assert.deepEqual(ok, {
    business: { revenue_per_hour: 1500 },
    vendors: [
      {
        name: '云速 & <b>',
        price: { monthly: 'a lot' },
        support: { desk: { holiday_runs: [7, 3] } },
        sla: { counts_maintenance: true },
      },
    ],
  });
});

test('the link that the README writes by hand opens', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [link] = /https:\/\/your\.site\/\?\S+/.exec(readme) ?? [];
  assert.ok(link);
  const { ok, lost } = decodeLink(link, undefined);
  assert.deepEqual(lost, []);
  assert.equal(evaluate(ok).ok?.vendors.length, 2);
});
