/** Words about links that are opened and shared. */

export const link = {
  /** The heading that a screen reader hears. */
  label: 'About the link',

  /** What could not be read, and what to do. */
  problems: {
    link_foreign: 'What follows the # in the address is not a link of this calculator.',
    link_newer:
      'This link was made by a newer version of the calculator. Reload the page; if this message stays, ask for the scenario as a file.',
    link_damaged: 'This link is damaged. Ask for it again, and take care to copy all of it.',
    /** @param {number} kept @param {number} of */
    link_cut: (kept, of) =>
      `This link was cut off or damaged: ${kept} of ${of} vendors could be read. Ask for the link again, and take care to copy all of it.`,
    link_surplus:
      'Something was added to the end of this link and left out. The scenario itself is whole.',
    /** @param {string} max */
    link_too_long: (max) =>
      `This link is longer than any scenario needs (${max} characters) and was not read.`,
    malformed_json: 'What was to be shown here is not JSON, and was not read.',
    no_vendors: 'What was to be shown here holds no vendor.',
    other: 'Some of this link could not be read.',
  },
  /** One input that could not be read. @param {string} place @param {string} words */
  problem: (place, words) => `Left out: ${place}. ${words}`,
  /** @param {string} place */
  gap: (place) => `Left out: ${place}, since nothing is set at the positions before it.`,
  /** @param {string} key */
  quoted: (key) => `“${key}”`,
  /** Inputs that do not exist. @param {string[]} keys @param {number} more */
  unknown(keys, more) {
    const items = keys.map((key) => `“${key}”`);
    if (more > 0) items.push(`${more} more`);
    const last = items.pop();
    const listed = items.length === 0 ? last : `${items.join(', ')} and ${last}`;
    return `Left out: ${listed}, which no scenario has. Check the spelling.`;
  },
  /** @param {string} max */
  tooManyKeys: (max) => `The address sets more than ${max} values; the others were left out.`,
  /** @param {number} n */
  more: (n) => `${n} more could not be read either.`,

  /** What is on the page when nothing could be read. */
  shown: {
    own: 'Your own scenario is here as you left it.',
    example: 'The example is shown.',
    before: 'Nothing on the page has changed.',
  },
  /** The fragment could not be read, but what stands before it could. */
  queryOnly: 'Only what stands before the # was read.',

  opened: 'You opened a link. Your own scenario is kept.',
  kept: 'Your own scenario, from before you opened a link, is kept.',
  back: 'Back to my scenario',

  title: 'Which vendor is really cheapest?',
  copied: 'Link copied.',
  /** @param {string} length */
  carries: (length) =>
    `Its ${length} characters hold this whole comparison; nothing is sent to a server.`,
  /** @param {string} download the label of the button */
  fromDisk: (download) =>
    `This page was opened from a file, so its links work on this computer only. To pass the comparison on, send it as a file: “${download}”.`,
  /** @param {string} download the label of the button */
  noHome: (download) =>
    `Nobody told this page where links of the calculator lead, so it makes none. To pass the comparison on, send it as a file: “${download}”.`,
  copyIt: 'The browser lets this page copy nothing. Here is the link, for you to copy:',
  field: 'Link to this comparison',
};
