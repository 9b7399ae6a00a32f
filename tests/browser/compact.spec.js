import {
  answered,
  attribute,
  CONTROLS,
  openArticle,
  openFigure,
  SCRIPT,
  twoVendors,
} from './article.js';
import { drawn, input, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// The calculator as a figure in running text.

/** @typedef {import('./article.js').VendorTco} VendorTco */

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
const slider = (page, name) => page.getByRole('slider', { name });

test('offers the inputs that the author chose, and no others', async ({ page }) => {
  const wanted = [
    ' vendors.1.support.repair_hours.p0 ',
    'business.revenue_per_hour',
    'business.revenue_per_hour',
    'vendors[0].price.usage',
    'vendors.0.support.desk',
    'vendors.0.support.first_time_fix_rate',
    'vendors.0.price.usage.mode',
    'vendors.0.support.around_the_clock',
    'vendors.7.price.monthly',
    'business.colour',
    'vendors',
    '<b>',
    '__proto__.x',
    'usage.units_per_month',
    'horizon_months',
    'currency',
  ].join();
  await openFigure(page, `controls="${wanted}" ${attribute(twoVendors(100))}`);
  const paths = await page
    .locator('vendor-tco [data-path]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-path')));
  expect(paths).toEqual([
    'vendors[1].support.repair_hours.p0',
    'business.revenue_per_hour',
    'vendors[0].price.usage.tiers[0].unit_price',
    'vendors[0].support.desk',
    'vendors[0].support.first_time_fix_rate',
    'vendors[0].price.usage.mode',
    'vendors[0].support.around_the_clock',
    'usage.units_per_month',
  ]);
  await expect(input(page, 'P0 repair time, Elm')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Support hours, Oak' })).toBeVisible();
  await expect(slider(page, 'Fixes that hold, Oak slider')).toHaveAttribute('aria-valuetext', /%$/);
  await openFigure(page, '');
  await expect(page.locator('vendor-tco input')).toHaveCount(0);
});

test('sliders and inputs move the answer together', async ({ page }) => {
  await openFigure(page, `${attribute(twoVendors(100))} controls="${CONTROLS}"`);
  const revenue = input(page, 'Your revenue per hour');
  const before = await verdict(page).innerText();
  await slider(page, 'Your revenue per hour slider').press('End');
  await expect(revenue).toHaveValue('1,000,000');
  await expect(verdict(page)).not.toHaveText(before);
  await revenue.fill('100');
  await expect(verdict(page)).toHaveText(before);
});

test('a mistake is told at its input, and above by a way to it', async ({ page }) => {
  await openFigure(page);
  const revenue = input(page, 'Your revenue per hour');
  await revenue.fill('-5');
  await expect(page.locator('.control .message').first()).toContainText('At least 0');
  await expect(revenue).toHaveAttribute('aria-invalid', 'true');
  await revenue.blur();
  await page.locator('.note').getByRole('button', { name: 'Your revenue per hour' }).click();
  await expect(revenue).toBeFocused();
  await revenue.fill('5');
  await expect(page.locator('.control .message').first()).toBeHidden();
});

test('a mistake in what has no input here is told without a way to it', async ({ page }) => {
  const scenario = twoVendors(100);
  scenario.vendors[0].price.monthly = -1;
  await openArticle(
    page,
    `<h1>A</h1><vendor-tco view="compact" ${attribute(scenario)} controls="business.revenue_per_hour"></vendor-tco>${SCRIPT}`,
  );
  await expect(page.locator('.places')).toHaveText('Monthly price, Oak');
  await expect(page.locator('.places button')).toHaveCount(0);
  await expect(page.locator('.picture')).toBeHidden();
});

