import { vendorsOf } from '../state/vendors.js';

/**
 * What a control of the form may ask and do. A control is built once and brought up to date often; it never holds the value itself.
 *
 * @typedef {object} FormContext
 * @property {import("../text/index.js").Text} text
 * @property {(path: string) => import("../boundary").Field | undefined} field
 * @property {(path: string) => unknown} value as typed; nothing where the default holds
 * @property {(path: string) => import("../boundary").Issue[]} issues those of exactly this path
 * @property {(path: string, value: unknown, run?: string) => void} edit `undefined` goes back to the default; edits of one run are undone together
 * @property {() => void} pause the next edit is a step of its own
 * @property {() => { currency: string, unit: string }} words what units are called now
 * @property {() => import("../boundary").Draft} draft
 * @property {(draft: import("../boundary").Draft) => void} replace
 * @property {(key: string) => boolean} isOpen
 * @property {(key: string, open: boolean) => void} setOpen
 * @property {typeof import("./details.js") | null} details what stands in the open groups, when it is loaded
 * @property {(path: string) => void} focus puts the focus on the input of a path when it is next on the page
 * @property {(id: string) => void} focusId the same for a button
 * @property {() => import("../boundary").Report | null} report the last complete answer
 * @property {() => import("../format.js").Format} format
 * @property {(message: string, undoable: boolean) => void} tell
 * @property {(figure: import("../figure/dialog.js").Figure, vendor: number, other?: number | null) => void} explain shows how a figure of
 *   the answer was made, or the difference to another vendor's
 * @property {boolean} [curves] beside every number, how the answer hangs on it
 *
 * @typedef {object} Control
 * @property {Node} node
 * @property {() => void} update
 */

/**
 * @param {string} path
 * @param {string} [part]
 */
export function idOf(path, part = 'input') {
  return `${part}-${path.replace(/\W+/g, '-')}`;
}

/**
 * @param {Control[]} controls
 */
export function updateAll(controls) {
  for (const control of controls) control.update();
}

/**
 * What the last complete answer says of a vendor. Vendors may have come and gone since; then the name tells which one it is.
 *
 * @param {FormContext} c
 * @param {number} index
 */
export function answerOf(c, index) {
  const answered = c.report()?.vendors ?? [];
  const vendors = vendorsOf(c.draft());
  if (answered.length === vendors.length) return answered[index];
  return answered.find(({ name }) => name === vendors[index]?.name);
}
