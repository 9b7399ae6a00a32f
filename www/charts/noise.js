// Amounts of a simulation, without the digits that chance alone has made.

/** A printed digit is right to within one, in nineteen cases of twenty, if its unit is twice the standard error or more. */
const TWICE = 2;

/**
 * The amount rounded to the finest power of ten that its standard error allows. `format.money` leaves three digits of it at most.
 *
 * @param {number} amount
 * @param {number} error standard error
 */
export function withoutNoise(amount, error) {
  if (!(error > 0) || !Number.isFinite(amount)) return amount;
  // 2 × 0.05 is a tenth, though 2 × 0.05 in binary may not be.
  const power = Math.ceil(Math.log10(TWICE * error) - 1e-9);
  // Dividing by a power of ten is exact where multiplying by its inverse is not; nothing is never minus nothing.
  if (power <= 0) return Math.round(amount * 10 ** -power) / 10 ** -power + 0;
  return Math.round(amount / 10 ** power) * 10 ** power + 0;
}

/**
 * @param {Pick<import('./view.js').Format, 'money'>} format
 */
export function quiet(format) {
  /**
   * @param {number} amount
   * @param {number} error
   */
  return (amount, error) => format.money(withoutNoise(amount, error));
}
