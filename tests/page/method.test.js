import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, METHOD_LANGUAGES } from '../../tools/method-page.mjs';
import { exampleOf } from '../../tools/worked-example.mjs';
import { evaluate } from './core.js';

// What the page about the method says in numbers, read as a reader with a pocket calculator reads it.

/** @type {Record<string, string>} */
const articles = Object.fromEntries(
  await Promise.all(METHOD_LANGUAGES.map(async (language) => [language, await article(language)])),
);
/** @type {Record<string, import('../../www/pkg/vendor_tco.js').Report>} */
const reports = Object.fromEntries(
  await Promise.all(
    METHOD_LANGUAGES.map(async (language) => [language, evaluate(await exampleOf(language)).ok]),
  ),
);

/** The vendor that is followed. */
const VENDOR = 1;

/** @param {string} html */
const textOf = (html) =>
  html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

/**
 * The first number in a text, and by how much it may be off if it was rounded.
 * @param {string} text
 */
function read(text) {
  const found = /([−-]?)[^\d−-]*?(\d[\d,]*(?:\.(\d+))?)(%?)/.exec(text);
  assert.ok(found, text);
  const [, sign, digits, decimals = '', percent] = found;
  const scale = percent ? 0.01 : 1;
  return {
    value: (sign ? -1 : 1) * Number(digits.replaceAll(',', '')) * scale,
    off: 0.5 * 10 ** -decimals.length * scale,
  };
}

/**
 * @param {string} text
 * @param {number} value
 * @returns {number} what was read, which is the value but for its last figure
 */
function expectShown(text, value) {
  const shown = read(text);
  assert.ok(Math.abs(shown.value - value) <= shown.off * (1 + 1e-9), `${text}: ${value}`);
  return shown.value;
}

/**
 * @param {string} html
 * @param {RegExp} pattern
 */
const all = (html, pattern) => Array.from(html.matchAll(pattern), ([, inside]) => inside);

test('both languages have the same sections and formulas, and no place is left open', () => {
  const [first, ...others] = METHOD_LANGUAGES.map((language) => {
    const html = articles[language];
    assert.doesNotMatch(html, /\{\{|undefined|NaN|\s(?:style|on[a-z]+)=/);
    return {
      sections: all(html, /<section id="([^"]+)"/g).map((id) => id.slice(language.length)),
      formulas: all(html, /<math display="block">(.*?)<\/math>/g).length,
      stages: all(html, /<li class="([^"]+)"/g),
      headings: all(html, /<(h[23])/g),
    };
  });
  assert.ok(first.sections.length > 10);
  for (const other of others) assert.deepEqual(other, first);
});

for (const language of METHOD_LANGUAGES) {
  const html = articles[language];
  const report = reports[language];
  const vendor = report.vendors[VENDOR];

  test(`links within the page lead to what is there, ${language}`, () => {
    const ids = new Set(all(html, /id="([^"]+)"/g));
    for (const name of all(html, /href="#([^"]+)"/g)) assert.ok(ids.has(name), name);
  });

  test(`every line of the example is the report’s, factor by factor, ${language}`, () => {
    const pieces = html.split('<div class="explain" data-line="').slice(1);
    const lines = Object.entries(vendor.lines).filter(([, amount]) => amount !== 0);
    assert.deepEqual(
      pieces.map((piece) => piece.slice(0, piece.indexOf('"'))).sort(),
      lines.map(([line]) => line).sort(),
    );
    for (const piece of pieces) {
      const line = /** @type {keyof typeof vendor.lines} */ (piece.slice(0, piece.indexOf('"')));
      const [head] = all(piece, /explain-amount">(.*?)<\/span>/g);
      expectShown(textOf(head), vendor.lines[line]);
      const terms = vendor.explain[line].filter(({ amount }) => amount !== 0);
      const items = all(piece, /<li>(.*?)<\/li>/g).slice(0, terms.length);
      assert.equal(items.length, terms.length);
      let sum = 0;
      for (const [index, item] of items.entries()) {
        const { amount, factors } = terms[index];
        const values = factors.filter(({ name }) => name !== 'sign');
        const shown = all(item, /explain-factor">(.*?)<\/span>/g).map(textOf);
        assert.equal(shown.length, values.length, item);
        // What a reader gets may be off by the last figures of all that was rounded.
        let [product, off] = [1, 0];
        for (const [at, { value }] of values.entries()) {
          const factor = expectShown(shown[at], value);
          product *= factor;
          if (Math.abs(factor / value - 1) > 1e-12) off += read(shown[at]).off / factor;
        }
        const result = textOf(/explain-result">(.*?)<\/strong>/.exec(item)?.[1] ?? '');
        const written = expectShown(result, amount);
        const sign = factors.some(({ name }) => name === 'sign') ? -1 : 1;
        const most = Math.abs(product) * off * (1 + 1e-3) + read(result).off;
        assert.ok(Math.abs(sign * product - written) <= most, `${textOf(item)} ${product}`);
        // A pocket calculator arrives at the figure, give or take one in fifty thousand.
        assert.ok(most <= Math.max(Math.abs(written) * 2e-5, 0.5), `${textOf(item)} ±${most}`);
        sum += amount;
      }
      assert.ok(Math.abs(sum - vendor.lines[line]) <= 1e-9 * Math.abs(sum), line);
    }
  });

  test(`the formulas with numbers hold, ${language}`, () => {
    const example = html.slice(html.indexOf(`<section id="${language}-example"`));
    const [hours, kappa, growth] = all(example, /<math display="block">(.*?)<\/math>/g).map(
      (formula) => all(formula, /<mn>(.*?)<\/mn>/g).map((number) => read(textOf(number))),
    );
    /**
     * @param {number} computed
     * @param {{ value: number, off: number }} shown
     */
    const arrives = (computed, { value, off }) =>
      assert.ok(Math.abs(computed - value) <= off * (1 + 1e-6), `${computed}, not ${value}`);

    const [detection, response, rounds, trip, repair, fix, length] = hours;
    arrives(
      detection.value + (response.value + rounds.value * trip.value + repair.value) / fix.value,
      length,
    );
    const [margin, , recoverable, left] = kappa;
    arrives(margin.value * (1 - recoverable.value), left);
    const [months, , , , factor, , rise, , discount] = growth;
    const q = ((1 + rise.value) / (1 + discount.value)) ** (1 / 12);
    arrives((q ** months.value - 1) / (months.value * (q - 1)), factor);
  });

  test(`the table adds up to the report’s totals, ${language}`, () => {
    const [table] = all(html, /<table class="sums">(.*?)<\/table>/gs);
    for (const kind of /** @type {const} */ (['price', 'hidden', 'total'])) {
      const name = kind === 'hidden' ? 'hidden-cost' : kind;
      const [row] = all(table, new RegExp(`<tr class="${name}">(.*?)</tr>`, 'g'));
      const amounts = all(row, /<td>(.*?)<\/td>/g).map(textOf);
      assert.equal(amounts.length, report.vendors.length);
      for (const [index, amount] of amounts.entries())
        expectShown(amount, report.vendors[index][kind]);
    }
  });
}
