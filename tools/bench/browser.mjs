import { existsSync } from 'node:fs';
import path from 'node:path';
import { launchOptions } from '../browser.mjs';
import { root } from '../run.mjs';

/** An origin that exists only inside the browser: every answer comes from this program. */
const ORIGIN = 'https://bench.invalid/';

/** An isolated page reads a clock twenty times finer. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * A page of Chromium that is served a folder of this project: an empty one, from which files can be imported by their path, where the
 * folder has none.
 * @template T
 * @param {(page: import('@playwright/test').Page) => Promise<T>} use
 * @param {string} [folder]
 * @returns {Promise<T>}
 */
export async function inBrowser(use, folder = '.') {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}**`, (route) => serve(route, path.join(root, folder)));
    await page.goto(ORIGIN);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').Route} route
 * @param {string} folder
 */
async function serve(route, folder) {
  const { pathname } = new URL(route.request().url());
  const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
  await route.fulfill(
    existsSync(file)
      ? { path: file, contentType: TYPES[path.extname(file)], headers: ISOLATED }
      : { contentType: TYPES['.html'], body: '<!doctype html>', headers: ISOLATED },
  );
}

/** @type {Record<string, string | undefined>} */
const TYPES = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};
