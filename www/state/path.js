/** Paths into the scenario document, written as the core writes them: `vendors[1].price.usage.tiers[0].up_to`. */

/** @typedef {import("../boundary").Draft} Draft */

/**
 * @param {string} path
 * @returns {(string | number)[]}
 */
export function steps(path) {
  if (path === '') return [];
  return path
    .replaceAll(']', '')
    .split(/[.[]/)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/**
 * The path with its positions left open: `vendors[1].name` → `vendors[].name`.
 * @param {string} path
 */
export function pattern(path) {
  return path.replace(/\[\d+\]/g, '[]');
}

/**
 * @param {unknown} document
 * @param {string} path
 * @returns {unknown}
 */
export function valueAt(document, path) {
  /** @type {any} */
  let value = document;
  for (const step of steps(path)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step))
      return undefined;
    value = value[step];
  }
  return value;
}

/**
 * A copy of the document with one value changed; what is not on the way is shared. `undefined` takes the value away,
 * and with it the objects that it leaves empty, so that an untouched group stays absent.
 *
 * @param {Draft} document
 * @param {string} path
 * @param {unknown} value
 * @returns {Draft}
 */
export function withValue(document, path, value) {
  return /** @type {Draft} */ (changed(document, steps(path), value) ?? {});
}

/**
 * @param {any} node
 * @param {(string | number)[]} way
 * @param {unknown} value
 * @returns {unknown}
 */
function changed(node, way, value) {
  if (way.length === 0) return value;
  const [step, ...rest] = way;
  if (typeof step === 'number') {
    const list = Array.isArray(node) ? [...node] : [];
    const item = changed(list[step], rest, value);
    if (rest.length === 0 && item === undefined) list.splice(step, 1);
    else list[step] = item ?? {};
    return list;
  }
  /** @type {Record<string, unknown>} */
  const object =
    node !== null && typeof node === 'object' && !Array.isArray(node) ? { ...node } : {};
  const item = changed(object[step], rest, value);
  if (item === undefined) delete object[step];
  else object[step] = item;
  return Object.keys(object).length === 0 ? undefined : object;
}