test('a piece is named when pointed at, and explained when asked', async ({ page }) => {
  await openFigure(page);
  const what = page.locator('.readout .what');
  await expect(what).toContainText('Lowbid: Lost revenue');
  const height = await page.locator('vendor-tco').evaluate((node) => node.clientHeight);
  await page.locator('[data-line="usage"]').first().hover();
  await expect(what).toContainText('Steady: Usage');
  await expect(page.locator('.explanation')).toBeHidden();
  expect(await page.locator('vendor-tco').evaluate((node) => node.clientHeight)).toBe(height);
  await page.locator('[data-line="usage"]').first().click();
  await expect(page.locator('.explanation')).toContainText('=');
  await page.getByRole('button', { name: 'How it was computed', expanded: true }).click();
  await expect(page.locator('.explanation')).toBeHidden();

  await page.locator('.hit[tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.explanation')).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.locator('vendor-tco table')).toBeVisible();
  await expect(page.locator('.explanation')).toBeHidden();
});

test('the whole calculator opens with what is on the screen', async ({ page }) => {
  await openFigure(page, `lang="zh-CN" controls="${CONTROLS}"`);
  const before = await verdict(page).innerText();
  await input(page, '每小时营收').fill('98765');
  const link = page.getByRole('link', { name: '打开完整版' });
  await expect(link).toHaveAttribute('rel', 'noopener');
  await expect(verdict(page)).not.toHaveText(before);
  const answer = await verdict(page).innerText();
  const opened = page.waitForEvent('popup');
  await link.click();
  const full = await opened;
  await expect(full.locator('.sentence')).toHaveText(answer);
  await expect(input(full, '每小时营收')).toHaveValue('98,765');
  expect(new URL(full.url()).pathname).toBe('/index.html');
});

test('the link leads to the home that is named, and where none is, there is none', async ({
  page,
}) => {
  await openFigure(page, 'home="https://calculator.example/full.html?a=b#c"');
  const link = page.locator('vendor-tco .open');
  await expect(link).toHaveAttribute('href', /^https:\/\/calculator\.example\/full\.html#1\./);
  await page.evaluate(async () => {
    const { VendorTco } = await import(new URL('./vendor-tco.js', location.href).href);
    VendorTco.home = '';
  });
  await page.locator('vendor-tco').evaluate((node) => node.removeAttribute('home'));
  await answered(page.locator('vendor-tco'));
  await expect(link).toBeHidden();
});

test('its controls stay under the hand while the words above them change', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await openFigure(page, `${attribute(twoVendors(100))} controls="${CONTROLS}"`);
  const range = slider(page, 'Your revenue per hour slider');
  await range.focus();
  await range.press('End');
  await expect(input(page, 'Your revenue per hour')).toHaveValue('1,000,000');
  await range.press('Home');
  await expect(input(page, 'Your revenue per hour')).toHaveValue('10');
  const top = () => range.evaluate((node) => node.getBoundingClientRect().top + scrollY);
  const before = await top();
  for (const key of ['End', 'Home', 'PageUp', 'PageUp', 'PageUp', 'End']) {
    await range.press(key);
    await drawn(page);
    expect(await top()).toBe(before);
  }
});

for (const locale of ['en-US', 'zh-CN']) {
  test(`nothing sticks out from 280 to 1000 pixels, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 900 });
    await openFigure(page, `lang="${locale}" controls="${CONTROLS},vendors.0.support.desk"`);
    await page.locator('.hit').first().click();
    for (const width of [280, 320, 411, 557, 640, 703, 705, 900, 1000]) {
      await page.locator('main').evaluate((node, px) => {
        node.style.cssText = `overflow: auto; width: ${px}px`;
      }, width);
      const chart = page.locator('vendor-tco svg.chart');
      await expect(chart).toHaveAttribute('width', String(width));
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector('main') ?? document.body;
        return scrollWidth - clientWidth;
      });
      expect(over, `${width} px`).toBe(0);
    }
  });

  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing, ${locale}, ${theme}`, async ({ page, expectAccessible }) => {
      await openFigure(page, `theme="${theme}" controls="${CONTROLS},vendors.0.support.desk"`, {
        lang: locale,
      });
      await expectAccessible();
      await page.locator('.hit').first().click();
      await page.locator('vendor-tco .number').first().fill('x');
      await expect(page.locator('.verdict')).toHaveAttribute('data-stale');
      await expectAccessible();
    });
  }
}
