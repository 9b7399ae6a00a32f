/** The verdict on the page: the sentence, what is worth knowing beside it, and what keeps it from being current. */

import { fill, h, setAttribute, setText } from './dom.js';
import { counted, issueWords, placeWords } from './issues.js';
import { partNodes, partText } from './parts.js';
import { verdictNote, verdictSentence, warningSentences } from './verdict.js';

/** More links than this would push the picture off the screen. */
const MOST_LINKS = 4;

/**
 * @typedef {object} AnswerState
 * @property {import("./boundary").Report | null} report
 * @property {import("./boundary").Issue[]} issues
 * @property {import("./boundary").Draft} draft
 * @property {import("./format.js").Format} format
 * @property {boolean} isExample
 */

/**
 * @param {import("./text/index.js").Text} text
 * @param {(path: string) => void} goTo
 * @param {object} [options]
 * @param {(path: string) => boolean} [options.isHere] whether there is an input to go to
 * @param {(of: import("./text/say.js").Opening, vendor: number, other?: number | null) => void} [options.explain] shows how a figure was made, where there is room for it
 */
export function answerView(text, goTo, { isHere = () => true, explain } = {}) {
  const kicker = h('p', { class: 'kicker' });
  const sentence = h('p', { class: 'sentence', 'aria-live': 'polite', 'aria-atomic': 'true' });
  const certainty = h('p', { class: 'certainty' });
  const note = h('div', { class: 'note', role: 'status' });
  const warnings = h('ul', { class: 'warnings', hidden: true });
  const node = h('section', { class: 'verdict' }, kicker, sentence, certainty, note, warnings);
  let shown = '';
  const opening =
    explain &&
    ((/** @type {string} */ amount, /** @type {import("./text/say.js").Opening} */ of) => ({
      amount,
      of,
    }));

  return {
    node,
    /** @param {AnswerState} state */
    update({ report, issues, draft, format, isExample }) {
      const title = typeof draft.title === 'string' ? draft.title : '';
      setText(kicker, isExample ? text.verdict.example(title) : title);
      const said =
        report === null
          ? unanswered(issues, draft)
          : verdictSentence(report, text, format, opening);
      const beside = report === null ? [] : verdictNote(report, text, format, opening);
      const warned = report === null ? [] : warningSentences(report, text, format);
      const { listed, cut } = counted(issues);
      const places = listed.map((issue) => ({
        path: issue.path,
        words:
          issue.path === ''
            ? issueWords(issue, undefined, undefined, text)
            : placeWords(issue.path, draft, text),
      }));
      const key = JSON.stringify([said, beside, warned, places, cut, report === null]);
      if (key === shown) return;
      shown = key;
      const { best = 0, runner_up: other } = report?.verdict ?? {};
      const nodes = (/** @type {import("./text/say.js").Part[]} */ parts) =>
        partNodes(parts, (of) => explain?.(of, best, other));
      // A sentence that reads the same is not announced again.
      if (sentence.textContent !== partText(said)) fill(sentence, nodes(said));
      setAttribute(node, 'data-stale', issues.length > 0 ? 'true' : null);
      setAttribute(certainty, 'hidden', report === null || report.vendors.length < 2);
      fill(note, issues.length > 0 ? toCheck(places, cut, report !== null) : nodes(beside));
      setAttribute(warnings, 'hidden', warned.length === 0);
      fill(
        warnings,
        warned.map((parts) => h('li', null, partNodes(parts))),
      );
    },
    /**
     * In how many futures it holds. Its room is kept, and as long as the numbers move it is not announced.
     * @param {import("./text/say.js").Part[]} parts
     * @param {boolean} settled
     */
    assure(parts, settled) {
      setAttribute(certainty, 'aria-live', settled ? 'polite' : 'off');
      if (certainty.textContent !== partText(parts)) fill(certainty, partNodes(parts));
    },
  };

  /**
   * @param {import("./boundary").Issue[]} issues
   * @param {import("./boundary").Draft} draft
   */
  function unanswered(issues, draft) {
    const only = issues.length === 1 ? issues[0] : undefined;
    const missing = only !== undefined && (only.code === 'required' || only.code === 'wrong_type');
    return missing
      ? text.verdict.missing(placeWords(only.path, draft, text))
      : text.verdict.unready;
  }

  /**
   * @param {{ path: string, words: string }[]} places
   * @param {import("./boundary").Issue | undefined} cut
   * @param {boolean} stale
   */
  function toCheck(places, cut, stale) {
    const links = places
      .slice(0, MOST_LINKS)
      .map(({ path, words }) =>
        h(
          'li',
          null,
          isHere(path)
            ? h('button', { type: 'button', class: 'link', onclick: () => goTo(path) }, words)
            : words,
        ),
      );
    const rest = places.length - links.length;
    const more = cut ? issueWords(cut, undefined, undefined, text) : text.verdict.more(rest);
    return [
      h(
        'p',
        null,
        stale && h('strong', { class: 'stale' }, text.verdict.stale),
        ' ',
        text.verdict.toCheck(places.length),
      ),
      h('ul', { class: 'places' }, links, rest > 0 && h('li', null, more)),
    ];
  }
}
