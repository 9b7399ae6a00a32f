import {
  amountIn,
  example,
  group,
  input,
  named,
  names,
  note,
  openPage,
  revenue,
  verdict,
} from './buyer.js';
import { expect, test } from './fixtures.js';

const vendors = example().vendors.map(({ name }) => name);

// What a buyer does on a first visit, in one go.

test('a buyer reads the verdict, flips it at the break-even, adds a vendor, switches language and comes back', async ({
  page,
}) => {
  await openPage(page);
  const [best, other] = await named(page);
  expect(vendors).toContain(best);
  await expect(verdict(page)).toContainText('less than');
  await expect(page.locator('.picture.bars svg')).toBeVisible();

  const sentence = await note(page).innerText();
  const limit = amountIn(sentence);
  const below = sentence.includes('below');
  await revenue(page).fill(String(limit * (below ? 1.02 : 0.98)));
  await expect(verdict(page).locator('.vendor').first()).toHaveText(best);
  await revenue(page).fill(String(limit * (below ? 0.98 : 1.02)));
  await expect(verdict(page).locator('.vendor').first()).toHaveText(other);

  await page.getByRole('button', { name: 'Add a vendor' }).click();
  await expect(input(page, 'Name Vendor C')).toBeFocused();
  await expect(note(page)).toContainText('Showing the last complete answer');
  await input(page, 'Name Vendor C').fill('Third & Sons');
  await note(page).getByRole('button', { name: 'Monthly price, Third & Sons' }).click();
  await expect(input(page, 'Monthly price Third & Sons')).toBeFocused();
  await page.keyboard.type('1200');
  await input(page, 'Unit price Third & Sons').fill('1.1');
  await expect(note(page)).not.toContainText('Showing the last complete answer');
  await expect(page.locator('.picture.bars svg')).toContainText('Third & Sons');

  await group(page, 'More about incidents').click();
  const thirdTotal = page.locator('.sum.total .amount').nth(2);
  const before = await thirdTotal.innerText();
  await input(page, 'P1 incidents Third & Sons').fill('7');
  await expect(thirdTotal).not.toHaveText(before);
  const total = await page.locator('.sum.total .amount').allInnerTexts();

  await page.getByRole('button', { name: '中文' }).click();
  await expect(verdict(page)).toContainText('个月算下来');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const chinese = await verdict(page).innerText();

  await page.reload();
  await expect(verdict(page)).toHaveText(chinese);
  await expect(input(page, 'P1 故障次数 Third & Sons')).toHaveValue('7');
  expect(await names(page)).toEqual([...vendors, 'Third & Sons']);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('.sum.total .amount').first()).toHaveText(total[0]);
  expect(await page.locator('.sum.total .amount').allInnerTexts()).toEqual(total);
});

test('the same with the keyboard alone', async ({ page }) => {
  test.slow();
  await openPage(page);
  const [best] = await named(page);
  const sentence = await note(page).innerText();
  const limit = amountIn(sentence);
  const below = sentence.includes('below');

  /**
   * Moves on with Tab until a control is reached.
   * @param {import('@playwright/test').Locator} control
   */
  const tabTo = async (control) => {
    for (let steps = 0; steps < 400; steps += 1) {
      if (await control.evaluate((node) => node.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${control}`);
  };

  await tabTo(page.locator('.picture.bars [data-line]').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.explanation')).toContainText('=');

  await tabTo(revenue(page));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(limit * (below ? 0.97 : 1.03)));
  await expect(verdict(page).locator('.vendor').first()).not.toHaveText(best);
  await page.keyboard.press(below ? 'PageUp' : 'PageDown');
  await expect(revenue(page)).not.toHaveValue(String(limit));

  await tabTo(group(page, 'More about support speed'));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'More about support speed', expanded: true }),
  ).toBeFocused();

  await tabTo(page.getByRole('button', { name: `Remove ${vendors[1]}` }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText(`Removed ${vendors[1]}.`);
  expect(await names(page)).toEqual(vendors.toSpliced(1, 1));
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(vendors);
});

test('nothing is empty on a first visit, and the hidden cost is of the order of the price', async ({
  page,
}) => {
  await openPage(page);
  const amounts = async (/** @type {string} */ row) =>
    (await page.locator(`.sum.${row} .amount`).allInnerTexts()).map(amountIn);
  const price = await amounts('price');
  const hidden = await amounts('hidden-cost');
  price.forEach((amount, index) => {
    expect(hidden[index] / amount).toBeGreaterThan(0.05);
    expect(hidden[index] / amount).toBeLessThan(5);
  });
  await expect(page.locator('.explanation')).toContainText('×');
  await expect(page.locator('.why svg')).toHaveCount(3);
});
