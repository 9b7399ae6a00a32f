/** What the reader does with whole comparisons. Each part comes when it is first asked for. */

import { makeFormat } from './format.js';
import { homeOf, linkTo } from './link/home.js';

export { linkOf } from './link/home.js';

/**
 * @typedef {object} Context what a part may know of the calculator
 * @property {HTMLElement} body
 * @property {import("./text/index.js").Text} text
 * @property {string} language
 * @property {string} theme
 * @property {import("./boundary").Draft} draft the scenario on the screen, which is complete
 * @property {import("./boundary").Report} report its answer
 * @property {import("./boundary").Distribution | null} distribution what was simulated of it, when that has come
 * @property {import("./format.js").Format} format
 * @property {(path: string) => import("./boundary").Field | undefined} field
 * @property {() => string} link opens the page in full with this scenario, in this language; empty where nobody said where that page is
 * @property {() => string} fragment the scenario alone: `#1.…`
 * @property {(message: string, more?: Node) => void} tell
 * @property {((link: string) => void) | null} print prints a report, with this link in it; nothing where the page is another's
 *
 * @typedef {object} Host the calculator, as far as errands concern it
 * @property {HTMLElement} body
 * @property {boolean} standalone
 * @property {AbortSignal} gone
 * @property {string | undefined} home
 * @property {import("./engine.js").Engine} engine
 * @property {import("./text/index.js").Text} text
 * @property {string} language
 * @property {string} theme
 * @property {import("./boundary").Draft} draft
 * @property {import("./boundary").Report | null} report
 * @property {boolean} isComplete
 * @property {import("./sure/futures.js").Shown | null} futures
 * @property {ReturnType<typeof import("./state/shape.js").createShape>} shape
 * @property {(draft: import("./boundary").Draft) => void} replace
 * @property {(message: string, undoable?: boolean, more?: Node) => void} tell
 *
 * @typedef {keyof typeof PARTS} Errand
 */

const PARTS = {
  share: () => import('./link/share.js').then(({ share }) => share),
  embed: () => import('./embed-dialog/dialog.js').then(({ openEmbed }) => openEmbed),
  take: () => import('./take/dialog.js').then(({ openTake }) => openTake),
};

/** By a calculator that is the page, what prints it. @type {WeakMap<Host, ReturnType<typeof import("./take/print.js").printing>>} */
const printers = new WeakMap();

/**
 * @param {Errand} errand
 * @param {Host} host
 */
export async function run(errand, host) {
  const part = await loaded(PARTS[errand](), host);
  if (part === null) return;
  const context = contextOf(host);
  if (context === null) return host.tell(host.text.tools.finishFirst);
  await loaded(Promise.resolve(part(context)), host);
}

/**
 * Shows how a figure of the answer on the screen was made, be it the last complete one.
 * @param {import("./figure/dialog.js").Figure} figure
 * @param {[vendor: number, other?: number | null]} of one vendor's, or how far another's is from it
 * @param {Host} host
 */
export async function explain(figure, of, host) {
  const part = await loaded(import('./figure/dialog.js'), host);
  const { body, text, report } = host;
  if (part === null || report?.vendors[of[0]] === undefined) return;
  part.openFigure(figure, of, {
    ...{ body, text, report },
    format: makeFormat(text, report.currency),
  });
}

/**
 * Loads what has to be there when it is asked for, in the language of now: browsers let a page copy only in answer to a click, and print
 * without asking the page.
 * @param {Host} host
 */
export async function prepare(host) {
  const { body, standalone, gone, text } = host;
  try {
    const [{ prepare: prepareShare }, print] = await Promise.all([
      import('./link/share.js'),
      standalone ? import('./take/print.js') : null,
    ]);
    if (gone.aborted) return;
    if (print !== null && !printers.has(host)) {
      printers.set(
        host,
        print.printing(body, () => contextOf(host), gone),
      );
    }
    await Promise.all([prepareShare(text.tag), printers.get(host)?.prepare(text)]);
  } catch {
    // Whoever asks for it is told.
  }
}

/**
 * @param {File} file
 * @param {Host} host
 */
export async function openFile(file, host) {
  const files = await loaded(import('./state/files.js'), host);
  if (files === null) return;
  const words = await loaded(files.loadWords(host.text.tag), host);
  if (words === null) return;
  const { engine, shape, text } = host;
  const { draft, message } = await files.openFile(file, engine, shape, text, words);
  if (draft !== undefined) host.replace(draft);
  host.tell(message, draft !== undefined);
}

/**
 * @param {Host} host
 * @returns {Context | null} nothing as long as entries need a look
 */
function contextOf(host) {
  const { body, text, language, theme, draft, report, engine, home } = host;
  if (!host.isComplete || report === null) return null;
  const fragment = () => engine.encodeLink(draft).ok ?? '';
  return {
    ...{ body, text, language, theme, draft, report, fragment },
    distribution: host.futures?.stale ? null : (host.futures?.distribution ?? null),
    format: makeFormat(text, report.currency),
    field: host.shape.field,
    link: () => linkTo(homeOf(home), language, fragment()),
    tell: (message, more) => host.tell(message, false, more),
    print: printers.get(host)?.print ?? null,
  };
}

/**
 * @template T
 * @param {Promise<T>} part
 * @param {Host} host
 */
function loaded(part, host) {
  return part.catch(() => {
    host.tell(host.text.status.partFailed);
    return null;
  });
}
