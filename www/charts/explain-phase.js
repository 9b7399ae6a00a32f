// How the hours or the cost of a phase came about, with the numbers in it.

import { SEVERITIES } from '../severities.js';
import { amountsByPhase } from './phases-layout.js';
import { vendorAt } from './report.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./phases-layout.js').PhaseMeasure} PhaseMeasure */
/** @typedef {{ vendor: number, phase: import('./view.js').Phase }} PhasePiece */

/**
 * The piece that tells most: the largest of the vendor that costs most.
 *
 * @param {Report} report
 * @param {PhaseMeasure} measured
 * @returns {PhasePiece}
 */
export function tellingPhase(report, measured) {
  const vendor = report.ranking[report.ranking.length - 1] ?? 0;
  const [phase] = amountsByPhase(report, vendor, measured).reduce((most, each) =>
    each[1] > most[1] ? each : most,
  );
  return { vendor, phase };
}

/**
 * A phase's amount, as the sum that it is: incidents and their mean hours, or what they cost, severity by severity.
 *
 * @param {Report} report
 * @param {PhasePiece} piece
 * @param {PhaseMeasure} measured
 * @param {View} view
 */
export function phaseWords(report, { vendor, phase }, measured, { text, format }) {
  const { name, incidents } = vendorAt(report, vendor);
  const amount = new Map(amountsByPhase(report, vendor, measured)).get(phase) ?? 0;
  const terms = SEVERITIES.flatMap((severity) => {
    const { per_year, phases, by_phase } = incidents[severity];
    const called = text.explain.terms[severity] ?? severity;
    if (measured === 'cost')
      return by_phase[phase] > 0
        ? [text.where.termCost(format.money(by_phase[phase]), called)]
        : [];
    const hours = phase === 'ramp' ? 0 : (phases?.[phase] ?? 0);
    return per_year > 0 && hours > 0
      ? [text.where.termHours(format.number(per_year), format.hours(hours), called)]
      : [];
  });
  const whole = measured === 'cost' ? format.money(amount) : text.where.aYear(format.hours(amount));
  return text.where.made(text.bars.piece(name, text.phases[phase], whole), terms);
}
