/** Numbers as the reader's language writes them. Amounts are rounded here and nowhere else. */

import { numberFormat } from './intl.js';

/**
 * @typedef {ReturnType<typeof makeFormat>} Format
 */

/** Less than this is nothing: it comes from rounding. */
const NOTHING = 1e-9;

/** Below this a plain form would be a row of zeros; a price for one request can be so small. */
const TINY = 1e-6;

/** More amounts than a page shows at once, its tables included. */
const MOST_WRITTEN = 5000;

/** From here on a compact form would grow digits without end. */
const ASTRONOMIC = 1e15;

/**
 * @param {Pick<import("./text/index.js").Text, "tag" | "units">} text
 * @param {string} currency
 */
export function makeFormat({ tag: locale, units }, currency) {
  const plural = new Intl.PluralRules(locale);

  /**
   * @param {Intl.NumberFormatOptions} options
   */
  const formatter = (options) => numberFormat(locale, options);
  /**
   * A currency that is still being typed has no symbol yet; its amounts then stand without.
   * @param {Intl.NumberFormatOptions} options
   */
  const moneyFormatter = (options) =>
    /^[A-Z]{3}$/.test(currency)
      ? formatter({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options })
      : formatter(options);

  const figures = { maximumSignificantDigits: 3 };
  const compact = moneyFormatter({ notation: 'compact', useGrouping: true, ...figures });
  const scientific = moneyFormatter({ notation: 'scientific', ...figures });
  const plain = moneyFormatter({ ...figures });
  const cents = moneyFormatter({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const small = moneyFormatter({ minimumFractionDigits: 0, maximumSignificantDigits: 3 });
  const whole = moneyFormatter({ maximumFractionDigits: 0 });
  const rounded = formatter(figures);
  const power = formatter({ notation: 'scientific', ...figures });
  const percent = formatter({ style: 'percent', ...figures });

  /** An amount stands in the verdict, in the picture and in the table, and is written once. @type {Map<number, string>} */
  const written = new Map();

  /**
   * @param {number} value
   */
  function money(value) {
    let text = written.get(value);
    if (text === undefined) {
      text = writeMoney(value);
      if (written.size >= MOST_WRITTEN) written.clear();
      written.set(value, text);
    }
    return text;
  }

  /**
   * Rounding must not carry an amount over a border (9,999.9 is 10,000, which is written compact), so it comes first.
   * @param {number} value
   */
  function writeMoney(value) {
    const amount = tidy(value);
    const size = Math.abs(amount);
    if (size >= ASTRONOMIC || (size > 0 && size < TINY)) return spelled(scientific, amount);
    if (size >= 10_000) return spelled(compact, amount);
    if (size === 0 || Number.isInteger(amount)) return spelled(plain, amount);
    if (size < 0.1) return spelled(small, amount);
    return spelled(size < 100 ? cents : plain, amount);
  }

  /**
   * @param {number} value
   */
  function number(value) {
    const amount = withoutMinusZero(value);
    return (Math.abs(amount) >= ASTRONOMIC ? power : rounded).format(amount);
  }

  /**
   * @param {(text: string, one: boolean) => string} unit
   * @param {number} value
   */
  const counted = (unit, value) => unit(number(value), plural.select(value) === 'one');

  return {
    locale,
    currency,
    money,
    /** @param {number} value */
    moneyFull: (value) =>
      spelled(
        Math.abs(value) < 1000 && !Number.isInteger(value) ? cents : whole,
        withoutMinusZero(value),
      ),
    number,
    /** @param {number} value */
    hours: (value) => counted(units.hours, value),
    /** @param {number} value */
    share: (value) => percent.format(withoutMinusZero(value)),
    /** @param {number} value */
    months: (value) => counted(units.months, value),
  };
}

/**
 * Three figures, so that the form is chosen for the number that will be read.
 * @param {number} value
 */
function tidy(value) {
  return Math.abs(value) < NOTHING ? 0 : Number(value.toPrecision(3));
}

/**
 * @param {number} value
 */
function withoutMinusZero(value) {
  return value === 0 ? 0 : value;
}

/**
 * `$181k` rather than `$181K`, and in Chinese a space before 万 as before every other unit.
 * @param {Intl.NumberFormat} formatter
 * @param {number} value
 */
export function spelled(formatter, value) {
  return formatter
    .formatToParts(value)
    .map(({ type, value: text }, index, all) => {
      if (type === 'minusSign') return '−';
      if (type !== 'compact') return text;
      if (text === 'K') return 'k';
      const spaced = all[index - 1]?.type === 'literal' || /^[A-Z]/.test(text);
      return spaced ? text : `\u00a0${text}`;
    })
    .join('');
}
