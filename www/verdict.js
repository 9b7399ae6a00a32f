/** The answer in words, from the report's numbers. Nothing is computed here that the core has not computed. */

/**
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./format.js").Format} Format
 * @typedef {import("./text/index.js").Text} Text
 * @typedef {import("./text/say.js").Part} Part
 */

/**
 * @typedef {(amount: string, of: import("./text/say.js").Opening) => Part} Opens an amount that opens to how it was made
 *
 * @param {Report} report
 * @param {Text} text
 * @param {Format} format
 * @param {Opens} [opening]
 * @returns {Part[]}
 */
export function verdictSentence(report, text, format, opening = (amount) => amount) {
  const { verdict, vendors } = report;
  const best = vendors[verdict.best];
  const money = (/** @type {number} */ amount, /** @type {import("./text/say.js").Opening} */ of) =>
    opening(format.money(amount), of);
  const months = format.months(report.horizon_months);
  const other = verdict.runner_up === null ? undefined : vendors[verdict.runner_up];
  if (verdict.kind === 'single' || other === undefined) {
    return text.verdict.single({
      months,
      best: best.name,
      total: money(best.total, 'total'),
      price: money(best.price, 'price'),
      hidden: money(best.hidden, 'hidden'),
    });
  }
  if (verdict.kind === 'tie') {
    return text.verdict.tie({
      months,
      best: best.name,
      other: other.name,
      total: money(best.total, 'total'),
    });
  }
  return text.verdict.cheaper({
    months,
    best: best.name,
    other: other.name,
    saves: money(verdict.saves, 'total'),
    price: money(Math.abs(verdict.price_difference), 'price'),
    priceSign: visibleSign(verdict.price_difference, format),
    hidden: money(Math.abs(verdict.hidden_difference), 'hidden'),
    hiddenSign: visibleSign(verdict.hidden_difference, format),
  });
}

/**
 * What is worth knowing beside the verdict: where the lowest price ends up, and when the answer would change.
 *
 * @param {Report} report
 * @param {Text} text
 * @param {Format} format
 * @param {Opens} [opening]
 * @returns {Part[]}
 */
export function verdictNote(report, text, format, opening = (amount) => amount) {
  const { verdict } = report;
  const sentences = [];
  if (report.vendors.length > 2) sentences.push(lowestPrice(report, text));
  if (verdict.kind === 'cheaper') sentences.push(breakEven(report, text, format, opening));
  return sentences
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index) => (index === 0 ? parts : [text.sentenceGap, ...parts]));
}

/**
 * @param {Report} report
 * @param {Text} text
 * @param {Format} format
 * @returns {Part[][]}
 */
export function warningSentences(report, text, format) {
  return report.warnings.map(({ path, code, value }) => {
    const index = Number(/^vendors\[(\d+)\]/.exec(path)?.[1]);
    const name = report.vendors[index]?.name ?? '';
    const say =
      code === 'churn_above_customers'
        ? text.warnings.churn_above_customers
        : text.warnings.down_a_tenth;
    return say({ name, share: format.share(value) });
  });
}

/**
 * @param {Report} report
 * @param {Text} text
 */
function lowestPrice({ verdict, vendors, ranking }, text) {
  const { name } = vendors[verdict.lowest_price];
  if (verdict.lowest_price === verdict.best) return text.verdict.lowestPriceWins({ name });
  return text.verdict.lowestPrice({
    name,
    rank: ranking.indexOf(verdict.lowest_price) + 1,
    of: vendors.length,
  });
}

/**
 * @param {Report} report
 * @param {Text} text
 * @param {Format} format
 * @param {Opens} opening
 * @returns {Part[]}
 */
function breakEven(
  { verdict, vendors, break_even_revenue_per_hour: limits },
  text,
  format,
  opening,
) {
  const { best, runner_up: second } = verdict;
  if (second === null) return [];
  const flips = limits
    .filter(({ a, b, value }) => value !== null && (a === best || b === best))
    .sort((x, y) => Number(x.value) - Number(y.value));
  // The first to be met on the way down; or up, where there is none.
  const flip = flips.findLast(({ cheaper_below: below }) => below !== best) ?? flips[0];
  const other = flip === undefined ? second : flip.a === best ? flip.b : flip.a;
  const names = { best: vendors[best].name, other: vendors[other].name };
  if (flip === undefined) return text.verdict.noBreakEven(names);
  return text.verdict.breakEven({
    ...names,
    amount: opening(format.money(Number(flip.value)), 'break_even'),
    below: flip.cheaper_below === other,
  });
}

/**
 * A difference that would be written as nothing is none: "$0 more in price" would say nothing.
 * @param {number} difference
 * @param {Format} format
 */
function visibleSign(difference, { money }) {
  return money(Math.abs(difference)) === money(0) ? 0 : Math.sign(difference);
}
