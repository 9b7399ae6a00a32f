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

for (const name of ['index.html', 'embed.html', 'method.html']) {
  test(`${name} holds no inline script, and a policy that lets none run`, async ({ request }) => {
    const response = await request.get(`./${name}`);
    const html = await response.text();
    expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
    expect(html.match(/\s(?:on[a-z]+|style)=/g)).toBeNull();
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    // The tests see the site under the same policy, sent as a careful host would.
    expect(response.headers()['content-security-policy']).toBe(policy);
  });
}
