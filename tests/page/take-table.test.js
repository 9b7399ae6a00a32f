import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LINES } from '../../www/charts/cost-lines.js';
import { makeFormat } from '../../www/format.js';
import { addressOf } from '../../www/take/address.js';
import { csvOf } from '../../www/take/csv.js';
import { fileName } from '../../www/take/file-name.js';
import { escaped, markdownOf } from '../../www/take/markdown.js';
import { en } from '../../www/text/en.js';
import { take as takeEn } from '../../www/text/take.en.js';
import { take as takeZh } from '../../www/text/take.zh-CN.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { reports } from './charts.reports.js';
import { evaluate, example } from './core.js';
import { MARKUP, NAMES } from './take.corpus.js';
import { readCsv } from './take.reader.js';

/** @typedef {import('../../www/charts/view.js').Report} Report */

const LANGUAGES = /** @type {const} */ ([
  { text: en, words: takeEn },
  { text: zhCN, words: takeZh },
]);
const LINK = 'https://x.example/tco/?lang=en#1.AbC-_';

/**
 * @param {Report} report
 * @param {object} [draft]
 * @param {0 | 1} [language]
 * @returns {import('../../www/take/context.js').Taken}
 */
function taken(report, draft = { title: 'A title' }, language = 0) {
  const { text, words } = LANGUAGES[language];
  return {
    report,
    draft: /** @type {Record<string, unknown>} */ (draft),
    text,
    words,
    format: makeFormat(text, report.currency),
    date: new Date(2026, 6, 4, 23, 59),
    address: addressOf(LINK, true),
    futures: null,
  };
}

