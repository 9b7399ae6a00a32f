import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { costBars } from '../../www/charts/bars.js';
import { estimate } from '../../www/charts/measure.js';
import { costOverTime } from '../../www/charts/over-time.js';
import { whereTimeGoes } from '../../www/charts/phases.js';
import { weekPicture } from '../../www/charts/week.js';
import { makeFormat } from '../../www/format.js';
import { addressOf } from '../../www/take/address.js';
import { INSIDE, plate, WIDTH } from '../../www/take/plate.js';
import { svgFile } from '../../www/take/svg-file.js';
import { en } from '../../www/text/en.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { verdictSentence } from '../../www/verdict.js';
import { Element, install, Text } from './charts.document.js';
import { reports } from './charts.reports.js';
import { NAMES } from './take.corpus.js';
import { all, readXml, textOf } from './take.reader.js';
import './why-words.js';
import { textOf as wordsOf } from '../../www/text/say.js';

install();

/** @typedef {import('../../www/charts/view.js').Report} Report */
/** @typedef {import('../../www/take/svg-file.js').Shape} Shape */

const PICTURES = { costBars, costOverTime, whereTimeGoes, weekPicture };

/**
 * What the page reads off its own nodes, here without their looks.
 * @param {Element} element
 * @returns {Shape}
 */
function shapeOf({ name, attributes, children }) {
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: children.map((child) =>
      child instanceof Text ? child.data : shapeOf(/** @type {Element} */ (child)),
    ),
  };
}

/**
 * @param {keyof typeof PICTURES} kind
 * @param {Report} report
 * @param {{ title?: string, link?: string, text?: typeof en }} [given]
 */
function file(
  kind,
  report,
  { title = 'A title', link = 'https://x.example/#1.A', text = en } = {},
) {
  const format = makeFormat(text, report.currency);
  const view = {
    width: INSIDE,
    locale: text.tag,
    text: text.charts,
    format,
    currency: report.currency,
    id: kind,
  };
  const chart = shapeOf(/** @type {any} */ (PICTURES[kind](report, view)));
  const caption = {
    kicker: title,
    headline: verdictSentence(report, text, format),
    under: title,
    desc: title,
    made: '2026',
    address: addressOf(link, true),
    language: text.tag,
  };
  const { shape, width, height } = plate(chart, caption, estimate);
  return { content: svgFile(shape), width, height };
}

/** @param {string} content */
function check(content) {
  const root = readXml(content);
  const elements = all(root);
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  assert.equal(new Set(ids).size, ids.length);
  for (const { name, attributes } of elements) {
    assert.match(name, /^(svg|g|title|desc|defs|pattern|rect|circle|line|path|text|tspan|a)$/);
    for (const [key, value] of Object.entries(attributes)) {
      assert.doesNotMatch(key, /^on|^style$|^class$|^xlink|^data-/);
      if (key === 'href') assert.ok(name === 'a' && /^https?:\/\//.test(value), value);
      for (const [, to] of value.matchAll(/url\(([^)]*)/gi))
        assert.ok(ids.includes(to.slice(1)), to);
      if (key !== 'href') assert.doesNotMatch(value, /NaN|undefined|javascript:/);
    }
  }
  return root;
}

for (const kind of /** @type {(keyof typeof PICTURES)[]} */ (Object.keys(PICTURES))) {
  test(`${kind}: whatever names hold, the file is well-formed, runs nothing and asks for nothing`, () => {
    const [made] = fc.sample(reports, { numRuns: 1, seed: 5 });
    for (const name of NAMES) {
      const vendors = made.vendors.map((vendor) => ({ ...vendor, name }));
      const root = check(file(kind, { ...made, vendors }, { title: name }).content);
      assert.equal(root.name, 'svg');
      assert.equal(root.attributes.xmlns, 'http://www.w3.org/2000/svg');
    }
  });

  test(`${kind}: any report becomes a file of its own`, () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(en, zhCN), (report, text) => {
        const { content, width, height } = file(kind, report, { text });
        const root = check(content);
        assert.equal(width, WIDTH);
        assert.equal(root.attributes.viewBox, `0 0 ${width} ${height}`);
        assert.equal(root.attributes['xml:lang'], text.tag);
        const words = textOf(root);
        for (const told of ['A title', '2026', 'x.example']) assert.ok(words.includes(told), told);
      }),
      { numRuns: 20 },
    );
  });
}

test('a headline keeps every letter of its sentence, in lines that fit, with the names set off', () => {
  fc.assert(
    fc.property(reports, fc.constantFrom(en, zhCN), (report, text) => {
      const root = readXml(file('costBars', report, { text }).content);
      const rows = all(root).filter(({ attributes }) => attributes['font-size'] === '24');
      const letters = (/** @type {string} */ words) =>
        words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '');
      const format = makeFormat(text, report.currency);
      const sentence = verdictSentence(report, text, format).map(wordsOf).join('');
      assert.equal(
        letters(rows.map(textOf).join('')),
        letters(sentence).replace(/[\ufffe\uffff]/g, '\ufffd'),
      );
      const bold = rows
        .flatMap(all)
        .filter(({ attributes }) => attributes['font-weight'] === '700');
      assert.ok(bold.length > 0);
    }),
    { numRuns: 60 },
  );
});

test('only what is listed gets into a file', () => {
  /** @type {Shape} */
  const shape = {
    name: 'svg',
    attributes: { onload: 'alert(1)', width: 10, class: 'x', style: 'fill: red' },
    children: [
      { name: 'script', attributes: {}, children: ['alert(1)'] },
      { name: 'foreignObject', attributes: {}, children: ['x'] },
      { name: 'image', attributes: { href: 'https://x.example/x.png' }, children: [] },
      { name: 'a', attributes: { href: 'javascript:alert(1)' }, children: ['y'] },
      { name: 'rect', attributes: { fill: 'url(https://x.example/#a)', x: 1 }, children: [] },
      'a\u0000b\ufffe<&>"',
    ],
  };
  const root = readXml(svgFile(shape));
  assert.deepEqual(root.attributes, { xmlns: 'http://www.w3.org/2000/svg', width: '10' });
  assert.deepEqual(root.children, [
    { name: 'a', attributes: {}, children: ['y'] },
    { name: 'rect', attributes: { x: '1' }, children: [] },
    'a\ufffdb\ufffd<&>"',
  ]);
});
