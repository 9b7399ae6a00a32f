/** What would change the answer, in plain words. */

import { SEVERITIES } from '../severities.js';
import { pattern, valueAt } from '../state/path.js';
import { labelIn } from './label.js';

/**
 * @typedef {import("../boundary").Exploration} Exploration
 * @typedef {import("../boundary").Flip} Flip
 * @typedef {import("../boundary").Report} Report
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../text/explore.en.js").ExploreText} ExploreText
 * @typedef {import("../text/say.js").Part} Part
 *
 * @typedef {object} Explored an exploration, with the scenario and the answer that it is of
 * @property {Exploration} exploration
 * @property {Report} report
 * @property {Draft} scenario
 *
 * @typedef {object} Saying
 * @property {ExploreText} words
 * @property {import("../text/index.js").Text} text
 * @property {(path: string) => import("../boundary").Field | undefined} field
 * @property {(path: string, value: number) => string} amount
 * @property {(amount: number) => string} money
 * @property {(share: number) => string} share
 */

/** So many inputs are told; whoever wants more looks at the curves. */
const INPUTS_TOLD = 4;
/** With many vendors, who else could win. */
const WINNERS_TOLD = 3;
const HOURS_TOLD = 4;

/** A smaller share is none that anybody would reckon with. */
const LEAST_SHARE = 0.001;
/** An hour faster is worth something where there is an hour. */
const AN_HOUR = 1;

/** Where totals step by less than this share, nobody would call it a jump. */
const A_JUMP = 1e-3;

/**
 * @param {Explored} explored
 * @param {Saying} saying
 * @returns {Part[][]} sentences
 */
export function flipSentences({ exploration, report, scenario }, { words, text, field, amount }) {
  const { best, runner_up: second } = exploration;
  const flips = exploration.flips.filter(isToBeTold);
  const name = (/** @type {number} */ index) => report.vendors[index]?.name ?? '';
  const two = report.vendors.length === 2;
  if (second === null) return [[words.flips.single]];
  if (report.verdict.kind === 'tie')
    return [words.flips.tie({ best: name(best), other: name(second) })];
  if (flips.length === 0) return [words.flips.never({ best: name(best), two })];
  if (two) return [words.flips.unless({ best: name(best), two, conditions: conditionsOf(flips) })];
  const winners = [...new Set(flips.map(({ cheapest }) => cheapest))].slice(0, WINNERS_TOLD);
  return winners.map((winner) =>
    words.flips.instead({
      name: name(winner),
      conditions: conditionsOf(flips.filter(({ cheapest }) => cheapest === winner)),
    }),
  );

  /**
   * Not what would have to go as far as numbers go, or to next to nothing.
   * @param {Flip} flip
   */
  function isToBeTold({ path, value }) {
    const { unit, min, max } = field(path) ?? {};
    if (unit?.startsWith('share') && value !== 0 && Math.abs(value) < LEAST_SHARE) return false;
    return [min, max].every(
      (end) => end === undefined || end === value || amount(path, end) !== amount(path, value),
    );
  }

  /** @param {Flip[]} some nearest first */
  function conditionsOf(some) {
    const paths = [...new Set(some.map(({ path }) => path))].slice(0, INPUTS_TOLD);
    // Both sides of one input stand together.
    const told = paths.flatMap((path) => some.filter((flip) => flip.path === path));
    return words.flips.or(told.map(conditionOf));
  }

  /** @param {Flip} flip */
  function conditionOf({ path, vendor, value, above, jump, apart }) {
    const tiers = valueAt(scenario, `vendors[${vendor}].price.usage.tiers`);
    const severity = /\.(p[0-3])$/.exec(path)?.[1] ?? '';
    // A jump is told by the first value after it.
    const at = jump && apart >= A_JUMP;
    return words.flips.condition({
      pattern: pattern(path).replace(/\.p[0-3]$/, ''),
      label: labelIn(path, text, words),
      severity: severity.toUpperCase(),
      owner: vendor === null ? null : name(vendor),
      side: above ? (at ? 'from' : 'above') : at ? 'to' : 'below',
      value: amount(path, value),
      tier:
        Array.isArray(tiers) && tiers.length > 1 ? Number(/tiers\[(\d+)/.exec(path)?.[1]) + 1 : 0,
    });
  }
}

/**
 * What prices could do. Nothing where there is nobody to compare with.
 *
 * @param {Explored} explored
 * @param {Saying} saying
 * @returns {Part[][]}
 */
export function offerSentences({ exploration, report, scenario }, { words, money, share }) {
  const {
    best,
    runner_up: second,
    most_monthly: most,
    discount_to_win: discount,
  } = exploration.offer;
  if (second === null || report.verdict.kind === 'tie') return [];
  const name = (/** @type {number} */ index) => report.vendors[index]?.name ?? '';
  const now = Number(valueAt(scenario, `vendors[${best}].price.monthly`) ?? 0);
  const given = Number(valueAt(scenario, `vendors[${second}].price.discount`) ?? 0);
  return [
    most === null
      ? words.offer.anyPrice({ name: name(best) })
      : words.offer.most({ name: name(best), most: money(most), now: money(now) }),
    discount === null
      ? words.offer.noDiscount({ name: name(second) })
      : words.offer.discount({
          name: name(second),
          discount: share(discount),
          now: given > 0 ? share(given) : null,
        }),
  ];
}

/**
 * What an hour faster is worth, where it is worth most. Response and repair of the same incidents are worth nearly the same, so one is told.
 *
 * @param {Explored} explored
 * @param {Saying} saying
 * @returns {Part[][]}
 */
export function timeSentences({ exploration, report, scenario }, { words, field, money }) {
  /** @param {string} path @param {number | null} amount */
  const orNone = (path, amount) =>
    Number(valueAt(scenario, path) ?? field(path)?.default) >= AN_HOUR ? (amount ?? 0) : 0;
  const worth = exploration.price_of_time.flatMap(({ vendor, response, repair }) =>
    SEVERITIES.map((severity) => {
      const of = `vendors[${vendor}].support`;
      const faster = orNone(`${of}.response_hours.${severity}`, response[severity]);
      const fixed = orNone(`${of}.repair_hours.${severity}`, repair[severity]);
      const kind = /** @type {"response" | "repair"} */ (faster > fixed ? 'response' : 'repair');
      return { vendor, severity, kind, amount: Math.max(faster, fixed) };
    }),
  );
  return worth
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, HOURS_TOLD)
    .map(({ vendor, severity, kind, amount }) =>
      words.time[kind]({
        name: report.vendors[vendor]?.name ?? '',
        severity: severity.toUpperCase(),
        amount: money(amount),
      }),
    );
}
