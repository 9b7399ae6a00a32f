import { amountIn, named, note, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// Every sum on the page opens to how it was made.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** @param {Page} page */
const dialog = (page) => page.getByRole('dialog');

/**
 * @param {Page} page
 * @param {'price' | 'hidden-cost' | 'total'} row
 */
const figures = (page, row) => page.locator(`.sum.${row} button.amount`);

/**
 * An amount with its sign.
 * @param {string} text
 */
const signed = (text) => (text.includes('−') ? -1 : 1) * amountIn(text);

/** What three figures may be off by. @param {number} amount */
const rounding = (amount) => Math.abs(amount) * 0.005;

/** @param {Locator} within */
async function lineAmounts(within) {
  return (await within.locator('summary .figure-amount').allInnerTexts()).map(signed);
}

for (const row of /** @type {const} */ (['price', 'hidden-cost', 'total'])) {
  test(`${row}: the lines add up to the figure, and each opens to its terms`, async ({ page }) => {
    await openPage(page);
    const figure = figures(page, row).first();
    const total = signed(await figure.innerText());
    await figure.click();
    await expect(dialog(page).getByRole('heading')).toContainText(await figure.innerText());

    const amounts = await lineAmounts(dialog(page));
    const sum = amounts.reduce((all, each) => all + each, 0);
    const most = amounts.reduce((all, each) => all + rounding(each), rounding(total));
    expect(Math.abs(sum - total)).toBeLessThanOrEqual(most);

    const lines = dialog(page).locator('details');
    for (let index = 0; index < amounts.length; index += 1) {
      await lines.nth(index).locator('summary').click();
      const results = lines.nth(index).locator('.explain-result strong');
      await expect(results.first()).toBeVisible();
      const terms = (await results.allInnerTexts()).map(signed);
      const made = terms.reduce((all, each) => all + each, 0);
      const off = terms.reduce((all, each) => all + rounding(each), rounding(amounts[index]));
      expect(Math.abs(made - amounts[index])).toBeLessThanOrEqual(off);
    }
  });
}

test('the figures follow an edit, and what they open to does too', async ({ page }) => {
  await openPage(page);
  const figure = figures(page, 'hidden-cost').first();
  const before = await figure.innerText();
  await revenue(page).fill('5000');
  await expect(figure).not.toHaveText(before);
  await figure.click();
  await expect(dialog(page).getByRole('heading')).toContainText(await figure.innerText());
});

test('by keyboard: opened, read, closed, and back at the figure', async ({ page }) => {
  await openPage(page);
  const figure = page.getByRole('button', { name: /^Steady, Total: \$/ });
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveAccessibleName(/^Steady: Total \$/);
  const first = dialog(page).locator('summary').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('.explain-terms').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test('the strip above the inputs leads to the same', async ({ page }) => {
  await openPage(page);
  await page.locator('.standing-vendor').filter({ hasText: 'Lowbid' }).click();
  await expect(dialog(page)).toHaveAccessibleName(/^Lowbid: Total \$/);
  await dialog(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(dialog(page)).toHaveCount(0);
});

test('the verdict’s amounts open to both vendors, and what sets them apart', async ({ page }) => {
  await openPage(page);
  const [best, other] = await named(page);
  const amounts = verdict(page).getByRole('button');
  await expect(amounts).toHaveCount(3);
  for (const index of [0, 1, 2]) {
    const amount = await amounts.nth(index).innerText();
    await amounts.nth(index).click();
    await expect(dialog(page)).toHaveAccessibleName(new RegExp(`^${best} / ${other}: `));
    await expect(dialog(page).locator('.hint')).toContainText(`Difference ${amount}`);
    await expect(dialog(page).getByRole('heading', { level: 3 })).toHaveText([best, other]);
    const [mine, theirs, apart] = (
      await dialog(page).locator('.figure-sum .figure-amount').allInnerTexts()
    ).map(signed);
    expect(apart).toBe(signed(amount));
    const off = rounding(mine) + rounding(theirs) + rounding(apart);
    expect(Math.abs(Math.abs(theirs - mine) - apart)).toBeLessThanOrEqual(off);
    await page.keyboard.press('Escape');
    await expect(amounts.nth(index)).toBeFocused();
  }
});

test('the break-even opens to the curve that it is read from; as long as there is none, it leads to the revenue', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/curves-/);
  await page.route(/curves-/, (route) => route.abort());
  await openPage(page);
  const breakEven = note(page).getByRole('button');
  await breakEven.click();
  await expect(revenue(page)).toBeFocused();

  await page.unrouteAll();
  await page.reload();
  await expect(page.locator('[data-curve="business.revenue_per_hour"] button')).toBeAttached();
  const amount = await breakEven.innerText();
  await breakEven.click();
  await expect(dialog(page)).toHaveAccessibleName(/revenue per hour/i);
  await expect(dialog(page)).toContainText(amount);
});

test('while an entry is wrong, the last complete answer is explained', async ({ page }) => {
  await openPage(page);
  const figure = figures(page, 'total').nth(1);
  const total = await figure.innerText();
  await page.locator('#input-horizon_months').fill('');
  await expect(page.locator('.verdict')).toHaveAttribute('data-stale');
  await figure.click();
  await expect(dialog(page).getByRole('heading')).toContainText(total);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${colorScheme}, ${locale}, on a phone`, () => {
      test.use({ colorScheme, locale, viewport: { width: 360, height: 740 } });

      test('nothing sticks out of it, and axe finds nothing', async ({
        page,
        expectAccessible,
      }) => {
        await openPage(page);
        await figures(page, 'total').first().click();
        const lines = dialog(page).locator('summary');
        await expect(lines.first()).toBeVisible();
        for (let index = 0; index < (await lines.count()); index += 1) {
          await lines.nth(index).click();
        }
        const spill = await dialog(page).evaluate((node) => node.scrollWidth - node.clientWidth);
        expect(spill).toBe(0);
        // What lies behind cannot be reached, and half covered by the strip it would look too small.
        await page.evaluate(() => scrollTo(0, 0));
        await expectAccessible();
      });
    });
  }
}

test('a phase of “where the time goes” tells how its hours and its cost were made', async ({
  page,
}) => {
  await openPage(page);
  const phases = page.locator('.picture.phases');
  const told = phases.locator('.readout');
  await phases.scrollIntoViewIfNeeded();

  /** $302k, 4,940 h or 4. @param {string} text */
  const number = (text) =>
    Number(
      text
        .replace(/[$,]| h.*$/g, '')
        .replace(/k$/, 'e3')
        .replace(/M$/, 'e6'),
    );
  /** Whether the terms make the amount, as closely as three figures of each can. */
  const expectSum = async () => {
    const [amount, terms] = (await told.innerText()).split(': ')[1].split(' = ');
    const products = terms
      .split(' + ')
      .map((term) => term.replace(/ \(P\d\)$/, ''))
      .map((term) => term.split(' × ').map(number));
    expect(products.length).toBeGreaterThan(1);
    const sum = products.reduce((all, factors) => all + factors.reduce((a, b) => a * b, 1), 0);
    expect(Math.abs(sum - number(amount))).toBeLessThanOrEqual(2 * rounding(sum));
  };

  // The largest of whoever costs most, until there is a choice.
  await expect(told).toHaveText(
    /^Lowbid, Waiting for support to open: .+ h a year = 4 × .+ h \(P0\)/,
  );
  await expectSum();

  const hits = phases.locator('[data-vendor="0"][data-phase]');
  await hits.first().focus();
  await page.keyboard.press('End');
  await expect(hits.last()).toBeFocused();
  await expect(told).toHaveText(/^Lowbid, Redoing failed fixes: /);
  await expect(hits.last()).toHaveAccessibleName(await told.innerText());
  await expectSum();

  await phases.getByRole('button', { name: 'Cost' }).click();
  await expect(told).toHaveText(/^Lowbid, Redoing failed fixes: \$.+ = \$/);
  await expectSum();
  const before = await told.innerText();
  await revenue(page).fill('3000');
  await expect(told).not.toHaveText(before);
  await expect(told).toHaveText(/^Lowbid, Redoing failed fixes: \$/);
  await expectSum();
});
