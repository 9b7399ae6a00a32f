import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  choose,
  code,
  dialog,
  expectFitting,
  framed,
  openDialog,
  opener,
  parsed,
  preview,
  previewFrame,
} from './author.js';
import { example, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// A preview is a calculator of its own.
test.slow();

test('the dialog opens on the frame, and gives the focus back', async ({ page }) => {
  await openDialog(page);
  await expect(dialog(page)).toHaveAccessibleName('Embed this comparison');
  await expect(dialog(page).getByRole('radio', { name: 'Frame' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test('what is chosen is in the code, and seen in the frame', async ({ page }) => {
  await openDialog(page);
  const sentence = await verdict(page).first().innerText();
  await expect(framed(page)).toHaveText(sentence);
  const address = async () => {
    const [frame] = await parsed(page, await code(page).inputValue());
    return new URL(frame.attributes.src);
  };
  const before = await address();
  expect(before.pathname).toBe('/embed.html');
  expect(before.hash).toMatch(/^#1\.[\w-]+$/);
  expect(Object.fromEntries(before.searchParams)).toEqual({
    lang: 'en',
    theme: 'auto',
    controls: 'business.revenue_per_hour,vendors.0.support.repair_hours.p0',
  });

  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption('zh-CN');
  await dialog(page).getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
  await dialog(page).getByRole('checkbox', { name: 'Your revenue per hour' }).uncheck();
  await dialog(page)
    .getByRole('group', { name: 'Monthly price' })
    .getByRole('checkbox', { name: example().vendors[1].name })
    .check();
  await expect(framed(page)).toContainText('个月算下来');
  await expect(previewFrame(page).contentFrame().locator('vendor-tco')).toHaveCSS(
    'color-scheme',
    'dark',
  );
  const after = await address();
  expect(after.hash).toBe(before.hash);
  expect(Object.fromEntries(after.searchParams)).toEqual({
    lang: 'zh-CN',
    theme: 'dark',
    controls: 'vendors.1.price.monthly,vendors.0.support.repair_hours.p0',
  });
  await expect(previewFrame(page).contentFrame().getByRole('textbox')).toHaveCount(2);

  await dialog(page).getByRole('combobox', { name: 'View' }).selectOption('full');
  await expect(previewFrame(page).contentFrame().locator('.inputs')).toBeVisible();
  expect((await address()).searchParams.get('view')).toBe('full');
  // The page behind keeps its language, its scenario and its history.
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(verdict(page)).toHaveText(sentence);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('the frame in the preview is as high as what it shows', async ({ page }) => {
  await openDialog(page);
  await expect(framed(page)).toBeVisible();
  await expectFitting(previewFrame(page));
});

test('the element is shown as an element, and keeps to itself', async ({ page }) => {
  await openDialog(page);
  await choose(page, 'Script tag');
  await expect(dialog(page).getByRole('checkbox', { name: /sizing script/ })).toBeHidden();
  const shown = preview(page).locator('vendor-tco .sentence');
  await expect(shown).toHaveText(await verdict(page).first().innerText());
  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption('zh-CN');
  await expect(shown).toContainText('个月算下来');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const [script, element, link] = await parsed(page, await code(page).inputValue());
  expect(script.attributes).toEqual({
    type: 'module',
    src: new URL('./vendor-tco.js', page.url()).href,
  });
  expect(element.attributes).toMatchObject({ view: 'compact', lang: 'zh-CN', theme: 'auto' });
  expect(link.text).toBe(await shown.innerText());
});

test('code is copied, and it says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(page);
  await dialog(page).getByRole('button', { name: /^Copy/ }).click();
  await expect(dialog(page).getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code(page).inputValue());
  await choose(page, 'Script tag');
  await expect(dialog(page).getByText('Copied.')).toHaveCount(0);
});

test('without a clipboard the code is copied in the old way', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openDialog(page);
  await dialog(page).getByRole('button', { name: /^Copy/ }).click();
  await expect(dialog(page).getByText('Copied.')).toBeVisible();
});

test('as many inputs as there is room for, and no more', async ({ page }) => {
  await openDialog(page);
  const boxes = dialog(page).locator('.embed-controls').getByRole('checkbox');
  for (const box of await boxes.all()) {
    if (await box.isEnabled()) await box.check();
  }
  const checked = dialog(page).locator('.embed-controls :checked');
  await expect(checked).toHaveCount(8);
  await expect(previewFrame(page).contentFrame().locator('.control')).toHaveCount(8);
  await checked.first().uncheck();
  await expect(boxes.last()).toBeEnabled();
  await boxes.last().check();
  await expect(code(page)).toHaveValue(/vendors\.1\.support\.desk/);
});

test('the picture is saved under the name that the code has', async ({ page }) => {
  await openDialog(page);
  await choose(page, 'Picture with a link');
  const picture = dialog(page).getByRole('img');
  const sentence = await verdict(page).first().innerText();
  await expect(picture).toHaveAttribute('alt', sentence);
  const [link, image] = await parsed(page, await code(page, 'HTML').inputValue());
  expect(link.attributes.href).toMatch(/\?lang=en#1\.[\w-]+$/);
  expect(image.attributes.alt).toBe(sentence);
  for (const kind of ['PNG', 'SVG']) {
    const download = page.waitForEvent('download');
    await dialog(page)
      .getByRole('button', { name: `Save as ${kind}` })
      .click();
    const name = (await download).suggestedFilename();
    expect(name).toBe(image.attributes.src.replace('png', kind.toLowerCase()));
  }
  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption('zh-CN');
  await expect(picture).toHaveAttribute('alt', /个月算下来/);
  await expect(code(page, 'Markdown')).toHaveValue(/^\[!\[36 个月算下来.*\?lang=zh-CN#1\./);
});

test('the picture is the same whatever the page looks like', async ({ page }) => {
  const drawn = async () => {
    await openDialog(page);
    await choose(page, 'Picture with a link');
    return dialog(page).getByRole('img').getAttribute('src');
  };
  const light = await drawn();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await drawn()).toBe(light);
});

test('from a disk there is a picture, and the rest once the site is known', async ({ page }) => {
  const file = new URL('../../dist/vendor-tco.html', import.meta.url);
  await page.goto(pathToFileURL(fileURLToPath(file)).href);
  await expect(verdict(page)).toContainText(/\d/);
  await opener(page).click();
  await expect(dialog(page).getByRole('radio', { name: 'Picture with a link' })).toBeChecked();
  await expect(dialog(page).getByRole('radio', { name: 'Frame' })).toBeDisabled();
  await expect(dialog(page)).toContainText('opened from a file');
  await expect(dialog(page).getByRole('img')).toBeVisible();
  await expect(code(page, 'HTML')).toHaveValue(/^<img [^>]+>$/);
  await dialog(page)
    .getByRole('textbox', { name: 'Address of the calculator' })
    .fill('https://calc.example/tco/');
  await expect(code(page)).toHaveValue(/ src="https:\/\/calc\.example\/tco\/embed\.html\?/);
  await expect(preview(page).locator('vendor-tco .sentence')).toContainText(/\d/);
});

test('an address that only this computer reaches is asked for', async ({ page }) => {
  await openDialog(page);
  const site = dialog(page).getByRole('textbox', { name: 'Address of the calculator' });
  await expect(site).toHaveValue(new URL('./', page.url()).href);
  await site.fill('calc.example/tco');
  await expect(code(page)).toHaveValue(/ src="https:\/\/calc\.example\/tco\/embed\.html\?/);
  await expect(dialog(page).locator('.embed-policies')).toContainText(
    'frame-src https://calc.example,',
  );
  await site.fill('not an address');
  await expect(site).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page).getByRole('radio', { name: 'Frame' })).toBeDisabled();
  await expect(code(page, 'HTML')).toHaveValue(/^<img [^>]+>$/);
  await site.fill('https://calc.example');
  await expect(dialog(page).getByRole('radio', { name: 'Frame' })).toBeChecked();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });

      test('axe finds nothing in the dialog, and nothing is cut off on a phone', async ({
        page,
        expectAccessible,
      }) => {
        await openDialog(page);
        for (const radio of await dialog(page).getByRole('radio').all()) {
          await radio.check();
          await expectAccessible();
        }
        await page.setViewportSize({ width: 360, height: 740 });
        for (const radio of await dialog(page).getByRole('radio').all()) {
          await radio.check();
          const spare = await dialog(page).evaluate((node) => node.clientWidth - node.scrollWidth);
          expect(spare).toBe(0);
        }
      });
    });
  }
}
