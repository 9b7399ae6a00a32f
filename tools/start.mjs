import path from 'node:path';
import { buildSite } from './build.mjs';
import { HOST, isFree } from './port.mjs';
import { Failure, main, root, say } from './run.mjs';
import { setup } from './setup.mjs';
import { buildCore } from './wasm.mjs';

const DEFAULT_PORT = 5173;

/**
 * Serves the built site, which is what the tests have seen and a visitor gets. With `--live`, for
 * whoever writes the page, serves the sources instead and shows every change at once.
 */
async function serve() {
  const port = readPort();
  // Asked before the work, so that the answer does not come after a minute of it.
  if (!(await isFree(port))) {
    throw new Failure(
      `Port ${port} is not free: stop what listens there, or choose another, as in \`PORT=8080 npm start\`.`,
    );
  }
  const live = process.argv.includes('--live');
  await (live ? serveSources(port) : serveSite(port));
  const site = `http://${HOST}:${port}/`;
  say(`vendor-tco is at ${site} (Ctrl+C stops it)`);
  if (live) return;
  say(`  in an article: ${site}examples/blog.html`);
  say(`  in one file: ${path.join('dist', 'vendor-tco.html')}`);
}

/** @param {number} port */
async function serveSite(port) {
  await buildSite();
  const { preview } = await import('vite');
  await preview({ ...settings(), preview: { port } });
}

/** @param {number} port */
async function serveSources(port) {
  await setup();
  await buildCore();
  const { createServer } = await import('vite');
  const server = await createServer({ ...settings(), server: { port } });
  await server.listen();
}

/** @returns {import('vite').InlineConfig} */
function settings() {
  return { configFile: path.join(root, 'vite.config.js'), logLevel: 'warn' };
}

function readPort() {
  const text = process.env.PORT || String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(
      `PORT is "${text}", which is not a port: use a whole number from 1 to 65535.`,
    );
  }
  return port;
}

await main(import.meta, serve);
