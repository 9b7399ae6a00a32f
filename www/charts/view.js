// What every chart is told besides the report. Types only.

/** @typedef {import('../boundary').Report} Report */
/** @typedef {import('../boundary').VendorReport} VendorReport */
/** @typedef {keyof VendorReport['lines']} Line */
/** @typedef {keyof VendorReport['phase_hours']} HourPhase */
/** @typedef {keyof VendorReport['by_phase']} Phase */
/** @typedef {import('../text/charts.en.js').ChartText} ChartText */

/**
 * @typedef {object} Format
 * @property {(amount: number) => string} money compact, three significant digits
 * @property {(amount: number) => string} moneyFull
 * @property {(n: number) => string} number
 * @property {(hours: number) => string} hours
 * @property {(share: number) => string} share
 * @property {(months: number) => string} months
 */

/** @typedef {(text: string, px: number, weight?: number) => number} Measure */

/**
 * @typedef {object} View
 * @property {number} width the container's, in CSS pixels
 * @property {string} locale for Intl
 * @property {ChartText} text
 * @property {Format} format
 * @property {string} currency
 * @property {string} id prefix of ids, one per chart and root
 * @property {boolean} [brief] in running text: of the small pieces only the largest are named, as one line holds, and of many vendors none
 * @property {Measure} [measure] width of a text; an estimate when absent
 */

export {};
