/** The pictures of the page as files: drawn afresh in a width of their own, on white, whatever the screen shows. */

import { costBars } from '../charts/bars.js';
import charts from '../charts/charts.css?inline';
import { estimate, measureWithin } from '../charts/measure.js';
import { costOverTime } from '../charts/over-time.js';
import { whereTimeGoes } from '../charts/phases.js';
import { weekPicture } from '../charts/week.js';
import why from '../charts/why.css?inline';
import { h } from '../dom.js';
import { addStyles } from '../styles/sheets.js';
import { verdictSentence } from '../verdict.js';
import { longDate } from './long-date.js';
import { withLooks } from './looks.js';
import { INSIDE, plate, SANS } from './plate.js';
import { svgFile } from './svg-file.js';
import { titleOf } from './table.js';

/**
 * @typedef {import("./context.js").Taken} Taken
 * @typedef {import("../charts/view.js").View} View
 *
 * @typedef {object} Drawing
 * @property {(taken: Taken, view: View) => SVGSVGElement} draw
 * @property {(taken: Taken, view: View) => import("../text/say.js").Part[]} [finding] what is to be seen in it, where that is said in words
 * @property {string} [styles] besides those of all charts
 */

/** By the key of its heading. @satisfies {Record<string, Drawing>} */
export const PICTURES = {
  picture: {
    draw: ({ report }, view) => costBars(report, view),
    finding: ({ report, text, format }) => verdictSentence(report, text, format),
  },
  time: { draw: ({ report }, view) => costOverTime(report, view), styles: why },
  phases: { draw: ({ report }, view) => whereTimeGoes(report, view), styles: why },
  week: { draw: ({ report }, view) => weekPicture(report, view), styles: why },
};

/**
 * @param {Drawing} drawing
 * @param {Taken} taken
 * @param {HTMLElement} body in the page, where a chart can be drawn unseen
 * @returns {{ content: string, width: number, height: number }} the text of an SVG file
 */
export function pictureFile({ draw, finding, styles = '' }, taken, body) {
  const { report, draft, text, words, format, date, address } = taken;
  const studio = h('div', { 'data-theme': 'light', hidden: true });
  studio.style.setProperty('font-family', SANS);
  const room = studio.attachShadow({ mode: 'open' });
  for (const each of [charts, styles]) addStyles(room, each);
  body.append(studio);
  try {
    const exact = measureWithin(studio);
    const measure = (/** @type {[string, number, number?]} */ ...of) =>
      // The file is read with other fonts than it was made with, some of them wider.
      Math.max(exact(...of), estimate(...of));
    const bars = { ...text.charts.bars, keys: '' };
    const view = {
      width: INSIDE,
      locale: text.tag,
      text: { ...text.charts, bars },
      format,
      currency: report.currency,
      id: 'taken',
      measure,
    };
    const chart = draw(taken, view);
    room.append(chart);
    const title = chart.querySelector('title')?.textContent ?? '';
    const said = finding?.(taken, view);
    const { shape, width, height } = plate(
      withLooks(chart),
      {
        ...(said === undefined ? { headline: [title] } : { headline: said, under: title }),
        kicker: titleOf(draft, words),
        desc: (chart.querySelector('desc')?.textContent ?? '').trim(),
        made: words.made(longDate(date, text.tag)),
        address,
        language: text.tag,
      },
      measure,
    );
    return { content: svgFile(shape), width, height };
  } finally {
    studio.remove();
  }
}
