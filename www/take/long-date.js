/**
 * @param {Date} date
 * @param {string} locale
 */
export function longDate(date, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}
