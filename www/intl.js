/** The browser's formatters, each made once: to make one takes longer than to write a hundred numbers. */

/** @type {Map<string, Intl.NumberFormat>} */
const made = new Map();

/**
 * @param {string} locale
 * @param {Intl.NumberFormatOptions} options
 */
export function numberFormat(locale, options) {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options);
    made.set(key, format);
  }
  return format;
}
