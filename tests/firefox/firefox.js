import { watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../tools/browser.mjs';

/** A first start writes a whole profile, and a busy machine takes its time. */
const TO_START = 180_000;
/** As long as Playwright waits for a whole test. */
const PATIENCE = 90_000;

/** Nothing listens there. */
const NOWHERE = { host: '127.0.0.1', port: 9 };

const PREFERENCES = {
  // What does not go to this machine goes nowhere, whoever asks for it: the page or the browser itself.
  'network.proxy.type': 1,
  'network.proxy.http': NOWHERE.host,
  'network.proxy.http_port': NOWHERE.port,
  'network.proxy.ssl': NOWHERE.host,
  'network.proxy.ssl_port': NOWHERE.port,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.trr.mode': 5,
  // The tool relaxes this one, but a reader's browser does not.
  'security.fileuri.strict_origin_policy': true,
  'intl.locale.requested': 'en-US',
  'intl.accept_languages': 'en-US, en',
};

/**
 * @typedef {object} Firefox
 * @property {() => Promise<Visit>} visit in a profile's context of its own, as of a reader who was never there
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Visit
 * @property {import('puppeteer-core').Page} page
 * @property {string[]} noise what a well-behaved page never does
 * @property {string} downloads the folder in which files are put
 * @property {() => Promise<void>} end
 */

/** @returns {Promise<Firefox>} */
export async function startFirefox() {
  const downloads = await mkdtemp(path.join(tmpdir(), 'vendor-tco-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? undefined,
    extraPrefsFirefox: {
      ...PREFERENCES,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
    },
    timeout: TO_START,
    protocolTimeout: PATIENCE,
  });

  return {
    async visit() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const noise = await listen(page);
      return { page, noise, downloads, end: () => context.close() };
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true });
    },
  };
}

/**
 * The file that is put in a folder, once it is whole: until then it is empty, and what there is of it lies beside it.
 * @param {string} folder
 * @param {RegExp} name
 * @param {() => Promise<unknown>} act what leads to it
 * @returns {Promise<Buffer>}
 */
export async function saved(folder, name, act) {
  const watcher = watch(folder);
  try {
    const arrived = new Promise((resolve, reject) => {
      AbortSignal.timeout(PATIENCE).onabort = () => reject(new Error(`no file came: ${name}`));
      watcher.on('change', async () => {
        const found = (await readdir(folder)).find((each) => name.test(each));
        const content = found && (await readFile(path.join(folder, found)).catch(() => null));
        if (content && content.length > 0) resolve(content);
      });
    });
    await act();
    return await arrived;
  } finally {
    watcher.close();
  }
}

/** @param {import('puppeteer-core').Page} page */
async function listen(page) {
  /** @type {string[]} */
  const noise = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`uncaught: ${error}`));
  page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1') {
      noise.push(`request: ${request.url()}`);
    }
  });
  // Firefox tells of these in its own console only.
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`refused: ${violatedDirective} ${blockedURI}`);
    });
  });
  return noise;
}

/**
 * Waits until an element, in whatever shadow tree, shows such text.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} place
 * @param {string} selector
 * @param {RegExp} pattern
 * @returns {Promise<string>} the text
 */
export async function textOf(place, selector, pattern) {
  const found = await place.waitForFunction(findText, {}, selector, pattern.source);
  return String(await found.jsonValue());
}

/**
 * Runs in the page.
 * @param {string} selector
 * @param {string} pattern
 */
function findText(selector, pattern) {
  /** @param {Document | ShadowRoot} tree @returns {Element[]} */
  const all = (tree) => [
    ...tree.querySelectorAll(selector),
    ...Array.from(tree.querySelectorAll('vendor-tco'), ({ shadowRoot }) => shadowRoot).flatMap(
      (shadow) => (shadow === null ? [] : all(shadow)),
    ),
  ];
  const texts = all(document).map(({ textContent }) => textContent ?? '');
  return texts.find((text) => new RegExp(pattern, 'u').test(text));
}
