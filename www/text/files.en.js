// The words about files that cannot be opened.

export const files = {
  tooLarge: 'This file was not opened: it is larger than 1 MB, and a scenario is a few kB.',
  unreadable: 'This file could not be read. Choose it again.',
  notJson: 'This file was not opened: it is not JSON. Choose one that this page saved.',
  /** @param {string} max */
  tooMany: (max) =>
    `This file was not opened: it holds more than ${max} values, which no scenario has.`,
  tooDeep: 'This file was not opened: it is nested too deep to be a scenario.',
  /** @param {string} problems */
  wrong: (problems) => `This file was not opened. ${problems}`,
};
