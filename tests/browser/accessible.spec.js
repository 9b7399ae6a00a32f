import { openAllGroups, openPage } from './buyer.js';
import { expect, test } from './fixtures.js';

// axe reads every node of a page that is all open, which takes its time.
test.slow();

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`axe finds nothing, ${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });

      test('as it opens', async ({ page, expectAccessible }) => {
        await openPage(page);
        await expectAccessible();
      });

      test('with every group open', async ({ page, expectAccessible }) => {
        await openPage(page);
        await openAllGroups(page);
        await expectAccessible();
      });

      test('with pictures as tables, on a phone, after a removal', async ({
        page,
        expectAccessible,
      }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await openPage(page);
        for (const picture of ['bars', 'time', 'phases', 'week']) {
          await page.locator(`.picture.${picture} .tools > .link`).click();
          await expect(page.locator(`.picture.${picture} table`).first()).toBeVisible();
        }
        await page.locator('#remove-0').click();
        await expect(page.locator('.toast')).not.toBeEmpty();
        await expectAccessible();
      });

      test('while an entry is wrong', async ({ page, expectAccessible }) => {
        await openPage(page);
        await page.locator('#input-horizon_months').fill('');
        await expect(page.locator('.verdict')).toHaveAttribute('data-stale');
        await expectAccessible();
      });
    });
  }
}
