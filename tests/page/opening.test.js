import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { problemSentences } from '../../www/link/problems.js';
import { decodeLink, encodeLink } from '../../www/pkg/vendor_tco.js';
import { createAnswers } from '../../www/state/answers.js';
import { MOST_EARLIER, opening, read, setAside } from '../../www/state/opening.js';
import { valueAt, withValue } from '../../www/state/path.js';
import { createShape } from '../../www/state/shape.js';
import { en } from '../../www/text/en.js';
import { link as linkEn } from '../../www/text/link.en.js';
import { link as linkZh } from '../../www/text/link.zh-CN.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { evaluate, example, parse, schema } from './core.js';

/** @typedef {import('../../www/boundary').Draft} Draft */
/** @typedef {import('../../www/state/opening.js').Sources} Sources */

const engine = /** @type {import('../../www/engine.js').Engine} */ ({
  evaluate,
  parse,
  schema,
  encodeLink,
  decodeLink,
});
const reader = { engine, shape: createShape(schema()) };
const shown = example('live-commerce');
const mine = withValue(shown, 'business.revenue_per_hour', 4321);
const theirs = example('three-vendors');

/** @param {unknown} scenario */
function linkOf(scenario) {
  const { ok } = encodeLink(scenario);
  assert.ok(ok !== undefined);
  return `https://calculator.example/page/${ok}`;
}

/** @param {Partial<Sources>} sources */
const open = (sources) =>
  opening(
    {
      ...{ given: undefined, again: false, kept: null, complete: null, earlier: [] },
      example: shown,
      ...sources,
    },
    reader,
  );

/** @param {string} text */
const codes = (text) => read(text, reader, shown).problems.map(({ code }) => code);

test('without a link there is the reader’s own work, or the example', () => {
  const plain = open({ given: '?utm_source=mail&lang=en' });
  assert.equal(plain.draft, shown);
  assert.equal(plain.from, 'example');
  assert.deepEqual(plain.problems, []);
  const own = open({ kept: mine });
  assert.equal(own.draft, mine);
  assert.equal(own.stands, null, 'the address does not carry it yet');
});

test('a link comes before both, and what was the reader’s own is a step before it', () => {
  const { draft, earlier, from, stands, problems } = open({ given: linkOf(theirs), kept: mine });
  assert.deepEqual(encodeLink(draft), encodeLink(theirs));
  assert.deepEqual(earlier, [mine]);
  assert.equal(from, 'link');
  assert.equal(stands, draft, 'the address stays as it is');
  assert.deepEqual(problems, []);
  assert.deepEqual(open({ given: linkOf(theirs) }).earlier, [], 'the example is not kept');
});

test('the link of the very scenario that is kept is no link that was opened', () => {
  const same = open({ given: linkOf(mine), kept: mine });
  assert.equal(same.draft, mine);
  assert.equal(same.from, 'own');
  const half = withValue(mine, 'business.revenue_per_hour', '43.');
  const typing = open({ given: linkOf(mine), kept: half, complete: mine });
  assert.equal(typing.draft, half);
  assert.equal(typing.before.get(half), mine);
  assert.equal(typing.stands, mine);
});

test('an address that is behind the work is known when the page is loaded again, and only then', () => {
  const behind = { given: linkOf(theirs), kept: mine };
  assert.equal(open({ ...behind, again: true }).draft, mine);
  assert.equal(open({ ...behind, again: true }).stands, null, 'the address has to follow');
  assert.notEqual(open(behind).draft, mine);
});

test('what cannot be read leaves everything as it was', () => {
  for (const given of [
    '#top',
    '#1.',
    '#2.abc',
    '#1.@@@@',
    '?business.revenu=1',
    '{"a":',
    '{}',
    7,
  ]) {
    for (const kept of [mine, null]) {
      const { draft, earlier, from, stands, problems } = open({ given, kept });
      assert.equal(draft, kept ?? shown, String(given));
      assert.deepEqual(earlier, []);
      assert.equal(from, kept === null ? 'example' : 'own');
      assert.equal(stands, draft, 'the address stays, to be looked at');
      assert.equal(problems.length, 1, String(given));
    }
  }
});

test('a query without a vendor changes the example', () => {
  const { draft, problems } = read('?business.revenue_per_hour=77&utm_source=x', reader, shown);
  assert.equal(valueAt(draft, 'business.revenue_per_hour'), 77);
  assert.deepEqual(valueAt(draft, 'vendors[0].name'), shown.vendors[0].name);
  assert.deepEqual(problems, []);
});

test('values out of range are shown, to be put right', () => {
  for (const path of ['business.revenue_per_hour', 'business.revenue_uncertainty']) {
    const { draft, problems } = read(`?${path}=-5`, reader, shown);
    assert.equal(valueAt(draft, path), -5);
    assert.deepEqual(problems, []);
  }
});

test('what no form could show is left out and named', () => {
  const { draft, problems } = read(
    `?business.revenue_per_hour=1&vendors.0.name=A&version=9
      &vendors.0.price.usage.mode=sideways&vendors.1.pric=3`.replace(/\s/g, ''),
    reader,
    shown,
  );
  assert.equal(evaluate(draft).issues, undefined);
  assert.deepEqual(problems.map(({ path }) => path).sort(), [
    'vendors.1.pric',
    'vendors[0].price.usage.mode',
    'version',
  ]);
});

