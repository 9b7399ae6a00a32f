import { example } from '../page/core.js';
import { openPage } from './buyer.js';
import { openDialog, openScenario } from './downloads.js';
import { expect, test } from './fixtures.js';

/** @typedef {import('@playwright/test').Page} Page */

/** So many CSS pixels are between the margins of an A4 page. */
const A4 = { width: 688, height: 1025 };

/**
 * The report as it is laid out for printing, on a screen that stands for a page.
 * @param {Page} page
 */
async function onPaper(page) {
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(report(page)).toBeVisible();
}

/** @param {Page} page */
const report = (page) => page.locator('.printout');

/** Waits until the part that makes the report is there. @param {Page} page */
async function readyToPrint(page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const made = document.querySelector('vendor-tco')?.shadowRoot?.querySelector('.printout');
        dispatchEvent(new Event('afterprint'));
        return made !== null;
      }),
    )
    .toBe(true);
}

/**
 * Pages of a PDF, by its own count of them.
 * @param {Page} page
 * @param {'A4' | 'Letter'} format
 */
async function pages(page, format) {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
}

/**
 * The example with so many vendors, no two alike.
 * @param {string} name
 * @param {number} count
 */
function withVendors(name, count) {
  const scenario = example(name);
  const vendors = Array.from({ length: count }, (_, index) => {
    const like = scenario.vendors[index % 2];
    const price = { ...like.price, monthly: like.price.monthly * (1 + index / 4) };
    return { ...like, name: `${like.name} ${index + 1}`, price };
  });
  return { ...scenario, vendors };
}

for (const [locale, name] of [
  ['en-US', 'live-commerce'],
  ['zh-CN', 'live-commerce.zh-CN'],
]) {
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'dark' });

    // Those of a dozen fill a page each: the bars, and where the time goes.
    for (const [count, wanted] of [
      [1, 2],
      [2, 2],
      [4, 2],
      [12, 3],
    ]) {
      test(`${count} vendors are printed on ${wanted} pages`, async ({ page }) => {
        await openPage(page);
        await openScenario(page, withVendors(name, count));
        await readyToPrint(page);
        expect(await pages(page, 'A4')).toBe(wanted);
        if (count <= 4) expect(await pages(page, 'Letter')).toBe(wanted);
        await expect(report(page)).toHaveCount(0);
      });
    }

    test('paper has the answer, the numbers and the reasons, dark on white, and nothing to press', async ({
      page,
      baseURL,
    }) => {
      await openPage(page);
      await readyToPrint(page);
      await onPaper(page);
      const scenario = example(name);
      await expect(report(page)).toContainText(scenario.title);
      await expect(report(page)).toContainText(String(new Date().getFullYear()));
      await expect(report(page).getByRole('link').first()).toHaveAttribute(
        'href',
        new RegExp(`^${baseURL}.*#1\\.`),
      );
      await expect(report(page).locator('.sentence')).toContainText(scenario.vendors[1].name);
      await expect(report(page).locator('svg.chart')).toHaveCount(4);
      await expect(report(page)).toContainText(
        scenario.vendors[0].price.monthly.toLocaleString('en-US'),
      );
      await expect(page.locator('button:visible, select:visible, input:visible')).toHaveCount(0);
      await expect(page.locator('header h1')).toBeHidden();
      for (const place of [page.locator('vendor-tco'), report(page)])
        await expect(place).toHaveCSS('color-scheme', 'light');
      await expect(page.locator('vendor-tco')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect(report(page).locator('.sentence')).toHaveCSS('color', 'rgb(28, 32, 36)');
    });
  });
}

test('nothing on paper is cut, however long the names and large the numbers', async ({ page }) => {
  await openPage(page);
  const scenario = withVendors('live-commerce', 12);
  scenario.business.revenue_per_hour = 1e9;
  for (const [index, vendor] of scenario.vendors.entries()) {
    vendor.name = `${index} ${'Nameless'.repeat(8)}`.slice(0, 60);
    vendor.price.monthly = 1e9;
  }
  await openScenario(page, scenario);
  await readyToPrint(page);
  await onPaper(page);
  const spill = await report(page).evaluate((node) => {
    const { right } = node.getBoundingClientRect();
    return Array.from(node.querySelectorAll('*'), (each) => each.getBoundingClientRect().right)
      .map((edge) => edge - right)
      .reduce((most, edge) => Math.max(most, edge));
  });
  expect(spill).toBeLessThanOrEqual(1);
});

test('after printing the page is as it was, and an open dialog does not get on paper', async ({
  page,
}) => {
  await openPage(page);
  await readyToPrint(page);
  await openDialog(page);
  expect(await pages(page, 'A4')).toBe(2);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(report(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('the dialog prints, with the link or without', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const root = document.querySelector('vendor-tco')?.shadowRoot;
      Reflect.set(window, 'printed', [
        root?.querySelector('dialog[open]') === null,
        root?.querySelector('.printout a')?.getAttribute('href') ?? null,
      ]);
      dispatchEvent(new Event('afterprint'));
    };
  });
  await openPage(page);
  await readyToPrint(page);
  const print = async (/** @type {boolean} */ withLink) => {
    await openDialog(page);
    await page.getByRole('dialog').getByRole('checkbox').setChecked(withLink);
    await page.getByRole('dialog').getByRole('button', { name: 'Print…' }).click();
    return page.evaluate(() => Reflect.get(window, 'printed'));
  };
  expect(await print(true)).toEqual([true, expect.stringMatching(/#1\./)]);
  expect(await print(false)).toEqual([true, expect.not.stringMatching(/#/)]);
});
