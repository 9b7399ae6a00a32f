/** What the core answers to the draft on the screen, and to the last one that was complete. */

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../boundary").Report} Report
 * @typedef {import("../boundary").Issue} Issue
 */

/** @param {{ evaluate: import("../engine.js").Engine["evaluate"] }} engine */
export function createAnswers(engine) {
  /** @type {Draft | null} */
  let answered = null;
  /** @type {Draft | null} */
  let complete = null;
  /** @type {Report | null} */
  let report = null;
  /** @type {Issue[]} */
  let issues = [];
  /** By a draft that has no answer, the one whose answer is shown with it. @type {WeakMap<Draft, Draft | null>} */
  const before = new WeakMap();

  return {
    /** The last complete answer. */
    get report() {
      return report;
    },
    /** The draft that it answers. */
    get complete() {
      return complete;
    },
    /** What keeps the draft on the screen from being complete. */
    get issues() {
      return issues;
    },
    /**
     * A draft that is no edit of the one on the screen: without an answer of its own it shows that of another, or none.
     * @param {Draft} draft
     * @param {Draft | null} [last]
     */
    apart(draft, last = null) {
      if (!before.has(draft)) before.set(draft, last);
    },
    /** @param {Draft} draft */
    to(draft) {
      if (draft === answered) return;
      answered = draft;
      const answer = engine.evaluate(draft);
      if (answer.ok) {
        report = answer.ok;
        complete = draft;
        issues = [];
        return;
      }
      issues = answer.issues.map(ofLine);
      const last = before.get(draft);
      if (last === undefined) before.set(draft, complete);
      else if (last !== complete) {
        complete = last;
        report = last === null ? null : (engine.evaluate(last).ok ?? null);
      }
    },
  };
}

/**
 * A run of holidays is typed with the others in one line, so its mistake belongs to the line.
 * @param {Issue} issue
 */
function ofLine(issue) {
  return { ...issue, path: issue.path.replace(/(holiday_runs)\[\d+\]$/, '$1') };
}
