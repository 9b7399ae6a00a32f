import { example, input, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

const [first] = example().vendors.map(({ name }) => name);

test('names are text, whatever they hold', async ({ page }) => {
  await openPage(page);
  let name = first;
  for (const hostile of [
    '<img src=x onerror="document.title=1">',
    '"><script>document.title=1</script>',
    '</svg><b>x',
    '\u202Egnorw\u202C \u0000\uFFFF',
    '𝔘🙂 {name} %s &amp;',
  ]) {
    await input(page, `Name ${name}`)
      .or(page.locator('.vendor-name input').first())
      .first()
      .fill(hostile);
    name = hostile;
    await expect(page.locator('.picture.bars svg')).toContainText(hostile.slice(0, 4).trim());
  }
  await expect(page).toHaveTitle('Which vendor is really cheapest?');
  expect(await page.locator('vendor-tco img, vendor-tco script').count()).toBe(0);
});

test('extreme numbers are written, not spilled', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await openPage(page);
  await revenue(page).fill('1000000000');
  await input(page, `Monthly price ${first}`).fill('1000000000');
  await expect(verdict(page)).toContainText(/\$[\d.]+[MBT]/);
  const { wide } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(wide).toBe(0);
  await revenue(page).fill('0');
  await expect(verdict(page)).toContainText(/\d/);
});

test('when the calculator cannot be loaded, the page says so and why', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/wasm/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByRole('alert')).toContainText('Reload the page');
});

test('after a trap the calculator starts afresh, tells it once and keeps the form', async ({
  page,
}) => {
  // Calls into the first instance of the core fail as a trap would; a fresh one is not touched.
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const { module, instance } = await instantiateStreaming(source, imports);
      const real = /** @type {Record<string, Function>} */ ({ ...instance.exports });
      const evaluate = (/** @type {unknown} */ scenario) => {
        if (Reflect.get(window, 'trap')) throw new WebAssembly.RuntimeError('unreachable');
        return real.evaluate(scenario);
      };
      return { module, instance: /** @type {any} */ ({ exports: { ...real, evaluate } }) };
    };
  });
  await openPage(page);
  await page.evaluate(() => Reflect.set(window, 'trap', true));
  await revenue(page).fill('1234');
  await expect(page.locator('.toast')).toContainText('started afresh');
  await expect(revenue(page)).toHaveValue('1234');
  await expect(page.locator('.verdict')).not.toHaveAttribute('data-stale');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await revenue(page).fill('1235');
  await expect(page.locator('.toast')).toBeEmpty();
});
