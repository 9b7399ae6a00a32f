import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, test } from './fixtures.js';

// Another project that has this one as a package, and imports from it what `exports` names.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = path.join(ROOT, 'tests', 'data', 'consumer');
const SCENARIO = path.join(ROOT, 'examples', 'live-commerce.json');
const TSC = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const CHEAPEST = 'Steady';

const run = promisify(execFile);

/** The folder of that project. */
let consumer = '';

test.beforeEach(async () => {
  consumer = await mkdtemp(path.join(tmpdir(), 'vendor-tco-'));
  await cp(SOURCES, consumer, { recursive: true });
  await cp(SCENARIO, path.join(consumer, 'scenario.json'));
  await mkdir(path.join(consumer, 'node_modules'));
  await symlink(ROOT, path.join(consumer, 'node_modules', 'vendor-tco'), 'junction');
});

test.afterEach(async ({ context }) => {
  // A page may still be asking for parts that come later: it goes before what answers it does.
  for (const page of context.pages()) await page.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await rm(consumer, { recursive: true });
});

test('in a bundled page: the element, the core, and the core in a worker', async ({
  page,
  context,
  baseURL,
}) => {
  await build({
    configFile: false,
    root: consumer,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { reportCompressedSize: false },
  });
  await context.route(`${baseURL}consumer/**`, (route) => {
    const name = new URL(route.request().url()).pathname.replace('/consumer/', '');
    return route.fulfill({ path: path.join(consumer, 'dist', name) });
  });
  await page.goto('consumer/index.html');
  await expect(page.locator('.sentence')).toContainText(/\d/);
  await expect(page.getByTestId('page')).toHaveText(CHEAPEST);
  await expect(page.getByTestId('worker')).toHaveText(`${CHEAPEST}, 500 futures`);
});

test('in Node, without a bundler', async () => {
  const { stdout } = await run(process.execPath, ['program.js'], { cwd: consumer });
  expect(JSON.parse(stdout)).toEqual({
    cheapest: CHEAPEST,
    sameLink: true,
    mistakes: ['vendors'],
    trials: 3000,
    told: true,
    stopped: 'AbortError',
    swept: 3,
    flips: true,
    badSeed: ['seed'],
  });
});

for (const [resolution, module] of [
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
]) {
  test(`its types hold, found as ${resolution} finds them`, async () => {
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'];
    const how = ['--module', module, '--moduleResolution', resolution];
    await run(process.execPath, [TSC, ...options, ...how, 'types.ts'], { cwd: consumer });
  });
}
