/** A value of an input as it is said in a sentence: rounded as the reader would, with its unit. */

import { unitOf } from '../form/field.js';
import { spelled } from '../format.js';
import { numberFormat } from '../intl.js';
import { toTyped, writeNumber } from '../number-text.js';
import { pattern } from '../state/path.js';

/**
 * @typedef {import("../form/context.js").FormContext} FormContext
 * @typedef {import("../format.js").Format} Format
 * @typedef {import("../text/explore.en.js").ExploreText} ExploreText
 */

/** From here on all digits of a number would be a row of zeros. */
const COMPACT = 100_000;

/** Promises of availability differ in their last digits. */
const NEARLY_WHOLE = 0.98;

/** What a number is of, that hardly lengthens it: beside a bar there is room for no more. */
const BRIEF = ['months', 'hours', 'minutes', 'days', 'people', 'factor', 'either_way'];

/**
 * What an input is measured in, as sentences tell it.
 * @param {Pick<FormContext, "field">} c
 * @param {string} path
 */
export function kindOf(c, path) {
  if (pattern(path) === 'vendors[].price.usage.tiers[].unit_price') return 'money_per_unit';
  const unit = c.field(path)?.unit ?? 'none';
  return unit === 'hour_of_day' || unit === 'utc_offset' ? unit : unitOf(c, path);
}

/**
 * @param {Pick<FormContext, "field" | "text" | "words">} c
 * @param {ExploreText} words
 * @param {Format} format
 */
export function amounts(c, words, format) {
  /**
   * The number alone, as an axis has it.
   * @param {string} path
   * @param {number} value
   */
  function short(path, value) {
    const unit = c.field(path)?.unit;
    if (unit?.startsWith('money')) return format.money(value);
    if (unit === 'share') return share(value, c.text.tag);
    if (unit === 'hour_of_day') return clock(value);
    return unit === 'utc_offset' ? `UTC${signed(value)}` : plain(value);
  }

  /** @param {number} value */
  function plain(value) {
    if (Math.abs(value) < COMPACT) return format.number(value);
    const options = /** @type {const} */ ({ notation: 'compact', maximumSignificantDigits: 3 });
    return spelled(numberFormat(c.text.tag, options), value);
  }

  /**
   * @param {string} path
   * @param {number} value
   * @returns {string}
   */
  function amount(path, value) {
    const kind = kindOf(c, path);
    if (kind === 'months') return format.months(Number(value.toPrecision(3)));
    const say = words.amounts[/** @type {"hours"} */ (kind)];
    const isMoney = c.field(path)?.unit?.startsWith('money');
    const number = isMoney ? money(value, format) : short(path, value);
    return say === undefined ? number : say(number, c.words().unit, number === '1');
  }

  return {
    short,
    amount,
    /**
     * With its unit where that is short.
     * @param {string} path
     * @param {number} value
     */
    brief: (path, value) =>
      BRIEF.includes(kindOf(c, path)) ? amount(path, value) : short(path, value),
  };
}

/**
 * Three figures, and all of them, where a compact form would hide what the reader types: $21,900.
 * @param {number} value
 * @param {Format} format
 */
export function money(value, format) {
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  return size >= 1e6 || (size < 1 && size > 0) ? format.money(rounded) : format.moneyFull(rounded);
}

/**
 * @param {number} value
 * @param {string} locale
 */
export function share(value, locale) {
  const figures = value > NEARLY_WHOLE && value < 1 ? 5 : 3;
  return `${writeNumber(Number(toTyped(value, 100).toPrecision(figures)), locale, true).replace('-', '−')}%`;
}

/** @param {number} hours */
function clock(hours) {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** @param {number} hours */
function signed(hours) {
  const rounded = Math.round(hours * 100) / 100;
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}
