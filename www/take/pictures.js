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
 * @typedef {"picture" | "time" | "phases" | "week"} PictureName by the key of its heading
 */

/** @type {Record<PictureName, (report: import("../boundary").Report, view: View) => SVGSVGElement>} */
const DRAW = {
  picture: costBars,
  time: costOverTime,
  phases: whereTimeGoes,
  week: weekPicture,
};

export const PICTURES = /** @type {PictureName[]} */ (Object.keys(DRAW));

/**
 * @param {PictureName} name
 * @param {Taken} taken
 * @param {HTMLElement} body in the page, where a chart can be drawn unseen
 * @returns {{ content: string, width: number, height: number }} the text of an SVG file
 */
export function pictureFile(name, taken, body) {
  const { report, draft, text, words, format, date, address } = taken;
  const studio = h('div', { 'data-theme': 'light', hidden: true });
  studio.style.setProperty('font-family', SANS);
  const room = studio.attachShadow({ mode: 'open' });
  for (const styles of [charts, why]) addStyles(room, styles);
  body.append(studio);
  try {
    const exact = measureWithin(studio);
    const measure = (/** @type {[string, number, number?]} */ ...of) =>
      // The file is read with other fonts than it was made with, some of them wider.
      Math.max(exact(...of), estimate(...of));
    const bars = { ...text.charts.bars, keys: '' };
    const chart = DRAW[name](report, {
      width: INSIDE,
      locale: text.tag,
      text: { ...text.charts, bars },
      format,
      currency: report.currency,
      id: name,
      measure,
    });
    room.append(chart);
    const title = chart.querySelector('title')?.textContent ?? '';
    const finding =
      name === 'picture'
        ? { headline: verdictSentence(report, text, format), under: title }
        : { headline: [title] };
    const { shape, width, height } = plate(
      withLooks(chart),
      {
        ...finding,
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
