import { CONTROLS, openArticle } from './article.js';
import { drawn, input, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';
import { expectFitting, frame, frameOf, HOST_SCRIPT, heightOf, sentence } from './frame.js';

// The calculator in a frame: what its address says, and how tall it is.

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('it is Chinese, unless its address says otherwise', async ({ page }) => {
    await page.goto('./embed.html');
    await expect(verdict(page)).toContainText('个月算下来');
    await page.goto('./embed.html?lang=en');
    await expect(verdict(page)).toContainText('months');
  });
});

test.describe('its address', () => {
  test('says what is shown', async ({ page }) => {
    await page.goto(
      `./embed.html?lang=zh-CN&theme=dark&controls=${CONTROLS}&business.revenue_per_hour=4321`,
    );
    await expect(verdict(page)).toContainText('个月算下来');
    await expect(input(page, '每小时营收')).toHaveValue('4,321');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 25, 29)');
    await expect(page).toHaveTitle('哪家服务商才真的便宜？');
    expect(await page.locator('vendor-tco input').count()).toBe(6);
  });

  test('may carry a whole scenario, and another one later', async ({ page }) => {
    await page.goto('./');
    await expect(verdict(page)).toContainText(/\d/);
    await input(page, 'Your revenue per hour').fill('33333');
    await expect(page).toHaveURL(/#1\./);
    await drawn(page);
    const answer = await verdict(page).innerText();
    const { hash } = new URL(page.url());
    await page.goto(`./embed.html?controls=business.revenue_per_hour${hash}`);
    await expect(verdict(page)).toHaveText(answer);
    await expect(input(page, 'Your revenue per hour')).toHaveValue('33,333');
    await page.evaluate(() => {
      location.hash = '';
    });
    await expect(input(page, 'Your revenue per hour')).toHaveValue('900');
    expect(await page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
    await page.evaluate(() => localStorage.clear());
    await input(page, 'Your revenue per hour').fill('5');
    await page.reload();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('shows the whole calculator when asked', async ({ page }) => {
    await page.goto('./embed.html?view=full');
    await expect(page.getByRole('button', { name: 'Add a vendor' })).toBeVisible();
  });

  test('a hostile one does no harm', async ({ page }) => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const query = new URLSearchParams({
      ...{ lang: hostile, theme: hostile, view: hostile, controls: hostile, origin: hostile },
      ...{ title: hostile, 'usage.unit': hostile },
    });
    await page.goto(`./embed.html?${query}`);
    await expect(page.locator('.kicker')).toHaveText(hostile);
    expect(await page.locator('img').count()).toBe(0);
  });

  for (const locale of ['en', 'zh-CN']) {
    for (const theme of ['light', 'dark']) {
      test(`axe finds nothing, ${locale}, ${theme}`, async ({ page, expectAccessible }) => {
        const query = `lang=${locale}&theme=${theme}&controls=${CONTROLS}`;
        await openArticle(page, `<main><h1>An article</h1>${frame(query)}</main>${HOST_SCRIPT}`);
        await expectFitting(page);
        await expectAccessible();
      });
    }
  }
});

test.describe('in an article', () => {
  test('it grows and shrinks with its content, at any width', async ({ page }) => {
    await openArticle(page, `<h1>A</h1>${frame()}${HOST_SCRIPT}`);
    for (const width of [1200, 733, 640, 501, 333, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await expectFitting(page);
    }
    const closed = await heightOf(page);
    await frameOf(page).getByRole('button', { name: 'How it was computed' }).click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(closed);
    await expectFitting(page);
    await frameOf(page).getByRole('button', { name: 'How it was computed' }).click();
    await expect.poll(() => heightOf(page)).toBe(closed);
    await frameOf(page).getByRole('button', { name: 'Show as table' }).click();
    await expect.poll(() => heightOf(page)).not.toBe(closed);
    await expectFitting(page);
  });

  for (const style of [
    'border: 0',
    'border: 7px solid; box-sizing: border-box',
    'border: 7px solid; padding: 3px',
    'border: 7px solid; padding: 3px; box-sizing: border-box',
  ]) {
    test(`it does not grow by itself, ${style}`, async ({ page }) => {
      await openArticle(
        page,
        `<style>iframe { width: 461px; ${style} }</style><h1>A</h1>
        <iframe data-vendor-tco title="Calculator" src="./embed.html"></iframe>${HOST_SCRIPT}`,
      );
      await expectFitting(page);
      const grown = await page.evaluate(
        () =>
          new Promise((resolve) => {
            let sizes = 0;
            addEventListener('message', () => {
              sizes += 1;
            });
            let frames = 30;
            const next = () => {
              frames -= 1;
              if (frames === 0) resolve(sizes);
              else requestAnimationFrame(next);
            };
            next();
          }),
      );
      expect(grown).toBe(0);
    });
  }

  test('frames that come later, or were there before the script, are met as well', async ({
    page,
  }) => {
    await openArticle(page, `<h1>A</h1>${frame()}`);
    await expect(sentence(page)).toContainText(/\d/);
    expect(await heightOf(page)).toBe(30);
    await page.addScriptTag({ url: './embed-host.js' });
    await expectFitting(page);
    await page.locator('iframe').evaluate((node, html) => {
      node.remove();
      document.body.insertAdjacentHTML('beforeend', html);
    }, frame('lang=zh-CN'));
    await expectFitting(page);
  });
});
