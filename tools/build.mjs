import path from 'node:path';
import { main, root, say } from './run.mjs';
import { setup } from './setup.mjs';
import { buildCore } from './wasm.mjs';

/** Writes the static site to `dist/`. */
export async function buildSite() {
  await setup();
  await buildCore();
  say('Building the site …');
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'vite.config.js'), logLevel: 'warn' });
}

await main(import.meta, async () => {
  await buildSite();
  say('dist/ is ready for any static host.');
});
