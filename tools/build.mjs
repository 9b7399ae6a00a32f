import path from 'node:path';
import { buildPackage } from './package.mjs';
import { main, root, say } from './run.mjs';
import { setup } from './setup.mjs';
import { buildSingle } from './single.mjs';
import { buildCore } from './wasm.mjs';

/** Writes the static site to `dist/`, and beside it the single file and what other projects import. */
export async function buildSite() {
  await setup();
  await buildCore();
  say('Building the site …');
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'vite.config.js'), logLevel: 'warn' });
  await buildSingle();
  await buildPackage();
}

await main(import.meta, async () => {
  await buildSite();
  say('dist/ is ready for any static host.');
});
