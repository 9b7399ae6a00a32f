/** The words above each picture. Amounts come without the digits that chance has made. */

import { futuresAt } from '../charts/futures.js';
import { quiet, withoutNoise } from '../charts/noise.js';
import { spanWords } from '../charts/spans-layout.js';

/**
 * @typedef {import("../charts/futures.js").Futures} Futures
 * @typedef {import("../charts/futures.js").SureView} SureView
 * @typedef {import("../text/say.js").Part} Part
 */

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @returns {Part[]}
 */
export function spansLead(futures, view) {
  const [best] = futures.order;
  const { name } = futuresAt(futures, best);
  const { exact, lead } = view.words.spans;
  const said = spanWords(futures, best, view);
  const alike = said.low === said.bad;
  return (alike ? exact : lead)({ name, ...said });
}

/**
 * The best two, or the one there is.
 * @param {Futures} futures
 * @param {SureView} view
 * @returns {Part[]}
 */
export function worstLead(futures, { words, format }) {
  const say = quiet(format);
  const them = futures.order.slice(0, 2).map((index) => {
    const vendor = futuresAt(futures, index);
    const { name, percentiles, percentile_errors: error, cvar95, cvar95_error } = vendor;
    return {
      name,
      good: say(percentiles[10], error[10]),
      bad: say(percentiles[95], error[95]),
      mean: say(cvar95, cvar95_error),
    };
  });
  const alike = them.every(({ good, bad, mean }) => good === bad && bad === mean);
  return (alike ? words.worst.exact : words.worst.lead)(them);
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @param {NonNullable<import("../boundary").Distribution["difference"]>} difference
 * @returns {Part[]}
 */
export function gapLead(futures, { words, format }, { a, b, percentiles, percentile_errors }) {
  /** @param {10 | 50 | 90} percent */
  const signed = (percent) => {
    const amount = withoutNoise(percentiles[percent], percentile_errors[percent]);
    return { text: format.money(Math.abs(amount)), sign: Math.sign(amount) };
  };
  const [low, half, high] = [signed(10), signed(50), signed(90)];
  const { exact, lead } = words.gap;
  const alike = low.text === high.text && low.sign === high.sign;
  return (alike ? exact : lead)({
    best: futuresAt(futures, b).name,
    other: futuresAt(futures, a).name,
    ...{ half: half.text, halfSign: half.sign },
    ...{ low: low.text, lowSign: low.sign },
    ...{ high: high.text, highSign: high.sign },
  });
}

/** Errors are told as a share of what they are an error of, and rounded up: two digits of an error would be noise themselves. */
const FINEST = 0.0001;

/**
 * What a sceptic asks for.
 * @param {Futures} futures
 * @param {SureView} view
 */
export function footnote({ distribution }, { words, format }) {
  const { vendors, trials, requested, seed, horizon_months: months } = distribution;
  /** @param {(v: import("../charts/futures.js").VendorDistribution) => [error: number, amount: number]} of */
  const most = (of) => {
    const shares = vendors.map((vendor) => {
      const [error, amount] = of(vendor);
      return error > 0 && amount !== 0 ? error / Math.abs(amount) : 0;
    });
    const worst = Math.max(...shares);
    if (worst === 0) return format.share(0);
    const share = Math.max(FINEST, worst);
    const unit = 10 ** Math.floor(Math.log10(share));
    return format.share(Math.ceil(share / unit - 1e-9) * unit);
  };
  const said = words.footnote({
    trials: format.number(trials),
    months: format.months(months),
    seed: String(seed),
    mean: most(({ standard_error: error, mean }) => [error, mean]),
    bad: most(({ percentiles, percentile_errors: error }) => [error[95], percentiles[95]]),
  });
  const isWhole = trials >= requested;
  return isWhole
    ? said
    : `${words.stopped(format.number(trials), format.number(requested))} ${said}`;
}
