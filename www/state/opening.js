/** What a calculator begins with, and what a link adds to it. Pure, but for the core that reads links. */

import { valueAt, withValue } from './path.js';

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../boundary").Issue} Issue
 *
 * @typedef {object} Reader what reads a scenario from elsewhere
 * @property {import("../engine.js").Engine} engine
 * @property {ReturnType<typeof import("./shape.js").createShape>} shape
 *
 * @typedef {object} Read
 * @property {Draft | null} draft what could be read, for the form to show; nothing where none was asked for, or none could be
 * @property {Issue[]} problems what could not
 *
 * @typedef {object} Sources
 * @property {unknown} given a document, its JSON, or a link
 * @property {boolean} again the page was loaded once more, at the address where the reader's work was kept
 * @property {Draft | null} kept the reader's own work
 * @property {Draft | null} complete the last draft of it that had an answer, where it is another one
 * @property {Draft[]} earlier the reader's own scenarios that links took the place of, the oldest first
 * @property {Draft} example
 *
 * @typedef {object} Opening
 * @property {Draft} draft
 * @property {Map<Draft, Draft | null>} before what had an answer last, by a draft that may have none
 * @property {Draft[]} earlier what undoing brings back, the oldest first
 * @property {"link" | "own" | "example"} from whose draft it is
 * @property {Draft | null} stands the draft that the address stands for
 * @property {Issue[]} problems
 */

/** No scenario's JSON is longer. */
const LONGEST_JSON = 1_000_000;

/** What no form asks for; what is wrong with it cannot be put right there. */
const UNASKED = /^version$/;

/** What undoing brings back over visits. */
export const MOST_EARLIER = 5;

/**
 * @param {unknown} given
 * @param {Reader} reader
 * @param {Draft} example what a link changes that names no vendor of its own
 * @returns {Read}
 */
export function read(given, reader, example) {
  if (given === undefined || given === null || given === '') return { draft: null, problems: [] };
  if (typeof given === 'object') return fromDocument(given, [], reader);
  if (typeof given !== 'string') return refused('link_foreign');
  if (given.trimStart().startsWith('{')) return fromJson(given, reader);
  const { ok, lost = [], issues } = reader.engine.decodeLink(given, example);
  if (issues !== undefined) {
    return { draft: null, problems: issues.filter(({ code }) => code !== 'no_link') };
  }
  // Of a query that is misspelt all over nothing is left but what it was to change.
  const isMisspelt = lost.length > 0 && lost.every(({ path }) => path !== '');
  if (isMisspelt && same(ok, example, reader.engine)) return { draft: null, problems: lost };
  return fromDocument(ok, lost, reader);
}

/**
 * @param {string} json
 * @param {Reader} reader
 */
function fromJson(json, reader) {
  if (json.length > LONGEST_JSON) return refused('link_too_long');
  try {
    return fromDocument(JSON.parse(json), [], reader);
  } catch {
    return refused('malformed_json');
  }
}

/**
 * The part of a document that the form can show; the rest is named. Values out of range are shown, for the reader to put right.
 * @param {unknown} document
 * @param {Issue[]} lost
 * @param {Reader} reader
 * @returns {Read}
 */
function fromDocument(document, lost, { engine, shape }) {
  let draft = shape.adopt(document);
  if (draft === null) return lost.length > 0 ? { draft, problems: lost } : refused('no_vendors');
  const problems = [...lost];
  for (const issue of engine.evaluate(document).issues ?? []) {
    const { path } = issue;
    if (path === '' || valueAt(document, path) === undefined) continue;
    if (valueAt(draft, path) !== undefined) {
      if (!UNASKED.test(path)) continue;
      draft = withValue(draft, path, undefined);
    }
    problems.push(issue);
  }
  return { draft, problems };
}

/**
 * @param {string} code
 * @returns {Read}
 */
function refused(code) {
  return { draft: null, problems: [{ path: '', code }] };
}

/**
 * Whether two drafts are one scenario. What is not yet complete is like nothing else.
 * @param {Draft} a
 * @param {Draft} b
 * @param {import("../engine.js").Engine} engine
 */
export function same(a, b, engine) {
  if (a === b) return true;
  const link = engine.encodeLink(a).ok;
  return link !== undefined && link === engine.encodeLink(b).ok;
}

/**
 * @param {Sources} sources
 * @param {Reader} reader
 * @returns {Opening}
 */
export function opening({ given, again, kept, complete, earlier, example }, reader) {
  const { draft, problems } = read(given, reader, example);
  const before = new Map(earlier.map((each) => [each, /** @type {Draft | null} */ (null)]));
  if (kept !== null) before.set(kept, complete);
  /** What is opened when no link takes its place. @type {Omit<Opening, "stands">} */
  const rest = {
    draft: kept ?? example,
    before,
    earlier,
    from: kept === null ? 'example' : 'own',
    problems,
  };
  // The address of what could not be read stays, for the reader to look at.
  if (draft === null) {
    return { ...rest, stands: kept !== null && problems.length === 0 ? null : rest.draft };
  }
  const answered = complete ?? kept;
  const isKept = answered !== null && same(draft, answered, reader.engine);
  // An address that is behind the work it was written for is no link that was opened.
  if (isKept || (kept !== null && again)) return { ...rest, stands: isKept ? answered : null };
  before.set(draft, null);
  return {
    ...{ draft, before, problems },
    earlier: setAside(earlier, kept),
    from: 'link',
    stands: draft,
  };
}

/**
 * @param {Draft[]} earlier
 * @param {Draft | null} draft
 */
export function setAside(earlier, draft) {
  return draft === null
    ? earlier
    : [...earlier.filter((each) => each !== draft), draft].slice(-MOST_EARLIER);
}
