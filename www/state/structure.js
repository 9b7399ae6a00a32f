/** How many rows the form needs. While this stays the same, an edit changes values only and no input is rebuilt under the reader's hands. */

/**
 * @param {unknown} value
 * @param {string} [path]
 * @returns {string}
 */
export function structure(value, path = '') {
  if (Array.isArray(value)) {
    if (!value.some(isObject)) return '';
    // One unit price and none look alike in the form: an input to type it in.
    const length = path.endsWith('usage.tiers') ? Math.max(value.length, 1) : value.length;
    const inside = value.map((each, index) => structure(each, `${path}.${index}`)).join('');
    return path.endsWith('usage.tiers') && length === 1 ? inside : `${path}:${length};${inside}`;
  }
  if (!isObject(value)) return '';
  return Object.entries(value)
    .map(([key, each]) => structure(each, path === '' ? key : `${path}.${key}`))
    .join('');
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