test('a document and its JSON are opened as a link is', () => {
  const document = { ...theirs, colour: 'red' };
  for (const given of [document, JSON.stringify(document), ` ${JSON.stringify(document)}`]) {
    const { draft, problems } = read(given, reader, shown);
    assert.deepEqual(draft, theirs);
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['colour', 'unknown_field']],
    );
  }
});

test('nothing that is given makes a draft the form could not show', () => {
  const json = fc.jsonValue({ maxDepth: 5 });
  const vendor = fc.record({ name: json, price: json, support: json, uncertainty: json });
  fc.assert(
    fc.property(
      fc.oneof(json, fc.record({ business: json, vendors: fc.array(vendor) })),
      (given) => {
        const { draft } = read(given, reader, shown);
        if (draft === null) return;
        for (const { path, code } of evaluate(draft).issues ?? []) {
          assert.notEqual(code, 'unknown_field', path);
          assert.notEqual(path, 'version');
        }
      },
    ),
  );
});

test('the last few scenarios are set aside, each once', () => {
  let earlier = /** @type {Draft[]} */ ([]);
  const drafts = Array.from({ length: 8 }, (_, n) => ({ title: String(n), vendors: [] }));
  for (const draft of [...drafts, drafts[5]]) earlier = setAside(earlier, draft);
  assert.deepEqual(
    earlier.map(({ title }) => title),
    ['3', '4', '6', '7', '5'],
  );
  assert.equal(earlier.length, MOST_EARLIER);
  assert.equal(setAside(earlier, null), earlier);
});

test('an incomplete draft shows the answer it followed, and one from elsewhere none', () => {
  const answers = createAnswers(engine);
  const half = withValue(mine, 'business.revenue_per_hour', '43.');
  const bad = withValue(theirs, 'business.revenue_per_hour', -1);
  answers.to(mine);
  const ours = answers.report;
  answers.to(half);
  assert.equal(answers.report, ours);
  assert.equal(answers.issues.length, 1);
  answers.apart(bad);
  answers.to(bad);
  assert.equal(answers.report, null);
  assert.equal(answers.complete, null);
  answers.to(theirs);
  answers.to(half);
  assert.equal(answers.complete, mine);
  assert.deepEqual(answers.report, ours);
  answers.to(bad);
  assert.equal(answers.report, null);
});

test('every problem of a link has a sentence in both languages', () => {
  const whole = /** @type {string} */ (encodeLink(theirs).ok);
  assert.deepEqual(codes(whole), []);
  assert.deepEqual(codes(whole.slice(0, -20)), ['link_cut']);
  assert.deepEqual(codes('#2.abc'), ['link_newer']);
  assert.deepEqual(codes('#hello'), ['link_foreign']);
  const links = [
    ...['#1.', '#2.abc', '#hello', `${whole}AAAA`, whole.slice(0, -20)],
    ...[`#${'x'.repeat(300_000)}`, '{"', '{}', '?vendors.0.colour=red', '#1.&x'],
    '?business.revenue_per_hour=1#1.x',
    '?business.revenue_per_hour=1&business.revenue_per_hour=2',
    '?vendors.99.name=A&vendors.0.name=B',
    '?vendors.5.name=A&vendors.0.name=B',
    `?${Array.from({ length: 20 }, (_, n) => `vendors.0.x${n}=1`).join('&')}&vendors.0.name=B`,
    `?${'&business.revenue_per_hour=1'.repeat(3000)}`,
    '?vendors.0.price.usage.mode=sideways&vendors.0.name=A',
  ];
  for (const [words, text] of /** @type {const} */ ([
    [linkEn, en],
    [linkZh, zhCN],
  ])) {
    for (const given of links) {
      const { draft, problems } = read(given, reader, shown);
      /** @type {import('../../www/link/links.js').Content} */
      const content = {
        problems,
        shown: draft === null ? 'example' : 'link',
        wayBack: null,
        over: [],
      };
      const sentences = problemSentences(content, words, text, reader.shape);
      if (problems.length > 0) assert.ok(sentences.length > 0, given.slice(0, 60));
      assert.ok(sentences.length <= 6, given.slice(0, 60));
      for (const sentence of sentences) {
        assert.doesNotMatch(sentence, /undefined|NaN|null/, given.slice(0, 60));
        assert.notEqual(sentence, words.problems.other, given.slice(0, 60));
        assert.ok(!sentence.includes(text.issues.other), given.slice(0, 60));
        assert.ok(sentence.length < 300, sentence);
      }
    }
  }
});

test('a cut link says how much of it could be read', () => {
  const problems = [{ path: '', code: 'link_cut', kept: 2, of: 3 }];
  const content = { problems, shown: /** @type {const} */ ('link'), wayBack: null, over: [] };
  const [sentence] = problemSentences(content, linkEn, en, reader.shape);
  assert.match(sentence, /2 of 3 vendors could be read/);
  assert.match(problemSentences(content, linkZh, zhCN, reader.shape)[0], /3 家服务商中只读出 2 家/);
});

test('both languages say the same things about links', () => {
  /** @param {object} words @returns {string[]} */
  const keys = (words) =>
    Object.entries(words).flatMap(([key, each]) =>
      typeof each === 'object' ? keys(each).map((inner) => `${key}.${inner}`) : [key],
    );
  assert.deepEqual(keys(linkZh).sort(), keys(linkEn).sort());
});
