import { example, openAllGroups, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

const [first] = example().vendors.map(({ name }) => name);

/** @param {import('@playwright/test').Page} page */
const spill = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [360, 768, 1280, 1920]) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${width} px, ${locale}`, () => {
      test.use({ viewport: { width, height: 800 }, locale });

      test('nothing sticks out of the page, with every group open and five vendors', async ({
        page,
      }) => {
        await openPage(page);
        expect(await spill(page)).toBe(0);
        await openAllGroups(page);
        const copy = page.locator('#duplicate-0');
        for (let count = 0; count < 3; count += 1) await copy.click();
        await expect(page.getByRole('columnheader').getByRole('textbox')).toHaveCount(5);
        expect(await spill(page)).toBe(0);
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('a name that is one long word stays within the page, wherever it is said', async ({
    page,
  }) => {
    await openPage(page);
    await page.locator('input[data-path="vendors[1].name"]').fill('W'.repeat(60));
    await expect(verdict(page)).toContainText('WWW');
    await expect(page.locator('.certainty')).toContainText(/of 100/);
    await page.locator('.explore').scrollIntoViewIfNeeded();
    await expect(page.locator('.explore .unless')).toContainText('WWW', { timeout: 60_000 });
    await expect(page.locator('figure.tornado svg')).toBeVisible();
    expect(await spill(page)).toBe(0);
  });
});

test('the page does not jump while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'shifts', []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.get(window, 'shifts').push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openPage(page);
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts'));
  expect(
    shifts.reduce((/** @type {number} */ sum, /** @type {number} */ each) => sum + each, 0),
  ).toBeLessThan(0.02);
});

test('the answer stays in view while the inputs are edited', async ({ page }) => {
  await openPage(page);
  const months = page.getByRole('textbox', { name: `P0 repair time ${first}` });
  await months.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  await expect(page.locator('.standing')).toBeInViewport();
  await expect(page.locator('.standing')).toContainText('$');
});

test('paper shows the answer, the pictures and the numbers, and no buttons', async ({ page }) => {
  await openPage(page);
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark');
  await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');
  await page.emulateMedia({ media: 'print' });
  await expect(verdict(page)).toBeVisible();
  await expect(page.locator('.picture.bars svg')).toBeVisible();
  await expect(revenue(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add a vendor' })).toBeHidden();
  await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'light');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap on a piece explains it', async ({ page }) => {
    await openPage(page);
    const piece = page.locator('.picture.bars [data-line="usage"]').first();
    await piece.tap();
    await expect(page.locator('.explanation')).toContainText('Usage');
  });
});
