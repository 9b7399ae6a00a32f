/** What a person types as a number, and the text a number is typed as. */

import { numberFormat } from './intl.js';

/** Short ways to write a large amount, in both languages. @type {Record<string, number>} */
const SUFFIXES = { k: 1e3, m: 1e6, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * Reads `1,234.5`, `1 234`, `１２３`, `−5`, `$12`, `15%`, `1.2k`, `3万`. A comma must stand where it groups thousands: `1,5` could mean two
 * things and is neither. Text that is not, or not yet, a number (`""`, `-`, `1.`) gives nothing.
 *
 * @param {string} text
 * @returns {number | undefined}
 */
export function readNumber(text) {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s_']/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/^([-+]?)[$€£¥]/, '$1')
    .replace(/%$/, '');
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(?:e([-+]?\d{1,3}))?([km千万亿])?$/i.exec(
    typed,
  );
  if (match === null) return undefined;
  const [, sign, integer, fraction, exponent, suffix] = match;
  if (integer === undefined && fraction === undefined) return undefined;
  const digits = `${sign}${(integer ?? '0').replaceAll(',', '')}${fraction ?? ''}`;
  const value = Number(exponent === undefined ? digits : `${digits}e${exponent}`);
  const amount = value * (suffix === undefined ? 1 : SUFFIXES[suffix.toLowerCase()]);
  return Number.isFinite(amount) ? amount : undefined;
}

/**
 * @param {number} value
 * @param {string} locale
 * @param {boolean} grouped digits in groups of three, for reading; without, for typing
 */
export function writeNumber(value, locale, grouped) {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-9 || size >= 1e15)) return String(value);
  return numberFormat(locale, { useGrouping: grouped, maximumSignificantDigits: 15 })
    .format(Number(value.toPrecision(12)))
    .replace('−', '-');
}

/** How a field shows what the document holds: shares as percent. */
export const SCALES = { share: 100 };

/**
 * @param {number} value as typed
 * @param {number} scale
 * @returns {number} as the document holds it, without the noise of a division (0.07, not 0.07000000000000001)
 */
export function toDocument(value, scale) {
  return scale === 1 ? value : Number((value / scale).toPrecision(15));
}

/**
 * @param {number} value as the document holds it
 * @param {number} scale
 */
export function toTyped(value, scale) {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

/**
 * The next sensible amount: a step is a twentieth to a fifth of the number, rounded to 1, 2 or 5, so that arrow keys feel alike at
 * 0.25 hours and at 250,000 dollars.
 *
 * @param {number} value
 * @param {1 | -1} direction
 * @param {{ least?: number, most?: number, finest?: number, large?: boolean }} limits
 */
export function stepped(
  value,
  direction,
  { least = -Infinity, most = Infinity, finest = 0.01, large = false },
) {
  const size = Math.abs(value);
  let step = size === 0 ? Math.max(finest, Math.min(1, most / 100)) : niceStep(size / 10);
  if (large) step *= 10;
  step = Math.max(step, finest);
  const moved =
    direction === 1
      ? Math.floor(value / step + 1 + 1e-9) * step
      : Math.ceil(value / step - 1 - 1e-9) * step;
  return Math.min(most, Math.max(least, Number(moved.toPrecision(12))));
}

/**
 * The largest of 1, 2, 5 × 10ⁿ that is not above the size.
 * @param {number} size
 */
export function niceStep(size) {
  const power = 10 ** Math.floor(Math.log10(size) + 1e-12);
  const mantissa = size / power;
  if (mantissa >= 5) return 5 * power;
  return (mantissa >= 2 ? 2 : 1) * power;
}
