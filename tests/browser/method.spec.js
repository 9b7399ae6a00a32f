import { openPage } from './buyer.js';
import { expect, test } from './fixtures.js';

// How it is computed, as a reader finds it. That its numbers are the report's is a test of the page's texts, in tests/page.

/** @typedef {import('@playwright/test').Page} Page */

const TITLES = { en: 'How it is computed', 'zh-CN': '是怎么算出来的' };

/**
 * @param {Page} page
 * @param {keyof typeof TITLES} language
 */
async function expectLanguage(page, language) {
  await expect(page).toHaveTitle(TITLES[language]);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES[language], {
    useInnerText: true,
  });
  for (const each of ['en', 'zh-CN']) {
    await expect(page.locator(`article[lang="${each}"]`)).toBeVisible({
      visible: each === language,
    });
  }
}

/** @param {Page} page */
const spill = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Words of pictures, and parts of formulas, that do not end within them.
 * @param {Page} page
 */
const cut = (page) =>
  page.locator('svg text:visible, math[display] *:visible').evaluateAll((texts) =>
    texts
      .filter((text) => {
        const [word, picture] = [text, text.closest('svg, math')].map((each) =>
          each?.getBoundingClientRect(),
        );
        return !word || !picture || word.left < picture.left - 1 || word.right > picture.right + 1;
      })
      .map((text) => text.textContent),
  );

test('the page leads to it and back, in the language of the page', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: TITLES['zh-CN'] }).click();
  await expectLanguage(page, 'zh-CN');
  await page.getByRole('link', { name: '返回计算器' }).click();
  await expect(page.getByRole('button', { name: '中文' })).toHaveAttribute('aria-pressed', 'true');
});

test('what the address asks for comes before the browser’s language, there and back', async ({
  page,
}) => {
  await page.goto('./?lang=zh-CN');
  await page.getByRole('link', { name: TITLES['zh-CN'] }).click();
  await expectLanguage(page, 'zh-CN');
  await page.getByRole('link', { name: '返回计算器' }).click();
  await expect(page.getByRole('button', { name: '中文' })).toHaveAttribute('aria-pressed', 'true');
});

test('a choice of language is kept, and keeps the place', async ({ page }) => {
  await page.goto('./method.html#credits');
  await expectLanguage(page, 'en');
  await expect(page.locator('#en-credits')).toBeInViewport();
  await page.getByRole('link', { name: '中文' }).click();
  await expectLanguage(page, 'zh-CN');
  await expect(page.locator('#zh-CN-credits h2')).toBeInViewport();
  await page.goto('./method.html');
  await expectLanguage(page, 'zh-CN');
});

test('what was typed is still there after a look at the method', async ({ page }) => {
  await openPage(page);
  const revenue = page.getByRole('textbox', { name: 'Your revenue per hour', exact: true });
  await revenue.fill('1234');
  await revenue.press('Tab');
  await page.getByRole('link', { name: TITLES.en }).click();
  await page.getByRole('link', { name: '中文' }).click();
  await page.getByRole('link', { name: '返回计算器' }).click();
  await expect(page.locator('[data-path="business.revenue_per_hour"]')).toHaveValue(/1,?234/);
});

test('the contents lead to every section', async ({ page }) => {
  await page.goto('./method.html');
  const links = page.locator('article[lang="en"] nav a');
  const count = await links.count();
  expect(count).toBe(await page.locator('article[lang="en"] section').count());
  for (let index = 0; index < count; index += 1) {
    const link = links.nth(index);
    await link.click();
    await expect(
      page.getByRole('heading', { level: 2, name: await link.innerText(), exact: true }),
    ).toBeInViewport();
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('both languages can be read', async ({ page }) => {
    await page.goto('./method.html');
    for (const each of ['en', 'zh-CN']) {
      await expect(page.locator(`article[lang="${each}"]`)).toBeVisible();
    }
  });
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const locale of ['en-US', 'zh-CN']) {
    for (const width of [360, 1280]) {
      test.describe(`${colorScheme}, ${locale}, ${width} px`, () => {
        test.use({ colorScheme, locale, viewport: { width, height: 800 } });

        test('nothing sticks out, and axe finds nothing, with all of it open', async ({
          page,
          expectAccessible,
        }) => {
          await page.goto('./method.html');
          await expect(page.locator('article:visible')).toHaveCount(1);
          expect(await spill(page)).toBe(0);
          expect(await cut(page)).toEqual([]);
          await page.evaluate(() => {
            for (const each of document.querySelectorAll('details')) each.open = true;
          });
          expect(await spill(page)).toBe(0);
          await expectAccessible();
        });
      });
    }
  }
}
