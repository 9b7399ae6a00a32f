import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { decodeLink, encodeLink } from '../../www/pkg/vendor_tco.js';
import { evaluate, example } from './core.js';

const KEPT = new URL('../data/links/', import.meta.url);

/**
 * @param {string} name
 */
function read(name) {
  return readFileSync(new URL(name, KEPT), 'utf8');
}

/**
 * @param {string} link
 * @returns {string[]} codes of what was lost, or of why nothing was read
 */
function codes(link) {
  const { lost, issues } = decodeLink(link, undefined);
  return (lost ?? issues ?? []).map(({ code }) => code);
}

for (const file of readdirSync(new URL('v1/', KEPT)).filter((name) => name.endsWith('.link'))) {
  test(`${file} is the native one, and opens`, () => {
    const link = read(`v1/${file}`).trim();
    const document = JSON.parse(read(`v1/${file.replace('.link', '.json')}`));
    assert.equal(encodeLink(document).ok, link);
    const { ok, lost } = decodeLink(`https://example.org/tco/?lang=en${link}`, undefined);
    assert.deepEqual(lost, []);
    assert.equal(encodeLink(ok).ok, link);
    assert.deepEqual(evaluate(ok), evaluate(document));
  });
}

test('queries set what they say, as they do natively', () => {
  for (const { query, document, lost } of JSON.parse(read('queries.json'))) {
    const opened = decodeLink(query.startsWith('?') ? query : `?${query}`, undefined);
    assert.deepEqual(opened, { ok: document, lost: lost ?? [] }, query);
  }
});

test('a query without vendors is applied to the base, one with vendors is not', () => {
  const base = example('live-commerce');
  const { ok } = decodeLink('?business.revenue_per_hour=7&vendors_of=x', base);
  assert.equal(/** @type {any} */ (ok).business.revenue_per_hour, 7);
  assert.deepEqual(/** @type {any} */ (ok).vendors, base.vendors);
  const own = decodeLink('?vendors.0.name=Mine', base);
  assert.deepEqual(own.ok, { vendors: [{ name: 'Mine' }] });
  const both = decodeLink(`?title=Mine${encodeLink(base).ok}`, { vendors: [] });
  assert.deepEqual(evaluate(both.ok), evaluate({ ...base, title: 'Mine' }));
});

test('a base that is no scenario is handed back as it was', () => {
  const base = { business: { peak_bias: 'half' }, vendors: [{ name: '' }, null] };
  assert.deepEqual(decodeLink('?title=A', base).ok, { ...base, title: 'A' });
});

test('what is no scenario has no link', () => {
  for (const scenario of [null, 1, 'x', [], {}, { vendors: [{ name: 'A' }] }]) {
    assert.ok(encodeLink(scenario).issues?.length);
  }
  const { issues } = encodeLink({
    business: { revenue_per_hour: 'much' },
    vendors: [{ name: 'A' }],
  });
  assert.deepEqual(
    issues?.map(({ path, code }) => [path, code]),
    [['business.revenue_per_hour', 'wrong_type']],
  );
});

test('numbers come back to the last bit', () => {
  const numbers = [
    0,
    -0,
    0.1 + 0.2,
    1 / 3,
    5e-324,
    Number.EPSILON,
    1e9,
    999999999.9999999,
    123456.789,
  ];
  for (const revenue_per_hour of numbers) {
    const link = encodeLink({ business: { revenue_per_hour }, vendors: [{ name: 'A' }] }).ok;
    const { ok } = decodeLink(link ?? '', undefined);
    // −0 is 0.
    assert.ok(Object.is(/** @type {any} */ (ok).business.revenue_per_hour, revenue_per_hour + 0));
  }
});

test('any name comes back, half a surrogate pair as the sign for what cannot be read', () => {
  for (const name of [
    '<script>alert(1)</script>',
    '\u0000\u001b[31m',
    '👩‍🚀',
    '稳联',
    'مورد',
    '\u202e',
    '\uffff',
  ]) {
    const link = encodeLink({ business: { revenue_per_hour: 1 }, vendors: [{ name }] }).ok;
    assert.equal(/** @type {any} */ (decodeLink(link ?? '', undefined).ok).vendors[0].name, name);
  }
  const link = encodeLink({ business: { revenue_per_hour: 1 }, vendors: [{ name: '\ud800' }] }).ok;
  assert.equal(/** @type {any} */ (decodeLink(link ?? '', undefined).ok).vendors[0].name, '\ufffd');
});

test('what is no link, or none of ours, is told so', () => {
  for (const [link, code] of [
    ['', 'no_link'],
    ['#', 'no_link'],
    ['https://example.org/?utm_source=x&lang=en', 'no_link'],
    ['https://example.org/#prices', 'link_foreign'],
    ['#:~:text=price', 'link_foreign'],
    ['#3.abc', 'link_newer'],
    ['#1.', 'link_damaged'],
    ['#1.\ud800', 'link_damaged'],
    ['#1.%', 'link_damaged'],
    [`#1.${'A'.repeat(1_000_000)}`, 'link_too_long'],
  ]) {
    assert.deepEqual(codes(link), [code], link.slice(0, 40));
  }
});

test('a cut link says how much of it was kept, and a query is read all the same', () => {
  const link = read('v1/three-vendors.link').trim();
  const { ok, lost } = decodeLink(`?title=Mine${link.slice(0, -20)}`, undefined);
  assert.deepEqual(lost, [{ path: '', code: 'link_cut', kept: 2, of: 3 }]);
  assert.equal(/** @type {any} */ (ok).title, 'Mine');
  assert.equal(/** @type {any} */ (ok).vendors.length, 2);
  assert.deepEqual(codes('?title=Mine#1.abc'), ['link_damaged']);
  assert.deepEqual(codes('?title=Mine#prices'), ['link_foreign']);
});

test('settings by the thousand are cut', () => {
  const settings = Array.from({ length: 5000 }, (_, i) => `business.x${i}=1`);
  const { lost } = decodeLink(`?${settings.join('&')}`, undefined);
  assert.equal(lost?.length, 2001);
  assert.deepEqual(lost?.[0], { path: '', code: 'too_many', max: 2000, got: 2001 });
});

test('the link that the README writes by hand opens', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [link] = /https:\/\/your\.site\/\?\S+/.exec(readme) ?? [];
  assert.ok(link);
  const { ok, lost } = decodeLink(link, undefined);
  assert.deepEqual(lost, []);
  assert.equal(evaluate(ok).ok?.vendors.length, 2);
});
