/** The answer on paper: the verdict, the bars and the main numbers on one sheet, the reasons on the next. */

import { costBars, costBarsTable } from '../charts/bars.js';
import { measureWithin } from '../charts/measure.js';
import { costOverTime } from '../charts/over-time.js';
import { whereTimeGoes } from '../charts/phases.js';
import { weekPicture } from '../charts/week.js';
import { h } from '../dom.js';
import { partNodes } from '../parts.js';
import { verdictNote, verdictSentence, warningSentences } from '../verdict.js';
import { keyInputs } from './key-inputs.js';
import { longDate } from './long-date.js';
import { titleOf } from './table.js';

/**
 * Widths that charts are drawn in before they are scaled to the paper. The wider, the smaller their letters: from nine points down to six.
 */
const WIDTHS = [780, 880, 980, 1100];
const CLOSEST = 1100;

/**
 * @param {import("./context.js").Taken} taken
 * @param {(path: string) => import("../boundary").Field | undefined} field
 * @param {HTMLElement} body of the element, where things can be measured
 * @param {number} tallest sheet
 * @returns {HTMLElement} in the body
 */
export function paperOf(taken, field, body, tallest) {
  const { report, draft, text, words, format, date, address } = taken;
  const measure = measureWithin(body);
  const { picture, time, phases, week } = text.why;
  const printout = h('article', { class: 'printout' });
  body.append(printout);

  const first = fitting([
    ...WIDTHS.map(
      (width) => () => sheet('first', ...answer(width), inputs(), lines(), convention()),
    ),
    ...WIDTHS.map((width) => () => sheet('first', ...answer(width), inputs(), convention())),
  ]);
  const second = fitting(WIDTHS.map((width) => () => sheet('again', ...reasons(width))));
  if (first !== null && second !== null) {
    printout.replaceChildren(first, second);
  } else {
    // The bars of a dozen vendors fill the first page, their reasons the next, and the rest flows.
    const [overTime, where, hours] = reasons(CLOSEST);
    const rest = [convention(), overTime, where, inputs(), hours];
    printout.replaceChildren(sheet('first', ...answer(CLOSEST), ...rest));
  }
  return printout;

  /** @param {(() => HTMLElement)[]} sheets the most generous first */
  function fitting(sheets) {
    for (const make of sheets) {
      const made = make();
      printout.replaceChildren(made);
      if (made.clientHeight <= tallest) return made;
    }
    return null;
  }

  /** @param {number} width */
  function answer(width) {
    const beside = [
      verdictNote(report, text, format),
      ...warningSentences(report, text, format),
    ].filter((parts) => parts.length > 0);
    return [
      h('p', { class: 'sentence' }, partNodes(verdictSentence(report, text, format))),
      ...beside.map((parts) => h('p', { class: 'beside' }, partNodes(parts))),
      section(picture, costBars(report, viewOf('picture', width))),
    ];
  }

  /** @param {number} width */
  function reasons(width) {
    return [
      section(time, costOverTime(report, viewOf('time', width))),
      section(phases, whereTimeGoes(report, viewOf('phases', width))),
      section(week, weekPicture(report, viewOf('week', width))),
    ];
  }

  function convention() {
    return h('p', { class: 'convention' }, text.charts.convention);
  }

  function inputs() {
    return section(words.paper.inputs, keyInputs(report, draft, text, field));
  }

  function lines() {
    return section(words.paper.lines, costBarsTable(report, viewOf('lines', CLOSEST)));
  }

  /**
   * @param {string} kind
   * @param {...import("../dom.js").Plain} content
   */
  function sheet(kind, ...content) {
    return h(
      'div',
      { class: 'sheet' },
      h(
        'header',
        { class: kind },
        h('p', { class: 'title' }, titleOf(draft, words)),
        h('p', null, words.made(longDate(date, text.tag))),
        address !== null && h('p', null, h('a', { href: address.href }, address.site)),
      ),
      content,
    );
  }

  /**
   * @param {string} name
   * @param {number} width
   * @returns {import("../charts/view.js").View}
   */
  function viewOf(name, width) {
    return {
      width,
      locale: text.tag,
      text: text.charts,
      format,
      currency: report.currency,
      measure,
      id: `printed-${name}`,
    };
  }
}

/**
 * @param {string} heading
 * @param {Element} content
 */
const section = (heading, content) => h('section', null, h('h2', null, heading), content);
