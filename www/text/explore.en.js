/** What is said of what the answer hangs on. Loaded when the answer is on the screen. */

import { say, vendor } from './say.js';

/** @typedef {import("./say.js").Part} Part */

/**
 * Which side of a value. At a jump the value itself is on the far side already.
 * @typedef {"above" | "below" | "from" | "to"} Side
 *
 * @typedef {object} Condition a value beyond which another vendor is the cheapest
 * @property {string} pattern the input's path, positions and severity left open
 * @property {string} label
 * @property {string} severity `P0`, where it is an input of one
 * @property {string | null} owner the vendor whose input it is
 * @property {Side} side
 * @property {string} value
 * @property {number} tier which of several, from 1; 0 where there is only one
 */

/**
 * "more than 5", "5 or more"; with other words for more and less.
 * @param {Side} side
 * @param {string} value
 * @param {[more: string, less: string]} [words]
 */
function amount(side, value, [more, less] = ['more', 'less']) {
  if (side === 'from') return `${value} or ${more}`;
  if (side === 'to') return `${value} or ${less}`;
  return `${side === 'above' ? more : less} than ${value}`;
}

/** @param {Side} side @param {string} value */
function position(side, value) {
  if (side === 'from' || side === 'to') return amount(side, value);
  return `${side} ${value}`;
}

/** Inputs of which a person speaks in another way than the form does. @type {Record<string, (it: Condition) => Part[]>} */
const OWN = {
  'business.revenue_per_hour': ({ side, value }) => say`your revenue is ${position(side, value)}`,
  'usage.units_per_month': ({ side, value }) => say`you use ${amount(side, value)}`,
  horizon_months: ({ side, value }) =>
    say`you compare over ${amount(side, value, ['more', 'fewer'])}`,
  'vendors[].incidents_per_year': ({ owner, severity, side, value }) =>
    say`${vendor(owner ?? '')} has ${amount(side, value.replace(/ a year$/, ''), ['more', 'fewer'])} ${severity} incidents a year`,
  'vendors[].price.monthly': ({ owner, side, value }) =>
    say`${vendor(owner ?? '')} asks ${amount(side, value)}`,
  'vendors[].price.discount': ({ owner, side, value }) =>
    say`${vendor(owner ?? '')} gives a discount of ${amount(side, value)}`,
  'vendors[].support.repair_hours': ({ owner, severity, side, value }) =>
    say`${vendor(owner ?? '')} repairs ${severity} incidents in ${amount(side, value)} on average`,
  'vendors[].support.response_hours': ({ owner, severity, side, value }) =>
    say`${vendor(owner ?? '')} answers ${severity} incidents in ${amount(side, value)} on average`,
};

/** @param {Condition} it */
function condition(it) {
  if (it.pattern === 'vendors[].price.usage.tiers[].unit_price')
    return say`${vendor(it.owner ?? '')} charges ${amount(it.side, it.value)}${it.tier > 0 ? ` in tier ${it.tier}` : ''}`;
  const own = OWN[it.pattern];
  if (own !== undefined) return own(it);
  const is = `“${it.label}” is ${position(it.side, it.value)}`;
  return it.owner === null ? say`${is}` : say`${vendor(it.owner)}’s ${is}`;
}

/**
 * What is counted may begin with a number itself: 8,130 (× 1,000 min).
 * @param {string} n
 * @param {string} unit
 */
const units = (n, unit) => `${n} ${/^\d/.test(unit) ? `(× ${unit})` : unit || 'units'}`;

/** @param {string} n @param {boolean} one @param {string} noun */
const counted = (n, one, noun) => `${n} ${noun}${one ? '' : 's'}`;

