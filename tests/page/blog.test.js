import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeLink } from '../../www/pkg/vendor_tco.js';
import { withValue } from '../../www/state/path.js';
import { evaluate, example } from './core.js';

const html = readFileSync(new URL('../../examples/blog.html', import.meta.url), 'utf8');

/** What each place of the article shows: the examples, one of them with other hours for what is urgent. */
const nightShift = withValue(
  withValue(example('live-commerce'), 'vendors[0].support.around_the_clock', ['p0', 'p1']),
  'title',
  'The same two, with a night shift at Lowbid',
);
const SHOWN = [
  example('live-commerce'),
  nightShift,
  example('three-vendors'),
  example('live-commerce.zh-CN'),
];

test('every link of the article opens whole, and says what its example says', () => {
  const links = new Set(Array.from(html.matchAll(/#1\.[\w-]+/g), ([link]) => link));
  assert.equal(links.size, SHOWN.length);
  [...links].forEach((link, index) => {
    const { ok, lost } = decodeLink(link, undefined);
    assert.ok(ok, link);
    assert.deepEqual(lost, []);
    assert.deepEqual(evaluate(ok), evaluate(SHOWN[index]));
    assert.equal(ok.title, SHOWN[index].title);
  });
});

test('without scripts each element is a link to what it would show', () => {
  const elements = html.matchAll(/<vendor-tco [^>]*scenario="([^"]+)"[^>]*><a href="([^"]+)">/g);
  const places = Array.from(elements, ([, scenario, href]) => ({ scenario, href }));
  assert.equal(places.length, 3);
  for (const { scenario, href } of places) assert.ok(href.endsWith(scenario), href);
});
