import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { methodPage } from './tools/method-page.mjs';
import { PLACE, SITE_POLICY } from './tools/policy.mjs';

const HOST = '127.0.0.1';

/** What is met from outside; the script of the element keeps its name, for pages that load it. */
const ENTRIES = {
  page: 'index.html',
  embed: 'embed.html',
  method: 'method.html',
  'vendor-tco': 'vendor-tco.js',
};

/** What every calculator begins with, and all that the first verdict needs besides its words. */
const [START, PROGRAM] = ['start', 'program'];

/**
 * Names the program in the page's head, so that it is on its way together with the small module that asks for it. The languages are not
 * named: that module knows which one is wanted. Later parts are few and small enough to find their way by themselves, without the bundler's
 * help, which would weigh on every first load.
 *
 * @type {import('vite').Plugin}
 */
const preloadProgram = {
  name: 'preload-program',
  enforce: 'pre',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      // A page without a calculator needs no program.
      if (!html.includes('<vendor-tco')) return [];
      const files = Object.values(bundle).filter(({ name }) => name === START || name === PROGRAM);
      return files.map(({ fileName }) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
        injectTo: 'head',
      }));
    },
  },
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

const WWW = fileURLToPath(new URL('www', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('examples', import.meta.url));

/**
 * The pages bring their policy along, in their head. A careful host would send it as well, for all that it serves, and so does the preview,
 * under which the site is tested: anything inline or foreign shows up as a console message. The single file has a policy of its own.
 *
 * @type {import('vite').Plugin}
 */
const underPolicy = {
  name: 'under-policy',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace(PLACE, SITE_POLICY) },
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      if (!SINGLE.test(request.url ?? '')) {
        response.setHeader('Content-Security-Policy', SITE_POLICY);
      }
      next();
    });
  },
};

const SINGLE = /\/vendor-tco\.html(?:\?|$)/;

/**
 * Articles that show how the calculator is embedded lie beside the site as they are.
 *
 * @type {import('vite').Plugin}
 */
const examplePages = {
  name: 'example-pages',
  async generateBundle() {
    const names = (await readdir(EXAMPLES)).filter((name) => !name.endsWith('.json'));
    for (const name of names) {
      const source = await readFile(path.join(EXAMPLES, name));
      this.emitFile({ type: 'asset', fileName: `examples/${name}`, source });
    }
  },
};

export default defineConfig({
  root: WWW,
  // Relative addresses: the site works from any sub-path.
  base: './',
  // A file that is missing is an error, not the front page.
  appType: 'mpa',
  // The packages lie beside the page's folder, not in it.
  server: { host: HOST, strictPort: true, fs: { allow: ['..'] } },
  preview: { host: HOST, strictPort: true },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // A data: address would need a looser policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    // The oldest that know `light-dark()`, which every colour of the page is; older ones would need each of them twice.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(ENTRIES).map(([name, file]) => [name, path.join(WWW, file)]),
      ),
      // Others import the element's class from its script.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: ({ name }) =>
          name === 'vendor-tco' ? '[name].js' : 'assets/[name]-[hash].js',
        // What later parts share with the program is loaded with it: apart it would be a handful of crumbs.
        codeSplitting: {
          groups: [
            {
              name: START,
              test: /\/(element|dom|text\/index|state\/storage)\.js$|preload-helper/,
              priority: 1,
            },
            { name: PROGRAM, test: /\/www\/app\.js$/ },
          ],
        },
      },
    },
  },
  plugins: [underPolicy, preloadProgram, methodPage, examplePages],
});
