import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { freePorts, HOST } from '../../tools/port.mjs';
import { root } from '../../tools/run.mjs';
import { encodeLink } from '../../www/pkg/vendor_tco.js';
import { example } from '../page/core.js';
import { saved, startFirefox, textOf } from './firefox.js';

// What the other tests find in Chromium, found again in the other family of browsers: above all where the two differ,
// which is a page opened from disk.

/** @type {import('./firefox.js').Firefox} */
let firefox;
/** @type {import('vite').PreviewServer} */
let server;
let site = '';
/** @type {import('./firefox.js').Visit} */
let visit;

const file = pathToFileURL(`${root}/dist/vendor-tco.html`).href;

before(async () => {
  const [port] = await freePorts(1);
  server = await preview({
    configFile: `${root}/vite.config.js`,
    logLevel: 'warn',
    preview: { port },
  });
  site = `http://${HOST}:${port}/`;
  firefox = await startFirefox();
});

after(async () => {
  await firefox?.close();
  await server?.close();
});

beforeEach(async () => {
  visit = await firefox.visit();
});

afterEach(async () => {
  // A page that goes away gives up on what it was still asking for.
  const noise = [...visit.noise];
  await visit.end();
  assert.deepEqual(noise, []);
});

const SENTENCE = '.sentence';

/** @param {string} path of an input */
const input = (path) => visit.page.locator(`>>> input[data-path="${path}"]:not([type="range"])`);

/**
 * The example with a name of its own.
 * @param {number} revenue per hour
 */
function link(revenue) {
  const scenario = example('live-commerce');
  scenario.business.revenue_per_hour = revenue;
  scenario.vendors[0].name = 'From a link';
  return encodeLink(scenario).ok;
}

/** Reads the verdict, changes an input, sees the verdict follow, and reads it in the other language. */
async function work() {
  const { page } = visit;
  await textOf(page, SENTENCE, /costs \$82\.3k less/);
  await input('business.revenue_per_hour').fill('12345');
  await textOf(page, SENTENCE, /costs \$1\.98M less/);
  await page.locator('>>> [data-language="zh-CN"]').click();
  await textOf(page, SENTENCE, /个月算下来/);
  await textOf(page, 'h1', /服务商/);
}

test('the single file works from disk, and keeps what was typed', async () => {
  const { page } = visit;
  await page.goto(file);
  await work();
  await page.reload();
  await textOf(page, SENTENCE, /个月算下来.*198/);
});

test('a link opens in the single file', async () => {
  const { page } = visit;
  await page.goto(`${file}${link(0)}`);
  await textOf(page, SENTENCE, /From a link costs \$[\d.]+k less than Steady/);
});

test('all parts of the single file are inside it', async () => {
  const { page } = visit;
  await page.goto(file);
  await textOf(page, '.why', /./);
});

test('what is taken away from the single file arrives', async () => {
  const { page, downloads } = visit;
  await page.goto(file);
  await textOf(page, SENTENCE, /\d/);
  await page.locator('>>> #take').click();
  /** @param {string} button */
  const press = (button) => page.locator(`>>> dialog ${button}`).click();
  const table = await saved(downloads, /\.csv$/, () => press('::-p-text(CSV file)'));
  assert.match(table.toString(), /Steady,Lowbid\r\n/);
  const picture = await saved(downloads, /\.png$/, () => press('[aria-label$="PNG"]'));
  assert.equal(picture.toString('latin1', 1, 4), 'PNG');
});

test('the single file asks for what it needs to write an embed', async () => {
  const { page } = visit;
  await page.goto(file);
  await textOf(page, SENTENCE, /\d/);
  await page.locator('>>> #embed').click();
  await textOf(page, 'dialog', /opened from a file/);
});

test('the site works over HTTP', async () => {
  await visit.page.goto(site);
  await work();
});

test('the page for a frame shows the verdict of a link, and the input that its author chose', async () => {
  const { page } = visit;
  await page.goto(`${site}embed.html?controls=business.revenue_per_hour${link(900)}`);
  await textOf(page, SENTENCE, /costs \$82\.3k less than From a link/);
  await input('business.revenue_per_hour').fill('12345');
  await textOf(page, SENTENCE, /costs \$1\.98M less than From a link/);
});

test('an article with elements, and with a frame that fits what is in it', async () => {
  const { page } = visit;
  await page.goto(`${site}examples/blog.html`);
  for (const place of await page.$$('vendor-tco')) {
    await place.evaluate((node) => node.scrollIntoView());
    await page.waitForFunction(
      (node) => /\d/.test(node.shadowRoot?.querySelector('.sentence')?.textContent ?? ''),
      {},
      place,
    );
  }
  for (const place of await page.$$('iframe')) {
    await place.evaluate((node) => node.scrollIntoView());
    await page.waitForFunction(
      (frame) => {
        const inside = frame.contentDocument?.querySelector('vendor-tco');
        const height = inside?.getBoundingClientRect().height ?? 0;
        return height > 0 && Math.abs(frame.clientHeight - height) <= 1;
      },
      {},
      place,
    );
  }
});
