import { example, input, named, names, note, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

const vendors = example().vendors.map(({ name }) => name);
const [first, second] = vendors;

test('a vendor is renamed in place, in every sentence and picture', async ({ page }) => {
  await openPage(page);
  const [best] = await named(page);
  await input(page, `Name ${best}`).fill('Northwind');
  await expect(verdict(page)).toContainText('Northwind');
  await expect(page.locator('.picture.bars svg')).toContainText('Northwind');
  await expect(page.getByRole('button', { name: 'Remove Northwind' })).toBeVisible();
  await expect(input(page, 'Monthly price Northwind')).toBeVisible();
});

test('a vendor is removed and brought back', async ({ page }) => {
  await openPage(page);
  const answer = await verdict(page).innerText();
  await page.getByRole('button', { name: `Remove ${first}` }).click();
  await expect.poll(() => names(page)).toEqual(vendors.slice(1));
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page)).toEqual(vendors);
  await expect(verdict(page)).toHaveText(answer);
  await expect(page.locator('.toast')).toBeEmpty();
});

test('undo by key, outside of text fields only', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: `Remove ${first}` }).click();
  await expect.poll(() => names(page)).toEqual(vendors.slice(1));
  await page.getByRole('button', { name: 'Add a vendor' }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(vendors);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => names(page)).toEqual(vendors.slice(1));
});

test('typing in one field is one step back', async ({ page }) => {
  await openPage(page);
  const before = await revenue(page).inputValue();
  await revenue(page).fill('');
  await revenue(page).pressSequentially('4321');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(revenue(page)).toHaveValue(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(revenue(page)).toHaveValue('4,321');
});

test('a vendor is duplicated beside itself, under a name of its own', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: `Duplicate ${first}` }).click();
  await expect(input(page, `Name ${first} copy`)).toBeFocused();
  await page.getByRole('button', { name: `Duplicate ${first}`, exact: true }).click();
  await expect
    .poll(() => names(page))
    .toEqual([first, `${first} copy 2`, `${first} copy`, ...vendors.slice(1)]);
  const price = await input(page, `Monthly price ${first}`).inputValue();
  await expect(input(page, `Monthly price ${first} copy`)).toHaveValue(price);
});

test('vendors change places', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: `Move ${first} to the right` }).click();
  await expect.poll(() => names(page)).toEqual([second, first, ...vendors.slice(2)]);
  const back = page.getByRole('button', { name: `Move ${first} to the left` });
  if (vendors.length === 2) await expect(back).toBeFocused();
  await back.click();
  await expect.poll(() => names(page)).toEqual(vendors);
});

test('one vendor alone has its own sentence', async ({ page }) => {
  await openPage(page);
  for (const name of vendors.slice(1)) {
    await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click();
  }
  await expect(verdict(page)).toContainText('Add a second vendor to compare');
  await expect(page.getByRole('button', { name: `Remove ${first}` })).toBeDisabled();
});

test('twins tie', async ({ page }) => {
  await openPage(page);
  for (const name of vendors.slice(1)) {
    await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click();
  }
  await page.getByRole('button', { name: `Duplicate ${first}` }).click();
  await expect(verdict(page)).toContainText('cost the same');
});

test('twelve vendors fit, a thirteenth is not offered', async ({ page, expectAccessible }) => {
  test.slow();
  await openPage(page);
  const duplicate = page.getByRole('button', { name: `Duplicate ${first}`, exact: true });
  for (let count = vendors.length; count < 12; count += 1) {
    await duplicate.click();
    await expect.poll(async () => (await names(page)).length).toBe(count + 1);
  }
  await expect(page.getByRole('button', { name: 'Add a vendor' })).toBeDisabled();
  await expect(duplicate).toBeDisabled();
  await expect(note(page)).not.toContainText('need');
  await expectAccessible();
});

test('reset brings the example back, and can itself be undone', async ({ page }) => {
  await openPage(page);
  await revenue(page).fill('77');
  await page.getByRole('button', { name: `Remove ${first}` }).click();
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect.poll(() => names(page)).toEqual(vendors);
  await expect(revenue(page)).not.toHaveValue('77');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(revenue(page)).toHaveValue('77');
  expect(await names(page)).toEqual(vendors.slice(1));
});

test('support hours, tiers and lists are edited in the table', async ({ page }) => {
  await openPage(page);
  await page.getByRole('combobox', { name: `Support hours ${first}` }).selectOption('Mon–Fri 9–18');
  await expect(page.locator('.picture.week')).toContainText('45');
  await page.getByRole('combobox', { name: `Support hours ${first}` }).selectOption('Other hours…');
  await page.getByRole('button', { name: 'Add hours' }).first().click();
  await expect(page.locator('.picture.week')).toContainText('54');

  await page.getByRole('button', { name: 'More about price' }).click();
  const total = page.locator('.sum.total .amount').first();
  const before = await total.innerText();
  await page.getByRole('button', { name: 'Add a tier' }).first().click();
  // A tier that begins with the price of the one before it changes nothing.
  await expect(total).toHaveText(before);
  await page.getByRole('button', { name: 'Add an extra' }).first().click();
  await expect(page.locator('input[data-path="vendors[0].price.extras[1].name"]')).toBeFocused();
  await page.keyboard.type('Audit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('90000');
  await expect(total).not.toHaveText(before);
});
