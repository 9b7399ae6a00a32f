import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { buildSite } from './build.mjs';
import { freePorts, HOST } from './port.mjs';
import { capture, Failure, main, root, say } from './run.mjs';

/**
 * @typedef {object} Shot
 * @property {string} file
 * @property {'en-US' | 'zh-CN'} locale
 * @property {'light' | 'dark'} theme
 * @property {number} width
 * @property {number} [height] cut here; the whole page otherwise
 */

/** @type {Shot[]} the pictures of the README, cut where they stay legible and light */
const README = [
  { file: 'docs/images/light-en.png', locale: 'en-US', theme: 'light', width: 1280, height: 1280 },
  { file: 'docs/images/dark-zh.png', locale: 'zh-CN', theme: 'dark', width: 1280, height: 1280 },
];

/**
 * Every look of the page, for a person to go through.
 * @param {string} folder
 * @returns {Shot[]}
 */
function grid(folder) {
  const locales = /** @type {const} */ (['en-US', 'zh-CN']);
  const themes = /** @type {const} */ (['light', 'dark']);
  return locales.flatMap((locale) =>
    themes.flatMap((theme) =>
      [360, 1280].map((width) => {
        const file = path.join(folder, `${locale}-${theme}-${width}.png`);
        return { file, locale, theme, width };
      }),
    ),
  );
}

/** Pictures of the real page: built, served, and opened in a browser with those preferences. */
async function takeScreenshots() {
  const shots = readArguments(process.argv.slice(2));
  await buildSite();
  await ensureBrowser('chromium');
  await checkFonts();
  const { preview } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const [port] = await freePorts(1);
  const configFile = path.join(root, 'vite.config.js');
  const server = await preview({ configFile, logLevel: 'warn', preview: { port } });
  const browser = await chromium.launch(launchOptions());
  try {
    for (const shot of shots) {
      await take(browser, `http://${HOST}:${port}/`, shot);
      say(shot.file);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {string[]} args */
function readArguments([option, folder]) {
  if (option === undefined) return README;
  if (option === '--all' && folder) return grid(path.resolve(folder));
  throw new Failure('usage: npm run screenshots [-- --all FOLDER]');
}

/** A page of empty boxes is no picture. Where fonts cannot be listed, the system brings its own. */
async function checkFonts() {
  const { status, stdout } = await capture('fc-list', [':lang=zh']);
  if (status === 0 && stdout.trim() === '') {
    throw new Failure('No Chinese font is installed: on Debian, `apt-get install fonts-noto-cjk`.');
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Shot} shot
 */
async function take(browser, address, { file, locale, theme, width, height }) {
  const context = await browser.newContext({
    locale,
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: height ?? 800 },
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  if (height === undefined) await unroll(page, width);
  const target = path.resolve(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await page.screenshot({ path: target, fullPage: height === undefined, animations: 'disabled' });
  await context.close();
}

/**
 * What waits for a reader to come near is asked for, and drawn.
 * @param {import('@playwright/test').Page} page
 * @param {number} width
 */
async function unroll(page, width) {
  await page.locator('.explore').scrollIntoViewIfNeeded();
  await page.locator('figure.tornado .hit').first().waitFor();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: whole });
  await page.waitForFunction(() => {
    const root = document.querySelector('vendor-tco')?.shadowRoot;
    return root?.querySelector('[role="progressbar"]:not([hidden])') === null;
  });
  await page.setViewportSize({ width, height: 800 });
}

await main(import.meta, takeScreenshots);
