// The formulas of the page on the method, the same in every language. MathML is read aloud, and needs neither fonts nor scripts.

import { escaped } from './markup.mjs';

/** @param {...string} parts */
const row = (...parts) => `<mrow>${parts.join('')}</mrow>`;
/** @param {string} name */
const i = (name) => `<mi>${name}</mi>`;
/** @param {string} sign */
const o = (sign) => `<mo>${sign}</mo>`;
/** @param {string} text a number as it is read, or a few words */
const n = (text) => `<mn>${escaped(text)}</mn>`;
/** @param {string} over @param {string} under */
const frac = (over, under) => `<mfrac>${row(over)}${row(under)}</mfrac>`;
/** @param {string} base @param {string} index */
const sub = (base, index) => `<msub>${base}${row(index)}</msub>`;
/** @param {string} base @param {string} power */
const sup = (base, power) => `<msup>${base}${row(power)}</msup>`;
/** @param {...string} parts */
const inside = (...parts) => row(o('('), ...parts, o(')'));
/** @param {string} name */
const mean = (name) => `<mover>${i(name)}<mo>¯</mo></mover>`;

const [plus, minus, times, is, apply] = [o('+'), o('−'), o('×'), o('='), o('\u2061')];

/** Between the name of a function and what it is of, where no bracket stands. */
const GAP = `${apply}<mspace width="0.2em"></mspace>`;

/** @param {...string} parts */
const block = (...parts) => `<math display="block">${row(...parts)}</math>`;

/** @param {string} text that stands for a quantity */
const word = (text) => `<mtext>${escaped(text)}</mtext>`;

/** What is named rather than lettered, in each language. */
const WORDS = {
  en: { spread: 'spread', mean: 'mean', median: 'median', promise: 'promise' },
  'zh-CN': { spread: '时间波动', mean: '平均值', median: '中位数', promise: '承诺' },
};

/** @param {keyof typeof WORDS} language */
export const formulas = (language) => {
  const said = WORDS[language];
  return {
    hours: block(
      row(i('E'), o('['), i('T'), o(']')),
      is,
      mean('D'),
      plus,
      frac(row(mean('R'), plus, mean('K'), plus, mean('X')), i('φ')),
    ),
    sigma: block(
      i('σ'),
      is,
      frac(row(i('ln'), GAP, word(said.spread)), n('1.2816')),
      o(','),
      `<mspace width="1em"></mspace>`,
      frac(word(said.mean), word(said.median)),
      is,
      sup(i('e'), row(sup(i('σ'), n('2')), o('/'), n('2'))),
    ),
    loss: block(
      i('L'),
      is,
      i('κ'),
      i('s'),
      inside(
        `<msubsup><mo>∫</mo>${n('0')}${i('T')}</msubsup>`,
        row(i('r'), o('('), i('t'), o(')')),
        i('d'),
        i('t'),
        plus,
        frac(row(mean('r'), i('A')), n('2')),
      ),
    ),
    bill: block(
      i('max'),
      apply,
      inside(
        inside(i('f'), plus, sub(i('u'), i('m'))),
        inside(n('1'), minus, i('d')),
        o(','),
        i('c'),
      ),
      sup(inside(n('1'), plus, i('a')), row(o('⌊'), i('m'), o('/'), n('12'), o('⌋'))),
    ),
    credit: block(
      row(i('E'), o('['), i('q'), o(']')),
      is,
      `<munder><mo>∑</mo>${i('k')}</munder>`,
      inside(sub(i('q'), i('k')), minus, sub(i('q'), row(i('k'), minus, n('1')))),
      i('P'),
      inside(i('S'), o('&gt;'), n('730'), inside(n('1'), minus, sub(i('b'), i('k')))),
    ),
    promise: block(
      frac(word(said.mean), word(said.promise)),
      is,
      frac(sup(i('e'), row(sup(i('σ'), n('2')), o('/'), n('2'))), word(said.spread)),
    ),
    ignorance: block(
      i('F'),
      is,
      sup(i('e'), row(i('σ'), i('Z'), minus, sup(i('σ'), n('2')), o('/'), n('2'))),
      o(','),
      `<mspace width="1em"></mspace>`,
      i('σ'),
      is,
      frac(row(i('ln'), GAP, i('f')), n('1.6449')),
    ),
  };
};

/**
 * The length of an incident, with its numbers.
 * @param {{ detection: string, response: string, rounds: string, trip: string, repair: string, fix: string, hours: string }} it
 */
export const hoursOf = ({ detection, response, rounds, trip, repair, fix, hours }) =>
  block(
    n(detection),
    plus,
    frac(row(n(response), plus, n(rounds), times, n(trip), plus, n(repair)), n(fix)),
    is,
    n(hours),
  );

/** @param {{ margin: string, recoverable: string, kappa: string }} it */
export const kappaOf = ({ margin, recoverable, kappa }) =>
  block(n(margin), times, inside(n('1'), minus, n(recoverable)), is, n(kappa));

/**
 * The mean over the months of growth and discounting: a geometric series, which a pocket calculator does too.
 * @param {{ growth: string, discount: string, months: string, factor: string }} it
 */
export const growthOf = ({ growth, discount, months, factor }) =>
  block(
    frac(row(sup(i('q'), n(months)), minus, n('1')), row(n(months), inside(i('q'), minus, n('1')))),
    is,
    n(factor),
    o(','),
    `<mspace width="1em"></mspace>`,
    i('q'),
    is,
    sup(
      inside(frac(row(n('1'), plus, n(growth)), row(n('1'), plus, n(discount)))),
      row(n('1'), o('/'), n('12')),
    ),
  );
