import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { main, root, say } from './run.mjs';
import { wholeCore } from './whole-core.mjs';

const WWW = path.join(root, 'www');
const OUT = path.join(root, 'dist', 'package');

/** What `exports` of package.json names. The element is the one that pages load by its script. */
const ENTRIES = { index: 'package/index.js', node: 'package/node.js', element: 'vendor-tco.js' };

/** They refer to each other, so they keep their places. */
const TYPES = [
  'package/vendor-tco.d.ts',
  'pkg/vendor_tco.d.ts',
  'pkg/worker/vendor_tco.d.ts',
  'boundary.d.ts',
  'element.d.ts',
];

/** Writes what other projects import: modules that any bundler takes, Node too, and their types. */
export async function buildPackage() {
  say('Building the package …');
  const { build } = await import('vite');
  const { default: site } = await import('../vite.config.js');
  await build({
    configFile: false,
    root: WWW,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: site.build?.target,
      // Whoever bundles it minifies it, and may want to read it.
      minify: false,
      reportCompressedSize: false,
      lib: {
        entry: Object.fromEntries(
          Object.entries(ENTRIES).map(([name, file]) => [name, path.join(WWW, file)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^node:/,
        output: { chunkFileNames: 'parts/[name]-[hash].js', assetFileNames: '[name][extname]' },
      },
    },
    plugins: [wholeCore, noWorker, coreAsFile],
  });
  for (const file of TYPES) {
    const target = path.join(OUT, 'types', file);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(path.join(WWW, file), target);
  }
}

/** @type {import('vite').Plugin} */
const noWorker = {
  name: 'no-worker',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/start-worker.js') ? path.join(WWW, 'package', 'no-worker.js') : undefined,
};

/**
 * A library has all it needs in its scripts, unless told otherwise.
 * @type {import('vite').Plugin}
 */
const coreAsFile = {
  name: 'core-as-file',
  enforce: 'pre',
  transform: (code) =>
    code.replace(/(vendor_tco_bg\.wasm)(?=', import\.meta\.url)/, '$1?no-inline'),
};

await main(import.meta, buildPackage);
