import { charts } from './charts.en.js';
import { fields } from './en.fields.js';
import { say, vendor } from './say.js';

/** @typedef {import('./say.js').Part} Part */

/**
 * How one amount stands to the other's: "$20k more in price".
 * @param {Part} amount
 * @param {number} sign
 * @param {string} what
 */
function compared(amount, sign, what) {
  if (sign === 0) return `the same ${what}`;
  return say`${amount} ${sign > 0 ? 'more' : 'less'} in ${what}`;
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const cardinals = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

const widgets = {
  aMonth: 'a month',
  slider: 'slider',
  /** @param {number} n @param {string} from @param {string} to */
  tierSummary: (n, from, to) => `${n} tiers, ${from} to ${to}`,
  per: { once: 'once', month: 'a month', year: 'a year', incident: 'per incident' },
  mode: { graduated: 'graduated, tier by tier', volume: 'volume, all at one price' },
  desks: {
    always: '24/7',
    weekdays: 'Mon–Fri 9–18',
    weekdaysP0: 'Mon–Fri 9–18, P0 any hour',
    sixDays: 'Mon–Sat 9–18',
    daily: 'Every day 9–21',
    custom: 'Other hours…',
  },
  days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
};

export const en = {
  tag: 'en',
  fields,
  // Some of them come later.
  charts: /** @type {import('./charts.en.js').ChartText} */ (charts),
  /** Between two sentences. */
  sentenceGap: ' ',

  page: {
    title: 'Which vendor is really cheapest?',
    standfirst:
      'A low price can hide slow support. Put in what you know of each vendor and see what it costs you once incidents, waiting and repairs are counted.',
    footer:
      'Everything is computed in your browser. Nothing you type is sent anywhere; it is kept on this device only.',
    method: 'How it is computed',
  },

  status: {
    loading: 'Loading the calculator…',
    failed: 'The calculator could not be loaded.',
    failedWhy: (/** @type {string} */ reason) => `The browser says: ${reason}`,
    partFailed: 'A part of the page could not be loaded. Check the connection and reload the page.',
    failedHint: 'It needs WebAssembly and a connection to this site. Reload the page to try again.',
    trapped:
      'The calculator stumbled over these numbers and was started afresh. What you typed is all here; change a number to go on.',
  },

  units: {
    hours: (/** @type {string} */ n, /** @type {boolean} */ _one) => `${n} h`,
    months: (/** @type {string} */ n, /** @type {boolean} */ one) =>
      `${n} ${one ? 'month' : 'months'}`,
  },

  /** What stands behind a number that is typed. @type {Record<string, (words: { currency: string, unit: string }) => string>} */
  suffix: {
    money: ({ currency }) => currency,
    money_per_hour: ({ currency }) => `${currency} an hour`,
    money_per_month: ({ currency }) => `${currency} a month`,
    money_per_unit: ({ currency, unit }) => `${currency} per ${unit || 'unit'}`,
    units: ({ unit }) => unit || 'units',
    units_per_month: ({ unit }) => `${unit || 'units'} a month`,
    hours: () => 'hours',
    hours_per_month: () => 'hours a month',
    minutes: () => 'minutes',
    months: () => 'months',
    share: () => '%',
    share_per_year: () => '% a year',
    share_per_hour: () => '% per hour',
    per_year: () => 'a year',
    factor: () => 'times',
    either_way: () => 'times, up or down',
    people: () => 'people',
    days: () => 'days',
    utc_offset: () => 'hours from UTC',
    none: () => '',
  },

  severities: {
    p0: 'core business down',
    p1: 'partly degraded',
    p2: 'minor, a workaround exists',
    p3: 'a question only',
  },
  /** @param {string} label @param {string} severity */
  ofSeverity: (label, severity) => `${severity} ${label[0].toLowerCase()}${label.slice(1)}`,

  verdict: {
    /** @param {{ months: string, best: string, other: string, saves: Part, price: Part, priceSign: number, hidden: Part, hiddenSign: number }} it */
    cheaper: (it) => {
      const price = compared(it.price, it.priceSign, 'price');
      const hidden = compared(it.hidden, it.hiddenSign, 'hidden cost');
      const joint = it.priceSign * it.hiddenSign < 0 ? ', ' : ' and ';
      return say`Over ${it.months} ${vendor(it.best)} costs ${it.saves} less than ${vendor(it.other)}: ${price}${joint}${hidden}.`;
    },
    /** @param {{ months: string, best: string, other: string, total: Part }} it */
    tie: (it) =>
      say`Over ${it.months} ${vendor(it.best)} and ${vendor(it.other)} cost the same, ${it.total}. Choose by what the numbers leave out.`,
    /** @param {{ months: string, best: string, total: Part, price: Part, hidden: Part }} it */
    single: (it) =>
      say`Over ${it.months} ${vendor(it.best)} costs ${it.total}: ${it.price} in price and ${it.hidden} in hidden cost. Add a second vendor to compare.`,
    /** @param {{ name: string, rank: number, of: number }} it */
    lowestPrice: (it) =>
      say`${vendor(it.name)} asks the lowest price and ends up ${it.rank === it.of ? 'last' : ordinals[it.rank - 1]} of ${cardinals[it.of]}.`,
    /** @param {{ name: string }} it */
    lowestPriceWins: (it) => say`${vendor(it.name)} asks the lowest price, too.`,
    /** @param {{ other: string, best: string, amount: Part, below: boolean }} it */
    breakEven: (it) =>
      say`${vendor(it.other)} becomes cheaper than ${vendor(it.best)} if your revenue is ${it.below ? 'below' : 'above'} ${it.amount} an hour.`,
    /** @param {{ best: string, other: string }} it */
    noBreakEven: (it) =>
      say`${vendor(it.best)} stays cheaper than ${vendor(it.other)} whatever your revenue.`,
    /** @param {string} title */
    example: (title) => `An example${title && `: ${title}`}. Put your own numbers in below.`,
    /** @param {string} field */
    missing: (field) => say`Type in ${field} to see which vendor costs least.`,
    unready: say`Correct the entries below to see which vendor costs least.`,
    stale: 'Showing the last complete answer.',
    /** @param {number} n */
    toCheck: (n) => (n === 1 ? 'One entry needs a look:' : `${n} entries need a look:`),
    /** @param {number} n */
    more: (n) => `and ${n} more`,
  },

  warnings: {
    /** @param {{ name: string, share: string }} it */
    down_a_tenth: (it) =>
      say`${vendor(it.name)}’s incidents would cost ${it.share} of all your revenue. That is more than most businesses survive; check its incidents, response times and repair times.`,
    /** @param {{ name: string, share: string }} it */
    churn_above_customers: (it) =>
      say`With ${vendor(it.name)} more customers would leave than you have (${it.share}). Check the customers lost per hour of outage.`,
  },

  /** What is wrong with an entry. Limits come as the field itself would show them. */
  issues: {
    empty: 'Empty. Type a number.',
    /** @param {string} number */
    useDefault: (number) => `Use ${number}`,
    notANumber: 'Not a number yet. Type one such as 1200 or 0.5.',
    notANumberList: 'Whole numbers with commas between them, such as 7, 3, 3.',
    required: 'Needed for an answer. Fill it in.',
    noName: 'Give the vendor a name.',
    /** @param {string} min */
    atLeast: (min) => `At least ${min}.`,
    /** @param {string} min */
    above: (min) => `More than ${min}.`,
    /** @param {string} max */
    atMost: (max) => `At most ${max}.`,
    /** @param {string} min @param {string} max */
    between: (min, max) => `Between ${min} and ${max}.`,
    whole: 'A whole number.',
    /** @param {string} step */
    multiple: (step) => `In steps of ${step}.`,
    /** @param {number} max */
    tooLong: (max) => `At most ${max} characters.`,
    /** @param {number} min */
    tooFew: (min) => `At least ${min} needed.`,
    /** @param {number} max */
    tooMany: (max) => `At most ${max}.`,
    /** @param {number} n */
    wrongLength: (n) => `Exactly ${n} needed.`,
    /** @param {string} options */
    oneOf: (options) => `One of: ${options}.`,
    currency: 'Three capital letters, such as USD or CNY.',
    allZero: 'At least one hour must be above 0.',
    notRising: 'Must be above the limit of the tier before it.',
    upToMissing: 'Type a limit: only the last tier may be without one.',
    upToOnLast: 'Remove this limit: the last tier has none.',
    windowEmpty: 'Must be later than the opening hour. Across midnight, split it in two.',
    /** @param {string} hours */
    deskTooShort: (hours) => `Open for at least ${hours} a week: add hours.`,
    /** @param {string} hours */
    deskClosed: (hours) =>
      `The holidays leave too few open hours: at least ${hours} a year are needed. Shorten the holidays or add hours.`,
    tooMuchDowntime:
      'More revenue lost than there is: lower the number of incidents or their times.',
    unknown: 'Not part of a scenario. Check the spelling or remove it.',
    duplicate: 'Stands there twice. Keep one.',
    /** By what the core expects, in its own words. @type {Record<string, string>} */
    types: {
      'a number': 'Must be a number.',
      'a text': 'Must be text.',
      'a list': 'Must be a list.',
      'an object': 'Must be an object with entries of its own.',
      'true or false': 'Must be true or false.',
      'a scenario document': 'Must be a scenario, which is a JSON object.',
    },
    /** @param {string} max */
    tooLarge: (max) => `More than ${max} values, which no scenario has.`,
    /** @param {string} max */
    tooManyMistakes: (max) => `More than ${max} mistakes; the others are not shown.`,
    engine: 'The calculator stumbled over these numbers. Change one to go on.',
    other: 'Not accepted. Check this entry.',
  },

  place: {
    /** @param {string} name @param {string} label */
    ofVendor: (name, label) => `${label}, ${name}`,
    /** @param {number} n */
    vendor: (n) => `vendor ${n}`,
    /** @param {string} label @param {number} n */
    nth: (label, n) => `${label} ${n}`,
    file: 'the file',
  },

  business: {
    heading: 'Your business',
    groups: {
      impact: [
        'What an incident does to you',
        'revenue lost, engineers, fixed cost, customers who leave',
      ],
      revenue: ['Your revenue through the week', 'busy hours, weekends, time zone, margin, growth'],
      events: ['Big events', 'launches, finals, sales'],
      terms: ['Terms of the comparison', 'currency, discounting, growth of usage, title'],
    },
    perIncident: 'Per incident',
  },
  vendors: {
    heading: 'The vendors',
    groups: {
      price: ['More about price', 'tiers, discount, commitment, support plan, extras'],
      incidents: [
        'More about incidents',
        'P1 partly degraded, P2 minor, P3 questions; time to notice',
      ],
      speed: ['More about support speed', 'P1 to P3, fixes that hold, messages'],
      desk: ['More about support hours', 'opening times, time zone, holidays'],
      sla: ['SLA credits', 'what you really get back for downtime'],
      switching: ['Switching', 'moving in, running both, moving out'],
      quality: ['Maintenance and quality', 'planned maintenance, chronic stutter'],
      uncertainty: ['What you don’t know', 'how far off these numbers may be'],
    },
    /** @param {number} n */
    filled: (n) => `${n} filled in`,
    /** @param {string} factor */
    timesAreMeans: (factor) =>
      `Type mean times, not promises, in hours while support is open. “Within 4 h” is a limit: kept 90% of the time, it stands for a mean of about ${factor}\u00a0×\u00a0that.`,
    /** @param {string} hours */
    resolved: (hours) => `resolution time ${hours}`,
    name: 'Name',
    add: 'Add a vendor',
    /** @param {string} name */
    duplicate: (name) => `Duplicate ${name}`,
    /** @param {string} name */
    remove: (name) => `Remove ${name}`,
    /** @param {string} name */
    left: (name) => `Move ${name} to the left`,
    /** @param {string} name */
    right: (name) => `Move ${name} to the right`,
    /** @param {number} n from 0 */
    newName: (n) => `Vendor ${String.fromCharCode(67 + n)}`,
    duplicateShort: 'Duplicate',
    removeShort: 'Remove',
    /** @param {string} name @param {number} n from 0 */
    copyName: (name, n) => (n === 0 ? `${name} copy` : `${name} copy ${n + 1}`),
    total: 'Total',
    price: 'Price',
    hidden: 'Hidden cost',
    /** @param {string} months */
    over: (months) => `over ${months}`,
    cheapest: 'cheapest',
  },

  // Some of them come later.
  widgets: /** @type {typeof widgets & import('./details.en.js').Widgets} */ (widgets),

  why: {
    picture: 'What each vendor costs',
    time: 'When the cost comes',
    phases: 'Where the time goes',
    week: 'Your week and their support hours',
    hours: 'Hours',
    cost: 'Cost',
    measure: 'Measure',
    asTable: 'Show as table',
    asPicture: 'Show as picture',
    heading: 'Why',
    hint: 'Tap or point at a piece, or move to it with Tab and the arrow keys, to see how it was computed.',
    explanation: 'How this piece was computed',
  },

  tools: {
    label: 'Scenario',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Back to the example',
    open: 'Open a file…',
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    dismiss: 'Dismiss',
    /** @param {string} name */
    removed: (name) => `Removed ${name}.`,
    resetDone: 'The example is back.',
    /** @param {string} name */
    opened: (name) => `Opened ${name}.`,
    /** @param {string} name @param {string} first */
    added: (name, first) =>
      `${name} starts with the incidents of ${first} and a good contract’s times. Its price is for you to type.`,
    /** @param {string} place @param {string} words */
    problem: (place, words) => `${place}: ${words}`,
    share: 'Share',
    embed: 'Embed…',
    take: 'Download…',
    finishFirst: 'Not yet: correct the entries that need a look first.',
    fileName: 'vendor-comparison',
  },
};
