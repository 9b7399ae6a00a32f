import { named, note, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// The simulation on the page: what a buyer sees of how sure the answer is.

/** @typedef {import('@playwright/test').Page} Page */

const certainty = (/** @type {Page} */ page) => page.locator('.certainty');
const section = (/** @type {Page} */ page) => page.locator('.sure');
const foot = (/** @type {Page} */ page) => section(page).locator('.convention');

test('the verdict goes on in how many futures it holds, and more of them are drawn at rest', async ({
  page,
}) => {
  await openPage(page);
  const [best] = await named(page);
  await expect(certainty(page)).toContainText(/of 100 .*futures/);
  await expect(certainty(page)).toContainText(best);
  await expect(section(page).locator('figure svg')).toHaveCount(4);
  await expect(foot(page)).toContainText('200,000');
});

test('it follows an edit: where revenue is small, price decides, and surely', async ({ page }) => {
  await openPage(page);
  await expect(foot(page)).toContainText('200,000');
  const before = await certainty(page).innerText();
  await revenue(page).fill('1');
  await expect(certainty(page)).not.toHaveText(before);
  await expect(verdict(page).locator('.vendor').first()).toHaveText('Lowbid');
  await expect(certainty(page)).toContainText('Lowbid');
});

test('luck alone is surer, and says that it leaves something out', async ({ page }) => {
  await openPage(page);
  await expect(foot(page)).toContainText('200,000');
  const share = async () => Number(/(\d+)/.exec(await certainty(page).innerText())?.[1]);
  const before = await share();
  await section(page).getByRole('checkbox').check();
  await expect.poll(share).toBeGreaterThan(before);
  await section(page).getByRole('checkbox').uncheck();
  await expect.poll(share).toBe(before);
});

test('how far a number may be off is asked for all vendors at once, and one step back undoes it', async ({
  page,
}) => {
  await openPage(page);
  await expect(foot(page)).toContainText('200,000');
  const before = await certainty(page).innerText();
  const times = section(page).getByRole('textbox', { name: /Times may be off/ });
  await times.fill('6');
  await expect(certainty(page)).not.toHaveText(before);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(certainty(page)).toHaveText(before);
});

test('where there can be no worker, the page works in slices', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openPage(page);
  await expect(foot(page)).toContainText('200,000');
});

test('when the worker traps it is replaced, and the form keeps every value', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/./);
  let broken = true;
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    // It traps at its first question.
    const trap = `addEventListener('message',({data})=>{if(data.action)postMessage({id:data.id,trapped:'unreachable'})});`;
    await route.fulfill({ response, body: broken ? trap : text });
  });
  await openPage(page);
  const failure = section(page)
    .getByText(/could not|went wrong|failed/i)
    .first();
  await expect(failure).toBeVisible();
  broken = false;
  // Whichever of the two answers this, the next edit meets a sound one.
  await revenue(page).fill('4321');
  await expect(page).toHaveURL(/#1\./);
  await expect(failure.or(foot(page).filter({ hasText: '200,000' })).first()).toBeVisible();
  await revenue(page).fill('1234');
  await expect(foot(page)).toContainText('200,000');
  await expect(revenue(page)).toHaveValue('1234');
});

test('what takes long shows how far it is, and can be stopped', async ({ page }) => {
  await takeLong(page);
  await openPage(page);
  const stop = section(page).getByRole('button', { name: /Stop|Cancel/ });
  await stop.click();
  await expect(section(page).getByRole('progressbar')).toBeHidden();
  await expect(foot(page)).toContainText('10,000');
  await expect(note(page)).toContainText('cheaper');
});

test('closed in the middle of it, the page comes back as it was', async ({ page, context }) => {
  await takeLong(page);
  await openPage(page);
  await revenue(page).fill('1234');
  await expect(page).toHaveURL(/#1\./);
  await page.close();
  const again = await context.newPage();
  await openPage(again);
  await expect(revenue(again)).toHaveValue('1,234');
  await expect(foot(again)).toContainText('200,000');
});

/**
 * Slows the many futures of the worker down, so that it is still at work whenever the test looks, on any machine.
 * @param {Page} page
 */
async function takeLong(page) {
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch();
    const slow = `{
      const long = new Set();
      addEventListener('message', ({ data }) => {
        if (data.args?.[1]?.trials === 200_000) long.add(data.id);
      });
      const post = self.postMessage.bind(self);
      self.postMessage = (message) => {
        const slowly = long.has(message.id) && message.progress !== undefined;
        const until = performance.now() + (slowly ? 50 : 0);
        while (performance.now() < until);
        post(message);
      };
    }`;
    await route.fulfill({ response, body: `${slow}${await response.text()}` });
  });
}

test('the first answer does not wait for it', async ({ page }) => {
  await page.route('**/worker-*.js', () => {});
  await openPage(page);
  await expect(verdict(page)).toContainText('less than');
  await expect(certainty(page)).toHaveText('');
});