export const explore = {
  heading: 'What would change the answer',
  waiting: 'Looking for what would change the answer …',
  progress: 'Numbers looked at',
  failed: 'This could not be worked out for these numbers. The answer above does not depend on it.',

  /** Names of inputs that need the rows around them in the form; {n} is the place in a list. @type {Record<string, string>} */
  labels: {
    'vendors[].support.round_trip_hours': 'Time for each message',
    'vendors[].support.desk.windows[].from_hour': 'Support opens, period {n}',
    'vendors[].support.desk.windows[].to_hour': 'Support closes, period {n}',
    'vendors[].support.desk.holiday_runs[]': 'Days of holiday run {n}',
    'vendors[].price.usage.tiers[].up_to': 'Limit of price tier {n}',
    'vendors[].price.usage.tiers[].unit_price': 'Unit price, tier {n}',
    'vendors[].price.support_plan.tiers[].up_to': 'Support plan, limit of tier {n}',
    'vendors[].price.support_plan.tiers[].rate': 'Support plan, share of tier {n}',
    'vendors[].price.support_plan.minimum': 'Support plan minimum',
    'vendors[].price.extras[].amount': 'Extra',
    'vendors[].sla.credits[].below': 'Availability for credit',
    'vendors[].sla.credits[].share': 'Share paid by credit',
    'vendors[].sla.min_minutes': 'Shortest outage that counts',
    'vendors[].degradation.impact': 'Revenue lost to stutter',
    'business.weekend_factor': 'Weekend revenue',
    'business.events[].per_year': 'Times a year of big event',
    'business.events[].hours': 'Hours of big event',
    'business.events[].revenue_factor': 'Revenue in big event',
    'business.events[].incident_multiplier': 'Incidents in big event',
    'vendors[].switching.parallel_months': 'Months of both bills',
  },

  /** A value with its unit. @type {Record<string, (n: string, unit: string, one: boolean) => string>} */
  amounts: {
    money_per_hour: (n) => `${n} an hour`,
    money_per_month: (n) => `${n} a month`,
    money_per_unit: (n, unit) => `${n} per ${unit || 'unit'}`,
    units: (n, unit) => units(n, unit),
    units_per_month: (n, unit) => `${units(n, unit)} a month`,
    hours: (n) => `${n}\u00a0h`,
    hours_per_month: (n) => `${n}\u00a0h a month`,
    minutes: (n) => `${n} min`,
    share_per_year: (n) => `${n} a year`,
    share_per_hour: (n) => `${n} an hour`,
    per_year: (n) => `${n} a year`,
    factor: (n) => `×\u00a0${n}`,
    either_way: (n) => `×\u00a0${n}`,
    people: (n, _unit, one) => (one ? `${n} person` : `${n} people`),
    days: (n, _unit, one) => counted(n, one, 'day'),
  },

  curve: {
    /** In a tooltip. */
    hint: 'Every vendor’s total over the range of this number. Click for a larger picture; from the number itself, Alt + ↓.',
    /** @param {string} label @param {string} from @param {string} to */
    over: (label, from, to) => `${label}, from ${from} to ${to}`,
    /** @param {string} label @param {string} name */
    of: (label, name) => `${label} of ${name}`,
    /** @param {string} over @param {string} totals @param {string} outcome */
    sentence: (over, totals, outcome) => `${over}: ${totals}${outcome && `; ${outcome}`}.`,
    /** @param {string} name @param {string} from @param {string} to */
    rises: (name, from, to) => `total of ${name} rises from ${from} to ${to}`,
    /** @param {string} name @param {string} from @param {string} to */
    falls: (name, from, to) => `total of ${name} falls from ${from} to ${to}`,
    /** @param {string} name @param {string} least @param {string} most */
    varies: (name, least, most) => `total of ${name} moves between ${least} and ${most}`,
    /** @param {string} name @param {string} total */
    stays: (name, total) => `total of ${name} stays at ${total}`,
    between: ', ',
    /** @param {string} values */
    changes: (values) => `cheapest changes at ${values}`,
    /** @param {string} a @param {string} b */
    and: (a, b) => `${a} and ${b}`,
    /** @param {string} name @param {boolean} two */
    throughout: (name, two) => `${name} is ${two ? 'cheaper' : 'cheapest'} throughout`,
    /** @param {string} value */
    now: (value) => `now ${value}`,
    table: 'Totals by value',
    close: 'Close',
  },

  flips: {
    condition,
    /** @param {Part[][]} them */
    or: (them) =>
      them.flatMap((each, i) => {
        if (i === 0) return each;
        const last = i === them.length - 1;
        return [last ? (them.length > 2 ? ', or ' : ' or ') : ', ', ...each];
      }),
    /** @param {{ best: string, two: boolean, conditions: Part[] }} it */
    unless: (it) =>
      say`${vendor(it.best)} stays ${it.two ? 'cheaper' : 'cheapest'} unless ${it.conditions}.`,
    /** @param {{ name: string, conditions: Part[] }} it */
    instead: (it) => say`${vendor(it.name)} becomes the cheapest if ${it.conditions}.`,
    /** @param {{ best: string, two: boolean }} it */
    never: (it) =>
      say`${vendor(it.best)} stays ${it.two ? 'cheaper' : 'cheapest'} whichever single number you change, as far as it is plausible.`,
    hint: 'One number changes at a time; all others stay as they are.',
    single: 'With one vendor nothing can change places. Add a second one to compare.',
    /** @param {{ best: string, other: string }} it */
    tie: (it) =>
      say`${vendor(it.best)} and ${vendor(it.other)} cost the same, so any number that tells them apart decides.`,
  },

  offer: {
    heading: 'How far prices could move',
    /** @param {{ name: string, most: string, now: string }} it */
    most: (it) =>
      say`${vendor(it.name)} could ask up to ${it.most} a month, instead of ${it.now}, and still be the cheapest.`,
    /** @param {{ name: string }} it */
    anyPrice: (it) =>
      say`${vendor(it.name)} stays the cheapest at any monthly price that can be entered.`,
    /** @param {{ name: string, discount: string, now: string | null }} it */
    discount: (it) =>
      say`${vendor(it.name)} would have to give a discount of ${it.discount}${it.now === null ? '' : `, instead of ${it.now},`} to draw level.`,
    /** @param {{ name: string }} it */
    noDiscount: (it) => say`No discount would make ${vendor(it.name)} the cheapest.`,
  },

  time: {
    heading: 'What an hour is worth',
    /** @param {{ name: string, severity: string, amount: string }} it */
    repair: (it) =>
      say`An hour faster ${it.severity} repair at ${vendor(it.name)} is worth ${it.amount} a year.`,
    /** @param {{ name: string, severity: string, amount: string }} it */
    response: (it) =>
      say`An hour faster ${it.severity} response at ${vendor(it.name)} is worth ${it.amount} a year.`,
    none: 'As things stand, an hour more or less of response or repair costs nothing.',
  },

  tornado: {
    heading: 'What matters most',
    /** @param {{ best: string, other: string }} it */
    lead: (it) =>
      say`How far ahead ${vendor(it.best)} is of ${vendor(it.other)} as one number moves over its plausible range. A bar that crosses the middle line changes which of the two is cheaper. Choose a bar to go to its number.`,
    /** @param {string} best @param {string} other */
    title: (best, other) => `What moves the difference between ${best} and ${other} most`,
    /** @param {string} name */
    side: (name) => `${name} is cheaper`,
    /** @param {string} amount */
    now: (amount) => `now ${amount}`,
    flips: 'changes the order',
    /** @param {{ label: string, from: string, to: string, low: string, high: string, flips: boolean }} it */
    row: (it) =>
      `${it.label}, from ${it.from} to ${it.to}: between ${it.low} and ${it.high}${it.flips ? '; changes the order' : ''}`,
    /** @param {string} name @param {string} amount */
    ahead: (name, amount) => `${name} cheaper by ${amount}`,
    /** @param {number} n */
    all: (n) => `Show all ${n}`,
    fewer: 'Show fewer',
    keys: 'Arrow keys move between the bars, Enter leads to the number.',
    table: 'What moves the difference',
    input: 'Number',
    from: 'From',
    to: 'To',
    moves: 'Moves it by',
    order: 'Changes the order',
    yes: 'yes',
    no: 'no',
  },
};

/** @typedef {typeof explore} ExploreText */
