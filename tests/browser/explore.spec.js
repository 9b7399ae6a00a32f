import { amountIn, group, input, named, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// To look at every number of a scenario, over all it could be, takes the worker its time.
test.slow();

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The curve beside a number, by what it is a curve of.
 * @param {Page} page
 * @param {string} path
 */
const curve = (page, path) => page.locator(`[data-curve="${path}"] button`);

/** @param {Page} page */
const explore = (page) => page.locator('.explore');

/** @param {Page} page */
const bars = (page) => explore(page).locator('.tornado .hit');

/** @param {Page} page */
async function explored(page) {
  await explore(page).scrollIntoViewIfNeeded();
  await expect(bars(page).first()).toBeAttached({ timeout: 120_000 });
}

/**
 * @param {import('@playwright/test').Locator} button
 */
async function crossing(button) {
  const said = (await button.getAttribute('aria-label')) ?? '';
  const found = /cheapest changes at (.*)\.$/.exec(said);
  if (found === null) throw new Error(`no crossing in "${said}"`);
  return found[1];
}

test('the verdict flips where the curve says it does', async ({ page }) => {
  await openPage(page);
  const button = curve(page, 'business.revenue_per_hour');
  await expect(button).toHaveAccessibleName(/cheapest changes at/);
  const [best, other] = await named(page);
  const at = amountIn(await crossing(button));
  await revenue(page).fill(String(at * 1.02));
  await expect(verdict(page)).toContainText(/\d/);
  expect(await named(page)).toEqual([best, other]);
  await revenue(page).fill(String(at * 0.98));
  await expect.poll(() => named(page)).toEqual([other, best]);
  // The curve is of the same range; what moved is where the reader stands on it.
  await expect(button).toHaveAccessibleName(new RegExp(`at \\$${at} an hour`));
});

test('dragged to the crossing of its curve, a slider flips the verdict there', async ({ page }) => {
  await openPage(page);
  const path = 'vendors[0].incidents_per_year.p0';
  const button = curve(page, path);
  await button.scrollIntoViewIfNeeded();
  await expect(button).toHaveAccessibleName(/cheapest changes at/);
  const at = Number.parseFloat(await crossing(button));
  const [best, other] = await named(page);
  const slider = page.locator(`[data-slider="${path}"]`);
  await slider.focus();
  await slider.press('Home');
  await expect.poll(() => named(page)).toEqual([other, best]);
  // Read at one moment, for a frame may be drawn between two questions.
  const drawn = () =>
    verdict(page).evaluate((sentence, path) => {
      const root = /** @type {ShadowRoot} */ (sentence.getRootNode());
      const number = root.querySelector(`input[data-path="${path}"]`);
      return {
        value: Number(/** @type {HTMLInputElement} */ (number).value),
        leading: sentence.querySelector('.vendor')?.textContent,
      };
    }, path);
  let value = 0;
  for (let steps = 0; value < at && steps < 240; steps += 1) {
    await slider.press('ArrowRight');
    await expect
      .poll(async () => {
        const now = await drawn();
        value = now.value;
        return now.leading === (value < at ? other : best);
      })
      .toBe(true);
  }
  expect(value).toBeGreaterThan(at);
});

test('a curve can be reached, read, opened and left by keyboard', async ({
  page,
  expectAccessible,
}) => {
  await openPage(page);
  const own = curve(page, 'business.revenue_per_hour');
  await expect(own).toHaveAccessibleName(
    /^Your revenue per hour, from \$10 to \$1M an hour: total of Steady rises from \$\S+ to \$\S+, /,
  );
  // One stop of Tab for all curves; arrow keys lead from one to the next.
  await expect(page.locator('.curve-button[tabindex="0"]')).toHaveCount(1);
  await revenue(page).focus();
  await page.keyboard.press('Tab');
  await expect(own).toBeFocused();
  const next = curve(page, 'horizon_months');
  await expect(next).toHaveAccessibleName(/./);
  await page.keyboard.press('ArrowRight');
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare over' });
  await expect(dialog.locator('svg')).toBeVisible();
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Show as table' }).click();
  await expect(dialog.getByRole('row')).toHaveCount(22);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(next).toBeFocused();
  // And from the number itself.
  const engineer = input(page, 'Cost of an engineer');
  await expect(curve(page, 'business.engineer_hourly_cost')).toHaveAccessibleName(/./);
  await engineer.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: 'Cost of an engineer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(engineer).toBeFocused();
});

test('after an edit the curves are of the new numbers', async ({ page }) => {
  await openPage(page);
  const button = curve(page, 'business.engineer_hourly_cost');
  const before = await button.getAttribute('aria-label');
  await input(page, 'Compare over').fill('12');
  await expect(button).not.toHaveAccessibleName(before ?? '');
  await input(page, 'Compare over').fill('36');
  await expect(button).toHaveAccessibleName(before ?? '');
  // Numbers that a group holds have theirs, too.
  await group(page, 'More about price').click();
  await expect(curve(page, 'vendors[0].price.discount')).toHaveAccessibleName(
    /^Discount of Lowbid/,
  );
});

test('in words, and bar by bar: a bar leads to its number', async ({ page, expectAccessible }) => {
  await openPage(page);
  await explored(page);
  await expect(explore(page).locator('.unless')).toContainText(
    /^Steady stays cheaper unless .+ or /,
  );
  await expect(explore(page)).toContainText('could ask up to');
  await expect(explore(page)).toContainText(/An hour faster P0 repair at Lowbid is worth \$/);
  await expectAccessible();
  await bars(page).filter({ hasText: 'Minimum commitment, Steady' }).click();
  await expect(input(page, 'Minimum commitment Steady')).toBeFocused();
  await bars(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(bars(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(input(page, 'Your usage')).toBeFocused();
  await page.getByRole('button', { name: /^Show all \d+$/ }).click();
  await expect(bars(page).nth(30)).toBeAttached();
});

test('a single vendor has nobody to change places with', async ({ page }) => {
  await openPage(page);
  await page.locator('#remove-0').click();
  await explore(page).scrollIntoViewIfNeeded();
  await expect(explore(page).locator('.unless')).toContainText('Add a second one', {
    timeout: 120_000,
  });
  await expect(bars(page)).toHaveCount(0);
  await expect(curve(page, 'business.revenue_per_hour')).toHaveAccessibleName(
    /total of Steady rises from \$\S+ to \$[\d.]+M\.$/,
  );
});

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 360, height: 740 } });

    test('on a phone nothing sticks out, and nothing moves when the curves come', async ({
      page,
    }) => {
      await openPage(page);
      await expect(curve(page, 'business.revenue_per_hour')).toBeVisible();
      await explored(page);
      const spill = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await spill()).toBe(0);
      await curve(page, 'vendors[0].price.monthly').click();
      await expect(page.getByRole('dialog').locator('svg')).toBeInViewport();
      expect(await spill()).toBe(0);
    });
  });
}
