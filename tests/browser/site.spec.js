import { expect, test } from './fixtures.js';

// What any static host must be able to serve, at its root and, in a project of its own, below it.

test('the built page starts, whatever its path', async ({ page, baseURL }) => {
  /** @type {string[]} */
  const outside = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) outside.push(request.url());
  });
  await page.goto('./');
  await expect(page.locator('vendor-tco')).toBeVisible();
  expect(outside).toEqual([]);
});

test('the built page holds no inline script', async ({ request }) => {
  const html = await (await request.get('./')).text();
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
  expect(html.match(/\son[a-z]+=/g)).toBeNull();
});
