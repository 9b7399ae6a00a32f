// The words of the inputs that stand in groups.

export const widgets = {
  upTo: 'up to',
  beyond: 'above that',
  all: 'all units',
  wholeBill: 'the whole bill',
  at: 'at',
  addTier: 'Add a tier',
  /** @param {number} n */
  removeTier: (n) => `Remove tier ${n}`,
  addFirstTier: 'Add a price',
  addPlan: 'Add a support plan',
  addExtra: 'Add an extra',
  /** @param {number} n */
  removeExtra: (n) => `Remove extra ${n}`,
  addEvent: 'Add an event',
  /** @param {number} n */
  removeEvent: (n) => `Remove event ${n}`,
  addCredit: 'Add a credit',
  /** @param {number} n */
  removeCredit: (n) => `Remove credit ${n}`,
  below: 'below',
  available: '%',
  ofBill: '% back',
  always: 'always open',
  addWindow: 'Add hours',
  /** @param {number} n */
  removeWindow: (n) => `Remove hours ${n}`,
  from: 'from',
  to: 'to',
  profiles: {
    flat: 'Alike at every hour',
    evening: 'Evening peak, live streaming',
    office: 'Office hours',
    shopping: 'Shopping, noon and evening',
    custom: 'Your own',
  },
  profilePreset: 'Shape of the day',
  /** @param {number} hour */
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
};

/** @typedef {typeof widgets} Widgets */
