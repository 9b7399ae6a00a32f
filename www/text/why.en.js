// The words of the pictures under the form, English.

/**
 * @param {number} n
 * @param {string} one
 * @param {string} many
 */
const plural = (n, one, many) => (n === 1 ? one : many);

export const why = {
  phases: {
    detection: 'Until noticed',
    waiting: 'Waiting for support to open',
    response: 'Waiting for an answer',
    messages: 'Questions back and forth',
    repair: 'Repair',
    rework: 'Redoing failed fixes',
    ramp: 'Revenue coming back',
  },

  /** After "38% of it …". */
  phasesInside: {
    detection: 'before anyone notices',
    waiting: 'waiting for support to open',
    response: 'waiting for an answer',
    messages: 'in questions back and forth',
    repair: 'in repair',
    rework: 'redoing failed fixes',
    ramp: 'while revenue comes back',
  },

  time: {
    /** @param {string} span */
    title: (span) => `Cost so far, month by month, over ${span}`,
    /** @param {string} name @param {string} total */
    vendor: (name, total) => `${name} ends at ${total}.`,
    /** @param {string} month @param {string} name */
    crossing: (month, name) => `From month ${month} ${name} is cheaper`,
    /** @param {string} name */
    always: (name) => `${name} costs less from the start`,
    month: 'Month',
    /** @param {number} n @param {string} s */
    years: (n, s) => `${s} ${plural(n, 'year', 'years')}`,
    /** @param {number} n @param {string} s */
    months: (n, s) => `${s} ${plural(n, 'month', 'months')}`,
    table: 'Cost so far at the end of each month',
  },

  where: {
    titleHours: 'Where the time goes: hours of open incidents a year',
    titleCost: 'Where the cost of incidents comes from',
    /** @param {string} name @param {string} total @param {string[]} parts */
    vendor: (name, total, parts) =>
      parts.length === 0 ? `${name}: ${total}.` : `${name}: ${total} (${parts.join('; ')}).`,
    /** @param {string} share @param {string} phase */
    most: (share, phase) => `${share} of it ${phase}`,
    /** @param {string} hours */
    aYear: (hours) => `${hours} a year`,
    nothing: 'no incidents',
    nothingCost: 'nothing',
    phase: 'Phase',
    keys: 'The arrow keys move from piece to piece.',
    /** @param {string} piece @param {string[]} terms */
    made: (piece, terms) => `${piece} = ${terms.join(' + ')}`,
    /** @param {string} n @param {string} hours @param {string} severity */
    termHours: (n, hours, severity) => `${n} × ${hours} (${severity})`,
    /** @param {string} amount @param {string} severity */
    termCost: (amount, severity) => `${amount} (${severity})`,
    sum: 'Total',
  },

  week: {
    between: ', ',
    title: 'Your week: revenue by hour, and when support is there',
    /** @param {string} amount @param {string} day @param {string} hour */
    peak: (amount, day, hour) => `Peak ${amount}/h, ${day} ${hour}`,
    /** @param {string} amount */
    flat: (amount) => `${amount}/h at every hour`,
    /** @param {string} offset */
    zone: (offset) => `Hours in your local time, ${offset}`,
    /** @param {string} share */
    closed: (share) => `${share} of your revenue comes in while support is closed`,
    /** @param {string} share @param {string} name */
    closedOf: (share, name) =>
      `${share} of your revenue comes in while ${name}’s support is closed.`,
    /** @param {string} hours */
    open: (hours) => `Open ${hours} a week`,
    /** @param {string} severities */
    clock: (severities) => `${severities} at any hour`,
    always: 'always open',
    /** @param {string} name */
    alwaysOf: (name) => `${name}’s support is always open.`,
    /** @param {string} names */
    alwaysList: (names) => `Always open: ${names}`,
    hour: 'Hour',
    tableRevenue: 'Revenue by hour of the week',
    tableDesks: 'Support hours',
    hours: 'Hours a week',
    share: 'Revenue while closed',
    severities: 'At any hour',
  },

  convention: 'A month is one twelfth of 8,760 hours, that is 730 hours; a week is 168 hours.',
};

/** @typedef {typeof why} WhyText */