/** What a spreadsheet would run, where a cell begins. */
const RUNS = /^[\s"]*[=+\-@＝＋－＠\t\r\n]|[;\t\r\n]"*[=+\-@＝＋－＠]/;

/** @param {string} csv */
function records(csv) {
  assert.ok(csv.startsWith('\ufeff'));
  return readCsv(csv.slice(1));
}

test('the table comes back from CSV with the same texts and exactly the same numbers', () => {
  fc.assert(
    fc.property(reports, fc.constantFrom(0, 1), (report, language) => {
      const all = records(csvOf(taken(report, { usage: { unit: 'GB' } }, language)));
      const { words, text } = LANGUAGES[language];
      const at = (/** @type {string} */ label) =>
        all
          .find(([first]) => first.text === label)
          ?.slice(2)
          .map((each) => each.text);
      const vendors = report.ranking.map((index) => report.vendors[index]);
      const equal = (
        /** @type {string} */ label,
        /** @type {(vendor: Report["vendors"][0]) => number | null} */ of,
      ) => {
        const found = at(label)?.map((cell) => (cell === '' ? null : Number(cell)));
        const wanted = vendors.map(of).map((value) => (value === 0 ? 0 : value));
        assert.deepEqual(found, wanted, label);
      };
      for (const line of LINES) equal(text.charts.lines[line], ({ lines }) => lines[line]);
      for (const key of /** @type {const} */ (['price', 'hidden', 'total']))
        equal(text.charts[key], (vendor) => vendor[key]);
      equal(words.hiddenShare, (vendor) => vendor.hidden_share);
      equal(words.availability, (vendor) => vendor.availability);
      equal(words.perUnit('GB'), (vendor) => vendor.total_per_unit);
      equal(words.openHours('P2'), (vendor) => vendor.open_hours_per_year.p2);
      assert.equal(at(words.rank)?.[0], '1');
    }),
    { numRuns: 60 },
  );
});

test('a CSV says what it is about', () => {
  for (const language of /** @type {const} */ ([0, 1])) {
    const { ok: report } = evaluate(example('three-vendors'));
    assert.ok(report);
    const all = records(csvOf(taken(report, { title: '选型, "七月"' }, language)));
    const { facts } = LANGUAGES[language].words;
    const value = (/** @type {string} */ label) =>
      all.find(([first]) => first.text === label)?.[1].text;
    assert.equal(value(facts.title), '选型, "七月"');
    assert.equal(value(facts.currency), report.currency);
    assert.equal(value(facts.months), String(report.horizon_months));
    assert.equal(value(facts.date), '2026-07-04');
    assert.equal(value(facts.link), LINK);
    assert.match(value(facts.result) ?? '', /\d/);
  }
});

test('no text in a CSV starts a formula, and every number stays one', () => {
  for (const name of NAMES) {
    const [made] = fc.sample(reports, { numRuns: 1, seed: 3 });
    const vendors = made.vendors.map((vendor) => ({ ...vendor, name, price: -5 }));
    const all = records(csvOf(taken({ ...made, vendors }, { title: name, usage: { unit: name } })));
    for (const cell of all.flat()) {
      const isNumber = !cell.quoted && cell.text !== '' && Number.isFinite(Number(cell.text));
      if (!isNumber) assert.doesNotMatch(cell.text, RUNS, JSON.stringify(name));
    }
    assert.ok(all.some(([label, , value]) => label.text === 'Price' && value.text === '-5'));
    const shown = all.find((record) => record[1].text === 'Unit')?.[2].text ?? '';
    assert.equal(shown.replace(/'/g, ''), name.replace(/'/g, ''));
    assert.equal(shown !== name, RUNS.test(name), JSON.stringify(name));
  }
});

test('a Markdown table has as many cells as it needs, whatever names hold', () => {
  for (const name of NAMES) {
    const [made] = fc.sample(reports, { numRuns: 1, seed: 3 });
    const vendors = made.vendors.map((vendor) => ({ ...vendor, name }));
    const report = { ...made, vendors };
    const lines = markdownOf(taken(report, { title: name, usage: { unit: name } })).split('\n');
    assert.match(lines[0], /^### \S/);
    const table = lines.filter((line) => line.startsWith('| '));
    assert.equal(lines.length, table.length + 7, 'no line more than those that are meant');
    for (const line of table)
      assert.equal(line.match(/(?<!\\)\|/g)?.length, vendors.length + 2, line);
    assert.equal(table[1], `| :--- |${' ---: |'.repeat(vendors.length)}`);
    assert.doesNotMatch(lines.slice(0, 4).join('\n'), /<|\r|\u202e/);
  }
});

test('nothing in a name is markup, and all of it can still be read', () => {
  for (const name of MARKUP) {
    const shown = escaped(name);
    assert.doesNotMatch(shown, /(?<!\\)[`*_[\]|~^$@:!#=]|[<>\n\r]|&(?!(amp|lt|gt);)|www\./i, name);
    const read = shown
      .replace(/\\(.)/g, '$1')
      .replaceAll('\u2060', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const letters = (/** @type {string} */ text) =>
      text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u202a-\u202e]+/gu, '');
    assert.equal(letters(read), letters(name));
  }
  assert.equal(escaped('Steady Cloud (低价云) 2.0'), 'Steady Cloud \\(低价云\\) 2.0');
});

test('a Markdown table reads as a buyer would write it', () => {
  const scenario = example('live-commerce');
  const { ok: report } = evaluate(scenario);
  assert.ok(report);
  const lines = markdownOf(taken(report, scenario)).split('\n');
  const [best] = report.ranking.map((index) => report.vendors[index]);
  const total = `$${Math.round(best.total).toLocaleString('en-US')}`;
  assert.equal(lines[0], '### Live shopping for South-East Asia');
  assert.match(lines[2], /^Over 36 months Steady costs \$/);
  assert.ok(lines.includes('| USD, 36 months | Steady | Lowbid |'));
  assert.ok(lines.some((line) => line.startsWith(`| **Total** | **${total}** |`)));
  // What costs nobody anything is not worth a row.
  assert.ok(!lines.some((line) => line.startsWith('| Lost customers')));
  assert.equal(lines.at(-2), `Computed on July 4, 2026 · [Open this comparison](${LINK})`);
});

test('file names fit every system', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(...NAMES, 'CON', 'aux', '../../etc/passwd', '...', 'C:\\x', '选型'.repeat(60)),
  );
  fc.assert(
    fc.property(title, fc.constantFrom('', 'costs', '各家总成本'), (given, part) => {
      const name = fileName(given, 'comparison', part, 'csv');
      assert.match(name, /^[^.\s].*\.csv$/u);
      assert.doesNotMatch(name, /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|\s{2}|[\s.]\.csv$/u);
      assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt\d)\./i);
      assert.ok(Array.from(name).length <= 60 + '_.csv'.length);
      assert.ok(Buffer.byteLength(name) <= 255);
    }),
    { numRuns: 200 },
  );
  assert.equal(
    fileName('东南亚直播电商加速选型', '', '成本明细', 'csv'),
    '东南亚直播电商加速选型 – 成本明细.csv',
  );
  assert.equal(fileName('  ', 'vendor-comparison', '', 'json'), 'vendor-comparison.json');
});

test('a link goes along only where it opens for others', () => {
  const read = (/** @type {string} */ link, whole = true) => addressOf(link, whole);
  assert.deepEqual(read(LINK), { href: LINK, site: 'x.example/tco' });
  assert.deepEqual(read(LINK, false), { href: 'https://x.example/tco/', site: 'x.example/tco' });
  assert.equal(read('http://127.0.0.1:5173/index.html#1.x')?.site, '127.0.0.1:5173');
  assert.equal(read('https://me:secret@x.example/#1.x')?.href, 'https://x.example/#1.x');
  const long = read(`https://x.example/${'deep/'.repeat(40)}#1.x`);
  assert.equal(Array.from(long?.site ?? '').length, 60);
  for (const link of [
    '',
    'file:///home/me/tco.html#1.x',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:srcdoc',
    'x',
  ])
    assert.equal(read(link), null, link);
});

test('both languages have words for the same things', () => {
  /** @type {(value: unknown, path?: string) => string[]} */
  const keys = (value, path = '') =>
    value === null || typeof value !== 'object'
      ? [`${path} ${typeof value}`]
      : Object.entries(value).flatMap(([key, each]) => keys(each, `${path}/${key}`));
  assert.deepEqual(keys(takeZh).sort(), keys(takeEn).sort());
});
