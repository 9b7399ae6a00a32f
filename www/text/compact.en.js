/** What only the compact view says. */
export const compact = {
  /** @param {string} title */
  group: (title) => (title === '' ? 'Calculator' : `Calculator: ${title}`),
  controls: 'Try other numbers',
  how: 'How it was computed',
  open: 'Open in full',
  newTab: '(in a new tab)',
  source: 'Computed in your browser. Nothing is sent.',
};
