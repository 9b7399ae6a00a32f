/** The words of the dialog that writes embeds. What stands between two languages of code is in parts, `{ code }` for what is typed as it is. */

/**
 * @typedef {(string | { code: string })[]} Parts
 *
 * @typedef {typeof embed} EmbedText
 */

export const embed = {
  heading: 'Embed this comparison',
  close: 'Close',

  way: 'How',
  ways: {
    frame: [
      'Frame',
      'The first choice. It stands apart: your page and it cannot break each other.',
    ],
    element: ['Script tag', 'A part of your page, whose colours and fonts it can take.'],
    picture: ['Picture with a link', 'For newsletters, forums and documents, which allow neither.'],
  },

  policy: 'If your page has a strict Content-Security-Policy',
  /** What it must say. @type {Record<"frame" | "element" | "picture", (origin: string) => Parts>} */
  policies: {
    frame: (origin) => [
      { code: `frame-src ${origin}` },
      ', and for the script that fits its height ',
      { code: `script-src ${origin}` },
      '. Without that script the frame keeps its first height.',
    ],
    element: (origin) => [
      { code: `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}` },
      '. Many policies will not have it: then take the frame.',
    ],
    picture: () => [
      'Nothing of the calculator is loaded, only your picture: ',
      { code: 'img-src' },
      ' with its address.',
    ],
  },

  site: 'Address of the calculator',
  siteMissing:
    'This calculator was opened from a file. A frame and a script tag need the address where it is published: type it here. The picture works without one.',
  siteLocal:
    'This address works on your own computer only. Type the one where your readers find the calculator.',
  siteWrong: 'Not an address yet. It begins with https://.',

  choices: 'What your readers see',
  language: 'Language',
  theme: 'Appearance',
  view: 'View',
  views: { compact: 'Verdict and picture', full: 'The whole calculator' },
  controls: 'Inputs that your readers may change',
  /** @param {number} most */
  controlsMost: (most) => `That is all there is room for: ${most}.`,
  controlsNone: 'None chosen: your readers see the answer and a link to the calculator.',

  code: 'Code for your page',
  pictureHtml: 'HTML',
  pictureMarkdown: 'Markdown',
  inline: 'Write the sizing script out, for places that load no script from elsewhere',
  once: 'With several embeds on a page the script is needed once.',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'The browser does not allow it. The code is selected: copy it with the keyboard.',

  preview: 'Preview',
  previewHint: 'As your readers will see it. What you change in it does not change the code.',
  picture: 'Picture',
  pictureSteps:
    'Save the picture, put it where your page can show it, and write its address in place of the file name.',
  savePng: 'Save as PNG',
  saveSvg: 'Save as SVG',
  pngFailed: 'This browser could not make a PNG of it. The SVG shows the same.',
};
