/** Which values a scenario can hold, from the core's own list of fields. */

import { pattern } from './path.js';

/**
 * @typedef {import("../boundary").Field} Field
 * @typedef {import("../boundary").Draft} Draft
 */

/**
 * @param {Field[]} fields
 */
export function createShape(fields) {
  const byPath = new Map(fields.map((field) => [field.path, field]));
  /** Every path on the way to a field, itself included. @type {Set<string>} */
  const known = new Set();
  for (const field of fields) {
    let way = field.path;
    while (way !== '' && !known.has(way)) {
      known.add(way);
      way = way.endsWith('[]') ? way.slice(0, -2) : way.slice(0, Math.max(way.lastIndexOf('.'), 0));
    }
  }

  return {
    /**
     * @param {string} path
     * @returns {Field | undefined}
     */
    field: (path) => byPath.get(pattern(path)),
    /** Whether a path leads to a field. @param {string} path */
    knows: (path) => known.has(pattern(path)),
    /**
     * @param {unknown} found what storage held: anything at all
     * @returns {Draft | null} the part of it that a form can show, or nothing
     */
    adopt(found) {
      const kept = keep(found, '');
      if (!isObject(kept)) return null;
      const { vendors } = kept;
      if (!Array.isArray(vendors) || vendors.length === 0) return null;
      return kept;
    },
  };

  /**
   * @param {unknown} value
   * @param {string} path a pattern
   * @returns {unknown}
   */
  function keep(value, path) {
    const field = byPath.get(path);
    if (field !== undefined && field.kind !== 'list') return keepLeaf(value, field);
    const item = `${path}[]`;
    if (Array.isArray(value)) {
      if (!known.has(item)) return undefined;
      const most = field?.max_items ?? 24;
      const items = value.slice(0, most).map((each) => keep(each, item));
      return items.filter((each) => each !== undefined);
    }
    // A list that is typed as one text (`7, 3, 8`) stays as typed.
    if (typeof value === 'string' && byPath.has(item)) return keepText(value);
    if (!isObject(value) || known.has(item)) return undefined;
    /** @type {Draft} */
    const object = {};
    for (const [key, each] of Object.entries(value)) {
      const way = path === '' ? key : `${path}.${key}`;
      if (!known.has(way)) continue;
      const kept = keep(each, way);
      if (kept !== undefined) object[key] = kept;
    }
    return object;
  }
}

/** Longer than any name or number a person types; a longer text is damage, not work. */
const LONGEST_TEXT = 400;

/**
 * @param {string} text
 */
function keepText(text) {
  return text.length <= LONGEST_TEXT ? text : undefined;
}

/**
 * @param {unknown} value
 * @param {Field} field
 */
function keepLeaf(value, field) {
  switch (field.kind) {
    case 'number':
    case 'whole':
      if (typeof value === 'string') return keepText(value);
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'text':
      return typeof value === 'string' ? keepText(value) : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return field.options?.includes(/** @type {string} */ (value)) ? value : undefined;
    default:
      return Array.isArray(value)
        ? value.filter((each) => field.options?.includes(each))
        : undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
