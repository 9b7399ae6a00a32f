/** Undo and redo. Documents are never changed in place, so a step costs a reference. */

const LONGEST = 200;

/**
 * @template T
 * @param {T} first
 * @param {T[]} [earlier] what undoing brings back, the oldest first
 */
export function createHistory(first, earlier = []) {
  let past = earlier;
  /** @type {T[]} */
  let future = [];
  let present = first;
  /** What the last step was; typing on in the same field adds no step. @type {string | null} */
  let last = null;

  return {
    get present() {
      return present;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    /**
     * @param {T} next
     * @param {string | null} [run] steps of the same run are undone together
     */
    push(next, run = null) {
      if (next === present) return;
      if (run === null || run !== last) past = [...past.slice(1 - LONGEST), present];
      future = [];
      present = next;
      last = run;
    },
    /** Puts another thing in place without a step: there is nothing to take back. @param {T} next */
    swap(next) {
      present = next;
      last = null;
    },
    /** The next step begins a new run. */
    pause() {
      last = null;
    },
    undo() {
      const before = past.at(-1);
      if (past.length === 0) return;
      past = past.slice(0, -1);
      future = [present, ...future];
      present = /** @type {T} */ (before);
      last = null;
    },
    redo() {
      const [after, ...rest] = future;
      if (future.length === 0) return;
      past = [...past, present];
      present = /** @type {T} */ (after);
      future = rest;
      last = null;
    },
  };
}
