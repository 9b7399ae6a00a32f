// The views that the pictures of a simulation are tried in.

import { makeFormat } from '../../www/format.js';
import { en } from '../../www/text/en.js';
import { sure as words } from '../../www/text/sure.en.js';
import { sure as chinese } from '../../www/text/sure.zh-CN.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { many, simulated, TWO } from './sure.fixture.js';

/** @typedef {import('../../www/charts/futures.js').SureView} SureView */
/** @typedef {import('../../www/charts/futures.js').Futures} Futures */

/** @type {Readonly<Record<string, { text: import('../../www/text/index.js').Text, words: typeof words }>>} */
export const LANGUAGES = { en: { text: en, words }, 'zh-CN': { text: zhCN, words: chinese } };

/**
 * @param {string} locale
 * @param {number} width
 * @returns {SureView}
 */
export function viewOf(locale, width) {
  const { text, words: own } = LANGUAGES[locale];
  return {
    ...{ width, locale, currency: 'USD', id: 'test', words: own },
    text: text.charts,
    format: makeFormat(text, 'USD'),
  };
}

/** @param {ReturnType<typeof simulated>} of @returns {Futures} */
export const futuresOf = ({ distribution, report }) => ({ distribution, order: report.ranking });

const SURE = [
  { name: 'A', price: 400_000, incidents: 0, cost: 1 },
  { name: 'B', price: 500_000, incidents: 0, cost: 1 },
];

/** Nothing left to chance, few futures, many, and every number of vendors that matters. */
export const CASES = Object.entries({
  one: simulated(many(1)),
  two: simulated(TWO),
  four: simulated(many(4)),
  twelve: simulated(many(12)),
  'too few to be fine': simulated(many(3), { trials: 400 }),
  'nothing left to chance': simulated(SURE),
  'free of charge': simulated([
    { name: 'A', price: 0, incidents: 0, cost: 1 },
    { name: 'B', price: 0, incidents: 0.1, cost: 5 },
  ]),
  astronomic: simulated(
    many(2).map((maker) => ({ ...maker, price: maker.price * 1e20, cost: 1e25 })),
  ),
});

/** The narrowest, a phone, half a page, between, and a page. */
export const WIDTHS = [280, 360, 576, 800, 1200, 1280];

/**
 * @param {(futures: Futures, view: SureView, name: string) => void} check
 */
export function everywhere(check) {
  for (const [name, made] of CASES)
    for (const locale of Object.keys(LANGUAGES))
      for (const width of WIDTHS)
        check(futuresOf(made), viewOf(locale, width), `${name}, ${locale}, ${width} px`);
}
