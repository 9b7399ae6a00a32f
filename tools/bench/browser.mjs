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
 * An empty page of Chromium in which files of this project can be imported by their path.
 * @template T
 * @param {(page: import('@playwright/test').Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inBrowser(use) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}**`, (route) => serve(route));
    await page.goto(ORIGIN);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** @param {import('@playwright/test').Route} route */
async function serve(route) {
  const name = new URL(route.request().url()).pathname.slice(1);
  if (name === '') {
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html>', headers: ISOLATED });
    return;
  }
  const type = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
  await route.fulfill({ path: path.join(root, name), contentType: type, headers: ISOLATED });
}
