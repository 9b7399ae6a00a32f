/** The pictures of a simulation, each with its table and the words above it: on the page, and in the files that are taken away. */

import { gapPicture, gapTable } from '../charts/gap.js';
import { spansPicture, spansTable } from '../charts/spans.js';
import { winsPicture, winsTable } from '../charts/wins.js';
import { worstPicture, worstTable } from '../charts/worst.js';
import { certainty } from './certainty.js';
import { gapLead, spansLead, worstLead } from './sentences.js';

/**
 * @typedef {import("../boundary").Distribution} Distribution
 * @typedef {import("../charts/futures.js").Futures} Futures
 * @typedef {import("../charts/futures.js").SureView} SureView
 * @typedef {NonNullable<Distribution["difference"]>} Difference
 *
 * @typedef {(futures: Futures, view: SureView, difference: Difference) => Element} Draw
 *
 * @typedef {object} Picture
 * @property {(futures: Futures, view: SureView, difference: Difference) => SVGSVGElement} draw
 * @property {Draw} table
 * @property {(futures: Futures, view: SureView, difference: Difference, report: import("../boundary").Report, gap: string) => import("../text/say.js").Part[]} says
 *   `gap` stands between two sentences
 * @property {boolean} [whole] as wide as the page
 * @property {boolean} [compares] there is nothing to show of a single vendor
 *
 * @typedef {"spans" | "wins" | "worst" | "gap"} PictureName by the key of its words
 */

/** @type {Record<PictureName, Picture>} */
export const PICTURES = {
  spans: { draw: spansPicture, table: spansTable, says: spansLead, whole: true },
  wins: {
    draw: winsPicture,
    table: winsTable,
    says: ({ distribution }, { words, format }, _difference, report, gap) =>
      certainty(distribution, report, words, format, gap),
    whole: true,
    compares: true,
  },
  worst: { draw: worstPicture, table: worstTable, says: worstLead },
  gap: { draw: gapPicture, table: gapTable, says: gapLead, compares: true },
};
