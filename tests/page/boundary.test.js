import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { evaluate, example, parse, schema } from './core.js';

const KEPT = new URL('../data/examples/', import.meta.url);

/** The least that is a scenario. */
function least() {
  return { business: { revenue_per_hour: 100 }, vendors: [{ name: 'A' }] };
}

/**
 * @param {unknown} scenario
 * @returns {[string, string][]} path and code of each issue
 */
function issues(scenario) {
  return (evaluate(scenario).issues ?? []).map((issue) => [issue.path, issue.code]);
}

for (const file of readdirSync(KEPT)) {
  test(`the report of ${file} is the native one, to the last bit`, () => {
    const name = file.replace('.report.json', '');
    const kept = JSON.parse(readFileSync(new URL(file, KEPT), 'utf8'));
    const { ok } = evaluate(example(name));
    // Through JSON, so that a −0 or an undefined would show.
    assert.deepEqual(JSON.parse(JSON.stringify(ok)), kept);
  });
}

test('what is undefined is not there', () => {
  const scenario = { ...least(), title: undefined, usage: undefined };
  assert.ok(evaluate(scenario).ok);
});

test('null is of the wrong type', () => {
  assert.deepEqual(issues({ ...least(), title: null }), [['title', 'wrong_type']]);
});

test('NaN and infinity are mistakes of their own', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    const scenario = { ...least(), business: { revenue_per_hour: value } };
    assert.deepEqual(issues(scenario), [['business.revenue_per_hour', 'not_finite']]);
  }
});

test('what no JSON can hold is a mistake at its field', () => {
  for (const value of [1n, Symbol('x'), () => 1, new Date(0), new Map([['a', 1]])]) {
    const scenario = { ...least(), discount_rate: value };
    assert.deepEqual(issues(scenario), [['discount_rate', 'wrong_type']]);
  }
});

test('a getter that throws is a mistake at its field', () => {
  const scenario = Object.defineProperty(least(), 'title', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
  assert.deepEqual(issues(scenario), [['title', 'wrong_type']]);
});

test('cycles and shared parts unfold no further than the limits', () => {
  /** @type {Record<string, unknown>} */
  const cycle = {};
  for (let i = 0; i < 50; i += 1) cycle[`field${i}`] = cycle;
  assert.ok(evaluate(cycle).issues);
  const scenario = { ...least(), vendors: [cycle] };
  assert.ok(evaluate(scenario).issues);
});

test('a list beyond all measure is refused', () => {
  const vendors = new Array(1_000_000).fill({ name: 'A' });
  assert.ok(issues({ ...least(), vendors }).some(([, code]) => code === 'too_many'));
});

test('a scenario is never changed by being read', () => {
  const scenario = Object.freeze(least());
  const before = JSON.stringify(scenario);
  evaluate(scenario);
  assert.equal(JSON.stringify(scenario), before);
});

test('a file is parsed to the document as written', () => {
  const document = { ...least(), title: '直播' };
  assert.deepEqual(parse(JSON.stringify(document)).ok, document);
});

test('a file that is no JSON, or no scenario, is told so', () => {
  for (const text of ['', '{', '{"a":1,}', '['.repeat(100_000)]) {
    assert.deepEqual(
      parse(text).issues?.map((issue) => issue.code),
      ['malformed_json'],
    );
  }
  for (const text of ['[]', '1', '"x"', 'null', `${'['.repeat(100_000)}${']'.repeat(100_000)}`]) {
    assert.deepEqual(
      parse(text).issues?.map((issue) => issue.code),
      ['wrong_type'],
    );
  }
});

test('every number of the schema has a range, and every path is there once', () => {
  const fields = schema();
  for (const field of fields.filter(({ kind }) => kind === 'number' || kind === 'whole')) {
    assert.ok(Number.isFinite(field.min) && Number.isFinite(field.max), field.path);
  }
  assert.equal(new Set(fields.map(({ path }) => path)).size, fields.length);
});
