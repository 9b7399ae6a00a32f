import { example, input, names, note, openPage, revenue, verdict } from './buyer.js';
import { openDialog, opener, saved } from './downloads.js';
import { expect, test } from './fixtures.js';

const vendors = example().vendors.map(({ name }) => name);
const [first] = vendors;

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} content
 * @param {string} [name]
 */
async function openFile(page, content, name = 'scenario.json') {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

test('a scenario is saved as a file and comes back from it', async ({ page }) => {
  await openPage(page);
  await revenue(page).fill('4321');
  await input(page, `Name ${first}`).fill('Über–供应商');
  await expect(verdict(page)).toContainText('Über–供应商');
  const answer = await verdict(page).innerText();
  await openDialog(page);
  const { name, content: bytes } = await saved(page, 'JSON file');
  expect(name).toMatch(/\.json$/);
  const content = bytes.toString();
  await page.keyboard.press('Escape');
  expect(JSON.parse(content).business.revenue_per_hour).toBe(4321);

  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect.poll(() => names(page)).toEqual(vendors);
  await openFile(page, content);
  await expect(page.locator('.toast')).toContainText('Opened scenario.json.');
  await expect(verdict(page)).toHaveText(answer);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page)).toEqual(vendors);
});

test('what is half typed is not saved as if it were whole', async ({ page }) => {
  await openPage(page);
  await revenue(page).fill('1.');
  await expect(note(page)).toContainText('Showing the last complete answer');
  await opener(page).click();
  await expect(page.locator('.toast')).toContainText('correct the entries');
});

const deep = `{"vendors":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
for (const [what, content, told] of [
  ['text that is not JSON', '{"vendors": [}', 'it is not JSON'],
  ['nothing at all', '', 'it is not JSON'],
  ['JSON nested 100,000 deep', deep, 'was not opened'],
  ['more than 1 MB', `"${'x'.repeat(1_000_001)}"`, 'larger than 1 MB'],
  ['JSON of another kind', '[1, 2, 3]', 'was not opened'],
  ['no vendors', '{"business":{"revenue_per_hour":1},"vendors":[]}', 'Vendors'],
  [
    'values out of range',
    '{"business":{"revenue_per_hour":-1},"vendors":[{"name":"A","price":{"monthly":"x"}}]}',
    'Your revenue per hour: At least 0.',
  ],
  [
    'a field that does not exist',
    '{"business":{"revenue_per_hour":1},"vendors":[{"name":"A","colour":"red"}]}',
    'vendors[0].colour',
  ],
]) {
  test(`a file with ${what} is refused in words, and nothing changes`, async ({ page }) => {
    await openPage(page);
    const answer = await verdict(page).innerText();
    await openFile(page, content);
    await expect(page.locator('.toast')).toContainText('was not opened');
    await expect(page.locator('.toast')).toContainText(told);
    await expect(verdict(page)).toHaveText(answer);
    expect(await names(page)).toEqual(vendors);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.toast')).toBeEmpty();
  });
}
