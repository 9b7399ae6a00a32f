import { launchOptions } from '../../tools/browser.mjs';
import { openArticle, twoVendors } from './article.js';
import { expect, test } from './fixtures.js';
import { expectFitting, frame, frameOf, HOST_SCRIPT, heightOf, sentence } from './frame.js';

// What the page and the frame in it say to each other, and to nobody else.

// A page that a test makes up has no place in the network, and browsers keep such pages from asking this machine.
const { args, ...options } = launchOptions();
test.use({
  launchOptions: { ...options, args: [...args, '--disable-features=LocalNetworkAccessChecks'] },
});

/** A page of another origin, that the tests make up. */
const BLOG = 'http://localhost:9999/article.html';

test('from a page of another origin, it talks to the one that it is to talk to', async ({
  page,
  baseURL,
  allowMessage,
}) => {
  allowMessage(/^request: http:\/\/localhost:9999\//);
  for (const [origin, isHeard] of /** @type {const} */ ([
    ['', true],
    ['&origin=http://localhost:9999', true],
    ['&origin=http://localhost:9999/a/path', true],
    ['&origin=http://other.example', false],
    ['&origin=nonsense', false],
  ])) {
    const src = `${baseURL}embed.html?controls=business.revenue_per_hour${origin}`;
    await page.unrouteAll();
    await openArticle(
      page,
      `<h1>A</h1><iframe data-vendor-tco title="C" src="${src}" style="height: 30px; border: 0"></iframe>
      <script src="${baseURL}embed-host.js"></script>`,
      { address: BLOG },
    );
    await expect(sentence(page)).toContainText(/\d/);
    if (isHeard) await expectFitting(page);
    else {
      // What is not answered after an answer to another was given, never is.
      await frameOf(page).getByRole('textbox').fill('5');
      await expect(sentence(page)).toContainText(/\d/);
      expect(await heightOf(page)).toBe(30);
    }
  }
});

test('the page hears what the reader does, and shows scenarios of its own', async ({ page }) => {
  await openArticle(page, `<h1>A</h1>${frame()}`);
  const there = frameOf(page);
  await expect(there.locator('.sentence')).toContainText(/\d/);
  await page.evaluate(() => {
    /** @type {any[]} */
    const heard = [];
    Reflect.set(window, 'heard', heard);
    addEventListener('message', ({ data }) => heard.push(data));
    frames[0].postMessage({ type: 'vendor-tco:hello' }, location.origin);
  });
  const heard = () => page.evaluate(() => /** @type {any[]} */ (Reflect.get(window, 'heard')));
  await expect.poll(async () => (await heard())[0]?.type).toBe('vendor-tco:size');
  const revenue = there.getByRole('textbox', { name: 'Your revenue per hour' });
  await revenue.fill('12345');
  await expect.poll(async () => (await heard()).at(-1)?.type).toBe('vendor-tco:change');
  const { scenario, report } = (await heard()).at(-1);
  expect(scenario.business.revenue_per_hour).toBe(12345);
  expect(report.vendors).toHaveLength(2);

  const send = (/** @type {unknown} */ message) =>
    page.evaluate((each) => frames[0].postMessage(each, location.origin), message);
  await send({ type: 'vendor-tco:scenario', scenario: twoVendors(6, 'A document') });
  await expect(there.locator('.kicker')).toHaveText('A document');
  const json = JSON.stringify(twoVendors(7, 'JSON'));
  await send({ type: 'vendor-tco:scenario', scenario: json });
  await expect(there.locator('.kicker')).toHaveText('JSON');
  await send({ type: 'vendor-tco:scenario', scenario: '?business.revenue_per_hour=8' });
  await expect(revenue).toHaveValue('8');
  const hostile = '<img src=x onerror=alert(1)>';
  await send({ type: 'vendor-tco:scenario', scenario: twoVendors(9, hostile) });
  await expect(there.locator('.kicker')).toHaveText(hostile);
  await expect(revenue).toHaveValue('9');
});

test('messages of the wrong kind, too long, or from elsewhere are not heard', async ({ page }) => {
  await openArticle(page, `<h1>A</h1>${frame()}<iframe id="other" title="Other"></iframe>`);
  const there = frameOf(page, '[data-vendor-tco]');
  await expect(there.locator('.sentence')).toContainText(/\d/);
  // All that is ever shown.
  await there.locator('.kicker').evaluate((node) => {
    /** @type {(string | null)[]} */
    const shown = [];
    Reflect.set(window, 'shown', shown);
    new MutationObserver(() => shown.push(node.textContent)).observe(node, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
  await page.evaluate(
    ({ document: given }) => {
      const [frame, other] = [frames[0], frames[1]];
      const scenario = { type: 'vendor-tco:scenario', scenario: given };
      // Before a greeting, and by a frame beside it.
      frame.postMessage(scenario, '*');
      const script = other.document.createElement('script');
      script.textContent = `parent.frames[0].postMessage({ type: 'vendor-tco:hello' }, '*');
        parent.frames[0].postMessage(${JSON.stringify(scenario)}, '*');`;
      other.document.body.append(script);
      frame.postMessage({ type: 'vendor-tco:hello' }, '*');
      for (const message of [
        ...[null, undefined, 7, 'vendor-tco:scenario', [], {}, { type: 'vendor-tco:scenario' }],
        ...[
          { type: ['vendor-tco:scenario'], scenario: given },
          { type: 'hello', scenario: given },
        ],
        ...[null, 7, true, [], '', '{', '#9.zzz', '#1.!!!', 'x'.repeat(2_000_000)].map((each) => ({
          type: 'vendor-tco:scenario',
          scenario: each,
        })),
        { type: 'vendor-tco:scenario', scenario: { vendors: 'many', __proto__: { x: 1 } } },
        { type: 'vendor-tco:scenario', scenario: JSON.stringify(given) + ' '.repeat(1_000_000) },
      ])
        frame.postMessage(message, '*');
    },
    { document: twoVendors(6, 'Never shown') },
  );
  // The last message of all is heard; by then the others have been.
  await page.evaluate(
    (given) => frames[0].postMessage({ type: 'vendor-tco:scenario', scenario: given }, '*'),
    twoVendors(6, 'Shown'),
  );
  await expect(there.locator('.kicker')).toHaveText('Shown');
  const shown = await there.locator('body').evaluate(() => Reflect.get(window, 'shown'));
  expect(shown).toEqual(['Shown']);
});

test('the host’s script hears its own frames only, and takes only heights', async ({ page }) => {
  await openArticle(
    page,
    `<h1>A</h1>${frame()}<iframe data-vendor-tco id="other" title="Other" src="./embed.html" style="height: 30px"></iframe>${HOST_SCRIPT}`,
  );
  const other = page.locator('#other');
  await expect(frameOf(page, '#other').locator('.sentence')).toContainText(/\d/);
  const height = async () => other.evaluate((node) => node.style.height);
  await expect.poll(height).not.toBe('30px');
  // Every height that is set from here on.
  await other.evaluate((node) => {
    /** @type {string[]} */
    const heights = [];
    Reflect.set(window, 'heights', heights);
    const observer = new MutationObserver(() => heights.push(node.style.height));
    observer.observe(node, { attributeFilter: ['style'] });
  });
  await page.evaluate(() => {
    const own = { type: 'vendor-tco:size', height: 77 };
    for (const message of [null, 'x', own, { ...own, type: 'size' }]) postMessage(message, '*');
  });
  await frameOf(page, '#other')
    .locator('body')
    .evaluate(() => {
      for (const wrong of [-1, 0, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '99', {}, null])
        parent.postMessage({ type: 'vendor-tco:size', height: wrong }, '*');
      parent.postMessage({ type: 'vendor-tco:size', height: 1234 }, '*');
    });
  await expect.poll(height).toBe('1234px');
  expect(await page.evaluate(() => Reflect.get(window, 'heights'))).toEqual(['1234px']);
});
