/** What is said of how sure the answer is. Loaded when the answer is on the screen. */

import { say, vendor } from './say.js';

/**
 * @typedef {import("../charts/chances.js").Chance} Chance
 * @typedef {import("./say.js").Part} Part
 */

/**
 * After "in", before "futures".
 * @param {Chance} chance
 * @param {(n: number) => string} number
 */
function share({ kind, n, of }, number) {
  if (kind === 'all') return `every one of ${number(of)}`;
  if (kind === 'none') return `none of ${number(of)}`;
  const counted = `${number(n)} of ${number(of)}`;
  if (kind === 'over') return `more than ${counted}`;
  if (kind === 'under') return `fewer than ${counted}`;
  return kind === 'about' ? `about ${counted}` : counted;
}

/**
 * How the favourite's cost stands to the other's.
 * @param {string} amount
 * @param {number} sign above 0 it costs less
 */
function against(amount, sign) {
  if (sign === 0) return 'the same';
  return sign > 0 ? `${amount} less` : `${amount} more`;
}

export const sure = {
  heading: 'How sure is it?',
  /** @param {string} months */
  intro: (months) =>
    `The answer above is an average. Here the same comparison is played out again and again, as possible futures of ${months}, each with luck of its own and with a truth of its own behind your estimates.`,
  /** @param {string} months */
  introLuck: (months) =>
    `The answer above is an average. Here the same comparison is played out again and again, as possible futures of ${months}, each with luck of its own. Your estimates are taken as exact.`,
  waiting: 'Playing out possible futures …',
  progress: 'Possible futures played out',
  stop: 'Stop',
  failed: 'These numbers could not be played out. The answer above does not depend on it.',
  failedEarlier:
    'These numbers could not be played out; below are those of before. The answer above does not depend on it.',

  share,
  /** Beside a name or a mark. @param {Chance} chance @param {(n: number) => string} number */
  shareShort: (chance, number) => {
    if (chance.kind === 'all') return 'always';
    return chance.kind === 'none' ? 'never' : `in ${share(chance, number)}`;
  },
  /** In a hundred, as the picture has it. @param {Chance} chance @param {(n: number) => string} number */
  count: ({ kind, n, of }, number) => {
    if (kind === 'all') return 'all';
    if (kind === 'none') return 'none';
    const counted = number((n * 100) / of);
    if (kind === 'under') return `under ${counted}`;
    if (kind === 'over') return `over ${counted}`;
    return kind === 'about' ? `about ${counted}` : counted;
  },

  certainty: {
    /** @param {{ name: string, share: string, two: boolean }} it */
    often: (it) =>
      say`In ${it.share} simulated futures ${vendor(it.name)} is ${it.two ? 'the cheaper one' : 'the cheapest'}.`,
    /** @param {{ name: string, share: string }} it */
    toss: (it) =>
      say`Which of the two ends up cheaper is close to a coin toss: ${vendor(it.name)} does in ${it.share} simulated futures.`,
    /** @param {{ name: string, share: string, other: string, otherShare: string }} it */
    open: (it) =>
      say`No vendor is the cheapest for sure: ${vendor(it.name)} is in ${it.share} simulated futures, ${vendor(it.other)} in ${it.otherShare}.`,
    /** @param {{ name: string, share: string, best: string, two: boolean }} it */
    despite: (it) =>
      say`${vendor(it.name)} is ${it.two ? 'the cheaper one' : 'more often the cheapest'}, in ${it.share} simulated futures, but its bad ones cost so much that ${vendor(it.best)} costs less on average.`,
    luck: 'That is luck alone; it takes all your numbers as exact.',
  },

  spans: {
    heading: 'How much could it cost',
    /** @param {string} months */
    title: (months) => `What each vendor could cost over ${months}`,
    /** @param {{ name: string, half: string, low: string, high: string, bad: string }} it */
    lead: (it) =>
      say`Half of ${vendor(it.name)}’s futures cost less than ${it.half}; 8 in 10 cost between ${it.low} and ${it.high}. 1 in 20 cost more than ${it.bad}.`,
    /** Nothing of it is left to chance. @param {{ name: string, half: string }} it */
    exact: (it) => say`${vendor(it.name)} costs ${it.half} in every future.`,
    half: 'half cost less than',
    range: '8 in 10 cost between',
    bad: '1 in 20 cost more than',
    /** @param {string} name @param {string} half @param {string} low @param {string} high @param {string} bad */
    vendor: (name, half, low, high, bad) =>
      `${name}: half of the futures cost less than ${half}, 8 in 10 cost between ${low} and ${high}, 1 in 20 cost more than ${bad}.`,
    /** @param {string} low @param {string} high */
    between: (low, high) => (low === high ? low : `${low} – ${high}`),
    mean: 'Mean',
    /** @param {string} percent */
    percentile: (percent) => `${percent}% cost less than`,
  },

  wins: {
    heading: 'Who wins how often',
    title: 'In how many of 100 possible futures each vendor is the cheapest',
    hint: 'Each square is 1 of 100 possible futures, in the colour of the vendor that costs least in it.',
    /** @param {string} name @param {string} share */
    vendor: (name, share) => `${name} is the cheapest ${share} futures.`,
    share: 'Cheapest',
    /** @param {string} name */
    cheaperThan: (name) => `Cheaper than ${name}`,
  },

  worst: {
    heading: 'How bad can it get',
    title: 'How much is exceeded how rarely',
    /** @param {{ name: string, bad: string, mean: string }[]} them */
    lead: (them) => {
      const said = them.map(
        ({ name, bad, mean }, i) =>
          say`${vendor(name)}${i === 0 ? ' costs' : ''} over ${bad} (${mean} on average)`,
      );
      return say`In the worst 1 in 20 futures ${said.flatMap((each, i) => (i === 0 ? each : [', ', ...each]))}.`;
    },
    /** Where the worst is no worse. @param {{ name: string, bad: string }[]} them */
    exact: (them) => {
      const said = them.map(
        ({ name, bad }, i) => say`${vendor(name)}${i === 0 ? ' costs' : ''} ${bad}`,
      );
      return say`Even in the worst futures ${said.flatMap((each, i) => (i === 0 ? each : [', ', ...each]))}.`;
    },
    cvar: 'The average of the worst 5 in 100 is known as CVaR 95.',
    /** @param {string} n */
    level: (n) => `1 in ${n}`,
    axis: 'futures cost more than the line',
    /** @param {string} n @param {string} list */
    readout: (n, list) => `1 in ${n} futures cost more than: ${list}.`,
    /** @param {string} name @param {string} amount */
    amount: (name, amount) => `${name} ${amount}`,
    between: '; ',
    keys: 'The left and right arrow keys move from one chance to the next.',
    table: 'Cost that 1 future in so many exceeds',
    chance: 'Chance',
    mean: 'Mean of the worst 5 in 100 (CVaR 95)',
  },

  gap: {
    heading: 'By how much',
    /** @param {string} best @param {string} other */
    title: (best, other) => `By how much ${best} is cheaper than ${other}, or dearer`,
    /** @param {{ best: string, other: string, half: string, halfSign: number, low: string, lowSign: number, high: string, highSign: number }} it */
    lead: (it) =>
      say`Against ${vendor(it.other)}, ${vendor(it.best)} costs ${against(it.half, it.halfSign)} in a typical future: half are better, half worse. 8 in 10 lie between ${against(it.low, it.lowSign)} and ${against(it.high, it.highSign)}.`,
    /** @param {{ best: string, other: string, half: string, halfSign: number }} it */
    exact: (it) =>
      say`Against ${vendor(it.other)}, ${vendor(it.best)} costs ${against(it.half, it.halfSign)} in every future.`,
    /** @param {string} name */
    side: (name) => `${name} is cheaper`,
    table: 'Difference between the best two',
    /** @param {string} percent */
    percentile: (percent) => `${percent}% lie below`,
    /** @param {string} best @param {string} other */
    saving: (best, other) => `${other} minus ${best}`,
    quantity: 'Futures',
  },

  ignorance: {
    heading: 'What don’t you know?',
    intro:
      'Your numbers are estimates. Say how far off they may be: at 2 the truth lies, nine times in ten, between half and double what you typed. Each future draws a truth of its own.',
    /** @param {string} from @param {string} to */
    differ: (from, to) => `The vendors differ, ${from} to ${to}. What you set here holds for all.`,
    luck: 'Luck alone',
    luckWhy:
      'Takes your numbers as exact. The answer then looks surer than it is, because nobody’s numbers are exact.',
  },

  /** @param {{ trials: string, months: string, seed: string, mean: string, bad: string }} it */
  footnote: (it) =>
    `${it.trials} futures of ${it.months}, drawn from seed ${it.seed}. Standard errors: ${it.mean} of the averages, ${it.bad} of what is exceeded in 1 of 20, at most. Digits that are mostly chance are not printed.`,
  /** @param {string} trials @param {string} requested */
  stopped: (trials, requested) => `Stopped after ${trials} of ${requested} futures.`,
};

/** @typedef {typeof sure} SureText */
