import { FIRST_LOADS, firstLoad, readManifest } from '../../tools/first-load.mjs';
import { encodeLink } from '../../www/pkg/vendor_tco.js';
import { example } from '../page/core.js';
import { expect, test } from './fixtures.js';

// The size check adds up the files that the first verdict takes. This shows that those are all of them.

const { ok: link } = encodeLink(example('three-vendors'));
const controls = 'business.revenue_per_hour';

/** A page of somebody else, of which only this much matters. */
const FOREIGN = `<!doctype html><html lang="en"><title>Foreign</title><link rel="icon" href="data:,">
  <script type="module" src="./vendor-tco.js"></script>
  <vendor-tco view="compact" scenario="${link}" controls="${controls}"></vendor-tco>`;

/** What a reader opens, by the page that is weighed. */
const ADDRESSES = new Map([
  ['index.html', 'index.html'],
  ['embed.html', `embed.html?controls=${controls}${link}`],
  [undefined, 'foreign.html'],
]);

for (const place of FIRST_LOADS) {
  test(`${place.name} needs no more to the first verdict than its weight is checked for`, async ({
    page,
  }) => {
    const allowed = await firstLoad(await readManifest(), place, 'language.en');
    // All else is asked for in vain, and waits for ever.
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === 'foreign.html') route.fulfill({ contentType: 'text/html', body: FOREIGN });
      else if (allowed.has(name)) route.continue();
    });
    await page.goto(ADDRESSES.get(place.page) ?? '', { waitUntil: 'commit' });
    await expect(page.locator('.sentence')).toContainText(/\d/);
  });
}
