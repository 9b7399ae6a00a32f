import { group, input, openPage, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// What is not needed for the first verdict comes later, or when it is asked for.

/**
 * @param {import('@playwright/test').Page} page
 * @param {RegExp} part
 */
const refuse = (page, part) => page.route(part, (route) => route.abort());

test('a visit loads one language, and the other when it is chosen', async ({ page }) => {
  /** @type {string[]} */
  const languages = [];
  page.on('request', (request) => {
    languages.push(...(/language\.([a-z]+)/i.exec(request.url()) ?? []).slice(1));
  });
  await openPage(page);
  await expect(page.locator('.why svg')).toHaveCount(3);
  expect(languages).toEqual(['en']);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(verdict(page)).toContainText('个月算下来');
  expect(languages).toEqual(['en', 'zh']);
});

test('when the other language does not come, the page stays as it is and says so', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/ERR_FAILED/);
  await refuse(page, /language\.zh/);
  await openPage(page);
  const answer = await verdict(page).innerText();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('.toast')).toContainText('could not be loaded');
  await expect(verdict(page)).toHaveText(answer);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('when no words come at all, the page still says what is wrong', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/ERR_FAILED/);
  await refuse(page, /language\./);
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});

test('when the other pictures do not come, the answer is there all the same', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/ERR_FAILED/);
  await refuse(page, /why-/);
  await openPage(page);
  await expect(page.getByText('A part of the page could not be loaded')).toBeVisible();
  await expect(page.locator('.picture.bars svg')).toBeVisible();
});

test('a group that was left open is whole when the page comes back', async ({ page }) => {
  await openPage(page);
  await group(page, 'More about incidents').click();
  await expect(page.locator('#rows-incidents input').first()).toBeVisible();
  // A page that goes away keeps what it was about to keep.
  await page.reload();
  await expect(verdict(page)).toContainText(/\d/);
  expect(await page.locator('#rows-incidents input').count()).toBeGreaterThan(0);
});

test('a picture out of sight follows as well', async ({ page }) => {
  await openPage(page);
  await expect(page.locator('.why svg')).toHaveCount(3);
  const told = page.locator('.picture.time svg desc');
  const before = await told.textContent();
  await input(page, 'Your revenue per hour').fill('123456');
  await expect(page.locator('.picture.time')).not.toBeInViewport();
  await expect(told).not.toHaveText(before ?? '');
});
