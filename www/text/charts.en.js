// The words of the charts, English. Numbers and names arrive formatted; a name may hold anything.

/**
 * @param {number} n
 * @param {string} one
 * @param {string} many
 */
const plural = (n, one, many) => (n === 1 ? one : many);

export const charts = {
  lines: {
    subscription: 'Subscription',
    usage: 'Usage',
    support_plan: 'Support plan',
    extras: 'Extras',
    switching: 'Switching',
    lost_revenue: 'Lost revenue',
    staff: 'Engineers’ time',
    churn: 'Lost customers',
    penalties: 'Fixed cost of incidents',
    maintenance: 'Maintenance',
    degradation: 'Chronic stutter',
    events: 'Big events',
    sla_credits: 'SLA credits',
    claims: 'Work for claims',
  },

  meanings: {
    subscription: 'The fixed monthly fee, after the discount and the yearly price rises.',
    usage: 'What the units you use cost, topped up to the minimum commitment if need be.',
    support_plan: 'A support plan, charged as a share of each month’s bill.',
    extras: 'Onboarding, add-ons and other fees.',
    switching: 'Moving in, and moving out again at the end.',
    lost_revenue: 'Revenue you lose while an incident is open.',
    staff: 'Your own engineers, tied up until an incident is over.',
    churn: 'Customers who leave because of an outage and do not come back.',
    penalties: 'What each incident costs you in coupons, fines and credits to your own customers.',
    maintenance: 'Revenue lost while the service is down for planned maintenance.',
    degradation: 'Revenue lost to poor quality that nobody files a ticket for.',
    events: 'What incidents cost in your big events, when far more is at stake in an hour.',
    sla_credits: 'What the vendor pays back when it misses its promise. It lowers the total.',
    claims: 'Your engineers’ time to claim the credits.',
  },

  price: 'Price',
  hidden: 'Hidden cost',
  total: 'Total',
  /** Ends a sentence that is also used as a label. */
  stop: '.',
  /** @param {string[]} names */
  list: (names) => names.join(', '),
  vendor: 'Vendor',

  bars: {
    /** @param {string} span */
    title: (span) => `What each vendor costs over ${span}: price and hidden cost`,
    /** @param {string} name @param {string} total @param {string} price @param {string} hidden */
    vendor: (name, total, price, hidden) =>
      `${name} costs ${total}: ${price} in price and ${hidden} in hidden cost.`,
    /** @param {string} best @param {string} saves @param {string} other */
    verdict: (best, saves, other) => `${best} is the cheapest, by ${saves} against ${other}.`,
    keys: 'The arrow keys move from piece to piece; Enter explains one.',
    cheapest: 'cheapest',
    /** @param {string} amount */
    cheapestBy: (amount) => `cheapest, by ${amount}`,
    tie: 'equal cost',
    /** @param {string} amount */
    price: (amount) => `Price ${amount}`,
    /** @param {string} amount */
    lowestPrice: (amount) => `Price ${amount}, the lowest`,
    /** @param {string} amount */
    hidden: (amount) => `Hidden cost ${amount}`,
    /** @param {string} amount @param {string} other */
    less: (amount, other) => `${amount} less than ${other}`,
    /** @param {string} amount */
    lessShort: (amount) => `${amount} less`,
    /** @param {string} vendor @param {string} piece @param {string} amount */
    piece: (vendor, piece, amount) => `${vendor}, ${piece}: ${amount}`,
  },

  explain: {
    /** @param {string} vendor @param {string} line */
    heading: (vendor, line) => `${vendor}: ${line}`,
    difference: 'Difference',
    /** @param {string} amount */
    rest: (amount) => `smaller amounts, ${amount} together`,
    /** What a term is the cost of, where the reader did not name it. @type {Record<string, string>} */
    terms: {
      p0: 'P0',
      p1: 'P1',
      p2: 'P2',
      p3: 'P3',
      in_fee: 'Fee to move in',
      in_hours: 'Work to move in',
      parallel_months: 'The old bill, running on',
      out_fee: 'Fee to move out',
      out_hours: 'Work to move out',
    },
    /** Each factor of a product, with its unit: `s` is the number as text, `n` the number. Where a factor means
     * something else in one line, `line.factor` says so.
     * @type {Record<string, (s: string, n: number) => string>} */
    factors: {
      incidents_per_year: (s, n) => `${s} ${plural(n, 'incident', 'incidents')} a year`,
      years: (s, n) => `${s} ${plural(n, 'year', 'years')}`,
      hours: (s) => s,
      impact: (s) => `${s} of revenue`,
      revenue_per_hour: (s) => `${s}/h`,
      gross_margin: (s) => `${s} really lost`,
      growth_and_discount: (s) => `${s} for discounting`,
      'subscription.growth_and_discount': (s) => `${s} for price rises and discounting`,
      'lost_revenue.growth_and_discount': (s) => `${s} for growth and discounting`,
      'maintenance.growth_and_discount': (s) => `${s} for growth and discounting`,
      'degradation.growth_and_discount': (s) => `${s} for growth and discounting`,
      'events.growth_and_discount': (s) => `${s} for growth and discounting`,
      engineers: (s, n) => `${s} ${plural(n, 'engineer', 'engineers')}`,
      hourly_cost: (s) => `${s}/h`,
      customers: (s, n) => `${s} ${plural(n, 'customer', 'customers')}`,
      value: (s) => `${s} each`,
      churn_per_hour: (s) => `${s} leaving per hour`,
      penalty: (s) => `${s} an incident`,
      months: (s, n) => `${s} ${plural(n, 'month', 'months')}`,
      monthly_price: (s) => `${s} a month`,
      units: (s, n) => `${s} ${plural(n, 'unit', 'units')}`,
      unit_price: (s) => `${s} a unit`,
      amount: (s) => s,
      times: (s, n) => `${s} ${plural(n, 'time', 'times')}`,
      hours_per_month: (s) => `${s} a month`,
      load: (s) => `${s} of usual revenue`,
      share: (s) => s,
      'support_plan.share': (s) => `${s} on average`,
      'sla_credits.share': (s) => `${s} credited on average`,
      'claims.share': (s) => `${s} of months with a credit`,
      bill: (s) => `${s} billed`,
      claim_probability: (s) => `${s} claimed`,
      cash_value: (s) => `${s} worth in cash`,
      claim_hours: (s) => `${s} a claim`,
      events_per_year: (s, n) => `${s} ${plural(n, 'event', 'events')} a year`,
      cost_per_incident: (s) => `${s} an incident`,
      incidents: (s, n) => `${s} ${plural(n, 'incident', 'incidents')}`,
    },
  },
};

/**
 * With what comes later, `why-words.js` brings it.
 *
 * @typedef {typeof charts & import('./why.en.js').WhyText} ChartText
 */
