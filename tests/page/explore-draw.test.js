import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tornadoPicture, tornadoTable } from '../../www/charts/tornado.js';
import { layoutTornado } from '../../www/charts/tornado-layout.js';
import { labelIn } from '../../www/explore/label.js';
import { check, element } from './charts.check.js';
import { install } from './charts.document.js';
import { exploredOf, LANGUAGES, sayingOf, viewOf } from './explore.fixture.js';

install();

/** @param {number} count @param {string} locale */
function tornadoOf(count, locale) {
  const { exploration, report } = exploredOf(count);
  const { text, words, amount } = sayingOf(locale);
  const { best, saves } = exploration;
  const other = Number(exploration.runner_up);
  const names = /** @type {[string, string]} */ ([best, other].map((i) => report.vendors[i].name));
  const rows = exploration.tornado.map((swing) => ({
    swing,
    label: labelIn(swing.path, text, words),
    from: amount(swing.path, swing.from.value),
    to: amount(swing.path, swing.to.value),
  }));
  return { rows, best, other, saves, names };
}

for (const count of [2, 12])
  for (const locale of Object.keys(LANGUAGES))
    test(`bars in order, within the picture, from end to end: ${count} vendors, ${locale}`, () => {
      const tornado = tornadoOf(count, locale);
      for (const width of [280, 360, 800, 1200]) {
        const view = viewOf(locale, width, '');
        const { bars, zero, now, ticks, ...layout } = layoutTornado(tornado.rows, tornado, view);
        assert.equal(bars.length, tornado.rows.length);
        for (const [i, bar] of bars.entries()) {
          const { swing } = tornado.rows[i];
          assert.ok(bar.from >= 0 && bar.to <= layout.width && bar.to >= bar.from, bar.path);
          assert.ok(bar.from <= now && now <= bar.to, 'the answer of now is in every bar');
          // A bar crosses the middle only if the order of the two changes.
          if (bar.from < zero - 0.01) assert.ok(swing.flips, bar.path);
        }
        assert.ok(zero <= now);
        assert.ok(ticks.length >= 2);
        check(element(tornadoPicture(tornado, view, () => {})));
        check(element(tornadoTable(tornado, view)));
      }
    });

test('every bar is a button that says what it does, and one of them is a stop of Tab', () => {
  const root = element(tornadoPicture(tornadoOf(2, 'en'), viewOf('en', 800, ''), () => {}));
  const hits = root.all().filter(({ attributes }) => attributes.get('role') === 'button');
  assert.equal(hits.filter(({ attributes }) => attributes.get('tabindex') === '0').length, 1);
  const [first] = hits;
  assert.equal(first.attributes.get('data-input'), 'business.revenue_per_hour');
  assert.match(
    first.attributes.get('aria-label') ?? '',
    /^Your revenue per hour, from \$10 an hour to \$1M an hour: between Lowbid cheaper by .+ and Steady cheaper by .+; changes the order$/,
  );
});

test('names are text, whatever they hold', () => {
  const tornado = tornadoOf(12, 'en');
  const names = /** @type {[string, string]} */ (['<img src=x>', '</text><script>']);
  const root = element(tornadoPicture({ ...tornado, names }, viewOf('en', 800, ''), () => {}));
  check(root);
  assert.ok(!root.all().some(({ name }) => name === 'img' || name === 'script'));
});
