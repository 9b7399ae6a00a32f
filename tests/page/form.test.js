import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { presetOf } from '../../www/form/desk.js';
import { readRuns } from '../../www/form/desk-hours.js';
import { PROFILES, profileOf } from '../../www/form/profile.js';
import { fromSlider, SLIDER_STEPS, toSlider } from '../../www/form/slider-scale.js';
import { refusal } from '../../www/state/files.js';
import { createShape } from '../../www/state/shape.js';
import { en } from '../../www/text/en.js';
import { files } from '../../www/text/files.en.js';
import { evaluate, example, parse, schema } from './core.js';

const scales = /** @type {const} */ ([
  { from: 10, to: 1e6, scale: 'log' },
  { from: 0, to: 72, scale: 'cubic' },
  { from: 0, to: 24, scale: 'even' },
]);

test('a slider comes back to where its number came from, and never runs backwards', () => {
  for (const slider of scales) {
    let before = Number.NEGATIVE_INFINITY;
    for (let position = 0; position <= SLIDER_STEPS; position += 1) {
      const value = fromSlider(position, slider);
      assert.ok(value >= before, `${slider.scale} ${position}`);
      before = value;
      // Near zero the cubic scale is finer than a rounded number can tell.
      if (value > slider.to / 100) assert.ok(Math.abs(toSlider(value, slider) - position) <= 3);
    }
    assert.equal(fromSlider(0, slider), slider.from);
    assert.equal(fromSlider(SLIDER_STEPS, slider), slider.to);
    assert.equal(toSlider(-1e9, slider), 0);
    assert.equal(toSlider(1e9, slider), SLIDER_STEPS);
  }
});

test('every span of the core makes a slider that ends where the span does', () => {
  for (const { path, span } of schema()) {
    if (span === undefined) continue;
    const [from, to] = [fromSlider(0, span), fromSlider(SLIDER_STEPS, span)];
    assert.equal(from, span.from, path);
    assert.equal(to, span.to, path);
    assert.ok(new Set(Array.from({ length: 241 }, (_, i) => fromSlider(i, span))).size > 20, path);
  }
});

test('holidays are read once they are whole', () => {
  assert.deepEqual(readRuns('8, 7，3、3'), [8, 7, 3, 3]);
  assert.equal(readRuns('8, '), '8, ');
  assert.equal(readRuns('8, x'), '8, x');
  assert.equal(readRuns('  '), undefined);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1 }), (runs) => {
      assert.deepEqual(readRuns(runs.join(', ')), runs);
    }),
  );
});

test('support hours know their preset', () => {
  assert.equal(presetOf(undefined, undefined), 'always');
  const weekdays = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from_hour: 9, to_hour: 18 }];
  assert.equal(presetOf(weekdays, undefined), 'weekdays');
  assert.equal(presetOf(weekdays, ['p0']), 'weekdaysP0');
  assert.equal(presetOf(weekdays, ['p1']), 'custom');
  assert.equal(presetOf([{ from_hour: 1 }], undefined), 'custom');
});

test('shapes of the day are whole days that the core accepts', () => {
  const scenario = example('live-commerce');
  for (const [key, profile] of Object.entries(PROFILES)) {
    assert.equal(profileOf(profile), key);
    const business = { ...scenario.business, daily_profile: profile };
    assert.equal(evaluate({ ...scenario, business }).issues, undefined, key);
  }
  assert.equal(profileOf(undefined), 'flat');
  assert.equal(profileOf([1]), 'custom');
});

test('a file that is wrong is refused with the first of its reasons', () => {
  const shape = createShape(schema());
  /** @param {string} text */
  const said = (text) => refusal(parse(text).issues ?? [], shape, en, files);
  assert.match(said('{'), /not JSON/);
  assert.match(said('{"vendors":[{"name":"A"}]}'), /Your revenue per hour: Needed for an answer/);
  const many = JSON.stringify({ vendors: Array(9).fill({ name: 5 }) });
  assert.match(said(many), /and \d+ more$/);
});

test('both examples are whole, alike in kind, and honest: hidden cost of the order of the price', () => {
  for (const name of ['live-commerce', 'live-commerce.zh-CN']) {
    const { ok } = evaluate(example(name));
    assert.ok(ok, name);
    for (const { price, hidden } of ok.vendors) {
      assert.ok(hidden / price > 0.05 && hidden / price < 5, `${name}: ${hidden / price}`);
    }
  }
});
