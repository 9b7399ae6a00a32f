import { example, group, input, note, openAllGroups, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

const [first, second] = example().vendors.map(({ name }) => name);

test.describe('a number that is not one yet', () => {
  for (const half of ['1.', '-', '', '1,5', 'about ten']) {
    test(`"${half}" keeps the last complete answer, marked as such, and loses nothing`, async ({
      page,
    }) => {
      await openPage(page);
      const answer = await verdict(page).innerText();
      const total = await page.locator('.sum.total').innerText();
      const repair = input(page, `P0 repair time ${first}`);
      await repair.fill(half);
      await expect(note(page)).toContainText('Showing the last complete answer.');
      await expect(note(page)).toContainText('One entry needs a look');
      await expect(repair).toHaveValue(half);
      await expect(repair).toHaveAttribute('aria-invalid', 'true');
      await expect(verdict(page)).toHaveText(answer);
      expect(await page.locator('.sum.total').innerText()).toBe(total);

      await page.reload();
      await expect(note(page)).toContainText('Showing the last complete answer.');
      await expect(repair).toHaveValue(half);
      await expect(verdict(page)).toHaveText(answer);

      await repair.fill('6.5');
      await expect(note(page)).not.toContainText('last complete answer');
      await expect(repair).not.toHaveAttribute('aria-invalid');
    });
  }

  test('an empty entry offers its default', async ({ page }) => {
    await openPage(page);
    await input(page, `P0 repair time ${first}`).fill('');
    await page.getByRole('button', { name: 'Use 2.75' }).click();
    await expect(input(page, `P0 repair time ${first}`)).toHaveValue('2.75');
    await expect(note(page)).not.toContainText('last complete answer');
  });

  test('the caret stays where the reader types', async ({ page }) => {
    await openPage(page);
    await revenue(page).fill('1500');
    await revenue(page).press('Home');
    await revenue(page).press('ArrowRight');
    await page.keyboard.type('2.');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await expect(revenue(page)).toHaveValue('123500');
    await revenue(page).blur();
    await expect(revenue(page)).toHaveValue('123,500');
  });
});

test('what people type as a number is understood', async ({ page }) => {
  await openPage(page);
  for (const [typed, shown] of [
    ['1,234.5', '1,234.5'],
    ['１２３', '123'],
    ['$2k', '2,000'],
    ['3万', '30,000'],
    [' 7 000 ', '7,000'],
  ]) {
    await revenue(page).fill(typed);
    await revenue(page).blur();
    await expect(revenue(page)).toHaveValue(shown);
  }
});

test('arrow keys step by sensible amounts and stay within the limits', async ({ page }) => {
  await openPage(page);
  const repair = input(page, `P0 repair time ${first}`);
  await repair.fill('6');
  await repair.press('ArrowUp');
  await expect(repair).toHaveValue('6.5');
  await repair.press('ArrowDown');
  await expect(repair).toHaveValue('6');
  await revenue(page).fill('0');
  await revenue(page).press('ArrowDown');
  await expect(revenue(page)).toHaveValue('0');
  const months = input(page, 'Compare over');
  await months.fill('119');
  await months.press('PageUp');
  await expect(months).toHaveValue('120');
});

test('a slider and its number move each other', async ({ page }) => {
  await openPage(page);
  const slider = page.getByRole('slider', { name: 'Your revenue per hour' });
  const answer = await page.locator('.sum.total').innerText();
  const before = await revenue(page).inputValue();
  await slider.press('ArrowRight');
  await expect(revenue(page)).not.toHaveValue(before);
  await expect(page.locator('.sum.total')).not.toHaveText(answer);
  await slider.press('End');
  await expect(revenue(page)).toHaveValue('1,000,000');
  await revenue(page).fill('10');
  await expect(slider).toHaveValue('0');
});

test.describe('a mistake', () => {
  test('is told at its field and beside the verdict, all at once, in both languages', async ({
    page,
    expectAccessible,
  }) => {
    test.slow();
    await openPage(page);
    await input(page, `Monthly price ${first}`).fill('-5');
    await input(page, 'Compare over').fill('12.5');
    await group(page, 'More about support speed').click();
    await input(page, `Fixes that hold ${second}`).fill('0');
    await expect(note(page)).toContainText('3 entries need a look');

    /** @param {import('@playwright/test').Locator} field */
    const said = async (field) => {
      const id = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')[0];
      return page.locator(`#${id}`).innerText();
    };
    expect(await said(input(page, `Monthly price ${first}`))).toContain('At least 0');
    expect(await said(input(page, 'Compare over'))).toContain('A whole number');
    expect(await said(input(page, `Fixes that hold ${second}`))).toContain('Between 5% and 100%');
    await expectAccessible();

    await page.getByRole('button', { name: '中文' }).click();
    await expect(note(page)).toContainText('有 3 处需要检查');
    expect(await said(input(page, '比较期限'))).toContain('必须是整数');
    await expectAccessible();
  });

  test('in a closed group is one click away', async ({ page }) => {
    await openPage(page);
    await group(page, 'Switching').click();
    await input(page, `Work to move in ${first}`).fill('lots');
    await page.getByRole('button', { name: 'Switching', expanded: true }).click();
    await expect(page.locator('[data-group="vendor:switching"]')).toContainText('One entry');
    await note(page)
      .getByRole('button', { name: `Work to move in, ${first}` })
      .click();
    await expect(input(page, `Work to move in ${first}`)).toBeFocused();
  });

  test('of any bound is an issue and never a crash', async ({ page }) => {
    await openPage(page);
    await openAllGroups(page);
    const count = await page.locator('input.number').evaluateAll((inputs) => {
      inputs.forEach((input, index) => {
        /** @type {HTMLInputElement} */ (input).value = index % 2 === 0 ? '1e99' : '-1e99';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      return inputs.length;
    });
    expect(count).toBeGreaterThan(100);
    await expect(note(page)).toContainText(/\d+ entries need a look/);
    await expect(page.locator('.toast')).toBeEmpty();
  });
});

test('every entry of a scenario has a place in the form', async ({ page }) => {
  await openPage(page);
  await openAllGroups(page);
  for (const add of ['Add an event', 'Add an extra', 'Add a credit', 'Add a support plan']) {
    await page.getByRole('button', { name: add }).first().click();
  }
  await page.getByRole('combobox', { name: `Support hours ${first}` }).selectOption('Other hours…');
  const paths = new Set(
    await page
      .locator('[data-path]')
      .evaluateAll((nodes) =>
        nodes.map((node) => (node.getAttribute('data-path') ?? '').replace(/\[\d+\]/g, '[]')),
      ),
  );
  expect(paths).not.toContain('version');
  for (const path of [
    'business.daily_profile[]',
    'business.events[].incident_multiplier',
    'vendors[].price.extras[].per',
    'vendors[].sla.credits[].below',
    'vendors[].support.desk.windows[].days',
    'vendors[].support.desk.holiday_runs',
    'vendors[].support.around_the_clock',
    'vendors[].uncertainty.incidents',
    'business.revenue_uncertainty',
  ]) {
    expect(paths).toContain(path);
  }
});
