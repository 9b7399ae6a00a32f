import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 */

// Four calculators on one page.
test.slow();

/** What the article says that each embed says. */
const FIGURES = {
  two: ['$82.3k', '$128k'],
  three: ['$1,960'],
  chinese: ['50.4', '88.8'],
  night: ['$37.3k'],
};

/** @param {Page} page */
const elements = (page) => page.locator('vendor-tco');

/** @param {Page} page */
const frame = (page) => page.locator('iframe');

/** @param {Page} page */
const sentences = (page) => ({
  two: page.locator('#two .sentence'),
  three: page.locator('#three .sentence'),
  chinese: page.locator('#chinese .sentence'),
  night: frame(page).contentFrame().locator('.sentence'),
});

/** @param {Page} page */
async function readThrough(page) {
  await page.goto('./examples/blog.html');
  for (const place of [...(await elements(page).all()), frame(page)]) {
    await place.scrollIntoViewIfNeeded();
  }
  for (const sentence of Object.values(sentences(page))) {
    await sentence.scrollIntoViewIfNeeded();
    await expect(sentence).toContainText(/\d/);
  }
}

/** @param {Locator} place */
const height = (place) => place.evaluate((node) => node.getBoundingClientRect().height);

/** What is in the frame ends where the frame ends. @param {Page} page */
async function expectFitting(page) {
  const content = frame(page).contentFrame().locator('body');
  await expect
    .poll(async () => Math.abs((await height(frame(page))) - Math.ceil(await height(content))))
    .toBeLessThanOrEqual(1);
}

test('the article and its embeds say the same', async ({ page }) => {
  await readThrough(page);
  const article = await page.locator('article p').allInnerTexts();
  for (const [name, figures] of Object.entries(FIGURES)) {
    const said = await sentences(page)[/** @type {keyof typeof FIGURES} */ (name)].innerText();
    for (const figure of figures) {
      expect(said, name).toContain(figure);
      expect(article.join(' '), name).toContain(figure);
    }
  }
});

test('each embed has its own scenario, language and appearance', async ({ page }) => {
  await readThrough(page);
  const { two, three, chinese, night } = sentences(page);
  await expect(two.locator('.vendor')).toHaveText(['Steady', 'Lowbid']);
  await expect(three.locator('.vendor')).toHaveText(['Bigcloud', 'Steady']);
  await expect(chinese).toContainText('个月算下来');
  await expect(night.locator('.vendor')).toHaveText(['Lowbid', 'Steady']);
  await expect(page.locator('#three')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('#two')).toHaveCSS('color-scheme', 'light');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('what a reader changes in one embed stays in it', async ({ page }) => {
  await readThrough(page);
  const { two, three, chinese, night } = sentences(page);
  const before = await Promise.all([three, chinese, night].map((each) => each.innerText()));
  await page.locator('#two').getByRole('textbox', { name: 'Your revenue per hour' }).fill('300');
  await expect(two.locator('.vendor').first()).toHaveText('Lowbid');
  const price = frame(page)
    .contentFrame()
    .getByRole('textbox', { name: /Monthly price/ });
  await price.fill('9000');
  await expect(night.locator('.vendor').first()).toHaveText('Steady');
  await expect(three).toHaveText(before[0]);
  await expect(chinese).toHaveText(before[1]);
});

test('the frame grows and shrinks with what it holds', async ({ page }) => {
  await readThrough(page);
  await expectFitting(page);
  const wide = await height(frame(page));
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => height(frame(page))).not.toBe(wide);
  await expectFitting(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => height(frame(page))).toBe(wide);
  await expectFitting(page);
});

test('what is far below is not loaded until the reader comes near', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  // Browsers take a few thousand pixels for near.
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto('./examples/blog.html');
  await page.waitForLoadState('networkidle');
  const isHeavy = (/** @type {string} */ url) => /\.wasm|embed\.html/.test(url);
  expect(asked.filter(isHeavy)).toEqual([]);
  await elements(page).first().scrollIntoViewIfNeeded();
  await expect(sentences(page).two).toContainText(/\d/);
  expect(asked.some((url) => url.endsWith('.wasm'))).toBe(true);
});

test('nothing is wider than a phone, and nothing moves the text aside', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await readThrough(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('the blog’s style sheet stays outside', async ({ page }) => {
  await readThrough(page);
  const input = page.locator('#two').getByRole('textbox').first();
  await expect(input).toHaveCSS('border-radius', '2px 2px 0px 0px');
  await expect(input).toHaveCSS('text-transform', 'none');
  const sentence = sentences(page).two;
  await expect(sentence).toHaveCSS('letter-spacing', 'normal');
  await expect(sentence).toHaveCSS('word-spacing', '0px');
  await expect(sentence).toHaveCSS('hyphens', 'manual');
});

for (const name of ['#two', '#chinese']) {
  test(`without scripts ${name} is its sentence and a link`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto('./examples/blog.html');
    const link = page.locator(`${name} a`);
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', /#1\.[\w-]+$/);
    await context.close();
  });
}

test('axe finds nothing in the article', async ({ page, expectAccessible }) => {
  await readThrough(page);
  await expectAccessible();
});

test('the article holds no inline script and no inline style', () => {
  const html = readFileSync(new URL('../../examples/blog.html', import.meta.url), 'utf8');
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+=|\sstyle=|<style/g)).toBeNull();
});
