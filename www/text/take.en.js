/** What is said where the answer is taken away: the dialog, the files themselves, the printout. */

export const take = {
  heading: 'Take the answer with you',
  close: 'Close',

  table: {
    heading: 'Table',
    hint: 'Every line of cost, vendor by vendor, for a spreadsheet, a wiki or a tender.',
    csv: 'CSV file',
    copy: 'Copy as Markdown',
    markdown: 'Markdown file',
    file: 'costs',
  },
  scenario: {
    heading: 'Scenario',
    hint: 'All that you typed, to open again here or on another computer.',
    json: 'JSON file',
  },
  pictures: {
    heading: 'Pictures',
    hint: 'SVG stays sharp at any size. PNG goes anywhere.',
    /** @type {Record<string, string>} */
    files: {
      picture: 'cost by vendor',
      time: 'cost over time',
      phases: 'time to fix',
      week: 'week',
      spans: 'possible cost',
      wins: 'who wins how often',
      worst: 'how bad it can get',
      gap: 'difference',
    },
    /** @param {string} picture @param {string} kind */
    as: (picture, kind) => `${picture}, ${kind}`,
  },
  print: {
    heading: 'Print',
    hint: 'The answer and your main numbers on one page, the reasons on the next. Most systems can save it as PDF.',
    button: 'Print…',
  },
  link: {
    label: 'Put in a link to this comparison',
    hint: 'Whoever has the link sees every number you typed. Leave it out if a vendor will read this.',
  },

  /** @param {string} file */
  saved: (file) => `Downloaded: ${file}`,
  copied: 'Copied. Paste it into a wiki or a document.',
  copyByHand: 'This browser does not let the page copy. The text is below; copy it from there.',
  markdownText: 'The table as Markdown',
  pictureFailed: 'This browser could not turn the picture into a PNG. The SVG shows the same.',

  untitled: 'Vendor comparison',
  /** @param {string} date */
  made: (date) => `Computed on ${date}`,
  facts: {
    title: 'Title',
    result: 'Result',
    currency: 'Currency',
    months: 'Months',
    date: 'Date',
    link: 'Link',
  },
  /** @param {string} currency @param {string} months */
  amounts: (currency, months) => `${currency}, ${months}`,
  openHere: 'Open this comparison',
  unit: 'Unit',
  share: 'share of 1',
  hoursAYear: 'hours a year',
  rank: 'Rank',
  hiddenShare: 'Hidden cost as a share of the total',
  availability: 'Availability by the contract’s count',
  /** @param {string} severity */
  openHours: (severity) => `Hours a year with an open ${severity} incident`,
  /** @param {string} unit */
  perUnit: (unit) => `Total per ${unit || 'unit of usage'}`,

  paper: {
    inputs: 'The main numbers behind it',
    lines: 'Line by line',
  },
};

/** @typedef {typeof take} TakeText */
